"""Perspective's API with its own clients, of PyPI and of npm, against a live server; and what its other clients send."""

from __future__ import annotations

import json
import sqlite3
from datetime import UTC, datetime
from http.client import HTTPConnection
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from googleapiclient import discovery
from googleapiclient.errors import HttpError
from hypothesis import given, seed, settings
from hypothesis import strategies as st
from perspective.perspective import PerspectiveAPI
from sqlalchemy import create_engine

from moderation.config import Config
from moderation.domain import Guideline, Verdict
from moderation.keys import Key, Scope
from moderation.web import create_app
from moderation.web.attributes import ATTRIBUTES, REJECTED_ABOVE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from flask.testing import FlaskClient

    from moderation.screening import Screener
    from moderation.store import Store
    from tests.contract.conftest import Node

GOLDEN = Path(__file__).parents[1] / "golden" / "comments.jsonl"
WELCOME = "Thank you for this report; the shelters should have been built last year."
INSULT = "You are an idiot and a liar, and everybody in this town knows it."
THREAT = "Shut up or I will find you and kill you."
HELD = "They met at Golden Goal Bets on Monday."
DUTCH = "Bedankt voor dit artikel, de schuilkelders hadden er allang moeten zijn."
SORANI = "ئەم بابەتە زۆر گرنگە، سوپاس بۆ ڕووداو."

Json = dict[str, Any]


@pytest.fixture
def call(port: int, key: str) -> Iterator[Callable[..., tuple[int, Json]]]:
    """Send what a client of another make would."""
    connection = HTTPConnection("127.0.0.1", port, timeout=60)

    def send(
        body: Json | bytes,
        method: str = "analyze",
        shown: str = f"?key={key}",
        content_type: str = "application/json",
        **headers: str,
    ) -> tuple[int, Json]:
        raw = body if isinstance(body, bytes) else json.dumps(body).encode()
        path = f"/v1alpha1/comments:{method}{shown}"
        connection.request("POST", path, raw, {"Content-Type": content_type} | headers)
        answer = connection.getresponse()
        return answer.status, json.loads(answer.read())

    yield send
    connection.close()


@pytest.fixture
def google(port: int, key: str) -> Iterator[Any]:
    """Make Google's client of what our own description says."""
    address = f"http://127.0.0.1:{port}/$discovery/rest?version=v1alpha1"
    with discovery.build(
        "commentanalyzer", "v1alpha1", developerKey=key, discoveryServiceUrl=address, static_discovery=False
    ) as made:
        yield made


@pytest.fixture
def perspective(port: int, key: str) -> PerspectiveAPI:
    made = PerspectiveAPI(key)
    made.api_client.url = f"http://127.0.0.1:{port}/v1alpha1/{{endpoint}}"
    return made


def asked(text: str, *attributes: str, **more: Any) -> Json:
    names = attributes or ("TOXICITY",)
    return {"comment": {"text": text}, "requestedAttributes": {name: {} for name in names}, **more}


def value(answer: Json, name: str = "TOXICITY") -> float:
    score: float = answer["attributeScores"][name]["summaryScore"]["value"]
    return score


