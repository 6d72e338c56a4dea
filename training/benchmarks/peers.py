"""The libraries an operator could install instead, each asked in a process of its own.

better-profanity is a dependency of ours; the others are installed under ``build/peers`` the first time they are asked
for, and are left out, with a line that says so, where they cannot be.
"""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from venv import EnvBuilder

if TYPE_CHECKING:
    from collections.abc import Sequence

OWN = "better-profanity"
REQUIREMENTS = {
    "glin-profanity": "4.1.0",
    "safetype": "1.14.0",
    "pyobscenity": "0.2.0",
    "better-profanity-fast": "0.1.1",
}
"""The peers that are installed, at the version they are measured in."""

_HOME = Path(__file__).resolve().parents[2] / "build" / "peers"
_WORKER = Path(__file__).with_name("peer_worker.py")


@dataclass(frozen=True, slots=True)
class Answer:
    """What a peer says: whether it flags each text, and the processor seconds that took."""

    flags: list[bool]
    seconds: float


def names(*, installed: bool) -> list[str]:
    """Give the peers that can be asked: our own dependency, and the others where they are wanted and can be had."""
    if not installed:
        return [OWN]
    return [OWN, *(name for name, version in REQUIREMENTS.items() if _install(name, version))]


def ask(peer: str, texts: Sequence[str]) -> Answer:
    """Let a peer judge texts, each by itself."""
    python = sys.executable if peer == OWN else str(_HOME / "bin" / "python")
    request = json.dumps({"peer": peer, "texts": list(texts)})
    done = subprocess.run(  # noqa: S603 - our own script, with a fixed command
        [python, "-W", "ignore", str(_WORKER)], input=request, capture_output=True, text=True, check=True
    )
    return Answer(**json.loads(done.stdout))


def _install(name: str, version: str) -> bool:
    stamp = _HOME / f"{name}-{version}"
    if stamp.exists():
        return True
    if not (_HOME / "bin" / "python").exists():
        EnvBuilder(with_pip=True).create(_HOME)
    command = [str(_HOME / "bin" / "python"), "-m", "pip", "install", "--quiet", f"{name}=={version}"]
    if subprocess.run(command, capture_output=True, check=False).returncode:  # noqa: S603 - names fixed above
        print(f"{name} {version} cannot be installed here and is left out.", file=sys.stderr)
        return False
    stamp.touch()
    return True
