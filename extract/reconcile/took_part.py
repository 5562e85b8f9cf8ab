"""Who was in the room at each item, derived from the head's presence and what the items print."""

from collections.abc import Sequence

from extract.domain.facts import Attendance

AWAY = {"absent", "excused", "disqualified", "not_participating"}


def derive_took_part(head: Sequence[Attendance], items: Sequence[Sequence[Attendance]]) -> list[tuple[str, ...]]:
    """The ids of those in the room, item by item; () throughout where the head lists nobody as present.

    Who is late comes in with the item that says so; who leaves is out from the item after.
    """
    present = [a.person.id for a in head if a.status in ("present", "substitute")]
    away = {a.person.id for a in head if a.status in ("absent", "excused")}
    room = dict.fromkeys(id for id in present if id and id not in away)
    if not room:
        return [() for _ in items]
    taken: list[tuple[str, ...]] = []
    for entries in items:
        own = [a for a in entries if a.decision is None]
        room |= dict.fromkeys(a.person.id for a in own if a.status == "late" and a.person.id)
        here = dict(room) | dict.fromkeys(a.person.id for a in own if a.status == "substitute" and a.person.id)
        gone = {a.person.id for a in own if a.status in AWAY}
        taken.append(tuple(id for id in here if id not in gone))
        left = {a.person.id for a in own if a.status == "left" and not _only_disqualified(a, own)}
        room = {id: None for id in room if id not in left}
    return taken


def _only_disqualified(entry: Attendance, entries: Sequence[Attendance]) -> bool:
    return any(a.status == "disqualified" and a.person.id == entry.person.id for a in entries)
