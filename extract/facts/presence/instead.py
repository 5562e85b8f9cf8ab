"""Who came instead of whom: "Bo Lund, i stedet deltog Ida Kær", "Bo Lund, som er erstattet af Ida Kær, og Kim Dal"."""

import re
from collections.abc import Iterator, Sequence

from extract.domain.facts import Attendance
from extract.facts.presence.entries import RESPECTIVELY, Source, entry_of, persons_in
from extract.facts.voters.named import Named

FOR = re.compile(r"\)?\s+\(?for\s+$")  # "Stedfortrædere: Ida Kær for Bo Lund"
# Between one who is away and the one who came: whoever follows the latter after a comma is away again
REPLACED_BY = re.compile(
    r"(?i)\)?\s*,?\s*\(?(?:(?:som|der)\s+)?(?:(?:er|var|blev|bliver)\s+)?(?:erstattet|erstattes|afløst|afløses|repræsenteret|repræsenteres)\s+af\s+$"
)
OWN_PLACE = re.compile(r"['’´]?s?(?:\s+\([^()]{1,20}\))?\s+(?:sted|fravær)\b")  # behind a name in the genitive
BRACKET, LONGEST_NOTE = re.compile(r"[()]"), 200  # characters of a note in brackets
DASH = re.compile(r"\s[-–]\s+$")
IN_WHOSE_PLACE = re.compile(r"(?i)[\s,]*(?:i\s+hvis\s+sted|for\s+hvem)\b")
ENDS = re.compile(r"\)?\s*(?:[.;\n]|$)")  # nothing else is said of the last
RESPECTIVE = re.compile(rf"{RESPECTIVELY}$")
AWAY_AGAIN = re.compile(r"\)?\s*,\s*(?:og\s+|samt\s+)?$")
# "Bo Lund og Per Holm, | Ida Kær og Ole Berg deltog i stedet": the list of who is away has ended
CLOSED = re.compile(r"\sog\s+[A-ZÆØÅ][\w. -]*(?:\([^()]*\))?\s*$")
CAME_IN_THEIR_PLACE = re.compile(
    r"[A-ZÆØÅ][^,;]*\sog\s+[A-ZÆØÅ][^,;]*\s(?:deltog|deltager|mødte|møder)\s+(?:i\s*stedet|som\s+(?:stedfortræder|suppleant)e?r?e?)\W*$"
)


def ends_joined(clause: str) -> bool:
    """True for a list of names that ends with "og" and the last of them."""
    return CLOSED.search(clause) is not None


def came_in_their_place(clause: str) -> bool:
    """True where the clause says but that two came in the place of others."""
    return CAME_IN_THEIR_PLACE.match(clause) is not None


def last_who_came(clause: str) -> int:
    """Where the last of two names begins who "came instead": behind a comma the one before may end the list of who is away.

    So in "Afbud: Anna Holm, | Bo Lund og Ida Kær deltog i stedet", where nobody knows of Bo Lund.
    """
    return clause.rindex(" og ") + len(" og ")


def came_instead(
    source: Source, people: Sequence[Named], mark: int, status: str | None, owner: str | None
) -> Iterator[Attendance]:
    """Who is away stands before the mark, who came instead after it; of one and one the one stands in for the other."""
    if one_by_one := _replaced_one_by_one(source, people):
        for named, replaced in one_by_one:
            said = "substitute" if replaced else status or "absent"
            yield entry_of(source, named, said, replaced=replaced, owner=owner)
        return
    shut = _bracket_end(source, mark)
    away = [p for p in people if p.span.start < mark]
    came = [p for p in people if mark <= p.span.start < shut]
    for named in (p for p in people if p.span.start >= shut):
        yield entry_of(source, named, status or "absent", owner=owner)
    alone = _alone_before_dash(source, mark) if came and status and not away else None
    if alone and all(AWAY_AGAIN.match(_before(source, came, k)) for k in range(1, len(came))):
        yield entry_of(source, came[0], "substitute", replaced=alone, owner=owner)
        for named in came[1:]:
            yield entry_of(source, named, status or "absent", owner=owner)
        return
    for named in away:
        yield entry_of(source, named, status or "absent", owner=owner)
    if (
        len(came) > 1
        and IN_WHOSE_PLACE.match(source.document.text, mark)
        and AWAY_AGAIN.match(_before(source, came, 1))
        and ENDS.match(source.document.text, came[-1].span.end)
    ):
        yield entry_of(source, came[0], "substitute", replaced=away[-1] if away else None, owner=owner)
        for named in came[1:]:  # "Anna Holm, i hvis sted mødte Ida Kær, og Kim Dal"
            yield entry_of(source, named, status or "absent", owner=owner)
        return
    each = for_each(source, came)
    for (named, stood_in), replaced in zip(each, in_order(source, away, [n for n, _ in each]), strict=True):
        yield entry_of(source, named, "substitute", replaced=stood_in or replaced, owner=owner)


