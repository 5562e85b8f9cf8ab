"""The municipality or region that a document is about, from its host, its own words or its council."""

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache

from extract.domain.identity import Body, Municipality
from extract.domain.meeting import AgendaItem
from extract.domain.text import Span
from extract.layout.head.found import FieldFound
from extract.layout.lines import Line
from extract.lexicon.load import load_register

CODE_DIGITS = 4
HEAD_NAMES = 12  # lines at the top in which a municipality named once is the document's own
SIGNATURE = 4  # lines at the end of a letter in which its sender stands
ACTS = re.compile(r"\s+(?:skal|bør)\b")
# Whom the meeting deals with: "aftale med X", "høringssvar til X"; what another asks of it: "X har spurgt", "Xs anmodning".
# Not "Referat fra X Byråds møde".
BESIDE = re.compile(
    r"(?i)(?<!referat )(?<!dagsorden )(?<!protokol )(?<!udskrift )(?<!indkaldelse )\b(?:med|til|fra|hos)\s+$"
)
BEFORE = 20  # characters before a name in which such a word stands
ASKS = re.compile(
    r"(?i)\s+(?:(?:har|havde)\s+(?:\w+\s+)?(?:spurgt|bedt|anmodet|henvendt|inviteret|foreslået|meddelt|rettet|svaret|opfordret|tilbudt)"
    r"|spørger|spurgte|beder|bad|anmoder|anmodede|inviterer|inviterede|henvender|henvendte|opfordrer|opfordrede|tilbyder|tilbød"
    r"|(?:anmodning|henvendelse|ansøgning|høring|forespørgsel|invitation|tilbud|forslag)\b)"
)
ADDRESS = re.compile(
    r",\s+[A-ZÆØÅ][\w. ]{2,40}\s\d{1,3}\w?\b"
)  # where a region's committee met: "i X Kommune, Torvet 5"
TOWN_HALL = re.compile(
    r"(?i)\brådhus(?:et)?\b.*?\b\d{4}\s+(?P<town>(?-i:[A-ZÆØÅ])[\w-]+(?:-[\w-]+)?)\s*$|^(?:[^,]*,\s*)?(?P<own>[\w-]+)\s+rådhus\b"
)
HOST = re.compile(r"(?i)(?:https?://|www\.|@|(?<![\w.-]))((?:[a-z0-9-]{1,40}\.){0,4}([a-z0-9-]{1,40}\.dk))\b")


def named_municipality(name: str) -> Municipality | None:
    """The municipality or region of that name, short name, code (also without its first 0) or host; None where there is none."""
    form = name.strip().lower()
    return (
        _forms().get(re.sub(r"\s+kommunes?$", "", form)) or _forms().get(form) or _forms().get(form.zfill(CODE_DIGITS))
    )


@cache
def _forms() -> dict[str, Municipality]:
    forms: dict[str, Municipality] = {}
    for register in ("municipalities", "regions"):
        for row in load_register(register):
            place = Municipality(code=row["code"], name=row["name"])
            for form in {row["name"], row["code"], row["host"], *row["forms"].split(";")}:
                if form:
                    forms.setdefault(re.sub(r"(?i)\s+kommunes?$", "", form).lower(), place)
    return forms


@cache
def _mention() -> re.Pattern[str]:
    named = {place.name.lower() for place in _forms().values()}  # "Ærø" is as short as an abbreviation
    names = sorted(
        (f for f in _forms() if (len(f) > 3 or f in named) and "." not in f and not f.isdigit()), key=len, reverse=True
    )
    genitive = "|".join(re.escape(n) for n in names)
    return re.compile(
        rf"\b({genitive})s?\s+(?:(?:regions)?kommunes?|byråds?|kommunalbestyrelse)\b|\b(region \w+)\b"
        rf"|\b(?:byrådet|kommunalbestyrelsen|(?:unge|ældre|senior|handicap|udsatte|integrations)råd(?:et)?(?=\s+i\s))\s+(?:i\s+|på\s+|(?-i:(?=[A-ZÆØÅ])))({genitive})\b(?!\s+kommune)",
        re.IGNORECASE,
    )


def _name_in(hit: re.Match[str]) -> str:
    return (hit[1] or hit[2] or hit[3]).lower()


