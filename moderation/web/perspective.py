"""Perspective's API: ``comments:analyze``, ``comments:suggestscore`` and the document that describes them.

For programs that called Google's service and now call this one; `docs/integrations/perspective.md` says what differs. A
comment comes without an id and gets one made of itself and its context, so the same comment in the same place is one
record, however often it is sent. What a moderator of another system decided arrives as a suggested score and is kept as
a review.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from http import HTTPStatus
from importlib import resources
from typing import TYPE_CHECKING, NamedTuple

from flask import Blueprint, json, request
from structlog.contextvars import bind_contextvars

from moderation.classifier.language import detect
from moderation.domain import MAX_ID_LENGTH, Review, Span, Verdict, is_storable
from moderation.errors import AccessError, ForbiddenError, InvalidCommentError
from moderation.keys import Scope
from moderation.posting import keep, renewed, weigh
from moderation.web import google
from moderation.web.access import bearer, in_header, in_query
from moderation.web.attributes import VERDICT, find
from moderation.web.foreign import is_held, unnamed
from moderation.web.google import (
    AnalyzeCommentRequest,
    RefusedError,
    SuggestCommentScoreRequest,
    reason,
    refusal,
    shown,
    without_none,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import datetime

    from flask import Flask, Response

    from moderation.domain import Comment, Guideline
    from moderation.posting import Weighed
    from moderation.screening import Screener
    from moderation.store import Store
    from moderation.web.access import Access, Gate
    from moderation.web.attributes import Attribute
    from moderation.web.google import Context, Json, Score, TextEntry

MAX_BYTES = 20_480
"""Longest comment, in UTF-8: Perspective's own limit, whatever the policy's `max_length` is.

Most of its clients publish what is answered with an error: a comment that the policy alone finds too long must be decided
on all the same.
"""

MAX_CONTEXT = 1024 * 1024
"""Longest text of a context, in bytes of UTF-8."""

REJECTED_FROM = 0.5
"""A suggested score from here on says that the comment should have been rejected; moderators' systems send 0 or 1."""

SHOWN = (in_query("key"), bearer, in_header("X-Goog-Api-Key"), in_query("access_token"))
"""Where a request may carry the key."""

_TYPES = frozenset({"PLAIN_TEXT", "TEXT_TYPE_UNSPECIFIED"})
_SCORE_TYPES = frozenset({"PROBABILITY", "SCORE_TYPE_UNSPECIFIED"})
_CORALS_ID = "Coral_comment_id"

_NO_KEY = (
    "Method doesn't allow unregistered callers (callers without established identity). "
    "Please use API Key or other form of API consumer identity to call this API."
)


