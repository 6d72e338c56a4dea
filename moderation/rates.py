"""How often: so many of so many, with the uncertainty of it."""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

QUANTILE = 1.959964
"""The normal quantile of a two-sided 95 % interval."""


@dataclass(frozen=True, slots=True)
class Rate:
    """How many of how many.

    Attributes:
        hits: How many, from 0 to `total`.
        total: Of how many.
    """

    hits: int
    total: int

    @classmethod
    def of(cls, flags: Iterable[bool]) -> Rate:
        """Count the true ones."""
        listed = list(flags)
        return cls(sum(listed), len(listed))

    @property
    def share(self) -> float:
        """The rate in [0, 1]; 0 of 0 is 0."""
        return self.hits / self.total if self.total else 0.0

    def interval(self) -> tuple[float, float]:
        """Give the 95 % interval in [0, 1] (Wilson 1927), which does not collapse at 0 and 1 as the normal one does."""
        if not self.total:
            return 0.0, 1.0
        square = QUANTILE**2 / self.total
        middle = (self.share + square / 2) / (1 + square)
        margin = (
            QUANTILE
            / (1 + square)
            * sqrt(self.share * (1 - self.share) / self.total + square / self.total / 4)
        )
        return max(0.0, middle - margin), min(1.0, middle + margin)

    def __str__(self) -> str:
        low, high = self.interval()
        return f"{self.share:6.1%} ({self.hits}/{self.total}, {low:.1%} to {high:.1%})"
