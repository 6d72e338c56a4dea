"""Which rows are measured on, and which never."""

from __future__ import annotations

import gzip
import json
from typing import TYPE_CHECKING

from training import authored, contrast, corpus, development
from training.development import Row
from training.readings import meaning

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def test_clean_news_comments_are_those_raters_and_moderators_let_pass() -> None:
    def civil(target: float, rating: str) -> Row:
        return Row("1", "civil_comments_chunk", "x", {}, {"target": target, "rating": rating})

    assert development.is_clean_news(civil(0.0, "approved"))
    assert not development.is_clean_news(civil(0.0, "rejected"))
    assert not development.is_clean_news(civil(0.2, "approved"))
    assert not development.is_clean_news(Row("1", "edos", "x", {}, {"target": 0}))


def test_a_large_set_is_sampled_the_same_way_every_time(tmp_path: Path) -> None:
    rows = [{"id": f"n-{n}", "text": f"sentence {n}", "labels": {"label": "hate"}} for n in range(50)]
    with gzip.open(tmp_path / "dynahate_test.jsonl.gz", "wt") as file:
        file.writelines(json.dumps(row) + "\n" for row in rows)
    first, again = development.read(tmp_path, 7), development.read(tmp_path, 7)
    chosen = [row.id for row in first if row.source == "dynahate_test"]
    assert chosen == [row.id for row in again if row.source == "dynahate_test"]
    assert len(chosen) == 7
    assert set(chosen) != {row["id"] for row in rows[:7]}
    assert set(chosen) != {row["id"] for row in sorted(rows, key=lambda row: str(row["text"]))[:7]}
    assert set(chosen) < {row["id"] for row in rows}
    wider = {row.id for row in development.read(tmp_path, 20) if row.source == "dynahate_test"}
    assert set(chosen) < wider


def test_held_back_comments_that_were_read_are_a_set_of_their_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rows = [{"id": f"n-{n}", "text": f"sentence {n}", "labels": {"hateful": True}} for n in range(9)]
    with gzip.open(tmp_path / "fox_news_comments.jsonl.gz", "wt") as file:
        file.writelines(json.dumps(row) + "\n" for row in rows)
    read = {corpus.digest(corpus.key("sentence 3")): "A"}
    monkeypatch.setattr(development, "readings", lambda: read)
    found = development.read(tmp_path)
    (again,) = [row for row in found if row.source == development.READ]
    assert (again.id, again.text, again.labels) == ("n-3", "sentence 3", meaning("A"))
    (own,) = [row for row in found if row.id == "n-3" and row.source == "fox_news_comments"]
    assert own.labels["abuse"], "the source's own label stays beside it"


def test_only_marked_comments_that_no_model_was_trained_on_are_read(tmp_path: Path) -> None:
    rows = [{"id": str(n), "text": f"@all comment {n}", "labels": {"spans": [[0, 4]]}} for n in range(300)]
    with gzip.open(tmp_path / "toxic_spans_gold.jsonl.gz", "wt") as file:
        file.writelines(json.dumps(row) + "\n" for row in rows)
    found = development.read_spans(tmp_path)
    assert found
    assert all(row.text.startswith("@all ") for row in found)
    buckets = {row.tuning: corpus.bucket(corpus.key(corpus.wash(row.text))) for row in found}
    assert 90 <= buckets[True] < 95 <= buckets[False]


def test_held_back_forms_are_read_with_every_community_and_their_twins_with_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(authored, "CONTRAST", tmp_path)
    held = next(f"t-{n:03}" for n in range(999) if corpus.bucket(f"t-{n:03}") >= 87)
    trained = next(f"t-{n:03}" for n in range(999) if corpus.bucket(f"t-{n:03}") < 80)
    who = [{"many": name, "kinds": ["abuse.racism"], "unsure": []} for name in ("Kurds", "Arabs", "Turks")]
    (tmp_path / "fillers.json").write_text(json.dumps({"who": who}))
    twins = {"pair": held, "head": "abuse", "group": "g"}
    (tmp_path / "t.jsonl").write_text(
        "\n".join(
            json.dumps(row)
            for row in (
                twins | {"id": f"{held}a", "text": "{who.many} are vermin.", "breaks": ["abuse"]},
                twins | {"id": f"{held}b", "text": "{who.many} are welcome.", "breaks": []},
                {"id": trained, "text": "{who.many} left.", "breaks": [], "group": "g"},
            )
        )
    )
    rows = [row for row in development.read_authored() if row.raw["group"] == "g"]
    assert {row.text for row in rows} == {
        f"{name} are {what}." for name in ("Kurds", "Arabs", "Turks") for what in ("vermin", "welcome")
    }
    found = contrast.pairs(rows, tuning=False)
    assert len(found) == 3
    for pair in found:
        assert rows[pair.harmful].text.split()[0] == rows[pair.harmless].text.split()[0]
        assert rows[pair.harmful].text.endswith("vermin.")
