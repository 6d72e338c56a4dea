"""What a comment must hold before a shape is worth trying, read off the shape itself."""

from __future__ import annotations

import re
from collections import deque
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable

    Words = frozenset[str]

_TOKEN: Final = re.compile(
    r"\{(?P<negated>!?)(?P<name>[a-z_]+)\}|(?P<word>[a-z][a-z0-9']*)|(?P<gap>~\d)|(?P<open>\((?:\?<?[=!])?)"
    r"|(?P<close>\))|(?P<bar>\|)|(?P<repeat>\?|\{(?P<least>\d+)(?:,\d*)?\})|(?P<edge>[$^])|\s+"
)


def needs(shape: str, members: Callable[[str], Words], weight: Callable[[Words], float]) -> list[Words]:
    """Give sets of words of each of which a comment must hold at least one.

    Args:
        shape: A shape with its parts written out.
        members: Gives the words of a class.
        weight: How often words of a set are to be expected; of alternatives the rarest need stands for the rest.

    Raises:
        ValueError: For what is no shape.
    """
    if _TOKEN.sub("", shape):
        raise ValueError(f"not a shape: {shape}")
    return _Shape(shape, members, weight).alternatives()


class _Shape:
    """A shape, read from left to right."""

    def __init__(self, shape: str, members: Callable[[str], Words], weight: Callable[[Words], float]) -> None:
        self._tokens = deque(token for token in _TOKEN.finditer(shape) if not token[0].isspace())
        self._members = members
        self._weight = weight

    def alternatives(self) -> list[Words]:
        """Read up to the end of the group: what every alternative needs."""
        branches = [self._sequence()]
        while self._next_is("bar"):
            self._tokens.popleft()
            branches.append(self._sequence())
        if self._next_is("close"):
            self._tokens.popleft()
        if len(branches) == 1:
            return branches[0]
        if not all(branches):
            return []
        return [frozenset().union(*(min(branch, key=self._weight) for branch in branches))]

    def _next_is(self, kind: str) -> bool:
        return bool(self._tokens) and self._tokens[0][kind] is not None

    def _sequence(self) -> list[Words]:
        needed: list[Words] = []
        while self._tokens and not self._next_is("bar") and not self._next_is("close"):
            piece = self._piece(self._tokens.popleft())
            repeat = self._tokens.popleft() if self._next_is("repeat") else None
            if repeat is None or repeat["least"] not in (None, "0"):
                needed += piece
        return needed

    def _piece(self, token: re.Match[str]) -> list[Words]:
        if token["open"]:
            inner = self.alternatives()
            return [] if token["open"].endswith("!") else inner
        if token["word"]:
            return [frozenset({token["word"]})]
        return [self._members(token["name"])] if token["name"] and not token["negated"] else []
