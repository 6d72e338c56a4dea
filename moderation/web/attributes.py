"""Perspective's attributes, and which of our scores answers for each; `docs/integrations/perspective.md` has them for people.

The six guidelines answer for what means the same, the classifier's own head ``toxicity`` for what means all of them.
`VERDICT` (``LIKELY_TO_REJECT``) is no probability but the decision on a scale: see `likely_to_reject`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from moderation.domain import Effect, Finding, Guideline, Verdict

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from moderation.domain import Decision
    from moderation.posting import Weighed
    from moderation.screening import Screener

VERDICT = "LIKELY_TO_REJECT"

LANGUAGES = frozenset({"en"})
"""What the classifier reads; a language is told by its first subtag."""

REJECTED_ABOVE = 0.8
"""A `VERDICT` above this says that the verdict is to reject, one below it that it is not; none lies on it."""

_APPROVED, _DOUBTED, _HELD, _REJECTED = (0.0, 0.59), (0.61, 0.79), (0.81, 0.89), (0.91, 1.0)
"""Where a decision stands on the scale: approved, published until a person has looked, not published until then, rejected.

The gaps keep ``>`` and ``>=`` the same for whoever compares with 0.6, 0.8 or 0.9.
"""

_HARMFUL = tuple(guideline for guideline in Guideline if guideline is not Guideline.PROMOTION)
_FOUL = (Guideline.PROFANITY, Guideline.VULGARITY)

_ENOUGH_WORDS = 25
"""A comment of so many words is not called trivial for its length."""

_AUTHOR = re.compile(
    r"\b(?:author|writer|journalist|reporter|columnist|correspondent|editor)s?\b|\b(?:this|your) (?:article|piece|report|column)\b"
)
_PUBLISHER = re.compile(
    r"\b(?:newspaper|magazine|publisher|broadcaster|newsroom)s?\b|\b(?:this|your) (?:paper|outlet|channel|site|website|station|network)\b"
)
_OTHERS = re.compile(r"\b(?:you|your|yours|yourself|ur|u|commenters?)\b")


@dataclass(frozen=True, slots=True)
class Attribute:
    """What a client may ask for.

    Attributes:
        score: Gives its score, in [0, 1].
        guidelines: The guidelines whose findings are its spans; a suggestion that names one guideline alone speaks of it.
        is_of_any_language: Whether it says something of a comment in any language; else of `LANGUAGES` alone.
    """

    score: Callable[[Weighed, Screener], float]
    guidelines: Sequence[Guideline] = ()
    is_of_any_language: bool = False

    def speaks(self, language: str) -> bool:
        """Tell whether it says something of comments in a language, given as a BCP 47 tag."""
        return self.is_of_any_language or language.partition("-")[0].lower() in LANGUAGES

    def findings(self, decision: Decision) -> list[Finding]:
        """Give the findings that had a say in it."""
        return [
            finding
            for finding in decision.findings
            if finding.effect is Effect.JUDGE and finding.guideline in self.guidelines
        ]


def likely_to_reject(weighed: Weighed, screener: Screener) -> float:
    """Put a decision on a scale from 0 to 1.

    Up to 0.6 the comment is approved, from there to 0.8 published until a person has looked, from there to 0.9 not
    published until then, and above rejected outright. Within each part it stands the higher the nearer its strongest
    score is to the next threshold of the policy.
    """
    decision, thresholds = weighed.decision, screener.policy.thresholds
    bands = [(decision.scores[name], thresholds[name]) for name in Guideline]
    if decision.verdict is Verdict.REJECT and not decision.needs_review:
        part, low_high = _REJECTED, [(score, band.reject, 1.0) for score, band in bands]
    elif decision.needs_review:
        part = _HELD if decision.verdict is Verdict.REJECT else _DOUBTED
        low_high = [(score, band.review, band.reject) for score, band in bands]
    else:
        part, low_high = _APPROVED, [(score, 0.0, band.review) for score, band in bands]
    begin, end = part
    return begin + (end - begin) * max(_way(*each) for each in low_high)


def _way(score: float, low: float, high: float) -> float:
    """Give how much of the way from low to high a score has gone, in [0, 1]."""
    return min(1.0, max(0.0, (score - low) / (high - low))) if low < high else float(score >= low)


def _guideline(*guidelines: Guideline) -> Attribute:
    return Attribute(lambda weighed, _: max(weighed.decision.scores[name] for name in guidelines), guidelines)


def _toxicity(weighed: Weighed, _screener: Screener) -> float:
    """Give the head's score; a model without that head has the strongest guideline's."""
    strongest = max(weighed.decision.scores[name] for name in _HARMFUL)
    return weighed.heads.get("toxicity", strongest)


def _severe(weighed: Weighed, screener: Screener) -> float:
    """Give the toxicity of what threatens, demeans people for who they are, or attacks a person obscenely."""
    scores = weighed.decision.scores
    obscene_attack = min(scores[Guideline.PERSONAL_ATTACK], scores[Guideline.VULGARITY])
    worst = max(scores[Guideline.THREAT], scores[Guideline.ABUSE], obscene_attack)
    return min(_toxicity(weighed, screener), worst)


def _attack_on(names: Callable[[Weighed], bool]) -> Attribute:
    """Make an attribute of the attack on those whom the words name."""

    def score(weighed: Weighed, _screener: Screener) -> float:
        return weighed.decision.scores[Guideline.PERSONAL_ATTACK] if names(weighed) else 0.0

    return Attribute(score, (Guideline.PERSONAL_ATTACK,))


def _names_author(weighed: Weighed) -> bool:
    return _AUTHOR.search(weighed.text.folded) is not None


def _names_publisher(weighed: Weighed) -> bool:
    return _PUBLISHER.search(weighed.text.folded) is not None


def _names_commenter(weighed: Weighed) -> bool:
    if _names_author(weighed) or _names_publisher(weighed):
        return False
    return weighed.comment.parent_text is not None or _OTHERS.search(weighed.text.folded) is not None


def _incoherent(weighed: Weighed, screener: Screener) -> float:
    """Give the share of the text's letter sequences that the model never saw."""
    return 1.0 - screener.classifier.known(weighed.text)


