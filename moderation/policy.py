"""The site's policy: the one place where findings become a verdict."""

from __future__ import annotations

import hashlib
import re
import tomllib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from moderation.domain import Effect, Finding, Guideline, Judgement, Kind, Verdict
from moderation.errors import PolicyError
from moderation.rules import RULES, RuleSet, SiteRule

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

UNREAD = "It is not in English, the only language the model was measured on."
"""Why a comment in another language waits for a person."""

HALVING = 0.1
"""How far the nearest score is from a threshold where the uncertainty is half of what it is there."""

APPEAL = "Answer this notice and say why."
"""How an author appeals, where the policy does not say it."""
_HEADER = re.compile(r"\s*\[\[?\s*([\w.]+)\s*\]")
"""The line that begins a table of the policy file."""

_NUMBER = re.compile(r"^(\s*(review|reject)\s*=\s*)[-+.\w]+")
"""The part of a line that gives a threshold."""

_Score = Annotated[float, Field(ge=0, le=1, allow_inf_nan=False, strict=False)]
_Term = Annotated[str, Field(min_length=2, max_length=200)]
_Domain = Annotated[str, Field(pattern=r"^[a-z0-9-]+(\.[a-z0-9-]+)+$")]


class _Table(BaseModel):
    """A table of the policy file; a key it does not know is refused."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


class _GuidelineTable(_Table):
    review: _Score
    reject: _Score
    message: Annotated[str, Field(min_length=1)]
    deny: tuple[_Term, ...] = Field(default=(), strict=False)

    @model_validator(mode="after")
    def _ordered(self) -> Self:
        if not 0 < self.review <= self.reject:
            raise ValueError(f"expected 0 < review <= reject, got {self.review} and {self.reject}")
        return self


class _RuleTable(_Table):
    code: Annotated[str, Field(pattern=r"^X[1-9][0-9]{2}$")]
    guideline: Guideline = Field(strict=False)
    score: _Score
    summary: Annotated[str, Field(min_length=1)]
    kind: Kind | None = Field(default=None, strict=False)
    effect: Effect = Field(default=Effect.JUDGE, strict=False)
    words: tuple[_Term, ...] = Field(default=(), strict=False)
    domains: tuple[_Domain, ...] = Field(default=(), strict=False)
    examples: tuple[str, ...] = Field(strict=False, min_length=1)
    counterexamples: tuple[str, ...] = Field(strict=False, min_length=1)


class _CoralTable(_Table):
    publish: bool = True


class _PolicyFile(_Table):
    unsure: Literal["approve", "reject"]
    appeal: Annotated[str, Field(min_length=1, max_length=1000)] = APPEAL
    max_length: Annotated[int, Field(ge=1, le=1_000_000)]
    allow: tuple[_Term, ...] = Field(default=(), strict=False)
    trusted_domains: tuple[_Domain, ...] = Field(default=(), strict=False)
    denied_domains: tuple[_Domain, ...] = Field(default=(), strict=False)
    shadow: frozenset[str] = Field(default=frozenset(), strict=False)
    guidelines: Annotated[
        dict[Annotated[Guideline, Field(strict=False)], _GuidelineTable], Field(strict=False)
    ]
    rule: tuple[_RuleTable, ...] = Field(default=(), strict=False)
    coral: _CoralTable = _CoralTable()

    @model_validator(mode="after")
    def _complete(self) -> Self:
        missing = [guideline.value for guideline in Guideline if guideline not in self.guidelines]
        if missing:
            raise ValueError(f"expected a table [guidelines.{missing[0]}]")
        unknown = sorted(self.shadow - {rule.code for rule in RULES})
        if unknown:
            raise ValueError(f"shadow names the rule {unknown[0]}, which there is not")
        return self


@dataclass(frozen=True, slots=True)
class Threshold:
    """The bands of one guideline: review <= score < reject is held, a score from `reject` on is rejected."""

    review: float
    reject: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Policy:
    """What a newsroom decided: thresholds, words to its readers, its own rules and exceptions.

    Attributes:
        thresholds: The bands of each guideline.
        messages: What a reader is told when a guideline is broken.
        unsure: The answer in the middle band, until a person has looked.
        appeal: How an author appeals against a rejection: a sentence of the statement of reasons.
        max_length: Longest comment accepted, in code points.
        rules: The rules in force, the site's own among them.
        version: Content hash of the policy file and of the rules: 16 hexadecimal digits.
        coral_publishes: Whether Coral is told to publish what is approved, or nothing.
    """

    thresholds: Mapping[Guideline, Threshold]
    messages: Mapping[Guideline, str]
    unsure: Verdict
    appeal: str
    max_length: int
    rules: RuleSet
    version: str
    coral_publishes: bool = True

    @classmethod
    def load(cls, path: Path) -> Policy:
        """Read a policy file (TOML).

        Raises:
            PolicyError: It cannot be read, or a key is missing, misspelt or out of range, or a rule of the site
                fails on its own examples. The message names the file and the key.
        """
        try:
            blob = path.read_bytes()
            table = _PolicyFile.model_validate(tomllib.loads(blob.decode()))
            rules = _rules(table)
        except OSError as error:
            raise PolicyError(f"{path}: cannot be read: {error.strerror}") from error
        except ValidationError as error:
            raise PolicyError(f"{path}: {_first_problem(error)}") from error
        except ValueError as error:  # not UTF-8, not TOML, or a rule that fails its own examples
            raise PolicyError(f"{path}: {error}") from error
        return cls(
            thresholds={name: Threshold(row.review, row.reject) for name, row in table.guidelines.items()},
            messages={name: row.message for name, row in table.guidelines.items()},
            unsure=Verdict(table.unsure),
            appeal=table.appeal,
            max_length=table.max_length,
            rules=rules,
            version=hashlib.sha256(blob + rules.version.encode()).hexdigest()[:16],
            coral_publishes=table.coral.publish,
        )

    def judge(self, findings: Sequence[Finding]) -> Judgement:
        """Turn evidence into a verdict; one more finding never moves it towards approval."""
        scores = dict.fromkeys(Guideline, 0.0)
        for finding in findings:
            if finding.effect is Effect.JUDGE:
                scores[finding.guideline] = max(scores[finding.guideline], finding.score)
        broken = [name for name in Guideline if scores[name] >= self.thresholds[name].reject]
        doubtful = [name for name in Guideline if scores[name] >= self.thresholds[name].review]
        kept = sorted(filter(self._counts, findings), key=lambda finding: -finding.score)
        asked = any(finding.effect is Effect.REVIEW for finding in kept)
        if broken:
            verdict, needs_review = Verdict.REJECT, False
            reason = " ".join(self.messages[name] for name in broken)
        elif doubtful:
            verdict, needs_review = self.unsure, True
            reason = f"A person will look at this comment: it may break the guideline on {_listed(doubtful)}."
        elif any(finding.effect is Effect.UNREAD for finding in kept):
            verdict, needs_review = self.unsure, True
            reason = f"A person will look at this comment. {UNREAD}"
        else:
            verdict, needs_review = Verdict.APPROVE, asked
            reason = "A person will look at this comment too." if asked else "No guideline is broken."
        return Judgement(
            verdict=verdict,
            needs_review=needs_review,
            scores=scores,
            findings=tuple(kept),
            reason=reason,
            uncertainty=self._uncertainty(scores, kept),
        )

    def _uncertainty(self, scores: Mapping[Guideline, float], kept: Sequence[Finding]) -> float:
        if any(finding.effect in (Effect.REVIEW, Effect.UNREAD) for finding in kept):
            return 1.0
        distance = min(
            abs(score - edge)
            for name, score in scores.items()
            for edge in (self.thresholds[name].review, self.thresholds[name].reject)
        )
        return float(2 ** (-distance / HALVING))

    def _counts(self, finding: Finding) -> bool:
        return (
            finding.effect is not Effect.JUDGE or finding.score >= self.thresholds[finding.guideline].review
        )


def with_thresholds(text: str, thresholds: Mapping[Guideline, Threshold]) -> str:
    """Give the text of a policy file with other thresholds; every other letter of it stays, the comments too.

    Raises:
        PolicyError: A threshold does not stand on a line of its own under the guideline's table.
    """
    lines, table = [], ""
    for line in text.splitlines(keepends=True):
        if header := _HEADER.match(line):
            table = header[1]
        row = {f"guidelines.{name}": row for name, row in thresholds.items()}.get(table)
        number = _NUMBER.match(line) if row else None
        lines.append(f"{number[1]}{getattr(row, number[2]):g}{line[number.end() :]}" if number else line)
    edited = "".join(lines)
    before, after = tomllib.loads(text), tomllib.loads(edited)
    for name, row in thresholds.items():
        before["guidelines"][name.value] |= {"review": row.review, "reject": row.reject}
    if before != after:
        raise PolicyError("expected each threshold on a line of its own, under the table of its guideline")
    return edited


def _rules(table: _PolicyFile) -> RuleSet:
    """Put the shipped rules and the site's own together; a guideline's deny list is a rule of the site too."""
    denied = [
        SiteRule(
            code=f"X{number:03}",
            guideline=name,
            score=1.0,
            summary=f"The site does not accept this word ({_words(name)}).",
            words=table.guidelines[name].deny,
        )
        for number, name in enumerate(Guideline, start=1)
        if table.guidelines[name].deny
    ]
    own = [SiteRule(**dict(row)) for row in table.rule]
    return RuleSet(
        RULES,
        site=[*denied, *own],
        allow=table.allow,
        trusted_domains=table.trusted_domains,
        denied_domains=table.denied_domains,
        shadow=table.shadow,
    )


def _first_problem(error: ValidationError) -> str:
    """Name the first key that is wrong, how, and how many more there are; never what it held at length."""
    problems = error.errors(include_url=False, include_context=False)
    where = ".".join(str(part) for part in problems[0]["loc"] if part != "[key]")
    more = f" (and {len(problems) - 1} more)" if len(problems) > 1 else ""
    message = problems[0]["msg"].removeprefix("Value error, ")
    return f"{where}: {message}{more}" if where else message + more


def _words(guideline: Guideline) -> str:
    return guideline.value.replace("_", " ")


def _listed(guidelines: Sequence[Guideline]) -> str:
    """Write a list as a sentence does: a, b or c."""
    names = [_words(name) for name in guidelines]
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} or {names[-1]}"
