"""A small language for shapes of sentences: one letter a word, so that a shape is a short regular expression.

Every word a shape cares about belongs to one or more word classes. Words of the same classes get the same private
letter, any other word counts as `OTHER` or `NAME`, and a comment becomes a string with one letter a word. Shapes are written as

    ``{i} {will} ~3 @{kill} {you}``

where ``{name}`` is a word of a class, ``{!name}`` a word outside it, ``<name>`` a named part, ``word`` that word itself,
``~3`` up to three words that start nothing new, and ``@`` marks what must be in a comment before the shape is tried.
All else is the syntax of `re`. Repetitions are bounded by hand, hence the time is linear in the number of words.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from textwrap import dedent
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from moderation.domain import Span
    from moderation.rules.rule import Rule
    from moderation.text import Text

OTHER: Final = "<other>"
"""Stands for any word no shape knows."""
NAME: Final = "<name>"
"""Stands for an unknown word with a capital: a name, perhaps."""
_FIRST: Final = 0xE000

_TOKEN: Final = re.compile(r"[^\W_]+(?:['’‘`´ʼ][^\W_]+)*|\.\.+|[.!?;…\n,:()—–\"“”„«»<>]")
_WORD: Final = re.compile(r"[^\W_]+(?:['’‘`´ʼ][^\W_]+)*")
_APOSTROPHES: Final = str.maketrans("’‘`´ʼ", "'''''")
_PART: Final = re.compile(r"<([a-z_]+)>")
_PIECE: Final = re.compile(r"(@?)(?:\{(!?)([a-z_]+)\}|([a-z][a-z0-9']*))|~(\d)|\s+")


@dataclass(frozen=True, slots=True)
class Threat:
    """A rule and the shapes that speak for it, one a line; a line that stands further in goes on with the last."""

    rule: Rule
    block: str

    @property
    def shapes(self) -> tuple[str, ...]:
        """The shapes one by one."""
        return tuple(re.split(r"\n(?=\S)", dedent(self.block).strip()))


@dataclass(frozen=True, slots=True)
class Reading:
    """A comment as letters, each with its place in the folded text.

    Attributes:
        text: The comment.
        letters: One letter a word or mark, with an end mark before the first and after the last.
        starts: Where each letter's word begins in the folded text.
        ends: Where it ends (exclusive).
    """

    text: Text
    letters: str
    starts: Sequence[int]
    ends: Sequence[int]

    def span(self, start: int, end: int) -> Span:
        """Give the stretch of the original behind ``letters[start:end]``."""
        return self.text.span(self.starts[start], self.ends[end - 1])

    def index(self, offset: int) -> int:
        """Give the first letter that begins at or after an offset into the folded text."""
        return bisect_left(self.starts, offset)


class Grammar:
    """Word classes, named parts and shapes, made ready for reading comments."""

    def __init__(
        self,
        classes: Mapping[str, Iterable[str]],
        spellings: Mapping[str, str],
        parts: Mapping[str, str],
        threats: Sequence[Threat],
        excuses: Sequence[str] = (),
    ) -> None:
        """Give every word its letter and compile the shapes.

        Args:
            classes: The words of each class; marks count as words.
            spellings: What a written word stands for, as one or more words ("gonna" is "going to").
            parts: Shapes with a name.
            threats: The rules; shapes are tried in this order.
            excuses: Shapes that will be compiled later.

        Raises:
            KeyError: For a class or part that does not exist.
        """
        self._parts = parts
        sources = [self._expand(shape) for threat in threats for shape in threat.shapes]
        self._classes = {name: frozenset(words) for name, words in classes.items()}
        known = {word for words in self._classes.values() for word in words}
        literals = {
            piece[4] for source in (*sources, *excuses) for piece in _PIECE.finditer(source) if piece[4]
        }
        self._letters = self._assign(known | literals | {OTHER, NAME}, literals)
        self._tags = dict(self._letters)
        for written, meant in spellings.items():
            self._tags[written] = "".join(
                self._letters.get(word, self._letters[OTHER]) for word in meant.split()
            )
        self._gap = self._set(self._classes["break"], negated=True)
        self._shapes: list[tuple[Rule, re.Pattern[str]]] = []
        self._wanted: dict[str, list[int]] = {}
        rules = [threat.rule for threat in threats for _ in threat.shapes]
        for number, (rule, source) in enumerate(zip(rules, sources, strict=True)):
            self._shapes.append((rule, self.compile(source)))
            for letter in self._anchors(source):
                self._wanted.setdefault(letter, []).append(number)
        self._triggers = frozenset(
            word for word, tag in self._tags.items() if any(letter in self._wanted for letter in tag)
        )

    def _expand(self, shape: str) -> str:
        while _PART.search(shape):
            shape = _PART.sub(lambda part: f"(?:{self._parts[part[1]]})", shape)
        return shape

    def _assign(self, words: set[str], literals: set[str]) -> dict[str, str]:
        """Give words of the same classes the same letter; a word that shapes name has its own."""
        letters: dict[tuple[str, ...], str] = {}
        assigned = {}
        for word in sorted(words):
            kinds = [name for name, members in self._classes.items() if word in members]
            signature = (*kinds, f"={word}") if word in literals else tuple(kinds)
            assigned[word] = letters.setdefault(signature, chr(_FIRST + len(letters)))
        return assigned

    def _set(self, words: Iterable[str], *, negated: bool = False) -> str:
        letters = {self._letters[word] for word in words}
        return f"[{'^' if negated else ''}{''.join(sorted(letters))}]"

    def compile(self, shape: str) -> re.Pattern[str]:
        """Turn a shape into a regular expression over letters."""

        def translate(piece: re.Match[str]) -> str:
            _, negated, name, word, gap = piece.groups()
            if name:
                return self._set(self._classes[name], negated=bool(negated))
            if word:
                return self._letters[word]
            return f"{self._gap}{{0,{gap}}}?" if gap else ""

        return re.compile(_PIECE.sub(translate, self._expand(shape)))

    def _anchors(self, source: str) -> set[str]:
        words: set[str] = set()
        for piece in _PIECE.finditer(source):
            if piece[1]:
                words |= self._classes[piece[3]] if piece[3] else {piece[4]}
        return {self._letters[word] for word in words}

    def read(self, text: Text) -> Reading | None:
        """Turn a comment into letters, or give None at once where no shape can match."""
        if self._triggers.isdisjoint(_WORD.findall(text.folded.translate(_APOSTROPHES))):
            return None
        end = self._letters["."]
        letters, starts, ends = [end], [0], [0]
        for token in _TOKEN.finditer(text.folded):
            word = token[0].translate(_APOSTROPHES)
            tag = self._tags.get("…" if word.startswith("..") else word) or self._unknown(text, token.start())
            for letter in tag:
                letters.append(letter)
                starts.append(token.start())
                ends.append(token.end())
        length = len(text.folded)
        return Reading(text, "".join([*letters, end]), [*starts, length], [*ends, length])

    def _unknown(self, text: Text, offset: int) -> str:
        return self._letters[NAME if text.raw[text.span(offset, offset + 1).start].isupper() else OTHER]

    def matches(self, reading: Reading) -> Iterator[tuple[Rule, re.Match[str]]]:
        """Give every shape's matches, overlapping ones too, in order of rules and places."""
        numbers = {number for letter in set(reading.letters) for number in self._wanted.get(letter, ())}
        for number in sorted(numbers):
            rule, pattern = self._shapes[number]
            match = pattern.search(reading.letters)
            while match:
                yield rule, match
                match = pattern.search(reading.letters, match.start() + 1)
