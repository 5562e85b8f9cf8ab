"""A unit of decision text: what is decided together, and the sides taken after it."""

from dataclasses import dataclass, field

from extract.domain.text import Span
from extract.facts.sentences.passages import Sentence

Label = tuple[tuple[str, ...], int]  # the points that it names, and where it ends


@dataclass
class Unit:
    """A unit of decision text: its sentences, the sides taken after it, and its label."""

    sentences: list[Sentence]
    points: tuple[str, ...] = ()
    label_end: int = 0
    votes: list[Sentence] = field(default_factory=list)
    bare: bool = False  # only the label so far: "Ad 1" on a line of its own
    undecided: bool = False  # sides were taken and no result is printed
    closed: bool = False  # sides were taken after it: what follows is no longer its text
    lead: Sentence | None = None  # "Udvalget anbefaler, at" above the list whose entry it is

    @property
    def span(self) -> Span:
        """From its first sentence to its last."""
        return Span(self.sentences[0].span.start, self.sentences[-1].span.end)
