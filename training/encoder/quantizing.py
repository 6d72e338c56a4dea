"""Quantize an encoder to int8, so that its answers stay those of fp32 and a product costs as little as it can.

A product with one scale for all values that come in is the fastest, and the coarser the farther a few of them stand out. Where
always the same channels do, they are made smaller beforehand and the weights they meet larger (SmoothQuant, Xiao et al. 2023).
Between the two layers of a feed-forward it is other channels for each word: there a block of values shares a scale.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
from onnx import ModelProto, NodeProto, TensorProto, ValueInfoProto, helper, numpy_helper
from onnxruntime import InferenceSession, SessionOptions

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from numpy.typing import NDArray

    Array = NDArray[np.float32]

BLOCK = 64
"""Weights, and values they are multiplied with, that share a scale."""

_LARGEST = 127
"""What two weights that follow each other in a column come to at most: processors without VNNI add their products with two
values of eight bits in 16 bits, and more would overflow these. One alone could be as large without that."""

_SHARE = 0.65
"""How much of what stands out is moved to the weights; with 1 all channels would be equally loud."""

_TABLE = 10_000
"""Rows from which on a table that is looked up is the one of word pieces."""

_ROUNDED, _SCALES, _SMOOTH, _INVERSE = ".rounded", ".scales", ".smooth", ".inverse"
"""What is added to the name of what is quantized."""

_DOMAIN = "com.microsoft"
_INT8_PRODUCTS = 4
"""onnxruntime's name for integer products of blocks; what is multiplied is rounded as it comes, block by block."""
_MIDDLE = 128
"""What stands for 0 in a block."""
_TINY = float(np.finfo(np.float32).tiny)
_QUIET = 1e-5
"""A channel that is as good as never used counts as this loud."""


class _Made(NamedTuple):
    """Nodes of a model, and their weights by name."""

    nodes: list[NodeProto]
    weights: dict[str, Any]


def quantize(model: ModelProto, samples: Iterable[Sequence[int]]) -> None:
    """Quantize all products with weights but the heads', and the table of word pieces, in place.

    Args:
        model: An encoder in fp32, with the inputs ``ids`` and ``mask``.
        samples: Word pieces of texts like those to be read, marks of beginning and end among them: they tell what
            channels stand out.
    """
    weights = _weights(model)
    wide = [
        node
        for node in model.graph.node
        if _multiplies(node, weights) and not _narrows(weights[node.input[1]])
    ]
    factors = _factors(wide, weights, _peaks(model, {node.input[0] for node in wide}, samples))
    made = []
    for node in model.graph.node:
        if not _multiplies(node, weights):
            looks_up = node.op_type == "Gather" and _is_table(weights.get(node.input[0]))
            made.append(_by_row(node, weights[node.input[0]]) if looks_up else _Made([node], {}))
        elif _narrows(weights[node.input[1]]):
            made.append(_in_blocks(node, weights[node.input[1]]))
        else:
            made.append(_smoothed(node, weights[node.input[1]] * factors[node.input[0]][:, None]))
        made += [_made_alike(name, factors[name]) for name in node.output if name in factors]
    _rewrite(model, made)


def restore(model: ModelProto) -> dict[str, Array]:
    """Give the weights of a quantized encoder in fp32: what they were before, but for the rounding.

    Returns:
        Each by the name it has in the network that was exported, products as (channels out, channels in).
    """
    weights = _weights(model)
    found = {}
    for node in model.graph.node:
        name = ".".join(node.output[0].split("/")[1:-1]) + ".weight"
        if _multiplies(node, weights):
            found[name] = weights[node.input[1]].T
        elif node.op_type == "MatMulNBits":
            found[name] = _from_blocks(node, weights)
        elif node.op_type == "DynamicQuantizeMatMul":
            smooth, rounded, scales = node.input[:3]
            inverse = weights[f"{smooth.removesuffix(_SMOOTH)}{_INVERSE}"]
            found[name] = (weights[rounded] * weights[scales] * inverse[:, None]).T
    tables = {name.removesuffix(_ROUNDED): name for name in weights if name.endswith(f".weight{_ROUNDED}")}
    found |= {name: weights[rounded] * weights[f"{name}{_SCALES}"] for name, rounded in tables.items()}
    return weights | found


def _weights(model: ModelProto) -> dict[str, Any]:
    return {weight.name: numpy_helper.to_array(weight) for weight in model.graph.initializer}


def _multiplies(node: NodeProto, weights: Mapping[str, Any]) -> bool:
    return bool(node.op_type == "MatMul" and node.input[1] in weights)


def _narrows(weight: Array) -> bool:
    """Tell whether more channels come in than go out: the second layer of a feed-forward, and the head of word pieces."""
    return bool(weight.shape[0] > weight.shape[1])


def _is_table(weight: Array | None) -> bool:
    return weight is not None and len(weight) >= _TABLE and weight.dtype == np.float32


def _peaks(model: ModelProto, names: set[str], samples: Iterable[Sequence[int]]) -> dict[str, Array]:
    """Give for some values within a model how far each channel gets from 0 on samples."""
    watched, order = ModelProto(), sorted(names)
    watched.CopyFrom(model)
    watched.graph.output.extend(ValueInfoProto(name=name) for name in order)
    options = SessionOptions()
    options.log_severity_level = 3
    session = InferenceSession(watched.SerializeToString(), options, providers=["CPUExecutionProvider"])
    peaks: dict[str, Any] = dict.fromkeys(order, np.float32(_QUIET))
    for pieces in samples:
        ids = np.array([pieces], dtype=np.int64)
        values = session.run(order, {"ids": ids, "mask": np.ones_like(ids)})
        for name, value in zip(order, values, strict=True):
            peaks[name] = np.maximum(peaks[name], np.abs(value).reshape(-1, value.shape[-1]).max(0))
    return peaks


