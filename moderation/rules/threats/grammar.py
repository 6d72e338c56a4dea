"""A small language for shapes of sentences: one letter a word, so that a shape is a short regular expression.

Every word a shape cares about belongs to one or more word classes. Words of the same classes get the same private
letter, any other word counts as `OTHER` or `NAME`, and a comment becomes a string with one letter a word. Shapes are written as

    ``{i} {will} ~3 {kill} {you}``

where ``{name}`` is a word of a class, ``{!name}`` a word outside it, ``<name>`` a named part, ``word`` that word itself,
and ``~3`` up to three words that start nothing new. All else is the syntax of `re`. Repetitions are bounded by hand, hence the time is linear in the number of words.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import partial
from itertools import islice
from textwrap import dedent
from typing import TYPE_CHECKING, Final

from moderation.rules.index import Index
from moderation.rules.threats.needs import needs
from moderation.rules.threats.reading import Reading, words_of

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence

    from moderation.rules.rule import Rule
    from moderation.text import Text

    Words = frozenset[str]

OTHER: Final = "<other>"
"""Stands for any word no shape knows."""
NAME: Final = "<name>"
"""Stands for an unknown word with a capital: a name, perhaps."""
OWNER: Final = "<s>"
"""Stands for the 's of an owner, read as a word of its own."""
_FIRST: Final = 0xE000
_MOST: Final = 100
"""How many matches of one shape are evidence enough."""

