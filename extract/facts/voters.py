"""Voters as minutes name them: persons with their party, parties by name or letter, groups."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from extract.domain.identity import PersonRef, Voter
from extract.domain.text import Span
from extract.lexicon.load import load_register
from extract.lexicon.names import NAME, TITLE

INDEPENDENT = re.compile(r"(?i)^(?:up|ufp|uden\s+for\s+parti(?:erne)?|løsgænger(?:e|en)?|lg|-|)\s*-?\d*$")
LETTERS = r"[A-ZÆØÅ]\d?(?![\wæøå])"
JOINED = rf"{LETTERS}(?:\s*[+,/]\s*{LETTERS})*"
STANDS_FOR = re.compile(r"(?i)\b(?:stedfortræder|suppleant)\w*\s+for\s+$")
COUNT_WORDS = {
    "et": 1,
    "en": 1,
    "to": 2,
    "tre": 3,
    "fire": 4,
    "fem": 5,
    "seks": 6,
    "syv": 7,
    "otte": 8,
    "ni": 9,
    "ti": 10,
}
INITIALED = r"\s*\([a-zæøå]{2,8}\)\s+(?P<initialed>[A-ZÆØÅ])(?![\wæøå])"  # "<navn> (abc) V"
AFTER_COMMA = r"(?=\s*(?:[,.;]|$|\sog\s))"
COUNTED = r"(?:\d+|" + "|".join(COUNT_WORDS) + ")"
AFTER_LETTER = "og|samt|dog|stemte|stemmer|kan|undlod|tager|tog|ønsker|anbefaler|følger|går|afventer|stiller|er|bestående|godkender|foreslår"
NOT_A_NAME = re.compile(
    r"(?i)(?:udvalg|kommune|råd(?:et)?\b|center\b|forvaltning|skole|bestyrelse|afdeling|forening|selskab|region|vej\b|plan\b|park|budget|"
    r"fælles|imod stemte|for stemte|ændringsforslag|kommunalbestyrelse|byråd|indstilling|sag\b|punkt|møde|a/s|aps|selvbudgettering)"
)
STOP_FIRST = {
    "For", "Imod", "Mod", "Undlod", "Et", "En", "Med", "Der", "Det", "De", "Den", "Ad", "At", "Pkt", "Liste", "Gruppe", "Afbud", "Fraværende",
    "Ikke", "Fravær", "Formand", "Næstformand", "Borgmester", "Følgende", "Som", "I", "På", "Ved", "Udvalgsmedlem", "Byrådsmedlem", "Medlem",
    "Stedfortræder", "Suppleant", "Udvalget", "Byrådet", "Under", "Efter", "Da", "Endvidere", "Herefter", "Sagen", "Punktet", "Godkendt",
    "Viceborgmester", "Rådmand", "Ingen", "Øvrige", "Kommunalbestyrelsesmedlem", "Regionsrådsmedlem", "Deltog", "Bemærkninger", "Center",
    "Socialdemokratiet", "Socialdemokraterne", "Venstre", "Enhedslisten", "Konservative", "SF", "DF", "Dansk", "Radikale", "Alternativet",
    "Hvis", "Såfremt", "Når", "Både", "Også", "Mens", "Samt", "Alle",
    "Udvalgsformand", "Direktør", "Chef", "Parti", "Partiet", "Gruppen", "Kl", "Inhabilitet", "Desuden",
}  # fmt: skip


@dataclass(frozen=True)
class Named:
    """A voter and where it is named; `left_out` are members that a party's side leaves out."""

    voter: Voter
    span: Span
    left_out: tuple[PersonRef, ...] = ()


@cache
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


@cache
def _scanner() -> re.Pattern[str]:
    names = sorted(
        {
            f
            for row in load_register("parties")
            for f in (row["name"], *row["forms"].split(";"))
            if len(f) > 1 and not INDEPENDENT.match(f)
        },
        key=len,
        reverse=True,
    )
    parties = "|".join(re.escape(n) for n in names)
    return re.compile(
        rf"""(?x)
          (?P<list>(?:Liste|Gruppe|Listerne|Valggruppe)\s+)(?P<lletters>{JOINED}(?:\s+og\s+{LETTERS})?)       # "Liste H", "Gruppe A, F, O og V"
        | (?<![\w-])(?P<party>{parties})s?(?![\w-])(?!\s+[A-ZÆØÅ][a-zæøå]+\s+(?:\(|stemte|kan))(?:\s*\((?P<pl>[A-ZÆØÅ])\))? # "Enhedslisten (Ø)"
        | (?:{TITLE})?(?P<name>{NAME})(?:{INITIALED}|\s*\(\s*(?P<aff>[^()]{{0,40}}?)\s*\)|,\s*\(?(?P<comma>[A-ZÆØÅ]\d?)\)?{AFTER_COMMA})?
        | (?<![\w(])(?P<first>[A-ZÆØÅ][a-zæøåéü-]+)\s*\(\s*(?P<faff>[A-ZÆØÅ]\d?)\s*\)                                  # "Anna (V)"
        | \(\s*(?P<paren>{JOINED}(?:\s+og\s+{LETTERS})?)\s*\)                                                       # "(V)", "(A+V+C)"
        | (?<![\wæøå/.-])(?P<letters>{LETTERS})(?=\s*(?:[,.:;+)(]|$|\s(?:{AFTER_LETTER})\b))
        | (?P<rest>(?:[Dd]e\s+)?[Øø]vrige(?:\s+\w+)?(?:\s+medlemmer)?|{COUNTED}\s+(?:af\s+udvalgets\s+)?medlem(?:mer)?\b(?!\s*\())
        """
    )


