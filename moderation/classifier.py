"""Read a comment with the trained model: a calibrated score for each guideline and the words that carry it.

The artifact is made of scikit-learn's own objects. Serving does not run them: it looks n-grams up in their
dictionaries and adds their weights, which gives the same scores (a test proves it) some ten times faster for a
single comment, and what each word contributes for nothing.
"""

from __future__ import annotations

import hashlib
import io
import json
import pickle
import re
import zlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
import sklearn

from moderation.domain import KINDS, Finding, Guideline, Kind
from moderation.errors import ArtifactError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from numpy.typing import NDArray

    from moderation.domain import Span
    from moderation.text import Text

MANIFEST = "manifest.json"
NGRAMS = "ngrams.pickle.z"
HEADS = "heads.pickle.z"

ABUSE_KINDS: Mapping[str, Kind] = {
    f"abuse.{kind}": kind for kind in Kind if kind in KINDS[Guideline.ABUSE] and kind is not Kind.OTHER
}
"""The name of the head of each kind of abuse."""

NEGLIGIBLE = 0.1
"""A finding below this score gets no span: there is nothing to show."""

_KIND_FLOOR = 0.15
"""The strongest kind must reach this score; below it the abuse is of another kind."""

_ENOUGH_KNOWN = 0.5
"""Where less than this share of the letter sequences is known to the model, its opinion counts for less."""

_SPAN_SHARE = 0.35
"""A word belongs to the stretch that carries a score if it carries this share of what the strongest word does."""

_PUNCTUATION = dict.fromkeys(
    [ord(mark) for mark in "!\"#$%&'()+,-./:;<=>?@[\\]^_`{|}~¡¿«»´·…‹›"] + list(range(0x2010, 0x2028)), " "
)

_ALLOWED = frozenset(
    {
        ("numpy", "dtype"),
        ("numpy", "float32"),
        ("numpy", "float64"),
        ("numpy", "ndarray"),
        ("numpy._core.multiarray", "_reconstruct"),
        ("numpy._core.multiarray", "scalar"),
        ("numpy._core.numeric", "_frombuffer"),
        ("sklearn.feature_extraction.text", "TfidfTransformer"),
        ("sklearn.feature_extraction.text", "TfidfVectorizer"),
        ("sklearn.linear_model._logistic", "LogisticRegression"),
        ("sklearn.pipeline", "FeatureUnion"),
    }
)
"""Everything an artifact may be made of, as module and name."""


def prepare(folded: str) -> str:
    """Blank out punctuation in a folded text, code point by code point, so that offsets stay what they are.

    Some of the training sets have lost their punctuation and are rich in abuse; a model that sees none cannot
    take its absence for guilt.
    """
    return folded.translate(_PUNCTUATION)


class _Unpickler(pickle.Unpickler):
    """Loads what an artifact may be made of and nothing else."""

    def find_class(self, module: str, name: str) -> Any:
        if (module, name) not in _ALLOWED:
            raise ArtifactError(f"the model holds {module}.{name}, which no artifact is made of")
        return super().find_class(module, name)


@dataclass(frozen=True, slots=True, eq=False)
class _Evidence:
    """What the n-grams of one text say.

    Attributes:
        words: Offsets of each word in the folded text.
        logits: One for each head.
        rows: The vocabulary index of each known n-gram, once for each place where it stands.
        values: What each of them weighs, its share of the TF-IDF vector.
        firsts: The index into `words` of the first word of each of them.
        lasts: The same of the last.
        known: The share of the text's letter sequences that the model knows, in [0, 1].
    """

    words: list[tuple[int, int]]
    logits: NDArray[np.float64]
    rows: NDArray[np.int64]
    values: NDArray[np.float64]
    firsts: NDArray[np.int64]
    lasts: NDArray[np.int64]
    known: float


