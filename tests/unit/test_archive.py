"""Archives: every row of every form is decided on or reported with its number, and done once."""

from __future__ import annotations

import csv
import gzip
import io
import json
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import fsspec
import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyarrow import parquet

from moderation.bootstrap import build_screener
from moderation.cli.decisions import as_row
from moderation.cli.lines import parse_comment
from moderation.config import Config
from moderation.domain import Comment, Guideline, Verdict
from moderation.errors import ArchiveError
from moderation.rescoring import Done, Form, Work, archive, rescore, sources, versions
from moderation.rescoring.forms import MAX_LINE, inert, read
from moderation.store import Selection

if TYPE_CHECKING:
    from moderation.screening import Screener
    from moderation.store import Store


def rows(content: bytes, form: Form, **part: int) -> list[tuple[int, Any]]:
    """Read a file: the number of each row with its comment, or with what is wrong."""
    found = read(io.BytesIO(content), form, **part)
    return [(row.number, json.loads(row.comment) if row.comment else row.problem) for row in found]


def as_parquet(table: dict[str, list[Any]], group: int = 1000) -> bytes:
    stream = io.BytesIO()
    parquet.write_table(pa.table(table), stream, row_group_size=group)
    return stream.getvalue()


def test_a_line_of_json_is_a_row_as_it_is() -> None:
    content = b'\xef\xbb\xbf{"text": "one"}\r\n\n{"text": "three"}'
    assert rows(content, Form.JSONL) == [(1, {"text": "one"}), (2, ""), (3, {"text": "three"})]


def test_a_line_of_json_that_cannot_be_read_keeps_its_number() -> None:
    content = b'{"text": "one"}\n\xff\n' + b"x" * (MAX_LINE + 1) + b'\n{"text": "four"}\n'
    assert rows(content, Form.JSONL) == [
        (1, {"text": "one"}),
        (2, "line: expected UTF-8, byte 1 is not"),
        (3, f"line: expected fewer than {MAX_LINE} bytes"),
        (4, {"text": "four"}),
    ]


def test_columns_become_a_comment_and_others_are_left_alone() -> None:
    content = (
        "id,text,article_url,article_title,parent_id,parent_text,likes\n7,Peace,https://x,Title,6,War,3\n"
    )
    comment = {
        "id": "7",
        "text": "Peace",
        "article": {"url": "https://x", "title": "Title"},
        "parent": {"id": "6", "text": "War"},
    }
    assert rows(content.encode(), Form.CSV) == [(2, comment)]
    table = {"id": [7], "text": ["Peace"], "article_url": ["https://x"], "article_title": ["Title"],
             "parent_id": ["6"], "parent_text": ["War"], "likes": [3]}  # fmt: skip
    assert rows(as_parquet(table), Form.PARQUET) == [(1, comment | {"id": 7})]


def test_an_empty_cell_is_no_value() -> None:
    assert rows(b"id,text,author\n,Peace,\n", Form.CSV) == [(2, {"text": "Peace"})]
    table = as_parquet({"text": ["Peace"], "author": pa.array([None], pa.string())})
    assert rows(table, Form.PARQUET) == [(1, {"text": "Peace"})]


def test_a_time_of_parquet_keeps_its_zone() -> None:
    noon = datetime(2026, 11, 22, 12, tzinfo=UTC)
    [(_, comment)] = rows(as_parquet({"text": ["Peace"], "posted_at": [noon]}), Form.PARQUET)
    assert datetime.fromisoformat(comment["posted_at"]) == noon


def test_a_cell_of_parquet_that_is_no_text_is_a_bad_row_and_not_the_end() -> None:
    table = {"text": ["one", "two"], "author": pa.array([b"\xff", None], pa.binary())}
    assert rows(as_parquet(table), Form.PARQUET) == [
        (1, "row: expected text, whole numbers and times"),
        (2, {"text": "two"}),
    ]


def test_a_text_of_csv_may_hold_line_breaks_quotes_and_commas() -> None:
    content = b'text,id\n"one\ntwo ""three"", four",1\nfive,2\n'
    assert rows(content, Form.CSV) == [
        (2, {"text": 'one\ntwo "three", four', "id": "1"}),
        (4, {"text": "five", "id": "2"}),
    ]


def test_a_quotation_mark_that_is_not_closed_costs_its_own_line_alone() -> None:
    content = b'text,id\n"open,1\nfive,2\n"six",3\n"open again,4\nseven,5\n'
    assert rows(content, Form.CSV) == [
        (2, "row: expected quotation marks that close"),
        (3, {"text": "five", "id": "2"}),
        (4, {"text": "six", "id": "3"}),
        (5, "row: expected quotation marks that close"),
        (6, {"text": "seven", "id": "5"}),
    ]


