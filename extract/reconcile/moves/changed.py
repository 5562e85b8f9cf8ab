"""What a decision changes about the money that it adopts: another sum, a share of it, or another year."""

import re
from collections.abc import Iterable, Mapping, Sequence

from extract.domain.facts import Amount, Decision, Move

_BODY = r"\w*(?:udvalget|rådet|bestyrelsen|magistraten|borgerrepræsentationen)"
_LABEL = r"\W*(?:(?:ad|at|punkt|pkt\.?)\s?\d+\w?\)?[.:]{0,2}\s+)?"  # "Ad 1: "
# A body that says itself what it decides: "Udvalget anbefaler, at der gives 2 mio. kr."
OWN_COURSE = re.compile(
    rf"(?i){_LABEL}(?:{_BODY}\s+(?:anbefale[rd]?e?|indstille[rd]?e?|beslutte[rd]?e?|vedtager|vedtog|bevilge[rd]?e?|bevilligede|gav|giver)"
    r"|(?:der|i\s+stedet)\s+(?:gives|ydes|bevilges|afsættes|frigives|meddeles|stilles)|det\s+(?:blev\s+)?(?:besluttes|besluttet|anbefales|indstilles)"
    r"|\w*(?:bevillingen|tilskuddet|støtten|beløbet|lånet|garantien)\s+(?:gives|ydes|bevilges))\b"
)
# "Byrådet godkendte en tillægsbevilling på 2 mio. kr.": something new, and not what was put forward
APPROVES_NEW = re.compile(
    rf"(?i){_LABEL}(?:{_BODY}\s+(?:godkend\w+|tiltrådte|tiltræder|vedtog)|godkend\w+)(?:\s+(?:med\s+)?(?:at\s+(?:give|yde|bevilge)\s+)?(?:en|et)\s+"
    r"(?!(?:indstilling|forslag|ændring)\w*)|,?\s*at\s+der\s+(?:gives|ydes|bevilges|afsættes|frigives|tildeles)\b)"
    # "Økonomiudvalgets indstilling om en tillægsbevilling på 2 mio. kr. godkendt"
    rf"|{_LABEL}\w+s\s+(?:indstilling|forslag|anbefaling)\s+om\s+(?:en|et)\s+\w*(?:bevilling|tilskud|lån|garanti|støtte)\w*\s+på\b"
)
ADOPTS = re.compile(r"(?i)\b(?:indstilling\w*|godkend\w*|tiltr\w*)\b")
# No word of what was put forward: "Grunden sælges for 800.000 kr."
ADOPTS_ANY = re.compile(
    r"(?i)\b(?:\w*indstil|godkend|tiltr|vedtag|vedtog|anbefal|efterretning|imødekom|følg|tilslut|forslag|udsat|drøft|ok\b|ja\b)\w*"
)
ADDS = re.compile(
    r"(?i)\b(?:yderligere|supplerende|også|desuden|samtidig\w*|derudover|endvidere|herudover|ekstra|tillige|udover|ud\s+over)\b"
)
# "Godkendt, dog med et tilskud på 60.000 kr.", "Godkendt med den ændring, at tilskuddet fastsættes til 60.000 kr."
CHANGES = re.compile(
    r"(?i),\s*(?:dog|men)\s+(?:således\s*,?\s*at|med)\b|\bmed\s+(?:den|følgende)\s+(?:ændring|rettelse|tilføjelse)"
    r"|,\s*idet\s+der\s+(?:dog\s+)?(?:gives|ydes|bevilges|tildeles)\b"
)
GRANTS = {"supplementary_grant", "capital_grant", "release_of_funds", "allocation", "subsidy", "other"}
# A sum in what is told beside the act: "…, heraf 100.000 kr. til maling", "…, idet der er brugt 100.000 kr."
BESIDE = re.compile(
    r"(?i)[,;]\s+(?:idet|dog|men|heraf|hvoraf|herunder|hvor\w*|som|der|da|så|hvis|under)\b[^,;]*$|\b(?:for|af|på)\s+de\s+$"
)
KIND_OF = {
    "tilskud": "subsidy", "støtte": "subsidy", "lån": "loan", "garanti": "guarantee", "anlægsbevilling": "capital_grant",
    "tillægsbevilling": "supplementary_grant", "takst": "fee", "gebyr": "fee",
}  # fmt: skip
SENTENCE_ENDS = re.compile(r"\.\s+[A-ZÆØÅ]")

