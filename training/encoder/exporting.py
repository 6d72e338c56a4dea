"""Write the encoder as the int8 ONNX file that is served."""

from __future__ import annotations

import json
import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import onnx
import torch
from onnxruntime.quantization.shape_inference import quant_pre_process
from tokenizers import Tokenizer

from moderation.classifier.artifact import ENCODER, TOKENIZER
from moderation.classifier.emoji import spell_out
from moderation.classifier.encoder import WINDOW
from moderation.text import normalize
from training import corpus
from training.encoder.bases import folder as base_folder
from training.encoder.fitting import read_network
from training.encoder.network import Network
from training.encoder.quantizing import quantize, restore
from training.labels import HEADS
from training.packing import FP32, HEADS_FILE

if TYPE_CHECKING:
    from collections.abc import Iterator

OPSET = 17

_OUTPUTS = ("logits", "embedding", "tokens")
_SAMPLES = 300
"""Texts that tell what channels stand out."""
_SENTENCES = 4
"""Our own sentences that make a text: one alone is shorter than a comment."""


def export(checkpoint: Path, folder: Path) -> None:
    """Write a trained encoder as ``encoder.onnx`` (int8), ``tokenizer.json`` and ``heads.json``, and in fp32 to compare with."""
    folder.mkdir(parents=True, exist_ok=True)
    network = read_network(checkpoint)
    example = torch.ones(2, 9, dtype=torch.long)
    with tempfile.TemporaryDirectory() as scratch:
        traced = Path(scratch) / "traced.onnx"
        torch.onnx.export(
            network,
            (example, example),
            str(traced),
            input_names=["ids", "mask"],
            output_names=list(_OUTPUTS),
            dynamic_axes={
                "ids": {0: "batch", 1: "length"},
                "mask": {0: "batch", 1: "length"},
                "logits": {0: "batch"},
                "embedding": {0: "batch"},
                "tokens": {0: "batch", 1: "length"},
            },
            opset_version=OPSET,
            dynamo=False,
        )
        quant_pre_process(str(traced), str(folder / FP32), skip_symbolic_shape=True)
    tokenizer = base_folder(network.base) / TOKENIZER
    model = onnx.load(folder / FP32)
    quantize(model, _samples(Tokenizer.from_file(str(tokenizer))))
    onnx.save(model, folder / ENCODER)
    shutil.copy(tokenizer, folder / TOKENIZER)
    (folder / HEADS_FILE).write_text(json.dumps(list(HEADS)), encoding="utf-8")


def restore_checkpoint(model: Path, checkpoint: Path) -> None:
    """Write a checkpoint of the weights that an artifact serves, to go on from or to export anew.

    Raises:
        ValueError: The encoder is no student with the heads of today, as `export` writes it.
    """
    network = Network()
    served = restore(onnx.load(model / ENCODER))
    try:
        state = {name: torch.from_numpy(np.array(served[name])) for name in network.state_dict()}
        network.load_state_dict(state)
    except (KeyError, RuntimeError) as error:
        raise ValueError(
            f"expected {model / ENCODER} to be a student that `export` wrote: {error}"
        ) from error
    checkpoint.parent.mkdir(parents=True, exist_ok=True)
    torch.save({"base": network.base, "network": state}, checkpoint)


def _samples(tokenizer: Tokenizer) -> Iterator[list[int]]:
    """Give the word pieces of texts made of our own sentences that are trained on."""
    own = (example.text for example in corpus.read_authored() if example.part == "train")
    sentences = sorted(own, key=lambda text: corpus.digest(corpus.key(text)))[: _SAMPLES * _SENTENCES]
    tokenizer.enable_truncation(WINDOW)
    tokenizer.no_padding()
    for start in range(0, len(sentences), _SENTENCES):
        text = normalize(" ".join(sentences[start : start + _SENTENCES]))
        yield tokenizer.encode(spell_out(text).folded).ids