class TestClients:
    def test_googles_client_of_python_reads_our_description_and_calls_both_methods(
        self, google: Any, site_store: Store
    ) -> None:
        answer = google.comments().analyze(body=asked(THREAT, "TOXICITY", "THREAT")).execute()
        assert value(answer) > 0.7
        assert value(answer, "THREAT") > 0.7
        assert (answer["languages"], answer["detectedLanguages"]) == (["en"], ["en"])
        suggestion = {
            "comment": {"text": THREAT},
            "attributeScores": {"TOXICITY": {"summaryScore": {"value": 1}}},
            "clientToken": "t",
        }
        answer = google.comments().suggestscore(body=suggestion).execute()
        assert answer == {"clientToken": "t", "requestedLanguages": [], "detectedLanguages": ["en"]}
        [(_, record)] = site_store.page(after=0, limit=9)
        assert [review.verdict for review in record.reviews] == [Verdict.REJECT]

    def test_googles_client_finds_the_details_of_an_error(self, google: Any) -> None:
        with pytest.raises(HttpError) as caught:
            google.comments().analyze(body=asked(DUTCH)).execute()
        assert caught.value.status_code == 400
        [detail] = caught.value.error_details
        assert detail["errorType"] == "LANGUAGE_NOT_SUPPORTED_BY_ATTRIBUTE"
        assert detail["languageNotSupportedByAttributeError"] == {
            "detectedLanguages": ["nl"],
            "requestedLanguages": [],
            "attribute": "TOXICITY",
        }

    def test_googles_client_of_npm_reads_our_description_and_calls_both_methods(
        self, googleapis: Node, port: int, key: str, site_store: Store
    ) -> None:
        printed = googleapis(
            """
            import { google } from "googleapis";
            const { KEY: key, PORT, TEXT: text } = process.env;
            const client = await google.discoverAPI(`http://127.0.0.1:${PORT}/$discovery/rest?version=v1alpha1`);
            const { data } = await client.comments.analyze({
              key, resource: { comment: { text }, requestedAttributes: { "TOXICITY@6": {} }, spanAnnotations: true },
            });
            const suggested = await client.comments.suggestscore({
              key, resource: { comment: { text }, attributeScores: { TOXICITY: { summaryScore: { value: 0 } } } },
            });
            const error = await client.comments
              .analyze({ key, resource: { comment: { text } } }).catch((error) => error);
            console.log(JSON.stringify({ data, suggested: suggested.status, error: [error.status, error.message] }));
            """,
            KEY=key,
            PORT=port,
            TEXT=THREAT,
        )
        answer = json.loads(printed)
        assert value(answer["data"], "TOXICITY@6") > 0.7
        assert answer["suggested"] == 200
        assert answer["error"] == [400, "Missing requested_attributes"]
        [(_, record)] = site_store.page(after=0, limit=9)
        assert record.verdict is Verdict.APPROVE

    def test_the_package_called_perspective_scores_and_suggests(
        self, perspective: PerspectiveAPI, site_store: Store
    ) -> None:
        scores = perspective.score(INSULT, tests=["TOXICITY", "INSULT", "SPAM"])
        assert scores["INSULT"] > 0.7
        assert scores["SPAM"] < 0.3
        perspective.suggest_score(INSULT, {"INSULT": {"summaryScore": {"value": 1.0}}}, community_id="Forum")
        [(_, record)] = site_store.page(after=0, limit=9)
        [review] = record.reviews
        assert (review.reviewer, review.guideline) == (
            "Forum (suggested score)",
            Guideline.PERSONAL_ATTACK,
        )

    def test_what_coral_sends_is_answered_with_the_one_number_it_reads(
        self, call: Callable[..., tuple[int, Json]], site_store: Store
    ) -> None:
        body = (
            b'{"comment":{"text":"' + THREAT.encode() + b'"},"doNotStore":true,"requestedAttributes":'
            b'{"LIKELY_TO_REJECT":{}},"languages":["en"]}'
        )
        status, answer = call(
            body, content_type="application/json", **{"User-Agent": "Coral Perspective/9.11.8"}
        )
        assert status == 200
        assert value(answer, "LIKELY_TO_REJECT") > 0.8
        assert site_store.count() == 0

    def test_what_discourse_sends_is_answered(self, call: Callable[..., tuple[int, Json]]) -> None:
        body = asked(INSULT, doNotStore=True, sessionId="https://forum.example_17")
        body["requestedAttributes"] = {"SEVERE_TOXICITY": {"scoreType": "PROBABILITY"}}
        status, answer = call(body, content_type="application/json;charset=utf-8")
        assert status == 200
        assert list(answer["attributeScores"]) == ["SEVERE_TOXICITY"]

    def test_osmod_asks_for_every_attribute_at_once_with_article_and_parent(
        self, call: Callable[..., tuple[int, Json]]
    ) -> None:
        body = asked(
            INSULT, *(f"{name}@6" for name in ATTRIBUTES), languages=["en"], spanAnnotations=True, clientToken="osmod_request7"
        )  # fmt: skip
        body["context"] = {
            "entries": [{"text": "The council votes on shelters."}, {"text": "It should not."}]
        }
        status, answer = call(body, shown="?alt=json&prettyPrint=false&fields=*&quotaUser=x&key=" + "{}")
        assert status == 400  # what is no key is no key
        status, answer = call(body)
        assert status == 200
        assert set(answer["attributeScores"]) == {f"{name}@6" for name in ATTRIBUTES}
        for scores in answer["attributeScores"].values():
            assert all(
                0 <= score["value"] <= 1
                for score in (scores["summaryScore"], *(span["score"] for span in scores["spanScores"]))
            )
        assert answer["clientToken"] == "osmod_request7"


