"""Time texts made to be slow, from 1 kB to 1 MB: the time must grow with the length and no faster."""

from __future__ import annotations

import json
import random
import time
from math import log
from typing import TYPE_CHECKING

from moderation.text import normalize
from training.benchmarks.figures import table
from training.benchmarks.subjects import shipped_policy

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Mapping
    from pathlib import Path

    Times = Mapping[int, float]

SIZES = (1_000, 10_000, 100_000, 1_000_000)
"""Lengths in code points."""
LIMIT = 0.1
"""Seconds a text of 100,000 code points may take."""
STEEPEST = 1.25
"""Growth, as the exponent of the length, that still counts as linear: caches and the clock make noise."""
_PATIENCE = 20.0
"""A text this slow, in seconds, ends its series: the verdict is clear."""

_ORDINARY = (
    "The rocket fell near the village at night and nobody could say who had fired it, my uncle wrote. "
)


def _random(alphabet: str) -> Callable[[int], str]:
    """Give another text each time, so that what was cached for the last one is of no use."""
    rng = random.Random(alphabet)  # noqa: S311 - a text, no secret
    return lambda length: "".join(rng.choices(alphabet, k=length))


def _shuffled(words: str) -> Callable[[int], str]:
    """Give words in another order each time, all of them words that rules look for."""
    rng = random.Random(words)  # noqa: S311 - a text, no secret
    return lambda length: " ".join(rng.choices(words.split(), k=length))[:length]


