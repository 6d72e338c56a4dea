"""Ask the teacher: its logits on every comment to train on, kept for the student, which learns from them beside the labels."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import numpy as np

from training import corpus
from training.encoder.rows import batches

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from numpy.typing import NDArray

    from training.corpus import Example
    from training.encoder.rows import Rows

    Read = Callable[[NDArray[np.int64], NDArray[np.int64]], NDArray[np.float32]]
    """Gives the logits of the heads, shape (comments, heads), for piece ids and their mask, shape (comments, length)."""

EVERY = 300.0
"""Seconds between two savings."""

SIZE = 64
LONGEST = 80
"""Word pieces of a comment that the teacher reads."""


class Lessons:
    """What a teacher said of comments, by their texts; a file that is added to until every comment is in it."""

    def __init__(self, path: Path) -> None:
        """Take up a file, or begin one.

        Args:
            path: An ``.npz`` file of ``keys`` (shape (comments,)) and ``logits`` (shape (comments, heads)).
        """
        self._path = path
        self._said: dict[int, NDArray[np.float16]] = {}
        if path.exists():
            with np.load(path) as held:
                self._said = dict(zip(held["keys"].tolist(), held["logits"], strict=True))

    def __len__(self) -> int:
        """Give the number of comments the teacher has read."""
        return len(self._said)

    def of(self, examples: Sequence[Example], heads: int) -> NDArray[np.float32]:
        """Give the logits of some comments, NaN where the teacher was not asked, shape (comments, heads)."""
        unsaid = np.full(heads, np.nan, np.float16)
        said = [self._said.get(_number(example), unsaid) for example in examples]
        return np.array(said, np.float32).reshape(-1, heads)

    def missing(self, examples: Sequence[Example]) -> list[Example]:
        """Give the comments the teacher has not read."""
        return [example for example in examples if _number(example) not in self._said]

    def ask(self, read: Read, examples: Sequence[Example], rows: Rows) -> None:
        """Let the teacher read comments; what was read is saved every few minutes.

        Args:
            read: The teacher.
            examples: Comments it has not read.
            rows: The same, cut into its word pieces.
        """
        began = saved = time.monotonic()
        for number, indices in enumerate(batches(rows, SIZE, LONGEST, 0)):
            ids, mask, _ = rows.batch(indices, LONGEST)
            logits = read(ids, mask).astype(np.float16)
            self._said.update(
                {_number(examples[index]): row for index, row in zip(indices, logits, strict=True)}
            )
            if number % 100 == 99:
                rate = (time.monotonic() - began) / ((number + 1) * SIZE)
                left = (len(rows) - (number + 1) * SIZE) * rate / 60
                print(f"{(number + 1) * SIZE}/{len(rows)} read, {left:.0f} minutes left", flush=True)
            if time.monotonic() - saved > EVERY:
                self._save()
                saved = time.monotonic()
        self._save()

    def _save(self) -> None:
        partial = self._path.with_suffix(".partial.npz")
        self._path.parent.mkdir(parents=True, exist_ok=True)
        keys = np.fromiter(self._said, np.int64, len(self._said))
        np.savez_compressed(partial, keys=keys, logits=np.array([*self._said.values()], np.float16))
        partial.replace(self._path)


def agreed(said: Sequence[NDArray[np.float32]]) -> NDArray[np.float32]:
    """Give the mean of what several teachers say, of those that were asked, shape (comments, heads); NaN where none was."""
    known = [~np.isnan(each) for each in said]
    asked = np.sum(known, axis=0)
    total = np.sum([np.where(there, each, 0) for there, each in zip(known, said, strict=True)], axis=0)
    mean: NDArray[np.float32] = np.where(asked, total / np.maximum(asked, 1), np.nan).astype(np.float32)
    return mean


def _number(example: Example) -> int:
    """Give what a text goes by in the file: 63 bits of the hash of its letters and digits."""
    return corpus.digest(corpus.key(example.text))
