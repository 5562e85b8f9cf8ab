"""Section headings that the lexicon does not know are kept with their words, and end the section before them."""

import pytest

from extract.domain.document import RawFile
from extract.domain.meeting import SectionRole
from extract.layout.layout import read_layout
from extract.read.document import read_document
from tests.reading import item_of, layout_of

HTML = (
    "<html><body><h1>Byrådet</h1><p>Referat</p><p>Mødedato: 4. marts 2021</p><h2>3. Ny skole</h2>"
    "<h3>Resume</h3><p>Om en skole.</p><h3>Indstilling</h3><p>Forvaltningen indstiller, at skolen bygges.</p>"
    "<h3>{heading}</h3><p>Skolen ligger ved åen og har plads til 300 elever.</p>"
    "<h3>Sagsfremstilling</h3><p>Der er brug for en skole.</p><h4>Ventilation</h4><p>Luften skiftes.</p>"
    "<h3>Beslutning</h3><p>Godkendt.</p></body></html>"
)


def roles(content: str, *, name: str = "x.html") -> list[tuple[str, str | None]]:
    document = read_document(RawFile(source=name, content=content.encode()))
    [item] = read_layout(document).items
    return [(s.role.value, s.heading) for s in item.sections]


@pytest.mark.parametrize(
    "heading", ["Pædagogisk profil", "Bæredygtighed og indeklima", "Sammenhæng til andre politikker"]
)
def test_a_heading_of_the_rank_of_known_ones_heads_a_section_of_its_own(heading: str) -> None:
    assert roles(HTML.format(heading=heading)) == [
        ("summary", "Resume"), ("recommendation", "Indstilling"), ("other", heading), ("case", "Sagsfremstilling"),
        ("decision", "Beslutning"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "heading", ["2024", "650 m2", "Forvaltningen indstiller følgende", "Skolen bygges ved åen.", "at skolen bygges"]
)
def test_numbers_and_sentences_head_nothing(heading: str) -> None:
    assert "other" not in [role for role, _ in roles(HTML.format(heading=heading))]


@pytest.mark.parametrize(
    ("heading", "role"),
    [
        ("Sagsfremstillling", "case"),
        ("Beslutnig", "decision"),
        ("Lovgrunlag", "law"),
        ("Økonomske konsekvenser", "economy"),
    ],
)
def test_a_known_heading_with_one_letter_wrong_keeps_its_role(heading: str, role: str) -> None:
    assert (role, heading) in roles(HTML.format(heading=heading))


def test_in_a_document_of_capital_headings_an_unknown_one_is_recognised() -> None:
    text = (
        "Byrådet\nReferat\nMødedato: 4. marts 2021\n\n3. Ny skole\n\nRESUME\nOm en skole.\n\nINDSTILLING\nForvaltningen indstiller, at "
        "skolen bygges.\n\nPÆDAGOGISK PROFIL\nSkolen får plads til 300.\n\nØKONOMI\nIngen.\n\nBESLUTNING\nGodkendt.\n\nGODKENDT AF ALLE\n"
    )
    [item] = layout_of(text).items
    assert [(s.role.value, s.heading) for s in item.sections] == [
        ("summary", "RESUME"), ("recommendation", "INDSTILLING"), ("other", "PÆDAGOGISK PROFIL"), ("economy", "ØKONOMI"),
        ("decision", "BESLUTNING"),
    ]  # fmt: skip


def test_a_short_line_above_prose_ends_a_recommendation() -> None:
    asked = (
        "Forvaltningen indstiller, at skolen bygges.\n\nPædagogisk profil\n"
        "Skolen får plads til 300 elever, og det er tanken, at eleverne selv indretter de store fællesrum på hver etage."
    )
    assert [r.text for r in item_of(asked).recommendations] == ["skolen bygges."]


def test_a_short_line_that_is_a_point_stays_one() -> None:
    asked = "Forvaltningen indstiller, at:\n\nSkolen bygges ved åen\n\nHaven anlægges til sommer, så den kan bruges af alle byens borgere.\n"
    [item] = layout_of(
        f"Byrådet\nReferat\nMødedato: 4. marts 2021\n\n3. Ny skole\n\nIndstilling\n{asked}\nBeslutning\nGodkendt.\n"
    ).items
    assert [s.role.value for s in item.sections] == ["recommendation", "decision"]


def test_nothing_within_a_decision_ends_it() -> None:
    html = HTML.format(heading="Profil").replace(
        "<p>Godkendt.</p>", "<h3>Ændringsforslag fra liste C</h3><p>Forkastet.</p><p>Godkendt.</p>"
    )
    assert roles(html)[-1] == ("decision", "Beslutning")


@pytest.mark.parametrize(
    ("heading", "role"),
    [
        ("Supplerende sagsfremstilling den 17. maj 2022", "case"), ("Sagsfremstilling - fra Økonomiudvalget", "case"),
        ("Økonomi (fortsat)", "economy"), ("Høringssvar fra Handicaprådet", "hearing"),
    ],
)  # fmt: skip
def test_a_heading_may_say_from_whom_or_of_which_day_its_text_is(heading: str, role: str) -> None:
    assert (role, heading) in roles(HTML.format(heading=heading))


@pytest.mark.parametrize(
    "line", ["Høringssvar fra Handicaprådet blev taget til efterretning.", "Økonomi den 1. maj drøftes igen"]
)
def test_a_sentence_that_begins_like_a_heading_is_none(line: str) -> None:
    [item] = layout_of(f"Byrådet\nReferat\nMødedato: 4. marts 2021\n\n3. Ny skole\n\nBeslutning\n{line}\n").items
    assert [s.role.value for s in item.sections] == ["decision"]


def test_a_listed_decision_of_a_body_that_was_dissolved_is_an_earlier_one() -> None:
    html = HTML.format(heading="30-11-2020 Skoleudvalget (slettet 10-01-2021)")
    document = read_document(RawFile(source="x.html", content=html.encode()))
    [item] = read_layout(document).items
    earlier = [s for s in item.sections if s.role.value == "decision" and not s.current]
    assert [(s.body, s.date) for s in earlier] == [("Skoleudvalget", "2020-11-30")]


def test_a_heading_of_the_items_level_ends_what_the_last_item_decided() -> None:
    items = "".join(f"<h2>{n}. Bro</h2><h3>Beslutning</h3><p>Godkendt.</p>" for n in (1, 2))
    page = (
        f"<h1>Byrådet</h1><p>Referat</p><p>4. marts 2021</p>{items}<h2>Relaterede referater</h2><p>Ny hal godkendt</p>"
    )
    layout = read_layout(read_document(RawFile(source="a", content=f"<html><body>{page}</body></html>".encode())))
    assert [s.role for s in layout.items[-1].sections] == [SectionRole.DECISION, SectionRole.OTHER]
