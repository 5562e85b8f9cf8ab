-- Who left a party and sits in none is not counted as the party's.

ALTER TABLE people ADD COLUMN independent INTEGER NOT NULL DEFAULT 0;  -- 1 where the document names the person as one of no party; 0 until a document of an older store is read again

DROP VIEW v_positions;
CREATE VIEW v_positions AS
-- Sides taken, one row a voter and vote; both readings of "against" are given.
SELECT
    v_votes.item, v_votes.municipality, v_votes.body, v_votes.meeting_date, v_votes.title,
    v_votes.vote,
    v_votes.is_current,                    -- 0: taken at another meeting, whose vote is quoted here
    v_votes.points, v_votes.vote_on,
    positions.side,                        -- for, against, abstain, cannot_support, reserves, awaits
    positions.side = 'against' AS against_strict,  -- 1 where the voter voted against
    positions.side IN ('against', 'cannot_support') AS against_or_cannot_support,  -- 1 also for "kan ikke tiltræde"
    positions.voter_kind,                  -- person, party or group
    positions.voter_name,                  -- as written
    coalesce(persons.name, parties.name, positions.voter_name) AS voter,  -- as recognised across documents
    coalesce(persons.readable_id, parties.readable_id) AS voter_id,  -- NULL where open
    coalesce(positions.party, parties.letter) AS party,  -- ballot letter as stated here; NULL for an independent
    iif(persons.id IS NULL, coalesce(parties.letter, positions.party), persons.party)
        AS known_party,                    -- the voter's letter across documents, the newest where it changed; NULL for who left its party since
    positions.except_names,                -- JSON list of members a party's side leaves out
    positions.reason,                      -- in the voter's words
    positions.basis,                       -- stated, or derived: a side concluded from its party's or a majority's; count one of the two
    positions.quote, positions.quote_start, positions.quote_end, positions.found_by, positions.page
FROM positions
JOIN v_votes ON v_votes.vote_key = positions.vote_id
LEFT JOIN people ON people.id = positions.people_id
LEFT JOIN persons ON persons.id = people.person_id
LEFT JOIN parties ON parties.id = positions.party_id AND positions.voter_kind = 'party';

DROP VIEW v_attendance;
CREATE VIEW v_attendance AS
-- Presence and absence, one row a line of the document that says so.
SELECT
    v_meetings.meeting, v_meetings.municipality, v_meetings.body, v_meetings.date AS meeting_date,
    items.readable_id AS item,             -- NULL where it holds for the meeting
    decisions.label AS decision,           -- the decision in which it stands, where it is another meeting's
    coalesce(decisions.is_current, 1) AS is_current,  -- 0: who was there when another body, or this one another day, decided what is quoted here
    iif(coalesce(decisions.is_current, 1), v_meetings.body, coalesce(bodies.name, decisions.body))
        AS decided_by,                     -- the body at whose meeting it was
    iif(coalesce(decisions.is_current, 1), v_meetings.date, decisions.date) AS decided_on,  -- and when
    attendance.name,                       -- as written
    persons.readable_id AS person,         -- NULL where open
    attendance.party,                      -- ballot letter as stated here; NULL for an independent
    iif(persons.id IS NULL, attendance.party, persons.party)
        AS known_party,                    -- the person's letter across documents, the newest where it changed; NULL for who left its party since
    attendance.status,                     -- present, absent, excused, substitute, late, left, disqualified, not_participating
    attendance.time,
    attendance.item_numbers,               -- JSON list of the items it concerns
    attendance.for_name,                   -- whom a substitute stands in for
    attendance.basis,                      -- stated or derived
    attendance.quote, attendance.quote_start, attendance.quote_end, attendance.found_by, attendance.page
FROM attendance
JOIN meetings ON meetings.id = attendance.meeting_id
JOIN v_meetings ON v_meetings.meeting = meetings.readable_id
LEFT JOIN items ON items.id = attendance.item_id
LEFT JOIN decisions ON decisions.id = attendance.decision_id
LEFT JOIN bodies ON bodies.id = decisions.body_id
LEFT JOIN people ON people.id = attendance.people_id
LEFT JOIN persons ON persons.id = people.person_id;
