"""The comments the encoder is trained on: chosen, folded, cut into word pieces, and packed for batches."""

from __future__ import annotations

import re
from dataclasses import dataclass
from random import Random
from typing import TYPE_CHECKING

import numpy as np

from moderation.classifier.emoji import spell_out
from moderation.text import normalize
from training import corpus
from training.labels import HEADS, PROMOTION, THREAT
from training.rewriting import carelessly

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from numpy.typing import NDArray
    from tokenizers import Tokenizer

    from training.corpus import Example

SHARES: Mapping[str, float] = {
    "antisemitism_jikeli": 0.35,
    "cmv_adhominem": 0.4,
    "convabuse": 0.25,
    "davidson": 0.1,
    "edos": 0.25,
    "founta_20k": 0.1,
    "gab_hate_corpus": 0.2,
    "gab_hate_targets_devtest": 0.5,
    "goemotions_reddit": 0.2,
    "hatexplain_magpie": 0.3,
    "hateval_en": 0.25,
    "homophobia_en": 0.5,
    "implicit_hate": 0.35,
    "jigsaw_wiki_binary": 0.35,
    "jigsaw_wiki_positives_lower": 0.5,
    "misogyny_reddit": 0.6,
    "olid": 0.25,
    "paradetox": 0.15,
    "reddit_macro_norms_removed": 0.15,
    "ruddit": 0.7,
    "sms_spam": 0.2,
    "stormfront": 0.3,
    "trac2_youtube_en": 0.25,
    "waseem_css": 0.15,
    "waseem_hovy": 0.1,
    "wiki_context_toxicity": 0.2,
}
"""The share of a large or distant source that is trained on; of one that is not named, all.

An epoch over everything takes most of a day on two cores; these shares leave what is nearest to news, and every
comment known to threaten or to promote.
"""

BARE = 0.12
"""The share of comments trained on without punctuation, as several sources have lost theirs and are rich in abuse."""

CARELESS = 0.12
"""The share of comments trained on with slips and disguises (`training.rewriting.carelessly`)."""

LONGEST = 6000
"""Code points of a folded comment that are cut into pieces for training."""

NO_LABEL = -1
"""The label of a word piece whose comment has no marked stretches."""

_MARK = re.compile(r"[^\w\s]")

Stretches = list[tuple[int, int]]


@dataclass(frozen=True, slots=True, eq=False)
class Rows:
    """Comments cut into word pieces, one after the other.

    Attributes:
        pieces: The ids of all comments' pieces, shape (pieces,).
        marked: For each piece 1 in a toxic stretch, 0 outside, `NO_LABEL` where nobody marked any.
        ends: Where each comment begins in `pieces`, and where the last one ends: shape (comments + 1,).
        labels: 1, 0 or NaN (unknown), shape (comments, heads).
        weights: How much each comment counts, shape (comments,).
        taught: The teacher's logits, NaN where it was not asked, shape (comments, heads); None without a teacher.
    """

    pieces: NDArray[np.int32]
    marked: NDArray[np.int8]
    ends: NDArray[np.int64]
    labels: NDArray[np.float32]
    weights: NDArray[np.float32]
    taught: NDArray[np.float32] | None = None

    def __len__(self) -> int:
        """Give the number of comments."""
        return len(self.weights)

    def batch(
        self, indices: NDArray[np.int64], longest: int
    ) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.int8]]:
        """Give the piece ids, the mask and the marks of some comments, each of shape (comments, length).

        A comment longer than `longest` pieces loses its end, not its closing piece.
        """
        lengths = np.minimum(np.diff(self.ends)[indices], longest)
        shape = (len(indices), int(lengths.max()))
        ids, mask = np.zeros(shape, np.int64), np.zeros(shape, np.int64)
        marked = np.full(shape, NO_LABEL, np.int8)
        for row, (index, length) in enumerate(zip(indices, lengths, strict=True)):
            start, end = self.ends[index], self.ends[index + 1]
            ids[row, :length] = self.pieces[start : start + length]
            ids[row, length - 1] = self.pieces[end - 1]
            marked[row, : length - 1] = self.marked[start : start + length - 1]
            mask[row, :length] = 1
        return ids, mask, marked


