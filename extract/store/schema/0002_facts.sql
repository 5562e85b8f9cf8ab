-- The facts, each with the passage that proves it.

CREATE TABLE recommendations (
    id INTEGER PRIMARY KEY,
    item_id INTEGER NOT NULL REFERENCES items ON DELETE CASCADE,
    label TEXT NOT NULL,           -- its id in the record, such as 16.r1
    point TEXT,
    text TEXT NOT NULL,
    proposed_by TEXT,              -- "by" in the record
    addressee TEXT,
    quote TEXT NOT NULL, quote_start INTEGER NOT NULL, quote_end INTEGER NOT NULL, found_by TEXT NOT NULL, page INTEGER
);
CREATE INDEX recommendations_item ON recommendations (item_id);

CREATE TABLE decisions (
    id INTEGER PRIMARY KEY,
    item_id INTEGER NOT NULL REFERENCES items ON DELETE CASCADE,
    label TEXT NOT NULL,
    body TEXT,
    body_id INTEGER REFERENCES bodies ON DELETE SET NULL,
    date TEXT,
    is_current INTEGER NOT NULL,
    outcome TEXT NOT NULL,
    also TEXT NOT NULL,
    points TEXT NOT NULL,
    chosen_option TEXT,            -- "option" in the record
    remark TEXT,
    text TEXT NOT NULL,
    basis TEXT NOT NULL,
    quote TEXT NOT NULL, quote_start INTEGER NOT NULL, quote_end INTEGER NOT NULL, found_by TEXT NOT NULL, page INTEGER
);
CREATE INDEX decisions_item ON decisions (item_id);
CREATE INDEX decisions_outcome ON decisions (outcome);
CREATE INDEX decisions_body ON decisions (body_id);

CREATE TABLE mappings (            -- proved by the decision's passage
    id INTEGER PRIMARY KEY,
    item_id INTEGER NOT NULL REFERENCES items ON DELETE CASCADE,
    recommendation_id INTEGER NOT NULL REFERENCES recommendations ON DELETE CASCADE,
    decision_id INTEGER NOT NULL REFERENCES decisions ON DELETE CASCADE,
    effect TEXT NOT NULL,
    basis TEXT NOT NULL
);
CREATE INDEX mappings_item ON mappings (item_id);
CREATE INDEX mappings_recommendation ON mappings (recommendation_id);
CREATE INDEX mappings_decision ON mappings (decision_id);

CREATE TABLE votes (
    id INTEGER PRIMARY KEY,
    item_id INTEGER NOT NULL REFERENCES items ON DELETE CASCADE,
    label TEXT NOT NULL,
    decision_id INTEGER REFERENCES decisions ON DELETE CASCADE,
    points TEXT NOT NULL,
    vote_on TEXT NOT NULL,         -- "on" in the record
    manner TEXT,
    count_for INTEGER,
    count_against INTEGER,
    count_abstain INTEGER,
    carried INTEGER,
    quote TEXT NOT NULL, quote_start INTEGER NOT NULL, quote_end INTEGER NOT NULL, found_by TEXT NOT NULL, page INTEGER
);
CREATE INDEX votes_item ON votes (item_id);
CREATE INDEX votes_decision ON votes (decision_id);

CREATE TABLE positions (
    id INTEGER PRIMARY KEY,
    vote_id INTEGER NOT NULL REFERENCES votes ON DELETE CASCADE,
    side TEXT NOT NULL,
    voter_kind TEXT NOT NULL,
    voter_name TEXT NOT NULL,
    party TEXT,
    people_id INTEGER REFERENCES people ON DELETE SET NULL,
    party_id INTEGER REFERENCES parties ON DELETE SET NULL,
    except_names TEXT NOT NULL,    -- "except" in the record
    reason TEXT,
    basis TEXT NOT NULL,
    quote TEXT NOT NULL, quote_start INTEGER NOT NULL, quote_end INTEGER NOT NULL, found_by TEXT NOT NULL, page INTEGER
);
CREATE INDEX positions_vote ON positions (vote_id);
CREATE INDEX positions_people ON positions (people_id);
CREATE INDEX positions_party ON positions (party_id);

CREATE TABLE referrals (
    id INTEGER PRIMARY KEY,
    item_id INTEGER NOT NULL REFERENCES items ON DELETE CASCADE,
    kind TEXT NOT NULL,
    by_kind TEXT NOT NULL,
    by_name TEXT NOT NULL,
    by_party TEXT,
    people_id INTEGER REFERENCES people ON DELETE SET NULL,
    brought_to TEXT,               -- "to" in the record
    decision_id INTEGER REFERENCES decisions ON DELETE CASCADE,
    quote TEXT NOT NULL, quote_start INTEGER NOT NULL, quote_end INTEGER NOT NULL, found_by TEXT NOT NULL, page INTEGER
);
CREATE INDEX referrals_item ON referrals (item_id);
CREATE INDEX referrals_decision ON referrals (decision_id);
CREATE INDEX referrals_people ON referrals (people_id);

