"""Comments, decisions and reviews in SQLite or PostgreSQL."""

from moderation.store.migrating import upgrade
from moderation.store.repeats import Marked
from moderation.store.store import Store, Versions

__all__ = ["Marked", "Store", "Versions", "upgrade"]
