-- What a committee passed up beside what the council did, absence by person and meeting, and sums with the words in which they stand.

CREATE VIEW v_committee_and_council AS
-- What a committee passed up, with or without its support, beside what the council did at its next meeting on that case; one row a case number and pair of items. Minutes only.
WITH steps AS MATERIALIZED (
    SELECT v_items.item_key, v_items.item, v_items.municipality, v_items.municipality_key, numbers.value AS case_number,
        v_items.meeting_date, v_items.body, v_items.title, meetings.body_kind IN ('council', 'region') AS is_council,
        (SELECT replace(group_concat(DISTINCT outcome), ',', ', ') FROM decisions
            WHERE decisions.item_id = v_items.item_key AND is_current) AS outcomes,
        (SELECT group_concat(quote, char(10)) FROM decisions
            WHERE decisions.item_id = v_items.item_key AND is_current) AS quotes
    FROM v_items
    JOIN meetings ON meetings.readable_id = v_items.meeting
    JOIN documents ON documents.id = meetings.document_id AND documents.genre = 'minutes'
    JOIN json_each(v_items.case_numbers) AS numbers
    WHERE v_items.meeting_date IS NOT NULL
), passed_up AS MATERIALIZED (
    SELECT steps.*,
        (SELECT min(later.meeting_date) FROM steps AS later
            WHERE later.is_council AND later.municipality_key = steps.municipality_key
            AND later.case_number = steps.case_number AND later.meeting_date >= steps.meeting_date) AS next_date
    FROM steps
    WHERE NOT is_council AND EXISTS (
        SELECT 1 FROM decisions WHERE decisions.item_id = steps.item_key AND is_current
        AND outcome IN ('recommended', 'recommended_amended', 'not_recommended'))
)
SELECT
    passed_up.municipality,
    passed_up.case_number,                 -- as printed
    passed_up.item,                        -- the committee's
    passed_up.meeting_date, passed_up.body, passed_up.title,
    passed_up.outcomes AS committee_outcomes,
    passed_up.quotes AS committee_quotes,  -- the passages that prove them
    council.item AS council_item,          -- NULL where no later meeting of the council with that case is in the store
    council.meeting_date AS council_date,
    council.title AS council_title,        -- another title may mean another matter under the same case number
    council.outcomes AS council_outcomes,
    council.quotes AS council_quotes,      -- the passages that prove them
    CASE
        WHEN passed_up.outcomes <> 'recommended' OR lower(council.title) <> lower(passed_up.title) THEN NULL
        WHEN EXISTS (
            SELECT 1 FROM steps AS between_them
            WHERE between_them.municipality_key = passed_up.municipality_key
            AND between_them.case_number = passed_up.case_number AND NOT between_them.is_council
            AND between_them.item <> passed_up.item AND between_them.meeting_date >= passed_up.meeting_date
            AND between_them.meeting_date <= council.meeting_date
            AND coalesce(between_them.outcomes, '') <> 'recommended') THEN NULL
        WHEN council.outcomes = 'approved' THEN 1
        WHEN council.outcomes IN ('rejected', 'postponed', 'returned', 'withdrawn') THEN 0
    END AS adopted                         -- 1 where all that the committee did was to recommend and all that the council did was to approve, 0 where it rejected, put off, sent back or took the case off; NULL for a change, for several decisions, for another title, and where a further committee stood between them with something else: read the passages
FROM passed_up
LEFT JOIN steps AS council ON council.is_council AND council.municipality_key = passed_up.municipality_key
    AND council.case_number = passed_up.case_number AND council.meeting_date = passed_up.next_date;

CREATE VIEW v_absences AS
-- Who was away from which meeting, one row a person and meeting, whether the document says so once or at every item.
WITH decided AS MATERIALIZED (
    SELECT DISTINCT v_items.meeting, v_items.item FROM decisions
    JOIN v_items ON v_items.item_key = decisions.item_id
    WHERE is_current AND outcome <> 'none'  -- not the sheet of signatures, at which nobody is said to be away
), sizes AS MATERIALIZED (
    SELECT meeting, count(*) AS items FROM decided GROUP BY meeting
), counted AS (
    SELECT away.meeting, away.municipality, away.body, away.meeting_date, min(away.name) AS name, away.person,
        max(away.known_party) AS known_party, max(away.item IS NULL AND away.item_numbers = '[]') AS by_the_head,
        count(DISTINCT away.item) AS items_away, count(DISTINCT decided.item) AS decided_away, min(away.quote) AS quote
    FROM v_attendance AS away
    LEFT JOIN decided ON decided.item = away.item
    WHERE away.is_current AND away.status IN ('absent', 'excused')
    GROUP BY away.meeting, coalesce(away.person, away.name)
)
SELECT
    counted.meeting, counted.municipality, counted.body, counted.meeting_date,
    counted.name,                          -- as written
    counted.person,                        -- NULL where open
    counted.known_party,                   -- as in v_attendance
    counted.by_the_head OR coalesce(sizes.items > 0 AND counted.decided_away = sizes.items, 0)
        AS whole_meeting,                  -- 1 where it is said of the meeting, or at each item at which something was decided; else away in part
    counted.items_away,                    -- items that say so themselves; 0 where only the head does
    coalesce(sizes.items, 0) AS items_decided,  -- items of the meeting at which something was decided
    counted.quote                          -- one of the passages that prove it
FROM counted
LEFT JOIN sizes ON sizes.meeting = counted.meeting;

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
    dkk, ore, kind, direction, money_from, money_to, item, title, meeting_date, quote, passage, decision_quote
FROM v_moves
WHERE countable;
