"""Reviews teach a site's line: what is proposed, what is asked of it, and what is left to the editor."""

from __future__ import annotations

import json
import shutil
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest

from moderation.config import MODEL, POLICY
from moderation.domain import Comment, Decision, Effect, Finding, Guideline, Record, Review, Span, Verdict
from moderation.errors import CandidateError
from moderation.learning import Source, check, learn, thresholds
from moderation.learning.candidates import COMPARISON, REPORT
from moderation.learning.comparing import AGREEMENT, figures, gain
from moderation.learning.contradictions import missed, overturned
from moderation.learning.gates import CLEAN, MENTIONS, THREATS, sentences_of, try_gates
from moderation.learning.lessons import (
    APPROVED,
    GUIDELINES,
    HELD,
    REJECTED,
    Lesson,
    bands,
    probabilities,
    study,
)
from moderation.policy import Policy, Threshold, with_thresholds
from training import authored, corpus
from training.benchmarks import learn as simulated

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from moderation.learning.lessons import Array, Bands
    from moderation.screening import Screener

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
ATTACK = GUIDELINES.index(Guideline.PERSONAL_ATTACK)
THREAT = GUIDELINES.index(Guideline.THREAT)
COMMENTS = (
    Comment(id="1", text="Thank you for the report."),
    Comment(id="2", text="I will find you and kill you."),
    Comment(id="3", text="Get off your ass and vote."),
    Comment(id="4", text="Haber çok güzel olmuş, elinize sağlık, teşekkürler arkadaşlar."),
    Comment(
        id="5",
        text="He wrote “I will kill you all tonight”, a shame.",
        article_text="“I will kill you all tonight”, he said.",
    ),
    Comment(
        id="6",
        text="I will kill you all tonight, he said",
        article_text="Yes: I will kill you all tonight, he said.",
    ),
    Comment(id="7", text="You are a stupid idiot and a filthy liar."),
    Comment(id="8", text="???"),
    Comment(id="9", text="STOP THIS NOW AND LISTEN TO THE PEOPLE OF THIS CITY"),
)


def _record(text: str, verdict: Verdict, guideline: Guideline | None = None, *findings: Finding) -> Record:
    decision = Decision(
        verdict=Verdict.APPROVE,
        needs_review=False,
        scores=dict.fromkeys(Guideline, 0.0) | {Guideline.VULGARITY: 0.2},
        findings=findings,
        reason="",
        policy_version="p",
        model_version="m",
        decided_at=NOON,
    )
    review = Review(verdict=verdict, reviewer="Ava", reviewed_at=NOON, guideline=guideline)
    return Record(comment=Comment(id=text[:200], text=text), decisions=(decision,), reviews=(review,))


def test_a_lesson_rests_on_the_named_guideline_else_the_strongest_finding_else_the_highest_score() -> None:
    insult = Finding(Guideline.ABUSE, 0.6, "classifier", Span(0, 1))
    lessons = [
        Lesson.of(_record("a", Verdict.APPROVE, None, insult)),
        Lesson.of(_record("b", Verdict.REJECT, Guideline.THREAT, insult)),
        Lesson.of(_record("c", Verdict.REJECT, None, insult)),
        Lesson.of(_record("d", Verdict.REJECT)),
    ]
    assert [lesson.breaks for lesson in lessons] == [
        None,
        Guideline.THREAT,
        Guideline.ABUSE,
        Guideline.VULGARITY,
    ]


def test_the_last_review_is_the_lesson() -> None:
    record = _record("a", Verdict.REJECT)
    overruled = replace(
        record, reviews=(*record.reviews, replace(record.reviews[0], verdict=Verdict.APPROVE))
    )
    assert Lesson.of(overruled).breaks is None


def test_the_bands_of_lessons_are_those_of_the_whole_road(screener: Screener) -> None:
    lessons = study(screener, [Lesson(comment, None) for comment in COMMENTS])
    present = [screener.policy.thresholds[name] for name in GUIDELINES]
    scores = probabilities(lessons.signals, lessons.signals.stack)
    decisions = screener.screen(COMMENTS)
    for judged, decision in zip(lessons.judged(scores).tolist(), decisions, strict=True):
        assert judged == pytest.approx([decision.scores[name] for name in GUIDELINES])
    asked = [all(one.effect is Effect.REVIEW for one in decision.findings) for decision in decisions]
    expected = [
        REJECTED if not decision.needs_review and decision.verdict is Verdict.REJECT
        else HELD if decision.needs_review and not only_asked
        else APPROVED
        for decision, only_asked in zip(decisions, asked, strict=True)
    ]  # fmt: skip
    assert bands(lessons, lessons.judged(scores), present).tolist() == expected
    assert {APPROVED, HELD, REJECTED} == set(expected)


