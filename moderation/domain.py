"""The words of the trade as values: what exists is valid, and nothing here does any input or output."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import MAXYEAR, MINYEAR, UTC, datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Literal

from moderation.errors import InvalidCommentError

if TYPE_CHECKING:
    from collections.abc import Mapping

MAX_ID_LENGTH = 200
"""Longest id of a comment, a site or an author, in code points."""

# A year short of what `datetime` holds at either end: moving a time into another zone must not leave it.
_FIRST_TIME = datetime(MINYEAR + 1, 1, 1, tzinfo=UTC)
_LAST_TIME = datetime(MAXYEAR, 1, 1, tzinfo=UTC)


class Guideline(StrEnum):
    """The six things the published guidelines do not tolerate."""

    PROFANITY = "profanity"
    VULGARITY = "vulgarity"
    THREAT = "threat"
    PERSONAL_ATTACK = "personal_attack"
    ABUSE = "abuse"
    PROMOTION = "promotion"


class Kind(StrEnum):
    """What sort of abuse or promotion a finding is, or whom a personal attack is aimed at."""

    SEXISM = "sexism"
    RACISM = "racism"
    HOMOPHOBIA = "homophobia"
    XENOPHOBIA = "xenophobia"
    RELIGION = "religion"
    DISABILITY = "disability"
    OTHER = "other"
    COMMERCIAL = "commercial"
    PERSONAL = "personal"
    READER = "reader"
    FIGURE = "figure"


KINDS: Mapping[Guideline, frozenset[Kind]] = {
    Guideline.ABUSE: frozenset(
        {
            Kind.SEXISM,
            Kind.RACISM,
            Kind.HOMOPHOBIA,
            Kind.XENOPHOBIA,
            Kind.RELIGION,
            Kind.DISABILITY,
            Kind.OTHER,
        }
    ),
    Guideline.PROMOTION: frozenset({Kind.COMMERCIAL, Kind.PERSONAL}),
    Guideline.PERSONAL_ATTACK: frozenset({Kind.READER, Kind.FIGURE}),
}
"""The kinds each guideline may have; a guideline that is not here has none."""


class Verdict(StrEnum):
    """The only two answers; comments are never edited."""

    APPROVE = "approve"
    REJECT = "reject"


class Effect(StrEnum):
    """What a finding may do to a verdict."""

    JUDGE = "judge"
    """Its score is held against the policy's thresholds."""
    REVIEW = "review"
    """It asks for a person and never rejects by itself."""
    UNREAD = "unread"
    """Nothing could judge the text: the answer is the policy's `unsure` until a person has looked."""
    SHADOW = "shadow"
    """It is recorded and has no say: a rule on trial."""


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open stretch of the *original* text, in code points.

    Raises:
        ValueError: Unless 0 <= start < end.
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"a span needs 0 <= start < end, got [{self.start}, {self.end})")


@dataclass(frozen=True, slots=True)
class Finding:
    """One piece of evidence: something in the text speaks for a breach of one guideline.

    Attributes:
        guideline: The guideline concerned.
        score: How strongly it speaks, in [0, 1]; a classifier's score is a calibrated probability.
        source: The code of a rule (``T003``) or ``classifier``.
        span: The words concerned, or None where it is the whole text.
        kind: What sort of abuse or promotion, or whom a personal attack is aimed at, where that is known.
        effect: What the finding may do to the verdict.
    """

    guideline: Guideline
    score: float
    source: str
    span: Span | None = None
    kind: Kind | None = None
    effect: Effect = Effect.JUDGE

    def __post_init__(self) -> None:
        if not 0.0 <= self.score <= 1.0:
            raise ValueError(f"a score lies in [0, 1], got {self.score}")
        if not self.source:
            raise ValueError("a finding names its source")
        if self.kind is not None and self.kind not in KINDS.get(self.guideline, frozenset()):
            raise ValueError(f"{self.guideline} has no kind {self.kind}")


