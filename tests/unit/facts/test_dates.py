"""Dates and periods as Danish minutes print them, with their first and last days."""

import pytest

from extract.domain.document import Block, BlockKind, Document, RawFile
from extract.domain.meeting import AgendaItem, Section, SectionRole
from extract.domain.text import Span
from extract.facts.dates.calendar import PERIOD_WORDS, season_days, week_days
from extract.facts.dates.find import Dates, find_dates, read_dates, read_dates_in
from extract.pipeline import extract_record


def read(text: str, meeting: str | None = "2022-01-12") -> Dates:
    document = Document(id="sha256:0", source="-", media_type="text/plain", text=text)
    return read_dates_in(document, Span(0, len(text)), meeting)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("04-02-2021", "2021-02-04"),
        ("18.12.2018", "2018-12-18"),
        ("2022-03-28", "2022-03-28"),
        ("d. 3/4-19", "2019-04-03"),
        ("1/1 2022", "2022-01-01"),
        ("21/12/2010", "2010-12-21"),
        ("15-maj-2002", "2002-05-15"),
        ("18. september 2019", "2019-09-18"),
        ("den 14.marts 2023", "2023-03-14"),
        ("Onsdag d. 1 december 2021", "2021-12-01"),
        ("5. jan. 2021", "2021-01-05"),
    ],
)
def test_a_day(text: str, day: str) -> None:
    (found,) = read(f"Sagen er fra {text}, som nævnt").mentions
    assert (found.start, found.end, found.grain, found.raw) == (day, day, "day", text)


@pytest.mark.parametrize(
    ("text", "start", "end", "grain"),
    [
        ("2021", "2021-01-01", "2021-12-31", "year"),
        ("ultimo 2022", "2022-01-01", "2022-12-31", "year"),
        ("udgangen af 2020", "2020-01-01", "2020-12-31", "year"),
        ("januar 2021", "2021-01-01", "2021-01-31", "month"),
        ("februar 2024", "2024-02-01", "2024-02-29", "month"),
        ("slutningen af januar 2023", "2023-01-01", "2023-01-31", "month"),
        ("januar-oktober 2020", "2020-01-01", "2020-10-31", "span"),
        ("marts/april 2021", "2021-03-01", "2021-04-30", "span"),
        ("første kvartal 2021", "2021-01-01", "2021-03-31", "quarter"),
        ("4. kvartal af 2022", "2022-10-01", "2022-12-31", "quarter"),
        ("1.,2.,3. og 4. kvartal i 2022", "2022-01-01", "2022-12-31", "span"),
        ("andet halvår 2023", "2023-07-01", "2023-12-31", "half"),
        ("1. halvår 2023", "2023-01-01", "2023-06-30", "half"),
        ("uge 52 2021", "2021-12-27", "2022-01-02", "week"),
        ("sommeren 2021", "2021-06-01", "2021-08-31", "season"),
        ("vinteren 2023", "2023-12-01", "2024-02-29", "season"),
        ("2021-24", "2021-01-01", "2024-12-31", "span"),
        ("2019 – 2022", "2019-01-01", "2022-12-31", "span"),
        ("2021/22", "2021-01-01", "2022-12-31", "span"),
        ("2021 til 2024", "2021-01-01", "2024-12-31", "span"),
        ("1. januar 2022 til 31. december 2025", "2022-01-01", "2025-12-31", "span"),
        ("d. 14. juni 2021 til d. 16. august 2021", "2021-06-14", "2021-08-16", "span"),
        ("29. august - 15. september 2025", "2025-08-29", "2025-09-15", "span"),
        ("3.-5. maj 2022", "2022-05-03", "2022-05-05", "span"),
    ],
)
def test_a_period(text: str, start: str, end: str, grain: str) -> None:
    (found,) = read(f"Det gælder i {text} her").mentions
    assert (found.start, found.end, found.grain) == (start, end, grain)


@pytest.mark.parametrize(
    "text",
    [
        "sag 21-014439 og 00.01.00G01-0006 17",
        "14/14041, 2019-0302914, 330-2019-2104 og 2015/0011427",
        "1200-2000 m2 til 2000 kr. og 1690 kr.",
        "lokalplan nr. 2018",
        "notat 2021.pdf og rapport_2021.pdf",
        "kl. 16-16.30",
        "2000 Frederiksberg",
        "Socialudvalget 2018-2021",
        "ca. 2000 kunder",
        "i maj og uge 12",
        "tlf. 20 20 20 21",
    ],
)
def test_no_date(text: str) -> None:
    assert read(text, None) == Dates([], [])


def test_years_in_names_and_lists_count() -> None:
    text = "Beskæftigelsesplan 2021, 2022-puljemidlerne, i 2017, 2018 og 2019"
    assert [m.raw for m in read(text).mentions] == ["2021", "2022", "2017", "2018", "2019"]


