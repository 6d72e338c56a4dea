"""Values as JSON, for programs: pure ASCII, so safe in any terminal and any locale."""

from __future__ import annotations

import json
from dataclasses import asdict, is_dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from moderation.domain import Record
    from moderation.store import Entry


def document(value: object) -> str:
    """Write a value as one line; data classes become objects, times ISO 8601."""
    return json.dumps(value, default=_plain)


def entry(row: Entry) -> dict[str, Any]:
    """Give what a row of a list says."""
    shown = asdict(row)
    del shown["place"]
    return {"key": row.key, **shown}


def record(kept: Record) -> dict[str, Any]:
    """Give a comment with everything that was decided about it, oldest first."""
    appeal = kept.appeal
    return {
        "comment": kept.comment,
        "verdict": kept.verdict,
        "is_waiting": kept.is_waiting,
        "decisions": kept.decisions,
        "reviews": kept.reviews,
        "withdrawn": kept.withdrawn,
        "acts": kept.acts,
        "appeal": None if appeal is None else {"status": appeal.status, **asdict(appeal)},
    }


def _plain(value: object) -> object:
    if is_dataclass(value) and not isinstance(value, type):
        return asdict(value)
    if isinstance(value, datetime):
        return value.isoformat()
    raise TypeError(f"{type(value).__name__} has no place in a document")