def test_copies_of_a_text_are_left_out_together(screener: Screener) -> None:
    texts = ("Thank you, all of you!", "thank you all of you", "Thank you, none of you!")
    parts = study(screener, [Lesson(Comment(id=text, text=text), None) for text in texts]).parts.tolist()
    assert parts[0] == parts[1] != parts[2]


@pytest.fixture(scope="module")
def present() -> list[Threshold]:
    return [Threshold(0.36, 0.83)] * len(GUIDELINES)


class Made:
    """Lessons of made-up scores of one guideline; only `thresholds` looks at them."""

    def __init__(self, screener: Screener, column: int, good: Sequence[float], bad: Sequence[float]) -> None:
        rows = [Lesson(COMMENTS[0], None)] * len(good) + [Lesson(COMMENTS[0], GUIDELINES[column])] * len(bad)
        self.lessons = study(screener, rows)
        self.scores: Array = np.zeros((len(rows), len(GUIDELINES)))
        self.scores[:, column] = [*good, *bad]
        self.column = column

    def choose(self, present: Sequence[Threshold], budget: float = 0.01) -> Threshold:
        return thresholds.choose(self.lessons, self.scores, present, budget)[self.column]


@pytest.fixture(scope="module")
def lax(screener: Screener) -> Made:
    return Made(screener, ATTACK, [0.05] * 60 + [0.5] * 30, [0.95] * 20)


def test_a_site_that_lets_pass_what_is_held_raises_the_threshold_of_review(
    lax: Made, present: list[Threshold]
) -> None:
    assert lax.choose(present).review > 0.5 > present[ATTACK].review


def test_a_site_that_rejects_what_passes_lowers_it(screener: Screener, present: list[Threshold]) -> None:
    strict = Made(screener, ATTACK, [0.02] * 60, [0.33] * 20 + [0.95] * 20)
    assert strict.choose(present).review < 0.33 < present[ATTACK].review


def test_good_comments_that_are_rejected_raise_the_threshold_of_rejection(
    screener: Screener, present: list[Threshold]
) -> None:
    wronged = Made(screener, ATTACK, [0.05] * 60 + [0.88] * 5, [0.97] * 20)
    assert wronged.choose(present).reject > 0.88 > present[ATTACK].reject
    assert wronged.choose(present, budget=0.2).reject <= wronged.choose(present).reject


def test_what_few_comments_speak_of_keeps_its_thresholds(
    screener: Screener, present: list[Threshold]
) -> None:
    few = Made(screener, ATTACK, [0.05] * 60 + [0.5] * 5, [0.95] * 4)
    assert few.choose(present) == present[ATTACK]
    assert thresholds.choose(few.lessons, few.scores, present, 0.01) == present


def test_what_few_comments_speak_of_may_come_to_reject_less(
    screener: Screener, present: list[Threshold]
) -> None:
    wronged = Made(screener, ATTACK, [0.05] * 60 + [0.88] * 5, [0.99] * 2)
    assert wronged.choose(present).reject > 0.88 > present[ATTACK].reject
    assert wronged.choose(present).review == present[ATTACK].review


def test_thresholds_of_threats_are_never_raised(screener: Screener, present: list[Threshold]) -> None:
    kind = Made(screener, THREAT, [0.05] * 60 + [0.5] * 30 + [0.8] * 10, [0.95] * 20)
    assert kind.choose(present).review <= present[THREAT].review
    assert kind.choose(present).reject <= present[THREAT].reject


def test_harmless_comments_that_pass_a_threshold_raise_it_the_nearest_first(present: list[Threshold]) -> None:
    judged = np.zeros((5, len(GUIDELINES)))
    judged[:, ATTACK] = [0.1, 0.5, 0.84, 0.9, 0.95]
    assert thresholds.ease(present, judged, "reject", 3) == present
    assert thresholds.ease(present, judged, "reject", 1)[ATTACK] == Threshold(present[ATTACK].review, 0.91)
    assert thresholds.ease(present, judged, "reject", 0)[ATTACK].reject == 0.96
    assert thresholds.ease(present, judged, "review", 0)[ATTACK] == Threshold(0.51, present[ATTACK].reject)


