-- Word search over items; the text is kept once, in documents.

CREATE VIEW item_texts AS
SELECT items.id, items.title, meetings.document_id,
       substr(documents.text, items.span_start + 1, items.span_end - items.span_start) AS text
FROM items
JOIN meetings ON meetings.id = items.meeting_id
JOIN documents ON documents.id = meetings.document_id;

CREATE VIRTUAL TABLE item_search USING fts5 (
    title, text,
    content = 'item_texts', content_rowid = 'id',
    tokenize = 'unicode61 remove_diacritics 0',
    prefix = '2 3 4'
);
