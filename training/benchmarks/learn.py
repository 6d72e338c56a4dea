"""Let the model learn the line of a site that differs from ours, and see whether it agrees better on comments to come.

The site of `another_line.jsonl` rejects sarcasm and condescension, which the published guidelines allow, and lets mild oaths
pass; sincere comments of the same form and strong swearing stand beside them. The other comments are our own sentences of
forms that are held back from training. Who reviews knows the sort of each comment, which the model is never told.
"""

from __future__ import annotations

import hashlib
import json
import tempfile
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from statistics import mean
from time import process_time
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from moderation import bootstrap
from moderation.config import Config
from moderation.domain import Comment, Guideline, Review, Verdict
from moderation.errors import CandidateError
from moderation.learning.comparing import FALSE_REJECTIONS, figures, gain
from moderation.learning.lessons import Lesson, study
from moderation.learning.proposing import Proposal, propose, terms_of
from moderation.posting import post
from moderation.rates import Rate
from moderation.shelf import SHIPPED
from training import authored
from training.benchmarks import sets
from training.benchmarks.figures import table

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from moderation.domain import Decision
    from moderation.screening import Screener

SITE: Final = "another"
REVIEWED: Final = 200
UNSEEN: Final = 500
OTHER: Final = "other"
"""The sort of our own sentences, of which the file names the ids alone: 240 good ones and 82 breaches."""

SLIP: Final = 25
"""Every so many reviews the reviewer errs."""

_LINE: Final = Path(__file__).with_name("another_line.jsonl")
_REJECTED: Mapping[str, Guideline] = {
    "sarcasm": Guideline.PERSONAL_ATTACK,
    "swearing": Guideline.PROFANITY,
}
"""What the site's people reject of the hand-written comments, and why; they approve ``sincere`` and ``oath``."""


@dataclass(frozen=True, slots=True)
class Case:
    """A comment and what this site's people say of it.

    Attributes:
        id: Its name.
        sort: ``sarcasm``, ``sincere``, ``oath``, ``swearing`` or ``other``; the model does not see it.
        text: The comment.
        breaks: The guideline it breaks on this site.
    """

    id: str
    sort: str
    text: str
    breaks: Guideline | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Trial:
    """What a trial gave.

    Attributes:
        said: The candidate's comparison.
        promoted: Whether it passed every gate and went live.
        seconds: Processor time that learning took, the loading of the model and the reading of comments included.
        unseen: The comments that were not reviewed.
        before: What was decided on them.
        after: The same by what was learned.
        golden: What the golden comments got, before and after.
    """

    said: Mapping[str, Any]
    promoted: bool
    seconds: float
    unseen: Sequence[Case]
    before: Sequence[Decision]
    after: Sequence[Decision]
    golden: tuple[Sequence[Decision], Sequence[Decision]]

    @property
    def gain(self) -> float:
        """By how much the share of unseen comments rises that are answered as the site's people would."""
        return agreement(self.unseen, self.after).share - agreement(self.unseen, self.before).share


def cases() -> list[Case]:
    """Give all comments of the site, in the order of a hash."""
    rows = [json.loads(line) for line in _LINE.read_text(encoding="utf-8").splitlines()]
    own = {row["id"]: row for row, _, _ in authored.examples(authored.CONTRAST)}
    return sorted((_case(own[row["id"]] if row["sort"] == OTHER else row) for row in rows), key=_hash)


def _case(row: Mapping[str, Any]) -> Case:
    """Take a hand-written comment of the site, or one of our own sentences."""
    if "sort" in row:
        return Case(row["id"], row["sort"], row["text"], _REJECTED.get(row["sort"]))
    broken = [Guideline(head) for head in row["breaks"] if head in set(Guideline)]
    return Case(row["id"], OTHER, row["text"], broken[0] if broken else None)


def _hash(case: Case) -> bytes:
    return hashlib.sha256(f"order of {case.id}".encode()).digest()


def trial(folder: Path, reviewed: int = REVIEWED, unseen: int = UNSEEN) -> Trial:
    """Post and review comments on a site, learn, put what was learned in force, and decide on others.

    Args:
        folder: An empty folder for database and shelf.
        reviewed: How many comments are reviewed.
        unseen: How many others are decided on.
    """
    everything = cases()
    taught, rest = everything[:reviewed], everything[reviewed : reviewed + unseen]
    config = Config(database_url=f"sqlite:///{folder / 'site.sqlite3'}", model=folder, policy=folder)
    bootstrap.use(config, SHIPPED)
    shipped = bootstrap.build_screener(config)
    _review(config, shipped, taught)
    began = process_time()
    candidate, said = bootstrap.learn(config, site=SITE, budget=0.01)
    seconds = process_time() - began
    try:
        bootstrap.promote(config, candidate)
        promoted = True
    except CandidateError as error:
        print(error)
        promoted = False
    learned = bootstrap.build_screener(config)
    golden = [row["text"] for row in sets.rows("comments")]
    return Trial(
        said=said,
        promoted=promoted,
        seconds=seconds,
        unseen=rest,
        before=_decide(shipped, (case.text for case in rest)),
        after=_decide(learned, (case.text for case in rest)),
        golden=(_decide(shipped, golden), _decide(learned, golden)),
    )


