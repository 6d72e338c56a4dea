"""What is measured on: rows that were never trained on, with their ids, and the questions they answer."""

from __future__ import annotations

import hashlib
import json
import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from training import authored, corpus
from training.readings import CLEAN, meaning, readings
from training.sources import SOURCES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from training.corpus import Example

SAMPLE = 1000
"""How many rows of a set are measured, chosen by a hash of their text."""

WHOLE = 5000
"""The same of the sets the figures rest on: all of them, save for `madlibs_identity`."""

FIGURES = frozenset(
    {
        "civil_comments_chunk",
        "dynahate_test",
        "jigsaw_wiki_multilabel",
        "jigsaw_wiki_positives_lower",
        "madlibs_identity",
        "unhealthy_globe",
        "wiki_fuzzed_identity",
        "youtoxic_1000",
        "youtube_spam",
    }
)
NEWS = frozenset({"civil_comments_chunk", "unhealthy_globe", "fox_news_comments"})
BIAS = frozenset({"madlibs_identity", "wiki_fuzzed_identity"})
SPANS = "toxic_spans_gold"
READ = "readings"
"""The set of held-back comments that were read by the guidelines (`training.readings`), with what was found."""

_COMMUNITY = re.compile(r"\{(\w+)\.\w+\}")
_PLAIN = frozenset({"plain_identity", "proud_identity", "grieving_identity", "identities", "persons"})


@dataclass(frozen=True, slots=True)
class Row:
    """A text that was never trained on.

    Attributes:
        id: The source's own id.
        source: The set, ``authored`` or ``readings``.
        text: As the model gets it.
        labels: True or False by head; a missing head is unknown.
        raw: The source's own labels; of an authored sentence what `read_authored` says.
        tuning: Whether it may be used to choose a threshold, and not to measure.
    """

    id: str
    source: str
    text: str
    labels: Mapping[str, bool]
    raw: Mapping[str, Any] = field(default_factory=dict)
    tuning: bool = False


def read(data: Path, sample: int = SAMPLE) -> list[Row]:
    """Read the rows to measure on of every set that lies in the folder, and our own sentences."""
    found = [*read_authored()]
    judged: dict[str, Row] = {}
    for name in SOURCES:
        if (data / f"{name}.jsonl.gz").exists():
            limit = max(sample, WHOLE) if name in FIGURES and sample == SAMPLE else sample
            keyed = [*_test_rows(data, name)]
            found += _sampled(keyed, limit)
            judged = {
                key: _judged(key, row) for key, row in keyed if corpus.digest(key) in readings()
            } | judged
    return [*found, *judged.values()]


def _judged(key: str, row: Row) -> Row:
    """Give a row with what was read of it in the place of what its source says; its ``raw`` is the source and the reading."""
    reading = readings()[corpus.digest(key)]
    return replace(row, source=READ, labels=meaning(reading), raw={"source": row.source, "reading": reading})


def _test_rows(data: Path, name: str) -> Iterator[tuple[str, Row]]:
    source = SOURCES[name]
    for row in corpus.rows(data / f"{name}.jsonl.gz"):
        text = corpus.wash(row["text"])
        key = corpus.key(text)
        if key and corpus.part_of(source, row, key) == "test":
            identifier = row.get("id") or _digest(key).hex()[:16]
            yield key, Row(identifier, name, text, source.labels(row), row["labels"])


def _sampled(keyed: Iterable[tuple[str, Row]], limit: int) -> list[Row]:
    """Give the rows whose texts have the lowest hashes, each text once."""
    unique = dict(reversed([*keyed]))
    return [unique[key] for key in sorted(unique, key=_digest)[:limit]]


def _digest(key: str) -> bytes:
    return hashlib.sha256(key.encode()).digest()


