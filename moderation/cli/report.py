"""One HTML page that shows what deciding again changes, with its plots inside; it needs nothing from elsewhere."""

from __future__ import annotations

from html import escape
from math import log10
from typing import TYPE_CHECKING

from moderation.cli.terminal import printable
from moderation.domain import Guideline
from moderation.rescoring import BINS, Standing

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from moderation.policy import Policy
    from moderation.rescoring import Changes

_COLORS = {Standing.APPROVED: "#2a7f62", Standing.HELD: "#e0a030", Standing.REJECTED: "#b3261e"}
_BEFORE, _AFTER = "#8a8a8a", "#30508f"
_WIDTH = 640

_STYLE = """
body { font: 15px/1.5 system-ui, sans-serif; color: #1b1b1b; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
h2 { margin-top: 2.5rem; border-bottom: 1px solid #ccc; }
svg { width: 100%; height: auto; font: 12px system-ui, sans-serif; }
table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
th, td { padding: .2rem 1rem .2rem 0; text-align: left; border-bottom: 1px solid #eee; vertical-align: top; }
td.number { text-align: right; }
"""


def page(changes: Changes, policy: Policy, model_version: str, *, total: int, would: bool) -> str:
    """Write the page.

    Args:
        changes: What changed.
        policy: What decided now; its thresholds are drawn.
        model_version: The other part of what decided.
        total: Comments that were selected.
        would: Whether nothing was kept.
    """
    counts = changes.counts
    title = "What rescoring would change" if would else "What rescoring changed"
    facts = [
        f"{counts['rescored']:,} of {total:,} comments decided on; {counts['unchanged']:,} as before.",
        f"Approved, now rejected: {counts['to_reject']:,}. Rejected, now approved: {counts['to_approve']:,}.",
        f"Published before and rejected now, so waiting for a person: {counts['queued']:,}.",
        f"A person's verdict stands against the machine's: {counts['overruled']:,}.",
        f"Policy {policy.version}, model {model_version}.",
    ]
    parts = [
        f"<!doctype html><html lang='en'><meta charset='utf-8'><title>{title}</title><style>{_STYLE}</style>",
        f"<h1>{title}</h1>",
        *(f"<p>{fact}</p>" for fact in facts),
        "<h2>Where comments stand</h2>",
        _stands(changes),
        "<h2>By guideline</h2>",
        "<p>Comments that stand stricter (right) and milder (left) than before.</p>",
        _directions(changes),
        "<h2>Scores</h2>",
        "<p>Comments by score, before (gray) and now (blue), their number on a logarithmic scale; dashed: thresholds.</p>",
        _scores(changes, policy),
        "<h2>Every move</h2>",
        _table(changes),
        "</html>",
    ]
    return "\n".join(parts) + "\n"


def _stands(changes: Changes) -> str:
    left, shapes = 60, []
    for row, (when, label) in enumerate((("before", "before"), ("after", "now"))):
        stands = changes.stands(when)
        whole = max(sum(stands.values()), 1)
        x, y = float(left), 10 + 34 * row
        shapes.append(_text(0, y + 17, label))
        for standing, count in stands.items():
            width = (_WIDTH - left) * count / whole
            shapes.append(_bar((x, y, width, 26), _COLORS[standing], f"{standing}: {count:,}"))
            x += width
    for place, standing in enumerate(Standing):
        x = left + 190 * place
        shapes += [_bar((x, 82, 12, 12), _COLORS[standing])]
        numbers = f"{changes.stands('before')[standing]:,} → {changes.stands('after')[standing]:,}"
        shapes.append(_text(x + 18, 92, f"{standing} {numbers}"))
    return _svg(100, shapes)


