"""Units that decide several points or alternatives differently, so that no one outcome is theirs."""

import re
from collections.abc import Sequence

from extract.facts.decisions.readings import STRENGTH
from extract.facts.decisions.sentence_acts import ASSENTS
from extract.facts.sentences.motions import asked_by_motion, is_fallen_motion
from extract.facts.sentences.passages import Sentence
from extract.facts.sentences.polarity import BUSINESS, REFUSING
from extract.lexicon.options import OPTION_NOUN

JOINED = re.compile(r"(?i)[,;]|\b(?:og|men|mens|samt)\b")
# "Ansøgning 2 imødekommes. Ansøgning 1 og 3 afslås"
NUMBERED_THING = re.compile(
    r"(?i)\b(?:ansøgning|anmodning|projekt|ønske|klage|grund|lod|nr)(?:en|et|er|erne|ne)?\.?\s*(?:nr\.?\s*)?(?P<list>\d{1,2}(?:\s*(?:,|og|samt|-|–)\s*\d{1,2})*)(?![\d.,]*\d)"
)
ALTERNATIVE = re.compile(
    r"(?i)^(?:ad\s+\d+\s*[.:]*\s*)?(?:(?:model|forslag|scenari\w+|alternativ|løsning|variant)\s+(?P<which>[a-k0-9]{1,2})\b|(?P<part>\d)\.\s+(?:etape|fase|del)\b)"
)
YES_AND_NO = re.compile(r"(?i)\bja\s+til\b[^.]*\bnej\s+til\b|\bnej\s+til\b[^.]*\bja\s+til\b")
# "gav afslag til koret og fulgte i øvrigt indstillingen"
FOLLOWS_ELSE = re.compile(r"(?i)\b(?:fulgte|følger|følges|godkendte|godkender|tiltrådte|tiltræder)\s+i\s+øvrigt\b")
ONE_THING = re.compile(
    r"(?i)^(?:\S+\s+){1,3}?(?:anbefaler|anbefalede|godkender|godkendte|tiltræder|(?:kan|kunne)\s+ikke\s+(?:anbefale|godkende|tiltræde|støtte))\s+"
    r"(?!(?:indstilling|forslag|anbefaling|sag|punkt)(?:en|et|erne|ene)\b)(?P<thing>[a-zæøå]{3,}(?:en|et|erne|ene))\W*$"
)
# "Bidragene til koret godkendt. Bidraget til teatret blev ikke godkendt"
PASSIVE_THING = re.compile(
    r"(?:Selve\s+)?(?P<thing>(?!(?:Indstilling|Forslag|Anbefaling|Sag|Punkt)(?:en|et|erne|ene)\b)[A-ZÆØÅa-zæøå][a-zæøå]{3,}(?:en|et|erne|ene)(?:\s+(?:til|for|om|af|ved|på|i)\s+[^.,;]{2,80}?)?)"
    r"\s+(?:(?:blev|er|bliver)\s+)?(?:ikke\s+)?(?:godkendt|godkendes|tiltrådt|tiltrædes|vedtaget|vedtages|anbefales|imødekommet|imødekommes|udsat|udsættes)\W*$"
)
# "Godkendt (1). Udsat (2)."
OF_NUMBER = re.compile(r"(?i)(?:ikke\s+)?[a-zæøå]{4,}\s+\(\d{1,2}(?:\s*(?:,|og|-|–)\s*\d{1,2})*\)\W*")
OPTION = re.compile(rf"(?i)\b{OPTION_NOUN}\s+(?:[a-k]|\d)\b")
POINT_NAMED = re.compile(
    r"(?i)\b(?:første|andet|tredje|fjerde|sidste)\s+(?:punkt|led|at|pind)\b|(?<![\d.])\d\.\s+(?:led|at|pind)\b|\b(?:punkt|pkt\.?)\s*(?:\d|(?-i:[A-K])\b)|(?<![\d.])\d\.\s+(?:etape|fase)\b|\bde\s+øvrige\b|\bresten\b"
    r"|\b(?:indstillingspunkt\w*|litra)\s+(?:[a-k]\b|\d)"
)
# "de to første punkter godkendes. Det sidste udsættes": which ones is not said by their labels
ORDINAL = re.compile(
    r"(?i)\b(?:første|andet|anden|tredje|fjerde|femte|sidste|\d\.)\s+(?:to\s+|tre\s+)?(?:indstillings)?(?:punkt\w*|at\b)"
    r"|\b(?:det|de|den)\s+(?:to\s+|tre\s+)?(?:første|andet|anden|tredje|fjerde|femte|sidste)\b|\b(?:indstilling|ændringsforslag)\s+\d|\b(?:pkt\.?|punkt)\s+(?-i:[A-K])\b"
)
# "besluttede at give foreningen 25.000 kr. og at afslå resten": one verb of deciding, and two acts
BOTH_ACTS = re.compile(
    r"(?i)\bat\s+(?:imødekomme|bevilge|yde|tildele|støtte|give(?!\s+(?:\w+\s+)?afslag))\b[^;]{1,160}?\b(?:og|men)\s+(?:\w+\s+){0,3}?at\s+"
    r"(?:afslå|afvise|(?:give|meddele)\s+(?:\w+\s+)?afslag)\b"
)


