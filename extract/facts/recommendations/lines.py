"""The lines of a recommendation, one after the other: leads, points, and what goes on with them."""

import re

from extract.facts.points.labels import ROMAN_LABEL
from extract.facts.recommendations.inline_lists import ALONE
from extract.facts.recommendations.labels import (
    AT_NUMBERED,
    BARE_NUMBER,
    CAPITAL,
    DECIMAL,
    ENTRY,
    GLUED,
    LETTERED,
    NUMBERED,
    POINT_NUMBERED,
)
from extract.facts.recommendations.lists import (
    is_inner_letter,
    is_inner_number,
)
from extract.facts.recommendations.motions import heads_motions, is_voter, motion_lead
from extract.facts.recommendations.points import add_point, extend_point, open_clause
from extract.facts.recommendations.state import State
from extract.facts.recommendations.stems import (
    ADDRESSED,
    ASKS,
    BY_AND_TO,
    DONE,
    FROM,
    LEAD,
    PASSIVE,
    PROPOSER,
    PROPOSING_BODY,
    UNIT,
    asks_whole,
    is_actor,
    recommender,
    tells_of_others,
    tells_who_stands_apart,
    told_before_lead,
)
from extract.facts.sentences.clauses import CLAUSE, side_by_side, split_sentences
from extract.facts.sentences.passages import BULLET
from extract.lexicon.bodies import is_body_name
from extract.lexicon.line_ends import goes_on_with_number

FURTHER = re.compile(
    r"(?:og|samt)\s+(?:(?:til|over\s?for)\s+)?[A-ZÆØÅ][\wæøå -]*(?:,\s[\wæøå -]+)*(?:udvalget|rådet|bestyrelsen|magistraten)\s*[,:]?"
)
NUMBERS = (GLUED, NUMBERED, BARE_NUMBER, AT_NUMBERED, POINT_NUMBERED)
# the only point of a list, on the line of its lead: "indstiller, at 1. Dagsordenen godkendes."
FIRST_POINT = re.compile(r"1[.)]\s+(?=[A-ZÆØÅ])(?!Behandling)")
ADVISES_AGAINST = re.compile(r"(?i)\s+ikke\b")


def _read_lead(line: str, start: int, lead: re.Match[str], state: State) -> None:
    """Begins what a recommender asks for, with the clause that stands behind its verb."""
    by, to = recommender(lead["by"]), lead["to"]
    if both := BY_AND_TO.fullmatch(by):
        by, to = both["by"], f"{both['to']} {to or ''}".strip()
    if asks_whole(line, lead):
        _open(line, start, state, "prose")
        return
    besides = bool(state.points) and is_voter(by) and not is_voter(state.points[0].by or "")
    state.begin_list(by, to, motion=besides)
    rest = line[lead.end() :]
    done = None if rest.strip() else DONE.match(line, lead.end("verb"))
    if done:  # "Økonomiudvalget indstiller grunden solgt."
        state.to = done["to"] or ""
        _open(done["what"], start + done.start("what"), state, "clause")
    elif FIRST_POINT.match(rest):
        _read_point(rest, start + lead.end(), state, blank_before=False)
    elif rest.strip():
        _open(rest, start + lead.end(), state, "clause")


def _read_motion_lead(line: str, start: int, state: State) -> bool:
    """Begins a party's own points: "Ændringsforslag fra Venstre: …"; false for any other line."""
    if heads_motions(line):
        state.motions = True
        return True
    motion = motion_lead(line, below_heading=state.motions)
    if motion is None:
        return False
    state.begin_list(motion.by, None, motion=motion.amends or bool(state.points))
    if motion.text_at is not None:
        _open(line[motion.text_at :], start + motion.text_at, state, "clause")
    return True


def read_line(line: str, start: int, state: State, blank_before: bool) -> None:
    """Reads what one line of a recommendation says: who recommends, a point, or what goes on with one."""
    if proposer := PROPOSER.match(line) or PROPOSING_BODY.match(line):
        state.propose(proposer["who"].strip())
        return
    if headed := FROM.match(line):
        state.begin_list(headed["by"], None)
        line, start = line[headed.end() :], start + headed.end()
    reasons = state.against and not NUMBERED.match(line) and not LEAD.match(line)
    if not line or reasons or tells_of_others(line, below_points=bool(state.points)) or tells_who_stands_apart(line):
        state.passed = True
        return
    if ALONE.match(line):
        state.label_next = line
        return
    if state.label_next:
        _read_labelled(line, start, state)
        return
    if _read_motion_lead(line, start, state):
        return
    if (addressed := ADDRESSED.match(line)) and state.by and (state.clause_next or is_body_name(addressed["to"])):
        state.begin_list(state.by, addressed["to"], motion=state.motion)
        if addressed["rest"]:
            _open(addressed["rest"], start + addressed.start("rest"), state, "clause")
        return
    lead = LEAD.match(line)
    if lead and ADVISES_AGAINST.match(line[lead.end("verb") :]):
        state.against = True  # "anbefaler ikke at …, fordi:" and its reasons are no points
        return
    if lead and not NUMBERED.match(line) and is_actor(lead["by"]):
        _read_lead(line, start, lead, state)
        return
    if _read_passive(line, start, state):
        return
    if not state.points and UNIT.fullmatch(line):
        state.by = line
        return
    _read_point(line, start, state, blank_before)


