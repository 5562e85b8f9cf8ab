"""A vote while its sentences are gathered, and the sides that are added to it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from extract.domain.document import Document
from extract.domain.facts import Position
from extract.domain.text import Span
from extract.facts.decisions.find import Resolved
from extract.facts.sentences.passages import Sentence
from extract.facts.sides.counts import has_counts
from extract.facts.sides.manners import WITHOUT_VOTE, is_unanimous
from extract.facts.sides.minorities import MINORITY_WANTS
from extract.facts.sides.questions import SUPPORTS
from extract.facts.sides.taken import Side

_VOTED_FOR_ALL = re.compile(r"(?i)\bmen\s+stem(?:te|mer)\s+(?:dog\s+)?for(?!\s+(?:indstillings)?(?:punkt|pkt))\b")
_MOST_VOTERS = 500  # of a side; each quotes the sentence that names them all


@dataclass
class Draft:
    """A vote while its sentences are gathered; `decision` is None where its lines belong to no one unit."""

    decision: Resolved | None
    points: tuple[str, ...]
    sentences: list[Sentence]
    positions: list[Position] = field(default_factory=list)
    on: str = "recommendation"
    counted: str = ""  # counts of a table, in the words of a list
    turned: int = 0  # sides for or against a refusal, told as they stand to the matter; counts are of the refusal
    straight: int = 0  # sides for or against the matter
    unsaid: int = 0  # of these, sides that may be on the refusal in which the body decides, or on what it refuses
    apart: bool = False  # on another question than the unit decides, before or beside it
    named: bool = False  # its sentences say on which points it is
    said: dict[Span, str] = field(
        default_factory=dict
    )  # the words of a sentence that tell of it, where others tell of more
    result: bool | None = None  # whether it was carried, by that clause
    by_name: bool = False  # the members were called by name
    mixed: bool = False  # it covers several units, some of which refuse
    places: dict[tuple[str, str, str, str | None], int] = field(default_factory=dict)

    @property
    def text(self) -> str:
        """Its sentences, of each what tells of this vote."""
        return " ".join({s.span: self.said.get(s.span, s.text) for s in self.sentences}.values())

    @property
    def says_something(self) -> bool:
        """True where a side, a count, unanimity or the lack of a vote is printed."""
        manner = any(WITHOUT_VOTE.search(s.text) or is_unanimous(s.text) for s in self.sentences)
        return bool(self.positions or self.counted) or manner or any(has_counts(s.text) for s in self.sentences)


def take(draft: Draft, position: Position, *, again: bool = False) -> None:
    """Adds the position; a side named again with its reason only adds the reason."""
    if position.evidence.found_by == SUPPORTS and any(
        held.voter == position.voter and held.side != position.side for held in draft.positions
    ):
        return  # "A stemte imod. A anbefaler, at …": what A wants instead
    if any(_same_party(held, position) for held in draft.positions):
        return
    said_by = [held for held in draft.positions if held.voter == position.voter]
    if any(_is_outvoted(held, position) for held in said_by):  # "kunne ikke støtte højden, men stemte for planen"
        draft.positions = [held for held in draft.positions if held not in said_by]
        draft.places = {_key(held): n for n, held in enumerate(draft.positions)}
    if position.evidence.found_by == MINORITY_WANTS and said_by:
        return
    if any(held.evidence.found_by == MINORITY_WANTS for held in said_by):  # how it voted is told in plain words
        draft.positions = [held for held in draft.positions if held not in said_by]
        draft.places = {_key(held): n for n, held in enumerate(draft.positions)}
    key = _key(position)
    at = draft.places.setdefault(key, len(draft.positions))
    if again or at == len(draft.positions):
        draft.positions.append(position)
    else:
        held = draft.positions[at]
        draft.positions[at] = held.model_copy(update={"reason": held.reason or position.reason})


def _key(position: Position) -> tuple[str, str, str, str | None]:
    return position.side, position.voter.kind, position.voter.name, position.voter.party


def _is_outvoted(held: Position, position: Position) -> bool:
    """True for a view of which the voter's own vote, in the same sentence, is the opposite."""
    views = held.side == "cannot_support" and position.side == "for" and held.evidence.span == position.evidence.span
    return views and _VOTED_FOR_ALL.search(position.evidence.quote) is not None


def _same_party(held: Position, position: Position) -> bool:
    """True for a party that its sentence names once more by another name: "Dansk Folkeparti stemte imod: DF stemmer imod, da …"."""
    one, other = held.voter, position.voter
    same = held.side == position.side and one.party == other.party is not None
    return same and one.kind == other.kind == "party" and one.name != other.name and held.evidence == position.evidence


def draft_for(drafts: list[Draft], resolved: Resolved, points: tuple[str, ...]) -> list[Draft]:
    """The votes on these points: one for all of them, or one each where one of them has a vote already."""
    apart = [d for d in drafts if d.points and set(d.points) < set(points)]
    wanted = [(p,) for p in points] if apart else [points]
    found = []
    for some in wanted:
        held = next((d for d in drafts if d.named and d.points == some and d.on != "amendment"), None)
        if held is None:
            held = Draft(resolved, some, [], named=True)
            drafts.append(held)
        found.append(held)
    return found


def positions_of(document: Document, side: Side, sentence: Sentence) -> Iterator[Position]:
    """The positions of the side's voters, each with the sentence that names them."""
    for named in side.voters[:_MOST_VOTERS]:
        yield Position.model_validate(
            {
                "side": side.side,
                "voter": named.voter,
                "except": named.left_out,
                "reason": side.reason,
                "basis": "derived" if side.derived else "stated",
                "evidence": document.evidence(*sentence.span, side.phrase.rule),
            }
        )
