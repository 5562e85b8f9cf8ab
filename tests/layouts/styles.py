"""How the case systems and the sites of municipalities print one meeting as text; each style is a layout of its own."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from tests.layouts.meetings import Point, Sitting

MONTHS = [
    "januar",
    "februar",
    "marts",
    "april",
    "maj",
    "juni",
    "juli",
    "august",
    "september",
    "oktober",
    "november",
    "december",
]
WEEKDAYS = ["mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag"]

USUAL = {
    "summary": "Resume", "recommendation": "Indstilling", "case": "Sagsfremstilling", "economy": "Økonomi", "law": "Lovgrundlag",
    "hearing": "Høring", "decision": "Beslutning", "attachments": "Bilag",
}  # fmt: skip
CAPITALS = {role: word.upper() for role, word in USUAL.items()}
CORE = USUAL | {
    "summary": "Sagens kerne",
    "case": "Sagsbeskrivelse",
    "economy": "Økonomiske konsekvenser",
    "law": "Retsgrundlag",
}
SHORT = USUAL | {"summary": "Resumé", "recommendation": "Anbefaling", "case": "Baggrund", "decision": "Referat"}
LONG = USUAL | {
    "summary": "Anledning", "recommendation": "Administrationens indstilling", "case": "Sagens indhold",
    "economy": "Økonomiske konsekvenser og finansiering", "law": "Retligt grundlag", "hearing": "Inddragelse og høring",
}  # fmt: skip

Head = Callable[[Sitting], str]


def long_date(sitting: Sitting) -> str:
    """As in 11. april 2019."""
    year, month, day = sitting.date
    return f"{day}. {MONTHS[month - 1]} {year}"


def dashed(sitting: Sitting, mark: str = "-") -> str:
    """As in 11-04-2019."""
    year, month, day = sitting.date
    return f"{day:02d}{mark}{month:02d}{mark}{year}"


def weekday(sitting: Sitting) -> str:
    """As in torsdag."""
    from datetime import date

    return WEEKDAYS[date(*sitting.date).weekday()]


def dotted(time: str) -> str:
    """As in 18.30."""
    return time.replace(":", ".")


def labelled_head(s: Sitting) -> str:
    """A label and its value on each line."""
    return (
        f"{s.municipality} Kommune\nReferat\n{s.body}\n\nMødedato: {long_date(s)}\nTidspunkt: kl. {dotted(s.start)}\n"
        f"Sted: {s.place}\nSlut: kl. {dotted(s.end)}\nDeltagere: {', '.join(s.present)}\nAfbud: {', '.join(s.excused)}"
    )


def rows_head(s: Sitting) -> str:
    """Labels on lines of their own, each value below its label."""
    return (
        f"Referat\n{s.body}\n{s.municipality} Kommune\n\nDato\n{dashed(s)}\n\nTid\n{s.start} - {s.end}\n\nSted\n{s.place}\n\n"
        f"Medlemmer\n{chr(10).join((*s.present, *s.excused))}\n\nFraværende\n{', '.join(s.excused)}"
    )


def title_head(s: Sitting) -> str:
    """Body, kind and day on one line."""
    return f"{s.body} – Referat – {long_date(s)}\n{s.municipality} Kommune\nMødested: {s.place}\nStart kl. {s.start}\nSlut kl. {s.end}"


def unlabelled_head(s: Sitting) -> str:
    """The day without a label."""
    return f"{s.municipality} Kommune\n{s.body}\n{dashed(s)} kl. {s.start}\n{s.place}\n\nFraværende: {', '.join(s.excused)}"


def sentence_head(s: Sitting) -> str:
    """The day, time and place in a line of prose."""
    return (
        f"REFERAT\n{s.body.upper()}\n{s.municipality} Kommune\nDen {dashed(s, '.')} kl. {s.start} i {s.place}\n\n"
        f"Mødet sluttede kl. {s.end}\nAfbud fra: {', '.join(s.excused)}"
    )


def capitals_head(s: Sitting) -> str:
    """Blocks with labels in capitals."""
    year, month, day = s.date
    return (
        f"UDVALG\n{s.body}\nMØDE\n{weekday(s).capitalize()} den {day}. {MONTHS[month - 1]} {year}\nSTED\n{s.place}\nSTARTTIDSPUNKT\n"
        f"{day:02d}-{month:02d}-{year} {s.start}:00\nSLUTTIDSPUNKT\n{day:02d}-{month:02d}-{year} {s.end}:00\n{s.municipality} Kommune\nReferat"
    )


def weekday_head(s: Sitting) -> str:
    """Weekday, day and clock under one label."""
    return (
        f"{s.municipality} Kommune\nBeslutningsprotokol\nUdvalg: {s.body}\nMødedato {weekday(s).capitalize()} d. {long_date(s)} kl. "
        f"{s.start}\nMødested {s.place}\nMedlemmer {', '.join((*s.present, *s.excused))}"
    )


def american_head(s: Sitting) -> str:
    """Month first, as some sites' programs write the day."""
    year, month, day = s.date
    hour, minute = map(int, s.start.split(":"))
    half = "PM" if hour >= 12 else "AM"
    return (
        f"{s.municipality} Kommune\n{s.body}\nReferat\nDato: {month}/{day}/{year} {(hour - 1) % 12 + 1}:{minute:02d}:00 {half}\n"
        f"Lokation: {s.place}"
    )


