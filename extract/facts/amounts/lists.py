"""Sums of a list whose unit stands in the line that leads it: "… godkendes (beløb i 1.000 kr.):" above "- Skoler: 4.250"."""

import re
from collections.abc import Iterator

from extract.domain.document import Document
from extract.domain.text import Span
from extract.facts.amounts.tables import Cell

_LEAD = re.compile(
    r"\((?:alle\s)?(?:beløb(?:ene)?|tal(?:lene)?)?\s?(?:er\s)?(?:angivet\s)?(?:i\s)?(?:hele\s)?"
    r"(?P<unit>1\.?000|mio\.?|tusinde?|t\.)\s?kr\.?\)[ ]*:?[ ]*\n",
    re.IGNORECASE,
)
_ROW = re.compile(r"\s*(?:[-•*–]\s|\w{1,2}[.)]\s)[^\n\d:]{2,80}:[ ](?P<number>[-–−]?\d[\d.]*(?:,\d+)?)[ ]*(?=\n|$)")
_YEAR = re.compile(r"(?:19|20)\d\d")
_SCALES = {"m": 1_000_000}
_LONGEST = 60  # rows


def find_listed_sums(document: Document, span: Span) -> Iterator[Cell]:
    """The sums of the rows right below such a line."""
    for lead in _LEAD.finditer(document.text, *span):
        scale = _SCALES.get(lead["unit"][0].lower(), 1_000)
        at = lead.end()
        for _ in range(_LONGEST):
            row = _ROW.match(document.text, at, span.end)
            if row is None or _YEAR.fullmatch(row["number"]):
                break
            yield Cell(Span(*row.span("number")), row["number"], scale, None)
            at = row.end()