# "Nogle punkter blev godkendt", "Et af punkterne godkendt": which, no word says
SOME_POINTS = re.compile(
    r"(?i)(?:det\s+ene|et|ét|to|tre|nogle|flere|enkelte|visse|(?:de\s+)?fleste)\s+(?:af\s+)?(?:indstillings)?punkt(?:er|erne)?\b(?!\s*\d)"
)
GETS = re.compile(r"(?:[^\s.,;]+\s+){1,6}?(?:får|fik|tildeles|bevilges)\s+(?:hver\s+)?(?:kr\.\s+)?\d")
GETS_NOTHING = re.compile(r"(?:[^\s.,;]+\s+){1,6}?(?:får|fik|gives|meddeles)\s+(?:et\s+)?(?:afslag|ikke)\b")
# "De resterende sendt til høring": not what was decided of the first
REST_OPENS = re.compile(
    r"(?i)^(?:de[nt]?\s+)?(?:øvrige|resterende|resten)(?:\s+(?:af\s+)?(?:\w*punkter(?:ne)?|\w*indstilling\w*|\w*forslag(?:ene)?))?\s+(?:(?:blev|bliver|er)\s+)?\w+[ts]\b"
)


def _points_named_apart(found: Sequence[tuple[str, str, int]], sentences: Sequence[Sentence]) -> bool:
    """True for "godkendte punkt 1.1 og 1.2. Punkt 1.3 blev ikke godkendt"; "anbefaler ikke punkt 1, men i stedet scenarie 2" is one."""
    last = {n: o for o, _, n in found if STRENGTH[o] >= STRENGTH["approved"] and POINT_NAMED.search(sentences[n].text)}
    named = {*last.values()}
    if named >= ASSENTS:
        return True  # "Det indstilles til Byrådet, at punkt 1 godkendes. Udvalget tager selv stilling til punkt 2, som godkendes"
    return bool(named & ASSENTS and named & {*REFUSING, "postponed"})


