"""How likely the names of a stretch are, by the marginal probabilities of its labels."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from collections.abc import Set as AbstractSet

from reader.core.mentions import EntityType, MentionForm
from reader.entities.found import Found
from reader.entities.labels import OUT
from reader.entities.tokens import Case, Words

Marginal = Callable[[str, int], float]  # the probability of a label at a place of the stretch
_DOUBTFUL = 0.45  # the doubt from which the rules know better where a name ends, as development shows
_UNLIKELY = 0.5  # the doubt from which a body that the rules do not know is not taken
_TRUSTED = 0.75  # how likely the labels may say that no name stands where the rules know a whole Vietnamese name
_WHOLE = 3  # its tokens: surname, middle and given name
OFFERED = 0.75
"""The doubt up to which a name that was not taken is offered."""
_LONGEST = 14  # tokens of a name that is offered
_KINDS = (("P", EntityType.PERSON), ("O", EntityType.ORG))


def doubtful(marginal: Marginal, labels: Sequence[str], names: Sequence[Found], start: int) -> None:
    """Set the doubt of each of the names, which begin at token `start` of their paragraph or later.

    A name is as sure as the least sure of its labels: its ends are labels too.
    """
    for name in names:
        least = min(marginal(labels[at], at) for at in range(name.start - start, name.end - start))
        name.doubt = round(max(0.0, 1.0 - least), 3)


def trusted(marginal: Marginal, labels: Sequence[str], rules: Sequence[Found], start: int) -> list[Found]:
    """The people that the rules know by whole names, and that the labels leave out without being sure of it."""
    found: list[Found] = []
    for name in rules:
        first, end = name.start - start, name.end - start
        whole = name.type is EntityType.PERSON and name.form is MentionForm.FULL and end - first >= _WHOLE
        if not whole or first < 0 or end > len(labels) or any(label != OUT for label in labels[first:end]):
            continue
        none = max(marginal(OUT, at) for at in range(first, end))
        if none < _TRUSTED:
            found.append(Found(name.start, name.end, name.type, name.form, doubt=round(none, 3)))
    return found


def missed(marginal: Marginal, known: AbstractSet[str], labels: Sequence[str], w: Words, start: int) -> list[Found]:
    """Full names that were not taken, but are likelier than a quarter; their doubt says how likely.

    `known` are the labels of the model, which may have seen no name of some kind.
    """

    def chance(label: str, place: int) -> float:
        return marginal(label, place) if label in known else 0.0

    found: list[Found] = []
    at, size = 0, len(labels)
    while at < size:
        case = w.cases[start + at]
        if labels[at] != OUT or (case is not Case.TITLE and case is not Case.UPPER) or marginal(OUT, at) > OFFERED:
            at += 1
            continue
        best, end, type_ = 0.0, at, EntityType.PERSON
        for letter, kind in _KINDS:
            likely, stop = _span(chance, labels, letter, at)
            if likely > best:
                best, end, type_ = likely, stop, kind
        if best >= 1 - OFFERED:
            found.append(Found(start + at, start + end, type_, MentionForm.FULL, doubt=round(1 - best, 3)))
        at = max(end, at + 1)
    return found


def deferring(names: Sequence[Found], rules: Sequence[Found]) -> list[Found]:
    """The names in order, those whose ends are about as doubtful as not with the ends that the rules know."""
    kept: list[Found] = []
    for name in names:
        if kept and name.start < kept[-1].end:
            continue  # it lies in the longer name that the rules know
        if name.doubt > _DOUBTFUL and name.form is MentionForm.FULL:
            other = [one for one in rules if one.start < name.end and name.start < one.end]
            free = not kept or not other or kept[-1].end <= other[0].start
            if len(other) == 1 and free and other[0].type is name.type and other[0].form is name.form:
                name.start, name.end = other[0].start, other[0].end
        kept.append(name)
    return kept


def unlikely(names: Sequence[Found], rules: Sequence[Found]) -> list[Found]:
    """The bodies among the names that are more likely none than some, and that the rules do not know either."""
    ruled = {(one.start, one.end) for one in rules if one.type is EntityType.ORG}
    return [
        name
        for name in names
        if name.doubt >= _UNLIKELY and name.type is EntityType.ORG and (name.start, name.end) not in ruled
    ]


def _span(marginal: Marginal, labels: Sequence[str], letter: str, at: int) -> tuple[float, int]:
    """The likeliest name of a kind that begins at `at`: its probability, and where it ends."""
    alone, least = marginal(f"U-{letter}", at), marginal(f"B-{letter}", at)
    best, end = alone, at + 1
    for stop in range(at + 1, min(at + _LONGEST, len(labels))):
        if labels[stop] != OUT or least < max(best, 1 - OFFERED):
            break
        last = min(least, marginal(f"L-{letter}", stop))
        if last > best:
            best, end = last, stop + 1
        least = min(least, marginal(f"I-{letter}", stop))
    return best, end