_MOST_NEEDS: Final = 5
"""Needs of a shape that are asked for, the rarest: another one hardly ever tells more."""
_CAPITAL: Final = re.compile(r"[^\W\d_a-z](?<!\w.)[^\W_]+")
_PART: Final = re.compile(r"<([a-z_]+)>")
_GROUP: Final = re.compile(r"\((?!\?)")
_PIECE: Final = re.compile(r"\{(!?)([a-z_]+)\}|([a-z][a-z0-9']*)|~(\d)|\s+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Threat:
    """A rule and the shapes that speak for it, one a line; a line that stands further in goes on with the last.

    Attributes:
        rule: The rule.
        block: Shapes that what stands right around them takes back, and talk of sport or film.
        wide: Shapes so wide that a word of reports, fears, games or laws anywhere in the sentence takes them back.
        kind: Shapes that are also said in kindness, and taken back by a word of it.
    """

    rule: Rule
    block: str = ""
    wide: str = ""
    kind: str = ""

    @property
    def shapes(self) -> Iterator[tuple[str, str]]:
        """The shapes one by one, each with what takes it back: a key of `excuses.DOUBTS`."""
        for doubt, block in (("", self.block), ("wide", self.wide), ("kind", self.kind)):
            yield from ((shape, doubt) for shape in re.split(r"\n(?=\S)", dedent(block).strip()) if shape)


class Grammar:
    """Word classes, named parts and shapes, made ready for reading comments."""

    def __init__(  # noqa: PLR0913 - the five tables a grammar is made of, each by its own name
        self,
        threats: Sequence[Threat],
        *,
        classes: Mapping[str, frozenset[str]],
        spellings: Mapping[str, str],
        parts: Mapping[str, str],
        common: Mapping[str, int],
        excuses: Sequence[str] = (),
    ) -> None:
        """Give every word its letter and compile the shapes.

        Args:
            threats: The rules; shapes are tried in this order.
            classes: The words of each class; marks count as words.
            spellings: What a written word stands for, as one or more words ("gonna" is "going to").
            parts: Shapes with a name.
            common: How often common words are to be expected; any other counts once.
            excuses: Shapes that will be compiled later.

        Raises:
            KeyError: For a class or part that does not exist.
            ValueError: For what is no shape.
        """
        self._parts, self._classes = parts, classes
        given = [(threat.rule, *shape) for threat in threats for shape in threat.shapes]
        sources = [self._expand(shape) for _, shape, _ in given]
        literals = {
            piece[3] for source in (*sources, *excuses) for piece in _PIECE.finditer(source) if piece[3]
        }
        self._letters = self._assign({OTHER, NAME, OWNER, *literals}.union(*classes.values()), literals)
        self._tags = self._spell(spellings)
        self._gap = self._set(classes["break"], negated=True)
        self._shapes = [
            (rule, doubt, source) for (rule, _, doubt), source in zip(given, sources, strict=True)
        ]
        self._patterns: dict[int, re.Pattern[str]] = {}

        def weight(words: Words) -> int:
            return sum(common.get(word, 1) for word in words)

        said = self._said_by()
        always = {OTHER, NAME, OWNER, *classes["mark"]}
        needed = [
            sorted(filter(always.isdisjoint, needs(source, classes.__getitem__, weight)), key=weight)
            for source in sources
        ]
        self._index = Index([[said(words) for words in sets[:_MOST_NEEDS]] for sets in needed])

    def _spell(self, spellings: Mapping[str, str]) -> dict[str, str]:
        """Give the letters of every word that may be written, owners and other spellings too."""
        other, owner = self._letters[OTHER], self._letters[OWNER]
        spelled = {
            written: "".join(self._letters.get(word, other) for word in meant.split())
            for written, meant in spellings.items()
        }
        owners = {f"{word}'s": letter + owner for word, letter in self._letters.items()}
        return {**owners, **self._letters, **spelled}

    def _said_by(self) -> Callable[[Words], Words]:
        """Give what a text's words are split into where one of some words is written: the "ll" of "we'll"."""
        said = defaultdict(set)
        for written, tag in self._tags.items():
            if self._letters[OWNER] not in tag:  # "mayor's" is said by "mayor"
                pieces = written.split("'")
                for letter in tag:
                    said[letter].add(pieces[pieces[0] in self._letters and -1])
        return lambda words: frozenset().union(*(said[self._letters[word]] for word in words))

    def _expand(self, shape: str) -> str:
        while _PART.search(shape):
            shape = _PART.sub(lambda part: f"({self._parts[part[1]]})", shape)
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
            negated, name, word, gap = piece.groups()
            if name:
                return self._set(self._classes[name], negated=bool(negated))
            if word:
                return self._letters[word]
            return f"{self._gap}{{0,{gap}}}?" if gap else ""

        return re.compile(_GROUP.sub("(?:", _PIECE.sub(translate, self._expand(shape))))

    def read(self, text: Text) -> Reading | None:
        """Turn a comment into letters, or give None at once where no shape can match."""
        shapes = self._index.due(text.words)
        return self._letter(text, shapes) if shapes else None

    def _letter(self, text: Text, shapes: Sequence[int]) -> Reading:
        names = frozenset() if text.raw.isupper() else frozenset(map(str.lower, _CAPITAL.findall(text.raw)))
        other = self._letters[OTHER]
        known = self._tags.get
        tags = [
            known(word) or (other if word.isalnum() and word not in names else self._unknown(word, names))
            for word in words_of(text)
        ]
        end = self._letters["."]
        return Reading(text, tags, shapes, "".join([end, *tags, end]))

    def _unknown(self, word: str, names: Collection[str]) -> str:
        if word.startswith(".."):
            return self._letters["…"]
        owner = word.endswith("'s")
        letter = self._letters[NAME if (word[:-2] if owner else word) in names else OTHER]
        return letter + self._letters[OWNER] if owner else letter

    def matches(
        self, reading: Reading, excused: Callable[[str, int, int], bool]
    ) -> Iterator[tuple[Rule, str, int, int]]:
        """Give where shapes match, with their doubts, in order of rules and places; matches of one shape do not overlap.

        Args:
            reading: The comment.
            excused: Tells of a match, by its doubt and its stretch of letters, whether it is no threat after all.
        """
        for number in reading.shapes:
            rule, doubt, _ = self._shapes[number]
            places = _places(self._pattern(number), reading, partial(excused, doubt))
            yield from ((rule, doubt, *place) for place in islice(places, _MOST))

    def compile_all(self) -> int:
        """Compile every shape now, not when it is first wanted; give how many there are."""
        return len([self._pattern(number) for number in range(len(self._shapes))])

    def _pattern(self, number: int) -> re.Pattern[str]:
        if number not in self._patterns:
            self._patterns[number] = self.compile(self._shapes[number][2])
        return self._patterns[number]


def _places(
    pattern: re.Pattern[str], reading: Reading, excused: Callable[[int, int], bool]
) -> Iterator[tuple[int, int]]:
    match = pattern.search(reading.letters)
    while match:
        start, end = match.span()
        if excused(start, end):
            match = pattern.search(reading.letters, start + 1)
        else:
            yield start, end
            match = pattern.search(reading.letters, end)