def _bracket_end(source: Source, mark: int) -> int:
    """Where the bracket ends in which the mark stands, behind which others are away; else past the end: "Bo Lund (i stedet Ida Kær (A)), Kim Dal"."""
    text = source.document.text
    begin = text.rfind("\n", 0, mark) + 1
    depth = text.count("(", begin, mark) - text.count(")", begin, mark)
    if depth < 1:
        return len(text)
    for bracket in BRACKET.finditer(text, mark, mark + LONGEST_NOTE):
        depth += 1 if bracket[0] == "(" else -1
        if depth == 0:
            return bracket.start()
    return len(text)


def in_order(source: Source, away: Sequence[Named], came: Sequence[Named]) -> list[Named | None]:
    """For each who came the one whose place it was: of one and one the one, of several where they are told "henholdsvis"."""
    told = bool(came) and RESPECTIVE.search(source.document.text, max(0, came[0].span.start - 60), came[0].span.start)
    return list(away) if len(away) == len(came) and (len(came) == 1 or told) else [None] * len(came)


def _alone_before_dash(source: Source, mark: int) -> Named | None:
    """The one of the line's list whom a note behind a dash is about: "Bo Lund - i stedet mødte Ida Kær, Kim Dal"."""
    begin = source.document.text.rfind("\n", 0, mark) + 1
    before = source.document.text[begin:mark]
    named = persons_in(source, before, begin) if DASH.search(before) else []
    return named[0] if len(named) == 1 else None


def _replaced_one_by_one(source: Source, people: Sequence[Named]) -> list[tuple[Named, Named | None]]:
    """Everybody with the one for whom they came, where each who came is named right behind that one; else nothing."""
    each: list[tuple[Named, Named | None]] = []
    for named in people:
        between = source.document.text[each[-1][0].span.end : named.span.start] if each else ""
        if each and REPLACED_BY.match(between):
            each.append((named, each[-1][0]))
        elif each and each[-1][1] is not None and AWAY_AGAIN.match(between) is None:
            return []  # "…, som er erstattet af Ida Kær og Tom Rask"
        else:
            each.append((named, None))
    replaced = [k for k, (_, stood_in) in enumerate(each) if stood_in]
    joined = replaced and any("," not in _before(source, people, k) for k in range(1, replaced[0]))
    return [] if joined and len(people) - replaced[0] > 1 else each if replaced else []


def _before(source: Source, people: Sequence[Named], k: int) -> str:
    return source.document.text[people[k - 1].span.end : people[k].span.start]


def replaced_in_place(clause: str, at: int, named: Sequence[Named]) -> Named | None:
    """The first of those named, by the bare name, where another came in that one's place: "I Bo Lunds sted mødte Ida Kær"."""
    if not named or OWN_PLACE.match(clause, named[0].span.end - at) is None:
        return None
    name = named[0].voter.name.rstrip("'’´")
    bare = name if name != named[0].voter.name else name.removesuffix("s")
    return Named(named[0].voter.model_copy(update={"name": bare}), named[0].span)


def for_each(source: Source, came: Sequence[Named]) -> list[tuple[Named, Named | None]]:
    """Who came, each with the one for whom: "Ida Kær for Bo Lund"."""
    each: list[tuple[Named, Named | None]] = []
    for named in came:
        before = source.document.text[each[-1][0].span.end - 1 : named.span.start] if each else ""
        if each and each[-1][1] is None and FOR.search(before) and len(before) < 10:
            each[-1] = each[-1][0], named
        else:
            each.append((named, None))
    return each