class TestScores:
    def test_what_rises_with_what(self, call: Callable[..., tuple[int, Json]]) -> None:
        texts = {
            "TOXICITY": INSULT,
            "SEVERE_TOXICITY": THREAT,
            "IDENTITY_ATTACK": "Kurds are animals, they should all be thrown out of this country.",
            "INSULT": INSULT,
            "PROFANITY": "What the fuck is this shit?",
            "THREAT": THREAT,
            "SEXUALLY_EXPLICIT": "Suck my dick, you cunt.",
            "OBSCENE": "What the fuck is this shit?",
            "SPAM": "Buy cheap watches at www.cheap-watches.example, 50% off today, call +964 750 123 4567!",
            "INCOHERENT": "asdkjh qwpoeiu zxmcnv alskdj qpwoei",
            "UNSUBSTANTIAL": "First!",
            "ATTACK_ON_AUTHOR": "The author of this piece is an idiot and a liar.",
            "ATTACK_ON_PUBLISHER": "This newspaper is run by idiots and liars, you morons.",
            "ATTACK_ON_COMMENTER": INSULT,
        }
        for name, text in texts.items():
            _, high = call(asked(text, name, languages=["en"], doNotStore=True))
            _, low = call(asked(WELCOME, name, languages=["en"], doNotStore=True))
            assert value(high, name) > 0.5 > value(low, name), name

    def test_twins_and_versions_score_as_their_attribute_under_the_name_asked_for(
        self, call: Callable[..., tuple[int, Json]]
    ) -> None:
        names = ("THREAT", "THREAT@6", "THREAT_EXPERIMENTAL", "THREAT_EXPERIMENTAL@2")
        _, answer = call(asked(THREAT, *names))
        assert list(answer["attributeScores"]) == list(names)
        assert len({value(answer, name) for name in names}) == 1

    def test_a_score_below_its_threshold_is_left_out_and_one_on_it_is_not(
        self, call: Callable[..., tuple[int, Json]]
    ) -> None:
        _, answer = call(asked(THREAT, "THREAT"))
        on_it = value(answer, "THREAT")
        for threshold, shown in ((on_it, ["THREAT"]), (on_it + 1e-6, []), (0, ["THREAT"])):
            body = asked(THREAT)
            body["requestedAttributes"] = {"THREAT": {"scoreThreshold": threshold}}
            _, answer = call(body)
            assert list(answer["attributeScores"]) == shown

    def test_the_scale_of_the_verdict_follows_the_verdict(
        self, call: Callable[..., tuple[int, Json]], client: FlaskClient, key: str
    ) -> None:
        for text in (WELCOME, HELD, THREAT, INSULT, SORANI):
            headers = {"Authorization": f"Bearer {key}"}
            native = client.post("/v1/comments", json={"text": text}, headers=headers).get_json()
            _, answer = call(asked(text, "LIKELY_TO_REJECT"))
            score = value(answer, "LIKELY_TO_REJECT")
            assert (score > REJECTED_ABOVE) is (native["verdict"] == "reject")
            assert (score > 0.9) is (native["verdict"] == "reject" and not native["needs_review"])


