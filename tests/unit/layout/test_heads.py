"""Heads in the many forms in which municipalities print them: body, day, start, end and place."""

import pytest

from tests.reading import layout_of, read

ITEMS = "\n\n1. Godkendelse af dagsorden\n\nBeslutning\nGodkendt.\n\n2. Ny bro\n\nBeslutning\nUdsat.\n"
S = "Skoleudvalget"
HEADS = [
    ("Skoleudvalget\nReferat\nDato: 4. marts 2021\nOrdinært møde: Nr. 4", (S, "2021-03-04", None, None, None)),
    ("Referat\nOrdinært møde: Skoleudvalget\nDato: 4. marts 2021", (S, "2021-03-04", None, None, None)),
    ("Referat\nSkoleudvalget\n14-09-2015 kl. 18:00\nRådhuset", (S, "2015-09-14", "18:00", None, "Rådhuset")),
    (
        "Skoleudvalget\nReferat\nMødedato Torsdag d. 04. februar 2021 kl. 16:30\nMødested Zoom",
        (S, "2021-02-04", "16:30", None, "Zoom"),
    ),
    ("Skoleudvalget – Referat – 29. januar 2018", (S, "2018-01-29", None, None, None)),
    (
        "Referat af møde i Skoleudvalget den 29. januar 2018 kl. 16.00 - 18.15 i Byrådssalen",
        (S, "2018-01-29", "16:00", "18:15", "Byrådssalen"),
    ),
    (
        "Referat fra Skoleudvalgets møde tirsdag den 29. januar 2018, kl. 16 i mødelokale 4",
        (S, "2018-01-29", "16:00", None, "mødelokale 4"),
    ),
    (
        "Skoleudvalget\nReferat\nDato: 29.01.2018\nTid: 16.30-18.45\nSted: Lokale 1",
        (S, "2018-01-29", "16:30", "18:45", "Lokale 1"),
    ),
    (
        "Skoleudvalget\nReferat\nDato: 29.01.2018\nTid: kl. 16 - 18\nSted: Lokale 1",
        (S, "2018-01-29", "16:00", "18:00", "Lokale 1"),
    ),
    (
        "Skoleudvalget\nReferat\nDato: 29.01.2018\nStarttidspunkt: 16.30\nMødet slut: 18.10\nLokale: -",
        (S, "2018-01-29", "16:30", "18:10", None),
    ),
    (
        "Referat\nUdvalgSkoleudvalget\nDatoTorsdag den 4. februar 2021\nTidspunkt16:30\nStedZoom",
        (S, "2021-02-04", "16:30", None, "Zoom"),
    ),
    (
        "Udvalg: Skoleudvalget\nMøde nr.: 26\nDato: Torsdag, 14 november, 2019 - 18:30",
        (S, "2019-11-14", "18:30", None, None),
    ),
    ("Skoleudvalget\nTorsdag, September 17, 2015 - 17:00\nReferat", (S, "2015-09-17", "17:00", None, None)),
    ("Skoleudvalget\nReferat\n8/29/2019 4:00:00 PM", (S, "2019-08-29", "16:00", None, None)),
    ("Skoleudvalget\nReferat\nMøde den 10-10-2022 17:00:00", (S, "2022-10-10", "17:00", None, None)),
    ("Skoleudvalget\nReferat\nMødedato: 15-maj-2002", (S, "2002-05-15", None, None, None)),
    ("Skoleudvalget\nReferat\nOnsdag d. 1 december 2021", (S, "2021-12-01", None, None, None)),
    ("Skoleudvalget 2018-2021\nReferat\nDato: d. 3/4-19 kl. 17", (S, "2019-04-03", "17:00", None, None)),
    ("Skoleudvalget (18-21)\nReferat\nDato: 3/4 2019 kl. 17.05", (S, "2019-04-03", "17:05", None, None)),
    ("18-21 Skoleudvalget\nÅbent referat\n3. april 2019 kl. 17.05", (S, "2019-04-03", "17:05", None, None)),
    ("Skoleudvalget 2015 - 2017s møde den 3. april 2017\nReferat", (S, "2017-04-03", None, None, None)),
    ("Skoleudvalget\nReferat\nMødedato: 31. februar 2021", (S, None, None, None, None)),
    ("Skoleudvalget\nReferat\nMødedato: 3. marts 2122", (S, None, None, None, None)),
    (
        "Beslutningsprotokol\nSkoleudvalget\nMøde torsdag den 3. marts 2011 kl. 16.30 i Salen",
        (S, "2011-03-03", "16:30", None, "Salen"),
    ),
    (
        "SKOLEUDVALGET\nMØDE NR. 3\nMandag den 7. marts 2011 kl. 14.00\nMødelokale 5\nReferat",
        ("SKOLEUDVALGET", "2011-03-07", "14:00", None, "Mødelokale 5"),
    ),
    (
        "Referat\nSkoleudvalget\nMødet den: 7. marts 2011\nMødet begyndte kl.: 14.00\n"
        "Mødet sluttede kl.: 16.10\nMødested: Salen",
        (S, "2011-03-07", "14:00", "16:10", "Salen"),
    ),
    (
        "Referat\nSkoleudvalget\nDato: 7. marts 2011\nKl. 14.00\nSted: Salen\nSlut kl. 16.10",
        (S, "2011-03-07", "14:00", "16:10", "Salen"),
    ),
    (
        "Forside / Politik / Dagsordener og referater\nSkoleudvalget\nTirsdag 7. marts 2011 kl. 14:00\n"
        "Referat\nDagsorden publiceret: 3. marts 2011\nReferat publiceret: 9. marts 2011",
        (S, "2011-03-07", "14:00", None, None),
    ),
    ("Publiceret 9. marts 2011\nReferat\nSkoleudvalget\nDato: 7. marts 2011", (S, "2011-03-07", None, None, None)),
    (
        "Referat\nUdvalget for Børn, Unge og Kultur\nDato: 7. marts 2011",
        ("Udvalget for Børn, Unge og Kultur", "2011-03-07", None, None, None),
    ),
    ("Referat\nBørn og Unge\nDato: 7. marts 2011", ("Børn og Unge", "2011-03-07", None, None, None)),
    ("Referat for Teknik & Miljø\n7. marts 2011 kl. 8.00", ("Teknik & Miljø", "2011-03-07", "08:00", None, None)),
    (
        "Ekstraordinært møde i Skoleudvalget\nReferat\nMandag den 7. marts 2011, kl. 7:45\nVirtuelt møde via Teams",
        (S, "2011-03-07", "07:45", None, None),
    ),
    (
        "Referat - Skoleudvalget d. 07-03-2011\nMødedato: 07-03-2011 Mødetidspunkt: 15:00 Mødested: Skolen",
        (S, "2011-03-07", "15:00", None, "Skolen"),
    ),
    (
        "Referat\nFællesmøde mellem Skoleudvalget og Kulturudvalget\nDato: 7. marts 2011",
        ("Skoleudvalget og Kulturudvalget", "2011-03-07", None, None, None),
    ),
    (
        "Referat\nFællesmøde mellem Skoleudvalget og Kulturudvalget i Faxe Kommune\nDato: 7. marts 2011",
        ("Skoleudvalget og Kulturudvalget", "2011-03-07", None, None, None),
    ),
    (
        "Referat fra Skoleudvalget\nFaxe Kommune · mandag 07.03.2011 · kl. 14.00–16.10 · Salen",
        (S, "2011-03-07", "14:00", "16:10", "Salen"),
    ),
    (
        "SKOLEUDVALGET\nFaxe Kommune\nfra mødet mandag den 7. marts 2011 kl. 14.00 – 16.10 i Salen\nReferat",
        ("SKOLEUDVALGET", "2011-03-07", "14:00", "16:10", "Salen"),
    ),
    (
        "Beslutningsprotokol\nSkoleudvalget\nMøde den 7. marts 2011 kl. 14.00, Biblioteket, lokale 2",
        (S, "2011-03-07", "14:00", None, "Biblioteket, lokale 2"),
    ),
    (
        "Skoleudvalget\nReferat\nMødedato: 07.03.2011   Start kl. 14:00   Slut kl. 16:10",
        (S, "2011-03-07", "14:00", "16:10", None),
    ),
    (
        "Referat\nSkoleudvalget, Faxe Kommune, mandag 7. marts 2011 kl. 14-16.10",
        (S, "2011-03-07", "14:00", "16:10", None),
    ),
    (
        "1. Forside\n2. Politik\n3. Skoleudvalget\nSkoleudvalget\nReferat\nDato: 7. marts 2011",
        (S, "2011-03-07", None, None, None),
    ),
    (
        "Skoleudvalgets møde den 7. marts 2011\nReferat\nMødet blev holdt kl. 16.00-17.30 på Biblioteket.",
        (S, "2011-03-07", "16:00", "17:30", "Biblioteket"),
    ),
    (
        "Referat\nSkoleudvalget\nMandag d. 7.3.2011 kl. 14.00 - 16.10\nSalen på Rådhuset, Torvet 1",
        (S, "2011-03-07", "14:00", "16:10", "Salen på Rådhuset, Torvet 1"),
    ),
    (
        "Skoleudvalget – mandag den 7. marts 2011 kl. 08:30 – Salen\nReferat",
        (S, "2011-03-07", "08:30", None, None),
    ),
    (
        "Referat\nSkoleudvalget\nDato:\nTidspunkt:\nSted: 7. marts 2011",
        (S, "2011-03-07", None, None, None),
    ),
    (
        "12.3.2024 08.14 Referat - Skoleudvalget\nSkoleudvalget\nTorsdag den 29. februar 2024 kl. 17.00",
        (S, "2024-02-29", "17:00", None, None),
    ),
    (
        "12.03.2024, 08.14 Referat af møde i Skoleudvalget\nReferat af møde i Skoleudvalget\n29. februar 2024 kl. 17.00",
        (S, "2024-02-29", "17:00", None, None),
    ),
    ("12-03-2024 08:14\nSkoleudvalget\nReferat\n29-02-2024 17:00", (S, "2024-02-29", "17:00", None, None)),
    (
        "29-02-2024 17:00\nSkoleudvalget\nReferat\nGodkendelse af referat fra 1. februar 2024",
        (S, "2024-02-29", "17:00", None, None),
    ),
    ("Bestyrelsesmøde i Furesø Fjernvarme\nReferat\n7. marts 2011", (None, "2011-03-07", None, None, None)),
    (
        "Referat\nRegionsrådet\n7. marts 2011 kl. 13.00\nRegionsgården, Byrådssalen",
        ("Regionsrådet", "2011-03-07", "13:00", None, None),
    ),
]


@pytest.mark.parametrize(("head", "expected"), HEADS)
def test_a_head_is_read(head: str, expected: tuple[str | None, ...]) -> None:
    layout = layout_of(head + ITEMS)
    meeting = layout.meeting
    body = meeting.body.name if meeting.body else None
    assert (body, meeting.date, meeting.start, meeting.end, meeting.place) == expected
    assert [(i.number, i.title) for i in layout.items] == [("1", "Godkendelse af dagsorden"), ("2", "Ny bro")]


@pytest.mark.parametrize("day", ["31. februar 2021", "3. marts 2122", "30-02-2021"])
def test_a_day_that_the_calendar_has_not_is_flagged(day: str) -> None:
    record = read(f"Skoleudvalget\nReferat\nMødedato: {day}{ITEMS}")
    assert record.meeting.date is None
    assert [(w.item, w.evidence.quote) for w in record.warnings if w.code == "DATE_IMPOSSIBLE" and w.evidence] == [
        (None, day)
    ]
