"""The commands on what was learned: one line for each mistake, and nothing goes live by the way."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from moderation.cli import main
from moderation.config import POLICY
from moderation.learning.candidates import COMPARISON
from moderation.shelf import HISTORY
from moderation.store import upgrade

if TYPE_CHECKING:
    from pathlib import Path

GATE = {"asks": "a thing", "found": "2%", "passed": False}
SAID = {
    "budget": 0.01,
    "changes": True,
    "gates": {"in force": [GATE], "candidate": [GATE]},
    "held_back": {"gain": {"share": 0.123, "low": 0.1, "high": 0.2}},
    "made_at": "2026-11-22T12:00:00+00:00",
    "parent": {},
    "reviews": 70,
    "site": "nor\u202eth",
}


class Shelved:
    """Runs commands on a shelf of its own, and gives exit code and output."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder / "shelf"
        self.folder.mkdir()
        url = f"sqlite:///{folder / 'm.sqlite3'}"
        upgrade(url)
        self.settings = {
            "MODERATION_DATABASE_URL": url,
            "MODERATION_MODEL": str(self.folder),
            "MODERATION_POLICY": str(self.folder),
        }

    def __call__(self, *args: str) -> tuple[int, str]:
        result = CliRunner().invoke(main, args, env=self.settings)
        return result.exit_code, result.output

    def add(self, name: str, *, learned: bool) -> None:
        """Add an entry with the shipped policy, of somebody's own or as if it had been learned."""
        (self.folder / name).mkdir()
        (self.folder / name / "policy.toml").write_bytes(POLICY.default.read_bytes())
        if learned:
            (self.folder / name / COMPARISON).write_text(json.dumps(SAID))


@pytest.fixture
def run(tmp_path: Path) -> Shelved:
    return Shelved(tmp_path)


def test_nothing_starts_on_a_shelf_before_something_is_in_force(run: Shelved) -> None:
    code, output = run("rules", "list")
    assert code == 2
    assert "nothing is in force on this shelf yet: moderation models use shipped" in output
    assert run("models", "use", "shipped")[0] == 0
    assert run("rules", "list")[0] == 0


def test_the_list_says_what_is_in_force_and_what_was_learned(run: Shelved) -> None:
    run.add("ours", learned=False)
    run.add("north-1", learned=True)
    run("models", "use", "ours")
    code, output = run("models", "list")
    lines = {line.split()[0]: line for line in output.splitlines()}
    assert code == 0
    assert "2026" in lines["ours"] or "T" in lines["ours"]
    assert lines["shipped"].split() == ["shipped"]
    assert "nor\ufffdth" in lines["north-1"]
    assert "+12.3%" in lines["north-1"]
    assert "1 broken" in lines["north-1"]
    assert lines["policy:"].endswith(str(run.folder / "ours" / "policy.toml"))


def test_use_and_rollback_change_what_is_in_force(run: Shelved) -> None:
    run.add("ours", learned=False)
    assert run("models", "use", "shipped")[0] == run("models", "use", "ours")[0] == 0
    code, output = run("models", "rollback")
    assert (code, output.split(".")[0]) == (0, "shipped is in force")
    assert "SIGHUP" in output
    assert run("models", "rollback") == (1, f"moderation: {run.folder}: nothing was in force before\n")


def test_what_was_learned_goes_live_by_promotion_alone(run: Shelved) -> None:
    run("models", "use", "shipped")
    run.add("north-1", learned=True)
    code, output = run("models", "use", "north-1")
    assert (code, output) == (
        1,
        "moderation: north-1 was never in force: moderation learn --promote north-1\n",
    )
    code, output = run("learn", "--promote", "north-1")
    assert code == 1
    assert "was made from another model or policy than those in force" in output
    assert (run.folder / HISTORY).read_text().count("\n") == 1


def test_only_what_lies_on_the_shelf_is_promoted(run: Shelved, tmp_path: Path) -> None:
    run("models", "use", "shipped")
    code, output = run("learn", "--promote", str(tmp_path / "elsewhere"))
    assert code == 1
    assert f"expected a folder on the shelf {run.folder}" in output


def test_an_entry_whose_policy_cannot_be_used_is_not_put_in_force(run: Shelved) -> None:
    run("models", "use", "shipped")
    run.add("ours", learned=False)
    (run.folder / "ours" / "policy.toml").write_text("unsure = 1\n")
    assert run("models", "use", "ours")[0] == 2
    assert "ours" not in (run.folder / HISTORY).read_text()


def test_learning_from_no_review_is_one_line(run: Shelved) -> None:
    run("models", "use", "shipped")
    code, output = run("learn")
    assert (code, output.count("\n")) == (1, 1)
    assert "there is no reviewed comment to learn from" in output
    assert sorted(path.name for path in run.folder.iterdir()) == [HISTORY]


@pytest.mark.parametrize(
    "args", [["learn"], ["learn", "--promote", "x"], ["models", "list"], ["models", "rollback"]]
)
def test_without_a_shelf_both_settings_are_named(run: Shelved, args: list[str]) -> None:
    run.settings["MODERATION_POLICY"] = str(POLICY.default)
    code, output = run(*args)
    assert (code, output.count("\n")) == (2, 1)
    assert output.startswith(
        "moderation: MODERATION_MODEL, MODERATION_POLICY: expected both to name one folder"
    )


@pytest.mark.parametrize(
    "args",
    [
        ["--budget", "0"],
        ["--budget", "0.5"],
        ["--budget", "nan"],
        ["--since", "yesterday"],
        ["--since", "2026-13-01"],
    ],
)
def test_a_budget_or_a_date_that_is_none_is_wrong_usage(run: Shelved, args: list[str]) -> None:
    assert run("learn", *args)[0] == 2
