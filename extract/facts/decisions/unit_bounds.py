"""Where a unit of decision text ends: at another label, another point, a motion beside the matter, or the rest of it."""

import re
from collections.abc import Sequence

from extract.facts.decisions.outcomes import SETTLED
from extract.facts.decisions.said import WISHED
from extract.facts.decisions.sentence_acts import LIGHT, sentence_outcomes
from extract.facts.decisions.unit import Label, Unit
from extract.facts.decisions.unit_lists import lists_below, lists_changes, lists_more, lists_news
from extract.facts.points.labels import points_decided, read_label
from extract.facts.sentences.motions import (
    RESULT,
    begins_with_motion,
    is_fallen_motion,
    is_motion_beside,
    is_motion_put,
    mover_of,
)
from extract.facts.sentences.passages import Sentence
from extract.facts.sides.counts import has_counts, read_counts
from extract.facts.sides.find import find_sides, takes_sides
from extract.facts.sides.subjects import begins_with_voter

EVERY_POINT = frozenset(str(n) for n in range(1, 100))
SHORT = 40  # characters of an outcome that stands alone below the words of its point
LONGEST_MOTION = 4  # sentences of a motion before it is said what became of it
OF_WHOLE = re.compile(
    r"(?i)(?:herefter|derefter|dermed|indstilling|i\s+øvrigt|resten|(?:de\s+)?øvrige|sagen|punktet)\b"
)
STANDING = re.compile(
    r"(?i)\b(?:beslutte|vurdere|afgjorde|fandt|vedtog|erklære)\w*\b[^.;]*\b(?:(?:in)?habil\b|deltage\s+i\s+(?:sagens\s+|punktets\s+)?(?:behandlingen|sagen|punktet|behandling)\b)"
)
BINDING = {"stated", "none"}
WORD_LABEL = re.compile(
    r"(?i)^(?:ad|at|pkt|punkt|punkterne|indstillingspunkt|indstillingspunkterne|indstillingens|forslag|pind|dot|led|hvad\s+angår|\d+\.\s+led)\b"
)
# "Punkt 28. Ny bro udsat. Dagsordenen blev herefter godkendt": two matters
OTHER_ITEM = re.compile(r"(?i)^(?:dagsordens?punkt|punkt|pkt\.?|sag)\s*(?:nr\.?\s*)?\d{1,3}\b")
REMAINDER = re.compile(
    r"(?i)^ellers\s+(?:godkend|tiltr|vedtag|anbefal)|^(?:(?:godkendte|vedtog|tiltrådte|anbefalede|godkender|vedtager|tiltræder|anbefaler)\s+)?(?:de\s+|indstillingens\s+)?øvrige\s+(?:punkter|indstillingspunkter)|^resten\b"
)
# "Punkt 2 udsættes. I øvrigt godkendt"
THE_REST = re.compile(
    r"(?i)^(?:i\s+øvrigt|ellers|(?:de\s+)?øvrige|resten|(?:\w+s\s+)?indstillingen?(?!s)|herudover|derudover)\b"
)
HEREAFTER = re.compile(
    r"(?i)^(?:herefter|derefter|dernæst|indstillingen|de[nt]\s+(?:således\s+)?ændrede\s+(?:indstilling|forslag)|(?:byrådet|udvalget)\s+\S+\s+herefter)\b"
)
MOVES = re.compile(
    r"(?i)ændringsforslag|\bstille(?:r|de)\b.*\bforslag|^(?:\S+\s+){0,4}?(?:forslag(?:et)?\s+om|foreslog|foreslår)\b"
)
MOTION_FELL = re.compile(
    r"(?i)forslaget\s+(?:er|blev|var)\s+(?:\w+\s+)?(?:faldet|forkastet|bortfaldet|nedstemt)|forslaget\s+(?:bort)?faldt\b|(?:bort)?fald(?:t|et)\W*$"
)
OF_MATTER = re.compile(r"(?i)(?:herefter\s+blev\s+)?(?:\w+s\s+)?(?:indstilling(?:en|erne)|hovedforslaget)\b")
# "stemte imod indstillingen": the matter itself, where a motion beside it was told of before
ON_MATTER = re.compile(
    r"(?i)\b(?:for|i?mod|støtte|tiltræde|anbefale|godkende)\s+(?:\w+s\s+)?(?:indstilling(?:en|erne)\b|(?:hoved|original)forslaget\b|sagen\b"
    r"|(?:det\s+)?(?:samlede|oprindelige)\s+forslag|forslaget\s+(?:som\s+helhed|i\s+sin\s+helhed)|helheden\b)"
)
BARE_FELL = re.compile(
    r"(?i)forslaget\s+(?:blev\s+)?(?:faldt|forkastet|nedstemt)\W*"
)  # another thing than "indstillingen"
LEADS_LIST = re.compile(r"[:,]$|\bat$")  # "Udvalget anbefaler, at" above bullets
# "Ændringsforslag 1: forkastet 9-16. Ændringsforslag 2: forkastet 3-22"
NUMBERED_MOTION = re.compile(r"(?i)(?:under)?ændringsforslag(?:et)?\s*(?:nr\.?\s*)?(?P<number>\d{1,2})\b")
# what became of the matter that was put to the vote: "Indstillingen vedtaget", "Hovedforslaget er dermed faldet"
MATTER_BECAME = re.compile(
    r"(?i)(?:indstillingen|hovedforslaget|forslaget)\s+(?:(?:er|blev|var)\s+)?(?:dermed\s+|herefter\s+|således\s+|ikke\s+)*(?:vedtaget|godkendt|tiltrådt|forkastet|faldet|faldt|bortfaldet|nedstemt)\b"
)
AFFIRMS = re.compile(r"(?i)(?<!ikke )(?<!ej )\b(?:vedtaget|godkendt|tiltrådt)\b")
ASSENT_ALONE = re.compile(r"(?i)(?:vedtaget|godkendt|tiltrådt)\.?")  # of the matter, where the motion fell
RESULT_ALONE = re.compile(r"(?i)(?:forslag|det\b|dette\b|faldet|faldt|forkastet)")


