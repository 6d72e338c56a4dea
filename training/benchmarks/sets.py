"""The hand-written sets, read from ``tests/golden``."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

GOLDEN = Path(__file__).resolve().parents[2] / "tests" / "golden"

_SENTENCE_END = re.compile(r"(?<=[.!?])[\"”]?\s+(?=[\"“A-Z])")


def rows(name: str) -> list[dict[str, Any]]:
    """Read a JSON-lines set: ``comments``, ``threats_held`` or ``promotion_held``."""
    return [json.loads(line) for line in (GOLDEN / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()]


def clean(name: str = "clean") -> list[str]:
    """Give the clean sentences: ``clean``, which rules were made to pass, or ``clean_held``, which none has seen."""
    return (GOLDEN / f"{name}.txt").read_text(encoding="utf-8").splitlines()


def report() -> list[str]:
    """Give the sentences of the news report."""
    paragraphs = (GOLDEN / "report.txt").read_text(encoding="utf-8").split("\n\n")
    return [sentence for paragraph in paragraphs for sentence in _SENTENCE_END.split(paragraph.strip())]
