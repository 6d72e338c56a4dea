"""A shelf says what is in force, and its history only grows."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from moderation.config import MODEL, POLICY
from moderation.errors import CandidateError, ConfigError
from moderation.shelf import HISTORY, SHIPPED, Shelf, resolve_model, resolve_policy

if TYPE_CHECKING:
    from pathlib import Path

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    """Make a shelf with two entries of their own, one of them without a model."""
    for name in ("may", "june"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "policy.toml").touch()
    (tmp_path / "june" / "model").mkdir()
    (tmp_path / "notes").mkdir()
    (tmp_path / ".july.part" / "model").mkdir(parents=True)  # left by a learning that was killed
    return Shelf(tmp_path)


def test_entries_are_the_shipped_one_and_folders_with_a_model_or_a_policy(shelf: Shelf) -> None:
    assert shelf.names() == [SHIPPED, "june", "may"]


def test_the_last_one_put_there_is_in_force(shelf: Shelf) -> None:
    assert shelf.in_force() is None
    for name in ("may", "june"):
        shelf.put(name, NOON)
        assert shelf.in_force() == name
    assert shelf.since() == "2026-11-22T12:00:00+00:00"


def test_settings_that_name_a_shelf_lead_to_what_is_in_force(shelf: Shelf) -> None:
    shelf.put("june", NOON)
    assert resolve_model(shelf.folder) == shelf.folder / "june" / "model"
    assert resolve_policy(shelf.folder) == shelf.folder / "june" / "policy.toml"
    shelf.put("may", NOON)
    assert (resolve_model(shelf.folder), resolve_policy(shelf.folder)) == (
        MODEL.default,
        shelf.folder / "may" / "policy.toml",
    )
    shelf.put(SHIPPED, NOON)
    assert (resolve_model(shelf.folder), resolve_policy(shelf.folder)) == (MODEL.default, POLICY.default)


def test_settings_that_name_a_model_or_a_policy_are_left_alone() -> None:
    assert (resolve_model(MODEL.default), resolve_policy(POLICY.default)) == (MODEL.default, POLICY.default)


def test_a_shelf_on_which_nothing_is_in_force_stops_the_start(shelf: Shelf) -> None:
    with pytest.raises(
        ConfigError, match="nothing is in force on this shelf yet: moderation models use shipped"
    ):
        resolve_policy(shelf.folder)


def test_going_back_twice_goes_back_two_steps(shelf: Shelf) -> None:
    for name in (SHIPPED, "may", "june"):
        shelf.put(name, NOON)
    assert [shelf.put_back(NOON), shelf.put_back(NOON)] == ["may", SHIPPED]
    assert shelf.in_force() == SHIPPED
    with pytest.raises(CandidateError, match="nothing was in force before"):
        shelf.put_back(NOON)


def test_putting_the_same_there_twice_is_one_step(shelf: Shelf) -> None:
    for name in ("may", "june", "june"):
        shelf.put(name, NOON)
    assert shelf.put_back(NOON) == "may"


def test_the_history_only_grows(shelf: Shelf) -> None:
    before = ""
    for step in (
        lambda: shelf.put("may", NOON),
        lambda: shelf.put("june", NOON),
        lambda: shelf.put_back(NOON),
    ):
        step()
        after = (shelf.folder / HISTORY).read_text()
        assert after.startswith(before)
        assert after.count("\n") == before.count("\n") + 1
        before = after
    assert [json.loads(line)["name"] for line in before.splitlines()] == ["may", "june", "may"]
    assert shelf.was_in_force("june")
    assert not shelf.was_in_force(SHIPPED)


def test_an_entry_that_is_not_there_is_refused_with_those_that_are(shelf: Shelf) -> None:
    for name in ("notes", "../may", "", HISTORY):
        with pytest.raises(CandidateError, match="expected one of shipped, june, may"):
            shelf.put(name, NOON)
    assert shelf.in_force() is None


def test_an_entry_in_force_that_is_gone_stops_the_start(shelf: Shelf) -> None:
    shelf.put("may", NOON)
    (shelf.folder / "may" / "policy.toml").unlink()
    with pytest.raises(ConfigError, match="may is in force, and is not there"):
        resolve_policy(shelf.folder)


@pytest.mark.parametrize("history", ["{", "[]", '{"at": "x"}', "\x00", '"put"'])
def test_a_history_that_is_none_stops_the_start(shelf: Shelf, history: str) -> None:
    (shelf.folder / HISTORY).write_text(history + "\n")
    with pytest.raises(ConfigError, match="is not the history of a shelf"):
        resolve_model(shelf.folder)
