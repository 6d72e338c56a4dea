"""OpenAI's ``POST /v1/moderations``, for programs that ask its moderation interface; an array is a batch.

`flagged` is our verdict. OpenAI has no category for profanity or promotion, so what these alone speak against is flagged
without a category; the whole decision stands beside each result, under ``decision``, which its clients leave alone.
"""

from __future__ import annotations

from dataclasses import dataclass
from http import HTTPStatus
from typing import TYPE_CHECKING, Annotated, Any, Literal
from uuid import uuid4

from flask import Blueprint, request
from pydantic import BaseModel, ConfigDict, Field, ValidationError
from werkzeug.exceptions import HTTPException, UnsupportedMediaType

from moderation.domain import Guideline, Verdict
from moderation.errors import AccessError, ForbiddenError, InvalidCommentError, StoreError
from moderation.keys import Scope
from moderation.web.access import bearer
from moderation.web.foreign import decide, grounds, unnamed
from moderation.web.problems import RETRY_AFTER
from moderation.web.wire import MAX_BATCH, DecisionOut

if TYPE_CHECKING:
    from collections.abc import Mapping

    from flask import Flask

    from moderation.domain import Comment, Record
    from moderation.screening import Screener
    from moderation.store import Store
    from moderation.web.access import Access, Gate

CATEGORIES: Mapping[str, tuple[Guideline, ...]] = {
    "harassment": (Guideline.PERSONAL_ATTACK,),
    "harassment/threatening": (Guideline.PERSONAL_ATTACK, Guideline.THREAT),
    "hate": (Guideline.ABUSE,),
    "hate/threatening": (Guideline.ABUSE, Guideline.THREAT),
    "illicit": (),
    "illicit/violent": (),
    "self-harm": (),
    "self-harm/intent": (),
    "self-harm/instructions": (),
    "sexual": (Guideline.VULGARITY,),
    "sexual/minors": (),
    "violence": (Guideline.THREAT,),
    "violence/graphic": (),
}
"""Which guidelines must all be broken for a category; what has none is never judged and always 0."""

_EXPECTED = f"expected a text, 1 to {MAX_BATCH} texts, or parts of the type text"


class _Part(BaseModel):
    model_config = ConfigDict(strict=True, frozen=True)
    type: Literal["text"]
    text: str


class _Question(BaseModel):
    """What is asked; OpenAI's `model` and whatever else stands there change nothing."""

    model_config = ConfigDict(strict=True, frozen=True)
    input: (
        str
        | Annotated[list[str], Field(min_length=1, max_length=MAX_BATCH)]
        | Annotated[list[_Part], Field(min_length=1, max_length=MAX_BATCH)]
    )

    def texts(self) -> list[str]:
        """Give the texts to decide on: parts together are one."""
        if isinstance(self.input, str):
            return [self.input]
        texts = [part for part in self.input if isinstance(part, str)]
        return texts or ["\n".join(part.text for part in self.input if isinstance(part, _Part))]


@dataclass(frozen=True, slots=True)
class Door:
    """The one operation."""

    screener: Screener
    store: Store

    def moderate(self, access: Access) -> dict[str, Any]:
        """Decide on each text and keep it; nothing is kept where one of them cannot be decided on."""
        if request.mimetype != "application/json":
            raise UnsupportedMediaType("Expected Content-Type: application/json.")
        texts = _Question.model_validate_json(request.get_data(cache=False)).texts()
        site = access.site_for(None)
        comments = [self._comment(site, text, index) for index, text in enumerate(texts)]
        results = [self._result(decide(self.store, self.screener, comment)) for comment in comments]
        model = f"moderation-{self.screener.classifier.version}"
        return {"id": f"modr-{uuid4().hex}", "model": model, "results": results}

    def _comment(self, site: str, text: str, index: int) -> Comment:
        try:
            return unnamed(self.screener.policy, site, text)
        except InvalidCommentError as error:
            raise InvalidCommentError(f"input.{index}", error.expected) from None

    def _result(self, record: Record) -> dict[str, Any]:
        decision = record.decision
        broken = grounds(self.screener.policy, record)
        return {
            "flagged": record.verdict is Verdict.REJECT,
            "categories": {
                name: bool(needed) and set(needed) <= set(broken) for name, needed in CATEGORIES.items()
            },
            "category_scores": {
                name: min((decision.scores[each] for each in needed), default=0.0)
                for name, needed in CATEGORIES.items()
            },
            "category_applied_input_types": {
                name: ["text"] if needed else [] for name, needed in CATEGORIES.items()
            },
            "decision": DecisionOut.on(record.comment, decision, self.screener.policy.messages).model_dump(
                mode="json"
            ),
        }


def register(app: Flask, door: Door, gate: Gate) -> None:
    """Open the door."""
    blueprint = Blueprint("openai", __name__)
    blueprint.add_url_rule(
        "/v1/moderations",
        view_func=gate.guards(Scope.DECIDE, shown=(bearer,))(door.moderate),
        methods=["POST"],
    )
    blueprint.register_error_handler(AccessError, _on_access)
    blueprint.register_error_handler(ValidationError, _on_validation)
    blueprint.register_error_handler(InvalidCommentError, _on_invalid)
    blueprint.register_error_handler(HTTPException, _on_http)
    blueprint.register_error_handler(StoreError, _on_store)
    app.register_blueprint(blueprint)


_Answer = tuple[dict[str, Any], int, dict[str, str]]


def _error(
    status: int, message: str, *, param: str | None = None, code: str | None = None, **headers: str
) -> _Answer:
    kind = "invalid_request_error" if status < HTTPStatus.INTERNAL_SERVER_ERROR else "server_error"
    fields = {"message": message, "type": kind, "param": param, "code": code}
    return {"error": fields}, status, headers


def _on_access(error: AccessError) -> _Answer:
    if isinstance(error, ForbiddenError):
        return _error(HTTPStatus.FORBIDDEN, str(error), code="insufficient_permissions")
    return _error(HTTPStatus.UNAUTHORIZED, str(error), code="invalid_api_key")


def _on_validation(_invalid: ValidationError) -> _Answer:
    return _error(HTTPStatus.BAD_REQUEST, f"input: {_EXPECTED}.", param="input")


def _on_invalid(error: InvalidCommentError) -> _Answer:
    return _error(HTTPStatus.BAD_REQUEST, f"{error}.", param=error.field)


def _on_http(error: HTTPException) -> _Answer:
    headers = {name: value for name, value in error.get_headers() if name != "Content-Type"}
    return _error(error.code or HTTPStatus.INTERNAL_SERVER_ERROR, error.description or "", **headers)


def _on_store(_broken: StoreError) -> _Answer:
    # Before the client tries again, as it does by itself, what was kept is kept: the same texts are the same comments.
    message = "The database does not answer. Please try again."
    return _error(HTTPStatus.SERVICE_UNAVAILABLE, message, **{"Retry-After": str(RETRY_AFTER)})
