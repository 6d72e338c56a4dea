"""The example of each framework, run as its page says, against a live server that wants a key."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import textwrap
import time
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from flask import json

if TYPE_CHECKING:
    from collections.abc import Iterator

    from moderation.store import Store

from http.client import HTTPConnection
from urllib.parse import urlencode

EXAMPLES = Path(__file__).parents[2] / "examples"
PYTHON = Path(sys.executable)
WELCOME = "Who will pay for the orchard? 😀 هەولێر"
THREAT = "I will kill you and your family"
ARTICLE = "https://news.example/1041"

NAMES = ("flask", "django", "express", "php")


def command(name: str, port: int) -> list[str | Path]:
    """Give what starts an example on a port."""
    if name == "flask":
        return [PYTHON, "-m", "flask", "--app", EXAMPLES / "flask_site.py", "run", "--port", str(port)]
    if name == "django":
        return [PYTHON, EXAMPLES / "django_site.py", "runserver", f"127.0.0.1:{port}", "--noreload"]
    if name == "express":
        return ["node", EXAMPLES / "express_site.js"]
    return ["php", "-S", f"127.0.0.1:{port}", EXAMPLES / "site.php"]


@contextmanager
def running(name: str, environment: dict[str, str], log: Path) -> Iterator[int]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
    values = os.environ | {"PORT": str(port)} | environment
    with (
        log.open("wb") as out,
        subprocess.Popen(command(name, port), env=values, stdout=out, stderr=out) as site,
    ):
        try:
            for _ in range(600):
                with socket.socket() as probe:
                    if probe.connect_ex(("127.0.0.1", port)) == 0:
                        break
                assert site.poll() is None, log.read_text()
                time.sleep(0.1)
            yield port
        finally:
            site.terminate()


@pytest.fixture(params=NAMES)
def example(request: pytest.FixtureRequest) -> tuple[str, dict[str, str]]:
    """Give the name of an example that can run here, and what it wants in its environment."""
    if request.param == "express":
        return "express", {"NODE_PATH": str(request.getfixturevalue("express") / "node_modules")}
    if request.param == "php" and shutil.which("php") is None:
        absent = "PHP is not installed: apt-get install php-cli"
        if os.environ.get("CI") == "true":
            pytest.fail(absent)
        pytest.skip(absent)
    return request.param, {}


def post(port: int, text: str) -> tuple[int, Any]:
    connection = HTTPConnection("127.0.0.1", port, timeout=60)
    try:
        body = urlencode({"text": text, "article": ARTICLE})
        connection.request("POST", "/comments", body, {"Content-Type": "application/x-www-form-urlencoded"})
        answer = connection.getresponse()
        sent = answer.read()
        return answer.status, json.loads(sent) if answer.status < 500 else None
    finally:
        connection.close()


def test_an_example_publishes_what_is_approved_and_nothing_else(
    example: tuple[str, dict[str, str]], port: int, key: str, site_store: Store, tmp_path: Path
) -> None:
    name, environment = example
    service = {"MODERATOR": f"http://127.0.0.1:{port}", "MODERATOR_KEY": key}
    with running(name, service | environment, tmp_path / "log") as site:
        assert post(site, WELCOME) == (201, {"published": True})
        status, told = post(site, THREAT)
    assert (status, told["published"]) == (200, False)
    assert "Comments that threaten people" in told["reason"]
    kept = [record.comment for _, record in site_store.page(after=0, limit=9)]
    assert [(comment.site, comment.text, comment.article_url) for comment in kept] == [
        ("news", WELCOME, ARTICLE),
        ("news", THREAT, ARTICLE),
    ]


def test_an_example_publishes_nothing_unread(
    example: tuple[str, dict[str, str]], port: int, key: str, site_store: Store, tmp_path: Path
) -> None:
    name, environment = example
    service = {"MODERATOR": f"http://127.0.0.1:{port}", "MODERATOR_KEY": "0" * 44}
    with running(name, service | environment, tmp_path / "log") as site:
        assert post(site, WELCOME) == (500, None)
    assert site_store.count() == 0


def test_the_page_shows_each_example_as_it_is() -> None:
    page = (EXAMPLES.parent / "docs" / "integrations" / "own-site.md").read_text(encoding="utf-8")
    for path in EXAMPLES.iterdir():
        assert path.is_dir() or f"../../examples/{path.name}" in page
    example = (EXAMPLES / "flask_site.py").read_text(encoding="utf-8")
    shown = page[page.index("```python\n") :].split("```")[1].removeprefix("python\n")
    assert shown
    assert textwrap.indent(shown, "    ") in example
