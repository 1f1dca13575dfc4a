"""A recogniser that a user brings: a transformer for token classification, in a folder of their own.

The folder holds `model.onnx` (logits of shape [1, tokens, labels] from `input_ids`, and `attention_mask` and
`token_type_ids` where it asks for them), `tokenizer.json` (of the Hugging Face library tokenizers) and `labels.json`,
the labels by number: `["O", "B-PER", "I-PER", "B-ORG", …]` or `{"0": "O", …}`. onnxruntime and tokenizers are no part
of the program (`pip install archive-reader[transformer]`); they are looked for when a folder is opened.
"""

from __future__ import annotations

import importlib
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from reader.core.errors import ReaderError
from reader.core.mentions import EntityType
from reader.core.model import MODEL_FILES
from reader.entities.found import Found, Line, organisation, person
from reader.entities.labels import short_form
from reader.entities.tokens import Words

_KINDS = {"PER": EntityType.PERSON, "PERSON": EntityType.PERSON, "ORG": EntityType.ORG, "ORGANIZATION": EntityType.ORG}
_WINDOW = 250  # tokens that the model reads at once, without its own marks; PhoBERT knows 256 places
_OVERLAP = 50  # tokens that two windows share, so that each is read with something on both sides

_Labelled = list[tuple[int, int, str]]  # code points of a token, and its label


class TransformerRecogniser:
    """People and bodies in paragraphs of any language, as the model in a folder finds them."""

    def __init__(self, folder: Path) -> None:
        """Load the model; ReaderError says what is missing or wrong."""
        self.language = ""  # any
        for name in MODEL_FILES:
            if not (folder / name).is_file():
                raise ReaderError("model-file-missing", name=folder, file=name)
        self._numpy, runtime, tokenizers = (_library(name) for name in ("numpy", "onnxruntime", "tokenizers"))
        self._labels = _read_labels(folder)
        try:
            self._tokenizer = tokenizers.Tokenizer.from_file(str(folder / "tokenizer.json"))
            # By its bytes, because the path may hold letters that the runtime cannot open on Windows.
            self._session = runtime.InferenceSession(
                (folder / "model.onnx").read_bytes(), providers=["CPUExecutionProvider"]
            )
        except Exception as error:  # both libraries raise their own kinds, down to bare Exception
            raise ReaderError("model-unusable", name=folder, reason=_first_line(error)) from error
        self._folder = folder
        self._tokenizer.no_truncation()
        self._tokenizer.no_padding()
        self._inputs = {wanted.name for wanted in self._session.get_inputs()}

    def reads(self, text: str) -> bool:
        """Whether `text` is for this recogniser: every text is."""
        return bool(text)

    def find(self, lines: Sequence[Line]) -> list[list[Found]]:
        """The names in the paragraphs of an article, in order and never overlapping."""
        return [_names(line.words, self._labelled(line.words.text)) for line in lines]

    def _labelled(self, text: str) -> _Labelled:
        """The tokens of a text with their labels, each from the window that reads it farthest from an edge."""
        whole = self._tokenizer.encode(text, add_special_tokens=False)
        whole.truncate(_WINDOW, stride=_OVERLAP)
        best: dict[tuple[int, int], tuple[int, str]] = {}
        for window in (whole, *whole.overflowing):
            marked = self._tokenizer.post_process(window)
            labels = self._predicted(marked)
            size = len(labels)
            for at, (span, special) in enumerate(zip(marked.offsets, marked.special_tokens_mask, strict=True)):
                depth = min(at, size - at)
                if not special and span[0] < span[1] and depth > best.get(span, (-1, ""))[0]:
                    best[span] = (depth, labels[at])
        return sorted((start, end, label) for (start, end), (_, label) in best.items())

    def _predicted(self, encoding: Any) -> list[str]:
        given = {
            "input_ids": encoding.ids, "attention_mask": encoding.attention_mask, "token_type_ids": encoding.type_ids,
        }  # fmt: skip
        feed = {name: self._numpy.array([ids], dtype="int64") for name, ids in given.items() if name in self._inputs}
        try:
            logits = self._session.run(None, feed)[0]
            return [self._labels[int(number)] for number in logits[0].argmax(axis=-1)]
        except Exception as error:  # an index beyond the labels, or whatever the runtime raises
            raise ReaderError("model-unusable", name=self._folder, reason=_first_line(error)) from error


def _library(name: str) -> Any:
    """An optional library. Not by `import`, or a build made where it is installed would take it along."""
    try:
        return importlib.import_module(name)
    except ImportError as error:
        raise ReaderError("model-library-missing", library=name) from error


def _read_labels(folder: Path) -> list[str]:
    try:
        read = json.loads((folder / "labels.json").read_text(encoding="utf-8"))
        labels = [read[str(number)] for number in range(len(read))] if isinstance(read, dict) else list(read)
        if not all(isinstance(label, str) for label in labels) or not any(_kind(label) for label in labels):
            raise ValueError("no label is PER or ORG")
    except (ValueError, KeyError, TypeError) as error:
        raise ReaderError("model-unusable", name=folder, reason=f"labels.json: {_first_line(error)}") from error
    return labels


def _kind(label: str) -> EntityType | None:
    return _KINDS.get(label.partition("-")[2].upper())


def _names(words: Words, labelled: _Labelled) -> list[Found]:
    """Names over whole words: a word has the label of its first labelled token."""
    found: list[Found] = []
    at, open_kind = 0, None
    for number in range(len(words)):
        while at < len(labelled) and labelled[at][1] <= words.starts[number]:
            at += 1
        inside = at < len(labelled) and labelled[at][0] < words.ends[number]
        label = labelled[at][2] if inside else "O"
        kind = _kind(label)
        if kind and kind is open_kind and not label.startswith("B"):
            found[-1].end = number + 1
        elif kind:
            found.append((person if kind is EntityType.PERSON else organisation)(number, number + 1))
        open_kind = kind
    for name in found:
        name.form = short_form(words, name)
    return found


def _first_line(error: Exception) -> str:
    return (str(error).strip() or type(error).__name__).splitlines()[0]
