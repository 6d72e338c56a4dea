"""A rule: a record with its own proof."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from moderation.domain import Effect

if TYPE_CHECKING:
    from moderation.domain import Guideline, Kind


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
        license: The license of that source (SPDX), or ``Apache-2.0`` for our own.
        words: The words and phrases it looks for, where it is a list.
        note: What else the words may mean, and how that is told apart.
    """

    code: str
    guideline: Guideline
    score: float
    summary: str
    examples: tuple[str, ...]
    counterexamples: tuple[str, ...]
    kind: Kind | None = None
    effect: Effect = Effect.JUDGE
    source: str
    license: str
    words: tuple[str, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteRule:
    """A rule of one site: words, phrases and domains, proved by its own examples when a `RuleSet` is made.

    Attributes:
        code: ``X`` and three digits, unlike any other rule's.
        guideline: The guideline a match speaks against.
        score: How strongly, in [0, 1].
        summary: One sentence a reviewer reads.
        kind: The kind of abuse or promotion.
        effect: What a match may do to a verdict; `Effect.SHADOW` puts the rule on trial.
        words: Words and phrases, matched whole and whatever their case, accents or disguise.
        domains: Domains, matched with everything below them: ``example.com`` covers ``www.example.com``.
        examples: Comments it must match.
        counterexamples: Near misses it must not match.
    """

    code: str
    guideline: Guideline
    score: float
    summary: str
    kind: Kind | None = None
    effect: Effect = Effect.JUDGE
    words: tuple[str, ...] = ()
    domains: tuple[str, ...] = ()
    examples: tuple[str, ...] = ()
    counterexamples: tuple[str, ...] = ()
