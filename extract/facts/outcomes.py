"""What a unit of decision text decides, and the remark or change that is attached to it."""

import re
from collections.abc import Sequence
from dataclasses import replace

from extract.domain.facts import Outcome
from extract.facts.actors import is_of_advisory_council
from extract.facts.motions import RESULT, is_adopted_motion, is_fallen_motion, is_moved, is_of_a_thing
from extract.facts.parted import parts_ways
from extract.facts.parts_off import ONE_OF_SEVERAL, is_of_its_own, is_part_off, takes_off_part
from extract.facts.passages import Sentence
from extract.facts.polarity import BUSINESS, REFUSING, outcome_said
from extract.facts.readings import STRENGTH, Reading, read_in_short, read_without_verb
from extract.facts.remarks import find_remark
from extract.facts.remarks_of_some import only_tells_who, tells_view
from extract.facts.sentence_acts import ASSENTS, DECIDED, LIGHT, sentence_outcomes, wants_not
from extract.facts.subjects import begins_with_voter

SETTLED = frozenset(
    name for name, strength in STRENGTH.items() if strength >= STRENGTH["approved"]
)  # what binds the matter
FALLEN_MOTION = "decisions.fallen_motion"
WANTS_NOT = "decisions.wants_not"
ADOPTED_MOTION = "decisions.adopted_motion"
RULE_OF_MOTION = {"rejected": FALLEN_MOTION, "withdrawn": FALLEN_MOTION, "approved": ADOPTED_MOTION}
PUT_OFF = BUSINESS - {"forwarded"}
ADOPTED_IT = re.compile(r"(?i)(?:(?:ændrings)?forslaget|dette|det)\s+(?:blev|er|var)\b")
SETTLES_FIRST = ASSENTS | {"noted", "discussed"}
REACH = 40  # sentences behind an outcome in which a remark may be attached to it
SHORT_ASSENT = 40  # characters of "Godkendt." or "Indstillingen blev godkendt."
ITS_OWN = re.compile(r"(?i)\bafslag\b|\bafslå\w*|\bafvis\w*|\bikke\s+(?:imødekom|bevilg)\w*|\bimødekom\w*\s+ikke\b")
# "Godkendt. Udvalget giver ikke tilskud til driften": what is refused beside it
NOT_BESIDE = re.compile(
    r"(?i)\bikke\s+(?:at\s|(?:[^\s.,;]+\s+){0,2}?\w*(?:tilskud|støtte|tilladelse|dispensation|midler|bevilling|lån|garanti)\b)|\bat\s+der\s+ikke\s+[a-zæøå]{3,}es\b"
)
# "Indsigelserne imødekommes ikke. Planen vedtages"
OBJECTIONS = re.compile(
    r"(?i)(?:de\s+\w+\s+|alle\s+|samtlige\s+)?(?:indsigelse|bemærkning|høringssvar|indvending|protest)\w*\s"
)
NAMES_POINT = re.compile(r"(?i)\b(?:indstilling|punkt|pkt|forslag)")
# "Det blev samtidig besluttet at afvise forslaget om et torv": a thing of its own
AT_ONCE = re.compile(r"(?i)\b(?:samtidigt?|endvidere|desuden|ligeledes|derudover|herudover)\b")
ABOUT_MATTER = re.compile(r"(?i)\b(?:indstillingen|sagen|ansøgningen)\b")
# "Formanden orienterede om: …": what follows is told, up to what the body itself does
INFORMS = "outcome.stated.informed_about"
TELLS = "outcome.stated.told"
# "Ø foreslog sagen udsat. Godkendt som indstillet": not the motion before it
OF_MATTER_ITSELF = re.compile(
    r"(?i)\b(?:(?:indstillingen|ansøgningen|sagen)\b(?!\s+(?:om\s+at|udsæt|udsat|udskyd|udskudt|send|tilbage|tages|genoptages|behandles|drøftes|kommer|genfremsættes))|(?:som|efter)\s+indstillet\b)"
)
OFFICIAL = re.compile(
    r"(?i)^(?:borgmesteren|(?:\w*udvalgs)?formanden|administrationen|forvaltningen|direktionen|\w*direktøren)\b"
)
OWN_ACT = re.compile(
    r"(?i)(?:^|(?<=\d\. ))(?:herefter\s+|derefter\s+)?(?:(?:blev|er|var)\s+)?"
    r"(?:(?:orientering|redegørelse|indstilling|sag|punkt)(?:en|erne|et)\b|(?:et\s+)?\w*flertal"
    r"|\w*(?:byråd|udvalg|kommunalbestyrelse|magistrat|råd)(?:et|en)\b"
    r"|(?:ikke\s+)?(?:godkendt|tiltrådt|vedtaget|anbefales|indstilles|udsat|udsættes|drøftet|forkastet|afvist|taget|tages|til\s+efterretning|der\s+(?:er|var)\s+(?:enighed|flertal))\b)"
)
PARTLY = re.compile(
    r"(?i)\b(?:delvist?|til\s+dels)\s+(?:godkend|vedtag|tiltr|imødekom)\w*|\b(?:godkend|vedtag|tiltr|imødekom)\w*\s+(?:kun\s+)?(?:[^\s.,;]+\s+){0,2}?(?:delvist?|til\s+dels)\b"
)
# "Indstillingen som ændret blev godkendt": with what was adopted before
AS_AMENDED = re.compile(
    r"(?i)\b(?:som|således|den|de|det)\s+ændre(?:t|de)\b|\bat\s+ændre\s+indstillingen\b|\bi\s+stedet\s+for\s+(?:de\s+)?\d"
    r"|\bmed\s+(?:en\s+|et\s+)?(?:[^\s.,;]+\s+){0,3}?(?:(?:under)?ændringsforslag|ændring(?:er)?|tilføjelse(?:r)?|rettelse(?:r)?)\b|\bfor\s+så\s+vidt\s+angår\s+(?:19|20)\d\d\b|^\W*(?:(?:(?:(?:vedr\.?|vedrørende)\s+)?(?:ad|at|punkt|pkt\.?)?\s*\d{1,2}\w?|(?:ad|punkt|pkt\.?|litra)\s+[a-k]|[a-k](?=[.)]))\s*[.:)]*\s+)?(?:godkendt|anbefales|tiltrådt|vedtaget|indstilles\s+godkendt)\s+med\s+\d[\d.,]*\s*(?:(?:mio|mia)\.?\s*)?kr\b|\bmed\s+(?:halvdelen\b|det\s+halve\b|\d/\d\s+af)"
    r"|\b(?:reviderede|tilrettede|justerede|ændrede)\s+(?:udgave|version|form|udkast)\b"
    r"|\bmed\s+(?:(?:de|den|det)\s+(?:vedtagne|godkendte)|denne|disse|ovennævnte|ovenstående)\s+(?:ændring|tilføjelse|rettelse)"
)
# Entries of a list and conditional sentences say more of what was decided, not what: "a. Ansøgningen imødekommes ikke".
LISTED = re.compile(r"^(?:[•·▪◦*–-]\s|[a-z][.)]\s)")
ANOTHER_ITEM = re.compile(r"(?i)^(?:dagsordens?punkt|punkt|pkt\.?|sag)\s*(?:nr\.?\s*)?\d{1,3}\b(?!\s*[.:)])")
# "Udvalget kan ikke anbefale forhøjelsen, men anbefaler den oprindelige indstilling"
AFTER_ALL = re.compile(
    r"(?i)\b(?:ikke|fraviger|fraveg)\b[^.]*?,?\s+(?:men|og)\s+(?P<act>anbefaler|indstiller|godkender|godkendte|tiltræder|tiltrådte|vedtager|vedtog|følger|fulgte)\s+(?:den\s+)?(?:\w+\s+)?indstilling(?:en)?\s*(?:[.,;]|$)"
)
AFFIRMED_BY = {"anbefaler": Outcome.RECOMMENDED, "indstiller": Outcome.RECOMMENDED}
MINORITY = re.compile(r"(?i)^(?:et\s+)?mindretal")
WISHED = re.compile(r"(?i)\bønske(?:r|de)\b")
CONDITION = re.compile(r"(?i)^(?:når|hvis|såfremt|i\s+tilfælde\s+af)\b")
# "Tilbagesendes X med bemærkning, at byrådet … har vedtaget indstillingen" is the adoption itself.
HAS_ADOPTED = re.compile(
    r"(?i)\bbemærkning\w*,?\s+at\s+(?:byrådet|kommunalbestyrelsen|borgerrepræsentationen|regionsrådet)\b.*"
    r"\bhar\s+(?:vedtaget|tiltrådt|godkendt)\b"
)
# "Fremsendes til byrådet med bemærkning, at Magistraten anbefaler …" recommends it.
RECOMMENDS_WITH = re.compile(r"(?i)\bbemærkning\w*,?\s+at\s+(?:\S+\s+){1,6}?(?:anbefaler|indstiller)\b(?!\s+ikke)")
RECOMMENDED_AS = {
    Outcome.APPROVED: Outcome.RECOMMENDED, Outcome.APPROVED_AMENDED: Outcome.RECOMMENDED_AMENDED, Outcome.TASKED: Outcome.RECOMMENDED,
    Outcome.UNCLEAR: Outcome.RECOMMENDED, Outcome.REJECTED: Outcome.NOT_RECOMMENDED,
}  # fmt: skip
AMENDED = {Outcome.APPROVED: Outcome.APPROVED_AMENDED, Outcome.RECOMMENDED: Outcome.RECOMMENDED_AMENDED}


