"""Records for the EU's DSA Transparency Database: one for each rejection in force, without personal data.

Fields, values and limits are those of its API, https://transparency.dsa.ec.europa.eu/page/api-documentation. Which
platforms must send them (Article 24(5) exempts micro and small ones) is for a lawyer to say.
"""

from __future__ import annotations

from datetime import UTC, date, datetime
from hashlib import sha256
from typing import TYPE_CHECKING, Annotated, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

from moderation.domain import Guideline
from moderation.explaining import NAMES, Ground, ground_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from moderation.domain import Record
    from moderation.store import Kept

_Short = Annotated[str, Field(min_length=1, max_length=500)]
_Explanation = Annotated[str, Field(min_length=1, max_length=2000)]
_YesNo = Literal["Yes", "No"]

Visibility = Literal[
    "DECISION_VISIBILITY_CONTENT_REMOVED",
    "DECISION_VISIBILITY_CONTENT_DISABLED",
    "DECISION_VISIBILITY_OTHER",
]

Category = Literal[
    "STATEMENT_CATEGORY_ANIMAL_WELFARE",
    "STATEMENT_CATEGORY_CONSUMER_INFORMATION",
    "STATEMENT_CATEGORY_CYBER_VIOLENCE",
    "STATEMENT_CATEGORY_CYBER_VIOLENCE_AGAINST_WOMEN",
    "STATEMENT_CATEGORY_DATA_PROTECTION_AND_PRIVACY_VIOLATIONS",
    "STATEMENT_CATEGORY_ILLEGAL_OR_HARMFUL_SPEECH",
    "STATEMENT_CATEGORY_INTELLECTUAL_PROPERTY_INFRINGEMENTS",
    "STATEMENT_CATEGORY_NEGATIVE_EFFECTS_ON_CIVIC_DISCOURSE_OR_ELECTIONS",
    "STATEMENT_CATEGORY_NOT_SPECIFIED_NOTICE",
    "STATEMENT_CATEGORY_OTHER_VIOLATION_TC",
    "STATEMENT_CATEGORY_PROTECTION_OF_MINORS",
    "STATEMENT_CATEGORY_RISK_FOR_PUBLIC_SECURITY",
    "STATEMENT_CATEGORY_SCAMS_AND_FRAUD",
    "STATEMENT_CATEGORY_SELF_HARM",
    "STATEMENT_CATEGORY_UNSAFE_AND_PROHIBITED_PRODUCTS",
    "STATEMENT_CATEGORY_VIOLENCE",
]

CATEGORIES: Mapping[Guideline, Category] = {
    Guideline.PROFANITY: "STATEMENT_CATEGORY_OTHER_VIOLATION_TC",
    Guideline.VULGARITY: "STATEMENT_CATEGORY_OTHER_VIOLATION_TC",
    Guideline.THREAT: "STATEMENT_CATEGORY_VIOLENCE",
    Guideline.PERSONAL_ATTACK: "STATEMENT_CATEGORY_CYBER_VIOLENCE",
    Guideline.ABUSE: "STATEMENT_CATEGORY_ILLEGAL_OR_HARMFUL_SPEECH",
    Guideline.PROMOTION: "STATEMENT_CATEGORY_OTHER_VIOLATION_TC",
}
"""The category of a guideline: advertising as such breaks the site's terms and is no fraud."""

Country = Literal[
    "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IS", "IT", "LI", "LT",
    "LU", "LV", "MT", "NL", "NO", "PL", "PT", "RO", "SE", "SI", "SK",
]  # fmt: skip

EEA: tuple[Country, ...] = Country.__args__  # type: ignore[attr-defined]
"""The European Economic Area: a comment that is not on the site is not there for anybody."""


