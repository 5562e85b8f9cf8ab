-- Documents, where they were found, and the meetings and items they hold.

CREATE TABLE documents (
    id INTEGER PRIMARY KEY,
    sha256 TEXT UNIQUE,            -- digest of the bytes; NULL where no bytes could be had
    source TEXT NOT NULL,          -- the path as given, where it was first found
    member TEXT,                   -- path inside a ZIP
    status TEXT NOT NULL CHECK (status IN ('read', 'failed', 'superseded')),
    reader TEXT NOT NULL,          -- the version and options that read it
    media_type TEXT,
    genre TEXT,
    text_length INTEGER,
    text TEXT,                     -- kept for failures too, where there is text
    record TEXT,                   -- the whole record as JSON, without the text
    error_code TEXT,
    error_message TEXT
);

CREATE TABLE sources (             -- where each document lies now; one row a place
    id INTEGER PRIMARY KEY,
    document_id INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
    source TEXT NOT NULL,
    member TEXT
);
CREATE UNIQUE INDEX sources_place ON sources (source, ifnull(member, ''));
CREATE INDEX sources_document ON sources (document_id);

CREATE TABLE bodies (              -- bodies recognised from document to document
    id INTEGER PRIMARY KEY,
    readable_id TEXT NOT NULL UNIQUE,
    municipality_key TEXT NOT NULL,
    name TEXT NOT NULL,
    variants TEXT NOT NULL
);

CREATE TABLE persons (             -- persons recognised from document to document
    id INTEGER PRIMARY KEY,
    readable_id TEXT NOT NULL UNIQUE,
    municipality_key TEXT NOT NULL,
    name TEXT NOT NULL,
    variants TEXT NOT NULL,
    party TEXT,
    role TEXT
);

CREATE TABLE parties (             -- parties and lists recognised from document to document
    id INTEGER PRIMARY KEY,
    readable_id TEXT NOT NULL UNIQUE,
    municipality_key TEXT NOT NULL,
    name TEXT NOT NULL,
    variants TEXT NOT NULL,
    letter TEXT
);

CREATE TABLE meetings (            -- one a document
    id INTEGER PRIMARY KEY,
    document_id INTEGER NOT NULL UNIQUE REFERENCES documents ON DELETE CASCADE,
    readable_id TEXT NOT NULL UNIQUE,
    municipality_key TEXT NOT NULL,
    municipality_code TEXT,
    municipality TEXT,
    body TEXT,
    body_kind TEXT,
    body_id INTEGER REFERENCES bodies ON DELETE SET NULL,
    date TEXT,
    starts_at TEXT,
    ends_at TEXT,
    place TEXT
);
CREATE INDEX meetings_municipality ON meetings (municipality_key, date);
CREATE INDEX meetings_body ON meetings (body_id);

CREATE TABLE meeting_evidence (
    meeting_id INTEGER NOT NULL REFERENCES meetings ON DELETE CASCADE,
    field TEXT NOT NULL,
    quote TEXT NOT NULL, quote_start INTEGER NOT NULL, quote_end INTEGER NOT NULL, found_by TEXT NOT NULL, page INTEGER,
    PRIMARY KEY (meeting_id, field)
);

CREATE TABLE items (
    id INTEGER PRIMARY KEY,
    meeting_id INTEGER NOT NULL REFERENCES meetings ON DELETE CASCADE,
    readable_id TEXT NOT NULL UNIQUE,
    position INTEGER NOT NULL,     -- counts from 1
    number TEXT,
    title TEXT,
    access TEXT,
    case_numbers TEXT NOT NULL,
    span_start INTEGER NOT NULL,
    span_end INTEGER NOT NULL
);
CREATE INDEX items_meeting ON items (meeting_id, position);

CREATE TABLE sections (
    id INTEGER PRIMARY KEY,
    item_id INTEGER NOT NULL REFERENCES items ON DELETE CASCADE,
    role TEXT NOT NULL,
    heading TEXT,
    body TEXT,
    date TEXT,
    span_start INTEGER NOT NULL,
    span_end INTEGER NOT NULL
);
CREATE INDEX sections_item ON sections (item_id);

CREATE TABLE people (              -- every person a document names, once a document
    id INTEGER PRIMARY KEY,
    meeting_id INTEGER NOT NULL REFERENCES meetings ON DELETE CASCADE,
    label TEXT NOT NULL,
    name TEXT NOT NULL,
    variants TEXT NOT NULL,
    party TEXT,
    role TEXT,
    mentions TEXT NOT NULL,
    person_id INTEGER REFERENCES persons ON DELETE SET NULL
);
CREATE INDEX people_meeting ON people (meeting_id);
CREATE INDEX people_person ON people (person_id);

CREATE TABLE person_candidates (   -- who an open mention may be
    people_id INTEGER NOT NULL REFERENCES people ON DELETE CASCADE,
    person_id INTEGER NOT NULL REFERENCES persons ON DELETE CASCADE,
    PRIMARY KEY (people_id, person_id)
);
CREATE INDEX person_candidates_person ON person_candidates (person_id);

CREATE TABLE took_part (           -- who was in the room for an item
    item_id INTEGER NOT NULL REFERENCES items ON DELETE CASCADE,
    people_id INTEGER NOT NULL REFERENCES people ON DELETE CASCADE,
    PRIMARY KEY (item_id, people_id)
);
CREATE INDEX took_part_people ON took_part (people_id);