class Classifier:
    """The trained model: a logistic regression over word and character n-grams for each head.

    Attributes:
        version: Content hash of the manifest, which holds the hashes of all other files: 16 hexadecimal digits.
        heads: The names of the heads: guidelines, ``abuse.<kind>`` and others that only training looks at.
    """

    def __init__(self, ngrams: Any, heads: Mapping[str, Any], version: str) -> None:
        """Take the parts of an artifact; use `load` for one that lies in a folder.

        Args:
            ngrams: A fitted FeatureUnion of a ``word`` (1-2) and a ``char_wb`` (3-5) TfidfVectorizer.
            heads: A fitted LogisticRegression for each head, whose predict_proba is calibrated.
            version: What to call it.
        """
        self.version = version
        self.heads = tuple(heads)
        (_, self._word), (_, self._char) = ngrams.transformer_list
        self._word_rows: dict[str, int] = self._word.vocabulary_
        self._char_rows: dict[str, int] = self._char.vocabulary_
        self._idf = np.concatenate([self._word.idf_, self._char.idf_]).astype(np.float64)
        self._weights = np.ascontiguousarray(
            np.vstack([head.coef_[0] for head in heads.values()]).T, dtype=np.float32
        )
        self._intercepts = np.array([head.intercept_[0] for head in heads.values()], dtype=np.float64)
        self._column = {name: column for column, name in enumerate(heads)}

    @classmethod
    def load(cls, directory: Path) -> Classifier:
        """Read an artifact; each file is read once, and the bytes checked are the bytes loaded.

        Raises:
            ArtifactError: A file is missing, altered, of another scikit-learn version, or holds something that
                no artifact is made of.
        """
        blob = _read(directory / MANIFEST)
        try:
            manifest = json.loads(blob)
            made_with, hashes = manifest["libraries"]["scikit-learn"], manifest["files"]
            expected = {name: str(hashes[name]) for name in (NGRAMS, HEADS)}
        except (ValueError, KeyError, TypeError) as error:
            raise ArtifactError(f"{directory / MANIFEST}: is not a manifest") from error
        if made_with != sklearn.__version__:
            raise ArtifactError(
                f"{directory}: was made with scikit-learn {made_with}; this is {sklearn.__version__}"
            )
        ngrams, heads = (_load(directory / name, sha256) for name, sha256 in expected.items())
        return cls(ngrams, heads, hashlib.sha256(blob).hexdigest()[:16])

    def find(self, texts: Sequence[Text]) -> list[list[Finding]]:
        """Give for each text one finding for each guideline that has a head; none for a text it cannot read."""
        return [list(self._find(text)) for text in texts]

    def scores(self, texts: Sequence[Text]) -> NDArray[np.float64]:
        """Give the calibrated probability of each head, shape (texts, heads); 0 where nothing is known."""
        rows = [self._probabilities(self._read(text)) for text in texts]
        return np.array(rows, dtype=np.float64).reshape(len(rows), len(self.heads))

    def known(self, text: Text) -> float:
        """Give the share of a text's letter sequences that the model knows, in [0, 1]."""
        return self._read(text).known

    def _find(self, text: Text) -> Iterator[Finding]:
        evidence = self._read(text)
        if not evidence.known:
            return
        scores = dict(zip(self.heads, self._probabilities(evidence).tolist(), strict=True))
        for guideline in Guideline:
            score = scores.get(guideline)
            if score is not None:
                yield Finding(
                    guideline=guideline,
                    score=score,
                    source="classifier",
                    span=self._span(text, evidence, guideline) if score >= NEGLIGIBLE else None,
                    kind=_kind(scores) if guideline is Guideline.ABUSE else None,
                )

    def _probabilities(self, evidence: _Evidence) -> NDArray[np.float64]:
        """Give the heads' probabilities; what is mostly unknown is drawn towards the prior, and 0 is no opinion."""
        if not evidence.known:
            return np.zeros(len(self.heads))
        trust = min(1.0, evidence.known / _ENOUGH_KNOWN)
        logits = self._intercepts + trust * (evidence.logits - self._intercepts)
        return 1.0 / (1.0 + np.exp(-np.clip(logits, -500, 500)))

    def _read(self, text: Text) -> _Evidence:
        prepared = prepare(text.folded)
        words = [match.span() for match in re.finditer(r"\S+", prepared)]
        tokens = [prepared[start:end] for start, end in words]
        word_rows, word_firsts, word_lasts = self._word_places(tokens)
        char_rows, char_firsts, total = self._char_places(tokens)
        blocks = [_weigh(word_rows, self._idf), _weigh(char_rows, self._idf)]
        rows = np.concatenate([word_rows, char_rows])
        values = np.concatenate(blocks)
        return _Evidence(
            words=words,
            logits=self._intercepts + values @ self._weights[rows],
            rows=rows,
            values=values,
            firsts=np.concatenate([word_firsts, char_firsts]),
            lasts=np.concatenate([word_lasts, char_firsts]),
            known=len(char_rows) / total if total else 0.0,
        )

    def _word_places(
        self, tokens: list[str]
    ) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.int64]]:
        """Find the known words and pairs of words: their rows, first words and last words."""
        get = self._word_rows.get
        places = [(row, at, at) for at, token in enumerate(tokens) if (row := get(token)) is not None]
        for at in range(len(tokens) - 1):
            row = get(f"{tokens[at]} {tokens[at + 1]}")
            if row is not None:
                places.append((row, at, at + 1))
        columns = np.array(places, dtype=np.int64).reshape(-1, 3)
        return columns[:, 0], columns[:, 1], columns[:, 2]

    def _char_places(self, tokens: list[str]) -> tuple[NDArray[np.int64], NDArray[np.int64], int]:
        """Find the known letter sequences within words, as scikit-learn's ``char_wb`` cuts them, and count all."""
        get, shift, total = self._char_rows.get, len(self._word_rows), 0
        rows: list[int] = []
        firsts: list[int] = []
        for at, token in enumerate(tokens):
            padded = f" {token} "
            for size in (3, 4, 5):
                last = len(padded) - size
                if last < 0:
                    break
                total += last + 1
                found = [row for i in range(last + 1) if (row := get(padded[i : i + size])) is not None]
                rows += found
                firsts += [at] * len(found)
        return np.array(rows, dtype=np.int64) + shift, np.array(firsts, dtype=np.int64), total

    def _span(self, text: Text, evidence: _Evidence, head: str) -> Span | None:
        """Give the stretch of words that carries a head's score; None where no word stands out."""
        shares = evidence.values * self._weights[evidence.rows, self._column[head]] / 2
        count = len(evidence.words)
        carried = np.bincount(evidence.firsts, shares, count) + np.bincount(evidence.lasts, shares, count)
        strongest = float(carried.max(initial=0.0))
        if strongest <= 0:
            return None
        first, last = _densest((carried - _SPAN_SHARE * strongest).tolist())
        return text.span(evidence.words[first][0], evidence.words[last][1])


