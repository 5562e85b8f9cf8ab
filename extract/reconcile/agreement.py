"""Whether what a body decided in its own words is what was recommended: the same act, thing, number and place."""

import re
from decimal import Decimal
from functools import lru_cache

# "gennemføre projektet": points back to what was put forward without naming it
AFFIRMS = re.compile(
    r"(?i)\b(?:følge|gennemføre[rs]?|støtte[rs]?|igangsætte[rs]?|iværksætte[rs]?|realisere[rs]?|fremme[rs]?|(?:arbejde[rs]?|gå[rs]?)\s+videre\s+med)\s+"
    r"(?:\w+\s+)?(?:projektet|det|dette|tiltaget|initiativet|id[eé]en|arbejdet)\b|\b(?:projektet|tiltaget|initiativet|arbejdet)\s+(?:gennemføres|igangsættes|iværksættes|realiseres|fremmes)\b"
)
ADDS = re.compile(r"(?i)\b(?:yderligere|ekstra|derudover|herudover|oveni)\b")
_WORD = re.compile(r"[a-zæøåéü]+", re.IGNORECASE)
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_NAME = re.compile(r"(?<=[\wæøå,;:)”\"] )[A-ZÆØÅ][a-zæøåéü]+")  # within a sentence
_CLAUSES = re.compile(
    r"(?i)[,;]?\s+(?:og|samt|men)(?:\s+(?!ikke\b)\w+)?\s+at\s+|[,;]?\s+(?:og|samt|men)\s+(?=ikke\b)|,\s+at\s+|,\s+(?:men|mens|hvorimod)\s+"
    r"|,\s+og\s+(?=(?:der|\w{3,}(?:en|et|erne))\s)|,?\s+heraf\s+|\n+|;\s+|(?<=[a-zæøå])\.\s+(?=(?-i:[A-ZÆØÅ]))"
)
_INFINITIVES = re.compile(r"(?i)(?:,|\s+og)\s+(?=(?:[a-zæøå]{2,}e|gå|få|se|slå)\s)")  # "male broen og spærre vejen"
_MEASURE = re.compile(
    r"(?i)(?<![\d.,])(?P<number>\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?)\s*(?P<unit>mio\.?|mia\.?|t\.?kr\.?|kr\.?|%|pct\.?|procent|km/t|meter|pladser|uger|måneder|timer|boliger)(?!\w)"
)
# "tre vindmøller", "ti nye boliger"
_COUNT = {
    word: Decimal(n)
    for n, word in enumerate(("to", "tre", "fire", "fem", "seks", "syv", "otte", "ni", "ti", "elleve", "tolv"), 2)
}
_COUNTED_THING = re.compile(
    rf"(?i)\b(?P<n>{'|'.join(_COUNT)})\s+(?:\w+e\s+)?(?P<noun>uger|dage|år|[a-zæøå]{{4,}}(?:er|e|år))\b"
)
_ONE_THING = re.compile(r"(?i)\b(?:en|et)\s+(?:\w+[en]\s+)?([a-zæøå]{4,})\b")
# "hver anden uge"
_TIMES = {
    "anden": Decimal(2),
    "andet": Decimal(2),
    "tredje": Decimal(3),
    "fjerde": Decimal(4),
    "femte": Decimal(5),
    "sjette": Decimal(6),
}
_EVERY = re.compile(rf"(?i)\bhver(?:t)?\s+(?P<nth>{'|'.join(_TIMES)})\s+(?P<unit>dag|uge|måned|år)\b")
_SCALES = {
    "kr": Decimal(1),
    "t.kr": Decimal(10**3),
    "tkr": Decimal(10**3),
    "mio": Decimal(10**6),
    "mia": Decimal(10**9),
}
_MONTH = re.compile(
    r"(?<=\d\. )(?:januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december)\b"
)
_YEAR = re.compile(r"(?:19|20)\d\d")
_INFINITIVE = re.compile(r"(?i)(?:[a-zæøå]{2,}e|gå|få|se|stå|lå|bo|tro|slå|nå)")
_PASSIVE = re.compile(r"(?i)[a-zæøå]{2,}(?:es|ås)")
_MODAL = re.compile(r"(?i)(?:skal|kan|bør|må|vil)")
# words of grammar, and words of every recommendation
_EMPTY = frozenset({
    "at", "og", "i", "på", "til", "af", "for", "med", "der", "det", "den", "de", "en", "et", "som", "om", "fra",
    "ved", "samt", "også", "endvidere", "desuden", "hermed", "dermed", "hvor", "hvis", "når", "er", "var", "bliver",
    "blev", "være", "have", "har", "havde", "skal", "kan", "bør", "må", "vil", "herunder", "således", "derfor",
    "derved", "sig", "sin", "sit", "sine", "deres", "dens", "dets", "denne", "dette", "disse", "hver", "alle",
    "andre", "anden", "andet", "efter", "under", "over", "mellem", "inden", "forbindelse", "henhold", "baggrund",
    "kommune", "kommunen", "kommunens", "kommunalbestyrelsen", "byrådet", "byrådets", "udvalget", "udvalgets",
    "økonomiudvalget", "forvaltningen", "administrationen", "direktionen", "borgmesteren", "jf", "punkt", "punktet",
    "pkt", "bilag", "bilaget", "sag", "sagen", "sagens", "foreliggende", "fremlagte", "vedlagte", "foreslåede",
    "indstillede", "nævnte", "beskrevne", "udgave", "form", "efterfølgende", "beslutter", "besluttes", "beslutte", "besluttede", "vedtog",
    "godkendte",
    "godkender", "godkendes", "godkende", "anbefaler", "anbefales", "anbefale", "indstiller", "indstilles",
    "indstille", "overfor", "kr", "mio", "mia", "år", "året", "konkret", "konkrete", "hele", "samlet", "samlede",
    "ikke", "ej", "yderligere", "ekstra", "oveni", "dog", "herefter", "derefter", "derudover", "tillige", "både",
    "beskrevet", "foreslået", "indstillet", "skitseret", "anført",
    "enten", "eller", "virkning", "gældende", "men", "ske", "sker", "sket", "nuværende", "nærværende", "tidspunkt", "stedet",
})  # fmt: skip
_COUNTED = {
    "én": "1", "ét": "1", "to": "2", "tre": "3", "fire": "4", "fem": "5", "seks": "6", "syv": "7", "otte": "8", "ni": "9", "ti": "10",
}  # fmt: skip
_DENIES = frozenset({"ikke", "ej"})  # whether a clause is denied is asked elsewhere
_SHORT = frozenset({"op", "ud"})  # telling words of two letters: "sættes op", "faser ud"
_ENDINGS = (
    "elserne", "elsens", "elsen", "elser", "else",
    "erne", "ernes", "enes", "ene", "ens", "ets", "ede", "er", "en", "et", "es", "s", "e", "t",
)  # fmt: skip
_SHORTEST = 3  # letters of a root
_HEAD = 4  # letters of the last part of a compound, which names the same thing shortly
_ALIKE = 6  # letters that two forms of one word share
# participles that have another root than their verb's present
_PARTICIPLES = {
    "budget": "budgett", "fastsat": "fastsætt", "nedsat": "nedsætt", "afsat": "afsætt", "ansat": "ansætt", "solgt": "sælg", "valgt": "vælg",
    "anlagt": "anlægg",
    "nedlagt": "nedlægg", "omlagt": "omlægg", "forlagt": "forlægg", "givet": "giv", "fordelt": "fordel", "uddelt": "uddel", "optaget": "optag",
}  # fmt: skip
# acts that minutes call by several names; roots as `_root` makes them
_SYNONYMS = (
    {"giv", "bevilg", "yde", "meddel", "tildel", "afsætt"},
    {"opfør", "bygg", "etabler", "anlægg", "oprett", "lav"},
    {"nedlægg", "lukk"},
    {"sælg", "afhænd"},
    {"gennemfør", "iværksætt", "igangsætt", "udfør"},
    {"send", "fremsend", "udsend"},
    {"udpeg", "vælg"},
    {"forhøj", "hæv", "øge"},
    {"nedsætt", "sænk", "reducer"},
    {"fortsætt", "viderefør", "forlæng"},
)
_LONG, _MOST_ALIKE = 8, 0.75  # words of a long clause, of which so many must be the recommendation's


