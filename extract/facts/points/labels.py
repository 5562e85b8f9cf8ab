"""Labels of recommendation points and decision units: "Ad 1 og 2:", "1.-3.", "Pkt. 4.:", "2b"."""

import re
from itertools import pairwise

from extract.facts.points.ordinals import OUTCOME_OPENS, ordinal_label

GLUED_CAPITAL = re.compile(r"(?<=\d)[A-K](?!\w)")  # "2A" is the point "2a"
_ONE = r"\d{1,2}(?:\.?\s?[a-zæøå]|[A-K]|\.)?\)?(?![\w%])"
LIST = (
    rf"{_ONE}(?:\.?\s*(?:-|–|,|og|&|samt|til(?:\s+og\s+med)?|\+)\s*(?:pkt\.?\s*|a[dt]\s*)?\d{{1,2}}\.?\s?(?:[a-z]\b)?"
    r"|\)?(?:,\s*og|,|\s+og|\s+samt)\s+punkt\s*\d{1,2}(?=\)?\s*(?:[.,;:]|$|og\b|samt\b|mens?\b|med\b|idet\b)))*"  # "punkt 1) og punkt 2)"
)
# A unit's label at the beginning of a line: with a word ("Ad", "At", "Pkt.", "Indstillingspunkterne"), or a bare number.
# "Vedrørende 2 | ansøgninger fra koret": how many
OF_THINGS = (
    r"\s+(?!(?:og|samt|til|er|blev|ikke|dog)\b|\w+(?:ede|te|es|tog)\b"
    r"|(?:godkend|anbefal|forkast|uds[aæ]|vedtag|tiltr|tage|drøft|afvis|afslå|imødekom|bevilg|nedstem|bortfald)\w*)[a-zæøå]{3,}"
)
LABEL = re.compile(
    rf"""(?x)^(?:[•·▪*–-]\s+)?(?:
        (?P<word>[Aa]d\.?(?:\s+pkt\.?|\s+punkt)?|At|at(?=\s\d{{1,2}}(?:(?:,|\s?[-–]|\sog)\s?(?:at\s)?\d{{1,2}})*\s?:)|AD|[Ii]ndstilling(?:s|s?\s|ens\s+)?(?:punkt(?:erne|er|et)?|pkt\.)(?:\s+nr\.(?=\s*\d))?|[Vv]edr(?:\.|ørende)?(?=\s*\d{{1,2}}(?![\d.]*\d)(?!{OF_THINGS}))
            |(?P<about>[Vv]edr\.?|[Vv]edrørende|[Aa]ngående|[Ii]ft\.?|[Ii]\s+forhold\s+til|[Ff]or\s+så\s+vidt\s+angår|[Hh]vad\s+angår|[Tt]il)
             \s+(?:ad\.?|punkt(?:erne|et)?|pkt\.?|indstillings(?:punkt(?:erne|et)?|pkt\.?)))
            \s*\.?\s*(?P<named>{LIST})(?P<close>\s*[.):]*(?:\s*[-–:])?\s*)(?=[A-ZÆØÅ"”(]|$|[a-zæøå]|(?<=\n)\d|(?<=[.:)][ ])\d+\s+(?:medlem|stem))
      | (?:[Pp]kt\.?|[Pp]unkt(?:erne|et)?|[Pp]ind(?:en|ene)?|[Dd]ot|[Pp]rik)\s*(?:nr\.\s*)?(?P<point>{LIST})
            (?:\s*[.):]+(?:\s*[-–:])?\s*(?=[A-ZÆØÅ"”(a-zæøå]|$)|\s*[.):]+\s+(?=\d+\s+(?:medlem|stem))|\s+[-–]\s+(?=[A-ZÆØÅ])|\s+(?=[A-ZÆØÅ])|$)
      | (?P<bare>{LIST})(?:\s*(?:[.)]|:)+|\s[-–](?=\s[A-ZÆØÅ]))(?P<gap>\s*)(?=[A-ZÆØÅa-zæøå"”(]|$|(?<=[.:)][ ])\d+\s+(?:medlem|stem))
    )"""
)
LETTERS = re.compile(r"(?P<a>[a-k])[.)]?\s*(?:-|–|til)\s*(?P<b>[a-k])(?:[.)]\s*|\s+)")
LETTER_LIST = r"[A-Ka-k]\)?(?:\s*(?:,\s*og|,|og|&|\+|-|–|til)\s*[A-Ka-k]\)?(?![\wæøå]))*"
# "Placering b: Vedtaget"; "Model b: Vedtaget" chooses one of the models, unless each is voted on: "Model b: For stemte …"
NO_OPTION = (
    r"(?!(?:Model|Alternativ|Scenari[eo]\w*|Forslag|Løsning|Variant|Mulighed)\s+[A-Ka-k]\b(?!\s*:\s*(?:For|Imod)\b))"
)
KNOWN_LABEL = re.compile(
    rf"""(?x)^(?:
        (?P<part>\d{{1,2}}\.?\s?[a-k])\s+(?=[A-ZÆØÅ])
      | (?:[Aa]t-punkt(?:erne)?|[Aa]d\s+indstillings(?:punkt(?:erne|et)?|pkt\.?)|[Bb]eslutningspunkt(?:erne|et)?
         |I\s+(?:indstillings)?(?:punkt|pkt\.?)(?=\s*\d{{1,2}}\s+(?:beslut|vedtog|godkend|anbefal|afvis|imødekom|bevilg|gives|ydes|udsæt|udsat|tiltr))
         |[Dd]el(?:indstilling|punkt)(?:erne|er)?|[Nn]r\.|\#|(?:[Hh]vad\s+angår|[Ff]or\s+så\s+vidt\s+angår)\s+(?:pind(?:ene)?|dots?|prik(?:kerne)?))
        \s*(?P<worded>{LIST})\s*[.):]*\s*(?=[A-ZÆØÅa-zæøå]|$)
      | \((?P<round>{LIST})\)\s*:?\s*(?=[A-ZÆØÅ])
      | {NO_OPTION}[A-ZÆØÅ][a-zæøå]{{3,20}}\s+(?P<called>[A-Ka-k])(?:\s*:\s*(?=\S)|\s+(?:er\s+|blev\s+|bliver\s+)?{OUTCOME_OPENS}|\s+(?=bortfald))
      | (?P<plain>{LIST})\s+(?:er\s+|blev\s+|bliver\s+)?{OUTCOME_OPENS}
      | (?P<bare>{LETTER_LIST})\s+(?:er\s+|blev\s+|bliver\s+)?{OUTCOME_OPENS}
      | (?:[Ii]ndstilling(?:erne)?|[Aa]nbefaling(?:erne)?)\s+(?P<listed>{LIST})\s*[.:]*\s*(?:er\s+|blev\s+|bliver\s+)?{OUTCOME_OPENS}
      | (?:[Aa]d\.?|[Pp]kt\.?|[Pp]unkt(?:erne)?|[Ll]itra|[Ii]ndstillings(?:punkt(?:erne|et)?|pkt\.?))\s+(?P<letters>{LETTER_LIST})\s*[.:]*
         \s*(?=[A-ZÆØÅ]|$|(?:er|blev|ikke)\s|(?:godkend|anbefal|forkast|udsæt|udsat|vedtag|vedtog|tiltr|tage|drøft|afvis|afslå|imødekom|bevilg|nedstem|bortfald)\w*)
    )"""
)
_ROMAN = r"(?:I{1,3}|IV|VI{0,3}|IX|X)"
ROMAN_LABEL = re.compile(rf"^(?P<roman>{_ROMAN})[.)]\s+(?=\S)")  # "II. vejen spærres", in a recommendation
ROMAN_KNOWN = re.compile(
    rf"^(?:(?:Ad|Pkt\.?|Punkt)\s+)?(?P<list>{_ROMAN}(?:\s*(?:,|og|-|–)\s*{_ROMAN})*)(?:\s*[.):]+\s*(?=[A-ZÆØÅ]|$)|\s+(?:er\s+|blev\s+)?{OUTCOME_OPENS})"
)
_DECIMAL = r"\d{1,2}\.\d{1,2}(?!\d)"
# "Ad 1.1:", "1.1 og 1.2 godkendt", where the recommendation counts its points so
DECIMAL_KNOWN = re.compile(
    rf"^(?i:ad\.?|at|pkt\.?|punkt(?:erne)?|indstillingspunkt(?:erne)?)?\s*(?P<list>{_DECIMAL}(?:\s*(?:,|og|samt|-|–)\s*{_DECIMAL})*)"
    rf"(?:\s*[.):]+\s*(?=[A-ZÆØÅ]|$)|\s+(?:er\s+|blev\s+)?{OUTCOME_OPENS}|\s*$)"
)
KNOWN_POINT = re.compile(
    rf"(?i)^(?:(?:kun|alene|udelukkende)\s+)?(?:punkt(?:erne)?|pkt\.?|forslag|delforslag|pind(?:ene)?|dots?)\s*(?:nr\.\s*)?(?P<list>{LIST})\s+(?=(?:(?:er|blev|bliver|var(?=\s+(?:dermed|hermed|herefter)))\s+(?:efter\s+(?:ønske|anmodning|forslag)\s+fra\s+\S+\s+)?)?(?:enstemmigt\s+|herefter\s+|dermed\s+|hermed\s+|ligeledes\s+|også\s+|dog\s+|imidlertid\s+)?"
    r"(?:godkendt|godkendes|afslået|afslås|imødekommet|bevilget|bevilges|nedstemt|forkastet|forkastes|anbefales|anbefalet|indstilles|udsat|udsættes|udskudt|udskydes|ændres|ændret|tiltrådt|tiltrædes|vedtaget|vedtages"
    r"|taget|tages|drøftet|drøftes|afvist|afvises|bortfalder|bortfaldt|faldt|faldet|nedstemt|oversendes|oversendt"
    r"|sendes|sendt|går|gik|venter|tilbagesendes|tilbagesendt|returneret|hjemvist|genoptages|overføres|henlægges|frafaldes|udgår|udgik|trækkes|trukket|tiltrådtes|godkendtes|vedtoges|forkastedes|afvistes|henvist|henvises|behandles|behandlet|afventer|returneres|hjemvises|slettes|stryges|følges|imødekommes|ikke|k(?:an|unne)\s+(?:\S+\s+)?ikke)\b)"
)
# "Hverken punkt 1 eller punkt 2 blev godkendt"
NEITHER_POINT = re.compile(
    r"(?i)^hverken\s+(?:indstillings)?(?:punkt(?:erne)?|pkt\.?)\s*(?P<list>\d{1,2}(?:\s*(?:,|eller|og)\s*(?:(?:indstillings)?(?:punkt|pkt\.?)\s*)?\d{1,2})+)\s+(?=\w)"
)
BARE_OUTCOME = re.compile(
    r"(?i)(?:ikke\s+)?(?:godkendt|anbefales|tiltrådt|vedtaget|udsat|udgår|drøftet|forkastet|taget\s+til)\b"
)
LETTERED = re.compile(r"^(?P<l>[A-Ka-k])(?:[.):]\s+(?=[A-ZÆØÅ])|[):]\s+(?=[a-zæøå]))")
# "Ad 2: 2b godkendt": the label of the whole before that of its part
ABOVE_PART = re.compile(
    r"^(?:(?:[Aa]d\.?|[Pp]kt\.?|[Pp]unkt|[Ii]ndstillingspunkt)\s*)?(?P<n>\d{1,2})\s*[.:)]+\s+(?=(?P=n)\.?\s?[a-k]\b)"
)
NOT_A_LABEL = re.compile(
    r"(?i)^\s*(?:behandling|kvartal|halvår|januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december|næst|viceborgmester|udkast|sal|klasse|del|etape|fase|runde|prioritet)"
)
# "kan ikke tiltræde indstilling 2", and not "indstillingen 2. juni"
INDSTILLING_NO = (
    r"indstilling(?:en|erne)?(?=\s+\d{1,2}(?:\.?\s*(?:,|og|-|–)\s*\d{1,2})*"
    r"(?:\.?\s*(?:[,;)]|og\b|idet\b|da\b|fordi\b|med\b|stem|$)|\.\s+(?-i:[A-ZÆØÅ])))"
)
MENTION = re.compile(
    rf"(?i)\b(?:indstillings(?:punkt(?:erne|er|et)?|pkt\.?)|pkt\.?|pk\.|punkt(?:erne|er|et)?|ad\.?|at(?=\s+\d{{1,2}}\s*(?:[.,;]|og\b|$))|på(?=\s+\d{{1,2}}\))|{INDSTILLING_NO})\s*(?P<list>{LIST})"
    r"|\b(?:indstillings(?:punkt(?:erne|er|et)?|pkt\.?)|pkt\.?|punkt(?:erne|er|et)?|litra)\s+(?P<letters>(?-i:[a-hjk]\)?(?:\s*(?:,\s*og|,|og|samt)\s*[a-hjk]\)?(?![\wæøå]))*))(?![\wæøå]|\.\d)"
)
POINTS_DECIDED = re.compile(
    rf"(?i)\b(?:indstilling(?:s|ens\s+)?(?:punkt(?:erne|er|et)?|pkt\.?)|{INDSTILLING_NO})\s*(?P<list>{LIST})"
    rf"|\bindstillingens\s+(?P<nth>{LIST})\s*(?:[aA]t-)?punkt(?:er|erne)?\b(?!.*\d\.\s+(?:at-)?punkt)"
    rf"|\bindstilling(?:en|er|erne)?\s+(?:(?:til|vedr\.?|vedrørende|om|under|i|for)\s+)?(?:punkt(?:erne|et)?|pkt\.?)\s*(?P<about>{LIST})"
)
# "udvalgets indstilling vedr. punkt 1 godkendes, | samt administrationens | indstilling vedr. punkt 2"
JOINS = re.compile(r"(?i)(?:\s+\w{3,}es)?\s*,?\s*(?:samt|og)\s+(?:at\s+)?(?:\w+s\s+)?")
# "anbefaler punkt 1, 2 og 3": points of the recommendation only where it has them; else they are agenda items
POINTS_NAMED = re.compile(
    rf"(?i)\b(?:godkende[rs]?|godkendte|anbefale[rs]?|anbefalede|tiltræder|tiltræde|tiltrådte|vedtog|vedtage|indstiller|forkastede|forkaster|forkaste|trak|trækker|valgte|vælger|afviste|afviser|afvise|udsætte|udsatte|udsætter|udskyde[rs]?|udskød|(?:over|tilbage|videre)?sende[rs]?|(?:over|tilbage|videre)?sendte|drøftede|drøfter|drøfte|tage|tog|ønsker|ønskede|tilslutte(?:r|de)\s+sig|støtte[rs]?|støttede|følge[rs]?|fulgte|imødekomme)\s+(?:ikke\s+)?(?:(?:over\s?for\s+)?(?:byrådet|kommunalbestyrelsen|regionsrådet|økonomiudvalget),?\s+)?(?:(?:punkt(?:erne)?|pkt\.?|ad)\s*(?P<list>{LIST})|(?P<bare>\d{{1,2}}[a-k]?(?:\.?\s*(?:,|og|-|–)\s*\d{{1,2}}[a-k]?)*(?=\s*(?:[.,;]|$)))|(?P<part>\d{{1,2}}\.?\s?[a-k](?![\wæøå])))"
)
# "Godkendt for så vidt angår punkt 1 og 2", "godkendt for punkt 1's vedkommende"
POINTS_COVERED = re.compile(
    rf"(?i)(?<=\w)\s+(?:for\s+så\s+vidt\s+angår|hvad\s+angår)\s+(?:indstillingens\s+)?(?:punkt(?:erne)?|pkt\.?)\s*(?P<list>{LIST})"
    rf"|(?<=\w)\s+(?:for\s+så\s+vidt\s+angår|hvad\s+angår)\s+(?P<bare>\d{{1,2}}(?:\s*(?:,|og|-|–)\s*\d{{1,2}})*)\.?\s*$"
    rf"|\bfor\s+(?:punkt(?:erne)?|pkt\.?)\s*(?P<part>{LIST})(?:['’]?s)?\s+vedkommende"
)
# "Godkendt punkt 1 og 3", "Forkastet: 2", "godkendt for punkt 1"
PARTICIPLE = (
    r"(?:godkendt|tiltrådt|vedtaget|forkastet|afvist|udsat|anbefalet|anbefales|godkendes|taget\s+til\s+efterretning)"
)
POINTS_AFTER = re.compile(
    rf"(?i)^(?:ikke\s+)?{PARTICIPLE}(?:\s*:\s*(?:punkt(?:erne)?\s*|pkt\.?\s*)?|\s+(?:er\s+|blev\s+)?(?:punkt(?:erne)?|pkt\.?)\s*)(?P<list>{LIST})"
    rf"|\b{PARTICIPLE}\s+for\s+(?:punkt(?:erne)?|pkt\.?)\s*(?P<part>{LIST})"
)
# "Der er ikke opbakning til punkt 2"
POINTS_BACKED = re.compile(
    rf"(?i)\b(?:opbakning|flertal|tilslutning)\s+(?:til|for)\s+(?:punkt(?:erne)?|pkt\.?)\s*(?P<list>{LIST})"
)
# "Herefter blev punkt 1 og 2 godkendt med 6 stemmer mod 1"
POINTS_BECAME = re.compile(
    rf"(?i)^(?:(?:herefter|derefter|dernæst|dermed|hermed|således|derimod|med\s+(?:stemmerne|\d+\s+stemmer)\b[^.;]{{0,80}}?)\s+)?(?:blev|bliver|er|var)\s+(?:indstillingens\s+)?"
    rf"(?:indstillings)?(?:punkt(?:erne)?|pkt\.?)\s*(?P<list>{LIST})\s+(?:(?:ikke|enstemmigt|herefter|derefter)\s+)?{PARTICIPLE}\b"
)
# "Udvalget anbefaler, at punkterne 2-3 godkendes"
POINTS_IN_CLAUSE = re.compile(
    rf"(?i)\b(?:anbefaler|anbefalede|indstiller|indstillede|besluttede|beslutter|vedtog|godkendte)\b(?:\s+[^\s.,;]+){{0,5}}?,?\s+at\s+(?:punkt(?:erne)?|pkt\.?)\s*(?P<list>{LIST})"
    r"\s+(?:ikke\s+)?(?:godkendes|anbefales|tiltrædes|vedtages|forkastes|afvises|udsættes|følges|imødekommes|oversendes)\b(?!.*\b(?:punkt|pkt)\w*\.?\s*\d)"
)
NAMING = (POINTS_BECAME, POINTS_IN_CLAUSE, POINTS_NAMED, POINTS_COVERED, POINTS_AFTER, POINTS_BACKED)
FIGURE_ALONE = re.compile(r"(?i)(?<=[a-zæøå:]\s)\d{1,2}\.?\s?(?:[.,;–-]|og\b|[a-k]\b|$)")
LETTERS_DECIDED = re.compile(
    rf"(?i)\b(?:indstilling(?:s|ens\s+)?|del|beslutnings)(?:punkt(?:erne|er|et)?|pkt\.?)\s*(?P<list>{LETTER_LIST})(?![\wæøå])"
    rf"|\b(?:godkend|anbefal|tiltr[æå]d|vedt(?:og|ag)|forkast|afvis|uds[æa]t|udskyd)\w*\s+(?:ikke\s+)?(?:punkt(?:erne)?|pkt\.?|litra)\s*(?P<named>{LETTER_LIST})(?![\wæøå])"
)
BARE_OPTION = re.compile(r"\b(?P<n>\d{1,2})\.?\s?(?P<l>[a-z])\b(?!\))")


