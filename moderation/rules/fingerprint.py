"""Fingerprints of texts: the same comment, a little changed, has nearly the same one (MinHash, Broder 1997).

A fingerprint is a handful of numbers, its bands. Each is made of three minima, so two texts that share the part s of
their pairs of words share a band with the chance s³: for unrelated comments (s below 0.02) one in 100,000, and an
index of bands finds the few that are alike among millions.
"""

from __future__ import annotations

from hashlib import blake2b, shake_128
from struct import Struct
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from moderation.text import Text

ALIKE = 2
"""Bands that texts must share to be the same: of a text of 25 words with one word changed, 99 in 100 do."""

_BANDS = 8
_ROWS = 3
_SHINGLE = 2
"""Words that make one feature."""
_LEAST_WORDS = 12
"""Different words below which many readers write the same: "Rest in peace, may God have mercy on your soul"."""
_MOST_WORDS = 1000
"""Words that are read: a text that says the same for so long is the same text."""
_HASHES = Struct(f"<{_BANDS * _ROWS}I")
_ROW = Struct(f"<B{_ROWS}I")


def fingerprint(text: Text) -> tuple[int, ...]:
    """Give the bands of a text, each in [-2⁶³, 2⁶³); none where it is too short to be a sign of anything.

    Case, accents, disguises, punctuation and white space make no difference; a word changed makes a small one.
    """
    tokens = text.folded.split(maxsplit=_MOST_WORDS)[:_MOST_WORDS]
    words = [word for token in tokens if (word := "".join(filter(str.isalnum, token)))]
    if len(set(words)) < _LEAST_WORDS:
        return ()
    shingles = {" ".join(words[index : index + _SHINGLE]) for index in range(len(words) - _SHINGLE + 1)}
    hashes = [_HASHES.unpack(shake_128(shingle.encode()).digest(_HASHES.size)) for shingle in shingles]
    least = list(map(min, zip(*hashes, strict=True)))
    rows = (_ROW.pack(band, *least[_ROWS * band :][:_ROWS]) for band in range(_BANDS))
    return tuple(int.from_bytes(blake2b(row, digest_size=8).digest(), signed=True) for row in rows)


def are_alike(one: Sequence[int], other: Sequence[int]) -> bool:
    """Tell whether two fingerprints are of the same text, give or take a few words."""
    return len(set(one) & set(other)) >= ALIKE
