-- Inputs that yield no record are told each at its own place, members of a ZIP by their name.

-- The place of a member that failed was its ZIP's path and its own joined.
UPDATE OR IGNORE sources SET source = substr(source, 1, length(source) - length(member) - 1)
WHERE substr(source, -length(member) - 1) = '/' || member
    AND document_id IN (SELECT id FROM documents WHERE status = 'failed');
DELETE FROM sources
WHERE substr(source, -length(member) - 1) = '/' || member
    AND document_id IN (SELECT id FROM documents WHERE status = 'failed');
UPDATE documents SET source = substr(source, 1, length(source) - length(member) - 1)
WHERE status = 'failed' AND substr(source, -length(member) - 1) = '/' || member;

-- Of members that could not be unpacked the name was lost; every run tries them again.
DELETE FROM documents
WHERE sha256 IS NULL AND member IS NULL AND source LIKE '%.zip/%'
    AND error_code IN ('BROKEN_FILE', 'ENCRYPTED', 'TOO_DEEP', 'TOO_LARGE');

DROP VIEW v_failures;
CREATE VIEW v_failures AS
-- Documents that yielded no record, with the reason.
SELECT
    coalesce(sources.source, documents.source) AS source,  -- the path as given; one row each where the same bytes lie at several
    iif(sources.id IS NULL, documents.member, sources.member) AS member,  -- path inside a ZIP
    documents.error_code,                  -- a code of docs/errors.md
    documents.error_message,               -- what to do about it
    documents.text                         -- what could be read, else NULL
FROM documents
LEFT JOIN sources ON sources.document_id = documents.id
WHERE documents.status = 'failed';
