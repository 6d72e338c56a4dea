"""The native API: what each operation does, and the table that routes and OpenAPI are made from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from flask import Response, request
from pydantic import BaseModel
from structlog.contextvars import bind_contextvars
from werkzeug.exceptions import UnsupportedMediaType
from werkzeug.routing import BaseConverter

from moderation.domain import Comment
from moderation.keys import Scope
from moderation.posting import post
from moderation.web.access import bearer
from moderation.web.wire import (
    AppealIn,
    AppealOut,
    CheckIn,
    CheckOut,
    CommentIn,
    DecisionOut,
    HealthOut,
    ReadyOut,
    RecordOut,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from flask import Flask

    from moderation.screening import Screener
    from moderation.store import Store
    from moderation.web.access import Access, Gate

M = TypeVar("M", bound=BaseModel)

_PROBE = Comment(id="probe", text="The bridge reopened on Monday after three weeks of repairs.")
"""A sentence to screen when asked whether the model works."""


@dataclass(frozen=True, slots=True)
class Api:
    """The operations, from wire model to wire model; none of them knows Flask."""

    screener: Screener
    store: Store

    def decide(self, access: Access, body: CommentIn) -> DecisionOut:
        """Decide on a comment and keep it.

        Safe to repeat: the same site, id and text give the stored decision. Another text under the same site and id
        is a conflict, because comments are never edited.
        """
        site = access.site_for(body.named_site)
        comment = body.to_comment(self.screener.policy.max_length, site=site)
        bind_contextvars(site=comment.site, comment=comment.id)
        decision = post(self.store, self.screener, comment).decision
        bind_contextvars(verdict=decision.verdict.value, needs_review=decision.needs_review)
        return DecisionOut.on(comment, decision, self.screener.policy.messages)

    def check(self, access: Access, body: CheckIn) -> CheckOut:
        """Decide on up to 1,000 comments and keep nothing.

        The decisions come in the order of the comments.
        """
        policy = self.screener.policy
        comments = [
            comment.to_comment(
                policy.max_length, f"comments.{index}.", site=access.site_for(comment.named_site)
            )
            for index, comment in enumerate(body.comments)
        ]
        bind_contextvars(comments=len(comments))
        decided = zip(comments, self.screener.screen(comments), strict=True)
        return CheckOut(decisions=tuple(DecisionOut.on(*pair, policy.messages) for pair in decided))

    def show(self, access: Access, site: str, id: str) -> RecordOut:  # noqa: A002 - the parameter's name on the wire
        """Show a kept comment with its decisions and reviews."""
        site = access.site_for(site)
        bind_contextvars(site=site, comment=id)
        return RecordOut.of(self.store.get(site, id), self.screener.policy.messages)

    def appeal(self, access: Access, site: str, id: str, body: AppealIn) -> AppealOut:  # noqa: A002 - the parameter's name on the wire
        """Open a rejection again, for another person than the one who gave it.

        The rejection stays in force until that person has decided. Safe to repeat: while it is open, an appeal again
        changes nothing. A comment that is not rejected, that waits for a person anyway, or whose appeal was decided on
        is a conflict.
        """
        site = access.site_for(site)
        bind_contextvars(site=site, comment=id)
        author, reason = body.to_words()
        appeal = self.store.appeal(site, id, author, reason, self.screener.clock()).appeal
        assert appeal is not None  # noqa: S101 - it was just kept
        return AppealOut.of(appeal)

    def live(self) -> HealthOut:
        """Tell that the process answers."""
        return HealthOut()

    def ready(self) -> ReadyOut:
        """Tell that database, policy and model work: pings the one and screens a sentence with the others."""
        self.store.ping()
        [decision] = self.screener.screen([_PROBE])
        return ReadyOut(policy_version=decision.policy_version, model_version=decision.model_version)


@dataclass(frozen=True, slots=True)
class Operation:
    """One way to call the API.

    Attributes:
        method: The HTTP method.
        path: The path in Flask's notation.
        call: The method of `Api` behind it; its docstring is the documentation.
        answer: What a 200 carries.
        problems: The other statuses it answers with.
        body: What it takes as JSON, if anything.
        scopes: What a key must be for, one of these; where there are none, no key is asked for.
    """

    method: str
    path: str
    call: Callable[..., BaseModel]
    answer: type[BaseModel]
    problems: tuple[int, ...]
    body: type[BaseModel] | None = None
    scopes: tuple[Scope, ...] = ()


OPERATIONS = (
    Operation(
        "POST",
        "/v1/comments",
        Api.decide,
        DecisionOut,
        (400, 401, 403, 409, 413, 415, 422, 429, 500, 503),
        CommentIn,
        scopes=(Scope.DECIDE,),
    ),
    Operation(
        "POST",
        "/v1/check",
        Api.check,
        CheckOut,
        (400, 401, 403, 413, 415, 422, 429, 500, 503),
        CheckIn,
        scopes=(Scope.DECIDE,),
    ),
    Operation(
        "GET",
        "/v1/comments/<site>/<any_id:id>",
        Api.show,
        RecordOut,
        (401, 403, 404, 429, 500, 503),
        scopes=(Scope.DECIDE, Scope.REVIEW),
    ),
    Operation(
        "POST",
        "/v1/comments/<site>/<any_id:id>/appeal",
        Api.appeal,
        AppealOut,
        (400, 401, 403, 404, 409, 413, 415, 422, 429, 500, 503),
        AppealIn,
        scopes=(Scope.DECIDE, Scope.REVIEW),
    ),
    Operation("GET", "/healthz", Api.live, HealthOut, (500,)),
    Operation("GET", "/readyz", Api.ready, ReadyOut, (500, 503)),
)


class _AnyId(BaseConverter):
    """An id in a path: any characters, slashes and line breaks among them."""

    regex = r"[\s\S]+"
    part_isolating = False


def register(app: Flask, api: Api, gate: Gate) -> None:
    """Give every operation its route."""
    app.url_map.converters["any_id"] = _AnyId
    app.url_map.merge_slashes = False  # an id may hold "//"
    for operation in OPERATIONS:
        app.add_url_rule(
            operation.path,
            endpoint=operation.call.__name__,
            view_func=_view(api, operation, gate),
            methods=[operation.method],
        )


def _view(api: Api, operation: Operation, gate: Gate) -> Callable[..., Response]:
    def answer(*access: Access, **path: str) -> Response:
        arguments: dict[str, object] = {**path}
        if operation.body is not None:
            arguments["body"] = read(operation.body)
        model = operation.call(api, *access, **arguments)
        return Response(model.model_dump_json(), mimetype="application/json")

    def guarded(access: Access, **path: str) -> Response:
        return answer(access, **path)

    return gate.guards(*operation.scopes, shown=(bearer,))(guarded) if operation.scopes else answer


def read(model: type[M]) -> M:
    """Read the request's JSON; only ``application/json``, which no page of another site can send unasked.

    Raises:
        UnsupportedMediaType: It is said to be something else.
        ValidationError: It is not as the model wants it.
    """
    if request.mimetype != "application/json":
        raise UnsupportedMediaType("Expected Content-Type: application/json.")
    return model.model_validate_json(request.get_data(cache=False))
