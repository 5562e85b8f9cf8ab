-- The documented views; their names and columns are stable.

CREATE VIEW v_documents AS
-- Every input document, one row each, also those that failed and those replaced by other content.
SELECT
    documents.id AS document,              -- key of the document in this store
    documents.sha256,                      -- digest of its bytes
    documents.source,                      -- the path as given
    documents.member,                      -- path inside a ZIP
    documents.status,                      -- read, failed, or superseded: its source holds other content now
    documents.media_type,                  -- as told from the content
    documents.genre,                       -- minutes, agenda, letter, note, news, other
    documents.text_length,                 -- in code points
    meetings.readable_id AS meeting        -- readable id of the meeting, where it was read
FROM documents
LEFT JOIN meetings ON meetings.document_id = documents.id;

CREATE VIEW v_failures AS
-- Documents that yielded no record, with the reason.
SELECT
    source,                                -- the path as given
    member,                                -- path inside a ZIP
    error_code,                            -- a code of docs/errors.md
    error_message,                         -- what to do about it
    text                                   -- what could be read, else NULL
FROM documents
WHERE status = 'failed';

CREATE VIEW v_meetings AS
-- Meetings, one row a document that was read.
SELECT
    meetings.readable_id AS meeting,       -- municipality/body/date
    meetings.municipality_key,             -- municipality as a word of a readable id, or the document's short hash
    meetings.municipality_code,            -- four digits
    meetings.municipality,                 -- name
    coalesce(bodies.name, meetings.body) AS body,  -- the body that met, as most documents spell it
    meetings.body_kind,                    -- council, economy, committee, magistrate, board, region, other
    meetings.date,                         -- ISO date
    meetings.starts_at,                    -- HH:MM
    meetings.ends_at,                      -- HH:MM
    meetings.place,
    documents.genre,                       -- minutes, agenda, …
    documents.source,                      -- the path as given
    (SELECT count(*) FROM items WHERE items.meeting_id = meetings.id) AS items
FROM meetings
JOIN documents ON documents.id = meetings.document_id
LEFT JOIN bodies ON bodies.id = meetings.body_id;

CREATE VIEW v_items AS
-- Agenda items, one row each.
SELECT
    items.id AS item_key,                  -- integer key
    items.readable_id AS item,             -- municipality/body/date/number
    meetings.readable_id AS meeting,
    meetings.municipality_key,
    coalesce(meetings.municipality, meetings.municipality_key) AS municipality,
    coalesce(bodies.name, meetings.body) AS body,
    meetings.date AS meeting_date,
    items.position,                        -- order in the document, from 1
    items.number,                          -- as printed
    items.title,
    items.access,                          -- open, closed or NULL
    items.case_numbers                     -- JSON list
FROM items
JOIN meetings ON meetings.id = items.meeting_id
LEFT JOIN bodies ON bodies.id = meetings.body_id;

CREATE VIEW v_decisions AS
-- Decisions, one row a unit of decision text, also those of earlier bodies that an item quotes.
SELECT
    v_items.item, v_items.municipality, v_items.body, v_items.meeting_date, v_items.title,
    decisions.label AS decision,           -- id in the record
    coalesce(bodies.name, decisions.body) AS decided_by,  -- the body that decided
    decisions.date AS decided_on,
    decisions.is_current,                  -- 1: this meeting's own; 0: an earlier one quoted here
    decisions.outcome,
    decisions.also,                        -- JSON list of further outcomes
    decisions.points,                      -- JSON list of the points it names; [] is all of them
    decisions.chosen_option,
    decisions.remark,
    decisions.text,
    decisions.basis,                       -- stated or derived
    decisions.quote, decisions.quote_start, decisions.quote_end, decisions.found_by, decisions.page
FROM decisions
JOIN v_items ON v_items.item_key = decisions.item_id
LEFT JOIN bodies ON bodies.id = decisions.body_id;