def find_voters(text: str, offset: int = 0) -> list[Named]:
    """The voters named in a text, in order; spans count from `offset`.

    A party's letter stands in `party`; an independent is a person with party None. Names of bodies and places are left out.
    """
    found: list[Named] = []
    for hit in _scanner().finditer(_unbracketed(text)):
        found.extend(_read(hit, offset))
    found = _without_replaced(text, found, offset)
    return _with_party_after(text, _without_exceptions(text, found, offset), offset)


def _unbracketed(text: str) -> str:
    """The same text with quotations blanked, since what is quoted names nobody's side."""
    return re.sub(r"[\"”“»][^\"”“«]{12,}[\"”“«]", lambda m: " " * len(m[0]), text)


def _read(hit: re.Match[str], offset: int) -> Iterator[Named]:
    span = Span(hit.start() + offset, hit.end() + offset)
    if hit["lletters"]:
        yield from _letters(hit, "lletters", offset)
    elif hit["party"]:
        if _is_genitive(hit):
            return  # "Venstres ændringsforslag"
        yield Named(Voter(kind="party", name=hit["party"], party=hit["pl"] or party_letter(hit["party"])), span)
    elif hit["name"]:
        yield from _person(hit, span)
    elif hit["first"] and hit["first"] not in STOP_FIRST and not NOT_A_NAME.search(hit["first"]):
        yield Named(Voter(kind="person", name=hit["first"], party=hit["faff"]), span)
    elif hit["paren"]:
        yield from _letters(hit, "paren", offset)
    elif hit["letters"]:
        yield Named(Voter(kind="party", name=hit["letters"], party=hit["letters"]), span)
    elif hit["rest"]:
        yield Named(Voter(kind="group", name=hit["rest"]), span)


def _is_genitive(hit: re.Match[str]) -> bool:
    after = hit.string[hit.end("party") : hit.end("party") + 2]
    return after == "s " and not hit["pl"]


def _letters(hit: re.Match[str], group: str, offset: int) -> Iterator[Named]:
    for letter in re.finditer(LETTERS, hit[group]):
        start = hit.start(group) + letter.start() + offset
        yield Named(Voter(kind="party", name=letter[0], party=letter[0]), Span(start, start + len(letter[0])))


def _person(hit: re.Match[str], span: Span) -> Iterator[Named]:
    words = hit["name"].split()
    skipped = 0
    while words and (words[0].strip(".") in STOP_FIRST):
        skipped += len(words[0]) + 1
        words = words[1:]
    cut = next((k for k, w in enumerate(words) if k and w.strip(".") in STOP_FIRST), len(words))
    if cut < len(words) and cut == 1 and re.fullmatch(r"[A-ZÆØÅ]\.", words[0]):
        yield Named(Voter(kind="party", name=words[0][0], party=words[0][0]), Span(span.start, span.start + 1))
        return
    words = words[:cut]
    name = " ".join(words).rstrip(".,")
    affiliation = next((hit[g] for g in ("initialed", "aff", "comma") if hit[g] is not None), None)
    if len(words) < 2 and not (words and affiliation):
        return
    if not words or NOT_A_NAME.search(name) or party_letter(name):
        return
    letter = None if affiliation is None or INDEPENDENT.match(affiliation) else party_letter(affiliation)
    yield Named(Voter(kind="person", name=name, party=letter), Span(span.start + skipped, span.end))


def _without_replaced(text: str, found: list[Named], offset: int) -> list[Named]:
    """ "Suppleant Anna Holm for Bo Lund stemte imod": who is stood in for takes no side."""
    kept: list[Named] = []
    for named in found:
        before = text[max(0, named.span.start - offset - 60) : named.span.start - offset]
        replaced = kept and re.search(r"(?i)(?:suppleant|stedfortræder)\b.*\bfor\s+$", before)
        if not (replaced and named.voter.kind == "person" and not STANDS_FOR.search(before)):
            kept.append(named)
    return kept


def _with_party_after(text: str, found: list[Named], offset: int) -> list[Named]:
    """ "Anna Holm og Bo Lund fra (A)": the letter is theirs and no voter of its own."""
    kept: list[Named] = []
    for named in found:
        before = text[max(0, named.span.start - offset - 8) : named.span.start - offset]
        if (
            kept
            and named.voter.kind == "party"
            and re.search(r"\bfra\s+\(?$", before)
            and kept[-1].voter.kind == "person"
        ):
            for k in range(len(kept) - 1, -1, -1):
                voter = kept[k].voter
                if voter.kind != "person" or voter.party or text[kept[k].span.end - offset - 1] == ")":
                    break
                kept[k] = Named(voter.model_copy(update={"party": named.voter.party}), kept[k].span)
        else:
            kept.append(named)
    return kept


def _without_exceptions(text: str, found: list[Named], offset: int) -> list[Named]:
    """ "A (undtagen Anna Holm)": the member is no voter but an exception of the party before."""
    kept: list[Named] = []
    for named in found:
        before = text[max(0, named.span.start - offset - 25) : named.span.start - offset]
        if (
            kept
            and kept[-1].voter.kind == "party"
            and re.search(r"(?i)(?:undtagen|bortset fra|minus|ekskl\.)\s+(?:\w+\s+)?$", before)
        ):
            out = PersonRef(name=named.voter.name, party=kept[-1].voter.party)
            kept[-1] = Named(kept[-1].voter, kept[-1].span, (*kept[-1].left_out, out))
        else:
            kept.append(named)
    return kept
