"""Quantizing an encoder: what is rounded, how far, and the way back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
from onnx import ModelProto, TensorProto, helper, numpy_helper
from onnxruntime import InferenceSession, SessionOptions

from training.encoder import quantizing

if TYPE_CHECKING:
    from numpy.typing import NDArray

PIECES, WIDTH, WIDER = 10_000, 64, 192
LOUD = 5
"""A channel that stands out, as one does in every encoder."""


@pytest.fixture
def weights() -> dict[str, Any]:
    random = np.random.default_rng(3)
    table = random.normal(size=(PIECES, WIDTH)).astype(np.float32)
    loud = np.ones(WIDTH, np.float32)
    loud[LOUD] = 60
    wide = random.normal(size=(WIDTH, WIDER)).astype(np.float32) / 8
    wide[LOUD] /= 60
    narrow = random.normal(size=(WIDER, WIDTH)).astype(np.float32) / 14
    return {"words.weight": table, "loud": loud, "wide": wide, "narrow": narrow}


@pytest.fixture
def model(weights: dict[str, Any]) -> ModelProto:
    nodes = [
        helper.make_node("Gather", ["words.weight", "ids"], ["/words/Gather_output_0"]),
        helper.make_node("Mul", ["/words/Gather_output_0", "loud"], ["/Mul_output_0"]),
        helper.make_node("MatMul", ["/Mul_output_0", "wide"], ["/layer.0/wide/MatMul_output_0"]),
        helper.make_node("Relu", ["/layer.0/wide/MatMul_output_0"], ["/layer.0/Relu_output_0"]),
        helper.make_node("MatMul", ["/layer.0/Relu_output_0", "narrow"], ["/layer.0/narrow/MatMul_output_0"]),
        helper.make_node("Identity", ["/layer.0/narrow/MatMul_output_0"], ["states"]),
        helper.make_node("Identity", ["mask"], ["seen"]),
    ]
    ids, mask = (
        helper.make_tensor_value_info(name, TensorProto.INT64, ["batch", "length"])
        for name in ("ids", "mask")
    )
    outputs = [helper.make_tensor_value_info("states", TensorProto.FLOAT, None)]
    outputs.append(helper.make_tensor_value_info("seen", TensorProto.INT64, None))
    graph = helper.make_graph(nodes, "encoder", [ids, mask], outputs)
    graph.initializer.extend(numpy_helper.from_array(values, name) for name, values in weights.items())
    return helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)


SAMPLES = [[*range(start, start + 40)] for start in range(0, 800, 40)]
FRESH = np.arange(5000, 5050, dtype=np.int64)[np.newaxis]


def _run(model: ModelProto) -> NDArray[np.float32]:
    options = SessionOptions()
    options.log_severity_level = 3
    session = InferenceSession(model.SerializeToString(), options, providers=["CPUExecutionProvider"])
    states: NDArray[np.float32] = session.run(["states"], {"ids": FRESH, "mask": np.ones_like(FRESH)})[0]
    return states


def _off(model: ModelProto, exact: NDArray[np.float32]) -> float:
    return float(np.abs(_run(model) - exact).mean() / np.abs(exact).mean())


def test_answers_stay_what_they_were_although_one_channel_stands_out(model: ModelProto) -> None:
    exact = _run(model)
    quantizing.quantize(model, SAMPLES)
    assert {node.op_type for node in model.graph.node} >= {"DynamicQuantizeMatMul", "MatMulNBits"}
    assert _off(model, exact) < 0.02


def test_it_is_making_channels_alike_that_keeps_them(
    model: ModelProto, monkeypatch: pytest.MonkeyPatch
) -> None:
    exact = _run(model)
    monkeypatch.setattr(
        quantizing,
        "_factors",
        lambda products, *_: {node.input[0]: np.ones(WIDTH, np.float32) for node in products},
    )
    quantizing.quantize(model, SAMPLES)
    assert _off(model, exact) > 0.1


def test_no_two_products_overflow_sixteen_bits(model: ModelProto) -> None:
    quantizing.quantize(model, SAMPLES)
    (rounded,) = (
        numpy_helper.to_array(weight).astype(int)
        for weight in model.graph.initializer
        if weight.name == "wide.rounded"
    )
    sums = np.abs(rounded[::2]) + np.abs(rounded[1::2])
    assert sums.max() * 255 <= np.iinfo(np.int16).max
    assert sums.max(0).min() >= 120


def test_the_weights_come_back_by_the_names_they_are_trained_under(
    model: ModelProto, weights: dict[str, Any]
) -> None:
    quantizing.quantize(model, SAMPLES)
    assert not {weight.name for weight in model.graph.initializer} & {"words.weight", "wide", "narrow"}
    found = quantizing.restore(model)
    for name, exact in (
        ("layer.0.wide.weight", weights["wide"].T),
        ("layer.0.narrow.weight", weights["narrow"].T),
        ("words.weight", weights["words.weight"]),
    ):
        assert found[name].shape == exact.shape
        assert np.abs(found[name] - exact).mean() < 0.02 * np.abs(exact).mean()


def test_weights_in_fp32_and_in_blocks_come_back_too(model: ModelProto, weights: dict[str, Any]) -> None:
    assert (quantizing.restore(model)["layer.0.wide.weight"] == weights["wide"].T).all()
    for node in [node for node in model.graph.node if node.op_type == "MatMul"]:
        made = quantizing._in_blocks(node, weights[node.input[1]])  # noqa: SLF001 - how all was quantized before
        model.graph.initializer.extend(
            numpy_helper.from_array(part, name) for name, part in made.weights.items()
        )
        node.CopyFrom(made.nodes[0])
    found = quantizing.restore(model)
    for name in ("wide", "narrow"):
        exact = weights[name].T
        assert np.abs(found[f"layer.0.{name}.weight"] - exact).mean() < 0.01 * np.abs(exact).mean()
