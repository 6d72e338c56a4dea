"""Comments, decisions and reviews in SQLite or PostgreSQL."""

from moderation.store.migrating import upgrade
from moderation.store.store import Store, Versions

__all__ = ["Store", "Versions", "upgrade"]
