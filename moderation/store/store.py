"""The store: what was submitted, what was decided on it, and what people said."""

from __future__ import annotations

import secrets as random
from datetime import UTC, datetime
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING, Any

from sqlalchemy import ColumnElement, func, select

from moderation.domain import Deed, Verdict, is_storable
from moderation.errors import CommentConflictError, CommentNotFoundError, StoreError
from moderation.store import acting, archive, auditing, leasing, listing, sampling
from moderation.store.deciding import decide, decide_again
from moderation.store.engine import connect, insert_into, transaction
from moderation.store.keys import Keys
from moderation.store.listing import Filter, Part, Place, Reader
from moderation.store.migrating import require_current
from moderation.store.outbox import Outbox, tell, tell_decided
from moderation.store.placing import arrived
from moderation.store.repeats import Marked, keep_bands, most_shared_of_each
from moderation.store.rows import MANY, comment_row, new_record, record_of, records
from moderation.store.runs import Runs
from moderation.store.schema import acts, comments, decisions, reviews, secrets
from moderation.store.selecting import is_stale
from moderation.store.trail import enter

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from sqlalchemy import Connection, Engine, Insert, Row, ScalarSelect, Table

    from moderation.domain import Act, Comment, Decision, Record, Review
    from moderation.store.archive import Kept, Scope, Tally
    from moderation.store.auditing import Audit, End
    from moderation.store.leasing import Lease
    from moderation.store.listing import Page, Past
    from moderation.store.selecting import Versions

_CANDIDATES = 10
"""Comments looked at together for one that is free: as many colleagues may be at the head of the queue."""