def test_a_row_of_csv_with_too_few_or_too_many_fields_is_bad() -> None:
    assert rows(b"text,id\none\n\none,2,3\nfour,4\n", Form.CSV) == [
        (2, "row: expected 2 fields, got 1"),
        (3, ""),
        (4, "row: expected 2 fields, got 3"),
        (5, {"text": "four", "id": "4"}),
    ]


def test_csv_that_is_not_utf_8_is_bad_where_it_is_not() -> None:
    assert rows(b"text\none\nt\xffo\nthree\n", Form.CSV) == [
        (2, {"text": "one"}),
        (3, "line: expected UTF-8, byte 2 is not"),
        (4, {"text": "three"}),
    ]


@pytest.mark.parametrize(
    ("content", "form"),
    [(b"", Form.CSV), (b"id,comment\n1,x\n", Form.CSV), (b"\xff\n", Form.CSV), (b"text", Form.PARQUET)],
)
def test_a_file_of_another_form_or_without_texts_is_refused(content: bytes, form: Form) -> None:
    with pytest.raises(ArchiveError, match=r"expected|cannot be read"):
        rows(content, form)


_CELLS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1).filter(lambda text: "\0" not in text)


@given(st.lists(_CELLS, min_size=1), st.integers(1, 5))
def test_parts_together_are_the_whole_whatever_the_text(texts: list[str], size: int) -> None:
    stream = io.StringIO(newline="")
    csv.writer(stream).writerows([("text", "id"), *((text, number) for number, text in enumerate(texts))])
    content = stream.getvalue().encode()
    whole = rows(content, Form.CSV)
    assert [comment["text"] for _, comment in whole] == texts
    parts = archive._cut(io.BytesIO(content), "x.csv", size)  # noqa: SLF001 - what is proved
    pieces = [
        rows(content, Form.CSV, start=start, stop=stop, number=number) for start, stop, number, _ in parts
    ]
    assert [row for piece in pieces for row in piece] == whole
    assert max(map(len, pieces)) <= size


@pytest.mark.parametrize("group", [1, 3, 100])
def test_parts_of_parquet_are_the_whole_wherever_its_groups_end(group: int) -> None:
    content = as_parquet({"text": [str(number) for number in range(10)]}, group)
    parts = list(archive._cut(io.BytesIO(content), "x.parquet", 4))  # noqa: SLF001 - what is proved
    found = [
        rows(content, Form.PARQUET, start=start, stop=stop, number=first) for start, stop, first, _ in parts
    ]
    assert [[number for number, _ in part] for part in found] == [[1, 2, 3, 4], [5, 6, 7, 8], [9, 10]]
    assert [comment["text"] for part in found for _, comment in part] == [str(n) for n in range(10)]


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@x", "\t=1", "\r=1", "＝1"])
def test_a_cell_that_a_spreadsheet_would_calculate_is_made_inert(text: str) -> None:
    assert inert(text) == f"'{text}"


@pytest.mark.parametrize("value", ["1-1", "a=b", "", -0.5, None, True])
def test_other_cells_stay_as_they_are(value: object) -> None:
    assert inert(value) == value


@pytest.fixture(scope="session")
def golden() -> list[dict[str, str]]:
    path = Path(__file__).parents[1] / "golden" / "comments.jsonl"
    return [json.loads(line) for line in path.read_text().splitlines()]


@pytest.fixture
def work(tmp_path: Path, screener: Screener) -> Work:
    return Work(
        out=str(tmp_path / "out"),
        form=Form.JSONL,
        versions=versions(screener),
        size=3,
        config=Config.from_env({}),
        build=build_screener,
        parse=parse_comment,
        show=as_row,
    )


def decided(work: Work, source: Path | str) -> list[Done]:
    archive.begin(work)
    return [archive.decide(work, part) for part in archive.plan(work, str(source))]


def written(work: Work, folder: str = "decisions") -> list[dict[str, Any]]:
    files = sorted((Path(work.out) / folder).glob("*.jsonl"))
    return [json.loads(line) for file in files for line in file.read_text().splitlines()]


def made(work: Work) -> dict[Path, int]:
    """Give every file of the results with when it was last written."""
    return {path: path.stat().st_mtime_ns for path in Path(work.out).rglob("*") if path.is_file()}