CREATE VIEW v_recommendations AS
-- Recommendations with what became of them, one row a recommendation and decision on it.
SELECT
    v_items.item, v_items.municipality, v_items.body, v_items.meeting_date, v_items.title,
    recommendations.label AS recommendation,  -- id in the record
    recommendations.point,                 -- as printed
    recommendations.text,
    recommendations.proposed_by,
    recommendations.addressee,             -- the body that is asked to be recommended to
    mappings.effect,                       -- NULL where nothing is known to have become of it
    mappings.basis AS effect_basis,        -- stated or derived
    CASE
        WHEN mappings.effect IN ('adopted', 'adopted_amended', 'recommended', 'recommended_amended') THEN 1
        WHEN mappings.effect IN ('not_recommended', 'rejected', 'postponed', 'returned', 'withdrawn') THEN 0
    END AS adopted,                        -- 1, 0, or NULL where the effect is neither or not known
    decisions.label AS decision,
    decisions.outcome,
    recommendations.quote, recommendations.quote_start, recommendations.quote_end,
    recommendations.found_by, recommendations.page,
    decisions.quote AS decision_quote      -- the passage that proves the effect
FROM recommendations
JOIN v_items ON v_items.item_key = recommendations.item_id
LEFT JOIN mappings ON mappings.recommendation_id = recommendations.id
LEFT JOIN decisions ON decisions.id = mappings.decision_id;

CREATE VIEW v_votes AS
-- Votes, one row each, also those that name no voter.
SELECT
    votes.id AS vote_key,                  -- integer key
    v_items.item, v_items.municipality, v_items.body, v_items.meeting_date, v_items.title,
    votes.label AS vote,                   -- id in the record
    decisions.label AS decision,
    decisions.outcome,
    coalesce(decisions.is_current, 1) AS is_current,  -- 0: an earlier body's vote quoted here
    votes.points,                          -- JSON list
    votes.vote_on,                         -- recommendation, amendment, agenda, disqualification, minutes, election, other
    votes.manner,                          -- unanimous, majority, roll_call, count, without_vote or NULL
    votes.count_for, votes.count_against, votes.count_abstain,  -- as stated, never counted
    votes.carried,                         -- 1, 0, or NULL where it is not settled
    votes.quote, votes.quote_start, votes.quote_end, votes.found_by, votes.page
FROM votes
JOIN v_items ON v_items.item_key = votes.item_id
LEFT JOIN decisions ON decisions.id = votes.decision_id;

CREATE VIEW v_positions AS
-- Sides taken, one row a voter and vote; both readings of "against" are given.
SELECT
    v_votes.item, v_votes.municipality, v_votes.body, v_votes.meeting_date, v_votes.title,
    v_votes.vote, v_votes.is_current, v_votes.points, v_votes.vote_on,
    positions.side,                        -- for, against, abstain, cannot_support, reserves, awaits
    positions.side = 'against' AS against_strict,  -- 1 where the voter voted against
    positions.side IN ('against', 'cannot_support') AS against_or_cannot_support,  -- 1 also for "kan ikke tiltræde"
    positions.voter_kind,                  -- person, party or group
    positions.voter_name,                  -- as written
    coalesce(persons.name, parties.name, positions.voter_name) AS voter,  -- as recognised across documents
    coalesce(persons.readable_id, parties.readable_id) AS voter_id,  -- NULL where open
    coalesce(positions.party, persons.party, parties.letter) AS party,  -- ballot letter
    positions.except_names,                -- JSON list of members a party's side leaves out
    positions.reason,                      -- in the voter's words
    positions.basis,                       -- stated or derived
    positions.quote, positions.quote_start, positions.quote_end, positions.found_by, positions.page
FROM positions
JOIN v_votes ON v_votes.vote_key = positions.vote_id
LEFT JOIN people ON people.id = positions.people_id
LEFT JOIN persons ON persons.id = people.person_id
LEFT JOIN parties ON parties.id = positions.party_id AND positions.voter_kind = 'party';

CREATE VIEW v_referrals AS
-- Cases that members brought on, such as before the council.
SELECT
    v_items.item, v_items.municipality, v_items.body, v_items.meeting_date, v_items.title,
    referrals.kind,                        -- brought_before_council, own_initiative, other
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

