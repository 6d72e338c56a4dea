"""What holds of a policy whatever the evidence is."""

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from moderation.domain import Effect, Finding, Guideline, Verdict
from moderation.policy import Policy

POLICY = Policy.load(Path(__file__).parents[2] / "policy.toml")

findings = st.builds(
    Finding,
    guideline=st.sampled_from(Guideline),
    score=st.floats(0, 1),
    source=st.just("classifier"),
    effect=st.sampled_from(Effect),
)
SEVERITY = {
    (Verdict.APPROVE, False): 0,
    (Verdict.APPROVE, True): 1,
    (Verdict.REJECT, True): 2,
    (Verdict.REJECT, False): 3,
}


@given(st.lists(findings), findings)
def test_one_more_finding_never_moves_a_verdict_towards_approval(
    evidence: list[Finding], more: Finding
) -> None:
    before, after = POLICY.judge(evidence), POLICY.judge([*evidence, more])

    assert SEVERITY[after.verdict, after.needs_review] >= SEVERITY[before.verdict, before.needs_review]


@given(st.lists(findings), st.randoms(use_true_random=False))
def test_the_order_of_the_evidence_does_not_matter(evidence: list[Finding], random: object) -> None:
    shuffled = list(evidence)
    random.shuffle(shuffled)  # type: ignore[attr-defined]

    first, second = POLICY.judge(evidence), POLICY.judge(shuffled)

    assert (first.verdict, first.needs_review, first.scores) == (
        second.verdict,
        second.needs_review,
        second.scores,
    )


@given(st.lists(findings))
def test_uncertainty_is_more_than_nothing_and_at_most_whole(evidence: list[Finding]) -> None:
    uncertainty = POLICY.judge(evidence).uncertainty

    assert uncertainty is not None
    assert 0 < uncertainty <= 1
