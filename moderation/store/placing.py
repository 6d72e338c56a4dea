"""Where a comment is listed, in what order, and for which guideline: what the columns of a comment say of its record.

Threats come first, then uncertainty × age, where age weighs as 2 ** (age / `HALF_AS_CERTAIN`): a comment of half the
uncertainty waits that much longer for its turn. Of any two comments the same one is then first at every moment, so the order
is a number that is stored with the decision, and the queue an index over it.
"""

from __future__ import annotations

from math import log2
from typing import TYPE_CHECKING, Any

from moderation.domain import Effect, Guideline, Verdict

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy import Row

    from moderation.domain import Decision, Record

WAITING = "waiting"
"""It is in the queue: a person is to look at it."""
REJECTED = "rejected"
"""Its rejection is in force and nobody is to look at it; a person may all the same, to audit it."""

HALF_AS_CERTAIN = 6.0
"""Hours that a comment waits longer for its turn than one twice as uncertain."""

_THREATS_FIRST = 1e6
"""Hours, more than a century, by which a threat goes ahead."""


def turn(received_at: datetime, decision: Decision) -> float:
    """Give a comment's place in the queue, in hours: the smallest is first.

    It is the hour of its arrival since 1970, later by `HALF_AS_CERTAIN` each time its uncertainty halves.
    """
    wait = -HALF_AS_CERTAIN * log2(decision.uncertainty or 1.0)
    ahead = _THREATS_FIRST if concern(decision) is Guideline.THREAT else 0.0
    return received_at.timestamp() / 3600 + wait - ahead


def concern(decision: Decision) -> Guideline | None:
    """Name the guideline a comment is listed for: threat where anything speaks for one, else that of the strongest finding."""
    concerned = [
        finding.guideline for finding in decision.findings if finding.effect in (Effect.JUDGE, Effect.REVIEW)
    ]
    return Guideline.THREAT if Guideline.THREAT in concerned else next(iter(concerned), None)


def listed(record: Record) -> str | None:
    """Tell where a comment is listed: `WAITING`, `REJECTED` or, as one that is published, nowhere."""
    if record.is_waiting:
        return WAITING
    return REJECTED if record.verdict is Verdict.REJECT else None


def barred(record: Record) -> str | None:
    """Name the one person who may not decide on the comment: the giver of the verdict that an open appeal is about."""
    appeal = record.appeal
    return appeal.first.reviewer if appeal and appeal.is_open and appeal.first else None


def arrived(received_at: datetime, decision: Decision) -> dict[str, Any]:
    """Give the columns of a comment that comes in with its first decision."""
    return {
        "received_at": received_at,
        "reviewed": False,
        "listed": _unreviewed(decision),
        **_decided(received_at, decision),
    }


def rearranged(row: Row[Any], decision: Decision, *, is_appealed: bool) -> dict[str, Any] | None:
    """Give the columns of a comment that is decided on again, or None where none changes.

    What a person has decided, or is to decide on appeal, stays listed where it is.

    Args:
        row: The comment as it is.
        decision: The new decision.
        is_appealed: Whether its author ever appealed; the appeal is open while no verdict of a person stands.
    """
    listed = row.listed if row.reviewed or is_appealed else _unreviewed(decision)
    columns = {"listed": listed, **_decided(row.received_at, decision)}
    return None if all(getattr(row, name) == value for name, value in columns.items()) else columns


def _decided(received_at: datetime, decision: Decision) -> dict[str, Any]:
    on = concern(decision)
    return {
        "needs_review": decision.needs_review,
        "turn": turn(received_at, decision),
        "concern": on and on.value,
    }


def _unreviewed(decision: Decision) -> str | None:
    """Tell where a comment is listed that only a machine has decided on."""
    if decision.needs_review:
        return WAITING
    return REJECTED if decision.verdict is Verdict.REJECT else None
