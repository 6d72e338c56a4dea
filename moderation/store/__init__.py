"""Comments, decisions, reviews and acts in SQLite or PostgreSQL."""

from moderation.store.leasing import Lease
from moderation.store.listing import Entry, Filter, Order, Page, Part, Place, Reader
from moderation.store.migrating import upgrade
from moderation.store.repeats import Marked
from moderation.store.runs import LEASE, Progress, Range, Rescored, Run, Runs
from moderation.store.selecting import Selection, Versions
from moderation.store.store import Store

__all__ = [
    "LEASE",
    "Entry",
    "Filter",
    "Lease",
    "Marked",
    "Order",
    "Page",
    "Part",
    "Place",
    "Progress",
    "Range",
    "Reader",
    "Rescored",
    "Run",
    "Runs",
    "Selection",
    "Store",
    "Versions",
    "upgrade",
]
