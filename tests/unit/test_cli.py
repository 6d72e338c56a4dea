"""The command line: lines in, safe text out, errors in one line."""

from __future__ import annotations

import io
import json
import unicodedata
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.console import Console

from moderation import __version__
from moderation.classifier import UNREAD
from moderation.cli import decisions, main
from moderation.cli.lines import MAX_LINE, BadLine, Form, read_comments
from moderation.cli.terminal import printable
from moderation.domain import Comment, Decision, Finding, Guideline, Kind, Record, Review, Span, Verdict
from moderation.rules import RULES
from moderation.store import Store

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def read(data: bytes, form: Form = Form.AUTO, max_length: int = 100) -> list[Comment | BadLine]:
    return list(read_comments(io.BytesIO(data), form, max_length))


def texts(data: bytes, form: Form = Form.AUTO) -> list[str]:
    return [item.text if isinstance(item, Comment) else f"bad {item.number}" for item in read(data, form)]


def bad(data: bytes, form: Form = Form.AUTO) -> BadLine:
    [line] = read(data, form)
    assert isinstance(line, BadLine)
    return line


def test_a_plain_line_is_a_comment_with_its_number_as_id() -> None:
    assert read(b"one\n\n two \n") == [Comment(id="1", text="one"), Comment(id="3", text=" two ")]


def test_the_last_line_needs_no_end() -> None:
    assert texts(b"one\ntwo") == ["one", "two"]


def test_blank_lines_are_skipped_whatever_their_white_space() -> None:
    assert texts("\n \t\n\u3000\r\none\n".encode()) == ["one"]


def test_crlf_and_a_byte_order_mark_are_no_part_of_a_comment() -> None:
    assert texts(b"\xef\xbb\xbfone\r\ntwo\r\n") == ["one", "two"]


def test_a_byte_order_mark_before_json_is_passed_over() -> None:
    assert texts(b'\xef\xbb\xbf{"text": "one"}\n') == ["one"]


def test_json_lines_carry_what_the_http_interface_takes() -> None:
    line = {
        "id": 7,
        "text": "one",
        "site": "kurdish",
        "author": "Azad",
        "article": {"url": "https://example.org/a", "title": "T", "text": "Body"},
        "parent": {"id": "6", "text": "before"},
        "language": "en",
        "posted_at": "2026-05-01T10:00:00+03:00",
        "label": "left alone",
    }
    [comment] = read(json.dumps(line).encode())
    assert comment == Comment(
        id="7",
        text="one",
        site="kurdish",
        author="Azad",
        article_url="https://example.org/a",
        article_title="T",
        article_text="Body",
        parent_id="6",
        parent_text="before",
        language="en",
        posted_at=datetime.fromisoformat("2026-05-01T10:00:00+03:00"),
    )


def test_plain_text_among_json_is_bad_and_json_among_plain_text_is_read() -> None:
    assert texts(b'{"text": "a"}\nplain\n{"text": "b"}\n') == ["a", "bad 2", "b"]
    assert texts(b'plain\n{"text": "b"}\n') == ["plain", "b"]


def test_half_a_json_object_is_never_taken_for_plain_text() -> None:
    assert texts(b'plain\n{"text": "cut o\n') == ["plain", "bad 2"]