def read_unit(sentences: Sequence[Sentence], text: str, label_end: int = 0) -> Reading:
    """The outcome of a unit of decision text, made of these sentences; `text` is the unit as printed with its label."""
    short = read_without_verb(sentences, text, label_end)
    if short:
        return short
    found = _said_in(sentences)
    short = read_in_short(sentences, label_end, [outcome for outcome, _, _ in found])
    if short:
        return short
    if parts_ways(found, sentences):
        return Reading(Outcome.UNCLEAR, (), None, "decisions.points_apart")
    found = list(_of_what_was_first(found, sentences))
    alike = _strongest(found)
    name, rule, at = alike[-1]
    if name == "withdrawn" and found[0][0] in SETTLES_FIRST and takes_off_part(sentences[at].text):
        name = found[0][0]
    if name == "proposal":
        return Reading(Outcome.UNCLEAR, (), None, rule, proposal=True)
    if name == "approved" and found[0][0] == "proposal":
        moved = None if _is_of_matter(sentences[at].text, sentences[0].text) else _moved_business(sentences[0])
        found = [f for f in found if (f[0] != name if moved else not (f[0] in BUSINESS and f[2] == 0))]
        name = moved or name
    motion = _motion_in(name, found, at, sentences)
    if motion is not None and name in REFUSING:
        found = [f for f in found if not (f[2] == motion and f[0] in BUSINESS)]  # what a fallen motion asked for
    rule = RULE_OF_MOTION.get(name, rule) if motion is not None else rule
    outcome = Outcome(name)
    if name in REFUSING and (affirmed := AFTER_ALL.search(sentences[at].text)):
        return Reading(AFFIRMED_BY.get(affirmed["act"].lower(), Outcome.APPROVED), (), None, rule)
    if outcome is Outcome.RETURNED and HAS_ADOPTED.search(sentences[at].text):
        return Reading(Outcome.APPROVED, (), None, rule)
    if outcome is Outcome.FORWARDED and RECOMMENDS_WITH.search(sentences[at].text):
        return Reading(Outcome.RECOMMENDED, (), None, rule)
    also = tuple(dict.fromkeys(Outcome(o) for o, r, n in found if _counts_beside(o, r, n == at, name)))
    remark = _remark_at([at, *(n for o, _, n in reversed(alike) if o == name and n != at)], sentences, text)
    changed = remark or AS_AMENDED.search(sentences[at].text) or PARTLY.search(sentences[at].text)
    if outcome in AMENDED and (changed or any(is_part_off(s.text) for s in sentences[1:])):
        outcome = AMENDED[outcome]
    return Reading(outcome, also, remark, rule)


