"""What a unit of decision text decides, and the remark or change that is attached to it."""

import re
from collections.abc import Sequence
from dataclasses import replace

from extract.domain.facts import Outcome
from extract.facts.decisions.parted import parts_ways
from extract.facts.decisions.parts_off import is_part_off, takes_off_part
from extract.facts.decisions.readings import STRENGTH, Reading, read_in_short, read_without_verb
from extract.facts.decisions.remarks import find_remark
from extract.facts.decisions.remarks_of_some import only_tells_who
from extract.facts.decisions.said import SETTLES_FIRST, Said, of_what_was_first, said_in
from extract.facts.decisions.sentence_acts import DECIDED
from extract.facts.decisions.unit_motions import is_of_matter, leaves_open_which, motion_in, moved_business
from extract.facts.sentences.motions import is_fallen_motion
from extract.facts.sentences.passages import Sentence
from extract.facts.sentences.polarity import BUSINESS, REFUSING
from extract.facts.sides.subjects import begins_with_voter
from extract.lexicon.options import OPTION_NOUN

SETTLED = frozenset(
    name for name, strength in STRENGTH.items() if strength >= STRENGTH["approved"]
)  # what binds the matter
FALLEN_MOTION = "decisions.fallen_motion"
ADOPTED_MOTION = "decisions.adopted_motion"
RULE_OF_MOTION = {"rejected": FALLEN_MOTION, "withdrawn": FALLEN_MOTION, "approved": ADOPTED_MOTION}
REACH = 40  # sentences behind an outcome in which a remark may be attached to it
PARTLY = re.compile(
    r"(?i)\b(?:delvist?|til\s+dels)\s+(?:godkend|vedtag|tiltr|imødekom)\w*|\b(?:godkend|vedtag|tiltr|imødekom)\w*\s+(?:kun\s+)?(?:[^\s.,;]+\s+){0,2}?(?:delvist?|til\s+dels)\b"
)
# "Indstillingen som ændret blev godkendt": with what was adopted before
AS_AMENDED = re.compile(
    r"(?i)\b(?:som|således|den|de|det)\s+ændre(?:t|de)\b|\bat\s+ændre\s+indstillingen\b|\bi\s+stedet\s+for\s+(?:de\s+)?\d"
    r"|\bmed\s+(?:en\s+|et\s+)?(?:[^\s.,;]+\s+){0,3}?(?:(?:under)?ændringsforslag|ændring(?:er)?|tilføjelse(?:r)?|rettelse(?:r)?)\b|\bfor\s+så\s+vidt\s+angår\s+(?:19|20)\d\d\b|^\W*(?:(?:(?:(?:vedr\.?|vedrørende)\s+)?(?:ad|at|punkt|pkt\.?)?\s*\d{1,2}\w?|(?:ad|punkt|pkt\.?|litra)\s+[a-k]|[a-k](?=[.)]))\s*[.:)]*\s+)?(?:godkendt|anbefales|tiltrådt|vedtaget|indstilles\s+godkendt)\s+med\s+\d[\d.,]*\s*(?:(?:mio|mia)\.?\s*)?kr\b|\b(?:godkender|godkendte|tiltrådte|vedtog)\s+indstillingen\s+med\s+\d[\d.,]*\s*(?:(?:mio|mia)\.?\s*)?kr\b|\bmed\s+(?:halvdelen\b|det\s+halve\b|\d/\d\s+af)"
    r"|^(?:(?!\bat\b)[^.;])*\binden\s+for\s+en\s+(?:samlet\s+|økonomisk\s+)*ramme\s+(?:på|af)\s+\d"
    r"|\bmed\s+de[nt]?\s+af\s+[^.;,]{2,60}?\s+(?:foreslåede|stillede|fremsatte|ønskede)\s+(?:ændring|tilføjelse|justering|rettelse|præcisering)\w*"
    r"|\bmed\s+de\s+i\s+[^.;,]{2,40}?\s+(?:anførte|nævnte|beskrevne|foreslåede|angivne|indarbejdede)\s+(?:ændring|tilføjelse|justering|rettelse|præcisering)\w*"
    r"|\bi\s+(?:en\s+|et\s+)?(?:ændret|revideret|tilrettet|justeret|korrigeret|beskåret|reduceret)\s+(?:form|udgave|version|udformning)\b"
    r"|\b(?:reviderede|tilrettede|justerede|ændrede)\s+(?:udgave|version|form|udkast)\b"
    r"|\bmed\s+(?:(?:de|den|det)\s+(?:vedtagne|godkendte)|denne|disse|ovennævnte|ovenstående)\s+(?:ændring|tilføjelse|rettelse)"
)
CHOICE_TOLD = re.compile(rf"(?i)\b{OPTION_NOUN}\s+(?:\d{{1,2}}[a-k]?|[a-k])\b")
# "Nedrivningen sker først i 2024. | I øvrigt godkendt"
OTHERWISE_AS_ASKED = re.compile(
    r"(?i)^(?:i\s+øvrigt|ellers)\s+(?:blev\s+|er\s+)?(?:indstillingen\s+)?(?:blev\s+|er\s+)?(?:godkendt|tiltrådt|vedtaget|anbefales|som\s+indstillet|som\s+foreslået)"
)
# "Udvalget kan ikke anbefale forhøjelsen, men anbefaler den oprindelige indstilling"
AFTER_ALL = re.compile(
    r"(?i)\b(?:ikke|fraviger|fraveg)\b[^.]*?,?\s+(?:men|og)\s+(?P<act>anbefaler|indstiller|godkender|godkendte|tiltræder|tiltrådte|vedtager|vedtog|følger|fulgte)\s+(?:den\s+)?(?:\w+\s+)?indstilling(?:en)?\s*(?:[.,;]|$)"
)
AFFIRMED_BY = {"anbefaler": Outcome.RECOMMENDED, "indstiller": Outcome.RECOMMENDED}
# "Tilbagesendes X med bemærkning, at byrådet … har vedtaget indstillingen" is the adoption itself.
HAS_ADOPTED = re.compile(
    r"(?i)\bbemærkning\w*,?\s+at\s+(?:byrådet|kommunalbestyrelsen|borgerrepræsentationen|regionsrådet)\b.*"
    r"\bhar\s+(?:vedtaget|tiltrådt|godkendt|(?P<noted>taget\s[^.;]{0,80}?\btil\s+efterretning))\b"
)
# "Fremsendes til byrådet med bemærkning, at Magistraten anbefaler …" recommends it.
# "Oversender sagen med anbefaling af, at regnskabet godkendes", too.
RECOMMENDS_WITH = re.compile(
    r"(?i)\bbemærkning\w*(?:\s+om)?,?\s+at\s+(?:(?!ikke\b)\S+\s+){1,10}?(?:anbefaler|indstiller)\b(?!\s+ikke)(?:[^.;]|\.(?=\s?\d)|(?<=\d)\.){0,60}?(?:indstilling|godkend|tiltr[æå]d|vedtag|imødekom|planen|forslaget)"
    r"|\bidet\s+(?:\w*(?:udvalget|rådet|bestyrelsen|magistraten)|et\s+(?:enigt\s+\w+|flertal(?:\s+i\s+\w+)?))\s+(?:(?!ikke\b)[^\s.;]+\s+){0,3}?(?:anbefaler|indstiller)\b(?!\s+ikke)[^.;]{0,60}?(?:indstilling|godkend|tiltr[æå]d|vedtag|imødekom)"
    r"|\bmed\s+(?:(?:\w*udvalgets|en)\s+)?anbefaling\s+(?:af|om),?\s+at\s+(?:(?!ikke\b)[^\s.;]+\s+){1,8}?(?:godkendes|tiltrædes|vedtages|imødekommes)\b"
    r"|\bmed\s+(?:(?:\w*udvalgets|en)\s+)?anbefaling\s+(?:af|om),?\s+(?:at\s+)?(?:godkende|tiltræde|vedtage|imødekomme|godkendelse|vedtagelse|imødekommelse)\b"
    r"|\bmed\s+\w*udvalgets\s+anbefaling\W*$"
)
# "Fremsendes til Byrådet med indstilling om, at planen ikke vedtages"
PASSED_ON_AGAINST = re.compile(
    r"(?i)\bidet\s+\w*(?:udvalget|rådet|bestyrelsen|magistraten)\s+(?:(?:ikke\s+kan|kan\s+ikke)\s+(?:anbefale|støtte|tiltræde)|anbefaler\s+ikke|ikke\s+anbefaler)\b"
    r"|\bmed\s+(?:(?:\w*udvalgets|en)\s+)?(?:indstilling|anbefaling)\s+(?:(?:om|af),?\s+at\s+(?:[^\s.,;]+\s+){1,6}?ikke\s+\w{3,}es\b|om\s+(?:ikke\s+at|afslag|afvisning|forkastelse)\b)"
)
# "Sagen forelægges Byrådet.", "… med udvalgets anbefaling", "Fremlægges i offentlig høring.": the case itself goes on
LAID_BEFORE = re.compile(
    r"(?i)^(?:sagen|punktet|indstillingen|forslaget|planen)\s+(?:forelægges|fremlægges)\s+(?:for\s+)?(?:byrådet|kommunalbestyrelsen|borgerrepræsentationen|regionsrådet|økonomiudvalget)"
    r"(?:\s+(?:til\s+(?:afgørelse|beslutning|behandling)|(?P<with>med\s+(?:\w*udvalgets\s+)?anbefaling)))?\s*\.?\s*$"
    r"|^(?:\w+(?:en|et)\s+)?fremlægges\s+(?:\w+\s+)?i\s+(?:(?:ny|fornyet|supplerende|offentlig)\s+)*\w*høring\b(?:\s+i\s+\w+\s+uger)?\s*\.?\s*$"
)
# "forelægges Byrådet med et mindretals anbefaling": the body itself recommends nothing
OF_MINORITY = re.compile(
    r"(?i)\bmed\s+(?:et\s+)?mindretal(?:lets|s)\s+(?:anbefaling|indstilling)|\bmed\s+(?:anbefaling|indstilling)\s+fra\s+(?:et\s+)?mindretal"
)
# "besluttede, at sagen fremlægges for Byrådet med anbefaling om godkendelse"
PASSED_ON_WITH = re.compile(
    r"(?i)\b(?:at\s+(?:fremsende|oversende|forelægge|fremlægge)|(?:fremsendes|oversendes|forelægges|fremlægges))\s+(?:[^.;,]{0,40}?\s)?(?:byrådet|kommunalbestyrelsen|regionsrådet|\w*udvalget)\s+med\s+(?:(?:\w*udvalgets|en)\s+)?anbefaling\s+om\s+(?:godkendelse|vedtagelse|tiltrædelse)\b"
)
# "besluttede, at Anna Holm | ikke er inhabil": who takes part, and nothing that was put
NOT_DISQUALIFIED = re.compile(r"(?i)\bat\s[^.;]{1,100}?\bikke\s+(?:er|var|anses|kunne\s+anses)\s+(?:for\s+)?inhabil")
# "Der gives ikke tilladelse, før støjen er målt": not refused for good
NOT_BEFORE = re.compile(
    r"(?i)^(?:(?!\b(?:idet|da|fordi|bemærkning\w*|begrundelse\w*)\b)[^.;])*?\b(?:før|førend|inden|indtil|så\s+længe)\s+(?!(?:kl|den|d|klokken)\b|\d|\w*(?:ferie|jul|påske|årsskifte|udgang|møde|start)\w*\s)(?:[^\s.,;]+\s+){1,6}?(?:er|har|kan|bliver|foreligger|[a-zæøå]{3,}es)\b"
)
RECOMMENDED_AS = {
    Outcome.APPROVED: Outcome.RECOMMENDED, Outcome.APPROVED_AMENDED: Outcome.RECOMMENDED_AMENDED, Outcome.TASKED: Outcome.RECOMMENDED,
    Outcome.UNCLEAR: Outcome.RECOMMENDED, Outcome.REJECTED: Outcome.NOT_RECOMMENDED,
}  # fmt: skip
PASSES_ON = {Outcome.RECOMMENDED, Outcome.RECOMMENDED_AMENDED, Outcome.FORWARDED, Outcome.TASKED}
AMENDED = {Outcome.APPROVED: Outcome.APPROVED_AMENDED, Outcome.RECOMMENDED: Outcome.RECOMMENDED_AMENDED}


