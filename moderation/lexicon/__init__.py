"""The words that need no context, and the words people disguise: data with its reasons (see `words.toml`)."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from moderation.domain import Guideline, Kind

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

MILD = 0.5
"""Below this score a word is too mild to be worth a disguise, so none is undone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One record of `words.toml`: words of one sort, with what a reader needs to judge them.

    Attributes:
        code: The code of the rule.
        guideline: The guideline the words break.
        kind: The kind of abuse.
        summary: One sentence a reviewer reads.
        note: What else the words mean.
        scores: Every form with its score in [0, 1]; forms are folded, phrases are words parted by one space.
        innocent: Phrases that hold a form and mean something else.
        unless: For a form, the words that show nearby that it means something else.
        emoji: Emoji that say one of its words, and which.
        names: Forms that may be a person's name, and pass where they are written as one.
        is_insult: Whether the words are what a person is called, so that a report of it is told from the insult.
        score: The score of the entry where a form has none of its own.
        examples: Comments it must match.
        counterexamples: Comments it must not match.
    """

    code: str
    guideline: Guideline
    kind: Kind | None
    summary: str
    note: str
    score: float
    scores: Mapping[str, float]
    innocent: tuple[str, ...]
    unless: Mapping[str, frozenset[str]]
    emoji: Mapping[str, str]
    names: frozenset[str]
    is_insult: bool
    examples: tuple[str, ...]
    counterexamples: tuple[str, ...]


def inflect(marked: str) -> Iterator[str]:
    """Give a word with its inflections: ``fuck/v`` is fuck, fucks, fucked, fucking and fuckin.

    ``/n`` asks for a noun's plural, ``/v`` for a verb's forms, ``/vv`` for those with the last letter doubled.
    """
    word, _, mark = marked.partition("/")
    yield word
    if not mark:
        return
    if word.endswith(("s", "x", "z", "ch", "sh")):
        yield word + "es"
    elif re.search(r"[^aeiou]y$", word):
        yield word[:-1] + "ies"
    else:
        yield word + "s"
    if mark != "n":
        stem = word.removesuffix("e") if mark == "v" else word + word[-1]
        yield from (stem + "ed", stem + "ing", stem + "in")


@cache
def entries() -> tuple[Entry, ...]:
    """Read the shipped records, in order of the file."""
    rows = tomllib.loads(read("words.toml"))["rule"]
    return tuple(
        Entry(
            code=row["code"],
            guideline=Guideline(row["guideline"]),
            kind=Kind(row["kind"]) if "kind" in row else None,
            summary=row["summary"],
            note=row.get("note", ""),
            score=row["score"],
            scores={
                form: row.get("soft", {}).get(form, row["score"])
                for marked in row.get("words", ())
                for form in inflect(marked)
            },
            innocent=tuple(row.get("except", ())),
            unless={form: frozenset(near.split()) for form, near in row.get("unless", {}).items()},
            emoji=row.get("emoji", {}),
            names=frozenset(row.get("names", "").split()),
            is_insult=row.get("insult", False),
            examples=tuple(row["examples"]),
            counterexamples=tuple(row["counterexamples"]),
        )
        for row in rows
    )


@cache
def disguised() -> Mapping[str, float]:
    """Give every single word people disguise, with how strongly it speaks; stronger and commoner ones first."""
    words = dict.fromkeys(read_words("disguised.txt"), 0.6)
    for entry in entries():
        words |= {form: score for form, score in entry.scores.items() if score >= MILD and form.isalpha()}
    return dict(sorted(words.items(), key=lambda word: -word[1]))


@cache
def listed() -> frozenset[str]:
    """Give every listed form, however mild, phrases too."""
    return frozenset(form for entry in entries() for form in entry.scores)


@cache
def emoji_words() -> Mapping[str, str]:
    """Give the emoji that stand for a word, and the word."""
    return {emoji: word for entry in entries() for emoji, word in entry.emoji.items()} | {
        "🔪": "stab", "🔫": "shoot", "💣": "bomb", "🪓": "kill",
    }  # fmt: skip


@cache
def common() -> frozenset[str]:
    """Give the commonest English words."""
    return frozenset(read_words("common.txt"))


@cache
def accented() -> frozenset[str]:
    """Give the Kurdish, Turkish and German words that would be listed ones without their accents: "çûm"."""
    return frozenset(read_words("accented.txt"))


def read(name: str) -> str:
    """Read one of the lexicon's files."""
    return files(__package__).joinpath(name).read_text(encoding="utf-8")


def read_words(name: str) -> list[str]:
    """Read a list of words: parted by white space, with comments from ``#`` to the end of the line."""
    return re.sub(r"#.*", "", read(name)).split()
