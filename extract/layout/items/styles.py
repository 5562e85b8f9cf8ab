"""The styles in which documents number their agenda items, and the lines that could begin one in each style."""

import re
from collections.abc import Sequence

from extract.domain.document import BlockKind
from extract.layout.items.access import ONLY_CLOSED
from extract.layout.items.contents import Candidate
from extract.layout.lines import Line
from extract.lexicon.calendar import MONTHS

# What may stand between number and title, and the styles of catalogue order: explicit words before bare numbers.
SEPARATOR = r"\s*(?:\.\)\s*|[.:)\]](?!\d)\s*|\s[-–—|·]\s+|\s+)"
TAG = (
    r"(?:(?:[(\[](?:[ÅåLl](?:bent?|ukket)|Å|L)[)\]]|[ÅL](?:bent?|ukket)\s+(?:sag|punkt)(?:\s*[-–—:]|(?=\s{2}|\t))|[ÅL](?:bent?|ukket)(?!\s+(?:punkt|sag|[a-zæøå]))"
    r"|(?:ÅBENT?|LUKKET)(?:\s+(?:PUNKT|SAG))?(?=\s+[A-ZÆØÅ][a-zæøå]))"
    r"\s+(?:[-–]\s+)?)?"
)
TITLE = r"(?P<t>(?:[A-ZÆØÅ\"»§]|\d\.\s+[a-zæøå]).*)"  # "2. behandling af budgettet" begins with a number of its own
STYLES: dict[str, re.Pattern[str]] = {
    # "Punkt 14: Titel", "Pkt. 14 Titel", "• Pkt. 36 Titel", "Punkt 8", "Item 3: Titel", "Sagsnr. 2021-18 | Pkt. 2 | Åben sag"
    "point": re.compile(
        rf"^(?:[•·●■▪►▶]\s*|Sagsnr\.?\s*[\w./-]+\s*[|·]\s*)?(?:[Pp]unkt|[Pp]kt\.?|PUNKT|PKT\.?|Item(?=\s\d+:))\s*(?:(?:nr|NR)\.\s*|(?:nr\.?|nummer)?\s*:\s*(?=\d+$))?"
        rf"(?P<n>\d+(?:\.\d+|/(?:19|20)?\d\d(?=[:.\s])|\s?[A-Z](?=[.:]\s))?|[IVX]{{1,6}}(?=[.:]))(?:\s+på\s+dagsordenen\b:?)?"
        rf"(?:{SEPARATOR}{TAG}(?P<t>(?!\||(?:og|samt|til)\s+\d)\S.*?))?(?:\s*[|·]\s*(?:Åben|Lukket)\s+(?:sag|punkt))?\.?:?$"
    ),
    # "Nr. 28 BR 40/04. Titel", "Nr.118 - Titel"
    "number": re.compile(rf"^(?:Nr|NR)\.?\s*(?P<n>\d+)(?:{SEPARATOR}{TAG}(?P<t>\S.*))?\.?$"),
    # "Sag nr. 129", "Saq nr. 9" (OCR), "SAG NR. 1 Titel", "Sag 41: Titel", "Sag 41 Titel", "Sag 12/2021: Titel", "KB-sag nr. 4: Titel",
    # "B-sag 4", "Sag nr.: 27", "Sag: 27"
    "case": re.compile(
        rf"^(?:Sa[gq](?::(?=\s+\d{{1,3}}$))?|SAG|[A-E]-sag|(?:[A-ZÆØÅ]{{2,4}}-|[A-ZÆØÅ][a-zæøå]{{3,20}}s)sag(?=\s+nr\.?\s*\d))\s+(?:(?:nr|NR)\.?\s*(?::\s*(?=\d{{1,3}}$))?|(?=\d+(?:/(?:19|20)?\d\d)?(?:\s*[:–-]\s|\.\s+[A-ZÆØÅ]|\s+[A-ZÆØÅ\"»]|\s+(?:19|20)\d\d-\d{{3,7}}$|\s*$)))(?P<n>\d+(?:/(?:19|20)?\d\d(?=:?\s))?)(?:{SEPARATOR}{TAG}(?P<t>\S.*))?\.?$"
    ),
    # "14. Titel", "01. Beslutningssag: Titel", "114Titel", "1 : Titel", "åbent 1 Titel", "2 (Åben) Titel", "(2) Titel",
    # "1204. Titel" (no year), "10204. Titel", "> 4. Titel", "17.05  2. Titel"
    "plain": re.compile(
        rf"^(?:[•·●■▪►▶>›»]\s*|(?:kl\.?\s*)?\d{{1,2}}[.:]\d\d(?:\s?[-–]\s?\d{{1,2}}[.:]\d\d)?\s{{2,}}(?=\d{{1,3}}[.)]\s)|Indhold(?:sfortegnelse)?(?=\d))?(?:(?:[ÅåLl](?:ben|ukket)t?|ÅBENT?|LUKKET)\s+(?:(?i:punkt|sag)\s+)?)?(?:[(\[](?=\d{{1,3}}[)\]]\s)|#(?=\d))?"
        rf"(?P<n>\d{{1,3}}(?:[A-Z]|[a-z](?=[.:)]\s)|\.[a-z](?=[.:)]?\s+[A-ZÆØÅ]))?|(?:(?!19|20)\d{{4}}|\d{{5}})(?=\s?[.:)]\s))(?:{SEPARATOR}{TAG}(?P<t>[^\W\d_].*|[\"'”’»(\d\[§].*)|(?P<g>[A-ZÆØÅ][a-zæøå].*))$"
    ),
    # "ØU-55/07-O Titel": the item's number within the body and the year
    "coded": re.compile(r"^(?P<n>[A-ZÆØÅ]{2,4}-\d{1,4}/\d\d(?:-[A-ZÆØÅ])?)[.:]?\s+(?P<t>[A-ZÆØÅ].*)$"),
    # "14." on a line of its own, its title on the next; "." where the number was lost
    "alone": re.compile(r"^(?:[•·●■▪►▶]\s*)?(?:(?P<n>\d{1,4})\s?[.:)]?|(?P<lost>\.))$"),
    # "14." on a line of its own below its title, right above its first section
    "number below": re.compile(r"^(?P<n>\d{1,3})\s?[.:]?$"),
    # "Punkt" with its number on the next line, as a form prints it below an item's title
    "point below": re.compile(r"^(?:Punkt|PUNKT|Pkt\.?|Punktnr\.?|Dagsordenspunkt)\s*:?$"),
    # "Dagsordenspunkt 1: Titel", "Dagsorden pkt. 1: Titel", "Emne 1: Titel"
    "agenda point": re.compile(
        rf"^(?:Dagsorden(?:ens\s+|s?)(?:punkt|pkt\.)|Dagsorden,?\s+(?:punkt|pkt\.)|Emne(?=\s\d+:))\s*(?:nr\.\s*)?(?P<n>\d+)(?:{SEPARATOR}{TAG}(?P<t>\S.*))?\.?:?$"
    ),
    # "4/2022 Titel": the item's number within the year
    "yearly": re.compile(rf"^(?P<n>\d{{1,4}}/(?:19[789]\d|20[0-3]\d))[.:]?\s+{TAG}{TITLE}$"),
    # "2021/14 Titel", "21-14 Titel": the year before the item's number; "14/21 Titel"
    "year first": re.compile(rf"^(?P<n>(?:20)?\d\d[/-]\d{{1,3}})[.:]?\s+{TAG}{TITLE}$"),
    "year first alone": re.compile(r"^(?P<n>20\d\d-\d{1,3})(?P<lost>(?!))?$"),
    "short year": re.compile(rf"^(?P<n>\d{{1,3}}/\d\d)[.:]?\s+{TAG}{TITLE}$"),
    # "1.14 Titel": the item's number within a part of the agenda
    "decimal": re.compile(rf"^(?P<n>\d{{1,2}}\.\d{{1,3}})\.?\s+{TAG}{TITLE}$"),
    # "C. Titel", "C) Titel"
    "letter": re.compile(rf"^(?P<n>[A-ZÆØÅ])[.)]\s+{TITLE}$"),
    # "A1. Titel", "B12 Titel": the item's number within a group of the agenda
    "group and number": re.compile(rf"^(?P<n>[A-ZÆØÅ]\d{{1,2}})[.:)]?\s+{TITLE}$"),
    # "§ 13" on a line of its own, its title on the next
    "paragraph alone": re.compile(r"^§\s*(?P<n>\d{1,3})\s?[.:]?(?P<lost>(?!))?$"),
    # "IV. Titel", "IV Titel"
    "roman": re.compile(rf"^(?P<n>[IVX]{{1,6}})\.?\s+{TITLE}$"),
    # "§ 13. Titel", "§ 13 Titel"
    "paragraph": re.compile(rf"^§\s*(?P<n>\d{{1,3}})\s?[.:]?\s+{TAG}{TITLE}$"),
}
TITLE_LABEL = re.compile(
    r"(?i)(?:overskrift|titel|sagstitel|emne|punkt)\s*:?"
)  # what a form prints before an item's title
DOUBLED = re.compile(
    r"(?P<n>\d{1,3})[.)]\s+(?P=n)[.)]\s"
)  # "2.  2. Titel": a page's list of items that have numbers of their own
LABELLED_TITLE = re.compile(
    r"(?i)^(?:overskrift|titel|sagstitel|emne|vedr\.?|vedrørende)\s*(?::|\t)\s*(?=\S)"
)  # on one line with it
# What may stand behind the number where the title is on the next line: "Sag nr. 64.  J.nr. 05.13.00P20-1/98"
ONLY_CASE = re.compile(
    r"(?i)(?:sags?\s?(?:nr|nummer|id)\.?:?|j\.?\s?nr\.?:?|journalnr\.?:?)\s*[\w./-]*\d[\w./-]*|(?:19|20)\d\d-\d{3,7}"
    r"|[(\[]?(?:åbent?|lukket)(?:\s+(?:punkt|sag))?[)\]]?"
)
STARTS_KLE = re.compile(r"\d\d\.\d\d\.\d\d(?:\d\d)?-?[A-ZÆØÅ]?\d\d\b")  # "17.01.00K07-0002" is a case number
STARTS_DATE = re.compile(rf"(?i)^\d{{1,2}}\.?\s*(?:{'|'.join(MONTHS)})\b|^\d{{1,2}}[./-]\d{{1,2}}[./-]\d{{2,4}}\b")
OUTCOME_LIKE = re.compile(
    r"(?i)^(?:godkendt|anbefales|indstilles|tiltrådt|vedtaget|taget til|til efterretning|drøftet|udsat|forkastet"
    r"|bliver\s|blev\s|er\s+(?:godkendt|vedtaget|forkastet|udsat|tiltrådt)|ikke\s+(?:godkendt|vedtaget|tiltrådt)|enstemmigt?\s|et\s+flertal\s|\d{1,2}\s+(?:medlemmer\s+)?stem(?:te|mer)\b|(?:for|i?mod)(?:\s+stemte\b|\s*:)|at\b|der\s)"
)
FIRST_CHARACTERS = "PpNSDEIVXåÅlLk•·●■▪►▶>›».([#§"
ANY_LETTER = {"coded", "letter", "case", "group and number"}  # the styles whose heading may begin with any capital
WORDED = {"point", "case"}  # the styles with a word before the number
# "Punkt 14\tTitel", "Punkt\t14. Titel": the first row of a table that holds one item
WORDED_ROW = re.compile(
    r"(?:[Pp]unkt|PUNKT|[Pp]kt\.?|Sag(?:\s+nr\.)?)\s*(?:nr\.\s*)?(?:\d{1,4}[.:]?\t|(?<=\t)\d{1,4}[.:]\s+(?=[A-ZÆØÅ]))[^\t]+$"
)
NUMBER_AND_TITLE = re.compile(r"\d{1,3}[.:]?\t[A-ZÆØÅ][^\t]*$")  # a row of two cells
OF_CASE = re.compile(r"(?i)^(?:sags?\s?(?:nr|nummer|id)|j\.?\s?nr)\b")
ON_TWO_LINES = {"alone", "paragraph alone", "point below", "year first alone"}
TAG_ALONE = re.compile(r"(?i)(?:åbent?|lukket)\s+(?:punkt|sag)")  # above the title, where the number stands above both
LONE_NUMBER = re.compile(r"(\d{1,4})[.:]?")
ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZÆØÅ"
ROMAN = {"I": 1, "V": 5, "X": 10}
PART = 1000.0  # by which "2.1" lies above "1.1"
LETTER = 0.001  # by which "1A" lies above 1
NUMBERED_TITLE, CASE_ALONE = re.compile(r"\d{1,3}[.:)]\s+[A-ZÆØÅ]"), re.compile(r"(?i)sag(?:\s+nr\.?)?\s*:?\s*\d+")
WITHDRAWN = re.compile(
    r"(?i)(?:[-–]\s*|\()(?:udgår|udgik|udgået|udsat|trukket(?:\s+tilbage)?|taget\s+af\s+dagsordenen)\)?\.?$"
)
CASE_LINE = re.compile(
    r"(?i)^(?:sags?(?:id|nr|nummer)|journal(?:nr|nummer)|j\.\s?nr|åbent?\s+punkt|lukket\s+punkt|åben|sagsfremstilling|acadre|type:|beslutningskompetence)\b|^\d\d\.\d\d\.\d\d"
)
LONGEST_HEADING = 400
LONGEST_TITLE = 250


