"""A scaffold is a profile that can be read, with a document and gold that it scores itself against."""

from pathlib import Path

import pytest

from extract.domain.errors import UnreadableError
from extract.evaluate.run import evaluate_gold
from extract.evaluate.scaffold import write_scaffold
from extract.layout.profile import read_profile

HTML = (
    "<html><body><h1>Byrådet</h1><p>Faxe Kommune</p><p>Referat</p><p>Mødedato: 4. marts 2021</p><h2>3. Ny skole</h2>"
    "<h3>Resume</h3><p>Om en skole i Faxe Kommune.</p><h3>Indstilling</h3><p>Forvaltningen indstiller, at skolen bygges.</p>"
    '<h3>Pædagogisk "profil"</h3><p>Plads til 300.</p><h3>Beslutning</h3><p>Godkendt.</p></body></html>'
)


def source(tmp_path: Path) -> Path:
    path = tmp_path / "byraadet.html"
    path.write_text(HTML, encoding="utf-8")
    return path


def test_the_profile_names_the_place_and_the_headings_that_are_unknown(tmp_path: Path) -> None:
    written = list(write_scaffold(source(tmp_path), tmp_path / "profile"))
    assert [path.name for path in written] == ["byraadet.toml", "byraadet.html", "byraadet.gold.json"]
    profile = read_profile(written[0])
    assert (profile.name, profile.applies, profile.headings) == ("byraadet", ("Faxe",), {})
    assert '# case = ["Pædagogisk \\"profil\\""]' in written[0].read_text(encoding="utf-8")


def test_a_heading_that_is_uncommented_gets_its_role(tmp_path: Path) -> None:
    profile, document, gold = write_scaffold(source(tmp_path), tmp_path / "profile")
    profile.write_text(profile.read_text(encoding="utf-8").replace("# case =", "case ="), encoding="utf-8")
    [role] = read_profile(profile).roles.values()
    assert role == "case"
    [evaluated] = evaluate_gold([gold], [read_profile(profile)])
    assert evaluated.found
    assert {layer for layer, tally in evaluated.scores.items() if tally.f1 < 1} == set()
    assert document.read_text(encoding="utf-8") == HTML


def test_nothing_is_overwritten(tmp_path: Path) -> None:
    list(write_scaffold(source(tmp_path), tmp_path / "profile"))
    with pytest.raises(FileExistsError):
        list(write_scaffold(source(tmp_path), tmp_path / "profile"))


def test_a_document_without_a_record_leaves_nothing_behind(tmp_path: Path) -> None:
    with pytest.raises(UnreadableError):
        list(write_scaffold(tmp_path / "none.html", tmp_path / "profile"))
    assert not (tmp_path / "profile").exists()
