"""What a review session does, without a terminal or a browser.

A `Session` is one person at the queue. It lists comments as light rows (`Session.page`), opens one at a time
(`Session.open`, `Session.next`, `Session.previous`), which leases it, and keeps what the person decides the moment it is
decided. Whoever shows a session to a person needs nothing else::

    session.which = Filter(guideline=Guideline.THREAT)  # another list: see `moderation.store.Filter`
    page = session.page()  # rows for a list; session.page(Part(after=page.end)) goes on
    opened = (
        session.next()
    )  # the first comment no colleague has open; session.open(entry.key) opens a chosen one
    session.renew()  # while the person reads: at least once in `LEASE`
    session.reject(opened, guideline=Guideline.THREAT, reason="A threat against the governor.")
    opened = session.next(
        opened
    )  # behind the one that was just decided on; session.previous(opened) before it
    opened = session.undo()  # withdraws the last verdict of this session, and opens that comment again
    session.close()  # gives back what is still leased

What a session has open ends by itself after `LEASE` without `renew`: nothing stays locked behind a closed lid. A
verdict on a comment whose lease ran out is still taken, unless a colleague has it open by then or has decided on it;
that is a `ReviewRefusedError`, whose message names the colleague and can be shown as it is. Every method may also raise
`StoreError`, and what it was asked has then not happened.

A session is used by one thread at a time.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import timedelta
from itertools import islice
from typing import TYPE_CHECKING
from uuid import uuid4

from moderation.domain import Act, Deed, Review, Verdict
from moderation.errors import ReviewRefusedError
from moderation.store import Filter, Lease, Part, Reader
from moderation.store.placing import concern

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from datetime import datetime
    from random import Random

    from moderation.domain import Comment, Finding, Guideline, Record
    from moderation.store import Page, Place, Store
    from moderation.store.listing import Past

LEASE = timedelta(minutes=5)
"""How long a comment stays open for one person without a sign of life."""

_MOST_DRAWN = 20_000
"""Reviews drawn at most to find a blind sample among them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """A finding as a person reads it.

    Attributes:
        finding: What was found, with its span in the comment's text.
        name: The rule's code, or the classifier with its probability.
        summary: What the rule looks for; empty for the classifier.
    """

    finding: Finding
    name: str
    summary: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """A comment that is open before a person.

    Attributes:
        place: Where it stands in the list; `Session.next` and `Session.previous` go on from there.
        record: The comment with everything that was decided about it; of a blind sample, without what people did.
        evidence: The findings of the latest decision, strongest first.
        past: What was decided on the author's earlier comments; None where the author is not known.
        seen: The number of the last verdict of a person there was when it was opened; 0 for none.
        is_blind: Whether it is a blind sample: to be judged with `Session.judge`.
    """

    place: Place
    record: Record
    evidence: tuple[Evidence, ...]
    past: Past | None
    seen: int
    is_blind: bool = False

    @property
    def key(self) -> int:
        """The comment's key."""
        return self.place.key

    @property
    def comment(self) -> Comment:
        """The comment itself."""
        return self.record.comment

    @property
    def concern(self) -> Guideline | None:
        """The guideline it is listed for; None where nothing speaks against it."""
        return concern(self.record.decision)


