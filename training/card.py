"""Write the model card: what a model is for, where it fails, what it was trained on, and what was measured."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from training.corpus import UNLABELLED
from training.readings import readings
from training.report import sections, table
from training.sources import SOURCES

if TYPE_CHECKING:
    from collections.abc import Mapping

_ABOUT = """\
# Model card: {name}

Reads English reader comments on news and gives a calibrated probability for each guideline of the site
(profanity, vulgarity, threat, personal attack, abuse, promotion) and for kinds of abuse. {made_of}

## What it is for

To help people moderate comments: its scores are evidence, the policy's thresholds decide, and doubtful comments are
held for a person. It is not for judging persons, and not for languages other than English: a text of which it
knows less than half is drawn towards the prior, and one of which it knows nothing gets no score.

## Limits

- Quoted abuse, negated abuse and counter-speech may score like abuse: see the twins below.
- Abuse and threats without telling words (irony, stereotypes, veiled threats) are missed: see implicit_hate and
  dynahate_test below.
- Harsh but legitimate words about governments and parties score higher than calm ones.
- Most training comments are American; our own sentences, {authored} of them, are from templates and by hand.
- Davidson, Founta and Waseem carry a bias against African-American English and weigh a quarter.
- Probabilities are calibrated on held-back rows of the training sets, where breaches are more frequent than
  under news: choose thresholds on news comments (`python -m training thresholds`).
"""

_NGRAMS = """\
Logistic regression over
word (1-2) and character (3-5) n-grams of the folded text; {ngrams} n-grams, {heads} heads."""

_STACK = """\
A sentence
encoder (all-MiniLM-L6-v2, fine-tuned, int8) stacked with logistic regression over word and character n-grams;
{ngrams} n-grams, {heads} heads."""

_ROWS = """\
Rows used after de-duplication; a text in several sets counts in each. Our own sentences (`training/authored`,
Apache-2.0): {authored} rows. {read} comments, of these sets and of sets that are only measured on, were read once more
by our guidelines, by a large language model: what was found stands above what a set says (`training/readings.md`). Those that are
held back to measure on are the set `readings` below, and nothing is trained on them.
"""

_TERMS = """\
ROC-AUC of two models made by the same commands from the same pre-trained weights without a teacher: A on the tiers {with_terms}, B
on {without}.
"""

_SHOWN = (
    "What was measured",
    "What the policy does",
    "Sets",
    "Guidelines",
    "Thresholds",
    "Twins",
    "Bias",
    "Stretches",
)


def card(
    manifest: Mapping[str, Any],
    figures: Mapping[str, Any],
    terms: Mapping[str, Any] | None = None,
    worse: list[Mapping[str, Any]] | None = None,
) -> str:
    """Give the model card of an artifact.

    Args:
        manifest: The artifact's manifest.
        figures: What `training.evaluation.evaluate` measured of it.
        terms: What `training.comparing.compare` says of two models made alike, with the ``tiers`` of both.
        worse: Where the previous model was better beyond chance, from `training.comparing.worse`.
    """
    authored = manifest["rows"].get("authored", 0)
    made_of = (_STACK if "stack" in manifest else _NGRAMS).format(
        ngrams=manifest["ngrams"], heads=len(manifest["heads"])
    )
    parts = [
        _ABOUT.format(name=manifest["name"], made_of=made_of, authored=authored),
        "## Training data\n",
        _ROWS.format(authored=authored, read=len(readings())),
        table(_sets(manifest)),
    ]
    for section in sections(figures, {}):
        if section.title in _SHOWN:
            parts.append(f"## {section.title}\n\n{section.text}\n")
            parts += [f"### {caption}\n\n{table(rows)}" for caption, rows in section.tables.items()]
    if worse is not None:
        parts += ["## Where the model before it was better\n", table(worse)]
    if terms:
        with_terms, without = (", ".join(tiers) for tiers in terms["tiers"])
        told = _TERMS.format(with_terms=with_terms, without=without)
        parts += ["## What the sets without a stated licence are worth\n", told, table(terms["sets"])]
        parts += ["On sets of other origin, the mean:\n", table([terms["outside"]])]
    return "\n".join(parts)


def _sets(manifest: Mapping[str, Any]) -> list[dict[str, Any]]:
    known: dict[str, tuple[str, str]] = {
        name: (SOURCES[name].tier, SOURCES[name].license) for name in manifest["data"]
    }
    known |= {name: (tier, "none stated") for name, tier in UNLABELLED.items() if name in manifest["rows"]}
    return [
        {"set": name, "tier": tier, "licence": licence, "rows": manifest["rows"].get(name, 0)}
        for name, (tier, licence) in sorted(known.items())
    ]
