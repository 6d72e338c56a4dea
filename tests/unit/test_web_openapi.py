"""The API's description and its page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from moderation.web.api import OPERATIONS
from moderation.web.openapi import EXAMPLES, describe

if TYPE_CHECKING:
    from flask.testing import FlaskClient


def test_every_operation_is_described_with_its_problems() -> None:
    paths = describe(5000)["paths"]
    described = {
        (method, operation["operationId"]): set(operation["responses"])
        for methods in paths.values()
        for method, operation in methods.items()
    }
    assert described == {
        (operation.method.lower(), operation.call.__name__): {"200", *map(str, operation.problems)}
        for operation in OPERATIONS
    }


def test_the_policy_s_limit_is_in_the_description() -> None:
    assert describe(123)["components"]["schemas"]["CommentIn"]["properties"]["text"]["maxLength"] == 123


def test_every_example_is_accepted(client: FlaskClient) -> None:
    client.post("/v1/comments", json={"site": "{site}", "id": "{id}", "text": "I will kill you"})
    for path, methods in describe(5000)["paths"].items():
        if body := methods.get("post", {}).get("requestBody"):
            example = body["content"]["application/json"]["example"]
            assert client.post(path, json=example).status_code == 200
    assert set(EXAMPLES) == {operation.call.__name__ for operation in OPERATIONS if operation.body}


def test_the_page_shows_every_path_and_needs_nothing_from_elsewhere(client: FlaskClient) -> None:
    page = client.get("/docs").text
    for path in describe(5000)["paths"]:
        assert path in page
    assert "<script" not in page
    assert "style=" not in page