def agrees(said: str, asked: str) -> bool:
    """True where one of the clauses that the body decided is what was asked for, or a part or a fuller form of it."""
    return any(_clause_agrees(clause, asked) for clause in clauses_of(said))


def does_act_of(said: str, asked: str) -> bool:
    """True where what was decided does what the verb of the other text says, whatever it does it to."""
    act = _act(said)
    return act is not None and _is_among(act, roots(asked), acts=True)


def measures_differ(said: str, asked: str) -> bool:
    """True where both measure the same kind of thing and no measure is the same: "40 kr." and "45 kr.", "30" and "40 km/t"."""
    own, wanted = _measures(said), _measures(asked)
    common = {unit for unit, _ in own} & {unit for unit, _ in wanted}
    return bool(common) and not any(measure in wanted for measure in own if measure[0] in common)


def measures_anything(said: str) -> bool:
    """True where the text gives a number of a unit or of things."""
    return bool(_measures(said))


def shares_measure(said: str, asked: str) -> bool:
    """True where all that the one measures is measured so by the other: "2 mio. kr." and "2.000.000 kr."."""
    own = _measures(said)
    return bool(own) and own <= _measures(asked)


def shares_number(said: str, asked: str) -> bool:
    """True where both print the same number of at least four digits, which is a sum."""
    return any(len(n) > _SHORTEST and n in _NUMBER.findall(asked) for n in _NUMBER.findall(said))


