"""Fingerprints of texts: the same comment, a little changed, has nearly the same one (SimHash, Charikar 2002)."""

from __future__ import annotations

from hashlib import blake2b
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from moderation.text import Text

BITS = 64
_SHINGLE = 2
"""Words that make one feature."""
_LEAST_WORDS = 8
"""Below this many words many readers write the same ("May God have mercy on them"), so there is no fingerprint."""
_MOST_APART = 8
"""Bits in which two fingerprints of one text may differ."""


def fingerprint(text: Text) -> int | None:
    """Give the 64-bit fingerprint of a text, or None where it is too short to be a sign of anything.

    Case, accents, disguises, punctuation and white space make no difference; a word changed makes a small one.
    """
    words = [word for token in text.folded.split() if (word := "".join(filter(str.isalnum, token)))]
    if len(words) < _LEAST_WORDS:
        return None
    counts = [0] * BITS
    shingles = {" ".join(words[index : index + _SHINGLE]) for index in range(len(words) - _SHINGLE + 1)}
    for shingle in shingles:
        bits = int.from_bytes(blake2b(shingle.encode(), digest_size=BITS // 8).digest())
        for place in range(BITS):
            counts[place] += 1 if bits >> place & 1 else -1
    return sum(1 << place for place, count in enumerate(counts) if count > 0)


def are_alike(one: int, other: int) -> bool:
    """Tell whether two fingerprints are of the same text, give or take a few words."""
    return (one ^ other).bit_count() <= _MOST_APART


def bands(mark: int) -> tuple[int, ...]:
    """Cut a fingerprint into numbered 7-bit bands for an index.

    Fingerprints that differ in `_MOST_APART` bits at most share one of the nine: a store looks the bands up and
    compares what it finds with `are_alike`.
    """
    return tuple(index << 8 | (mark >> (7 * index)) & 0x7F for index in range(9))
