"""The hand-written sets, read from ``tests/golden``."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any, Final

GOLDEN: Final = Path(__file__).resolve().parents[2] / "tests" / "golden"

FRESH: Final = frozenset({"threats_held2", "promotion_held2", "clean_held2", "readers_held2"})
"""The sets whose errors nobody who writes rules or trains has seen: only these say how new texts fare."""
STUDIED: Final = frozenset({"threats_held", "promotion_held", "clean_held", "readers_held"})
"""The sets that were held until their errors were studied: they serve development since."""

_SENTENCE_END = re.compile(r"(?<=[.!?])[\"”]?\s+(?=[\"“A-Z])")


def rows(name: str) -> list[dict[str, Any]]:
    """Read a JSON-lines set: ``comments``, ``threats_held``, ``promotion_held``, ``readers_held``, or a ``_held2`` of these."""
    return [json.loads(line) for line in (GOLDEN / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()]


def clean(name: str = "clean") -> list[str]:
    """Give the clean sentences: ``clean``, which rules were made to pass, ``clean_held`` or ``clean_held2``."""
    return (GOLDEN / f"{name}.txt").read_text(encoding="utf-8").splitlines()


def title(name: str) -> str:
    """Name a set together with what its figures may still prove."""
    if name in FRESH:
        return f"{name} (fresh)"
    return f"{name} (development since it was studied)" if name in STUDIED else name


def report() -> list[str]:
    """Give the sentences of the news report."""
    paragraphs = (GOLDEN / "report.txt").read_text(encoding="utf-8").split("\n\n")
    return [sentence for paragraph in paragraphs for sentence in _SENTENCE_END.split(paragraph.strip())]
