"""Write an artifact: its parts, and the manifest that holds their hashes."""

from __future__ import annotations

import hashlib
import io
import json
import platform
from importlib.metadata import version
from typing import TYPE_CHECKING, Any

import joblib
from sklearn.isotonic import IsotonicRegression
from sklearn.linear_model import LogisticRegression

from moderation.classifier import artifact
from moderation.classifier.artifact import MANIFEST, STACK

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from moderation.classifier.artifact import Stored
    from moderation.classifier.refitting import Correction

_LIBRARIES = ("joblib", "numpy", "onnxruntime", "scikit-learn", "scipy", "tokenizers")


def write(directory: Path, files: Mapping[str, bytes], about: Mapping[str, Any]) -> dict[str, Any]:
    """Write the files of an artifact with their manifest; give the manifest.

    Args:
        directory: Where to; made where it is not there.
        files: The content of each file, by name.
        about: What else the manifest says.
    """
    directory.mkdir(parents=True, exist_ok=True)
    for name, blob in files.items():
        (directory / name).write_bytes(blob)
    manifest = {
        "files": {name: hashlib.sha256(blob).hexdigest() for name, blob in files.items()},
        "libraries": {"python": platform.python_version()} | {name: version(name) for name in _LIBRARIES},
        **about,
    }
    text = json.dumps(manifest, indent=2, sort_keys=True) + "\n"
    (directory / MANIFEST).write_text(text, encoding="utf-8")
    return manifest


def pack(part: Any) -> bytes:
    """Give the content of a file that holds objects of scikit-learn."""
    file = io.BytesIO()
    joblib.dump(part, file, compress=("zlib", 9), protocol=4)
    return file.getvalue()


def write_corrected(
    directory: Path, parent: Path, corrections: Mapping[str, Correction], about: Mapping[str, Any]
) -> None:
    """Write an artifact that differs from its parent in some heads of the stack alone.

    Args:
        directory: Where to.
        parent: The folder of an artifact that has a stack.
        corrections: What is added to which head.
        about: What the manifest says beside what the parent's says.

    Raises:
        ArtifactError: The parent cannot be used.
    """
    files, manifest = artifact.read_files(parent)
    models, curves = artifact.unpack_stack(files[STACK])
    models = {name: _revived(LogisticRegression(), model) for name, model in models.items()}
    for name, correction in corrections.items():
        models[name].coef_ = models[name].coef_ + correction.weights
        models[name].intercept_ = models[name].intercept_ + correction.intercept
    curves = {name: _revived(IsotonicRegression(), curve) for name, curve in curves.items()}
    files[STACK] = pack({"models": models, "curves": curves})
    write(directory, files, manifest | dict(about))


def _revived(estimator: Any, stored: Stored) -> Any:
    """Give an object of scikit-learn the attributes that were stored of one."""
    vars(estimator).update(vars(stored))
    return estimator
