"""The same text under another article is seen when it is posted and when it is decided again, on both databases."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import text

from moderation.domain import Comment, Effect, Span, Verdict
from moderation.posting import post
from moderation.rescoring import rescore
from moderation.store import Marked, Selection, runs
from moderation.store.engine import connect, transaction

if TYPE_CHECKING:
    from moderation.domain import Record
    from moderation.screening import Screener
    from moderation.store import Store

TEXT = (
    "The council promised us a new school three years ago and the children of our village still walk "
    "two hours every morning along the main road."
)
FIRST = Comment(id="1", text=TEXT, site="rudaw", article_url="https://example.org/school")
ELSEWHERE = replace(FIRST, id="2", article_url="https://example.org/rockets")


def signals(record: Record) -> list[str]:
    return [finding.source for finding in record.decision.findings if finding.source == "S004"]


def test_the_same_text_under_another_article_asks_for_a_person_and_stays_approved(
    store: Store, screener: Screener
) -> None:
    assert signals(post(store, screener, FIRST)) == []
    record = post(store, screener, ELSEWHERE)
    [finding] = [finding for finding in record.decision.findings if finding.source == "S004"]
    assert (finding.effect, finding.span) == (Effect.REVIEW, Span(0, len(TEXT)))
    assert (record.verdict, record.decision.needs_review) == (Verdict.APPROVE, True)
    assert store.get("rudaw", "2") == record


@pytest.mark.parametrize(
    "again",
    [
        TEXT.upper(),
        TEXT.replace("village", "town"),
        TEXT.replace("e", "é").replace(" ", "  "),
        f"{TEXT} Shame!",
    ],
)
def test_a_text_a_little_changed_is_the_same(store: Store, screener: Screener, again: str) -> None:
    post(store, screener, FIRST)
    assert signals(post(store, screener, replace(ELSEWHERE, text=again))) == ["S004"]


@pytest.mark.parametrize(
    "other",
    [
        replace(FIRST, id="2"),
        replace(ELSEWHERE, site="basnews"),
        replace(ELSEWHERE, article_url=None),
        replace(
            ELSEWHERE, text="The council promised us a school, and that was three years ago; where is it now?"
        ),
    ],
    ids=["same article", "other site", "no article", "other text"],
)
def test_what_is_no_repetition_is_left_alone(store: Store, screener: Screener, other: Comment) -> None:
    post(store, screener, FIRST)
    assert signals(post(store, screener, other)) == []


def test_a_text_first_posted_under_no_article_is_no_repetition(store: Store, screener: Screener) -> None:
    post(store, screener, replace(FIRST, article_url=None))
    assert signals(post(store, screener, ELSEWHERE)) == []


@pytest.mark.parametrize("mourning", ["Rest in peace", "Amen", "God bless you and your family", "Amen " * 30])
def test_short_words_of_mourning_are_never_repetition(
    store: Store, screener: Screener, mourning: str
) -> None:
    for number in range(3):
        comment = Comment(id=str(number), text=mourning, article_url=f"https://example.org/{number}")
        assert signals(post(store, screener, comment)) == []


def test_a_comment_sent_again_gets_the_decision_that_is_stored(store: Store, screener: Screener) -> None:
    post(store, screener, ELSEWHERE)
    post(store, screener, FIRST)
    assert signals(post(store, screener, ELSEWHERE)) == []


def test_screening_without_a_store_knows_of_no_repetition(screener: Screener) -> None:
    decisions = screener.screen([FIRST, ELSEWHERE])
    assert [decision.needs_review for decision in decisions] == [False, False]


@pytest.mark.parametrize("size", [1, 10])
def test_deciding_again_finds_what_posting_found(
    store: Store, screener: Screener, monkeypatch: pytest.MonkeyPatch, size: int
) -> None:
    monkeypatch.setattr(runs, "_MOST", size)
    posted = [
        post(store, screener, replace(ELSEWHERE, id=str(number), article_url=f"/{number // 2}"))
        for number in range(4)
    ]
    rescore(store, screener, Selection())
    again = [record for _, record in store.page(after=0, limit=10)]
    assert [signals(record) for record in posted] == [[], [], ["S004"], ["S004"]]
    assert [signals(record) for record in again] == [[], [], ["S004"], ["S004"]]


def test_deciding_again_gives_older_comments_their_fingerprints(
    store: Store, screener: Screener, database_url: str
) -> None:
    post(store, screener, FIRST)
    post(store, screener, ELSEWHERE)
    engine = connect(database_url)
    with transaction(engine, write=True) as connection:
        connection.execute(text("DELETE FROM bands"))
    engine.dispose()
    third = replace(FIRST, id="3", article_url="https://example.org/floods")
    assert signals(post(store, screener, third)) == []
    rescore(store, screener, Selection())
    assert [signals(record) for _, record in store.page(after=0, limit=10)] == [[], ["S004"], ["S004"]]


def test_the_bands_shared_with_the_likest_earlier_comment_are_counted(
    store: Store, screener: Screener
) -> None:
    [decision] = screener.screen([FIRST])
    store.record(FIRST, decision, (1, -2, 3))
    store.record(ELSEWHERE, decision, (1, 5, 6))
    asked = replace(FIRST, id="3", article_url="https://example.org/floods")
    assert store.most_shared(
        [
            Marked(asked, (1, -2, 6)),
            Marked(asked, (1, 5, 6)),
            Marked(asked, (1, 5, 6), key=2),
            Marked(asked, (7, 8, 9)),
            Marked(asked, ()),
            Marked(replace(asked, article_url=None), (1, -2, 3)),
        ]
    ) == [2, 3, 1, 0, 0, 0]


def test_a_fingerprint_is_kept_once(store: Store, screener: Screener) -> None:
    post(store, screener, FIRST)
    [(key, _)] = store.page(after=0, limit=1)
    for _ in range(2):
        store.add_bands([Marked(FIRST, (1, 2), key)])
    assert store.most_shared([Marked(ELSEWHERE, (1, 2))]) == [2]
