"""Put the parts of a model together to an artifact, and take them out again."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import joblib

from moderation.classifier import writing
from moderation.classifier.artifact import ENCODER, HEADS, MANIFEST, NGRAMS, STACK, TOKENIZER

if TYPE_CHECKING:
    from pathlib import Path

    from moderation.classifier.artifact import Understanding

FP32 = "fp32.onnx"
"""An exported encoder before it was quantized."""
HEADS_FILE = "heads.json"
"""The names of its heads, in order."""


def manifest(directory: Path) -> dict[str, Any]:
    """Give what an artifact of our own says of itself."""
    said: dict[str, Any] = json.loads((directory / MANIFEST).read_text(encoding="utf-8"))
    return said


def read(directory: Path) -> tuple[Any, dict[str, Any]]:
    """Give the n-grams and their heads of an artifact of our own, as scikit-learn's objects."""
    named = {name.partition(".")[0]: directory / name for name in manifest(directory)["files"]}
    return joblib.load(named["ngrams"]), joblib.load(named["heads"])


def write(
    directory: Path,
    ngrams: Any,
    heads: dict[str, Any],
    about: dict[str, Any],
    understanding: Understanding | None = None,
) -> dict[str, Any]:
    """Write an artifact with its manifest; give the manifest."""
    for _, vectorizer in ngrams.transformer_list:
        vectorizer.vocabulary = None
    files = {NGRAMS: writing.pack(ngrams), HEADS: writing.pack(heads)}
    if understanding is not None:
        files[ENCODER] = understanding.encoder
        files[TOKENIZER] = understanding.tokenizer
        files[STACK] = writing.pack(
            {"models": dict(understanding.models), "curves": dict(understanding.curves)}
        )
        marking = understanding.marking
        about = {**about, "spans": {"threshold": marking.threshold, "gap": marking.gap}}
    return writing.write(
        directory, files, {"heads": sorted(understanding.models if understanding else heads), **about}
    )
