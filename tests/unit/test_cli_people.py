"""The commands that do from a script what people do: verdicts, appeals, figures, files, audits."""

from __future__ import annotations

import csv
import io
import json
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import pytest

from moderation.cli import main
from moderation.domain import Comment, Decision, Finding, Guideline, Review, Span, Verdict
from moderation.exporting import COLUMNS
from moderation.store import Store, upgrade

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

Run = Callable[..., tuple[int, str, str]]

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
HELD = Decision(
    verdict=Verdict.REJECT,
    needs_review=True,
    scores=dict.fromkeys(Guideline, 0.5),
    findings=(Finding(Guideline.ABUSE, 0.5, "classifier", Span(0, 4)),),
    reason="A person looks at it.",
    policy_version="p",
    model_version="m",
    decided_at=NOON,
)
REJECTED = replace(
    HELD,
    needs_review=False,
    findings=(Finding(Guideline.THREAT, 0.9, "T001", Span(0, 4)),),
    reason="No threats.",
)


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Run:
    """Give a function that runs a command in this process, on a database of its own."""
    monkeypatch.setenv("MODERATION_DATABASE_URL", f"sqlite:///{tmp_path / 'm.sqlite3'}")

    def program(*args: str, stdin: bytes = b"") -> tuple[int, str, str]:
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        with pytest.raises(SystemExit) as left:
            main(list(args))
        out, err = capsys.readouterr()
        assert isinstance(left.value.code, int)
        return left.value.code, out, err

    return program


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """Fill the database: two comments wait, one of them on another site, and one was rejected."""
    url = f"sqlite:///{tmp_path / 'm.sqlite3'}"
    upgrade(url)
    opened = Store.open(url)
    opened.record(Comment(id="h1", text="=cmd()\x1b[31m", author="Dana", article_url="u"), HELD)
    opened.record(Comment(id="h2", text="Other words", site="news"), HELD)
    opened.record(Comment(id="r1", text="Kill them", author="Dana"), REJECTED)
    yield opened
    opened.close()


def after_listing(expression: str) -> str:
    """Give what an expression says in a process that has just listed the queue."""
    script = f"""
import atexit, gc, sys
from moderation.cli import main
atexit.register(lambda: print({expression}, file=sys.stderr))
main(["queue", "list"])
"""
    ran = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert ran.stdout.endswith("2 waiting.\n")
    return ran.stderr.strip()


@pytest.mark.usefixtures("run", "store")
def test_the_queue_is_listed_without_what_is_slow_to_import() -> None:
    slow = {
        "alembic",
        "flask",
        "moderation.classifier",
        "moderation.policy",
        "moderation.reviewing",
        "numpy",
        "pydantic",
        "rich.progress",
        "sqlalchemy.dialects.postgresql",
        "textual",
    }
    assert after_listing(f"sorted({slow} & sys.modules.keys())") == "[]"


@pytest.mark.usefixtures("run", "store")
def test_the_collector_passes_over_the_modules_of_a_command() -> None:
    assert after_listing("gc.isenabled() and gc.get_freeze_count() > 10_000") == "True"


def lines(out: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in out.splitlines()]


def review(store: Store, id: str, reviewer: str = "Hana", verdict: Verdict = Verdict.REJECT) -> None:  # noqa: A002 - the domain's word
    store.review("default", id, Review(verdict=verdict, reviewer=reviewer, reviewed_at=NOON))


def test_a_row_of_the_queue_is_a_line_of_json(run: Run, store: Store) -> None:
    code, out, err = run("queue", "list", "--json")
    assert (code, err) == (0, "")
    assert out.isascii()
    first, second = lines(out)
    assert [(row["site"], row["id"], row["concern"]) for row in (first, second)] == [
        ("default", "h1", "abuse"),
        ("news", "h2", "abuse"),
    ]
    assert first["score"] == 0.5


@pytest.mark.parametrize(
    ("args", "found"),
    [
        (["--site", "news"], ["h2"]),
        (["--article", "u"], ["h1"]),
        (["--guideline", "threat"], []),
        (["--guideline", "abuse", "--order", "newest"], ["h2", "h1"]),
        (["--rejected"], ["r1"]),
        (["--search", "OTHER"], ["h2"]),
        (["--search", "dana"], ["h1"]),
        (["--limit", "1"], ["h1"]),
    ],
)
def test_the_queue_is_filtered_sorted_and_searched(
    run: Run, store: Store, args: list[str], found: list[str]
) -> None:
    assert [row["id"] for row in lines(run("queue", "list", "--json", *args)[1])] == found