def read_unit(sentences: Sequence[Sentence], text: str, label_end: int = 0) -> Reading:
    """The outcome of a unit of decision text, made of these sentences; `text` is the unit as printed with its label."""
    short = read_without_verb(sentences, text, label_end)
    if short:
        return short
    found = said_in(sentences)
    short = read_in_short(sentences, label_end, [outcome for outcome, _, _ in found])
    if short:
        return short
    if parts_ways(found, sentences):
        return Reading(Outcome.UNCLEAR, (), None, "decisions.points_apart")
    found = list(of_what_was_first(found, sentences))
    alike = _strongest(found)
    name, rule, at = alike[-1]
    if name == "withdrawn" and found[0][0] in SETTLES_FIRST and takes_off_part(sentences[at].text):
        name = found[0][0]
    if name == "proposal":
        return Reading(Outcome.UNCLEAR, (), None, rule, proposal=True)
    if name == "approved" and found[0][0] == "proposal":
        moved = None if is_of_matter(sentences[at].text, sentences[0].text) else moved_business(sentences[0])
        if moved and leaves_open_which(sentences[at].text, sentences[0]):
            return Reading(Outcome.UNCLEAR, (), None, rule)
        found = [f for f in found if (f[0] != name if moved else not (f[0] in BUSINESS and f[2] == 0))]
        name = moved or name
    motion = motion_in(name, found, at, sentences)
    if motion is not None and name in REFUSING:
        found = [f for f in found if not (f[2] == motion and f[0] in BUSINESS)]  # what a fallen motion asked for
    rule = RULE_OF_MOTION.get(name, rule) if motion is not None else rule
    outcome = Outcome(name)
    if behind := _said_behind(outcome, sentences[at].text):
        return Reading(behind, (), None, rule)
    also = tuple(dict.fromkeys(Outcome(o) for o, r, n in found if _counts_beside(o, r, n == at, name)))
    remark = _remark_at([at, *(n for o, _, n in reversed(alike) if o == name and n != at)], sentences, text)
    if outcome in AMENDED and (remark or _is_amended(sentences, at)):
        outcome = AMENDED[outcome]
    return Reading(outcome, also, remark, rule)


