"""Write an artifact: its parts, and the manifest that holds their hashes."""

from __future__ import annotations

import hashlib
import io
import json
import platform
from typing import TYPE_CHECKING, Any

import joblib
import numpy as np
import onnxruntime
import scipy
import sklearn
import tokenizers

from moderation.classifier.artifact import ENCODER, HEADS, MANIFEST, NGRAMS, STACK, TOKENIZER

if TYPE_CHECKING:
    from pathlib import Path

    from moderation.classifier.artifact import Understanding


def read(directory: Path) -> tuple[Any, dict[str, Any]]:
    """Give the n-grams and their heads of an artifact of our own, as scikit-learn's objects."""
    files = json.loads((directory / MANIFEST).read_text(encoding="utf-8"))["files"]
    named = {name.partition(".")[0]: directory / name for name in files}
    return joblib.load(named["ngrams"]), joblib.load(named["heads"])


def write(
    directory: Path,
    ngrams: Any,
    heads: dict[str, Any],
    about: dict[str, Any],
    understanding: Understanding | None = None,
) -> dict[str, Any]:
    """Write an artifact with its manifest; give the manifest."""
    directory.mkdir(parents=True, exist_ok=True)
    for _, vectorizer in ngrams.transformer_list:
        vectorizer.vocabulary = None
    blobs = {NGRAMS: _dump(ngrams), HEADS: _dump(heads)}
    if understanding is not None:
        blobs[ENCODER] = understanding.encoder
        blobs[TOKENIZER] = understanding.tokenizer
        blobs[STACK] = _dump({"models": dict(understanding.models), "curves": dict(understanding.curves)})
        marking = understanding.marking
        about = {**about, "spans": {"threshold": marking.threshold, "gap": marking.gap}}
    for name, blob in blobs.items():
        (directory / name).write_bytes(blob)
    manifest = {
        "files": {name: hashlib.sha256(blob).hexdigest() for name, blob in blobs.items()},
        "libraries": _libraries(),
        "heads": sorted(understanding.models if understanding else heads),
        **about,
    }
    text = json.dumps(manifest, indent=2, sort_keys=True) + "\n"
    (directory / MANIFEST).write_text(text, encoding="utf-8")
    return manifest


def _dump(part: Any) -> bytes:
    file = io.BytesIO()
    joblib.dump(part, file, compress=("zlib", 9), protocol=4)
    return file.getvalue()


def _libraries() -> dict[str, str]:
    libraries = {
        "joblib": joblib, "numpy": np, "onnxruntime": onnxruntime, "scikit-learn": sklearn, "scipy": scipy,
        "tokenizers": tokenizers,
    }  # fmt: skip
    return {"python": platform.python_version()} | {
        name: str(library.__version__) for name, library in libraries.items()
    }
