"""The rule layer: what can be said exactly is said as a record with its own proof."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from moderation.rules.rule import Rule

if TYPE_CHECKING:
    from moderation.domain import Finding
    from moderation.text import Text

__all__ = ["Rule", "RuleSet"]


@dataclass(frozen=True, slots=True)
class RuleSet:
    """The rules in force: the shipped ones and a site's own, with its exceptions.

    Attributes:
        rules: The records.
        version: Content hash of the records and the exceptions.
    """

    rules: tuple[Rule, ...] = ()
    version: str = ""

    def find(self, text: Text) -> list[Finding]:  # noqa: ARG002 - the first version finds nothing
        """Give what the rules find in the text, in order of the spans."""
        return []
