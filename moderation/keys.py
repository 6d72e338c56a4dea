"""Keys: what a program shows to prove for which site it speaks, and what it may do there.

A key is 44 hexadecimal digits in lower case: 12 that name it and 32 that nobody can guess. It survives whatever carries
it: a query, a header, a form, the first label of a host name, and WordPress, which drops every other character from the
key its owner types. Only a hash of it is kept; as the key is random, a fast one will do.
"""

from __future__ import annotations

import hashlib
import hmac
import re
import secrets
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from moderation.domain import MAX_ID_LENGTH, is_storable

if TYPE_CHECKING:
    from datetime import datetime

_NAME_BYTES, _SECRET_BYTES = 6, 16
_SHAPE = re.compile(r"[0-9a-f]{44}")
_NAME_DIGITS = _NAME_BYTES * 2
_NOBODYS = hashlib.sha256(b"").hexdigest()
"""Compared with where there is no such key, so that this takes as long as where there is."""


class Scope(StrEnum):
    """What a key is for."""

    DECIDE = "decide"
    """To have comments decided on, and to look them up."""
    REVIEW = "review"
    """To tell what a person decided, and to look comments up."""
    ADMIN = "admin"
    """All that there is to do for one site."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Key:
    """A key as it is kept: all but what opens the door.

    Attributes:
        id: Its first 12 digits, which name it and are no secret.
        site: The one site it speaks for.
        scopes: What it may do there.
        label: What its owner calls it; may be empty.
        digest: SHA-256 of the whole key, in hexadecimal.
        created_at: When it was made.
        revoked_at: When it was taken back, or None while it is good.

    Raises:
        ValueError: For no scope, a site that no comment can have, or a label of more than 200 characters.
    """

    id: str
    site: str
    scopes: frozenset[Scope]
    label: str
    digest: str
    created_at: datetime
    revoked_at: datetime | None = None

    def __post_init__(self) -> None:
        if not self.scopes:
            raise ValueError("expected a scope")
        if not 1 <= len(self.site) <= MAX_ID_LENGTH or "/" in self.site or not is_storable(self.site):
            raise ValueError(f"expected a site of 1 to {MAX_ID_LENGTH} characters and no slash")
        if len(self.label) > MAX_ID_LENGTH or not is_storable(self.label):
            raise ValueError(f"expected a label of at most {MAX_ID_LENGTH} characters")

    @classmethod
    def make(cls, site: str, scopes: frozenset[Scope], label: str, now: datetime) -> tuple[Key, str]:
        """Make a key.

        Returns:
            What is kept, and the key itself, which is shown once and kept nowhere.
        """
        name = secrets.token_hex(_NAME_BYTES)
        shown = name + secrets.token_hex(_SECRET_BYTES)
        key = cls(id=name, site=site, scopes=scopes, label=label, digest=_digest(shown), created_at=now)
        return key, shown

    def allows(self, *scopes: Scope) -> bool:
        """Tell whether it may do one of these."""
        return Scope.ADMIN in self.scopes or not self.scopes.isdisjoint(scopes)


def is_key(shown: str) -> bool:
    """Tell whether a text has the shape of a key."""
    return _SHAPE.fullmatch(shown) is not None


def name_of(shown: str) -> str:
    """Give the part of a key that names it."""
    return shown[:_NAME_DIGITS]


def opens(shown: str, key: Key | None) -> bool:
    """Tell whether what was shown is this key, and good; takes as long whatever was shown, and where there is no key."""
    is_same = hmac.compare_digest(_digest(shown), _NOBODYS if key is None else key.digest)
    return is_same and key is not None and key.revoked_at is None


def _digest(shown: str) -> str:
    return hashlib.sha256(shown.encode("utf-8", "surrogatepass")).hexdigest()
