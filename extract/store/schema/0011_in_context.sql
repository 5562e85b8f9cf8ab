-- What a sum or date is about, what a side was taken on, whose version was followed, and the kind of body that says so.

ALTER TABLE amounts ADD COLUMN passage TEXT;  -- NULL where an older program wrote it
ALTER TABLE dates ADD COLUMN passage TEXT;

DROP VIEW v_items;
CREATE VIEW v_items AS
-- Agenda items, one row each.
SELECT
    items.id AS item_key,                  -- integer key
    items.readable_id AS item,             -- municipality/body/date/number
    meetings.readable_id AS meeting,
    meetings.municipality_key,
    coalesce(meetings.municipality, meetings.municipality_key) AS municipality,
    coalesce(bodies.name, meetings.body) AS body,
    meetings.body_kind,                    -- council, economy, committee, magistrate, board, region, other
    meetings.date AS meeting_date,
    items.position,                        -- order in the document, from 1
    items.number,                          -- as printed
    items.title,
    items.access,                          -- open, closed or NULL
    items.case_numbers,                    -- JSON list
    items.kle,                             -- subject in the municipalities' common classification, as 27.00.00
    items.route                            -- JSON list: the bodies that the title names in the order of treatment
FROM items
JOIN meetings ON meetings.id = items.meeting_id
LEFT JOIN bodies ON bodies.id = meetings.body_id;

DROP VIEW v_recommendations;
CREATE VIEW v_recommendations AS
-- Recommendations with what became of them, one row a recommendation and decision on it.
SELECT
    v_items.item, v_items.municipality, v_items.body,
    v_items.body_kind,                     -- as in v_items
    v_items.meeting_date, v_items.title,
    recommendations.label AS recommendation,  -- id in the record
    recommendations.point,                 -- as printed
    recommendations.text,
    recommendations.proposed_by,
    recommendations.addressee,             -- the body that is asked to be recommended to
    mappings.effect,                       -- adopted, adopted_amended, recommended, recommended_amended, not_recommended, rejected, postponed, returned, withdrawn, forwarded, noted, discussed, other; NULL where nothing is known to have become of it
    mappings.basis AS effect_basis,        -- stated or derived
    CASE
        WHEN mappings.effect IN ('adopted', 'adopted_amended', 'recommended', 'recommended_amended') THEN 1
        WHEN mappings.effect IN ('not_recommended', 'rejected', 'postponed', 'returned', 'withdrawn') THEN 0
    END AS adopted,                        -- 1, also where amended, 0, or NULL where the effect is neither or not known
    decisions.chosen_option,               -- the alternative that was chosen: the points beside it fell with that, though nobody spoke against them
    decisions.label AS decision,
    decisions.outcome,
    recommendations.quote, recommendations.quote_start, recommendations.quote_end,
    recommendations.found_by, recommendations.page,
    decisions.quote AS decision_quote,     -- the passage that proves the effect
    (WITH RECURSIVE followed (label) AS (
        SELECT decisions.adopts
        UNION
        SELECT beside.adopts FROM followed
        JOIN decisions AS named ON named.item_id = v_items.item_key AND named.label = followed.label
        JOIN decisions AS beside ON beside.item_id = v_items.item_key
            AND beside.body IS named.body AND beside.date IS named.date AND beside.adopts IS NOT NULL
    )
    SELECT group_concat(quote, char(10)) FROM (
        SELECT beside.quote FROM decisions AS beside
        WHERE beside.item_id = v_items.item_key AND EXISTS (
            SELECT 1 FROM followed JOIN decisions AS named ON named.item_id = v_items.item_key AND named.label = followed.label
            WHERE beside.body IS named.body AND beside.date IS named.date)
        ORDER BY beside.id
    )) AS followed_quotes                  -- what the bodies decided whose version the decision adopts: with it they prove the effect; NULL where it adopts none
FROM recommendations
JOIN v_items ON v_items.item_key = recommendations.item_id
LEFT JOIN mappings ON mappings.recommendation_id = recommendations.id
LEFT JOIN decisions ON decisions.id = mappings.decision_id;

DROP VIEW v_votes;
CREATE VIEW v_votes AS
-- Votes, one row each, also those that name no voter.
SELECT
    votes.id AS vote_key,                  -- integer key
    v_items.item, v_items.municipality, v_items.body,
    v_items.body_kind,                     -- as in v_items
    v_items.meeting_date, v_items.title,
    votes.label AS vote,                   -- id in the record
    decisions.label AS decision,
    decisions.outcome,
    coalesce(decisions.is_current, 1) AS is_current,  -- 0: an earlier body's vote quoted here
    votes.points,                          -- JSON list
    votes.vote_on,                         -- recommendation, amendment, agenda, disqualification, minutes, election, other
    votes.manner,                          -- unanimous, majority, roll_call, count, without_vote or NULL
    votes.count_for, votes.count_against, votes.count_abstain,  -- as stated, never counted
    votes.carried,                         -- 1, 0, or NULL where it is not settled
    decisions.quote AS decision_quote,     -- what was decided by it
    votes.quote, votes.quote_start, votes.quote_end, votes.found_by, votes.page
