"""A network of BERT-base's shape with random weights, to time what its architecture costs (it is Detoxify's)."""

from __future__ import annotations

import time
from typing import Any

import numpy as np
import onnxruntime
from onnx import TensorProto, helper, numpy_helper

LAYERS, WIDTH, INNER, ATTENTIONS = 12, 768, 3072, 12


def milliseconds(tokens: int, rounds: int = 15) -> float:
    """Give the median CPU time of a forward pass over one text of so many tokens, on one thread, in ms."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    session = onnxruntime.InferenceSession(_network(), options, providers=["CPUExecutionProvider"])
    hidden = np.random.default_rng(0).normal(size=(tokens, WIDTH)).astype(np.float32)
    spent = []
    for _ in range(rounds):
        begin = time.process_time()
        session.run(None, {"hidden0": hidden})
        spent.append(time.process_time() - begin)
    return float(np.median(spent)) * 1e3


def _network() -> bytes:
    """Make the twelve layers; they share one set of weights, which is kind to it: less memory is read."""
    draw = np.random.default_rng(0)
    weights = {
        name: draw.normal(scale=0.02, size=size).astype(np.float32)
        for name, size in {
            **dict.fromkeys(("query", "key", "value", "out"), (WIDTH, WIDTH)),
            "up": (WIDTH, INNER),
            "down": (INNER, WIDTH),
        }.items()
    }
    constants: dict[str, Any] = weights | {
        "ones": np.ones(WIDTH, dtype=np.float32),
        "zeros": np.zeros(WIDTH, dtype=np.float32),
        "split": np.array([0, ATTENTIONS, WIDTH // ATTENTIONS], dtype=np.int64),
        "join": np.array([0, WIDTH], dtype=np.int64),
        "scale": np.array((WIDTH // ATTENTIONS) ** -0.5, dtype=np.float32),
    }
    nodes = [node for layer in range(LAYERS) for node in _layer(layer)]
    shape: list[str | int | None] = ["length", WIDTH]
    graph = helper.make_graph(
        nodes,
        "shape",
        [helper.make_tensor_value_info("hidden0", TensorProto.FLOAT, shape)],
        [helper.make_tensor_value_info(f"hidden{LAYERS}", TensorProto.FLOAT, shape)],
        [numpy_helper.from_array(value, name) for name, value in constants.items()],
    )
    opset = [helper.make_opsetid("", 20)]
    return bytes(helper.make_model(graph, opset_imports=opset, ir_version=9).SerializeToString())


def _layer(number: int) -> list[Any]:
    def node(operation: str, given: str, made: str, **more: Any) -> Any:
        inputs = [name if name in _SHARED else f"{name}{number}" for name in given.split()]
        return helper.make_node(operation, inputs, [f"{made}{number}"], **more)

    heads = [
        made
        for name, order in (("query", [1, 0, 2]), ("key", [1, 2, 0]), ("value", [1, 0, 2]))
        for made in (
            node("MatMul", f"hidden {name}", f"{name}_flat"),
            node("Reshape", f"{name}_flat split", f"{name}_split"),
            node("Transpose", f"{name}_split", f"{name}_heads", perm=order),
        )
    ]
    return [
        *heads,
        node("MatMul", "query_heads key_heads", "raw"),
        node("Mul", "raw scale", "scaled"),
        node("Softmax", "scaled", "attention", axis=-1),
        node("MatMul", "attention value_heads", "mixed"),
        node("Transpose", "mixed", "mixed_back", perm=[1, 0, 2]),
        node("Reshape", "mixed_back join", "joined"),
        node("MatMul", "joined out", "projected"),
        node("Add", "projected hidden", "summed"),
        node("LayerNormalization", "summed ones zeros", "middle"),
        node("MatMul", "middle up", "wide"),
        node("Gelu", "wide", "active"),
        node("MatMul", "active down", "narrow"),
        node("Add", "narrow middle", "last"),
        helper.make_node("LayerNormalization", [f"last{number}", "ones", "zeros"], [f"hidden{number + 1}"]),
    ]


_SHARED = frozenset({"query", "key", "value", "out", "up", "down", "ones", "zeros", "split", "join", "scale"})