_SHARE = r"(?:halvdelen|(?:det|den|de)\s+halve|(?:en|to|tre)\s+(?:tredje|fjerde|femte)dele?|\d/\d|½|\d{1,2}\s*(?:%|pct\.?|procent))"
_OF_IT = (
    r"\s+af\s+(?:(?:det|den|de)\s+)?(?:(?:ansøgte|indstillede|foreslåede|søgte)\b\s*)?"
    r"\w*(?:beløb|bevilling|tilskud|støtte|sum|ansøgte|indstillede|søgte|foreslåede)\w*"
)
_IT = r"(?:\w*(?:beløbet|bevillingen|tilskuddet|støtten|lånet|garantien|rammen|puljen|summen|midlerne))"
IT = re.compile(rf"(?i)\b(?P<it>{_IT}|\w*(?:taksten|gebyret))")
_GIVEN = r"(?:gives|ydes|bevilges|bevilliges|tildeles|godkendes|anbefales|imødekommes|afsættes)"
SHARE = re.compile(
    # "Godkendt med halvdelen.", "Anbefales med 2/3 af beløbet", "Der gives halvdelen"; "med 2/3 flertal" is none
    r"(?i)(?:\b(?:godkend|tiltr|vedtag|anbefal|imødekom|bevilg)\w*,?\s+(?:dog\s+|men\s+|kun\s+|delvist\s+|alene\s+)*(?:med\s+)?(?:kun\s+)?"
    r"|\bat\s+(?:bevilge|give|yde)\s+(?:kun\s+)?"
    rf"|\b(?:der|{_IT})\s+(?:dog\s+|kun\s+)*{_GIVEN}\s+(?:dog\s+|kun\s+|alene\s+)*(?:med\s+)?)"
    rf"(?:(?:halvdelen|det\s+dobbelte|(?:det|den)\s+halve\s+(?:beløb|tilskud|bevilling))(?=\s*(?:[.,;]|$))|{_SHARE}{_OF_IT})"
    rf"|{_SHARE}{_OF_IT}\s+{_GIVEN}\b"
    # "Godkendt med et reduceret beløb"
    r"|\bmed\s+(?:et|en)\s+(?:\w+\s+)?(?:lavere|mindre|reduceret|højere|større|nedsat|halveret)\s+\w*(?:beløb|tilskud|bevilling|støtte|ramme)\b"
    # "…, idet beløbet halveres"
    rf"|(?<!hvis\s)(?<!såfremt\s)(?<!når\s)(?<!\bom\s)\b{_IT}\s+(?:(?!(?:ikke|skulle|kunne|burde|bør)\b)\w+\s+){{0,3}}?(?:halveres|fordobles|reduceres|nedsættes|beskæres|forhøjes)\b(?!\s+ikke)"
)
# What a member or a party asks for puts nothing in another's place: "Venstre ønskede kun 2 mio. kr."
ANOTHERS_WISH = re.compile(
    r"(?i)(?:^|[.;\n]\s*)(?!\w*(?:udvalget|rådet|bestyrelsen)\b)[^.;\n]{0,60}\b(?:ønske[rd]?e?|foreslog|foreslår|ville)\b[^.;\n]{0,80}$"
)
# "Bevillingen gives dog først i 2022", "…, idet beløbet flyttes fra 2021 til 2023", "… fordeles over 2021 og 2022"
OTHER_YEAR = re.compile(
    rf"(?i)\b{_IT}\s+(?:[^\W\d]+\s+){{0,4}}?(?:afsættes|placeres|flyttes|udskydes|rykkes|fremrykkes|indarbejdes|fordeles|{_GIVEN}|frigives|udmøntes|udbetales|anvendes)\b"
    r"(?P<clause>[^.;\d]{0,40}?\b(?:i|til|fra|over)\s+(?:år(?:ene)?\s+|budget\w*\s+(?:for\s+)?)?20\d\d\b(?!-?\s?p)[^.;]{0,30})"
    r"|\b(?:kun|alene|først)\s+(?:i|for|fra)\s+(?:år\s+|budget\w*\s+)?(?P<only>20\d\d)\b"
    r"|\b(?:i|til)\s+(?P<new>20\d\d),?\s+(?:og\s+ikke|i\s+stedet\s+for|frem\s+for)\s+(?:i\s+)?20\d\d"
)
LONGEST_SENTENCE = 5_000
YEAR = re.compile(r"\b20\d\d\b")
OF_MONEY = re.compile(r"(?i)\b(?:kr|mio)\b")


def own_moves(decision: Decision, moves: Sequence[Move], carried: bool) -> list[Move]:
    """The moves that a decision makes in words of its own, without adopting anything: "Udvalget anbefaler, at der gives 1,8 mio. kr.".

    So does an amendment that was `carried`.
    """
    own = [m for m in moves if m.decision == decision.id and m.recommendation is None]
    if not own or any(m.status not in ("decided", "recommended") for m in own) or ADDS.search(decision.text):
        return []
    return (
        own
        if carried or says_itself(decision) or (len({m.kind for m in own}) == 1 and CHANGES.search(decision.text))
        else []
    )