FROM votes
JOIN v_items ON v_items.item_key = votes.item_id
LEFT JOIN decisions ON decisions.id = votes.decision_id;

DROP VIEW v_positions;
CREATE VIEW v_positions AS
-- Sides taken, one row a voter and vote; both readings of "against" are given.
SELECT
    v_votes.item, v_votes.municipality, v_votes.body,
    v_votes.body_kind,                     -- as in v_items
    v_votes.meeting_date, v_votes.title,
    v_votes.vote,
    v_votes.is_current,                    -- 0: taken at another meeting, whose vote is quoted here
    v_votes.points, v_votes.vote_on,
    v_votes.carried,                       -- 0: what was voted on fell, such as another party's proposal for the budget
    v_votes.decision_quote,                -- what was decided by it: says what the side was taken on
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

DROP VIEW v_amounts;
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
    coalesce(amounts.passage, amounts.quote) AS passage,  -- the words around it, which say what it is for
    amounts.section,                       -- role of the section it stands in
    amounts.warnings,                      -- JSON list of codes
    amounts.warnings = '[]' AS countable,  -- 0: flagged, so left out of totals and rankings
    amounts.quote, amounts.quote_start, amounts.quote_end, amounts.found_by, amounts.page
FROM amounts
JOIN meetings ON meetings.id = amounts.meeting_id
JOIN v_meetings ON v_meetings.meeting = meetings.readable_id
LEFT JOIN items ON items.id = amounts.item_id;

DROP VIEW v_dates;
CREATE VIEW v_dates AS
-- Dates and periods in running text.
SELECT
    v_meetings.meeting, v_meetings.municipality, v_meetings.body, v_meetings.date AS meeting_date,
    items.readable_id AS item,             -- NULL where it stands outside the items
    dates.first_day, dates.last_day,       -- full ISO dates
    dates.grain,                           -- day, week, month, quarter, half, season, year, span
    dates.time, dates.raw, dates.year_from_context,
    coalesce(dates.passage, dates.quote) AS passage,  -- the words around it, which say what it is for
    (SELECT role FROM sections WHERE sections.item_id = dates.item_id
        AND dates.quote_start >= span_start AND dates.quote_start < span_end ORDER BY span_start DESC LIMIT 1)
        AS section,                        -- role of the section it stands in
    (SELECT label FROM decisions WHERE decisions.item_id = dates.item_id
        AND dates.quote_start BETWEEN decisions.quote_start AND decisions.quote_end LIMIT 1)
        AS decision,                       -- the decision in which it stands, by its id in the record
    dates.role,                            -- not filled yet, always NULL: what a date is for stands in its passage
    dates.quote, dates.quote_start, dates.quote_end, dates.found_by, dates.page
FROM dates
JOIN meetings ON meetings.id = dates.meeting_id
JOIN v_meetings ON v_meetings.meeting = meetings.readable_id
LEFT JOIN items ON items.id = dates.item_id;

DROP VIEW v_decisions;

CREATE VIEW v_decisions AS
-- Decisions, one row a unit of decision text, also those of earlier bodies that an item quotes.
SELECT
    v_items.item, v_items.municipality, v_items.body,
    v_items.body_kind,                     -- as in v_items
    v_items.meeting_date, v_items.title,
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
    decisions.adopts,                      -- the decision whose version it adopts, by its id in the record
    decisions.quote, decisions.quote_start, decisions.quote_end, decisions.found_by, decisions.page
FROM decisions
JOIN v_items ON v_items.item_key = decisions.item_id
LEFT JOIN bodies ON bodies.id = decisions.body_id;

DROP VIEW v_moves;
CREATE VIEW v_moves AS
-- Money that decisions move, or would move; one row a move.
SELECT
    v_items.item, v_items.municipality, v_items.body,
    v_items.body_kind,                     -- as in v_items
    v_items.meeting_date, v_items.title,
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
    CASE
        WHEN amounts.quote_start BETWEEN recommendations.quote_start AND recommendations.quote_end THEN recommendations.quote
        WHEN amounts.quote_start BETWEEN decisions.quote_start AND decisions.quote_end THEN decisions.quote
        ELSE moves.quote
    END AS passage,                        -- the recommendation or decision in which the sum stands, whole
    decisions.quote AS decision_quote,     -- the passage that proves what became of it; NULL where nothing did
    moves.quote, moves.quote_start, moves.quote_end, moves.found_by, moves.page
FROM moves
JOIN v_items ON v_items.item_key = moves.item_id
LEFT JOIN amounts ON amounts.id = moves.amount_id
LEFT JOIN recommendations ON recommendations.id = moves.recommendation_id
LEFT JOIN decisions ON decisions.id = moves.decision_id;

DROP VIEW v_move_ranking;
CREATE VIEW v_move_ranking AS
-- Budget moves by size within their municipality and status; flagged sums, ranges and rates are left out.
SELECT
    municipality,
    status,
    rank() OVER (PARTITION BY municipality, status ORDER BY abs(ore) DESC) AS place,
    dkk, ore, kind, direction, years, money_from, money_to, item, body,
    body_kind,                             -- as in v_items
    title, meeting_date, quote, passage, decision_quote
FROM v_moves
WHERE countable;