class TestSpans:
    # An emoji takes two units, "é" of "e" and an accent takes two code points, and Arabic letters stand in between.
    HOSTILE = "👩🏽‍🚒🔥 cafe\u0301 سوپاس \u202b𝒳\u202c — I will find you and kill you. 👍"

    def test_spans_are_counted_in_utf_16(
        self, call: Callable[..., tuple[int, Json]], client: FlaskClient, key: str
    ) -> None:
        body = {"comments": [{"text": self.HOSTILE}]}
        native = client.post("/v1/check", json=body, headers={"Authorization": f"Bearer {key}"}).get_json()
        expected = {
            self.HOSTILE[span["start"] : span["end"]]
            for reason in native["decisions"][0]["reasons"]
            if reason["guideline"] == "threat"
            for span in reason["spans"]
        }
        _, answer = call(asked(self.HOSTILE, "THREAT", languages=["en"], spanAnnotations=True))
        units = self.HOSTILE.encode("utf-16-le")
        spans = answer["attributeScores"]["THREAT"]["spanScores"]
        words = {units[2 * span["begin"] : 2 * span["end"]].decode("utf-16-le") for span in spans}
        assert words == expected
        assert "I will find you and kill you" in words

    def test_without_spans_asked_for_there_is_one_over_the_whole_text(
        self, call: Callable[..., tuple[int, Json]]
    ) -> None:
        _, answer = call(asked(self.HOSTILE, languages=["en"]))
        [span] = answer["attributeScores"]["TOXICITY"]["spanScores"]
        assert (span["begin"], span["end"]) == (0, len(self.HOSTILE.encode("utf-16-le")) // 2)
        assert span["score"] == answer["attributeScores"]["TOXICITY"]["summaryScore"]

    def test_where_no_words_stand_out_the_span_is_the_whole_text(
        self, call: Callable[..., tuple[int, Json]]
    ) -> None:
        _, answer = call(asked(WELCOME, spanAnnotations=True))
        [span] = answer["attributeScores"]["TOXICITY"]["spanScores"]
        assert (span["begin"], span["end"]) == (0, len(WELCOME))

    def test_no_stretch_scores_higher_than_the_whole(self, call: Callable[..., tuple[int, Json]]) -> None:
        _, answer = call(asked(f"{WELCOME} {THREAT} {INSULT}", *ATTRIBUTES, spanAnnotations=True))
        for scores in answer["attributeScores"].values():
            places = [(span["begin"], span["end"]) for span in scores["spanScores"]]
            assert places == sorted(set(places))
            highest = max(span["score"]["value"] for span in scores["spanScores"])
            assert highest <= scores["summaryScore"]["value"]


_REFUSED: dict[str, tuple[Json, str, str]] = {
    "no comment": ({"requestedAttributes": {"TOXICITY": {}}}, "Comment must be non-empty.", "COMMENT_EMPTY"),
    "an empty text": (asked(""), "Comment must be non-empty.", "COMMENT_EMPTY"),
    "a blank text": (asked(" \n"), "Comment must be non-empty.", "COMMENT_EMPTY"),
    "a long text": (asked("ä" * 10_241), "Comment text too long.", "COMMENT_TOO_LONG"),
    "no attributes": ({"comment": {"text": "x"}}, "Missing requested_attributes", "NO_REQUESTED_ATTRIBUTES"),
    "empty attributes": (
        {"comment": {"text": "x"}, "requestedAttributes": {}},
        "Missing requested_attributes",
        "NO_REQUESTED_ATTRIBUTES",
    ),
    "an unknown attribute": (
        asked(WELCOME, "CURIOSITY_EXPERIMENTAL"),
        "Unknown requested attribute: CURIOSITY_EXPERIMENTAL",
        "INVALID_REQUEST",
    ),
    "an attribute that is no name": (
        asked(WELCOME, "kill you"),
        "Unknown requested attribute: ?",
        "INVALID_REQUEST",
    ),
    "a raw score": (
        {"comment": {"text": "x"}, "requestedAttributes": {"TOXICITY": {"scoreType": "RAW"}}},
        "Requested score type RAW is not supported by attribute TOXICITY",
        "INVALID_REQUEST",
    ),
    "HTML": (
        asked("x") | {"comment": {"text": "<p>x</p>", "type": "HTML"}},
        "Currently, only 'PLAIN_TEXT' comments are supported",
        "INVALID_REQUEST",
    ),
    "another type": (
        asked("x") | {"comment": {"text": "x", "type": "RTF"}},
        "Unknown text type",
        "INVALID_REQUEST",
    ),
    "two contexts": (
        asked(
            WELCOME,
            context={
                "entries": [{"text": "a"}],
                "articleAndParentComment": {"article": {"text": "a"}},
            },
        ),
        "Context can have either entries or article_and_parent_comment, but both fields were populated.",
        "INVALID_REQUEST",
    ),
    "a language": (
        asked(WELCOME, "INSULT", languages=["en", "ja", "hi-Latn"]),
        "Attribute INSULT does not support request languages: ja, hi-Latn",
        "LANGUAGE_NOT_SUPPORTED_BY_ATTRIBUTE",
    ),
    "no language": (asked("!!! … ???"), "Unable to detect language", "LANGUAGE_DETECTION_FAILED"),
    "a NUL": (
        asked("a\0b"),
        "text: expected Unicode text without NUL and without lone surrogates.",
        "INVALID_REQUEST",
    ),
}


class TestErrors:
    @pytest.mark.parametrize(("body", "message", "kind"), _REFUSED.values(), ids=_REFUSED)
    def test_what_google_refuses_is_refused_in_its_words_and_nothing_is_kept(
        self,
        call: Callable[..., tuple[int, Json]],
        site_store: Store,
        body: Json,
        message: str,
        kind: str,
    ) -> None:
        status, answer = call(body)
        assert status == 400
        error = answer["error"]
        assert (error["code"], error["status"], error["message"]) == (400, "INVALID_ARGUMENT", message)
        assert error["details"][0]["@type"] == "type.googleapis.com/google.commentanalyzer.v1alpha1.Error"
        assert error["details"][0]["errorType"] == kind
        assert site_store.count() == 0

    @pytest.mark.parametrize(
        ("body", "message"),
        [
            (b"{", "Invalid JSON payload received. Expected a JSON object in UTF-8."),
            (b'{"comment":"\xff"}', "Invalid JSON payload received. Expected a JSON object in UTF-8."),
            (
                asked(WELCOME, donotstore=True),
                'Invalid JSON payload received. Unknown name "donotstore": Cannot find field.',
            ),
            (
                asked(WELCOME) | {"comment": {"text": "x", "kill you": 1}},
                "Invalid JSON payload received. Unknown name \"?\" at 'comment': Cannot find field.",
            ),
            (
                asked(WELCOME, doNotStore="yes"),
                "Invalid JSON payload received. Invalid value at 'doNotStore': Input should be a valid boolean.",
            ),
        ],
    )
    def test_what_is_no_such_message_is_named_without_what_it_held(
        self, call: Callable[..., tuple[int, Json]], site_store: Store, body: Json | bytes, message: str
    ) -> None:
        status, answer = call(body)
        assert (status, answer["error"]["message"]) == (400, message)
        assert answer["error"]["details"][0]["@type"] == "type.googleapis.com/google.rpc.BadRequest"
        assert site_store.count() == 0

    def test_only_json_is_taken(self, call: Callable[..., tuple[int, Json]]) -> None:
        status, answer = call(asked(WELCOME), content_type="text/plain")
        assert (status, answer["error"]["status"]) == (400, "INVALID_ARGUMENT")

    def test_names_in_snake_case_and_nulls_are_read_as_google_reads_them(
        self, call: Callable[..., tuple[int, Json]], site_store: Store
    ) -> None:
        status, answer = call(
            {
                "comment": {"text": WELCOME, "type": None},
                "requested_attributes": {"TOXICITY": None, "THREAT": {"score_threshold": None}},
                "do_not_store": True,
                "languages": None,
                "context": None,
            }
        )
        assert (status, sorted(answer["attributeScores"])) == (200, ["THREAT", "TOXICITY"])
        assert site_store.count() == 0

    def test_a_comment_that_only_the_policy_finds_too_long_is_decided_on(
        self, call: Callable[..., tuple[int, Json]], site_store: Store
    ) -> None:
        long = f"{WELCOME} " * 80 + THREAT
        assert 5000 < len(long) < 20_480
        status, answer = call(asked(long, "LIKELY_TO_REJECT"))
        assert (status, value(answer, "LIKELY_TO_REJECT") > REJECTED_ABOVE) == (200, True)
        assert site_store.count() == 1

    def test_a_key_that_is_none_is_named_as_google_names_it(
        self, call: Callable[..., tuple[int, Json]]
    ) -> None:
        for shown in ("?key=" + "a" * 44, "?key=no", "?access_token=x"):
            status, answer = call(asked(WELCOME), shown=shown)
            error = answer["error"]
            assert (status, error["status"]) == (400, "INVALID_ARGUMENT")
            assert error["message"] == "API key not valid. Please pass a valid API key."
            assert error["details"][0]["reason"] == "API_KEY_INVALID"
        status, answer = call(asked(WELCOME), shown="")
        assert (status, answer["error"]["status"]) == (403, "PERMISSION_DENIED")

    def test_a_key_is_read_wherever_googles_clients_put_it(
        self, call: Callable[..., tuple[int, Json]], key: str
    ) -> None:
        assert call(asked(WELCOME), shown=f"?alt=json&access_token={key}")[0] == 200
        assert call(asked(WELCOME), shown="", Authorization=f"Bearer {key}")[0] == 200
        assert call(asked(WELCOME), shown="", **{"X-Goog-Api-Key": key})[0] == 200

    def test_a_key_that_may_only_decide_suggests_nothing(
        self, call: Callable[..., tuple[int, Json]], site_store: Store
    ) -> None:
        made, shown = Key.make("news", frozenset({Scope.DECIDE}), "", datetime.now(UTC))
        site_store.keys.add(made)
        body = {
            "comment": {"text": WELCOME},
            "attributeScores": {"TOXICITY": {"summaryScore": {"value": 1}}},
        }
        status, answer = call(body, "suggestscore", f"?key={shown}")
        assert (status, answer["error"]["status"]) == (403, "PERMISSION_DENIED")
        assert call(asked(WELCOME), shown=f"?key={shown}")[0] == 200
        [(_, record)] = site_store.page(after=0, limit=9)
        assert record.reviews == ()

    def test_a_database_that_is_gone_is_unavailable(
        self, call: Callable[..., tuple[int, Json]], site_store: Store
    ) -> None:
        site_store._engine = create_engine(  # noqa: SLF001 - a database cannot go otherwise
            "sqlite:////no/such/folder/moderation.sqlite3"
        )
        status, answer = call(asked(WELCOME))
        assert (status, answer["error"]["status"]) == (503, "UNAVAILABLE")
        assert answer["error"]["details"]

    def test_too_many_requests_exhaust_the_quota(self, site_screener: Screener, site_store: Store) -> None:
        client = create_app(site_screener, site_store, Config(key_limit="1/minute")).test_client()
        answers = [client.post("/v1alpha1/comments:analyze", json=asked(WELCOME)) for _ in range(2)]
        assert [answer.status_code for answer in answers] == [200, 429]
        error = answers[1].get_json()["error"]
        assert (error["status"], error["details"][0]["reason"]) == (
            "RESOURCE_EXHAUSTED",
            "RATE_LIMIT_EXCEEDED",
        )
        assert int(answers[1].headers["Retry-After"]) > 0

    def test_a_body_that_is_too_large_is_an_invalid_argument(
        self, call: Callable[..., tuple[int, Json]]
    ) -> None:
        status, answer = call(asked(WELCOME, context={"entries": [{"text": "x" * 70_000}]}))
        assert (status, answer["error"]["status"]) == (400, "INVALID_ARGUMENT")

    def test_whatever_is_sent_is_answered_as_described(self, client: FlaskClient) -> None:
        texts = st.sampled_from(["", " ", WELCOME, THREAT, "a\0b", "\ud800", "🖕", SORANI, "x" * 20_481])
        anything = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=9)
        entry = st.fixed_dictionaries({}, optional={"text": texts | anything, "type": st.sampled_from(["PLAIN_TEXT", "HTML", "X"]) | anything})  # fmt: skip
        context = st.fixed_dictionaries(
            {},
            optional={
                "entries": st.lists(entry | anything, max_size=3) | anything,
                "articleAndParentComment": st.fixed_dictionaries(
                    {}, optional={"article": entry, "parentComment": entry | anything}
                ),
            },
        )
        score = st.fixed_dictionaries({}, optional={"value": anything, "type": anything})
        span = st.fixed_dictionaries({}, optional={"begin": anything, "end": anything, "score": score})
        names = st.sampled_from(["TOXICITY", "THREAT@6", "LIKELY_TO_REJECT", "OFF_TOPIC", "?"]) | st.text(
            max_size=9
        )
        parameters = st.fixed_dictionaries(
            {}, optional={"scoreType": st.just("PROBABILITY") | anything, "scoreThreshold": anything}
        )
        suggested = st.fixed_dictionaries(
            {}, optional={"summaryScore": score | anything, "spanScores": st.lists(span, max_size=2)}
        )
        common = {
            "context": context | anything,
            "languages": st.lists(st.sampled_from(["en", "ja"]) | st.text(max_size=5), max_size=2) | anything,
            "clientToken": anything,
            "spanAnnotations": st.booleans(),
            "doNotStore": st.booleans() | anything,
        }
        analyze = st.fixed_dictionaries(
            {"comment": entry, "requestedAttributes": st.dictionaries(names, parameters, max_size=3)},
            optional=common,
        )
        suggest = st.fixed_dictionaries(
            {"comment": entry, "attributeScores": st.dictionaries(names, suggested, max_size=2)},
            optional={name: common[name] for name in ("context", "languages", "clientToken")},
        )
        schemas = client.get("/$discovery/rest").get_json()["schemas"]

        @seed(20261127)
        @settings(max_examples=150, deadline=None, database=None)
        @given(st.tuples(st.just("analyze"), analyze) | st.tuples(st.just("suggestscore"), suggest))
        def answers(sent: tuple[str, Json]) -> None:
            method, body = sent
            raw = json.dumps(body).encode()
            answer = client.post(f"/v1alpha1/comments:{method}", data=raw, content_type="application/json")
            told = answer.get_json()
            if answer.status_code == 200:
                kind = "AnalyzeComment" if method == "analyze" else "SuggestCommentScore"
                conforms(told, {"$ref": f"{kind}Response"}, schemas)
            else:
                assert answer.status_code == 400
                assert told["error"]["status"] == "INVALID_ARGUMENT"
                assert told["error"]["details"]
                assert THREAT not in answer.get_data(as_text=True)

        answers()