def _factors(
    products: Iterable[NodeProto], weights: Mapping[str, Array], peaks: Mapping[str, Array]
) -> dict[str, Array]:
    """Give for each value that products read what its channels are divided by, the same for all that read it."""
    largest: dict[str, Array] = {}
    for node in products:
        of_channel = np.abs(weights[node.input[1]]).max(1)
        largest[node.input[0]] = np.maximum(largest.get(node.input[0], _QUIET), of_channel)
    return {name: peaks[name] ** _SHARE / weight ** (1 - _SHARE) for name, weight in largest.items()}


def _made_alike(name: str, factors: Array) -> _Made:
    """Divide the channels of a value by their factors."""
    node = helper.make_node("Mul", [name, f"{name}{_INVERSE}"], [f"{name}{_SMOOTH}"])
    return _Made([node], {f"{name}{_INVERSE}": 1 / factors})


def _smoothed(node: NodeProto, weight: Array) -> _Made:
    """Give a product of channels made alike, with a scale to each column of weights and one to all that comes in."""
    source, name = node.input
    sizes = np.abs(weight)
    sizes = np.pad(sizes, ((0, len(sizes) % 2), (0, 0)))
    scales = np.maximum((sizes[::2] + sizes[1::2]).max(0) / _LARGEST, _TINY)
    inputs = [f"{source}{_SMOOTH}", f"{name}{_ROUNDED}", f"{name}{_SCALES}"]
    product = helper.make_node("DynamicQuantizeMatMul", inputs, list(node.output), domain=_DOMAIN)
    return _Made(
        [product],
        {f"{name}{_ROUNDED}": np.round(weight / scales).astype(np.int8), f"{name}{_SCALES}": scales},
    )


def _in_blocks(node: NodeProto, weight: Array) -> _Made:
    """Give a product in which blocks of weights, and of what comes in, share a scale."""
    (source, name), (rows, columns) = node.input, weight.shape
    blocks = np.zeros((columns, -(-rows // BLOCK), BLOCK), dtype=np.float32)
    blocks.reshape(columns, -1)[:, :rows] = weight.T
    farthest = np.take_along_axis(blocks, np.abs(blocks).argmax(2, keepdims=True), 2)
    # The farthest becomes -128, the one end of int8.
    scales = np.where(farthest == 0, _TINY, farthest / -_MIDDLE)
    rounded = np.clip(np.round(blocks / scales), -_MIDDLE, _MIDDLE - 1) + _MIDDLE
    product = helper.make_node(
        "MatMulNBits",
        [source, f"{name}{_ROUNDED}", f"{name}{_SCALES}"],
        list(node.output),
        domain=_DOMAIN,
        K=rows,
        N=columns,
        bits=8,
        block_size=BLOCK,
        accuracy_level=_INT8_PRODUCTS,
    )
    return _Made(
        [product],
        {f"{name}{_ROUNDED}": rounded.astype(np.uint8), f"{name}{_SCALES}": scales.reshape(columns, -1)},
    )


def _from_blocks(node: NodeProto, weights: Mapping[str, Any]) -> Array:
    blocks, scales = (weights[name] for name in node.input[1:3])
    size = {attribute.name: attribute.i for attribute in node.attribute}
    values = (blocks.astype(np.float32) - _MIDDLE) * scales.reshape(*blocks.shape[:2], 1)
    weight: Array = values.reshape(size["N"], -1)[:, : size["K"]]
    return weight


def _by_row(node: NodeProto, table: Array) -> _Made:
    """Give a look-up in a table of int8 rows, each with a scale of its own."""
    name, ids = node.input
    scales = np.maximum(np.abs(table).max(1, keepdims=True) / 127, _TINY)
    nodes = [
        helper.make_node("Gather", [f"{name}{_ROUNDED}", ids], [f"{name}.row"]),
        helper.make_node("Cast", [f"{name}.row"], [f"{name}.float"], to=TensorProto.FLOAT),
        helper.make_node("Gather", [f"{name}{_SCALES}", ids], [f"{name}.scale"]),
        helper.make_node("Mul", [f"{name}.float", f"{name}.scale"], list(node.output)),
    ]
    return _Made(
        nodes, {f"{name}{_ROUNDED}": np.round(table / scales).astype(np.int8), f"{name}{_SCALES}": scales}
    )


def _rewrite(model: ModelProto, made: Iterable[_Made]) -> None:
    """Put nodes in the place of all a model has; weights that none of them reads are left out."""
    graph, nodes = model.graph, []
    weights: dict[str, Any] = {}
    for part in made:
        nodes += part.nodes
        weights |= part.weights
    read = {name for node in nodes for name in node.input}
    kept = [weight for weight in graph.initializer if weight.name in read]
    added = [numpy_helper.from_array(np.ascontiguousarray(values), name) for name, values in weights.items()]
    del graph.node[:], graph.initializer[:]
    graph.node.extend(nodes)
    graph.initializer.extend([*kept, *added])
    if not any(opset.domain == _DOMAIN for opset in model.opset_import):
        model.opset_import.append(helper.make_opsetid(_DOMAIN, 1))