def _strongest(found: Sequence[tuple[str, str, int]]) -> list[tuple[str, str, int]]:
    """What binds most of what was said, in order; "Anbefales. Det blev besluttet, at der vedlægges kort" recommends."""
    most = max(STRENGTH[o] for o, _, _ in found)
    alike = [f for f in found if STRENGTH[f[0]] == most]
    recommends = any(name == "recommended" for name, _, _ in alike)
    return [f for f in alike if not (recommends and f[1] == DECIDED)]


def as_recommended(reading: Reading) -> Reading:
    """What an entry of a list recommends that is headed "Udvalget anbefaler, at": its words say what, and not that it is decided."""
    return replace(reading, outcome=RECOMMENDED_AS.get(reading.outcome, reading.outcome))


def _said_in(sentences: Sequence[Sentence]) -> list[tuple[str, str, int]]:
    """What the sentences say was decided, with the rule and the sentence's number; without what is added or told of others."""
    leading = [
        (n, s)
        for n, s in enumerate(sentences)
        if not (n and (_says_more(s.text) or is_of_advisory_council(s.text)))
        and not (sentences[1:] and tells_view(s))
        and not CONDITION.match(s.text)
    ]
    if LISTED.match(sentences[0].text) and not any(sentence_outcomes(s) for _, s in leading):
        leading = list(enumerate(sentences))  # nothing but a list: its entries say what was decided
    found = [(_wish(o, s), rule, n) for n, s in leading for o, rule in sentence_outcomes(s)]
    told = next((n for _, rule, n in found if _informs(rule, sentences[n])), len(sentences))
    found = [f for f in found if f[2] <= told or OWN_ACT.search(sentences[f[2]].text)]
    if all(o in LIGHT - {"noted"} or o == "tasked" for o, _, _ in found):
        unwanted = [n for n, s in leading if wants_not(s, first=n == 0)]
        found = [f for f in found if not (f[0] == "tasked" and f[2] in unwanted)]
        found += [("rejected", WANTS_NOT, n) for n in unwanted]
    if all(n and is_of_its_own(o, sentences[n].text) for o, _, n in found):
        found = [*((o, rule, 0) for o, rule in _in_own_words(sentences[0])), *found]
    if any(o in ASSENTS for o, _, _ in found):
        found = [f for f in found if not (f[0] in REFUSING and OBJECTIONS.match(sentences[f[2]].text))]
    return _of_the_motion_alone(found, sentences)


