"""The comparison of a candidate for people to read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from moderation.rates import Rate

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path


def write_report(path: Path, said: Mapping[str, Any]) -> None:
    """Write what a comparison says as Markdown."""
    path.write_text("\n".join(_lines(said)) + "\n", encoding="utf-8")


def _lines(said: Mapping[str, Any]) -> Iterator[str]:
    since = f" since {said['since']}" if said["since"] else ""
    yield f"# What {said['reviews']} reviews teach"
    yield ""
    yield f"Site `{_plain(said['site'])}`{since}, made at {said['made_at']}. People rejected {said['rejected']} of the comments."
    yield f"At most {said['budget']:.1%} of good comments may be rejected outright."
    yield ""
    if said["changes"]:
        yield from _proposal(said)
    else:
        yield "**Nothing is proposed**: no change was sure to do better on reviews that it had not seen."
    yield ""
    yield from _held_back(said["held_back"])
    yield from _gates(said["gates"])
    yield from _suggestions(said["suggestions"])


def _proposal(said: Mapping[str, Any]) -> Iterator[str]:
    yield "## Proposed"
    yield ""
    if said["corrections"]:
        yield from _table(
            ("head of the model", "the correction looks at", "log-loss on reviews left out: now, then"),
            [
                (one["head"], one["looks at"], "{} → {}".format(*one["log_loss"]))
                for one in said["corrections"]
            ],
        )
    else:
        yield "The model stays as it is."
    yield ""
    if said["thresholds"]:
        yield from _table(
            ("guideline", "review: now, then", "reject: now, then"),
            [
                (name, _move(*move["review"]), _move(*move["reject"]))
                for name, move in said["thresholds"].items()
            ],
        )
    else:
        yield "The thresholds stay as they are."


def _held_back(said: Mapping[str, Any]) -> Iterator[str]:
    share, low, high = (said["gain"][name] for name in ("share", "low", "high"))
    yield "## On reviews held back"
    yield ""
    yield "Every comment is decided by a proposal that was made without it (five parts, each left out in turn)."
    yield f"Answers as people gave them: {share:+.1%} ({low:+.1%} to {high:+.1%}). Intervals are of 95 %."
    yield ""
    yield from _table(
        ("share of the reviewed comments", "in force", "candidate"),
        [
            (name, _share(rates["in force"]), _share(rates["candidate"]))
            for name, rates in said["figures"].items()
        ],
    )
    yield ""
    yield from _table(
        ("breaches of", "number", "published in force", "published by the candidate"),
        [(name, *row.values()) for name, row in said["breaches"].items()],
    )
    yield ""


def _gates(said: Mapping[str, Any]) -> Iterator[str]:
    yield "## Gates"
    yield ""
    candidate = {gate["asks"]: gate for gate in said.get("candidate", [])}
    yield from _table(
        ("sentences of the gate", "in force", "candidate", ""),
        [
            (
                gate["asks"],
                gate["found"],
                candidate.get(gate["asks"], {"found": "–"})["found"],
                "" if candidate.get(gate["asks"], gate)["passed"] else "**broken**",
            )
            for gate in said["in force"]
        ],
    )
    yield ""


def _suggestions(said: Mapping[str, Any]) -> Iterator[str]:
    yield "## Contradicted"
    yield ""
    yield "For you to decide; nothing of it is applied. A rule can be put on trial (`shadow`), a word allowed (`allow`) or denied"
    yield "(`deny`, `[[rule]]`) in the policy."
    yield ""
    yield from _table(
        ("rule", "word", "approved all the same", "looks for"),
        [
            (one["rule"], _plain(one["word"] or "any"), _share(one), _plain(one["summary"]))
            for one in said["overturned"]
        ],
    )
    yield ""
    yield from _table(
        (
            "words of what was published and people rejected",
            "rejected comments with it",
            "approved comments with it",
        ),
        [(_plain(one["word"]), one["rejected"], one["approved"]) for one in said["missed"]],
    )


def _move(before: float, after: float) -> str:
    return f"{before:g}" if before == after else f"{before:g} → {after:g}"


def _share(rate: Mapping[str, Any]) -> str:
    return str(Rate(rate["hits"], rate["total"])).strip()


def _plain(text: str) -> str:
    """Take out what means something in Markdown or steers a terminal."""
    return "".join(letter if letter.isprintable() and letter not in "|`<>*_[]\\" else " " for letter in text)


def _table(head: Sequence[str], rows: Iterable[Sequence[object]]) -> Iterator[str]:
    rows = list(rows) or [("none", *[""] * (len(head) - 1))]
    yield f"| {' | '.join(head)} |"
    yield f"|{'---|' * len(head)}"
    for row in rows:
        yield f"| {' | '.join(map(str, row))} |"
