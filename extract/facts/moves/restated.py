"""The sum that a decision grants in the place of a recommended one, in words that name no kind of their own."""

import re
from collections.abc import Iterable, Sequence

from extract.domain.facts import Amount, Move
from extract.domain.text import Span
from extract.facts.amounts.years import sentence_of
from extract.facts.moves.kinds import Kind, named_kinds
from extract.facts.moves.sources import Source

_FILL = r"(?:(?:der|dog|kun|alene|blot|i\salt|op\still|samlet|ca\.|kr\.|i\sstedet|et\sbeløb\spå)\s)*"
_BODY = r"(?:\w*(?:udvalget|rådet|bestyrelsen|magistraten)|borgerrepræsentationen|kommunalbestyrelsen)"
_SAYS = r"(?:anbefale[rd]?e?|indstille[rd]?e?|beslutte[rd]?e?|vedtog|vedtager|godkendte|godkender|tiltrådte|tiltræder)"
_IS_GIVEN = r"(?:gives|ydes|bevilges|bevilliges|tildeles)"
_LABEL = r"\W*(?:(?:(?:ad|at|punkt|pkt\.?)\s?)?\d+\w?\)?[.:]{0,2}\s)?"  # "Ad 1: ", "1. "
# What was asked for, called again: "beløbet", "anlægsbevillingen"
_IT = r"\b(?P<it>\w*(?:beløbet|bevillingen|tilskuddet|støtten|lånet|garantien|rammen|puljen|summen|prisen|taksten|gebyret))"

_ADOPTS_WITH = (
    # "Godkendt med 30.000 kr.", "Indstillingen godkendt, dog således at der kun gives 30.000 kr."
    rf"(?:\w+\s){{0,2}}?(?:godkend|anbefal|tiltr|vedtag|imødekom|bevilg)\w*,?\s(?:dog\s|men\s|kun\s|delvist\s)*med\s{_FILL}"
    r"|(?:\w+\s){0,2}?(?:godkend|anbefal|tiltr|vedtag)\w*,\s(?:(?:idet|dog|men|således,?\sat|der|kun|alene|blot)\s)+"
    rf"{_IS_GIVEN}\s{_FILL}"
    # "Anbefales, dog i en mindre udgave med 30.000 kr."
    r"|(?:\w+\s){0,2}?(?:godkend|anbefal|tiltr|vedtag)\w*,?\s(?:(?:dog|men|kun)\s)*i\s(?:en\s)?(?:\w+\s)?(?:udgave|form|version|udformning)\s(?:med|på|til)\s"
    # "Godkendt med den ændring, at der gives 30.000 kr.", "Godkendt, dog nedsat til 30.000 kr."
    rf"|(?:\w+\s){{0,2}}?(?:godkend|anbefal|tiltr|vedtag)\w*,?\s(?:med\s(?:den|følgende)\s(?:ændring|rettelse),?\sat\s(?:der\s)?{_IS_GIVEN}"
    rf"|(?:dog|men)\s(?:reduceret|nedsat|begrænset|forhøjet)\stil)\s{_FILL}"
)
_OWN_WORDS = (
    # "Der bevilges 30.000 kr.", "Udvalget anbefaler, at der gives 30.000 kr.", "I stedet gives 30.000 kr."
    rf"(?:{_BODY}\s(?:\w+\s)?{_SAYS}(?:\s[^\W\d]+){{0,3}},\sat\s|det\s(?:blev\s)?(?:besluttet|besluttes|anbefales|indstilles),?\sat\s)?"
    rf"(?:der\s(?:dog\s|i\sstedet\s)?|i\sstedet\s){_IS_GIVEN}\s{_FILL}"
    # "Udvalget anbefaler 30.000 kr.", "Byrådet bevilgede 30.000 kr.", "Byrådet besluttede at give 30.000 kr."
    rf"|(?:{_BODY}\s(?:\w+\s)?{_SAYS}|det\s(?:blev\s)?beslutte[ts])\s(?:i\sstedet\s)?at\s(?:give|yde|bevilge|bevillige|tildele)\s{_FILL}"
    rf"|{_BODY}\s(?:\w+\s)?(?:{_SAYS}|bevilge[rd]?e?|bevillige[rd]?e?|gav|giver)\s{_FILL}"
)
_AS_GIVEN = re.compile(rf"{_LABEL}(?:{_ADOPTS_WITH}|{_OWN_WORDS})", re.IGNORECASE)
# "… idet beløbet nedsættes (fra 50.000 kr.) til 30.000 kr.", "Bevillingen gives med 30.000 kr."
_CHANGED_TO = re.compile(
    rf"(?<!\bom\s)(?<!hvis\s){_IT}\s(?:(?!(?:ikke|skulle|kunne|burde|bør)\b)\w+\s){{0,2}}?(?:(?:nedsættes|reduceres|sænkes|forhøjes|hæves|øges|ændres|begrænses|beskæres|fastsættes|sættes|nedjusteres|opjusteres|rettes|korrigeres)"
    rf"\s(?:dog\s)?(?:fra\s[\d.,]+\s(?:\w+\.\s?){{0,2}})?til|{_IS_GIVEN}\s(?:dog\s)?(?:kun\s)?med)\s{_FILL}$"
    rf"|\b(?:rettelse|ændring|korrektion|nedsættelse|forhøjelse)\saf\s{_IT.replace('<it>', '<named>')}"
    rf"\s(?:fra\s[\d.,]+\s(?:\w+\.\s?){{0,2}})?til\s{_FILL}$",
    re.IGNORECASE,
)
# "…, men nedsatte beløbet til 30.000 kr."
_CHANGES_TO = re.compile(
    rf"\b(?:nedsatte|nedsætter|nedsætte|reducere[rd]?e?|sænke[rd]?e?|sænkede|forhøje[rd]?e?|hæve[rd]?e?|ændre[rd]?e?|begrænse[rd]?e?)\s{_IT}\s(?:dog\s)?til\s{_FILL}$",
    re.IGNORECASE,
)
# "…, idet beløbet nedsættes med 20.000 kr.": by how much another sum is given, and no sum of its own
_CHANGED_BY = re.compile(
    rf"{_IT}\s(?:\w+\s){{0,2}}?(?:nedsættes|reduceres|sænkes|forhøjes|hæves|øges|beskæres|nedjusteres|opjusteres)\s(?:dog\s)?med\s{_FILL}$",
    re.IGNORECASE,
)
# "Ikke godkendt, i stedet godkendt: a. … (300.000 kr.)"
_GIVES_INSTEAD = re.compile(
    r"\b(?:ikke\s(?:godkendt|vedtaget|tiltrådt)|forkastet|afvist|(?:anbefales|godkendes)\sikke)[,.]?\s(?:men\s)?i\sstedet\s(?:blev\s)?"
    r"(?:godkend|vedtag|anbefal|indstil|bevilg)\w+",
    re.IGNORECASE,
)
# "Ændringsforslag fra V om [2 mio. kr.] blev vedtaget", "Byrådet vedtog et ændringsforslag fra A om [2 mio. kr.]"
_BY_MOTION = re.compile(
    rf"{_LABEL}(?:(?P<adopts>{_BODY}\s(?:vedtog|godkendte|tiltrådte)\s)(?:et|det)\s)?ændringsforslag(?:et)?\s(?:(?:stillet\s)?(?:fra|af)\s[^.;\d]{{1,60}}?\s)?(?:om|på)\s{_FILL}",
    re.IGNORECASE,
)
_CARRIED = re.compile(
    r"(?:\s(?:i|til|for)\s[^.;,]{1,40}?)?\s(?:blev|er|bliver)?\s?(?:enstemmigt\s)?(?:vedtaget|godkendt|tiltrådt|imødekommet)\b(?!\sikke)"
)
_REACH = 300
_WORD = re.compile(r"[^\W\d]{3}")
_GRANTED = {"supplementary_grant", "capital_grant", "allocation", "subsidy"}