def _directions(changes: Changes) -> str:
    counted: dict[Guideline | None, list[int]] = {name: [0, 0] for name in (*Guideline, None)}
    for move, count in changes.moves():
        counted[move.guideline][move.is_stricter] += count
    most = max(1, *(max(pair) for pair in counted.values()))
    shapes, middle, reach = [], 390, 200
    for row, (guideline, (milder, stricter)) in enumerate(counted.items()):
        y = 4 + 24 * row
        shapes.append(_text(0, y + 14, _words(guideline)))
        for count, color, side in (
            (milder, _COLORS[Standing.APPROVED], -1),
            (stricter, _COLORS[Standing.REJECTED], 1),
        ):
            width = reach * count / most
            shapes.append(_bar((middle - width if side < 0 else middle, y, width, 18), color, f"{count:,}"))
            anchor = "end" if side < 0 else "start"
            shapes.append(_text(middle + side * (width + 6), y + 14, f"{count:,}", anchor))
    bottom = 8 + 24 * len(counted)
    shapes.append(f"<line x1='{middle}' x2='{middle}' y1='0' y2='{bottom}' stroke='#555'/>")
    return _svg(bottom, shapes)


def _scores(changes: Changes, policy: Policy) -> str:
    width, height = _WIDTH / 3 - 20, 90
    shapes = []
    for place, guideline in enumerate(Guideline):
        x, y = (place % 3) * (_WIDTH / 3) + 10, (place // 3) * 140 + 24
        shapes.append(_text(x, y - 8, _words(guideline)))
        shapes.append(f"<path d='M{x} {y + height}h{width}' stroke='#555'/>")
        series = [changes.scores(guideline, when) for when in ("before", "after")]
        top = log10(max(*series[0], *series[1]) + 1) or 1
        for counts, color in zip(series, (_BEFORE, _AFTER), strict=True):
            steps = "".join(
                f"{'L' if step else 'M'}{x + width * step / BINS:.1f} {y + height * (1 - log10(count + 1) / top):.1f}"
                f"h{width / BINS:.1f}"
                for step, count in enumerate(counts)
            )
            shapes.append(f"<path d='{steps}' fill='none' stroke='{color}' stroke-width='1.5'/>")
        thresholds = policy.thresholds[guideline].review, policy.thresholds[guideline].reject
        shapes += [
            f"<path d='M{x + width * threshold:.1f} {y}v{height}' stroke='#b3261e' stroke-dasharray='3 3'/>"
            for threshold in thresholds
        ]
        shapes += [_text(x, y + height + 14, "0"), _text(x + width, y + height + 14, "1", "end")]
    return _svg(280, shapes)


def _table(changes: Changes) -> str:
    head = "<tr><th>Guideline<th>Before<th>Now<th>Comments<th>Examples"
    return f"<table>{head}\n" + "\n".join(_rows(changes)) + "</table>"


def _rows(changes: Changes) -> Iterator[str]:
    for move, count in changes.moves():
        found = changes.examples.get(move, ())
        # An id is the reader's choice on some sites: it must neither be markup nor turn the line around.
        examples = ", ".join(f"<bdi>{escape(printable(f'{site}/{name}'))}</bdi>" for site, name in found)
        yield (
            f"<tr><td>{_words(move.guideline)}<td>{move.before}<td>{move.after}"
            f"<td class='number'>{count:,}<td>{examples}"
        )


def _words(guideline: Guideline | None) -> str:
    return guideline.replace("_", " ") if guideline else "no guideline"


def _svg(height: int, shapes: Iterable[str]) -> str:
    return f"<svg viewBox='0 0 {_WIDTH} {height}' role='img' xmlns='http://www.w3.org/2000/svg'>{''.join(shapes)}</svg>"


def _bar(box: tuple[float, float, float, float], color: str, title: str = "") -> str:
    """Draw a filled box: left, top, width, height."""
    x, y, width, height = box
    shape = f"x='{x:.1f}' y='{y:.1f}' width='{width:.1f}' height='{height:.1f}' fill='{color}'"
    return f"<rect {shape}><title>{title}</title></rect>"


def _text(x: float, y: float, text: str, anchor: str = "start") -> str:
    return f"<text x='{x:.1f}' y='{y:.1f}' text-anchor='{anchor}'>{text}</text>"
