"""The gate: open while there is no key, and from the first key on for keys alone, each for its site."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import pytest
from flask import Flask

from moderation.errors import AccessError, ForbiddenError
from moderation.keys import Key, Scope
from moderation.web.access import Access, Gate, bearer, in_form, in_header, in_host, in_query

if TYPE_CHECKING:
    from flask.testing import FlaskClient
    from werkzeug.test import TestResponse

    from moderation.store import Store

NOW = datetime(2026, 11, 27, 12, 0, tzinfo=UTC)
WELCOME = "Thank you for this report; the shelters should have been built last year."


def key(store: Store, site: str = "news", *scopes: Scope) -> str:
    made, shown = Key.make(site, frozenset(scopes or {Scope.DECIDE}), "", NOW)
    store.keys.add(made)
    return shown


def post(
    client: FlaskClient, shown: str | None = None, path: str = "/v1/comments", **body: Any
) -> TestResponse:
    headers = {} if shown is None else {"Authorization": f"Bearer {shown}"}
    return client.post(path, json={"text": WELCOME} | body, headers=headers)


def test_while_there_is_no_key_none_is_asked_for(client: FlaskClient) -> None:
    assert post(client, site="news", id="c1").status_code == 200
    assert post(client, "whatever a client must send", site="news").status_code == 200
    assert client.get("/v1/comments/news/c1").status_code == 200


def test_from_the_first_key_on_one_is_asked_for(client: FlaskClient, site_store: Store) -> None:
    shown = key(site_store)
    answer = post(client)
    assert answer.status_code == 401
    assert answer.mimetype == "application/problem+json"
    assert answer.headers["WWW-Authenticate"] == "Bearer"
    assert post(client, path="/v1/check", comments=[]).status_code == 401
    assert client.get("/v1/comments/news/c1").status_code == 401
    assert post(client, shown).status_code == 200


@pytest.mark.parametrize(
    "spoil", [lambda key: key[:-1], lambda key: key[:-1] + "x", str.upper, lambda _: "a" * 44]
)
def test_a_key_that_is_not_good_is_refused_and_not_repeated(
    client: FlaskClient, site_store: Store, spoil: Any
) -> None:
    wrong = spoil(key(site_store))
    answer = post(client, wrong)
    assert answer.status_code == 401
    assert wrong not in answer.text


def test_a_revoked_key_is_refused_at_once_and_the_door_stays_shut(
    client: FlaskClient, site_store: Store
) -> None:
    shown = key(site_store)
    assert post(client, shown).status_code == 200
    site_store.keys.revoke(shown[:12], NOW)
    assert post(client, shown).status_code == 401
    assert post(client).status_code == 401


def test_a_key_speaks_for_its_site(client: FlaskClient, site_store: Store) -> None:
    assert post(client, key(site_store)).get_json()["site"] == "news"
    assert post(client, key(site_store), site="news").get_json()["site"] == "news"
    assert post(client, key(site_store), site="weather").status_code == 403


def test_a_key_sees_nothing_of_another_site(client: FlaskClient, site_store: Store) -> None:
    news, weather = key(site_store, "news"), key(site_store, "weather")
    post(client, weather, id="c1")
    for id in ("c1", "c2"):  # noqa: A001 - the same answer, whether the comment is there or not
        asked = client.get(f"/v1/comments/weather/{id}", headers={"Authorization": f"Bearer {news}"})
        assert asked.status_code == 403
    assert (
        client.get("/v1/comments/weather/c1", headers={"Authorization": f"bearer {weather}"}).status_code
        == 200
    )


def test_one_comment_of_another_site_spoils_the_batch(client: FlaskClient, site_store: Store) -> None:
    shown = key(site_store)
    mine, other = {"text": WELCOME}, {"text": WELCOME, "site": "weather"}
    answer = client.post("/v1/check", json={"comments": [mine]}, headers={"Authorization": f"Bearer {shown}"})
    assert answer.get_json()["decisions"][0]["site"] == "news"
    answer = client.post(
        "/v1/check", json={"comments": [mine, other]}, headers={"Authorization": f"Bearer {shown}"}
    )
    assert answer.status_code == 403


def test_a_key_does_what_it_is_for(client: FlaskClient, site_store: Store) -> None:
    review, admin = key(site_store, "news", Scope.REVIEW), key(site_store, "news", Scope.ADMIN)
    assert post(client, review, id="c1").status_code == 403
    assert post(client, admin, id="c1").status_code == 200
    assert (
        client.get("/v1/comments/news/c1", headers={"Authorization": f"Bearer {review}"}).status_code == 200
    )


def test_health_and_description_ask_for_no_key(client: FlaskClient, site_store: Store) -> None:
    key(site_store)
    for path in ("/healthz", "/readyz", "/openapi.json", "/docs"):
        assert client.get(path).status_code == 200


def test_the_demonstration_is_gone_once_there_is_a_key(client: FlaskClient, site_store: Store) -> None:
    assert client.get("/").status_code == 200
    key(site_store)
    assert client.get("/").status_code == 404
    assert client.post("/", data={"text": WELCOME}).status_code == 404
    assert site_store.count() == 0


def test_whoever_shows_no_key_speaks_for_the_site_that_is_named() -> None:
    assert Access().site_for(None) == "default"
    assert Access().site_for("news") == "news"
    assert Access(site="news").site_for(None) == "news"
    with pytest.raises(ForbiddenError):
        Access(site="news").site_for("default")


PLACES = (in_query("key"), in_form("api_key"), in_header("X-Goog-Api-Key"), bearer, in_host)


@pytest.mark.parametrize(
    "sent",
    [
        lambda key: {"query_string": {"key": key}},
        lambda key: {"data": {"api_key": key}},
        lambda key: {"headers": {"X-Goog-Api-Key": key}},
        lambda key: {"headers": {"Authorization": f"Bearer {key}"}},
        lambda key: {"headers": {"Host": f"{key}.rest.example.com"}},
    ],
)
def test_a_door_reads_the_key_where_its_format_carries_it(site_store: Store, sent: Any) -> None:
    shown = key(site_store)
    app, gate = Flask(__name__), Gate(site_store)

    @app.post("/<path>")
    @gate.guards(Scope.DECIDE, shown=PLACES)
    def view(access: Access, path: str) -> str:
        return f"{access.site} {path}"

    assert app.test_client().post("/door", **sent(shown)).text == "news door"


def test_a_door_answers_in_its_own_format(site_store: Store) -> None:
    key(site_store)
    app, gate = Flask(__name__), Gate(site_store)

    @app.get("/")
    @gate.guards(Scope.DECIDE, shown=PLACES)
    def view(access: Access) -> str:
        return str(access)

    app.register_error_handler(AccessError, lambda _error: ("invalid", 200))
    assert app.test_client().get("/").text == "invalid"
