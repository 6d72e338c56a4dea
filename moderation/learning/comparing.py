"""How two ways of deciding do on comments that people have reviewed."""

from __future__ import annotations

from math import sqrt
from typing import TYPE_CHECKING

from moderation.domain import Verdict
from moderation.learning.lessons import APPROVED, HELD, REJECTED
from moderation.rates import QUANTILE, Rate

if TYPE_CHECKING:
    from collections.abc import Mapping

    from moderation.learning.lessons import Bands, Flags

AGREEMENT = "answers as people did"
FALSE_REJECTIONS = "good comments rejected outright"


def figures(banded: Bands, breaks: Bands, unsure: Verdict) -> Mapping[str, Rate]:
    """Count what becomes of good comments and of breaches.

    Args:
        banded: The bands.
        breaks: The column of the guideline that each comment breaks, -1 for a good one.
        unsure: What is answered while a comment is held.
    """
    good = breaks < 0
    return {
        AGREEMENT: Rate.of(_agrees(banded, breaks, unsure).tolist()),
        "decided alone, and as people did": Rate.of(
            ((banded == REJECTED) & ~good | (banded == APPROVED) & good).tolist()
        ),
        "held for a person": Rate.of((banded == HELD).tolist()),
        FALSE_REJECTIONS: Rate.of((banded[good] == REJECTED).tolist()),
        "good comments held": Rate.of((banded[good] == HELD).tolist()),
        "breaches published": Rate.of((banded[~good] == APPROVED).tolist()),
    }


def gain(before: Bands, after: Bands, breaks: Bands, unsure: Verdict) -> tuple[float, float, float]:
    """Give by how much the share of answers rises on which machine and person agree, with its 95 % interval.

    The comments are the same before and after, so only those count whose answer changed (McNemar).
    """
    was, now = _agrees(before, breaks, unsure), _agrees(after, breaks, unsure)
    total = max(1, len(was))
    won, lost = int((now & ~was).sum()), int((was & ~now).sum())
    share = (won - lost) / total
    margin = QUANTILE * sqrt(max(0.0, (won + lost) / total - share**2) / total)
    return share, share - margin, share + margin


def _agrees(banded: Bands, breaks: Bands, unsure: Verdict) -> Flags:
    stopped = banded >= (HELD if unsure is Verdict.REJECT else REJECTED)
    agrees: Flags = stopped == (breaks >= 0)
    return agrees
