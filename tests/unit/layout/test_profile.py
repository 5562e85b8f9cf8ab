"""A profile changes what it says and nothing else."""

from pathlib import Path

import pytest

from extract.layout.layout import Layout, read_layout
from extract.layout.profile import Profile, ProfileError, read_profile
from tests.reading import document_of

TEXT = (
    "Sandager Kommune\nByrådet\nReferat\nMødedato: 4. marts 2021\n\n¤ 3 ¤ Ny skole\n\nHvad spørges der om?\nOm en skole.\n\n"
    "Ønsket udfald\nForvaltningen indstiller, at skolen bygges.\n\nUdfald\nGodkendt.\nVis mere om sagen\nFaldet.\n\n"
    "¤ 4 ¤ Ny bro\n\nUdfald\nUdsat.\n"
)
PROFILE = """
name = "sandager"
applies = ["Sandager Kommune"]

[headings]
question = ["Hvad spørges der om?"]
recommendation = ["Ønsket udfald"]
decision = ["Udfald"]

[ignore]
lines = ["Vis mere om sagen"]

[items]
heading = "¤ {number} ¤ {title}"
"""


def read(text: str, *profiles: Profile) -> Layout:
    return read_layout(document_of(text), profiles=profiles)


def profile(tmp_path: Path, source: str = PROFILE) -> Profile:
    path = tmp_path / "sandager.toml"
    path.write_text(source, encoding="utf-8")
    return read_profile(path)


def outline(layout: Layout, text: str = TEXT) -> list[tuple[str | None, str | None, list[tuple[str, str]]]]:
    return [
        (i.number, i.title, [(s.role.value, text[s.content.start : s.content.end].strip()) for s in i.sections])
        for i in layout.items
    ]


def test_a_profile_names_headings_items_and_lines_of_the_site(tmp_path: Path) -> None:
    assert outline(read(TEXT, profile(tmp_path))) == [
        ("3", "Ny skole", [
            ("question", "Om en skole."), ("recommendation", "Forvaltningen indstiller, at skolen bygges."), ("decision", "Godkendt."),
            ("other", "Vis mere om sagen"), ("decision", "Faldet."),
        ]),
        ("4", "Ny bro", [("decision", "Udsat.")]),
    ]  # fmt: skip


def test_a_profile_of_another_place_changes_nothing(tmp_path: Path) -> None:
    elsewhere = TEXT.replace("Sandager", "Havnby")
    assert outline(read(elsewhere, profile(tmp_path)), elsewhere) == outline(read(elsewhere), elsewhere)


def test_the_first_that_applies_is_taken(tmp_path: Path) -> None:
    general = Profile(name="all", headings={"decision": ("Ønsket udfald",)})
    assert len(outline(read(TEXT, profile(tmp_path), general))) == 2
    assert outline(read(TEXT, general, profile(tmp_path))) != outline(read(TEXT, profile(tmp_path)))


@pytest.mark.parametrize(
    ("source", "says"),
    [
        ("name = ", "this is not TOML"),
        ("applies = []", "name: Field required"),
        ('name = "x"\n[headings]\nudfald = ["Udfald"]', "a role is one of summary, recommendation"),
        ('name = "x"\n[headlines]\ndecision = ["Udfald"]', "headlines: Extra inputs"),
        ('name = "x"\n[items]\nheading = "Sag"', "items.heading must hold {title}"),
    ],
)
def test_a_profile_that_cannot_be_used_says_why(tmp_path: Path, source: str, says: str) -> None:
    with pytest.raises(ProfileError, match=says.replace("{", r"\{").replace(".", r"\.")):
        profile(tmp_path, source)


def test_a_missing_profile_says_so(tmp_path: Path) -> None:
    with pytest.raises(ProfileError, match="cannot be read"):
        read_profile(tmp_path / "none.toml")