MIXED = b"""{"text": "The sky is clear.", "id": "a"}
{"text": "I will find you and kill you.", "id": "b"}

{"text": " "}
{"text": "The sky is clear."}
no comment
{"text": "Peace", "site": "one"}
"""


def test_every_row_is_decided_on_or_reported_with_its_line(work: Work, tmp_path: Path) -> None:
    source = tmp_path / "comments.jsonl"
    source.write_bytes(MIXED)
    assert decided(work, source) == [Done(2, 1, was_done=False), Done(2, 1, was_done=False)]
    found = [(row["row"], row["id"], row["site"], row["verdict"]) for row in written(work)]
    assert found == [
        (1, "a", "default", "approve"),
        (2, "b", "default", "reject"),
        (5, "5", "default", "approve"),
        (7, "7", "one", "approve"),
    ]
    assert [(error["source"], error["line"]) for error in written(work, "errors")] == [
        (str(source), 4),
        (str(source), 6),
    ]
    assert "no comment" not in json.dumps(written(work, "errors"))


def test_a_part_that_is_done_is_not_done_again(work: Work, tmp_path: Path) -> None:
    (tmp_path / "comments.jsonl").write_bytes(MIXED)
    first = decided(work, tmp_path / "comments.jsonl")
    before = made(work)
    again = decided(work, tmp_path / "comments.jsonl")
    assert again == [done._replace(was_done=True) for done in first]
    assert made(work) == before


@pytest.mark.parametrize("left", ["parts", "decisions"])
def test_a_part_of_which_something_is_missing_is_done_again(work: Work, tmp_path: Path, left: str) -> None:
    (tmp_path / "comments.jsonl").write_bytes(MIXED)
    decided(work, tmp_path / "comments.jsonl")
    whole = written(work)
    [first, _] = sorted((Path(work.out) / left).iterdir())
    first.unlink()
    assert [done.was_done for done in decided(work, tmp_path / "comments.jsonl")] == [False, True]
    assert written(work) == whole


def test_a_part_that_was_cut_short_is_done_again(work: Work, tmp_path: Path) -> None:
    (tmp_path / "comments.jsonl").write_bytes(MIXED)
    decided(work, tmp_path / "comments.jsonl")
    whole = written(work)
    [_, second] = sorted((Path(work.out) / "decisions").iterdir())
    second.write_bytes(second.read_bytes()[:-10])
    assert [done.was_done for done in decided(work, tmp_path / "comments.jsonl")] == [True, False]
    assert written(work) == whole


def test_a_folder_takes_what_one_policy_and_model_decide(work: Work, tmp_path: Path) -> None:
    (tmp_path / "comments.jsonl").write_bytes(MIXED)
    decided(work, tmp_path / "comments.jsonl")
    other = work.versions._replace(policy="other")
    with pytest.raises(ArchiveError, match="choose another folder"):
        archive.begin(replace(work, versions=other))
    with pytest.raises(ArchiveError, match="choose another folder"):
        archive.begin(replace(work, form=Form.CSV))
    [part, _] = archive.plan(work, str(tmp_path / "comments.jsonl"))
    for path in (Path(work.out) / "parts").iterdir():
        path.unlink()
    with pytest.raises(ArchiveError, match="a worker has loaded another policy or model"):
        archive.decide(replace(work, versions=other), part)


def test_a_file_that_has_changed_is_refused(work: Work, tmp_path: Path) -> None:
    source = tmp_path / "comments.jsonl"
    source.write_bytes(MIXED)
    [part, _] = archive.plan(work, str(source))
    source.write_bytes(MIXED + b'{"text": "More."}\n')
    with pytest.raises(ArchiveError, match="is not what it was"):
        archive.plan(work, str(source))
    source.write_bytes(MIXED.replace(b'\n{"text": "I', b'  {"text": "I'))
    with pytest.raises(ArchiveError, match="is not what it was"):
        archive.decide(work, part)


def test_two_files_of_one_name_do_not_meet(work: Work, tmp_path: Path) -> None:
    for folder in ("one", "two"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "comments.jsonl").write_text(f'{{"text": "Peace", "id": "{folder}"}}\n')
    for source in sources(f"{tmp_path}/*/comments.jsonl"):
        decided(work, source)
    assert sorted(row["id"] for row in written(work)) == ["one", "two"]


