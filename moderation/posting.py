"""Take a comment that is posted: decide on it beside what is stored, and keep it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from moderation.rules.fingerprint import ALIKE, fingerprint
from moderation.store import Marked
from moderation.text import normalize

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from moderation.domain import Comment, Decision, Record
    from moderation.screening import Screener
    from moderation.store import Store
    from moderation.text import Text


@dataclass(frozen=True, slots=True)
class Weighed:
    """A comment and what was made of it, before anything is kept.

    Attributes:
        comment: What was submitted.
        text: What `moderation.text.normalize` makes of its text.
        decision: What was decided on it.
        heads: The calibrated probability of each of the model's heads, by name.
        bands: Its text's fingerprint.
    """

    comment: Comment
    text: Text
    decision: Decision
    heads: Mapping[str, float]
    bands: Sequence[int]


def weigh(store: Store, screener: Screener, comment: Comment) -> Weighed:
    """Decide on a comment beside what is stored, and keep nothing.

    Raises:
        StoreError: When the database fails.
    """
    text = normalize(comment.text)
    bands = fingerprint(text)
    [shared] = store.most_shared([Marked(comment, bands)]) if bands else [0]
    [opinion] = screener.consider([comment], [text], [shared >= ALIKE])
    return Weighed(comment, text, opinion.decision, opinion.heads, bands)


def post(store: Store, screener: Screener, comment: Comment, *, told: bool = True) -> Record:
    """Decide on a comment and keep it, or give what is stored where it was kept before.

    Args:
        store: Where to keep it.
        screener: Decides.
        comment: What was posted.
        told: Whether the site hears the decision as the answer; if not, it does by its webhook.

    Raises:
        CommentConflictError: When its id on this site belongs to another text.
        StoreError: When the database fails; nothing was kept.
    """
    return keep(store, weigh(store, screener, comment), told=told)


def keep(store: Store, weighed: Weighed, *, told: bool = True) -> Record:
    """Keep a comment with what was decided on it, or give what is stored where it was kept before.

    Raises:
        CommentConflictError: When its id on this site belongs to another text.
        StoreError: When the database fails; nothing was kept.
    """
    return store.record(weighed.comment, weighed.decision, weighed.bands, told=told)


def post_again(store: Store, screener: Screener, comment: Comment) -> Record:
    """Do as `post` does, but decide again on what is stored under another policy or model.

    For senders that ask by the comment itself, not by an id they gave it: they expect the policy in force.

    Raises:
        CommentConflictError: When its id on this site belongs to another text.
        StoreError: When the database fails; nothing was kept.
    """
    return renewed(store, screener, post(store, screener, comment))


def renewed(store: Store, screener: Screener, record: Record) -> Record:
    """Decide again on what is stored under another policy or model, beside the earlier decisions; give it as it is now.

    Raises:
        StoreError: When the database fails; nothing was kept.
    """
    if not record.decision.is_stale(screener.policy.version, screener.classifier.version):
        return record
    key, stored = store.numbered(record.comment.site, record.comment.id)
    text = normalize(stored.comment.text)
    [shared] = store.most_shared([Marked(stored.comment, fingerprint(text), key)])
    decided = screener.decide([stored.comment], [text], [shared >= ALIKE])
    store.add_decisions([(key, decided[0])])
    return store.get(record.comment.site, record.comment.id)