def numbered_head(s: Sitting) -> str:
    """A meeting number, and presence as a list."""
    return (
        f"{s.municipality} Kommune\nReferat af møde nr. 26\n{s.body}\nMødedato: {weekday(s)} den {long_date(s)} kl. {dotted(s.start)}\n"
        f"Mødelokale: {s.place}\nMødet hævet kl. {dotted(s.end)}\n\n"
        + "\n".join(("Til stede:", *s.present, "", "Ikke til stede:", *s.excused))
    )  # fmt: skip


def columns_head(s: Sitting) -> str:
    """Labels in one row, values in the next, as a flattened table has them."""
    return (
        f"{s.municipality} Kommune\nReferat\n{s.body}\nMødedato: Mødetidspunkt: Mødested:\n{long_date(s)} Kl. {dotted(s.start)} {s.place}\n"
        f"Fraværende: {', '.join(s.excused)}"
    )


def columns_of_gaps_head(s: Sitting) -> str:
    """Labels in a row and the values in the next, in columns that gaps part."""
    labels, values = ("Dato", "Starttidspunkt", "Sluttidspunkt", "Sted"), (long_date(s), s.start, s.end, s.place)
    rows = ("".join(cell.ljust(24) for cell in row).rstrip() for row in (labels, values))
    return f"{s.municipality} Kommune\nReferat\n{s.body}\n" + "\n".join(rows)


def labels_first_head(s: Sitting) -> str:
    """All labels line by line, then all values."""
    labels = ("Udvalg:", "Mødedato:", "Starttidspunkt:", "Sluttidspunkt:", "Mødested:")
    return "\n".join((f"{s.municipality} Kommune", "Referat", *labels, s.body, long_date(s), s.start, s.end, s.place))


def period_head(s: Sitting) -> str:
    """The body with its period of office."""
    return f"{s.municipality} Kommune\nÅbent referat\n{s.body} 2018-2021\nTorsdag, {long_date(s)} - {s.start}\nSted: {s.place}\n"


def nothing(sitting: Sitting) -> str:
    """No contents list."""
    return ""


def plain_contents(s: Sitting) -> str:
    """Numbers and titles under a heading."""
    return "Indholdsfortegnelse\n" + "\n".join(f"{p.number}. {p.title}" for p in s.points)


def dotted_contents(s: Sitting) -> str:
    """Leaders and page numbers."""
    rows = (f"{p.number} {p.title} {'.' * 20} {k + 3}" for k, p in enumerate(s.points))
    return "Indhold Side\n" + "\n".join(rows)


def table_contents(s: Sitting) -> str:
    """A table with a head of its own."""
    return "Pkt.\tTekst\tSide\n" + "\n".join(f"{p.number}\t{p.title}\t{k + 3}" for k, p in enumerate(s.points))


