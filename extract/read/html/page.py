"""What of a web page is not its content: menus, buttons, banners, hidden parts."""

import re
from collections.abc import Iterator
from itertools import accumulate
from typing import NamedTuple

import numpy as np
from selectolax.lexbor import LexborHTMLParser, LexborNode

from extract.lexicon.noise import is_noise
from extract.read.characters import clean_line
from extract.read.markup_kinds import is_known_head

_TELLING = re.compile(  # the tags that have attributes, or say what part they are; a picture may be printed in its tag
    rb"""<(?:(?i:main|article|footer|button)\b|(?!(?i:img)\b)[a-zA-Z][\w:-]*+\s(?:[^<>"']++|"[^"]*+"|'[^']*+'|["'])*+)"""
)
_BOLD_STYLE = re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)", re.IGNORECASE)
_CONTROLS = (
    "[role=button], [role=navigation], [role=menu], [role=menubar], [role=search], [class*=breadcrumb i], "
    "a[role], a[class*=btn i], a[class*=button i]"
)
_BANNERS = "[id*=cookie i], [class*=cookie i], [id*=consent i], [class*=consent i], [role=alertdialog], [role=dialog]"
_HIDDEN = "[hidden], [aria-hidden=true], [style*='display:none'], [style*='display: none']"
_CONTENT = "h1, h2, h3, h4, h5, h6, table, ol, ul"
_TITLES = {"h1", "h2", "h3", "h4", "h5", "h6"}
_HEADINGS = "h1, h2, h3, h4, h5, h6, dt, strong, b"
_ASKING = "a, button, input, label, form"
_OF_COOKIES = re.compile(r"cookie|samtykke|consent", re.IGNORECASE)
_MAIN = "main, [role=main], #main-content, #maincontent, #content, article"
_FRAME = frozenset({"html", "body", "main", "article"})
_FOLDS = re.compile(r"accord|collaps|toggle|fold|expand|panel", re.IGNORECASE)
_UNFOLDED = re.compile(r"accord|collaps|panel|content|body|fold|item|punkt|tab", re.IGNORECASE)
_UNSEEN = re.compile(r"sr-only|visually-hidden|screen-?reader|tooltip|modal|spinner|menu|nav", re.IGNORECASE)
FOLDING = ("aria-expanded", "aria-controls", "data-toggle", "data-bs-toggle", "data-target", "data-bs-target")
_SHORT = 200
_BANNER = 0.5  # of the page's text, which a banner holds at most
_MOST_OF_PAGE = 0.4  # of the page's text, which its main part holds at least
_LINKED = 0.5  # of the text of a menu, which links hold
_HEAD = 20_000  # characters; the addresses stand in the head
_DEEPEST = 3000
_NESTING = re.compile(
    rb"<(/?)(?!(?:br|hr|img|input|link|meta|col|wbr|area|base|source|p|li|td|th|tr|dd|dt|option|[^a-z/])\b)[a-z]",
    re.IGNORECASE,
)
_TITLE = re.compile(r"<title[^>]*>([^<]{1,300})</title>", re.IGNORECASE)
_TAG = re.compile(r"<[^<>]*>")
_OWNER = re.compile(
    r"\b[A-ZÆØÅ][\wæøå]+(?:-[A-ZÆØÅ][\wæøå]+)?\s+Kommune\b|\bRegion\s+(?:Hovedstaden|Midtjylland|Nordjylland|Sjælland|Syddanmark)\b"
)
_FOOT = re.compile(r"""<footer|<div[^>]*\s(?:class|id)=["'](?:[\w-]+\s)?(?:site-|page-)?footer["'\s]""", re.IGNORECASE)
# The part that a page's foot is in, and what it tells: the address of the town hall, telephone, the register of firms
_FEET = "#footer, .footer, .site-footer, .page-footer"
_OF_FOOT = re.compile(r"\b\d{4}\s+[A-ZÆØÅ]|\btlf\b|telefon|\bcvr\b|©|@", re.IGNORECASE)
_PARTS = "h1, h2, h3, h4, h5, h6, table"
_FEWEST_LINKS = 3
_SHORT_LINK = 16  # letters, which the entries of a menu have on average at most
_ALL_LINKED = 0.9  # of a menu's text, white space apart
_URL = "link[rel=canonical], meta[property='og:url']"
_HOST = re.compile(r"https?://([^/:?#\s]+)", re.IGNORECASE)


