"""The files of a model: what they are, and loading them without trusting them."""

from __future__ import annotations

import hashlib
import io
import json
import pickle
import zlib
from typing import TYPE_CHECKING, Any

import sklearn

from moderation.errors import ArtifactError

if TYPE_CHECKING:
    from pathlib import Path

MANIFEST = "manifest.json"
NGRAMS = "ngrams.pickle.z"
HEADS = "heads.pickle.z"

_ALLOWED = frozenset(
    {
        ("numpy", "dtype"),
        ("numpy", "float32"),
        ("numpy", "float64"),
        ("numpy", "ndarray"),
        ("numpy._core.multiarray", "_reconstruct"),
        ("numpy._core.multiarray", "scalar"),
        ("numpy._core.numeric", "_frombuffer"),
        ("sklearn.feature_extraction.text", "TfidfTransformer"),
        ("sklearn.feature_extraction.text", "TfidfVectorizer"),
        ("sklearn.linear_model._logistic", "LogisticRegression"),
        ("sklearn.pipeline", "FeatureUnion"),
    }
)
"""Everything an artifact may be made of, as module and name."""


def load(directory: Path) -> tuple[Any, dict[str, Any], str]:
    """Read an artifact; each file is read once, and the bytes checked are the bytes loaded.

    Returns:
        The fitted vectorizers, the fitted heads by name, and the version: the hash of the manifest, which holds
        the hashes of the others, to 16 hexadecimal digits.

    Raises:
        ArtifactError: A file is missing, altered, of another scikit-learn version, or holds something that no
            artifact is made of.
    """
    blob = _read(directory / MANIFEST)
    try:
        manifest = json.loads(blob)
        made_with, hashes = manifest["libraries"]["scikit-learn"], manifest["files"]
        expected = {name: str(hashes[name]) for name in (NGRAMS, HEADS)}
    except (ValueError, KeyError, TypeError) as error:
        raise ArtifactError(f"{directory / MANIFEST}: is not a manifest") from error
    if made_with != sklearn.__version__:
        raise ArtifactError(
            f"{directory}: was made with scikit-learn {made_with}; this is {sklearn.__version__}"
        )
    ngrams, heads = (_load(directory / name, sha256) for name, sha256 in expected.items())
    return ngrams, heads, hashlib.sha256(blob).hexdigest()[:16]


class _Unpickler(pickle.Unpickler):
    """Loads what an artifact may be made of and nothing else."""

    def find_class(self, module: str, name: str) -> Any:
        if (module, name) not in _ALLOWED:
            raise ArtifactError(f"the model holds {module}.{name}, which no artifact is made of")
        return super().find_class(module, name)


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise ArtifactError(f"{path}: cannot be read: {error.strerror}") from error


def _load(path: Path, sha256: str) -> Any:
    blob = _read(path)
    if hashlib.sha256(blob).hexdigest() != sha256:
        raise ArtifactError(f"{path}: was altered: its sha256 is not the one in {MANIFEST}")
    try:
        return _Unpickler(io.BytesIO(zlib.decompress(blob))).load()
    except (zlib.error, pickle.UnpicklingError, EOFError, AttributeError, ImportError) as error:
        raise ArtifactError(f"{path}: is not part of an artifact") from error
