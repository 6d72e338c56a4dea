"""Write decisions: a line of JSON for programs, a colored row for people."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from rich.table import Table
from rich.text import Text

from moderation.cli.terminal import printable
from moderation.domain import Effect, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import datetime

    from rich.console import Console

    from moderation.domain import Comment, Decision, Finding, Record

_EXCERPT = 300
"""Code points of a comment that are laid out at most; a row shows what fits of them."""

_LEAD = 20
"""Code points shown before the words concerned."""

_DIGITS = 4
"""Decimal places of a score on the wire."""


def as_json(comment: Comment, decision: Decision) -> str:
    """Write one decision as one line of pure ASCII JSON: safe in any terminal and any locale."""
    return json.dumps({"id": comment.id, **_judged(decision)})


def as_row(comment: Comment, decision: Decision) -> dict[str, Any]:
    """Give what is written of a decision on a comment of an archive."""
    return {"id": comment.id, "site": comment.site, "reason": decision.reason, **_judged(decision)}


def _judged(decision: Decision) -> dict[str, Any]:
    return {
        "verdict": decision.verdict.value,
        "needs_review": decision.needs_review,
        "scores": {name.value: round(score, _DIGITS) for name, score in decision.scores.items()},
        "findings": [_finding(finding) for finding in decision.findings],
        "policy_version": decision.policy_version,
        "model_version": decision.model_version,
        "relevance": decision.relevance,
    }


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "guideline": finding.guideline,
        "kind": finding.kind,
        "score": round(finding.score, _DIGITS),
        "source": finding.source,
        "start": finding.span.start if finding.span else None,
        "end": finding.span.end if finding.span else None,
    }


def print_rows(
    console: Console, rows: Iterable[tuple[Comment, Decision]], *, header: bool, id_width: int = 12
) -> None:
    """Print decisions as rows of a table whose columns have the same widths every time."""
    table = Table(box=None, show_header=header, expand=True, pad_edge=False, header_style="dim")
    table.add_column("ID", width=id_width, no_wrap=True)
    table.add_column("VERDICT", width=9, no_wrap=True)
    table.add_column("GUIDELINE", width=27, no_wrap=True)
    table.add_column("COMMENT", ratio=1, no_wrap=True)
    for comment, decision in rows:
        table.add_row(
            Text(printable(comment.id)), verdict(decision), strongest(decision), excerpt(comment, decision)
        )
    console.print(table)


def verdict(decision: Decision) -> Text:
    """Give the verdict in its color, with a mark where a person is asked."""
    color = "green" if decision.verdict is Verdict.APPROVE else "red"
    if decision.needs_review:
        return Text(f"{decision.verdict} ?", style="yellow")
    return Text(decision.verdict, style=color)


def strongest(decision: Decision) -> Text:
    """Name the guideline of the strongest finding, its kind and its score."""
    if not decision.findings:
        return Text("")
    finding = decision.findings[0]
    if finding.effect is Effect.UNREAD:
        return Text("not in English")
    kind = f" ({finding.kind})" if finding.kind else ""
    return Text(f"{finding.guideline.replace('_', ' ')}{kind} {finding.score:.2f}")


def excerpt(comment: Comment, decision: Decision) -> Text:
    """Give the part of the comment around the first words concerned, with these underlined."""
    spans = sorted(finding.span for finding in decision.findings if finding.span)
    begin = max(0, spans[0].start - _LEAD) if spans else 0
    shown = Text(printable(comment.text[begin : begin + _EXCERPT]), overflow="ellipsis")
    for span in spans:
        if span.start < begin + _EXCERPT:
            shown.stylize("bold underline", span.start - begin, span.end - begin)
    return Text("…").append_text(shown) if begin else shown


def print_record(console: Console, record: Record) -> None:
    """Print a comment with its context, every decision and every review."""
    comment = record.comment
    context = {
        "site": comment.site,
        "author": comment.author,
        "article": comment.article_title or comment.article_url,
        "answers": comment.parent_text or comment.parent_id,
    }
    _print_line(console, "comment", Text(printable(comment.id), style="bold"))
    for name, value in context.items():
        if value:
            _print_line(console, name, Text(printable(value[:_EXCERPT])))
    _print_line(console, "text", marked(comment, record.decision))
    for decision in record.decisions:
        what = verdict(decision).append(
            f"  {decision.decided_at:%Y-%m-%d %H:%M}  {decision.reason}", style="default"
        )
        _print_line(console, "decision", what)
        for finding in decision.findings:
            _print_line(console, "", _described(comment, finding))
    for moment, name, words in sorted(_history(record), key=lambda line: line[0]):
        _print_line(console, name, Text(printable(f"{moment:%Y-%m-%d %H:%M}  {words}")))


def _history(record: Record) -> Iterator[tuple[datetime, str, str]]:
    """Tell what people did: when, what, and who said what."""
    for review in (*record.reviews, *record.withdrawn):
        withdrawn = "" if review in record.reviews else " (withdrawn)"
        guideline = f" for {review.guideline.replace('_', ' ')}" if review.guideline else ""
        what = f"{review.verdict}{guideline}{withdrawn}"
        yield review.reviewed_at, "review", f"{what}  {review.reviewer}  {review.reason}"
    for act in record.acts:
        verdict = f"{act.verdict}  " if act.verdict else ""
        yield act.acted_at, act.deed, f"{verdict}{act.person}  {act.words}"


def marked(comment: Comment, decision: Decision) -> Text:
    """Give the whole comment with the words concerned underlined."""
    shown = Text(printable(comment.text))
    for finding in decision.findings:
        if finding.span:
            shown.stylize("bold underline", finding.span.start, finding.span.end)
    return shown


def _described(comment: Comment, finding: Finding) -> Text:
    name = f"{finding.guideline} ({finding.kind})" if finding.kind else finding.guideline
    words = comment.text[finding.span.start : finding.span.end] if finding.span else "the whole comment"
    return Text(f"{name.replace('_', ' ')} {finding.score:.2f} by {finding.source}: {printable(words)}")


def _print_line(console: Console, name: str, value: Text) -> None:
    console.print(Text(f"{name:<9}", style="dim").append_text(value), soft_wrap=not console.is_terminal)