def conforms(value: Any, schema: Json, schemas: Json) -> None:
    """Check that a value is what a discovery document says."""
    schema = schemas[schema["$ref"]] if "$ref" in schema else schema
    if schema["type"] == "object":
        for name, each in value.items():
            inner = schema.get("additionalProperties") or schema["properties"][name]
            conforms(each, inner, schemas)
    elif schema["type"] == "array":
        for each in value:
            conforms(each, schema["items"], schemas)
    else:
        kinds = {"string": str, "number": float, "integer": int, "boolean": bool}
        assert type(value) is kinds[schema["type"]]
        assert value in schema.get("enum", [value])


class TestDescription:
    def test_it_names_the_address_it_was_asked_at(self, site_screener: Screener, site_store: Store) -> None:
        client = create_app(site_screener, site_store, Config(proxies=1)).test_client()
        plain = client.get("/$discovery/rest?version=v1alpha1").get_json()
        assert plain["rootUrl"] == plain["baseUrl"] == "http://localhost/"
        headers = {"X-Forwarded-Proto": "https", "X-Forwarded-Host": "moderation.news.example"}
        behind = client.get("/$discovery/rest", headers=headers).get_json()
        assert behind["rootUrl"] == "https://moderation.news.example/"

    def test_another_version_is_not_found(self, client: FlaskClient) -> None:
        answer = client.get("/$discovery/rest?version=v1")
        assert (answer.status_code, answer.get_json()["error"]["status"]) == (404, "NOT_FOUND")

    def test_it_is_shown_without_a_key_where_keys_are_wanted(self, client: FlaskClient, key: str) -> None:
        assert key
        assert client.get("/$discovery/rest").status_code == 200