@lru_cache(maxsize=512)
def _measures(text: str) -> frozenset[tuple[str, Decimal]]:
    """The measures of a text by their unit; sums of money in kroner."""
    found: set[tuple[str, Decimal]] = set()
    for measure in _MEASURE.finditer(text):
        unit = measure["unit"].lower().rstrip(".")
        number = Decimal(measure["number"].replace(".", "").replace(",", "."))
        scale = _SCALES.get(unit)
        found.add(("kr", number * scale) if scale else (_root(unit), number))
    found |= {(_root(m["noun"].lower()), _COUNT[m["n"].lower()]) for m in _COUNTED_THING.finditer(text)}
    found |= {(f"hver {m['unit'].lower()}", _TIMES[m["nth"].lower()]) for m in _EVERY.finditer(text)}
    return frozenset(found)


def clauses_of(said: str) -> list[str]:
    """The clauses of what was decided: "hallen bygges", "der afsættes 5 mio. kr."; at least one."""
    clauses = [clause for clause in _CLAUSES.split(said) if clause.strip()] or [said]
    return [part for clause in clauses for part in _acts_in(clause)]


def _acts_in(clause: str) -> list[str]:
    """The acts of a clause that begins with an infinitive: "male broen og spærre vejen"; else the clause."""
    first = _WORD.match(clause.lstrip())
    told = first is not None and first[0].lower() not in _EMPTY and _INFINITIVE.fullmatch(first[0])
    return _INFINITIVES.split(clause) if told else [clause]


def _clause_agrees(said: str, asked: str) -> bool:
    if AFFIRMS.search(said):
        return True
    own, wanted = roots(said), roots(asked)
    if not own:
        return False
    act = _act(said)
    if act is not None and not _is_among(act, wanted, acts=True):
        return False
    more = ADDS.search(said) is not None  # its sum comes on top of what was recommended
    if (not more and _numbers_differ(_numbers(said), _numbers(asked))) or _differ(_names(said), _names(asked)):
        return False
    if _counts_differ(said, asked):
        return False
    strange = [w for w in own if not _is_among(w, wanted, acts=True)]
    lacking = [w for w in wanted if not _is_among(w, own, acts=True)]
    if not strange or not lacking:
        return True
    return len(own) >= _LONG and len(strange) <= len(own) * (1 - _MOST_ALIKE)


