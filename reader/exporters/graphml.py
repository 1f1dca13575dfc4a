"""GraphML: who appears with whom, for Gephi, yEd or Cytoscape."""

from __future__ import annotations

from collections import Counter
from itertools import combinations
from typing import BinaryIO

from reader.core.notebook import Notebook, Step
from reader.core.xml_text import escape
from reader.exporters.names import gather
from reader.exporters.wording import one_line

_MOST = 2_000
"""People and organisations in a graph, the most frequent ones: more are no picture, and their pairs fill the memory."""
_KEYS = (
    ("name", "node", "string"),
    ("type", "node", "string"),
    ("articles", "node", "int"),
    ("mentions", "node", "int"),
    ("weight", "edge", "int"),
)


def write(notebook: Notebook, out: BinaryIO, step: Step) -> None:
    """Write the graph; the weight of an edge is in how many articles the two appear together."""
    named = sorted(gather(notebook, step), key=lambda one: (-one.articles, -one.mentions, one.name))[:_MOST]
    nodes = {(one.type, one.name): f"n{number}" for number, one in enumerate(named) if one.articles}
    links: Counter[tuple[str, str]] = Counter()
    for article in notebook.articles:
        present = {(mention.type, mention.entity) for mention in notebook.read(article).mentions}
        links.update(combinations(sorted(nodes[key] for key in present if key in nodes), 2))
    keys = "".join(f'<key id="{n}" for="{f}" attr.name="{n}" attr.type="{t}"/>\n' for n, f, t in _KEYS)
    out.write(
        '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n'
        f'{keys}<graph id="names" edgedefault="undirected">\n'.encode()
    )
    for one in named:
        if one.articles:
            values = (one_line(one.name), one.type.value, str(one.articles), str(one.mentions))
            out.write(_element("node", f'id="{nodes[one.type, one.name]}"', values, _KEYS[:4]))
    for number, ((first, second), weight) in enumerate(sorted(links.items())):
        ends = f'id="e{number}" source="{first}" target="{second}"'
        out.write(_element("edge", ends, (str(weight),), _KEYS[4:]))
    out.write(b"</graph>\n</graphml>\n")


def _element(tag: str, attributes: str, values: tuple[str, ...], keys: tuple[tuple[str, str, str], ...]) -> bytes:
    data = "".join(f'<data key="{key}">{escape(value)}</data>' for (key, *_), value in zip(keys, values, strict=True))
    return f"<{tag} {attributes}>{data}</{tag}>\n".encode()
