"""A small language for shapes of advertisements over the folded text.

A shape is written as ``@{sub} to {my} ~2 (channel|page)``: a space stands for what may part two words of one sentence,
``{name}`` for a class of the vocabulary or a figure, ``~2`` for up to two words, an apostrophe may be missing, and ``@``
marks the words of which one must be in a comment before the shape is tried at all. All else is the syntax of `re`; groups
do not capture. Nothing repeats without a bound, hence the time is linear in the length of the text.
"""

from __future__ import annotations

import re
from functools import cached_property
from itertools import chain
from typing import TYPE_CHECKING, Final

from moderation.rules.promotion.vocabulary import FIGURES, VOCABULARY

if TYPE_CHECKING:
    from collections.abc import Iterator

    from moderation.text import Text

_SPACE: Final = r"(?:(?:[^\w.?!$€£]|\.{2,8}+){1,12}+)"
_WORD: Final = r"(?:[$€£]?\w{1,24}+(?:[.,]\d{1,6}+)?[$€£%]?)"
_ANCHOR: Final = re.compile(r"@(?:\{(\w+)\}|\(([^()]+)\)|([\w\-']+\??))")
_HEAD: Final = re.compile(r"\{([a-z]+)\}|[a-z][\w'\-]*")
_LETTERS: Final = "abcdefghijklmnopqrstuvwxyz"
_MAYBE: Final = re.compile(r"\?|\{0,\d\}")
_CLASS: Final = re.compile(r"\{([a-z]+)\}")
_GAP: Final = re.compile(r"~(\d) ")
_GROUP: Final = re.compile(r"(?<!\\)\((?!\?)")


class Shape:
    """One shape, compiled when it is first needed.

    Attributes:
        source: The shape as written.
        anchors: Folded words; a text with none of them cannot match.
        needs: Sets of folded words; a text cannot match unless it has a word of each.
    """

    __slots__ = ("__dict__", "_heads", "anchors", "needs", "source")

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
        parts = _split(source.replace("@", ""), " ") if len(_split(source, "|")) == 1 else [""]
        self.needs = tuple(filter(None, map(_openings_of, parts)))
        first = parts[0].removeprefix("{start}")
        self._heads = _openings_of(first) if _without_optional(first) == first else frozenset()

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The shape as a pattern over folded text."""
        return re.compile(rf"(?<!\w)(?:{translate(self.source)})(?!\w)")

    def find(self, text: Text) -> Iterator[re.Match[str]]:
        """Give the matches that do not overlap, left to right; tried where a word stands that one may begin with."""
        if not self._heads:
            yield from self.pattern.finditer(text.folded)
            return
        end = 0
        for start in sorted(chain(*(_places(text.folded, word) for word in self._heads & text.words))):
            match = self.pattern.match(text.folded, start) if start >= end else None
            if match:
                yield match
                end = match.end()


def _places(folded: str, word: str) -> Iterator[int]:
    """Give where a word stands, alone or in a longer one."""
    place = folded.find(word)
    while place >= 0:
        yield place
        place = folded.find(word, place + len(word))


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


def _openings_of(part: str) -> frozenset[str]:
    """Give the words that a part of a shape may begin with, none where it need not be there or is not made of words."""
    must = _without_optional(part.removeprefix("{start}"))
    inner = must[1 : _closing(must)] if must.startswith("(") else None
    if inner is not None and (must[_closing(must) + 1 :][:1] or " ") in "?{*" + _LETTERS:
        return frozenset()
    found = [_first_words(choice) for choice in (_split(inner, "|") if inner is not None else [must])]
    return frozenset().union(*found) if all(found) else frozenset()


def _without_optional(part: str) -> str:
    """Drop the optional groups of whole words that a part begins with."""
    while part.startswith("("):
        end = _closing(part)
        maybe = _MAYBE.match(part, end + 1)
        if maybe is None or part[end - 1] != " ":
            break
        part = part[maybe.end() :]
    return part


def _first_words(choice: str) -> frozenset[str]:
    """Give the words a choice may begin with, none where that is not a matter of words."""
    head = _HEAD.match(choice)
    after = choice[head.end() :][:1] if head else ""
    if head is None or (after and after in "\\[.{+*") or (head[1] and (after.isalnum() or after == "?")):
        return frozenset()
    if head[1]:
        return frozenset().union(*map(_openings, VOCABULARY.get(head[1], ())))
    if after == "?":
        return (
            frozenset({head[0], head[0][:-1]})
            if choice[head.end() + 1 :][:1] in {"", " ", "("}
            else frozenset()
        )
    return _openings(head[0])


def _openings(term: str) -> frozenset[str]:
    """Give the first word of a term, with and without its apostrophe."""
    first = re.split(r"[ \-.]", term)[0]
    return frozenset({first.split("'")[0], first.replace("'", "")})


def _split(source: str, separator: str) -> list[str]:
    """Split where the separator stands outside all brackets."""
    parts, depth = [""], 0
    for character in source:
        depth += (character in "([{") - (character in ")]}")
        if character == separator and depth == 0:
            parts.append("")
        else:
            parts[-1] += character
    return parts


def _closing(part: str) -> int:
    """Give where the bracket that opens a part closes."""
    depth = 0
    for index, character in enumerate(part):
        depth += (character in "([{") - (character in ")]}")
        if depth == 0:
            return index
    return len(part)


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
