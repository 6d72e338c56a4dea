"""Comments, decisions and reviews in SQLite or PostgreSQL."""

from moderation.store.migrating import upgrade
from moderation.store.repeats import Marked
from moderation.store.runs import LEASE, Progress, Range, Rescored, Run, Runs
from moderation.store.selecting import Selection, Versions
from moderation.store.store import Store

__all__ = [
    "LEASE",
    "Marked",
    "Progress",
    "Range",
    "Rescored",
    "Run",
    "Runs",
    "Selection",
    "Store",
    "Versions",
    "upgrade",
]
