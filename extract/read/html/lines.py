"""The lines of a page as a walk over it writes them: the line under way, how it is marked, the lists it stands in."""

import re
from functools import lru_cache

from extract.domain.document import BlockKind
from extract.read.characters import clean_line
from extract.read.html.lists import List
from extract.read.lines import Line
from extract.read.list_labels import OWN_LABEL
from extract.read.markup_kinds import is_known_head, is_label, marked_kind

_LONGEST_HEAD = 60
_FEW = 4  # pieces of text
_NEW = re.compile(r"\s*(?:[A-ZÆØÅ\d(»”\"]|[-–]\s*$)")  # how what follows a heading on its line begins
_LEFT = " -–|·"  # what stood between links that were left out
_MADE = tuple.__new__  # a tuple a line: its own constructor takes twice as long
_PLAIN = (BlockKind.TEXT, None)
_ACCESS = re.compile(r"\s*(?:Åbent?|Lukket)(?:\s+(?:punkt|sag))?\s*")
_DAY = re.compile(r"\d{1,2}[-./]\d{1,2}[-./]\d{4}")
_NUMBER = re.compile(r"(?:(?:dagsordens)?punkt|pkt\.?|sag(?:\s+nr\.)?)?\s*\d{1,4}[.:]?", re.IGNORECASE)


class LineWriter:
    """Lines written so far, and the state of the one under way."""

    def __init__(self) -> None:
        self.lines: list[Line] = []
        self._parts: list[str] = []
        self._bold = self._underlined = 0  # how many elements around mark the text so
        self._all_bold = self._all_underlined = True  # of the line so far
        self._tight = False
        self._preformatted = 0
        self._lists: list[List] = []
        self._list_begun = False
        self._label: str | None = None  # of the list item whose first line is to come
        self._cut = False  # a site's own link was left out of the line
        self._headed = False  # the line so far is a known heading or label in an element of its own

    def end_block(self) -> None:
        """Ends the line under way, and the block with it."""
        if self._parts:
            self._end_line()
        self._tight = False

    def _note_head(self) -> None:
        """Notes that the element that ended holds all of the line, and that it is a heading or a label."""
        parts = self._parts
        if parts and len(parts) < _FEW and not self._label and len(parts[0]) < _LONGEST_HEAD:
            self._headed = _is_head("".join(parts))

    def _part_label(self, text: str) -> None:
        """Ends the line under way before a label in an element of its own that nothing parts from what stands before it."""
        before = self._parts[-1] if self._parts else ""
        if before[-1:].isalnum() and text[:1].isupper() and is_label(text):
            self._tight = self._end_line()

    def _add_text(self, text: str) -> None:
        if not self._parts:
            if text.isspace() and not self._preformatted:
                return
        elif self._headed:
            if not text.isspace():
                self._headed = False
                if _NEW.match(text):
                    self._end_line()
                    self._tight = True
        elif len(self._parts) == 1 and text[:1].isupper() and _NUMBER.fullmatch(self._parts[0]):
            self._parts.append(" ")  # a number in an element of its own
        elif text[:1].isalnum() and _DAY.fullmatch(self._parts[-1]):
            self._parts.append(" ")  # a day in one
        elif _ACCESS.fullmatch(text) and self._parts[-1][-1:].isalnum():
            self._parts.append(" ")  # whether the item is open, in an element of its own
        elif self._label and len(self._parts) == 1 and _NEW.match(text) and is_label(self._parts[0]):
            self._parts.append(": ")  # a label and its value in elements of an entry
        if self._preformatted and "\n" in text:
            for line in text.split("\n"):
                self._add_piece(line)
                self._tight = self._end_line()
            return
        self._add_piece(text)

    def _add_piece(self, text: str) -> None:
        self._parts.append(text)
        if (self._all_bold or self._all_underlined) and not (self._bold and self._underlined) and not text.isspace():
            self._all_bold = self._all_bold and self._bold > 0
            self._all_underlined = self._all_underlined and self._underlined > 0

    def _end_line(self) -> bool:
        """Closes the line under way; False where it was empty."""
        text = clean_line("".join(self._parts))
        if self._cut:
            text = text.rstrip(_LEFT)
        self._parts, self._headed, self._cut = [], False, False
        bold, underlined = self._all_bold, self._all_underlined
        self._all_bold = self._all_underlined = True
        if text:
            self._add_line(text, bold, underlined)
        return bool(text)

    def _add_line(self, text: str, bold: bool, underlined: bool) -> None:
        if not self._lists:
            kind, level = marked_kind(text, bold, underlined) if bold or underlined else _PLAIN
            self.lines.append(_MADE(Line, (text, kind, level, self._tight, None, None)))
            return
        first = self._label is not None
        kind, level = (BlockKind.LIST_ITEM, len(self._lists)) if first else (BlockKind.TEXT, None)
        self.lines.append(Line(self._take_label(text) + text, kind, level, self._tight or self._list_begun))
        self._list_begun = True

    def _take_label(self, text: str) -> str:
        """The label of the item under way, once; none where the text brings its own."""
        item, self._label = self._label, None
        return item if item and not OWN_LABEL.match(text) else ""


@lru_cache(maxsize=4096)
def _is_head(printed: str) -> bool:
    text = clean_line(printed)
    return not text.endswith(":") and is_known_head(text)
