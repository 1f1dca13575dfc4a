"""The fourth format: what was read and kept, passages over paragraphs, drafts, saved searches, doubtful names."""

READING = """
ALTER TABLE mention ADD COLUMN doubt INTEGER NOT NULL DEFAULT 0;;
CREATE INDEX mention_in_doubt ON mention (doubt DESC, entity) WHERE doubt > 0;;
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
DROP INDEX one_tagging_of_a_passage;;
CREATE UNIQUE INDEX one_tagging_of_a_passage
    ON annotation (capture, paragraph, start, coalesce(last, paragraph), "end", tag) WHERE kind = 'tag' AND NOT lost;;
ALTER TABLE tag ADD COLUMN digit INTEGER;;
CREATE UNIQUE INDEX one_tag_of_a_digit ON tag (digit) WHERE digit IS NOT NULL;;
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
