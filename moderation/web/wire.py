"""What travels over HTTP: pydantic models, turned into domain values (and back) at once."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Annotated, Literal, Self
from uuid import uuid4

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field

from moderation.domain import (
    MAX_ID_LENGTH,
    Appeal,
    Comment,
    Decision,
    Effect,
    Finding,
    Guideline,
    Kind,
    Record,
    Review,
    Span,
    Verdict,
    is_storable,
)
from moderation.errors import InvalidCommentError
from moderation.policy import UNREAD

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

MAX_BATCH = 1000
"""Most comments in one request to check."""

MAX_REASON = 5000
"""Longest reason of an appeal, in code points."""

_Id = Annotated[str, Field(min_length=1, max_length=MAX_ID_LENGTH)]


class _Wire(BaseModel):
    """Strict, and closed: a misspelt field is an error and never silently left out of a decision."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


class ArticleIn(_Wire):
    """The article a comment stands under."""

    url: str | None = None
    title: str | None = None
    text: str | None = None


class ParentIn(_Wire):
    """The comment that a comment answers."""

    id: _Id | None = None
    text: str | None = None


class CommentIn(_Wire):
    """A comment as a site sends it; only the text is needed."""

    text: Annotated[str, Field(min_length=1, description="What the reader wrote. Kept unchanged.")]
    id: Annotated[
        _Id | None, Field(description="The site's own id, unique within the site; made up when left out.")
    ] = None
    site: Annotated[
        _Id,
        Field(
            pattern=r"^[^/]+$",
            description="Which site it was posted on; no slash. Left out, it is the key's, where one is shown.",
        ),
    ] = "default"
    author: _Id | None = None
    article: ArticleIn = ArticleIn()
    parent: ParentIn = ParentIn()
    language: Annotated[_Id | None, Field(description="A BCP 47 tag.")] = None
    posted_at: Annotated[
        AwareDatetime | None, Field(description="When it was posted: RFC 3339, with a time zone.")
    ] = None

    @property
    def named_site(self) -> str | None:
        """The site, where it was named."""
        return self.site if "site" in self.model_fields_set else None

    def to_comment(self, max_length: int, where: str = "", *, site: str | None = None) -> Comment:
        """Make the domain value.

        Args:
            max_length: Longest text the policy accepts, in code points.
            where: What to put before a field's name in an error, such as ``comments.3.``.
            site: The site to put it under instead of its own.

        Raises:
            InvalidCommentError: Naming the field as the caller wrote it.
        """
        if len(self.text) > max_length:
            raise InvalidCommentError(
                f"{where}text", f"expected at most {max_length} characters, got {len(self.text)}"
            )
        try:
            return Comment(
                id=str(uuid4()) if self.id is None else self.id,
                text=self.text,
                site=self.site if site is None else site,
                author=self.author,
                article_url=self.article.url,
                article_title=self.article.title,
                article_text=self.article.text,
                parent_id=self.parent.id,
                parent_text=self.parent.text,
                language=self.language,
                posted_at=self.posted_at,
            )
        except InvalidCommentError as error:
            field = error.field.replace("article_", "article.").replace("parent_", "parent.")
            raise InvalidCommentError(where + field, error.expected) from None


class CheckIn(_Wire):
    """Comments to decide on without keeping them."""

    comments: Annotated[tuple[CommentIn, ...], Field(strict=False, max_length=MAX_BATCH)]


class SpanOut(_Wire):
    """A half-open stretch of the text as it was sent, in Unicode code points."""

    start: Annotated[int, Field(ge=0)]
    end: Annotated[int, Field(ge=1)]


class ReasonOut(_Wire):
    """Evidence from one source that a guideline is broken."""

    guideline: Guideline
    kind: Annotated[
        Kind | None,
        Field(
            description="What sort of abuse or promotion; of a personal attack, whether on a reader or a public figure."
        ),
    ]
    score: Annotated[float, Field(ge=0, le=1)]
    source: Annotated[str, Field(description="The code of a rule, such as T003, or `classifier`.")]
    effect: Annotated[
        Effect,
        Field(
            description="`judge`: had a say; `review`: asked for a person; `unread`: the language is not one the model "
            "judges, so a person must; `shadow`: only recorded."
        ),
    ]
    spans: Annotated[tuple[SpanOut, ...], Field(description="The words concerned; empty: the whole text.")]
    message: Annotated[str, Field(description="What the policy tells the reader.")]


class JudgedOut(_Wire):
    """A decision: the verdict with its evidence, and what made it."""

    verdict: Verdict
    needs_review: Annotated[bool, Field(description="Whether a person should look at it.")]
    reason: Annotated[str, Field(description="Why, in words for the reader.")]
    reasons: tuple[ReasonOut, ...]
    scores: Annotated[dict[Guideline, float], Field(description="All six guidelines, each in [0, 1].")]
    policy_version: str
    model_version: str
    decided_at: AwareDatetime
    relevance: Annotated[
        float | None,
        Field(
            ge=0,
            le=1,
            description="How much of the comment the article speaks of too; null without an article. Never judged.",
        ),
    ]

    @classmethod
    def of(cls, decision: Decision, messages: Mapping[Guideline, str]) -> Self:
        """Show a decision, with the policy's messages."""
        return cls(
            verdict=decision.verdict,
            needs_review=decision.needs_review,
            reason=decision.reason,
            reasons=tuple(_reasons(decision.findings, messages)),
            scores=dict(decision.scores),
            policy_version=decision.policy_version,
            model_version=decision.model_version,
            decided_at=decision.decided_at,
            relevance=decision.relevance,
        )


