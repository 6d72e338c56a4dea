"""Write the encoder as the int8 ONNX file that is served."""

from __future__ import annotations

import json
import shutil
import tempfile
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper
from onnxruntime.quantization.matmul_nbits_quantizer import (
    DefaultWeightOnlyQuantConfig,
    MatMulNBitsQuantizer,
)
from onnxruntime.quantization.shape_inference import quant_pre_process

from training.encoder.bases import folder as base_folder
from training.encoder.fitting import read_network
from training.labels import HEADS

OPSET = 17
BLOCK = 64
"""Weights, and values they are multiplied with, that share a scale."""

_INT8_PRODUCTS = 4
"""onnxruntime's name for integer products of blocks; what is multiplied is rounded as it comes, block by block."""

_TABLE = 10_000
"""Rows from which on a table that is looked up is the one of word pieces."""

_OUTPUTS = ("logits", "embedding", "tokens")


def export(checkpoint: Path, folder: Path) -> None:
    """Write ``encoder.onnx`` (int8, a scale to each block of weights and each word piece), ``tokenizer.json``, ``heads.json``.

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
        model = onnx.load(prepared)
    _quantize_table(model.graph)
    quantizer = MatMulNBitsQuantizer(
        model,
        algo_config=DefaultWeightOnlyQuantConfig(
            block_size=BLOCK, is_symmetric=True, accuracy_level=_INT8_PRODUCTS, bits=8
        ),
    )
    quantizer.process()
    quantizer.model.save_model_to_file(str(folder / "encoder.onnx"))
    shutil.copy(base_folder(network.base) / "tokenizer.json", folder / "tokenizer.json")
    (folder / "heads.json").write_text(json.dumps(list(HEADS)), encoding="utf-8")


def _quantize_table(graph: onnx.GraphProto) -> None:
    """Put int8 rows, each with a scale of its own, in place of the table of word pieces."""
    weights = {weight.name: weight for weight in graph.initializer}
    nodes: list[onnx.NodeProto] = []
    for node in graph.node:
        table = weights.get(node.input[0]) if node.op_type == "Gather" else None
        if table is None or table.dims[0] < _TABLE:
            nodes.append(node)
            continue
        values = numpy_helper.to_array(table)
        scales = np.maximum(np.abs(values).max(1, keepdims=True) / 127, np.finfo(np.float32).tiny)
        rounded = np.round(values / scales).astype(np.int8)
        name, ids = table.name, node.input[1]
        graph.initializer.remove(table)
        graph.initializer.extend(
            [
                numpy_helper.from_array(rounded, f"{name}.rounded"),
                numpy_helper.from_array(scales.astype(np.float32), f"{name}.scales"),
            ]
        )
        nodes += [
            helper.make_node("Gather", [f"{name}.rounded", ids], [f"{name}.row"]),
            helper.make_node("Cast", [f"{name}.row"], [f"{name}.float"], to=TensorProto.FLOAT),
            helper.make_node("Gather", [f"{name}.scales", ids], [f"{name}.scale"]),
            helper.make_node("Mul", [f"{name}.float", f"{name}.scale"], list(node.output)),
        ]
    del graph.node[:]
    graph.node.extend(nodes)
