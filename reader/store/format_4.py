"""The fourth format: what was read and kept, passages over paragraphs, drafts, saved searches, doubtful names."""

READING = """
ALTER TABLE mention ADD COLUMN doubt INTEGER NOT NULL DEFAULT 0;;
CREATE INDEX mention_in_doubt ON mention (entity, doubt DESC) WHERE doubt > 0;;
ALTER TABLE entity ADD COLUMN doubt INTEGER NOT NULL DEFAULT 0;;
CREATE INDEX entity_in_doubt ON entity (doubt DESC, id) WHERE doubt > 0;;
CREATE TRIGGER mention_doubted AFTER INSERT ON mention WHEN new.doubt >= 15 AND new.form = 'full' BEGIN
    UPDATE entity SET doubt = doubt + new.doubt WHERE id = new.entity;
END;;
CREATE TRIGGER doubtful_mention_removed AFTER DELETE ON mention WHEN old.doubt >= 15 AND old.form = 'full' BEGIN
    UPDATE entity SET doubt = doubt - old.doubt WHERE id = old.entity;
END;;
ALTER TABLE capture ADD COLUMN recogniser TEXT NOT NULL DEFAULT '';;
CREATE INDEX capture_by_recogniser ON capture (recogniser, article);;
UPDATE correction SET entity = surface WHERE entity = '' AND verdict != 'neither';;
ALTER TABLE article ADD COLUMN read TEXT;;
ALTER TABLE article ADD COLUMN starred TEXT;;
ALTER TABLE article ADD COLUMN shelved TEXT;;
DROP INDEX article_by_date;;
CREATE INDEX article_by_date ON article (published DESC, id DESC) WHERE trashed IS NULL AND shelved IS NULL;;
DROP INDEX article_by_title;;
CREATE INDEX article_by_title ON article (title_key, id) WHERE trashed IS NULL AND shelved IS NULL;;
CREATE INDEX article_in_trash ON article (trashed) WHERE trashed IS NOT NULL;;
CREATE INDEX article_on_shelf ON article (shelved) WHERE shelved IS NOT NULL;;
CREATE INDEX article_with_star ON article (starred) WHERE starred IS NOT NULL;;
CREATE TABLE bookmark (
    article INTEGER PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE,
    capture INTEGER NOT NULL REFERENCES capture (id) ON DELETE CASCADE,
    paragraph INTEGER NOT NULL,
    start INTEGER NOT NULL,
    share REAL NOT NULL,
    opened TEXT NOT NULL
);;
ALTER TABLE annotation ADD COLUMN last INTEGER;;
ALTER TABLE annotation ADD COLUMN color TEXT NOT NULL DEFAULT '';;
ALTER TABLE annotation ADD COLUMN earlier TEXT NOT NULL DEFAULT '';;
DROP INDEX one_tagging_of_a_passage;;
CREATE UNIQUE INDEX one_tagging_of_a_passage
    ON annotation (capture, paragraph, start, coalesce(last, paragraph), "end", tag) WHERE kind = 'tag' AND NOT lost;;
ALTER TABLE tag ADD COLUMN digit INTEGER;;
ALTER TABLE tag ADD COLUMN changed TEXT NOT NULL DEFAULT '';;
CREATE UNIQUE INDEX one_tag_of_a_digit ON tag (digit) WHERE digit IS NOT NULL;;
DROP TRIGGER annotation_changes;;
DROP TRIGGER annotation_changed;;
CREATE TRIGGER annotation_changes BEFORE UPDATE OF text, tag ON annotation BEGIN
    INSERT INTO note_exact (note_exact, rowid, text)
        SELECT 'delete', number, text FROM exact_note WHERE number = old.number;
    INSERT INTO note_folded (note_folded, rowid, text)
        SELECT 'delete', number, text FROM folded_note WHERE number = old.number;
END;;
CREATE TRIGGER annotation_changed AFTER UPDATE OF text, tag ON annotation BEGIN
    INSERT INTO note_exact (rowid, text) SELECT number, text FROM exact_note WHERE number = new.number;
    INSERT INTO note_folded (rowid, text) SELECT number, text FROM folded_note WHERE number = new.number;
END;;
CREATE TRIGGER tag_renames BEFORE UPDATE OF name ON tag BEGIN
    INSERT INTO note_exact (note_exact, rowid, text)
        SELECT 'delete', number, text FROM exact_note WHERE number IN
        (SELECT number FROM annotation WHERE tag = old.id);
    INSERT INTO note_folded (note_folded, rowid, text)
        SELECT 'delete', number, text FROM folded_note WHERE number IN
        (SELECT number FROM annotation WHERE tag = old.id);
END;;
CREATE TRIGGER tag_renamed AFTER UPDATE OF name ON tag BEGIN
    INSERT INTO note_exact (rowid, text) SELECT number, text FROM exact_note WHERE number IN
        (SELECT number FROM annotation WHERE tag = new.id);
    INSERT INTO note_folded (rowid, text) SELECT number, text FROM folded_note WHERE number IN
        (SELECT number FROM annotation WHERE tag = new.id);
END;;
CREATE INDEX article_by_source ON article (source_key, published DESC, id DESC)
    WHERE trashed IS NULL AND shelved IS NULL;;
CREATE INDEX article_by_import ON article (imported, id);;
CREATE INDEX article_unread ON article (published DESC, id DESC)
    WHERE trashed IS NULL AND shelved IS NULL AND read IS NULL;;
CREATE INDEX entity_by_folded_name ON entity (type, folded, means);;
DROP INDEX entity_by_articles;;
CREATE INDEX entity_by_articles ON entity (type, articles DESC, id, folded) WHERE articles > 0;;
CREATE INDEX entity_by_last ON entity (type, last DESC, id, folded) WHERE articles > 0;;
CREATE TABLE draft (
    place TEXT PRIMARY KEY,
    text TEXT NOT NULL,
    modified TEXT NOT NULL
) WITHOUT ROWID;;
CREATE TABLE saved_search (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    query TEXT NOT NULL,
    made TEXT NOT NULL
) WITHOUT ROWID
"""
