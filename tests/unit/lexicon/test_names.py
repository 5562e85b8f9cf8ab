"""Lists of names, and lines about presence."""

import pytest

from extract.lexicon.names import is_about_presence, is_name_list


@pytest.mark.parametrize(
    "text",
    [
        "Anna Lund (V)",
        "Anna Lund (V), Bo Dahl (A) og Mia Krog (Ø)",
        "Anna Lund, V",
        "Anna Lund",
        "Borgmester Anna Lund (V)",
        "Bo Dahl-Vest, Mia K. Krog samt Per von Toft",
        "Kaj Øst (Sølisten)",
        "Anna Lund (V); Bo Dahl (A)",
        "• Anna Lund (V)",
        "Anna Lund (V), ferie",
        "Anna Lund (V), Bo Dahl (A), pga. ferie",
        "Ingen.",
        "-",
        "",
    ],
)
def test_a_list_of_names(text: str) -> None:
    assert is_name_list(text)


@pytest.mark.parametrize(
    "text",
    [
        "Godkendt.",
        "Anna Lund (V) stemte imod forslaget om en ny vej til havnen.",
        "der gives en bevilling på 3 mio. kr.",
        "planen godkendes",
    ],
)
def test_what_is_no_list_of_names(text: str) -> None:
    assert not is_name_list(text)


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("Anna Lund (V) deltog ikke i behandlingen.", True),
        ("Bo Dahl (A) forlod mødet kl. 17.", True),
        ("Som stedfortræder mødte Mia Krog (Ø).", True),
        ("Anna Lund (V) og Bo Dahl (A)", True),
        ("Kommunen anlægger en sti langs åen.", False),
        ("Planen er godkendt.", False),
    ],
)
def test_lines_about_presence(text: str, about: bool) -> None:
    assert is_about_presence(text) is about


def test_a_long_text_is_not_about_presence() -> None:
    assert not is_about_presence("Anna Lund (V) deltog ikke. " + "Sagen er lang. " * 40)
