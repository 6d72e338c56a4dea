"""How a cue is written, as ``cues.toml`` explains, and every way to read it."""

from __future__ import annotations

import re
from itertools import product
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

ANY: Final = "~"
"""Stands for any word."""
_CUE: Final = re.compile(r"\s*;\s*")


def paths(written: str) -> Iterator[list[str]]:
    """Give every way through each cue."""
    for cue in filter(None, _CUE.split(written.strip())):
        for chosen in product(*map(_choices, cue.split())):
            yield [symbol for symbols in chosen for symbol in symbols]


def _choices(part: str) -> list[tuple[str, ...]]:
    if part[0] == "~":
        return [(ANY,) * count for count in range(int(part[1]) + 1)]
    is_optional = part.endswith("?") and part != "?"
    words: list[tuple[str, ...]] = [
        (word,) for word in part.removesuffix("?" if is_optional else "\0").split("/")
    ]
    return [*words, ()] if is_optional else words
