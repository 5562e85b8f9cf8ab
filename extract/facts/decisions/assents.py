"""Decision texts that assent in a word of their own, or by whose version they follow: "Ja.", "OK.", "Som Økonomiudvalget."."""

import re

_BODY = r"[\wæøåÆØÅ-]*(?:udvalget|udvalg|rådet|bestyrelsen|direktionen|forvaltningen|administrationen|magistraten)|[A-ZÆØÅ]{2,4}"
_PUT_FORWARD = r"(?:indstilling|anbefaling|forslag|beslutning)(?:en|er|erne|et)?"
ASSENT = re.compile(
    rf"""(?x)^\W*(?i:ja|ok|okay|o\.k|tilsluttet|tilslutning|enige?|enighed|er\s+enige?|i\.?\s?o\.?\s?f)\W*$
        |^\W*(?:[Ss]om|[Jj]f\.?|[Jj]ævnfør|[Ii]\s+(?:overensstemmelse|henhold|tråd)\s+(?:med|til)|[Ii]h\.?t\.?|[Ee]fter)\s+
          (?:(?:{_BODY})(?:['’]?s)?\s+)?{_PUT_FORWARD}\W*$
        |^\W*[Ss]om\s+(?:i\s+)?(?:{_BODY})\W*$
        |^\W*(?i:\w*(?:udvalget|rådet|bestyrelsen|magistraten))\s+(?:er|var|erklærede\s+sig)\s+(?:helt\s+|ganske\s+)?enig[et]?\s+(?:heri|i\s+(?:dette|det))\W*$
        |^\W*(?:Model|Alternativ|Scenari[eo]|Løsning|Variant)\s+(?:[A-K]|\d)\W*$"""  # the alternative that is chosen
)
# "Som Økonomiudvalget, dog udsættes punkt 2"
WITH_CHANGE = re.compile(
    r"(?P<head>[^,.;]{2,80}),\s*(?:dog|men|idet|hvis|såfremt|når)\s+(?:således,?\s+at\s+)?(?P<change>[^\n]+?)\W*$"
)


def assents(text: str) -> bool:
    """True for a text that says nothing else than that it was agreed to, or that another body's version is followed."""
    return len(text) < 90 and ASSENT.match(text) is not None


def change_to_assent(text: str) -> str | None:
    """What is attached to an assent without a word of deciding: "udsættes punkt 2" of "Som Økonomiudvalget, dog udsættes punkt 2"."""
    found = WITH_CHANGE.match(text)
    return found["change"] if found and assents(found["head"]) else None
