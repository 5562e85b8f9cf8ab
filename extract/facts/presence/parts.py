"""A clause of two statements divided, "Anna Holm var fraværende, og Bo Lund ledede mødet", and whose case it only tells of."""

import re
from collections.abc import Iterator, Sequence

from extract.facts.presence.ends import VERB
from extract.facts.presence.said import AS_SUBSTITUTE, BEING_AWAY, STANDS_IN, WHEN, are_away, said_in
from extract.facts.voters.named import Named
from extract.lexicon.names import PRESENCE_WORDS

# A name that a new statement begins with, perhaps behind an office.
JOINED = re.compile(
    r"(?:,\s+(?:og|men|mens|hvorfor|hvorefter|så|samt)|\s+(?:og|mens)|(?P<why>,?\s+(?:da|idet|fordi|eftersom)))\s+"
    r"(?=(?:(?:i\s*stedet\s+)?(?:\d\.\s+)?\w*(?:borgmester|formand|medlem|rådmand|suppleant|stedfortræder|direktør)\w*\s+)?[A-ZÆØÅ])"
)
# "…, og Ida Kær deltog i stedet": the two belong together
TOGETHER = re.compile(
    r"(?i)\bi\s*stedet(?!\s+for\s+(?-i:[A-ZÆØÅ]))|\bi\s+(?:hans|hendes|dennes|deres)\s+sted\b|\bfor\s+(?:ham|hende|denne|vedkommende|dem|disse)\b"
)
# "I stedet deltog Ida Kær (B) Bo Lund (V) var fraværende": the full stop between them is lost
CAME_INSTEAD = re.compile(r"(?i)\bi\s*stedet\s+(?:deltog|deltager|mødte|møder)\s+(?-i:[A-ZÆØÅ])[^.;:]*\)$")
AWAY_NEXT = re.compile(
    r"(?<=\))\s+(?=[A-ZÆØÅ][^,.;:()\n]{3,60}\s\([^()\n]{0,12}\)\s+(?:var|er)\s+(?:fraværende|forhindret|syg)\b)"
)
CAME_THEN = re.compile(r"[^,.;]{3,60}\s(?:delt(?:og|ager)|mødte|møder|indtrådte)\W*")
WITHOUT_DEPUTY = re.compile(r"(?i)\buden\s+(?:stedfortræder|suppleant)")  # the next of a list, of whom no more is told

IS_THERE = re.compile(
    r"(?i)[\w)]\s(?:deltog|deltager|medvirkede|(?:var|er)\s+(?:mødt|til\s?stede)|blev\s+siddende)\b(?!\s+(?:ikke|(?:som\s+)?(?:\d\.\s+)?(?:stedfortræder|suppleant))\b)"
)
# "Anna Holm orienterede om, at | lederen er fraværende", "… oplyste, at | Bo Lund er inhabil": who tells it is not meant
REPORTS = re.compile(
    r"(?i)\b(?:orienterede|oplyste|meddelte|fortalte|nævnte|bemærkede|konstaterede|beklagede|undrede\s+sig\s+over)(?:\s+om)?\s*,?\s+at\s+(?!(?:hun|han|de|vedkommende|begge|vi|man|partiet)\b)"
)
GOES_ON = re.compile(
    r"(?i),?\s+(?:og|hvorefter\s+h[au]n)\s+(?:forlod|deltog|gik|erklærede|meldte|trådte)\b"
)  # she does herself
# "Anna Holm er inhabil, da hun | sidder i bestyrelsen for Sandager Hallen"
SAID_WHY = re.compile(r"(?i),?\s+(?:da|idet|fordi|eftersom)\s+(?:hun|han|vedkommende)\s")
# "Forsædet blev overtaget af Ida Kær, | da borgmesteren var inhabil": it is not she who was
OFFICE_AWAY = re.compile(
    r"(?i),?\s+(?:da|idet|fordi|eftersom)\s+(?:\w*formanden|borgmesteren|viceborgmesteren|rådmanden)\s"
)
DEALT_WITH = re.compile(r"(?i)\b(?:ved|under)\s+(?:\w+\s+)?behandling(?:en)?\s+af\b")
MOVED = re.compile(r"(?i)\b(?:forlod|gik|kom|trådte|deltog|forlader|(?:var|er)(?=\s+(?-i:[A-ZÆØÅ])))\b")
# Of a table whose lines have run together: "Bo Lund (V) x Ida Kær forlod mødet"
MARK = re.compile(r"(?<=[\w)])\s+[xX✓✔]\s+(?=[A-ZÆØÅ])")
THEN = re.compile(r",\s+(?=[a-zæøå]+\s)")
# "Bo Lund er inhabil i forhold til Åby Skak": whom or what it is about takes no part anyway
TOWARDS = re.compile(
    r"(?i)\binhabil\w*\s+(?:i\s+(?:forhold|relation)\s+til|over\s?for|vedr\.|vedrørende|i\s+(?:sagen|punktet)\s+om)\b"
)