def find_structured(index: int, line: Line) -> Candidate:
    """The item whose heading an export's structure gives."""
    found = re.match(r"^(?P<n>\d+(?:\.\d+)*[a-z]?)[.:]?\s+(?P<t>.*)$", line.text)
    if found is None:
        return Candidate(index, "", 0.0, line.text)
    return Candidate(index, found["n"], 0.0, found["t"])


def find_profiled(lines: Sequence[Line], heading: re.Pattern[str]) -> list[Candidate]:
    """The items of a document whose profile says how they are headed."""
    hits = ((i, heading.match(line.text)) for i, line in enumerate(lines) if not line.ignored)
    return [Candidate(i, hit.groupdict().get("n") or "", 0.0, hit["t"]) for i, hit in hits if hit]


def find_candidates(lines: Sequence[Line], style: str, *, rows: bool = False) -> list[Candidate]:
    """The lines that could begin an item in this style, in order; those of tables only where `rows` of one may."""
    pattern, found = STYLES[style], list[Candidate]()
    for i, line in enumerate(lines):
        text = line.text
        if line.ignored or len(text) > LONGEST_HEADING:
            continue
        if line.kind is BlockKind.TABLE_ROW and not (rows or _heads_table(i, lines, style)):
            continue
        if style not in ANY_LETTER and not (text[0].isdigit() or text[0] in FIRST_CHARACTERS):
            continue
        hit = pattern.match(text)
        if hit and not STARTS_DATE.match(text) and not STARTS_KLE.match(text):
            if style == "number below":
                candidate = _below_title(i, hit, lines, found[-1].value if found else 0.0)
            else:
                candidate = _on_two_lines(i, hit, lines, len(found)) if style in ON_TWO_LINES else candidate_of(i, hit)
            found += [candidate] if candidate else []
    return found


