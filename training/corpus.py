"""Read the sources into one corpus: cleaned, de-duplicated, split by content."""

from __future__ import annotations

import gzip
import hashlib
import html
import json
import re
import unicodedata
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from training import authored
from training.labels import PROMOTION, THREAT
from training.readings import WEIGHT, heeded, meaning, readings
from training.sources import SOURCES

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

    from training.sources import Source

Part = Literal["train", "calibrate", "test"]
_ORDER: tuple[Part, ...] = ("train", "calibrate", "test")

AUTHORED = "authored"
"""The name our own sentences go by among the sources."""

AUTHORED_WEIGHT = 2.0

DEVELOPMENT = "development"
"""The name of the comments that the rules on threats and promotion were developed on."""

UNLABELLED: Mapping[str, str] = {"youtube_trump_unlabelled": "terms"}
"""Sets without labels that shipped weights may be trained on, with their tiers."""

_DEVELOPMENT = Path(__file__).parents[1] / "tests" / "golden"

_MARKS = re.compile(
    r"\bRT @\w+:?|@\w+|\[(USER|URL|NAME|RELIGION)\]|<(user|url|number)>|\bURL\b|https?://t\.co/\S*"
)


@dataclass(slots=True)
class Example:
    """A text with what is known about it.

    Attributes:
        text: The text, without the marks its source left in the place of names.
        labels: True or False by head; a missing head is unknown.
        part: ``train``, ``calibrate`` (held back, to calibrate on) or ``test`` (held back, to measure on).
        weight: How much it counts in training.
        sources: Every source it stands in.
        raw: The first source's own labels.
        read: Whether its labels come from `training.readings`.
    """

    text: str
    labels: dict[str, bool]
    part: Part
    weight: float
    sources: list[str]
    raw: Mapping[str, Any] = field(default_factory=dict)
    read: bool = False


def wash(text: str) -> str:
    """Undo HTML escapes and drop the marks that tell a source rather than a comment."""
    return _MARKS.sub(" ", html.unescape(text)).strip()


def key(text: str) -> str:
    """Give what two copies of a text have in common: its letters and digits."""
    return "".join(filter(str.isalnum, unicodedata.normalize("NFKC", text).casefold()))


def bucket(text_key: str) -> int:
    """Give a number from 0 to 99 that depends on the text alone."""
    return int.from_bytes(hashlib.sha256(text_key.encode()).digest()[:4]) % 100


def digest(text_key: str) -> int:
    """Give a number of 63 bits that depends on the text alone."""
    return int.from_bytes(hashlib.sha256(text_key.encode()).digest()[:8]) >> 1


def part_of(source: Source, row: Mapping[str, Any], text_key: str) -> Part:
    """Tell which part a row belongs to: by the source's own split, else by its text."""
    number = bucket(text_key)
    own = {row.get("split"), row["labels"].get("video")}
    if own & source.held_back or source.role == "dev":
        return "test"
    if source.role == "half":
        return "train" if number < 50 else ("calibrate" if number < 62 else "test")
    return _by_text(number)


def _by_text(number: int) -> Part:
    return "train" if number < 90 else ("calibrate" if number < 95 else "test")


