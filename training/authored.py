"""Our own sentences: what the sets of others lack, above all the harmless twins of what is harmful.

`training/authored/*.jsonl` holds templates, each with the heads it breaks; every other head is False for it, save
those it names as ``unknown``. Templates are filled from the `fillers.json` beside them. A fifth of the *forms* is held
back, so that what is measured is never a known sentence with another word in it: rows whose ids agree up to the number
(``abuse-017-racism``, ``targets-003a``) are one form, filled with the same words. Written for this project, Apache-2.0.
"""

from __future__ import annotations

import json
import random
import re
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from training.labels import ABUSE, HEADS, PROMOTION, TOXICITY

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    Row = Mapping[str, Any]
    People = Mapping[str, Any]

FOLDER = Path(__file__).with_name("authored")
CONTRAST = FOLDER / "contrast"
VARIANTS = 16
"""How many sentences a template gives at most."""

_GAP = re.compile(r"\{(\w+)(?:\.(\w+))?\}")
"""``{city}`` draws a word; ``{folk.many}`` and ``{folk.one}`` are forms of the one community a sentence is about."""

_FORM = re.compile(r"\w+-\d+")


def sentences(folder: Path = FOLDER) -> Iterator[tuple[str, str, dict[str, bool]]]:
    """Give each form, one sentence made of it, and its labels; the same ones every time."""
    for row, text, labels in examples(folder):
        yield form(row["id"]), text, labels


def examples(folder: Path = FOLDER) -> Iterator[tuple[Row, str, dict[str, bool]]]:
    """Give each sentence with the row it was made of, and its labels."""
    fillers = json.loads((folder / "fillers.json").read_text(encoding="utf-8"))
    for path in sorted(folder.glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            for text, people in fill(row["text"], fillers, form(row["id"])).items():
                yield row, text, label(row, people)


def form(identifier: str) -> str:
    """Give what the ids of one form have in common."""
    match = _FORM.match(identifier)
    return match[0] if match else identifier


def label(row: Row, people: Sequence[People]) -> dict[str, bool]:
    """Label a sentence; where it is abusive, the communities it is filled with tell the kind of abuse."""
    breaks, unknown = set(row["breaks"]), set(row.get("unknown", ()))
    if ABUSE in breaks:
        breaks |= {kind for one in people for kind in one["kinds"]}
        unknown |= {kind for one in people for kind in one["unsure"]} - breaks
    labels = {head: head in breaks for head in HEADS if head not in unknown}
    labels[TOXICITY] = bool(breaks - {PROMOTION})
    return labels


def fill(template: str, fillers: Mapping[str, Sequence[Any]], seed: str) -> dict[str, list[People]]:
    """Give up to `VARIANTS` different sentences with the communities they are about; without gaps, one."""
    if not _GAP.search(template):
        return {template: []}
    draw = random.Random(seed)  # noqa: S311 - a reproducible choice, no secret
    names = sorted({gap[1] for gap in _GAP.finditer(template) if gap[2]})
    orders = {name: _shuffled(fillers[name], f"{seed} {name}") for name in names}
    made = {}
    for number in range(VARIANTS):
        people = {name: order[number % len(order)] for name, order in orders.items()}
        text = _GAP.sub(partial(_word, draw=draw, fillers=fillers, people=people), template)
        made[text] = list(people.values())
    return made


def _shuffled(people: Sequence[People], seed: str) -> list[People]:
    return random.Random(seed).sample(people, len(people))  # noqa: S311 - a reproducible choice, no secret


def _word(
    gap: re.Match[str],
    *,
    draw: random.Random,
    fillers: Mapping[str, Sequence[Any]],
    people: Mapping[str, People],
) -> str:
    return str(people[gap[1]][gap[2]] if gap[2] else draw.choice(fillers[gap[1]]))
