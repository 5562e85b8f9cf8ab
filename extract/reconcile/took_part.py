"""Who was in the room at each item, derived by walking the meeting in order from the head's presence and what the items print."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from extract.domain.facts import Attendance

AWAY = {"absent", "excused", "disqualified", "not_participating"}
BEFORE = re.compile(r"(?i)\b(?:før|inden)\b")  # "forlod mødet før behandlingen af punkt 4"
# Below "Deltog via Teams:" stand some of those who were there, unless it lists as many as a body has
FROM_AFAR = re.compile(r"(?i)\W*deltog\s+(?:online|virtuelt|digitalt|via|på|over)\b")
LEAST_LIST = 3
CLOSED_PART = re.compile(r"(?i)\blukkede?\b")


@dataclass(frozen=True)
class Sitting:
    """An item as the walk needs it: its number, whether it was closed, what it prints of presence, and which persons voted."""

    number: str | None
    attendance: Sequence[Attendance]
    closed: bool = False
    voters: frozenset[str] = frozenset()


@dataclass
class _Walk:
    """What is known of each item by its place: who came in with it, who is out of it, who went during or before it."""

    comes: dict[int, set[str]] = field(default_factory=dict)
    out: dict[int, set[str]] = field(default_factory=dict)
    goes_after: dict[int, set[str]] = field(default_factory=dict)
    goes_before: dict[int, set[str]] = field(default_factory=dict)
    sits_in: dict[int, set[str]] = field(default_factory=dict)
    open: bool = False  # the document contradicts itself, or does not say when somebody came or went


def derive_took_part(
    head: Sequence[Attendance], items: Sequence[Sitting], roster: Sequence[str] = (), *, absence_stated: bool = False
) -> list[tuple[str, ...]]:
    """The ids of those in the room, item by item; () where it stays open.

    The head's list of those present is where it begins; where the head lists the members (`roster`) and says who is absent
    (`absence_stated` where it says that nobody is), the others were there. It stays open throughout where the head lists
    nobody, names one person as present and as absent, or says that somebody came or went without saying at which item.
    """
    room = _first_in_room(head, roster, absence_stated=absence_stated)
    walk = _plan(head, items)
    if not room or walk.open or _contradicts(head):
        return [() for _ in items]
    for id, first in _first_coming(walk).items():
        if not any(id in gone for at, gone in _going(walk) if at < first):
            room.pop(id, None)  # listed as present, and came in later
    taken: list[tuple[str, ...]] = []
    for at, item in enumerate(items):
        room = {id: None for id in room if id not in walk.goes_before.get(at, ())}
        room |= dict.fromkeys(sorted(walk.comes.get(at, ())))
        here = dict(room) | dict.fromkeys(sorted(walk.sits_in.get(at, ())))
        out = walk.out.get(at, set())
        taken.append(() if out & item.voters else tuple(id for id in here if id not in out))
        room = {id: None for id in room if id not in walk.goes_after.get(at, ())}
    return taken


def _first_in_room(head: Sequence[Attendance], roster: Sequence[str], *, absence_stated: bool) -> dict[str, None]:
    whole = [a for a in head if not a.items and a.time is None]
    away = {a.person.id for a in whole if a.status in ("absent", "excused")}
    away |= {a.for_.id for a in whole if a.status == "substitute" and a.for_}
    present = [a.person.id for a in head if a.status in ("present", "substitute") and not a.items]
    if not any(a.status == "present" for a in head) and roster and (away or absence_stated):
        present = [*roster, *present]
    elif len(present) < LEAST_LIST and all(FROM_AFAR.match(a.evidence.quote) for a in head if a.status == "present"):
        present = [*roster, *present] if roster and (away or absence_stated) else []
    return dict.fromkeys(id for id in present if id and id not in away)


def _contradicts(head: Sequence[Attendance]) -> bool:
    """True where the head names a person as present and as absent, for the whole meeting both times."""
    present = {a.person.id for a in head if a.status == "present"}
    return any(
        a.status in ("absent", "excused") and not a.items and a.time is None and a.person.id in present for a in head
    )


def _plan(head: Sequence[Attendance], items: Sequence[Sitting]) -> _Walk:
    walk = _Walk()
    place = {item.number: at for at, item in enumerate(items) if item.number}
    for entry in head:
        if entry.status in ("late", "left", "not_participating", "disqualified") or entry.items:
            where = [place[n] for n in entry.items if n in place]
            if CLOSED_PART.search(entry.evidence.quote) and not where:
                where = [at for at, item in enumerate(items) if item.closed]
            elsewhere = bool(entry.items) and entry.status in ("present", "substitute")  # there at other items alone
            walk.open = walk.open or not (where or elsewhere)
            _note(walk, entry, where)
    for at, item in enumerate(items):
        own = [a for a in item.attendance if a.decision is None]
        disqualified = {a.person.id for a in own if a.status == "disqualified"}
        for entry in own:
            if entry.status == "left" and entry.person.id in disqualified:
                continue  # out of the room for this item alone
            named = [place[n] for n in entry.items if n in place]
            _note(walk, entry, named or [at])
    return walk


def _note(walk: _Walk, entry: Attendance, where: Sequence[int]) -> None:
    """Notes at the items' places what the entry says of the person."""
    id = entry.person.id
    if not id or not where:
        return
    if entry.status == "late":
        walk.comes.setdefault(min(where), set()).add(id)
    elif entry.status == "left":
        before = BEFORE.search(entry.evidence.quote) is not None
        (walk.goes_before if before else walk.goes_after).setdefault(max(where), set()).add(id)
    elif entry.status in AWAY:
        for at in where:
            walk.out.setdefault(at, set()).add(id)
    else:
        for at in where:
            walk.sits_in.setdefault(at, set()).add(id)
            if entry.for_ and entry.for_.id:
                walk.out.setdefault(at, set()).add(entry.for_.id)


def _first_coming(walk: _Walk) -> dict[str, int]:
    first: dict[str, int] = {}
    for at in sorted(walk.comes):
        for id in walk.comes[at]:
            first.setdefault(id, at)
    return first


def _going(walk: _Walk) -> Iterable[tuple[int, set[str]]]:
    return [*walk.goes_after.items(), *walk.goes_before.items()]
