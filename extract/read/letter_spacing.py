"""Letter-spaced lines: "B e s l u t n i n g" is "Beslutning"."""

import re

_WORD = r"[^\W_](?: ?[^\w\s])*(?: [^\W_](?: ?[^\w\s])*)*"  # "4 .", "G o d k e n d t ."
_SPACED = re.compile(rf"(?m)^[ \t]*(?P<words>[(»\"]?(?:{_WORD})(?: {{2,}}{_WORD})*)[ \t]*$")
_LABELLED = re.compile(r"(?m)(?<=: )(?P<words>[^\W\d_](?: [^\W_]){3,}(?: ?[.,:;!])?)[ \t]*$")
_GAP = re.compile(r" {2,}")
_FEWEST = 4  # letters of a word by which a line shows that it is spaced
_LONGEST = 25  # letters of a line whose words nothing parts, as of a heading or of what was decided


def without_letter_spacing(text: str) -> str:
    """The text with the letters of spaced lines set close; where nothing parts several words they stay as they are."""
    return _LABELLED.sub(_close, _SPACED.sub(_close, text))


def _close(found: re.Match[str]) -> str:
    words = _GAP.split(found["words"])
    letters = [word.replace(" ", "") for word in words]
    telling = [bare for bare in letters if sum(map(str.isalpha, bare)) >= _FEWEST]
    if not telling or (len(words) == 1 and not _is_word(letters[0])):
        return found[0]
    return " ".join(letters)


def _is_word(letters: str) -> bool:
    """True for one word, and perhaps a mark behind it; a few different capitals are parties, and small letters in a row points."""
    bare = letters.rstrip(".,:;!")
    if not bare.isalpha() or len(bare) > _LONGEST or list(bare) == sorted(set(bare)):
        return False
    return not (bare.isupper() and len(set(bare)) == len(bare))
