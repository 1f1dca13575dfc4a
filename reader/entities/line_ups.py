"""The line-up of a team, in which every part between commas and semicolons is a player."""

from __future__ import annotations

from reader.core.mentions import EntityType, MentionForm
from reader.entities.found import Found
from reader.entities.tokens import Case, Words

_TEAM = 11  # players of a line-up
_ROWS = 2  # semicolons at the least between keeper, defence and the rest
_NAME = 5  # tokens of a player's name at the most
_WITHIN = frozenset({"-", "'", "’", "de", "da", "dos", "van", "der", "den", "bin", "al", "el"})
_HEAD = 12  # tokens up to the colon before the first name: `Tottenham (4-2-3-1):`
_VAGUE = 0.1  # the doubt of a player whom only his place in the line-up tells


def with_team(w: Words, found: list[Found]) -> list[Found]:
    """The names with the players of a line-up: `Sông Thao: Ansgar; Vieira, Okafor, Lind, Sato; Costa, …`."""
    places = _line_up(w)
    if len(places) != _TEAM:
        return found
    first = places[0][0]
    known = {(name.start, name.end): name for name in found if name.type is EntityType.PERSON}
    players = [known.get(place) or Found(*place, EntityType.PERSON, MentionForm.FULL, doubt=_VAGUE) for place in places]
    return [name for name in found if name.end <= first or name.start > places[-1][1]] + players


def _line_up(w: Words) -> list[tuple[int, int]]:
    """The parts of a paragraph between colon, commas and semicolons, if they look like players in their rows."""
    size = len(w)
    at = next((at for at in range(min(_HEAD, size)) if w.words[at] == ":"), -1) + 1
    if not at or sum(word == ";" for word in w.words) < _ROWS:
        return []
    parts: list[tuple[int, int]] = []
    begun, depth = at, 0
    for at in range(begun, size + 1):
        word = w.words[at] if at < size else ";"
        depth += (word == "(") - (word == ")")
        if word == "(" and depth == 1 and at > begun:
            parts.append((begun, at))  # the one who comes for him follows in brackets
        elif not depth and (word in (",", ";") or (word == "." and at == size - 1)):
            if at > begun and w.words[at - 1] != ")":
                parts.append((begun, at))
        else:
            continue
        begun = at + 1
    fits = all(w.capital(start) and end - start <= _NAME and _is_player(w, start, end) for start, end in parts)
    return parts if fits else []


def _is_player(w: Words, start: int, end: int) -> bool:
    return all(w.is_(at, Case.TITLE) or w.lows[at] in _WITHIN for at in range(start, end))
