"""Read comments from a stream, one a line, in constant memory, and report what cannot be read."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, BinaryIO

from pydantic import BeforeValidator, ConfigDict, Field, ValidationError

from moderation.domain import MAX_ID_LENGTH, Comment
from moderation.errors import InvalidCommentError
from moderation.web.wire import CommentIn

if TYPE_CHECKING:
    from collections.abc import Iterator

MAX_LINE = 1024 * 1024
"""Longest line read, in bytes: a comment with its article fits many times over."""

_BOM = b"\xef\xbb\xbf"


class Form(StrEnum):
    """How a line is read."""

    AUTO = "auto"
    """A line that begins with ``{`` is JSON, any other is plain text; after a first line of JSON all must be."""
    TEXT = "text"
    JSON = "json"


@dataclass(frozen=True, slots=True)
class BadLine:
    """A line that holds no usable comment.

    Attributes:
        number: Its number in the stream, from 1.
        problem: What was expected of it; never what it held.
    """

    number: int
    problem: str


def _as_text(value: object) -> object:
    return str(value) if type(value) is int else value


class CommentLine(CommentIn):
    """A comment as ``POST /v1/comments`` takes it, but an id may be a whole number and other keys are left alone."""

    model_config = ConfigDict(extra="ignore")

    id: Annotated[str | None, BeforeValidator(_as_text), Field(min_length=1, max_length=MAX_ID_LENGTH)] = None


def read_comments(stream: BinaryIO, form: Form, max_length: int) -> Iterator[Comment | BadLine]:
    """Read the comments of a stream in order; blank lines are skipped, a comment without an id has its line's number.

    Args:
        stream: UTF-8, with or without a byte-order mark, lines ended by LF or CRLF.
        form: How a line is read.
        max_length: Longest comment accepted, in code points.
    """
    is_first = True
    for number, raw in _raw_lines(stream):
        try:
            text = _decoded(raw)
            if not text.strip():
                continue
            as_json = form is Form.JSON or (form is Form.AUTO and text.lstrip().startswith("{"))
            if as_json and is_first:
                form = Form.JSON
            is_first = False
            line = _parsed(text) if as_json else CommentLine(text=text)
            yield _comment(line, number, max_length)
        except InvalidCommentError as error:
            yield BadLine(number, str(error))


def parse_comment(number: int, text: str, max_length: int) -> Comment:
    """Make a comment of the JSON in a line.

    Args:
        number: The line's number; the comment's id where it has none.
        text: A JSON object.
        max_length: Longest comment accepted, in code points.

    Raises:
        InvalidCommentError: It is none; the message never says what it held.
    """
    return _comment(_parsed(text), number, max_length)


def _comment(line: CommentLine, number: int, max_length: int) -> Comment:
    if line.id is None:
        line = line.model_copy(update={"id": str(number)})
    return line.to_comment(max_length)


def _raw_lines(stream: BinaryIO) -> Iterator[tuple[int, bytes | None]]:
    """Number the lines, from 1; one that is too long is skipped over and given as None."""
    number = 0
    while raw := stream.readline(MAX_LINE):
        number += 1
        if len(raw) == MAX_LINE and not raw.endswith(b"\n"):
            while (rest := stream.readline(MAX_LINE)) and not rest.endswith(b"\n"):
                pass
            yield number, None
        else:
            yield number, raw.removeprefix(_BOM) if number == 1 else raw


def _decoded(raw: bytes | None) -> str:
    if raw is None:
        raise InvalidCommentError("line", f"expected fewer than {MAX_LINE} bytes")
    try:
        return raw.removesuffix(b"\n").removesuffix(b"\r").decode()
    except UnicodeDecodeError as error:
        raise InvalidCommentError("line", f"expected UTF-8, byte {error.start + 1} is not") from None


def _parsed(text: str) -> CommentLine:
    try:
        return CommentLine.model_validate_json(text)
    except ValidationError as error:
        problem = error.errors(include_url=False, include_context=False, include_input=False)[0]
    if not problem["loc"]:
        raise InvalidCommentError("line", "expected a JSON object")
    raise InvalidCommentError(".".join(map(str, problem["loc"])), problem["msg"])
