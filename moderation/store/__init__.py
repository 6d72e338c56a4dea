"""Comments, decisions, reviews and acts in SQLite or PostgreSQL."""

from moderation.store.archive import Kept, Scope, Tally
from moderation.store.auditing import Audit, End
from moderation.store.leasing import Lease
from moderation.store.listing import Entry, Filter, Order, Page, Part, Past, Place, Reader
from moderation.store.migrating import upgrade
from moderation.store.outbox import Letter
from moderation.store.repeats import Marked
from moderation.store.runs import LEASE, Progress, Range, Rescored, Run, Runs
from moderation.store.selecting import Selection, Versions
from moderation.store.store import Store

__all__ = [
    "LEASE",
    "Audit",
    "End",
    "Entry",
    "Filter",
    "Kept",
    "Lease",
    "Letter",
    "Marked",
    "Order",
    "Page",
    "Part",
    "Past",
    "Place",
    "Progress",
    "Range",
    "Reader",
    "Rescored",
    "Run",
    "Runs",
    "Scope",
    "Selection",
    "Store",
    "Tally",
    "Versions",
    "upgrade",
]
