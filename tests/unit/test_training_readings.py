from __future__ import annotations

import re

import pytest

from training import labels, readings
from training.labels import HEADS


def test_a_clean_comment_breaks_nothing() -> None:
    assert readings.meaning("-") == dict.fromkeys(HEADS, False)


def test_rudeness_breaks_nothing_and_may_be_toxic() -> None:
    found = readings.meaning("R")
    assert not any(found.values())
    assert set(found) == set(HEADS) - {labels.TOXICITY, labels.PERSONAL_ATTACK}


@pytest.mark.parametrize(
    ("reading", "broken"),
    [
        ("A", {labels.PERSONAL_ATTACK, labels.TOXICITY}),
        ("PA", {labels.PROFANITY, labels.PERSONAL_ATTACK, labels.TOXICITY}),
        ("VT", {labels.VULGARITY, labels.THREAT, labels.TOXICITY}),
        ("Bsx", {labels.ABUSE, labels.SEXISM, labels.XENOPHOBIA, labels.TOXICITY}),
        ("Bo", {labels.ABUSE, labels.TOXICITY}),
        ("P", {labels.PROFANITY}),
        ("M", {labels.PROMOTION}),
    ],
)
def test_letters_say_what_is_broken(reading: str, broken: set[str]) -> None:
    assert {head for head, value in readings.meaning(reading).items() if value} == broken


def test_only_what_is_toxic_is_called_so() -> None:
    assert labels.TOXICITY not in readings.meaning("P")
    assert labels.TOXICITY not in readings.meaning("M")


def test_a_doubt_leaves_the_guideline_unknown() -> None:
    found = readings.meaning("PA?")
    assert found[labels.PROFANITY]
    assert labels.PERSONAL_ATTACK not in found
    assert labels.TOXICITY not in found
    assert found[labels.THREAT] is False


def test_a_doubt_about_abuse_leaves_every_kind_unknown() -> None:
    found = readings.meaning("AB?")
    assert not {labels.ABUSE, *labels.KINDS} & set(found)
    assert found[labels.TOXICITY]
    assert not {labels.ABUSE, *labels.KINDS} & set(readings.meaning("Brx?"))


def test_abuse_without_a_kind_leaves_the_kinds_unknown() -> None:
    assert not set(labels.KINDS) & set(readings.meaning("B"))


def test_a_named_kind_excludes_the_others() -> None:
    found = readings.meaning("Bg")
    assert found[labels.RELIGION]
    assert found[labels.SEXISM] is False


@pytest.mark.parametrize(
    "reading", ["", "X", "a", "-A", "RA", "A-", "?", "Bz", "A??", " A", "PP", "A?A", "BsBr"]
)
def test_anything_else_is_refused(reading: str) -> None:
    with pytest.raises(ValueError, match="expected -, R or letters"):
        readings.meaning(reading)


def test_what_was_found_stands_above_what_the_source_says() -> None:
    said = {labels.ABUSE: True, labels.PROFANITY: False, labels.THREAT: True}
    found = readings.heeded(said, readings.meaning("PT?"))
    assert found[labels.ABUSE] is False
    assert found[labels.PROFANITY] is True
    assert found[labels.THREAT] is True, "a doubt says nothing"


@pytest.mark.parametrize(
    ("said", "reading", "toxic"),
    [
        ({labels.TOXICITY: True}, "-", True),
        ({labels.TOXICITY: False}, "-", False),
        ({}, "-", False),
        ({labels.TOXICITY: True}, "R", True),
        ({}, "R", None),
        ({labels.TOXICITY: False}, "A", True),
    ],
)
def test_nobody_is_overruled_who_feels_that_a_comment_is_toxic(
    said: dict[str, bool], reading: str, *, toxic: bool | None
) -> None:
    assert readings.heeded(said, readings.meaning(reading)).get(labels.TOXICITY) is toxic


def test_every_line_of_the_file_can_be_read_and_holds_no_text() -> None:
    lines = readings.FILE.read_text(encoding="ascii").splitlines()
    assert len(readings.readings()) == len(lines) > 1000
    assert all(readings.meaning(reading) for reading in set(readings.readings().values()))
    assert lines == sorted(lines)
    assert all(re.fullmatch(r"[0-9a-f]{16}\t[-RPVTAMBsrxghdo?]{1,24}", line) for line in lines)
