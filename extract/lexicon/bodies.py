"""Political bodies: their names as minutes print them, and their kinds."""

import re
from functools import cache, lru_cache

from extract.domain.identity import Body, BodyKind
from extract.lexicon.load import load_register
from extract.lexicon.periods import without_period as without_period  # names are asked for here

# The last word of a body's name; the words before it begin with capitals or join such words.
TAIL = (
    r"[\wæøåÆØÅ-]*(?:udvalg(?:et)?|råd(?:et)?|bestyrelse[n]?|repræsentation(?:en)?|magistrat(?:en)?|forum(?:met)?|nævn(?:et)?"
    r"|(?<=[a-zæøå])kommission(?:en)?)"
)
# A body that is already named in full begins no other's name: "godkendte Byrådet Økonomiudvalgets indstilling".
WHOLE = r"(?:\w*(?:udvalget|rådet|bestyrelsen|repræsentationen)|Magistraten)\s+(?=[A-ZÆØÅ])"
CAPITAL = rf"(?!{WHOLE})[A-ZÆØÅ][\wæøåéü.-]*"
# "regional udvikling", "det nære sundhedsvæsen": what a committee is for may have such a word before it
DESCRIBED = r"""(?:det\s+|den\s+|de\s+)?
      (?:(?:regional|social|tværgående|nær|grøn|lokal|digital|bæredygtig|teknisk|kulturel|forebyggende|psykiatrisk)(?:e|t)?\s+(?!(?:og|samt)\b|&))?"""
NAME = re.compile(
    rf"""
      (?<![\w-])(?:(?:{CAPITAL},?\s+(?:(?:og|&)\s+)?){{1,6}}{TAIL}|(?=[A-ZÆØÅ]){TAIL})(?![\wæøå])
    | Udvalg(?:et)?\s+for\s+{DESCRIBED}[\wæøå-]+(?:(?:,|\s+og|\s+&|\s+samt)\s+{DESCRIBED}[\wæøå-]+)*
    """,
    re.VERBOSE,
)
COUNCILS = {"byråd", "kommunalbestyrelse", "borgerrepræsentation"}  # one council under either of its names
SHORT_NAMES = {
    "ØU": "økonomi",
    "ØK": "økonomi",
    "BR": "byråd",
    "BY": "byråd",
    "KB": "kommunalbestyrelse",
}  # as `_bare` shortens them
# "Kom.best.", "Ø.U.": the same with full stops, of which a name that ends a line has lost the last
SHORTENED = {
    **dict.fromkeys(("Kom.best", "Komm.best", "Kommunalbest", "K.B"), "kommunalbestyrelse"),
    **dict.fromkeys(("Byr", "B.R"), "byråd"),
    **dict.fromkeys(("Ø.U", "Øk.udv", "Økonomiudv"), "økonomi"),
}
# Bodies of which a municipality has one, so that a place beside the name tells but where: "Lyngå Byråd", "Byrådet for Lyngå Kommune"
PLACE = r"[A-ZÆØÅ][\w.-]*(?:[ ](?!(?i:kommune|\w*(?:udvalg|råd)))[A-ZÆØÅ][\w-]*){0,2}"
ONLY_ONE = r"(?i:byråd(?:et)?|kommunalbestyrelsen?|økonomiudvalg(?:et)?)"
WITH_PLACE = re.compile(
    rf"(?:{PLACE}?s?\s+(?:Kommunes?\s+)?)?(?P<body>{ONLY_ONE})(?:,?\s+(?:(?:i|for|af)\s+)?{PLACE}?(?:s?\s+Kommune)?)?"
)
OF_PEOPLE = re.compile(r"(?i)^(?:unge|ungdom|børn|elev|junior|mini|senior|ældre|fælles)\w*\s")  # "Ungdommens Byråd"
BODY_WORD = re.compile(r"(?i)(?:udvalg|råd|bestyrelse|møde)(?:et|n|t)?s?\b")
OF_MUNICIPALITY = re.compile(rf"^{PLACE}?s?\s+Kommunes?\s+(?=[A-ZÆØÅ])|(?:,|\s+(?:i|for|af))\s+{PLACE}?s?\s+Kommune$")
BEHIND = re.compile(rf"\s+(?:(?:i|for|af)\s+)?{PLACE}?(?:s?\s+Kommune)?")
# A name, and in brackets the body that its bearer speaks for
SENT_BY = re.compile(
    r"(?!\S*(?:udvalg|råd|bestyrelse))(?:[A-ZÆØÅ][\w.-]*\s+){2,5}\([^()]*(?:udvalg|råd|bestyrelse)\w*\)?"
)
LONGEST_NAME = 250  # characters
# A look that spares most lines the longer ones: no name of a body is without such a word
NAMES_A_BODY = re.compile(
    r"(?i)udvalg|råd|bestyrelse|repræsentation|magistrat|forum|nævn|kommission|direktion|hegnssyn"
)
GENERIC = "udvalg"  # "Udvalgets beslutning" is the body's own, whichever it is
OF_ITS_KIND = {"råd", "bestyrelse", "nævn"}  # "Rådet" is the Ældreråd, where that has met
# Between the names of bodies, not within one: "Teknik- og Miljøudvalget og Kulturudvalget"
TOGETHER = re.compile(
    r"(?:(?<=udvalget)|(?<=udvalg)|(?<=rådet)|(?<=råd)|(?<=bestyrelsen))(?:,\s*(?:og\s+)?|\s+(?:og|samt)\s+)"
    r"|(?:,\s*|\s+(?:og|samt)\s+)(?=Udvalg(?:et)?\s+for\s)"
)
ENDINGS = re.compile(r"(udvalg|råd|bestyrelse|repræsentation|magistrat|forum)(?:et|en|n|met)?s?\b")


