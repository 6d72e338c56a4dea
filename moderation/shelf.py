"""A shelf: a folder of models with the policies that belong to them, and which of them is in force.

``MODERATION_MODEL`` and ``MODERATION_POLICY`` may name one. Each entry is a folder with a ``model`` or a ``policy.toml`` or both;
what it lacks is the shipped one's. The last line of ``history.jsonl`` says what is in force; lines are only ever added.
"""

from __future__ import annotations

import json
import os
from dataclasses import dataclass
from typing import TYPE_CHECKING

from moderation.config import MODEL, POLICY
from moderation.errors import CandidateError, ConfigError

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

HISTORY = "history.jsonl"
SHIPPED = "shipped"
"""The name of what this version of the program came with."""

_MODEL, _POLICY = "model", "policy.toml"
_PUT, _BACK = "put", "back"


@dataclass(frozen=True, slots=True)
class Shelf:
    """The entries of one folder and their history.

    Attributes:
        folder: The folder.
    """

    folder: Path

    def model(self, name: str) -> Path:
        """Give the folder of an entry's artifact."""
        own = self.folder / name / _MODEL
        return own if name != SHIPPED and own.is_dir() else MODEL.default

    def policy(self, name: str) -> Path:
        """Give the path of an entry's policy."""
        own = self.folder / name / _POLICY
        return own if name != SHIPPED and own.is_file() else POLICY.default

    def names(self) -> list[str]:
        """List the entries, the shipped one first."""
        return [SHIPPED, *sorted(path.name for path in self._folders())]

    def was_in_force(self, name: str) -> bool:
        """Tell whether an entry was ever in force."""
        return any(row["name"] == name for row in self._rows())

    def in_force(self) -> str | None:
        """Name what is in force; None before anything was put there.

        Raises:
            ConfigError: The history cannot be read, or what it names is gone.
        """
        names = self._standing()
        if names and names[-1] not in self.names():
            raise ConfigError(f"{self.folder}: {names[-1]} is in force, and is not there")
        return names[-1] if names else None

    def put(self, name: str, at: datetime) -> None:
        """Put an entry in force.

        Raises:
            CandidateError: There is no such entry.
        """
        if name not in self.names():
            raise CandidateError(f"{self.folder}: expected one of {', '.join(self.names())}")
        self._add(_PUT, name, at)

    def put_back(self, at: datetime) -> str:
        """Put what was in force before in force again, and name it.

        Raises:
            CandidateError: Nothing was.
        """
        names = self._standing()
        if len(names) < 2:
            raise CandidateError(f"{self.folder}: nothing was in force before")
        if names[-2] not in self.names():
            raise CandidateError(f"{self.folder}: {names[-2]} was in force before, and is not there any more")
        self._add(_BACK, names[-2], at)
        return names[-2]

    def since(self) -> str:
        """Give when what is in force was put there, as it was written; empty before anything was."""
        rows = self._rows()
        return rows[-1]["at"] if rows else ""

    def _folders(self) -> list[Path]:
        """Give the folders of entries; one that begins with a dot is not finished."""
        if not self.folder.is_dir():
            return []
        shown = [path for path in self.folder.iterdir() if path.name != SHIPPED and path.name[0] != "."]
        return [path for path in shown if (path / _MODEL).is_dir() or (path / _POLICY).is_file()]

    def _standing(self) -> list[str]:
        """Give what is in force last, and before it what each step back leads to."""
        names: list[str] = []
        for row in self._rows():
            if row["action"] == _BACK:
                names.pop()
            elif not names or names[-1] != row["name"]:
                names.append(row["name"])
        return names

    def _rows(self) -> list[dict[str, str]]:
        path = self.folder / HISTORY
        try:
            lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
            rows = [json.loads(line) for line in lines]
            return [{name: str(row[name]) for name in ("at", "action", "name")} for row in rows]
        except (OSError, ValueError, LookupError, TypeError) as error:
            raise ConfigError(f"{path}: is not the history of a shelf") from error

    def _add(self, action: str, name: str, at: datetime) -> None:
        """Add a line; it is on the disk when this returns."""
        line = json.dumps({"at": at.isoformat(timespec="seconds"), "action": action, "name": name}) + "\n"
        try:
            with (self.folder / HISTORY).open("a", encoding="utf-8") as file:
                file.write(line)
                file.flush()
                os.fsync(file.fileno())
        except OSError as error:
            raise CandidateError(f"{self.folder}: cannot be written to: {error.strerror}") from error


def resolve_model(path: Path) -> Path:
    """Give the artifact that a setting names: a folder of one, or what is in force on a shelf."""
    name = _in_force(path)
    return path if name is None else Shelf(path).model(name)


def resolve_policy(path: Path) -> Path:
    """Give the policy that a setting names: a file, or what is in force on a shelf.

    Raises:
        ConfigError: It names a folder on which nothing is in force.
    """
    name = _in_force(path)
    if name is None and path.is_dir():
        raise ConfigError(f"{path}: nothing is in force on this shelf yet: moderation models use {SHIPPED}")
    return path if name is None else Shelf(path).policy(name)


def _in_force(path: Path) -> str | None:
    return Shelf(path).in_force() if path.is_dir() and (path / HISTORY).exists() else None