def _is_amended(sentences: Sequence[Sentence], at: int) -> bool:
    """True where what the sentence at this place adopts is changed by its own words, or by what else is told."""
    text = sentences[at].text
    chosen = (
        CHOICE_TOLD.search(sentences[0].text) is not None
    )  # "Model 1b foretrækkes. I øvrigt godkendt" changes nothing
    if (at and not chosen and OTHERWISE_AS_ASKED.match(text)) or AS_AMENDED.search(text) or PARTLY.search(text):
        return True
    return any(is_part_off(s.text) for s in sentences[1:])


def _said_behind(outcome: Outcome, text: str) -> Outcome | None:
    """What the sentence settles behind a refusal, or with the note on which the case is sent on; None where nothing more."""
    if outcome.value in REFUSING and (affirmed := AFTER_ALL.search(text)):
        return AFFIRMED_BY.get(affirmed["act"].lower(), Outcome.APPROVED)
    if outcome.value in REFUSING and NOT_DISQUALIFIED.search(text):
        return Outcome.PROCEDURAL
    if outcome.value in REFUSING and NOT_BEFORE.match(text):
        return Outcome.UNCLEAR
    if outcome is Outcome.RETURNED and (adopted := HAS_ADOPTED.search(text)):
        return Outcome.NOTED if adopted["noted"] else Outcome.APPROVED
    if OF_MINORITY.search(text) and outcome in PASSES_ON:
        return Outcome.FORWARDED
    if outcome is Outcome.TASKED and (laid := LAID_BEFORE.match(text)):
        return Outcome.RECOMMENDED if laid["with"] else Outcome.FORWARDED
    if outcome is Outcome.FORWARDED and PASSED_ON_AGAINST.search(text):
        return Outcome.NOT_RECOMMENDED
    if outcome is Outcome.FORWARDED and RECOMMENDS_WITH.search(text):
        return Outcome.RECOMMENDED
    if outcome is Outcome.APPROVED and PASSED_ON_WITH.search(text):
        return Outcome.RECOMMENDED
    return None


