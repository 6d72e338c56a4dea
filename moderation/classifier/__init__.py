"""Read a comment with the trained model: a calibrated score for each guideline and the words that carry it.

The artifact is made of scikit-learn's own objects, and of an encoder where it has one. Serving does not run
scikit-learn: it looks n-grams up in their dictionaries and adds weights, which gives the same scores (a test proves
it) some ten times faster for a single comment, and what each word contributes for nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from moderation.classifier import artifact, language, stretches
from moderation.classifier.emoji import spell_out
from moderation.classifier.encoder import Encoder
from moderation.classifier.linear import NgramModel
from moderation.classifier.stack import Signals, Stack, features, sigmoid
from moderation.domain import KINDS, Effect, Finding, Guideline, Kind
from moderation.errors import ArtifactError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from numpy.typing import NDArray

    from moderation.classifier.artifact import Understanding
    from moderation.classifier.encoder import Meaning
    from moderation.classifier.ngrams import Reading
    from moderation.domain import Span
    from moderation.text import Text

__all__ = ["ABUSE_KINDS", "NEGLIGIBLE", "UNREAD", "Classifier", "Signals"]

ABUSE_KINDS: Mapping[str, Kind] = {
    f"abuse.{kind}": kind for kind in Kind if kind in KINDS[Guideline.ABUSE] and kind is not Kind.OTHER
}
"""The name of the head of each kind of abuse."""

NEGLIGIBLE = 0.1
"""A finding below this score gets no span: there is nothing to show."""

UNREAD = Finding(Guideline.ABUSE, 0.0, "language", effect=Effect.UNREAD)
"""The only finding on a comment in a language that the model was not measured on."""

_KIND_FLOOR = 0.15
"""The strongest kind must reach this score; below it the abuse is of another kind."""


@dataclass(frozen=True, slots=True, eq=False)
class _Read:
    """What the model makes of one text.

    Attributes:
        ngrams: The n-grams it knows.
        meaning: What the encoder makes of it; None without an encoder, and where nothing is known.
        scores: The calibrated probability of each head; all 0 where nothing is known.
    """

    ngrams: Reading
    meaning: Meaning | None
    scores: NDArray[np.float64]


class Classifier:
    """The trained model: n-grams, and stacked with them an encoder where the artifact has one.

    Attributes:
        version: Content hash of the manifest, which holds the hashes of all other files: 16 hexadecimal digits.
        heads: The names of the heads: guidelines, ``abuse.<kind>`` and others that only training looks at.
    """

    def __init__(
        self,
        ngrams: Any,
        heads: Mapping[str, Any],
        version: str,
        understanding: Understanding | None = None,
    ) -> None:
        """Take the parts of an artifact; use `load` for one that lies in a folder.

        Args:
            ngrams: A fitted FeatureUnion of a ``word`` (1-2) and a ``char_wb`` (3-5) TfidfVectorizer.
            heads: A fitted LogisticRegression for each head of the n-grams.
            version: What to call it.
            understanding: Encoder and stack.

        Raises:
            ValueError: The parts do not fit together, or the encoder is none.
        """
        self.version = version
        self._ngrams = NgramModel(ngrams, heads)
        language.prepare()
        self._encoder: Encoder | None = None
        if understanding is not None:
            self._encoder = Encoder(understanding.encoder, understanding.tokenizer)
            self._stack = Stack(understanding.models, understanding.curves)
            self._marking = understanding.marking
            self._logits = self._encoder.heads + len(heads)
            if self._stack.size != self._logits + self._encoder.size:
                raise ValueError("the stack reads other features than encoder and n-grams give")
        self.heads = self._stack.heads if self._encoder else self._ngrams.heads

    @classmethod
    def load(cls, directory: Path) -> Classifier:
        """Read an artifact from its folder.

        Raises:
            ArtifactError: A file is missing, altered, of another scikit-learn version, or holds something that
                no artifact is made of.
        """
        parts = artifact.load(directory)
        try:
            return cls(parts.ngrams, parts.heads, parts.version, parts.understanding)
        except (AttributeError, IndexError, TypeError, ValueError) as error:
            raise ArtifactError(f"{directory}: does not hold parts that fit together: {error}") from error

    def find(self, texts: Sequence[Text]) -> list[list[Finding]]:
        """Give for each text what speaks for a breach of each guideline that has a head; none where nothing is known of it.

        There is one finding for each stretch of words that carries a score, one without a span where the score is
        negligible, and one with the sentence where no words stand out.

        A text in a language that the model was not measured on has the finding `UNREAD` and no other.
        """
        return [findings for findings, _ in self.answer_each(texts)]

    def answer_each(self, texts: Sequence[Text]) -> list[tuple[list[Finding], dict[str, float]]]:
        """Give what `find` gives, each with the calibrated probability of every head; all 0 where a text is not read."""
        answers: list[tuple[list[Finding], dict[str, float]]] = []
        for text in texts:
            if language.is_foreign(text):
                answers.append(([UNREAD], dict.fromkeys(self.heads, 0.0)))
            else:
                read = self._read(text)
                heads = dict(zip(self.heads, read[1].scores.tolist(), strict=True))
                answers.append((list(self._findings(*read)), heads))
        return answers

    def scores(self, texts: Sequence[Text]) -> NDArray[np.float64]:
        """Give the calibrated probability of each head, shape (texts, heads); 0 where nothing is known."""
        return self._table([self._read(text)[1] for text in texts])

    def answer(self, texts: Sequence[Text]) -> tuple[NDArray[np.float64], list[list[Finding]]]:
        """Give what `scores` and `find` give, and read each text once."""
        reads = [self._read(text) for text in texts]
        findings = [
            [UNREAD] if language.is_foreign(text) else list(self._findings(*read))
            for text, read in zip(texts, reads, strict=True)
        ]
        return self._table([read for _, read in reads]), findings

    def _table(self, reads: Sequence[_Read]) -> NDArray[np.float64]:
        rows = [read.scores for read in reads]
        return np.array(rows, dtype=np.float64).reshape(len(rows), len(self.heads))

    def listen(self, texts: Sequence[Text]) -> Signals:
        """Give what encoder and n-grams say of texts, and the stack that has the last word on it.

        Raises:
            ArtifactError: The artifact is n-grams alone and has no stack.
        """
        if self._encoder is None:
            raise ArtifactError("the model has no stack, so its heads cannot be refitted in seconds")
        rows = []
        for text in texts:
            folded = spell_out(text).folded
            rows.append(features(self._encoder.read(folded), self._ngrams.logits(self._ngrams.read(folded))))
        table = np.array(rows, dtype=np.float64).reshape(len(rows), self._stack.size)
        return Signals(stack=self._stack, table=table, logits=self._logits)

    def known(self, text: Text) -> float:
        """Give the share of a text's letter sequences that the model knows, in [0, 1]."""
        return self._ngrams.read(spell_out(text).folded).known

    def _findings(self, text: Text, read: _Read) -> Iterator[Finding]:
        """Give a finding for each guideline.

        Args:
            text: The text with its emoji in words.
            read: What the model makes of it.
        """
        if not read.ngrams.known:
            return
        scores = dict(zip(self.heads, read.scores.tolist(), strict=True))
        for guideline in Guideline:
            score = scores.get(guideline)
            if score is not None:
                kind = _kind(scores) if guideline is Guideline.ABUSE else None
                spans: list[Span] = self._spans(text, read, guideline) if score >= NEGLIGIBLE else []
                for span in spans or (None,):
                    yield Finding(guideline, score, source="classifier", span=span, kind=kind)

    def _read(self, text: Text) -> tuple[Text, _Read]:
        """Put a text's emoji in words and read it."""
        text = spell_out(text)
        reading = self._ngrams.read(text.folded)
        if not reading.known:
            return text, _Read(reading, None, np.zeros(len(self.heads)))
        logits = self._ngrams.logits(reading)
        if self._encoder is None:
            return text, _Read(reading, None, sigmoid(logits))
        meaning = self._encoder.read(text.folded)
        return text, _Read(reading, meaning, self._stack.probabilities(features(meaning, logits)))

    def _spans(self, text: Text, read: _Read, head: str) -> list[Span]:
        """Give the stretches of words that carry a head's score, in order; none where no word stands out."""
        words = read.ngrams.words
        if read.meaning is None:
            densest = stretches.densest(self._ngrams.carried(read.ngrams, head))
            found = [densest] if densest else []
        else:
            levels = stretches.word_logits(words, read.meaning)
            found = stretches.standing_out(levels, self._marking) or [
                stretches.sentence_of(int(levels.argmax()), words, text.folded)
            ]
        return [text.span(words[first][0], words[last][1]) for first, last in found]


def _kind(scores: Mapping[str, float]) -> Kind:
    score, kind = max(((scores.get(name, 0.0), kind) for name, kind in ABUSE_KINDS.items()))
    return kind if score >= _KIND_FLOOR else Kind.OTHER
