"""Plain text without the marks of Markdown, as pages are kept that once were HTML."""

import re

_HEADING = re.compile(r"(?m)^#{1,6}[ \t]+(?=\S)")  # "## 3. Ny bro", as CommonMark writes headings
_UNDERLINED = re.compile(
    r"(?m)(?<=\S)\n[ \t]*(?:={3,}|-{3,})[ \t]*(?=\n[ \t]*\n|\Z)"
)  # a heading above a line of marks
_BOLD = re.compile(r"\*\*([^*\n]+)\*\*|(?<!\w)__([^_\n]+)__(?!\w)")
_BOLD_LINE = re.compile(r"(?m)^[ \t]*(?:\d{1,4}[.)][ \t]+|[-*+][ \t]+)?(?:\*\*[^*\n]+\*\*|__[^_\n]+__)")
_TABLE_RULE = re.compile(r"(?m)^\|(?:[ \t]*:?-{3,}:?[ \t]*\|)+[ \t]*$")
_SLANTED_LINE = re.compile(r"(?m)^([ \t]*)(?:\*([^*\s](?:[^*\n]*[^*\s])?)\*|_([^_\s](?:[^_\n]*[^_\s])?)_)(?=:?$)")
_SLANTED_LABEL = re.compile(r"(?m)^([ \t]*)\*([A-ZÆØÅ][^*\n]{0,60}:)\*(?=\s)")  # "*Beslutning:* Godkendt."
_LINK = re.compile(r"!?\[([^\[\]\n]*)\]\((?:https?://|/|#|mailto:|<)[^()\s]*(?:\s+\"[^\"\n]*\")?\)")
_GLUED_PIPE = re.compile(
    r"(?m)^([^|\n]*[^|\s])(?=\|[ \t]+[^|\n]*$)"
)  # "Beslutning| Godkendt.", as a table's row is left
_LONE_PIPE = re.compile(r"(?m)^\|[ \t]+(?=[^|\n]+$)")
_ESCAPE = re.compile(r"(?<=\d)\\(?=[.)])|\\(?=[-+*_#\[\]|])")  # "25\\. april", "\\- nej"
_QUOTED = re.compile(r"(?m)^>+(?: |$)")  # "> Godkendt.", as mails and Markdown quote
_MOST_QUOTED = 0.8  # of the lines, where the whole is a quotation
_FEWEST = 2  # marks of a kind; one may be anything


def without_markdown(text: str) -> str:
    """The text without marks for headings, bold and slanted letters, links and escapes, each kind where it comes more than once."""
    if text.startswith(">") and len(_QUOTED.findall(text)) >= _MOST_QUOTED * (text.count("\n") + 1):
        text = _QUOTED.sub("", text)
    headings = len(_HEADING.findall(text)) if "#" in text else 0
    if ("#" in text or "*" in text or "__" in text) and _marks(text) >= _FEWEST:
        text = _BOLD.sub(_inner, _HEADING.sub("", text))
    for pattern, mark in (
        (_SLANTED_LINE, ""),
        (_SLANTED_LABEL, ":*"),
        (_UNDERLINED, "--"),
        (_UNDERLINED, "=="),
        (_LINK, "]("),
        (_ESCAPE, "\\"),
    ):
        if mark in text and len(pattern.findall(text)) >= (1 if headings >= _FEWEST else _FEWEST):
            text = pattern.sub(_inner, text)
    if "| " in text and len(_GLUED_PIPE.findall(text)) > _FEWEST:
        text = _LONE_PIPE.sub("", _GLUED_PIPE.sub(r"\1 ", text))
    return text


def _marks(text: str) -> int:
    """How many headings or lines in bold letters are marked; the rule below the head of a table is a mark too."""
    marks = max(len(_HEADING.findall(text)), len(_BOLD_LINE.findall(text)))
    return marks + 1 if marks and _TABLE_RULE.search(text) else marks


def _inner(found: re.Match[str]) -> str:
    """What stands between the marks."""
    return "".join(group for group in found.groups() if group)
