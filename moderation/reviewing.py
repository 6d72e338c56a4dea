"""What a review session does, without a terminal or a browser."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from moderation.domain import Review, Verdict

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import datetime

    from moderation.domain import Guideline, Record
    from moderation.store import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """One person at the queue.

    Each verdict is kept the moment it is given, so a session that breaks off has lost nothing.

    Attributes:
        store: Where the comments are.
        reviewer: Who gives the verdicts.
        clock: Gives the time of a verdict, with a time zone.
        site: The one site to review, or None for all.
    """

    store: Store
    reviewer: str
    clock: Callable[[], datetime]
    site: str | None = None

    def waiting(self) -> Iterator[Record]:
        """Go through the queue once, oldest first.

        Each comment is read when it is asked for: what a colleague has reviewed meanwhile does not come up. To skip
        one is to ask for the next; it stays in the queue.
        """
        after = 0
        while page := self.store.queue(site=self.site, after=after, limit=1):
            [(after, record)] = page
            yield record

    def remaining(self) -> int:
        """Count the comments that wait for a person, skipped ones too."""
        return self.store.count_queue(self.site)

    def approve(self, record: Record, *, reason: str = "") -> Record:
        """Publish the comment, whatever the machine said.

        Raises:
            StoreError: When the database fails; nothing was kept.
        """
        return self._review(record, Verdict.APPROVE, reason, None)

    def reject(self, record: Record, *, reason: str = "", guideline: Guideline | None = None) -> Record:
        """Refuse the comment, naming the guideline it breaks where there is one to name.

        Raises:
            StoreError: When the database fails; nothing was kept.
        """
        return self._review(record, Verdict.REJECT, reason, guideline)

    def _review(self, record: Record, verdict: Verdict, reason: str, guideline: Guideline | None) -> Record:
        review = Review(
            verdict=verdict,
            reviewer=self.reviewer,
            reason=reason,
            guideline=guideline,
            reviewed_at=self.clock(),
        )
        return self.store.review(record.comment.site, record.comment.id, review)
