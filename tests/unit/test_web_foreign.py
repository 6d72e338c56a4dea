"""What the doors of other services share: an id made of what is told, and what a rejection rests on."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from moderation.domain import Guideline, Review, Verdict
from moderation.errors import InvalidCommentError
from moderation.web.foreign import decide, grounds, is_held, unnamed

if TYPE_CHECKING:
    from moderation.screening import Screener
    from moderation.store import Store

NOW = datetime(2026, 11, 27, 12, 0, tzinfo=UTC)
WELCOME = "Thank you for this report; the shelters should have been built last year."
THREAT = "Shut up or I will find you and kill you."
HELD = "They met at Golden Goal Bets on Monday."


def test_the_same_comment_has_the_same_id_and_another_has_another(site_screener: Screener) -> None:
    policy = site_screener.policy
    told = {"author": "Dana", "article_url": "https://news.example/1", "parent_id": "c1"}
    first = unnamed(policy, "news", WELCOME, **told)
    assert unnamed(policy, "news", WELCOME, **told).id == first.id
    assert unnamed(policy, "weather", WELCOME, **told).id == first.id
    others = [unnamed(policy, "news", WELCOME + " ", **told)]
    others += [unnamed(policy, "news", WELCOME, **told | {name: None}) for name in told]
    others += [unnamed(policy, "news", WELCOME, **told | {name: "other"}) for name in told]
    assert len({first.id, *(other.id for other in others)}) == 8


def test_what_is_empty_is_not_told(site_screener: Screener) -> None:
    empty = unnamed(site_screener.policy, "news", WELCOME, author="", article_url="", parent_id="")
    assert empty == unnamed(site_screener.policy, "news", WELCOME)


def test_a_name_of_any_length_is_taken(site_screener: Screener) -> None:
    assert unnamed(site_screener.policy, "news", WELCOME, author="x" * 300).author == "x" * 200


@pytest.mark.parametrize("text", ["", " \n", "x" * 5001, "a\0b", "a\ud800b"])
def test_what_cannot_be_kept_is_refused(site_screener: Screener, text: str) -> None:
    with pytest.raises(InvalidCommentError):
        unnamed(site_screener.policy, "news", text)


def test_what_was_decided_under_another_policy_is_decided_again(
    site_screener: Screener, site_store: Store
) -> None:
    comment = unnamed(site_screener.policy, "news", THREAT)
    assert len(decide(site_store, site_screener, comment).decisions) == 1
    assert len(decide(site_store, site_screener, comment).decisions) == 1
    thresholds = {name: replace(each, reject=1.0, review=1.0) for name, each in site_screener.policy.thresholds.items()}  # fmt: skip
    lenient = replace(site_screener.policy, thresholds=thresholds, version="lenient")
    record = decide(site_store, replace(site_screener, policy=lenient), comment)
    assert [made.verdict for made in record.decisions] == [Verdict.REJECT, Verdict.APPROVE]
    assert site_store.count() == 1


def test_a_repeated_text_is_not_its_own_repetition_when_decided_again(
    site_screener: Screener, site_store: Store
) -> None:
    text = (
        f"{WELCOME} Who protects the farmers of the valley, and who pays for the burnt orchard on the hill?"
    )
    first = unnamed(site_screener.policy, "news", text, article_url="https://news.example/1")
    second = unnamed(site_screener.policy, "news", text, article_url="https://news.example/2")
    newer = replace(site_screener, policy=replace(site_screener.policy, version="newer"))
    for screener in (site_screener, newer):
        decisions = [decide(site_store, screener, comment).decision for comment in (first, second)]
        assert [[found.source for found in made.findings] for made in decisions] == [[], ["S004"]]


def test_a_rejection_rests_on_what_is_broken_and_a_doubt_on_what_is_doubtful(
    site_screener: Screener, site_store: Store
) -> None:
    policy = site_screener.policy
    records = [
        decide(site_store, site_screener, unnamed(policy, "news", text)) for text in (WELCOME, THREAT, HELD)
    ]
    assert [grounds(policy, record)[:1] for record in records] == [
        (),
        (Guideline.THREAT,),
        (Guideline.PROMOTION,),
    ]
    assert [is_held(record) for record in records] == [False, False, True]


def test_where_a_person_has_spoken_it_rests_on_what_they_named(
    site_screener: Screener, site_store: Store
) -> None:
    policy = site_screener.policy
    comment = unnamed(policy, "news", HELD)
    decide(site_store, site_screener, comment)
    for verdict, named, expected in (
        (Verdict.REJECT, Guideline.ABUSE, (Guideline.ABUSE,)),
        (Verdict.REJECT, None, ()),
        (Verdict.APPROVE, None, ()),
    ):
        review = Review(verdict=verdict, reviewer="hana", guideline=named, reviewed_at=NOW)
        site_store.review("news", comment.id, review)
        record = decide(site_store, site_screener, comment)
        assert (record.verdict, grounds(policy, record), is_held(record)) == (verdict, expected, False)
