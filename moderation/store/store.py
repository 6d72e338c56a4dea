"""The store: what was submitted, what was decided on it, and what people said."""

from __future__ import annotations

import secrets as random
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, NamedTuple

from sqlalchemy import ColumnElement, false, func, insert, or_, select, true, update
from sqlalchemy.dialects import postgresql, sqlite

from moderation.domain import Verdict, is_storable
from moderation.errors import CommentConflictError, CommentNotFoundError, StoreError
from moderation.store.engine import connect, transaction
from moderation.store.keys import Keys
from moderation.store.migrating import require_current
from moderation.store.outbox import Outbox, tell
from moderation.store.repeats import Marked, keep_bands, most_shared
from moderation.store.rows import MANY, comment_row, decision_row, new_record, records, review_row
from moderation.store.schema import WAITING, comments, decisions, reviews, secrets

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import Connection, Engine, Insert, ScalarSelect, Table

    from moderation.domain import Comment, Decision, Record, Review

_NAME = [comments.c.site, comments.c.id]
_KEEP: dict[str, Insert] = {
    "sqlite": sqlite.insert(comments).on_conflict_do_nothing(_NAME).inline(),
    "postgresql": postgresql.insert(comments).on_conflict_do_nothing(index_elements=_NAME).inline(),
}
"""Insert a comment unless its site and id are there; each database has its own word for it."""

_SETTLE: dict[str, Insert] = {
    "sqlite": sqlite.insert(secrets).on_conflict_do_nothing([secrets.c.name]).inline(),
    "postgresql": postgresql.insert(secrets).on_conflict_do_nothing(index_elements=[secrets.c.name]).inline(),
}
"""Insert a secret unless there is one of its name."""


class Versions(NamedTuple):
    """What a decision was made with; a comment is stale where its latest decision was made with another pair."""

    policy: str
    model: str