def parts_ways(found: Sequence[tuple[str, str, int]], sentences: Sequence[Sentence]) -> bool:
    """True where several points or alternatives are decided differently: "første punkt godkendt, andet punkt udsat"."""
    alternatives = [(ALTERNATIVE.match(sentences[n].text), o) for o, _, n in found]
    if len({m["which"] or m["part"] for m, _ in alternatives if m}) > 1 and len({o for m, o in alternatives if m}) > 1:
        return True
    numbered = {o for o, _, n in found if OF_NUMBER.fullmatch(sentences[n].text)}
    if len(numbered) > 1 or _numbers_apart(found, sentences):
        return True
    settled = [(n, o) for o, _, n in found if STRENGTH[o] >= STRENGTH["forwarded"]]
    if any(
        SOME_POINTS.match(sentences[n].text) or (n and REST_OPENS.match(sentences[n].text) and o != settled[0][1])
        for n, o in settled
    ):
        return True
    counted = [n for n, s in enumerate(sentences) for _ in ORDINAL.findall(s.text)]
    said = {o for o, _, at in found if at in counted and STRENGTH[o] >= STRENGTH["approved"]}
    if len(counted) > 1 and len(said) > 1:
        return True
    if any(_weighs_options(sentences[n], {o for o, _, at in found if at == n}) for n in {at for _, _, at in found}):
        return True
    if any(o in REFUSING and FOLLOWS_ELSE.search(sentences[at].text) for o, _, at in found):
        return True
    if any(o in REFUSING for o, _, _ in found) and _grants_and_refuses(sentences):
        return True
    if any(YES_AND_NO.search(s.text) for s in sentences) or _names_two_things(found, sentences):
        return True
    if _points_named_apart(found, sentences):
        return True
    if any(o in REFUSING and BOTH_ACTS.search(sentences[at].text) for o, _, at in found):
        return True
    strong: dict[int, list[str]] = {}
    for o, _, at in found:
        if STRENGTH[o] >= STRENGTH["approved"]:
            strong.setdefault(at, []).append(o)
    return any(
        len({*said}) > 1 and (len(POINT_NAMED.findall(sentences[n].text)) > 1 or _takes_both_ways(said, sentences[n]))
        for n, said in strong.items()
    )


def _numbers_apart(found: Sequence[tuple[str, str, int]], sentences: Sequence[Sentence]) -> bool:
    """True where some of several numbered things are granted in one sentence, and others are not in another."""
    told = {
        (tuple(hit["list"] for hit in NUMBERED_THING.finditer(sentences[n].text)), o in ASSENTS)
        for o, _, n in found
        if o in ASSENTS or o in REFUSING or o in BUSINESS
    }
    told = {(things, assents) for things, assents in told if things}
    return len({assents for _, assents in told}) > 1 and len({things for things, _ in told}) > 1


def _grants_and_refuses(sentences: Sequence[Sentence]) -> bool:
    """True for "Koret får 20.000 kr. Museet får afslag": to each its own."""
    return any(GETS.match(s.text) for s in sentences) and any(GETS_NOTHING.match(s.text) for s in sentences)


def _names_two_things(found: Sequence[tuple[str, str, int]], sentences: Sequence[Sentence]) -> bool:
    """True for "Udvalget anbefaler renoveringen. Udvalget kan ikke anbefale udvidelsen": each sentence is about a thing of its own."""
    said = {
        (o in ASSENTS, m["thing"].lower())
        for o, _, at in found
        if (m := ONE_THING.match(sentences[at].text) or PASSIVE_THING.match(sentences[at].text))
    }
    return len({thing for _, thing in said}) > 1 and len({assents for assents, _ in said}) > 1


def _weighs_options(sentence: Sentence, said: set[str]) -> bool:
    """True where one sentence refuses one alternative and is for another one: "afviser model B og anbefaler model A"."""
    return bool(said & ASSENTS) and bool(said & REFUSING) and len(OPTION.findall(sentence.text)) > 1


def _takes_both_ways(strong: Sequence[str], sentence: Sentence) -> bool:
    """True where one sentence grants one thing and turns another away: "imødekom ansøgningen fra X og afviste den fra Y".

    Not for what is done instead: "anbefaler ikke punkt 1, men anbefaler i stedet scenarie 2".
    """
    if JOINED.search(sentence.text) is None:
        return False  # "Indstilles afslået"
    parts = strong[0] in {"approved", "recommended"} and {*strong} & {*REFUSING, "postponed"}
    return bool(parts) and not is_fallen_motion(sentence.text) and asked_by_motion(sentence.text) is None
