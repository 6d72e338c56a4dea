"""Logs: one JSON object a line, and one line a request, without any comment's text.

JSON escapes control characters, so no id or path can forge a line.
"""

from __future__ import annotations

import logging
import sys
from time import perf_counter
from typing import TYPE_CHECKING

import structlog
from flask import g, request
from structlog.contextvars import bind_contextvars, clear_contextvars, merge_contextvars

if TYPE_CHECKING:
    from flask import Flask, Response

_QUIET = frozenset({"live", "ready", "static"})
"""Endpoints that are logged at debug level while they answer well: probes and files."""

_log = structlog.get_logger()


def configure(level: str) -> None:
    """Send structlog and the standard library's logging to stderr as JSON, from `level` (lower case) on."""
    shared: list[structlog.typing.Processor] = [
        merge_contextvars,
        structlog.stdlib.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
    ]
    structlog.configure(
        processors=[
            structlog.stdlib.filter_by_level,
            *shared,
            structlog.stdlib.ProcessorFormatter.wrap_for_formatter,
        ],
        logger_factory=structlog.stdlib.LoggerFactory(),
        cache_logger_on_first_use=False,
    )
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=shared,
            processors=[
                structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                structlog.processors.format_exc_info,
                structlog.processors.JSONRenderer(),
            ],
        )
    )
    root = logging.getLogger()
    root.handlers = [handler]
    root.setLevel(level.upper())
    # It would tell the address of whoever asks too often; the request's own line tells what is needed.
    logging.getLogger("flask-limiter").setLevel(logging.WARNING)


def register(app: Flask) -> None:
    """Log every request: method, path template, status and milliseconds, with what the operation bound."""
    app.before_request(_start)
    app.after_request(_finish)


def _start() -> None:
    clear_contextvars()
    g.started = perf_counter()


def _finish(response: Response) -> Response:
    bind_contextvars(
        method=request.method,
        path=request.url_rule.rule if request.url_rule else None,
        status=response.status_code,
        ms=round((perf_counter() - g.started) * 1000, 1),
    )
    quiet = request.endpoint in _QUIET and response.status_code < 400
    _log.log(logging.DEBUG if quiet else logging.INFO, "request")
    return response