_FIRST = Part()
_DRAWN_AT_ONCE = 500


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

    @property
    def runs(self) -> Runs:
        """What is known of rescoring."""
        return Runs(self._engine)

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
            connection.execute(_settle(connection.dialect.name), made)
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
        row = comment_row(comment) | arrived(datetime.now(UTC), decision)
        with transaction(self._engine, write=True) as connection:
            key = connection.execute(_keep(connection.dialect.name), row).scalar_one_or_none()
            if key is not None:
                keep_bands(connection, [Marked(comment, bands, key)])
                enter(connection, decide(connection, [(key, decision)], {key: comment_row(comment)}))
                made = new_record(comment, decision)
                if not told and comment.site in self._listeners:
                    tell(connection, key, None, made)
                return made
            stored = _record(connection, _key(connection, comment.site, comment.id))
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
        return self._list(listing.matches(Filter(site=site)), after, limit)

    def count_queue(self, site: str | None = None) -> int:
        """Count the comments that wait for a person, on one site or on all."""
        return self.count_listed(Filter(site=site))

    def listed(self, which: Filter, reader: Reader, part: Part = _FIRST) -> Page:
        """Read a page of the queue, or of what is rejected.

        Args:
            which: What is listed, and in what order.
            reader: Who looks, and when.
            part: Where the page begins or ends, and how many rows it has at most.
        """
        with transaction(self._engine) as connection:
            return listing.page(connection, which, reader, part)

    def count_listed(self, which: Filter, most: int | None = None) -> int:
        """Count the comments of a list, and no more than `most`; the words of a search are not looked at."""
        with transaction(self._engine) as connection:
            return listing.count(connection, which, most)

    def lease(self, key: int, lease: Lease) -> tuple[Place, Record] | None:
        """Lease a comment, or lease it longer; give where it stands and what is known of it.

        None where a colleague has it open.

        Raises:
            CommentNotFoundError: When the key is no comment's.
        """
        with transaction(self._engine, write=True) as connection:
            row = _row(connection, key)
            return _placed(connection, row) if leasing.take(connection, key, lease) else None

    def lease_next(
        self, which: Filter, lease: Lease, after: Place | None = None, before: Place | None = None
    ) -> tuple[Place, Record] | None:
        """Lease the first comment of a list that no colleague has open; None is the end.

        Two that ask at the same moment get two comments.

        Args:
            which: The list.
            lease: Who asks, and for how long.
            after: The place to look behind; None is the beginning.
            before: The place to look before, backwards; `after` is then not looked at.
        """
        reader = Reader(reviewer=lease.reviewer, holder=lease.holder, now=lease.now)
        part = Part(_CANDIDATES, after, before)
        while True:
            with transaction(self._engine) as connection:
                places, end = listing.free(connection, which, reader, part)
            for place in places:
                with transaction(self._engine, write=True) as connection:
                    if not leasing.take(connection, place.key, lease):
                        continue
                    # Asked again, now that nobody else may decide on it: a colleague may just have done so.
                    if listing.has(connection, which, place.key):
                        return _placed(connection, _row(connection, place.key))
                    leasing.give_back(connection, lease.holder, place.key)
            if end is None:
                return None
            part = Part(_CANDIDATES, end) if before is None else Part(_CANDIDATES, before=end)

    def sample(self, draws: Iterable[int], reviewer: str, site: str | None = None) -> Iterator[int]:
        """Give, from review numbers drawn at random, the keys of comments to judge blindly.

        They are comments whose verdict in force was given by another person, and that this one has not judged yet.

        Args:
            draws: Numbers of reviews, in any order; those that are none are passed over.
            reviewer: Who is to judge.
            site: One site's, or every site's.
        """
        drawn = iter(draws)
        while numbers := list(islice(drawn, _DRAWN_AT_ONCE)):
            with transaction(self._engine) as connection:
                keys = sampling.unseen(connection, numbers, reviewer, site)
            yield from keys

    def last_review(self) -> int:
        """Give the number of the last review; 0 where there is none."""
        with transaction(self._engine) as connection:
            return connection.execute(select(func.max(reviews.c.key))).scalar() or 0

    def look(self, key: int) -> tuple[Place, Record]:
        """Look a comment up by its key.

        Raises:
            CommentNotFoundError: When the key is no comment's.
        """
        with transaction(self._engine) as connection:
            return _placed(connection, _row(connection, key))

    def past(self, site: str, author: str, before: int) -> Past:
        """Sum up what was decided on an author's earlier comments on a site."""
        with transaction(self._engine) as connection:
            return listing.past(connection, site, author, before)

    def renew(self, lease: Lease) -> None:
        """Lease longer whatever the session has open."""
        with transaction(self._engine, write=True) as connection:
            leasing.renew(connection, lease)

    def give_back(self, holder: str, key: int | None = None) -> None:
        """End a session's lease on one comment, or all it has."""
        with transaction(self._engine, write=True) as connection:
            leasing.give_back(connection, holder, key)

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
        return self._list(is_stale(stale), after, limit)

    def count(self, *, stale: Versions | None = None) -> int:
        """Count the comments, or those of them not last decided with these versions."""
        return self._count(is_stale(stale))

    def review(
        self,
        site: str,
        id: str,  # noqa: A002 - the domain's word
        review: Review,
        *,
        holder: str | None = None,
        seen: int | None = None,
    ) -> Record:
        """Add a person's verdict; it stands above the machine's and takes the comment off the queue.

        Args:
            site: Where the comment was posted.
            id: The site's id of it.
            review: The verdict.
            holder: The session whose lease on the comment is no colleague's; the lease ends.
            seen: The number of the last verdict the person knew of, 0 for none; None where that does not matter.

        Raises:
            CommentNotFoundError: When there is none of this id on this site.
            ReviewRefusedError: When a colleague has it open, has decided on it after the verdict that was seen, or
                the person's own verdict is under appeal.
        """
        with transaction(self._engine, write=True) as connection:
            key = _key(connection, site, id)
            before = _record(connection, key)
            after = acting.add_review(connection, key, review, holder, seen)
            if site in self._listeners:
                tell(connection, key, before, after)
            return after

    def act(self, site: str, id: str, act: Act) -> Record:  # noqa: A002 - the domain's word
        """Add a note, a skip or a blind sample; it changes no verdict.

        Raises:
            CommentNotFoundError: When there is none of this id on this site.
        """
        with transaction(self._engine, write=True) as connection:
            return acting.add_act(connection, _key(connection, site, id), act)

    def undo(
        self,
        site: str,
        id: str,  # noqa: A002 - the domain's word
        reviewer: str,
        moment: datetime,
        *,
        holder: str | None = None,
    ) -> Record:
        """Withdraw the verdict in force, as if it had not been given; a comment that needs a person waits again.

        Args:
            site: Where the comment was posted.
            id: The site's id of it.
            reviewer: Who gave the verdict.
            moment: When it is withdrawn.
            holder: The session whose lease on the comment is no colleague's; the lease ends.

        Raises:
            CommentNotFoundError: When there is none of this id on this site.
            ReviewRefusedError: When no verdict of a person is in force, it is somebody else's, or a colleague has the
                comment open.
        """
        with transaction(self._engine, write=True) as connection:
            key = _key(connection, site, id)
            before = _record(connection, key)
            after = acting.undo(connection, key, reviewer, moment, holder)
            if site in self._listeners:
                tell(connection, key, before, after)
            return after

    def appeal(self, site: str, id: str, author: str | None, words: str, moment: datetime) -> Record:  # noqa: A002 - the domain's word
        """Open a rejection again, for another person than the one who gave it; the rejection stays in force until then.

        Safe to repeat: while it is open, an appeal again changes nothing.

        Args:
            site: Where the comment was posted.
            id: The site's id of it.
            author: Who objects; None is the comment's author.
            words: Why.
            moment: When.

        Raises:
            CommentNotFoundError: When there is none of this id on this site.
            ReviewRefusedError: When it is not rejected, waits for a person anyway, or an appeal was decided on.
        """
        with transaction(self._engine, write=True) as connection:
            return acting.appeal(connection, _key(connection, site, id), author, words, moment)

    def last_reviewed(self, site: str, *, limit: int, since: datetime | None = None) -> list[Record]:
        """List a site's comments on which a verdict of a person stands, the last reviewed first.

        Args:
            site: The site.
            limit: The most to list.
            since: Pass over those that nobody has reviewed at or after this time.
        """
        if not is_storable(site):
            return []
        last = (
            select(reviews.c.comment_key, func.max(reviews.c.key).label("last"))
            .where(*() if since is None else [reviews.c.reviewed_at >= since])
            .group_by(reviews.c.comment_key)
            .subquery()
        )
        rows = (
            select(comments)
            .join(last, last.c.comment_key == comments.c.key)
            .where(comments.c.site == site, comments.c.reviewed)
            .order_by(last.c.last.desc())
            .limit(limit)
        )
        with transaction(self._engine) as connection:
            return [record for _, record in records(connection, connection.execute(rows).all())]

    def add_decisions(self, decided: Sequence[tuple[int, Decision]]) -> None:
        """Add decisions to comments beside their earlier ones, all in one commit or none.

        Args:
            decided: Pairs of a comment's key and a decision.

        Raises:
            CommentNotFoundError: When a key is no comment's.
        """
        with transaction(self._engine, write=True) as connection:
            facts = [
                fact
                for start in range(0, len(decided), MANY)
                for fact in decide_again(connection, decided[start : start + MANY])
            ]
            enter(connection, facts)
            tell_decided(connection, decided, self._listeners)

    def add_bands(self, marked: Sequence[Marked]) -> None:
        """Add the fingerprints of comments that are there, each by its key, where they are new."""
        with transaction(self._engine, write=True) as connection:
            keep_bands(connection, marked)

    def most_shared(self, marked: Sequence[Marked]) -> list[int]:
        """Count for each comment the bands it shares with the earlier one most like it under another article.

        Only articles of the same site count; a comment that names no article shares none.
        """
        with transaction(self._engine) as connection:
            return most_shared_of_each(connection, marked)

    def kept(self, scope: Scope, *, after: int, limit: int) -> list[Kept]:
        """Read a part of the archive by key; an empty list is the end."""
        return self._kept(scope, archive.EVERY, after, limit)

    def rejected(self, scope: Scope, *, after: int, limit: int) -> list[Kept]:
        """Read by key the comments whose rejection is in force and that wait for nobody; an empty list is the end."""
        return self._kept(scope, archive.REJECTIONS, after, limit)

    def reviewed(self, scope: Scope, *, after: int, limit: int) -> list[Kept]:
        """Read by key the comments a person gave a verdict on; an empty list is the end."""
        return self._kept(scope, archive.REVIEWED, after, limit)

    def tally(self, scope: Scope) -> list[Tally]:
        """Count the comments of a part of the archive by where they stand."""
        with transaction(self._engine) as connection:
            return archive.tally(connection, scope)

    def verify(self, earlier: Mapping[int, End] | None = None) -> Audit:
        """Hold the audit trail against itself and against what it stands for; it takes as long as it is long.

        Args:
            earlier: Ends of its chains from an earlier time, which must still be part of them.
        """
        with transaction(self._engine, snapshot=True) as connection:
            return auditing.verify(connection, earlier or {})

    def _kept(self, scope: Scope, which: ColumnElement[bool], after: int, limit: int) -> list[Kept]:
        with transaction(self._engine) as connection:
            return archive.page(connection, scope, which, after, limit)

    def _list(self, which: ColumnElement[bool], after: int, limit: int) -> list[tuple[int, Record]]:
        rows = select(comments).where(which, comments.c.key > after).order_by(comments.c.key).limit(limit)
        with transaction(self._engine) as connection:
            return records(connection, connection.execute(rows).all())

    def _count(self, which: ColumnElement[bool]) -> int:
        with transaction(self._engine) as connection:
            return connection.execute(select(func.count()).select_from(comments).where(which)).scalar_one()


