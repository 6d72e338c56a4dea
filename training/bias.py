"""Whom a model wrongs: the bias report as Jigsaw defined it, and the gate that plain mentions of identities are."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING, Any

import numpy as np

from training import measures
from training.benchmarks.figures import Rate
from training.corpus import AUTHORED
from training.development import BIAS, is_plain
from training.scoring import HELD, REJECTED

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from numpy.typing import NDArray

    from training.development import Row
    from training.scoring import Scores

GATE = 0.01
"""A model that rejects more than this share of plain mentions of identities does not ship."""

FEWEST = 10
"""An identity is listed from this many harmless mentions on."""

IDENTITIES: Mapping[str, str] = {
    "Kurds": "kurd kurdish kurdistani sorani",
    "Arabs": "arab arabic",
    "Turks": "turk turkish",
    "Persians and Iranians": "persian iranian",
    "Iraqis": "iraqi",
    "Syrians": "syrian",
    "Yazidis": "yazidi ezidi yezidi",
    "Shiites": "shiite shia",
    "Sunnis": "sunni",
    "Alevis": "alevi",
    "Christians": "christian catholic protestant chaldean orthodox",
    "Assyrians": "assyrian",
    "Jews": "jew jewish",
    "Muslims": "muslim",
    "Hindus": "hindu",
    "Sikhs and Buddhists": "sikh buddhist taoist",
    "Kakais, Druze, Zoroastrians": "kakai druze zoroastrian baha'i bahai sabean mandaean",
    "atheists": "atheist",
    "Turkmens": "turkmen turkoman",
    "Armenians": "armenian",
    "Afghans": "afghan pakistani",
    "Baluch": "baluch balochi baloch",
    "Roma": "roma",
    "Israelis": "israeli",
    "Palestinians": "palestinian",
    "Americans": "american canadian",
    "Europeans": "european german",
    "black people": "black african",
    "white people": "white",
    "Asians": "asian chinese japanese filipino",
    "Indians": "indian",
    "Latinos": "latino latina latinx hispanic mexican",
    "newcomers": "refugee immigrant migrant newcomer foreigner displaced",
    "women": "woman women girl female",
    "men": "man men male",
    "gay people": "gay lesbian bisexual homosexual queer lgbt lgbtq",
    "trans people": "trans transgender",
    "heterosexuals": "heterosexual",
    "disabled people": "disabled deaf blind autistic paralyzed wheelchair",
    "old people": "elderly",
    "young people": "teenage",
}
"""The words, in the singular, by which an identity is found; none that mostly says something else, such as ``old``."""

_OF = {word: identity for identity, words in IDENTITIES.items() for word in words.split()}
_WORD = re.compile(rf"\b({'|'.join(sorted(_OF, key=len, reverse=True))})(?:s|es)?\b")


def mentioned(text: str) -> set[str]:
    """Give the identities that a text names."""
    return {_OF[word] for word in _WORD.findall(text.casefold())}


def mentioned_in(row: Row) -> set[str]:
    """Give the identities that a row is about: the community a sentence of ours was filled with, else what it names."""
    return mentioned(row.raw.get("community") or row.text)


def plain_mentions(rows: Sequence[Row], scores: Scores) -> tuple[Rate, Rate]:
    """Give how many plain, proud and grieving mentions of identities are rejected outright, and how many held."""
    outcomes = [scores.outcome[place] for place, row in enumerate(rows) if is_plain(row) and not row.tuning]
    return Rate.of(one == REJECTED for one in outcomes), Rate.of(one == HELD for one in outcomes)


def passes(rejected: Rate) -> bool:
    """Tell whether a model may ship; one that was not measured may not."""
    return rejected.total > 0 and bool(rejected.share <= GATE)


SETS: Mapping[str, tuple[str, str]] = {
    "madlibs_identity": ("toxicity", "toxicity"),
    "wiki_fuzzed_identity": ("toxicity", "toxicity"),
    AUTHORED: ("abuse", "abuse"),
}
"""Where bias is measured: the label and the head that answers, in sets and in our own counterfactual sentences."""


def report(rows: Sequence[Row], scores: Scores) -> dict[str, list[dict[str, Any]]]:
    """Give for each set and each identity the three AUCs and what becomes of harmless mentions."""
    return {source: _of_set(rows, scores, source) for source in SETS}


def _of_set(rows: Sequence[Row], scores: Scores, source: str) -> list[dict[str, Any]]:
    label, head = SETS[source]
    places = [
        place
        for place, row in enumerate(rows)
        if row.source == source and not row.tuning and label in row.labels and _is_about(row)
    ]
    if not places or head not in scores.heads:
        return []
    values = np.array([rows[place].labels[label] for place in places])
    own, outcome = scores.heads[head][places], scores.outcome[places]
    named = _places_of(rows[place] for place in places)
    table = []
    for identity, members in sorted(named.items()):
        mentions = np.isin(np.arange(len(places)), members)
        clean = mentions & ~values
        if clean.sum() >= FEWEST:
            table.append(
                {"identity": identity}
                | _wrongs(outcome[clean])
                | _three(measures.bias(values, own, mentions))
            )
    return [_total(values, own, outcome, table), *table] if table else []


def _is_about(row: Row) -> bool:
    """Leave sentences that name nobody out of our own; in the sets of others they are the background."""
    return row.source in BIAS or bool(mentioned_in(row))


def _places_of(rows: Iterable[Row]) -> dict[str, list[int]]:
    named: dict[str, list[int]] = defaultdict(list)
    for number, row in enumerate(rows):
        for identity in mentioned_in(row):
            named[identity].append(number)
    return named


def _wrongs(outcome: NDArray[np.int64]) -> dict[str, Any]:
    return {
        "harmless": len(outcome),
        "rejected": round(float((outcome == REJECTED).mean()), 4),
        "held": round(float((outcome == HELD).mean()), 4),
    }


def _three(bias: measures.Bias) -> dict[str, Any]:
    return {name: "–" if value is None else round(value, 4) for name, value in bias._asdict().items()}


def _total(
    values: NDArray[np.bool_],
    own: NDArray[np.float64],
    outcome: NDArray[np.int64],
    table: Sequence[Mapping[str, Any]],
) -> dict[str, Any]:
    """Give the overall AUC in the place of the first, and Jigsaw's power means over the identities."""
    means = {}
    for name in measures.Bias._fields:
        known = [row[name] for row in table if row[name] != "–"]
        means[name] = round(measures.power_mean(known), 4) if known else "–"
    every = round(measures.auc(values, own), 4) if measures.enough(values) else "–"
    return {"identity": f"all (AUC {every}; power means)"} | _wrongs(outcome[~values]) | means
