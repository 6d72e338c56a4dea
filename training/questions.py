"""What each set can be asked, of which rows, and the right answers."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from training.labels import HEADS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from training.development import Row

JIGSAW = frozenset({"jigsaw_wiki_multilabel", "jigsaw_wiki_positives_lower"})

SIX = {
    "toxic": "toxicity",
    "severe_toxic": "toxicity",
    "obscene": "profanity",
    "threat": "threat",
    "insult": "personal_attack",
    "identity_hate": "abuse",
}
"""Jigsaw's six labels, and the heads that answer them."""


@dataclass(frozen=True, slots=True, order=True)
class Question:
    """What a set can be asked: whether a head's score tells the rows that have one of the set's own labels.

    Attributes:
        source: The set.
        label: A head, or the set's own name for it.
        head: The head that answers; ``any`` is the highest of the guidelines'.
    """

    source: str
    label: str
    head: str


OUTSIDE = (
    Question("unhealthy_globe", "hostile", "personal_attack"),
    Question("dynahate_test", "abuse", "abuse"),
    Question("fox_news_comments", "abuse", "abuse"),
    Question("ethos", "abuse", "abuse"),
    Question("sbic_test", "toxicity", "toxicity"),
    Question("youtoxic_1000", "toxicity", "toxicity"),
    Question("ami2018_misogyny_en", "abuse.sexism", "abuse.sexism"),
)
"""What decides whether a model is better than another: development data of other origin than what is trained on.

One question a set, so that no row counts twice.
"""


def questions(rows: Sequence[Row]) -> dict[Question, tuple[list[int], list[bool]]]:
    """Give for each question the places of the rows it can be asked of, and their right answers."""
    asked: dict[Question, tuple[list[int], list[bool]]] = defaultdict(lambda: ([], []))
    for place, row in enumerate(rows):
        if not row.tuning:
            for question, answer in _asked(row):
                asked[question][0].append(place)
                asked[question][1].append(answer)
    return dict(sorted(asked.items()))


def _asked(row: Row) -> Iterator[tuple[Question, bool]]:
    for head in HEADS:
        if head in row.labels:
            yield Question(row.source, head, head), row.labels[head]
    for label, heads, answer in _own(row):
        for head in heads:
            yield Question("jigsaw" if row.source in JIGSAW else row.source, label, head), answer


def _own(row: Row) -> Iterator[tuple[str, tuple[str, ...], bool]]:
    """Give a set's own labels beside ours, on all of its rows: the heads that answer, and the right answer."""
    raw = row.raw
    match row.source:
        case "unhealthy_globe":
            for name in ("hostile", "antagonize"):
                yield name, ("any", "toxicity", "personal_attack"), bool(raw[name])
        case "civil_comments_chunk":
            yield "target", ("any", "toxicity"), raw["target"] >= 0.5
            yield "insult", ("personal_attack",), raw["insult"] >= 0.5
            yield "identity_attack", ("abuse",), raw["identity_attack"] >= 0.5
        case source if source in JIGSAW:
            for name, head in SIX.items():
                yield name, (head,), bool(raw[name])
        case "dynahate_test" | "fox_news_comments" | "ethos":
            if "abuse" in row.labels:
                yield "hate", ("any",), row.labels["abuse"]
