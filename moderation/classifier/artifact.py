"""The files of a model: what they are, and loading them without trusting them."""

from __future__ import annotations

import hashlib
import io
import json
import pickle
import struct
import zlib
from dataclasses import dataclass
from importlib.metadata import version
from typing import TYPE_CHECKING, Any

from joblib.numpy_pickle import NumpyUnpickler

from moderation.classifier.stretches import Marking
from moderation.errors import ArtifactError

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

MANIFEST = "manifest.json"
NGRAMS = "ngrams.joblib"
HEADS = "heads.joblib"
ENCODER = "encoder.onnx"
TOKENIZER = "tokenizer.json"
STACK = "stack.joblib"

_ALLOWED = frozenset(
    {
        ("joblib.numpy_pickle", "NumpyArrayWrapper"),
        ("numpy", "dtype"),
        ("numpy", "float32"),
        ("numpy", "float64"),
        ("numpy", "ndarray"),
        ("numpy._core.multiarray", "_reconstruct"),
        ("numpy._core.multiarray", "scalar"),
        ("numpy._core.numeric", "_frombuffer"),
        ("sklearn.feature_extraction.text", "TfidfTransformer"),
        ("sklearn.feature_extraction.text", "TfidfVectorizer"),
        ("sklearn.isotonic", "IsotonicRegression"),
        ("sklearn.linear_model._logistic", "LogisticRegression"),
        ("sklearn.pipeline", "FeatureUnion"),
    }
)
"""Everything an artifact may be made of, as module and name."""

_UNREADABLE = (
    zlib.error, pickle.UnpicklingError, struct.error, ArithmeticError, AssertionError, AttributeError, EOFError,
    ImportError, LookupError, MemoryError, TypeError, ValueError,
)  # fmt: skip
"""What reading bytes that are no pickle raises."""

_NO_MANIFEST = (ValueError, LookupError, TypeError, AttributeError)
"""What reading a manifest that is none raises."""


@dataclass(frozen=True, slots=True)
class Understanding:
    """The part of an artifact that reads words in their context.

    Attributes:
        encoder: The content of an ONNX file.
        tokenizer: The content of its ``tokenizer.json``.
        models: A fitted LogisticRegression over encoder and n-grams for each head.
        curves: For some heads a fitted IsotonicRegression.
        marking: How tokens are joined to stretches.
    """

    encoder: bytes
    tokenizer: bytes
    models: Mapping[str, Any]
    curves: Mapping[str, Any]
    marking: Marking


@dataclass(frozen=True, slots=True)
class Parts:
    """What an artifact holds.

    Attributes:
        ngrams: The fitted vectorizers, as `Stored`.
        heads: The n-grams' fitted heads, by name, as `Stored`.
        understanding: Encoder and stack; None where the artifact is n-grams alone.
        version: The hash of the manifest, which holds the hashes of the others: 16 hexadecimal digits.
    """

    ngrams: Any
    heads: dict[str, Any]
    understanding: Understanding | None
    version: str


def load(directory: Path) -> Parts:
    """Read an artifact; each file is read once, and the bytes checked are the bytes loaded.

    Raises:
        ArtifactError: A file is missing, altered, of another scikit-learn version, or holds something that no
            artifact is made of.
    """
    blob = _read(directory / MANIFEST)
    try:
        manifest = json.loads(blob)
        made_with = manifest["libraries"]["scikit-learn"]
        files = _files(manifest)
        marking = _marking(manifest["spans"]) if _stem(ENCODER) in files else None
        needed = [NGRAMS, HEADS, *([ENCODER, TOKENIZER, STACK] if marking else [])]
        paths = {name: (directory / files[_stem(name)][0], files[_stem(name)][1]) for name in needed}
    except _NO_MANIFEST as error:
        raise ArtifactError(f"{directory / MANIFEST}: is not a manifest") from error
    if made_with != version("scikit-learn"):
        raise ArtifactError(
            f"{directory}: was made with scikit-learn {made_with}; this is {version('scikit-learn')}"
        )
    return Parts(
        ngrams=_load(*paths[NGRAMS]),
        heads=_load(*paths[HEADS]),
        understanding=_understanding(paths, marking) if marking else None,
        version=hashlib.sha256(blob).hexdigest()[:16],
    )


