"""OpenAI's moderation interface with its own clients, of PyPI and of npm, against a live server."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import openai
import pytest
from sqlalchemy import create_engine

from moderation.domain import Review, Verdict
from moderation.keys import Key, Scope
from moderation.web.openai import CATEGORIES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from moderation.store import Store
    from tests.contract.conftest import Node

WELCOME = "Thank you for this report; the shelters should have been built last year."
THREAT = "Shut up or I will find you and kill you."
HELD = "They met at Golden Goal Bets on Monday."
PROMOTION = "Buy cheap watches at www.cheap-watches.example, 50% off today, call +964 750 123 4567!"


@pytest.fixture
def client(port: int, key: str) -> Iterator[openai.OpenAI]:
    with openai.OpenAI(api_key=key, base_url=f"http://127.0.0.1:{port}/v1", max_retries=0) as made:
        yield made


def test_the_typed_client_reads_every_field(client: openai.OpenAI, site_store: Store) -> None:
    answer = client.moderations.create(input=THREAT, model="omni-moderation-latest")
    assert answer.id.startswith("modr-")
    [result] = answer.results
    assert result.flagged
    assert result.categories.violence
    assert result.category_scores.violence > 0.7
    assert not result.categories.sexual
    assert not result.categories.self_harm_instructions
    assert result.category_applied_input_types.violence == ["text"]
    assert site_store.count() == 1


def test_an_array_is_answered_in_its_order_and_kept_one_by_one(
    client: openai.OpenAI, site_store: Store
) -> None:
    texts = [WELCOME, THREAT, HELD, "You are an idiot and so is your whole newspaper.", WELCOME]
    answer = client.moderations.create(input=texts)
    assert [result.flagged for result in answer.results] == [False, True, True, True, False]
    decisions = [result.model_extra["decision"] for result in answer.results]
    assert [decision["needs_review"] for decision in decisions] == [False, False, True, False, False]
    assert decisions[0]["id"] == decisions[4]["id"]
    assert site_store.count() == 4
    kept = [site_store.get("news", decision["id"]).comment.text for decision in decisions]
    assert kept == texts


def test_all_thirteen_categories_stand_in_every_part(client: openai.OpenAI) -> None:
    raw = json.loads(client.moderations.with_raw_response.create(input=WELCOME).content)
    [result] = raw["results"]
    for part in ("categories", "category_scores", "category_applied_input_types"):
        assert sorted(result[part]) == sorted(CATEGORIES)
    assert len(CATEGORIES) == 13
    assert all(type(value) is bool for value in result["categories"].values())
    assert all(0 <= value <= 1 for value in result["category_scores"].values())


def test_what_has_no_category_is_flagged_all_the_same(client: openai.OpenAI) -> None:
    [result] = client.moderations.create(input=PROMOTION).results
    assert result.flagged
    assert not any(value for value in result.categories.model_dump().values())
    assert result.model_extra["decision"]["scores"]["promotion"] > 0.7


def test_the_parts_of_one_message_are_one_comment(client: openai.OpenAI, site_store: Store) -> None:
    parts: Any = [{"type": "text", "text": "I will find you"}, {"type": "text", "text": "and kill you."}]
    answer = client.moderations.create(input=parts)
    [result] = answer.results
    assert result.flagged
    assert site_store.get("news", result.model_extra["decision"]["id"]).comment.text == (
        "I will find you\nand kill you."
    )


@pytest.mark.parametrize(
    "asked",
    [
        "",
        "   ",
        [],
        [WELCOME, ""],
        [WELCOME, "x" * 5001],
        [17, 4],
        [[1, 2]],
        [{"type": "image_url", "image_url": {"url": "https://news.example/1.png"}}],
        [WELCOME, {"type": "text", "text": WELCOME}],
        ["No."] * 1001,
    ],
)
def test_what_cannot_be_decided_on_is_a_bad_request_and_nothing_is_kept(
    client: openai.OpenAI, site_store: Store, asked: Any
) -> None:
    with pytest.raises(openai.BadRequestError) as caught:
        client.moderations.create(input=asked)
    assert caught.value.type == "invalid_request_error"
    assert caught.value.param.startswith("input")
    assert "expected" in caught.value.message
    assert site_store.count() == 0


def test_a_wrong_key_is_an_authentication_error_of_the_client(client: openai.OpenAI) -> None:
    with pytest.raises(openai.AuthenticationError) as caught:
        client.with_options(api_key="a" * 44).moderations.create(input=WELCOME)
    assert caught.value.code == "invalid_api_key"
    assert caught.value.type == "invalid_request_error"


def test_a_key_that_may_only_review_is_denied(client: openai.OpenAI, site_store: Store) -> None:
    made, shown = Key.make("news", frozenset({Scope.REVIEW}), "", datetime.now(UTC))
    site_store.keys.add(made)
    with pytest.raises(openai.PermissionDeniedError):
        client.with_options(api_key=shown).moderations.create(input=WELCOME)


def test_what_a_person_said_stands_above_the_machine(client: openai.OpenAI, site_store: Store) -> None:
    [first] = client.moderations.create(input=THREAT).results
    review = Review(verdict=Verdict.APPROVE, reviewer="hana", reviewed_at=datetime.now(UTC))
    site_store.review("news", first.model_extra["decision"]["id"], review)
    [again] = client.moderations.create(input=THREAT).results
    assert (first.flagged, again.flagged) == (True, False)
    assert not any(again.categories.model_dump().values())


def test_a_database_that_is_gone_is_a_server_error_that_says_when_to_try_again(
    client: openai.OpenAI, site_store: Store
) -> None:
    site_store._engine = create_engine("sqlite:////no/folder/m.sqlite3")  # noqa: SLF001 - to lose it
    with pytest.raises(openai.InternalServerError) as caught:
        client.moderations.create(input=WELCOME)
    assert caught.value.response.headers["Retry-After"] == "5"


def test_only_json_is_taken(client: openai.OpenAI, port: int) -> None:
    answer = client.with_options(default_headers={"Content-Type": "text/plain"})
    with pytest.raises(openai.APIStatusError) as caught:
        answer.moderations.create(input=WELCOME)
    assert caught.value.status_code == 415


def test_the_client_of_npm_reads_the_same(node: Node, port: int, key: str, site_store: Store) -> None:
    printed = node(
        """
        import OpenAI from "openai";
        const client = new OpenAI({ apiKey: process.env.KEY, baseURL: process.env.URL, maxRetries: 0 });
        const { results } = await client.moderations.create({ input: JSON.parse(process.env.TEXTS) });
        const wrong = new OpenAI({ apiKey: "no", baseURL: process.env.URL, maxRetries: 0 });
        const error = await wrong.moderations.create({ input: "x" }).catch((error) => error);
        console.log(JSON.stringify({
          flagged: results.map((result) => result.flagged),
          violence: results.map((result) => result.categories.violence),
          error: [error.constructor.name, error.status, error.code],
        }));
        """,
        KEY=key,
        URL=f"http://127.0.0.1:{port}/v1",
        TEXTS=json.dumps([WELCOME, THREAT]),
    )
    assert json.loads(printed) == {
        "flagged": [False, True],
        "violence": [False, True],
        "error": ["AuthenticationError", 401, "invalid_api_key"],
    }
    assert site_store.count() == 2
