-- What is stated and what is concluded, this meeting's and another's, each in a column or a row of its own.

ALTER TABLE persons ADD COLUMN parties TEXT NOT NULL DEFAULT '[]';  -- filled when persons are recognised next

CREATE TABLE near_persons (        -- recognised persons whose names differ by a slip of the pen or by a part left out
    person_id INTEGER NOT NULL REFERENCES persons ON DELETE CASCADE,
    other_id INTEGER NOT NULL REFERENCES persons ON DELETE CASCADE,
    PRIMARY KEY (person_id, other_id)
);
CREATE INDEX near_persons_other ON near_persons (other_id);

-- What was never there is no document; every run tells it.
DELETE FROM documents WHERE sha256 IS NULL AND error_code = 'NOT_FOUND';

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
    coalesce(persons.party, parties.letter, positions.party) AS known_party,  -- the voter's letter across documents, the newest where it changed
    positions.except_names,                -- JSON list of members a party's side leaves out
    positions.reason,                      -- in the voter's words
    positions.basis,                       -- stated, or derived: a side concluded from its party's or a majority's; count one of the two
    positions.quote, positions.quote_start, positions.quote_end, positions.found_by, positions.page
FROM positions
JOIN v_votes ON v_votes.vote_key = positions.vote_id
LEFT JOIN people ON people.id = positions.people_id
LEFT JOIN persons ON persons.id = people.person_id
LEFT JOIN parties ON parties.id = positions.party_id AND positions.voter_kind = 'party';

DROP VIEW v_referrals;
CREATE VIEW v_referrals AS
-- Cases that members brought on, such as before the council.
SELECT
    v_items.item, v_items.municipality, v_items.body, v_items.meeting_date, v_items.title,
    referrals.kind,                        -- brought_before_council, own_initiative, other; a member's own item seldom says so, its recommendation is proposed_by the member
    referrals.by_kind,                     -- person, party or group
    referrals.by_name,                     -- as written
    referrals.by_party,
    persons.readable_id AS person,         -- NULL where open
    referrals.brought_to,
    decisions.label AS decision,
    referrals.quote, referrals.quote_start, referrals.quote_end, referrals.found_by, referrals.page
FROM referrals
JOIN v_items ON v_items.item_key = referrals.item_id
LEFT JOIN decisions ON decisions.id = referrals.decision_id
LEFT JOIN people ON people.id = referrals.people_id
LEFT JOIN persons ON persons.id = people.person_id;

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
    coalesce(persons.party, attendance.party) AS known_party,  -- the person's letter across documents, the newest where it changed
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

DROP VIEW v_moves;
CREATE VIEW v_moves AS
-- Money that decisions move, or would move; one row a move.
SELECT
    v_items.item, v_items.municipality, v_items.body, v_items.meeting_date, v_items.title,
    moves.kind,                            -- supplementary_grant, release_of_funds, reallocation, …
    amounts.value AS dkk,                  -- exact decimal in DKK, with the sign that is printed
    amounts.ore,                           -- the same in øre, to sort by
    abs(amounts.ore) AS size_ore,          -- the same without its sign, to add by: direction says which way it goes
    amounts.raw,                           -- as printed
    moves.direction,                       -- expense, income, neutral or NULL; whatever sign is printed
    moves.money_from, moves.money_to, moves.years, moves.recurring, moves.financing, moves.purpose,
    moves.status,                          -- proposed, recommended, decided, rejected, postponed
    recommendations.label AS recommendation,
    decisions.label AS decision,
    amounts.warnings,                      -- JSON list of codes
    coalesce(amounts.warnings = '[]' AND amounts.value IS NOT NULL AND amounts.per IS NULL, 0)
        AS countable,                      -- 0: flagged, a range or a rate, so left out of totals and rankings
    (SELECT count(*) FROM moves AS others JOIN amounts AS theirs ON theirs.id = others.amount_id
        WHERE others.item_id = moves.item_id AND theirs.ore = amounts.ore AND others.kind = moves.kind
        AND others.direction IS moves.direction AND others.status = moves.status
        AND (others.years = moves.years OR '[]' IN (others.years, moves.years)))
        AS alike,                          -- moves of the item that agree with it, itself among them; of 2 or more one may be the other told twice
    coalesce(decisions.quote, recommendations.quote, moves.quote) AS passage,  -- the decision or recommendation whole
    moves.quote, moves.quote_start, moves.quote_end, moves.found_by, moves.page
