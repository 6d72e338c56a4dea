"""Choose stored comments: by what decided on them last, where and when they were posted, and what speaks against them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from sqlalchemy import ColumnElement, Text, and_, cast, false, func, or_, select, true

from moderation.domain import is_storable
from moderation.store.schema import UtcTime, comments, decisions

if TYPE_CHECKING:
    from datetime import datetime

    from moderation.domain import Guideline


class Versions(NamedTuple):
    """What a decision was made with; a comment is stale where its latest decision was made with another pair."""

    policy: str
    model: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Selection:
    """Which stored comments; those that fit in every way that is not None.

    Attributes:
        stale: Last decided with other versions than these.
        site: Posted on this site.
        guideline: With a finding on this guideline in the latest decision.
        since: Posted then or later; the time of arrival where the site sent none. With a time zone.
        until: Posted before then.
    """

    stale: Versions | None = None
    site: str | None = None
    guideline: Guideline | None = None
    since: datetime | None = None
    until: datetime | None = None

    def condition(self) -> ColumnElement[bool]:
        """Give what a row of comments must fulfill."""
        posted = func.coalesce(comments.c.posted_at, comments.c.received_at, type_=UtcTime())
        conditions = [is_stale(self.stale)]
        if self.site is not None:
            conditions.append(comments.c.site == self.site if is_storable(self.site) else false())
        if self.guideline is not None:
            # Both databases keep JSON as the text it came in, and nothing else in a finding reads like this.
            named = cast(decisions.c.findings, Text).contains(f'"guideline": "{self.guideline}"')
            conditions.append(_latest(named))
        if self.since is not None:
            conditions.append(posted >= self.since)
        if self.until is not None:
            conditions.append(posted < self.until)
        return and_(*conditions)


def is_stale(versions: Versions | None) -> ColumnElement[bool]:
    """Ask that a comment was last decided with other versions than these; of every comment where there are none."""
    if versions is None:
        return true()
    return _latest(
        or_(decisions.c.policy_version != versions.policy, decisions.c.model_version != versions.model)
    )


def _latest(condition: ColumnElement[bool]) -> ColumnElement[bool]:
    """Ask something of a comment's latest decision."""
    latest = (
        select(func.max(decisions.c.key))
        .where(decisions.c.comment_key == comments.c.key)
        .correlate(comments)
        .scalar_subquery()
    )
    return select(decisions.c.key).where(decisions.c.key == latest, condition).exists()