def rows(path: Path, limit: int | None = None) -> Iterator[dict[str, Any]]:
    """Read a source's file."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for number, line in enumerate(lines):
            if limit is not None and number >= limit:
                return
            yield json.loads(line)


def read(data: Path, names: Iterable[str], limit: int | None = None) -> Iterator[Example]:
    """Read sources, one after the other, each row by itself."""
    for name in names:
        source = SOURCES[name]
        for row in rows(data / f"{name}.jsonl.gz", limit):
            text = wash(row["text"])
            text_key = key(text)
            if text_key:
                part = part_of(source, row, text_key)
                yield Example(text, source.labels(row), part, source.weight, [name], row["labels"])


def read_authored() -> Iterator[Example]:
    """Give our own sentences; the form decides which part a sentence belongs to."""
    for form, text, labels in chain(authored.sentences(), authored.sentences(authored.CONTRAST)):
        number = bucket(form)
        part: Part = "train" if number < 80 else ("calibrate" if number < 87 else "test")
        family = form.rsplit("-", 1)[0]
        yield Example(text, dict(labels), part, AUTHORED_WEIGHT, [AUTHORED], {"form": form, "family": family})


def read_development() -> Iterator[Example]:
    """Give the comments that rules were developed on: nothing is measured on them, so none is held back to test."""
    for head, name in ((THREAT, "threats_dev"), (PROMOTION, "promotion_dev")):
        for line in (_DEVELOPMENT / f"{name}.jsonl").read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            part: Part = "train" if bucket(key(row["text"])) < 88 else "calibrate"
            yield Example(row["text"], {head: row[head]}, part, AUTHORED_WEIGHT, [DEVELOPMENT])


def read_unlabelled(data: Path, tiers: Collection[str], limit: int | None = None) -> Iterator[Example]:
    """Give the comments whose set has no labels: a teacher's scores, or a reading, make them something to train on."""
    for name, tier in UNLABELLED.items():
        path = data / f"{name}.jsonl.gz"
        for row in rows(path, limit) if tier in tiers and path.exists() else ():
            text = wash(row["text"])
            if key(text):
                yield Example(text, {}, _by_text(bucket(key(text))), 1.0, [name])


def _reading(example: Example) -> str | None:
    """Give the letters of what was read in a comment; None where nobody read it."""
    return readings().get(digest(key(example.text)))


def _heed(examples: list[Example]) -> list[Example]:
    """Let what was read in a comment stand above what its sources say of it."""
    for example in examples:
        if reading := _reading(example):
            example.labels, example.weight = heeded(example.labels, meaning(reading)), WEIGHT
            example.read = True
    return examples


def merge(examples: Iterable[Example]) -> list[Example]:
    """Make one example of all copies of a text; a head on which copies disagree becomes unknown."""
    merged: dict[str, Example] = {}
    disputed: dict[str, set[str]] = {}
    for example in examples:
        text_key = key(example.text)
        known = merged.setdefault(text_key, example)
        if known is example:
            continue
        known.sources += example.sources
        known.weight = max(known.weight, example.weight)
        for head, value in example.labels.items():
            if known.labels.setdefault(head, value) != value:
                disputed.setdefault(text_key, set()).add(head)
    for text_key, heads in disputed.items():
        for head in heads:
            del merged[text_key].labels[head]
    return list(merged.values())


@dataclass(frozen=True, slots=True)
class Corpus:
    """Everything that was read, in three parts that share no text.

    Attributes:
        train: To fit on: merged over the sources of the chosen tiers.
        calibrate: The same, held back, to calibrate on.
        test: Every held-back row of every source, unmerged: ``sources[0]`` is the set it is measured in.
        unlabelled: Texts that nobody labelled and that stand nowhere else.
    """

    train: list[Example]
    calibrate: list[Example]
    test: list[Example]
    unlabelled: list[Example] = field(default_factory=list)


def load(data: Path, tiers: Collection[str], limit: int | None = None) -> Corpus:
    """Read all sources and split them.

    A text that is held back in one source is held back in all, also in sources only measured on; labels and texts
    to train on come from the chosen tiers alone. What was read of a comment is learned, and measured apart: the
    sources' own labels stay on what is held back to measure on.
    """
    unlabelled = [*read_unlabelled(data, tiers, limit)]
    everything = [*read_authored(), *read_development(), *read(data, SOURCES, limit)]
    everything += filter(_reading, unlabelled)
    parts: dict[str, Part] = {}
    for example in everything:
        text_key = key(example.text)
        parts[text_key] = max(parts.get(text_key, "train"), example.part, key=_ORDER.index)
    for example in everything:
        example.part = parts[key(example.text)]
    allowed = {name for name, source in SOURCES.items() if source.tier in tiers and source.role != "dev"} | {
        AUTHORED,
        DEVELOPMENT,
        *UNLABELLED,
    }
    usable = [one for one in everything if one.sources[0] in allowed and (one.labels or _reading(one))]
    return Corpus(
        train=_heed(merge(example for example in usable if example.part == "train")),
        calibrate=_heed(merge(example for example in usable if example.part == "calibrate")),
        test=[example for example in everything if example.part == "test"],
        unlabelled=merge(one for one in unlabelled if one.part == "train" and key(one.text) not in parts),
    )