def without_municipality(name: str) -> str:
    """The body's name without the municipality whose it is: "Lemvig Kommunalbestyrelse", "Byrådet i Odder", "Skoleudvalget, Faxe Kommune"."""
    place = _municipality()
    bare = re.sub(rf"^(?:{place})s?\s+(?:Kommunes?\s+)?(?=(?i:byråd|kommunalbestyrelse))", "", name)
    return re.sub(rf"(?:,\s*|\s+(?:i|på)\s+)(?:{place})(?:s?\s+Kommune)?$", "", bare)


def without_place(name: str) -> str:
    """The body's name without the place whose it is, which no register need know: "Byrådet for Lyngå Kommune", "Økonomiudvalget Lyngå"."""
    bare = re.sub(
        rf"(?<=[a-zæøå]{{4}})\s+(?:{_municipality()})$", "", OF_MUNICIPALITY.sub("", without_municipality(name))
    )
    if bare.lower() in ("udvalg", "udvalget"):
        return name
    found = WITH_PLACE.fullmatch(bare)
    if found is None or OF_PEOPLE.match(bare):
        return bare
    beside = (bare[: found.start("body")], bare[found.end("body") :])
    return bare if any(BODY_WORD.search(x) for x in beside) else found["body"]


def leaves_out_place(name: str, body: str) -> bool:
    """True where the name is the body's but for a place printed behind it: "Kulturudvalget" of "Kulturudvalget Nord"."""
    rest = body.removeprefix(name) if body.startswith(f"{name} ") else ""
    return bool(rest) and not BODY_WORD.search(rest) and BEHIND.fullmatch(rest) is not None


@cache
def _municipality() -> str:
    registers = ("municipalities", "former_municipalities")
    return "|".join(
        sorted({re.escape(row["name"]) for r in registers for row in load_register(r)}, key=len, reverse=True)
    )


def is_of_body(name: str | None, body: str) -> bool:
    """True where the name is the body's, or that of one of those which meet together ("Skoleudvalget og Kulturudvalget")."""
    parts = TOGETHER.split(body)
    return any(same_body(name, part) for part in ([body, *parts] if len(parts) > 1 else [body]))


def is_one_of(name: str | None, body: str) -> bool:
    """True for one of several bodies that meet together."""
    return is_of_body(name, body) and not same_body(name, body)


def same_body(one: str | None, other: str | None) -> bool:
    """True where two names mean one body, whatever their endings, hyphens and ampersands."""
    if not (one and other):
        return False
    if _initials(one) == other or _initials(other) == one:
        return True  # "TMU" is the Teknik- og Miljøudvalg
    first, second = _bare(one), _bare(other)
    if first == second or {first, second} <= COUNCILS or GENERIC in (first, second):
        return True
    short, long = sorted((first, second), key=len)
    return short in OF_ITS_KIND and long.endswith(short)


@lru_cache(maxsize=1024)
def read_body(name: str) -> Body:
    """The body of that name with its kind: from the register, else from the name's own last word."""
    bare = without_period(re.sub(r"\s+", " ", name))
    return Body(name=bare, kind=_kind(without_place(bare).lower()))


def find_bodies(text: str) -> list[re.Match[str]]:
    """The bodies named in a text."""
    return list(NAME.finditer(text))


def is_body_name(name: str) -> bool:
    """True where the text is the name of a body and nothing else.

    No key to abbreviations either ("ØU = Økonomiudvalget"), and no person whom a body sends ("Sara Holm (Idrætsrådet)").
    """
    if len(name) > LONGEST_NAME or NAMES_A_BODY.search(name) is None or "=" in name or SENT_BY.fullmatch(name):
        return False
    if ". " in name and SENTENCE_END.search(name):
        return False  # "Aalborg Byråd. Havneudvalget": several
    bare = without_period(name)
    return any(m.start() == 0 and m.end() >= len(bare) - 1 for m in NAME.finditer(bare)) or _is_plain_body(bare)