@dataclass(frozen=True, slots=True)
class Door:
    """The two operations, from message to message; neither knows who asks beyond the site."""

    screener: Screener
    store: Store

    def analyze(self, site: str, body: AnalyzeCommentRequest) -> Json:
        """Score a comment; keep it with the decision unless told not to.

        Raises:
            RefusedError: The request is not as it must be; nothing was kept.
        """
        comment = self._comment(site, body.comment, body.context)
        wanted = _wanted(body)
        weighed = weigh(self.store, self.screener, comment)
        detected = _detected(weighed)
        wanted = dict(_spoken(body, wanted, detected))
        if body.do_not_store:
            record = self.store.find(site, comment.id)
        else:
            record = renewed(self.store, self.screener, keep(self.store, weighed))
            weighed = replace(weighed, decision=record.decision)
            bind_contextvars(comment=comment.id, needs_review=is_held(record))
        bind_contextvars(verdict=(weighed.decision if record is None else record).verdict.value)
        ruling = record.reviews[-1].verdict if record is not None and record.reviews else None
        return without_none(
            {
                "attributeScores": dict(self._scored(body, wanted, weighed, ruling)),
                "languages": list(body.languages) or detected,
                "detectedLanguages": detected,
                "clientToken": body.client_token,
            }
        )

    def suggest(self, site: str, body: SuggestCommentScoreRequest) -> Json:
        """Keep what somebody else decided on a comment as a review, and the comment where it is not there yet.

        Raises:
            RefusedError: The request is not as it must be; nothing was kept.
        """
        review = _review(body, self.screener.clock())
        place = _corals_place(body.context)
        comment = self._comment(site, body.comment, body.context if place is None else google.Context())
        if place is not None:
            comment = replace(comment, article_url=place.url, parent_id=place.parent)
        weighed = weigh(self.store, self.screener, comment)
        if self.store.find(site, comment.id) is None:
            keep(self.store, weighed)
        record = self.store.review(site, comment.id, review)
        bind_contextvars(comment=comment.id, verdict=record.verdict.value, needs_review=is_held(record))
        return without_none(
            {
                "clientToken": body.client_token,
                "requestedLanguages": list(body.languages),
                "detectedLanguages": _detected(weighed),
            }
        )

    def _comment(self, site: str, entry: TextEntry, context: Context) -> Comment:
        """Make the comment; the same text in the same context gets the same id."""
        if entry.type == "HTML":
            raise refusal("Currently, only 'PLAIN_TEXT' comments are supported")
        if entry.type not in _TYPES:
            raise refusal("Unknown text type")
        if not entry.text.strip():
            raise refusal("Comment must be non-empty.", "COMMENT_EMPTY")
        if _bytes(entry.text) > MAX_BYTES:
            raise refusal("Comment text too long.", "COMMENT_TOO_LONG")
        article, parent = _told(context)
        comment = unnamed(replace(self.screener.policy, max_length=MAX_BYTES), site, entry.text)
        if not article and not parent:
            return comment
        told = json.dumps([comment.id, article, parent]).encode()
        named = hashlib.sha256(told).hexdigest()[: len(comment.id)]
        return replace(comment, id=named, article_text=article, parent_text=parent)

    def _scored(
        self,
        body: AnalyzeCommentRequest,
        wanted: Mapping[str, Attribute],
        weighed: Weighed,
        ruling: Verdict | None,
    ) -> Iterator[tuple[str, Json]]:
        """Give what each attribute says, under the name it was asked for by; what is below its threshold is left out."""
        for name, attribute in wanted.items():
            score = attribute.score(weighed, self.screener)
            if ruling is not None and attribute is find(VERDICT):
                score = float(ruling is Verdict.REJECT)
            parameters = body.requested_attributes[name]
            threshold = parameters.score_threshold if parameters else None
            if threshold is None or score >= threshold:
                yield (
                    name,
                    {
                        "spanScores": list(_spans(attribute, weighed, score, asked=body.span_annotations)),
                        "summaryScore": _score(score),
                    },
                )


def register(app: Flask, door: Door, gate: Gate) -> None:
    """Open the door."""
    blueprint = Blueprint("perspective", __name__)
    description: Json = json.loads(
        resources.files("moderation.web").joinpath("discovery.json").read_text("utf-8")
    )

    @blueprint.post("/v1alpha1/comments:analyze")
    @gate.guards(Scope.DECIDE, shown=SHOWN)
    def analyze(access: Access) -> Json:
        site = access.site_for(None)
        bind_contextvars(site=site)
        return door.analyze(site, google.read(AnalyzeCommentRequest))

    @blueprint.post("/v1alpha1/comments:suggestscore")
    @gate.guards(Scope.REVIEW, shown=SHOWN)
    def suggest(access: Access) -> Json:
        site = access.site_for(None)
        bind_contextvars(site=site)
        return door.suggest(site, google.read(SuggestCommentScoreRequest))

    @blueprint.get("/$discovery/rest")
    def discovery() -> Json:
        if request.args.get("version", description["version"]) != description["version"]:
            raise RefusedError(f"There is only {description['version']}.", status=HTTPStatus.NOT_FOUND)
        return description | {"rootUrl": request.url_root, "baseUrl": request.url_root}

    blueprint.register_error_handler(RefusedError, google.answer)
    blueprint.register_error_handler(AccessError, _on_access)
    blueprint.register_error_handler(InvalidCommentError, _on_invalid)
    blueprint.after_request(_in_googles_format)
    app.register_blueprint(blueprint)