def says_itself(decision: Decision) -> bool:
    """True where a decision tells in a body's own words what is granted, and adopts nothing that was put forward."""
    if APPROVES_NEW.match(decision.text):
        return True
    if OWN_COURSE.match(decision.text) and not ADOPTS.search(decision.text):
        return True
    return ADOPTS_ANY.search(decision.text) is None


def grants_other_sums(decision: Decision, named: Iterable[Amount]) -> bool:
    """True where a decision's first sentence tells in words of its own how much is given, in whatever words: "… at give hallen 2 mio. kr."."""
    if not says_itself(decision) or ADDS.search(decision.text):
        return False
    places = (a.evidence.start - decision.evidence.start for a in named)
    before = (decision.evidence.quote[:at] for at in places if at < LONGEST_SENTENCE)
    return any(not SENTENCE_ENDS.search(words) and not BESIDE.search(words) for words in before)


def is_given_besides(
    decision: Decision, value: str | None, others: frozenset[str | None], named: Sequence[Amount]
) -> bool:
    """True for a sum that one sentence names and others follow only in the next: "Koret bevilges 20.000 kr. Bandet bevilges 5.000 kr."."""
    start, quote = decision.evidence.start, decision.evidence.quote
    own = [a for a in named if a.value == value]
    rest = [a for a in named if a.value in others and a.value != value]
    return bool(own) and all(
        SENTENCE_ENDS.search(quote[min(a.evidence.end, b.evidence.end) - start - 1 : max(a.evidence.start, b.evidence.start) - start + 1])
        is not None
        for a in own
        for b in rest
    )  # fmt: skip


def kinds_spoken_of(quote: str, end: int) -> frozenset[str]:
    """The kinds of money that the last word for it before a place can only mean: "tilskuddet" in "idet tilskuddet nedsættes til"."""
    words = [found["it"].lower() for found in IT.finditer(quote, max(0, end - 90), end)]
    return frozenset(kind for stem, kind in KIND_OF.items() if words and stem in words[-1])


def is_restated(
    move: Move,
    own: Sequence[Move],
    decision: Decision,
    asked: Sequence[Move],
    values: Mapping[str, str | None],
    named: Iterable[str | None],
) -> bool:
    """True for a move that the recommendations ask for, where the decision makes it with another sum.

    `asked` are all that the decision answers, `named` the sums that it names.
    """
    value = values.get(move.amount)
    if not own or value in named:
        return False
    if any(m.kind == move.kind and _is_for_the_same(m, move, decision) for m in own):
        return says_itself(decision) or [m for m in asked if m.kind == move.kind] == [move]
    grants = {values.get(m.amount) for m in asked if m.kind in GRANTS}
    one = move.kind in GRANTS and len(grants) == 1 and says_itself(decision)
    return one and any(m.kind in GRANTS and _is_for_the_same(m, move, decision) for m in own)


def _is_for_the_same(own: Move, move: Move, decision: Decision) -> bool:
    """True where a decision's sum is for nothing else than the recommended one, or is what its first sentence grants."""
    if own.purpose in (None, move.purpose):
        return True
    before = decision.evidence.quote[: own.evidence.start - decision.evidence.start]
    return says_itself(decision) and SENTENCE_ENDS.search(before) is None


def gives_a_share(decision: Decision, move: Move, asked: Sequence[Move]) -> bool:
    """True for a decision that grants a part of what was asked for, or more, and names no sum: "Godkendt med halvdelen"."""
    said = decision.evidence.quote
    found = SHARE.search(said)
    if found is None or ANOTHERS_WISH.search(said, 0, found.start()):
        return False
    return is_spoken_of(move, kinds_spoken_of(said, found.end()), asked)


def is_spoken_of(move: Move, kinds: frozenset[str], asked: Sequence[Move]) -> bool:
    """True unless the words for the money can only mean another one of the moves that are asked for."""
    if "fee" in kinds:
        return move.kind == "fee"
    return not kinds or move.kind in kinds or not any(m.kind in kinds for m in asked)


def puts_in_other_years(decision: Decision, move: Move, repeated: Iterable[Amount]) -> bool:
    """True where a decision gives the money in another year; `repeated` are its sums that are as large as the move's."""
    if any(set(a.years) - set(move.years) for a in repeated):
        return True
    said = decision.evidence.quote
    found = OTHER_YEAR.search(said) if "20" in said else None
    if found is None or ANOTHERS_WISH.search(said, 0, found.start()):
        return False
    clause = found["clause"] or found["only"] or found["new"]
    return OF_MONEY.search(clause) is None and not set(YEAR.findall(clause)) <= set(move.years)
