"""How voters named beside each other belong together: members a party leaves out, persons stood in for, letters of persons."""

import re
from collections.abc import Sequence

from extract.domain.identity import PersonRef, Voter
from extract.domain.text import Span
from extract.facts.voters.named import Named

BUT = re.compile(
    r"(?i)(?:\bundtagen|\bbortset\s+fra|\bminus|\bekskl\.|\bpå\s*nær|\bmed\s+undtagelse\s+af|\bfraregnet|\bdog\s+ikke)\s+(?:[a-zæøå]+\s+)?$"
)
# "Godkendt med undtagelse af Ø, der stemte imod"
ACTS_ITSELF = re.compile(
    r"(?i)\)?\s*,?\s+(?:der|som)\s+(?:(?:stem(?:te|mer)|undl(?:od|ader)|tog|tager|ikke\s+kan)\b|$)"
)
# "et flertal på | 6 medlemmer fra A", "et mindretal i udvalget (| 2 medlemmer fra C og O)"
MAJORITY_OF = re.compile(r"(?i)(?:fler|minde?re)tal(?:let)?(?:\s+på\s+|(?:\s+(?:i|af)\s+\w+)?\s*\(\s*)$")
SIZE_OF = re.compile(r"(?i)(?:gruppe|gruppen|liste|listen)\s+(?:på|med)\s+$")
STANDS_FOR = re.compile(r"(?i)\b(?:stedfortræder|suppleant)\w*\s+for\s+$")
SPEAKS_FOR = re.compile(r"(?i)(?:formand|ordfører|medlem|repræsentant)\w*\s+(?:for|fra|af)\s+$")
WHO_SPEAKS = re.compile(r"\s*,?\s+(?:ved|v/)\s*")  # "Venstre, ved | Anna Holm, kan ikke støtte …"
OWN_MEMBER = re.compile(r"(?i)(?<!\w)(?:\w*medlem|repræsentant)$")  # "Venstres medlem af udvalget, Anna Holm"
OF_BODY = re.compile(r"(?i)(?:\s+(?:i|af)\s+\w+)?,?\s+")
JOINS = re.compile(r"\s*(?:,|og|samt|,\s*og)\s*$")
REPLACED = re.compile(r"(?i)(?:suppleant|stedfortræder)\b.*\bfor\s+$")
FROM = re.compile(r"\b(?:fra|begge|alle)\s+\(?$")
SPANS_BEFORE = 60


def settle_neighbours(text: str, found: Sequence[Named], offset: int, *, replaced: bool = False) -> list[Named]:
    """The voters of the text without those that only tell something of the voter before them."""
    found = _with_sizes(text, _with_list_in_brackets(text, found, offset), offset)
    found = [n for k, n in enumerate(found) if not _counts_members(text, n, found[k + 1 :], offset)]
    acting = list(found) if replaced else [n for n in _without_replaced(text, found, offset) if not n.official]
    voters = _without_exceptions(text, _without_speakers(text, acting, offset), offset)
    voters = _with_party_before(text, _of_party_before(text, voters, offset), offset)
    return _with_party_after(text, voters, offset)


def _with_sizes(text: str, found: Sequence[Named], offset: int) -> list[Named]:
    """ "Venstres gruppe på fire medlemmer": how many they are belongs to the party."""
    kept: list[Named] = []
    for named in found:
        sized = named.voter.kind == "group" and SIZE_OF.search(_before(text, named, offset, SPANS_BEFORE))
        if sized and kept and kept[-1].voter.kind == "party":
            kept[-1] = Named(kept[-1].voter, Span(kept[-1].span.start, named.span.end), kept[-1].left_out)
        else:
            kept.append(named)
    return kept


def _without_speakers(text: str, found: Sequence[Named], offset: int) -> list[Named]:
    """The voters without who speaks for a party: "Dansk Folkeparti, ved Ole Vind, kan ikke støtte …" tells of the party."""
    kept: list[Named] = []
    for named in found:
        held = kept[-1] if kept else None
        between = text[held.span.end - offset : named.span.start - offset] if held else ""
        if held and held.voter.kind == "party" and named.voter.kind == "person" and WHO_SPEAKS.fullmatch(between):
            end = named.span.end + (text[named.span.end - offset :].startswith(","))
            kept[-1] = Named(held.voter, Span(held.span.start, end), held.left_out)
        else:
            kept.append(named)
    return kept