class TestLanguages:
    def test_a_language_that_was_named_is_believed(self, call: Callable[..., tuple[int, Json]]) -> None:
        # Coral says "en" for every language that Perspective did not have.
        status, answer = call(asked(DUTCH, languages=["en-GB"]))
        assert (status, answer["languages"], answer["detectedLanguages"]) == (200, ["en-GB"], ["nl"])

    def test_an_attribute_that_does_not_know_the_language_is_dropped_on_request(
        self, call: Callable[..., tuple[int, Json]]
    ) -> None:
        status, answer = call(asked(SORANI, "TOXICITY", "LIKELY_TO_REJECT", dropUnsupportedAttributes=True))
        assert (status, list(answer["attributeScores"])) == (200, ["LIKELY_TO_REJECT"])
        assert answer["languages"] == ["ckb"]

    def test_the_verdict_holds_in_every_language(
        self, call: Callable[..., tuple[int, Json]], site_store: Store
    ) -> None:
        _, answer = call(asked(SORANI, "LIKELY_TO_REJECT"))
        assert 0.8 < value(answer, "LIKELY_TO_REJECT") < 0.9
        assert site_store.count_queue("news") == 1

    def test_dropping_what_an_error_names_leads_to_an_answer(
        self, call: Callable[..., tuple[int, Json]]
    ) -> None:
        # What several clients do: they read the details and ask again.
        wanted = {"TOXICITY": {}, "INSULT": {}, "LIKELY_TO_REJECT": {}}
        for _ in range(3):
            status, answer = call({"comment": {"text": DUTCH}, "requestedAttributes": wanted})
            if status == 200:
                break
            detail = answer["error"]["details"][0]
            assert answer["error"]["message"].startswith("Attribute ")
            del wanted[detail["languageNotSupportedByAttributeError"]["attribute"]]
        assert list(wanted) == ["LIKELY_TO_REJECT"]