def _counts_differ(said: str, asked: str) -> bool:
    """True where one thing is told of several that were asked for, or the other way round: "en vejleder" and "to vejledere"."""
    one, several = _ONE_THING.findall(said), _COUNTED_THING.findall(asked)
    pairs = [*((a, b) for a in one for _, b in several)]
    one, several = _ONE_THING.findall(asked), _COUNTED_THING.findall(said)
    pairs += [(a, b) for a in one for _, b in several]
    return any(is_same_root(_root(a.lower()), _root(b.lower())) for a, b in pairs)


def _differ(said: tuple[str, ...], asked: tuple[str, ...]) -> bool:
    """True where each names something that the other does not: "40 km/t" and "50 km/t"."""
    return _lacks(said, asked) and _lacks(asked, said)


def _numbers_differ(said: tuple[str, ...], asked: tuple[str, ...]) -> bool:
    """True where the numbers differ, and not only in the year of the same sum, which is a change of what is adopted."""
    if {n for n in said if not _YEAR.fullmatch(n)} & {n for n in asked if not _YEAR.fullmatch(n)}:
        said, asked = (tuple(n for n in some if not _YEAR.fullmatch(n)) for some in (said, asked))
    return _differ(said, asked)


def _lacks(some: tuple[str, ...], others: tuple[str, ...]) -> bool:
    return any(not _is_among(one, others, acts=False) for one in some)


@lru_cache(maxsize=512)
def _numbers(text: str) -> tuple[str, ...]:
    counted = (_COUNTED[word] for word in _WORD.findall(text.lower()) if word in _COUNTED)
    months = _MONTH.findall(text.lower())
    return (*(number.rstrip(".,") for number in _NUMBER.findall(text)), *counted, *months)


@lru_cache(maxsize=512)
def _names(text: str) -> tuple[str, ...]:
    found = (name.lower() for name in _NAME.findall(text))
    return tuple(_root(name) for name in found if name not in _EMPTY)


@lru_cache(maxsize=512)
def roots(text: str) -> tuple[str, ...]:
    """The words of the text that say something, without their endings."""
    words = (word for word in _WORD.findall(text.lower()) if word not in _EMPTY)
    return tuple(dict.fromkeys(_root(word) for word in words if len(word) >= _SHORTEST or word in _SHORT))


def _root(word: str) -> str:
    """The word without its ending: "anlægges" -> "anlægg", "broen" -> "bro", and "fastsat" -> "fastsætt"."""
    if word in _PARTICIPLES:
        return _PARTICIPLES[word]
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST:
            return word[: -len(ending)]
    return word


def _act(said: str) -> str | None:
    """The root of the verb of what was decided: the infinitive it begins with, or its first passive or that of a modal."""
    words = [word for word in _WORD.findall(said.lower()) if word not in _DENIES]
    if words and words[0] not in _EMPTY and _INFINITIVE.fullmatch(words[0]):
        return _root(words[0])
    for n, word in enumerate(words):
        if _MODAL.fullmatch(word) and n + 1 < len(words):
            verb = next((w for w in words[n + 1 :] if w not in _EMPTY and _INFINITIVE.fullmatch(w)), None)
            return _root(verb) if verb else None
        if word not in _EMPTY and _PASSIVE.fullmatch(word):
            return _root(word)
    return None


def _is_among(root: str, others: tuple[str, ...], *, acts: bool) -> bool:
    if any(is_same_root(root, other) for other in others):
        return True
    names = next((group for group in _SYNONYMS if root in group), None) if acts else None
    return names is not None and any(other in names for other in others)


def is_same_root(one: str, other: str) -> bool:
    """True where two words without their endings are forms or the last part of one word: "bump", "hastighedsbump"."""
    if one == other or one[0].isdigit() or other[0].isdigit():
        return one == other
    short, long = sorted((one, other), key=len)
    if long.startswith(short) and len(long) - len(short) <= 1:
        return True  # "skat", "skatt"
    if len(short) >= _HEAD and long.endswith(short):
        return True  # "bump", "hastighedsbump"
    return len(short) >= _ALIKE and one[:_ALIKE] == other[:_ALIKE]


def shares_root(one: str, other: str) -> bool:
    """True where a word of one text has the root of a word of the other."""
    others = roots(other)
    return any(is_same_root(mine, its) for mine in roots(one) for its in others)