def marked_contents(s: Sitting) -> str:
    """Open or closed, and the case number, on each line."""
    rows = (f"{p.number}  {'Lukket' if p.closed else 'Åbent'}  {p.title}  {p.case_number}".rstrip() for p in s.points)
    return "Dagsordenspunkter\n" + "\n".join(rows)


def roman_contents(s: Sitting) -> str:
    """Roman page numbers."""
    return "Indhold\n" + "\n".join(
        f"{p.number}. {p.title} .......... {'i' * (k % 3 + 1)}" for k, p in enumerate(s.points)
    )


def grouped_contents(s: Sitting) -> str:
    """Items in groups by who decides."""
    half = len(s.points) // 2
    rows = [f"{p.number}. {p.title}" for p in s.points]
    return "\n".join(["Dagsorden", "Beslutningssager", *rows[:half], "Efterretningssager", *rows[half:]])


@dataclass(frozen=True)
class Heading:
    """How an item is headed: the lines printed, and the number and title that a reader finds there."""

    name: str
    printed: Callable[[Point, int], str]
    number: Callable[[Point], str | None] = lambda p: str(p.number)
    title: Callable[[Point, int], str | None] = lambda p, n: p.title


DOT = Heading("dot", lambda p, n: f"{p.number}. {p.title}")
HEADINGS = (
    DOT,
    Heading("case_number_below", lambda p, n: DOT.printed(p, n) + (f"\nSagsnr.: {p.case_number}" if p.case_number else "")),
    Heading("closed_in_brackets", lambda p, n: f"{p.number}. {p.title}{' (Lukket)' if p.closed else ''}"),
    Heading("space", lambda p, n: f"{p.number} {p.title}"),
    Heading("spaced_colon", lambda p, n: f"{p.number} : {p.title}"),
    Heading("point_colon", lambda p, n: f"Punkt {p.number}: {p.title}"),
    Heading("point_short", lambda p, n: f"Pkt. {p.number} {p.title}"),
    Heading("point_above_title", lambda p, n: f"Punkt {p.number}\n{p.title}"),
    Heading("access_in_brackets", lambda p, n: f"{p.number} ({'Lukket' if p.closed else 'Åben'}) {p.title}"),
    Heading("number_dash", lambda p, n: f"Nr.{p.number} - {p.title}"),
    Heading("case", lambda p, n: f"Sag nr. {p.number} {p.title}"),
    Heading("case_above_title", lambda p, n: f"Sag nr. {p.number}\n{p.title}"),
    Heading("case_in_capitals", lambda p, n: f"SAG NR. {p.number} {p.title}"),
    Heading("glued", lambda p, n: f"{p.number}{p.title}" if p.title[0].isalpha() else f"{p.number}. {p.title}"),
    Heading("number_above_title", lambda p, n: f"{p.number}.\n{p.title}"),
    Heading("bullet_number_title", lambda p, n: f"•\n{p.number}\n{p.title}"),
    Heading("twice", lambda p, n: f"{p.number}. {p.title}\n\n{p.number}.     {p.title}"),
    Heading("type_tags", lambda p, n: f"{p.number}. {p.title} ({'BODE'[n % 4]})", title=lambda p, n: f"{p.title} ({'BODE'[n % 4]})"),
    Heading("routes", lambda p, n: f"{p.number}. TMU/ØU/KB - {p.title}", title=lambda p, n: f"TMU/ØU/KB - {p.title}"),
    Heading("access_below", lambda p, n: f"{p.number}. {p.title}\n{'Lukket' if p.closed else 'Åbent'} punkt"),
    Heading("clock", lambda p, n: f"{p.number}. Kl. 15.{n:02d}: {p.title}", title=lambda p, n: f"Kl. 15.{n:02d}: {p.title}"),
    Heading("leading_zeros", lambda p, n: f"{p.number:03d}. {p.title}", number=lambda p: f"{p.number:03d}"),
    Heading("above_a_thousand", lambda p, n: f"{1200 + p.number}. {p.title}", number=lambda p: str(1200 + p.number)),
)  # fmt: skip
# Numbers in rarer forms, which are told from other text by their lines
ON_LINES = (
    Heading("year_first", lambda p, n: f"2019/{p.number} {p.title}", number=lambda p: f"2019/{p.number}"),
    Heading("short_year", lambda p, n: f"{p.number}/19 {p.title}", number=lambda p: f"{p.number}/19"),
    Heading("point_of_the_year", lambda p, n: f"Punkt {p.number}/2019: {p.title}", number=lambda p: f"{p.number}/2019"),
    Heading("part_and_number", lambda p, n: f"1.{p.number} {p.title}", number=lambda p: f"1.{p.number}"),
    Heading("point_in_small_letters", lambda p, n: f"pkt. {p.number}: {p.title}"),
    Heading("point_on_the_agenda", lambda p, n: f"Punkt nr. {p.number} på dagsordenen: {p.title}"),
    Heading("agenda_point_above_title", lambda p, n: f"Dagsordenspunkt {p.number}\n{p.title}"),
    Heading("paragraph_sign", lambda p, n: f"§ {p.number} {p.title}"),
    Heading("square_brackets", lambda p, n: f"[{p.number}] {p.title}"),
    Heading("bar", lambda p, n: f"{p.number} | {p.title}"),
    Heading("long_dash", lambda p, n: f"Punkt {p.number} — {p.title}"),
    Heading("title_above_number_alone", lambda p, n: f"{p.title}\n{p.number}."),
    Heading("access_alone_above_title", lambda p, n: f"{p.number}\n{'Lukket' if p.closed else 'Åbent'} punkt\n{p.title}"),
    Heading("access_before_gap", lambda p, n: f"  {p.number}.   {'Lukket' if p.closed else 'Åben'} sag      {p.title}"),
)  # fmt: skip
LOST = Heading("lost_numbers", lambda p, n: f".\n{p.title}", number=lambda p: None)
CASE_ONLY = Heading(
    "case_number_only",
    lambda p, n: f"Sagsid.: {p.case_number or f'00.01.00-A00-{n}-19'}",
    number=lambda p: None,
    title=lambda p, n: None,
)
LISTED = Heading("named_by_the_contents", CASE_ONLY.printed)