def find_municipality(
    text: str, preamble: Sequence[Line], items: Sequence[AgendaItem], place: FieldFound | None = None
) -> FieldFound | None:
    """By a publishing host, else by the municipality named most, where it is named twice and others rarely, else by its town hall.

    One named once, and no other, is the document's own where it is said what it shall do: minutes decide that of their
    own municipality, and tell of others what they have done. Of 423 items of real minutes that name theirs just once 9 say so, and
    none of 21 that name another.
    """
    limit = preamble[-1].span.end if preamble else 3000
    for hit in HOST.finditer(text, 0, max(limit, 3000)):
        if host := _forms().get(hit[2].lower()):
            return FieldFound(host, Span(hit.start(1), hit.end(1)), "head.host")
    if items and (own := _on_own_line(preamble)):
        return own
    head_end = preamble[min(len(preamble), HEAD_NAMES) - 1].span.end if preamble and items else 0
    counted: Counter[str] = Counter()
    first: dict[str, re.Match[str]] = {}
    parties: set[str] = set()
    for hit in _mention().finditer(text):
        where = _forms().get(_name_in(hit)) or _forms().get(_name_in(hit).removesuffix("s"))
        if where and _is_other_party(text, hit):
            parties.add(where.code)
        elif where:
            weighty = hit.start() < head_end or _is_weighty(text, hit, items)
            counted[where.code] += 2 if weighty else 1
            first.setdefault(where.code, hit)
    if not counted:
        return _by_town_hall(place)
    code, count = counted.most_common(1)[0]
    named = first[code]
    if count >= 2 and count >= 0.6 * sum(counted.values()):
        return FieldFound(_named(named), Span(*named.span()), "head.named_most")
    if found := _by_town_hall(place):
        return found
    acts = (
        counted.total() == 1 and not parties and ACTS.match(text, named.end()) and named[0].lower().endswith("kommune")
    )
    return FieldFound(_named(named), Span(*named.span()), "head.named_as_acting") if acts else None


def _on_own_line(preamble: Sequence[Line]) -> FieldFound | None:
    """The one municipality that fills a line at the top of minutes: "Lemvig Kommune"."""
    lines = [x for x in preamble[:HEAD_NAMES] if x.text.lower().endswith((" kommune", " regionskommune"))]
    found = {hit[0].lower(): (hit, x) for x in lines if (hit := _mention().fullmatch(x.text))}
    if len(found) != 1:
        return None
    [(hit, line)] = found.values()
    return FieldFound(_named(hit), line.span, "head.own_line")


def _named(hit: re.Match[str]) -> Municipality:
    name = _name_in(hit)
    return _forms().get(name) or _forms()[name.removesuffix("s")]


def _by_town_hall(place: FieldFound | None) -> FieldFound | None:
    """The municipality in whose town hall they met: "Rådhuset, Torvet 1, 8305 Samsø", "Samsø Rådhus"."""
    hit = TOWN_HALL.search(str(place.value)) if place else None
    where = _forms().get((hit["town"] or hit["own"]).lower()) if hit else None
    return FieldFound(where, place.span, "head.town_hall") if place and where else None


def find_by_council(body: FieldFound | None) -> FieldFound | None:
    """Copenhagen alone has a Borgerrepræsentation (styrelsesloven § 5)."""
    if body is None or not isinstance(body.value, Body) or not body.value.name.startswith("Borgerrepræsentation"):
        return None
    return FieldFound(_forms()["københavn"], body.span, "head.council_of_copenhagen")


def _is_other_party(text: str, hit: re.Match[str]) -> bool:
    """True where the one named is somebody that the meeting deals with: "aftale med X Kommune", "X Kommune har spurgt"."""
    before = text[max(0, hit.start() - BEFORE) : hit.start()]
    visited = before.endswith((" i ", "\ni ")) and ADDRESS.match(text, hit.end()) is not None
    return visited or BESIDE.search(before) is not None or ASKS.match(text, hit.end()) is not None


def _is_weighty(text: str, hit: re.Match[str], items: Sequence[AgendaItem]) -> bool:
    """True for a name that a web page, a letter's signature or an item's title gives."""
    said = text.endswith("Kilde: ", 0, hit.start()) or _signs(text, hit)
    return said or any(_in_title(hit.start(), i, text) for i in items)


def _signs(text: str, hit: re.Match[str]) -> bool:
    """True for a municipality on a line of its own at the very end, as a letter is signed."""
    alone = text[: hit.start()].endswith("\n") and text[hit.end() : hit.end() + 1] in ("", "\n")
    return alone and text.count("\n", hit.end()) < SIGNATURE


def _in_title(offset: int, item: AgendaItem, text: str) -> bool:
    if not item.title or not item.span.start <= offset < item.span.end:
        return False
    at = text.find(item.title, item.span.start, item.span.end)
    begin = at if at >= 0 else item.span.start
    return begin <= offset < begin + len(item.title)
