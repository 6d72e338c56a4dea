"""Comments, decisions, reviews and acts in SQLite or PostgreSQL."""

from moderation.store.leasing import Lease
from moderation.store.listing import Entry, Filter, Order, Page, Part, Place, Reader
from moderation.store.migrating import upgrade
from moderation.store.repeats import Marked
from moderation.store.store import Store, Versions

__all__ = [
    "Entry",
    "Filter",
    "Lease",
    "Marked",
    "Order",
    "Page",
    "Part",
    "Place",
    "Reader",
    "Store",
    "Versions",
    "upgrade",
]
