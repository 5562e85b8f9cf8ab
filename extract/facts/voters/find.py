"""Voters as minutes name them: persons with their party, parties by name or letter, groups."""

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from extract.domain.identity import Voter
from extract.domain.text import Span
from extract.facts.amounts.words import number_word_values
from extract.facts.voters.beside import settle_neighbours
from extract.facts.voters.name_lines import parted
from extract.facts.voters.named import LIST_PATTERN, NOTHING_LOCAL, Locals, Named
from extract.facts.voters.no_names import NO_LIST, NOT_A_NAME, OUTSIDER, STOP_FIRST, is_no_name, opens_no_name
from extract.facts.voters.set_against import without_others
from extract.lexicon.load import load_register
from extract.lexicon.names import CAPITAL, NAME, TITLE

INDEPENDENT = re.compile(
    r"(?i)^(?:up|ufp|uden\s+for\s+parti(?:erne)?|udenfor\s+parti(?:erne)?|løsgænger(?:e|en)?|lg|-|)\s*-?\d*$"
)
LETTERS = r"[A-ZÆØÅ]\d?(?![\wæøå])"
JOINED = rf"{LETTERS}(?:\s*[+,/]\s*{LETTERS})*"
COUNT_WORDS = {word: int(value) for word, value in number_word_values().items() if value == int(value)}
INITIALED = r"\s*\([a-zæøå]{2,8}\)\s+(?P<initialed>[A-ZÆØÅ])(?![\wæøå])"  # "<navn> (abc) V"
# "Anna Holm (formand) (A)", "Anna Holm (A, formand)"
OFFICE = r"(?:(?:(?:næst|udvalgs|gruppe|vice)?formand|(?:vice)?borgmester|rådmand|medlem)(?:en)?)"
IN_OFFICE = rf"(?:\s*\(\s*{OFFICE}\s*\)(?=\s*\()|,\s*{OFFICE}(?=\s*\([A-ZÆØÅ]))?"
WITH_OFFICE = re.compile(rf"(?i)\s*[,;/–-]?\s*{OFFICE}\s*[,;/–-]?\s*")
AFTER_COMMA = r"(?=\s*(?:[,.;)(]|$|\s(?:og|samt)\s)|[^\S\n]*\n)"
# What stands in brackets behind a name and is no affiliation: "(stedfortræder: …)", "(undtagen …)".
NO_AFFILIATION = (
    r"(?![^()]*(?i:stedfortr|supplean|midlertidig|\bfor\b(?!\s+parti)|\bi\s+stedet|deltog|mødte?\b|afbud|fravær|forfald|\bsyg|orlov|\bferie|barsel|\w*rejse\b|ankom|forlod|\bkl\b|\bunder\b|\bpga|inhabil|\b(?:pkt|punkt|sag)\.?\s*\d|"
    r"undtagen|på\s*nær|bortset))"
)
AFTER_ALL = r"(?=\s*(?:[,.]|$|på\s*nær|undtagen|bortset|med\s+undtagelse|stem|kan|fra))"
ALONE = r"(?=\s*(?:[.;]|$)|\s+(?:stem|undl|kan|kunne|tager|tog)\w*\b)"  # "2 medlemmer af F stemte imod"
AFTER_LONE = r"(?=\s*(?:,|\sog\s|\ssamt\s|\s(?:stemte|stemmer|undlod|undlader|kan|kunne|tager|tog)\s|\.?\s*$))"
BELONGS = r"\s+(?:\w+\s+)?(?:byråds|regionsråds)?(?:gruppe|medlem|medlemmer|repræsentant|repræsentanter)(?!\w)"
LISTS = r"(?:[Ll]iste(?:rne)?|(?:[Bb]yråds|[Vv]alg|[Pp]arti|[Rr]egionsråds)?[Gg]ruppe(?:n|rne)?|[Pp]artierne)"
GROUP = r"(?:-?(?:byråds|regionsråds)?gruppen)"  # "Venstregruppen", "SF-gruppen"
NOT_WHOLE = r"(?!(?<=[Dd]e\ )[^.,;:()]{1,20}\s(?:fra|af)\s+"  # not "de 17 medlemmer fra A og V", who are the parties
COUNTED = r"(?:\d+|et|en|to|tre|fire|fem|seks|syv|otte|ni|ti)"
AFTER_LETTER = (
    "ønskede|var|har|havde|vil|kunne|støtter|støttede|mener|fandt|finder|bemærker|bemærkede|beklager|stillede|fremsatte|begærede|begærer|tilslutter|"
    "tiltræder|indstiller|indstillede|forbeholder|undlader|foreslog|anmoder|anmodede|henviser|bakker|og|samt|dog|stemte|stemmer|kan|undlod|tager|tog|ønsker|anbefaler|følger|går|afventer|stiller|er|bestående|godkender|foreslår|"
    r"på\s*nær|minus|undtagen|bortset|med\s+undtagelse"
)
# A letter after these words names an alternative or a code and no party: "forslag A", "skema B", "zone C".
CODE = re.compile(
    r"(?i)\b(?:forslag|alternativ\w*|scenari[eo]\w*|model|løsning|variant|skema|bilag|type|zone|område|etape|lokalplan\w*|matr\.?\s*nr\.?|"
    r"matrikel\w*|kategori|klasse|niveau|fase|version|budgetforslag|punkt|pkt\.|hal|blok|bygning|afsnit|litra|skole|linje)\s+\(?\d*$"
)
OFFICIAL = re.compile(r"(?:direktør|chef|konsulent|leder|sekretær|jurist|revisor|ingeniør)(?:en)?$", re.IGNORECASE)
# Local lists of two words: "Lokallisten Fjordby", "Byens Liste", "Arbejderpartiet Kommunisterne"
LOCAL_LIST = re.compile(r"[A-ZÆØÅ][\wæøå-]*(?:listen|partiet)\s+[A-ZÆØÅ][\w-]+|[A-ZÆØÅ][\w-]+\s+[A-ZÆØÅ]?\w*[Ll]iste")
LED_LIST = re.compile(r"De[nt]\s+[A-ZÆØÅ][\w-]+\s+[A-ZÆØÅ]?\w*[Ll]iste")  # "Den Grønne Fællesliste"
GENITIVE = re.compile(r"['’´`]?s ")
# Members of boards and advisory councils: "Medarbejderrepræsentanterne", "Repræsentanterne for DH"
ELECTED_BY = (
    r"(?<![\wæøå])(?:(?:[Mm]edarbejder|[Ff]orældre|[Ee]lev|[Bb]ruger|[Bb]eboer|[Bb]orger)repræsentanterne|[Dd]e\s+(?:forældre|medarbejder|bruger)valgte(?:\s+(?:medlemmer|repræsentanter))?"
    r"|[Rr]epræsentanterne\s+(?:for|fra)\s+(?:(?:DH|DSI)|(?:Danske\s+)?Handicaporganisationer(?:ne)?))(?=\s*$|\s+(?:stem|undl|kan|kunne|tager|tog)\w*\b)"
)
# "de øvrige medlemmer | af V og C": no side of these parties
OF_PARTIES = r"(?:\s+(?:af|fra)\s+(?:{lists}\s+)?(?:{letters}|{parties})(?![\wæøå])(?:(?:,\s*|\s+og\s+)(?:{letters}|{parties})(?![\wæøå]))*)"
OWNED = re.compile(
    r"(?P<who>\b[A-ZÆØÅ][\wæøå]*(?:\s[A-ZÆØÅ][\wæøå]+)?)(?:['’´`]s|['’´`]|s)\s+$"
)  # "Nye Borgerliges | Anna Holm"
OF_A_PARTY = re.compile(
    r"(?i)(?:fler|mindre)tal(?:let)?|opposition(?:en)?|gruppen|partiet|listen"
)  # "Mindretallet (Ø)"
ENDS_IN_CODE = re.compile(
    r".+\s[A-ZÆØÅ]|(?:[A-ZÆØÅ][\w.-]*[a-zæøå.][\w-]*\s){2,}[A-ZÆØÅ]{2,3}"
)  # "Anna Holm V", "Anna Holm DH"
INITIAL = re.compile(r"[A-ZÆØÅ]\.")
BEFORE_CODE = 120  # characters before a letter in which the word for a code stands
LISTS_VOTERS = re.compile(r"(?i)(?:^|\bstem(?:te|mer)|\bog|,|:|\bundl(?:od|ader))\s*$")


