"""Questions about who is who, asked of the index off the window's thread."""

from __future__ import annotations

from reader.core.changes import Changes
from reader.core.corrections import Verdict
from reader.core.folding import name_key
from reader.core.index import EntityRow
from reader.core.mentions import EntityType, Mention
from reader.services.entities import People
from reader.ui.correcting_popup import Offer
from reader.ui.texts import articles_text
from reader.ui.worker import Job, Worker

VERDICTS = {EntityType.PERSON: Verdict.PERSON, EntityType.ORG: Verdict.ORG}
_OFFERED = 12


def offer_from_index(worker: Worker, people: People, kind: EntityType | None, text: str, beside: int | None) -> Job:
    """Ask for names of the index that have all words of `text`, without the one they are to be compared with."""
    return worker.read(_offers, people, kind, text, beside, latest="people-offers")


def entity_of(people: People, mention: Mention) -> int | None:
    """The entity that a mention means, also if it was renamed: it is found by its old name only."""
    found = people.find(mention.type, mention.entity)
    if found is None:
        rows = people.index(mention.type, mention.entity, limit=50)
        found = next((row.id for row in rows if row.name == mention.entity), None)
    return people.find(mention.type, mention.text) if found is None else found


def _offers(people: People, kind: EntityType | None, text: str, beside: int | None) -> list[Offer]:
    return [offer_of(row) for row in people.index(kind, text, limit=_OFFERED) if row.id != beside]


def offer_of(row: EntityRow) -> Offer:
    """An entity as it is offered in a box."""
    return Offer(row.name, row.type, row.id, articles_text(row.articles))


def row_of(people: People, mention: Mention) -> EntityRow | None:
    """The entity that a mention means, as a row of the index."""
    entity = entity_of(people, mention)
    return people.page(entity).entity if entity is not None else None


def stand_alone(people: People, article: int, mention: Mention) -> Changes:
    """Separate a name from the one that it means, in the whole archive if the reader had joined them there."""
    whom = entity_of(people, mention)
    aliases = people.page(whom).aliases if whom is not None else ()
    for alias in aliases:
        if whom is not None and name_key(alias.name) == name_key(mention.text):
            return people.apart(alias.id, whom)
    return people.correct(article, mention.text, VERDICTS[mention.type], entity=mention.text)