def label_of(sentence: Sentence, units: Sequence[Unit], known: frozenset[str]) -> Label | None:
    """The unit's label where the sentence begins with one: at a line's start, or in a line that goes on from point to point."""
    label = read_label(sentence.text, known)
    if label is not None and not known and units and lists_news(units[-1]) and not decides(sentence):
        return None
    if label is not None and units and (lists_changes(units[-1], sentence) or lists_more(units[-1], label, known)):
        return None
    if label is not None and units and lists_below(units[-1], sentence, label):
        return None
    if label is None or sentence.opens_line:
        return label
    before = units[-1] if units else None
    if before is None:  # "V og C stemte for punkt 1. A og F stemte imod. Punkt 1 er dermed forkastet."
        return label if WORD_LABEL.match(sentence.text) and set(label[0]) <= known and _settles(sentence) else None
    if label[0][0] == "1" and before.sentences[-1].text.endswith(":"):
        return label
    named = before.points or points_decided(before.sentences[0].text, known)
    if not named and WORD_LABEL.match(sentence.text) and set(label[0]) <= known:
        return label if _settles_apart(sentence, before) else None
    if (
        not named or label[0][0] in named
    ):  # perhaps "Punkt 1 blev sat til afstemning. A stemte for. Punkt 1 er godkendt."
        return label if before.bare and before.votes and label[0] == before.points else None
    counted = named[-1].isdigit() and label[0][0] == str(int(named[-1]) + 1)
    return label if label[0][0] in known or counted or WORD_LABEL.match(sentence.text) else None


def decides(sentence: Sentence, *, also_procedural: bool = True) -> bool:
    light = BINDING if also_procedural else BINDING | {"procedural"}
    return any(o not in light for o, _ in sentence_outcomes(sentence))


def _settles(sentence: Sentence) -> bool:
    """True where the sentence decides the matter, and does more than to put a motion forward."""
    return any(o in SETTLED for o, _ in sentence_outcomes(sentence))


def _settles_apart(sentence: Sentence, before: Unit) -> bool:
    """True where it decides, and not as the unit before did: "Udvalget drøftede sagen. Punkt 1 anbefales", "Godkendt. Punkt 2 udsat"."""
    settled = {o for s in before.sentences for o, _ in sentence_outcomes(s)} & SETTLED
    return _settles(sentence) and settled.isdisjoint(o for o, _ in sentence_outcomes(sentence))


def wishes(sentence: Sentence) -> bool:
    """True for what a party or a member wants besides: "Enhedslisten ønsker også, at …"."""
    outcomes = {o for o, _ in sentence_outcomes(sentence)}
    return bool(outcomes) and outcomes <= {"tasked", "stated"} and begins_with_voter(sentence)


