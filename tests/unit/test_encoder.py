from __future__ import annotations

import time
from itertools import pairwise

import numpy as np
import pytest

from moderation.classifier.encoder import WINDOW, BrokenEncoderError, Encoder, windows
from moderation.classifier.stretches import word_logits

CALM = "thank you for the report "

HOSTILE = (
    "",
    " ",
    "\u200b\u200b",
    "!" * 3_000,
    "a" * 30_000,
    "漢字" * 500,
    "🔪" * 500,
    "e" + "\u0301" * 5_000,
    "\ufeff\u202e\u0007filthy\x7f",
    "[CLS] [SEP] [PAD] [UNK]",
)


@pytest.fixture(scope="module")
def encoder(encoder_file: bytes, tokenizer: bytes) -> Encoder:
    return Encoder(encoder_file, tokenizer)


@pytest.mark.parametrize("tokens", [0, 1, 2, 125, 126, 127, 128, 219, 220, 221, 500, 12_345])
def test_windows_cover_every_token_and_overlap(tokens: int) -> None:
    found = list(windows(tokens))
    assert found[0][0] == 0
    assert found[-1][1] == tokens
    assert all(end - start <= WINDOW - 2 for start, end in found)
    assert all(later < end for (_, end), (later, _) in pairwise(found))
    assert len(found) <= 1 + tokens / 94


def test_a_window_is_never_only_what_the_one_before_has_read() -> None:
    for tokens in range(1, 1_000):
        found = list(windows(tokens))
        assert all(later > end for (_, end), (_, later) in pairwise(found))


@pytest.mark.parametrize("before", [0, 100, 500, 5_000])
def test_the_last_word_of_a_long_text_counts(encoder: Encoder, before: int) -> None:
    calm = encoder.read(CALM * before + "you")
    rude = encoder.read(CALM * before + "filthy")
    assert rude.logits[0] > calm.logits[0] + 0.02
    assert (calm.tokens < 0).all()
    assert np.flatnonzero(rude.tokens > 0).tolist() == [len(rude.tokens) - 1]


def test_a_long_text_has_the_highest_logit_of_its_windows(encoder: Encoder) -> None:
    long = encoder.read(CALM * 100 + "filthy rat " * 63 + CALM * 100)
    assert long.logits[0] == pytest.approx(encoder.read("filthy rat " * 63).logits[0], abs=2.0)
    assert long.logits[1] >= encoder.read(CALM * 20).logits[1] - 0.1


def test_the_embedding_is_that_of_the_loudest_window(encoder: Encoder) -> None:
    assert encoder.read(CALM * 100 + "filthy rat " * 63).embedding[0] > 0.5


def test_tokens_stand_where_their_words_do(encoder: Encoder) -> None:
    folded = "thank you, filthy zebra."
    meaning = encoder.read(folded)
    pieces = [folded[a:b] for a, b in zip(meaning.starts, meaning.ends, strict=True)]
    assert pieces == ["thank", "you", ",", "filthy", *"zebra", "."]


def test_a_word_has_the_highest_logit_of_its_pieces(encoder: Encoder) -> None:
    words = [(0, 3), (4, 10), (11, 16)]
    levels = word_logits(words, encoder.read("you filthy zebra"))
    assert levels[1] == pytest.approx(3.0, abs=0.3)
    assert levels[[0, 2]].max() < 0


def test_a_word_without_tokens_has_no_logit(encoder: Encoder) -> None:
    levels = word_logits([(0, 3), (4, 5)], encoder.read("you \u200b"))
    assert levels[1] == -np.inf


@pytest.mark.parametrize("folded", HOSTILE)
def test_hostile_texts_are_read(encoder: Encoder, folded: str) -> None:
    meaning = encoder.read(folded)
    assert np.isfinite(meaning.logits).all()
    assert len(meaning.tokens) == len(meaning.starts) == len(meaning.ends)
    assert (meaning.ends <= len(folded)).all()
    assert np.isfinite(meaning.tokens).all()


def test_time_grows_with_length_and_no_faster(encoder: Encoder) -> None:
    def seconds(times: int) -> float:
        text = CALM * times
        best = float("inf")
        for _ in range(3):
            begin = time.process_time()
            encoder.read(text)
            best = min(best, time.process_time() - begin)
        return best

    assert seconds(4_000) < 12 * seconds(1_000)


def test_the_tokenizer_s_own_truncation_is_off(encoder: Encoder) -> None:
    assert len(encoder.read(CALM * 10).tokens) == 50


@pytest.mark.parametrize("blob", [b"", b"no model", b"\x08\x08"])
def test_what_is_no_model_is_refused(tokenizer: bytes, blob: bytes) -> None:
    with pytest.raises(BrokenEncoderError):
        Encoder(blob, tokenizer)


@pytest.mark.parametrize("blob", [b"", b"{}", b"\xff"])
def test_what_is_no_tokenizer_is_refused(encoder_file: bytes, blob: bytes) -> None:
    with pytest.raises(BrokenEncoderError, match="tokenizer"):
        Encoder(encoder_file, blob)


def test_a_tokenizer_with_more_words_than_the_model_is_refused(
    small_encoder_file: bytes, tokenizer: bytes
) -> None:
    with pytest.raises(BrokenEncoderError):
        Encoder(small_encoder_file, tokenizer)
