"""What a trained model knows: the features that it gives weight to, read from the file of crfsuite."""

from __future__ import annotations

import struct

# The head of the file: magic, size, type, version, features, labels, attributes, then the places of its parts.
_HEAD = struct.Struct("<4sI4sIIIIIIIII")
_ATTRIBUTES, _PLACE = 6, 9
_RECORDS = 24 + 256 * 8  # bytes of the head of a part, and of its tables
_RECORD = struct.Struct("<II")


def known_features(model: bytes) -> frozenset[bytes]:
    """The features of `model`; ValueError if the bytes are no model of crfsuite."""
    if len(model) < _HEAD.size or model[:4] != b"lCRF":
        raise ValueError("no model of crfsuite")
    head = _HEAD.unpack_from(model)
    at = int(head[_PLACE]) + _RECORDS
    found: list[bytes] = []
    for _ in range(int(head[_ATTRIBUTES])):
        _, size = _RECORD.unpack_from(model, at)
        at += _RECORD.size
        found.append(model[at : at + size - 1])
        at += size
    return frozenset(found)