def _unsubstantial(weighed: Weighed, _screener: Screener) -> float:
    return max(0.0, 1.0 - len(weighed.text.folded.split()) / _ENOUGH_WORDS)


def _off_topic(weighed: Weighed, _screener: Screener) -> float:
    """Give the share of the comment's words that its article does not have; 0 where no article was sent."""
    relevance = weighed.decision.relevance
    return 0.0 if relevance is None else 1.0 - relevance


_TOXICITY = Attribute(_toxicity, _HARMFUL)
_SEVERE = Attribute(_severe, (Guideline.THREAT, Guideline.ABUSE, Guideline.PERSONAL_ATTACK))
_TWINNED = {
    "TOXICITY": _TOXICITY,
    "SEVERE_TOXICITY": _SEVERE,
    "IDENTITY_ATTACK": _guideline(Guideline.ABUSE),
    "INSULT": _guideline(Guideline.PERSONAL_ATTACK),
    "PROFANITY": _guideline(*_FOUL),
    "THREAT": _guideline(Guideline.THREAT),
}

ATTRIBUTES: Mapping[str, Attribute] = MappingProxyType(
    _TWINNED
    | {f"{name}_EXPERIMENTAL": attribute for name, attribute in _TWINNED.items()}
    | {
        "TOXICITY_FAST": _TOXICITY,
        "SEXUALLY_EXPLICIT": _guideline(Guideline.VULGARITY),
        "FLIRTATION": _guideline(Guideline.VULGARITY),
        "OBSCENE": _guideline(*_FOUL),
        "SPAM": _guideline(Guideline.PROMOTION),
        "INFLAMMATORY": _TOXICITY,
        "ATTACK_ON_AUTHOR": _attack_on(_names_author),
        "ATTACK_ON_COMMENTER": _attack_on(_names_commenter),
        "ATTACK_ON_PUBLISHER": _attack_on(_names_publisher),
        "INCOHERENT": Attribute(_incoherent),
        "UNSUBSTANTIAL": Attribute(_unsubstantial),
        "OFF_TOPIC": Attribute(_off_topic),
        VERDICT: Attribute(likely_to_reject, tuple(Guideline), is_of_any_language=True),
    }
)
"""Every attribute there is, by Perspective's name without a version."""


def find(name: str) -> Attribute | None:
    """Give the attribute of a name, with or without a version (``TOXICITY@6``); None where there is none."""
    return ATTRIBUTES.get(name.partition("@")[0])
