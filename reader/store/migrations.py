"""The schema of an archive, one migration after another. A migration that was released is never changed."""

from __future__ import annotations

import json

from sqlite_utils import Database, Migrations

from reader.core.addresses import page_key
from reader.core.folding import fold
from reader.store.format_1 import FIRST
from reader.store.format_2 import CAPTURES
from reader.store.format_3 import ENTITIES
from reader.store.format_4 import READING
from reader.store.names import newest_of, packed, settle_appearances

migrations = Migrations("archive-reader")


@migrations()
def first_format(db: Database) -> None:
    """Articles with their captures and paragraphs, names, annotations, search and history.

    The search tables index views, so that FTS5 can rebuild and check itself: `remove_diacritics` leaves đ alone, and
    text that was folded by anyone but the view would look damaged to it. The index of the notes holds the tag's name
    where an annotation is a tagging.
    """
    _run(db, FIRST)
    db.execute("PRAGMA user_version = 1")


@migrations()
def captures_of_pages(db: Database) -> None:
    """Texts and annotations hang on captures, of which an article may have several; originals stand by themselves.

    An article is searched by the texts of all its captures, each paragraph once. `paragraph.dropped` is what the
    extractor left out, `left_out` what is left out after the reader's mends. The steps of the history get the columns
    that their rows would lack.
    """
    _run(db, CAPTURES)
    for number, address in db.execute("SELECT id, source_url FROM article WHERE source_url != ''").fetchall():
        db.execute("UPDATE article SET page_key = ? WHERE id = ?", [page_key(address), number])
    captures = dict(db.execute("SELECT article, id FROM capture").fetchall())
    for number, text in db.execute("SELECT id, images FROM step").fetchall():
        images = json.loads(text)
        for table, _, before, after in images:
            for image in (before, after):
                if table == "annotation" and image:
                    image.update(capture=captures[image["article"]], version=1, lost=0)
        db.execute("UPDATE step SET images = ? WHERE id = ?", [json.dumps(images, ensure_ascii=False), number])
    db.execute("PRAGMA user_version = 2")


@migrations()
def entities_and_corrections(db: Database) -> None:
    """Entities are counted, each article knows who appears in it, and what was found is kept beside what is shown."""
    _run(db, ENTITIES)
    for number, name in db.execute("SELECT id, name FROM entity").fetchall():
        db.execute("UPDATE entity SET folded = ? WHERE id = ?", [fold(name), number])
    for (capture,) in db.execute("SELECT id FROM capture").fetchall():
        found = db.execute(
            "SELECT paragraph, start, \"end\", type, name, form, '' FROM mention JOIN entity ON entity.id = entity"
            " WHERE capture = ? ORDER BY paragraph, start",
            [capture],
        ).fetchall()
        db.execute("INSERT INTO found (capture, mentions) VALUES (?, ?)", [capture, packed(found)])
    for (article,) in db.execute("SELECT id FROM article").fetchall():
        settle_appearances(db, article, newest_of(db, article))
    db.execute("PRAGMA user_version = 3")


@migrations()
def reading_and_finding(db: Database) -> None:
    """Articles are read, starred, put on the shelf; an annotation may reach over paragraphs and have a colour.

    `mention.doubt` is how unsure the recogniser was, in percent; `entity.doubt` is the sum over the full mentions that
    are worth a question. `capture.recogniser` tells which recogniser found its names. A correction that names nobody
    leaves it to the article whom a name means: those of before meant the name itself. `annotation.last` is the
    paragraph in which a passage ends, null where it is the one in which it begins; an annotation of the whole article
    has the paragraph -1. `annotation.earlier` are the marks of the texts that a note had before (`text_mark`), and
    `tag.changed` is when a tag was renamed or recoloured: by both it is known whose version is the later one.
    """
    _run(db, READING)
    db.execute("PRAGMA user_version = 4")


def _run(db: Database, statements: str) -> None:
    for statement in statements.split(";;"):
        db.execute(statement)
