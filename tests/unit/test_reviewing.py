"""A review session goes through the queue and keeps each verdict at once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from random import Random
from typing import TYPE_CHECKING, Any

import pytest

from moderation.domain import Comment, Decision, Deed, Finding, Guideline, Review, Span, Verdict
from moderation.errors import ReviewRefusedError
from moderation.reviewing import Opened, Session
from moderation.store import Filter, Order, Page, Part
from moderation.store.listing import Past

if TYPE_CHECKING:
    from collections.abc import Iterable

    from moderation.store import Store

Start = Callable[..., Session]
DICE = Random(0)  # noqa: S311 - draws a sample, keeps no secret

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
HELD = Decision(
    verdict=Verdict.REJECT,
    needs_review=True,
    scores=dict.fromkeys(Guideline, 0.5),
    findings=(),
    reason="A person looks at it.",
    policy_version="policy-1",
    model_version="model-1",
    decided_at=NOON,
)


THREAT = replace(HELD, findings=(Finding(Guideline.THREAT, 0.5, "T001", Span(0, 4)),))


class Clock:
    """A clock that stands still until it is moved."""

    def __init__(self) -> None:
        self.now = NOON

    def __call__(self) -> datetime:
        return self.now

    def forward(self, minutes: float) -> None:
        self.now += timedelta(minutes=minutes)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def start(store: Store, clock: Clock) -> Start:
    """Put four comments into the queue, on two sites; let people start sessions."""
    for number in range(4):
        store.record(
            Comment(id=str(number), text=f"Text {number}", site="ab"[number % 2], author="Dana"), HELD
        )

    def begin(reviewer: str = "Shilan", **which: Any) -> Session:
        return Session(
            store=store, reviewer=reviewer, clock=clock, which=Filter(**which), rules={"T001": "A threat."}
        )

    return begin


def ids(page: Iterable[Opened] | Page) -> list[str]:
    if isinstance(page, Page):
        return [entry.id for entry in page.entries]
    return [opened.comment.id for opened in page]


def opened(session: Session, after: Opened | None = None) -> Opened:
    """Open the next comment, which there is."""
    found = session.next(after)
    assert found is not None
    return found


def test_the_queue_comes_up_once_oldest_first(start: Start) -> None:
    assert ids(start().waiting()) == list("0123")


def test_a_session_on_one_site_shows_that_site(start: Start) -> None:
    of_one = start(site="b")
    assert ids(of_one.waiting()) == ["1", "3"]
    assert of_one.remaining() == 2


def test_an_approval_names_who_when_and_why(start: Start) -> None:
    session = start()
    record = session.approve(opened(session), reason="A figure of speech.")
    [review] = record.reviews
    assert record.verdict is review.verdict is Verdict.APPROVE
    assert (review.reviewer, review.reviewed_at, review.reason) == ("Shilan", NOON, "A figure of speech.")
    assert session.remaining() == 3


def test_a_rejection_may_name_its_guideline(start: Start) -> None:
    session = start()
    named = session.reject(opened(session), guideline=Guideline.THREAT)
    unnamed = session.reject(opened(session))
    assert [record.verdict for record in (named, unnamed)] == [Verdict.REJECT] * 2
    assert [record.reviews[0].guideline for record in (named, unnamed)] == [Guideline.THREAT, None]


def test_what_is_skipped_stays_in_the_queue_and_that_it_was_is_kept(start: Start, store: Store) -> None:
    session = start()
    first = opened(session)
    session.skip(first)
    session.approve(opened(session, first))
    assert ids(session.page()) == ["0", "2", "3"]
    assert [act.deed for act in store.get("a", "0").acts] == [Deed.SKIP]


def test_what_a_colleague_has_reviewed_meanwhile_does_not_come_up(start: Start) -> None:
    session, colleague = start(), start("Azad")
    first = opened(session)
    second = opened(colleague)
    assert second.comment.id == "1"
    colleague.approve(second)
    assert opened(session, first).comment.id == "2"


def test_an_empty_queue_is_the_end(store: Store, clock: Clock) -> None:
    assert list(Session(store=store, reviewer="Shilan", clock=clock).waiting()) == []


def test_two_people_never_have_the_same_comment_open(start: Start) -> None:
    sessions = [start(name) for name in ("Shilan", "Azad", "Hana")]
    assert ids(opened(session) for session in sessions) == ["0", "1", "2"]
    with pytest.raises(ReviewRefusedError, match="a colleague"):
        sessions[0].open(opened(sessions[1]).key)


def test_a_comment_is_free_again_when_it_is_left_when_the_session_ends_and_when_the_lease_runs_out(
    start: Start, clock: Clock
) -> None:
    session, colleague = start(), start("Azad")
    session.leave(opened(session))
    assert opened(colleague).comment.id == "0"
    colleague.close()
    assert opened(session).comment.id == "0"
    clock.forward(4.9)
    assert opened(colleague).comment.id == "1"
    clock.forward(0.2)
    assert opened(colleague).comment.id == "0"


def test_a_renewed_lease_lasts_from_then_on(start: Start, clock: Clock) -> None:
    session, colleague = start(), start("Azad")
    opened(session)
    for _ in range(3):
        clock.forward(4)
        session.renew()
    assert opened(colleague).comment.id == "1"


def test_a_lease_that_ran_out_and_was_taken_is_not_renewed(start: Start, clock: Clock) -> None:
    session, colleague = start(), start("Azad")
    first = opened(session)
    clock.forward(6)
    assert opened(colleague).key == first.key
    session.renew()
    with pytest.raises(ReviewRefusedError, match="Azad has it open"):
        session.approve(first)


def test_a_verdict_after_the_lease_ran_out_is_kept_where_nobody_else_was_at_it(
    start: Start, clock: Clock
) -> None:
    session = start()
    first = opened(session)
    clock.forward(600)
    assert session.approve(first).verdict is Verdict.APPROVE


def test_a_verdict_on_what_a_colleague_has_decided_meanwhile_is_refused(start: Start, clock: Clock) -> None:
    session, colleague = start(), start("Azad")
    first = opened(session)
    clock.forward(6)
    colleague.approve(opened(colleague))
    with pytest.raises(ReviewRefusedError, match="Azad has decided on it meanwhile"):
        session.reject(first)


def test_undo_withdraws_the_last_verdict_and_opens_its_comment_again(start: Start, store: Store) -> None:
    session = start()
    first = opened(session)
    session.approve(first)
    session.reject(opened(session))
    again = session.undo()
    assert again is not None
    assert (again.comment.id, again.record.verdict) == ("1", Verdict.REJECT)
    assert [review.reviewer for review in again.record.withdrawn] == ["Shilan"]
    assert session.remaining() == 3
    again = session.undo()
    assert again is not None
    assert again.comment.id == "0"
    assert session.undo() is None
    assert session.remaining() == 4
    assert opened(start("Azad")).comment.id == "2"


def test_what_a_colleague_has_decided_since_is_not_undone(start: Start, store: Store) -> None:
    session = start()
    session.approve(opened(session))
    store.review("a", "0", Review(verdict=Verdict.REJECT, reviewer="Azad", reviewed_at=NOON))
    with pytest.raises(ReviewRefusedError, match="of Azad, who alone"):
        session.undo()
    assert session.undo() is None
    assert store.get("a", "0").verdict is Verdict.REJECT


def test_a_note_is_read_by_whoever_opens_the_comment_next(start: Start) -> None:
    session = start()
    noted = session.note(opened(session), "Ask the desk in Duhok.")
    assert [act.words for act in noted.record.acts] == ["Ask the desk in Duhok."]
    session.close()
    [act] = opened(start("Azad")).record.acts
    assert (act.deed, act.person, act.words) == (Deed.NOTE, "Shilan", "Ask the desk in Duhok.")


def test_previous_goes_back_and_next_goes_on(start: Start) -> None:
    session = start()
    second = opened(session, opened(session))
    assert second.comment.id == "1"
    first = session.previous(second)
    assert first is not None
    assert first.comment.id == "0"
    assert opened(start("Azad")).comment.id == "1"
    assert session.previous(first) is None


def test_threats_come_first_then_what_is_uncertain_or_has_waited_long(start: Start, store: Store) -> None:
    store.record(Comment(id="sure", text="Sure", site="a"), replace(HELD, uncertainty=0.001))
    store.record(Comment(id="unsure", text="Unsure", site="a"), replace(HELD, uncertainty=0.9))
    store.record(Comment(id="threat", text="Threat", site="a"), replace(THREAT, uncertainty=0.001))
    assert ids(start(site="a").page()) == ["threat", "0", "2", "unsure", "sure"]
    assert ids(start(site="a", order=Order.OLDEST).page()) == ["0", "2", "sure", "unsure", "threat"]
    assert ids(start(site="a", order=Order.NEWEST).page()) == ["threat", "unsure", "sure", "2", "0"]


@pytest.mark.parametrize("order", Order)
def test_pages_go_on_and_back_without_missing_a_row(start: Start, order: Order) -> None:
    session = start(order=order)
    everything = ids(session.page())
    first = session.page(Part(3))
    rest = session.page(Part(3, after=first.end))
    assert ids(first) + ids(rest) == everything
    assert rest.end is None
    back = session.page(Part(2, before=rest.entries[0].place))
    assert ids(back) == everything[1:3]
    assert ids(session.page(Part(2, before=back.end))) == everything[:1]


def test_a_row_shows_what_a_list_needs(start: Start, store: Store) -> None:
    store.record(
        Comment(id="x", text="Ж" * 500, site="c", author="Dana", article_title="Rockets", article_url="u"),
        THREAT,
    )
    opened(start("Azad", site="c"))
    [entry] = start(site="c", article="u", guideline=Guideline.THREAT).page().entries
    assert (entry.site, entry.id, entry.author, entry.article_title) == ("c", "x", "Dana", "Rockets")
    assert entry.beginning == "Ж" * 200
    assert (entry.verdict, entry.concern, entry.score) == (Verdict.REJECT, Guideline.THREAT, 0.5)
    assert (entry.open_by, entry.is_appealed, entry.is_unread) == ("Azad", False, False)
    assert ids(start(site="c", article="other").page()) == []
    assert ids(start(site="c", guideline=Guideline.ABUSE).page()) == []


def test_a_search_finds_words_whatever_their_case_and_says_where_to_go_on(
    start: Start, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("moderation.store.listing._SEARCHED_AT_ONCE", 1)
    monkeypatch.setattr("moderation.store.listing.MOST_SEARCHED", 2)
    session = start(words="TEXT 3")
    first = session.page()
    assert (ids(first), first.end is None) == ([], False)
    assert ids(session.page(Part(after=first.end))) == ["3"]
    assert ids(start(words="dana").page(Part(1))) == ["0"]


def test_an_opened_comment_shows_its_evidence_and_the_authors_past(start: Start, store: Store) -> None:
    store.record(Comment(id="x", text="Threat", site="a", author="Dana"), THREAT)
    store.review("a", "2", Review(verdict=Verdict.APPROVE, reviewer="Hana", reviewed_at=NOON))
    session = start()
    first = opened(session)
    [evidence] = first.evidence
    assert (evidence.name, evidence.summary, evidence.finding) == ("T001", "A threat.", THREAT.findings[0])
    assert first.past == Past(approved=1, rejected=0, waiting=1, concerns=())
    session.reject(first)
    store.record(Comment(id="y", text="Other", site="a", author="Dana"), HELD)
    last = session.open(start(order=Order.NEWEST).page().entries[0].key)
    assert last.past == Past(1, 1, 1, ((Guideline.THREAT, 1),))


def test_rejections_are_listed_to_be_audited_and_a_person_may_overrule_them(
    start: Start, store: Store
) -> None:
    rejected = replace(THREAT, needs_review=False)
    store.record(Comment(id="x", text="Threat", site="a"), rejected)
    session = start(rejected=True)
    found = opened(session)
    assert found.comment.id == "x"
    session.approve(found)
    assert ids(session.page()) == []
    session.undo()
    assert ids(session.page()) == ["x"]


def test_an_appeal_is_for_another_person_and_its_outcome_stands_beside_the_first_decision(
    start: Start, store: Store
) -> None:
    session, colleague = start(), start("Azad")
    first = opened(session)
    session.reject(first, reason="An insult.")
    store.appeal("a", "0", "Dana", "It was a joke.", NOON)
    assert store.get("a", "0").verdict is Verdict.REJECT
    assert "0" not in ids(session.page())
    with pytest.raises(ReviewRefusedError, match="another person than Shilan"):
        store.review("a", "0", Review(verdict=Verdict.REJECT, reviewer="Shilan", reviewed_at=NOON))
    [entry, *_] = colleague.page().entries
    assert (entry.id, entry.is_appealed, entry.verdict) == ("0", True, Verdict.REJECT)
    colleague.approve(opened(colleague), reason="It was one.")
    appeal = store.get("a", "0").appeal
    assert appeal is not None
    assert appeal.first is not None
    assert appeal.outcome is not None
    assert (appeal.first.reason, appeal.act.words) == ("An insult.", "It was a joke.")
    assert (appeal.outcome.reviewer, appeal.outcome.reason) == ("Azad", "It was one.")
    with pytest.raises(ReviewRefusedError, match="decided on already"):
        store.appeal("a", "0", "Dana", "Again.", NOON)


def test_only_a_decided_rejection_is_appealed_and_once(start: Start, store: Store) -> None:
    session = start()
    with pytest.raises(ReviewRefusedError, match="about to look"):
        store.appeal("a", "0", "Dana", "", NOON)
    session.approve(opened(session))
    with pytest.raises(ReviewRefusedError, match="published"):
        store.appeal("a", "0", "Dana", "", NOON)
    store.record(Comment(id="x", text="Threat", site="a"), replace(THREAT, needs_review=False))
    first = store.appeal("a", "x", "Dana", "Why?", NOON)
    assert store.appeal("a", "x", "Dana", "Why, again?", NOON) == first
    assert "x" in ids(session.page())


@pytest.mark.parametrize(
    "needs", [(False,), (True, False), (False, True, False), (True, False, False), (True, True, False)]
)
def test_an_open_appeal_stays_in_the_queue_however_often_the_machine_decides_again(
    store: Store, start: Start, needs: tuple[bool, ...]
) -> None:
    store.record(Comment(id="x", text="Threat", site="c"), replace(THREAT, needs_review=False))
    store.record(Comment(id="y", text="Threat", site="c"), replace(THREAT, needs_review=False))
    keys = {record.comment.id: key for key, record in store.page(after=0, limit=9)}
    store.appeal("c", "x", "Dana", "Why?", NOON)
    for needed in needs:
        again = replace(THREAT, needs_review=needed)
        store.add_decisions([(keys["x"], again), (keys["y"], again)])
    assert ids(start(site="c").page()) == ["x"]


def test_an_appeal_whose_outcome_is_undone_is_open_again(start: Start, store: Store) -> None:
    store.record(Comment(id="x", text="Threat", site="c"), replace(THREAT, needs_review=False))
    store.appeal("c", "x", "Dana", "", NOON)
    session = start(site="c")
    session.reject(opened(session))
    assert ids(session.page()) == []
    session.undo()
    assert ids(session.page()) == ["x"]


def test_a_blind_sample_hides_the_first_verdict_and_changes_none(start: Start, store: Store) -> None:
    session, colleague = start(), start("Azad")
    for _ in range(3):
        session.reject(opened(session), reason="Rude.")
    store.undo("a", "2", "Shilan", NOON)
    assert session.sample(10, DICE) == []
    drawn = colleague.sample(10, DICE)
    assert sorted(ids(drawn)) == ["0", "1"]
    assert [each.record.reviews + each.record.acts for each in drawn] == [(), ()]
    for each in drawn:
        colleague.judge(each, Verdict.APPROVE, reason="Harmless.")
    assert colleague.sample(10, DICE) == []
    record = store.get("a", "0")
    assert record.verdict is Verdict.REJECT
    [act] = record.acts
    assert (act.deed, act.verdict, act.review) == (Deed.SAMPLE, Verdict.APPROVE, record.reviews[0].number)
