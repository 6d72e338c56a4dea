"""The table of keys: who may ask, without what would let anybody else ask."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

from sqlalchemy import false, insert, select, update

from moderation.domain import is_storable
from moderation.errors import KeyNotFoundError
from moderation.keys import Key, Scope, is_key, name_of
from moderation.store.engine import transaction
from moderation.store.schema import keys

if TYPE_CHECKING:
    from datetime import datetime
    from typing import Any

    from sqlalchemy import Engine, Row


class Keys:
    """Keeps the keys of all sites; a key that was taken back stays in the table, so that it shows when."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def add(self, key: Key) -> None:
        """Keep a new key."""
        row = asdict(key) | {"scopes": sorted(key.scopes)}
        with transaction(self._engine, write=True) as connection:
            connection.execute(insert(keys), row)

    def find(self, shown: str) -> Key | None:
        """Look up the key of the name that was shown; whether it is the same key is for `moderation.keys.opens`."""
        if not is_key(shown):
            return None
        with transaction(self._engine) as connection:
            row = connection.execute(select(keys).where(keys.c.id == name_of(shown))).one_or_none()
        return None if row is None else _key(row)

    def are_wanted(self) -> bool:
        """Tell whether a key was ever made; one that was taken back counts, or revoking the last would open the door."""
        with transaction(self._engine) as connection:
            return connection.execute(select(keys.c.id).limit(1)).one_or_none() is not None

    def all_of(self, site: str | None = None) -> list[Key]:
        """List the keys of one site, or of every site, oldest first."""
        rows = select(keys).order_by(keys.c.created_at, keys.c.id)
        if site is not None:
            rows = rows.where(keys.c.site == site if is_storable(site) else false())
        with transaction(self._engine) as connection:
            return [_key(row) for row in connection.execute(rows)]

    def revoke(self, id: str, now: datetime) -> Key:  # noqa: A002 - the key's own word
        """Take a key back, at once and for good; one that was taken back before keeps its time.

        Raises:
            KeyNotFoundError: When there is none of this id.
        """
        mine = keys.c.id == id if is_storable(id) else false()
        with transaction(self._engine, write=True) as connection:
            connection.execute(update(keys).where(mine, keys.c.revoked_at.is_(None)).values(revoked_at=now))
            row = connection.execute(select(keys).where(mine)).one_or_none()
        if row is None:
            raise KeyNotFoundError("there is no key with this id; `moderation keys list` shows them")
        return _key(row)


def _key(row: Row[Any]) -> Key:
    return Key(**row._asdict() | {"scopes": frozenset(map(Scope, row.scopes))})