def read_label(text: str, known: frozenset[str] = frozenset()) -> tuple[tuple[str, ...], int] | None:
    """The points that the line's label names, and where the label ends; None where the line has none.

    "Punkt 1 godkendt" is a label only where `known`, the recommendation's points, holds the point; else it is an agenda item.
    """
    listed = _asked_label(text, known) or ordinal_label(text, known) or _known_label(text, known)
    if listed:
        return listed
    lettered = LETTERED.match(text)
    if lettered:
        point = next((p for p in (lettered["l"], lettered["l"].lower()) if p in known), None)
        if point or BARE_OUTCOME.match(text[lettered.end() :]):
            return (point or lettered["l"],), lettered.end()
    found = LABEL.match(text)
    if found is None or NOT_A_LABEL.match(text[found.end() :]):
        return None
    source = found["named"] or found["point"] or found["bare"]
    parts = LETTERS.match(text[found.end() :])
    glued = found["bare"] and not found["gap"] and found.end() < len(text) and not text[found.end()].isupper()
    if glued and not parts and not re.match(OUTCOME_OPENS, text[found.end() :]):
        return None  # "2.1 mio.", but "1.-5.anbefales"
    if found["about"] and known and not set(expand(source)) <= known:
        return None  # "For så vidt angår punkt 15" is about another item
    letter = re.match(r"(?P<l>[a-z])[.)]\s+(?![-–])", text[found.end() :])
    points = expand(source)
    titled = found["point"] and len(points) == 1 and not known and text[: found.end()].rstrip().endswith(".")
    if titled and not re.match(OUTCOME_OPENS, text[found.end() :]):
        return None  # "Punkt 28. Ny bro udsat" names another item by its title
    if parts and len(points) == 1 and parts["a"] < parts["b"]:
        codes = range(ord(parts["a"]), ord(parts["b"]) + 1)
        return tuple(points[0] + chr(c) for c in codes), found.end() + parts.end()
    if letter and len(points) == 1 and points[0].isdigit():
        return (points[0] + letter["l"],), found.end() + letter.end()
    return points, found.end()


