"""The rule layer: what can be said exactly is said as a record with its own proof."""

from __future__ import annotations

from moderation.rules.rule import Rule, SiteRule
from moderation.rules.ruleset import RULES, RuleSet, prove

__all__ = ["RULES", "Rule", "RuleSet", "SiteRule", "prove"]
