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
