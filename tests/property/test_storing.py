"""What is stored is what was submitted."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from itertools import count
from typing import TYPE_CHECKING

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from moderation.domain import Comment, Decision, Effect, Finding, Guideline, Span, Verdict, is_storable

if TYPE_CHECKING:
    from moderation.store import Store

_TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1)
_ZONES = st.integers(-23 * 60, 23 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))
_TIMES = st.datetimes(datetime(2, 1, 3), datetime(9998, 12, 29), timezones=_ZONES).map(  # noqa: DTZ001 - see _ZONES
    lambda time: time.replace(fold=0)
)
_SCORES = st.floats(0, 1)
_FINDINGS = st.builds(
    Finding,
    guideline=st.sampled_from(Guideline),
    score=_SCORES,
    source=_TEXTS,
    span=st.none()
    | st.builds(lambda start, length: Span(start, start + length), st.integers(0, 10**6), st.integers(1, 9)),
    effect=st.sampled_from(Effect),
)
_COMMENTS = st.builds(
    Comment,
    id=_TEXTS.filter(lambda text: len(text) <= 200),
    text=_TEXTS.filter(lambda text: text.strip()),
    article_title=st.none() | st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0")),
    posted_at=st.none() | _TIMES,
)
_DECISIONS = st.builds(
    Decision,
    verdict=st.sampled_from(Verdict),
    needs_review=st.booleans(),
    scores=st.fixed_dictionaries(dict.fromkeys(Guideline, _SCORES)),
    findings=st.lists(_FINDINGS, max_size=3).map(tuple),
    reason=_TEXTS,
    policy_version=_TEXTS,
    model_version=_TEXTS,
    decided_at=_TIMES,
    relevance=st.none() | _SCORES,
    uncertainty=st.none() | st.floats(0, 1, exclude_min=True),
)
_SITES = count()


@given(comment=_COMMENTS, decision=_DECISIONS)
@settings(deadline=None, max_examples=100, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_comment_and_decision_come_back_as_they_were(
    store: Store, comment: Comment, decision: Decision
) -> None:
    own = replace(comment, site=f"site {next(_SITES)}")
    stored = store.record(own, decision)
    assert stored.comment == own
    assert stored.comment.text.encode() == comment.text.encode()
    assert stored.decisions == (decision,)
    assert repr(stored) == repr(store.get(own.site, own.id))
    assert stored.decision.decided_at.tzinfo is UTC
    assert store.verify().faults == ()


@given(st.text(st.characters(exclude_categories=[])))
def test_what_counts_as_storable_is_what_utf_8_and_postgresql_take(text: str) -> None:
    has_surrogate = any(0xD800 <= ord(character) <= 0xDFFF for character in text)
    assert is_storable(text) is not (has_surrogate or "\0" in text)