def test_the_table_shows_what_it_is_held_for_and_nothing_that_steers_a_terminal(
    run: Run, store: Store
) -> None:
    out = run("queue", "list")[1]
    assert "abuse 0.50" in out
    assert "\x1b" not in out
    assert run("queue", "list", "--search", "other")[1].endswith("1 found.\n")
    assert run("queue", "list", "--rejected")[1].endswith("1 rejected.\n")


def test_long_lists_are_read_in_parts(run: Run, store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("moderation.cli.queue._AT_ONCE", 1)
    assert [row["id"] for row in lines(run("queue", "list", "--json")[1])] == ["h1", "h2"]


def test_the_queue_is_counted(run: Run, store: Store) -> None:
    assert run("queue", "count")[1] == "2\n"
    assert lines(run("queue", "count", "--site", "news", "--json")[1]) == [{"count": 1}]


def test_ids_are_decided_on_one_by_one_and_what_is_refused_stops_nothing(run: Run, store: Store) -> None:
    code, out, err = run("queue", "reject", "h1", "none", "r1", "--reviewer", "Hana", "--reason", "Rude", "--guideline", "abuse")  # fmt: skip
    assert (code, out) == (1, "h1: reject\nr1: reject\n")
    assert err == "moderation: none: there is no comment 'none' on 'default'\n"
    [given] = store.get("default", "h1").reviews
    assert (given.reviewer, given.reason, given.guideline) == ("Hana", "Rude", Guideline.ABUSE)


def test_ids_are_read_from_standard_input(run: Run, store: Store) -> None:
    code, out, err = run("queue", "approve", "-", "--reviewer", "Hana", "--json", stdin=b"h1\n\n r1 \n\xff\n")
    assert code == 1
    assert [row["id"] for row in lines(out)] == ["h1", "r1"]
    assert err.count("\n") == 1
    assert store.get("default", "r1").verdict is Verdict.APPROVE


@pytest.mark.parametrize(
    "args", [["h1"], ["h1", "--reviewer", " "], ["--reviewer", "Hana"], ["h1", "--reviewer", "a\ud800"]]
)
def test_a_verdict_names_its_giver_and_its_comment(run: Run, store: Store, args: list[str]) -> None:
    assert run("queue", "approve", *args)[0] == 2


def test_a_blind_judgement_tells_nothing_and_changes_nothing(run: Run, store: Store) -> None:
    review(store, "h1")
    assert run("queue", "list", "--sample", "5")[0] == 2
    code, out, _ = run("queue", "list", "--sample", "5", "--reviewer", "Azad", "--json")
    assert (code, [row["id"] for row in lines(out)]) == (0, ["h1"])
    assert "reject" not in out
    assert run("queue", "approve", "h1", "--blind", "--reviewer", "Azad") == (0, "h1: kept\n", "")
    assert store.get("default", "h1").verdict is Verdict.REJECT
    assert run("queue", "list", "--sample", "5", "--reviewer", "Azad")[1] == "0 to judge.\n"
    assert run("queue", "approve", "h1", "--blind", "--reviewer", "Hana")[0] == 1
    assert lines(run("stats", "--json")[1])[0]["agreement"]["same"]["of"] == 1


def test_one_comment_is_shown_whole_as_json_and_as_text(run: Run, store: Store) -> None:
    review(store, "h1")
    store.undo("default", "h1", "Hana", NOON)
    [shown] = lines(run("queue", "show", "h1", "--json")[1])
    assert shown["comment"]["text"] == "=cmd()\x1b[31m"
    assert (shown["verdict"], shown["is_waiting"], shown["appeal"]) == ("reject", True, None)
    assert [act["deed"] for act in shown["acts"]] == ["undo"]
    text = run("queue", "show", "h1")[1]
    assert "reject (withdrawn)  Hana" in text
    assert "undo" in text


def test_an_appeal_is_kept_and_says_for_whom_it_waits(run: Run, store: Store) -> None:
    assert run("appeal", "r1", "--reason", "A film.") == (0, "r1 waits for a person.\n", "")
    [again] = lines(run("appeal", "r1", "--json")[1])
    assert (again["status"], again["act"]["words"], again["act"]["person"]) == ("open", "A film.", "Dana")
    review(store, "h1")
    assert run("appeal", "h1")[1] == "h1 waits for another person than Hana.\n"
    assert run("queue", "approve", "h1", "--reviewer", "Hana")[0] == 1
    assert "appeal: threat 0.90" in run("queue", "list")[1]
    code, out, err = run("appeal", "h2", "--site", "news")
    assert (code, out, err.count("\n")) == (1, "", 1)


def test_a_rejection_is_explained_to_its_author(run: Run, store: Store) -> None:
    code, out, _ = run("explain", "r1")
    assert code == 0
    assert "The words concerned: “Kill”" in out
    [statement] = lines(run("explain", "r1", "--json")[1])
    assert statement["ground"]["words"] == ["Kill"]
    assert run("explain", "none")[0] == 1


def test_hostile_words_are_explained_harmlessly(run: Run, store: Store) -> None:
    store.record(Comment(id="x", text="\x1b[2J\u202ekill", article_title="a\nb"), REJECTED)
    out = run("explain", "x")[1]
    assert "\x1b" not in out
    assert "\u202e" not in out


def test_figures_are_a_page_or_a_document(run: Run, store: Store) -> None:
    review(store, "h1", verdict=Verdict.APPROVE)
    code, out, _ = run("stats")
    assert code == 0
    assert "3 comments: 1 published, 1 rejected, 1 waiting" in out
    assert "classifier abuse  1 of 1, 100.0 % (20.7 to 100.0)" in out
    [figures] = lines(run("stats", "--json", "--site", "news")[1])
    assert figures["volumes"]["comments"] == 1
    assert run("stats", "--since", "yesterday")[0] == 2


def test_an_export_is_a_table_a_spreadsheet_opens_safely(run: Run, store: Store, tmp_path: Path) -> None:
    path = tmp_path / "out.csv"
    assert run("export", "--output", str(path)) == (0, "", "")
    rows = list(csv.DictReader(io.StringIO(path.read_bytes().decode(), newline="")))
    assert list(rows[0]) == list(COLUMNS)
    assert [row["text"] for row in rows] == ["'=cmd()\x1b[31m", "Other words", "Kill them"]
    assert run("export", "--output", str(tmp_path / "no" / "where"))[0] == 1


def test_an_export_holds_a_part_of_the_archive(run: Run, store: Store) -> None:
    assert [row["id"] for row in lines(run("export", "--format", "jsonl", "--site", "news")[1])] == ["h2"]
    assert run("export", "--format", "jsonl", "--since", "2100-01-01")[1] == ""
    assert len(lines(run("export", "--format", "jsonl", "--until", "2100-01-01")[1])) == 3


def test_parquet_has_typed_columns(run: Run, store: Store, tmp_path: Path) -> None:
    parquet = pytest.importorskip("pyarrow.parquet")
    path = tmp_path / "out.parquet"
    review(store, "h1")
    assert run("export", "--format", "parquet", "--output", str(path))[0] == 0
    rows = parquet.read_table(path).to_pylist()
    assert [row["text"] for row in rows] == ["=cmd()\x1b[31m", "Other words", "Kill them"]
    assert rows[0]["reviewed_at"] == NOON
    assert (rows[0]["is_waiting"], rows[0]["abuse"], rows[1]["reviewer"]) == (False, 0.5, None)


def test_records_for_the_database_are_of_rejections_in_force(run: Run, store: Store) -> None:
    review(store, "h1")
    made = lines(run("export", "--dsa")[1])
    assert [record["category"] for record in made] == [
        "STATEMENT_CATEGORY_ILLEGAL_OR_HARMFUL_SPEECH",
        "STATEMENT_CATEGORY_VIOLENCE",
    ]
    assert run("export", "--dsa", "--format", "csv")[0] == 2


def test_an_audit_finds_what_was_altered_and_what_was_kept_elsewhere(
    run: Run, store: Store, tmp_path: Path
) -> None:
    assert run("audit", "verify") == (0, "3 rows, no faults.\n", "")
    kept = tmp_path / "kept.json"
    kept.write_text(run("audit", "verify", "--json")[1])
    assert run("audit", "verify", "--against", str(kept))[0] == 0
    with closing(sqlite3.connect(tmp_path / "m.sqlite3")) as connection, connection:
        connection.execute("DROP TRIGGER decisions_refuse_UPDATE")
        connection.execute("UPDATE decisions SET verdict = 'approve' WHERE key = 1")
    code, out, _ = run("audit", "verify")
    assert (code, out) == (1, "decision 1: it, or the comment it is about, was altered\n3 rows, 1 fault.\n")
    [found] = lines(run("audit", "verify", "--json")[1])
    assert found["faults"][0]["what"] == "decision 1"


@pytest.mark.parametrize(
    "text", ["", "[]", "{}", '{"ends": {"0": 1}}', '{"ends": {"x": {"sequence": 1, "hash": ""}}}', "\x00"]
)
def test_ends_that_are_none_are_refused(run: Run, store: Store, tmp_path: Path, text: str) -> None:
    path = tmp_path / "ends.json"
    path.write_text(text)
    assert run("audit", "verify", "--against", str(path))[0] == 2
