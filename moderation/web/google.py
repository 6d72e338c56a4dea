"""What Perspective's clients send, and Google's own way of saying what is wrong with it.

Messages are read as Google reads them: in lowerCamelCase or snake_case, ``null`` for what is left out, and a name it does
not know is an error. That is what keeps a misspelt ``doNotStore`` from being overlooked.
"""

from __future__ import annotations

import re
from http import HTTPStatus
from typing import TYPE_CHECKING, Annotated, Any, TypeVar

from flask import Response, json, request
from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator
from pydantic.alias_generators import to_camel

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pydantic_core import ErrorDetails

Json = dict[str, Any]
M = TypeVar("M", bound=BaseModel)

_TYPE = "type.googleapis.com/"
_SERVICE = "commentanalyzer.googleapis.com"
_STATUS = {
    400: "INVALID_ARGUMENT",
    401: "UNAUTHENTICATED",
    403: "PERMISSION_DENIED",
    404: "NOT_FOUND",
    409: "ABORTED",
    429: "RESOURCE_EXHAUSTED",
    503: "UNAVAILABLE",
}
"""Google's word for each status; whatever else is the client's fault is a 400, and ours a 500 ``INTERNAL``."""

_NAME = re.compile(r"[A-Za-z_@$.-][A-Za-z0-9_@$.-]{0,79}")
"""What a name looks like; a key that is anything else may be anything, and is not repeated."""

_Number = Annotated[float, Field(strict=False, allow_inf_nan=False)]


class RefusedError(Exception):
    """A request that is answered with an error in Google's format.

    Attributes:
        status: The HTTP status.
        details: What a program reads; never empty, because clients look at the first without asking.
    """

    def __init__(self, message: str, *details: Json, status: int = HTTPStatus.BAD_REQUEST) -> None:
        """Say it in Google's words."""
        super().__init__(message)
        self.status = status
        self.details = details


def refusal(message: str, error_type: str = "INVALID_REQUEST", **more: Json) -> RefusedError:
    """Make an error of Perspective's own kind.

    Args:
        message: What is wrong, in its words.
        error_type: Its ``errorType``.
        more: What belongs to that type.
    """
    kind = {"@type": f"{_TYPE}google.commentanalyzer.v1alpha1.Error", "errorType": error_type}
    return RefusedError(message, kind | more)


def reason(name: str, **metadata: str) -> Json:
    """Make the detail that Google gives errors of keys and quotas."""
    return {
        "@type": f"{_TYPE}google.rpc.ErrorInfo",
        "reason": name,
        "domain": "googleapis.com",
        "metadata": {"service": _SERVICE} | metadata,
    }


def answer(error: RefusedError) -> Response:
    """Write an error in Google's format."""
    status = error.status
    if status not in _STATUS:
        status = 400 if status < HTTPStatus.INTERNAL_SERVER_ERROR else 500
    body = {
        "code": status,
        "message": str(error),
        "status": _STATUS.get(status, "INTERNAL"),
        "details": list(error.details) or [reason(HTTPStatus(error.status).name)],
    }
    return Response(json.dumps({"error": body}), status, mimetype="application/json")


class _Message(BaseModel):
    model_config = ConfigDict(
        alias_generator=to_camel,
        validate_by_name=True,
        validate_by_alias=True,
        extra="forbid",
        strict=True,
        frozen=True,
    )

    @model_validator(mode="before")
    @classmethod
    def _without_nulls(cls, value: object) -> object:
        return (
            {name: each for name, each in value.items() if each is not None}
            if isinstance(value, dict)
            else value
        )


class TextEntry(_Message):
    """A text and what it is written in."""

    text: str = ""
    type: str = "PLAIN_TEXT"


class ArticleAndParentComment(_Message):
    """Where a comment stands: under an article, and perhaps below another comment."""

    article: TextEntry = TextEntry()
    parent_comment: TextEntry = TextEntry()


class Context(_Message):
    """What a comment speaks of, in one of two ways."""

    entries: Annotated[tuple[TextEntry, ...], Field(strict=False)] = ()
    article_and_parent_comment: ArticleAndParentComment | None = None


class AttributeParameters(_Message):
    """How an attribute is wanted."""

    score_type: str = "PROBABILITY"
    score_threshold: _Number | None = None


class Score(_Message):
    """A suggested score."""

    value: _Number | None = None
    type: str = "PROBABILITY"


class SpanScore(_Message):
    """A suggested score for a stretch of the text, in UTF-16 code units."""

    begin: int | None = None
    end: int | None = None
    score: Score | None = None


class AttributeScores(_Message):
    """What is suggested for one attribute."""

    summary_score: Score | None = None
    span_scores: Annotated[tuple[SpanScore, ...], Field(strict=False)] = ()


class _Question(_Message):
    """What both requests hold."""

    comment: TextEntry = TextEntry()
    context: Context = Context()
    languages: Annotated[tuple[str, ...], Field(strict=False)] = ()
    client_token: str | None = None
    session_id: str | None = None
    community_id: str | None = None


class AnalyzeCommentRequest(_Question):
    """A comment to score."""

    requested_attributes: dict[str, AttributeParameters | None] = {}
    span_annotations: bool = False
    do_not_store: bool = False
    drop_unsupported_attributes: bool = False


class SuggestCommentScoreRequest(_Question):
    """A comment and the scores it should have had."""

    attribute_scores: dict[str, AttributeScores | None] = {}


def read(model: type[M]) -> M:
    """Read the request's JSON.

    Raises:
        RefusedError: It is no JSON, or not such a message.
    """
    if request.mimetype != "application/json":
        raise _malformed("Expected Content-Type: application/json.")
    try:
        return model.model_validate_json(request.get_data(cache=False))
    except ValidationError as error:
        problem = error.errors(include_url=False, include_context=False, include_input=False)[0]
    raise _malformed(f"Invalid JSON payload received. {_said(problem)}")


def _malformed(message: str) -> RefusedError:
    detail = {"@type": f"{_TYPE}google.rpc.BadRequest", "fieldViolations": [{"description": message}]}
    return RefusedError(message, detail)


def _said(problem: ErrorDetails) -> str:
    if problem["type"] == "json_invalid":
        return "Expected a JSON object in UTF-8."
    *path, last = (_shown(part) for part in ("", *problem["loc"]))
    where = ".".join(filter(None, path))
    if problem["type"] == "extra_forbidden":
        return f'Unknown name "{last}"{f" at {where!r}" if where else ""}: Cannot find field.'
    return f"Invalid value at '{'.'.join(filter(None, (where, last)))}': {problem['msg']}."


def _shown(part: str | int) -> str:
    text = str(part)
    return text if not text or isinstance(part, int) or _NAME.fullmatch(text) else "?"


def shown(name: str) -> str:
    """Give a name that a client sent, for an error; ``?`` for what does not look like one."""
    return name if _NAME.fullmatch(name) else "?"


def without_none(message: Mapping[str, Any]) -> Json:
    """Leave out what a message does not have, as Google does."""
    return {name: value for name, value in message.items() if value is not None}