FROM moves
JOIN v_items ON v_items.item_key = moves.item_id
LEFT JOIN amounts ON amounts.id = moves.amount_id
LEFT JOIN recommendations ON recommendations.id = moves.recommendation_id
LEFT JOIN decisions ON decisions.id = moves.decision_id;

DROP VIEW v_move_totals;
CREATE VIEW v_move_totals AS
-- Sums of budget moves, each without its printed sign; flagged sums, ranges and rates are left out.
SELECT
    municipality, status, kind,
    direction,                             -- which way all of them go; NULL where that is not said
    count(*) AS moves,
    sum(alike > 1) AS alike,               -- moves of which the same item has another like it, perhaps one told twice
    sum(size_ore) AS ore,                  -- in øre, never below 0
    printf('%d.%02d', sum(size_ore) / 100, sum(size_ore) % 100) AS dkk  -- exact, in DKK
FROM v_moves
WHERE countable
GROUP BY municipality, status, kind, direction;

DROP VIEW v_dates;
CREATE VIEW v_dates AS
-- Dates and periods in running text.
SELECT
    v_meetings.meeting, v_meetings.municipality, v_meetings.body, v_meetings.date AS meeting_date,
    items.readable_id AS item,             -- NULL where it stands outside the items
    dates.first_day, dates.last_day,       -- full ISO dates
    dates.grain,                           -- day, week, month, quarter, half, season, year, span
    dates.time, dates.raw, dates.year_from_context,
    dates.role,                            -- not filled yet, always NULL: what a date is for stands in its quote
    dates.quote, dates.quote_start, dates.quote_end, dates.found_by, dates.page
FROM dates
JOIN meetings ON meetings.id = dates.meeting_id
JOIN v_meetings ON v_meetings.meeting = meetings.readable_id
LEFT JOIN items ON items.id = dates.item_id;

DROP VIEW v_persons;
DROP VIEW v_parties;
DROP VIEW own_positions;
CREATE VIEW own_positions AS
SELECT positions.id, positions.side, positions.basis, positions.voter_kind, positions.people_id, positions.party_id, votes.vote_on
FROM positions
JOIN votes ON votes.id = positions.vote_id
LEFT JOIN decisions ON decisions.id = votes.decision_id
WHERE coalesce(decisions.is_current, 1);

CREATE VIEW v_persons AS
-- Persons recognised from document to document, with both readings of how often they are said to have voted against in their own meetings.
SELECT
    persons.readable_id AS person,         -- municipality/name
    persons.municipality_key,
    persons.name,                          -- fullest form
    persons.variants,                      -- JSON list of other forms
    persons.party,                         -- ballot letter, the newest where it changed
    persons.parties,                       -- JSON list of the letters that stand with the person, in order of time
    persons.role,
    count(DISTINCT people.meeting_id) AS documents,  -- documents that name the person
    count(CASE WHEN positions.basis = 'stated' THEN 1 END) AS positions,  -- sides stated of the person, without earlier votes quoted in another meeting
    count(CASE WHEN positions.basis = 'stated' AND positions.side = 'against' THEN 1 END) AS against_strict,
    count(CASE WHEN positions.basis = 'stated' AND positions.side = 'against' AND positions.vote_on = 'recommendation' THEN 1 END)
        AS against_recommendation,         -- those of against_strict that are on the recommendation, not on a motion or the order of business
    count(CASE WHEN positions.basis = 'stated' AND positions.side IN ('against', 'cannot_support') THEN 1 END) AS against_or_cannot_support,
    count(CASE WHEN positions.basis = 'derived' AND positions.side = 'against' THEN 1 END)
        AS derived_against                 -- in none of the others: votes against that follow from the party's, only where the room is known
FROM persons
LEFT JOIN people ON people.person_id = persons.id
LEFT JOIN own_positions AS positions ON positions.people_id = people.id
GROUP BY persons.id;