CREATE VIEW v_attendance AS
-- Presence and absence, one row a line of the document that says so.
SELECT
    v_meetings.meeting, v_meetings.municipality, v_meetings.body, v_meetings.date AS meeting_date,
    items.readable_id AS item,             -- NULL where it holds for the meeting
    attendance.name,                       -- as written
    persons.readable_id AS person,         -- NULL where open
    coalesce(attendance.party, persons.party) AS party,
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
LEFT JOIN people ON people.id = attendance.people_id
LEFT JOIN persons ON persons.id = people.person_id;

CREATE VIEW v_amounts AS
-- Sums of money, one row a mention.
SELECT
    v_meetings.meeting, v_meetings.municipality, v_meetings.body, v_meetings.date AS meeting_date,
    items.readable_id AS item,             -- NULL where it stands outside the items
    amounts.label AS amount,               -- id in the record
    amounts.value,                         -- exact decimal in DKK, NULL for a range
    amounts.low, amounts.high,             -- exact decimals in DKK
    amounts.ore,                           -- value or high end in øre, to sort by
    amounts.approximate, amounts.per, amounts.years, amounts.onwards,
    amounts.raw,                           -- as printed
    amounts.section,                       -- role of the section it stands in
    amounts.warnings,                      -- JSON list of codes
    amounts.warnings = '[]' AS countable,  -- 0: flagged, so left out of totals and rankings
    amounts.quote, amounts.quote_start, amounts.quote_end, amounts.found_by, amounts.page
FROM amounts
JOIN meetings ON meetings.id = amounts.meeting_id
JOIN v_meetings ON v_meetings.meeting = meetings.readable_id
LEFT JOIN items ON items.id = amounts.item_id;

CREATE VIEW v_moves AS
-- Money that decisions move, or would move; one row a move.
SELECT
    v_items.item, v_items.municipality, v_items.body, v_items.meeting_date, v_items.title,
    moves.kind,                            -- supplementary_grant, release_of_funds, reallocation, …
    amounts.value AS dkk,                  -- exact decimal in DKK
    amounts.ore,                           -- the same in øre, to sort and add by
    amounts.raw,                           -- as printed
    moves.direction,                       -- expense, income, neutral or NULL
    moves.money_from, moves.money_to, moves.years, moves.recurring, moves.financing, moves.purpose,
    moves.status,                          -- proposed, recommended, decided, rejected, postponed
    recommendations.label AS recommendation,
    decisions.label AS decision,
    amounts.warnings,                      -- JSON list of codes
    coalesce(amounts.warnings = '[]' AND amounts.value IS NOT NULL AND amounts.per IS NULL, 0)
        AS countable,                      -- 0: flagged, a range or a rate, so left out of totals and rankings
    coalesce(decisions.quote, recommendations.quote, moves.quote) AS passage,  -- the decision or recommendation whole
    moves.quote, moves.quote_start, moves.quote_end, moves.found_by, moves.page
FROM moves
JOIN v_items ON v_items.item_key = moves.item_id
LEFT JOIN amounts ON amounts.id = moves.amount_id
LEFT JOIN recommendations ON recommendations.id = moves.recommendation_id
LEFT JOIN decisions ON decisions.id = moves.decision_id;

CREATE VIEW v_move_ranking AS
-- Budget moves by size within their municipality and status; flagged sums, ranges and rates are left out.
SELECT
    municipality,
    status,
    rank() OVER (PARTITION BY municipality, status ORDER BY abs(ore) DESC) AS place,
    dkk, ore, kind, direction, money_from, money_to, item, title, meeting_date, quote, passage
FROM v_moves
WHERE countable;

CREATE VIEW v_move_totals AS
-- Sums of budget moves; flagged sums, ranges and rates are left out.
SELECT
    municipality, status, kind, direction,
    count(*) AS moves,
    sum(ore) AS ore,                       -- in øre
    printf('%s%d.%02d', iif(sum(ore) < 0, '-', ''), abs(sum(ore)) / 100, abs(sum(ore)) % 100) AS dkk  -- exact, in DKK
