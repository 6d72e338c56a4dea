"""No word of Debian's dictionaries is taken for a listed one; a listed one that stands there says why it is listed."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from moderation.lexicon import entries, listed
from moderation.rules import profanity
from moderation.text import normalize

DICTIONARIES = [
    Path("/usr/share/dict") / name for name in ("american-english-large", "british-english-large", "ngerman")
]
LEAST_SCORE = 0.3
"""Below it a word has no weight, whatever it means."""


def words() -> list[str]:
    missing = [path.name for path in DICTIONARIES if not path.exists()]
    if missing and os.environ.get("CI") != "true":
        pytest.skip(f"Debian's {', '.join(missing)} are not installed")
    return sorted({line for path in DICTIONARIES for line in path.read_text(encoding="utf-8").splitlines()})


def test_no_dictionary_word_is_taken_for_a_listed_one() -> None:
    wrong = []
    known = words()
    for word in known:
        for rule, span in profanity.scan(normalize(word)):
            if word[span.start : span.end].lower() not in listed():
                wrong.append((word, rule.code))
    assert len(known) > 400_000
    assert wrong == []


def test_a_dictionary_word_that_is_listed_has_its_other_meanings_noted() -> None:
    known = {word.lower() for word in words()}
    silent = [
        (entry.code, form)
        for entry in entries()
        for form, score in entry.scores.items()
        if form in known and LEAST_SCORE <= score < entry.score and not entry.note
    ]
    assert silent == []