def in_place(text: str, source: Source, moves: Sequence[Move], amounts: Sequence[Amount]) -> Source:
    """A decision that puts another sum in the place of the only one that it is asked for grants the same: "Godkendt med 30.000 kr."."""
    asked = [m for m in moves if m.recommendation in source.answers]
    if source.decision is None:
        return source
    if source.status == "rejected" and (given := _with_instead(text, source, asked)):
        return given
    grants = [m for m in asked if m.kind in _GRANTED]
    asked = grants if len(asked) > 1 and all(m.kind == "saving" for m in asked if m not in grants) else asked
    if len(asked) != 1:
        return source
    kind = Kind(asked[0].kind, asked[0].direction)
    own = [a.evidence.span for a in amounts if source.span.start <= a.evidence.start < source.span.end]
    by = (s.start for s in own if kind.kind in _GRANTED and _CHANGED_BY.search(text, *_last_of(source.span, s)))
    source = source._replace(changed_by=next(by, None))
    at = _first_restated(text, source.span, kind, own)
    if at is None:
        return source
    if source.of_version:  # whether it is given is told where the version is adopted
        return source._replace(changed_by=at)
    return source._replace(granted=kind, restated_at=at)


def _last_of(bounds: Span, sum_at: Span) -> Span:
    """The words before a sum in which it is called by what it is."""
    return Span(max(bounds.start, sum_at.start - _REACH), sum_at.start)


def _with_instead(text: str, source: Source, refused: Sequence[Move]) -> Source | None:
    """A refusal that gives something else, whose sums are what the refused ones are where nothing else tells; else None."""
    found = _GIVES_INSTEAD.search(text, *source.span)
    if found is None:
        return None
    kinds = {Kind(m.kind, m.direction) for m in refused}
    return source._replace(instead_from=found.end(), granted=kinds.pop() if len(kinds) == 1 else None)


def _first_restated(text: str, bounds: Span, kind: Kind, sums: Iterable[Span]) -> int | None:
    """Where the first sum stands of which the words before it only say that so much is given."""
    for sum_at in sums:
        sentence = sentence_of(text, sum_at, bounds)
        so_far = sentence.start, sum_at.start
        if kind.kind in _GRANTED and _is_by_motion(text, Span(*so_far), sum_at):
            return sum_at.start
        if _AS_GIVEN.fullmatch(text, *so_far) and kind.kind in _GRANTED:
            first = _WORD.search(text, bounds.start, sentence.start) is None  # a label may stand before
            if first or "i stedet" in text[slice(*so_far)].lower():
                return sum_at.start
        changed = _CHANGED_TO.search(text, *so_far) or _CHANGES_TO.search(text, *so_far)
        if changed and _may_be_called(kind, next(filter(None, changed.groups()))):
            return sum_at.start
    return None


def _is_by_motion(text: str, so_far: Span, sum_at: Span) -> bool:
    """True for the sum of an amendment that the body adopts."""
    found = _BY_MOTION.fullmatch(text, *so_far)
    return found is not None and (found["adopts"] is not None or _CARRIED.match(text, sum_at.end) is not None)


def _may_be_called(kind: Kind, name: str) -> bool:
    """True where the word for the sum may mean this kind of money: a price is that of what is sold, bought or used."""
    priced = not name.lower().endswith("prisen") or kind.kind in ("sale", "purchase", "fee")
    return priced and all(n.found.kind == kind.kind for n in named_kinds(name))