class TestKeeping:
    def test_do_not_store_leaves_nothing_in_the_database_nor_in_the_log(
        self,
        call: Callable[..., tuple[int, Json]],
        site_store: Store,
        tmp_path: Path,
        capfd: pytest.CaptureFixture[str],
        caplog: pytest.LogCaptureFixture,
    ) -> None:
        def dumped() -> str:
            with sqlite3.connect(tmp_path / "site.sqlite3") as connection:
                dump = "\n".join(connection.iterdump())
            connection.close()
            return dump

        before = dumped()
        words = "Zanzibarite lanterns kill you"
        context = {"entries": [{"text": "Quicksilver article"}, {"text": "Marmalade parent"}]}
        status, _ = call(asked(words, doNotStore=True, context=context, clientToken="peppercorn"))
        assert status == 200
        assert dumped() == before
        out, err = capfd.readouterr()
        logged = out + err + caplog.text
        for word in ("Zanzibarite", "Quicksilver", "Marmalade", "peppercorn"):
            assert word not in logged
        files = b"".join(path.read_bytes() for path in tmp_path.iterdir() if path.is_file())
        assert b"Zanzibarite" not in files
        call(asked(words))  # the near miss: without it the comment is kept
        assert site_store.count() == 1

    def test_the_same_comment_has_one_record_and_one_verdict_through_every_door(
        self, call: Callable[..., tuple[int, Json]], client: FlaskClient, key: str, site_store: Store
    ) -> None:
        texts = [json.loads(line)["text"] for line in GOLDEN.read_text("utf-8").splitlines()[::25]]
        headers = {"Authorization": f"Bearer {key}"}
        checked = client.post(
            "/v1/check", json={"comments": [{"text": text} for text in texts]}, headers=headers
        ).get_json()["decisions"]
        for text, decision in zip(texts, checked, strict=True):
            for _ in range(2):
                _, answer = call(asked(text, "LIKELY_TO_REJECT", languages=["en"]))
                assert (value(answer, "LIKELY_TO_REJECT") > REJECTED_ABOVE) is (
                    decision["verdict"] == "reject"
                )
        client.post("/v1/moderations", json={"input": texts}, headers=headers)
        records = [record for _, record in site_store.page(after=0, limit=1000)]
        assert [record.comment.text for record in records] == texts
        assert [record.verdict.value for record in records] == [decision["verdict"] for decision in checked]
        assert all(len(record.decisions) == 1 for record in records)

    def test_a_threat_that_is_quoted_from_the_article_is_not_held_against_who_quotes_it(
        self, call: Callable[..., tuple[int, Json]], site_store: Store
    ) -> None:
        quoted = f'"{THREAT}" So much for his manners!'
        article = {"article": {"text": f"The deputy shouted: {THREAT} Then he left the room."}}
        scores = {}
        for name, context in (
            ("none", None),
            ("article", {"articleAndParentComment": article}),
            ("entries", {"entries": [{"text": article["article"]["text"]}]}),
            ("parent", {"articleAndParentComment": {"parentComment": {"text": THREAT}}}),
        ):
            _, answer = call(asked(quoted, "LIKELY_TO_REJECT", "THREAT", "TOXICITY", context=context))
            scores[name] = [
                value(answer, attribute) for attribute in ("LIKELY_TO_REJECT", "THREAT", "TOXICITY")
            ]
        for name in ("article", "entries", "parent"):
            assert all(used < plain for used, plain in zip(scores[name], scores["none"], strict=True)), name
            assert scores[name][0] < REJECTED_ABOVE < scores["none"][0]
        kept = {record.comment.article_text for _, record in site_store.page(after=0, limit=9)}
        assert article["article"]["text"] in kept

    def test_an_article_tells_what_is_off_topic(self, call: Callable[..., tuple[int, Json]]) -> None:
        article = {"entries": [{"text": "The council builds shelters; a report asks why only this year."}]}
        _, about = call(asked(WELCOME, "OFF_TOPIC", context=article))
        _, aside = call(asked("My cat likes tuna sandwiches very much", "OFF_TOPIC", context=article))
        _, without = call(asked("My cat likes tuna sandwiches very much", "OFF_TOPIC"))
        assert value(aside, "OFF_TOPIC") > value(about, "OFF_TOPIC")
        assert value(without, "OFF_TOPIC") == 0