@lru_cache(maxsize=4096)
def party_letter(name: str) -> str | None:
    """The ballot letter of a party named or abbreviated so in minutes; None for independents and unknown names."""
    bare = name.strip(" .()")
    if re.fullmatch(r"[A-ZÆØÅ]\d?", bare):
        return bare
    return _party_forms().get(bare.lower())


@cache
def _party_forms() -> dict[str, str]:
    forms: dict[str, str] = {}
    for row in load_register("parties"):
        for form in (row["name"], *row["forms"].split(";")):
            if len(form) > 1 and row["letter"] and not INDEPENDENT.match(form):
                forms.setdefault(form.lower(), row["letter"])
    return forms


@lru_cache(maxsize=16)
def _scanner(lists: tuple[str, ...] = ()) -> re.Pattern[str]:
    """The pattern of everything that names a voter; `lists` are names of the document's local lists."""
    forms = {f for row in load_register("parties") for f in (row["name"], *row["forms"].split(";"))}
    names = sorted({f for f in {*forms, *lists} if len(f) > 1 and not INDEPENDENT.match(f)}, key=len, reverse=True)
    parties = "|".join(f"(?i:{re.escape(n)})" if n.endswith("gruppe") else re.escape(n) for n in names)
    of_parties = OF_PARTIES.format(lists=LISTS, letters=LETTERS, parties=parties)
    return re.compile(
        rf"""(?x)
          (?:Valggruppe|[Gg]ruppen?|Listerne)\s+(?P<glued>[A-ZÆØÅ]{{2,8}})(?![\wæøå.])                                  # "Valggruppe AFKØÅ"
        | (?P<list>{LISTS}\s+)(?P<lletters>{JOINED}(?:\s+og\s+{LETTERS})?)  # "Gruppe A, F, O og V"
        | (?<![\w-])(?P<hyphened>[A-ZÆØÅ])['’]?s?[- ](?:gruppen?|listen|medlemmer(?:ne)?)(?![\w-])                    # "V-gruppen", "A's gruppe"
        | (?<![\w.-])(?P<spaced>[A-ZÆØÅ](?:[ ][A-ZÆØÅ])+)(?=[ ]*(?:[,.;)\n]|$)|[ ]og[ ][A-ZÆØÅ](?![\wæøå]))                  # "Imod stemte: A B F V"
        | (?<![\w-])(?P<party>{parties})(?:['’´`]?s|{GROUP})?(?P<belongs>{BELONGS})?(?![\w-])
            (?!\s+[A-ZÆØÅ][a-zæøå]+\s+(?:\(|stemte|kan))(?:\s*\((?P<pl>[A-ZÆØÅ])\))?                                   # "Enhedslisten (Ø)"
        | (?:{TITLE})?(?!Resten\s|Hele\s)(?P<name>{NAME}){IN_OFFICE}(?:{INITIALED}|\s*\(\s*{NO_AFFILIATION}(?P<aff>[^()]{{0,40}}?)\s*\)
              |,\s*(?P<opened>\()?(?P<comma>[A-ZÆØÅ]\d?)(?(opened)\)){AFTER_COMMA})?                                              # "Anna Holm, V"
        | (?<![\w-])(?P<locally>[A-ZÆØÅ][\wæøå-]*(?:listen|partiet))s?(?![\w-])(?:\s*\((?P<ll>[A-ZÆØÅ])\))?            # "Borgerlisten (L)"
        | (?<![\w(])(?P<first>[{CAPITAL}][\w-]+)\s*\(\s*(?P<faff>[A-ZÆØÅ]\d?|(?:UP|ufp|UFP|løsgænger)(?:-\d)?)\s*\)        # "Anna (V)"
        | \(\s*(?P<paren>{JOINED}(?:\s+og\s+{LETTERS})?)\s*\)                                                       # "(V)", "(A+V+C)"
        | (?<![\wæøå/.-])(?P<slashed>[A-ZÆØÅ](?:/(?!S(?!/))[A-ZÆØÅ])+)(?![\w/])                                       # "A/F/Ø", not "A/S"
        | (?<![\wæøå/.-])(?P<letters>{LETTERS})(?:['’]s(?=,?\s+(?:og\s+)?[A-ZÆØÅ]['’]s\s))?
              (?=\s*(?:[,.:;+)(/|]|$|\s(?:{AFTER_LETTER})\b|[–-]\s(?:i\s?alt\s)?\d|=\s?\d|i\s?alt\s\d)|[ ]*\n|[ ]\d{{1,2}}(?:[,.;)]|[ ]og\b|$))
        | (?P<rest>(?:[Dd]e\s+)?[Øø]vrige(?:\s+(?!punkt|(?:fra|af)\b)\w+)?(?:\s+medlemmer)?{of_parties}?|{ELECTED_BY}|[Rr]esten(?:\s+af\s+\w+)?
            |(?<![Ii]kke\ )(?<![Mm]ed\ )\b(?:[Aa]lle|[Ss]amtlige)(?:\s+(?:andre|øvrige|fremmødte|tilstedeværende|medlemmer|partier|\d+))*{AFTER_ALL}
            |(?<![\w-]){NOT_WHOLE}(?:{LETTERS}|{parties})){COUNTED}\s+(?:af\s+udvalgets\s+)?medlem(?:mer)?\b(?:\s+(?:af|fra)\s+(?:{LISTS}\s+)?(?:{LETTERS}|{parties}){ALONE})?(?!\s*[():]|,\s+nemlig\b))
        | (?P<lone>(?<![\w.-])[{CAPITAL}][a-zæøåéüöäğşıćčžšđ]+(?:-[{CAPITAL}][a-zæøå]+)?){AFTER_LONE}
        """
    )


