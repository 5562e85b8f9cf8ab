"""Every entry of the lexicon proves itself: what it reads is matched in the marked span, what it leaves is not."""

from collections.abc import Iterator

import pytest

from extract.language.pipeline import PHRASE_TOPICS, read_passage
from extract.layout.head.fields import Field, read_head
from extract.layout.headings.by_role import read_heading
from extract.layout.lines import read_lines
from extract.lexicon.load import load_topic, topics
from extract.lexicon.rule import Entry, Example
from extract.reconcile.asked import asks_for
from tests.reading import document_of


def read_examples(*names: str) -> list[object]:
    return [
        pytest.param(
            name,
            entry,
            example,
            id=f"{entry.id}: {example.text}",
        )
        for name in names
        for entry in load_topic(name)
        for example in entry.reads
    ]


def left_examples(*names: str) -> list[object]:
    return [
        pytest.param(name, entry, text, id=f"{entry.id}: {text}")
        for name in names
        for entry in load_topic(name)
        for text in entry.leaves
    ]


def found_by_pipeline(topic: str, text: str) -> set[tuple[str, int, int]]:
    return {(s.label_, s.start_char, s.end_char) for s in read_passage(text).spans[topic]}


def head_fields(text: str) -> list[Field]:
    document = document_of(text)
    return read_head(document.text, read_lines(document))


def found_by_phrases(entry: Entry, text: str) -> Iterator[tuple[int, int]]:
    return (span for phrase in entry.phrases for span in phrase.find(text))


def test_every_topic_is_proved_here() -> None:
    assert topics() == tuple(sorted((*PHRASE_TOPICS, "header", "headings", "money", "money_open", "recommendations")))


def test_no_id_stands_in_two_topics() -> None:
    ids = [entry.id for topic in topics() for entry in load_topic(topic)]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize(("topic", "entry", "example"), read_examples(*PHRASE_TOPICS))
def test_the_pipeline_reads_the_marked_span(topic: str, entry: Entry, example: Example) -> None:
    assert (entry.id, *example.span) in found_by_pipeline(topic, example.text)


@pytest.mark.parametrize(("topic", "entry", "text"), left_examples(*PHRASE_TOPICS))
def test_the_pipeline_leaves_alone(topic: str, entry: Entry, text: str) -> None:
    assert entry.id not in {label for label, _, _ in found_by_pipeline(topic, text)}


@pytest.mark.parametrize(("topic", "entry", "example"), read_examples("headings"))
def test_a_heading_has_its_role(topic: str, entry: Entry, example: Example) -> None:
    heading = read_heading(example.text)
    assert heading is not None
    assert heading.role == entry.sets["role"]
    assert example.span == (0, len(example.text))


@pytest.mark.parametrize(("topic", "entry", "text"), left_examples("headings"))
def test_running_text_is_no_such_heading(topic: str, entry: Entry, text: str) -> None:
    heading = read_heading(text)
    assert heading is None or heading.role != entry.sets["role"]


@pytest.mark.parametrize(("topic", "entry", "example"), read_examples("header"))
def test_a_label_of_the_head_has_its_field(topic: str, entry: Entry, example: Example) -> None:
    label = example.text[slice(*example.span)]
    assert [(f.field, f.label) for f in head_fields(example.text)] == [(entry.sets["field"], label)]


@pytest.mark.parametrize(("topic", "entry", "text"), left_examples("header"))
def test_running_text_is_no_label(topic: str, entry: Entry, text: str) -> None:
    assert entry.sets["field"] not in [f.field for f in head_fields(text)]


@pytest.mark.parametrize(("topic", "entry", "example"), read_examples("recommendations"))
def test_what_a_recommendation_asks_for(topic: str, entry: Entry, example: Example) -> None:
    assert example.span in set(found_by_phrases(entry, example.text))
    assert entry.sets["asks"] in asks_for(example.text)


@pytest.mark.parametrize(("topic", "entry", "text"), left_examples("recommendations"))
def test_what_a_recommendation_does_not_ask_for(topic: str, entry: Entry, text: str) -> None:
    assert list(found_by_phrases(entry, text)) == []


@pytest.mark.parametrize(("topic", "entry", "example"), read_examples("money", "money_open"))
def test_what_is_said_of_money_is_read(topic: str, entry: Entry, example: Example) -> None:
    assert example.span in set(found_by_phrases(entry, example.text))


@pytest.mark.parametrize(("topic", "entry", "text"), left_examples("money", "money_open"))
def test_other_money_is_left(topic: str, entry: Entry, text: str) -> None:
    assert list(found_by_phrases(entry, text)) == []


def test_what_a_phrase_reads_holds_its_letters() -> None:
    read = [
        (phrase, example.text.lower())
        for topic in topics()
        for entry in load_topic(topic)
        for example in entry.reads
        for phrase in entry.phrases
        if phrase.is_read_in(example.text)
    ]
    assert len(read) > 500
    assert [(p.source, text) for p, text in read if not any(needle in text for needle in p.needles)] == []
