"""Requests are counted by key and by address, here or in a Redis; who asks too often is told when to come back."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from flask import Flask
from werkzeug.exceptions import TooManyRequests
from werkzeug.middleware.proxy_fix import ProxyFix

from moderation.config import Config
from moderation.errors import ConfigError
from moderation.keys import Key, Scope
from moderation.web import create_app, problems
from moderation.web.access import Access, Gate, bearer
from moderation.web.limits import Limits, require_counter

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from flask.testing import FlaskClient

    from moderation.screening import Screener
    from moderation.store import Store

THREE = Config(key_limit="3/hour", address_limit="2/hour")


def key(store: Store, site: str = "news") -> str:
    made, shown = Key.make(site, frozenset({Scope.DECIDE}), "", datetime(2026, 11, 27, tzinfo=UTC))
    store.keys.add(made)
    return shown


def serve(store: Store, config: Config) -> FlaskClient:
    """Give a client of an application with one guarded door and one for everybody."""
    app = Flask(__name__)
    problems.register(app)
    gate = Gate(store, Limits(app, config))
    if config.proxies:
        app.wsgi_app = ProxyFix(app.wsgi_app, x_for=config.proxies)  # type: ignore[method-assign]

    @app.get("/door")
    @gate.guards(Scope.DECIDE, shown=(bearer,))
    def door(access: Access) -> str:
        return str(access.site)

    @app.get("/form")
    def form() -> str:
        gate.admit_reader()
        return "form"

    return app.test_client()


def statuses(
    client: FlaskClient, path: str, shown: str = "", address: str = "192.0.2.1", times: int = 4
) -> list[int]:
    headers = {"Authorization": f"Bearer {shown}"} if shown else {}
    return [
        client.get(path, headers=headers, environ_base={"REMOTE_ADDR": address}).status_code
        for _ in range(times)
    ]


def test_each_key_has_its_own_count(site_store: Store) -> None:
    client, one, other = serve(site_store, THREE), key(site_store), key(site_store)
    assert statuses(client, "/door", one) == [200, 200, 200, 429]
    assert statuses(client, "/door", other, times=3) == [200, 200, 200]


def test_a_key_is_counted_wherever_it_comes_from(site_store: Store) -> None:
    client, shown = serve(site_store, THREE), key(site_store)
    assert [statuses(client, "/door", shown, f"192.0.2.{n}", 1) for n in range(4)] == [
        [200],
        [200],
        [200],
        [429],
    ]


def test_without_keys_each_address_has_its_own_count(site_store: Store) -> None:
    client = serve(site_store, THREE)
    assert statuses(client, "/door") == [200, 200, 200, 429]
    assert statuses(client, "/door", address="192.0.2.2") == [200, 200, 200, 429]


def test_readers_are_counted_apart_from_programs(site_store: Store) -> None:
    client = serve(site_store, THREE)
    assert statuses(client, "/form") == [200, 200, 429, 429]
    assert statuses(client, "/door") == [200, 200, 200, 429]


def test_guessing_keys_is_slow(site_store: Store) -> None:
    client, shown = serve(site_store, THREE), key(site_store)
    assert statuses(client, "/door", "a" * 44) == [401, 401, 429, 429]
    assert statuses(client, "/door", shown, times=1) == [200]


def test_the_addresses_of_one_household_are_one(site_store: Store) -> None:
    client = serve(site_store, THREE)
    assert statuses(client, "/form", address="2001:db8::1", times=2) == [200, 200]
    assert statuses(client, "/form", address="2001:db8:0:0:ffff::2", times=1) == [429]
    assert statuses(client, "/form", address="2001:db8:0:1::1", times=1) == [200]
    assert statuses(client, "/form", address="::ffff:192.0.2.7", times=2) == [200, 200]
    assert statuses(client, "/form", address="::ffff:192.0.2.8", times=1) == [200]
    assert statuses(client, "/form", address="", times=1) == [200]


@pytest.mark.parametrize(("proxies", "expected"), [(0, 429), (1, 200)])
def test_a_proxy_is_believed_only_where_there_is_one(site_store: Store, proxies: int, expected: int) -> None:
    client = serve(site_store, Config(address_limit="1/hour", proxies=proxies))
    for address, status in (("198.51.100.1", 200), ("198.51.100.2", expected)):
        assert client.get("/form", headers={"X-Forwarded-For": address}).status_code == status


def test_whoever_asks_too_often_is_told_when_to_come_back(site_screener: Screener, site_store: Store) -> None:
    client = create_app(site_screener, site_store, Config(key_limit="1/minute")).test_client()
    client.post("/v1/check", json={"comments": []})
    answer = client.post("/v1/check", json={"comments": []})
    assert answer.status_code == 429
    assert answer.mimetype == "application/problem+json"
    assert 1 <= int(answer.headers["Retry-After"]) <= 60
    assert answer.get_json()["detail"] == "Too many requests; please try again later."
    assert client.get("/healthz").status_code == 200


def test_the_demonstration_takes_so_many_comments_of_one_address(
    site_screener: Screener, site_store: Store
) -> None:
    client = create_app(site_screener, site_store, Config(address_limit="1/minute")).test_client()
    assert client.post("/", data={"text": "Who pays for the orchard?"}).status_code == 200
    assert client.post("/", data={"text": "Who pays for the bridge?"}).status_code == 429
    assert client.get("/").status_code == 200


def test_a_door_may_answer_in_its_own_format(site_store: Store) -> None:
    client = serve(site_store, THREE)
    client.application.register_error_handler(
        TooManyRequests, lambda error: ({"error": {"code": 429, "wait": error.retry_after}}, 429)
    )
    statuses(client, "/form", times=2)
    assert client.get("/form", environ_base={"REMOTE_ADDR": "192.0.2.1"}).get_json()["error"]["wait"] > 0


@pytest.fixture
def redis_url(tmp_path: Path) -> Iterator[str]:
    """Start a Redis of our own; give its URL."""
    program = shutil.which("redis-server")
    if program is None:
        absent = "Redis is not installed: apt-get install redis-server"
        if os.environ.get("CI") == "true":
            pytest.fail(absent)
        pytest.skip(absent)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    arguments = [
        "--port",
        str(port),
        "--bind",
        "127.0.0.1",
        "--save",
        "",
        "--appendonly",
        "no",
        "--dir",
        str(tmp_path),
    ]
    with subprocess.Popen([program, *arguments], stdout=subprocess.DEVNULL) as server:
        for _ in range(100):
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", port)) == 0:
                    break
            time.sleep(0.05)
        yield f"redis://127.0.0.1:{port}/0"
        server.terminate()


def test_servers_that_share_a_redis_count_together(site_store: Store, redis_url: str) -> None:
    config = Config(key_limit="3/hour", limits_url=redis_url)
    shown = key(site_store)
    one, other = serve(site_store, config), serve(site_store, config)
    assert statuses(one, "/door", shown, times=2) == [200, 200]
    assert statuses(other, "/door", shown, times=2) == [200, 429]


def test_servers_that_share_none_count_for_themselves(site_store: Store) -> None:
    shown = key(site_store)
    for _ in range(2):
        assert statuses(serve(site_store, THREE), "/door", shown) == [200, 200, 200, 429]


def test_without_its_redis_a_server_counts_for_itself(site_store: Store) -> None:
    with socket.socket() as taken:  # bound, and nobody listens
        taken.bind(("127.0.0.1", 0))
        url = f"redis://127.0.0.1:{taken.getsockname()[1]}/0"
        client = serve(site_store, Config(key_limit="3/hour", limits_url=url))
        assert statuses(client, "/door", key(site_store)) == [200, 200, 200, 429]


def test_without_redis_s_driver_nothing_is_served(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "redis", None)
    with pytest.raises(ConfigError, match=r"^MODERATION_LIMITS_URL: .*pip install 'moderation\[redis\]'"):
        require_counter(Config(limits_url="redis://127.0.0.1:1/0"))
    require_counter(Config())
