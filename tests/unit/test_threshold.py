"""Finding a threshold anew: the one that flags as many, the one that flags the same, and how sure that is."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from random import Random
from typing import TYPE_CHECKING, Any

import pytest

from moderation.cli import main
from moderation.cli.matching import best_agreement, draws, flagged, same_share, share
from moderation.domain import Comment, Review, Verdict
from moderation.posting import post
from moderation.store import Store, upgrade

if TYPE_CHECKING:
    from pathlib import Path

    from moderation.cli.matching import Pair
    from moderation.screening import Screener

WELCOME = "Thank you for this report; the shelters should have been built last year."
INSULT = "You are an idiot and a liar, and everybody in this town knows it."
SORANI = "ئەم بابەتە زۆر گرنگە، سوپاس بۆ ڕووداو."


def two_humps(size: int, seed: int = 1) -> list[Pair]:
    """Make scores around 0.3 of what was not flagged and around 0.7 of what was, a fifth of all."""
    random = Random(seed)  # noqa: S311 - the same each time
    pairs = []
    for place in range(size):
        before = place % 5 == 0
        pairs.append((min(1.0, max(0.0, random.gauss(0.7 if before else 0.3, 0.1))), before))
    return pairs


class TestMatching:
    def test_between_two_scores_apart_the_threshold_is_halfway(self) -> None:
        pairs = [(0.9, True), (0.8, True), (0.2, False), (0.1, False)]
        assert best_agreement(pairs).value == same_share(pairs).value == 0.5
        assert flagged(pairs, 0.5) == (flagged(pairs, 0.8))
        assert (flagged(pairs, 0.5).count, flagged(pairs, 0.5).both, flagged(pairs, 0.5).either) == (2, 2, 2)

    def test_as_many_are_flagged_even_where_they_are_others(self) -> None:
        pairs = [(0.9, False), (0.8, False), (0.2, True), (0.1, True)]
        found = same_share(pairs).value
        assert (flagged(pairs, found).count, flagged(pairs, found).both) == (2, 0)
        assert flagged(pairs, best_agreement(pairs).value).count == 4

    def test_what_has_the_same_score_is_never_parted(self) -> None:
        pairs = [(0.6, True), (0.6, False), (0.6, False), (0.1, False)]
        assert flagged(pairs, same_share(pairs).value).count in {0, 3}
        assert same_share(pairs).value == 0.35

    def test_the_interval_holds_the_truth_and_shrinks_with_more_comments(self) -> None:
        few, many = best_agreement(two_humps(200)), best_agreement(two_humps(4000))
        for found in (few, many):
            assert found.low <= found.value <= found.high
            assert found.low - 0.05 < 0.53 < found.high + 0.05
        assert many.high - many.low < few.high - few.low

    def test_the_same_comments_in_another_order_give_the_same_answer(self) -> None:
        pairs = two_humps(300)
        assert same_share(pairs) == same_share(pairs[::-1])

    def test_the_work_is_bounded(self) -> None:
        assert (draws(10), draws(10_000), draws(10_000_000)) == (1000, 200, 100)

    def test_a_share_has_wilsons_interval(self) -> None:
        found = share(5, 100)
        assert (found.value, round(found.low, 4), round(found.high, 4)) == (0.05, 0.0215, 0.1118)
        assert (share(0, 10).low, share(10, 10).high) == pytest.approx((0.0, 1.0))


class Command:
    """The command in a folder with a database of its own."""

    def __init__(self, capsys: pytest.CaptureFixture[str]) -> None:
        self._capsys = capsys

    def __call__(self, *arguments: str) -> tuple[int, str, str]:
        with pytest.raises(SystemExit) as left:
            main(["threshold", "--like", "perspective", *arguments])
        out, err = self._capsys.readouterr()
        code = left.value.code
        assert isinstance(code, int)
        return code, out, err


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Command:
    monkeypatch.chdir(tmp_path)
    return Command(capsys)


def lines(tmp_path: Path, *rows: Any) -> str:
    path = tmp_path / "old.jsonl"
    path.write_text("".join(f"{row if isinstance(row, str) else json.dumps(row)}\n" for row in rows))
    return str(path)


def test_a_file_of_old_scores_in_three_forms_gives_thresholds_with_intervals(
    run: Command, tmp_path: Path
) -> None:
    whole = {"TOXICITY@6": {"summaryScore": {"value": 0.9}, "spanScores": []}}
    path = lines(
        tmp_path,
        {"text": INSULT, "score": 0.95},
        {"text": f"{INSULT} Really.", "scores": {"TOXICITY": 0.81, "SPAM": 0.1}},
        {"text": f"{INSULT} Yes.", "attributeScores": whole, "languages": ["en"]},
        "",
        {"text": WELCOME, "score": 0.1},
        {"text": f"{WELCOME} Really.", "score": 0.79},
    )
    code, out, err = run("--at", "0.8", path)
    assert (code, err) == (0, "")
    assert (
        "5 comments, of which Perspective's TOXICITY, from 0.8 on, flagged 3 (60.0 % [23.1 to 88.2])." in out
    )
    assert "TOXICITY flags as many from " in out
    assert "of the 3 flagged then or now, 3 (100.0 % [43.9 to 100.0]) both times." in out
    assert "LIKELY_TO_REJECT above 0.8" in out
    assert "Fewer than 30" in out


def test_a_line_without_a_score_is_named_and_what_it_held_is_not(run: Command, tmp_path: Path) -> None:
    path = lines(
        tmp_path,
        {"text": INSULT, "score": 0.95},
        {"text": WELCOME, "score": 0.1},
        {"text": "secret"},
        {"text": "secret", "scores": {"THREAT": 0.3}},
        {"text": "secret", "score": 1.2},
        {"text": "", "score": 1},
        "secret",
    )
    code, out, err = run("--at", "0.8", path)
    assert code == 1
    assert out.startswith("2 comments")
    assert [line.split(":")[1] for line in err.splitlines()] == [f" line {number}" for number in range(3, 8)]
    assert "score: expected one for TOXICITY" in err
    assert "secret" not in out + err


def test_a_comment_in_another_language_is_left_out_unless_the_verdict_is_asked_for(
    run: Command, tmp_path: Path
) -> None:
    path = lines(
        tmp_path,
        {"text": INSULT, "score": 0.9},
        {"text": WELCOME, "score": 0.1},
        {"text": SORANI, "score": 0.1},
    )
    assert "1 more are not in English and left out." in run("--at", "0.8", path)[1]
    assert run("--at", "0.8", "--attribute", "LIKELY_TO_REJECT", path)[1].startswith("3 comments")


def test_the_store_gives_what_people_decided(run: Command, tmp_path: Path, screener: Screener) -> None:
    url = f"sqlite:///{tmp_path / 'moderation.sqlite3'}"
    upgrade(url)
    store = Store.open(url)
    for place, (text, verdict) in enumerate(
        [(INSULT, Verdict.REJECT), (WELCOME, Verdict.APPROVE), (SORANI, None), (f"{WELCOME} Yes.", None)]
    ):
        post(store, screener, Comment(id=str(place), text=text))
        if verdict:
            review = Review(verdict=verdict, reviewer="hana", reviewed_at=datetime.now(UTC))
            store.review("default", str(place), review)
    store.close()
    code, out, _ = run("--at", "0.8", "--from-store")
    assert code == 0
    assert out.startswith("2 comments, of which people rejected 1 (50.0 %")


@pytest.mark.parametrize("arguments", [(), ("--from-store", "old.jsonl")])
def test_either_a_file_or_the_store_is_wanted(
    run: Command, tmp_path: Path, arguments: tuple[str, ...]
) -> None:
    lines(tmp_path)
    code, _, err = run("--at", "0.8", *arguments)
    assert (code, "expected either FILE or --from-store" in err) == (2, True)


def test_where_nothing_was_flagged_there_is_no_threshold(run: Command, tmp_path: Path) -> None:
    code, out, err = run("--at", "0.8", lines(tmp_path, {"text": WELCOME, "score": 0.1}))
    assert (code, out) == (1, "")
    assert "0 of 1 were flagged" in err