def divide(clause: str) -> Iterator[tuple[int, str]]:
    """The statements of a clause with where each begins in it; the clause itself where it makes but one."""
    start = 0
    if (again := AWAY_NEXT.search(clause)) and CAME_INSTEAD.search(clause[: again.start()]):
        yield 0, clause[: again.start()]
        yield again.end(), clause[again.end() :]
        return
    for joint in JOINED.finditer(clause):
        left, right = clause[start : joint.start()], clause[joint.end() :]
        if "hvorfor" in joint[0] and CAME_THEN.fullmatch(right):
            continue  # "Bo Lund er syg, hvorfor Ida Kær deltager": in his place
        apart = _is_there(left) and said_in(right) and not TOGETHER.search(right)
        if apart or ((_is_deed(left) and said_in(right)) if joint["why"] else (_states(left) and _is_statement(right))):
            yield start, left
            start = joint.end()
    yield start, clause[start:]


def _is_deed(left: str) -> bool:
    """True for "Bo Lund ledede mødet, da …", which says of nobody that they came or went."""
    return VERB.search(left) is not None and PRESENCE_WORDS.search(left) is None


def _is_there(left: str) -> bool:
    """True for "Bo Lund deltog, | idet Anna Holm var inhabil": who was there, and for nobody."""
    return IS_THERE.search(left) is not None and not (said_in(left) or STANDS_IN.search(left) or TOGETHER.search(left))


def _states(left: str) -> bool:
    came = STANDS_IN.search(left)
    return said_in(left) is not None or AS_SUBSTITUTE.search(left) is not None or bool(came and left[: came.start()])


def _is_statement(right: str) -> bool:
    """True where the words have a verb of their own and tell of nobody's coming for the one before."""
    if (
        TOGETHER.search(right)
        or WITHOUT_DEPUTY.search(right)
        or (AS_SUBSTITUTE.search(right) and not STANDS_IN.search(right))
    ):
        return False
    return VERB.search(right) is not None or PRESENCE_WORDS.search(right) is not None or said_in(right) is not None


def without_applicants(clause: str, at: int, people: Sequence[Named]) -> list[Named]:
    """The persons without those whose case was dealt with: "forlod mødet ved behandlingen af ansøgningen fra Tune IF"."""
    about = DEALT_WITH.search(clause)
    if about is None:
        return list(people)
    verb = MOVED.search(clause, about.end())
    behind = at + (verb.start() if verb else len(clause))  # "Under behandlingen af … forlod Anna Holm mødet"
    return [p for p in people if p.span.start < at + about.start() or p.span.start > behind]


def _ends_when(clause: str) -> int | None:
    """Where the clause ends that opens with "da", if it alone tells of presence: "Da Bo Lund er inhabil, | overtog Kim Vang"."""
    if WHEN.match(clause) is None:
        return None
    commas = (hit.start() for hit in THEN.finditer(clause))
    return next((at for at in commas if said_in(clause[:at]) and not said_in(clause[at:])), None)


def within_what_is_said(clause: str, at: int, people: Sequence[Named], status: str | None) -> list[Named]:
    """The persons of whom the clause says something: not those whom a disqualification concerns, nor those behind who was away."""
    marked = [mark.end() for mark in MARK.finditer(clause)]
    if marked and said_in(clause[marked[-1] :]) is not None:
        people = [p for p in people if p.span.start >= at + marked[-1]]
    if status is None and (ends := _ends_when(clause)) is not None:
        people = [p for p in people if p.span.start < at + ends]
    reported = REPORTS.search(clause)
    if reported and said_in(clause[: reported.start()]) is None and not GOES_ON.search(clause, reported.end()):
        people = [p for p in people if p.span.start >= at + reported.end()]
    office = OFFICE_AWAY.search(clause)
    if office and said_in(clause[: office.start()]) is None and said_in(clause[office.start() :]) is not None:
        people = [p for p in people if p.span.start >= at + office.start()]
    because = SAID_WHY.search(clause)
    if because and said_in(clause[: because.start()]) is not None:
        people = [p for p in people if p.span.start < at + because.start()]
    towards = TOWARDS.search(clause) if said_in(clause) == "disqualified" else None
    being = BEING_AWAY.search(clause) if status is None else None
    if being and said_in(clause[: being.start()]) is None:
        people = [p for p in people if p.span.start < at + being.start()] if are_away(clause) else []
    return [p for p in people if towards is None or p.span.start < at + towards.start()]