def _known_label(text: str, known: frozenset[str]) -> tuple[tuple[str, ...], int] | None:
    """A label without a word or a mark of its own, where every point that it names stands in the recommendation."""
    roman = ROMAN_KNOWN.match(text) if "I" in known else None
    if roman and (points := tuple(re.findall(_ROMAN, roman["list"]))) and set(points) <= known:
        return points, roman.end()
    found = KNOWN_LABEL.match(text) if known else None
    if found is None:
        return None
    named = found["part"] or found["worded"] or found["round"] or found["plain"] or found["listed"]
    points = expand(named) if named else _letters(found["letters"] or found["bare"] or found["called"])
    return (points, found.end()) if points and set(points) <= known else None


def _decimals(source: str) -> tuple[str, ...]:
    """The points of "1.1 og 1.3" and of "1.1-1.3"."""
    points = re.findall(r"\d{1,2}\.\d{1,2}", source)
    ends = [point.split(".") for point in points]
    if len(points) == 2 and re.search(r"[-–]", source) and ends[0][0] == ends[1][0]:
        return tuple(f"{ends[0][0]}.{n}" for n in range(int(ends[0][1]), int(ends[1][1]) + 1))
    return tuple(points)


def _letters(source: str) -> tuple[str, ...]:
    """The letters of a list: "a) og b)" -> a, b; "a-c" -> a, b, c."""
    ranged = re.fullmatch(r"(?P<a>[A-Ka-k])\)?\s*(?:-|–|til)\s*(?P<b>[A-Ka-k])\)?", source)
    if ranged:
        return tuple(chr(c) for c in range(ord(ranged["a"]), ord(ranged["b"]) + 1))
    return tuple(re.findall(r"(?<![A-Za-zæøå])[A-Ka-k](?![A-Za-zæøå])", source))