def _review(config: Config, screener: Screener, taught: Sequence[Case]) -> None:
    bootstrap.upgrade_store(config)
    with closing(bootstrap.open_store(config)) as store:
        for number, case in enumerate(taught, start=1):
            post(store, screener, Comment(id=case.id, text=case.text, site=SITE))
            is_slip = number % SLIP == 0
            verdict = Verdict.APPROVE if (case.breaks is None) is not is_slip else Verdict.REJECT
            review = Review(
                verdict=verdict, reviewer="simulated", reviewed_at=datetime.now(UTC), guideline=case.breaks
            )
            store.review(SITE, case.id, replace(review, guideline=None) if is_slip else review)


def _decide(screener: Screener, texts: Iterable[str]) -> list[Decision]:
    return screener.screen([Comment(id=str(place), text=text) for place, text in enumerate(texts)])


def agreement(rows: Sequence[Case], decisions: Sequence[Decision]) -> Rate:
    """Count the comments that are answered as the site's people would; what is held has the policy's answer."""
    return Rate.of(
        (decision.verdict is Verdict.REJECT) == (case.breaks is not None)
        for case, decision in zip(rows, decisions, strict=True)
    )


def draws(number: int = 10) -> list[tuple[float, float]]:
    """Draw the reviewed comments anew each time; give the gain on the others, and the share of good ones then rejected."""
    screener = bootstrap.build_screener(Config())
    everything = cases()
    lessons = study(
        screener, [Lesson(Comment(id=case.id, text=case.text), case.breaks) for case in everything]
    )
    terms = terms_of(screener, budget=0.01)
    before = Proposal({}, terms.present)
    found = []
    for seed in range(number):
        places = np.random.default_rng(seed).permutation(len(everything))
        taught = np.isin(np.arange(len(everything)), places[:REVIEWED])
        rest = lessons.only(~taught)
        after = propose(lessons.only(taught), terms)
        share, _, _ = gain(before.bands(rest), after.bands(rest), rest.breaks, screener.policy.unsure)
        wronged = figures(after.bands(rest), rest.breaks, screener.policy.unsure)[FALSE_REJECTIONS]
        found.append((share, wronged.share))
    return found


def run(arguments: argparse.Namespace) -> None:  # noqa: ARG001 - every benchmark takes them
    """Print what the trial gave."""
    with tempfile.TemporaryDirectory() as folder:
        found = trial(Path(folder))
    print(
        f"learned from {found.said['reviews']} reviews in {found.seconds:.1f} s of processor time; promoted: {found.promoted}"
    )
    print(f"agreement on {len(found.unseen)} unseen comments rises by {found.gain:.1%}")
    gains, wronged = zip(*draws(), strict=True)
    print(
        f"reviews drawn {len(gains)} times, none wrong: by {min(gains):.1%} to {max(gains):.1%}, {mean(gains):.1%} in the mean; "
        f"good comments then rejected: {mean(wronged):.1%} in the mean"
    )
    print()
    print(table(("unseen comments", "measure", "before", "after"), [*_rows(found)]))
    print()
    golden = sets.rows("comments")
    wrong = [
        (f"golden, {row} {band}", *(_golden(golden, decided, row, band) for decided in found.golden))
        for row, band in ((Verdict.APPROVE, "reject"), (Verdict.APPROVE, "held"), (Verdict.REJECT, "approve"))
    ]
    print(table(("golden comments: should be, is", "before", "after"), wrong))
    for gate in found.said["gates"].get("candidate", []):
        print(f"{'kept  ' if gate['passed'] else 'BROKEN'} {gate['asks']}: {gate['found']}")


def _rows(found: Trial) -> Iterator[tuple[object, ...]]:
    decided = (found.before, found.after)
    yield "all", "answered as people would", *(agreement(found.unseen, each) for each in decided)
    yield (
        "all",
        "decided alone, and as people would",
        *(
            Rate.of(
                _band(one) == ("reject" if case.breaks else "approve")
                for case, one in zip(found.unseen, each, strict=True)
            )
            for each in decided
        ),
    )
    for sort in ("all", *sorted({case.sort for case in found.unseen})):
        for band in ("approve", "held", "reject"):
            yield (
                sort,
                band,
                *(
                    Rate.of(
                        _band(one) == band
                        for case, one in zip(found.unseen, each, strict=True)
                        if sort in {"all", case.sort}
                    )
                    for each in decided
                ),
            )
    for name, good in (("good comments", True), ("breaches", False)):
        for band in ("held", "reject"):
            yield (
                name,
                band,
                *(
                    Rate.of(
                        _band(one) == band
                        for case, one in zip(found.unseen, each, strict=True)
                        if (case.breaks is None) is good
                    )
                    for each in decided
                ),
            )


def _golden(
    rows: Sequence[Mapping[str, str]], decisions: Sequence[Decision], verdict: str, band: str
) -> Rate:
    return Rate.of(
        _band(decision) == band
        for row, decision in zip(rows, decisions, strict=True)
        if row["verdict"] == verdict
    )


def _band(decision: Decision) -> str:
    return "held" if decision.needs_review else decision.verdict.value
