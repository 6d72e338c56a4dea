"""The demonstration article with its comment form: what a reader of a news site sees.

The form works without JavaScript: it is posted and the page comes back with the answer. The script posts the same form
and shows the answer's part of the same page, so there is one road.

A post is taken only from our own page: a browser says where a post comes from in ``Sec-Fetch-Site`` or ``Origin``, and
no page can forge these. No cookie is set and no session exists, so there is nothing else that a foreign page could ride on,
and a token would prove no more. A program that sends neither header is no browser, and has nobody's authority to misuse.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from http import HTTPStatus
from typing import TYPE_CHECKING
from urllib.parse import urlsplit
from uuid import UUID, uuid4

from flask import Response, render_template, request
from structlog.contextvars import bind_contextvars
from werkzeug.exceptions import Forbidden, NotFound

from moderation.domain import Comment, Effect, Guideline, Record, Span, Verdict
from moderation.errors import CommentConflictError, InvalidCommentError, StoreError
from moderation.posting import post
from moderation.web.problems import RETRY_AFTER

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from flask import Flask

    from moderation.screening import Screener
    from moderation.store import Store
    from moderation.web.access import Gate

SITE = "demonstration"
"""The site that the demonstration's comments are kept under."""

_TITLE = "Rockets strike Khelan valley for a third night as militias deny firing them"
_SHOWN = 50
"""Most comments shown under the article, newest first."""

_LABELS = {"text": "Comment", "author": "Name"}
"""What the form calls the fields."""


class State(StrEnum):
    """What the reader is told."""

    APPROVED = "approved"
    REJECTED = "rejected"
    HELD = "held"
    INVALID = "invalid"
    UNAVAILABLE = "unavailable"


_STATUS = {
    State.INVALID: HTTPStatus.UNPROCESSABLE_ENTITY,
    State.UNAVAILABLE: HTTPStatus.SERVICE_UNAVAILABLE,
}
"""The statuses that are not 200: a rejection is a well-formed answer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What the page says to a post.

    Attributes:
        state: What happened.
        guidelines: The guidelines concerned, each with what the policy tells the reader.
        pieces: The text in pieces, each with whether it is among the words concerned.
        expected: For an invalid form, what was expected.
    """

    state: State
    guidelines: tuple[tuple[Guideline, str], ...] = ()
    pieces: tuple[tuple[str, bool], ...] = ()
    expected: str = ""


@dataclass(frozen=True, slots=True)
class Form:
    """The page and its form."""

    screener: Screener
    store: Store
    gate: Gate

    def show(self) -> Response:
        """Show the article with an empty form and the comments approved so far."""
        self._require_open()
        return self._page(None)

    def post(self) -> Response:
        """Take a comment, decide, keep it, and show the page with the answer."""
        if not _from_our_page():
            raise Forbidden("The form was not sent from this site.")
        self._require_open()
        self.gate.admit_reader()
        name, text = request.form.get("name", "").strip(), request.form.get("text", "")
        # A browser sends line breaks as CR LF; counted and kept as the reader sees them.
        text = text.replace("\r\n", "\n")
        try:
            answer = self._answer(self._decide(name, text))
        except InvalidCommentError as error:
            answer = Answer(
                state=State.INVALID, expected=f"{_LABELS.get(error.field, error.field)}: {error.expected}."
            )
        except StoreError:
            answer = Answer(state=State.UNAVAILABLE)
        return self._page(answer, name=name, text=text)

    def _require_open(self) -> None:
        """Show nothing where keys are wanted: that is a newsroom's service, and nobody watches this page."""
        try:
            is_shut = self.store.keys.are_wanted()
        except StoreError:  # the page says so itself
            return
        if is_shut:
            raise NotFound("The demonstration is shown only while there are no keys.")

    def _decide(self, name: str, text: str) -> Record:
        """Decide and keep; a form sent twice gives the stored decision, one sent again with other words is new."""
        limit = self.screener.policy.max_length
        if len(text) > limit:
            raise InvalidCommentError("text", f"expected at most {limit} characters, got {len(text)}")
        comment = Comment(
            id=_form_id(), text=text, site=SITE, author=name or None, article_url="/", article_title=_TITLE
        )
        try:
            record = post(self.store, self.screener, comment)
        except CommentConflictError:
            record = post(self.store, self.screener, replace(comment, id=str(uuid4())))
        bind_contextvars(site=SITE, comment=record.comment.id, verdict=record.verdict.value)
        return record

    def _answer(self, record: Record) -> Answer:
        if record.verdict is Verdict.APPROVE:
            return Answer(state=State.APPROVED)
        decision, policy = record.decision, self.screener.policy
        held = decision.needs_review and not record.reviews
        judged = [finding for finding in decision.findings if finding.effect is Effect.JUDGE]
        broken = [
            finding
            for finding in judged
            if decision.scores[finding.guideline] >= policy.thresholds[finding.guideline].reject
        ]
        shown = broken or judged  # a doubtful guideline is no reason beside a broken one
        names = dict.fromkeys(finding.guideline for finding in shown)
        return Answer(
            state=State.HELD if held else State.REJECTED,
            guidelines=tuple((name, policy.messages[name]) for name in names),
            pieces=tuple(pieces(record.comment.text, [f.span for f in shown if f.span is not None])),
        )

    def _page(self, answer: Answer | None, *, name: str = "", text: str = "") -> Response:
        """Show the page: a text that was approved leaves the form, any other stays there to be mended."""
        comments: Sequence[Record] = ()
        status = HTTPStatus.OK if answer is None else _STATUS.get(answer.state, HTTPStatus.OK)
        try:
            comments = self.store.approved(SITE, limit=_SHOWN)
        except StoreError:
            status = HTTPStatus.SERVICE_UNAVAILABLE
        page = render_template(
            "article.html",
            title=_TITLE,
            answer=answer,
            comments=comments,
            unavailable=status is HTTPStatus.SERVICE_UNAVAILABLE,
            name=name,
            text="" if answer and answer.state in {State.APPROVED, State.HELD} else text,
            # It may have been kept before the database went: the same form again is then no second comment.
            form_id=_form_id() if answer and answer.state is State.UNAVAILABLE else uuid4(),
        )
        headers = {"Retry-After": str(RETRY_AFTER)} if status is HTTPStatus.SERVICE_UNAVAILABLE else {}
        return Response(page, status, headers)


def register(app: Flask, form: Form) -> None:
    """Serve the demonstration at the root."""
    app.add_url_rule("/", "article", form.show, methods=["GET"])
    app.add_url_rule("/", "post", form.post, methods=["POST"])


def pieces(text: str, spans: Sequence[Span]) -> Iterator[tuple[str, bool]]:
    """Cut a text into pieces, each with whether a span covers it; spans may overlap or touch."""
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and span.start <= merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    done = 0
    for span in merged:
        if done < span.start:
            yield text[done : span.start], False
        yield text[span.start : span.end], True
        done = span.end
    if done < len(text):
        yield text[done:], False


def _from_our_page() -> bool:
    """Tell whether the post comes from our own page, or from no browser at all."""
    site = request.headers.get("Sec-Fetch-Site")
    if site is not None:
        return site == "same-origin"
    origin = request.headers.get("Origin")
    return origin is None or urlsplit(origin).netloc == request.host


def _form_id() -> str:
    """Give the id that the form carries, so that a form sent twice is one comment; a new one for a bad one."""
    try:
        return str(UUID(request.form.get("id", "")))
    except ValueError:
        return str(uuid4())