class TestSuggestions:
    def coral(self, verdict: int, text: str = WELCOME) -> bytes:
        """Write what Coral 9.11.8 sends when a moderator has decided."""
        told = {
            "url": "https://news.example/1041",
            "reply_to_id_Coral_comment_id": None,
            "Coral_comment_id": "2f1c",
        }
        return json.dumps(
            {
                "comment": {"text": text},
                "context": {"entries": [{"text": json.dumps(told)}]},
                "attributeScores": {"TOXICITY": {"summaryScore": {"value": verdict}}},
                "languages": ["en"],
                "communityId": "Coral:https://coral.news.example",
                "clientToken": "comment:2f1c",
            },
            separators=(",", ":"),
        ).encode()

    def test_corals_feedback_on_a_comment_it_did_not_have_stored_is_a_review(
        self, call: Callable[..., tuple[int, Json]], site_store: Store
    ) -> None:
        status, answer = call(self.coral(1), "suggestscore")
        assert (status, answer["clientToken"], answer["requestedLanguages"]) == (200, "comment:2f1c", ["en"])
        [(_, record)] = site_store.page(after=0, limit=9)
        assert (record.comment.article_url, record.comment.article_text) == (
            "https://news.example/1041",
            None,
        )
        [review] = record.reviews
        assert review.reviewer == "Coral:https://coral.news.example (suggested score)"
        assert review.reason == "TOXICITY 1; comment:2f1c"
        assert (record.decision.verdict, record.verdict) == (Verdict.APPROVE, Verdict.REJECT)

    def test_a_suggestion_finds_the_comment_that_was_analyzed(
        self, call: Callable[..., tuple[int, Json]], site_store: Store
    ) -> None:
        call(asked(THREAT, "TOXICITY", languages=["en"]))
        call(self.coral(0, THREAT), "suggestscore")
        call(self.coral(1, THREAT), "suggestscore")
        [(_, record)] = site_store.page(after=0, limit=9)
        assert [review.verdict for review in record.reviews] == [Verdict.APPROVE, Verdict.REJECT]
        assert len(record.decisions) == 1

    def test_the_same_comment_is_answered_with_the_moderators_verdict_from_then_on(
        self, call: Callable[..., tuple[int, Json]]
    ) -> None:
        for verdict in (0, 1):
            call(self.coral(verdict, HELD), "suggestscore")
            for stored in (True, False):
                _, answer = call(asked(HELD, "LIKELY_TO_REJECT", "SPAM", doNotStore=not stored))
                assert value(answer, "LIKELY_TO_REJECT") == verdict
                assert 0.5 < value(answer, "SPAM") < 0.7

    def test_the_review_rests_on_the_guideline_that_one_attribute_names(
        self, call: Callable[..., tuple[int, Json]], site_store: Store
    ) -> None:
        body = {
            "comment": {"text": THREAT},
            "attributeScores": {
                "THREAT": {"spanScores": [{"begin": 0, "end": 4, "score": {"value": 0.9}}]},
                "TOXICITY": {"summaryScore": {"value": 0.8, "type": "PROBABILITY"}},
                "SPAM": {"summaryScore": {"value": 0.1}},
            },
        }
        assert call(body, "suggestscore")[0] == 200
        [(_, record)] = site_store.page(after=0, limit=9)
        [review] = record.reviews
        assert (review.verdict, review.guideline) == (Verdict.REJECT, Guideline.THREAT)
        assert review.reviewer == "another system (suggested score)"
        assert review.reason == "THREAT 0.9, TOXICITY 0.8, SPAM 0.1"

    @pytest.mark.parametrize(
        "scores",
        [
            None,
            {},
            {"TOXICITY": None},
            {"TOXICITY": {}},
            {"TOXICITY": {"summaryScore": {}}},
            {"TOXICITY": {"summaryScore": {"value": 1.5}}},
            {"TOXICITY": {"summaryScore": {"value": 1, "type": "RAW"}}},
            {"TOXICITY": {"spanScores": [{"begin": 0, "score": {"value": 1}}]}},
            {"TOXICITY": {"spanScores": [{"begin": 2, "end": 2, "score": {"value": 1}}]}},
            {"TOXICITY": {"spanScores": [{"begin": 0, "end": 1000, "score": {"value": 1}}]}},
            {"TOXICITY": {"spanScores": [{"begin": 0, "end": 2}]}},
            {"CHARM": {"summaryScore": {"value": 1}}},
        ],
    )
    def test_what_is_no_suggestion_is_refused_and_nothing_is_kept(
        self, call: Callable[..., tuple[int, Json]], site_store: Store, scores: Json | None
    ) -> None:
        status, answer = call({"comment": {"text": WELCOME}, "attributeScores": scores}, "suggestscore")
        assert (status, answer["error"]["status"]) == (400, "INVALID_ARGUMENT")
        assert answer["error"]["details"][0]["errorType"] == "INVALID_REQUEST"
        assert site_store.count() == 0