def _informs(rule: str, sentence: Sentence) -> bool:
    """True where the body is told of something: "Formanden orienterede om …", "Borgmesteren oplyste, at …"."""
    return rule == INFORMS or (rule == TELLS and OFFICIAL.match(sentence.text) is not None)


def _motion_in(name: str, found: Sequence[tuple[str, str, int]], at: int, sentences: Sequence[Sentence]) -> int | None:
    """The sentence that puts somebody's motion forward, or tells of it, where that is what fell or was adopted."""
    lapsed = name == "withdrawn" and "bortf" in sentences[at].text.lower()
    if name in REFUSING or lapsed:
        if found[0][0] == "proposal":
            return found[0][2]
        return at if is_fallen_motion(sentences[at].text) else None
    if name != "approved":
        return None
    moved = found[0][0] == "proposal" and found[0][2] < at and ADOPTED_IT.match(sentences[at].text)
    return at if moved or is_adopted_motion(sentences[at].text) else None


def _remark_at(places: Sequence[int], sentences: Sequence[Sentence], text: str) -> str | None:
    """The first remark attached at one of the sentences; "Godkendt, idet Venstres forslag blev forkastet" changes nothing."""
    remark = next((r for n in places if (r := find_remark(sentences[n], sentences[n + 1 : n + 1 + REACH], text))), None)
    return None if remark and (is_fallen_motion(remark) or only_tells_who(remark)) else remark


def puts_forward(sentence: Sentence) -> bool:
    """True for a motion of somebody: "Venstre foreslog, at tilskuddet nedsættes"."""
    said = sentence_outcomes(sentence)
    return bool(said) and said[0][0] == "proposal"


def moves_business(sentence: Sentence) -> bool:
    """True for a motion about what to do with the case itself: "Venstre foreslog sagen udsat"."""
    return puts_forward(sentence) and _moved_business(sentence) is not None


def _moved_business(sentence: Sentence) -> str | None:
    """What a motion about the order of business asks for, and what adopting it does: "foreslog, at sagen udsættes"."""
    asked = [
        f
        for f in sentence.outcomes
        if f.sets["outcome"] in BUSINESS and not is_of_a_thing(sentence.text[: f.span.start - sentence.span.start])
    ]
    return next((f.sets["outcome"] for f in asked if outcome_said(f, sentence) == f.sets["outcome"]), None)