CREATE VIEW v_parties AS
-- Parties and lists recognised from document to document, with both readings of how often they are said to have voted against as one.
SELECT
    parties.readable_id AS party,          -- municipality/name
    parties.municipality_key,
    parties.name,
    parties.variants,                      -- JSON list of other forms
    parties.letter,                        -- ballot letter
    count(positions.id) AS positions,      -- sides stated of it as one, without earlier votes quoted in another meeting
    count(CASE WHEN positions.side = 'against' THEN 1 END) AS against_strict,
    count(CASE WHEN positions.side = 'against' AND positions.vote_on = 'recommendation' THEN 1 END)
        AS against_recommendation,         -- those of against_strict that are on the recommendation, not on a motion or the order of business
    count(CASE WHEN positions.side IN ('against', 'cannot_support') THEN 1 END) AS against_or_cannot_support
FROM parties
LEFT JOIN own_positions AS positions
    ON positions.party_id = parties.id AND positions.voter_kind = 'party' AND positions.basis = 'stated'
GROUP BY parties.id;

CREATE VIEW v_near_persons AS
-- Pairs of recognised persons whose names differ by one letter or by a part left out, and who may be one; one row a pair.
SELECT
    persons.municipality_key,
    persons.readable_id AS person,
    others.readable_id AS other,
    persons.party, others.party AS other_party,
    (SELECT count(*) FROM people WHERE person_id = persons.id) AS documents,
    (SELECT count(*) FROM people WHERE person_id = others.id) AS other_documents,
    (SELECT count(*) FROM people JOIN people AS beside ON beside.meeting_id = people.meeting_id
        WHERE people.person_id = persons.id AND beside.person_id = others.id) AS documents_of_both
FROM near_persons
JOIN persons ON persons.id = near_persons.person_id
JOIN persons AS others ON others.id = near_persons.other_id;

CREATE VIEW v_doubled_meetings AS
-- Meetings of one body on one day that stand in several documents, such as an agenda and its minutes or two editions; each of them counts in the other views.
SELECT
    coalesce(meetings.municipality, meetings.municipality_key) AS municipality,
    coalesce(bodies.name, meetings.body) AS body,
    meetings.date AS meeting_date,
    meetings.readable_id AS meeting,
    documents.genre,                       -- minutes, agenda, …
    documents.source,                      -- the path as given
    documents.member,                      -- path inside a ZIP
    (SELECT count(*) FROM items WHERE items.meeting_id = meetings.id) AS items,
    (SELECT count(*) FROM items WHERE items.meeting_id = meetings.id AND EXISTS (
        SELECT 1 FROM meetings AS twins JOIN items AS theirs ON theirs.meeting_id = twins.id
        WHERE twins.municipality_key = meetings.municipality_key AND twins.date = meetings.date AND twins.id != meetings.id
        AND coalesce(twins.body_id, twins.body) = coalesce(meetings.body_id, meetings.body) AND theirs.title = items.title
    )) AS items_alike                      -- items whose title stands in another of them: none in a second meeting on one day
FROM meetings
JOIN documents ON documents.id = meetings.document_id
LEFT JOIN bodies ON bodies.id = meetings.body_id
WHERE EXISTS (
    SELECT 1 FROM meetings AS twins
    WHERE twins.municipality_key = meetings.municipality_key AND twins.date = meetings.date AND twins.id != meetings.id
    AND coalesce(twins.body_id, twins.body) = coalesce(meetings.body_id, meetings.body)
)
ORDER BY meetings.readable_id;

CREATE VIEW v_cases AS
-- Cases through all bodies in the order of their meetings, the council last on a day; one row a case number and item.
SELECT
    v_items.municipality,
    numbers.value AS case_number,          -- as printed
    v_items.meeting_date, v_items.body,
    documents.genre,                       -- minutes, agenda, …
    v_items.item, v_items.title,
    (SELECT replace(group_concat(DISTINCT outcome), ',', ', ') FROM decisions
        WHERE decisions.item_id = v_items.item_key AND is_current) AS outcomes,  -- what this meeting decided
    (SELECT group_concat(quote, char(10)) FROM decisions
        WHERE decisions.item_id = v_items.item_key AND is_current) AS decision_quotes  -- the passages that prove it
FROM v_items
JOIN meetings ON meetings.readable_id = v_items.meeting
JOIN documents ON documents.id = meetings.document_id
JOIN json_each(v_items.case_numbers) AS numbers
ORDER BY v_items.municipality, numbers.value, v_items.meeting_date,
    CASE meetings.body_kind WHEN 'council' THEN 2 WHEN 'economy' THEN 1 ELSE 0 END,  -- on one day the council comes last
    v_items.meeting, v_items.position;
