"""Write the encoder as the int8 ONNX file that is served."""

from __future__ import annotations

import json
import shutil
import tempfile
from pathlib import Path

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.quantization.shape_inference import quant_pre_process

from training.encoder.bases import folder as base_folder
from training.encoder.fitting import read_network
from training.labels import HEADS

OPSET = 17
_OUTPUTS = ("logits", "embedding", "tokens")


def export(checkpoint: Path, folder: Path) -> None:
    """Write ``encoder.onnx`` (int8 per channel, the table of word pieces too), ``tokenizer.json``, ``heads.json``.

    ``fp32.onnx`` is written beside them, to be compared with.
    """
    folder.mkdir(parents=True, exist_ok=True)
    network = read_network(checkpoint)
    example = torch.ones(2, 9, dtype=torch.long)
    torch.onnx.export(
        network,
        (example, example),
        str(folder / "fp32.onnx"),
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
    with tempfile.TemporaryDirectory() as scratch:
        prepared = Path(scratch) / "prepared.onnx"
        quant_pre_process(str(folder / "fp32.onnx"), str(prepared), skip_symbolic_shape=True)
        quantize_dynamic(
            prepared,
            folder / "encoder.onnx",
            per_channel=True,
            weight_type=QuantType.QInt8,
            op_types_to_quantize=["MatMul", "Gather", "Gemm"],
        )
    shutil.copy(base_folder(network.base) / "tokenizer.json", folder / "tokenizer.json")
    (folder / "heads.json").write_text(json.dumps(list(HEADS)), encoding="utf-8")