def test_the_form_can_be_forced() -> None:
    assert texts(b'{"text": "a"}\n', Form.TEXT) == ['{"text": "a"}']
    assert texts(b"plain\n", Form.JSON) == ["bad 1"]


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        (b"[1]", "line: expected a JSON object"),
        (b"{" * 100_000, "line: expected a JSON object"),
        (b'{"text":' + b"[" * 100_000, "line: expected a JSON object"),
        (b'{"id": "1"}', "text: "),
        (b'{"text": 1}', "text: "),
        (b'{"text": ""}', "text: "),
        (b'{"text": "  "}', "text: expected at least one character"),
        (b'{"text": "a\\u0000"}', "text: "),
        (b'{"text": "a\\ud800"}', "line: "),
        (b'{"id": true, "text": "a"}', "id: "),
        (b'{"id": "", "text": "a"}', "id: "),
        (b'{"id": ' + b"9" * 999 + b', "text": "a"}', "id: "),
        (b'{"text": "a", "article": {"title": 3}}', "article.title: "),
        (b'{"text": "a", "posted_at": "2026-05-01T10:00:00"}', "posted_at: "),
        (b'{"text": "' + b"a" * 101 + b'"}', "text: expected at most 100 characters, got 101"),
    ],
)
def test_a_bad_json_line_says_what_was_expected(line: bytes, problem: str) -> None:
    assert bad(line, Form.JSON).problem.startswith(problem)


def test_a_bad_plain_line_says_what_was_expected() -> None:
    assert bad(b"ab\xff").problem == "line: expected UTF-8, byte 3 is not"
    assert bad(b"a" * 101).problem == "text: expected at most 100 characters, got 101"
    assert bad(b"a\0b").problem.startswith("text: ")


def test_no_report_quotes_the_line() -> None:
    for line in (b'{"text": 1, "id": "hush"}', b'{"text": "hush"', b"hush\xff", b"hush" * 99):
        assert "hush" not in bad(line, Form.JSON).problem


def test_a_line_without_end_is_skipped_in_pieces() -> None:
    assert texts(b"a" * (3 * MAX_LINE) + b"\nnext\n") == ["bad 1", "next"]


@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_reported(data: bytes) -> None:
    for item in read(data):
        assert isinstance(item, BadLine) or item.text.strip()


@given(st.text())
def test_printable_text_keeps_its_length_and_holds_nothing_that_steers(text: str) -> None:
    shown = printable(text)
    assert len(shown) == len(text)
    categories = {unicodedata.category(character) for character in shown} - {"Cf"}
    assert not categories & {"Cc", "Cs", "Cn", "Zl", "Zp"}
    assert not set(shown) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\ufeff")


def test_printable_text_shows_escapes_as_pictures_and_keeps_kurdish() -> None:
    assert printable("a\x1b[31m\nb\x7f\x9b\u202e") == "a␛[31m␊b\ufffd\ufffd\ufffd"
    assert printable("نا\u200cوێت") == "نا\u200cوێت"


def decision(*findings: Finding, verdict: Verdict = Verdict.REJECT, needs_review: bool = False) -> Decision:
    return Decision(
        verdict=verdict,
        needs_review=needs_review,
        scores=dict.fromkeys(Guideline, 0.0) | {finding.guideline: finding.score for finding in findings},
        findings=findings,
        reason="Because.",
        policy_version="p",
        model_version="m",
        decided_at=datetime(2026, 1, 1, tzinfo=UTC),
    )


THREAT = Finding(Guideline.THREAT, 0.93456, "T001", Span(4, 8))
ABUSE = Finding(Guideline.ABUSE, 0.5, "classifier", kind=Kind.RACISM)


def test_a_decision_is_one_line_of_ascii_json() -> None:
    line = decisions.as_json(Comment(id="ژ\x1b\n", text="I'm here"), decision(THREAT, ABUSE))
    assert line.isascii()
    assert line.isprintable()
    assert json.loads(line) == {
        "id": "ژ\x1b\n",
        "verdict": "reject",
        "needs_review": False,
        "scores": {name: {"threat": 0.9346, "abuse": 0.5}.get(name, 0.0) for name in Guideline},
        "findings": [
            {"guideline": "threat", "kind": None, "score": 0.9346, "source": "T001", "start": 4, "end": 8},
            {"guideline": "abuse", "kind": "racism", "score": 0.5, "source": "classifier", "start": None, "end": None},
        ],
        "policy_version": "p",
        "model_version": "m",
        "relevance": None,
    }  # fmt: skip


