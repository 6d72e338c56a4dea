"""The embedded form: ``embed.js`` puts it into a page of the site, and this takes what it posts.

A reader shows no key. What holds instead: the page's web origin must be one that the file of sites names for the site
(a browser says which it is, and no page can forge that), an address posts so often and no oftener, and programs that fill
in forms meet two traps. The one is a field that no person sees; whoever fills it is refused. The other is time: a form asks
for a ticket when it is first touched, and takes no comment sooner than `TICKET_YOUNG` after that. A ticket is
for one comment, whose id it gives: what is posted twice is one comment.
"""

from __future__ import annotations

import hashlib
import hmac
import json
import time
from dataclasses import dataclass, field
from functools import partial
from http import HTTPStatus
from secrets import token_hex
from typing import TYPE_CHECKING, Annotated, Literal

from flask import Blueprint, Response, current_app, request
from pydantic import BaseModel, ConfigDict, Field
from structlog.contextvars import bind_contextvars
from werkzeug.exceptions import Forbidden, TooManyRequests

from moderation.domain import MAX_ID_LENGTH, Comment, Guideline, Record, Verdict
from moderation.errors import InvalidCommentError
from moderation.posting import post
from moderation.web.api import M, read
from moderation.web.foreign import grounds, is_held

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from flask import Flask

    from moderation.screening import Screener
    from moderation.sites import Site
    from moderation.store import Store
    from moderation.web.access import Gate

TICKET_YOUNG, TICKET_OLD = 3, 24 * 60 * 60
"""Seconds after which a ticket may be used, and until which."""

_SCRIPT_AGE = 3600
"""Seconds a browser may keep the script without asking for a newer one."""

_CORS_AGE = 600
"""Seconds a browser may remember that a page may post."""

_Name = Annotated[str, Field(min_length=1, max_length=MAX_ID_LENGTH)]
_Address = Annotated[str, Field(min_length=1, max_length=2000)]


