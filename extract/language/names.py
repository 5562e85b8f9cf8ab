"""Who finds persons where the rules find none: the trained model that ships with the package, a DaCy model, or nobody."""

import json
from collections.abc import Callable
from functools import cache, cached_property
from importlib.util import find_spec
from pathlib import Path
from typing import Protocol

import spacy
from spacy.language import Language

from extract.domain.errors import ErrorCode, UnreadableError
from extract.resources import data_folder

PERSON_LABELS = frozenset({"PER", "PERSON"})  # as DaNE and UNER write it, and as DANSK does
DACY = "dacy:"


class NameFinder(Protocol):
    """Finds names of persons in a sentence."""

    @property
    def version(self) -> str:
        """The finder's name and version, as evidence states it."""

    def find(self, text: str) -> list[tuple[int, int]]:
        """The half-open ranges of the names of persons in the text, in order."""


class RulesAlone:
    """Finds nothing beyond what the rules find."""

    version = "rules"

    def find(self, text: str) -> list[tuple[int, int]]:
        """Always nothing."""
        return []


class TrainedNames:
    """Finds what a spaCy pipeline marks as persons; the pipeline is loaded on first use."""

    def __init__(self, load: Callable[[], Language]) -> None:
        self._load = load

    @cached_property
    def _pipeline(self) -> Language:
        return self._load()

    @property
    def version(self) -> str:
        """The pipeline's name and version, such as `names 0.1.0`."""
        return f"{self._pipeline.meta['name']} {self._pipeline.meta['version']}"

    def find(self, text: str) -> list[tuple[int, int]]:
        """The ranges of the entities that are persons."""
        entities = self._pipeline(text).ents
        return [(entity.start_char, entity.end_char) for entity in entities if entity.label_ in PERSON_LABELS]


@cache
def load_names(choice: str) -> NameFinder:
    """The finder for `rules`, `model` or `dacy:MODEL`, where MODEL is a name that DaCy knows or a folder with a pipeline.

    Raises UnreadableError, NO_NAME_MODEL, where there is no such finder; what is slow to load is loaded on first use.
    """
    if choice == "rules":
        return RulesAlone()
    if choice == "model":
        return TrainedNames(lambda: spacy.load(data_folder("models") / "names" / "model"))
    model = choice.removeprefix(DACY)
    if model == choice or not model:
        raise UnreadableError(ErrorCode.NO_NAME_MODEL, choice)
    if Path(model).is_dir():
        return TrainedNames(lambda: _load_folder(model, choice))
    if find_spec("dacy") is None:
        raise UnreadableError(ErrorCode.NO_NAME_MODEL, choice, "dacy is not installed")
    return TrainedNames(lambda: _load_dacy(model, choice))


def _load_folder(folder: str, choice: str) -> Language:
    try:
        return spacy.load(folder)
    except (OSError, ValueError, json.JSONDecodeError) as error:
        raise UnreadableError(ErrorCode.NO_NAME_MODEL, choice, "the folder holds no spaCy pipeline") from error


def _load_dacy(model: str, choice: str) -> Language:
    import dacy

    try:
        loaded: Language = dacy.load(model)
    except (OSError, ValueError) as error:
        raise UnreadableError(ErrorCode.NO_NAME_MODEL, choice, str(error).splitlines()[0]) from error
    return loaded