def read_files(directory: Path) -> tuple[dict[str, bytes], dict[str, Any]]:
    """Give the content of each file of an artifact, and what its manifest says beside their hashes.

    Raises:
        ArtifactError: A file is missing or altered.
    """
    try:
        manifest = json.loads(_read(directory / MANIFEST))
        files = _files(manifest).values()
        about = {name: value for name, value in manifest.items() if name not in {"files", "libraries"}}
    except _NO_MANIFEST as error:
        raise ArtifactError(f"{directory / MANIFEST}: is not a manifest") from error
    return {name: _checked(directory / name, sha256) for name, sha256 in files}, about


def unpack_stack(blob: bytes) -> tuple[dict[str, Any], dict[str, Any]]:
    """Give the models and the curves of a stack, as `Stored`.

    Raises:
        ArtifactError: It is none.
    """
    try:
        stack = _unpack(blob)
        return stack["models"], stack["curves"]
    except _UNREADABLE as error:
        raise ArtifactError(f"{STACK}: is not part of an artifact") from error


def _files(manifest: Mapping[str, Any]) -> dict[str, tuple[str, str]]:
    """Give name and sha256 of each file, by what it is."""
    return {_stem(name): (name, str(sha256)) for name, sha256 in manifest["files"].items()}


def _marking(spans: Mapping[str, Any]) -> Marking:
    return Marking(threshold=float(spans["threshold"]), gap=int(spans["gap"]))


def _stem(name: str) -> str:
    """Give what a file is, whatever its format: a part of the oldest artifacts is ``heads.pickle.z``."""
    if "/" in name or "\\" in name:
        raise ValueError("a file of an artifact lies beside its manifest")
    return name.partition(".")[0]


def _understanding(paths: Mapping[str, tuple[Path, str]], marking: Marking) -> Understanding:
    stack = _load(*paths[STACK])
    try:
        models, curves = stack["models"], stack["curves"]
    except (LookupError, TypeError) as error:
        raise ArtifactError(f"{paths[STACK][0]}: is not part of an artifact") from error
    return Understanding(_checked(*paths[ENCODER]), _checked(*paths[TOKENIZER]), models, curves, marking)


class Stored:
    """An object of scikit-learn as it was stored: its attributes and none of its code.

    Serving reads attributes alone, and scikit-learn with all it imports would take a quarter of a worker's memory.
    """


class _Unpickler(NumpyUnpickler):  # type: ignore[misc] # joblib has no types
    """Loads what an artifact may be made of and nothing else."""

    def find_class(self, module: str, name: str) -> Any:
        if (module, name) not in _ALLOWED:
            raise ArtifactError(f"the model holds {module}.{name}, which no artifact is made of")
        return Stored if module.startswith("sklearn.") else super().find_class(module, name)


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise ArtifactError(f"{path}: cannot be read: {error.strerror}") from error


def _checked(path: Path, sha256: str) -> bytes:
    blob = _read(path)
    if hashlib.sha256(blob).hexdigest() != sha256:
        raise ArtifactError(f"{path}: was altered: its sha256 is not the one in {MANIFEST}")
    return blob


def _load(path: Path, sha256: str) -> Any:
    blob = _checked(path, sha256)
    try:
        return _unpack(blob)
    except _UNREADABLE as error:
        raise ArtifactError(f"{path}: is not part of an artifact") from error


def _unpack(blob: bytes) -> Any:
    return _Unpickler("", io.BytesIO(zlib.decompress(blob)), ensure_native_byte_order=True).load()