def _heads_table(index: int, lines: Sequence[Line], style: str) -> bool:
    """True for a row of a word with a number, and a title, or of both in one cell right above a section.

    Beside another such row it is an entry of a list.
    """
    text, below = lines[index].text, lines[index + 1] if index + 1 < len(lines) else None
    if style == "plain":
        return (
            below is not None
            and (
                "\t" not in text or (OF_CASE.match(below.text) is not None and NUMBER_AND_TITLE.match(text) is not None)
            )
            and (below.heading is not None or OF_CASE.match(below.text) is not None)
        )
    near = (lines[k].text for k in (index - 1, index + 1) if 0 <= k < len(lines))
    return style in WORDED and WORDED_ROW.match(text) is not None and not any(map(WORDED_ROW.match, near))


def candidate_of(index: int, hit: re.Match[str]) -> Candidate:
    """The item that a heading in one of the styles begins."""
    groups = hit.groupdict()
    first, lettered, parted = (STYLES[style] is hit.re for style in ("year first", "letter", "decimal"))
    value = _value_of(hit["n"], first, lettered, parted)
    letter = hit["n"][-1:] if hit["n"][:1].isdigit() and hit.re in (STYLES["plain"], STYLES["point"]) else ""
    value += (ord(letter.upper()) - ord("A") + 1) * LETTER if letter.isalpha() else 0.0
    title = (groups.get("t") or groups.get("g") or "").strip()
    if DOUBLED.match(hit.string):
        title = title[len(hit["n"]) + 1 :].lstrip()
    return Candidate(index, hit["n"].replace(" ", ""), value, "" if ONLY_CASE.fullmatch(title) else title)


