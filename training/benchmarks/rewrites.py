"""Count how many rewritten words are still caught: ours beside the peers, in one run."""

from __future__ import annotations

import random
from collections import defaultdict
from dataclasses import dataclass
from statistics import mean
from typing import TYPE_CHECKING

from moderation.domain import Effect, Guideline
from training.benchmarks import peers
from training.benchmarks.figures import table
from training.benchmarks.subjects import rule_findings, shipped_policy
from training.rewriting import KINDS

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from moderation.policy import Policy

SEED = 20261122
CARRIERS = (
    "The man at the gate said {} and went home.",
    "I read the whole article and all I can say is {} to be honest.",
    "My neighbor calls it {} every morning before tea.",
    "So much {} in one page about the budget!",
    "Well, {} is the word they used in parliament.",
)
FEWEST_LETTERS = 4
_LISTED = frozenset({Guideline.PROFANITY, Guideline.VULGARITY, Guideline.ABUSE})


@dataclass(frozen=True, slots=True)
class Case:
    """A listed word, how it is rewritten, and the text that holds the result."""

    word: str
    kind: str
    text: str


def listed_words(policy: Policy) -> list[str]:
    """Give the single words of the shipped lists that are long enough to be told when letters are missing."""
    return sorted(
        {
            word
            for rule in policy.rules.rules
            if rule.guideline in _LISTED and rule.effect is Effect.JUDGE
            for word in rule.words
            if word.isascii() and word.isalpha() and word.islower() and len(word) >= FEWEST_LETTERS
        }
    )


def cases(words: Iterable[str], seed: int = SEED) -> list[Case]:
    """Write every word in every way; a rewriting that changes nothing is left out."""
    rng = random.Random(seed)  # noqa: S311 - a sample, no secret
    made = []
    for word in words:
        carrier = rng.choice(CARRIERS)
        for kind, rewrite in KINDS.items():
            written = rewrite(word, rng)
            if written != word:
                made.append(Case(word, kind, carrier.format(written)))
    return made


def plainly_caught(words: Sequence[str], check: Callable[[Sequence[str]], list[bool]]) -> list[str]:
    """Give the words that are caught as they are: only these can be hidden by a rewriting."""
    flags = check([CARRIERS[0].format(word) for word in words])
    return [word for word, flag in zip(words, flags, strict=True) if flag]


def run(arguments: argparse.Namespace) -> None:
    """Print the share still caught by kind, for each subject over the words it catches as they are."""
    policy = shipped_policy()
    words = listed_words(policy)
    sample = random.Random(SEED).sample(words, min(arguments.peer_words, len(words)))  # noqa: S311 - a sample

    def ours(texts: Sequence[str]) -> list[bool]:
        return [bool(rule_findings(policy, text)) for text in texts]

    subjects: dict[str, tuple[Sequence[str], Callable[[Sequence[str]], list[bool]]]] = {"ours": (words, ours)}
    for peer in peers.names(installed=not arguments.rules_only):
        subjects[peer] = (sample, lambda texts, peer=peer: peers.ask(peer, texts).flags)  # type: ignore[misc]
    caught = {}
    for name, (pool, check) in subjects.items():
        plain = plainly_caught(pool, check)
        caught[name] = _caught(plain, check, missed_of=arguments.verbose if name == "ours" else None)
        print(f"{name}: {len(plain)} of {len(pool)} words are caught as they are")
    print()
    print(_table(caught))


def _caught(
    words: Sequence[str], check: Callable[[Sequence[str]], list[bool]], *, missed_of: bool | None
) -> Mapping[str, float]:
    made = cases(words)
    by_kind: dict[str, list[bool]] = defaultdict(list)
    for case, flag in zip(made, check([case.text for case in made]), strict=True):
        by_kind[case.kind].append(flag)
        if missed_of and not flag:
            print(f"missed\t{case.kind}\t{case.word}\t{case.text!r}")
    return {kind: mean(flags) for kind, flags in by_kind.items()}


def _table(caught: Mapping[str, Mapping[str, float]]) -> str:
    rows: list[list[str]] = [
        [kind, *(f"{shares.get(kind, 0):.1%}" for shares in caught.values())] for kind in KINDS
    ]
    rows.append(["mean", *(f"{mean(shares.values()):.1%}" for shares in caught.values())])
    rows.append(["worst", *(f"{min(shares.values()):.1%}" for shares in caught.values())])
    return table(("still caught", *caught), rows)
