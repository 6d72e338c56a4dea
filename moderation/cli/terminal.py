"""A terminal that hostile text cannot steer."""

from __future__ import annotations

import sys

from rich.console import Console

_PIPE_WIDTH = 160
"""Columns of a table that goes into a file or a pipe."""

_JOINERS = "\u200c\u200d"
"""Zero-width non-joiner and joiner: Kurdish, Persian and many emoji cannot be written without them."""

_PICTURES = 0x2400
"""The block of Control Pictures, in the order of the control characters."""


def printable(text: str) -> str:
    """Replace what could steer a terminal, one code point for one, so that spans still hold.

    Control characters (escape sequences begin with one) become their pictures; direction overrides, other
    invisible marks and unassigned code points become U+FFFD.
    """
    return "".join(map(_shown, text))


def out() -> Console:
    """Give the console on stdout: as wide as the terminal, and plain where there is none."""
    return Console(width=None if sys.stdout.isatty() else _PIPE_WIDTH)


def _shown(character: str) -> str:
    if character.isprintable() or character in _JOINERS:
        return character
    if character < " ":
        return chr(_PICTURES + ord(character))
    return " " if character.isspace() else "\ufffd"