class _Wire(BaseModel):
    """Strict and closed, as in `moderation.web.wire`."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


class TicketIn(_Wire):
    """A form that was touched."""

    article: Annotated[_Address, Field(description="The article's address, or the site's name for it.")]


class TicketOut(_Wire):
    """Leave to post one comment."""

    ticket: str
    max_length: int


class SubmissionIn(_Wire):
    """What a reader posts."""

    article: _Address
    ticket: Annotated[str, Field(max_length=200)]
    text: Annotated[str, Field(min_length=1)]
    title: Annotated[str, Field(max_length=1000)] = ""
    author: Annotated[str, Field(max_length=MAX_ID_LENGTH)] = ""
    website: Annotated[str, Field(max_length=2000)] = ""


class GuidelineOut(_Wire):
    """A guideline that the comment breaks, and what the policy tells the reader."""

    name: Guideline
    message: str


class AnswerOut(_Wire):
    """What the reader is told."""

    id: str
    state: Literal["approved", "rejected", "held"]
    guidelines: tuple[GuidelineOut, ...]


@dataclass(slots=True)
class Tickets:
    """Leave to post one comment under one article of one site, signed so that nobody makes their own.

    Attributes:
        store: Keeps the secret, which all servers share.
        clock: Gives the time, in seconds since 1970.
    """

    store: Store
    clock: Callable[[], float] = time.time
    _secret: str = field(default="", init=False)

    def issue(self, site: str, article: str) -> str:
        """Give a ticket."""
        told = f"{int(self.clock())}.{token_hex(16)}"
        return f"{told}.{self._sign(told, site, article)}"

    def take(self, ticket: str, site: str, article: str) -> str:
        """Take a ticket; give the id of its one comment.

        Raises:
            Forbidden: It is none of ours, is for another article, or is too old.
            TooManyRequests: It is too young.
        """
        told, _, signature = ticket.rpartition(".")
        if not hmac.compare_digest(signature.encode(), self._sign(told, site, article).encode()):
            raise Forbidden("The ticket is not valid.")
        issued, _, number = told.partition(".")
        age = self.clock() - int(issued)
        if age > TICKET_OLD:
            raise Forbidden("The ticket is too old.")
        if age < TICKET_YOUNG:
            raise TooManyRequests("Nobody writes that fast.", retry_after=TICKET_YOUNG)
        return number

    def _sign(self, told: str, site: str, article: str) -> str:
        if not self._secret:
            self._secret = self.store.secret("tickets")
        signed = json.dumps((told, site, article)).encode()
        return hmac.new(self._secret.encode(), signed, hashlib.sha256).hexdigest()


@dataclass(frozen=True, slots=True)
class Embed:
    """The form's operations, from wire model to wire model.

    Attributes:
        screener: Decides.
        store: Keeps.
        tickets: Gives leave to post.
    """

    screener: Screener
    store: Store
    tickets: Tickets

    def ticket(self, site: str, body: TicketIn) -> TicketOut:
        """Give leave to post one comment, from a moment on."""
        bind_contextvars(site=site)
        ticket = self.tickets.issue(site, body.article)
        return TicketOut(ticket=ticket, max_length=self.screener.policy.max_length)

    def decide(self, site: str, body: SubmissionIn) -> AnswerOut:
        """Decide on a comment and keep it; the site hears of it by its webhook."""
        limit = self.screener.policy.max_length
        if body.website:
            raise InvalidCommentError("website", "expected nothing")
        if len(body.text) > limit:
            raise InvalidCommentError("text", f"expected at most {limit} characters, got {len(body.text)}")
        comment = Comment(
            id=self.tickets.take(body.ticket, site, body.article),
            text=body.text,
            site=site,
            author=body.author.strip() or None,
            article_url=body.article,
            article_title=body.title or None,
        )
        record = post(self.store, self.screener, comment, told=False)
        bind_contextvars(site=site, comment=comment.id, verdict=record.verdict.value)
        return self._answer(record)

    def _answer(self, record: Record) -> AnswerOut:
        policy = self.screener.policy
        if record.verdict is Verdict.APPROVE:
            return AnswerOut(id=record.comment.id, state="approved", guidelines=())
        if is_held(record):
            return AnswerOut(id=record.comment.id, state="held", guidelines=())
        broken = grounds(policy, record)
        return AnswerOut(
            id=record.comment.id,
            state="rejected",
            guidelines=tuple(GuidelineOut(name=name, message=policy.messages[name]) for name in broken),
        )


def register(app: Flask, embed: Embed, gate: Gate, sites: Mapping[str, Site]) -> None:
    """Serve the script, and take what the forms of the sites' own pages post."""
    blueprint = Blueprint("embed", __name__, url_prefix="/embed/<site>")
    methods = ["POST", "OPTIONS"]

    @blueprint.route("/tickets", methods=methods, provide_automatic_options=False)
    def tickets(site: str) -> Response:
        return _answer(sites, site, lambda: _post(gate, partial(embed.ticket, site), TicketIn))

    @blueprint.route("/comments", methods=methods, provide_automatic_options=False)
    def comments(site: str) -> Response:
        return _answer(sites, site, lambda: _post(gate, partial(embed.decide, site), SubmissionIn))

    blueprint.after_request(partial(_share, sites))
    app.register_blueprint(blueprint)
    app.add_url_rule("/embed.js", "embed.js", _script)


def _answer(sites: Mapping[str, Site], site: str, post: Callable[[], Response]) -> Response:
    if not _is_ours(sites, site):
        raise Forbidden("This page may not carry the site's form: its origin is not in the file of sites.")
    return Response(status=HTTPStatus.NO_CONTENT) if request.method == "OPTIONS" else post()


def _post(gate: Gate, call: Callable[[M], BaseModel], model: type[M]) -> Response:
    gate.admit_reader()
    return Response(call(read(model)).model_dump_json(), mimetype="application/json")


def _is_ours(sites: Mapping[str, Site], site: str) -> bool:
    return site in sites and request.headers.get("Origin") in sites[site].origins


def _share(sites: Mapping[str, Site], response: Response) -> Response:
    """Let the site's own pages read the answer, errors too."""
    response.vary.add("Origin")
    if _is_ours(sites, (request.view_args or {}).get("site", "")):
        response.headers["Access-Control-Allow-Origin"] = request.headers["Origin"]
        response.headers["Access-Control-Allow-Headers"] = "Content-Type"
        response.headers["Access-Control-Expose-Headers"] = "Retry-After"
        response.headers["Access-Control-Max-Age"] = str(_CORS_AGE)
    return response


def _script() -> Response:
    """Give the script, which any page may load."""
    response = current_app.send_static_file("embed.js")
    response.headers["Cache-Control"] = f"public, max-age={_SCRIPT_AGE}"
    response.headers["Access-Control-Allow-Origin"] = "*"
    response.headers["Cross-Origin-Resource-Policy"] = "cross-origin"
    return response
