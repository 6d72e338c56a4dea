"""The encoder: a small transformer that reads a text in its context, every part of it, and marks what is toxic.

Long texts are read through windows that overlap. Each window is run by itself: the int8 model scales its activations
by the largest of what is run together, and a comment's score must not depend on its neighbors in a batch.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from onnxruntime import ExecutionMode, InferenceSession, SessionOptions
from onnxruntime.capi.onnxruntime_pybind11_state import (
    Fail,
    InvalidArgument,
    InvalidGraph,
    InvalidProtobuf,
    RuntimeException,
)
from onnxruntime.capi.onnxruntime_pybind11_state import NotImplemented as UnknownOperation
from tokenizers import Tokenizer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

WINDOW = 128
"""Tokens of a window, its first and last mark among them."""

STRIDE = 94
"""From one window's beginning to the next: 32 tokens are read twice, with what is before them and what is after."""

_INSIDE = WINDOW - 2
_ENDS = (("[CLS]", "[SEP]"), ("<s>", "</s>"))
"""The marks of beginning and end that tokenizers have, those of BERT first."""

_REFUSED = (
    Fail, InvalidArgument, InvalidGraph, InvalidProtobuf, RuntimeException, UnknownOperation, ValueError,
)  # fmt: skip
"""What onnxruntime raises; its errors have no base of their own."""

_INPUTS, _OUTPUTS = ["ids", "mask"], ["logits", "embedding", "tokens"]


class BrokenEncoderError(ValueError):
    """The files are no encoder, or a model and a tokenizer that do not fit together."""


@dataclass(frozen=True, slots=True, eq=False)
class Meaning:
    """What the encoder makes of one text.

    Attributes:
        logits: Of each head, uncalibrated: the highest of all windows.
        embedding: Of the window that the highest of all logits comes from.
        starts: Where each token begins in the folded text, in code points.
        ends: Where each token ends.
        tokens: How toxic each token is, a logit; where windows overlap, the higher one.
    """

    logits: NDArray[np.float64]
    embedding: NDArray[np.float64]
    starts: NDArray[np.int64]
    ends: NDArray[np.int64]
    tokens: NDArray[np.float64]


class Encoder:
    """A fine-tuned encoder, run by onnxruntime on one thread.

    One thread for each process, because two processes of one thread do more than one of two, and because a process
    that has no other threads can be forked by the server.

    Attributes:
        heads: How many heads it has.
        size: How many numbers its embedding has.
    """

    def __init__(self, model: bytes, tokenizer: bytes) -> None:
        """Take the contents of an ONNX file and of a ``tokenizer.json``.

        Raises:
            BrokenEncoderError: They are not what they should be.
        """
        try:
            self._session = InferenceSession(model, _options(), providers=["CPUExecutionProvider"])
        except _REFUSED as error:
            raise BrokenEncoderError("not an ONNX model that can be run") from error
        try:
            self._tokenizer = Tokenizer.from_buffer(tokenizer)
        except ValueError as error:
            raise BrokenEncoderError("not a tokenizer") from error
        self._tokenizer.no_padding()
        self._tokenizer.no_truncation()
        self._begin, self._end = self._ends()
        self._warm_up()

    def read(self, folded: str) -> Meaning:
        """Read all of a folded text, in time linear in its length."""
        encoding = self._tokenizer.encode(folded, add_special_tokens=False)
        tokens = np.full(len(encoding.ids), -np.inf)
        logits, embeddings = [], []
        for start, end in windows(len(encoding.ids)):
            outputs = self._run(encoding.ids[start:end])
            logits.append(outputs[0][0])
            embeddings.append(outputs[1][0])
            tokens[start:end] = np.maximum(tokens[start:end], outputs[2][0, 1:-1])
        offsets = np.array(encoding.offsets, dtype=np.int64).reshape(-1, 2)
        loudest = int(np.argmax(np.max(logits, axis=1)))
        return Meaning(
            logits=np.max(logits, axis=0).astype(np.float64),
            embedding=embeddings[loudest].astype(np.float64),
            starts=offsets[:, 0],
            ends=offsets[:, 1],
            tokens=tokens,
        )

    def _ends(self) -> tuple[int, int]:
        for marks in _ENDS:
            begin, end = map(self._tokenizer.token_to_id, marks)
            if begin is not None and end is not None:
                return begin, end
        raise BrokenEncoderError("the tokenizer has no marks of beginning and end")

    def _run(self, inside: list[int]) -> Any:
        ids = np.array([[self._begin, *inside, self._end]], dtype=np.int64)
        return self._session.run(_OUTPUTS, dict(zip(_INPUTS, (ids, np.ones_like(ids)), strict=True)))

    def _warm_up(self) -> None:
        """Run once, so that the first comment does not pay for it and a model of another form is refused now."""
        try:
            logits, embedding, tokens = self._run([self._tokenizer.get_vocab_size() - 1])
        except _REFUSED as error:
            raise BrokenEncoderError("the model has other inputs and outputs than an encoder") from error
        if [logits.ndim, embedding.ndim, tokens.shape] != [2, 2, (1, 3)]:
            raise BrokenEncoderError("the model's outputs have other shapes than an encoder's")
        self.heads = logits.shape[1]
        self.size = embedding.shape[1]


def windows(tokens: int) -> Iterator[tuple[int, int]]:
    """Give the windows over so many tokens, as start and end; together they cover all of them."""
    start = 0
    while start + _INSIDE < tokens:
        yield start, start + _INSIDE
        start += STRIDE
    yield start, tokens


def _options() -> SessionOptions:
    options = SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.execution_mode = ExecutionMode.ORT_SEQUENTIAL
    options.enable_cpu_mem_arena = False  # what a long comment took is given back
    options.log_severity_level = 3  # errors are raised; warnings would go past our logs
    return options