def _kind(scores: Mapping[str, float]) -> Kind:
    score, kind = max(((scores.get(name, 0.0), kind) for name, kind in ABUSE_KINDS.items()))
    return kind if score >= _KIND_FLOOR else Kind.OTHER


def _weigh(rows: NDArray[np.int64], idf: NDArray[np.float64]) -> NDArray[np.float64]:
    """Give each place its part of the TF-IDF vector: sublinear counts, Euclidean length 1."""
    unique, inverse, counts = np.unique(rows, return_inverse=True, return_counts=True)
    vector = (1.0 + np.log(counts)) * idf[unique]
    length = float(np.sqrt(vector @ vector)) or 1.0
    parts: NDArray[np.float64] = (vector / length / counts)[inverse]
    return parts


def _densest(gains: list[float]) -> tuple[int, int]:
    """Give the first and last index of the contiguous stretch with the greatest sum (Kadane's algorithm)."""
    best, best_range, total, start = float("-inf"), (0, 0), 0.0, 0
    for index, gain in enumerate(gains):
        if total <= 0:
            total, start = 0.0, index
        total += gain
        if total > best:
            best, best_range = total, (start, index)
    return best_range


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise ArtifactError(f"{path}: cannot be read: {error.strerror}") from error


def _load(path: Path, sha256: str) -> Any:
    blob = _read(path)
    if hashlib.sha256(blob).hexdigest() != sha256:
        raise ArtifactError(f"{path}: was altered: its sha256 is not the one in {MANIFEST}")
    try:
        return _Unpickler(io.BytesIO(zlib.decompress(blob))).load()
    except (zlib.error, pickle.UnpicklingError, EOFError, AttributeError, ImportError) as error:
        raise ArtifactError(f"{path}: is not part of an artifact") from error