class DsaStatement(BaseModel):
    """A statement of reasons as ``POST /api/v1/statement`` takes it; what is None is left out."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)

    decision_visibility: Annotated[tuple[Visibility, ...], Field(min_length=1)]
    decision_visibility_other: _Short | None = None
    decision_ground: Literal["DECISION_GROUND_INCOMPATIBLE_CONTENT", "DECISION_GROUND_ILLEGAL_CONTENT"]
    incompatible_content_ground: _Short | None = None
    incompatible_content_explanation: _Explanation | None = None
    incompatible_content_illegal: _YesNo | None = None
    illegal_content_legal_ground: _Short | None = None
    illegal_content_explanation: _Explanation | None = None
    decision_facts: Annotated[str, Field(min_length=1, max_length=5000)]
    content_type: tuple[Literal["CONTENT_TYPE_TEXT"]] = ("CONTENT_TYPE_TEXT",)
    category: Category
    territorial_scope: Annotated[tuple[Country, ...], Field(min_length=1)] = EEA
    content_language: Annotated[str | None, Field(pattern=r"^[A-Z]{2}$")] = None
    content_date: Annotated[date, Field(ge=date(2000, 1, 1))]
    application_date: Annotated[date, Field(ge=date(2020, 1, 1))]
    source_type: Literal[
        "SOURCE_VOLUNTARY", "SOURCE_ARTICLE_16", "SOURCE_TRUSTED_FLAGGER", "SOURCE_TYPE_OTHER_NOTIFICATION"
    ]
    automated_detection: _YesNo
    automated_decision: Literal[
        "AUTOMATED_DECISION_FULLY", "AUTOMATED_DECISION_PARTIALLY", "AUTOMATED_DECISION_NOT_AUTOMATED"
    ]
    puid: Annotated[str, Field(pattern=r"^[A-Za-z0-9_-]{1,500}$")]

    @model_validator(mode="after")
    def _complete(self) -> Self:
        """Each ground wants its reference and its explanation, and "other" its description."""
        kind = "incompatible" if self.decision_ground.endswith("INCOMPATIBLE_CONTENT") else "illegal"
        reference = (
            "incompatible_content_ground" if kind == "incompatible" else "illegal_content_legal_ground"
        )
        for name in (reference, f"{kind}_content_explanation"):
            if getattr(self, name) is None:
                raise ValueError(f"{name}: expected with {self.decision_ground}")
        if "DECISION_VISIBILITY_OTHER" in self.decision_visibility and self.decision_visibility_other is None:
            raise ValueError("decision_visibility_other: expected with DECISION_VISIBILITY_OTHER")
        return self

    def to_json(self) -> str:
        """Write it as one line."""
        return self.model_dump_json(exclude_none=True)


def statement(kept: Kept, messages: Mapping[Guideline, str]) -> DsaStatement:
    """Make the record of a rejection that is in force.

    It holds no personal data: no word of the comment, of its author or of a reviewer, and an id that only the site can
    trace back to the comment.
    """
    record = kept.record
    comment = record.comment
    ground = ground_of(record, messages)
    main = ground.guidelines[0] if ground.guidelines else None
    explanation = (
        " ".join(messages[name] for name in ground.guidelines)
        or "It breaks the site's guidelines for comments."
    )
    names = ", ".join(NAMES[name] for name in ground.guidelines) or "comments"
    return DsaStatement(
        # Kept as it was sent, and shown to nobody.
        decision_visibility=("DECISION_VISIBILITY_CONTENT_DISABLED",),
        decision_ground="DECISION_GROUND_INCOMPATIBLE_CONTENT",
        incompatible_content_ground=f"Guidelines for comments: {names}"[:500],
        incompatible_content_explanation=explanation[:2000],
        incompatible_content_illegal="No",
        decision_facts=_facts(record, ground),
        category="STATEMENT_CATEGORY_OTHER_VIOLATION_TC" if main is None else CATEGORIES[main],
        content_language=_language(comment.language),
        content_date=_day(comment.posted_at or kept.received_at, date(2000, 1, 1)),
        application_date=_day(ground.decided_at, date(2020, 1, 1)),
        source_type="SOURCE_VOLUNTARY",
        automated_detection="Yes" if ground.was_pointed_out else "No",
        automated_decision=_automation(ground),
        puid=_puid(record, ground),
    )


def _facts(record: Record, ground: Ground) -> str:
    decision = record.decision
    sources = sorted(
        {finding.source for finding in decision.findings if finding.guideline in ground.guidelines}
    )
    by = {"classifier": "a trained classifier"}
    seen = " and ".join(by.get(source, f"the rule {source}") for source in sources)
    found = f"Software ({seen}) pointed to it when it was posted." if seen else "A person noticed it."
    if not ground.by_person:
        how = "The decision was made by software alone."
    elif record.appeal is not None and not record.appeal.is_open:
        how = "A person decided, and another person upheld the decision on appeal."
    else:
        how = "A person decided."
    return f"A reader's comment under a news article. {found} {how}"


def _listed(sources: set[str]) -> str:
    rules = sorted(sources - {"classifier"})
    named = [f"the rule{'s' * (len(rules) > 1)} {', '.join(rules)}"] if rules else []
    return " and ".join(named + ["a trained classifier"] * ("classifier" in sources))


def _automation(
    ground: Ground,
) -> Literal["AUTOMATED_DECISION_FULLY", "AUTOMATED_DECISION_PARTIALLY", "AUTOMATED_DECISION_NOT_AUTOMATED"]:
    if not ground.by_person:
        return "AUTOMATED_DECISION_FULLY"
    return "AUTOMATED_DECISION_PARTIALLY" if ground.was_pointed_out else "AUTOMATED_DECISION_NOT_AUTOMATED"


def _language(tag: str | None) -> str | None:
    """Give the two letters of a language tag, where it has two."""
    letters = (tag or "").replace("_", "-").partition("-")[0].upper()
    return letters if len(letters) == 2 and letters.isascii() and letters.isalpha() else None


def _day(moment: datetime, first: date) -> date:
    return max(moment.astimezone(UTC).date(), first)


def _puid(record: Record, ground: Ground) -> str:
    """Name the rejection: the same each time it is exported, and another when the comment is rejected anew."""
    name = "\n".join((record.comment.site, record.comment.id, ground.decided_at.astimezone(UTC).isoformat()))
    return sha256(name.encode()).hexdigest()[:40]
