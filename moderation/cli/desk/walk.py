"""From comment to comment: through a list of the store, or through a blind sample.

A walk has at most one comment open. It keeps the rows around that one, read page by page when they are wanted, so that
a step costs the same whatever the length of the list. Every step and every verdict may raise `StoreError`, whose message can be
shown; what was asked has then not happened.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from moderation.domain import Effect, Verdict
from moderation.errors import ReviewRefusedError
from moderation.store import Entry, Filter, Part
from moderation.store.listing import BEGINNING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from moderation.domain import Guideline, Record
    from moderation.reviewing import Opened, Session
    from moderation.store import Place

MOST_COUNTED = 1000
"""Comments that are counted; more are "more"."""

_SHOWN = 50
"""Rows on either side that a screen may show."""


def row_of(opened: Opened) -> Entry:
    """Give the row of a comment that is open, as a list would."""
    comment, decision = opened.comment, opened.record.decision
    concerned = [finding.score for finding in decision.findings if finding.guideline is opened.concern]
    appeal = opened.record.appeal
    return Entry(
        place=opened.place,
        site=comment.site,
        id=comment.id,
        author=comment.author,
        article_title=comment.article_title,
        beginning=comment.text[:BEGINNING],
        received_at=opened.record.decisions[0].decided_at,
        verdict=opened.record.verdict,
        concern=opened.concern,
        score=max(concerned, default=None),
        is_unread=any(finding.effect is Effect.UNREAD for finding in decision.findings),
        is_appealed=appeal is not None and appeal.is_open,
        open_by=None,
    )


@dataclass(slots=True)
class _Side:
    """The list on one side of the open comment.

    Attributes:
        is_forward: Which side it is.
        rows: The rows read so far, nearest first.
        end: Where to read on.
        is_done: Whether there is nothing more to read.
    """

    is_forward: bool
    rows: list[Entry] = field(default_factory=list)
    end: Place | None = None
    is_done: bool = False

    def read(self, session: Session) -> None:
        """Read one page more."""
        part = Part(_SHOWN, after=self.end) if self.is_forward else Part(_SHOWN, before=self.end)
        page = session.page(part)
        self.rows += page.entries if self.is_forward else reversed(page.entries)
        self.end, self.is_done = page.end, page.end is None


class QueueWalk:
    """A walk through the queue, or through what is rejected.

    `next` and its like tell whether they found a comment; where they found none, what is open stays open.

    Attributes:
        opened: The comment that is open.
        here: Its row.
        is_searching: Whether the last step looked through many comments without a hit, and `go_on` looks through more.
    """

    is_blind = False

    def __init__(self, session: Session) -> None:
        self.session = session
        self.opened: Opened | None = None
        self.here: Entry | None = None
        self.is_searching = False
        self._set_out(None)

    @property
    def earlier(self) -> Sequence[Entry]:
        """Rows before the open comment, nearest first."""
        return self._before.rows

    @property
    def later(self) -> Sequence[Entry]:
        """Rows behind the open comment, nearest first."""
        return self._behind.rows

    def begin(self) -> bool:
        """Leave what is open and open the first comment of the list."""
        self._leave()
        self._set_out(None)
        return self.next()

    def narrow(self, which: Filter) -> bool:
        """Go through another list, from its beginning."""
        self.session.which = which
        return self.begin()

    def next(self) -> bool:
        """Open the next comment that no colleague has open."""
        return self._step(self._behind, self._before)

    def previous(self) -> bool:
        """Open the comment before that no colleague has open."""
        return self._step(self._before, self._behind)

    def go_on(self) -> bool:
        """Look on where a search has looked through so many comments without a hit."""
        return self.next() if self._is_forward else self.previous()

    def approve(self, reason: str = "") -> None:
        """Publish the open comment and open the next."""
        if self.opened is not None:
            try:
                self.session.approve(self.opened, reason=reason)
            except ReviewRefusedError:
                self._pass_on()
                raise
            self._settled()

    def reject(self, guideline: Guideline | None, reason: str = "") -> None:
        """Reject the open comment and open the next."""
        if self.opened is not None:
            try:
                self.session.reject(self.opened, reason=reason, guideline=guideline)
            except ReviewRefusedError:
                self._pass_on()
                raise
            self._settled()

    def skip(self) -> None:
        """Leave the open comment to somebody else and open the next; its row stays."""
        if self.opened is not None and self.here is not None:
            self.session.skip(self.opened)
            self._before.rows.insert(0, self.here)
            self._settled()

    def note(self, words: str) -> None:
        """Write something for whoever looks at the open comment next."""
        if self.opened is not None:
            self.opened = self.session.note(self.opened, words)

    def undo(self) -> bool:
        """Take back the last verdict of this session and open its comment again."""
        again = self.session.undo()
        if again is None:
            return False
        if self.opened is not None and self.opened.key != again.key:
            self._leave()
        self.opened, self.here, self.is_searching = again, row_of(again), False
        self._set_out(again.place)
        self._before, self._behind = self._around(again.place)
        return True

    def renew(self) -> None:
        """Keep what is open from running out."""
        self.session.renew()

    def refresh(self) -> None:
        """Read the rows around the open comment anew; those of a search stay as they were found."""
        if not self.session.which.words:
            self._before, self._behind = self._around(self._place)

    def remaining(self) -> int:
        """Count the comments of the list, as far as `MOST_COUNTED`."""
        return self.session.remaining(MOST_COUNTED)

    def _set_out(self, place: Place | None) -> None:
        """Know nothing of the list yet but where one stands."""
        self._place = place
        self._before = _Side(is_forward=False, end=place, is_done=place is None)
        self._behind = _Side(is_forward=True, end=place)
        self._is_forward = True

    def _around(self, place: Place | None) -> tuple[_Side, _Side]:
        """Read a page on either side of a place."""
        before = _Side(is_forward=False, end=place, is_done=place is None)
        behind = _Side(is_forward=True, end=place)
        for side in (before, behind):
            if not side.is_done:
                side.read(self.session)
        return before, behind

    def _step(self, ahead: _Side, back: _Side) -> bool:
        self._is_forward, self.is_searching = ahead.is_forward, False
        passed = 0
        while passed < len(ahead.rows) or self._read(ahead, passed):
            row = ahead.rows[passed]
            opened = self._open(row) if row.open_by is None else None
            if opened is None:
                ahead.rows[passed] = replace(row, open_by=row.open_by or "a colleague")
                passed += 1
            elif not self._is_listed(opened.record):
                self.session.leave(opened)
                del ahead.rows[passed]
            else:
                left, gone = self.opened, [*([] if self.here is None else [self.here]), *ahead.rows[:passed]]
                back.rows[:0] = reversed(gone)
                del ahead.rows[: passed + 1]
                self.opened, self.here, self._place = opened, row, opened.place
                if left is not None and left.key != opened.key:
                    self.session.leave(left)
                return True
        return False

    def _read(self, ahead: _Side, known: int) -> bool:
        """Read on until there is a row more; a search reads one page at a time, so that nobody waits for a rare word."""
        while not ahead.is_done and not self.is_searching:
            ahead.read(self.session)
            if len(ahead.rows) > known:
                return True
            self.is_searching = not ahead.is_done
        return False

    def _open(self, row: Entry) -> Opened | None:
        try:
            return self.session.open(row.key)
        except ReviewRefusedError:
            return None

    def _is_listed(self, record: Record) -> bool:
        if self.session.which.rejected:
            return record.verdict is Verdict.REJECT and not record.is_waiting
        return record.is_waiting

    def _settled(self) -> None:
        self.opened = self.here = None
        self.next()

    def _pass_on(self) -> None:
        """Go on from what a colleague has decided on."""
        self._leave()
        self.next()

    def _leave(self) -> None:
        left, self.opened, self.here = self.opened, None, None
        if left is not None:
            self.session.leave(left)


class BlindWalk:
    """A walk through a sample that others have decided on, without seeing what; the last judgement counts."""

    is_blind = True

    def __init__(self, session: Session, sample: Sequence[Opened]) -> None:
        self.session = session
        self.is_searching = False
        self._given: list[int] = []
        self._sample = sample
        self._rows = [row_of(opened) for opened in sample]
        self._at = 0

    def __len__(self) -> int:
        return len(self._sample)

    @property
    def opened(self) -> Opened | None:
        """The comment to judge; None behind the last."""
        return self._sample[self._at] if self._at < len(self._sample) else None

    @property
    def earlier(self) -> Sequence[Entry]:
        """Rows before it, nearest first."""
        return self._rows[: self._at][::-1]

    @property
    def here(self) -> Entry | None:
        """Its own row."""
        return self._rows[self._at] if self._at < len(self._rows) else None

    @property
    def later(self) -> Sequence[Entry]:
        """Rows behind it."""
        return self._rows[self._at + 1 :]

    def begin(self) -> bool:
        """Go to the first."""
        self._at = 0
        return bool(self._sample)

    def next(self) -> bool:
        """Go to the next."""
        if self._at + 1 >= len(self._sample):
            return False
        self._at += 1
        return True

    def previous(self) -> bool:
        """Go to the one before."""
        if self._at == 0:
            return False
        self._at -= 1
        return True

    def go_on(self) -> bool:
        """Do nothing: a sample is not searched."""
        return False

    def approve(self, reason: str = "") -> None:
        """Say that one would have published it."""
        self._judge(Verdict.APPROVE, None, reason)

    def reject(self, guideline: Guideline | None, reason: str = "") -> None:
        """Say that one would have rejected it."""
        self._judge(Verdict.REJECT, guideline, reason)

    def skip(self) -> None:
        """Pass it over."""
        self._at = min(self._at + 1, len(self._sample))

    def undo(self) -> bool:
        """Go back to the one that was judged last, to judge it again."""
        if not self._given:
            return False
        self._at = self._given.pop()
        return True

    def _judge(self, verdict: Verdict, guideline: Guideline | None, reason: str) -> None:
        if self.opened is not None:
            self.session.judge(self.opened, verdict, reason=reason, guideline=guideline)
            self._given.append(self._at)
            self.skip()
