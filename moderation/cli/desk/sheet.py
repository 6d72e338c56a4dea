"""What there is about a comment: at a glance beside the list, and in full on a screen of its own."""

from __future__ import annotations

from itertools import chain, repeat
from typing import TYPE_CHECKING

from rich.text import Text

from moderation.cli.desk.legible import MARKED, cut, excerpts, isolated, legible, wrapped
from moderation.cli.desk.rows import COLORS, name, when
from moderation.domain import Deed, Effect, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from textual.geometry import Size

    from moderation.domain import Finding, Review
    from moderation.reviewing import Evidence, Opened

_SHORT = 240
"""Code points of a title, an answered comment or a note at a glance."""

_QUOTED = 40
"""Code points of the words concerned that are repeated beside what they are evidence of."""

_MOST_QUOTED = 3

_INDENT = 8
"""Cells for the word before a line."""

_BEGINNING, _AROUND = 1_500, 200
"""Code points of a comment at a glance: its beginning, and what stands around evidence further on."""

_PIECE = 2_000
"""Code points laid out at a time where all of a text is wanted."""


class Glance:
    """One comment at a glance; the middle of a long one is scrolled.

    Attributes:
        top: Lines of the comment that are above what is shown.
    """

    def __init__(self) -> None:
        self.top = 0
        self._page = 1
        self._last = 0
        self._marked: list[int] = []

    def lines(self, opened: Opened, size: Size) -> list[Text]:
        """Lay the comment out between what it stands under and what was found in it."""
        width = size.width - 1
        head = list(_head(opened, width))[: size.height // 3]
        foot = list(_foot(opened, width))
        body = list(_body(opened, width))
        room = size.height - len(head) - 2
        most = max(room // 2, room - len(body))
        if len(foot) > most:
            foot = [*foot[: most - 1], Text("… Enter shows the rest", style="dim")]
        self._page = max(1, room - len(foot))
        self._last = max(0, len(body) - self._page)
        self.top = min(self.top, self._last)
        self._marked = [index for index, line in enumerate(body) if _is_marked(line)]
        shown = body[self.top : self.top + self._page]
        rule = Text("─" * width, style="dim")
        if self._last:
            where = f"── lines {self.top + 1}-{self.top + len(shown)} of {len(body)}, Space goes on"
            where += ", e to evidence " if self._marked else " "
            rule = Text(where.ljust(width, "─")[:width], style="dim")
        return [*head, Text("─" * width, style="dim"), *shown, rule, *foot]

    def scroll(self, pages: int) -> None:
        """Show what stands so many screens further down, or up."""
        self.top = min(self._last, max(0, self.top + pages * max(1, self._page - 1)))

    def to_evidence(self) -> None:
        """Show the next underlined words that are below what is shown, or the first again."""
        below = (line for line in self._marked if line >= self.top + self._page)
        line = next(below, next(iter(self._marked), 0))
        self.top = min(self._last, max(0, line - 1))


def whole(opened: Opened, width: int) -> Iterator[Text]:
    """Lay out everything there is, line by line as it is read."""
    comment, decision = opened.comment, opened.record.decision
    for title, text in {
        "Comment": comment.id,
        "Site": comment.site,
        "Author": comment.author,
        "Article": comment.article_title,
        "Address": comment.article_url,
    }.items():
        if text:
            yield from _labeled(title, legible(text, one_line=True), width)
    yield Text()
    yield from _all(comment.text, [item.finding.span for item in opened.evidence if item.finding.span], width)
    yield Text()
    yield from _people(opened, width, None)
    yield from _evidence(opened, width)
    yield from _past(opened, width)
    for made in opened.record.decisions:
        kept = "a person is asked" if made.needs_review else "nobody is asked"
        yield from _labeled("Machine", Text(f"{made.verdict}, {kept}, {when(made.decided_at)}"), width)
    yield from _labeled("Reason", legible(decision.reason, one_line=True), width)
    if comment.parent_text:
        yield from (Text(), Text("It answers", style="dim"))
        yield from _all(comment.parent_text, [], width)
    if comment.article_text:
        yield from (Text(), Text("The article", style="dim"))
        yield from _all(comment.article_text, [], width)


def _head(opened: Opened, width: int) -> Iterator[Text]:
    comment = opened.comment
    parts = (
        comment.author or "nobody",
        comment.site,
        comment.id,
        when(opened.record.decisions[0].decided_at),
    )
    yield cut(Text(" · ").join(isolated(legible(part, one_line=True)) for part in parts), width)
    if title := comment.article_title or comment.article_url:
        yield from _labeled("Article", legible(title[:_SHORT], one_line=True), width, most=2)
    if comment.parent_text:
        yield from _labeled("Answers", legible(comment.parent_text[:_SHORT], one_line=True), width, most=3)


def _body(opened: Opened, width: int) -> Iterator[Text]:
    text = opened.comment.text
    spans = [item.finding.span for item in opened.evidence if item.finding.span]
    end = 0
    for start, stop in excerpts(len(text), spans, _BEGINNING, _AROUND):
        if start > end:
            yield _left_out(start - end)
        yield from wrapped(_part(text, spans, start, stop), width)
        end = stop
    if end < len(text):
        yield _left_out(len(text) - end)


def _foot(opened: Opened, width: int) -> Iterator[Text]:
    return chain(_people(opened, width, _SHORT), _evidence(opened, width), _past(opened, width))


def _people(opened: Opened, width: int, most: int | None) -> Iterator[Text]:
    """Say what people said: appeals, verdicts that stand or were withdrawn, notes."""
    record = opened.record
    for act in record.acts:
        words = legible(f"{act.person}: {act.words}"[:most], one_line=True)
        if act.deed is Deed.APPEAL:
            yield from _labeled("Appeal", words, width)
        elif act.deed is Deed.NOTE:
            yield from _labeled("Note", words, width)
        elif act.deed is Deed.SKIP:
            yield from _labeled("Skipped", legible(act.person, one_line=True), width)
    for review in record.reviews:
        yield from _labeled("Verdict", legible(_said(review)[:most], one_line=True), width)
    for review in record.withdrawn:
        yield from _labeled("Undone", legible(_said(review)[:most], one_line=True), width)


def _said(review: Review) -> str:
    what = f"{review.reviewer}: {review.verdict}"
    if review.guideline is not None:
        what += f" for {name(review.guideline)}"
    return f"{what}, {when(review.reviewed_at)}" + (f": {review.reason}" if review.reason else "")


def _evidence(opened: Opened, width: int) -> Iterator[Text]:
    """Name what was found: each rule once, and what the classifier says of the same words once."""
    text = opened.comment.text
    groups: dict[tuple[object, ...], list[Evidence]] = {}
    for item in opened.evidence:
        finding = item.finding
        is_rule = bool(item.summary)
        groups.setdefault((finding.source, finding.effect, is_rule or finding.span), []).append(item)
    for group in groups.values():
        if group[0].finding.effect is Effect.UNREAD:
            yield from _labeled("Found", Text("not in English: nothing could judge it"), width)
            continue
        yield from _labeled("Found", _found(group, text), width)
        if group[0].summary:
            yield from _labeled("", Text(group[0].summary, style="dim"), width)


def _found(group: Sequence[Evidence], text: str) -> Text:
    """Say what one source found, and in which words."""
    finding = group[0].finding
    line = Text()
    if group[0].summary:
        line.append_text(_concern(finding)).append(f" {finding.source}", style="bold")
    else:
        line.append(finding.source, style="bold").append(": ")
        scores = [
            _concern(item.finding).append(f" {item.finding.score:.2f}", style="not bold") for item in group
        ]
        line.append_text(Text(", ").join(scores))
    spans = list(dict.fromkeys(item.finding.span for item in group if item.finding.span))
    for span in spans[:_MOST_QUOTED]:
        words = text[span.start : span.end]
        quote = legible(words if len(words) <= _QUOTED else f"{words[:_QUOTED]}…", one_line=True)
        line.append(" “").append_text(isolated(quote)).append("”")
    if len(spans) > _MOST_QUOTED:
        line.append(f" and {len(spans) - _MOST_QUOTED} more")
    if finding.effect is Effect.SHADOW:
        line.append(" on trial, has no say")
    return line


def _concern(finding: Finding) -> Text:
    kind = f" ({finding.kind})" if finding.kind else ""
    return Text(name(finding.guideline) + kind, style=COLORS[finding.guideline])


def _past(opened: Opened, width: int) -> Iterator[Text]:
    past = opened.past
    if past is None:
        return
    concerns = ", ".join(f"{name(guideline)} {count}" for guideline, count in past.concerns)
    counts = {"published": past.approved, "rejected": past.rejected, "waiting": past.waiting}
    said = ", ".join(f"{count} {what}" for what, count in counts.items() if count) or "nothing"
    yield from _labeled("Author", Text(f"earlier: {said}" + (f" ({concerns})" if concerns else "")), width)


def _is_marked(line: Text) -> bool:
    return any(span.style == MARKED for span in line.spans)


def _labeled(label: str, text: Text, width: int, most: int | None = None) -> list[Text]:
    """Put a word before a text, which is wrapped beside it, into so many lines at most."""
    lines = wrapped(text, width - _INDENT)
    if most is not None and len(lines) > most:
        lines = [*lines[: most - 1], cut(lines[most - 1].append(" …"), width - _INDENT)]
    labels = chain([label], repeat(""))
    return [
        Text.assemble((before.ljust(_INDENT), "dim"), line)
        for before, line in zip(labels, lines, strict=False)
    ]


def _part(text: str, spans: Sequence[Span], start: int, stop: int) -> Text:
    """Make a stretch of a text legible, with what is marked in it."""
    within = [
        Span(max(span.start, start) - start, min(span.end, stop) - start)
        for span in spans
        if span.start < stop and span.end > start
    ]
    return legible(text[start:stop], within)


def _all(text: str, spans: Sequence[Span], width: int) -> Iterator[Text]:
    """Lay out a text of any length piece by piece, each broken off at the end of a line or a word."""
    start = 0
    while start < len(text):
        stop = min(len(text), start + _PIECE)
        if stop < len(text):
            breaks = max(text.rfind("\n", start, stop), text.rfind(" ", start, stop)) + 1
            stop = breaks if breaks > start + _PIECE // 2 else stop
        yield from wrapped(_part(text, spans, start, stop), width)
        start = stop


def _left_out(count: int) -> Text:
    return Text(f"[… {count:,} characters: Enter shows them]", style="dim")
