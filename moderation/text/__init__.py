"""Fold a comment so that the same word is the same word, and remember where each letter came from.

Four steps, each linear: characters (`characters`), HTML (`markup`), words spread over several tokens (`spread`) and
words disguised within one (`disguise`). Most comments need none but the first: every token is remembered as plain once
it was found so, and a comment of plain tokens is done.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from moderation.lexicon import common
from moderation.text.characters import fold, refolded
from moderation.text.disguise import repair
from moderation.text.honesty import is_honest
from moderation.text.markup import unmarked
from moderation.text.spread import is_odd, joins
from moderation.text.view import Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from moderation.text.view import Edit

__all__ = ["Text", "normalize", "prepare"]

_TOKEN = re.compile(r"\S+")
_MAX_ROUNDS = 16
"""Rounds of undoing: a text that needs more than three was made to be difficult."""
_MAX_REMEMBERED = 1 << 16
_MAX_REMEMBERED_LENGTH = 24
_HARMLESS_EDGES = ".,;:!?\"'’“”…"
"""What may stand around a plain token without making it anything else."""
_plain: set[str] = set()
"""Folded tokens found to need nothing: a memory to save time, bounded in count and length."""


def normalize(raw: str) -> Text:
    """Fold a comment, with the way back to the original; linear in its length."""
    text = Text(raw, raw.lower()) if raw.isascii() else fold(raw)
    if "&" in text.folded or "<" in text.folded or "[/" in text.folded or "`" in text.folded:
        text = unmarked(text)
    seen: set[str] = set()
    for _ in range(_MAX_ROUNDS):
        unknown = set(text.folded.split()) - _plain
        suspects = _suspects(unknown - seen) if unknown else None
        if not suspects:
            break
        seen |= unknown - suspects.keys()
        odd = set(filter(is_odd, suspects))
        edits = (list(joins(text.folded, odd)) if odd else []) or _repairs(text.folded, suspects)
        if not edits:
            break
        text = refolded(text.edited(edits))
    return text


def prepare() -> None:
    """Remember the commonest words now, not when they are first seen."""
    _suspects(common())


def _suspects(tokens: Iterable[str]) -> dict[str, Sequence[Edit]]:
    """Give the tokens that are a disguise or may be a piece of one, with what must change in each; remember the rest."""
    suspects: dict[str, Sequence[Edit]] = {}
    for token in tokens:
        core = token.strip(_HARMLESS_EDGES)
        if core in _plain:
            continue
        if is_honest(core):
            _remember(core)
            continue
        edits = repair(token)
        if edits or is_odd(token):
            suspects[token] = edits
        else:
            _remember(token)
    return suspects


def _remember(token: str) -> None:
    if len(token) <= _MAX_REMEMBERED_LENGTH:
        if len(_plain) >= _MAX_REMEMBERED:
            _plain.clear()
        _plain.add(token)


def _repairs(folded: str, suspects: Mapping[str, Sequence[Edit]]) -> list[Edit]:
    if not any(suspects.values()):
        return []
    return [
        (token.start() + start, token.start() + end, new)
        for token in _TOKEN.finditer(folded)
        for start, end, new in suspects.get(token.group(), ())
    ]
