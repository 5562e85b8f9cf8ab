"""Letter-spaced lines: "B e s l u t n i n g" is "Beslutning"."""

import re
from functools import partial

_SPACED = re.compile(r"(?m)^[ \t]*(?P<words>\S(?: \S)*(?: {2,}\S(?: \S)*)*)[ \t]*$")
_LABELLED = re.compile(
    r"(?m)(?:(?<=: )|(?<=^\d\. )|(?<=^\d\d\. ))(?P<words>[^\W\d_](?: [^\W_]){3,}(?: ?[.,:;!])?)[ \t]*$"
)
_LINE = re.compile(r"\S")
_GAP = re.compile(r" {2,}")
_FEWEST = 4  # letters of a word by which a line shows that it is spaced
_LONGEST = 25  # letters of a line whose words nothing parts, as of a heading or of what was decided
_MOSTLY = 0.6  # of the lines are spaced, where the whole text is
_FEWEST_LINES = 5


def without_letter_spacing(text: str) -> str:
    """The text with the letters of spaced lines set close; where nothing parts several words they stay as they are."""
    filled = [line for line in text.split("\n") if _LINE.search(line)]
    spaced = sum(1 for line in filled if (found := _SPACED.match(line)) and _tells(found["words"]))
    whole = spaced >= _FEWEST_LINES and spaced > _MOSTLY * len(filled)
    return _LABELLED.sub(_close, _SPACED.sub(partial(_close, whole=whole), text))


def _tells(printed: str) -> bool:
    """True where a word has letters enough to show that room was left between them."""
    return any(sum(map(str.isalpha, word)) >= _FEWEST for word in _GAP.split(printed))


def _close(found: re.Match[str], *, whole: bool = False) -> str:
    words = [word.replace(" ", "") for word in _GAP.split(found["words"])]
    told = whole or (_tells(found["words"]) and (len(words) > 1 or _is_word(words[0])))
    return " ".join(words) if told else found[0]


def _is_word(letters: str) -> bool:
    """True for one word, and perhaps a mark behind it; a few different capitals are parties, and small letters in a row points."""
    bare = letters.rstrip(".,:;!")
    if not bare.isalpha() or len(bare) > _LONGEST or list(bare) == sorted(set(bare)):
        return False
    return not (bare.isupper() and len(set(bare)) == len(bare))
