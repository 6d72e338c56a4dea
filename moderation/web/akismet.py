"""Akismet's REST interface, version 1.1: ``true`` is reject, ``false`` is approve, and a person's word comes back.

Its clients compare bodies to the letter and take some headers for an error, so neither has a line break or a header
more than Akismet's own.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from http import HTTPStatus
from typing import TYPE_CHECKING

from flask import Blueprint, Response, request
from werkzeug.exceptions import HTTPException

from moderation.domain import Review, Verdict, is_storable
from moderation.errors import AccessError, InvalidCommentError, StoreError
from moderation.keys import Scope
from moderation.web.access import bearer, in_form, in_host
from moderation.web.foreign import decide, is_held, unnamed
from moderation.web.problems import RETRY_AFTER

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from flask import Flask

    from moderation.domain import Comment, Record
    from moderation.screening import Screener
    from moderation.store import Store
    from moderation.web.access import Access, Gate

BLATANT = 0.95
"""The score from which a rejection carries ``X-akismet-pro-tip: discard``."""

_HELP = "X-akismet-debug-help"
"""The header that says what was wrong; clients take its presence for an error."""
_THANKS = "Thanks for making the web a better place."
_SPAM, _HAM = "true", "false"
_SUBSCRIPTION = {"account_id": 0, "account_name": "moderation", "account_type": "", "status": "active", "next_billing_date": 0}  # fmt: skip
_SPAM_NAMES = frozenset({"akismet-guaranteed-spam", "viagra-test-123"})
_SPAM_ADDRESS = "akismet-guaranteed-spam@example.com"
"""What Akismet always calls spam, for whoever tries a connection."""
_SLASHED = re.compile(r"""(?:[^'"\\]|\\['"\\])*""")
"""What PHP's ``addslashes`` makes: a backslash before each quotation mark and each backslash."""
_TRUSTED_ROLE = "administrator"
"""Whose comments Akismet never calls spam; the site's own server vouches for the role."""


@dataclass(frozen=True, slots=True)
class Door:
    """The operations; each answers with a word."""

    screener: Screener
    store: Store

    def verify(self, _access: Access) -> Response:
        """Tell that the key is good: with another nobody comes this far."""
        return _say("valid")

    def check(self, access: Access) -> Response:
        """Decide on a comment and keep it; a try of Akismet's own (a test, a magic name) is answered and not kept."""
        if (known := _known_to_akismet()) is not None:
            return _say(known)
        if not _text().strip():
            return _say(_HAM)  # a form without a message says nothing to decide on
        try:
            comment = self._comment(access)
        except InvalidCommentError:
            return _say(_SPAM)  # too long, say: nobody publishes it before a person has looked
        if _is_set("is_test"):
            [decision] = self.screener.screen([comment])
            return _say(_SPAM if decision.verdict is Verdict.REJECT else _HAM)
        record = decide(self.store, self.screener, comment)
        if record.verdict is Verdict.APPROVE:
            return _say(_HAM)
        return _say(_SPAM, headers={"X-akismet-pro-tip": "discard"} if self._is_blatant(record) else {})

    def subscription(self, _access: Access) -> Response:
        """Tell WordPress's page of settings that the key is in use."""
        return Response(json.dumps(_SUBSCRIPTION), mimetype="application/json")

    def submit_spam(self, access: Access) -> Response:
        """Keep that a person rejects the comment."""
        return self._review(access, Verdict.REJECT)

    def submit_ham(self, access: Access) -> Response:
        """Keep that a person approves the comment."""
        return self._review(access, Verdict.APPROVE)

    def _review(self, access: Access, verdict: Verdict) -> Response:
        comment = self._comment(access)
        if not _is_set("is_test"):
            reviewer = _reviewer()
            record = decide(self.store, self.screener, comment)
            last = record.reviews[-1] if record.reviews else None
            if last is None or (last.verdict, last.reviewer) != (verdict, reviewer):  # a client may try twice
                review = Review(verdict=verdict, reviewer=reviewer, reviewed_at=self.screener.clock())
                self.store.review(comment.site, comment.id, review)
        return _say(_THANKS)

    def _comment(self, access: Access) -> Comment:
        """Make the comment of what WordPress sends alike when it is checked and when a person spoke."""
        permalink = request.form.get("permalink", "")
        author = _field("comment_author")
        return unnamed(
            self.screener.policy,
            access.site_for(None),
            _text(),
            author=author if is_storable(author) else None,
            article_url=permalink if is_storable(permalink) else None,
        )

    def _is_blatant(self, record: Record) -> bool:
        return not record.reviews and not is_held(record) and max(record.decision.scores.values()) >= BLATANT


def register(app: Flask, door: Door, gate: Gate) -> None:
    """Open the door."""
    blueprint = Blueprint("akismet", __name__, url_prefix="/1.1")
    places = (in_form("api_key"), in_form("key"), in_host, bearer)

    def add(path: str, view: Callable[[Access], Response], *scopes: Scope) -> None:
        blueprint.add_url_rule(
            path, path.strip("/"), gate.guards(*scopes, shown=places)(view), methods=["POST"]
        )

    add("/verify-key", door.verify, Scope.DECIDE)
    add("/get-subscription", door.subscription, Scope.DECIDE)
    add("/comment-check", door.check, Scope.DECIDE)
    add("/submit-spam", door.submit_spam, Scope.REVIEW)
    add("/submit-ham", door.submit_ham, Scope.REVIEW)
    blueprint.register_error_handler(AccessError, _on_access)
    blueprint.register_error_handler(InvalidCommentError, _on_invalid)
    blueprint.register_error_handler(HTTPException, _on_http)
    blueprint.register_error_handler(StoreError, _on_store)
    app.register_blueprint(blueprint)


def _say(word: str, status: int = HTTPStatus.OK, headers: Mapping[str, str] | None = None) -> Response:
    return Response(word, status, headers, mimetype="text/plain")


def _text() -> str:
    return _field("comment_content")


def _field(name: str) -> str:
    """Give what the reader typed: WordPress has put slashes into it when it checks, and none when a moderator spoke."""
    value = request.form.get(name, "")
    if request.user_agent.string.startswith("WordPress/") and _SLASHED.fullmatch(value):
        return re.sub(r"\\(.)", r"\1", value)
    return value


def _is_set(field: str) -> bool:
    return request.form.get(field, "").lower() not in {"", "0", "false"}


def _known_to_akismet() -> str | None:
    """Give the answer that Akismet promises for some senders, whatever they write."""
    form = request.form
    if form.get("comment_author") in _SPAM_NAMES or form.get("comment_author_email") == _SPAM_ADDRESS:
        return _SPAM
    return _HAM if _TRUSTED_ROLE in form.get("user_role", "").split(",") else None


def _reviewer() -> str:
    """Name who spoke: WordPress tells the moderator's login."""
    reporter = request.form.get("reporter", "").strip()
    return f"akismet:{reporter}" if reporter and is_storable(reporter) else "akismet"


def _on_access(error: AccessError) -> Response:
    return _say("invalid", headers={_HELP: str(error)})


def _on_invalid(error: InvalidCommentError) -> Response:
    return _say("error", HTTPStatus.BAD_REQUEST, {_HELP: f"comment_content: {error.expected}"})


def _on_http(error: HTTPException) -> Response:
    headers = {name: value for name, value in error.get_headers() if name != "Content-Type"}
    status = error.code or HTTPStatus.INTERNAL_SERVER_ERROR
    return _say("error", status, headers | {_HELP: error.description or ""})


def _on_store(_error: StoreError) -> Response:
    headers = {"Retry-After": str(RETRY_AFTER), _HELP: "The database does not answer; nothing was decided."}
    return _say("error", HTTPStatus.SERVICE_UNAVAILABLE, headers)