class Page(NamedTuple):
    """A parsed page: its body, and the ids of nodes that are no content, that a style makes bold, and that fold what follows."""

    body: LexborNode | None
    unwanted: frozenset[int]
    bold: frozenset[int]
    folding: frozenset[int]


def parse_html(markup: str) -> Page:
    """The page's tree; controls, menus, banners and hidden parts are no content.

    Raises RecursionError where the markup is nested absurdly deep.
    """
    content = markup.encode("utf-8", "replace")
    if deepest_nesting(content) > _DEEPEST:
        raise RecursionError(f"markup is nested more than {_DEEPEST} deep")
    tree = LexborHTMLParser(content)
    tags = b"".join({*_TELLING.findall(content)}).lower().decode("utf-8", "replace")  # a few, a thousand times each
    styled = tree.css("[style]") if b"font-weight" in content else ()
    folding = tree.css("[aria-expanded]") if b"aria-expanded" in content else ()
    return Page(
        tree.body,
        frozenset(node.mem_id for node in _unwanted(tree, tags)),
        frozenset(node.mem_id for node in styled if _BOLD_STYLE.search(node.attributes.get("style") or "")),
        frozenset(node.mem_id for node in folding),
    )


def deepest_nesting(content: bytes) -> int:
    """How deep elements of a page, in UTF-8, stand in each other; 0 where a rough count shows that it is not deep.

    The parser's time grows with the square of the depth. Elements that close themselves do not count.
    """
    letters = np.frombuffer(content, np.uint8)
    begun = np.flatnonzero(letters[:-1] == ord("<"))
    if len(begun) <= _DEEPEST:
        return 0
    rough = np.where(letters[begun + 1] == ord("/"), -1, 1).cumsum()
    if rough.max() <= _DEEPEST:
        return 0
    depths = accumulate(-1 if tag.group(1) else 1 for tag in _NESTING.finditer(content))
    return max(depths, default=0)


def page_host(markup: str) -> str | None:
    """The host that a page names as its own address."""
    head = markup[:_HEAD]
    if "canonical" not in head and "og:url" not in head:
        return None
    for node in LexborHTMLParser(head).css(_URL):
        found = _HOST.match(node.attributes.get("href") or node.attributes.get("content") or "")
        if found:
            return found.group(1)
    return None


def page_owner(markup: str) -> str | None:
    """The municipality that the page's title or foot names, and its text perhaps not: "Byrådet | Ballerup Kommune"."""
    foot = max((found.start() for found in _FOOT.finditer(markup)), default=-1)
    title = _TITLE.search(markup, 0, _HEAD)
    named = _OWNER.search(title.group(1)) if title else None
    if named is None and foot >= 0:
        named = _OWNER.search(_TAG.sub(" ", markup[foot : foot + _HEAD]))
    return " ".join(named.group().split()) if named else None


def is_link_list(node: LexborNode) -> bool:
    """True for a cell with nothing but links that bear words, as a page made of tables prints its menu; one of lists in a word or two."""
    links = node.css("a[href]")
    if len(links) < _FEWEST_LINKS or node.css_first(_PARTS) is not None:
        return False
    text = node.text(deep=True, strip=True)
    linked = sum(len(link.text(deep=True, strip=True)) for link in links)
    if linked <= _ALL_LINKED * len(text) or any(letter.isdigit() for letter in text):
        return False
    return node.css_first("ol, ul") is None or linked <= _SHORT_LINK * len(links)


def is_slight(node: LexborNode) -> bool:
    """True where a part is short and holds no heading, list or table.

    A form may wrap the whole page, and a folded part may hold an item: those are content.
    """
    return len(node.text(deep=True, strip=True)) < _SHORT and node.css_first(_CONTENT) is None