def _with_list_in_brackets(text: str, found: Sequence[Named], offset: int) -> list[Named]:
    """ "Ø (Enhedslisten)", "Liste T (Fjordlisten)": a letter and its list's name are one voter."""
    kept: list[Named] = []
    for named in found:
        held, voter = kept[-1] if kept else None, named.voter
        brackets = held and text[held.span.end - offset : named.span.start - offset].strip() == "("
        alone = brackets and text[named.span.end - offset :].lstrip().startswith(")")
        if (
            held
            and alone
            and voter.kind == "party"
            and len(held.voter.name) == 1
            and voter.party in (None, held.voter.party)
        ):
            both = Span(held.span.start, named.span.end)
            kept[-1] = Named(voter.model_copy(update={"party": held.voter.party}), both)
        else:
            kept.append(named)
    return kept


def _counts_members(text: str, named: Named, later: Sequence[Named], offset: int) -> bool:
    """True for the first words of "alle fra Venstre" and "et flertal på 6 medlemmer fra A, V og C": no group beside the parties."""
    if named.voter.kind != "group" or not later or later[0].voter.kind != "party":
        return False
    between = text[named.span.end - offset : later[0].span.start - offset].strip()
    if named.voter.name.lower().startswith(("alle", "samtlige")):
        return between in ("fra", "af")
    return between in ("fra", "af") and MAJORITY_OF.search(_before(text, named, offset, 50)) is not None


def _before(text: str, named: Named, offset: int, length: int) -> str:
    return text[max(0, named.span.start - offset - length) : named.span.start - offset]


def _without_replaced(text: str, found: Sequence[Named], offset: int) -> list[Named]:
    """ "Suppleant Anna Holm for Bo Lund stemte imod": who is stood in for takes no side."""
    kept: list[Named] = []
    for named in found:
        before = _before(text, named, offset, SPANS_BEFORE)
        replaced = kept and REPLACED.search(before)
        if not (replaced and named.voter.kind == "person" and not STANDS_FOR.search(before)):
            kept.append(named)
    return kept


def _without_exceptions(text: str, found: Sequence[Named], offset: int) -> list[Named]:
    """ "A (undtagen Anna Holm og Bo Lund)": the members are no voters but exceptions of the party or group before."""
    kept: list[Named] = []
    last: Named | None = None  # the exception named last
    bracketed = False
    for named in found:
        between = text[last.span.end - offset : named.span.start - offset] if last else ""
        goes_on = last is not None and kept and _goes_on(kept[-1], named, between, bracketed=bracketed)
        mark = BUT.search(_before(text, named, offset, 30))
        if kept and kept[-1].voter.kind in ("party", "group") and (mark or goes_on):
            if mark:
                bracketed = text.rfind("(", 0, named.span.start - offset) > text.rfind(
                    ")", 0, named.span.start - offset
                )
            next_letter = _letter_of_next(text, named, kept[-1], offset)
            party = None if next_letter else named.voter.party
            out = PersonRef(name=named.voter.name, party=party or kept[-1].voter.party)
            whole = Span(kept[-1].span.start, named.span.end)
            kept[-1] = Named(kept[-1].voter, whole, (*kept[-1].left_out, out))
            last = named
            if next_letter:
                kept.append(next_letter)
                last = None
        elif mark and not kept and not ACTS_ITSELF.match(text, named.span.end - offset):
            continue  # "Hele byrådet på nær Ø": who is left out of a body takes no side here
        else:
            kept.append(named)
            last = None
    return kept


def _letter_of_next(text: str, named: Named, party: Named, offset: int) -> Named | None:
    """The party after the comma of "A, V undtagen Anna Holm, C": she is left out of V, so the letter is not hers."""
    letter, end = named.voter.party, named.span.end
    if not letter or letter == party.voter.party or party.voter.kind != "party":
        return None
    behind = re.search(rf",\s*{re.escape(letter)}$", text[: end - offset])
    return Named(Voter(kind="party", name=letter, party=letter), Span(end - len(letter), end)) if behind else None


def _goes_on(party: Named, named: Named, between: str, *, bracketed: bool) -> bool:
    """True where the voter is one more exception: in the same brackets, or joined and no member of another party."""
    if bracketed:
        return ")" not in between
    same = named.voter.party in (None, party.voter.party) or party.voter.kind == "group"
    return (
        JOINS.fullmatch(between) is not None and (named.voter.kind == "person" or party.voter.kind == "group") and same
    )


