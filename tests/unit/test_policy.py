"""A policy file is proved at start, and turns evidence into the verdict a newsroom meant."""

import re
from pathlib import Path

import pytest

from moderation.domain import Effect, Finding, Guideline, Verdict
from moderation.errors import PolicyError
from moderation.policy import Policy, Threshold, with_thresholds

SHIPPED = Path(__file__).parents[2] / "policy.toml"
PROFANITY_REVIEW = re.search(r"review = \S+", SHIPPED.read_text(encoding="utf-8"))[0]  # type: ignore[index]


@pytest.fixture
def policy() -> Policy:
    return Policy.load(SHIPPED)


def edited(tmp_path: Path, old: str, new: str) -> Path:
    """Copy the shipped policy with one edit, which must really be one."""
    text = SHIPPED.read_text(encoding="utf-8")
    assert old in text
    path = tmp_path / "policy.toml"
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return path


def finding(guideline: Guideline, score: float, effect: Effect = Effect.JUDGE) -> Finding:
    return Finding(guideline=guideline, score=score, source="classifier", effect=effect)


def test_no_evidence_is_approved_and_scores_zero_everywhere(policy: Policy) -> None:
    judgement = policy.judge([])

    assert judgement.verdict is Verdict.APPROVE
    assert not judgement.needs_review
    assert dict(judgement.scores) == dict.fromkeys(Guideline, 0.0)


@pytest.mark.parametrize("guideline", Guideline)
def test_each_band_gives_its_answer_and_its_borders_belong_to_the_stricter_one(
    policy: Policy, guideline: Guideline
) -> None:
    bands = policy.thresholds[guideline]
    just_below = policy.judge([finding(guideline, bands.review - 1e-6)])
    held = policy.judge([finding(guideline, bands.review)])
    rejected = policy.judge([finding(guideline, bands.reject)])

    assert (just_below.verdict, just_below.needs_review) == (Verdict.APPROVE, False)
    assert (held.verdict, held.needs_review) == (Verdict.REJECT, True)
    assert (rejected.verdict, rejected.needs_review) == (Verdict.REJECT, False)
    assert rejected.reason == policy.messages[guideline]
    assert guideline.value.replace("_", " ") in held.reason


def test_unsure_may_approve_what_is_held(tmp_path: Path) -> None:
    policy = Policy.load(edited(tmp_path, 'unsure = "reject"', 'unsure = "approve"'))

    judgement = policy.judge([finding(Guideline.ABUSE, policy.thresholds[Guideline.ABUSE].review)])

    assert (judgement.verdict, judgement.needs_review) == (Verdict.APPROVE, True)


def test_a_review_finding_asks_for_a_person_and_never_rejects(policy: Policy) -> None:
    judgement = policy.judge([finding(Guideline.PROMOTION, 1.0, Effect.REVIEW)])

    assert (judgement.verdict, judgement.needs_review) == (Verdict.APPROVE, True)
    assert judgement.scores[Guideline.PROMOTION] == 0.0
    assert len(judgement.findings) == 1


def test_what_nothing_could_read_waits_for_a_person_and_is_told_so(tmp_path: Path, policy: Policy) -> None:
    unread = finding(Guideline.ABUSE, 0.0, Effect.UNREAD)
    held = policy.judge([unread])
    assert (held.verdict, held.needs_review) == (Verdict.REJECT, True)
    assert "not in English" in held.reason
    assert not any(held.scores.values())
    published = Policy.load(edited(tmp_path, 'unsure = "reject"', 'unsure = "approve"')).judge([unread])
    assert (published.verdict, published.needs_review) == (Verdict.APPROVE, True)


def test_a_rule_still_rejects_what_the_classifier_could_not_read(policy: Policy) -> None:
    found = [finding(Guideline.ABUSE, 0.0, Effect.UNREAD), finding(Guideline.THREAT, 1.0)]
    judgement = policy.judge(found)
    assert (judgement.verdict, judgement.needs_review) == (Verdict.REJECT, False)
    assert judgement.reason == policy.messages[Guideline.THREAT]


def test_a_shadow_finding_is_recorded_and_has_no_say(policy: Policy) -> None:
    judgement = policy.judge([finding(Guideline.THREAT, 1.0, Effect.SHADOW)])

    assert (judgement.verdict, judgement.needs_review) == (Verdict.APPROVE, False)
    assert len(judgement.findings) == 1


def test_uncertainty_is_whole_at_a_threshold_and_halves_with_every_tenth_away(policy: Policy) -> None:
    bands = policy.thresholds[Guideline.PERSONAL_ATTACK]
    assert policy.judge([finding(Guideline.PERSONAL_ATTACK, bands.review)]).uncertainty == 1
    assert policy.judge([finding(Guideline.PERSONAL_ATTACK, bands.reject)]).uncertainty == 1
    away = policy.judge([finding(Guideline.PERSONAL_ATTACK, bands.review - 0.1)]).uncertainty
    assert away == pytest.approx(0.5)


