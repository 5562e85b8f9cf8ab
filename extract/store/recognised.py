"""Names that are to be recognised across documents, and the rows of what was recognised."""

import json
import sqlite3
from collections.abc import Iterable, Iterator
from typing import Literal

from extract.domain.resolution import Identity, Mention, Resolution
from extract.store.ids import free, slug
from extract.store.rows import json_list

Kind = Literal["person", "body", "party"]

_PERSONS = """
    SELECT people.id, municipality_key, name, 1, variants, party, role, meeting_id, date, independent
    FROM people JOIN meetings ON meetings.id = meeting_id ORDER BY people.id
"""
_BODIES = """
    SELECT min(id), municipality_key, body, count(*), '[]', NULL, NULL, NULL, NULL, 0 FROM (
        SELECT id, municipality_key, body FROM meetings
        UNION ALL
        SELECT meetings.id, municipality_key, decisions.body FROM decisions
        JOIN items ON items.id = item_id JOIN meetings ON meetings.id = meeting_id
    ) WHERE body IS NOT NULL GROUP BY municipality_key, body ORDER BY municipality_key, body
"""
_PARTIES = """
    SELECT min(positions.id), municipality_key, voter_name, count(*), '[]', party, NULL, NULL, min(meetings.date), 0
    FROM positions JOIN votes ON votes.id = vote_id JOIN items ON items.id = item_id
    JOIN meetings ON meetings.id = meeting_id
    WHERE voter_kind = 'party' GROUP BY municipality_key, voter_name, party, substr(meetings.date, 1, 4)
    ORDER BY municipality_key, voter_name, party, min(meetings.date)
"""
_BODY_LINKS = (
    "UPDATE meetings SET body_id = (SELECT key FROM forms WHERE form_place = municipality_key AND form = body)",
    "UPDATE decisions SET body_id = (SELECT key FROM items JOIN meetings ON meetings.id = meeting_id"
    " JOIN forms ON form_place = municipality_key AND form = decisions.body WHERE items.id = item_id)",
)
_PARTY_LINKS = (
    "UPDATE positions SET party_id = (SELECT key FROM votes JOIN items ON items.id = item_id"
    " JOIN meetings ON meetings.id = meeting_id JOIN forms ON form_place = municipality_key AND form = voter_name"
    " WHERE votes.id = vote_id) WHERE voter_kind = 'party'",
)
_SELECT: dict[Kind, str] = {"person": _PERSONS, "body": _BODIES, "party": _PARTIES}


def mentions(connection: sqlite3.Connection, kind: Kind) -> list[Mention]:
    """Persons once a document; bodies once a name and place, parties once a year as well, with how often it stands."""
    return [
        Mention(
            key=key, place=place, name=name, count=count, variants=tuple(json.loads(variants)), letter=letter,
            role=role, document=document, date=date, independent=bool(independent),
        )
        for key, place, name, count, variants, letter, role, document, date, independent in connection.execute(_SELECT[kind])
    ]  # fmt: skip


def write_recognised(
    connection: sqlite3.Connection, persons: Resolution, bodies: Resolution, parties: Resolution
) -> None:
    """Replaces the recognised persons, bodies and parties, and the links to them, inside the caller's transaction."""
    for table in ("near_persons", "person_candidates", "persons", "bodies", "parties"):
        connection.execute(f"DELETE FROM {table}")
    keys = _insert(connection, "persons", ("party", "parties", "role"), persons.identities)
    connection.executemany(
        "UPDATE people SET person_id = ? WHERE id = ?", ((keys[i], mention) for mention, i in persons.links.items())
    )
    connection.executemany(
        "INSERT INTO person_candidates (people_id, person_id) VALUES (?, ?)",
        ((mention, keys[i]) for mention, found in sorted(persons.candidates.items()) for i in found),
    )
    connection.executemany(
        "INSERT INTO near_persons (person_id, other_id) VALUES (?, ?)",
        ((keys[one], keys[other]) for one, other in persons.near),
    )
    _link_forms(connection, _BODY_LINKS, _forms(bodies, _insert(connection, "bodies", (), bodies.identities)))
    _link_forms(
        connection, _PARTY_LINKS, _forms(parties, _insert(connection, "parties", ("letter",), parties.identities))
    )


def _insert(
    connection: sqlite3.Connection, table: str, extra: tuple[str, ...], identities: Iterable[Identity]
) -> list[int]:
    columns = ("readable_id", "municipality_key", "name", "variants", *extra)
    sql = f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({', '.join('?' * len(columns))})"
    taken: set[str] = set()
    keys = []
    for identity in identities:
        readable_id = free(f"{identity.place}/{slug(identity.name) or identity.name}", taken)
        taken.add(readable_id)
        known = {
            "party": identity.letter, "letter": identity.letter, "parties": json_list(identity.letters),
            "role": identity.role,
        }  # fmt: skip
        values = (readable_id, identity.place, identity.name, json_list(identity.variants), *(known[c] for c in extra))
        keys.append(connection.execute(sql, values).lastrowid or 0)
    return keys


def _forms(resolution: Resolution, keys: list[int]) -> Iterator[tuple[int, str, str]]:
    for key, identity in zip(keys, resolution.identities, strict=True):
        for form in (identity.name, *identity.variants):
            yield key, identity.place, form


def _link_forms(
    connection: sqlite3.Connection, updates: tuple[str, ...], forms: Iterable[tuple[int, str, str]]
) -> None:
    connection.execute(
        "CREATE TEMP TABLE forms (key INTEGER, form_place TEXT, form TEXT, PRIMARY KEY (form_place, form))"
    )
    connection.executemany("INSERT OR IGNORE INTO forms (key, form_place, form) VALUES (?, ?, ?)", forms)
    for update in updates:
        connection.execute(update)
    connection.execute("DROP TABLE forms")