def read_spans(data: Path) -> list[Row]:
    """Read the comments whose toxic stretches people marked and no model was trained on; none where there is no file.

    The text is not washed, because the marks are offsets into it.
    """
    path = data / f"{SPANS}.jsonl.gz"
    rows = corpus.rows(path) if path.exists() else ()
    found = []
    for row in rows:
        number = corpus.bucket(corpus.key(corpus.wash(row["text"])))
        if number >= 90:
            found.append(Row(row["id"], SPANS, row["text"], {}, row["labels"], tuning=number < 95))
    return found


def read_authored() -> Iterator[Row]:
    """Give our own sentences of held-back forms, those about a community with every community in its place.

    Their `raw` holds the ``form``, the ``group``, the ``community``, and of twins the ``pair``, the ``head`` on which
    they differ and whether this one is the ``harmful`` side.
    """
    for folder in (authored.FOLDER, authored.CONTRAST):
        fillers = json.loads((folder / "fillers.json").read_text(encoding="utf-8"))
        for path in sorted(folder.glob("*.jsonl")):
            for line in path.read_text(encoding="utf-8").splitlines():
                template = json.loads(line)
                number = corpus.bucket(authored.form(template["id"]))
                if number >= 80:
                    yield from _sentences(template, fillers, tuning=number < 87)


def _sentences(
    template: Mapping[str, Any], fillers: Mapping[str, Sequence[Any]], *, tuning: bool
) -> Iterator[Row]:
    form = authored.form(template["id"])
    about = {
        "form": form,
        "group": template.get("group", form.rsplit("-", 1)[0]),
        "pair": _pair(template),
        "head": template.get("head") or next(iter(template["breaks"]), None),
        "harmful": template["head"] in template["breaks"] if "head" in template else bool(template["breaks"]),
    }
    for number, (text, people) in enumerate(_filled(template["text"], fillers, form)):
        labels = authored.label(template, people)
        community = people[0]["many"] if people else None
        identifier = f"{template['id']}/{number}"
        yield Row(identifier, corpus.AUTHORED, text, labels, about | {"community": community}, tuning)


def _pair(template: Mapping[str, Any]) -> str | None:
    """Name the twins a sentence belongs to; of ``contrast-001-racism`` it is those about the same kind of people."""
    kind = template["id"].removeprefix(authored.form(template["id"]))
    return f"{template['pair']}{kind}" if kind.startswith("-") else template.get("pair")


def _filled(
    text: str, fillers: Mapping[str, Sequence[Any]], form: str
) -> Iterator[tuple[str, list[Mapping[str, Any]]]]:
    """Fill a template: once for each community where it is about one, else as it is filled for training."""
    names = set(_COMMUNITY.findall(text))
    if len(names) != 1:
        yield from authored.fill(text, fillers, form).items()
        return
    (name,) = names
    for people in fillers[name]:
        yield next(iter(authored.fill(text, {**fillers, name: [people]}, form).items()))


def is_plain(row: Row) -> bool:
    """Tell whether a sentence of ours mentions an identity plainly, proudly or in grief, and breaks nothing."""
    return row.source == corpus.AUTHORED and row.raw["group"] in _PLAIN and not any(row.labels.values())


def is_clean_news(row: Row | Example) -> bool:
    """Tell whether raters and moderators of a newspaper found nothing wrong with a held-back comment."""
    raw = row.raw
    match row.source if isinstance(row, Row) else row.sources[0]:
        case "civil_comments_chunk":
            return bool(raw["target"] == 0 and raw["rating"] == "approved")
        case "unhealthy_globe":
            return bool(raw["healthy"] and not raw["hostile"] and not raw["antagonize"])
    return False


def is_read_news(row: Row) -> bool:
    """Tell whether a held-back comment on news was read by the guidelines."""
    return row.source == READ and row.raw["source"] in NEWS


def is_read_clean_news(row: Row) -> bool:
    """Tell whether nothing at all was found in one, however rude; doubtful ones are not."""
    return is_read_news(row) and row.raw["reading"] in CLEAN


def is_natural(row: Row) -> bool:
    """Tell whether somebody wrote it for others to read, in a source whose labels can be relied on."""
    return row.source in SOURCES and row.source not in BIAS and SOURCES[row.source].weight >= 0.5
