"""Who finds names: the shipped model, a pipeline in its place, or nobody."""

import sys
from importlib.machinery import ModuleSpec
from pathlib import Path
from types import ModuleType

import pytest
import spacy
from typer.testing import CliRunner

from extract.cli import app
from extract.domain.errors import ErrorCode, UnreadableError
from extract.language.names import TrainedNames, load_names
from extract.resources import data_folder


def found_in(text: str, choice: str = "model") -> list[str]:
    return [text[start:end] for start, end in load_names(choice).find(text)]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A pipeline in which only the word Kvast is a person and Tovbjerg is a place."""
    nlp = spacy.blank("da", meta={"name": "invented", "version": "2.3"})
    ruler = nlp.add_pipe("entity_ruler")
    ruler.add_patterns([{"label": "PERSON", "pattern": "Kvast"}, {"label": "LOC", "pattern": "Tovbjerg"}])  # type: ignore[attr-defined]
    nlp.to_disk(tmp_path / "pipeline")
    return tmp_path / "pipeline"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Pia deltog ikke i mødet.", ["Pia"]),
        ("Afbud: Torben", ["Torben"]),
        ("Vibeke og Jeppe stemte imod forslaget.", ["Vibeke", "Jeppe"]),
        ("R. Kvistholm forlod mødet kl. 17.", ["R. Kvistholm"]),
        ("Vibeke deltog i stedet for Oluf.", ["Vibeke", "Oluf"]),
        ("Borgmester Gudrun Ravnkilde bød velkommen.", ["Gudrun Ravnkilde"]),
        ("Økonomiudvalget deltog ikke i mødet.", []),
        ("Venstre stemte imod.", []),
        ("Formanden deltog ikke i mødet.", []),
        ("Lokalplanen for Storevad sendes i høring.", []),
    ],
)
def test_the_shipped_model_marks_whole_names(text: str, names: list[str]) -> None:
    assert found_in(text) == names


def test_the_shipped_model_says_its_name_and_version() -> None:
    assert load_names("model").version == "names 0.1.0"


def test_a_finder_is_made_once_and_loads_its_model_once() -> None:
    loads: list[int] = []

    def load() -> spacy.language.Language:
        loads.append(1)
        return spacy.blank("da")

    finder = TrainedNames(load)
    assert loads == []
    assert [finder.find("Pia kom."), finder.find("Pia gik.")] == [[], []]
    assert loads == [1]
    assert load_names("model") is load_names("model")


def test_rules_alone_find_nothing() -> None:
    assert found_in("Pia Fladmose deltog ikke i mødet.", "rules") == []


def test_the_model_is_small_and_carries_no_words_of_its_corpora() -> None:
    files = [path for path in (data_folder("models") / "names" / "model").rglob("*") if path.is_file()]
    assert sum(path.stat().st_size for path in files) < 6_000_000
    assert not [path for path in files if path.name == "strings.json"]


def test_a_pipeline_in_a_folder_stands_in_place_of_the_model(folder: Path) -> None:
    assert found_in("Kvast fra Tovbjerg mødte Pia.", f"dacy:{folder}") == ["Kvast"]
    assert load_names(f"dacy:{folder}").version == "invented 2.3"


def test_a_model_that_dacy_knows_is_loaded_through_dacy(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    dacy = ModuleType("dacy")
    dacy.__spec__ = ModuleSpec("dacy", None)
    asked: list[str] = []

    def load(name: str) -> spacy.language.Language:
        asked.append(name)
        if name == "unknown":
            raise ValueError("no such model")
        return spacy.load(folder)

    dacy.load = load  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "dacy", dacy)
    assert found_in("Kvast kom.", "dacy:invented_small") == ["Kvast"]
    finder = load_names("dacy:unknown")
    with pytest.raises(UnreadableError, match="no such model"):
        finder.find("Kvast kom.")
    assert asked == ["invented_small", "unknown"]


def test_the_missing_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("extract.language.names.find_spec", lambda name: None)
    with pytest.raises(UnreadableError) as refused:
        load_names("dacy:missing_extra")
    assert refused.value.code is ErrorCode.NO_NAME_MODEL
    assert str(refused.value) == (
        "NO_NAME_MODEL dacy:missing_extra: there is no such name model; use model, rules, or dacy:MODEL after "
        "pip install 'referat[dacy]' (dacy is not installed)"
    )


@pytest.mark.parametrize("choice", ["", "modle", "dacy:", "dacy"])
def test_a_choice_that_is_none_is_refused(choice: str) -> None:
    with pytest.raises(UnreadableError) as refused:
        load_names(choice)
    assert refused.value.code is ErrorCode.NO_NAME_MODEL


def test_a_folder_without_a_pipeline_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnreadableError, match="the folder holds no spaCy pipeline"):
        load_names(f"dacy:{tmp_path}").find("Pia kom.")


def test_the_command_refuses_an_unknown_choice_before_it_reads_anything() -> None:
    answer = CliRunner().invoke(app, ["extract", "--names", "modle", "missing.txt"])
    assert answer.exit_code == 2
    assert "NO_NAME_MODEL modle:" in answer.output
    assert "NOT_FOUND" not in answer.output
