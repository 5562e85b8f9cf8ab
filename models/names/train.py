"""Trains the name model: `python models/names/train.py FOLDER`, where FOLDER holds the Danish files of UNER.

Fills the templates of `sentences.toml`, converts both corpora, runs `spacy train`, and leaves `model/` and `metrics.json`
beside this file. The public corpus itself is not kept: of its words only hashes enter the weights.
"""

import json
import random
import re
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import spacy
from spacy.cli.train import train
from spacy.language import Language
from spacy.scorer import Scorer
from spacy.tokens import Doc, DocBin, Span
from spacy.training import Example
from spacy.util import filter_spans

HERE = Path(__file__).resolve().parent
VERSION = "0.1.0"
PUBLIC = {"train": "da_ddt-ud-train.iob2", "dev": "da_ddt-ud-dev.iob2"}
COPIES = {"train": 14, "dev": 6}
SLOTS = {"P": "PER", "F": "PER", "S": "PER", "X": "ORG", "x": None, "B": "ORG", "O": "ORG", "L": "LOC", "N": None}
INITIALS = "ABEFGHIJKLMNPRSTV"

Tagged = tuple[str, list[tuple[int, int, str]]]


def invent_sentences(part: str) -> Iterator[Tagged]:
    """Each template of the part some times over, filled with names, with the spans of what fills it."""
    data = tomllib.loads((HERE / "sentences.toml").read_text(encoding="utf-8"))[part]
    chance = random.Random(f"names {part}")
    for template in data["sentences"].strip().splitlines():
        seen: set[str] = set()
        for _ in range(COPIES[part] if "{" in template else 1):
            text, spans = fill(template, data, chance)
            if text not in seen:
                seen.add(text)
                yield text, spans


def fill(template: str, data: dict[str, str], chance: random.Random) -> Tagged:
    """The template with a word drawn for each slot, and the ranges of those that are names."""
    text, spans, last = "", [], 0
    for slot in re.finditer(r"\{(\w)\}", template):
        text += template[last : slot.start()]
        word, label = _word(slot[1], data, chance), SLOTS[slot[1]]
        if label:
            spans.append((len(text), len(text) + len(word), label))
        text, last = text + word, slot.end()
    return text + template[last:], spans


def _word(slot: str, data: dict[str, str], chance: random.Random) -> str:
    first, last = data["first"].split(), data["last"].split()
    if slot == "F":
        return chance.choice(first)
    if slot == "S":
        return f"{chance.choice(INITIALS)}. {chance.choice(last)}"
    if slot == "P":
        middle = chance.choices(["", f"{chance.choice(INITIALS)}. ", f"{chance.choice(last)} "], weights=[6, 2, 2])[0]
        return f"{chance.choice(first)} {middle}{chance.choice(last)}"
    kind = {"X": "party", "x": "letter", "B": "body", "O": "other", "L": "place", "N": "noun"}[slot]
    return chance.choice([" ".join(word.split()) for word in data[kind].split(";")])


def read_iob2(path: Path, nlp: Language) -> Iterator[Doc]:
    """The sentences with their persons, organisations and places, split into tokens as this product splits them."""
    for block in path.read_text(encoding="utf-8").strip().split("\n\n"):
        text, at, spans = "", 0, []
        for line in block.splitlines():
            if line.startswith("# text = "):
                text = line.removeprefix("# text = ")
            elif line and not line.startswith("#"):
                _, word, tag, *_ = line.split("\t")
                start = text.index(word, at)
                at = start + len(word)
                if tag.startswith("B-"):
                    spans.append((start, at, tag[2:]))
                elif tag.startswith("I-") and spans:
                    spans[-1] = (spans[-1][0], at, spans[-1][2])
        yield annotated(nlp, text, spans)


def annotated(nlp: Language, text: str, spans: list[tuple[int, int, str]]) -> Doc:
    """The text in tokens with its names."""
    doc = nlp.make_doc(text)
    found = [doc.char_span(start, end, label=label, alignment_mode="expand") for start, end, label in spans]
    doc.set_ents(filter_spans([span for span in found if span is not None]))
    return doc


def measure(nlp: Language, docs: list[Doc]) -> dict[str, dict[str, float]]:
    """Precision, recall and F1 of whole names by type, and of the names of persons that are one word."""
    examples = [Example(nlp(doc.text), doc) for doc in docs]
    scores = Scorer.score_spans(examples, "ents", allow_overlap=False)
    lone = Scorer.score_spans(examples, "ents", getter=lone_persons, allow_overlap=False)
    rows = {**scores["ents_per_type"], "PER of one word": lone["ents_per_type"]["PER"]}
    rows["all"] = {key: scores[f"ents_{key}"] for key in "prf"}
    return {kind: {key: round(value, 3) for key, value in row.items()} for kind, row in sorted(rows.items())}


def lone_persons(doc: Doc, _: str) -> list[Span]:
    """The persons named by one word."""
    return [name for name in doc.ents if name.label_ == "PER" and len(name) == 1]


def write_model(trained: Path, folder: Path) -> Language:
    """The trained pipeline written without the words of its corpora, which the weights do not need."""
    nlp = spacy.load(trained)
    nlp.meta.update(
        name="names", version=VERSION, license="CC BY-SA 4.0", description="Persons, organisations and places"
    )
    nlp.meta.update(spacy_version=">=3.7,<4.0", performance={})
    with TemporaryDirectory() as bare:
        nlp.to_disk(bare, exclude=["vocab"])
        spacy.load(bare).to_disk(folder, exclude=["vocab"])
    return spacy.load(folder)


def main(public: Path) -> None:
    """Writes the model and its metrics."""
    nlp = spacy.blank("da")
    docs: dict[str, dict[str, list[Doc]]] = {"train": {}, "dev": {}}
    for part in ("train", "dev"):
        docs[part]["minutes"] = [annotated(nlp, *sentence) for sentence in invent_sentences(part)]
        docs[part]["uner"] = list(read_iob2(public / PUBLIC[part], nlp))
    with TemporaryDirectory() as folder:
        for part, corpora in docs.items():
            DocBin(docs=[doc for corpus in corpora.values() for doc in corpus]).to_disk(f"{folder}/{part}.spacy")
        paths = {f"paths.{part}": f"{folder}/{part}.spacy" for part in docs}
        train(HERE / "config.cfg", Path(folder) / "out", overrides=paths)
        trained = write_model(Path(folder) / "out" / "model-best", HERE / "model")
    metrics = {corpus: measure(trained, found) for corpus, found in docs["dev"].items()}
    (HERE / "metrics.json").write_text(json.dumps(metrics, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
