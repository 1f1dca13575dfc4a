"""What other programs read of people, organisations and sources: FollowTheMoney, GraphML, CSL-JSON, BibTeX."""

from __future__ import annotations

import json
import re

import pytest
from lxml import etree

from reader.exporters.followthemoney import date_of
from tests.exporters.conftest import SHA256, exported

# Of FollowTheMoney's model, what we write: the properties of each schema.
SCHEMATA = {
    "Person": {"name", "alias"},
    "Organization": {"name", "alias"},
    "Position": {"name", "organization"},
    "Occupancy": {"holder", "post", "status", "proof", "startDate", "endDate", "date"},
    "Article": {"title", "fileName", "author", "publisher", "sourceUrl", "publishedAt", "retrievedAt", "notes"},
}
REFERENCES = {"holder": "Person", "post": "Position", "organization": "Organization", "proof": "Article"}
ISO = re.compile(r"\d{4}(-\d\d(-\d\d(T\d\d:\d\d:\d\dZ)?)?)?")


def test_follow_the_money_keeps_to_its_model(notebook_with):
    entities = [json.loads(line) for line in exported("ftm", notebook_with()).decode().splitlines()]
    by_id = {entity["id"]: entity for entity in entities}
    assert len(by_id) == len(entities)
    for entity in entities:
        assert set(entity["properties"]) <= SCHEMATA[entity["schema"]]
        for name, values in entity["properties"].items():
            assert values and all(isinstance(value, str) and value for value in values)
            for value in values:
                assert name not in REFERENCES or by_id[value]["schema"] == REFERENCES[name]
                assert ("Date" not in name and not name.endswith("At")) or ISO.fullmatch(value)
    (occupancy,) = [entity["properties"] for entity in entities if entity["schema"] == "Occupancy"]
    assert occupancy["startDate"] == ["2024-06"]
    assert by_id[occupancy["holder"][0]]["properties"]["name"] == ["Trần Khải Hoàn"]
    post = by_id[occupancy["post"][0]]["properties"]
    assert by_id[post["organization"][0]]["properties"]["name"] == ["Đảng bộ Sông Thao"]


@pytest.mark.parametrize(
    ("written", "date"),
    [
        ("6/2024", "2024-06"), ("ngày 2-9-2019", "2019-09-02"), ("năm 2019", "2019"), ("2019", "2019"),
        ("2019-05", "2019-05"), ("31/31/2019", "2019"), ("tháng trước", ""), ("", ""), ("13/2024", "2024"),
    ],
)  # fmt: skip
def test_dates_say_as_much_as_the_article(written, date):
    assert date_of(written) == date


def test_the_graph_joins_those_who_appear_together(notebook_with, hostile):
    root = etree.fromstring(exported("graphml", notebook_with(title=hostile)))
    ns = "{http://graphml.graphdrawing.org/xmlns}"
    nodes = {node.get("id"): {data.get("key"): data.text for data in node} for node in root.iter(f"{ns}node")}
    assert {(node["name"], node["type"]) for node in nodes.values()} == {
        ("Trần Khải Hoàn", "PERSON"),
        ("Đảng bộ Sông Thao", "ORG"),
    }
    (edge,) = root.iter(f"{ns}edge")
    assert {edge.get("source"), edge.get("target")} == set(nodes)
    assert edge[0].text == "1"
    declared = {key.get("id") for key in root.iter(f"{ns}key")}
    assert {data.get("key") for data in root.iter(f"{ns}data")} <= declared


def test_references_for_citation_programs(notebook_with):
    (item,) = json.loads(exported("csl", notebook_with()))
    assert item["title"] == "Thủ tướng tiếp Bộ trưởng"
    assert item["author"] == [{"literal": "Trần Văn Đức"}]
    assert item["issued"] == {"date-parts": [[2026, 11, 1]]}
    assert item["accessed"] == {"date-parts": [[2026, 11, 2]]}
    assert item["id"] == "bao-nhan-dan-thu-tuong-2026"
    assert item["note"] == f"SHA-256: {SHA256}"


def test_bibtex_is_balanced_whatever_the_text(notebook_with, hostile):
    text = exported("bibtex", notebook_with(title=hostile, byline=hostile, publisher=hostile)).decode()
    depth = 0
    for brace in re.findall(r"(?<!\\)(?:\\\\)*([{}])", text):
        depth += 1 if brace == "{" else -1
        assert depth >= 0
    assert depth == 0
    assert re.match(r"@online\{[a-z0-9-]+,\n", text)
    assert f"SHA-256: {SHA256}" in text


def test_every_mention_is_an_identifying_annotation(notebook_with):
    whole = json.loads(exported("names-json", notebook_with()))
    items = whole["first"]["items"]
    assert whole["total"] == len(items) == 2
    assert {item["motivation"] for item in items} == {"identifying"}
    assert [item["body"][0]["value"] for item in items] == ["Trần Khải Hoàn", "Đảng bộ Sông Thao"]
    quote, place = items[0]["target"]["selector"]
    assert quote["exact"] == "Trần Khải Hoàn"
    assert (place["value"], place["refinedBy"]["start"]) == ("paragraph=8", 34)


def test_tables_of_names(notebook_with):
    mentions = exported("mentions", notebook_with()).decode("utf-8-sig")
    assert mentions.count("\r\n") == 3
    assert "Đảng bộ Sông Thao" in exported("entities", notebook_with()).decode("utf-8-sig")
