"""How well a text came through: lost characters, spaced letters, words without vowels, wrong encodings."""

import re

_SAMPLE = 1000  # characters looked at from the beginning, the middle and the end
_WORDS_NEEDED = 20  # fewer say nothing
_GATE = 0.05  # share of damaged words above which a text is called poor

_WORD = re.compile(r"[^\W\d_]+")
_SPACED = re.compile(r"\b[^\W\d_](?: [^\W\d_]{1,2}){4,}\b")  # "D e r fo re lig g e r"
_NO_VOWEL = re.compile(r"\b[b-df-hj-np-tvwxz]{4,}\b")
_LOST = re.compile("[\ufffd\ue000-\uf8ff]")
_MOJIBAKE = re.compile("Ã[¦¸¥†˜…\x86\x98\x85]|├[ªñ©]")  # æ, ø, å as UTF-8 read as cp1252 or cp850


def damage(text: str) -> float:
    """The share of damaged words in a sample of the text, from 0 to 1; 0 where there are too few words to tell."""
    sample = _sample(text)
    words = len(_WORD.findall(sample))
    if words < _WORDS_NEEDED:
        return 0.0
    spaced = sum(m.group().count(" ") + 1 for m in _SPACED.finditer(sample))
    marks = sum(len(p.findall(sample)) for p in (_NO_VOWEL, _LOST, _MOJIBAKE))
    return min(1.0, (spaced + marks) / words)


def is_poor(text: str) -> bool:
    """True where so many words are damaged that facts read from the text deserve doubt."""
    return damage(text) > _GATE


def _sample(text: str) -> str:
    if len(text) <= 3 * _SAMPLE:
        return text
    middle = (len(text) - _SAMPLE) // 2
    return "\n".join((text[:_SAMPLE], text[middle : middle + _SAMPLE], text[-_SAMPLE:]))