def _value_of(number: str, last: bool, lettered: bool, parted: bool) -> float:
    """What a number counts: its first digits, or those after its mark (`last`), or both (`parted`); a letter by its place in the alphabet."""
    if lettered:
        return float(ALPHABET.index(number) + 1)
    if number[:1].isalpha() and number[1:].isdigit():
        return (ALPHABET.index(number[0]) + 1) * PART + float(number[1:])
    if parted:
        part, own = number.split(".")
        return int(part) * PART + float(own)
    digits = re.findall(r"\d+", number) if last else re.findall(r"\d+(?:\.\d+)?", number)
    return float(digits[-1 if last else 0]) if digits else roman_value(number)


def roman_value(number: str) -> float:
    """What a Roman number of the letters I, V and X says; 0 for other letters."""
    values = [ROMAN.get(letter, 0) for letter in number]
    following = [*values[1:], 0]
    return float(sum(-v if v < after else v for v, after in zip(values, following, strict=True)))


def _on_two_lines(index: int, hit: re.Match[str], lines: Sequence[Line], before: int) -> Candidate | None:
    """A number alone begins an item where the next line can be its title."""
    title = lines[index + 1] if index + 1 < len(lines) else None
    height = 2
    if hit.re is STYLES["point below"]:
        number = LONE_NUMBER.fullmatch(title.text) if title else None
        return Candidate(index, number[1], float(number[1]), "", height=height) if number else None
    if title and _leads_title(index + 1, lines):
        title, height = lines[index + 2], 3
    shut = (
        title is not None and hit.string[-1] in ".:)" and ONLY_CLOSED.match(title.text)
    )  # "14." above "Lukket dagsorden"
    if title is None or not (may_be_title(title) or shut) or title.text[-1] in ".,;:" or OF_CASE.match(title.text):
        return None
    if (
        STARTS_DATE.match(title.text) and not hit["lost"]
    ):  # the columns of a head stand between the number and its title
        return Candidate(index, hit["n"], _value_of(hit["n"], False, False, False), "")
    if hit["lost"]:
        return Candidate(index, "", before + 1.0, title.text, height=height)
    return Candidate(
        index,
        hit["n"],
        _value_of(hit["n"], STYLES["year first alone"] is hit.re, False, False),
        title.text,
        height=height,
    )