def test_thresholds_of_threats_are_not_raised_for_harmless_comments_either(present: list[Threshold]) -> None:
    judged = np.zeros((5, len(GUIDELINES)))
    judged[:, THREAT] = 0.9
    assert thresholds.ease(present, judged, "reject", 0) == present


def _outcomes() -> tuple[Bands, Bands, Bands]:
    breaks = np.array([-1, -1, -1, ATTACK, ATTACK, THREAT])
    before = np.array([APPROVED, HELD, REJECTED, APPROVED, HELD, APPROVED])
    return before, np.array([APPROVED, APPROVED, HELD, REJECTED, HELD, REJECTED]), breaks


def test_a_comparison_counts_what_becomes_of_good_comments_and_of_breaches() -> None:
    before, _, breaks = _outcomes()
    counted = {
        name: (rate.hits, rate.total) for name, rate in figures(before, breaks, Verdict.REJECT).items()
    }
    assert list(counted.values()) == [(2, 6), (1, 6), (2, 6), (1, 3), (1, 3), (2, 3)]
    assert figures(before, breaks, Verdict.APPROVE)[AGREEMENT].hits == 2


def test_the_gain_counts_changed_answers_both_ways() -> None:
    before, after, breaks = _outcomes()
    share, low, high = gain(before, after, breaks, Verdict.REJECT)
    assert share == pytest.approx(3 / 6)
    assert low < share < high
    assert gain(after, before, breaks, Verdict.REJECT)[0] == pytest.approx(-3 / 6)
    assert gain(before, before, breaks, Verdict.REJECT) == (0, 0, 0)


def test_a_published_threat_costs_most_and_a_held_comment_less_than_a_mistake() -> None:
    before, _, breaks = _outcomes()
    assert thresholds.costs(before, breaks).tolist() == [0, 0.5, 1, 1, 0.5, 3]


def _rows(*said: tuple[str, Guideline | None]) -> list[Lesson]:
    return [Lesson(Comment(id=str(place), text=text), breaks) for place, (text, breaks) in enumerate(said)]


def test_a_word_that_people_keep_approving_is_named_with_its_rule(screener: Screener) -> None:
    approved = [(f"Get off your ASS and vote, district {place}.", None) for place in range(6)]
    sworn = [(f"Fuck the ministry, number {place}.", Guideline.PROFANITY) for place in range(6)]
    found = {
        (one.code, one.word): str(one.rate)
        for one in overturned(screener, study(screener, _rows(*approved, *sworn)))
    }
    assert set(found) == {("P007", None), ("P007", "ass")}
    assert "6/6" in found["P007", "ass"]


def test_a_word_overturned_twice_or_seldom_is_not_named(screener: Screener) -> None:
    twice = [(f"Get off your ass, district {place}.", None) for place in range(2)]
    seldom = [("Fuck this heat.", None)] * 3 + [
        (f"Fuck you, number {place}.", Guideline.PROFANITY) for place in range(9)
    ]
    assert overturned(screener, study(screener, _rows(*twice, *seldom))) == []


def test_a_word_of_what_was_published_and_people_rejected_is_named(screener: Screener) -> None:
    rejected = [(f"Bravo professor, street {place}.", Guideline.PERSONAL_ATTACK) for place in range(6)]
    approved = [(f"Thank you for the road in street {place}.", None) for place in range(12)]
    lessons = study(screener, _rows(*rejected, *approved))
    named = {one.word: (one.missed, one.good) for one in missed(lessons, np.zeros(18, dtype=np.int64))}
    assert named["professor"] == (6, 0)
    assert named["bravo professor"] == (6, 0)
    assert "street" not in named
    assert missed(lessons, np.full(18, HELD)) == []


def test_the_gate_has_plain_mentions_clean_comments_and_threats_each_once() -> None:
    sorts = {sort: sentences_of(sort) for sort in (MENTIONS, CLEAN, THREATS)}
    assert [len(texts) for texts in sorts.values()] == [125, 118, 40]
    assert len({text for texts in sorts.values() for text in texts}) == 283


def test_what_ships_passes_every_gate(screener: Screener) -> None:
    assert [gate.asks for gate in try_gates(screener) if not gate.passed] == []