@pytest.mark.parametrize("name", ["comments.jsonl.gz", "comments.jsonl"])
def test_a_compressed_file_is_one_part(work: Work, tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(gzip.compress(MIXED) if name.endswith("gz") else MIXED)
    assert len(archive.plan(work, str(tmp_path / name))) == (1 if name.endswith("gz") else 2)
    decided(work, tmp_path / name)
    assert [row["row"] for row in written(work)] == [1, 2, 5, 7]


def test_a_broken_file_is_named(work: Work, tmp_path: Path) -> None:
    for name, content in (("a.jsonl.gz", gzip.compress(MIXED)[:-20]), ("b.parquet", b"PAR1"), ("c.csv", b"")):
        (tmp_path / name).write_bytes(content)
        with pytest.raises(ArchiveError, match=f"/{name}: "):
            archive.plan(work, str(tmp_path / name))


def test_files_may_lie_where_fsspec_reaches(work: Work) -> None:
    filesystem = fsspec.filesystem("memory")
    filesystem.pipe_file("/in/comments.jsonl", MIXED)
    [source] = sources("memory://in/*.jsonl")
    there = replace(work, out="memory://out")
    assert [done.decided for done in decided(there, source)] == [2, 2]
    assert [done.was_done for done in decided(there, source)] == [True, True]
    names = filesystem.glob("/out/decisions/*")
    assert len(filesystem.cat_file(names[0]).splitlines()) == 2


@pytest.mark.parametrize(
    ("pattern", "sentence"),
    [
        ("none-*.csv", "expected files, there is none"),
        ("*.txt", "expected a name that ends in"),
        ("nowhere://x/*.csv", "cannot be reached"),
    ],
)
def test_a_pattern_that_names_nothing_to_read_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, pattern: str, sentence: str
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "comments.txt").write_text("Peace\n")
    with pytest.raises(ArchiveError, match=sentence):
        sources(pattern)


def test_every_form_gives_the_decisions_of_the_database(
    work: Work, tmp_path: Path, screener: Screener, site_store: Store, golden: list[dict[str, str]]
) -> None:
    some = [{"id": f"={row['id']}", "text": row["text"], "article_url": "https://x", "article_title": "Peace, and war",
             "parent_text": golden[0]["text"]} for row in golden[::8]]  # fmt: skip
    for row in some:
        comment = Comment(**row)  # type: ignore[arg-type] # all of them text
        [decision] = screener.screen([comment])
        site_store.record(comment, replace(decision, policy_version="old", verdict=Verdict.REJECT))
    rescore(site_store, screener, Selection(stale=versions(screener)))
    stored = {
        record.comment.id: as_row(record.comment, record.decision)
        for _, record in site_store.page(after=0, limit=1000)
    }

    nested = [{"id": row["id"], "text": row["text"], "article": {"url": row["article_url"], "title": row["article_title"]},
               "parent": {"text": row["parent_text"]}} for row in some]  # fmt: skip
    (tmp_path / "a.jsonl").write_text("".join(json.dumps(row) + "\n" for row in nested))
    (tmp_path / "b.parquet").write_bytes(
        as_parquet({name: [row[name] for row in some] for name in some[0]}, 5)
    )
    with (tmp_path / "c.csv").open("w", newline="") as file:
        writer = csv.DictWriter(file, list(some[0]))
        writer.writeheader()
        writer.writerows(some)
    for form in Form:
        there = replace(work, out=str(tmp_path / form), form=form, size=20)
        for name in ("a.jsonl", "b.parquet", "c.csv"):
            assert sum(done.decided for done in decided(there, tmp_path / name)) == len(some)
        for file_name in sources(f"{there.out}/decisions/*"):
            for row in back(Path(file_name), form):
                assert row.pop("row") >= 1
                assert row == stored[row["id"]]


def back(path: Path, form: Form) -> list[dict[str, Any]]:
    """Read decisions of any form as they were before they were written."""
    if form is Form.PARQUET:
        found: list[dict[str, Any]] = parquet.read_table(path).to_pylist()
        return found
    if form is Form.JSONL:
        return [json.loads(line) for line in path.read_text().splitlines()]
    with path.open(newline="") as file:
        flat = list(csv.DictReader(file))
    assert all(row["id"].startswith("'=") for row in flat)
    return [
        {
            "row": int(row["row"]),
            "id": row["id"].removeprefix("'"),
            "site": row["site"],
            "verdict": row["verdict"],
            "needs_review": row["needs_review"] == "True",
            "reason": row["reason"],
            "scores": {name: float(row[f"score_{name}"]) for name in Guideline},
            "findings": json.loads(row["findings"]),
            "relevance": float(row["relevance"]) if row["relevance"] else None,
            "policy_version": row["policy_version"],
            "model_version": row["model_version"],
        }
        for row in flat
    ]