@cache
def _keep(dialect: str) -> Insert:
    """Insert a comment unless its site and id are there, and give its key if so."""
    name = [comments.c.site, comments.c.id]
    unless_there = insert_into(comments, dialect).on_conflict_do_nothing(index_elements=name)
    return unless_there.returning(comments.c.key)


@cache
def _settle(dialect: str) -> Insert:
    """Insert a secret unless there is one of its name."""
    return insert_into(secrets, dialect).on_conflict_do_nothing(index_elements=[secrets.c.name]).inline()


def _key(connection: Connection, site: str, id: str) -> int:  # noqa: A002 - the domain's word
    # A name that no database keeps is nobody's, and PostgreSQL would not even look for it.
    if is_storable(site) and is_storable(id):
        which = select(comments.c.key).where(comments.c.site == site, comments.c.id == id)
        key: int | None = connection.execute(which).scalar_one_or_none()
        if key is not None:
            return key
    raise CommentNotFoundError(f"there is no comment {id!r} on {site!r}")


def _row(connection: Connection, key: int) -> Row[Any]:
    row = connection.execute(select(comments).where(comments.c.key == key)).one_or_none()
    if row is None:
        raise CommentNotFoundError(f"there is no comment with the key {key}")
    return row


def _placed(connection: Connection, row: Row[Any]) -> tuple[Place, Record]:
    return Place(row.turn, row.key), record_of(connection, row)


def _record(connection: Connection, key: int) -> Record:
    return record_of(connection, _row(connection, key))


def _last_verdict(table: Table) -> ScalarSelect[str]:
    """Ask for the latest verdict of the comment's that this table (decisions or reviews) holds."""
    verdicts = select(table.c.verdict).where(table.c.comment_key == comments.c.key)
    if table is reviews:
        undone = select(acts.c.key).where(
            acts.c.comment_key == comments.c.key,
            acts.c.review_key == reviews.c.key,
            acts.c.deed == Deed.UNDO.value,
        )
        verdicts = verdicts.where(~undone.correlate(comments, reviews).exists())
    return verdicts.order_by(table.c.key.desc()).limit(1).correlate(comments).scalar_subquery()