def under_body(date: Callable[[Sitting], str]) -> Callable[[Sitting], str]:
    """A decision heading with body and day."""
    return lambda s: f"Beslutning i {s.body} den {date(s)}"


@dataclass(frozen=True)
class Style:
    """A layout: its head, its contents list, the headings of items and sections, and what of these it prints at all."""

    name: str
    head: Head = labelled_head
    contents: Head = nothing
    heading: Heading = DOT
    words: dict[str, str] = field(default_factory=lambda: USUAL)
    decision: Callable[[Sitting], str] | None = None
    decision_first: bool = False
    mark: str = ""  # printed after a section's heading
    between: str = "\n\n"  # before a section's heading
    under: str = "\n"  # between a section's heading and its text
    after_item: str = ""

    def render(self, sitting: Sitting) -> str:
        """The meeting as this layout prints it."""
        parts = [self.head(sitting), self.contents(sitting)]
        parts += [self._item(sitting, p, n) for n, p in enumerate(sitting.points, 1)]
        return "\n\n".join(part for part in parts if part) + "\n"

    def _item(self, sitting: Sitting, point: Point, n: int) -> str:
        printed = self.heading.printed(point, n)
        for role, text in self.ordered(point):
            word = self.words[role]
            if role == "decision" and self.decision:
                word = self.decision(sitting)
            printed += f"{self.between}{word}{self.mark}{self.under}{text}"
        return printed + self.after_item

    def ordered(self, point: Point) -> list[tuple[str, str]]:
        """The sections in the order in which this layout prints them."""
        if not self.decision_first:
            return list(point.sections)
        return sorted(point.sections, key=lambda section: section[0] != "decision")

    @property
    def fields(self) -> tuple[str, ...]:
        """The fields that the head prints."""
        return HEADS[self.head]

    def outline(self, sitting: Sitting) -> list[tuple[str | None, str | None]]:
        """Numbers and titles of the items, as a reader should find them."""
        return [(self.heading.number(p), self.heading.title(p, n)) for n, p in enumerate(sitting.points, 1)]


