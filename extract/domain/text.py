"""Spans of a document's text, and the evidence that proves a fact."""

from typing import NamedTuple, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator


class Value(BaseModel):
    """An immutable value of the domain; unknown fields are refused, fields are written under their alias."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True, serialize_by_alias=True)


class Span(NamedTuple):
    """A half-open range of `Document.text`, in Unicode code points."""

    start: int
    end: int

    def holds(self, other: "Span") -> bool:
        """True where the other span lies wholly inside this one."""
        return self.start <= other.start and other.end <= self.end


class Box(NamedTuple):
    """A rectangle on a page in points, origin at the lower left corner (PDF user space, ISO 32000-1 §8.3)."""

    left: float
    bottom: float
    right: float
    top: float


OCR_MARK = "+ocr"  # after `found_by` where the text was recognised from a picture


class Evidence(Value):
    """The passage that proves a fact: `text[start:end] == quote`, and what found it.

    `found_by` is the id of a rule, or the name and version of a model; it ends in `+ocr` where the text was recognised
    from a picture. `page` counts from 1.
    """

    start: int = Field(ge=0)
    end: int
    quote: str = Field(min_length=1)
    found_by: str = Field(min_length=1)
    page: int | None = None
    box: Box | None = None

    @model_validator(mode="after")
    def _length_fits(self) -> Self:
        if self.end - self.start != len(self.quote):
            raise ValueError("a quote is as long as its span")
        return self

    def found_again(self, found_by: str) -> Self:
        """The same passage as another rule's evidence."""
        mark = OCR_MARK if self.found_by.endswith(OCR_MARK) else ""
        return self.model_copy(update={"found_by": found_by + mark})

    @property
    def span(self) -> Span:
        """The range of the text that is quoted."""
        return Span(self.start, self.end)

    def with_words_around(self, text: str, reach: int) -> str:
        """The quote with whole words around it, up to `reach` characters either way on its line; "…" where more stands."""
        line_start = text.rfind("\n", 0, self.start) + 1
        line_end = text.find("\n", self.end)
        line_end = len(text) if line_end < 0 else line_end
        start, end = max(line_start, self.start - reach), min(line_end, self.end + reach)
        while start > line_start and not text[start - 1].isspace():
            start -= 1
        while end < line_end and not text[end].isspace():
            end += 1
        before, after = "…" if start > line_start else "", "…" if end < line_end else ""
        return f"{before}{' '.join(text[start:end].split())}{after}"