SENTENCE_END = re.compile(r"(?i)(?:udvalg|råd|bestyrelse)(?:et|en)?\.\s")
BODY_HEAD = re.compile(r"(?i)udvalg|råd|bestyrelse|nævn|kommission|direktion|magistrat|forum|gruppe|forsamling")
NUMBERED = re.compile(r"\s\d{1,3}\.\s+[A-ZÆØÅ]")
# "Det fælles landdistriktsråd"
DESCRIBED_BODY = re.compile(
    r"De[nt]\s+(?:fælles|lokale|regionale|tværkommunale)\s+[a-zæøå]{3,}(?:råd|udvalg|bestyrelse|nævn)(?:et|n)?"
)


# "§ 17, stk. 4-udvalget om Fremtidens Havn", "Det midlertidige udvalg om boliger (§ 17, stk. 4)", "Skolebestyrelsen ved Åskolen"
SECTION_17 = r"§\s?17(?:,?\s?stk\.\s?|[.,])\s?4"
SPECIAL_BODY = re.compile(
    rf"(?:{SECTION_17}[-–\s]*udvalg(?:et)?|(?:Det\s+)?(?i:midlertidigt?e?)\s+udvalg)"
    rf"(?:\s+(?:om|for|vedr\.|vedrørende)\s+[\w ,&-]{{3,60}}|\s+[A-ZÆØÅ][\w &-]{{2,60}})?(?:\s*\({SECTION_17}\))?"
    r"|Hegnssyn(?:et)?(?:\s+(?:i|for)\s+[A-ZÆØÅ][\w-]+s?(?:\s+Kommune)?)?"
    r"|[A-ZÆØÅ]\w*bestyrelsen?\s+(?:ved|på)\s+[A-ZÆØÅ][\w. -]{2,40}"
)


def _is_plain_body(name: str) -> bool:
    if DESCRIBED_BODY.fullmatch(name) or SPECIAL_BODY.fullmatch(name):
        return True
    subject = re.match(r"(?P<what>.+?)\s+for\s", name)
    if subject and not BODY_HEAD.search(subject["what"]):
        return False  # "Forretningsorden for Vestby Lokaludvalg"
    if NUMBERED.search(name):
        return False  # the head of a page with the title of an item: "Sandager Kommune 2. Lån Økonomiudvalget"
    words = re.findall(r"[\w-]+", name)
    proper = all(w[0].isupper() or w in ("og", "for", "samt", "i", "om") or w[0].isdigit() for w in words)
    return (
        proper
        and 0 < len(words) < 12
        and bool(re.search(r"(?i)udvalg|råd(?:et)?\b|bestyrelse|direktion|magistrat|beredskabskommission", name))
        and not re.search(
            r"(?i)møde\b|dato\b|(?:udvalgs|bestyrelses)(?:værelse|lokale|sal)|\b(?:referat|dagsorden|protokol|pdf)\b|\b(?:beslutte|vedt[oa]|godkend|tiltr|anbefal|indstill|drøft|behandl)\w*",
            name,
        )
    )


@lru_cache(maxsize=1024)
def _initials(name: str) -> str:
    """The letters by which a committee of several words is known: "TMU"; empty for other names."""
    if not re.search(r"(?i)udvalg(?:et)?$", name):
        return ""
    words = re.findall(r"[A-ZÆØÅ][a-zæøå]+", name)
    return "".join(word[0] for word in words) + "U" if len(words) > 1 else ""


@lru_cache(maxsize=4096)
def _bare(name: str) -> str:
    short = SHORT_NAMES.get(name) or SHORTENED.get(name.rstrip("."))
    if short:
        return short
    bare = re.sub(
        r"[\s,&-]+|\bog\b",
        "",
        ENDINGS.sub(r"\1", without_place(without_period(name)).lower().replace("&", "og")),
    )
    bare = bare.removeprefix("udvalgfor").removesuffix("s") if bare.startswith("udvalgfor") else bare
    return bare.removesuffix(GENERIC) if len(bare) > len(GENERIC) else bare


@cache
def _register() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(row["pattern"]), row["kind"]) for row in load_register("bodies"))


def _kind(name: str) -> BodyKind:
    for candidate in (name, *(name.split()[-1:] if " og " not in name else ())):
        for pattern, kind in _register():
            if pattern.fullmatch(candidate):
                return BodyKind(kind)
    if " og " in name and len(re.findall(r"(?:udvalg|råd|bestyrelse)(?:et|en|n)?\b", name)) > 1:
        return BodyKind.OTHER  # two bodies meeting together
    for ending, kind in (
        ("udvalg", BodyKind.COMMITTEE),
        ("råd", BodyKind.BOARD),
        ("bestyrelse", BodyKind.BOARD),
        ("kommission", BodyKind.BOARD),
    ):
        if ending in name:
            return kind
    return BodyKind.COMMITTEE if re.fullmatch(r"[\w\s,&-]+", name) else BodyKind.OTHER
