"""Comments, decisions and reviews in SQLite or PostgreSQL."""

from moderation.store.migrating import upgrade
from moderation.store.outbox import Letter
from moderation.store.repeats import Marked
from moderation.store.store import Store, Versions

__all__ = ["Letter", "Marked", "Store", "Versions", "upgrade"]
