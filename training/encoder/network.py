"""What is trained: the encoder, a head for each guideline on its mean, and one on each word piece."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tokenizers import Tokenizer
from torch import nn
from transformers import AutoModel

from training.encoder.bases import STUDENT, folder
from training.labels import HEADS

if TYPE_CHECKING:
    from torch import Tensor

DROPOUT = 0.1
"""On the heads alone: within the encoder it costs a fifth of the time, and few rows are seen more than twice."""


class Network(nn.Module):  # type: ignore[misc] # torch is not there where types are checked
    """The encoder with its heads."""

    def __init__(self, base: str = STUDENT, frozen: int = 0) -> None:
        """Begin with the pre-trained weights.

        Args:
            base: One of `training.encoder.bases.BASES`.
            frozen: How many of the lower layers stay what pre-training made them.
        """
        super().__init__()
        self.base = base
        # The plain attention is what the ONNX exporter knows to trace.
        self.encoder = AutoModel.from_pretrained(
            folder(base),
            add_pooling_layer=False,
            attn_implementation="eager",
            hidden_dropout_prob=0.0,
            attention_probs_dropout_prob=0.0,
        )
        # The table of word pieces is half of all weights and stays what pre-training made it.
        self.encoder.embeddings.requires_grad_(requires_grad=False)
        for layer in self.encoder.encoder.layer[:frozen]:
            layer.requires_grad_(requires_grad=False)
        self.dropout = nn.Dropout(DROPOUT)
        width = self.encoder.config.hidden_size
        self.heads = nn.Linear(width, len(HEADS))
        self.pieces = nn.Linear(width, 1)

    def forward(self, ids: Tensor, mask: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """Read a batch.

        Args:
            ids: Word pieces, shape (comments, length).
            mask: 1 for a piece, 0 for padding, the same shape.

        Returns:
            Logits of the heads, shape (comments, heads); the mean over the pieces, shape (comments, width); logits of
            the pieces, shape (comments, length).
        """
        states = self.encoder(input_ids=ids, attention_mask=mask).last_hidden_state
        present = mask.unsqueeze(-1).float()
        mean = (states * present).sum(1) / present.sum(1).clamp(min=1)
        return self.heads(self.dropout(mean)), mean, self.pieces(self.dropout(states)).squeeze(-1)


def tokenizer(base: str = STUDENT) -> Tokenizer:
    """Give an encoder's tokenizer, which neither pads nor truncates."""
    result = Tokenizer.from_file(str(folder(base) / "tokenizer.json"))
    result.no_padding()
    result.no_truncation()
    return result
