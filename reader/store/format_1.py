"""The tables of the first format. What was released is never changed: a later format is a migration of its own."""

FIRST = """
CREATE TABLE article (
    id INTEGER PRIMARY KEY,
    title TEXT NOT NULL,
    title_key TEXT NOT NULL,
    byline TEXT NOT NULL,
    publisher TEXT NOT NULL,
    source_url TEXT NOT NULL,
    source_key TEXT NOT NULL,
    published TEXT,
    language TEXT NOT NULL,
    imported TEXT NOT NULL,
    trashed TEXT
);;
CREATE INDEX article_by_date ON article (published DESC, id DESC) WHERE trashed IS NULL;;
CREATE INDEX article_by_title ON article (title_key, id) WHERE trashed IS NULL;;
CREATE TABLE capture (
    id INTEGER PRIMARY KEY,
    article INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    sha256 BLOB NOT NULL UNIQUE,
    size INTEGER NOT NULL,
    file_name TEXT NOT NULL,
    encoding TEXT NOT NULL,
    captured TEXT,
    content BLOB NOT NULL
);;
CREATE INDEX capture_by_article ON capture (article);;
CREATE TABLE paragraph (
    article INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    kind TEXT NOT NULL,
    level INTEGER NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (article, position)
) WITHOUT ROWID;;
CREATE TABLE entity (
    id INTEGER PRIMARY KEY,
    type TEXT NOT NULL,
    key TEXT NOT NULL,
    name TEXT NOT NULL,
    UNIQUE (type, key)
);;
CREATE TABLE mention (
    article INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    paragraph INTEGER NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    entity INTEGER NOT NULL REFERENCES entity (id),
    form TEXT NOT NULL,
    PRIMARY KEY (article, paragraph, start)
) WITHOUT ROWID;;
CREATE INDEX mention_by_entity ON mention (entity, article);;
CREATE TABLE tag (
    id TEXT PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    sort_key TEXT NOT NULL,
    name TEXT NOT NULL,
    color TEXT NOT NULL
) WITHOUT ROWID;;
CREATE TABLE annotation (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    article INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    paragraph INTEGER NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    exact TEXT NOT NULL,
    prefix TEXT NOT NULL,
    suffix TEXT NOT NULL,
    text TEXT NOT NULL,
    tag TEXT REFERENCES tag (id),
    creator TEXT NOT NULL,
    created TEXT NOT NULL,
    modified TEXT NOT NULL
);;
CREATE INDEX annotation_by_article ON annotation (article, paragraph);;
CREATE INDEX annotation_by_tag ON annotation (tag, article);;
CREATE UNIQUE INDEX one_tagging_of_a_passage ON annotation (article, paragraph, start, "end", tag)
    WHERE kind = 'tag';;
CREATE TABLE step (
    id INTEGER PRIMARY KEY,
    taken TEXT NOT NULL,
    action TEXT NOT NULL,
    subject TEXT NOT NULL,
    images TEXT NOT NULL,
    undone INTEGER NOT NULL DEFAULT 0
);;
CREATE VIEW exact_text AS
    SELECT id, title, (
        SELECT group_concat(text, char(10)) FROM (
            SELECT text FROM paragraph WHERE article = article.id ORDER BY position
        )
    ) AS body
    FROM article;;
CREATE VIEW folded_text AS
    SELECT id, replace(replace(title, 'đ', 'd'), 'Đ', 'D') AS title,
        replace(replace(body, 'đ', 'd'), 'Đ', 'D') AS body
    FROM exact_text;;
CREATE VIRTUAL TABLE search_exact USING fts5(
    title, body, content='exact_text', content_rowid='id', tokenize='unicode61 remove_diacritics 0', prefix='2 3'
);;
CREATE VIRTUAL TABLE search_folded USING fts5(
    title, body, content='folded_text', content_rowid='id', tokenize='unicode61 remove_diacritics 2', prefix='1 2 3'
);;
CREATE VIEW exact_note AS
    SELECT number, coalesce((SELECT name FROM tag WHERE id = annotation.tag), text) AS text FROM annotation;;
CREATE VIEW folded_note AS
    SELECT number, replace(replace(text, 'đ', 'd'), 'Đ', 'D') AS text FROM exact_note;;
CREATE VIRTUAL TABLE note_exact USING fts5(
    text, content='exact_note', content_rowid='number', tokenize='unicode61 remove_diacritics 0'
);;
CREATE VIRTUAL TABLE note_folded USING fts5(
    text, content='folded_note', content_rowid='number', tokenize='unicode61 remove_diacritics 2', prefix='1 2 3'
);;
CREATE TRIGGER annotation_added AFTER INSERT ON annotation BEGIN
    INSERT INTO note_exact (rowid, text) SELECT number, text FROM exact_note WHERE number = new.number;
    INSERT INTO note_folded (rowid, text) SELECT number, text FROM folded_note WHERE number = new.number;
END;;
CREATE TRIGGER annotation_removed BEFORE DELETE ON annotation BEGIN
    INSERT INTO note_exact (note_exact, rowid, text)
        SELECT 'delete', number, text FROM exact_note WHERE number = old.number;
    INSERT INTO note_folded (note_folded, rowid, text)
        SELECT 'delete', number, text FROM folded_note WHERE number = old.number;
END;;
CREATE TRIGGER annotation_changes BEFORE UPDATE OF text ON annotation BEGIN
    INSERT INTO note_exact (note_exact, rowid, text)
        SELECT 'delete', number, text FROM exact_note WHERE number = old.number;
    INSERT INTO note_folded (note_folded, rowid, text)
        SELECT 'delete', number, text FROM folded_note WHERE number = old.number;
END;;
CREATE TRIGGER annotation_changed AFTER UPDATE OF text ON annotation BEGIN
    INSERT INTO note_exact (rowid, text) SELECT number, text FROM exact_note WHERE number = new.number;
    INSERT INTO note_folded (rowid, text) SELECT number, text FROM folded_note WHERE number = new.number;
END
"""