@dataclass(slots=True, kw_only=True)
class Session:
    """One person at the queue.

    Each verdict is kept the moment it is given, so a session that breaks off has lost nothing.

    Attributes:
        store: Where the comments are.
        reviewer: Who gives the verdicts.
        clock: Gives the time, with a time zone.
        which: The list that is gone through, in its order; set it to filter, sort or search.
        rules: The summary of each rule by its code, to be read beside its findings.
        holder: What tells this session's leases from those of any other.
    """

    store: Store
    reviewer: str
    clock: Callable[[], datetime]
    which: Filter = field(default_factory=Filter)
    rules: Mapping[str, str] = field(default_factory=dict)
    holder: str = field(default_factory=lambda: uuid4().hex)
    _given: list[Opened] = field(default_factory=list, init=False, repr=False)

    def page(self, part: Part | None = None) -> Page:
        """Read a page of the list as light rows; what a colleague has open is marked.

        Args:
            part: Where the page begins or ends, and how many rows it has; None is the first 50.

        Returns:
            The rows and the place where to go on. A search looks through so many comments for each page and no more:
            a page with few rows, or none, is the last only where its `end` is None.
        """
        return self.store.listed(self.which, self._reader(), part or Part())

    def remaining(self, most: int | None = None) -> int:
        """Count the comments of the list, those that a colleague has open too; the words of a search are not looked at.

        Args:
            most: Where to stop counting, which then costs the same whatever the length of the list.
        """
        return self.store.count_listed(self.which, most)

    def open(self, key: int) -> Opened:
        """Open one comment, on the list or not, and lease it.

        Raises:
            CommentNotFoundError: When the key is no comment's.
            ReviewRefusedError: When a colleague has it open.
        """
        found = self.store.lease(key, self._lease())
        if found is None:
            raise ReviewRefusedError("a colleague has it open at the moment")
        return self._opened(*found)

    def next(self, opened: Opened | None = None) -> Opened | None:
        """Open the first comment of the list that no colleague has open, or the first behind this one; None is the end.

        The one it goes on from is left: its lease ends.
        """
        after = None if opened is None else opened.place
        found = self.store.lease_next(self.which, self._lease(), after)
        return self._moved(opened, found)

    def previous(self, opened: Opened) -> Opened | None:
        """Open the comment of the list that stands before this one and that no colleague has open; None is the beginning.

        The one it goes back from is left: its lease ends.
        """
        found = self.store.lease_next(self.which, self._lease(), before=opened.place)
        return self._moved(opened, found)

    def waiting(self) -> Iterator[Opened]:
        """Go through the list once; each comment is read when it is asked for, and left when the next is."""
        opened = self.next()
        while opened is not None:
            yield opened
            opened = self.next(opened)

    def approve(self, opened: Opened, *, reason: str = "") -> Record:
        """Publish the comment, whatever the machine said.

        Raises:
            ReviewRefusedError: When a colleague has it open, or has decided on it since it was opened, or it is an
                appeal against this person's own verdict.
        """
        return self._review(opened, Verdict.APPROVE, reason, None)

    def reject(self, opened: Opened, *, reason: str = "", guideline: Guideline | None = None) -> Record:
        """Refuse the comment, naming the guideline it breaks where there is one to name.

        Raises:
            ReviewRefusedError: As `approve`.
        """
        return self._review(opened, Verdict.REJECT, reason, guideline)

    def skip(self, opened: Opened, *, reason: str = "") -> Record:
        """Leave the comment to somebody else: it stays in the queue, and that it was skipped is kept."""
        record = self._act(opened, Deed.SKIP, reason)
        self.leave(opened)
        return record

    def note(self, opened: Opened, words: str) -> Opened:
        """Write something for whoever looks at the comment next; it stays open."""
        return replace(opened, record=self._act(opened, Deed.NOTE, words))

    def undo(self) -> Opened | None:
        """Withdraw the last verdict of this session that is not withdrawn, and open its comment again.

        Returns:
            The comment, which waits again if it waited before; None when there is nothing to undo.

        Raises:
            ReviewRefusedError: When a colleague has decided on the comment since, or has it open; the verdict stays,
                and the next undo is about the one before it.
        """
        if not self._given:
            return None
        opened = self._given[-1]
        try:
            self.store.undo(
                opened.comment.site, opened.comment.id, self.reviewer, self.clock(), holder=self.holder
            )
        except ReviewRefusedError:
            self._given.pop()
            raise
        self._given.pop()
        return self.open(opened.key)

    def sample(self, count: int, random: Random) -> list[Opened]:
        """Draw comments whose verdict another person gave, to be judged blindly: without that verdict in sight.

        Args:
            count: How many; there may be fewer.
            random: What draws them.
        """
        last = self.store.last_review()
        draws = random.sample(range(1, last + 1), min(last, _MOST_DRAWN))
        keys = self.store.sample(draws, self.reviewer, self.which.site)
        return [self._blind(*self.store.look(key)) for key in islice(keys, count)]

    def judge(
        self, opened: Opened, verdict: Verdict, *, reason: str = "", guideline: Guideline | None = None
    ) -> None:
        """Keep what one would have decided on a blind sample; the verdict in force stays. The last judgement counts."""
        act = Act(
            deed=Deed.SAMPLE,
            person=self.reviewer,
            acted_at=self.clock(),
            words=reason,
            verdict=verdict,
            guideline=guideline,
            review=opened.seen,
        )
        self.store.act(opened.comment.site, opened.comment.id, act)

    def renew(self) -> None:
        """Say that the person is still there: what is open stays open for `LEASE` from now on."""
        self.store.renew(self._lease())

    def leave(self, opened: Opened) -> None:
        """Close a comment without deciding: a colleague may open it."""
        self.store.give_back(self.holder, opened.key)

    def close(self) -> None:
        """Give back everything that is still open."""
        self.store.give_back(self.holder)

    def _review(self, opened: Opened, verdict: Verdict, reason: str, guideline: Guideline | None) -> Record:
        review = Review(
            verdict=verdict,
            reviewer=self.reviewer,
            reason=reason,
            guideline=guideline,
            reviewed_at=self.clock(),
        )
        comment = opened.comment
        record = self.store.review(comment.site, comment.id, review, holder=self.holder, seen=opened.seen)
        self._given.append(opened)
        return record

    def _act(self, opened: Opened, deed: Deed, words: str) -> Record:
        act = Act(deed=deed, person=self.reviewer, acted_at=self.clock(), words=words)
        return self.store.act(opened.comment.site, opened.comment.id, act)

    def _moved(self, left: Opened | None, found: tuple[Place, Record] | None) -> Opened | None:
        if left is not None:
            self.leave(left)
        return None if found is None else self._opened(*found)

    def _opened(self, place: Place, record: Record) -> Opened:
        comment = record.comment
        return Opened(
            place=place,
            record=record,
            evidence=tuple(map(self._evidence, record.decision.findings)),
            past=None if comment.author is None else self.store.past(comment.site, comment.author, place.key),
            seen=max((review.number or 0 for review in record.reviews), default=0),
        )

    def _blind(self, place: Place, record: Record) -> Opened:
        opened = self._opened(place, record)
        return replace(opened, record=replace(record, reviews=(), withdrawn=(), acts=()), is_blind=True)

    def _evidence(self, finding: Finding) -> Evidence:
        if finding.source == "classifier":
            return Evidence(finding=finding, name=f"classifier {finding.score:.2f}", summary="")
        return Evidence(finding=finding, name=finding.source, summary=self.rules.get(finding.source, ""))

    def _reader(self) -> Reader:
        return Reader(reviewer=self.reviewer, holder=self.holder, now=self.clock())

    def _lease(self) -> Lease:
        now = self.clock()
        return Lease(self.holder, self.reviewer, now, now + LEASE)
