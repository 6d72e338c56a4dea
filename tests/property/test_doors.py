"""Anything at all, sent to the doors of other services: each answers in its own words, and Coral is always answered."""

from __future__ import annotations

import hashlib
import hmac
import json
from typing import TYPE_CHECKING
from urllib.parse import urlencode

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from moderation.config import Config
from moderation.sites import Site
from moderation.web import create_app

if TYPE_CHECKING:
    from flask.testing import FlaskClient

    from moderation.screening import Screener
    from moderation.store import Store

SECRET = "empsec_" + "5f" * 32
STATUSES = {"APPROVED", "NONE", "SYSTEM_WITHHELD", "REJECTED"}

_BOUNDED = settings(
    max_examples=60,
    deadline=None,
    database=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
ANY_TEXT = some.text(some.characters(codec=None), max_size=300) | some.text(
    "'\"\\\0\n%&=<>é👏\u202e", max_size=40
)
ANY_JSON = some.recursive(
    some.none() | some.booleans() | some.integers() | some.floats() | some.text(max_size=5),
    lambda inner: some.lists(inner, max_size=3) | some.dictionaries(some.text(max_size=5), inner, max_size=3),
    max_leaves=8,
)


@pytest.fixture
def client(site_screener: Screener, site_store: Store) -> FlaskClient:
    """Make a client of an application that knows a Coral."""
    sites = {"news": Site(coral_secrets=(SECRET,))}
    return create_app(site_screener, site_store, Config(max_body=65536), sites).test_client()


def signed(body: bytes) -> dict[str, str]:
    return {"X-Coral-Signature": f"sha256={hmac.new(SECRET.encode(), body, hashlib.sha256).hexdigest()}"}


@_BOUNDED
@given(ANY_TEXT)
def test_any_text_is_answered_by_coral_s_door(client: FlaskClient, text: str) -> None:
    asked = {"comment": {"body": text}, "author": {"id": text}, "story": {"url": text}}
    body = json.dumps(asked).encode()
    answer = client.post("/v1/coral", data=body, headers=signed(body))
    if text.strip():
        assert answer.status_code == 200
        assert answer.get_json()["status"] in STATUSES
    else:
        assert answer.status_code == 204


@_BOUNDED
@given(some.binary(max_size=200) | ANY_JSON.map(lambda value: json.dumps(value).encode()))
def test_any_bytes_with_a_signature_are_withheld_by_coral_s_door(client: FlaskClient, body: bytes) -> None:
    answer = client.post("/v1/coral", data=body, headers=signed(body))
    assert answer.status_code == 200
    assert answer.get_json()["status"] == "SYSTEM_WITHHELD"


@_BOUNDED
@given(ANY_TEXT)
def test_any_text_is_spam_or_ham_to_akismet_s_door(client: FlaskClient, text: str) -> None:
    fields = {"comment_content": text, "comment_author": text, "permalink": text}
    form = urlencode(fields, errors="surrogatepass")
    kind = "application/x-www-form-urlencoded"
    for agent in ("WordPress/6.1.9", "another"):
        answer = client.post(
            "/1.1/comment-check", data=form, content_type=kind, headers={"User-Agent": agent}
        )
        assert (answer.status_code, answer.data in {b"true", b"false"}) == (200, True)


@_BOUNDED
@given(ANY_TEXT)
def test_any_text_is_judged_or_refused_by_openai_s_door(
    client: FlaskClient, site_store: Store, text: str
) -> None:
    answer = client.post("/v1/moderations", data=json.dumps({"input": text}), content_type="application/json")
    if answer.status_code == 200:
        [result] = answer.get_json()["results"]
        assert site_store.get("default", result["decision"]["id"]).comment.text == text
    else:
        assert answer.status_code == 400
        assert answer.get_json()["error"]["type"] == "invalid_request_error"


@_BOUNDED
@given(ANY_JSON)
def test_any_json_is_refused_by_openai_s_door(client: FlaskClient, value: object) -> None:
    answer = client.post("/v1/moderations", data=json.dumps(value), content_type="application/json")
    assert answer.status_code == 400
    assert answer.get_json()["error"]["type"] == "invalid_request_error"