FROM v_moves
WHERE countable
GROUP BY municipality, status, kind, direction;

CREATE VIEW v_dates AS
-- Dates and periods in running text.
SELECT
    v_meetings.meeting, v_meetings.municipality, v_meetings.body, v_meetings.date AS meeting_date,
    items.readable_id AS item,             -- NULL where it stands outside the items
    dates.first_day, dates.last_day,       -- full ISO dates
    dates.grain,                           -- day, week, month, quarter, half, season, year, span
    dates.time, dates.raw, dates.year_from_context, dates.role,
    dates.quote, dates.quote_start, dates.quote_end, dates.found_by, dates.page
FROM dates
JOIN meetings ON meetings.id = dates.meeting_id
JOIN v_meetings ON v_meetings.meeting = meetings.readable_id
LEFT JOIN items ON items.id = dates.item_id;

CREATE VIEW own_positions AS
SELECT positions.id, positions.side, positions.voter_kind, positions.people_id, positions.party_id
FROM positions
JOIN votes ON votes.id = positions.vote_id
LEFT JOIN decisions ON decisions.id = votes.decision_id
WHERE coalesce(decisions.is_current, 1);

CREATE VIEW v_persons AS
-- Persons recognised from document to document, with both readings of how often they voted against in their own meetings.
SELECT
    persons.readable_id AS person,         -- municipality/name
    persons.municipality_key,
    persons.name,                          -- fullest form
    persons.variants,                      -- JSON list of other forms
    persons.party,                         -- ballot letter
    persons.role,
    count(DISTINCT people.meeting_id) AS documents,  -- documents that name the person
    count(positions.id) AS positions,      -- sides taken as a person, without earlier votes quoted in another meeting
    count(CASE WHEN positions.side = 'against' THEN 1 END) AS against_strict,
    count(CASE WHEN positions.side IN ('against', 'cannot_support') THEN 1 END) AS against_or_cannot_support
FROM persons
LEFT JOIN people ON people.person_id = persons.id
LEFT JOIN own_positions AS positions ON positions.people_id = people.id
GROUP BY persons.id;

CREATE VIEW v_parties AS
-- Parties and lists recognised from document to document, with both readings of how often they voted against as one.
SELECT
    parties.readable_id AS party,          -- municipality/name
    parties.municipality_key,
    parties.name,
    parties.variants,                      -- JSON list of other forms
    parties.letter,                        -- ballot letter
    count(positions.id) AS positions,      -- sides taken as one, without earlier votes quoted in another meeting
    count(CASE WHEN positions.side = 'against' THEN 1 END) AS against_strict,
    count(CASE WHEN positions.side IN ('against', 'cannot_support') THEN 1 END) AS against_or_cannot_support
FROM parties
LEFT JOIN own_positions AS positions ON positions.party_id = parties.id AND positions.voter_kind = 'party'
GROUP BY parties.id;

CREATE VIEW v_open_persons AS
-- Persons that stay open because several recognised persons fit; one row a candidate.
SELECT
    v_meetings.meeting, v_meetings.municipality,
    people.name,                           -- as the document names them
    people.party,
    persons.readable_id AS candidate
FROM person_candidates
JOIN people ON people.id = person_candidates.people_id
JOIN persons ON persons.id = person_candidates.person_id
JOIN meetings ON meetings.id = people.meeting_id
JOIN v_meetings ON v_meetings.meeting = meetings.readable_id;

CREATE VIEW v_warnings AS
-- Coded warnings.
SELECT
    v_meetings.meeting, v_meetings.municipality, v_meetings.body, v_meetings.date AS meeting_date,
    items.readable_id AS item,             -- NULL where it is about the whole document
    warnings.code, warnings.message, warnings.quote, warnings.quote_start, warnings.quote_end
FROM warnings
JOIN meetings ON meetings.id = warnings.meeting_id
JOIN v_meetings ON v_meetings.meeting = meetings.readable_id
LEFT JOIN items ON items.id = warnings.item_id;