@pytest.mark.parametrize(
    ("guideline", "row", "broken"),
    [
        (Guideline.ABUSE, Threshold(0.01, 0.01), "plain mentions of people rejected"),
        (Guideline.ABUSE, Threshold(0.01, 0.99), "plain mentions of people held"),
        (Guideline.THREAT, Threshold(0.05, 0.05), "clean comments on the news rejected"),
        (Guideline.THREAT, Threshold(0.3, 0.99), "plain threats rejected"),
        (Guideline.THREAT, Threshold(1.0, 1.0), "plain threats published"),
    ],
)
def test_a_policy_that_misreads_the_sentences_breaks_their_gate(
    screener: Screener, guideline: Guideline, row: Threshold, broken: str
) -> None:
    policy = replace(screener.policy, thresholds={**screener.policy.thresholds, guideline: row})
    assert [
        gate.passed for gate in try_gates(replace(screener, policy=policy)) if gate.asks.startswith(broken)
    ] == [False]


SOURCE = Source(site="default", model=MODEL.default, policy=POLICY.default, budget=0.01)


def test_few_reviews_propose_nothing_and_write_no_model(screener: Screener, tmp_path: Path) -> None:
    records = [
        _record(case.text, Verdict.REJECT if case.breaks else Verdict.APPROVE, case.breaks)
        for case in simulated.cases()[:12]
    ]
    said = learn(screener, records, SOURCE, tmp_path / "few")
    assert not said["changes"]
    assert {path.name for path in (tmp_path / "few").iterdir()} == {COMPARISON, REPORT}
    assert "**Nothing is proposed**" in (tmp_path / "few" / REPORT).read_text()
    with pytest.raises(CandidateError, match="proposes nothing"):
        check(screener, tmp_path / "few")


def test_nothing_is_learned_from_no_review_or_into_a_folder_that_holds_something(
    screener: Screener, tmp_path: Path
) -> None:
    with pytest.raises(CandidateError, match="no reviewed comment to learn from"):
        learn(screener, [], SOURCE, tmp_path / "none")
    (tmp_path / "notes.txt").touch()
    with pytest.raises(CandidateError, match="expected a new or an empty folder"):
        learn(screener, [_record("a", Verdict.REJECT)], SOURCE, tmp_path)


