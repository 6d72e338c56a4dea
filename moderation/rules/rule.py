"""A rule: a record with its own proof."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from moderation.domain import Effect, Guideline, Kind


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One rule with its proof: what it looks for, why, and comments it must and must not match.

    Attributes:
        code: Stable and never reused: ``P`` profanity, ``V`` vulgarity, ``T`` threat, ``A`` abuse, ``R`` promotion,
            ``S`` structure, ``X`` a site's own; then three digits.
        guideline: The guideline a match speaks against.
        score: How strongly, in [0, 1].
        summary: One sentence a reviewer reads.
        examples: Comments it must match.
        counterexamples: Near misses it must not match.
        kind: The kind of abuse or promotion.
        effect: What a match may do to a verdict.
        source: Where the pattern or the list comes from.
        license: The licence of that source (SPDX), or ``Apache-2.0`` for our own.
    """

    code: str
    guideline: Guideline
    score: float
    summary: str
    examples: tuple[str, ...]
    counterexamples: tuple[str, ...]
    kind: Kind | None = None
    effect: Effect
    source: str
    license: str
