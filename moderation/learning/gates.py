"""The gate: sentences of our own that no candidate may misread, whatever a site's reviews say."""

from __future__ import annotations

import json
from dataclasses import dataclass
from importlib.resources import files
from typing import TYPE_CHECKING

from moderation.domain import Comment, Verdict
from moderation.rates import Rate

if TYPE_CHECKING:
    from collections.abc import Mapping

    from moderation.screening import Screener

MOST_REJECTED = 0.01
"""Largest share of plain mentions of people, and of clean comments on the news, that may be rejected outright."""

MOST_HELD = 0.1
"""Largest share of plain mentions of people that may be held."""

LEAST_REJECTED = 0.95
"""Smallest share of the plainest threats that is rejected outright; none is published."""

MENTIONS, CLEAN, THREATS = "identity", "clean", "threat"
"""The sorts of sentences: plain mentions of people, clean comments on the news, plain threats."""


@dataclass(frozen=True, slots=True)
class Gate:
    """One thing a candidate must do.

    Attributes:
        asks: What is asked.
        found: What was measured.
        passed: Whether it does.
    """

    asks: str
    found: str
    passed: bool


def sentences_of(sort: str) -> list[str]:
    """Give the sentences of one sort."""
    lines = files(__package__).joinpath("gate.jsonl").read_text(encoding="utf-8").splitlines()
    return [row["text"] for row in map(json.loads, lines) if row["sort"] == sort]


def try_gates(screener: Screener) -> list[Gate]:
    """Decide on every sentence, by the whole road."""
    share = {sort: _shares(screener, sentences_of(sort)) for sort in (MENTIONS, CLEAN, THREATS)}
    return [
        _most("plain mentions of people rejected", share[MENTIONS][Verdict.REJECT], MOST_REJECTED),
        _most("plain mentions of people held", share[MENTIONS]["held"], MOST_HELD),
        _most("clean comments on the news rejected", share[CLEAN][Verdict.REJECT], MOST_REJECTED),
        Gate(
            f"plain threats rejected: at least {LEAST_REJECTED:.0%}",
            str(share[THREATS][Verdict.REJECT]).strip(),
            share[THREATS][Verdict.REJECT].share >= LEAST_REJECTED,
        ),
        _most("plain threats published", share[THREATS][Verdict.APPROVE], 0.0),
    ]


def _shares(screener: Screener, texts: list[str]) -> Mapping[str, Rate]:
    decisions = screener.screen([Comment(id=str(place), text=text) for place, text in enumerate(texts)])
    outcomes = ["held" if decision.needs_review else decision.verdict.value for decision in decisions]
    return {
        name: Rate.of(one == name for one in outcomes) for name in (Verdict.APPROVE, "held", Verdict.REJECT)
    }


def _most(what: str, rate: Rate, most: float) -> Gate:
    return Gate(f"{what}: at most {most:.0%}", str(rate).strip(), rate.share <= most)
