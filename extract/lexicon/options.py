"""How minutes call the alternatives of which one is chosen, and the names that they give: "model B", "navnet …"."""

import re

OPTION_NOUN = (
    r"(?:model|løsning(?:sforslag)?|løsningsmodel|scenari[eo]|forslag|alternativ|variant|mulighed|option|version|placering(?:sforslag)?|lokation"
    r"|lokalitet|linjeføring|strategi)(?:en|et)?"
)
_LABEL = r"(?:(?-i:[A-K])|[a-k](?=\W|$)|\d{1,2})(?![\w%])"
_DESIGNATED = re.compile(rf"(?i)\b(?P<noun>{OPTION_NOUN})\s+(?P<labels>{_LABEL}(?:\s*(?:,|og|eller|-|–)\s*{_LABEL})*)")
# "valgte navnet »Solhøj«", "skal hedde Solhøj"
_NAMED = re.compile(
    r"(?i)\b(?:navnet|hedde[r]?|navngive[rst]*|kaldes|benævnes|døbes|opkaldes\s+efter)\s*:?\s*[»\"”“’']?(?P<name>(?-i:[A-ZÆØÅ])[\w-]+)"
)
# "B vælges", "valgte B"
_BARE = re.compile(
    r"^\W*(?P<first>[A-K])\s+(?:vælges|(?:blev|er|bliver)\s+valgt)\b|\b(?:valgte|vælger)\s+(?P<then>[A-K])(?=\W|$)"
)
_NOUN_ROOT = 5  # letters that "modellen" and "model" share


def chooses_differently(said: str, asked: str) -> bool:
    """True where both name an alternative of one kind, or give a name, and not one is the same: "model 2" and "model 1"."""
    own, wanted = _designated(said), _designated(asked)
    common = {noun for noun, _ in own} & {noun for noun, _ in wanted}
    if common and not {one for one in own if one[0] in common} & wanted:
        return True
    bare = _BARE.search(said)
    if bare and wanted and (bare["first"] or bare["then"]).lower() not in {label for _, label in wanted}:
        return True
    named, asked_name = _names(said), _names(asked)
    return bool(named and asked_name) and named.isdisjoint(asked_name)


def _designated(text: str) -> set[tuple[str, str]]:
    """The alternatives by the root of their noun and their letter or number."""
    return {
        (found["noun"][:_NOUN_ROOT].lower(), label.lower())
        for found in _DESIGNATED.finditer(text)
        for label in re.findall(rf"(?i)\b{_LABEL}", found["labels"])
    }


def _names(text: str) -> set[str]:
    return {found["name"].lower() for found in _NAMED.finditer(text)}
