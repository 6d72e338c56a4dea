"""Our own sentences: what the sets of others lack, above all the harmless twins of what is harmful.

`training/authored/*.jsonl` holds templates, each with the heads it breaks; every other head is False for it.
Templates are filled from `fillers.json`. A fifth of the *templates* is held back, so that what is measured is
never a known sentence with another word in it. Written for this project, Apache-2.0.
"""

from __future__ import annotations

import json
import random
import re
from pathlib import Path
from typing import TYPE_CHECKING

from training.labels import HEADS, PROMOTION, TOXICITY

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

FOLDER = Path(__file__).with_name("authored")
VARIANTS = 16
"""How many sentences a template gives at most."""

_GAP = re.compile(r"\{(\w+)\}")


def sentences(folder: Path = FOLDER) -> Iterator[tuple[str, str, dict[str, bool]]]:
    """Give each template's id, one sentence made of it, and the labels; the same ones every time."""
    fillers = json.loads((folder / "fillers.json").read_text(encoding="utf-8"))
    for path in sorted(folder.glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            labels = {head: head in row["breaks"] for head in HEADS}
            labels[TOXICITY] = bool(set(row["breaks"]) - {PROMOTION})
            for text in fill(row["text"], fillers, row["id"]):
                yield row["id"], text, labels


def fill(template: str, fillers: Mapping[str, Sequence[str]], seed: str) -> list[str]:
    """Give up to `VARIANTS` different sentences; a template without gaps gives one."""
    if not _GAP.search(template):
        return [template]
    draw = random.Random(seed)  # noqa: S311 - a reproducible choice, no secret
    made = {_GAP.sub(lambda gap: draw.choice(fillers[gap[1]]), template): None for _ in range(VARIANTS)}
    return list(made)