def find_voters(text: str, offset: int = 0, local: Locals = NOTHING_LOCAL, *, replaced: bool = False) -> list[Named]:
    """The voters named in a text, in order; spans count from `offset`.

    A party's letter stands in `party`; an independent is a person with party None. Names of bodies and places are left out.
    `local` is what the document says of its lists and persons; with `replaced` those stand in the list for whom a
    substitute came, who take no side themselves.
    """
    found: list[Named] = []
    for hit in _scanner(tuple(name for name, _ in local.lists)).finditer(parted(without_others(text))):
        found.extend(_read(hit, offset, local))
    return settle_neighbours(text, found, offset, replaced=replaced)


def _read(hit: re.Match[str], offset: int, local: Locals) -> Iterator[Named]:
    span = Span(hit.start() + offset, hit.end() + offset)
    if hit["name"]:
        yield from _person(hit, span)
    elif hit["first"] and OF_A_PARTY.fullmatch(hit["first"]) and hit["faff"][:1].isupper() and len(hit["faff"]) == 1:
        at = hit.start("faff") + offset
        yield Named(Voter(kind="party", name=hit["faff"], party=hit["faff"]), Span(at, at + 1))
    elif hit["first"]:
        if not opens_no_name(hit["first"]) and not NOT_A_NAME.search(hit["first"]) and not party_letter(hit["first"]):
            letter = None if INDEPENDENT.match(hit["faff"]) else hit["faff"]
            yield Named(Voter(kind="person", name=hit["first"], party=letter), span)
    elif hit["lone"]:
        lone = hit["lone"]
        if (
            not opens_no_name(lone)
            and not NOT_A_NAME.search(lone)
            and not party_letter(lone)
            and local.is_first_name(lone)
        ):
            yield Named(Voter(kind="person", name=lone), span)
    elif hit["rest"]:
        yield Named(Voter(kind="group", name=hit["rest"]), span)
    else:
        yield from _party(hit, span, offset, local)


