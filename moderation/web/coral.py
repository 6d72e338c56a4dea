"""Coral's external moderation phase: it asks before a comment appears, and publishes what it gets no answer to.

So whatever is asked with a good signature is answered. What cannot be decided on (the database is gone, the text is too
long or no text at all) is withheld: it waits in Coral's own queue, and a person sees it there.
"""

from __future__ import annotations

import hashlib
import hmac
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import TYPE_CHECKING, Any

from flask import Blueprint, Response, request
from pydantic import BaseModel, ConfigDict

from moderation.domain import Guideline, Record, Verdict
from moderation.errors import AccessError
from moderation.keys import Scope
from moderation.web import problems
from moderation.web.foreign import decide, grounds, is_held, unnamed

if TYPE_CHECKING:
    from collections.abc import Mapping

    from flask import Flask

    from moderation.domain import Decision
    from moderation.screening import Screener
    from moderation.store import Store
    from moderation.web.access import Gate

SIGNATURE = "X-Coral-Signature"
"""The header of the signatures, one for each secret that is good at the time: ``sha256=HEX,sha256=HEX``."""

CODES: Mapping[Guideline, str] = {
    Guideline.PROFANITY: "OFFENSIVE",
    Guideline.VULGARITY: "OFFENSIVE",
    Guideline.THREAT: "HARASSMENT_BULLYING",
    Guideline.PERSONAL_ATTACK: "ABUSIVE",
    Guideline.ABUSE: "HATE_SPEECH",
    Guideline.PROMOTION: "AD",
}
"""Coral's code for why a comment was rejected."""
_NO_CODE = "OTHER"

_TOXIC = {"actionType": "FLAG", "reason": "COMMENT_DETECTED_TOXIC"}
_SPAM = {"actionType": "FLAG", "reason": "COMMENT_DETECTED_SPAM"}
_WITHHELD = {"status": "SYSTEM_WITHHELD", "actions": [_TOXIC]}

Json = dict[str, Any]


class _Part(BaseModel):
    model_config = ConfigDict(strict=True, frozen=True)


class _Comment(_Part):
    body: str
    parentID: str | None = None  # noqa: N815 - Coral's name


class _Author(_Part):
    id: str


class _Story(_Part):
    url: str


class _Question(_Part):
    """What is read of what Coral asks."""

    comment: _Comment
    author: _Author
    story: _Story


@dataclass(frozen=True, slots=True)
class Door:
    """The one operation.

    Attributes:
        screener: Decides.
        store: Keeps.
        secrets: By site, what its Coral signs with.
    """

    screener: Screener
    store: Store
    secrets: Mapping[str, tuple[str, ...]] = field(repr=False)

    def signer(self, body: bytes, signatures: str) -> str | None:
        """Tell which site's Coral signed this, if any; takes as long whichever it is, and whether one did.

        Args:
            body: The bytes that were sent.
            signatures: The header; several while one secret takes another's place.
        """
        given = [each.strip().encode() for each in signatures.split(",")]
        found = None
        for site, secrets in self.secrets.items():
            for secret in secrets:
                expected = f"sha256={hmac.new(secret.encode(), body, hashlib.sha256).hexdigest()}".encode()
                if any([hmac.compare_digest(expected, each) for each in given]):  # noqa: C419 - all are compared
                    found = site
        return found

    def answer(self, site: str, body: bytes) -> Json | None:
        """Decide on a comment and keep it.

        Returns:
            Coral's answer, or None: no opinion.

        Raises:
            ValidationError: It is no question of Coral's.
            InvalidCommentError: The text is too long, or one that no database keeps.
            StoreError: When the database fails; nothing was kept.
        """
        asked = _Question.model_validate_json(body)
        if not asked.comment.body.strip():
            return None  # a picture alone
        comment = unnamed(
            self.screener.policy,
            site,
            asked.comment.body,
            author=asked.author.id,
            article_url=asked.story.url,
            parent_id=asked.comment.parentID,
        )
        return self._say(decide(self.store, self.screener, comment))

    def _say(self, record: Record) -> Json | None:
        publishes = self.screener.policy.coral_publishes
        if record.verdict is Verdict.REJECT:
            return _held(record.decision) if is_held(record) else self._reject(record)
        if is_held(record):  # it appears, and stands among the reported ones
            return {"status": "NONE"} | _flagged(record.decision) if publishes else _flagged(record.decision)
        return {"status": "APPROVED"} if publishes else None

    def _reject(self, record: Record) -> Json:
        """Reject with a reason, which Coral shows to the reader where its DSA mode is on."""
        messages = self.screener.policy.messages
        broken = grounds(self.screener.policy, record)
        reason = {"code": CODES[broken[0]] if broken else _NO_CODE}
        if broken:
            reason["detailedExplanation"] = " ".join(dict.fromkeys(messages[each] for each in broken))
        return {
            "status": "REJECTED",
            **_flagged(record.decision),
            "moderationAction": {"status": "REJECTED", "rejectionReason": reason},
        }


def register(app: Flask, door: Door, gate: Gate) -> None:
    """Open the door: to signatures, or, where no site has a secret, to keys like every other."""
    blueprint = Blueprint("coral", __name__)

    @blueprint.post("/v1/coral")
    def coral() -> Json | Response:
        body = request.get_data()
        if door.secrets:
            site = door.signer(body, request.headers.get(SIGNATURE, ""))
            if site is None:
                gate.admit_reader()
                raise AccessError("The signature is not one of this service's Corals.")
        else:
            site = gate.admit(request.args.get("key"), Scope.DECIDE).site_for(None)
        answer = door.answer(site, body)
        return Response(status=HTTPStatus.NO_CONTENT) if answer is None else answer

    blueprint.register_error_handler(AccessError, problems.on_access)
    blueprint.register_error_handler(Exception, _withhold)
    app.register_blueprint(blueprint)


def _held(decision: Decision) -> Json:
    return _WITHHELD | _flagged(decision)


def _flagged(decision: Decision) -> Json:
    """Say why, in the two words that Coral has; the findings stand strongest first."""
    is_promotion = bool(decision.findings) and decision.findings[0].guideline is Guideline.PROMOTION
    return {"actions": [_SPAM if is_promotion else _TOXIC]}


def _withhold(error: Exception) -> Json:
    problems.report(error)
    return _WITHHELD