def _on_access(error: AccessError) -> Response:
    if isinstance(error, ForbiddenError):
        refused = RefusedError(str(error), reason("API_KEY_SERVICE_BLOCKED"), status=HTTPStatus.FORBIDDEN)
    elif any(place() for place in SHOWN):
        refused = RefusedError("API key not valid. Please pass a valid API key.", reason("API_KEY_INVALID"))
    else:
        refused = RefusedError(_NO_KEY, reason("CREDENTIALS_MISSING"), status=HTTPStatus.FORBIDDEN)
    return google.answer(refused)


def _on_invalid(error: InvalidCommentError) -> Response:
    return google.answer(refusal(f"{error}."))


def _in_googles_format(response: Response) -> Response:
    """Say in Google's format what went wrong outside the door, such as a database that does not answer."""
    if response.status_code < HTTPStatus.BAD_REQUEST or response.mimetype == "application/json":
        return response
    problem = response.get_json(force=True, silent=True) or {}
    message = problem.get("detail") or HTTPStatus(response.status_code).phrase
    limited = response.status_code == HTTPStatus.TOO_MANY_REQUESTS
    details = [reason("RATE_LIMIT_EXCEEDED")] if limited else []
    dressed = google.answer(RefusedError(message, *details, status=response.status_code))
    if "Retry-After" in response.headers:
        dressed.headers["Retry-After"] = response.headers["Retry-After"]
    return dressed


def _told(context: Context) -> tuple[str | None, str | None]:
    """Give the texts of the article and of the comment that is answered; of a list of messages the first is the article."""
    both = context.article_and_parent_comment
    if both is not None and context.entries:
        raise refusal(
            "Context can have either entries or article_and_parent_comment, but both fields were populated."
        )
    entries = context.entries if both is None else (both.article, both.parent_comment)
    for entry in entries:
        if entry.type not in _TYPES | {"HTML"}:
            raise refusal("Unknown text type")
        if _bytes(entry.text) > MAX_CONTEXT:
            raise refusal("Context text too long.")
    article, *others = (entry.text for entry in entries) if entries else ("",)
    return article or None, "\n\n".join(filter(None, others)) or None


class _Place(NamedTuple):
    """Where Coral says a comment stands: its page, and the comment it answers."""

    url: str | None
    parent: str | None


def _corals_place(context: Context) -> _Place | None:
    """Give what Coral tells of a comment in the place of a context; None where that is a context."""
    if len(context.entries) != 1 or _CORALS_ID not in context.entries[0].text:
        return None
    try:
        told = json.loads(context.entries[0].text)
    except ValueError:
        return None
    if not isinstance(told, dict) or _CORALS_ID not in told:
        return None
    return _Place(
        _kept(told.get("url"), MAX_CONTEXT), _kept(told.get("reply_to_id_Coral_comment_id"), MAX_ID_LENGTH)
    )


def _kept(value: object, longest: int) -> str | None:
    """Give a text that a database keeps, cut where it is too long; None for anything else."""
    return value[:longest] if isinstance(value, str) and value.strip() and is_storable(value) else None


def _wanted(body: AnalyzeCommentRequest) -> dict[str, Attribute]:
    """Give the attributes asked for, by the names they were asked for by."""
    if not body.requested_attributes:
        raise refusal("Missing requested_attributes", "NO_REQUESTED_ATTRIBUTES")
    wanted = {}
    for name, parameters in body.requested_attributes.items():
        wanted[name] = _known(name)
        if parameters is not None and parameters.score_type not in _SCORE_TYPES:
            kind = shown(parameters.score_type)
            raise refusal(f"Requested score type {kind} is not supported by attribute {name}")
    return wanted


def _known(name: str) -> Attribute:
    attribute = find(name)
    if attribute is None:
        raise refusal(f"Unknown requested attribute: {shown(name)}")
    return attribute


