"""Every error becomes an answer here: problem details (RFC 9457), or a plain page for a browser.

No answer and no log line carries what a comment held: pydantic's ``input`` is left out, and of an unknown error only
its type and its place in the code are logged, because its message may quote a comment.
"""

from __future__ import annotations

import re
import traceback
from http import HTTPStatus
from typing import TYPE_CHECKING

import structlog
from flask import Response, render_template, request
from pydantic import ValidationError
from werkzeug.exceptions import HTTPException

from moderation.errors import (
    AccessError,
    CommentConflictError,
    CommentNotFoundError,
    ForbiddenError,
    InvalidCommentError,
    ReviewRefusedError,
    StoreError,
)
from moderation.web.wire import FieldProblem, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flask import Flask
    from pydantic_core import ErrorDetails

RETRY_AFTER = 5
"""Seconds to wait before asking again when the database does not answer."""

_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_]{0,39}")
"""What a field's name looks like; another key of the caller's may be anything and is not repeated."""

_log = structlog.get_logger()


def register(app: Flask) -> None:
    """Answer every error of the application."""
    app.register_error_handler(HTTPException, _on_http)
    app.register_error_handler(ValidationError, _on_validation)
    app.register_error_handler(InvalidCommentError, _on_invalid)
    app.register_error_handler(AccessError, on_access)
    app.register_error_handler(ForbiddenError, _on_forbidden)
    app.register_error_handler(CommentNotFoundError, _on_not_found)
    app.register_error_handler(CommentConflictError, _on_conflict)
    app.register_error_handler(ReviewRefusedError, _on_refused)
    app.register_error_handler(StoreError, _on_store)
    app.register_error_handler(Exception, _on_unknown)


def _answer(status: int, detail: str, errors: tuple[FieldProblem, ...] = ()) -> Response:
    problem = Problem(title=HTTPStatus(status).phrase, status=status, detail=detail, errors=errors)
    if _wants_page():
        return Response(render_template("problem.html", problem=problem), status)
    return Response(problem.model_dump_json(), status, mimetype="application/problem+json")


def _wants_page() -> bool:
    accepted = request.accept_mimetypes
    return not request.path.startswith("/v1/") and accepted["text/html"] > accepted["application/json"]


def _on_http(error: HTTPException) -> Response:
    if error.code is None or error.code < HTTPStatus.BAD_REQUEST:  # a redirect is no problem
        return Response(error.get_response(request.environ).get_data(), error.code, error.get_headers())
    response = _answer(error.code, error.description or "")
    for name, value in error.get_headers(request.environ):
        if name != "Content-Type":
            response.headers[name] = value  # such as Allow
    return response


def _on_validation(error: ValidationError) -> Response:
    problems = error.errors(include_url=False, include_context=False, include_input=False)
    if problems[0]["type"] == "json_invalid":
        return _answer(HTTPStatus.BAD_REQUEST, "The body is not JSON in UTF-8.")
    errors = tuple(_field_problem(problem) for problem in problems[:20])
    return _answer(HTTPStatus.UNPROCESSABLE_ENTITY, "A field is not as expected.", errors)


def _field_problem(problem: ErrorDetails) -> FieldProblem:
    parts = [str(part) for part in problem["loc"]]
    if problem["type"] == "extra_forbidden" and not _NAME.fullmatch(parts[-1]):
        parts[-1] = "?"
    expected = "no such field" if problem["type"] == "extra_forbidden" else problem["msg"]
    return FieldProblem(field=".".join(parts), expected=expected)


def _on_invalid(error: InvalidCommentError) -> Response:
    field = FieldProblem(field=error.field, expected=error.expected)
    return _answer(HTTPStatus.UNPROCESSABLE_ENTITY, "A field is not as expected.", (field,))


def on_access(error: AccessError) -> Response:
    """Answer that no key was shown, or none that is good."""
    response = _answer(HTTPStatus.UNAUTHORIZED, str(error))
    response.headers["WWW-Authenticate"] = "Bearer"
    return response


def _on_forbidden(error: ForbiddenError) -> Response:
    return _answer(HTTPStatus.FORBIDDEN, str(error))


def _on_not_found(_error: CommentNotFoundError) -> Response:
    return _answer(HTTPStatus.NOT_FOUND, "There is no comment with this id on this site.")


def _on_conflict(_error: CommentConflictError) -> Response:
    detail = "This site has a comment with this id and another text; comments are never edited."
    return _answer(HTTPStatus.CONFLICT, detail)


def _on_refused(error: ReviewRefusedError) -> Response:
    sentence = str(error)
    return _answer(HTTPStatus.CONFLICT, f"{sentence[:1].upper()}{sentence[1:]}.")


def _on_store(error: StoreError) -> Response:
    _log.error("database", error=type(error).__name__, cause=type(error.__cause__).__name__)
    response = _answer(
        HTTPStatus.SERVICE_UNAVAILABLE, "The database does not answer; nothing was decided. Please try again."
    )
    response.headers["Retry-After"] = str(RETRY_AFTER)
    return response


def report(error: Exception) -> None:
    """Log an error that nobody expected."""
    _log.error("unknown error", trace=list(_trace(error)))


def _on_unknown(error: Exception) -> Response:
    report(error)
    return _answer(HTTPStatus.INTERNAL_SERVER_ERROR, "Something went wrong here; nothing was decided.")


def _trace(error: BaseException | None) -> Iterator[str]:
    """Tell where an error and its causes came from: types and places, no messages, no values."""
    while error is not None:
        yield type(error).__qualname__
        for frame in traceback.extract_tb(error.__traceback__):
            yield f"{frame.filename}:{frame.lineno} {frame.name}"
        error = error.__cause__ or error.__context__
