-- Whose version a decision adopts.

ALTER TABLE decisions ADD COLUMN adopts TEXT;  -- the label of another decision of the item

DROP VIEW v_decisions;

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
    decisions.adopts,                      -- the decision whose version it adopts, by its id in the record
    decisions.quote, decisions.quote_start, decisions.quote_end, decisions.found_by, decisions.page
FROM decisions
JOIN v_items ON v_items.item_key = decisions.item_id
LEFT JOIN bodies ON bodies.id = decisions.body_id;
