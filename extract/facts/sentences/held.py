"""Which stretches of a text some spans hold, asked for many stretches."""

from bisect import bisect_left
from collections.abc import Iterable
from itertools import accumulate

from extract.domain.text import Span


class Held:
    """The stretches that the spans hold, which may overlap."""

    def __init__(self, spans: Iterable[Span]) -> None:
        ordered = sorted(spans)
        self.starts = [span.start for span in ordered]
        self._ends = list(accumulate((span.end for span in ordered), max))  # the furthest end so far

    def overlaps(self, span: Span) -> bool:
        """True where one of the spans shares a character with this one."""
        before = bisect_left(self.starts, span.end)
        return before > 0 and self._ends[before - 1] > span.start

    def begins_at(self, place: int) -> bool:
        """True where one of the spans begins there, be it empty."""
        at = bisect_left(self.starts, place)
        return at < len(self.starts) and self.starts[at] == place
