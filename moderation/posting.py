"""Take a comment that is posted: decide on it beside what is stored, and keep it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from moderation.rules.fingerprint import ALIKE, fingerprint
from moderation.store import Marked
from moderation.text import normalize

if TYPE_CHECKING:
    from moderation.domain import Comment, Record
    from moderation.screening import Screener
    from moderation.store import Store


def post(store: Store, screener: Screener, comment: Comment) -> Record:
    """Decide on a comment and keep it, or give what is stored where it was kept before.

    Raises:
        CommentConflictError: When its id on this site belongs to another text.
        StoreError: When the database fails; nothing was kept.
    """
    text = normalize(comment.text)
    bands = fingerprint(text)
    [shared] = store.most_shared([Marked(comment, bands)]) if bands else [0]
    [decision] = screener.decide([comment], [text], [shared >= ALIKE])
    return store.record(comment, decision, bands)


def post_again(store: Store, screener: Screener, comment: Comment) -> Record:
    """Do as `post` does, but decide again on what is stored under another policy or model.

    For senders that ask by the comment itself, not by an id they gave it: they expect the policy in force.

    Raises:
        CommentConflictError: When its id on this site belongs to another text.
        StoreError: When the database fails; nothing was kept.
    """
    record = post(store, screener, comment)
    if not record.decision.is_stale(screener.policy.version, screener.classifier.version):
        return record
    key, stored = store.numbered(comment.site, comment.id)
    text = normalize(stored.comment.text)
    [shared] = store.most_shared([Marked(stored.comment, fingerprint(text), key)])
    decided = screener.decide([stored.comment], [text], [shared >= ALIKE])
    store.add_decisions([(key, decided[0])])
    return store.get(comment.site, comment.id)