def _party(hit: re.Match[str], span: Span, offset: int, local: Locals) -> Iterator[Named]:
    """The parties that the hit names by letter or by name."""
    for group in ("lletters", "paren", "slashed", "spaced"):
        if hit[group] and not (group in ("paren", "spaced") and _is_code(hit)):
            yield from _letters(hit, group, offset)
    if hit["glued"] and not party_letter(hit["glued"]):
        for k, letter in enumerate(hit["glued"]):
            start = hit.start("glued") + k + offset
            yield Named(Voter(kind="party", name=letter, party=letter), Span(start, start + 1))
    elif hit["glued"]:
        yield Named(Voter(kind="party", name=hit["glued"], party=party_letter(hit["glued"])), span)
    elif hit["party"]:
        if not _is_genitive(hit) and not (hit["belongs"] and hit.string[hit.end() :].lstrip()[:1] in (":", "(")):
            letter = hit["pl"] or dict(local.lists).get(hit["party"]) or party_letter(hit["party"])
            yield Named(Voter(kind="party", name=hit["party"], party=letter), span)
    elif hit["locally"]:
        if not NO_LIST.match(hit["locally"]) and hit["locally"] not in STOP_FIRST:
            yield Named(Voter(kind="party", name=hit["locally"], party=hit["ll"]), span)
    elif hit["hyphened"] or hit["letters"]:
        letter = hit["hyphened"] or hit["letters"]
        if not _is_code(hit):
            yield Named(Voter(kind="party", name=letter, party=letter), span)


