"""Invented meetings, apart from any layout: what a reader of a printed one should find again."""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Point:
    """An agenda item: its printed number and title, and its sections as (role, text) in the usual order."""

    number: int
    title: str
    sections: tuple[tuple[str, str], ...]
    case_number: str = ""
    closed: bool = False


@dataclass(frozen=True)
class Sitting:
    """A meeting: where, who, when, and its items."""

    municipality: str
    body: str
    date: tuple[int, int, int]
    start: str
    end: str
    place: str
    present: tuple[str, ...]
    excused: tuple[str, ...]
    points: tuple[Point, ...] = field(repr=False)

    @property
    def iso(self) -> str:
        """The day as ISO 8601."""
        year, month, day = self.date
        return f"{year:04d}-{month:02d}-{day:02d}"


AGENDA_POINT = (
    ("recommendation", "Forvaltningen indstiller, at dagsordenen godkendes."),
    ("decision", "Godkendt."),
)

COUNCIL = Sitting(
    municipality="Lejre",
    body="Kommunalbestyrelsen",
    date=(2019, 4, 11),
    start="18:30",
    end="20:15",
    place="Rådhussalen, Engbakken 4",
    present=("Bodil Kragh (V)", "Omar Saleh (A)", "Jens-Ole Thorup (C)", "Ida Wiene Rask (Ø)"),
    excused=("Torkil Bang (O)",),
    points=(
        Point(41, "Godkendelse af dagsorden", AGENDA_POINT, "00.22.02-A00-3-19"),
        Point(
            42,
            "Regnskab 2018 og overførsler til 2019",
            (
                ("summary", "Regnskabet viser et overskud på 12,4 mio. kr. og forelægges nu til godkendelse."),
                (
                    "recommendation",
                    "Økonomiafdelingen indstiller, at\n1. regnskabet for 2018 godkendes\n"
                    "2. 3,1 mio. kr. overføres til 2019\n3. kassen tilføres resten",
                ),
                (
                    "case",
                    "Kommunen har i løbet af året gennemført følgende:\n1. Renovering af tre legepladser.\n"
                    "2. Udskiftning af gadelys i Nørreby.\n3. Ny bro over åen.\nArbejdet er afsluttet til tiden.",
                ),
                ("economy", "Overførslen betyder, at serviceudgifterne i 2019 stiger med 3,1 mio. kr."),
                ("decision", "1. Godkendt.\n2. Godkendt.\n3. Forkastet.\nImod punkt 3 stemte Ida Wiene Rask (Ø)."),
            ),
            "00.32.10-S00-1-19",
        ),
        Point(
            43,
            "Forslag til lokalplan 117 for et boligområde ved Hestehaven",
            (
                ("recommendation", "Direktøren indstiller, at lokalplanforslaget sendes i 8 ugers offentlig høring."),
                ("case", "Området er på 4 hektar. Den 12. marts 2019 holdt forvaltningen møde med naboerne."),
                ("hearing", "Forslaget er i høring fra den 15. april 2019 til den 10. juni 2019."),
                ("decision", "Udsat til næste møde."),
            ),
            "01.02.05-P16-2-18",
        ),
        Point(
            44,
            "2. behandling af takster for 2020",
            (
                ("recommendation", "Det indstilles, at taksterne godkendes."),
                ("decision", "Et flertal bestående af V, A og C godkendte indstillingen. Ø stemte imod."),
            ),
        ),
        Point(45, "Salg af grund", (), "82.02.00-G10-7-19", closed=True),
        Point(46, "Underskriftsark", (("decision", "Mødet hævet."),)),
    ),
)

COMMITTEE = Sitting(
    municipality="Faxe",
    body="Teknik- og Miljøudvalget",
    date=(2016, 9, 6),
    start="16:00",
    end="18:45",
    place="Mødelokale 2",
    present=("Hassan Yildirim (A)", "Karen-Margrethe Juhl (V)", "Palle Fogh (O)"),
    excused=("Nina Østerby (F)",),
    points=(
        Point(7, "Godkendelse af dagsorden", AGENDA_POINT),
        Point(
            8,
            "Vedligehold af veje og stier, prioritering",
            (
                ("summary", "Udvalget skal prioritere 2,5 mio. kr. til veje."),
                ("case", "Asfalten på Kirkevej er slidt. Der er brug for at udskifte 1.200 m kantsten."),
                ("law", "Lov om offentlige veje."),
                ("economy", "Udgiften holdes inden for budgettet."),
                (
                    "recommendation",
                    "Center for Teknik indstiller til Teknik- og Miljøudvalget,\nat Kirkevej får ny asfalt i 2017, og\n"
                    "at resten udsættes til 2018.",
                ),
                ("decision", "Anbefales."),
            ),
            "16/4821",
        ),
        Point(
            9,
            "Støj fra vindmøller",
            (
                ("case", "Borgere har klaget. 3 af 5 målinger lå under grænsen på 44 dB."),
                ("recommendation", "Centret indstiller, at orienteringen tages til efterretning."),
                ("decision", "Taget til efterretning."),
                ("attachments", "Målerapport.pdf"),
            ),
            "16/5102",
        ),
        Point(10, "Eventuelt", (("decision", "Palle Fogh spurgte til broen ved Vesterå."),)),
    ),
)

BOARD = Sitting(
    municipality="Odsherred",
    body="Ældrerådet",
    date=(2022, 2, 14),
    start="09:30",
    end="12:00",
    place="Frivilligcentret",
    present=("Gudrun Falk", "Erling Møgelvang", "Zahra Hosseini"),
    excused=("Bent Kirkegaard Lorentsen",),
    points=(
        Point(1, "Godkendelse af referat fra sidste møde", (("decision", "Referatet blev godkendt."),)),
        Point(
            2,
            "Høring om kvalitetsstandarder for hjemmehjælp",
            (
                ("case", "Forvaltningen har sendt et udkast. Rådet skal svare inden den 1. marts 2022."),
                ("decision", "Ældrerådet afgiver høringssvar. Formanden skriver udkastet."),
            ),
        ),
        Point(
            3,
            "Orientering fra formanden",
            (
                ("case", "Formanden har deltaget i to møder om den nye busplan."),
                ("decision", "Taget til efterretning."),
            ),
        ),
        Point(4, "Eventuelt", (("decision", "Intet."),)),
    ),
)

SITTINGS = (COUNCIL, COMMITTEE, BOARD)
