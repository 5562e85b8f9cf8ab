"""How the points of a recommendation are labelled: "1.", "2a)", "2.b", "At 1)", "a)", "II."."""

import re

NUMBERED = re.compile(
    r"^(?:[•·*]\s*)?(?P<n>\d{1,2})(?:\s?(?P<l>[a-z])|(?P<capital>[A-K]))?\s*[.):](?!\d{3}(?!\d))\s*(?:(?P=n)[.)]\s+|(?P<inner>\d{1,2})\s*[.)]\s*(?=[Aa]t\b|[A-ZÆØÅ]))?(?=\S)"
)
GLUED = re.compile(r"^(?P<n>\d{1,2})\.(?P<l>[a-k])[.)]?\s+(?=\S)")  # "2.a broen males"
BARE_NUMBER = re.compile(r"^(?P<n>\d{1,2})\s+(?=[Aa]t\s)")
AT_NUMBERED = re.compile(r"^[Aa]t\s+(?P<n>\d{1,2})\)\s+(?=\S)")  # "At 1) hallen bygges"
LETTERED = re.compile(r"^(?:[•·*–-]\s*)?(?P<l>ii|iii|iv|vi|vii|viii|[a-z]|[A-H](?=[.)]\s+[Aa]t\b))\s?[.)]\s+(?=\S)")
BULLET = re.compile(r"^[•·▪◦*–-]\s+")
ROMAN_SECOND = re.compile(r"(?m)^\s*II[.)]\s+\S")
