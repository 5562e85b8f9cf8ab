"""Every layout yields the same meeting: its genre, head, items and sections, found by the general rules alone."""

import re
from collections import Counter

import pytest

from extract.domain.meeting import Genre, SectionRole
from extract.layout.layout import Layout
from tests.layouts.meetings import SITTINGS, Sitting
from tests.layouts.styles import FOOTS, ON_LINES, Style, agenda, styles
from tests.reading import document_of, layout_of

STYLES = styles()
CASES = [pytest.param(style, sitting, id=f"{style.name}-{sitting.iso}") for style in STYLES for sitting in SITTINGS]


def head_of(layout: Layout) -> dict[str, str | None]:
    """The fields of the head that the layout found."""
    meeting = layout.meeting
    return {
        "municipality": meeting.municipality.name if meeting.municipality else None,
        "body": meeting.body.name.lower() if meeting.body else None,
        **{name: getattr(meeting, name) for name in ("date", "start", "end", "place")},
    }


def expected_head(style: Style, sitting: Sitting) -> dict[str, str | None]:
    """The fields that the style prints."""
    printed = {"date": sitting.iso, "start": sitting.start, "end": sitting.end, "place": sitting.place}
    return {
        "municipality": sitting.municipality,
        "body": sitting.body.lower(),
        **{name: value if name in style.fields else None for name, value in printed.items()},
    }


def sections_of(layout: Layout, text: str) -> list[list[tuple[str, str]]]:
    """Role and text of each item's sections, absence lines and a site's words left out."""
    found = []
    for item in layout.items:
        own = [s for s in item.sections if s.role is not SectionRole.ATTENDANCE]
        found.append([(s.role.value, without_foot(text[s.content.start : s.content.end])) for s in own])
    return found


def without_foot(text: str) -> str:
    """The text without what the style prints below each item."""
    for foot in FOOTS[1:]:
        text = text.strip().removesuffix(foot.strip())
    return text.strip()


def test_there_are_more_than_a_hundred_layouts() -> None:
    assert len({style.name for style in STYLES}) == len(STYLES) > 100


@pytest.mark.parametrize(("style", "sitting"), CASES)
def test_a_layout_is_read(style: Style, sitting: Sitting) -> None:
    text = style.render(sitting)
    layout = layout_of(text)
    assert layout.genre is Genre.MINUTES
    assert head_of(layout) == expected_head(style, sitting)
    assert [(i.number, i.title) for i in layout.items] == style.outline(sitting)
    assert sections_of(layout, document_of(text).text) == [style.ordered(p) for p in sitting.points]


@pytest.mark.parametrize("sitting", SITTINGS[:2], ids=lambda s: s.body)
@pytest.mark.parametrize("style", STYLES, ids=lambda s: s.name)
def test_the_agenda_in_the_same_layout_decides_nothing(style: Style, sitting: Sitting) -> None:
    text = style.render(agenda(sitting)).replace("Referat", "Dagsorden").replace("REFERAT", "DAGSORDEN")
    layout = layout_of(text.replace("referat", "dagsorden").replace("Beslutningsprotokol", "Dagsorden"))
    assert layout.genre is Genre.AGENDA
    assert not [s for i in layout.items for s in i.sections if s.role is SectionRole.DECISION]


@pytest.mark.parametrize("style", STYLES, ids=lambda s: s.name)
def test_a_layout_that_a_mail_quotes_is_the_same(style: Style) -> None:
    text = style.render(SITTINGS[0])
    quoted = layout_of("\n".join(f"> {line}" for line in text.split("\n")))
    assert head_of(quoted) == head_of(layout_of(text))
    assert [(i.number, i.title) for i in quoted.items] == style.outline(SITTINGS[0])


SITE_WORDS = (
    "Fold ud",
    "Vis bilag (2)",
    "Del siden",
    "Print",
    "Kopier link til punkt",
    "Vis mere",
    "Tilbage til toppen",
    "Udskriv punkt",
)


@pytest.mark.parametrize("style", STYLES, ids=lambda s: s.name)
def test_a_layout_between_the_words_of_a_site_is_the_same(style: Style) -> None:
    text = style.render(SITTINGS[0])
    pieces = (f"{piece}\n\n{SITE_WORDS[n % len(SITE_WORDS)]}" for n, piece in enumerate(text.split("\n\n")))
    saved = layout_of("\n\n".join(("Spring til indhold", "Menu", *pieces)))
    bare = layout_of(text)
    assert head_of(saved) == head_of(bare)
    assert [(i.number, i.title) for i in saved.items] == style.outline(SITTINGS[0])
    assert [[s.role for s in i.sections] for i in saved.items] == [[s.role for s in i.sections] for i in bare.items]


@pytest.mark.parametrize("style", STYLES, ids=lambda s: s.name)
def test_a_layout_whose_letters_are_spaced_is_the_same(style: Style) -> None:
    text = style.render(SITTINGS[0])
    if "  " in text or "\t" in text:
        return  # the widths of gaps are lost among the spaces
    spaced = layout_of("\n".join("   ".join(map(" ".join, line.split())) for line in text.split("\n")))
    assert head_of(spaced) == head_of(layout_of(text))
    assert [(i.number, i.title) for i in spaced.items] == style.outline(SITTINGS[0])


# Numbers that are lost, glued to their titles or of a rare form cannot be told from other text once the lines are gone.
NEED_LINES = {"lost_numbers", "glued", *(heading.name for heading in ON_LINES)}
FLAT = [s for s in STYLES if s.heading.name not in NEED_LINES]
FLAT_CASES = [pytest.param(style, sitting, id=f"{style.name}-{sitting.iso}") for style in FLAT for sitting in SITTINGS]


@pytest.mark.parametrize(("style", "sitting"), FLAT_CASES)
def test_a_layout_is_read_without_its_line_breaks(style: Style, sitting: Sitting) -> None:
    layout = layout_of(" ".join(style.render(sitting).split()))
    assert layout.genre is Genre.MINUTES
    assert [(i.number, i.title) for i in layout.items] == style.outline(sitting)
    apart = (
        SectionRole.ATTENDANCE,
        SectionRole.ATTACHMENTS,
        SectionRole.OTHER,
    )  # absence lines, and what the site adds
    roles = [[s.role.value for s in i.sections if s.role not in apart] for i in layout.items]
    assert roles == [[role for role, _ in style.ordered(p) if role != "attachments"] for p in sitting.points]


def words(text: str) -> Counter[str]:
    return Counter(word for word in re.findall(r"\w+", text) if not word.isdecimal())


@pytest.mark.parametrize("height", [4, 9, 14])
@pytest.mark.parametrize("style", [s for s in STYLES if not s.after_item], ids=lambda s: s.name)
def test_a_layout_on_pages_with_heads_and_feet_loses_no_word(style: Style, height: int) -> None:
    text = style.render(SITTINGS[0])
    lines = text.split("\n")
    pages = ["\n".join(lines[n : n + height]) for n in range(0, len(lines), height)]
    feet = (f"Lejre Kommune\n\n{page}\n\nSide {n} af {len(pages)}\n" for n, page in enumerate(pages, 1))
    heads = (f"Side {n} af {len(pages)}\n\n{page}\n\n" for n, page in enumerate(pages, 1))
    for paged in ("\f".join(feet), "".join(heads)):
        assert not words(text) - words(document_of(paged).text)
