"""Bytes of text to characters, by a few rules that know Danish."""

import codecs
import re
from functools import cache

_BOMS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark begins this one
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_LEGACY = ("cp1252", "cp865", "mac_roman")  # Windows, Danish DOS, old Mac; the first wins a draw
_SAMPLE = 65536
_FEWEST = 2  # letters that show in what encoding UTF-8 was read

_DANISH = re.compile(r"(?<=[a-zæøå])[æøå]|[æøå](?=[a-zæøå])|\b[ÆØÅ](?=[a-zæøå])|(?<=[A-Z])[ÆØÅ]|[ÆØÅ](?=[A-Z])")
_PLAIN = re.compile(r"[–—“”„’‘…•§½éüöäÉÜÖÄèàôó°´«»€\xa0]")
_STRANGE = re.compile(r"[^\x00-\x7fæøåÆØÅ–—“”„’‘…•§½éüöäÉÜÖÄèàôó°´«»€\xa0]")
_TWICE_DANISH = re.compile("Ã[¦¸¥†˜…]")  # æ, ø, å, Æ, Ø, Å
_TWICE = re.compile("Ã.|Â[\xa0-\xbf]|â€.")
_OLDER = (
    "cp850",
    "cp852",
    "cp865",
    "mac_roman",
    "latin-1",
)  # in which UTF-8 was read as well before it was written again
_LEADS = ("├", "√", "Ã")  # what these make of the first byte of "æ", "ø" and "å"
_WRITTEN = "æøåÆØÅéèüöäÉÜÖÄôóàë–—“”„’‘…•§½°´«»€\xa0"


def decode(content: bytes, declared: str | None = None) -> str:
    """The characters: by byte order mark, valid UTF-8, zero bytes, the declared encoding, or Danish letters.

    UTF-8 that was once read as cp1252 and written again ("Ã¸") is set right.
    """
    text, is_utf8 = _decode(content, declared)
    twice = len(_TWICE_DANISH.findall(text, 0, _SAMPLE))
    # in a text of another encoding a single one tells, since a program has put UTF-8 into it
    text = _TWICE.sub(_once, text) if twice > 1 or (twice and not is_utf8) else text
    return _read_in_older(text) if any(lead in text for lead in _LEADS) else text


def _read_in_older(text: str) -> str:
    """The text set right where UTF-8 was read in an older encoding: "Byr├ądet", "Byr√•det"; as it is where that is not sure."""
    counted = {name: len(_older(name)[0].findall(text, 0, _SAMPLE)) for name in _OLDER}
    best = max(_OLDER, key=lambda name: counted[name])
    if counted[best] < _FEWEST:
        return text
    _, pattern, written = _older(best)
    return pattern.sub(lambda found: written[found[0]], text)


@cache
def _older(encoding: str) -> tuple[re.Pattern[str], re.Pattern[str], dict[str, str]]:
    """What Danish letters, and what all signs of Danish text, became in an encoding, with what each was."""
    written = {sign.encode().decode(encoding, "replace"): sign for sign in _WRITTEN}
    danish = [seen for seen, sign in written.items() if sign in "æøåÆØÅ"]
    letters, signs = (re.compile("|".join(map(re.escape, seen))) for seen in (danish, written))
    return letters, signs, written


def _decode(content: bytes, declared: str | None) -> tuple[str, bool]:
    """The characters, and whether they were written in Unicode."""
    if content.startswith(codecs.BOM_UTF8):
        return content[3:].decode("utf-8", "replace"), True
    wide = wide_encoding(content)
    if wide:
        return content.decode(wide, "replace").removeprefix("\ufeff"), True
    try:
        return content.decode("utf-8"), True
    except UnicodeDecodeError as error:
        if _is_cut_off(content, error) or _mostly_utf8(content):
            return content.decode("utf-8", "replace"), True
    return content.decode(_known(declared) or _best_legacy(content), "replace"), False


def _once(found: re.Match[str]) -> str:
    """The characters that two rounds of encoding made of one; as they are where they are none."""
    try:
        return found.group().encode("cp1252").decode("utf-8")
    except UnicodeError:
        return found.group()


def wide_encoding(content: bytes) -> str | None:
    """The encoding of two or four bytes a character, by its mark or because every second byte is zero; else None."""
    for mark, name in _BOMS:
        if content.startswith(mark):
            return name
    sample = content[:4096]
    half = len(sample) // 2
    if half < 2:
        return None
    if sample[1::2].count(0) > 0.7 * half and sample[0::2].count(0) < 0.1 * half:
        return "utf-16-le"
    if sample[0::2].count(0) > 0.7 * half and sample[1::2].count(0) < 0.1 * half:
        return "utf-16-be"
    return None


def ends_inside_letter(content: bytes) -> bool:
    """True where UTF-8 breaks off inside its last letter, as when a file was cut."""
    if content[-1:] < b"\x80":
        return False
    try:
        content.decode("utf-8")
    except UnicodeDecodeError as error:
        return _is_cut_off(content, error)
    return False


def _is_cut_off(content: bytes, error: UnicodeDecodeError) -> bool:
    """True where UTF-8 ends inside its last character."""
    return error.reason == "unexpected end of data" and not content[: error.start].isascii()


def _mostly_utf8(content: bytes) -> bool:
    text = content[:_SAMPLE].decode("utf-8", "replace")
    broken = text.count("\ufffd")
    return len(text) - len(text.encode("ascii", "ignore")) - broken > 10 * broken


def _known(declared: str | None) -> str | None:
    """The declared encoding where it is one of one byte a letter; latin-1 means cp1252 (WHATWG Encoding §4.2)."""
    if not declared:
        return None
    try:
        name = codecs.lookup(declared).name
    except (LookupError, ValueError):
        return None
    if name in {"iso8859-1", "ascii"}:
        return "cp1252"
    return name if name.startswith(("cp", "iso8859", "mac")) else None


def _best_legacy(content: bytes) -> str:
    return max(_LEGACY, key=lambda name: _danishness(content[:_SAMPLE].decode(name, "replace")))


def _danishness(text: str) -> float:
    """Danish letters among letters count for, signs that Danish text does not use count against."""
    return 2 * len(_DANISH.findall(text)) + 0.5 * len(_PLAIN.findall(text)) - len(_STRANGE.findall(text))
