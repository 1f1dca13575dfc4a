"""The second format: an article has captures, each with its own text; mends, imports and resemblances."""

CAPTURES = """
DROP VIEW folded_text;;
DROP VIEW exact_text;;
CREATE TABLE capture_2 (
    id INTEGER PRIMARY KEY,
    article INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    sha256 BLOB NOT NULL UNIQUE,
    size INTEGER NOT NULL,
    file_name TEXT NOT NULL,
    container TEXT NOT NULL,
    told TEXT NOT NULL,
    captured TEXT,
    imported TEXT NOT NULL,
    encoding TEXT NOT NULL,
    title TEXT NOT NULL,
    byline TEXT NOT NULL,
    publisher TEXT NOT NULL,
    source_url TEXT NOT NULL,
    published TEXT,
    published_time TEXT,
    language TEXT NOT NULL,
    version INTEGER NOT NULL DEFAULT 1,
    trashed TEXT,
    sketch BLOB NOT NULL
);;
INSERT INTO capture_2
    SELECT capture.id, article, sha256, size, file_name, '', '{}', captured, imported, encoding, title, byline,
        publisher, source_url, published, NULL, language, 1, NULL, x''
    FROM capture JOIN article ON article.id = capture.article;;
CREATE TABLE original (
    capture INTEGER PRIMARY KEY REFERENCES capture_2 (id) ON DELETE CASCADE,
    content BLOB NOT NULL
);;
INSERT INTO original (capture, content) SELECT id, content FROM capture;;
DROP TABLE capture;;
ALTER TABLE capture_2 RENAME TO capture;;
CREATE INDEX capture_by_article ON capture (article, captured);;
CREATE TABLE paragraph_2 (
    capture INTEGER NOT NULL REFERENCES capture (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    kind TEXT NOT NULL,
    level INTEGER NOT NULL,
    dropped INTEGER NOT NULL,
    left_out INTEGER NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (capture, position)
) WITHOUT ROWID;;
INSERT INTO paragraph_2 SELECT capture.id, position, kind, level, 0, 0, text
    FROM paragraph JOIN capture ON capture.article = paragraph.article;;
DROP TABLE paragraph;;
ALTER TABLE paragraph_2 RENAME TO paragraph;;
CREATE TABLE mention_2 (
    capture INTEGER NOT NULL REFERENCES capture (id) ON DELETE CASCADE,
    paragraph INTEGER NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    entity INTEGER NOT NULL REFERENCES entity (id),
    form TEXT NOT NULL,
    PRIMARY KEY (capture, paragraph, start)
) WITHOUT ROWID;;
INSERT INTO mention_2 SELECT capture.id, paragraph, start, "end", entity, form
    FROM mention JOIN capture ON capture.article = mention.article;;
DROP TABLE mention;;
ALTER TABLE mention_2 RENAME TO mention;;
CREATE INDEX mention_by_entity ON mention (entity, capture);;
CREATE TABLE picture (
    id INTEGER PRIMARY KEY,
    sha256 BLOB NOT NULL UNIQUE,
    content BLOB NOT NULL
);;
CREATE TABLE illustration (
    capture INTEGER NOT NULL REFERENCES capture (id) ON DELETE CASCADE,
    place INTEGER NOT NULL,
    position INTEGER NOT NULL,
    picture INTEGER NOT NULL REFERENCES picture (id),
    address TEXT NOT NULL,
    description TEXT NOT NULL,
    PRIMARY KEY (capture, place)
) WITHOUT ROWID;;
CREATE INDEX illustration_by_picture ON illustration (picture);;
ALTER TABLE article ADD COLUMN page_key TEXT NOT NULL DEFAULT '';;
ALTER TABLE article ADD COLUMN published_time TEXT;;
CREATE INDEX article_by_page ON article (page_key) WHERE page_key != '';;
ALTER TABLE annotation ADD COLUMN capture INTEGER REFERENCES capture (id) ON DELETE CASCADE;;
ALTER TABLE annotation ADD COLUMN version INTEGER NOT NULL DEFAULT 1;;
ALTER TABLE annotation ADD COLUMN lost INTEGER NOT NULL DEFAULT 0;;
UPDATE annotation SET capture = (SELECT id FROM capture WHERE capture.article = annotation.article);;
DROP INDEX one_tagging_of_a_passage;;
CREATE UNIQUE INDEX one_tagging_of_a_passage ON annotation (capture, paragraph, start, "end", tag)
    WHERE kind = 'tag' AND NOT lost;;
CREATE INDEX annotation_by_capture ON annotation (capture, paragraph);;
CREATE TABLE mend (
    id TEXT PRIMARY KEY,
    capture INTEGER NOT NULL REFERENCES capture (id) ON DELETE CASCADE,
    field TEXT NOT NULL,
    exact TEXT NOT NULL,
    occurrence INTEGER NOT NULL,
    value TEXT NOT NULL,
    UNIQUE (capture, field, exact, occurrence)
) WITHOUT ROWID;;
CREATE TABLE band (
    place INTEGER NOT NULL,
    value INTEGER NOT NULL,
    capture INTEGER NOT NULL REFERENCES capture (id) ON DELETE CASCADE,
    PRIMARY KEY (place, value, capture)
) WITHOUT ROWID;;
CREATE TABLE resemblance (
    id INTEGER PRIMARY KEY,
    first INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    second INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    likeness REAL NOT NULL,
    apart INTEGER NOT NULL DEFAULT 0,
    UNIQUE (first, second)
);;
CREATE TABLE import_run (
    id INTEGER PRIMARY KEY,
    begun TEXT NOT NULL,
    ended TEXT,
    roots TEXT NOT NULL
);;
CREATE TABLE import_file (
    run INTEGER NOT NULL REFERENCES import_run (id) ON DELETE CASCADE,
    path BLOB NOT NULL,
    following INTEGER,
    PRIMARY KEY (run, path)
) WITHOUT ROWID;;
CREATE TABLE import_row (
    id INTEGER PRIMARY KEY,
    run INTEGER NOT NULL REFERENCES import_run (id) ON DELETE CASCADE,
    path BLOB NOT NULL,
    part TEXT NOT NULL,
    status TEXT NOT NULL,
    article INTEGER,
    title TEXT NOT NULL,
    code TEXT NOT NULL,
    params TEXT NOT NULL
);;
CREATE INDEX import_row_by_run ON import_row (run, id);;
CREATE VIEW exact_text AS
    SELECT id, title, (
        SELECT group_concat(text, char(10)) FROM (
            SELECT text, max(capture) AS newest, position FROM paragraph
            WHERE capture IN (SELECT id FROM capture WHERE article = article.id AND trashed IS NULL) AND NOT left_out
            GROUP BY text ORDER BY newest DESC, position
        )
    ) AS body
    FROM article;;
CREATE VIEW folded_text AS
    SELECT id, replace(replace(title, 'đ', 'd'), 'Đ', 'D') AS title,
        replace(replace(body, 'đ', 'd'), 'Đ', 'D') AS body
    FROM exact_text;;
INSERT INTO search_exact (search_exact) VALUES ('rebuild');;
INSERT INTO search_folded (search_folded) VALUES ('rebuild')
"""
