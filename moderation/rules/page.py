"""Write the page of the rules from their records: ``python -m moderation.rules.page > docs/rules.md``."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from moderation.rules import RULES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from moderation.rules.rule import Rule

_FAMILIES = {
    "P": "Profanity",
    "V": "Vulgarity",
    "A": "Abuse",
    "T": "Threats",
    "R": "Promotion",
    "S": "Signals of form",
}
_HEAD = """# Rules

This page is made from the rules' own records by `python -m moderation.rules.page > docs/rules.md`.

A rule's score goes to the policy, which holds it against its thresholds; a word of a list may be milder than its rule.
Words are matched whole, with their inflections, after folding: whatever the case, accents, look-alike letters, digits
for letters, masks, separators or missing vowels. `moderation rules show CODE` gives a rule's words, and
`moderation rules test` tries every rule on the examples below. A site adds rules of its own in its policy file, and
puts a shipped rule on trial with `shadow`.
"""


def page(rules: Sequence[Rule] = RULES) -> str:
    """Give the page, in Markdown: the rules of each family as a table, then each with its proof."""
    return "\n".join([_HEAD, *_families(rules)])


def _families(rules: Sequence[Rule]) -> Iterator[str]:
    for letter, family in _FAMILIES.items():
        members = [rule for rule in rules if rule.code.startswith(letter)]
        yield f"## {family}\n"
        yield "| Code | Guideline | Kind | Score | Effect | Summary |"
        yield "|---|---|---|---|---|---|"
        for rule in members:
            cells = (rule.guideline, rule.kind or "", f"{rule.score:.2f}", rule.effect, rule.summary)
            yield f"| `{rule.code}` | {' | '.join(_cell(cell) for cell in cells)} |"
        yield ""
        for rule in members:
            yield from _proof(rule)


def _proof(rule: Rule) -> Iterator[str]:
    yield f"### {rule.code}\n"
    if rule.note:
        yield f"{_cell(rule.note)}\n"
    yield from (f"- matches: {_quoted(example)}" for example in rule.examples)
    yield from (f"- not: {_quoted(example)}" for example in rule.counterexamples)
    yield f"- source: {_cell(rule.source)} ({rule.license})\n"


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ")


def _quoted(example: str) -> str:
    """Set an example in code type, so that nothing in it is markup."""
    fence = "``" if "`" in example else "`"
    return (
        f"{fence} {example} {fence}".replace("\n", "⏎")
        if fence == "``"
        else f"`{example}`".replace("\n", "⏎")
    )


if __name__ == "__main__":
    sys.stdout.write(page())