def _is_code(hit: re.Match[str]) -> bool:
    """True for the letter of an alternative or a code: "forslag A"."""
    return CODE.search(hit.string[max(0, hit.start() - BEFORE_CODE) : hit.start()]) is not None


def _is_genitive(hit: re.Match[str]) -> bool:
    """ "Venstres ændringsforslag" names no voter; "Venstres gruppe" does."""
    return GENITIVE.match(hit.string, hit.end("party")) is not None and not hit["pl"] and not hit["belongs"]


def _letters(hit: re.Match[str], group: str, offset: int) -> Iterator[Named]:
    for letter in re.finditer(LETTERS, hit[group]):
        start = hit.start(group) + letter.start() + offset
        yield Named(Voter(kind="party", name=letter[0], party=letter[0]), Span(start, start + len(letter[0])))


def _parties(hit: re.Match[str], name: str, span: Span) -> Iterator[Named]:
    """The party that the words name, and the next: in "Udover A, F og Ø" the letter after the comma is nobody's affiliation."""
    yield Named(Voter(kind="party", name=name, party=party_letter(name)), Span(span.start, span.start + len(name)))
    if hit["comma"]:
        length = hit.end() - hit.start("comma")
        yield Named(Voter(kind="party", name=hit["comma"], party=hit["comma"]), Span(span.end - length, span.end))


def _below_list(name: str) -> int:
    """Where a name begins below a line that ends with the name of a list; 0 where the name begins no line."""
    line_end = name.rfind("\n")
    above, below = name[:line_end].split(), name[line_end + 1 :]
    listed = line_end > 0 and (
        above[-1].lower().endswith(("liste", "listen", "partiet")) or party_letter(" ".join(above))
    )
    return line_end + 1 + len(below) - len(below.lstrip()) if listed and len(below.split()) > 1 else 0


