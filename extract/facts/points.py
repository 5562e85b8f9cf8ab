"""Labels of recommendation points and decision units: "Ad 1 og 2:", "1.-3.", "Pkt. 4.:", "2b"."""

import re

LIST = r"\d{1,2}\.?\s?[a-zæøå]?\)?(?![\w%])(?:\.?\s*(?:-|–|,|og|&|samt|til(?:\s+og\s+med)?|\+)\s*(?:pkt\.?\s*|ad\s*)?\d{1,2}\.?\s?(?:[a-z]\b)?)*"
# A unit's label at the beginning of a line: with a word ("Ad", "At", "Pkt.", "Indstillingspunkterne"), or a bare number.
LABEL = re.compile(
    rf"""(?x)^(?:[•·▪*–-]\s+)?(?:
        (?P<word>[Aa]d\.?(?:\s+pkt\.?|\s+punkt)?|At|AD|[Ii]ndstilling(?:s|ens\s+)?(?:punkt(?:erne|er|et)?|pkt\.)|[Vv]edr\.?(?:\s+(?:punkt|pkt\.))?)
            \s*\.?\s*(?P<named>{LIST})(?P<close>\s*[.):]*(?:\s*[-–:])?\s*)(?=[A-ZÆØÅ"”(]|$|[a-zæøå])
      | (?:[Pp]kt\.?|[Pp]unkt(?:erne|et)?)\s*(?P<point>{LIST})(?:\s*[.):]+(?:\s*[-–:])?\s*(?=[A-ZÆØÅ"”(a-zæøå]|$)|\s+(?=[A-ZÆØÅ])|$)
      | (?P<bare>{LIST})(?:\s*(?:[.)]|:)+|\s[-–](?=\s[A-ZÆØÅ]))(?P<gap>\s*)(?=[A-ZÆØÅa-zæøå"”(]|$)
    )"""
)
LETTERS = re.compile(r"(?P<a>[a-k])[.)]?\s*(?:-|–|til)\s*(?P<b>[a-k])[.)]\s*")
KNOWN_POINT = re.compile(
    rf"(?i)^(?:punkt(?:erne)?|pkt\.?)\s*(?P<list>{LIST})\s+(?=(?:er\s+|blev\s+)?"
    r"(?:godkendt|godkendes|forkastet|anbefales|udsat|udsættes|tiltrådt|vedtaget|taget|drøftet|ikke)\b)"
)
LETTERED = re.compile(r"^(?P<l>[A-Ka-k])[.)]\s+(?=[A-ZÆØÅ])")
NOT_A_LABEL = re.compile(
    r"(?i)^\s*(?:behandling|kvartal|halvår|januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december|næst|viceborgmester|udkast|sal|klasse|del)"
)
MENTION = re.compile(
    rf"(?i)\b(?:indstillings(?:punkt(?:erne|er|et)?|pkt\.?)|pkt\.?|punkt(?:erne|er|et)?|ad\.?)\s*(?P<list>{LIST})"
)
POINTS_DECIDED = re.compile(rf"(?i)\bindstilling(?:s|ens\s+)?(?:punkt(?:erne|er|et)?|pkt\.?)\s*(?P<list>{LIST})")
BARE_OPTION = re.compile(r"\b(?P<n>\d{1,2})\.?\s?(?P<l>[a-z])\b(?!\))")


def read_label(text: str, known: frozenset[str] = frozenset()) -> tuple[tuple[str, ...], int] | None:
    """The points that the line's label names, and where the label ends; None where the line has none.

    "Punkt 1 godkendt" is a label only where `known`, the recommendation's points, holds the point; else it is an agenda item.
    """
    named = KNOWN_POINT.match(text)
    if named and expand(named["list"]) and set(expand(named["list"])) <= known:
        return expand(named["list"]), named.end()
    lettered = LETTERED.match(text)
    if lettered and lettered["l"].lower() in known:
        return (lettered["l"].lower(),), lettered.end()
    found = LABEL.match(text)
    if found is None or NOT_A_LABEL.match(text[found.end() :]):
        return None
    source = found["named"] or found["point"] or found["bare"]
    if found["bare"] and not found["gap"] and found.end() < len(text) and not text[found.end()].isupper():
        return None
    letter = re.match(r"(?P<l>[a-z])[.)]\s+(?![-–])", text[found.end() :])
    points = expand(source)
    letters = LETTERS.match(text[found.end() :])
    if letters and len(points) == 1 and letters["a"] < letters["b"]:
        codes = range(ord(letters["a"]), ord(letters["b"]) + 1)
        return tuple(points[0] + chr(c) for c in codes), found.end() + letters.end()
    if letter and len(points) == 1 and points[0].isdigit():
        return (points[0] + letter["l"],), found.end() + letter.end()
    return points, found.end()


def expand(source: str) -> tuple[str, ...]:
    """The points of a list: "1.-3." -> 1, 2, 3; "2 a" -> 2a; "1 og 2" -> 1, 2; "1a-1c" -> 1a, 1b, 1c."""
    tokens = re.findall(r"(\d{1,2})\.?\s?([a-z](?![a-zæøå]))?|(-|–|\btil\b)", source)
    points: list[str] = []
    ranged = False
    for number, letter, dash in tokens:
        if dash:
            ranged = bool(points)
            continue
        point = number + letter
        if ranged and points and letter and points[-1][:-1] == number and points[-1][-1:].isalpha():
            points.extend(number + chr(c) for c in range(ord(points[-1][-1]) + 1, ord(letter) + 1))
        elif ranged and points and points[-1].isdigit() and number:
            first, last = int(points[-1]), int(number)
            points.extend(str(n) for n in range(first + 1, last + 1) if last - first < 40)
            if letter:
                points[-1] = point
        else:
            points.append(point)
        ranged = False
    return tuple(dict.fromkeys(points))


def mentioned_points(text: str) -> tuple[str, ...]:
    """The points that a sentence names in running text: "indstillingspunkt 2", "punkterne 1-3"."""
    found: list[str] = []
    for hit in MENTION.finditer(text):
        found.extend(expand(hit["list"]))
    return tuple(dict.fromkeys(found))
