"""The third format: entities with their counts, the articles in which they appear, and the reader's corrections."""

ENTITIES = """
ALTER TABLE entity ADD COLUMN means INTEGER REFERENCES entity (id);;
ALTER TABLE entity ADD COLUMN folded TEXT NOT NULL DEFAULT '';;
ALTER TABLE entity ADD COLUMN articles INTEGER NOT NULL DEFAULT 0;;
ALTER TABLE entity ADD COLUMN mentions INTEGER NOT NULL DEFAULT 0;;
ALTER TABLE entity ADD COLUMN first TEXT;;
ALTER TABLE entity ADD COLUMN last TEXT;;
CREATE INDEX entity_by_articles ON entity (type, articles DESC, id) WHERE articles > 0;;
CREATE INDEX entity_by_meaning ON entity (means) WHERE means IS NOT NULL;;
CREATE TABLE appearance (
    entity INTEGER NOT NULL REFERENCES entity (id),
    article INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    published TEXT,
    mentions INTEGER NOT NULL,
    PRIMARY KEY (article, entity)
) WITHOUT ROWID;;
CREATE INDEX appearance_by_entity ON appearance (entity, published DESC, article DESC, mentions);;
CREATE TRIGGER appearance_added AFTER INSERT ON appearance BEGIN
    UPDATE entity SET articles = articles + 1, mentions = mentions + new.mentions,
        first = coalesce(min(first, new.published), first, new.published),
        last = coalesce(max(last, new.published), last, new.published)
    WHERE id = new.entity;
END;;
CREATE TRIGGER appearance_removed AFTER DELETE ON appearance BEGIN
    UPDATE entity SET articles = articles - 1, mentions = mentions - old.mentions,
        first = CASE WHEN first IS old.published
            THEN (SELECT min(published) FROM appearance WHERE entity = old.entity) ELSE first END,
        last = CASE WHEN last IS old.published
            THEN (SELECT max(published) FROM appearance WHERE entity = old.entity) ELSE last END
    WHERE id = old.entity;
END;;
CREATE INDEX entity_by_name ON entity (name);;
CREATE TABLE role (
    capture INTEGER NOT NULL REFERENCES capture (id) ON DELETE CASCADE,
    place INTEGER NOT NULL,
    holder INTEGER NOT NULL REFERENCES entity (id),
    post TEXT NOT NULL,
    body INTEGER REFERENCES entity (id),
    body_text TEXT NOT NULL,
    former INTEGER NOT NULL,
    since TEXT NOT NULL,
    until TEXT NOT NULL,
    paragraph INTEGER NOT NULL,
    PRIMARY KEY (capture, place)
) WITHOUT ROWID;;
CREATE INDEX role_by_holder ON role (holder, capture);;
CREATE INDEX role_by_body ON role (body, capture);;
CREATE TABLE found (
    capture INTEGER PRIMARY KEY REFERENCES capture (id) ON DELETE CASCADE,
    mentions BLOB NOT NULL
);;
CREATE TABLE correction (
    id TEXT PRIMARY KEY,
    surface TEXT NOT NULL,
    verdict TEXT NOT NULL,
    article INTEGER REFERENCES article (id) ON DELETE CASCADE,
    entity TEXT NOT NULL,
    made TEXT NOT NULL,
    creator TEXT NOT NULL
) WITHOUT ROWID;;
CREATE INDEX correction_by_article ON correction (article, surface);;
CREATE TABLE apart (
    id INTEGER PRIMARY KEY,
    first INTEGER NOT NULL REFERENCES entity (id),
    second INTEGER NOT NULL REFERENCES entity (id),
    UNIQUE (first, second)
)
"""