def shown(*rows: tuple[Comment, Decision]) -> str:
    console = Console(file=io.StringIO(), width=100, force_terminal=False)
    decisions.print_rows(console, rows, header=True)
    assert isinstance(console.file, io.StringIO)
    return console.file.getvalue()


def test_a_row_shows_the_words_concerned_however_far_in() -> None:
    text = "word " * 400 + "HERE it is"
    finding = Finding(Guideline.THREAT, 0.9, "T001", Span(2000, 2004))
    row = shown((Comment(id="1", text=text), decision(finding)))
    assert "HERE" in row
    assert "threat 0.90" in row


def test_a_row_says_that_a_comment_was_not_read() -> None:
    row = shown((Comment(id="1", text="Bu haber"), decision(UNREAD)))
    assert "not in English" in row
    assert "0.00" not in row


def test_a_row_is_one_line_whatever_the_comment_holds() -> None:
    hostile = Comment(id="[red]a\nb", text="\x1b]0;title\x07 [bold]x[/] \n\r\n" + "e\u0301" * 5000)
    table = shown((hostile, decision(needs_review=True)))
    assert len(table.splitlines()) == 2
    assert "\x1b" not in table
    assert "[red]a␊b" in table
    assert "reject ?" in table


def test_a_record_shows_text_findings_and_reviews() -> None:
    review = Review(verdict=Verdict.APPROVE, reviewer="Shilan", reviewed_at=datetime(2026, 1, 2, tzinfo=UTC), reason="ok")  # fmt: skip
    record = Record(
        comment=Comment(id="7", text="I'm here\x1b[2J", author="x\u202e"), decisions=(decision(THREAT, ABUSE),), reviews=(review,)
    )  # fmt: skip
    console = Console(file=io.StringIO(), width=80)
    decisions.print_record(console, record)
    assert isinstance(console.file, io.StringIO)
    out = console.file.getvalue()
    for words in (
        "I'm here␛[2J",
        "x\ufffd",
        "threat 0.93 by T001: here",
        "abuse (racism) 0.50",
        "Shilan  ok",
    ):
        assert words in out


class Program:
    """Runs a command in this process, on a database of its own, and gives exit code, stdout and stderr."""

    def __init__(
        self, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, folder: Path
    ) -> None:
        self._capsys = capsys
        self._monkeypatch = monkeypatch
        self.url = f"sqlite:///{folder / 'm.sqlite3'}"
        self.set(DATABASE_URL=self.url)

    def set(self, **settings: str) -> None:
        for name, value in settings.items():
            self._monkeypatch.setenv(f"MODERATION_{name}", value)

    def __call__(self, *args: str, stdin: str = "") -> tuple[int, str, str]:
        self._monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(stdin.encode())))
        with pytest.raises(SystemExit) as left:
            main(list(args))
        out, err = self._capsys.readouterr()
        assert isinstance(left.value.code, int)
        return left.value.code, out, err


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Program:
    return Program(capsys, monkeypatch, tmp_path)


@pytest.fixture
def waiting(run: Program) -> Iterator[Store]:
    """Fill the program's database with three comments, two of which wait for a person."""
    assert run("db", "upgrade") == (0, "The database is up to date.\n", "")
    store = Store.open(run.url)
    for number, needs_review in enumerate([True, False, True]):
        comment = Comment(id=f"c{number}", text=f"text\x1b {number} here", site="s" if number else "default")
        store.record(comment, decision(THREAT, needs_review=needs_review))
    yield store
    store.close()


def test_the_version_is_the_packages(run: Program) -> None:
    assert run("--version") == (0, f"moderation {__version__}\n", "")


@pytest.mark.parametrize(
    "args",
    [[], ["frob"], ["check", "--frob"], ["check", "--jobs", "0"], ["queue", "show"], ["check", "no\nsuch\x1b[31m"]],
)  # fmt: skip
def test_wrong_usage_is_one_line_and_exit_code_2(run: Program, args: list[str]) -> None:
    code, out, err = run(*args)
    assert (code, out) == (2, "")
    assert err.startswith("moderation: ")
    assert err.removesuffix("\n").isprintable()


