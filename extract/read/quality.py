"""How well a text came through: lost characters, spaced letters, words without vowels, wrong encodings."""

import re

_SAMPLE = 1000  # characters looked at from the beginning, the middle and the end
_WORDS_NEEDED = 20  # fewer say nothing
_POOR = 0.95  # quality below which a text is called poor
_GATE = 0.7  # quality below which a text is not legible: what would be read from it is guesswork
POOR = "LOW_TEXT_QUALITY"

_WORD = re.compile(r"[^\W\d_]+")
_SPACED = re.compile(r"\b[^\W\d_](?: [^\W\d_]{1,2}){4,}\b")  # "D e r fo re lig g e r"
_SHORT_WORDS = re.compile(r" [^\W\d_]{1,2} [^\W\d_]{1,2} [^\W\d_]{1,2} [^\W\d_]{1,2}\b")  # stand there too
_NO_VOWEL = re.compile(r"\b[b-df-hj-np-tvwxz]{4,}\b")
_LOST = re.compile("[\ufffd\ue000-\uf8ff]|[a-z][?](?=[a-z])")  # "M?lle": a program that knows no Danish letters
_LONE_POINTS = (  # stand wherever figures are lost, and seldom elsewhere; a search for one character is the fastest
    re.compile(r"\.(?<= \.)"),
    re.compile(r"S(?=ide af \d)"),
)
_LOST_DIGITS = re.compile(
    r"""\b(?:den|d\.|pr\.)[ ]\.[ ](?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)   # "den . maj"
      | \bkl\.?[ ]\.(?!\d)                                                             # "kl ."
      | \b(?:på|fra|ca\.|over)[ ]\.{1,3}[ ](?:mio\.|mia\.)?[ ]?kr\.(?!\s*\d)                   # "på . kr.", "på .. kr."
      | \bside[ ]af[ ]\d                                                               # "Side af 9"
    """,
    re.IGNORECASE | re.VERBOSE,
)
_AROUND = 16  # characters on each side of the point
_MOJIBAKE = re.compile("Ã[¦¸¥†˜…\x86\x98\x85]|├[ªñ©]")  # æ, ø, å as UTF-8 read as cp1252 or cp850


def text_quality(text: str) -> float:
    """The share of undamaged words in a sample of the text, from 0 to 1; 1 where there are too few words to tell."""
    return 1.0 - _damage(text)


def has_lost_digits(text: str) -> bool:
    """True where figures are missing from more than one place, as when a font did not say which figures it prints."""
    places = set()
    for points in _LONE_POINTS:
        for point in points.finditer(text):
            at = max(0, point.start() - _AROUND)
            found = _LOST_DIGITS.search(text[at : point.end() + _AROUND])
            if found:
                places.add(at + found.start())
                if len(places) > 1:
                    return True
    return False


def is_poor(quality: float) -> bool:
    """True where so many words are damaged that facts read from the text deserve doubt."""
    return quality < _POOR


def is_legible(quality: float) -> bool:
    """True where enough words came through for facts to be read from them."""
    return quality >= _GATE


def _damage(text: str) -> float:
    sample = _sample(text)
    spaced = 0
    if _SHORT_WORDS.search(sample):
        spaced = sum(m.group().count(" ") + 1 for m in _SPACED.finditer(sample))
    marks = sum(len(p.findall(sample)) for p in (_NO_VOWEL, _LOST, _MOJIBAKE))
    words = len(_WORD.findall(sample)) if spaced or marks else 0
    return min(1.0, (spaced + marks) / words) if words >= _WORDS_NEEDED else 0.0


def _sample(text: str) -> str:
    if len(text) <= 3 * _SAMPLE:
        return text
    middle = (len(text) - _SAMPLE) // 2
    return "\n".join((text[:_SAMPLE], text[middle : middle + _SAMPLE], text[-_SAMPLE:]))
