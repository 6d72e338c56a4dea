"""Hold what ships to what people decided on hand-written texts, so that no change loses ground unseen."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING

import pytest

from moderation.domain import Guideline
from moderation.rules import RULES
from training.benchmarks import sets
from training.benchmarks.figures import Rate
from training.benchmarks.subjects import deciding, outcome, rule_findings
from training.corpus import key, read_authored

if TYPE_CHECKING:
    from moderation.screening import Screener

# The floors below are what was measured, rounded to the worse side: raise them when the rules get better. What they are
# meant to become: threats 0.95 and 0.02, promotion 0.95 and 0.01, held clean sentences 0.005. The errors of the sets
# named in sets.STUDIED were looked at while rules were written, so those figures flatter; sets.FRESH are the ones to
# quote, and nothing here or in script/bench names their errors.

COMMENTS = {row["id"]: row for row in sets.rows("comments")}

KNOWN = {
    identity: miss["given"]
    for miss in tomllib.loads((sets.GOLDEN / "known_misses.toml").read_text())["miss"]
    for identity in miss["ids"]
}
"""The comments that are decided wrongly today, and how; the file says why, and a comment that is right leaves it."""

FEWEST_FOUND = {"threats_held": 0.95, "promotion_held": 0.97, "threats_held2": 0.52, "promotion_held2": 0.78}
"""The share of the held threats and promotion that the rules alone find, at least."""
MOST_WRONG = {
    "threats_held": 0.01,
    "promotion_held": 0.02,
    "threats_held2": 0.038,
    "promotion_held2": 0.041,
}
"""The share of their near misses that the rules alone flag, at most."""
MOST_CLEAN_FLAGGED = {"clean": 0.006, "clean_held": 0.09, "clean_held2": 0.045}
"""The share of the clean sentences that the rules alone flag, at most; in the held ones every line is a trap."""
MOST_HELD = 0.042
"""The share of the comments to approve that wait for a person, at most."""

FEWEST_READERS_RIGHT = {"readers_held": 0.94, "readers_held2": 0.92}
"""The share of the comments as readers write them that are approved, or not approved, as they should be, at least."""
MOST_READERS_REJECTED = {"readers_held": 0.0, "readers_held2": 0.009}
"""The share of those to approve that are rejected, at most."""
MOST_READERS_HELD = {"readers_held": 0.067, "readers_held2": 0.07}
"""The share of those to approve that wait for a person, at most."""


@pytest.fixture(scope="session")
def given(screener: Screener) -> dict[str, str]:
    """Screen every golden comment; give the band of each by id."""
    decisions = deciding(screener)([row["text"] for row in COMMENTS.values()])
    return {identity: outcome(decision) for identity, decision in zip(COMMENTS, decisions, strict=True)}


def wrong(given: dict[str, str], verdict: str, band: str) -> set[str]:
    return {name for name, row in COMMENTS.items() if row["verdict"] == verdict and given[name] == band}


def test_only_known_comments_are_wrongly_rejected(given: dict[str, str]) -> None:
    known = {name for name, band in KNOWN.items() if band == "rejected"}
    assert wrong(given, "approve", "rejected") == known


def test_only_known_comments_are_wrongly_let_through(given: dict[str, str]) -> None:
    known = {name for name, band in KNOWN.items() if band == "approved"}
    assert wrong(given, "reject", "approved") == known


def test_few_comments_to_approve_wait_for_a_person(given: dict[str, str]) -> None:
    approve = [name for name, row in COMMENTS.items() if row["verdict"] == "approve"]
    assert Rate.of(given[name] == "held" for name in approve).share <= MOST_HELD


def test_no_golden_text_was_trained_on_or_is_an_example_of_a_rule() -> None:
    shown = {key(example.text) for example in read_authored()}
    shown |= {key(text) for rule in RULES for text in (*rule.examples, *rule.counterexamples)}
    names = ("comments", *FEWEST_FOUND, *FEWEST_READERS_RIGHT)
    texts = {row["id"]: key(row["text"]) for name in names for row in sets.rows(name)}
    assert [identity for identity, text in texts.items() if text and text in shown] == []


@pytest.mark.parametrize("name", FEWEST_READERS_RIGHT)
def test_comments_as_readers_write_them_are_decided_as_people_would(screener: Screener, name: str) -> None:
    rows = sets.rows(name)
    bands = [outcome(decision) for decision in deciding(screener)([row["text"] for row in rows])]
    approve = [row["verdict"] == "approve" for row in rows]
    right = Rate.of((band == "approved") == wanted for band, wanted in zip(bands, approve, strict=True))
    welcome = [band for band, wanted in zip(bands, approve, strict=True) if wanted]
    assert right.share >= FEWEST_READERS_RIGHT[name]
    assert Rate.of(band == "rejected" for band in welcome).share <= MOST_READERS_REJECTED[name]
    assert Rate.of(band == "held" for band in welcome).share <= MOST_READERS_HELD[name]


def test_every_known_miss_is_a_golden_comment() -> None:
    assert set(KNOWN) <= set(COMMENTS)


@pytest.mark.parametrize(
    ("name", "guideline"),
    [
        ("threats_held", Guideline.THREAT),
        ("threats_held2", Guideline.THREAT),
        ("promotion_held", Guideline.PROMOTION),
        ("promotion_held2", Guideline.PROMOTION),
    ],
)
def test_the_rules_find_the_held_texts_and_leave_their_near_misses(
    screener: Screener, name: str, guideline: Guideline
) -> None:
    flags: dict[bool, list[bool]] = {True: [], False: []}
    for row in sets.rows(name):
        flags[row[guideline]].append(bool(rule_findings(screener.policy, row["text"], guideline)))
    assert Rate.of(flags[True]).share >= FEWEST_FOUND[name]
    assert Rate.of(flags[False]).share <= MOST_WRONG[name]


@pytest.mark.parametrize("name", MOST_CLEAN_FLAGGED)
def test_the_rules_flag_few_clean_sentences(screener: Screener, name: str) -> None:
    flagged = Rate.of(bool(rule_findings(screener.policy, text)) for text in sets.clean(name))
    assert flagged.share <= MOST_CLEAN_FLAGGED[name]


def test_the_rules_flag_nothing_in_a_report_on_rockets_and_militias(screener: Screener) -> None:
    assert [text for text in sets.report() if rule_findings(screener.policy, text)] == []