def points_decided(text: str, known: frozenset[str]) -> tuple[str, ...]:
    """The points that a sentence decides on by name: "godkendte indstillingspunkt 3, 4 og 9", "anbefaler punkt 1 og 2"."""
    found = [*POINTS_DECIDED.finditer(text)]
    if found:
        joined = [found[0], *(m for last, m in pairwise(found) if JOINS.fullmatch(text, last.end(), m.start()))]
        return tuple(dict.fromkeys(p for m in joined for p in expand(m["list"] or m["nth"] or m["about"])))
    named = next((m for p in NAMING if (m := p.search(text))), None)
    lettered = LETTERS_DECIDED.search(text)
    points = (
        expand(next(filter(None, named.groups())))
        if named
        else _letters(lettered["list"] or lettered["named"])
        if lettered
        else ()
    )
    return points if set(points) <= known else ()


def _may_name(text: str) -> bool:
    """False where no word for a point and no figure of its own stands, so that the expressions need not be tried."""
    low = text.lower()
    return "punkt" in low or "pkt" in low or "ad " in low or FIGURE_ALONE.search(text) is not None


def expand(source: str) -> tuple[str, ...]:
    """The points of a list: "1.-3." -> 1, 2, 3; "2 a" -> 2a; "1 og 2" -> 1, 2; "1a-1c" -> 1a, 1b, 1c."""
    source = GLUED_CAPITAL.sub(lambda found: found[0].lower(), source)
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