def _read_passive(line: str, start: int, state: State) -> bool:
    """Begins what is recommended by nobody, or by who is named behind the verb: "Det indstilles, at …"; false for any other line."""
    passive = PASSIVE.match(line)
    if passive is None:
        return False
    state.clause_next, state.aside = True, False
    state.by = passive["who"] or passive["of"] or state.by
    if line[passive.end() :].strip():
        _open(line[passive.end() :], start + passive.end(), state, "clause")
    return True


def _read_labelled(line: str, start: int, state: State) -> None:
    """The point whose label stands alone on the line before."""
    label, state.label_next = state.label_next.rstrip(" .):"), ""
    add_point(line, start, 0, label, "number", state)
    state.stem = label if label.isdigit() else None


def _read_point(line: str, start: int, state: State, blank_before: bool) -> None:
    numbered = next((m for mark in NUMBERS if (m := mark.match(line))), None)
    counted = (ROMAN_LABEL.match(line) if state.roman else None) or (DECIMAL.match(line) if state.decimal else None)
    lettered = LETTERED.match(line) or CAPITAL.match(line)
    if lettered and lettered.re is CAPITAL and not (state.capital if not state.stem else state.has_part(lettered["l"])):
        lettered = None
    bullet = BULLET.match(line)
    state.aside = state.aside and (bullet is not None or not blank_before)
    passed, state.passed = state.passed and not blank_before, False
    if counted:
        add_point(line, start, counted.end(), counted[1], "number", state)
    elif numbered and state.points and goes_on_with_number(state.points[-1].tail, line):
        extend_point(line, start, state)
    elif numbered:
        _read_numbered(line, start, numbered, state)
    elif lettered and state.explains() and not CLAUSE.match(line[lettered.end() :]):
        extend_point(line, start, state)
    elif lettered and is_inner_letter(line, lettered, state):
        return  # what a sum of its point consists of must not be read as another
    elif lettered:
        label = f"{state.stem}{lettered['l'].lower()}" if state.stem else lettered["l"]
        add_point(line, start, lettered.end(), label, "letter", state)
    elif bullet:
        _read_bullet(line, start, bullet.end(), state)
    elif state.stem and CLAUSE.match(line):
        extend_point(line, start, state)
    elif clause := CLAUSE.match(line):
        if clause.end() == len(line):
            state.clause_next = True
        else:
            _open(line, start, state, "clause")
    elif (state.aside or passed) if state.points else (passed and line[0].islower()):
        state.passed = True
    elif state.clause_next and FURTHER.fullmatch(line):
        return  # the second of those to whom it is put: "indstiller til Socialudvalget, | og Børne- og Skoleudvalget,"
    elif not state.points or state.clause_next:
        _open_prose(line, start, state)
    else:
        _read_below(line, start, state, blank_before)


def _read_bullet(line: str, start: int, mark_end: int, state: State) -> None:
    if state.lists_topics(line[mark_end:]):
        return
    if state.stem or (state.explains() and not CLAUSE.match(line[mark_end:])):
        extend_point(line, start, state)
    else:
        _open(line[mark_end:], start + mark_end, state, "bullet")


def _read_below(line: str, start: int, state: State, blank_before: bool) -> None:
    """A line without a mark below the last point: what goes on with it, an entry of the list that it leads, or no part of it."""
    begins_anew = line[0].isupper() and line.endswith(":") and state.points[-1].tail.endswith(".")
    if line[0].islower() or not (blank_before or begins_anew):
        extend_point(line, start, state)
    elif state.points[-1].tail.endswith(":") and ENTRY.search(line):
        state.points[-1].end = start + len(line)  # and those that stand below it
    else:
        state.aside, state.passed = line.endswith(":") and ASKS.search(line) is None, True


def _open_prose(line: str, start: int, state: State) -> None:
    """A point that is a sentence; where another behind it says who recommends what, that one."""
    told = told_before_lead(line) if not state.points else 0
    if told:
        read_line(line[told:], start + told, state, blank_before=False)
    else:
        _open(line, start, state, "prose")


def _read_numbered(line: str, start: int, numbered: re.Match[str], state: State) -> None:
    letter = (numbered.groupdict().get("l") or numbered.groupdict().get("capital") or "").lower()
    number = numbered.groupdict().get("inner") or numbered["n"]  # an outer list that starts anew holds each number
    if not letter and is_inner_number(int(number), line[numbered.end() :], state):
        extend_point(line, start, state)
        return
    nested = LETTERED.match(line[numbered.end() :])
    add_point(line, start, numbered.end(), number + letter, "number", state)
    state.stem = None if letter else number
    if nested and not letter:
        add_point(line, start, numbered.end() + nested.end(), number + nested["l"], "letter", state, replaces=True)


def _open(text: str, start: int, state: State, kind: str) -> None:
    """A point without a number; one sentence may hold several at-clauses, and what follows it explains the last."""
    state.clause_next = False
    for n, (begin, end) in enumerate(split_sentences(text)):
        sentence = text[begin:end].rstrip()
        if n == 0:
            for a, b in side_by_side(sentence):
                open_clause(sentence[a:b], start + a, state, kind)
        elif kind != "prose" and (CLAUSE.match(sentence) or LEAD.match(sentence) or PASSIVE.match(sentence)):
            read_line(sentence, start + begin, state, blank_before=False)
        elif state.points:
            extend_point(sentence, start + begin, state)