class Store:
    """Keeps comments with every decision and every review, in SQLite or PostgreSQL.

    Safe for threads; a process that forks opens it after the fork. A comment's key is its number in the order of
    arrival. Every method raises StoreError when the database fails, and what it was asked has then not happened.

    Attributes:
        keys: The keys that programs show.
        outbox: What sites are still to hear of.
    """

    def __init__(self, engine: Engine, listeners: frozenset[str] = frozenset()) -> None:
        self._engine = engine
        self._listeners = listeners
        self.keys = Keys(engine)
        self.outbox = Outbox(engine)

    @classmethod
    def open(cls, url: str, listeners: frozenset[str] = frozenset()) -> Store:
        """Open a database whose tables are there and up to date.

        Args:
            url: ``sqlite:///file`` or ``postgresql://user:password@host/database``; see `moderation.store.engine`.
            listeners: The sites that hear of changed decisions, through the outbox.

        Raises:
            StoreError: When it cannot be reached, or needs `moderation db upgrade`.
        """
        engine = connect(url)
        try:
            with transaction(engine) as connection:
                require_current(connection)
        except StoreError:
            engine.dispose()
            raise
        return cls(engine, listeners)

    def close(self) -> None:
        """Close every connection."""
        self._engine.dispose()

    def ping(self) -> None:
        """Read from the database, to see that it answers."""
        with transaction(self._engine) as connection:
            connection.execute(select(comments.c.key).limit(1))

    def secret(self, name: str) -> str:
        """Give the secret of a name, the same to every server of this database; whoever asks first makes it."""
        which = select(secrets.c.value).where(secrets.c.name == name)
        with transaction(self._engine) as connection:
            value: str | None = connection.execute(which).scalar_one_or_none()
        if value is not None:
            return value
        with transaction(self._engine, write=True) as connection:
            made = {"name": name, "value": random.token_hex(32)}
            connection.execute(_SETTLE[connection.dialect.name], made)
            settled: str = connection.execute(which).scalar_one()
        return settled

    def record(
        self, comment: Comment, decision: Decision, bands: Sequence[int] = (), *, told: bool = True
    ) -> Record:
        """Keep a comment with its first decision; the commit is on the disk when this returns.

        A comment that is there already stays as it is, whatever the decision or the context now: whoever posts it
        again, in another process at the same moment too, gets what is stored.

        Args:
            comment: What was submitted.
            decision: What was decided on it.
            bands: Its text's fingerprint, by which `most_shared` finds it.
            told: Whether the site hears the decision as the answer; if not, it does through the outbox.

        Raises:
            CommentConflictError: When its id on this site belongs to another text.
        """
        row = comment_row(comment) | {
            "received_at": datetime.now(UTC),
            "needs_review": decision.needs_review,
            "reviewed": False,
        }
        with transaction(self._engine, write=True) as connection:
            keep = _KEEP[connection.dialect.name].execution_options(preserve_rowcount=True)
            is_new = connection.execute(keep, row).rowcount == 1
            key = _key(connection, comment.site, comment.id)
            if is_new:
                connection.execute(insert(decisions), decision_row(key, decision))
                keep_bands(connection, [Marked(comment, bands, key)])
                made = new_record(comment, decision)
                if not told and comment.site in self._listeners:
                    tell(connection, key, None, made)
                return made
            stored = _record(connection, key)
        if stored.comment.text != comment.text:
            raise CommentConflictError(f"the id {comment.id!r} on {comment.site!r} belongs to another text")
        return stored

    def find(self, site: str, id: str) -> Record | None:  # noqa: A002 - the domain's word
        """Look a comment up, if it is there."""
        try:
            return self.get(site, id)
        except CommentNotFoundError:
            return None

    def get(self, site: str, id: str) -> Record:  # noqa: A002 - the domain's word
        """Look a comment up.

        Raises:
            CommentNotFoundError: When there is none of this id on this site.
        """
        return self.numbered(site, id)[1]

    def numbered(self, site: str, id: str) -> tuple[int, Record]:  # noqa: A002 - the domain's word
        """Look a comment up with its key.

        Raises:
            CommentNotFoundError: When there is none of this id on this site.
        """
        with transaction(self._engine) as connection:
            key = _key(connection, site, id)
            return key, _record(connection, key)

    def queue(self, *, site: str | None = None, after: int = 0, limit: int = 50) -> list[tuple[int, Record]]:
        """List comments that wait for a person, oldest first.

        Args:
            site: One site's, or every site's.
            after: The key to start behind.
            limit: The most to list.

        Returns:
            Pairs of key and record.
        """
        return self._list(_waiting(site), after, limit)

    def count_queue(self, site: str | None = None) -> int:
        """Count the comments that wait for a person, on one site or on all."""
        return self._count(_waiting(site))

    def approved(self, site: str, *, limit: int) -> list[Record]:
        """List a site's comments whose verdict in force is approval, newest first.

        Args:
            site: Whose.
            limit: The most to list.
        """
        in_force = func.coalesce(_last_verdict(reviews), _last_verdict(decisions))
        rows = (
            select(comments)
            .where(comments.c.site == site, in_force == Verdict.APPROVE.value)
            .order_by(comments.c.key.desc())
            .limit(limit)
        )
        with transaction(self._engine) as connection:
            return [record for _, record in records(connection, connection.execute(rows).all())]

    def page(self, *, after: int, limit: int, stale: Versions | None = None) -> list[tuple[int, Record]]:
        """List comments by key.

        Args:
            after: The key to start behind; 0 is before the first.
            limit: The most to list.
            stale: Pass over those last decided with these versions.

        Returns:
            Pairs of key and record; an empty list is the end.
        """
        return self._list(_stale(stale), after, limit)

    def count(self, *, stale: Versions | None = None) -> int:
        """Count the comments, or those of them not last decided with these versions."""
        return self._count(_stale(stale))

    def review(self, site: str, id: str, review: Review) -> Record:  # noqa: A002 - the domain's word
        """Add a person's verdict; it stands above the machine's and takes the comment off the queue.

        Raises:
            CommentNotFoundError: When there is none of this id on this site.
        """
        with transaction(self._engine, write=True) as connection:
            key = _key(connection, site, id)
            connection.execute(update(comments).where(comments.c.key == key).values(reviewed=True))
            latest = select(func.max(decisions.c.key)).where(decisions.c.comment_key == key)
            row = review_row(key, connection.execute(latest).scalar_one(), review)
            connection.execute(insert(reviews), row)
            after = _record(connection, key)
            if site in self._listeners:
                tell(connection, key, replace(after, reviews=after.reviews[:-1]), after)
            return after

    def add_decisions(self, decided: Sequence[tuple[int, Decision]]) -> None:
        """Add decisions to comments beside their earlier ones, all in one commit or none.

        Args:
            decided: Pairs of a comment's key and a decision.

        Raises:
            CommentNotFoundError: When a key is no comment's.
        """
        with transaction(self._engine, write=True) as connection:
            for start in range(0, len(decided), MANY):
                part = decided[start : start + MANY]
                _add(connection, part)
                self._tell(connection, part)

    def add_bands(self, marked: Sequence[Marked]) -> None:
        """Add the fingerprints of comments that are there, each by its key, where they are new."""
        with transaction(self._engine, write=True) as connection:
            keep_bands(connection, marked)

    def most_shared(self, marked: Sequence[Marked]) -> list[int]:
        """Count for each comment the bands it shares with the earlier one most like it under another article.

        Only articles of the same site count; a comment that names no article shares none.
        """
        with transaction(self._engine) as connection:
            return [most_shared(connection, each) for each in marked]

    def _tell(self, connection: Connection, decided: Sequence[tuple[int, Decision]]) -> None:
        if not self._listeners:
            return
        keys = [key for key, _ in decided]
        rows = select(comments).where(comments.c.key.in_(keys), comments.c.site.in_(self._listeners))
        for key, after in records(connection, connection.execute(rows).all()):
            tell(connection, key, replace(after, decisions=after.decisions[:-1]), after)

    def _list(self, which: ColumnElement[bool], after: int, limit: int) -> list[tuple[int, Record]]:
        rows = select(comments).where(which, comments.c.key > after).order_by(comments.c.key).limit(limit)
        with transaction(self._engine) as connection:
            return records(connection, connection.execute(rows).all())

    def _count(self, which: ColumnElement[bool]) -> int:
        with transaction(self._engine) as connection:
            return connection.execute(select(func.count()).select_from(comments).where(which)).scalar_one()