def test_two_days_are_two() -> None:
    found = read("den 3. og 10. maj 2022").mentions
    assert [m.start for m in found] == ["2022-05-03", "2022-05-10"]


def test_money_moved_between_years_names_two_years() -> None:
    assert [m.grain for m in read("beløbet overføres fra 2022 til 2023").mentions] == ["year", "year"]


def test_time_of_day() -> None:
    (found,) = read("lørdag den 15. januar 2022 kl. 11.00.").mentions
    assert (found.time, found.raw) == ("11:00", "lørdag den 15. januar 2022 kl. 11.00")


def test_days_the_calendar_does_not_have_stand_apart() -> None:
    found = read("den 31. april 2023, 30.02.2021 og 3. marts 2122")
    assert found.mentions == []
    assert [e.quote for e in found.impossible] == ["den 31. april 2023", "30.02.2021", "3. marts 2122"]


@pytest.mark.parametrize(
    ("text", "meeting", "day"),
    [
        ("den 5.maj", "2022-05-05", "2022-05-05"),
        ("d. 3. marts", "2015-02-24", "2015-03-03"),
        ("den 15. december", "2022-01-12", "2021-12-15"),
        ("Vedtaget den 24. marts 2020. Siden den 24. marts", "2022-05-05", "2020-03-24"),
        ("onsdag den 30. maj kl 18.30", "2018-01-30", "2018-05-30"),
        ("1. oktober og 1. november 2023", "2022-01-12", "2023-10-01"),
        ("den 5/3", "2022-01-12", "2022-03-05"),
    ],
)
def test_a_year_the_document_settles(text: str, meeting: str, day: str) -> None:
    assert [m.start for m in read(text, meeting).mentions if m.year_from_context] == [day]


@pytest.mark.parametrize(
    ("text", "meeting"),
    [
        ("den 5. maj", None),
        ("Planen for 2020 og 2023. Mødet den 3. september", "2022-01-12"),
        ("holdes hvert år den 2. februar", "2022-01-12"),
        ("fredag den 2. februar", "2022-01-12"),
    ],
)
def test_a_year_left_open(text: str, meeting: str | None) -> None:
    assert [m for m in read(text, meeting).mentions if m.year_from_context] == []


def test_headings_titles_and_cells_are_no_running_text() -> None:
    lines = [
        ("4. Budget 2023", BlockKind.ITEM),
        ("Sagsnr. 22-2020", BlockKind.LABEL),
        ("Beslutning den 05-05-2022", BlockKind.HEADING),
        ("Godkendt for 2024.", BlockKind.TEXT),
        ("12-05-2022", BlockKind.TEXT),
        ("Post\t2025", BlockKind.TABLE_ROW),
        ("Bilag", BlockKind.HEADING),
        ("Regnskab 2019", BlockKind.TEXT),
    ]
    text = "\n".join(line for line, _ in lines)
    blocks, at = [], 0
    for line, kind in lines:
        blocks.append(Block(span=Span(at, at + len(line)), kind=kind))
        at += len(line) + 1
    document = Document(id="sha256:0", source="-", media_type="text/html", text=text, blocks=tuple(blocks))
    start, attached = text.index("Beslutning"), text.index("Bilag")
    sections = (
        Section(
            role=SectionRole.DECISION,
            heading="Beslutning",
            span=Span(start, attached),
            content=Span(text.index("Godkendt"), attached),
        ),
        Section(
            role=SectionRole.ATTACHMENTS,
            heading="Bilag",
            span=Span(attached, len(text)),
            content=Span(attached + 6, len(text)),
        ),
    )
    item = AgendaItem(key="4", number="4", title="Budget 2023", access=None, span=Span(0, len(text)), sections=sections)
    assert [m.raw for m in find_dates(document, item, "2022-05-12")] == ["2024"]
    assert read_dates(document, item, "2022-05-12").impossible == []


def test_weeks_and_seasons() -> None:
    assert week_days(2021, 53) is None
    assert season_days(2021, "påske") is None
    assert "kvartal" in PERIOD_WORDS


def test_a_recommendation_laid_out_as_a_table_is_running_text() -> None:
    html = (
        "<h1>Byrådet</h1><p>Dato: 05-11-2018</p><h2>13. Klub</h2><h3>Forvaltningen indstiller,</h3><table>"
        "<tr><td>at</td><td>klubben lukkes pr. 1. januar 2019</td></tr><tr><td>Frist</td><td>1. marts 2019</td></tr></table>"
        "<h3>Beslutning</h3><p>Godkendt.</p>"
    )
    [item] = extract_record(RawFile(source="minutes.html", content=html.encode())).items
    assert [d.start for d in item.dates] == ["2019-01-01"]