@pytest.mark.parametrize("effect", [Effect.REVIEW, Effect.UNREAD])
def test_what_asks_for_a_person_is_as_uncertain_as_can_be(policy: Policy, effect: Effect) -> None:
    assert policy.judge([finding(Guideline.ABUSE, 0.0, effect)]).uncertainty == 1
    assert policy.judge([finding(Guideline.ABUSE, 0.0, Effect.SHADOW)]).uncertainty != 1


def test_only_what_counts_is_kept_and_the_strongest_comes_first(policy: Policy) -> None:
    judgement = policy.judge(
        [finding(Guideline.ABUSE, 0.01), finding(Guideline.THREAT, 0.9), finding(Guideline.PROFANITY, 1.0)]
    )

    assert [kept.score for kept in judgement.findings] == [1.0, 0.9]
    assert judgement.scores[Guideline.ABUSE] == 0.01


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ('unsure = "reject"', 'unsure = "maybe"', "unsure"),
        ("max_length = 5000", "max_length = 0", "max_length"),
        ("max_length = 5000", "max_lenght = 5000", "max_length"),
        ("[guidelines.threat]", "[guidelines.threats]", "guidelines.threats"),
        (PROFANITY_REVIEW, "review = nan", "guidelines.profanity.review"),
        (PROFANITY_REVIEW, 'review = "high"', "guidelines.profanity.review"),
        (PROFANITY_REVIEW, "review = 0.99", "guidelines.profanity"),
        (PROFANITY_REVIEW, "review = 0.5\nreveiw = 0.4", "guidelines.profanity.reveiw"),
        ("shadow = []", 'shadow = ["T999"]', "T999"),
        ('trusted_domains = ["rudaw.net", "rudaw.com"]', 'trusted_domains = ["https://rudaw.net/"]', "trusted_domains.0"),
        ("allow = []", "allow = [", "line"),
    ],
)  # fmt: skip
def test_a_bad_policy_is_refused_with_the_key_named(
    tmp_path: Path, old: str, new: str, expected: str
) -> None:
    path = edited(tmp_path, old, new)

    with pytest.raises(PolicyError) as caught:
        Policy.load(path)

    assert str(path) in str(caught.value)
    assert expected in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_missing_guideline_is_named(tmp_path: Path) -> None:
    text = SHIPPED.read_text(encoding="utf-8")
    start, end = text.index("[guidelines.threat]"), text.index("[guidelines.personal_attack]")
    path = tmp_path / "policy.toml"
    path.write_text(text[:start] + text[end:], encoding="utf-8")

    with pytest.raises(PolicyError, match=r"\[guidelines\.threat\]"):
        Policy.load(path)


@pytest.mark.parametrize("blob", [b"\xff\xfe", None])
def test_a_file_that_cannot_be_read_is_refused(tmp_path: Path, blob: bytes | None) -> None:
    path = tmp_path / "policy.toml"
    if blob is not None:
        path.write_bytes(blob)

    with pytest.raises(PolicyError, match=r"policy\.toml"):
        Policy.load(path)


def test_the_version_is_the_content_not_the_place(tmp_path: Path, policy: Policy) -> None:
    same = edited(tmp_path, "unsure", "unsure")

    assert Policy.load(same).version == policy.version
    assert Policy.load(edited(tmp_path, "max_length = 5000", "max_length = 4000")).version != policy.version


def test_other_thresholds_leave_every_other_letter_as_it_is(tmp_path: Path) -> None:
    shipped = Policy.load(SHIPPED).thresholds[Guideline.THREAT]
    text = SHIPPED.read_bytes().decode().replace("\n", "\r\n")
    before = text.replace(f"reject = {shipped.reject}\r", f"  reject={shipped.reject} # see threat\r")
    after = with_thresholds(before, {Guideline.THREAT: Threshold(0.22, 0.8)})
    changed = [pair for pair in zip(before.split("\n"), after.split("\n"), strict=True) if pair[0] != pair[1]]
    assert changed == [
        (f"review = {shipped.review}\r", "review = 0.22\r"),
        (f"  reject={shipped.reject} # see threat\r", "  reject=0.8 # see threat\r"),
    ]
    (tmp_path / "policy.toml").write_bytes(after.encode())
    assert Policy.load(tmp_path / "policy.toml").thresholds[Guideline.THREAT] == Threshold(0.22, 0.8)


def test_the_same_thresholds_change_nothing(policy: Policy) -> None:
    text = SHIPPED.read_text(encoding="utf-8")
    assert with_thresholds(text, policy.thresholds) == text


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("[guidelines.threat]\nreview = 0.25\n", '[guidelines.threat]\n"review" = 0.25\n'),
        ("[guidelines.threat]\nreview = 0.25\n", "[guidelines]\nthreat.review = 0.25\n[guidelines.other]\n"),
        (
            'message = "Comments that threaten',
            'message = """\nreview = 0.1\n"""\nnote = "Comments that threaten',
        ),
    ],
)
def test_thresholds_that_stand_elsewhere_are_refused_and_not_missed(old: str, new: str) -> None:
    text = SHIPPED.read_text(encoding="utf-8")
    assert old in text
    with pytest.raises(PolicyError, match="each threshold on a line of its own"):
        with_thresholds(text.replace(old, new), {Guideline.THREAT: Threshold(0.22, 0.8)})
