"""A candidate: a folder with the model and the policy that are proposed, and how they compare with those in force.

``model/`` is an artifact, ``policy.toml`` the policy in force with other thresholds, ``comparison.md`` says to people and
``comparison.json`` to programs what they do. The folder appears when all of it is written.
"""

from __future__ import annotations

import json
import shutil
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import numpy as np

from moderation.classifier import Classifier
from moderation.errors import CandidateError
from moderation.learning import contradictions
from moderation.learning.comparing import AGREEMENT, FALSE_REJECTIONS, figures, gain
from moderation.learning.gates import try_gates
from moderation.learning.lessons import GUIDELINES, Lesson, study
from moderation.learning.proposing import Proposal, is_better, left_out, propose, terms_of
from moderation.learning.report import write_report
from moderation.policy import Policy, with_thresholds
from moderation.rates import Rate

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime
    from pathlib import Path

    from moderation.domain import Record
    from moderation.learning.gates import Gate
    from moderation.learning.lessons import Lessons
    from moderation.policy import Threshold
    from moderation.screening import Screener

MODEL = "model"
POLICY = "policy.toml"
COMPARISON = "comparison.json"
REPORT = "comparison.md"

_SAID = {"budget", "changes", "held_back", "made_at", "parent", "reviews", "site"}
"""What every comparison says."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """What is learned from, and for what.

    Attributes:
        site: The site whose reviews they are.
        model: The folder of the artifact in force.
        policy: The policy file in force.
        budget: The share of good comments that may be rejected outright.
        since: The reviews are from this time on; None for all.
    """

    site: str
    model: Path
    policy: Path
    budget: float
    since: datetime | None = None


def learn(screener: Screener, records: Sequence[Record], source: Source, out: Path) -> dict[str, Any]:
    """Learn from reviewed comments and write a candidate; give what its comparison says.

    Where nothing is sure to be better, model and policy are not written and ``changes`` is False.

    Args:
        screener: What is in force, as it was loaded from the source.
        records: Reviewed comments of the site.
        source: What is learned from, and for what.
        out: Folder of the candidate.

    Raises:
        ArtifactError: The model in force has no stack.
        CandidateError: The folder holds something already, or nobody has reviewed a comment.
        PolicyError: The thresholds of the policy do not stand on lines of their own.
    """
    if out.exists() and any(out.iterdir()):
        raise CandidateError(f"{out}: expected a new or an empty folder")
    if not records:
        raise CandidateError("there is no reviewed comment to learn from: see `moderation review`")
    lessons = study(screener, [Lesson.of(record) for record in records])
    terms = terms_of(screener, source.budget)
    before = Proposal({}, terms.present).bands(lessons)
    after = left_out(lessons, terms)
    found = propose(lessons, terms)
    changes = bool(found.corrections or list(found.thresholds) != terms.present) and is_better(
        before, after, lessons.breaks
    )
    said: dict[str, Any] = {
        "site": source.site,
        "since": source.since and source.since.isoformat(),
        "made_at": screener.clock().isoformat(timespec="seconds"),
        "budget": source.budget,
        "reviews": len(records),
        "rejected": int((~lessons.good).sum()),
        "parent": {"model": screener.classifier.version, "policy": screener.policy.version},
        "changes": changes,
        "held_back": _held_back(screener, lessons, before, after if changes else before),
        "suggestions": _suggestions(screener, lessons, before),
        "gates": {"in force": _gates(try_gates(screener))},
    }
    unfinished = out.with_name(f".{out.name}.part")
    try:
        shutil.rmtree(unfinished, ignore_errors=True)
        unfinished.mkdir(parents=True)
        if changes:
            said |= _write(screener, found, source, unfinished, said | {"name": out.name})
        write_report(unfinished / REPORT, said)
        (unfinished / COMPARISON).write_text(json.dumps(said, indent=2) + "\n", encoding="utf-8")
        unfinished.replace(out)
    except OSError as error:
        raise CandidateError(f"{out}: cannot be written: {error.strerror}") from error
    return said


def _held_back(screener: Screener, lessons: Lessons, before: Any, after: Any) -> dict[str, Any]:
    unsure = screener.policy.unsure
    was, now = (figures(banded, lessons.breaks, unsure) for banded in (before, after))
    share, low, high = gain(before, after, lessons.breaks, unsure)
    return {
        "figures": {name: {"in force": _rate(was[name]), "candidate": _rate(now[name])} for name in was},
        "gain": {"share": round(share, 4), "low": round(low, 4), "high": round(high, 4)},
        "breaches": {
            name.value: {
                "number": int((lessons.breaks == column).sum()),
                "published in force": int((before[lessons.breaks == column] == 0).sum()),
                "published by the candidate": int((after[lessons.breaks == column] == 0).sum()),
            }
            for column, name in enumerate(GUIDELINES)
            if np.any(lessons.breaks == column)
        },
    }


def _suggestions(screener: Screener, lessons: Lessons, before: Any) -> dict[str, Any]:
    return {
        "overturned": [
            {"rule": one.code, "word": one.word, "summary": one.summary} | _rate(one.rate)
            for one in contradictions.overturned(screener, lessons)
        ],
        "missed": [
            {"word": one.word, "rejected": one.missed, "approved": one.good}
            for one in contradictions.missed(lessons, before)
        ],
    }


def _write(
    screener: Screener, found: Proposal, source: Source, out: Path, said: Mapping[str, Any]
) -> dict[str, Any]:
    """Write model and policy, load them again as a server would, and say what they are."""
    from moderation.classifier import writing  # noqa: PLC0415 - scikit-learn, which nothing else loads

    corrections = [
        {
            "head": name,
            "looks at": one.features,
            "strength": one.strength,
            "log_loss": [round(loss, 4) for loss in one.log_loss],
        }
        for name, one in found.corrections.items()
    ]
    if found.corrections:
        learned = {name: said[name] for name in ("site", "since", "made_at", "reviews")}
        about = {
            "name": said["name"],
            "parent": screener.classifier.version,
            "learned": learned | {"corrections": corrections},
        }
        writing.write_corrected(out / MODEL, source.model, found.corrections, about)
    else:
        shutil.copytree(source.model, out / MODEL)
    chosen = dict(zip(GUIDELINES, found.thresholds, strict=True))
    text = with_thresholds(source.policy.read_bytes().decode(), chosen)
    (out / POLICY).write_bytes(text.encode())
    candidate = load(screener, out)
    return {
        "model": candidate.classifier.version,
        "policy": candidate.policy.version,
        "corrections": corrections,
        "thresholds": _moves(screener.policy.thresholds, chosen),
        "gates": {**said["gates"], "candidate": _gates(try_gates(candidate))},
    }


def load(screener: Screener, folder: Path) -> Screener:
    """Give a screener that decides as a candidate proposes.

    Raises:
        ArtifactError: Its model cannot be used.
        PolicyError: Its policy cannot be used.
    """
    return replace(screener, classifier=Classifier.load(folder / MODEL), policy=Policy.load(folder / POLICY))


def check(screener: Screener, folder: Path) -> None:
    """Refuse a candidate that may not go live; the gates are tried again on the files as they are.

    Args:
        screener: What is in force.
        folder: The candidate.

    Raises:
        ArtifactError: Its model cannot be used.
        CandidateError: It breaks a gate, was changed since it was compared, or was not made from what is in force.
        PolicyError: Its policy cannot be used.
    """
    said = read_comparison(folder)
    if not said["changes"]:
        raise CandidateError(f"{folder}: proposes nothing")
    if said["parent"] != {"model": screener.classifier.version, "policy": screener.policy.version}:
        raise CandidateError(
            f"{folder}: was made from another model or policy than those in force: learn again"
        )
    candidate = load(screener, folder)
    if (candidate.classifier.version, candidate.policy.version) != (said["model"], said["policy"]):
        raise CandidateError(f"{folder}: was changed since it was compared: learn again")
    broken = [f"{gate.asks} (found {gate.found})" for gate in try_gates(candidate) if not gate.passed]
    broken += _broken(said)
    if broken:
        raise CandidateError(f"{folder}: breaks a gate: {'; '.join(broken)}")


def is_candidate(folder: Path) -> bool:
    """Tell whether a folder was written by learning."""
    return (folder / COMPARISON).exists()


def read_comparison(folder: Path) -> dict[str, Any]:
    """Give what a candidate's comparison says.

    Raises:
        CandidateError: There is none that can be read.
    """
    try:
        said = json.loads((folder / COMPARISON).read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise CandidateError(f"{folder}: is no candidate: expected {COMPARISON} in it") from error
    if not isinstance(said, dict) or not said.keys() >= _SAID:
        raise CandidateError(f"{folder / COMPARISON}: is not a comparison")
    return said


def _broken(said: Mapping[str, Any]) -> list[str]:
    """Name what speaks against a candidate on the reviews held back."""
    rates = said["held_back"]["figures"][FALSE_REJECTIONS]
    was, now = (Rate(rates[name]["hits"], rates[name]["total"]) for name in ("in force", "candidate"))
    broken = []
    if now.interval()[0] > said["budget"] and now.share > was.share:
        broken.append(
            f"{FALSE_REJECTIONS}: at most {said['budget']:.1%}, or no more than now (found {str(now).strip()})"
        )
    if said["held_back"]["gain"]["high"] < 0:
        broken.append(f"{AGREEMENT}: not less often than now")
    return broken


def _moves(before: Mapping[Any, Threshold], after: Mapping[Any, Threshold]) -> dict[str, Any]:
    return {
        name.value: {"review": [before[name].review, row.review], "reject": [before[name].reject, row.reject]}
        for name, row in after.items()
        if row != before[name]
    }


def _gates(gates: Sequence[Gate]) -> list[dict[str, Any]]:
    return [{"asks": gate.asks, "found": gate.found, "passed": gate.passed} for gate in gates]


def _rate(rate: Rate) -> dict[str, Any]:
    low, high = rate.interval()
    return {"hits": rate.hits, "total": rate.total, "low": round(low, 4), "high": round(high, 4)}
