"""Figures count what the machine and people did, the same on both databases."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from moderation.counting import Share, count
from moderation.domain import Act, Comment, Decision, Deed, Finding, Guideline, Review, Verdict
from moderation.store import Scope

if TYPE_CHECKING:
    from moderation.store import Store

NOW = datetime.now(UTC)
HELD = Decision(
    verdict=Verdict.REJECT,
    needs_review=True,
    scores=dict.fromkeys(Guideline, 0.5),
    findings=(Finding(Guideline.ABUSE, 0.5, "classifier"), Finding(Guideline.ABUSE, 0.4, "P001")),
    reason="A person looks at it.",
    policy_version="policy-1",
    model_version="model-1",
    decided_at=NOW,
)
CLEAR = replace(HELD, verdict=Verdict.APPROVE, needs_review=False, findings=())
THREAT = replace(HELD, needs_review=False, findings=(Finding(Guideline.THREAT, 0.9, "T001"),))


def review(store: Store, id: str, verdict: Verdict, reviewer: str = "Shilan", **more: object) -> int:  # noqa: A002 - the domain's word
    given = Review(verdict=verdict, reviewer=reviewer, reviewed_at=NOW + timedelta(days=1), **more)  # type: ignore[arg-type]
    number = store.review("default", id, given).reviews[-1].number
    assert number is not None
    return number


@pytest.fixture
def busy(store: Store) -> Store:
    """Ten comments: 0 to 3 held, 4 to 7 clear, 8 and 9 rejected as threats; people decided on some of each."""
    for number, decision in enumerate([HELD] * 4 + [CLEAR] * 4 + [THREAT] * 2):
        store.record(Comment(id=str(number), text="Text"), decision)
    review(store, "0", Verdict.APPROVE)
    review(store, "1", Verdict.REJECT, guideline=Guideline.ABUSE)
    review(store, "2", Verdict.APPROVE)
    store.undo("default", "2", "Shilan", NOW)
    review(store, "4", Verdict.REJECT, guideline=Guideline.PROMOTION)
    store.appeal("default", "8", "Dana", "Why?", NOW)
    review(store, "8", Verdict.APPROVE)
    store.appeal("default", "9", "Dana", "Why?", NOW)
    return store


def test_volumes_say_where_comments_stand(busy: Store) -> None:
    volumes = count(busy, Scope()).volumes
    assert (volumes.comments, volumes.approved, volumes.rejected, volumes.waiting) == (10, 5, 2, 3)
    assert (volumes.held, volumes.reviewed) == (4, 4)


def test_each_guideline_has_its_share(busy: Store) -> None:
    listed = count(busy, Scope()).guidelines
    assert {name: row.share.count for name, row in listed.items() if row.share.count} == {
        Guideline.ABUSE: 4,
        Guideline.THREAT: 2,
    }
    assert (listed[Guideline.ABUSE].rejected, listed[Guideline.ABUSE].waiting) == (1, 2)


def test_what_people_publish_overturns_what_spoke_against_it(busy: Store) -> None:
    overturned = count(busy, Scope()).overturned
    assert {name: (share.count, share.of) for name, share in overturned.items()} == {
        "classifier abuse": (1, 2),
        "P001": (1, 2),
        "T001": (1, 1),
    }


def test_what_people_reject_unseen_by_the_machine_is_missed(busy: Store) -> None:
    missed = count(busy, Scope()).missed
    assert {name: (share.count, share.of) for name, share in missed.items()} == {
        Guideline.ABUSE: (0, 1),
        Guideline.PROMOTION: (1, 1),
    }


def test_decisions_of_the_machine_alone_that_people_looked_at_are_counted(busy: Store) -> None:
    figures = count(busy, Scope())
    assert (figures.rejections_overturned.count, figures.rejections_overturned.of) == (1, 1)
    assert (figures.approvals_overturned.count, figures.approvals_overturned.of) == (1, 1)


def test_appeals_are_open_or_decided(busy: Store) -> None:
    appeals = count(busy, Scope()).appeals
    assert (appeals.open, appeals.decided, appeals.overturned.count) == (1, 1, 1)


def test_the_delay_is_from_arrival_to_the_first_verdict_that_stands(busy: Store) -> None:
    delay = count(busy, Scope()).delay
    assert delay.comments == 4
    assert delay.median is not None
    assert delay.p90 is not None
    assert 82_000 < delay.median <= delay.p90 <= 86_400


def test_agreement_compares_blind_judgements_with_the_verdicts_they_are_about(busy: Store) -> None:
    numbers = {id: busy.get("default", id).reviews[-1].number for id in ("0", "1", "4")}  # noqa: A001 - the domain's word
    judged = {"0": Verdict.APPROVE, "1": Verdict.REJECT, "4": Verdict.APPROVE}
    for id, verdict in [("1", Verdict.APPROVE), *judged.items()]:  # noqa: A001 - as above
        act = Act(deed=Deed.SAMPLE, person="Azad", acted_at=NOW, verdict=verdict, review=numbers[id])
        busy.act("default", id, act)
    agreement = count(busy, Scope()).agreement
    assert (agreement.same.count, agreement.same.of) == (2, 3)
    assert agreement.kappa == pytest.approx(0.4)


def test_a_scope_leaves_out_what_is_of_another_site_or_time(busy: Store) -> None:
    assert count(busy, Scope(site="other")).volumes.comments == 0
    assert count(busy, Scope(site="\0")).volumes.comments == 0
    assert count(busy, Scope(since=NOW + timedelta(hours=1))).overturned == {}
    assert count(busy, Scope(until=NOW - timedelta(hours=1))).volumes.comments == 0
    assert (
        count(busy, Scope("default", NOW - timedelta(hours=1), NOW + timedelta(hours=1))).volumes.comments
        == 10
    )


def test_an_empty_store_has_figures_too(store: Store) -> None:
    figures = count(store, Scope())
    assert figures.volumes.comments == 0
    assert (figures.delay.median, figures.agreement.kappa) == (None, None)


@pytest.mark.parametrize(
    ("number", "of", "low", "high"),
    [(0, 10, 0, 0.2775), (5, 10, 0.2366, 0.7634), (10, 10, 0.7225, 1), (1, 1, 0.2065, 1), (0, 0, 0, 1)],
)
def test_intervals_are_those_of_wilson(number: int, of: int, low: float, high: float) -> None:
    share = Share.wilson(number, of)
    assert (share.low, share.high) == (pytest.approx(low, abs=1e-4), pytest.approx(high, abs=1e-4))
