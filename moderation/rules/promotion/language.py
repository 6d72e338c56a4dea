"""A small language for shapes of advertisements over the folded text.

A shape is written as ``@{sub} to {my} ~2 (channel|page)``: a space stands for what may part two words of one sentence,
``{name}`` for a class of the vocabulary or a figure, ``~2`` for up to two words, an apostrophe may be missing, and ``@``
marks the words of which one must be in a comment before the shape is tried at all. All else is the syntax of `re`; groups
do not capture. Nothing repeats without a bound, hence the time is linear in the length of the text.
"""

from __future__ import annotations

import re
from functools import cached_property
from typing import Final

from moderation.rules.promotion.vocabulary import FIGURES, VOCABULARY

_SPACE: Final = r"(?:(?:[^\w.?!$€£]|\.{2,8}+){1,12}+)"
_WORD: Final = r"(?:[$€£]?\w{1,24}+(?:[.,]\d{1,6}+)?[$€£%]?)"
_ANCHOR: Final = re.compile(r"@(?:\{(\w+)\}|\(([^()]+)\)|([\w\-']+\??))")
_CLASS: Final = re.compile(r"\{([a-z]+)\}")
_GAP: Final = re.compile(r"~(\d) ")
_GROUP: Final = re.compile(r"(?<!\\)\((?!\?)")


class Shape:
    """One shape, compiled when it is first needed.

    Attributes:
        source: The shape as written.
        anchors: Folded words; a text with none of them cannot match.
    """

    __slots__ = ("__dict__", "anchors", "source")

    def __init__(self, source: str) -> None:
        """Read the anchors.

        Raises:
            ValueError: When no word is marked as an anchor.
            KeyError: For a class that does not exist.
        """
        self.source = source
        self.anchors = frozenset(_anchors(source))
        if not self.anchors:
            raise ValueError(f"expected an anchor (@) in {source!r}")

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The shape as a pattern over folded text."""
        return re.compile(rf"(?<!\w)(?:{translate(self.source)})(?!\w)")


def translate(source: str) -> str:
    """Turn a shape into a pattern."""
    source = source.replace("@", "").replace("'", r"\W?")
    source = _GAP.sub(lambda gap: rf"(?:{_WORD} ){{0,{gap[1]}}}?", source)
    source = _CLASS.sub(_alternatives, source)
    source = _GROUP.sub("(?:", source)
    return re.sub(r"(?<!\[) (?!\])", lambda _: _SPACE, source)


def guard(source: str) -> re.Pattern[str]:
    """Compile what must not stand within two words before a match."""
    return re.compile(rf"(?<!\w)(?:{translate(source)})(?:{_SPACE}{_WORD}){{0,2}}\W{{0,4}}\Z")


def _alternatives(name: re.Match[str]) -> str:
    if name[1] in FIGURES:
        return FIGURES[name[1]]
    terms = "|".join(term.replace("'", r"\W?").replace(".", r"\.") for term in VOCABULARY[name[1]])
    return f"(?:{terms})"


def _anchors(source: str) -> set[str]:
    words: set[str] = set()
    for name, group, word in _ANCHOR.findall(source):
        for term in VOCABULARY[name] if name else (group or word).split("|"):
            first = re.split(r"[ \-']", term)[0]
            words |= {first.rstrip("?"), first[:-2]} if first.endswith("?") else {first}
    return words
