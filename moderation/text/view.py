"""A folded view of a text that knows where each of its letters came from."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from moderation.domain import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

Edit = tuple[int, int, str]
"""Start and end of a stretch of a folded text, and what takes its place."""


_WORD = re.compile(r"[^\W_ʼ]+")
_SPACED = bytes(code if chr(code).isalnum() else ord(" ") for code in range(128)).ljust(256)


@dataclass(slots=True)
class Text:
    """A comment's folded copy with the way back to the original.

    Attributes:
        raw: The original, untouched.
        folded: The folded copy that rules and the classifier read.
        starts: For each code point of `folded`, where its source begins in `raw`; None where that is its own index.
        ends: For each code point of `folded`, where its source ends in `raw` (exclusive); None as for `starts`.
    """

    raw: str
    folded: str
    starts: Sequence[int] | None = None
    ends: Sequence[int] | None = None
    _words: frozenset[str] | None = field(default=None, init=False, repr=False, compare=False)

    @property
    def words(self) -> frozenset[str]:
        """The different runs of letters and digits of `folded`: what a rule asks first."""
        if self._words is None:
            self._words = frozenset(
                self.folded.encode().translate(_SPACED).decode().split()
                if self.folded.isascii()
                else _WORD.findall(self.folded)
            )
        return self._words

    def span(self, start: int, end: int) -> Span:
        """Give the stretch of `raw` behind ``folded[start:end]``; raises ValueError for an empty stretch."""
        if not 0 <= start < end <= len(self.folded):
            raise ValueError(f"expected 0 <= start < end <= {len(self.folded)}, got [{start}, {end})")
        if self.starts is None or self.ends is None:
            return Span(start, end)
        return Span(self.starts[start], self.ends[end - 1])

    def then(self, other: Text) -> Text:
        """Give the view `other`, which was made of this one's `folded`, with the way back to this one's `raw`."""
        if other.starts is None or other.ends is None:
            return Text(self.raw, other.folded, self.starts, self.ends)
        if self.starts is None or self.ends is None:
            return Text(self.raw, other.folded, other.starts, other.ends)
        starts = [self.starts[start] for start in other.starts]
        ends = [self.ends[end - 1] for end in other.ends]
        return Text(self.raw, other.folded, starts, ends)

    def edited(self, edits: Iterable[Edit]) -> Text:
        """Give the view with stretches of `folded` replaced.

        The letters of a replacement share out the stretch they replace, in order, so that the first begins where
        it begins and the last ends where it ends.

        Args:
            edits: Stretches that are not empty and do not overlap, in order.
        """
        size = len(self.folded)
        old_starts = range(size) if self.starts is None else self.starts
        old_ends = range(1, size + 1) if self.ends is None else self.ends
        pieces: list[str] = []
        starts: list[int] = []
        ends: list[int] = []
        done = 0
        for start, end, new in edits:
            if done < start:
                pieces.append(self.folded[done:start])
                starts += old_starts[done:start]
                ends += old_ends[done:start]
            if len(new) == 1:
                pieces.append(new)
                starts.append(old_starts[start])
                ends.append(old_ends[end - 1])
            elif new:
                pieces.append(new)
                _share(old_starts, old_ends, (start, end, len(new)), starts, ends)
            done = end
        pieces.append(self.folded[done:])
        starts += old_starts[done:]
        ends += old_ends[done:]
        return Text(self.raw, "".join(pieces), starts, ends)


def _share(
    old_starts: Sequence[int],
    old_ends: Sequence[int],
    stretch: tuple[int, int, int],
    starts: list[int],
    ends: list[int],
) -> None:
    """Add where each letter of a replacement comes from: start, end and number of letters are given."""
    start, end, count = stretch
    length = end - start
    starts += [old_starts[start + index * length // count] for index in range(count)]
    ends += [old_ends[start + -((index + 1) * -length // count) - 1] for index in range(count)]
