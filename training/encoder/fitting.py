"""Fine-tune the encoder; a run that was ended goes on from its last checkpoint."""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
import torch
from torch import nn
from torch.nn.functional import binary_cross_entropy_with_logits as cross_entropy

from training.encoder.bases import STUDENT
from training.encoder.network import Network
from training.encoder.rows import NO_LABEL, batches

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from numpy.typing import NDArray
    from torch import Tensor

    from training.encoder.rows import Rows

CHECKPOINT = "checkpoint.pt"
EVERY = 300.0
"""Seconds between two checkpoints."""

HEAVIEST = 6.0
"""A positive label counts at most so many times as much as a negative one."""

MARKED_WEIGHT = 2.0
"""How much more a piece of a toxic stretch counts than another one."""

MARKED_SHARE = 0.3
"""How much the pieces' loss counts beside the heads'."""


@dataclass(frozen=True, slots=True)
class Recipe:
    """How a run is done.

    Attributes:
        epochs: Passes over the rows.
        rate: The learning rate after the warm-up; it falls linearly from there.
        size: Comments in a batch.
        longest: Word pieces of a comment.
        threads: Cores to use.
        base: The pre-trained encoder it begins with.
        frozen: How many of its lower layers are left as they are.
        taught: How much what the teacher says counts beside the labels.
    """

    epochs: float = 1.0
    rate: float = 5e-5
    size: int = 32
    longest: int = 80
    threads: int = 2
    base: str = STUDENT
    frozen: int = 0
    taught: float = 2.0