CREATE TABLE attendance (
    id INTEGER PRIMARY KEY,
    meeting_id INTEGER NOT NULL REFERENCES meetings ON DELETE CASCADE,
    item_id INTEGER REFERENCES items ON DELETE CASCADE,      -- NULL where it holds for the meeting
    name TEXT NOT NULL,
    party TEXT,
    people_id INTEGER REFERENCES people ON DELETE SET NULL,
    status TEXT NOT NULL,
    time TEXT,
    item_numbers TEXT NOT NULL,    -- "items" in the record
    for_name TEXT,                 -- "for" in the record
    decision_id INTEGER REFERENCES decisions ON DELETE CASCADE,
    basis TEXT NOT NULL,
    quote TEXT NOT NULL, quote_start INTEGER NOT NULL, quote_end INTEGER NOT NULL, found_by TEXT NOT NULL, page INTEGER
);
CREATE INDEX attendance_meeting ON attendance (meeting_id);
CREATE INDEX attendance_item ON attendance (item_id);
CREATE INDEX attendance_decision ON attendance (decision_id);
CREATE INDEX attendance_people ON attendance (people_id);

CREATE TABLE amounts (
    id INTEGER PRIMARY KEY,
    meeting_id INTEGER NOT NULL REFERENCES meetings ON DELETE CASCADE,
    item_id INTEGER REFERENCES items ON DELETE CASCADE,
    label TEXT NOT NULL,
    value TEXT,                    -- exact decimals in DKK, as are low and high
    low TEXT,
    high TEXT,
    ore INTEGER,                   -- the value, or the high end, in oere, to sort and add by
    sign_stated INTEGER NOT NULL,
    approximate INTEGER NOT NULL,
    per TEXT,
    years TEXT NOT NULL,
    onwards INTEGER NOT NULL,
    raw TEXT NOT NULL,
    section TEXT,
    warnings TEXT NOT NULL,
    quote TEXT NOT NULL, quote_start INTEGER NOT NULL, quote_end INTEGER NOT NULL, found_by TEXT NOT NULL, page INTEGER
);
CREATE INDEX amounts_meeting ON amounts (meeting_id);
CREATE INDEX amounts_item ON amounts (item_id);
CREATE INDEX amounts_ore ON amounts (ore);

CREATE TABLE moves (
    id INTEGER PRIMARY KEY,
    item_id INTEGER NOT NULL REFERENCES items ON DELETE CASCADE,
    kind TEXT NOT NULL,
    amount_id INTEGER REFERENCES amounts ON DELETE CASCADE,
    direction TEXT,
    money_from TEXT,               -- "from" in the record
    money_to TEXT,                 -- "to" in the record
    years TEXT NOT NULL,
    recurring INTEGER,
    financing TEXT,
    purpose TEXT,
    status TEXT NOT NULL,
    recommendation_id INTEGER REFERENCES recommendations ON DELETE CASCADE,
    decision_id INTEGER REFERENCES decisions ON DELETE CASCADE,
    quote TEXT NOT NULL, quote_start INTEGER NOT NULL, quote_end INTEGER NOT NULL, found_by TEXT NOT NULL, page INTEGER
);
CREATE INDEX moves_item ON moves (item_id);
CREATE INDEX moves_amount ON moves (amount_id);
CREATE INDEX moves_recommendation ON moves (recommendation_id);
CREATE INDEX moves_decision ON moves (decision_id);

CREATE TABLE dates (
    id INTEGER PRIMARY KEY,
    meeting_id INTEGER NOT NULL REFERENCES meetings ON DELETE CASCADE,
    item_id INTEGER REFERENCES items ON DELETE CASCADE,
    first_day TEXT NOT NULL,
    last_day TEXT NOT NULL,
    grain TEXT NOT NULL,
    time TEXT,
    raw TEXT NOT NULL,
    year_from_context INTEGER NOT NULL,
    role TEXT,
    quote TEXT NOT NULL, quote_start INTEGER NOT NULL, quote_end INTEGER NOT NULL, found_by TEXT NOT NULL, page INTEGER
);
CREATE INDEX dates_meeting ON dates (meeting_id);
CREATE INDEX dates_item ON dates (item_id);

CREATE TABLE warnings (
    id INTEGER PRIMARY KEY,
    meeting_id INTEGER NOT NULL REFERENCES meetings ON DELETE CASCADE,
    item_id INTEGER REFERENCES items ON DELETE CASCADE,
    code TEXT NOT NULL,
    message TEXT NOT NULL,
    quote TEXT, quote_start INTEGER, quote_end INTEGER, found_by TEXT, page INTEGER
);
CREATE INDEX warnings_meeting ON warnings (meeting_id);
CREATE INDEX warnings_item ON warnings (item_id);