def is_trigger(node: LexborNode) -> bool:
    """True for a button that folds a part of the page and bears its title, such as "Beslutning", or fills a heading."""
    attributes, above = node.attributes, node.parent
    text = " ".join(node.text(deep=True).split())
    fills = above is not None and above.tag in _TITLES and " ".join(above.text(deep=True).split()) == text
    folds = fills or any(name in attributes for name in FOLDING) or _FOLDS.search(attributes.get("class") or "")
    return bool(folds) and any(letter.isalpha() for letter in text) and not is_noise(text)


def _unwanted(tree: LexborHTMLParser, tags: str) -> Iterator[LexborNode]:
    """Looks for each kind where the page's tags speak of it; a search of the whole tree costs more than the words."""

    def says(*words: str) -> bool:
        return any(word in tags for word in words)

    if says("role", "breadcrumb", "btn", "button"):
        yield from (node for node in tree.css(_CONTROLS) if node.css_first(_CONTENT) is None and not is_trigger(node))
    if says("cookie", "consent", "dialog"):
        yield from _banners(tree)
    if says("hidden", "display"):
        yield from (node for node in tree.css(_HIDDEN) if is_slight(node) and not _is_folded(node))
    if says("<footer"):
        yield from (node for node in tree.css("body > footer, body > div > footer") if not _holds_page(node))
    if says("footer"):
        yield from (node for node in tree.css(_FEET) if _is_foot(node))
    if says("<main", "<article", "content", "role"):
        yield from _beside_main(tree)


def _banners(tree: LexborHTMLParser) -> Iterator[LexborNode]:
    """What looks like a banner and holds neither the page's main part nor its title and a good part of its text."""
    found = [node for node in tree.css(_BANNERS) if node.tag not in _FRAME]
    if not found or tree.body is None:
        return
    most = _BANNER * len(tree.body.text(deep=True))
    for node in found:
        titled = node.css_first("h1") is not None and len(node.text(deep=True)) > most
        if not titled and node.css_first("main, article, [role=main]") is None and _speaks_to_reader(node):
            yield node


def _speaks_to_reader(node: LexborNode) -> bool:
    """False for a box of the meeting's: one of its headings is that of a section, or it asks nothing and speaks of no cookies."""
    if any(is_known_head(clean_line(head.text(deep=True))) for head in node.css(_HEADINGS)):
        return False
    return node.css_first(_ASKING) is not None or _OF_COOKIES.search(node.text(deep=True)) is not None


def _is_foot(node: LexborNode) -> bool:
    """True for what stands below the whole page and tells of who publishes it, and of no meeting."""
    text = node.text(deep=True)
    ends = node.next is None or not (node.next.text(deep=True, strip=True) or node.next.next)
    told = _OF_FOOT.search(text) is not None and "eslutning" not in text and "ødet " not in text
    return ends and told and not _holds_page(node)


def _holds_page(node: LexborNode) -> bool:
    return node.css_first("main, article, h1, [role=main]") is not None


def _is_folded(node: LexborNode) -> bool:
    """True for the hidden part below a title that folds it: a short decision may stand there."""
    named = f"{node.attributes.get('class') or ''} {node.attributes.get('id') or ''}"
    return _UNFOLDED.search(named) is not None and _UNSEEN.search(named) is None


def _beside_main(tree: LexborHTMLParser) -> Iterator[LexborNode]:
    """Menus and the like beside the page's main part, where it has one that holds most of its text."""
    main, body = tree.css_first(_MAIN), tree.body
    if main is None or body is None:
        return
    menus = [node for node in _siblings(main) if _is_menu(node)]
    if menus and len(main.text(deep=True)) >= _MOST_OF_PAGE * len(body.text(deep=True)):
        yield from menus


def _siblings(main: LexborNode) -> Iterator[LexborNode]:
    """The elements beside a part of the page, and beside what it stands in."""
    node: LexborNode | None = main
    while node is not None and node.tag not in {"body", "html"}:
        parent = node.parent
        for sibling in () if parent is None else parent.iter():
            if sibling.mem_id != node.mem_id:
                yield sibling
        node = parent


def _is_menu(node: LexborNode) -> bool:
    links = sum(len(link.text(deep=True, strip=True)) for link in node.css("a"))
    if not links or node.css_first("h1") is not None:
        return False
    return links > _LINKED * len(node.text(deep=True, strip=True))
