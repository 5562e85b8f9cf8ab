"""How the points of a recommendation are labelled: "1.", "2a)", "2.b", "At 1)", "a)", "II."."""

import re

from extract.lexicon.calendar import MONTH

# "25. juni 2015", "8. september (budget)" and "3. februar kl. 17" are days
_A_DAY = rf"\s*(?:{MONTH})\b\.?(?:\s+\d{{4}}\b|\s*(?:$|[(,;:–-]|(?:kl|og|samt|til)\b))"
NUMBERED = re.compile(
    r"^(?:[•·*]\s*)?(?P<n>\d{1,2})(?:\s?(?P<l>[a-z])|(?P<capital>[A-K]))?\s*[.):](?!\d{3}(?!\d))(?!\d{1,2}\s?(?:,|mio|mia|kr|pct|procent|%))"
    rf"(?!{_A_DAY})"
    r"\s*(?:(?P=n)[.)]\s+|(?P<inner>\d{1,2})\s*[.)]\s*(?=[Aa]t\b|[A-ZÆØÅ]))?(?=\S)"
)
GLUED = re.compile(r"^(?P<n>\d{1,2})\.(?P<l>[a-k])[.)]?\s+(?=\S)")  # "2.a broen males"
BARE_NUMBER = re.compile(r"^(?P<n>\d{1,2})\s+(?=[Aa]t\s)")
AT_NUMBERED = re.compile(r"^[Aa]t\s+(?P<n>\d{1,2})[):]\s+(?=\S)")  # "At 1) hallen bygges"
# "Punkt 1: broen males", "Pkt. 2 Stien belyses", "Ad 3. at stien belyses"
POINT_NUMBERED = re.compile(
    r"^(?:(?:(?:[Ii]ndstillings)?[Pp]unkt|[Pp]kt\.?)\s*(?:nr\.?\s*)?(?P<n>\d{1,2})(?:\s?(?P<l>[a-k])(?=[.:)]))?(?:\s*[.:)]\s*|\s+[–-]\s+|\s+(?=[A-ZÆØÅ]|at\s))"
    r"|[Aa]d\s+(?P<inner>\d{1,2})\s*[.:)]\s*)(?=\S)"
)
LETTERED = re.compile(r"^(?:[•·*–-]\s*)?(?P<l>ii|iii|iv|vi|vii|viii|[a-z]|[A-H](?=[.)]\s+[Aa]t\b))\s?[.)]\s+(?=\S)")
# "A. broen males", where the section counts its points so
CAPITAL = re.compile(r"^(?P<l>[A-H])[.)]\s+(?=\S)")
CAPITAL_SECOND = re.compile(
    r"(?m)^[^\S\n]*A[.)]\s+\S[^\n]*\n(?:[^\n]*\n){0,6}?[^\S\n]*B[.)]\s+\S|^[^\S\n]*A(?:\)\s+\S|\.\s+[a-zæøå])"
)  # or "A) broen males" alone; "A. Lund får opgaven" begins with a name
CELL = re.compile(r"[\s|]*\|\s*(?P<text>[^|]*[^|\s])[\s|]*")  # "at | planen godkendes |", as a table is copied
ROMAN_SECOND = re.compile(r"(?m)^[^\S\n]*II[.)]\s+\S")
# "1.1 at broen males", where the section counts its points so
DECIMAL = re.compile(r"^(?P<label>\d{1,2}\.\d{1,2})[.):]?\s+(?=[A-Za-zÆØÅæøå])")
DECIMAL_SECOND = re.compile(
    r"(?m)^[^\S\n]*(?P<n>\d{1,2})\.1[.):]?\s+[A-Za-zÆØÅæøå][^\n]*\n(?:[^\n]*\n){0,6}?\s*(?P=n)\.2[.):]?\s+[A-Za-zÆØÅæøå]"
)
# what stands below a point that leads a list: a row of a table, "Skoleudvalget: 2 mio. kr."
ENTRY = re.compile(r"\t|:\s.*\d")