def _strongest(found: Sequence[Said]) -> list[Said]:
    """What binds most of what was said, in order; "Anbefales. Det blev besluttet, at der vedlægges kort" recommends."""
    most = max(STRENGTH[o] for o, _, _ in found)
    alike = [f for f in found if STRENGTH[f[0]] == most]
    recommends = any(name == "recommended" for name, _, _ in alike)
    return [f for f in alike if not (recommends and f[1] == DECIDED)]


def as_recommended(reading: Reading) -> Reading:
    """What an entry of a list recommends that is headed "Udvalget anbefaler, at": its words say what, and not that it is decided."""
    return replace(reading, outcome=RECOMMENDED_AS.get(reading.outcome, reading.outcome))


def _remark_at(places: Sequence[int], sentences: Sequence[Sentence], text: str) -> str | None:
    """The first remark attached at one of the sentences; "Godkendt, idet Venstres forslag blev forkastet" changes nothing."""
    own = [n for n in places if n == 0 or not begins_with_voter(sentences[n])]  # "V støtter det på betingelse af …"
    remark = next((r for n in own if (r := find_remark(sentences[n], sentences[n + 1 : n + 1 + REACH], text))), None)
    return None if remark and (is_fallen_motion(remark) or only_tells_who(remark)) else remark


def _counts_beside(outcome: str, rule: str, same_sentence: bool, main: str) -> bool:
    """True for what was decided besides the main outcome; not for a carrier verb or for what the same sentence negates."""
    if outcome in (main, "proposal", "none", "unclear") or rule == DECIDED:
        return False
    return not (same_sentence and main in ("rejected", "not_recommended") and outcome in ("approved", "recommended"))
