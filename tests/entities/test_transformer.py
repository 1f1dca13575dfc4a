"""The recogniser that a user brings, with a tiny model made here: its logits are a table of words."""

from __future__ import annotations

import json

import pytest
from tokenizers import Tokenizer, models, pre_tokenizers, processors

from reader.core.errors import ReaderError
from reader.core.mentions import MentionForm
from reader.entities import RECOGNISERS, recognise
from reader.entities.transformer import TransformerRecogniser

LABELS = ["O", "B-PER", "I-PER", "B-ORG", "I-ORG"]
WORDS = {"[UNK]": 0, "[CLS]": 0, "[SEP]": 0, "Trần": 1, "Nam": 1, "Văn": 2, "Bình": 2, "Sở": 3, "Y": 4, "tế": 4}


def _number(value):
    out = b""
    while value > 127:
        out += bytes([value % 128 + 128])
        value //= 128
    return out + bytes([value])


def _field(number, value):
    """A field of a protocol buffer: a whole number, or bytes with their length."""
    if isinstance(value, int):
        return _number(number * 8) + _number(value)
    value = value.encode() if isinstance(value, str) else value
    return _number(number * 8 + 2) + _number(len(value)) + value


def _tensor_type(kind, *shape):
    dimensions = b"".join(_field(1, _field(1, d) if isinstance(d, int) else _field(2, d)) for d in shape)
    return _field(2, _field(1, _field(1, kind) + _field(2, dimensions)))


def tiny_model():
    """The bytes of an ONNX model with one node: logits = Gather(table, input_ids)."""
    import struct

    rows = [[5.0 * (column == label) for column in range(len(LABELS))] for label in WORDS.values()]
    table = struct.pack(f"<{len(rows) * len(LABELS)}f", *(value for row in rows for value in row))
    weights = _field(1, len(rows)) + _field(1, len(LABELS)) + _field(2, 1) + _field(8, "table") + _field(9, table)
    node = _field(1, "table") + _field(1, "input_ids") + _field(2, "logits") + _field(4, "Gather")
    graph = _field(1, node) + _field(2, "tiny") + _field(5, weights)
    graph += _field(11, _field(1, "input_ids") + _tensor_type(7, "batch", "tokens"))
    graph += _field(12, _field(1, "logits") + _tensor_type(1, "batch", "tokens", len(LABELS)))
    return _field(1, 8) + _field(8, _field(1, "") + _field(2, 13)) + _field(7, graph)


@pytest.fixture
def folder(tmp_path):
    tokenizer = Tokenizer(models.WordLevel({word: at for at, word in enumerate(WORDS)}, unk_token="[UNK]"))
    tokenizer.pre_tokenizer = pre_tokenizers.Whitespace()
    tokenizer.post_processor = processors.TemplateProcessing("[CLS] $A [SEP]", None, [("[CLS]", 1), ("[SEP]", 2)])
    folder = tmp_path / "mô hình"
    folder.mkdir()
    tokenizer.save(str(folder / "tokenizer.json"))
    (folder / "labels.json").write_text(json.dumps(LABELS))
    (folder / "model.onnx").write_bytes(tiny_model())
    return folder


def test_names_have_places_types_and_forms(folder):
    text = "Hôm qua, Trần Văn Bình ở Sở Y tế, rồi Nam về."
    mentions = recognise([text], recognisers=[TransformerRecogniser(folder)])
    assert [(m.text, str(m.type), m.form) for m in mentions] == [
        ("Trần Văn Bình", "PERSON", MentionForm.FULL),
        ("Sở Y tế", "ORG", MentionForm.FULL),
        ("Nam", "PERSON", MentionForm.SHORT),
    ]
    assert all(text[m.start : m.end] == m.text for m in mentions)


def test_long_paragraphs_are_read_in_windows(folder):
    text = "Sở Y tế họp hôm nay. " * 300
    mentions = recognise([text], recognisers=[TransformerRecogniser(folder)])
    assert [m.start for m in mentions] == list(range(0, len(text), len("Sở Y tế họp hôm nay. ")))
    assert {m.text for m in mentions} == {"Sở Y tế"}


def test_it_stands_beside_the_others(folder):
    mine = TransformerRecogniser(folder)
    assert [m.text for m in recognise(["Sở Y tế họp."], recognisers=(mine, *RECOGNISERS))] == ["Sở Y tế"]
    assert recognise([""], recognisers=(mine, *RECOGNISERS)) == []


def test_labels_may_be_numbered(folder):
    (folder / "labels.json").write_text(json.dumps(dict(enumerate(LABELS))))
    assert len(recognise(["Sở Y tế họp."], recognisers=[TransformerRecogniser(folder)])) == 1


@pytest.mark.parametrize("name", ["model.onnx", "tokenizer.json", "labels.json"])
def test_a_missing_file_is_told(folder, name):
    (folder / name).unlink()
    with pytest.raises(ReaderError, match=name) as caught:
        TransformerRecogniser(folder)
    assert caught.value.code == "model-file-missing"


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("model.onnx", "nonsense"), ("tokenizer.json", "{}"), ("labels.json", "[1"), ("labels.json", '["O", "B-LOC"]'),
        ("labels.json", '{"1": "O"}'), ("labels.json", "[1, 2]"), ("labels.json", "7"),
    ],
)  # fmt: skip
def test_a_wrong_file_is_told(folder, name, content):
    (folder / name).write_text(content)
    with pytest.raises(ReaderError) as caught:
        TransformerRecogniser(folder)
    assert caught.value.code == "model-unusable"


def test_labels_that_do_not_fit_the_model_are_told(folder):
    (folder / "labels.json").write_text('["O", "B-PER"]')
    with pytest.raises(ReaderError, match=folder.name):
        recognise(["Sở Y tế họp."], recognisers=[TransformerRecogniser(folder)])


def test_a_missing_library_is_told(folder, monkeypatch):
    monkeypatch.setitem(__import__("sys").modules, "onnxruntime", None)
    with pytest.raises(ReaderError, match="onnxruntime"):
        TransformerRecogniser(folder)