def _of_party_before(text: str, found: Sequence[Named], offset: int) -> list[Named]:
    """ "V (Anna Holm og Bo Lund)": the members in the brackets are the voters, not their party."""
    kept: list[Named] = []
    letter: str | None = None
    for named in found:
        before = text[: named.span.start - offset]
        opens = before.rstrip().endswith("(") and named.voter.kind == "person" and named.voter.party is None
        if opens and kept and kept[-1].voter.kind == "party" and kept[-1].span.end == len(before.rstrip(" (")) + offset:
            letter = kept.pop().voter.party
        elif letter and ")" in before[kept[-1].span.end - offset :]:
            letter = None
        if letter and named.voter.kind == "person" and named.voter.party is None:
            named = Named(named.voter.model_copy(update={"party": letter}), named.span)
        kept.append(named)
    return kept


def _is_of(text: str, person: Named, party: Named, before: str, offset: int, *, again: bool) -> bool:
    """True where the party is the person's: "Anna Holm fra Venstre", and "Anna Holm, Venstre, stemte imod".

    `again` says that so it is with the person before, and "… og Bo Lund, SF." ends the list.
    """
    if FROM.search(before):
        return True
    between = text[person.span.end - offset : party.span.start - offset]
    bare = person.voter.party is None and len(party.voter.name) > 1 and text[person.span.end - offset - 1] != ")"
    after = text[party.span.end - offset :].lstrip()[:1]
    return bare and between.strip() == "," and (after == "," or (again and after in (".", "")))


def _with_party_before(text: str, found: Sequence[Named], offset: int) -> list[Named]:
    """ "Gruppeformand for Venstre, Anna Holm": the party is hers and no voter of its own."""
    kept: list[Named] = []
    for named in found:
        held = kept[-1] if kept else None
        between = text[held.span.end - offset : named.span.start - offset] if held else ""
        of_party = held is not None and held.voter.kind == "party"
        titled = of_party and held and SPEAKS_FOR.search(_before(text, held, offset, 40))
        owned = of_party and held and OWN_MEMBER.search(text[held.span.start - offset : held.span.end - offset])
        beside = between.strip() in (",", "") if titled else owned and OF_BODY.fullmatch(between)
        if held and beside and named.voter.kind == "person":
            voter = named.voter.model_copy(update={"party": named.voter.party or held.voter.party})
            kept[-1] = Named(voter, Span(held.span.start, named.span.end))
        else:
            kept.append(named)
    return kept


def _is_listed(text: str, before: Sequence[Named], party: Named, after: Sequence[Named], offset: int) -> bool:
    """True for a party in a list of parties with persons between: "SF, Bo Lund, Venstre, Enhedslisten"."""
    follows = [n for n in after if text[party.span.end - offset : n.span.start - offset].strip() == ","]
    return any(n.voter.kind == "party" for n in (*before, *follows))


def _with_party_after(text: str, found: Sequence[Named], offset: int) -> list[Named]:
    """ "Anna Holm og Bo Lund fra (A)": the letter is theirs and no voter of its own."""
    kept: list[Named] = []
    for k, named in enumerate(found):
        before = _before(text, named, offset, 9)
        if not FROM.search(before) and _is_listed(text, kept[-2:-1], named, found[k + 1 : k + 2], offset):
            kept.append(named)
            continue
        if (
            kept
            and named.voter.kind == "party"
            and kept[-1].voter.kind == "person"
            and _is_of(text, kept[-1], named, before, offset, again=len(kept) > 1 and kept[-2].voter.party is not None)
        ):
            shared = FROM.search(before) is not None  # "Anna Holm, Venstre, …" tells of her alone
            for k in range(len(kept) - 1, -1 if shared else len(kept) - 2, -1):
                voter = kept[k].voter
                after = kept[k + 1].span.start - offset if k + 1 < len(kept) else None
                if after and not JOINS.fullmatch(text[kept[k].span.end - offset : after]):
                    break  # "Kim Vang, uden for parti, og Anna Holm fra Venstre"
                if voter.kind != "person" or voter.party or text[kept[k].span.end - offset - 1] == ")":
                    break
                whole = Span(kept[k].span.start, named.span.end) if k == len(kept) - 1 else kept[k].span
                kept[k] = Named(voter.model_copy(update={"party": named.voter.party}), whole)
        else:
            kept.append(named)
    return kept
