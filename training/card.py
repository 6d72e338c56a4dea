"""Write down what was measured: a table of figures, and the model card made of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from training.sources import SOURCES

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

_ABOUT = """\
# Model card: {name}

Reads English reader comments on news and gives a calibrated probability for each guideline of the site
(profanity, vulgarity, threat, personal attack, abuse, promotion) and for kinds of abuse. Logistic regression over
word (1-2) and character (3-5) n-grams of the folded text; {ngrams} n-grams, {heads} heads.

## What it is for

To help people moderate comments: its scores are evidence, the policy's thresholds decide, and doubtful comments are
held for a person. It is not for judging persons, and not for languages other than English: a text of which it
knows less than half is drawn towards the prior, and one of which it knows nothing gets no score.

## Limits

- It sees words, not who says them of whom. Quoted abuse, negated abuse and counter-speech often score like abuse.
- Abuse and threats without telling words (irony, stereotypes, veiled threats) are missed; see implicit_hate and
  dynahate_test below, where no n-gram model does well.
- Harsh but legitimate words about governments and parties score higher than calm ones.
- Most training comments are American; our own sentences for the region are few ({authored} made from templates).
- Davidson, Founta and Waseem carry a bias against African-American English and weigh a quarter.
- Probabilities are calibrated on held-back rows of the training sets, where breaches are more frequent than
  under news: choose thresholds on news comments (`python -m training thresholds`).
"""

_FIGURES = """\
On held-back rows that share no text with the training rows. `auc` is the ROC-AUC, `low` and `high` bound its 95 %
bootstrap interval; `any` is the highest of the six guidelines.
"""

_ROWS = """\
Rows used after de-duplication; a text in several sets counts in each. Our own sentences (`training/authored`,
Apache-2.0): {authored} rows.
"""


def table(rows: Sequence[Mapping[str, Any]]) -> str:
    """Make a Markdown table of rows that have the same keys."""
    if not rows:
        return "none\n"
    head = list(rows[0])
    lines = [_line(head), _line("---" for _ in head), *(_line(row[name] for name in head) for row in rows)]
    return "\n".join(lines) + "\n"


def _line(cells: Iterable[Any]) -> str:
    return f"| {' | '.join(map(str, cells))} |"


def report(figures: Mapping[str, Any]) -> str:
    """Give the figures of an evaluation as Markdown."""
    parts = [
        "## Figures\n",
        _FIGURES,
        table(figures["sets"]),
    ]
    for name, rows in figures["identities"].items():
        parts += [
            f"## Harmless mentions of identities: {name}\n",
            "Share flagged at 0.5 by any guideline, and by abuse; the mean score of abuse.\n",
            table(rows),
        ]
    return "\n".join(parts)


def card(manifest: Mapping[str, Any], without_terms: Mapping[str, Any] | None = None) -> str:
    """Give the model card of an artifact, with the figures of a model fitted without the tier `terms`."""
    about = _ABOUT.format(
        name=manifest["name"],
        ngrams=manifest["ngrams"],
        heads=len(manifest["heads"]),
        authored=manifest["rows"].get("authored", 0),
    )
    sets = [
        {
            "set": name,
            "tier": SOURCES[name].tier,
            "licence": SOURCES[name].license,
            "rows": manifest["rows"].get(name, 0),
        }
        for name in sorted(manifest["data"])
    ]
    parts = [
        about,
        "## Training data\n",
        _ROWS.format(authored=manifest["rows"].get("authored", 0)),
        table(sets),
        report(manifest["figures"]),
    ]
    if without_terms:
        parts += [
            "## What the sets without a stated licence are worth\n",
            _comparison(manifest, without_terms),
        ]
    return "\n".join(parts)


def _comparison(manifest: Mapping[str, Any], without: Mapping[str, Any]) -> str:
    other = {_key(row): row["auc"] for row in without["figures"]["sets"]}
    rows = [
        {
            "set": row["set"],
            "label": row["label"],
            "head": row["head"],
            "auc": row["auc"],
            "auc without": other[_key(row)],
        }
        for row in manifest["figures"]["sets"]
        if _key(row) in other
    ]
    return table(rows)


def _key(row: Mapping[str, Any]) -> tuple[str, str, str]:
    return row["set"], row["label"], row["head"]
