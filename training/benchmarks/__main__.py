"""The command behind ``script/bench``."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from moderation.cli.parallel import cores
from training.benchmarks import (
    clean,
    golden,
    held,
    hostile,
    languages,
    learn,
    model_speed,
    peer_sets,
    readers,
    rescoring,
    rewrites,
    serving,
    speed,
    youtube,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

BENCHMARKS: Mapping[str, Callable[[argparse.Namespace], None]] = {
    "rewrites": rewrites.run,
    "clean": clean.run,
    "threats": held.threats,
    "promotion": held.promotion,
    "youtube": youtube.run,
    "golden": golden.run,
    "readers": readers.run,
    "peers": peer_sets.run,
    "speed": speed.run,
    "model": model_speed.run,
    "languages": languages.run,
    "hostile": hostile.run,
    "learn": learn.run,
    "http": serving.run,
    "rescore": rescoring.run,
}


def main() -> None:
    """Run the benchmarks that are named, each under its name."""
    parser = argparse.ArgumentParser(prog="script/bench", description="Measure what ships.")
    parser.add_argument(
        "names", nargs="+", choices=list(BENCHMARKS), metavar="NAME", help=", ".join(BENCHMARKS)
    )
    parser.add_argument("--data", type=Path, help="the folder of the English sets, for speed and youtube")
    parser.add_argument("--multi", type=Path, help="the folder of the sets in other languages (languages)")
    parser.add_argument("--model", type=Path, help="another artifact than the shipped one (model)")
    parser.add_argument(
        "--rules-only", action="store_true", help="leave out the model and the installed peers"
    )
    parser.add_argument("--verbose", action="store_true", help="name every error, with its text")
    parser.add_argument(
        "--peer-words", type=int, default=100, help="words the peers are tried with (rewrites)"
    )
    parser.add_argument("--largest", type=int, default=1_000_000, help="longest text (hostile)")
    parser.add_argument(
        "--plot", type=Path, help="draw the times, or the memory, to this file (hostile, rescore)"
    )
    parser.add_argument("--json", type=Path, help="keep the times in this file (hostile)")
    parser.add_argument("--clients", type=int, default=4, help="clients at once (http)")
    parser.add_argument("--requests", type=int, default=250, help="requests of each client (http)")
    parser.add_argument("--comments", type=int, nargs="+", default=[2_000], help="stored comments (rescore)")
    parser.add_argument("--archive", type=int, default=2_000, help="comments of files (rescore)")
    parser.add_argument("--jobs", type=int, default=cores(), help="processes (rescore)")
    parser.add_argument(
        "--postgres", help="the URL of a PostgreSQL database; others are made beside it (rescore)"
    )
    parser.add_argument("--price", type=float, default=0.04, help="dollars a core-hour (rescore)")
    arguments = parser.parse_args()
    for name in arguments.names:
        print(f"== {name}")
        BENCHMARKS[name](arguments)
        print()


if __name__ == "__main__":
    main()