def states_result(sentence: Sentence) -> bool:
    """True where the sentence's main clause decides about the case, so that it is no line about presence."""
    return any(o not in BINDING | {"procedural"} for o, _ in sentence_outcomes(sentence))


def states_outcome(sentence: Sentence) -> bool:
    """True where a sentence that takes sides also says what was decided: a majority approves, or a count is printed."""
    return takes_sides(sentence) == "decides"


def answers_motion(unit: Unit, sentence: Sentence) -> bool:
    """True where the sentence says what became of the motion that the unit puts forward: "Faldet." """
    if _puts_matter(unit) and MATTER_BECAME.match(sentence.text):
        return True
    if RESULT.match(sentence.text) is None or _affirms_after_defeat(unit, sentence):
        return False
    if is_fallen_motion(unit.sentences[0].text) and ASSENT_ALONE.fullmatch(sentence.text):
        return False
    undecided = len(unit.sentences) <= LONGEST_MOTION and not any(decides(s) for s in unit.sentences[1:])
    return undecided and _is_motion(unit)


def _puts_matter(unit: Unit) -> bool:
    """True where the unit puts the matter itself to the vote, and nothing was decided yet: "Indstillingen: For: A. Imod: V."."""
    first = unit.sentences[0].text
    return (
        len(unit.sentences) == 1
        and is_motion_put(first)
        and not is_motion_beside(first)
        and not decides(unit.sentences[0])
    )


def _affirms_after_defeat(unit: Unit, sentence: Sentence) -> bool:
    """True for the matter's approval after a motion that was outvoted: "3 stemte for, 6 imod. Godkendt"."""
    return AFFIRMS.search(sentence.text) is not None and _is_outvoted(unit)


def _is_outvoted(unit: Unit) -> bool:
    """True where the votes on the motion that the unit puts forward are printed, and more are against it."""
    if not _is_motion(unit):
        return False
    told = [*unit.sentences[1:], *unit.votes]
    counts = read_counts(" ".join(s.text for s in told), None)
    return counts.for_ is not None and counts.against is not None and counts.for_ < counts.against


def _is_motion(unit: Unit) -> bool:
    """True where the unit begins with a motion put forward or to the vote."""
    first = unit.sentences[0]
    put = is_motion_put(first.text) or any(o == "proposal" for o, _ in sentence_outcomes(first))
    return put or (WISHED.search(first.text) is not None and begins_with_voter(first))


def is_settled_motion(unit: Unit) -> bool:
    """True for an amendment with its votes and its result."""
    return bool(unit.votes) and _is_motion(unit) and any(RESULT.match(s.text) for s in unit.sentences[1:])


def turns_to_matter(motion: Unit, sentence: Sentence) -> bool:
    """True where sides taken after a motion fell are on the matter: they name it, or the mover is against."""
    first = motion.sentences[0].text
    if BARE_FELL.fullmatch(first) and "indstilling" in sentence.text:
        return ON_MATTER.search(sentence.text) is not None
    if not is_fallen_motion(first):
        return False
    if ON_MATTER.search(sentence.text):
        return True
    mover = mover_of(first)
    against = [n.voter for side in find_sides(sentence) if side.side != "for" for n in side.voters]
    return mover is not None and [(v.party, v.name) for v in against] == [(mover.party, mover.name)]


def _turns_to_another_point(unit: Unit, sentence: Sentence) -> bool:
    """True for "Byrådet kan ikke godkende punkt 2." after a unit that named others of the points."""
    other = points_decided(sentence.text, EVERY_POINT) if decides(sentence) else ()
    if not other:
        return False
    named = unit.points or next((p for s in unit.sentences if (p := points_decided(s.text, EVERY_POINT))), ())
    return set(other).isdisjoint(named) if named else _settles_apart(sentence, unit)


def _is_beside_motion(unit: Unit, sentence: Sentence) -> bool:
    """True where a motion fell and then the matter itself was decided, or the other way about."""
    first = unit.sentences[0].text
    if OF_MATTER.match(sentence.text) and MOTION_FELL.match(first):
        return _settles(sentence)  # "Forslaget var dermed faldet. Indstillingen blev vedtaget"
    if is_fallen_motion(first):
        return decides(sentence) and (
            ASSENT_ALONE.fullmatch(sentence.text) is not None or not RESULT_ALONE.match(sentence.text)
        )
    told = is_fallen_motion(sentence.text) or (begins_with_motion(sentence.text) and _settles(sentence))
    return told and any(_settles(s) for s in unit.sentences)