def _repeated(unit: str, end: str = "") -> Callable[[int], str]:
    return lambda length: (unit * (length // len(unit) + 1))[: length - len(end)] + end


CONTENTS: Mapping[str, Callable[[int], str]] = {
    "ordinary prose": _repeated(_ORDINARY),
    "one letter": _repeated("a"),
    "one letter, then another": _repeated("f", "u"),
    "white space": _repeated(" ", "x"),
    "line breaks": _repeated("\n"),
    "letters spread by spaces": _repeated("a b c d e f g h "),
    "a swear word over and over": _repeated("shit "),
    "its letters spread": _repeated("s h i t "),
    "its letters spread by dots": _repeated("s.h.i.t."),
    "its beginning over and over": _repeated("shishishi"),
    "masked letters": _repeated("s*#@-t "),
    "asterisks": _repeated("*"),
    "marks on one letter": lambda length: "a" + "\u0301" * (length - 1),
    "invisible characters": _repeated("\u200b\u200d"),
    "confusable letters": _repeated("ѕһіт "),
    "leet digits": _repeated("5h17 1337 "),
    "digits": _repeated("0750123456"),
    "digits and dashes": _repeated("0750-12 34/"),
    "opened brackets": _repeated("(["),
    "opened tags": _repeated("<b"),
    "opened quotes": _repeated('"you '),
    "unfinished entities": _repeated("&#x6"),
    "entities": _repeated("&#115;"),
    "links": _repeated("http://a.bc/d?e=f&g "),
    "one long link": lambda length: ("https://example.com/" + "a.b/" * length)[:length],
    "dots and letters": _repeated("a."),
    "at signs": _repeated("a@b.c@"),
    "beginnings of threats": _repeated("i will i will if you "),
    "threats": _repeated("I will kill you. "),
    "conditions without end": _repeated("if you or unless you "),
    "almost threats": _repeated("i will kill the lights if you will burn your house a hundred times "),
    "words of threats": _shuffled(
        "i you he they will should kill shoot burn die dead hope if or your house family next not said . ,"
    ),
    "almost offers": _repeated("please follow my street and call me a fool for the best price of peace "),
    "words of offers": _shuffled(
        "buy sell my our channel free call me now price dollars 50 % only join check out subscribe new . ,"
    ),
    "many findings": _repeated("I will kill you, asshole: 0750 445 1234, t.me/x, follow me @abc. "),
    "half phone numbers": _repeated("0750 445 12 and 075-44 "),
    "handles": _repeated("@a_b telegram: @c "),
    "nested markup": _repeated("<b><i>&amp;amp;lt;b&gt;"),
    "masks": _repeated("f*** **** s**t "),
    "emoji": _repeated("\U0001f4a9\U0001f44d\U0001f3fd"),
    "Arabic and Kurdish": _repeated("خوا لێی خۆش بێت رحمه الله "),
    "Chinese": _repeated("在埃爾比勒的新聞"),
    "right-to-left overrides": _repeated("\u202eab\u202c"),
    "random letters": _random("abcdefghijklmnopqrstuvwxyz "),
    "random ASCII": _random("".join(map(chr, range(32, 127)))),
    "random Unicode": _random("".join(map(chr, [*range(0xA0, 0xD800, 7), *range(0x1F000, 0x1FA00, 3)]))),
}


def run(arguments: argparse.Namespace) -> None:
    """Print the time of each content by length with a verdict; ``--plot FILE`` draws it, ``--json FILE`` keeps it."""
    rules = shipped_policy().rules
    times = {
        name: _series(make, lambda text: rules.find(normalize(text)), arguments.largest)
        for name, make in CONTENTS.items()
    }
    sizes = [size for size in SIZES if size <= arguments.largest]
    rows = [
        [
            name,
            *(f"{series[size] * 1000:,.1f}" if size in series else "-" for size in sizes),
            f"{growth(series):.2f}",
            verdict(series),
        ]
        for name, series in times.items()
    ]
    print(table(("content", *(f"{size:,} (ms)" for size in sizes), "growth", "verdict"), rows))
    failed = sum(row[-1] != "linear" for row in rows)
    print(
        f"\n{failed} of {len(rows)} contents grow faster than linearly or pass {LIMIT * 1000:.0f} ms at 100,000."
    )
    if arguments.json:
        arguments.json.write_text(json.dumps(times, indent=1))
    if arguments.plot:
        _plot(times, arguments.plot)


def growth(series: Times) -> float:
    """Give the exponent of the length over the longest three: 1 is linear, 2 quadratic."""
    sizes = sorted(series)[-3:]
    if len(sizes) < 2:
        return 0.0
    return log(series[sizes[-1]] / series[sizes[0]]) / log(sizes[-1] / sizes[0])


def verdict(series: Times) -> str:
    """Say whether a series is linear and fast enough."""
    if growth(series) > STEEPEST:
        return "too steep"
    return "too slow" if series.get(100_000, 0.0) > LIMIT else "linear"


def _series(make: Callable[[int], str], work: Callable[[str], object], largest: int) -> Times:
    times: dict[int, float] = {}
    for size in SIZES:
        if size > largest or (times and max(times.values()) > _PATIENCE):
            break
        times[size] = min(_seconds(work, make(size)) for _ in range(5 if size < 100_000 else 2))
    return times


def _seconds(work: Callable[[str], object], text: str) -> float:
    begin = time.process_time()
    work(text)
    return max(time.process_time() - begin, 1e-6)


def _plot(times: Mapping[str, Times], path: Path) -> None:
    from matplotlib.figure import Figure  # noqa: PLC0415 - only who draws needs it

    figure = Figure(figsize=(9, 6), layout="constrained")
    axes = figure.add_subplot()
    for series in times.values():
        axes.loglog(list(series), [seconds * 1000 for seconds in series.values()], color="0.6", linewidth=0.8)
    slowest = max(times, key=lambda name: max(times[name].values()))
    worst = times[slowest]
    axes.loglog(list(worst), [seconds * 1000 for seconds in worst.values()], color="C3", label=slowest)
    axes.loglog(SIZES, [LIMIT * 1000 * size / 100_000 for size in SIZES], "k--", label="100 ms for 100,000")
    axes.set(xlabel="length (code points)", ylabel="normalize and find (ms)", title=f"{len(times)} contents")
    axes.legend()
    figure.savefig(path, dpi=120)
