"""Characters as the text keeps them: NFC, plain spaces, no control characters."""

import re
import unicodedata

_BREAKS = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_SPACES = re.compile("[\xa0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_SYMBOL_BULLETS = re.compile("[\uf076\uf0a7\uf0b7\uf0d8\uf0fc]")  # bullets of the fonts Symbol and Wingdings
_OWN_SIGNS = re.compile("(?m)^([ \t]*)[\ue000-\uf8ff](?=[ \t])")  # a font's own signs before the items of a list
_INVISIBLE = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f"  # C0 and C1 controls, without the line breaks above
    "\xad"  # soft hyphen
    "\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff"  # zero width and direction marks
    "\ufdd0-\ufdef\ufffe\uffff]"  # noncharacters
)
_SURROGATES = re.compile("[\ud800-\udfff]")


def clean_text(text: str) -> str:
    r"""The text in NFC with "\n" line ends; tabs stay, other control characters and soft hyphens go."""
    if not text.isprintable():
        text = _BREAKS.sub("\n", text)
        text = _SPACES.sub(" ", text)
        text = _INVISIBLE.sub("", text)
        text = _SYMBOL_BULLETS.sub("•", text)
        text = _OWN_SIGNS.sub(r"\1•", text)
        text = _SURROGATES.sub("\ufffd", text)
    return unicodedata.normalize("NFC", text)


def clean_line(text: str) -> str:
    """The text as one line: cleaned, white space collapsed and trimmed."""
    line = text.strip()
    if "  " in line or not line.isprintable():  # else no white space but plain spaces
        line = " ".join(line.split())
        if not line.isprintable():
            line = " ".join(clean_text(line).split())
    if line.isascii():
        return line
    if "\ue000" <= line[0] <= "\uf8ff" and line[1:2] == " ":  # a font's own sign before an item of a list
        line = "•" + line[1:]
    return unicodedata.normalize("NFC", line)


def is_clean(text: str) -> bool:
    """True where each line that is a part of the text is clean once it is trimmed."""
    return "  " not in text and text.isprintable() and (text.isascii() or unicodedata.is_normalized("NFC", text))