# Each head, with the fields it prints.
HEADS: dict[Head, tuple[str, ...]] = {
    labelled_head: ("date", "start", "end", "place"),
    rows_head: ("date", "start", "end", "place"),
    title_head: ("date", "start", "end", "place"),
    unlabelled_head: ("date", "start", "place"),
    sentence_head: ("date", "start", "end", "place"),
    capitals_head: ("date", "start", "end", "place"),
    weekday_head: ("date", "start", "place"),
    american_head: ("date", "start", "place"),
    numbered_head: ("date", "start", "end", "place"),
    columns_head: ("date", "start", "place"),
    period_head: ("date", "start", "place"),
    columns_of_gaps_head: ("date", "start", "end", "place"),
    labels_first_head: ("date", "start", "end", "place"),
}
CONTENTS = (nothing, plain_contents, dotted_contents, table_contents, marked_contents, roman_contents, grouped_contents)
DECISIONS = (
    None,
    under_body(long_date),
    under_body(dashed),
    lambda s: f"{s.body}s beslutning den {long_date(s)}",
    lambda s: f"{s.body}, {dashed(s)}, pkt. 7",
)
WORDS = (USUAL, CAPITALS, CORE, SHORT, LONG)
FOOTS = (
    "",
    "\n\nTil top\nKopier link til punktet - Print\nFold dette punkt ind",
    "\n\nSide 4 af 19",
    "\n\nFraværende:\nIngen",
)


def agenda(sitting: Sitting) -> Sitting:
    """The same meeting before it is held: nothing is decided yet."""
    undecided = (replace(p, sections=tuple(x for x in p.sections if x[0] != "decision")) for p in sitting.points)
    return replace(sitting, points=tuple(undecided))


def styles() -> list[Style]:
    """Every head, contents list, heading, set of words, decision heading and foot at least once; the later ones mix several."""
    basic = [Style(f"head-{head.__name__}", head=head) for head in HEADS]
    basic += [Style(f"contents-{contents.__name__}", contents=contents) for contents in CONTENTS[1:]]
    basic += [
        Style(f"heading-{heading.name}", heading=heading) for heading in (*HEADINGS[1:], *ON_LINES, LOST, CASE_ONLY)
    ]
    basic += [Style("heading-named_by_the_contents", heading=LISTED, contents=plain_contents)]
    basic += [Style(f"words-{k}", words=words) for k, words in enumerate(WORDS[1:], 2)]
    basic += [Style(f"decision-{k}", decision=decision, mark=":") for k, decision in enumerate(DECISIONS[1:], 2)]
    basic += [Style(f"foot-{k}", after_item=foot) for k, foot in enumerate(FOOTS[1:], 2)]
    basic += [
        Style("decision-first", decision_first=True),
        Style("one-line", mark=": ", under=""),
        Style("no-blank-lines", between="\n", contents=plain_contents),
        Style("blank-lines-below", under="\n\n", contents=dotted_contents),
    ]
    return basic + [_mixed(k) for k in range(60)]


def _mixed(k: int) -> Style:
    """One of everything; steps without a common factor meet in ever new pairs."""
    heading = HEADINGS[(7 * k) % len(HEADINGS)]
    same_numbers = heading.number(Point(1, "", ())) == "1"
    return Style(
        name=f"mixed-{k:02d}",
        head=list(HEADS)[k % len(HEADS)],
        contents=CONTENTS[(3 * k) % len(CONTENTS)] if same_numbers else nothing,
        heading=heading,
        words=WORDS[(2 * k) % len(WORDS)],
        decision=DECISIONS[(3 * k + k // 5) % len(DECISIONS)],
        mark=("", ":")[k % 2],
        between=("\n\n", "\n")[k % 3 == 0],
        under=("\n", "\n\n")[k % 4 == 0],
        decision_first=k % 5 == 0,
        after_item=FOOTS[k % len(FOOTS)],
    )
