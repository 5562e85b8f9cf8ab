"""The name model's card says what was measured, and its invented sentences are what they are said to be."""

import importlib.util
import json
from types import ModuleType

import pytest

from extract.resources import data_folder

FOLDER = data_folder("models") / "names"


@pytest.fixture(scope="module")
def train() -> ModuleType:
    """The training script as a module."""
    spec = importlib.util.spec_from_file_location("train_names", FOLDER / "train.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_card_states_the_measured_figures() -> None:
    card = (FOLDER / "README.md").read_text(encoding="utf-8")
    metrics = json.loads((FOLDER / "metrics.json").read_text(encoding="utf-8"))
    rows = [
        f"| {kind} | "
        + " | ".join(f"{metrics[corpus][kind][key]:.3f}" for corpus in ("uner", "minutes") for key in "prf")
        + " |"
        for kind in ("PER", "PER of one word", "ORG", "LOC", "all")
    ]
    assert [row for row in rows if row not in card] == []


def test_the_card_and_the_model_name_the_licence() -> None:
    meta = json.loads((FOLDER / "model" / "meta.json").read_text(encoding="utf-8"))
    assert (meta["name"], meta["version"], meta["license"]) == ("names", "0.1.0", "CC BY-SA 4.0")
    assert "CC BY-SA 4.0" in (FOLDER / "README.md").read_text(encoding="utf-8")


def test_a_slot_is_filled_and_marked(train: ModuleType) -> None:
    data = {"first": "Pia", "last": "Tofte", "letter": "V", "noun": "Ejeren", "place": "Storevad"}
    text, spans = train.fill("{F} ({x}) og {N} fra {L} kom.", data, train.random.Random(1))
    assert text == "Pia (V) og Ejeren fra Storevad kom."
    assert spans == [(0, 3, "PER"), (22, 30, "LOC")]


def test_the_invented_parts_share_no_sentence(train: ModuleType) -> None:
    parts = {part: {text for text, _ in train.invent_sentences(part)} for part in ("train", "dev")}
    assert len(parts["train"]) > 1000
    assert len(parts["dev"]) > 150
    assert parts["train"] & parts["dev"] == set()


def test_tags_of_the_public_corpus_become_names(train: ModuleType, tmp_path_factory: pytest.TempPathFactory) -> None:
    path = tmp_path_factory.mktemp("corpus") / "invented.iob2"
    rows = [("Pia", "B-PER"), ("Tofte", "I-PER"), ("bor", "O"), ("i", "O"), ("Storevad", "B-LOC"), (".", "O")]
    lines = [f"{n}\t{word}\t{tag}\t-\t-" for n, (word, tag) in enumerate(rows, 1)]
    path.write_text("\n".join(["# sent_id = 1", "# text = Pia Tofte bor i Storevad.", *lines, ""]), encoding="utf-8")
    (doc,) = train.read_iob2(path, train.spacy.blank("da"))
    assert [(name.text, name.label_) for name in doc.ents] == [("Pia Tofte", "PER"), ("Storevad", "LOC")]
