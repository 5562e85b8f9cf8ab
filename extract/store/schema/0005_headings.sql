-- The subject of an item, and the headings that a profile could name.

ALTER TABLE items ADD COLUMN kle TEXT;
ALTER TABLE items ADD COLUMN route TEXT NOT NULL DEFAULT '[]';

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

CREATE VIEW v_unknown_headings AS
-- One row a section heading that the program does not know, the most frequent first.
SELECT
    sections.heading,
    count(*) AS times,
    count(DISTINCT items.meeting_id) AS documents,
    min(items.readable_id) AS item                -- one of the items where it stands
FROM sections
JOIN items ON items.id = sections.item_id
WHERE sections.role = 'other' AND sections.heading IS NOT NULL
GROUP BY lower(sections.heading)
ORDER BY times DESC, sections.heading;