class Run:
    """One fine-tuning run in a folder of its own."""

    def __init__(self, rows: Rows, folder: Path, recipe: Recipe, start: Path | None = None) -> None:
        """Set a run up, or take it up again where its checkpoint left it.

        Args:
            rows: What to train on.
            folder: Where the checkpoint lies.
            recipe: How.
            start: The checkpoint of an earlier run to begin with, instead of the pre-trained weights.
        """
        torch.manual_seed(0)
        torch.set_num_threads(recipe.threads)
        self.rows, self.folder, self.recipe = rows, folder, recipe
        self.network = Network(recipe.base, recipe.frozen)
        if start:
            self.network.load_state_dict(_read(start)["network"])
        trained = [weight for weight in self.network.parameters() if weight.requires_grad]
        self.optimizer = torch.optim.AdamW(
            [
                {"params": [weight for weight in trained if weight.ndim > 1], "weight_decay": 0.01},
                {"params": [weight for weight in trained if weight.ndim <= 1], "weight_decay": 0.0},
            ],
            lr=recipe.rate,
            fused=True,
        )
        self.per_epoch = -(-len(rows) // recipe.size)
        self.total = int(self.per_epoch * recipe.epochs)
        self.schedule = torch.optim.lr_scheduler.LambdaLR(self.optimizer, self._rate)
        self.step = 0
        self._heavy = _heavy(rows)
        if (folder / CHECKPOINT).exists():
            self._resume()

    def finish(self) -> Path:
        """Train to the end, with a checkpoint every few minutes; give the last one."""
        self.network.train()
        began, first, saved, loss = time.monotonic(), self.step, time.monotonic(), None
        while self.step < self.total:
            epoch, done = divmod(self.step, self.per_epoch)
            for indices in list(batches(self.rows, self.recipe.size, self.recipe.longest, epoch))[done:]:
                if self.step >= self.total:
                    break
                now = self._train(indices)
                loss = now if loss is None else 0.99 * loss + 0.01 * now
                if self.step % 100 == 0:
                    rate = (time.monotonic() - began) / (self.step - first)
                    left = (self.total - self.step) * rate / 60
                    print(f"{self.step}/{self.total} loss {loss:.4f}, {left:.0f} minutes left", flush=True)
                if time.monotonic() - saved > EVERY:
                    self._save()
                    saved = time.monotonic()
        self._save()
        return self.folder / CHECKPOINT

    def _train(self, indices: NDArray[np.int64]) -> float:
        ids, mask, marked = (torch.from_numpy(part) for part in self.rows.batch(indices, self.recipe.longest))
        with half_precision():
            logits, _, pieces = self.network(ids, mask)
        loss = self._loss(logits.float(), indices) + MARKED_SHARE * _pieces_loss(pieces.float(), marked)
        self.optimizer.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(self.network.parameters(), 1.0)
        self.optimizer.step()
        self.schedule.step()
        self.step += 1
        return float(loss.item())

    def _loss(self, logits: Tensor, indices: NDArray[np.int64]) -> Tensor:
        """Give the cross-entropy over what is known; where a source says nothing of a guideline nothing counts."""
        labels = self.rows.labels[indices]
        known = ~np.isnan(labels) * self.rows.weights[indices, np.newaxis]
        losses = cross_entropy(
            logits, torch.from_numpy(np.nan_to_num(labels)), pos_weight=self._heavy, reduction="none"
        )
        weights = torch.from_numpy(known)
        loss = (losses * weights).sum() / weights.sum().clamp(min=1)
        if self.rows.taught is None:
            return loss
        return loss + self.recipe.taught * _taught_loss(logits, torch.from_numpy(self.rows.taught[indices]))

    def _rate(self, step: int) -> float:
        warm = (step + 1) / (0.05 * self.total)
        return min(warm, 0.02 + 0.98 * max(0, self.total - step) / self.total)

    def _save(self) -> None:
        self.folder.mkdir(parents=True, exist_ok=True)
        partial = self.folder / f"{CHECKPOINT}.partial"
        state = {
            "base": self.recipe.base,
            "network": self.network.state_dict(),
            "optimizer": self.optimizer.state_dict(),
            "schedule": self.schedule.state_dict(),
            "step": self.step,
        }
        torch.save(state, partial)
        partial.replace(self.folder / CHECKPOINT)

    def _resume(self) -> None:
        state = _read(self.folder / CHECKPOINT)
        self.network.load_state_dict(state["network"])
        self.optimizer.load_state_dict(state["optimizer"])
        self.schedule.load_state_dict(state["schedule"])
        self.step = state["step"]


def half_precision() -> Any:
    """Compute products in bfloat16 where the processor does: more than twice as fast, with the weights kept in full."""
    return torch.autocast("cpu", torch.bfloat16, enabled=torch.cpu._is_avx512_bf16_supported())  # noqa: SLF001 - torch has no public question


def read_network(checkpoint: Path) -> Network:
    """Give the network of a checkpoint, ready to be asked."""
    state = _read(checkpoint)
    network = Network(state.get("base", STUDENT))
    network.load_state_dict(state["network"])
    network.eval()
    return network


def average(checkpoints: Sequence[Path], out: Path) -> None:
    """Write a checkpoint whose weights are the mean of those of others, all of one encoder."""
    states = [_read(path) for path in checkpoints]
    mean = {
        name: torch.stack([state["network"][name].float() for state in states]).mean(0).to(weight.dtype)
        for name, weight in states[0]["network"].items()
    }
    out.parent.mkdir(parents=True, exist_ok=True)
    torch.save({"base": states[0].get("base", STUDENT), "network": mean}, out)


def ask(network: Network, ids: NDArray[np.int64], mask: NDArray[np.int64]) -> NDArray[np.float32]:
    """Give the logits of the heads, shape (comments, heads), without learning anything."""
    with torch.no_grad(), half_precision():
        logits: NDArray[np.float32] = (
            network(torch.from_numpy(ids), torch.from_numpy(mask))[0].float().numpy()
        )
    return logits


def _read(path: Path) -> Any:
    return torch.load(path, map_location="cpu", weights_only=True)


def _heavy(rows: Rows) -> Tensor:
    """Give each head's weight of a positive: the root of how many negatives there are to one."""
    known = ~np.isnan(rows.labels) * rows.weights[:, np.newaxis]
    positive = (np.nan_to_num(rows.labels) * known).sum(0)
    ratio = np.sqrt((known.sum(0) - positive) / np.maximum(positive, 1))
    return torch.from_numpy(np.clip(ratio, 1.0, HEAVIEST).astype(np.float32))


def _pieces_loss(logits: Tensor, marked: Tensor) -> Tensor:
    """Give the cross-entropy of the pieces somebody judged; it counts fully from four such comments in a batch on."""
    known = marked != NO_LABEL
    if not known.any():
        return logits.sum() * 0.0
    loss = cross_entropy(logits[known], marked[known].float(), pos_weight=torch.tensor(MARKED_WEIGHT))
    return loss * min(1.0, known.any(1).sum().item() / 4)


def _taught_loss(logits: Tensor, said: Tensor) -> Tensor:
    """Give the cross-entropy with what the teacher says of each head, also of those a source says nothing of."""
    known = ~torch.isnan(said)
    losses = cross_entropy(logits, torch.nan_to_num(said).sigmoid(), reduction="none")
    total: Tensor = (losses * known).sum() / known.sum().clamp(min=1)
    return total
