"""The model that a user may bring for recognising names."""

from __future__ import annotations

MODEL_FILES = ("model.onnx", "tokenizer.json", "labels.json")
"""What its folder holds."""
