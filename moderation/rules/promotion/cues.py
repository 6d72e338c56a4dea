"""Cues: the words and phrases advertisements are made of, found in one pass over the words of a text.

They stand by kind in ``cues.toml``, which says how they are written. All cues make one tree, so that a word costs a look
into it however many cues there are. No cue reaches over the end of a sentence.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass, field
from functools import cache, lru_cache
from importlib import resources
from typing import TYPE_CHECKING, Final, NamedTuple

from moderation.rules.promotion.cue_paths import ANY, paths
from moderation.rules.promotion.domains import Standing, standing
from moderation.rules.promotion.links import is_suffix

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from moderation.text import Text

_TOKEN: Final = re.compile(
    r"https?://\S+|www\.\S+|\d+(?:[.,]\d+)*+|[^\W\d_]\w*+(?:['.\-][^\W_]++)*+|[$€£%@&:]|[.!?\n]++"
)
_SIGNS: Final = frozenset("$€£")
_START: Final = "^"
_END: Final = "_"
_NAME: Final = "{Name}"
_PLACES: Final = {Standing.SOURCE: "{source}", Standing.SOCIAL: "{social}"}
_HOST: Final = re.compile(r"(?:https?://)?(?P<host>[^/?#]*)(?P<path>.*)")
_ARTICLE: Final = re.compile(r"\d{4}|(?:[^-_]{1,40}[-_]){3}|watch\?")
_PART: Final = re.compile(r"['.\-]")
_MOST_COUNTED: Final = 70
_MOST_REMEMBERED: Final = 1 << 16


@dataclass(frozen=True, slots=True, eq=False)
class Word:
    """All that a word counts as.

    Attributes:
        symbols: Itself and its classes, and that it may be any word.
        begins: The places in the tree it leads to, as the first word of a cue.
        opens: Those it leads to as the first word of a sentence.
        hints: Those of both that lead to a cue that speaks for an advertisement.
        second: What a following word must count as for one of these; anything for a word that is a cue by itself.
        is_end: It is no word but the end of a sentence.
    """

    symbols: tuple[str, ...]
    begins: tuple[_Node, ...]
    opens: tuple[_Node, ...]
    hints: tuple[_Node, ...]
    second: frozenset[str]
    is_end: bool


@dataclass(frozen=True, slots=True, eq=False)
class Kind:
    """A kind of cue.

    Attributes:
        name: Its name in ``cues.toml``.
        points: What the first cue of the kind in a stretch speaks for an advertisement; negative: against.
        again: What a second one at another place adds.
        everywhere: It counts for every stretch of the comment, wherever it stands.
    """

    name: str
    points: float
    again: float
    everywhere: bool = False


class Cue(NamedTuple):
    """A cue found: its kind, and the indices of its first word and after its last."""

    kind: Kind
    start: int
    end: int


@dataclass(slots=True)
class _Node:
    """A place in the tree: what may follow, and the kinds of the cues that end here, whether one that goes on speaks for it."""

    following: dict[str, _Node] = field(default_factory=dict)
    kinds: list[Kind] = field(default_factory=list)
    is_hint: bool = False


class Lexicon:
    """All cues, ready for reading texts.

    Args:
        classes: The words of each class.
        cues: The cues of each kind, written as ``cues.toml`` says.
        base: The points a stretch needs at least.
        each: The points it needs besides for each word of its comment, up to `_MOST_COUNTED`.
    """

    def __init__(
        self, classes: Mapping[str, str], cues: Mapping[Kind, str], base: float, each: float
    ) -> None:
        self._base, self._each = base, each
        self.kinds = tuple(cues)
        self._root = _Node()
        names: dict[str, list[str]] = {}
        for name, members in classes.items():
            for member in members.split():
                names.setdefault(member, []).append(f"{{{name}}}")
        for kind, written in cues.items():
            for path in paths(written):
                self._grow(path, kind)
                for symbol in path:
                    names.setdefault(symbol, [])
        self._symbols = {word: (word, *classes) for word, classes in names.items()}
        self._end, self._question = self._word(_END), self._word("?", _END)
        self._unknown, self._nothing = self._word(_NAME), self._word()
        self._known = lru_cache(maxsize=_MOST_REMEMBERED)(self._look_up)

    def needed(self, words: int) -> float:
        """Give the points a stretch needs in a comment of so many words: more in a long one, where more stands by chance."""
        return self._base + self._each * self.counted(words)

    def counted(self, words: int) -> int:
        """Give how many of a comment's words count for what it needs."""
        return min(words, _MOST_COUNTED)

    def read(self, text: Text) -> list[Word]:
        """Give what each word of a text counts as; a word that is in no cue may be a name."""
        return [*map(self._known, _TOKEN.findall(text.folded)), self._end]

    def read_closely(self, text: Text) -> tuple[list[Word], list[tuple[int, int]]]:
        """Give what each word of a text counts as, and where it stands in the folded text; names have a capital."""
        spans = [match.span() for match in _TOKEN.finditer(text.folded)]
        words = self.read(text)
        for index, (start, end) in enumerate(spans):
            if words[index] is self._unknown and not (
                index and not words[index - 1].is_end and text.raw[text.span(start, end).start].isupper()
            ):
                words[index] = self._nothing
        return words, spans

    def most(self, words: Sequence[Word]) -> float:
        """Give the most points the words can come to, before names and what speaks against are looked at."""
        kinds = {
            cue.kind
            for index, word in enumerate(words[:-1])
            if word.hints and not word.second.isdisjoint(words[index + 1].symbols)
            for cue in _walk(word.hints, words, index)
        }
        return sum(kind.points + max(kind.again, 0.0) for kind in kinds if kind.points > 0)

    def find(self, words: Sequence[Word]) -> list[Cue]:
        """Give the cues among the words; of several that begin with a word, each."""
        found: list[Cue] = []
        before = self._end
        for index, word in enumerate(words):
            found += _walk(word.opens if before.is_end else word.begins, words, index)
            before = word
        return found

    def _grow(self, path: Iterable[str], kind: Kind) -> None:
        node = self._root
        for symbol in path:
            node = node.following.setdefault(symbol, _Node())
            node.is_hint |= kind.points > 0
        if kind not in node.kinds:
            node.kinds.append(kind)

    def _look_up(self, written: str) -> Word:
        """Give what a word, a figure, a link or the end of a sentence counts as."""
        if written[0] in ".!?\n":
            return self._question if "?" in written else self._end
        symbols = tuple(dict.fromkeys((*_shape(written), *self._symbols.get(written, ()))))
        if not symbols and _PART.search(written):
            return self._word(*self._symbols.get(_PART.split(written, maxsplit=1)[0], ()))
        return self._word(*symbols) if symbols else self._unknown

    def _word(self, *symbols: str) -> Word:
        top, first = self._root.following, self._root.following[_START].following
        begins = tuple(top[symbol] for symbol in symbols if symbol in top)
        opens = (*begins, *(first[symbol] for symbol in symbols if symbol in first))
        hints = tuple(node for node in opens if node.is_hint and _NAME not in symbols)
        second = frozenset().union(*(node.following for node in hints))
        if any(node.kinds for node in hints):
            second |= {ANY, _END}
        is_end = _END in symbols
        return Word((*symbols, *(() if is_end else (ANY,))), begins, opens, hints, second, is_end)


