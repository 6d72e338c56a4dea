"""Ask one peer about texts; run by path, with the interpreter of the environment the peer lives in.

Reads ``{"peer": name, "texts": [...]}`` on standard input and writes ``{"flags": [...], "seconds": ...}``, where the
seconds are those of the processor.
"""

from __future__ import annotations

import json
import sys
import time
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    Check = Callable[[str], bool]


def _better_profanity() -> Check:
    profanity = import_module("better_profanity").profanity
    profanity.load_censor_words()
    return lambda text: bool(profanity.contains_profanity(text))


def _better_profanity_fast() -> Check:
    profanity = import_module("better_profanity_fast").profanity
    profanity.load_censor_words()
    return lambda text: bool(profanity.contains_profanity(text))


def _glin_profanity() -> Check:
    settings = {"languages": ["english"], "obfuscation": "strict"}
    return import_module("glin_profanity").Filter(settings).is_profane  # type: ignore[no-any-return]


def _safetype() -> Check:
    moderate = import_module("safetype").moderate
    return lambda text: bool(moderate(text).matches)


def _pyobscenity() -> Check:
    check = import_module("pyobscenity").check
    return lambda text: bool(check(text))


PEERS: dict[str, Callable[[], Check]] = {
    "better-profanity": _better_profanity,
    "better-profanity-fast": _better_profanity_fast,
    "glin-profanity": _glin_profanity,
    "safetype": _safetype,
    "pyobscenity": _pyobscenity,
}


def main() -> None:
    """Answer one request."""
    request = json.load(sys.stdin)
    check = PEERS[request["peer"]]()
    check("Warm up: the first call may compile its lists.")
    begin = time.process_time()
    flags = [check(text) for text in request["texts"]]
    json.dump({"flags": flags, "seconds": time.process_time() - begin}, sys.stdout)


if __name__ == "__main__":
    main()
