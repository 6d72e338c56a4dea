"""What is asked of the rows, and the reports made of the answers, on rows whose figures are known beforehand."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest

from moderation.domain import Finding, Guideline, Span
from training import bias, comparing, contrast, corpus, evaluation, spans, verdicts
from training.benchmarks.figures import Rate
from training.development import Row
from training.questions import Question, questions
from training.readings import meaning
from training.report import Section, html, markdown, table
from training.scoring import APPROVED, HELD, REJECTED, Scores

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray


def _scores(
    count: int, outcome: Sequence[int] | None = None, **heads: Sequence[float] | NDArray[np.float64]
) -> Scores:
    columns = {name: np.array(column, dtype=float) for name, column in heads.items()}
    judged = {guideline: np.zeros(count) for guideline in Guideline}
    return Scores(columns, judged, np.array(outcome or [APPROVED] * count), [[] for _ in range(count)])


def _own(number: int, text: str, *, breaks: bool, **raw: Any) -> Row:
    about = {
        "form": "f-1",
        "group": "plain_identity",
        "pair": None,
        "head": None,
        "harmful": breaks,
        "community": None,
    }
    return Row(f"f-1/{number}", corpus.AUTHORED, text, {"abuse": breaks}, about | raw)


def test_a_head_is_measured_only_where_it_is_known_and_often_enough() -> None:
    rows = [Row(f"{n}", "stormfront", "x", {"abuse": n % 2 == 0}) for n in range(40)]
    rows += [Row("u", "stormfront", "x", {})] * 5
    (row,) = evaluation.by_set(rows, _scores(45, abuse=np.linspace(0, 1, 45)))
    assert (row["set"], row["head"], row["positive"], row["negative"]) == ("stormfront", "abuse", 20, 20)
    assert evaluation.by_set(rows[:19], _scores(19, abuse=np.linspace(0, 1, 19))) == []


def test_rows_to_choose_thresholds_on_are_not_measured_on() -> None:
    rows = [Row("1", "edos", "x", {"abuse": True}), Row("2", "edos", "x", {"abuse": True}, tuning=True)]
    assert questions(rows) == {Question("edos", "abuse", "abuse"): ([0], [True])}


def test_the_labels_of_two_copies_of_jigsaw_are_asked_together() -> None:
    raw = dict.fromkeys(("toxic", "severe_toxic", "obscene", "threat", "insult", "identity_hate"), 0)
    rows = [
        Row("1", "jigsaw_wiki_multilabel", "x", {}, raw | {"insult": 1}),
        Row("2", "jigsaw_wiki_positives_lower", "x", {}, raw),
    ]
    assert questions(rows)[Question("jigsaw", "insult", "personal_attack")] == ([0, 1], [True, False])


def _twins() -> list[Row]:
    kinds = ((True, "abuse_direct"), (False, "negated_abuse"))
    return [
        _own(n, f"{who} say {n}", breaks=harmful, pair=f"p-{n // 2}", head="abuse", group=group)
        for n, (who, (harmful, group)) in enumerate(
            (who, kind) for who in ("Kurds", "Jews") for kind in kinds
        )
    ]


def test_twins_are_right_only_where_both_are() -> None:
    rows = _twins()
    tuned = [
        Row(row.id, row.source, row.text, row.labels, {**row.raw, "pair": f"t{row.raw['pair']}"}, tuning=True)
        for row in rows
    ]
    scores = _scores(8, [REJECTED, APPROVED, REJECTED, HELD] * 2, abuse=[0.9, 0.4, 0.8, 0.3] * 2)
    found = contrast.report([*rows, *tuned], scores)
    assert 0.4 < found["thresholds"]["abuse"] <= 0.8
    every, head = found["heads"]
    assert every == {
        "head": "all",
        "pairs": 2,
        "at the policy": 0.5,
        "outright": 1.0,
        "at chosen thresholds": 1.0,
    }
    assert head["head"] == "abuse"
    assert {row["identity"]: row["at the policy"] for row in found["identities"]} == {
        "all": 0.5,
        "Kurds": 1,
        "Jews": 0,
    }
    groups = {row["group"]: (row["should be"], row["right"]) for row in found["groups"]}
    assert groups == {"abuse_direct": ("caught", 1.0), "negated_abuse": ("approved", 0.5)}


def test_an_identity_is_found_by_its_words_and_not_inside_others() -> None:
    assert bias.mentioned("Two Kurdish WOMEN and a Jew.") == {"Kurds", "women", "Jews"}
    assert bias.mentioned("Turkey's menu, romance and a jewel") == set()


def test_a_sentence_of_ours_is_about_the_community_it_was_filled_with() -> None:
    assert bias.mentioned_in(_own(1, "Women of Erbil like Turks.", breaks=False, community="Turks")) == {
        "Turks"
    }
    assert bias.mentioned_in(_own(1, "Women of Erbil like Turks.", breaks=False)) == {"women", "Turks"}


@pytest.mark.parametrize(
    ("outcome", "right"),
    [([HELD, APPROVED], 1.0), ([APPROVED, APPROVED], 0.0), ([REJECTED, HELD], 0.0), ([HELD, HELD], 0.0)],
)
def test_twins_are_right_when_only_the_harmful_one_is_stopped(outcome: list[int], right: float) -> None:
    every, _ = contrast.report(_twins(), _scores(4, outcome * 2))["heads"]
    assert every["at the policy"] == right


def test_twins_without_a_threshold_of_their_head_are_not_counted_wrong() -> None:
    scores = _scores(4, [REJECTED, APPROVED] * 2, abuse=[0.9, 0.4] * 2)
    every, _ = contrast.report(_twins(), scores)["heads"]
    assert (every["at the policy"], every["at chosen thresholds"]) == (1.0, "–")


def test_the_gate_counts_plain_mentions_of_forms_never_trained_on() -> None:
    rows = [_own(n, "I am a proud Yazidi.", breaks=False, group="proud_identity") for n in range(100)]
    rows += [
        _own(100, "Yazidis are vermin.", breaks=True),
        _own(101, "Down with the ministry!", breaks=False, group="criticism_of_state"),
    ]
    rejected, held = bias.plain_mentions(
        rows, _scores(102, [REJECTED, HELD, HELD] + [APPROVED] * 97 + [REJECTED] * 2)
    )
    assert (rejected, held) == (Rate(1, 100), Rate(2, 100))


@pytest.mark.parametrize(
    ("rejected", "may"), [(Rate(1, 100), True), (Rate(2, 100), False), (Rate(0, 0), False)]
)
def test_a_model_ships_only_up_to_one_percent_and_only_measured(rejected: Rate, *, may: bool) -> None:
    assert bias.passes(rejected) is may


def test_the_bias_report_gives_each_identity_its_aucs_and_its_wrongs() -> None:
    rows, outcome, toxicity = [], [], []
    for who, clean in (("gay", 0.7), ("tall", 0.1)):
        for n in range(10):
            rows += [
                Row(f"{who}{n}b", "madlibs_identity", f"vile {who}", {"toxicity": True}),
                Row(f"{who}{n}c", "madlibs_identity", f"kind {who}", {"toxicity": False}),
            ]
            outcome += [REJECTED, REJECTED if who == "gay" and n < 4 else APPROVED]
            toxicity += [0.9 if who == "gay" else 0.6, clean]
    every, gay = bias.report(rows, _scores(40, outcome, toxicity=toxicity))["madlibs_identity"]
    assert gay == {
        "identity": "gay people",
        "harmless": 10,
        "rejected": 0.4,
        "held": 0.0,
        "subgroup": 1.0,
        "bpsn": 0.0,
        "bnsp": 1.0,
    }
    assert (every["rejected"], every["bpsn"]) == (0.2, 0.0)
    assert "AUC 0.75" in every["identity"]


def test_comments_read_and_found_clean_are_counted_apart() -> None:
    letters, source = ("A", "-", "R", "-", "A?", "-"), "unhealthy_globe"
    rows = [
        Row(f"{n}", "readings", "x", meaning(reading), {"source": source, "reading": reading})
        for n, reading in enumerate(letters)
    ]
    rows[5] = replace(rows[5], raw={"source": "impermium_insults", "reading": "-"})
    found = {
        row["comments"]: row
        for row in verdicts.outcomes(
            rows, _scores(6, [REJECTED, HELD, APPROVED, APPROVED, REJECTED, REJECTED])
        )
    }
    read = found["news comments read and found clean"]
    assert read["number"] == 3
    assert read["rejected"].startswith("0.0%")
    assert read["rejected or held"].startswith("33.3%")
    assert found["clean news comments"]["number"] == 0


def test_recall_counts_breaches_rejected_for_whatever_reason() -> None:
    rows = [Row(str(n), "civil_comments_chunk", "x", {"threat": True}) for n in range(4)]
    every, news = verdicts.recall(rows, _scores(4, [REJECTED, HELD, APPROVED, APPROVED]))
    assert (every["of"], news["of"], every["breaches"]) == ("all sets", "news", 4)
    assert every["rejected"].startswith("25.0% (4.6% to 69.9%)")
    assert every["rejected or held"].startswith("50.0%")


def _finding(score: float, start: int, end: int) -> Finding:
    return Finding(guideline=Guideline.ABUSE, score=score, source="classifier", span=Span(start, end))


def test_stretches_are_the_union_of_the_findings_shown() -> None:
    found = [_finding(0.6, 0, 3), _finding(0.7, 2, 4), _finding(0.2, 8, 9)]
    assert spans.marked(found, lambda finding: finding.score >= 0.5) == {0, 1, 2, 3}


def test_worst_errors_are_named_by_id_and_never_by_text() -> None:
    rows = [Row(f"id-{n}", "edos", "secret text", {"abuse": n < 20}) for n in range(40)]
    found = evaluation.errors(rows, _scores(40, abuse=np.linspace(0, 1, 40)))
    assert found[0] == {"head": "abuse", "error": "missed", "set": "edos", "id": "id-0", "score": 0.0}
    assert "secret" not in json.dumps(found)


def _outside(count: int = 60) -> list[Row]:
    return [Row(f"e-{n}", "ethos", "x", {"abuse": n % 2 == 0}) for n in range(count)]


@pytest.mark.parametrize(("second", "judged"), [(0.0, "better"), (1.0, "worse"), (0.5, "level")])
def test_a_comparison_says_better_worse_or_level(second: float, judged: str) -> None:
    rows = _outside()
    draw = np.random.default_rng(3)
    right = np.array([row.labels["abuse"] for row in rows])
    middling = 0.5 * right + draw.random(60)
    perfect = {0.0: right + 0.0, 1.0: draw.random(60), 0.5: middling}[second]
    found = comparing.compare(rows, _scores(60, abuse=middling), _scores(60, abuse=perfect))
    assert found["outside"]["B is"] == judged
    assert found["outside"]["sets"] == 1


def test_what_was_not_measured_is_not_better() -> None:
    assert comparing.compare([], _scores(0), _scores(0))["outside"] == {"sets": 0, "B is": "not measured"}


def test_changed_verdicts_are_counted_by_set_and_direction() -> None:
    rows = _outside(4)
    before, after = (
        _scores(4, [APPROVED, HELD, REJECTED, HELD]),
        _scores(4, [REJECTED, HELD, APPROVED, APPROVED]),
    )
    assert comparing.changes(rows, before, after) == [
        {"set": "ethos", "from": "approved", "to": "rejected", "rows": 1, "known breaches": 1, "known clean": 0, "ids": ["e-0"]},
        {"set": "ethos", "from": "held", "to": "approved", "rows": 1, "known breaches": 0, "known clean": 1, "ids": ["e-3"]},
        {"set": "ethos", "from": "rejected", "to": "approved", "rows": 1, "known breaches": 1, "known clean": 0, "ids": ["e-2"]},
    ]  # fmt: skip


def test_a_report_is_one_page_with_its_plots_in_html_and_in_markdown() -> None:
    parts = [
        Section(
            "Guidelines",
            "Words & `code`.",
            {"Heads": [{"head": "<b>", "auc": 0.5}]},
            {"abuse": "<svg id='x'/>"},
        )
    ]
    page, text = html(parts, "T"), markdown(parts, "T")
    assert "<svg id='x'/>" in page
    assert "&lt;b&gt;" in page
    assert "src=" not in page
    assert "| <b> | 0.5 |" in text
    assert "[guidelines-abuse]: data:image/svg+xml;base64," in text


def test_a_table_is_markdown() -> None:
    assert table([{"set": "a", "auc": 0.5}]) == "| set | auc |\n| --- | --- |\n| a | 0.5 |\n"
    assert table([]) == "none\n"
