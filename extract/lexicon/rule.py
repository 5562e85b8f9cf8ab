"""A lexicon entry: phrases, what they set, and the sentences that prove them."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from extract.domain.text import Span

MARK = re.compile(r"\[\[(.+?)\]\]")
GAP_WORDS = 4


class LexiconError(ValueError):
    """An entry that is refused; the message names the file, the entry and what is wrong."""


@dataclass(frozen=True)
class Slot:
    """One place of a phrase: the words that may stand there in lower case, or a gap of up to four words.

    A word may begin or end with `*` for any letters.
    """

    words: tuple[str, ...]
    optional: bool = False

    @property
    def is_gap(self) -> bool:
        """True for `..`, which lets up to four words pass."""
        return self.words == ("..",)

    def expression(self) -> str:
        """The slot as a regular expression."""
        if self.is_gap:
            return rf"(?:[^\s.;:]+\s+){{0,{GAP_WORDS}}}?"
        return "(?:" + "|".join(re.escape(w).replace(r"\*", r"[\wæøå-]*") for w in self.words) + ")"


@dataclass(frozen=True)
class Phrase:
    """A wording: words in lower case, `a|b` for alternatives, `[a]` for what may be missing, `..` for a gap."""

    source: str

    @cached_property
    def slots(self) -> tuple[Slot, ...]:
        """The phrase's places in order."""
        slots = []
        for part in self.source.split():
            optional = part.startswith("[") and part.endswith("]")
            slots.append(Slot(tuple(part.strip("[]").split("|")), optional))
        return tuple(slots)

    @cached_property
    def expression(self) -> str:
        """The phrase as a regular expression over text in which one space separates words."""
        pieces: list[str] = []
        joined = True  # nothing is needed between the piece before and the next slot
        for slot in self.slots:
            between = "" if joined else r"\s*" if slot.words in {(":",), (".",), (")",)} else r",?\s+"
            if slot.is_gap:
                pieces.append(between + slot.expression())
            elif slot.optional and joined:
                pieces.append(rf"(?:{slot.expression()},?\s+)?")
                continue
            else:
                piece = between + slot.expression()
                pieces.append(f"(?:{piece})?" if slot.optional else piece)
            joined = slot.is_gap
        return "".join(pieces)

    @cached_property
    def needles(self) -> tuple[str, ...]:
        """Letters in lower case of which some stand in every text that the phrase is read in; a plain search for them is cheap."""
        fixed = [s.words for s in self.slots if not (s.optional or s.is_gap)]
        longest = max(fixed, key=lambda words: min(len(w.strip("*")) for w in words))
        return tuple(word.strip("*").partition("*")[0] for word in longest)

    @cached_property
    def initials(self) -> frozenset[str]:
        """The letters in lower case with which a text that is the phrase begins; empty where any letter may."""
        words: list[str] = []
        for slot in self.slots:
            words += slot.words
            if not slot.optional:
                break
        letters = frozenset(word[0] for word in words)
        return frozenset() if letters & {"*", "."} else letters

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        return re.compile(r"(?<![\wæøå])" + self.expression + r"(?![\wæøå])", re.IGNORECASE)

    def is_read_in(self, text: str) -> bool:
        """True where the phrase stands somewhere in the text."""
        return self._pattern.search(text) is not None

    def find(self, text: str) -> Iterator[tuple[int, int]]:
        """Where the phrase stands in the text, as start and end offsets; where it begins twice before a gap, the nearer one."""
        nearer = any(slot.is_gap for slot in self.slots) and not (self.slots[0].optional or self.slots[0].is_gap)
        for found in self._pattern.finditer(text):
            start, end = found.span()
            while nearer and (again := self._pattern.search(text, start + 1, end)) and again.end() == end:
                start = again.start()
            yield start, end


class Wordings:
    """Phrases as one expression, searched for only where their letters stand in the text."""

    def __init__(self, phrases: Iterable[Phrase]) -> None:
        phrases = tuple(phrases)
        self._needles = tuple(dict.fromkeys(needle for p in phrases for needle in p.needles))
        self._pattern = re.compile(
            rf"(?<![\wæøå])(?:{'|'.join(p.expression for p in phrases)})(?![\wæøå])", re.IGNORECASE
        )

    def find(self, text: str, low: str) -> Iterator[re.Match[str]]:
        """The wordings in the text, in order; `low` is the text in lower case."""
        return self._pattern.finditer(text) if any(needle in low for needle in self._needles) else iter(())


@dataclass(frozen=True)
class Example:
    """A sentence that proves an entry, and the span that is read in it."""

    text: str
    span: Span

    @classmethod
    def parse(cls, marked: str) -> "Example":
        """From a sentence in which `[[…]]` marks the span; raises ValueError where nothing is marked."""
        found = MARK.search(marked)
        if found is None:
            raise ValueError(f"no [[span]] in {marked!r}")
        text = marked[: found.start()] + found[1] + marked[found.end() :]
        return cls(text, Span(found.start(), found.start() + len(found[1])))


@dataclass(frozen=True)
class Entry:
    """One wording of the domain with its proof.

    `sets` is what a match means; `reads` must be matched in the marked span and `leaves` not at all by this entry.
    """

    id: str
    sets: dict[str, str]
    phrases: tuple[Phrase, ...]
    reads: tuple[Example, ...]
    leaves: tuple[str, ...]