def test_a_candidate_is_there_whole_or_not_at_all(screener: Screener, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(CandidateError, match="cannot be written"):
        learn(screener, [_record("a", Verdict.REJECT)], SOURCE, tmp_path / "file" / "out")
    (tmp_path / ".out.part" / "model").mkdir(parents=True)
    learn(screener, [_record("a", Verdict.REJECT)], SOURCE, tmp_path / "out")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["file", "out"]
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == [COMPARISON, REPORT]


@pytest.fixture(scope="module")
def taught(screener: Screener, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Learn from 200 reviews of the simulated site."""
    records = [
        _record(case.text, Verdict.REJECT if case.breaks else Verdict.APPROVE, case.breaks)
        for case in simulated.cases()[:200]
    ]
    out = tmp_path_factory.mktemp("shelf") / "taught"
    assert learn(screener, records, SOURCE, out)["changes"]
    return out


@pytest.fixture
def candidate(taught: Path, tmp_path: Path) -> Path:
    """Copy that candidate."""
    return shutil.copytree(taught, tmp_path / "copy")


def test_a_candidate_passes_and_says_what_it_was_made_from(screener: Screener, taught: Path) -> None:
    check(screener, taught)
    manifest = json.loads((taught / "model" / "manifest.json").read_text())
    assert manifest["parent"] == screener.classifier.version
    assert manifest["learned"]["reviews"] == 200
    assert manifest["learned"]["made_at"] == json.loads((taught / COMPARISON).read_text())["made_at"]


def test_encoder_and_ngrams_of_a_candidate_are_those_in_force(taught: Path) -> None:
    for path in MODEL.default.iterdir():
        if path.name not in {"stack.joblib", "manifest.json", "MODEL_CARD.md"}:
            assert (taught / "model" / path.name).read_bytes() == path.read_bytes()
    assert (taught / "model" / "stack.joblib").read_bytes() != (MODEL.default / "stack.joblib").read_bytes()


def test_the_policy_of_a_candidate_differs_in_thresholds_alone(taught: Path) -> None:
    pairs = zip(
        POLICY.default.read_text().splitlines(),
        (taught / "policy.toml").read_text().splitlines(),
        strict=True,
    )
    changed = [before for before, after in pairs if before != after]
    assert changed
    assert all(line.startswith(("review = ", "reject = ")) for line in changed)


def _rewrite(folder: Path, **values: Any) -> None:
    path = folder / COMPARISON
    path.write_text(json.dumps(json.loads(path.read_text()) | values))


def test_a_candidate_made_from_something_else_is_refused(screener: Screener, candidate: Path) -> None:
    _rewrite(candidate, parent={"model": "another", "policy": screener.policy.version})
    with pytest.raises(CandidateError, match="was made from another model or policy than those in force"):
        check(screener, candidate)


def test_a_candidate_that_was_edited_is_refused(screener: Screener, candidate: Path) -> None:
    with (candidate / "policy.toml").open("a") as file:
        file.write("# a remark\n")
    with pytest.raises(CandidateError, match="was changed since it was compared"):
        check(screener, candidate)


def test_a_candidate_that_breaks_a_gate_is_refused_whatever_its_comparison_says(
    screener: Screener, candidate: Path
) -> None:
    path = candidate / "policy.toml"
    path.write_text(with_thresholds(path.read_text(), {Guideline.ABUSE: Threshold(0.03, 0.03)}))
    _rewrite(candidate, policy=Policy.load(path).version)
    with pytest.raises(
        CandidateError, match=r"breaks a gate: .*plain mentions of people rejected: at most 1% "
    ):
        check(screener, candidate)


def test_a_candidate_that_does_worse_on_reviews_held_back_is_refused(
    screener: Screener, candidate: Path
) -> None:
    held_back = json.loads((candidate / COMPARISON).read_text())["held_back"]
    _rewrite(candidate, held_back=held_back | {"gain": {"share": -0.2, "low": -0.3, "high": -0.1}})
    with pytest.raises(CandidateError, match="answers as people did: not less often than now"):
        check(screener, candidate)


def test_a_candidate_that_rejects_more_good_comments_than_the_budget_is_refused(
    screener: Screener, candidate: Path
) -> None:
    held_back = json.loads((candidate / COMPARISON).read_text())["held_back"]
    rates = held_back["figures"]["good comments rejected outright"]
    rates["candidate"] |= {"hits": 20, "total": 80}
    _rewrite(candidate, held_back=held_back)
    with pytest.raises(CandidateError, match=r"good comments rejected outright: at most 1\.0%"):
        check(screener, candidate)


@pytest.mark.parametrize("content", [None, "", "[]", "{}", '{"changes": true}'])
def test_a_folder_without_a_comparison_is_no_candidate(
    screener: Screener, tmp_path: Path, content: str | None
) -> None:
    if content is not None:
        (tmp_path / COMPARISON).write_text(content)
    with pytest.raises(CandidateError, match=r"is no candidate|is not a comparison"):
        check(screener, tmp_path)


def test_hostile_words_cannot_steer_who_reads_the_report(screener: Screener, tmp_path: Path) -> None:
    texts = [f"\x1b[31m\u202e|<b>bravo|`professor` {place}" for place in range(6)]
    records = [_record(text, Verdict.REJECT, Guideline.PERSONAL_ATTACK) for text in texts]
    records += [_record(f"Thank you, street {place}.", Verdict.APPROVE) for place in range(12)]
    learn(screener, records, replace(SOURCE, site="a|b`<i>"), tmp_path / "out")
    report = (tmp_path / "out" / REPORT).read_text()
    assert all(letter.isprintable() or letter == "\n" for letter in report)
    assert "<" not in report


def test_gate_and_simulated_site_share_no_text_with_what_models_are_trained_on() -> None:
    trained = {
        corpus.key(text)
        for folder in (authored.FOLDER, authored.CONTRAST)
        for _, text, _ in authored.examples(folder)
    } | {corpus.key(example.text) for example in corpus.read_development()}
    gate = [text for sort in (MENTIONS, CLEAN, THREATS) for text in sentences_of(sort)]
    line = [case.text for case in simulated.cases() if case.sort != simulated.OTHER]
    assert [text for text in (*gate, *line) if corpus.key(text) in trained] == []
    other = [case.id for case in simulated.cases() if case.sort == simulated.OTHER]
    assert [name for name in other if corpus.bucket(authored.form(name)) < 80] == []
