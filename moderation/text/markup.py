"""Read what a browser would show: HTML entities, and the tags and comments that stand inside words."""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING

from moderation.text.characters import fold, refolded

if TYPE_CHECKING:
    from collections.abc import Iterator

    from moderation.text.view import Edit, Text

_MARKUP = re.compile(
    r"&(?:(?:amp|#0{0,6}38|#x0{0,6}26);){0,20}(?P<name>[a-z][a-z0-9]{1,30}|#[0-9]{1,8}|#x[0-9a-f]{1,7});"
    r"|<!--[^<>]{0,200}-->"
    # Formatting alone: a tag with a link stays, for the rules to read.
    r"|</?(?:b|i|u|s|em|strong|small|big|sub|sup|mark|span|font|wbr|del|ins|code|tt|a)\s{0,5}/?>"
    r"|</?(?P<block>br|p|div|li|ul|ol|h[1-6]|blockquote|hr)\s{0,5}/?>"
)
_MAX_ROUNDS = 8


def unmarked(text: Text) -> Text:
    """Give the view with entities read and formatting tags gone; entities within entities too."""
    for _ in range(_MAX_ROUNDS):
        edits = list(_edits(text.folded))
        if not edits:
            break
        text = refolded(text.edited(edits))
    return text


def _edits(folded: str) -> Iterator[Edit]:
    for match in _MARKUP.finditer(folded):
        if match["name"]:
            old = f"&{match['name']};"
            new = html.unescape(old)
            if new != old:
                yield match.start(), match.end(), fold(new).folded
        else:
            yield match.start(), match.end(), " " if match["block"] else ""