def _asked_label(text: str, known: frozenset[str]) -> tuple[tuple[str, ...], int] | None:
    """A label that only the recommendation's own points make one: "1.1 godkendt", "Ad 2: 2b godkendt", "Hverken punkt 1 eller 2"."""
    decimal = DECIMAL_KNOWN.match(text) if any("." in point for point in known) else None
    if decimal and (points := _decimals(decimal["list"])) and set(points) <= known:
        return points, decimal.end()
    whole = ABOVE_PART.match(text)
    if whole and any(point[:-1] == whole["n"] for point in known):
        return (whole["n"],), whole.end()
    named = KNOWN_POINT.match(text)
    if named and expand(named["list"]) and set(expand(named["list"])) <= known:
        return expand(named["list"]), named.end()
    neither = NEITHER_POINT.match(text)
    if neither and set(expand(neither["list"])) <= known:
        return expand(neither["list"]), neither.end()
    return None


def mentioned_points(text: str) -> tuple[str, ...]:
    """The points that a sentence names in running text: "indstillingspunkt 2", "punkterne 1-3", "punkt b"."""
    found: list[str] = []
    for hit in MENTION.finditer(text):
        found.extend(expand(hit["list"]) if hit["list"] else _letters(hit["letters"]))
    return tuple(dict.fromkeys(found))