class DecisionOut(JudgedOut):
    """The decision on one comment."""

    id: str
    site: str

    @classmethod
    def on(cls, comment: Comment, decision: Decision, messages: Mapping[Guideline, str]) -> Self:
        """Show a decision with the comment's id and site."""
        return cls(id=comment.id, site=comment.site, **dict(JudgedOut.of(decision, messages)))


class CheckOut(_Wire):
    """The decisions, in the order of the comments."""

    decisions: tuple[DecisionOut, ...]


class ReviewOut(_Wire):
    """What a person decided."""

    verdict: Verdict
    reviewer: str
    reason: str
    guideline: Guideline | None
    reviewed_at: AwareDatetime

    @classmethod
    def of(cls, review: Review) -> Self:
        """Show a review."""
        return cls(
            verdict=review.verdict,
            reviewer=review.reviewer,
            reason=review.reason,
            guideline=review.guideline,
            reviewed_at=review.reviewed_at,
        )


class CommentOut(_Wire):
    """A comment as it was sent."""

    id: str
    text: str
    site: str
    author: str | None
    article: ArticleIn
    parent: ParentIn
    language: str | None
    posted_at: datetime | None

    @classmethod
    def of(cls, comment: Comment) -> Self:
        """Show a comment."""
        return cls(
            id=comment.id,
            text=comment.text,
            site=comment.site,
            author=comment.author,
            article=ArticleIn(
                url=comment.article_url, title=comment.article_title, text=comment.article_text
            ),
            parent=ParentIn(id=comment.parent_id, text=comment.parent_text),
            language=comment.language,
            posted_at=comment.posted_at,
        )


class AppealIn(_Wire):
    """An author's objection to a rejection."""

    reason: Annotated[
        str,
        Field(max_length=MAX_REASON, description="What the author says; the person who decides reads it."),
    ] = ""
    author: Annotated[
        _Id | None, Field(description="Who appeals, where it is not the author of the comment.")
    ] = None

    def to_words(self) -> tuple[str | None, str]:
        """Give who appeals and why.

        Raises:
            InvalidCommentError: For what no database stores.
        """
        for name, value in (("author", self.author), ("reason", self.reason)):
            if value is not None and not (is_storable(value) and (value.strip() or name == "reason")):
                raise InvalidCommentError(
                    name, "expected Unicode text without NUL and without lone surrogates"
                )
        return self.author, self.reason


class AppealOut(_Wire):
    """What became of an appeal; the first decision and the outcome are both kept."""

    status: Annotated[
        Literal["open", "upheld", "overturned"],
        Field(
            description="`open`: nobody has decided on it yet, and the rejection is in force; `upheld`: another person "
            "rejected the comment too; `overturned`: another person published it."
        ),
    ]
    reason: Annotated[str, Field(description="What the author said.")]
    appealed_at: AwareDatetime
    first: Annotated[
        ReviewOut | None,
        Field(description="The person's verdict it is about; null where software had decided alone."),
    ]
    outcome: Annotated[
        ReviewOut | None, Field(description="What another person decided; null while it is open.")
    ]

    @classmethod
    def of(cls, appeal: Appeal) -> Self:
        """Show an appeal."""
        return cls(
            status=appeal.status,
            reason=appeal.act.words,
            appealed_at=appeal.act.acted_at,
            first=None if appeal.first is None else ReviewOut.of(appeal.first),
            outcome=None if appeal.outcome is None else ReviewOut.of(appeal.outcome),
        )


class RecordOut(_Wire):
    """A kept comment with everything that was decided about it, oldest first."""

    comment: CommentOut
    verdict: Annotated[
        Verdict, Field(description="What is in force: the last review, else the last decision.")
    ]
    decisions: tuple[JudgedOut, ...]
    reviews: Annotated[tuple[ReviewOut, ...], Field(description="Those that were not withdrawn.")]
    appeal: Annotated[AppealOut | None, Field(description="The author's appeal; a comment has one at most.")]

    @classmethod
    def of(cls, record: Record, messages: Mapping[Guideline, str]) -> Self:
        """Show a record."""
        return cls(
            comment=CommentOut.of(record.comment),
            verdict=record.verdict,
            decisions=tuple(JudgedOut.of(decision, messages) for decision in record.decisions),
            reviews=tuple(ReviewOut.of(review) for review in record.reviews),
            appeal=None if record.appeal is None else AppealOut.of(record.appeal),
        )


class HealthOut(_Wire):
    """The process answers."""

    status: Literal["alive"] = "alive"


class ReadyOut(_Wire):
    """Database, policy and model work; these versions are loaded."""

    status: Literal["ready"] = "ready"
    policy_version: str
    model_version: str


class FieldProblem(_Wire):
    """One field that is not as expected."""

    field: Annotated[str, Field(description="Its name, such as `comments.3.text`; empty: the whole body.")]
    expected: str


class Problem(_Wire):
    """Problem details of RFC 9457."""

    type: str = "about:blank"
    title: str
    status: int
    detail: str
    errors: tuple[FieldProblem, ...] = ()


def _reasons(findings: Iterable[Finding], messages: Mapping[Guideline, str]) -> Iterable[ReasonOut]:
    """Bring the findings of one source on one guideline together: one reason with all its spans."""
    groups: dict[tuple[Guideline, Kind | None, str, Effect], list[Finding]] = {}
    for finding in findings:
        groups.setdefault((finding.guideline, finding.kind, finding.source, finding.effect), []).append(
            finding
        )
    for (guideline, kind, source, effect), group in groups.items():
        spans: list[Span] = sorted({finding.span for finding in group if finding.span is not None})
        yield ReasonOut(
            guideline=guideline,
            kind=kind,
            score=max(finding.score for finding in group),
            source=source,
            effect=effect,
            spans=tuple(SpanOut(start=span.start, end=span.end) for span in spans),
            message=UNREAD if effect is Effect.UNREAD else messages[guideline],
        )
