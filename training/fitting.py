"""Fit the model: n-grams that tell most, a logistic regression for each head, calibrated on held-back rows."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING, Any

import numpy as np
import scipy.sparse
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.feature_selection import chi2
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import FeatureUnion
from sklearn.preprocessing import normalize as normalize_rows

from moderation.classifier.emoji import spell_out
from moderation.classifier.ngrams import prepare
from moderation.text import normalize
from training.labels import HEADS

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from numpy.typing import NDArray

    from training.corpus import Corpus, Example

WORDS = 90_000
CHARACTERS = 170_000
"""How many n-grams of each sort are kept at most."""

LENT = {"profanity": 1.0, "vulgarity": 1.0, "personal_attack": 1.0}
"""How much of general toxicity's logit is added to a head's own.

Toxicity is learned from the most sources and carries over best to news. The held-back rows that heads are calibrated on
give it next to no say, because they are of the same sources as the head and not news; these shares were chosen on the
development half of Civil Comments and on the Globe and Mail.
"""

STRENGTH = 0.5
"""Inverse strength of the regularization (scikit-learn's C)."""


def folded(texts: Iterable[str]) -> list[str]:
    """Give what the classifier reads of each text."""
    return [prepare(spell_out(normalize(text)).folded) for text in texts]


def _vectorizer(**more: Any) -> TfidfVectorizer:
    return TfidfVectorizer(lowercase=False, sublinear_tf=True, dtype=np.float32, **more)


def labels(examples: Sequence[Example], head: str) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Give the indices of the examples that know a head, and their values."""
    known = [
        (index, example.labels[head]) for index, example in enumerate(examples) if head in example.labels
    ]
    table = np.array(known, dtype=np.int64).reshape(-1, 2)
    return table[:, 0], table[:, 1]


def _select(matrix: Any, examples: Sequence[Example], count: int) -> NDArray[np.int64]:
    """Give the columns of the n-grams that rank highest for at least one head (chi-squared), in order."""
    columns = matrix.shape[1]
    if columns <= count:
        return np.arange(columns)
    best = np.full(columns, columns)
    for head in HEADS:
        rows, values = labels(examples, head)
        if len(set(values.tolist())) == 2:
            scores = np.nan_to_num(chi2(matrix[rows], values)[0])
            ranks = np.empty(columns, dtype=np.int64)
            ranks[np.argsort(-scores, kind="stable")] = np.arange(columns)
            best = np.minimum(best, ranks)
    return np.sort(np.argsort(best, kind="stable")[:count])


def fit_ngrams(texts: list[str], examples: Sequence[Example], least: tuple[int, int]) -> tuple[Any, Any]:
    """Choose the n-grams and weigh them.

    Args:
        texts: What the classifier reads of each example.
        examples: Their labels.
        least: In how many texts a word and a sequence of letters must stand.

    Returns:
        The vectorizers, and what they make of the texts: shape (texts, n-grams).
    """
    union, blocks = [], []
    for name, least_texts, count, more in (
        ("word", least[0], WORDS, {"analyzer": "word", "ngram_range": (1, 2), "token_pattern": r"\S+"}),
        ("char", least[1], CHARACTERS, {"analyzer": "char_wb", "ngram_range": (3, 5)}),
    ):
        wide = _vectorizer(min_df=least_texts, **more)
        matrix = wide.fit_transform(texts)
        columns = _select(matrix, examples, count)
        narrow = _vectorizer(vocabulary=wide.get_feature_names_out()[columns].tolist(), **more)
        narrow.idf_ = wide.idf_[columns]
        union.append((name, narrow))
        # The rows of fewer columns, brought back to length 1, are what the narrow vectorizer would give.
        blocks.append(normalize_rows(matrix[:, columns]))
    return FeatureUnion(union), scipy.sparse.hstack(blocks, format="csr")


def _balance(values: NDArray[np.int64], weights: NDArray[np.float64]) -> NDArray[np.float64]:
    positive = weights[values == 1].sum()
    negative = weights[values == 0].sum()
    ratio = np.sqrt(negative / positive)
    return np.where(values == 1, weights * ratio, weights)


def fit_head(matrix: Any, examples: Sequence[Example], head: str, strength: float = STRENGTH) -> Any | None:
    """Fit one head on the rows that know it; None where there are not both kinds."""
    rows, values = labels(examples, head)
    if len(set(values.tolist())) < 2:
        return None
    weights = np.array([examples[row].weight for row in rows])
    model = LogisticRegression(C=strength, max_iter=200, tol=1e-4)
    return model.fit(matrix[rows], values, sample_weight=_balance(values, weights))


def fold_in(head: Any, general: Any, matrix: Any, examples: Sequence[Example], name: str) -> Any:
    """Calibrate a head (Platt) on its own logit and its share of general toxicity's, and fold both into its weights."""
    rows, values = labels(examples, name)
    if len(set(values.tolist())) < 2:
        return head
    share = LENT.get(name, 0.0)
    logits = head.decision_function(matrix[rows]) + share * general.decision_function(matrix[rows])
    platt = LogisticRegression(C=100.0).fit(logits[:, np.newaxis], values)
    slope = platt.coef_[0, 0]
    result = copy.copy(head)
    result.coef_ = (slope * (head.coef_ + share * general.coef_)).astype(np.float16).astype(np.float32)
    intercept = platt.intercept_ + slope * (head.intercept_ + share * general.intercept_)
    result.intercept_ = intercept.astype(np.float32)
    return result


def fit(corpus: Corpus, least: tuple[int, int] = (4, 5)) -> tuple[Any, dict[str, Any]]:
    """Fit n-grams and heads; the heads' probabilities are calibrated."""
    texts = folded(example.text for example in corpus.train)
    ngrams, matrix = fit_ngrams(texts, corpus.train, least)
    print(f"{matrix.shape[0]} rows, {matrix.shape[1]} n-grams, {matrix.nnz} entries", flush=True)
    heads = {}
    for head in HEADS:
        heads[head] = fit_head(matrix, corpus.train, head)
    heads = {name: head for name, head in heads.items() if head is not None}
    held = ngrams.transform(folded(example.text for example in corpus.calibrate))
    return ngrams, {
        name: fold_in(head, heads["toxicity"], held, corpus.calibrate, name) for name, head in heads.items()
    }