def _is_of_matter(adopted: str, motion: str) -> bool:
    """True where not the motion before was adopted: its words name the matter, or its mover was against."""
    against = rf"\bi?mod\b[^.]*\b{re.escape(motion.split()[0])}(?!\w)"
    return OF_MATTER_ITSELF.search(adopted) is not None or re.search(against, adopted) is not None


def _in_own_words(sentence: Sentence) -> list[tuple[str, str]]:
    """What a sentence decides that names the act itself: "Arrangementet gennemføres som hidtil"."""
    acts = [f for f in sentence.outcomes if f.sets.get("form") == "act"]
    return [(said, f.rule) for f in acts[:1] if (said := outcome_said(f, sentence))]


def _of_the_motion_alone(
    found: Sequence[tuple[str, str, int]], sentences: Sequence[Sentence]
) -> list[tuple[str, str, int]]:
    """Without what a member's motion goes on to ask for in the same paragraph: "Herudover skal forvaltningen …"."""
    moved = bool(found) and found[0][0] == "proposal" and found[0][2] == 0
    if moved and sentences[0].text.endswith(":"):  # its words stand below, and what became of it behind them
        return [f for f in found if f[2] == 0 or RESULT.match(sentences[f[2]].text)]
    if not (moved and begins_with_voter(sentences[0])):
        return list(found)
    same_paragraph = next((n for n, s in enumerate(sentences) if n and s.opens_line), len(sentences))
    return [f for f in found if not (0 < f[2] < same_paragraph and f[0] in ("tasked", "stated"))]


def _of_what_was_first(
    found: Sequence[tuple[str, str, int]], sentences: Sequence[Sentence]
) -> Sequence[tuple[str, str, int]]:
    """Without what later sentences turn away or put off of their own, where the first assents.

    "Godkendt. Der gives afslag til koret", "Godkendt. Sag nr. 20 trækkes. Den genfremlægges i maj."
    """
    first = {o for o, _, n in found if n == 0}
    found = _without_motion_beside(first, found, sentences)
    first -= {"discussed"} if first & ASSENTS else set()
    if not first or not first <= ASSENTS | {"appointed"}:
        return found
    short = len(sentences[0].text) < SHORT_ASSENT

    def is_beside(outcome: str, at: int) -> bool:
        text = sentences[at].text
        own = ITS_OWN.search(text) or (short and NOT_BESIDE.search(text) and not NAMES_POINT.search(text))
        refuses = outcome in REFUSING and own is not None
        apart = ONE_OF_SEVERAL.match(text) or (AT_ONCE.search(text) and ABOUT_MATTER.search(text) is None)
        return outcome in PUT_OFF or (refuses and (short or apart is not None))

    return [f for f in found if not (f[2] > 0 and is_beside(f[0], f[2]))]


def _without_motion_beside(
    first: set[str], found: Sequence[tuple[str, str, int]], sentences: Sequence[Sentence]
) -> Sequence[tuple[str, str, int]]:
    """Without the fate of what somebody moved after the matter was settled: "Godkendt. V foreslog seks udvalg, hvilket ikke kunne tiltrædes"."""
    refused = [n for o, _, n in found if n and o in REFUSING]
    if not refused or not first or not first <= SETTLES_FIRST:
        return found
    moved = next((n for n in range(1, max(refused) + 1) if is_moved(sentences[n].text)), None)
    if moved is None:
        return found
    return [f for f in found if not (f[0] in REFUSING and moved <= f[2] <= moved + 1)]


def _says_more(text: str) -> bool:
    """True for a later sentence that lists entries, or tells the fate of another agenda item."""
    return text.startswith("at ") or LISTED.match(text) is not None or ANOTHER_ITEM.match(text) is not None


def _counts_beside(outcome: str, rule: str, same_sentence: bool, main: str) -> bool:
    """True for what was decided besides the main outcome; not for a carrier verb or for what the same sentence negates."""
    if outcome in (main, "proposal", "none", "unclear") or rule == DECIDED:
        return False
    return not (same_sentence and main in ("rejected", "not_recommended") and outcome in ("approved", "recommended"))


def _wish(outcome: str, sentence: Sentence) -> str:
    """What a single member or party wants is put forward, not decided."""
    if MINORITY.match(sentence.text):
        return "proposal"
    wished = outcome == "tasked" or (outcome in BUSINESS and WISHED.search(sentence.text))
    return "proposal" if wished and begins_with_voter(sentence) else outcome
