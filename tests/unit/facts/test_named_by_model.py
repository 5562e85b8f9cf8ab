"""Persons that only a name finder sees."""

import pytest

from extract.domain.document import RawFile
from extract.domain.facts import Attendance
from extract.domain.record import Record
from extract.domain.text import Span
from extract.facts.voters.named_by_model import NamedByModel, names_in_gap
from extract.pipeline import extract_record

MINUTES = """Sandager Kommune
Referat
Byrådet
Mødedato: 4. marts 2021 kl. 16:30

7. Ny legeplads ved Engvej
Indstilling
Forvaltningen indstiller, at planen godkendes.
Beslutning
Godkendt.
{sentence}
"""


class Marks:
    """A finder that marks given words wherever they stand."""

    version = "marks 1"

    def __init__(self, *words: str) -> None:
        self.words = words
        self.asked: list[str] = []

    def find(self, text: str) -> list[tuple[int, int]]:
        self.asked.append(text)
        return sorted((text.index(word), text.index(word) + len(word)) for word in self.words if word in text)


def read(sentence: str, names: str) -> Record:
    content = MINUTES.format(sentence=sentence).encode()
    return extract_record(RawFile(source="invented.txt", content=content), names=names)


def entries(sentence: str, names: str = "model") -> list[Attendance]:
    return list(read(sentence, names).items[0].attendance)


def test_a_name_in_a_gap_is_a_person_with_its_span_and_finder() -> None:
    found = names_in_gap("Pia (V) deltog ikke, Oluf kom.", Marks("Oluf"), 100)
    assert found == []  # the rules see Pia (V)
    (named,) = names_in_gap("Oluf deltog ikke.", Marks("Oluf"), 100)
    assert isinstance(named, NamedByModel)
    assert (named.voter.kind, named.voter.name, named.voter.party) == ("person", "Oluf", None)
    assert (named.span, named.found_by) == (Span(100, 104), "marks 1")


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("Økonomiudvalget deltog ikke.", "Økonomiudvalget"),
        ("Teknik- og Miljøudvalget deltog ikke.", "Teknik"),
        ("Venstre deltog ikke.", "Venstre"),
        ("Odense deltog ikke.", "Odense"),
        ("Beredskabschefen deltog ikke.", "Beredskabschefen"),
        ("Naboerne deltog ikke.", "Naboerne"),
        ("Ingen deltog ikke.", "Ingen"),
        ("Otte deltog ikke.", "Otte"),
        ("Tovlund foreninger deltog ikke.", "Tovlund"),
        ("Tovlund- og Engforeningen deltog ikke.", "Tovlund-"),
        ("NOTAT fraværende.", "NOTAT"),
        ("Idrætspuljen", "Idrætspuljen"),
        ("Skolechef Uffe Tovlund Bræk deltog ikke.", "Tovlund Bræk"),
        ("Skolechef Uffe Tovlund Bræk deltog ikke.", "Uffe Tovlund"),
        ("Sag 12/3 om Gul9 deltog ikke.", "Gul9"),
        ("Det blev sagt, at ”Oluf deltog ikke i mødet”.", "Oluf"),
        ("Han sagde: »Oluf deltog ikke", "Oluf"),
    ],
)
def test_what_is_no_person_is_refused(text: str, marked: str) -> None:
    assert names_in_gap(text, Marks(marked)) == []


def test_a_word_that_stands_without_its_capital_elsewhere_is_refused() -> None:
    assert names_in_gap("Tovlund deltog ikke.", Marks("Tovlund"), whole="En tovlund er plantet.") == []
    (named,) = names_in_gap("Tovlund deltog ikke.", Marks("Tovlund"), whole="En tovlundhave er plantet.")
    assert named.voter.name == "Tovlund"


def test_a_sentence_without_a_possible_name_costs_no_model() -> None:
    finder = Marks("Ingen")
    assert names_in_gap("Ingen var fraværende.", finder) == []
    assert names_in_gap("Økonomiudvalget var ikke til stede.", finder) == []
    assert finder.asked == []


def test_the_model_finds_who_was_absent_by_a_first_name() -> None:
    (entry,) = entries("Pia deltog ikke i mødet.")
    assert (entry.person.name, entry.status) == ("Pia", "absent")
    assert (entry.evidence.quote, entry.evidence.found_by) == ("Pia deltog ikke i mødet.", "names 0.1.0")


def test_the_model_finds_both_of_a_substitution() -> None:
    (entry, _) = entries("Vibeke deltog i stedet for Oluf.")
    assert entry.for_ is not None
    assert (entry.person.name, entry.status, entry.for_.name) == ("Vibeke", "substitute", "Oluf")


def test_the_rules_come_first() -> None:
    (entry,) = entries("Pia Fladmose (V) deltog ikke i mødet.")
    assert (entry.person.name, entry.evidence.found_by) == ("Pia Fladmose", "attendance.absent")


def test_rules_alone_leave_the_gap() -> None:
    assert entries("Pia deltog ikke i mødet.", "rules") == []


def test_a_quoted_sentence_is_nobodys_absence() -> None:
    assert entries("Der blev læst op: ”Pia deltog ikke i mødet i marts.”") == []


def test_a_title_before_the_name_is_no_part_of_it() -> None:
    (named,) = names_in_gap("Skolebestyrelsesmedlem Uffe Tovlund deltog ikke.", Marks("Uffe Tovlund"))
    assert (named.voter.name, named.span) == ("Uffe Tovlund", Span(23, 35))
