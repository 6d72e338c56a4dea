"""Count how many comments of each language are taken for foreign: practically none in English, all others."""

from __future__ import annotations

import gzip
import json
from collections import defaultdict
from typing import TYPE_CHECKING

from moderation.classifier.language import is_foreign
from moderation.text import normalize
from training import corpus, development
from training.benchmarks import sets
from training.benchmarks.figures import Rate, table

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterable, Iterator
    from pathlib import Path

_NEWS = ("civil_comments_chunk", "unhealthy_globe")


def run(arguments: argparse.Namespace) -> None:
    """Print the share of each set that is held for its language; `--data` adds news, `--multi` other languages."""
    known: dict[str, Iterable[str]] = dict(_own())
    if arguments.data:
        known["en, clean news comments"] = _news(arguments.data)
    if arguments.multi:
        known |= _others(arguments.multi)
    rows = []
    for name, texts in sorted(known.items()):
        told = [(is_foreign(normalize(text)), text) for text in texts]
        rows.append((name, Rate.of(foreign for foreign, _ in told)))
        if arguments.verbose:
            for foreign, text in told:
                if foreign == name.startswith("en"):
                    print(f"{name}\t{text}")
    print(table(("set", "foreign"), rows))


def _own() -> dict[str, list[str]]:
    """Read our own comments, and the golden ones, all of which were written in English."""
    texts: dict[str, list[str]] = defaultdict(list)
    for row in sets.rows("languages"):
        texts[f"{row['language']}, our own"].append(row["text"])
    texts["en, golden comments"] = [row["text"] for row in sets.rows("comments")]
    return texts


def _news(data: Path) -> Iterator[str]:
    for example in corpus.read(data, _NEWS):
        if development.is_clean_news(example):
            yield example.text


def _others(folder: Path) -> dict[str, list[str]]:
    texts: dict[str, list[str]] = defaultdict(list)
    with gzip.open(folder / "lid_eval.jsonl.gz", "rt", encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            texts[f"{row['lang']}, {row['source']}"].append(row["text"])
    return texts
