"""What the encoder is trained on: which comments, how they are cut up, and in what order."""

from pathlib import Path

import numpy as np
from tokenizers import Tokenizer, models, pre_tokenizers, processors

from training.corpus import AUTHORED, Example, key
from training.encoder.rows import CARELESS, NO_LABEL, SHARES, batches, choose, pack
from training.encoder.teaching import Lessons, agreed
from training.labels import HEADS

WORDS = ["[UNK]", "[CLS]", "[SEP]", "you", "filthy", "rat", "thank", "the", "reporter", "monkey"]


def tokenizer() -> Tokenizer:
    made = Tokenizer(models.WordLevel({word: number for number, word in enumerate(WORDS)}, unk_token="[UNK]"))
    made.pre_tokenizer = pre_tokenizers.Whitespace()
    made.post_processor = processors.BertProcessing(("[SEP]", 2), ("[CLS]", 1))
    return made


def example(text: str, source: str = "edos", **labels: bool) -> Example:
    return Example(text, labels, "train", 1.0, [source])


def words(pieces: np.ndarray) -> list[str]:
    return [WORDS[piece] for piece in pieces]


def test_comments_are_folded_and_cut_and_their_unknown_heads_stay_unknown() -> None:
    rows = pack(
        [example("Thank the Réporter", threat=False), example("You 🐒", abuse=True)], tokenizer(), {}, 0
    )
    assert words(rows.pieces[: rows.ends[1]]) == ["[CLS]", "thank", "the", "reporter", "[SEP]"]
    assert words(rows.pieces[rows.ends[1] :]) == ["[CLS]", "you", "monkey", "[SEP]"]
    assert rows.labels[0, HEADS.index("threat")] == 0
    assert np.isnan(rows.labels[0, HEADS.index("abuse")])
    assert rows.labels[1, HEADS.index("abuse")] == 1


def test_pieces_of_marked_stretches_are_labelled_and_other_comments_have_no_marks() -> None:
    text = "You ＦＩＬＴＨＹ rat, thank the reporter"
    rows = pack([example(text), example("thank you")], tokenizer(), {key(text): (text, [(4, 14)])}, 0)
    marks = dict(zip(words(rows.pieces[: rows.ends[1]]), rows.marked[: rows.ends[1]].tolist(), strict=True))
    assert marks["filthy"] == marks["rat"] == 1
    assert marks["you"] == marks["reporter"] == 0
    assert marks["[CLS]"] == NO_LABEL
    assert set(rows.marked[rows.ends[1] :].tolist()) == {NO_LABEL}


def test_a_batch_is_padded_and_a_long_comment_keeps_its_closing_piece() -> None:
    rows = pack([example("you rat"), example("thank the filthy reporter you rat")], tokenizer(), {}, 0)
    ids, mask, marked = rows.batch(np.array([0, 1]), 6)
    assert words(ids[1]) == ["[CLS]", "thank", "the", "filthy", "reporter", "[SEP]"]
    assert mask.tolist() == [[1, 1, 1, 1, 0, 0], [1] * 6]
    assert marked[0, 4:].tolist() == [NO_LABEL, NO_LABEL]


def test_our_own_sentences_and_what_is_rare_are_all_kept_and_a_share_of_the_rest() -> None:
    many = [example(f"text {number}") for number in range(1000)]
    rare = [example(f"threat {number}", threat=True) for number in range(50)]
    ours = [example(f"ours {number}", AUTHORED) for number in range(50)]
    kept = choose([*many, *rare, *ours], 0)
    assert len(kept) == len(choose([*many, *rare, *ours], 0))
    assert abs(len(kept) - 100 - 1000 * SHARES["edos"]) < 50
    assert [row for row in kept if row.labels] == rare
    fewer = choose([*many, *rare, *ours], 0, 0.5)
    assert [row for row in fewer if row.sources == [AUTHORED]] == ours
    assert len(fewer) < len(kept)


def test_an_epoch_has_every_comment_once_in_an_order_of_its_own() -> None:
    rows = pack([example("you " * (number % 7 + 1)) for number in range(100)], tokenizer(), {}, 0)
    first = [batch.tolist() for batch in batches(rows, 8, 80, 0)]
    assert sorted(index for batch in first for index in batch) == list(range(100))
    assert first == [batch.tolist() for batch in batches(rows, 8, 80, 0)]
    assert first != [batch.tolist() for batch in batches(rows, 8, 80, 1)]


def test_about_one_comment_in_eight_is_trained_on_as_people_type_it() -> None:
    rows = pack([example("thank the reporter")] * 1000, tokenizer(), {}, 0)
    untouched = [words(rows.pieces[rows.ends[n] + 1 : rows.ends[n + 1] - 1]) for n in range(1000)].count(
        ["thank", "the", "reporter"]
    )
    assert abs(1000 - untouched - 1000 * CARELESS) < 45


def test_what_a_teacher_said_is_kept_by_text_and_nothing_is_asked_twice(tmp_path: Path) -> None:
    first = [example("you rat"), example("thank the reporter")]
    asked: list[int] = []

    def read(ids: np.ndarray, mask: np.ndarray) -> np.ndarray:
        asked.append(len(ids))
        return np.stack([mask.sum(1), ids[:, 1]], axis=1).astype(np.float32)

    lessons = Lessons(tmp_path / "lessons.npz")
    lessons.ask(read, first, pack(first, tokenizer(), {}, 0))
    again = Lessons(tmp_path / "lessons.npz")
    both = [example("thank the reporter"), example("filthy"), example("You, rat!")]
    assert [one.text for one in again.missing(both)] == ["filthy"]
    said = again.of(both, 2)
    assert said[0].tolist() == [5, WORDS.index("thank")]
    assert np.isnan(said[1]).all()
    assert said[2].tolist() == [4, WORDS.index("you")]
    assert asked == [2]


def test_teachers_are_averaged_where_several_were_asked() -> None:
    nobody = [np.nan, np.nan]
    first, second = np.array([[1, 2], nobody, [5, 6], nobody]), np.array([[3, 6], [7, 8], nobody, nobody])
    mean = agreed([first.astype(np.float32), second.astype(np.float32)])
    assert mean[:3].tolist() == [[2, 4], [7, 8], [5, 6]]
    assert np.isnan(mean[3]).all()
