"""``moderation rules``: look at the rules in force and try them on their own examples."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click
from rich.table import Table
from rich.text import Text

from moderation.bootstrap import load_policy
from moderation.cli.command import FAILED, fail, with_config
from moderation.cli.terminal import out, printable

if TYPE_CHECKING:
    from moderation.config import Config
    from moderation.rules import Rule


@click.group()
def rules() -> None:
    """Look at the rules in force and try them."""


@rules.command("list")
@with_config
def list_rules(config: Config) -> None:
    """List every rule, the site's own among them."""
    table = Table(box=None, pad_edge=False, header_style="dim")
    for column in ("CODE", "GUIDELINE", "KIND", "SCORE", "EFFECT"):
        table.add_column(column, no_wrap=True)
    table.add_column("SUMMARY")
    for rule in load_policy(config).rules.rules:
        table.add_row(rule.code, rule.guideline, rule.kind, f"{rule.score:.2f}", rule.effect, Text(printable(rule.summary)))  # fmt: skip
    out().print(table)


@rules.command("show")
@click.argument("code")
@with_config
def show_rule(config: Config, code: str) -> None:
    """Show one rule with its examples and near misses."""
    found = {rule.code: rule for rule in load_policy(config).rules.rules}
    if code not in found:
        fail(f"there is no rule {code}; see: moderation rules list")
    for line in _described(found[code]):
        click.echo(printable(line))


@rules.command("test")
@with_config
def test_rules(config: Config) -> None:
    """Try every rule on its own examples and near misses, under the policy in force."""
    ruleset = load_policy(config).rules
    failures = [failure for rule in ruleset.rules for failure in ruleset.prove(rule)]
    for failure in failures:
        click.echo(printable(failure), err=True)
    click.echo(f"{len(ruleset.rules)} rules tried, {len(failures)} examples failed.")
    if failures:
        sys.exit(FAILED)


def _described(rule: Rule) -> list[str]:
    sort = f"{rule.guideline}, {rule.kind}" if rule.kind else rule.guideline
    lines = [
        f"{rule.code}  {rule.summary}",
        f"guideline  {sort}; score {rule.score:.2f}; effect {rule.effect}",
        f"source     {rule.source} ({rule.license})",
    ]
    if rule.words:
        lines.append(f"words      {', '.join(rule.words)}")
    if rule.note:
        lines.append(f"note       {rule.note}")
    lines += [f"matches    {example}" for example in rule.examples]
    return lines + [f"not        {example}" for example in rule.counterexamples]