def _leads_title(index: int, lines: Sequence[Line]) -> bool:
    """True for what stands between an item's number and its title: the word "Titel", or that the item is open or closed."""
    if index + 1 >= len(lines):
        return False
    tagged = TAG_ALONE.fullmatch(lines[index].text) is not None and may_be_title(lines[index + 1])
    return tagged or TITLE_LABEL.fullmatch(lines[index].text) is not None


def _below_title(index: int, hit: re.Match[str], lines: Sequence[Line], before: float) -> Candidate | None:
    """A number alone below a title begins an item where a section or its case number stands right below, or it counts on."""
    title, below = lines[index - 1] if index else None, lines[index + 1] if index + 1 < len(lines) else None
    if title is None or not may_be_title(title) or title.text[-1] in ".,;" or ":" in title.text:
        return None
    counts_on = 0 < before == float(hit["n"]) - 1 and (below is None or below.after_blank)
    opens = below is not None and (below.heading is not None or OF_CASE.match(below.text) is not None)
    return Candidate(index - 1, hit["n"], float(hit["n"]), title.text, height=2) if opens or counts_on else None


def may_be_title(line: Line) -> bool:
    """True for a line that could be an item's title: no section heading, no site's words, and not too long."""
    starts = line.text[0].isupper() or line.text[0].isdigit() or line.text[0] in "\"'”’»(§"
    return (
        line.heading is None
        and starts
        and len(line.text) < LONGEST_TITLE
        and line.kind is not BlockKind.TABLE_ROW
        and not line.is_noise
        and any(c.isalpha() for c in line.text)
    )


def is_outcome(line: Line) -> bool:
    """True for a point's number with what was decided on it: "2: Tiltrådt."."""
    return OUTCOME_LIKE.match(line.text.lstrip("0123456789.:) ")) is not None


def is_case_below_title(index: int, lines: Sequence[Line]) -> bool:
    """True for "Sag: 112" between an item's numbered title and its first section: the case, and no item of its own."""
    if not 0 < index < len(lines) - 1 or lines[index + 1].heading is None:
        return False
    return bool(NUMBERED_TITLE.match(lines[index - 1].text) and CASE_ALONE.fullmatch(lines[index].text))
