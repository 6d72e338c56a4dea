"""Read what a page would show: HTML entities, and tags, comments, BBCode and Markdown that stand inside words."""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING

from moderation.text.characters import fold, refolded

if TYPE_CHECKING:
    from collections.abc import Iterator

    from moderation.text.view import Edit, Text

_MARKUP = re.compile(
    r"&(?:(?:amp|#0{0,6}38|#x0{0,6}26);){0,20}(?P<name>[a-z][a-z0-9]{1,30}|#[0-9]{1,8}(?=;)|#x[0-9a-f]{1,7}(?=;));"
    r"|&(?P<bare>#[0-9]{2,7}|#x[0-9a-f]{2,6})"
    r"|<!--[^<>]{0,200}-->"
    # Formatting alone: a tag with a link stays, for the rules to read.
    r"|</?(?:b|i|u|s|em|strong|small|big|sub|sup|mark|span|font|wbr|del|ins|code|tt|a)(?P<styles>\s[^<>]{0,100})?/?>"
    r"|`(?P<quoted>[a-z]{1,20})`(?=[a-z])|(?<=[a-z])`(?P<quoted_end>[a-z]{1,20})`"
    r"|\[(?P<open>b|i|u|s|color|size|font|code)(?:=[^\[\]]{0,30})?\](?P<inside>[^\[\]]{0,60})\[/(?P=open)\]"
    r"|</?(?P<block>br|p|div|li|ul|ol|h[1-6]|blockquote|hr)\s{0,5}/?>"
)
_LINK = re.compile(r"href|src|://|www")
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
        start, end = match.span()
        if entity := match["name"] or match["bare"]:
            old = f"&{entity};"
            new = html.unescape(old)
            if new != old:
                yield start, end, fold(new).folded
        elif match["quoted"] or match["quoted_end"] or match["open"]:
            inside = next(name for name in ("quoted", "quoted_end", "inside") if match[name] is not None)
            yield start, match.start(inside), ""
            yield match.end(inside), end, ""
        elif not _LINK.search(match["styles"] or ""):
            yield start, end, " " if match["block"] else ""