def _key(connection: Connection, site: str, id: str) -> int:  # noqa: A002 - the domain's word
    # A name that no database keeps is nobody's, and PostgreSQL would not even look for it.
    if is_storable(site) and is_storable(id):
        which = select(comments.c.key).where(comments.c.site == site, comments.c.id == id)
        key: int | None = connection.execute(which).scalar_one_or_none()
        if key is not None:
            return key
    raise CommentNotFoundError(f"there is no comment {id!r} on {site!r}")


def _record(connection: Connection, key: int) -> Record:
    rows = connection.execute(select(comments).where(comments.c.key == key)).all()
    [(_, record)] = records(connection, rows)
    return record


def _waiting(site: str | None) -> ColumnElement[bool]:
    if site is None:
        return WAITING
    return WAITING & (comments.c.site == site) if is_storable(site) else false()


def _last_verdict(table: Table) -> ScalarSelect[str]:
    """Ask for the latest verdict of the comment's that this table (decisions or reviews) holds."""
    verdicts = select(table.c.verdict).where(table.c.comment_key == comments.c.key)
    return verdicts.order_by(table.c.key.desc()).limit(1).correlate(comments).scalar_subquery()


def _stale(versions: Versions | None) -> ColumnElement[bool]:
    if versions is None:
        return true()
    latest = (
        select(func.max(decisions.c.key))
        .where(decisions.c.comment_key == comments.c.key)
        .correlate(comments)
        .scalar_subquery()
    )
    return (
        select(decisions.c.key)
        .where(
            decisions.c.key == latest,
            or_(decisions.c.policy_version != versions.policy, decisions.c.model_version != versions.model),
        )
        .exists()
    )


def _add(connection: Connection, decided: Sequence[tuple[int, Decision]]) -> None:
    needs_review = {key: decision.needs_review for key, decision in decided}
    # Locked in the order of their keys, so that two writers wait for each other and not for ever.
    known = select(comments.c.key, comments.c.needs_review).where(comments.c.key.in_(needs_review))
    before: dict[int, bool] = dict(
        connection.execute(known.order_by(comments.c.key).with_for_update(key_share=True)).all()
    )
    if missing := needs_review.keys() - before.keys():
        raise CommentNotFoundError(f"there is no comment with the key {min(missing)}")
    connection.execute(insert(decisions), [decision_row(*pair) for pair in decided])
    for needed in (True, False):
        changed = [key for key, now in needs_review.items() if now is needed and before[key] is not needed]
        connection.execute(update(comments).where(comments.c.key.in_(changed)).values(needs_review=needed))