def choose(examples: Sequence[Example], seed: int, share: float = 1.0, own: float = 1.0) -> list[Example]:
    """Draw from each source what `SHARES` says, and of that a share; with a share of 1 all threats and promotion.

    Of our own sentences the share `own` is drawn; comments of others that were read again, and those that rules were
    developed on, are all kept.
    """
    random = np.random.default_rng(seed)
    chosen = []
    for example in examples:
        source, rare = example.sources[0], example.labels.get(THREAT) or example.labels.get(PROMOTION)
        chance = 1.0 if example.read else share * (1.0 if rare else SHARES.get(source, 1.0))
        if random.random() < {corpus.AUTHORED: own, corpus.DEVELOPMENT: 1.0}.get(source, chance):
            chosen.append(example)
    return chosen


def stretches(data: Path) -> dict[str, tuple[str, Stretches]]:
    """Give the texts whose toxic stretches people marked, by their key: the text and the stretches (code points)."""
    return {
        corpus.key(row["text"]): (row["text"], [(start, end) for start, end in row["labels"]["spans"]])
        for row in corpus.rows(data / "toxic_spans_gold.jsonl.gz")
    }


def pack(
    examples: Sequence[Example],
    tokenizer: Tokenizer,
    gold: Mapping[str, tuple[str, Stretches]],
    seed: int,
) -> Rows:
    """Fold the examples, cut them into pieces and label the pieces."""
    random, careless = np.random.default_rng(seed), Random(seed)  # noqa: S311 - a reproducible choice, no secret
    cut = []
    for example in examples:
        known = gold.get(corpus.key(example.text))
        text, stretches = known or (example.text, None)
        if not known and careless.random() < CARELESS:
            text = carelessly(text, careless)
        cut.append(_cut(text, stretches, tokenizer, bare=not known and random.random() < BARE))
    labels = np.full((len(examples), len(HEADS)), np.nan, np.float32)
    for row, example in enumerate(examples):
        for head, value in example.labels.items():
            labels[row, HEADS.index(head)] = value
    return Rows(
        pieces=np.concatenate([ids for ids, _ in cut]),
        marked=np.concatenate([marked for _, marked in cut]),
        ends=np.cumsum([0, *(len(ids) for ids, _ in cut)]),
        labels=labels,
        weights=np.clip([example.weight for example in examples], 0.3, 3.0).astype(np.float32),
    )


def batches(rows: Rows, size: int, longest: int, seed: int) -> Iterator[NDArray[np.int64]]:
    """Give the comments of one epoch in batches of similar length, in an order that depends on the seed alone."""
    random = np.random.default_rng(seed)
    lengths = np.minimum(np.diff(rows.ends), longest)
    order = random.permutation(len(rows))
    found = []
    for start in range(0, len(order), size * 100):
        block = order[start : start + size * 100]
        block = block[np.argsort(lengths[block], kind="stable")]
        found += [block[at : at + size] for at in range(0, len(block), size)]
    random.shuffle(found)
    yield from found


def _cut(
    raw: str, stretches: Stretches | None, tokenizer: Tokenizer, *, bare: bool
) -> tuple[NDArray[np.int32], NDArray[np.int8]]:
    text = spell_out(normalize(raw))
    folded = text.folded[:LONGEST]
    cut = tokenizer.encode(_MARK.sub(" ", folded) if bare else folded)
    marked = np.full(len(cut.ids), NO_LABEL, np.int8)
    if stretches is not None:
        inside = np.zeros(len(text.raw), bool)
        for start, end in stretches:
            inside[start:end] = True
        for piece, (start, end) in enumerate(cut.offsets):
            if end > start:
                span = text.span(start, end)
                marked[piece] = bool(inside[span.start : span.end].mean() >= 0.5)
    return np.array(cut.ids, np.int32), marked