def _moves_anew(unit: Unit, sentence: Sentence) -> bool:
    """True for the next motion after one that was settled: "A foreslog … Forslaget faldt. B foreslog …"."""
    said = sentence_outcomes(sentence)
    if not said or said[0][0] != "proposal" or not (begins_with_voter(sentence) or begins_with_motion(sentence.text)):
        return False
    return _is_motion(unit) and any(_settles(s) for s in unit.sentences[1:])


def _is_next_numbered(unit: Unit, sentence: Sentence) -> bool:
    """True for an amendment that was voted on behind the one of another number that the unit settles."""
    before, after = (NUMBERED_MOTION.match(s.text) for s in (unit.sentences[0], sentence))
    if before is None or after is None or before["number"] == after["number"]:
        return False
    return _settles(sentence) and has_counts(sentence.text) and any(_settles(s) for s in unit.sentences)


def _is_headed(unit: Unit) -> bool:
    """True where the label stands on a line of its own, and nothing but talk was told below it so far."""
    if not unit.points or unit.sentences[0].text[unit.label_end :].strip(" .,:;"):
        return False
    return all(o in LIGHT | {"tasked"} for s in unit.sentences for o, _ in sentence_outcomes(s))


def _stands_below(unit: Unit, sentence: Sentence) -> bool:
    """True for a line in the paragraph of the label, or where each line is a paragraph; not for what is said of the whole."""
    apart = len(unit.sentences) > 1 and not unit.sentences[1].opens_block
    return not (sentence.opens_block and (apart or OF_WHOLE.match(sentence.text)))


def _settles_standing(unit: Unit) -> bool:
    """True for a unit that only says who may take part: "Det blev besluttet, at Anna Holm ikke er inhabil"."""
    return not unit.points and all(STANDING.search(s.text) for s in unit.sentences)


def goes_on(unit: Unit, sentence: Sentence, label: Label | None) -> bool:
    if label or unit.closed or _affirms_after_defeat(unit, sentence):
        return False
    if lists_changes(unit, sentence):
        return True
    last = unit.sentences[-1]
    if unit.bare:
        return True
    if _turns_to_another_point(unit, sentence) or _moves_anew(unit, sentence) or _is_next_numbered(unit, sentence):
        return False
    if REMAINDER.match(sentence.text):
        return False
    named = unit.points or points_decided(unit.sentences[0].text, EVERY_POINT)
    if named and THE_REST.match(sentence.text) and _settles(sentence):
        return False
    repeats = unit.points and not sentence.opens_block and not any(sentence_outcomes(s) for s in unit.sentences)
    if repeats and _settles(sentence) and len(sentence.text) < SHORT:
        return True  # the point's words are repeated, and its outcome stands below: "2. parken lukkes / Ikke godkendt."
    if OTHER_ITEM.match(unit.sentences[0].text) and not unit.points and decides(sentence):
        return OTHER_ITEM.match(sentence.text) is not None and not sentence.opens_line
    if _is_beside_motion(unit, sentence):
        return False
    moved = MOVES.search(unit.sentences[0].text[:160]) or _is_motion(unit)
    if decides(sentence) and HEREAFTER.match(sentence.text) and moved:
        return False  # after a motion or an amendment the matter itself is decided
    if re.match(r"(?i)idet\b", sentence.text):
        return True
    if sentence.is_bullet and LEADS_LIST.search(unit.sentences[0].text) and decides(unit.sentences[0]):
        return True  # the list says more of what is decided: "besluttede at fordele puljen således: - …"
    if sentence.is_bullet:
        return not (decides(sentence) and (last.is_bullet or (len(unit.sentences) == 1 and last.is_bullet)))
    if _settles_standing(unit) and decides(sentence, also_procedural=False):
        return False  # "Det blev besluttet, at Anna Holm ikke er inhabil. | Indstillingen godkendt."
    if not sentence.opens_line:
        return True
    if _is_headed(unit) and _stands_below(unit, sentence):
        return True
    unfinished = last.text[-1] in ",:;" or (last.text[-1].isalnum() and sentence.text[0].islower())
    return unfinished or not decides(sentence)