def _walk(nodes: Sequence[_Node], words: Sequence[Word], start: int) -> list[Cue]:
    """Follow the tree from the nodes of a word on; give the cues that begin with it."""
    found: list[Cue] = []
    end = start + 1
    while nodes:
        for node in nodes:
            if node.kinds:
                last = end - words[end - 1].is_end
                found += [Cue(kind, start, last) for kind in node.kinds]
        if end == len(words):
            break
        symbols = words[end].symbols
        nodes = [node.following[symbol] for node in nodes for symbol in symbols if symbol in node.following]
        end += 1
    return found


def _shape(written: str) -> tuple[str, ...]:
    """Give what a figure or a link counts as."""
    if written[0].isdigit():
        return ("#",)
    if written in _SIGNS:
        return ("$",)
    if written.startswith(("http:", "https:", "www.")):
        return (_linked(written),)
    if "." in written and is_suffix(written.rpartition(".")[2]):
        return (_PLACES.get(standing(written), "{site}"),)
    return ()


def _linked(url: str) -> str:
    """Say what an address counts as: a source, a page of people, an article of an unknown site, or any other link."""
    parts = _HOST.match(url)
    host, path = (parts["host"], parts["path"]) if parts else ("", "")
    place = standing(host)
    if place is Standing.UNKNOWN and _ARTICLE.search(path):
        return "{article}"
    return _PLACES.get(place, "{link}")


@cache
def lexicon() -> Lexicon:
    """Read ``cues.toml``."""
    table = tomllib.loads((resources.files(__package__) / "cues.toml").read_text("utf-8"))
    cues = {
        Kind(name, row["points"], row["again"], row.get("everywhere", False)): row["cues"]
        for name, row in table["kinds"].items()
    }
    return Lexicon(table["classes"], cues, **table["needed"])