def _bounded(name: str, value: str | None, limit: int) -> None:
    if value is not None and not 1 <= len(value) <= limit:
        raise InvalidCommentError(name, f"expected 1 to {limit} characters, got {len(value)}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Comment:
    """A comment as submitted, with what is known of where it stands.

    The text is kept byte for byte; normalizing happens on a copy (see `moderation.text`).

    Attributes:
        id: The site's own id of the comment; unique within the site.
        text: What the reader wrote, unchanged.
        site: The site the comment was posted on.
        author: The site's name or id of the author.
        article_url: Where the article stands.
        article_title: The article's title.
        article_text: The article's text.
        parent_id: The id of the comment this one answers.
        parent_text: The text of that comment.
        language: A BCP 47 tag, where the site knows it.
        posted_at: When it was posted, with a time zone.

    Raises:
        InvalidCommentError: For a text of white space only, an id, site, author or parent id that is empty or
            longer than `MAX_ID_LENGTH`, a lone surrogate or NUL (no database stores them), or a time without zone
            or out of the years 2 to 9998.
    """

    id: str
    text: str
    site: str = "default"
    author: str | None = None
    article_url: str | None = None
    article_title: str | None = None
    article_text: str | None = None
    parent_id: str | None = None
    parent_text: str | None = None
    language: str | None = None
    posted_at: datetime | None = None

    def __post_init__(self) -> None:
        if not self.text.strip():
            raise InvalidCommentError("text", "expected at least one character that is not white space")
        for name in ("id", "site", "author", "parent_id", "language"):
            _bounded(name, getattr(self, name), MAX_ID_LENGTH)
        for name in ("id", "text", "site", "author", "article_url", "article_title", "article_text",
                     "parent_id", "parent_text", "language"):  # fmt: skip
            value = getattr(self, name)
            if value is not None and not is_storable(value):
                raise InvalidCommentError(
                    name, "expected Unicode text without NUL and without lone surrogates"
                )
        if self.posted_at is not None and self.posted_at.tzinfo is None:
            raise InvalidCommentError("posted_at", "expected a time with a time zone")
        if self.posted_at is not None and not _FIRST_TIME <= self.posted_at < _LAST_TIME:
            raise InvalidCommentError("posted_at", "expected a time in the years 2 to 9998, UTC")


def is_storable(value: str) -> bool:
    """Tell whether every database keeps the text as it is: no NUL, no lone surrogate."""
    if "\0" in value:
        return False
    try:
        value.encode()
    except UnicodeEncodeError:
        return False
    return True


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """What a policy makes of the findings.

    Attributes:
        verdict: Approve or reject.
        needs_review: Whether a person should look at it.
        scores: The highest judging score for each of the six guidelines, each in [0, 1].
        findings: The findings that count: those at or above the review threshold of their guideline, and those
            that ask for review or are in shadow; strongest first.
        reason: One or more sentences a reader understands.
        uncertainty: In (0, 1]: 1 at a threshold of the policy, half as much with every tenth that the nearest score is
            away from one; None where it was not measured.
    """

    verdict: Verdict
    needs_review: bool
    scores: Mapping[Guideline, float]
    findings: tuple[Finding, ...]
    reason: str
    uncertainty: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision(Judgement):
    """The machine's record of one judgement: what, why, by which policy and model, and when.

    Attributes:
        policy_version: Content hash of the policy and the rules.
        model_version: Content hash of the artifact.
        decided_at: When, with a time zone.
        relevance: How much of the comment the article speaks of too, in [0, 1] (see `moderation.context`); None
            where no article was given. It is reported and never judged.
    """

    policy_version: str
    model_version: str
    decided_at: datetime
    relevance: float | None = None

    def is_stale(self, policy_version: str, model_version: str) -> bool:
        """Tell whether another policy or model made it."""
        return (self.policy_version, self.model_version) != (policy_version, model_version)


class Deed(StrEnum):
    """What a person may do about a comment beside giving a verdict; none of it changes the verdict in force."""

    NOTE = "note"
    """Write something for whoever looks at it next."""
    SKIP = "skip"
    """Leave it to somebody else."""
    UNDO = "undo"
    """Withdraw one's own verdict, as if it had not been given; both stay on record."""
    APPEAL = "appeal"
    """Ask, for the author, that another person looks at a rejection."""
    SAMPLE = "sample"
    """Say what one would have decided, without having seen what was: it measures agreement."""


def _signed(person: str, words: str, moment: datetime) -> None:
    """Check who did something, what they wrote and when."""
    if not person.strip():
        raise ValueError("a review names its reviewer")
    if not (is_storable(person) and is_storable(words)):
        raise ValueError("a review is Unicode text without NUL and without lone surrogates")
    if moment.tzinfo is None:
        raise ValueError("the time of a review needs a time zone")


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """A person's verdict on a decision; reviews are added, never changed.

    Attributes:
        verdict: The person's verdict; it stands above the machine's.
        reviewer: Who.
        reason: Why, in the person's words; may be empty.
        guideline: The guideline a rejection rests on, where the person named one.
        reviewed_at: When, with a time zone.
        number: The store's number of it; None until it is kept. Two reviews that differ in it alone are equal.
    """

    verdict: Verdict
    reviewer: str
    reviewed_at: datetime
    reason: str = ""
    guideline: Guideline | None = None
    number: int | None = field(default=None, compare=False)

    def __post_init__(self) -> None:
        _signed(self.reviewer, self.reason, self.reviewed_at)


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """What a person did about a comment that is no verdict on it; acts are added, never changed.

    Attributes:
        deed: What.
        person: Who: a reviewer, or for an appeal the author.
        acted_at: When, with a time zone.
        words: The note, or why; may be empty.
        verdict: What a blind sample says; None for every other deed.
        guideline: The guideline that verdict rests on, where the person named one.
        review: The number of the review it is about: the one withdrawn, appealed against or judged blindly. None for
            a machine's rejection, and for a note or a skip.
        number: The store's number of it; None until it is kept.

    Raises:
        ValueError: For a name that is empty, text no database stores, or a verdict where none belongs.
    """

    deed: Deed
    person: str
    acted_at: datetime
    words: str = ""
    verdict: Verdict | None = None
    guideline: Guideline | None = None
    review: int | None = None
    number: int | None = field(default=None, compare=False)

    def __post_init__(self) -> None:
        _signed(self.person, self.words, self.acted_at)
        if (self.deed is Deed.SAMPLE) is not (self.verdict is not None):
            raise ValueError("a blind sample has a verdict, and no other act has one")


@dataclass(frozen=True, slots=True, kw_only=True)
class Appeal:
    """An author's objection to a rejection, and what came of it.

    Attributes:
        act: Who objected, when and why.
        first: The person's verdict objected to; None where the machine had rejected alone.
        outcome: What another person decided; None while it is open.
    """

    act: Act
    first: Review | None
    outcome: Review | None

    @property
    def is_open(self) -> bool:
        """Tell whether nobody has decided on it yet."""
        return self.outcome is None

    @property
    def status(self) -> Literal["open", "upheld", "overturned"]:
        """Say in a word what became of it: open, or the rejection upheld or overturned."""
        if self.outcome is None:
            return "open"
        return "upheld" if self.outcome.verdict is Verdict.REJECT else "overturned"


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """A stored comment with everything that was ever decided about it, oldest first.

    Attributes:
        comment: The comment.
        decisions: What the machine decided.
        reviews: The verdicts of people that stand: those their givers withdrew are not among them.
        withdrawn: The verdicts that were withdrawn.
        acts: What people did beside.
    """

    comment: Comment
    decisions: tuple[Decision, ...]
    reviews: tuple[Review, ...] = field(default=())
    withdrawn: tuple[Review, ...] = field(default=())
    acts: tuple[Act, ...] = field(default=())

    @property
    def decision(self) -> Decision:
        """The machine's latest decision."""
        return self.decisions[-1]

    @property
    def verdict(self) -> Verdict:
        """What is in force: the latest review that stands, else the latest decision."""
        return self.reviews[-1].verdict if self.reviews else self.decision.verdict

    @property
    def appeal(self) -> Appeal | None:
        """The author's appeal, decided or open; a comment has one at most."""
        for act in self.acts:
            if act.deed is Deed.APPEAL:
                given = {review.number: review for review in (*self.withdrawn, *self.reviews)}
                later = (review for review in self.reviews if (review.number or 0) > (act.review or 0))
                return Appeal(act=act, first=given.get(act.review), outcome=next(later, None))
        return None

    @property
    def is_waiting(self) -> bool:
        """Tell whether a person is to look at it: none has where the decision asks for one, or an appeal is open."""
        appeal = self.appeal
        if appeal is not None and appeal.is_open:
            return True
        return self.decision.needs_review and not self.reviews