def _person(hit: re.Match[str], span: Span) -> Iterator[Named]:
    words = hit["name"].split()
    official = OFFICIAL.search(words[0]) is not None and len(words) > 2  # "Kommunaldirektør Anna Holm"
    if official:
        span, words = Span(span.start + len(words[0]) + 1, span.end), words[1:]
    if OUTSIDER.fullmatch(words[0]):
        return
    below = _below_list(hit["name"])
    if below:  # what ends the line above is a list's name: "… (T) Tværpolitisk Liste⏎Ole Krag (L)"
        span, words = Span(hit.start("name") + below + span.end - hit.end(), span.end), hit["name"][below:].split()
    whole = " ".join(words).rstrip(".,")
    if LED_LIST.fullmatch(whole):
        yield Named(Voter(kind="party", name=whole, party=None), span)
        return
    skipped = hit.start("name") - hit.start() if opens_no_name(words[0]) else 0  # a title before it
    while words and opens_no_name(words[0]) and not (skipped and party_letter(" ".join(words))):  # "Partierne Venstre"
        skipped += len(words[0]) + 1
        words = words[1:]
    while skipped and words and words[0].islower():  # "Medlemmerne af Venstre"
        skipped, words = skipped + len(words[0]) + 1, words[1:]
    whole = " ".join(words).rstrip(".,")
    if skipped and words and party_letter(whole):
        yield from _parties(hit, whole, Span(span.start + skipped, span.end))
        return
    if LOCAL_LIST.fullmatch(whole) and not NO_LIST.match(whole):
        letter = next((hit[g] for g in ("aff", "comma") if hit[g] and re.fullmatch(LETTERS, hit[g])), None)
        yield Named(Voter(kind="party", name=whole, party=letter), Span(span.start + skipped, span.end))
        return
    cut = next((k for k, w in enumerate(words) if k and opens_no_name(w)), len(words))
    if cut < len(words) and cut == 1 and INITIAL.fullmatch(words[0]):
        yield Named(Voter(kind="party", name=words[0][0], party=words[0][0]), Span(span.start, span.start + 1))
        return
    words = words[:cut]
    if skipped and len(words) == 1 and re.fullmatch(r"[A-ZÆØÅ]", words[0]):  # "Kun Ø stemte imod"
        yield Named(
            Voter(kind="party", name=words[0], party=words[0]), Span(span.start + skipped, span.start + skipped + 1)
        )
        return
    yield from _named_person(hit, words, Span(span.start + skipped, span.end), span.start, official=official)


def _named_person(
    hit: re.Match[str], words: Sequence[str], span: Span, begin: int, *, official: bool
) -> Iterator[Named]:
    """The person of these words with the party behind the name; `begin` is where what was matched begins."""
    name = " ".join(words).rstrip(".,")
    affiliation = next((hit[g] for g in ("initialed", "aff", "comma") if hit[g] is not None), None)
    if len(words) < 2 and not (words and affiliation):
        return
    if INITIAL.fullmatch(words[0]) and NOT_A_NAME.search(name) and LISTS_VOTERS.search(hit.string, 0, hit.start()):
        yield Named(Voter(kind="party", name=words[0][0], party=words[0][0]), Span(begin, begin + 1))
        return  # "Imod stemte V. Indstillingspunktet blev godkendt."
    signed = (
        affiliation is not None
        and hit["comma"] is None
        and (party_letter(affiliation) or INDEPENDENT.match(affiliation))
    )
    if not words or is_no_name(name, signed=bool(signed)) or party_letter(name) or LIST_PATTERN.fullmatch(name):
        return
    affiliation = WITH_OFFICE.sub("", affiliation) if affiliation else affiliation
    letter = None if affiliation is None or INDEPENDENT.match(affiliation) else party_letter(affiliation)
    if affiliation is None and len(words) > 2 and ENDS_IN_CODE.fullmatch(name):
        name, code = name.rsplit(" ", 1)
        letter = party_letter(code)
    if affiliation is None and letter is None and (owned := OWNED.search(hit.string, 0, hit.start("name"))):
        letter = party_letter(owned["who"]) or party_letter(owned["who"].split()[-1])
        span = Span(span.start - (hit.start("name") - owned.start()), span.end) if letter else span
    voter = Voter(kind="person", name=name, party=letter)
    yield Named(voter, span, official=official)
