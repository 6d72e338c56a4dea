"""What is known of a domain: a source, a shop, a shortener; read once from ``domains.toml``."""

from __future__ import annotations

import tomllib
from enum import StrEnum
from functools import cache
from importlib import resources

from publicsuffixlist import PublicSuffixList


class Standing(StrEnum):
    """What kind of place a domain is; the values are the keys of ``domains.toml``."""

    SOURCE = "source"
    SHORTENER = "shortener"
    FRAUD = "fraud"
    CHAT = "chat"
    SHOP = "shop"
    FUND = "fund"
    GAMBLING = "gambling"
    SOCIAL = "social"
    UNKNOWN = "unknown"


_OFFICIAL_LABELS = frozenset(
    {"gov", "gob", "gouv", "govt", "edu", "mil", "int", "ac", "police", "parliament"}
)


@cache
def _suffixes() -> PublicSuffixList:
    return PublicSuffixList(accept_unknown=False)


@cache
def _standings() -> dict[str, Standing]:
    table = tomllib.loads((resources.files(__package__) / "domains.toml").read_text("utf-8"))
    return {domain: Standing(name) for name, listed in table.items() for domain in listed}


def registrable(host: str) -> str | None:
    """Give the registrable domain of a host ("www.bbc.co.uk" → "bbc.co.uk"), None where it has no public suffix."""
    name: str | None = _suffixes().privatesuffix(host.lower().rstrip("."))
    return name


def standing(host: str) -> Standing:
    """Say what is known of a host: its own entry, else that of the shortest parent listed, else its suffix."""
    labels = host.lower().rstrip(".").split(".")
    standings = _standings()
    for start in range(min(len(labels), 6)):
        found = standings.get(".".join(labels[-6:][start:]))
        if found is not None:
            return found
    if not _OFFICIAL_LABELS.isdisjoint(labels[-2:]):
        return Standing.SOURCE
    name = registrable(host)
    brand = name.split(".")[0] if name else ""
    return standings.get(f"{brand}.*", Standing.UNKNOWN)
