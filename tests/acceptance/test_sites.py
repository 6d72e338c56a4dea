"""A running server with sites: keys shut it, and it tells by itself what a person changed."""

from __future__ import annotations

import json
import threading
import time
from http.client import HTTPConnection
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tests.acceptance.conftest import Site

HELD = "اگر این بار هم دروغ باشد چه؟"
"""Not in English, so it waits for a person."""


def test_a_key_made_beside_the_server_shuts_it_at_once(site: Site) -> None:
    server = site.serve()
    assert server.call("POST", "/v1/comments", {"text": "Well said."})[0] == 200
    made = site.run("keys", "create", "--site", "news")
    assert made.returncode == 0
    assert server.call("POST", "/v1/comments", {"text": "Well said."})[0] == 401
    assert made.stdout.strip() not in (site.folder / "server.log").read_bytes()


def test_the_server_tells_a_site_what_a_person_changed(site: Site) -> None:
    heard: list[dict[str, Any]] = []
    came = threading.Event()

    class Hearing(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            heard.append(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))
            self.send_response(204)
            self.end_headers()
            came.set()

        def log_message(self, *_: object) -> None:
            pass

    with HTTPServer(("127.0.0.1", 0), Hearing) as receiver:
        thread = threading.Thread(target=receiver.serve_forever, daemon=True)
        thread.start()
        path = site.folder / "sites.toml"
        path.write_text(
            f'[sites.news.webhook]\nurl = "http://127.0.0.1:{receiver.server_port}/"\nsecrets = ["{"s" * 16}"]\n'
        )
        site.environment["MODERATION_SITES"] = str(path)
        server = site.serve()
        posted = {"text": HELD, "site": "news", "id": "c1"}
        assert server.call("POST", "/v1/comments", posted)[1]["needs_review"]
        assert site.run("queue", "approve", "c1", "--site", "news", "--reviewer", "hana").returncode == 0
        assert came.wait(20)
        assert server.stop() == 0
        receiver.shutdown()
        thread.join()
    assert [(letter["comment"], letter["verdict"], letter["by"]) for letter in heard] == [
        ("c1", "approve", "person")
    ]


def test_nothing_is_served_with_a_bad_file_of_sites(site: Site) -> None:
    path = site.folder / "sites.toml"
    path.write_text("[sites.news]\norigin = []\n")
    site.environment["MODERATION_SITES"] = str(path)
    done = site.run("serve")
    assert (done.returncode, done.stderr.count(b"\n")) == (2, 1)
    assert b"sites.news.origin" in done.stderr


def test_every_process_of_a_server_takes_the_tickets_of_the_others(site: Site) -> None:
    path = site.folder / "sites.toml"
    path.write_text('[sites.news]\norigins = ["https://news.example"]\n')
    site.environment["MODERATION_SITES"] = str(path)
    server = site.serve()

    def call(operation: str, body: dict[str, str]) -> tuple[int, Any]:
        connection = HTTPConnection("127.0.0.1", server.port, timeout=30)
        headers = {"Content-Type": "application/json", "Origin": "https://news.example"}
        connection.request("POST", f"/embed/news/{operation}", json.dumps(body), headers)
        answer = connection.getresponse()
        told = answer.status, json.loads(answer.read())
        connection.close()
        return told

    article = {"article": "https://news.example/1"}
    status, leave = call("tickets", article)
    assert status == 200
    time.sleep(3.1)
    body = article | {"ticket": leave["ticket"], "text": "Who will pay for the orchard?"}
    answers = [call("comments", body) for _ in range(6)]
    assert {status for status, _ in answers} == {200}
    assert {told["state"] for _, told in answers} == {"approved"}