def test_a_setting_that_cannot_be_used_is_one_line_and_exit_code_2(run: Program) -> None:
    run.set(PORT="many")
    assert run("rules", "list") == (
        2, "", "moderation: MODERATION_PORT: expected a port from 0 to 65535, where 0 is any free one\n"
    )  # fmt: skip


def test_help_works_whatever_the_settings(run: Program) -> None:
    run.set(PORT="many")
    assert run("check", "--help")[0] == 0


def test_a_policy_that_cannot_be_read_is_one_line_and_exit_code_2(run: Program, tmp_path: Path) -> None:
    run.set(POLICY=str(tmp_path / "none.toml"))
    code, out, err = run("check")
    assert (code, out) == (2, "")
    assert err.startswith(f"moderation: {tmp_path / 'none.toml'}: ")
    assert err.count("\n") == 1


def test_a_model_that_cannot_be_read_is_one_line_and_exit_code_2(run: Program, tmp_path: Path) -> None:
    run.set(MODEL=str(tmp_path))
    code, out, err = run("check")
    assert (code, out, err.count("\n")) == (2, "", 1)


def test_a_database_without_tables_names_the_command_and_exits_with_1(run: Program) -> None:
    code, out, err = run("queue", "list")
    assert (code, out, err.count("\n")) == (1, "", 1)
    assert "moderation db upgrade" in err


def test_the_queue_lists_what_waits_and_nothing_else(run: Program, waiting: Store) -> None:
    code, out, err = run("queue", "list")
    assert (code, err) == (0, "")
    assert "c0" in out
    assert "c1" not in out
    assert "c2" in out
    assert "\x1b" not in out
    assert out.endswith("2 waiting.\n")
    assert run("queue", "list", "--limit", "1")[1].endswith("2 waiting, the first 1 shown.\n")
    assert run("queue", "list", "--site", "s")[1].endswith("1 waiting.\n")


def test_a_comment_is_shown_by_id_and_site(run: Program, waiting: Store) -> None:
    assert "text␛ 1 here" in run("queue", "show", "c1", "--site", "s")[1]
    assert run("queue", "show", "c1")[0] == 1


@pytest.mark.parametrize("args", [["--reviewer", "Shilan"], []])
def test_a_review_without_a_terminal_names_what_scripts_use(
    run: Program, waiting: Store, args: list[str]
) -> None:
    code, out, err = run("review", *args, stdin="Shilan\na\n")
    assert (code, out, err.count("\n")) == (2, "", 1)
    assert "'moderation queue list'" in err
    assert waiting.count_queue() == 2


@pytest.mark.parametrize(
    "args",
    [["--reviewer", " "], ["--reviewer", "a\ud800"], ["--order", "PRIORITY"], ["--guideline", "x"], ["--sample", "0"]],
)  # fmt: skip
def test_a_review_of_nonsense_is_refused(run: Program, waiting: Store, args: list[str]) -> None:
    assert run("review", *args)[0] == 2


def test_the_rules_prove_themselves(run: Program) -> None:
    code, out, err = run("rules", "test")
    assert (code, err) == (0, "")
    assert out == f"{len(RULES)} rules tried, 0 examples failed.\n"


def test_every_rule_is_listed_and_shown(run: Program) -> None:
    listed = run("rules", "list")[1]
    for rule in RULES:
        assert rule.code in listed
    shown_rule = run("rules", "show", RULES[0].code)[1]
    assert RULES[0].summary in shown_rule
    assert len(shown_rule.splitlines()) >= 3 + len(RULES[0].examples) + len(RULES[0].counterexamples)
    assert run("rules", "show", "T999")[0] == 1
