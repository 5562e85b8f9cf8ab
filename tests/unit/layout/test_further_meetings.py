"""Several meetings in one file: where each begins, and what only looks like another."""

from extract.domain.document import Document
from extract.layout.further_meetings import of_meeting
from tests.reading import document_of

TITLE = "Referat af Økonomiudvalgets møde {}\n"
MET = "Mødested: Salen\nMødet startede kl. 16.00\n\n"


def held(text: str) -> list[str]:
    """The first lines of the meetings that the text holds."""
    document = document_of(text)
    parts: list[Document] = [of_meeting(document)]
    while parts[-1].notices and len(parts) < 5:
        parts.append(of_meeting(document, len(parts) + 1))
    return [part.text.split("\n")[0] for part in parts]


def test_titles_of_one_form_with_places_below_begin_each_a_meeting() -> None:
    first, second = TITLE.format("mandag den 12. januar 2009"), TITLE.format("tirsdag den 27. januar 2009")
    text = f"{first}{MET}Sag nr. 1 Bro\nBeslutning:\nGodkendt.\n\n{second}{MET}Sag nr. 2 Sti\nBeslutning:\nUdsat.\n"
    assert held(text) == [first.strip(), second.strip()]


def test_the_title_on_each_page_of_one_meeting_begins_no_other() -> None:
    title = TITLE.format("mandag den 12. januar 2009")
    text = f"{title}{MET}Sag nr. 1 Bro\nBeslutning:\nGodkendt.\n\n{title}{MET}Sag nr. 2 Sti\nBeslutning:\nUdsat.\n"
    assert held(text) == [title.strip()]


def test_minutes_that_are_attached_or_approved_are_no_further_meeting() -> None:
    first, second = TITLE.format("mandag den 12. januar 2009"), TITLE.format("tirsdag den 27. januar 2009")
    attached = f"{first}{MET}Sag nr. 1 Bro\nBilag\n{second}\nBeslutning:\nGodkendt.\n\nFraværende: Bo Lund\n"
    assert held(attached) == [first.strip()]
    other = "Referat af Skoleudvalgets møde den 27. januar 2009\n"
    assert held(f"{first}{MET}Sag nr. 1 Bro\n{other}Sted: Skolen\nBeslutning:\nGodkendt.\n") == [first.strip()]
