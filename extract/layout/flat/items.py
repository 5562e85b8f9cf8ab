"""Agenda items in prose that lost its line breaks."""

import itertools
import re
from collections.abc import Sequence

from extract.domain.document import Document
from extract.domain.meeting import AgendaItem
from extract.domain.text import Span
from extract.layout.lines import Line

LONG_LINE, SHORT_PAGE, FEWEST_PAGES = 600, 150, 2
FIRST_ANSWER = re.compile(r"(?<!\S)(?:Ad\.?|Punkt|Pkt\.)\s+(?P<n>1)[.:]\s")
NUMBER = re.compile(r"(?<![\w.,:/-])(?P<n>\d{1,2})\.\s+(?=[A-ZÆØÅ])")
# A title ends before the sentence that begins the text: at a full stop, or where a new sentence starts with a known opener.
TITLE_END = re.compile(
    r"(?<=[a-zæøå)])(?<!\b[a-zæøå])(?<!\bvedr)(?<!\bpr)(?<!\bjf)(?<!\bhhv)(?<!\bmv)(?<!\bbl\.a)(?<!\bevt)(?<!\binkl)(?<!\bekskl)(?<!\bnr)(?<!\bpkt)(?<!\bkr)(?<!\b[Kk]l)(?<!\bca)[.]\s"
    r"|\s(?=[a-h]\.\s[A-ZÆØÅ])"
)  # no full stop of an abbreviation, "v. Jens Holm" among them
LONGEST_TITLE = 110
VERB = r"(?:[a-zæøå]{2,}(?:er|r|ede|te)|(?:gennem)?gik|gav|tog|bød|fik|kom|lagde|sagde|holdt)"
ACTORS = {
    "Rådet",
    "Udvalget",
    "Formanden",
    "Sekretariatet",
    "Forvaltningen",
    "Kommunen",
    "Der",
    "Det",
    "Administrationen",
    "Bestyrelsen",
    "Skolelederen",
    "Lederen",
    "Borgmesteren",
    "Medlemmerne",
    "Mødedeltagerne",
    "Vi",
}
# Who recommends, right behind a title: "… for 2015 Sundheds- og Kulturforvaltningen indstiller, at"
LEADS = re.compile(
    r"(?:[A-ZÆØÅ][\wæøå-]*(?:,?\s(?:og\s)?))*?[A-ZÆØÅ]?\w*(?:forvaltningen|administrationen|direktionen|direktøren|centret|afdelingen|borgmesteren|rådmanden)"
    r"\s+(?:indstiller|anbefaler|foreslår)\b",
    re.IGNORECASE,
)
# What a form prints twice, and what was decided right behind a title: "… af 4. maj Godkendt."
TWICE = re.compile(r"(?P<title>\S.{10,}?)\s+(?P=title)(?=\s|$)")
FATE = re.compile(
    r"(?:Godkendt|Vedtaget|Tiltrådt|Udsat|Drøftet|Taget til efterretning|Udgår)(?=\s*[.,;]|\s+(?:med|uden)\s)"
)
# Titles that stand alone on every agenda, before a word that begins the text.
STANDING = re.compile(
    r"(?:Eventuelt|Velkomst|Meddelelser|Næste møde|Godkendelse af (?:dagsorden(?:en)?|referat(?:et)?)|Evt\.?)(?=\s[A-ZÆØÅ])(?!\sv/)"
)


def is_flat(lines: Sequence[Line]) -> bool:
    """True where most of the text stands in lines of more than 600 characters; of 150 where each is a page."""
    total = sum(len(x.text) for x in lines)
    paged = sum(x.ignored and x.text[0].isdigit() for x in lines) >= FEWEST_PAGES
    long = SHORT_PAGE if paged else LONG_LINE
    return total > LONG_LINE and sum(len(x.text) for x in lines if len(x.text) > long) > 0.7 * total


def _numbers(text: str) -> tuple[list[re.Match[str]], list[str]]:
    """The numbers that rise by one from 1; from "Ad 1." on where an agenda above, of the titles, lists what is dealt with below."""
    listed, answered = _rising(text, 0), list(FIRST_ANSWER.finditer(text))[-1:]
    dealt = _rising(text, answered[0].start("n")) if answered else []
    if not dealt or len(dealt) < len(listed):
        return listed, []
    ends = [*(found.start() for found in listed[1:]), text.find("\n", listed[-1].end())]
    return dealt, [text[found.end() : end].strip(" .") for found, end in zip(listed, ends, strict=True)]


def _rising(text: str, begin: int) -> list[re.Match[str]]:
    found: list[re.Match[str]] = []
    for number in NUMBER.finditer(text, begin):
        if int(number["n"]) == len(found) + 1:
            found.append(number)
    return found


def find_flat_items(document: Document, lines: Sequence[Line]) -> tuple[AgendaItem, ...]:
    """The items whose numbers rise by one from 1 through the running text; () where the document is not flat or prints headings."""
    if not is_flat(lines) or any(x.heading for x in lines):
        return ()
    starts, listed = _numbers(document.text)
    if len(starts) < 2:
        return ()
    items = []
    for k, found in enumerate(starts):
        end = starts[k + 1].start() if k + 1 < len(starts) else len(document.text)
        own = document.text[found.end() : end]
        known = listed[k] if k < len(listed) else ""
        title = known if known and own.startswith(known) else find_title(own)
        items.append(
            AgendaItem(key=found["n"], number=found["n"], title=title, access="open", span=Span(found.start(), end))
        )
    return tuple(items)


def find_title(text: str) -> str | None:
    """The words up to where the first sentence of the item's text seems to begin."""
    standing = STANDING.match(text)
    if standing:
        return standing[0]
    window = text[: LONGEST_TITLE * 2]
    twice = TWICE.match(window)
    if twice:
        return twice["title"]
    words = list(re.finditer(r"\S+", window))
    cut = next((w.start() for w in words if w.end() > LONGEST_TITLE), len(window))
    stop = TITLE_END.search(window)
    if stop:
        cut = min(cut, stop.start())
    for before, word in itertools.pairwise(words):
        # A capital after a word that does not carry on a name begins the text: "udvalget Formanden byder …"
        rest = window[word.start() :]
        told = word.start() > 12 and word[0][0].isupper()
        if told and (_begins_sentence(rest, before[0]) or FATE.match(rest) or LEADS.match(rest)):
            cut = min(cut, before.end())
            break
    return window[:cut].strip(" .:,") or None


def _begins_sentence(rest: str, before: str) -> bool:
    """True where a finite verb follows within the next three words, in the present or past tense."""
    if before.lower() in {
        "og",
        "i",
        "til",
        "for",
        "af",
        "fra",
        "v/",
        "v.",
        "ved",
        "med",
        "på",
        "om",
        "den",
        "det",
        "&",
    }:
        return False
    words = [w.strip(",.") for w in rest.split()[:5]]
    if len(words) > 1 and words[0] in ACTORS and re.fullmatch(VERB, words[1]):
        return True
    if len(words) > 2 and words[1][:1].isupper() and re.fullmatch(VERB, words[2]):
        return True  # "Anna Holm fortæller, at …"
    return any(
        re.fullmatch(r"(?:er|var|har|byder|vil|kan|blev|bliver|[a-zæøå]{3,}(?:erer|ser|der|ker|cker))", w)
        for w in words[1:4]
    )
