"""Days in every form in which heads and headings print them, proved by enumeration."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from extract.lexicon.calendar import MONTHS, WEEKDAYS, find_day

ENGLISH = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
YEAR = [date(2020, 1, 1) + timedelta(days=n) for n in range(366)]
FORMS: dict[str, Callable[[date], str]] = {
    "iso": lambda d: d.isoformat(),
    "dashes": lambda d: d.strftime("%d-%m-%Y"),
    "dots": lambda d: d.strftime("%d.%m.%Y"),
    "slashes": lambda d: f"{d.day}/{d.month}/{d.year}",
    "short year": lambda d: f"{d.day}/{d.month}-{d.year % 100}",
    "slash and dash": lambda d: f"{d.day}/{d.month}-{d.year}",
    "month": lambda d: f"{d.day}. {MONTHS[d.month - 1]} {d.year}",
    "no dot": lambda d: f"{d.day} {MONTHS[d.month - 1]} {d.year}",
    "glued": lambda d: f"{d.day}.{MONTHS[d.month - 1]} {d.year}",
    "comma": lambda d: f"{d.day} {MONTHS[d.month - 1]}, {d.year}",
    "short month": lambda d: f"{d.day}. {MONTHS[d.month - 1][:3]}. {d.year}",
    "month in dashes": lambda d: f"{d.day}-{MONTHS[d.month - 1][:3]}-{d.year}",
    "capital": lambda d: f"{d.day}. {MONTHS[d.month - 1].upper()} {d.year}",
    "English": lambda d: f"{ENGLISH[d.month - 1]} {d.day}, {d.year}",
}


def iso(text: str) -> str | None:
    found = find_day(text)
    assert found is not None, text
    return found.iso


@pytest.mark.parametrize("form", FORMS)
def test_every_day_of_a_leap_year_is_read(form: str) -> None:
    printed = [FORMS[form](day) for day in YEAR]
    assert [iso(text) for text in printed] == [day.isoformat() for day in YEAR]


@pytest.mark.parametrize("form", FORMS)
def test_the_range_is_the_day_alone(form: str) -> None:
    day = FORMS[form](date(2021, 3, 4))
    found = find_day(f"Mødet holdes {day} i salen")
    assert found is not None
    assert f"Mødet holdes {day} i salen"[found.start : found.end] == day


def test_a_time_with_seconds_and_am_or_pm_puts_the_month_first() -> None:
    assert iso("8/9/2019 4:00:00 PM") == "2019-08-09"
    assert iso("8/9/2019 16:00") == "2019-09-08"


def test_thirteen_can_be_no_month() -> None:
    assert iso("8/29/2019 4:00:00 PM") == "2019-08-29"
    assert iso("29/8/2019") == "2019-08-29"


@pytest.mark.parametrize(
    "text", ["31-04-2021", "29. februar 2021", "0. maj 2021", "31.11.2021", "2021-02-30", "12-13-2021", "February 30, 2020"]
)  # fmt: skip
def test_an_impossible_day_is_found_without_a_date(text: str) -> None:
    assert iso(text) is None


@pytest.mark.parametrize(
    ("year", "full"), [("00", "2000"), ("19", "2019"), ("69", "2069"), ("70", "1970"), ("98", "1998")]
)
def test_two_digits_of_a_year(year: str, full: str) -> None:
    assert iso(f"3/4-{year}") == f"{full}-04-03"


@pytest.mark.parametrize(
    "text",
    [
        "kl. 16:30",
        "sag 14/14041",
        "00.01.00-G01-12-20",
        "4. marts",
        "marts 2021",
        "i 2021",
        "",
    ],
)
def test_what_is_no_day(text: str) -> None:
    assert find_day(text) is None


def test_the_first_day_from_the_given_place() -> None:
    text = "fra 1. maj 2021 til 2. juni 2022"
    assert [find_day(text).iso, find_day(text, 12).iso] == ["2021-05-01", "2022-06-02"]  # type: ignore[union-attr]
    assert find_day(text, 21) is None


def test_the_closed_sets_are_complete() -> None:
    assert len(set(MONTHS)) == 12
    assert len(set(WEEKDAYS)) == 7
    assert len({month[:3] for month in MONTHS}) == 12