def _review(body: SuggestCommentScoreRequest, now: datetime) -> Review:
    """Make the review of a suggestion: to reject where a score says so, by whoever runs the other system."""
    scores = dict(_suggested(body))
    rejecting = [name for name, value in scores.items() if value >= REJECTED_FROM]
    named: set[Guideline] = set()
    for name in rejecting:
        guidelines = _known(name).guidelines
        named |= set(guidelines) if len(guidelines) == 1 else set()
    community = _kept(body.community_id, MAX_ID_LENGTH) or "another system"
    token = _kept(body.client_token, MAX_ID_LENGTH)
    return Review(
        verdict=Verdict.REJECT if rejecting else Verdict.APPROVE,
        reviewer=f"{community} (suggested score)",
        reason=", ".join(f"{name} {value:g}" for name, value in scores.items())
        + (f"; {token}" if token else ""),
        guideline=named.pop() if len(named) == 1 else None,
        reviewed_at=now,
    )


def _suggested(body: SuggestCommentScoreRequest) -> Iterator[tuple[str, float]]:
    """Give the score suggested for each attribute: that of the whole text, else the highest of its stretches."""
    if not body.attribute_scores:
        raise refusal("Missing attribute_scores")
    length = _utf16(body.comment.text, len(body.comment.text))
    for name, scores in body.attribute_scores.items():
        _known(name)
        if scores is None or (scores.summary_score is None and not scores.span_scores):
            raise refusal(f"Attribute {name} has no score")
        for span in scores.span_scores:
            if span.begin is None or span.end is None or not 0 <= span.begin < span.end <= length:
                raise refusal(f"Attribute {name} has a span that is not within the text")
        values = [_value(name, span.score) for span in scores.span_scores]
        yield name, max(values) if scores.summary_score is None else _value(name, scores.summary_score)


def _value(name: str, score: Score | None) -> float:
    if score is None or score.value is None or not 0 <= score.value <= 1:
        raise refusal(f"Attribute {name} has a score without a value from 0 to 1")
    if score.type not in _SCORE_TYPES:
        raise refusal(f"Requested score type {shown(score.type)} is not supported by attribute {name}")
    return score.value


def _detected(weighed: Weighed) -> list[str]:
    found = detect(weighed.text)
    return [] if found is None else [found]


def _spoken(
    body: AnalyzeCommentRequest, wanted: Mapping[str, Attribute], detected: Sequence[str]
) -> Iterator[tuple[str, Attribute]]:
    """Give the attributes that say something of the comment's languages: those named, or else the one detected."""
    languages = body.languages or detected
    for name, attribute in wanted.items():
        unspoken = [language for language in languages if not attribute.speaks(language)]
        if not languages and not attribute.is_of_any_language:
            raise refusal("Unable to detect language", "LANGUAGE_DETECTION_FAILED")
        if not unspoken:
            yield name, attribute
        elif not body.drop_unsupported_attributes:
            raise refusal(
                f"Attribute {name} does not support request languages: {', '.join(map(shown, unspoken))}",
                "LANGUAGE_NOT_SUPPORTED_BY_ATTRIBUTE",
                languageNotSupportedByAttributeError={
                    "detectedLanguages": list(detected),
                    "requestedLanguages": [shown(language) for language in body.languages],
                    "attribute": name,
                },
            )


def _spans(attribute: Attribute, weighed: Weighed, score: float, *, asked: bool) -> Iterator[Json]:
    """Give the words that carry an attribute's score, in order, or the whole text: a client may look at the first unasked."""
    text = weighed.comment.text
    whole = Span(0, len(text))
    found: dict[Span, float] = {}
    for finding in attribute.findings(weighed.decision) if asked else ():
        span = finding.span or whole
        found[span] = max(found.get(span, 0.0), min(finding.score, score))
    for span, value in sorted((found or {whole: score}).items()):
        yield {"begin": _utf16(text, span.start), "end": _utf16(text, span.end), "score": _score(value)}


def _utf16(text: str, at: int) -> int:
    """Give the place of a code point in UTF-16 code units."""
    return at + sum(character > "\uffff" for character in text[:at])


def _score(value: float) -> Json:
    return {"value": value, "type": "PROBABILITY"}


def _bytes(text: str) -> int:
    return len(text.encode("utf-8", "surrogatepass"))
