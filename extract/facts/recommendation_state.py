"""What is known of a recommendation while its lines are read."""

from dataclasses import dataclass, field

FULL = 99  # words: no lead of a list


@dataclass
class Point:
    """A point as it is read line by line, at offsets of the document."""

    label: str | None
    start: int
    end: int
    by: str | None
    to: str | None
    words: int = FULL
    stem: bool = False  # ends with the verb whose objects are the points: "at Byrådet godkender,"
    tail: str = ""  # its last line
    explained: bool = False  # a list below it explains it, and holds no points of its own
    opened_by: str = ""  # number | letter | bullet | clause | prose


@dataclass
class State:
    """What the lines so far tell about those that follow: who recommends, to whom, and in which list they stand."""

    by: str | None = None
    to: str | None = None
    points: list[Point] = field(default_factory=list)
    stem: str | None = None
    stem_text: str = ""
    clause_next: bool = False
    label_next: str = ""  # a label alone on its line: the next line is its text
    against: bool = False
    alternative: bool = False  # below "Alternativ indstilling"
    choice: bool = False  # below the lead of alternatives
    roman: bool = False  # the section counts its points up as I, II
    decimal: bool = False  # the section counts its points up as 1.1, 1.2
    aside: bool = False  # below a line that leads something else than a recommendation in: "Formålet er:"
