"""The only place that puts the parts together: settings in, a screener and a store out.

What takes time to import is imported where it is wanted: a look at the queue needs no model.
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from moderation.store import Store, upgrade

if TYPE_CHECKING:
    from moderation.config import Config
    from moderation.policy import Policy
    from moderation.reviewing import Session
    from moderation.screening import Screener
    from moderation.store import Filter


def build_screener(config: Config) -> Screener:
    """Load the policy and the model.

    Raises:
        PolicyError: The policy cannot be used.
        ArtifactError: The model's files are missing, altered, or made by another version of a library.
    """
    from moderation.classifier import Classifier  # noqa: PLC0415 - see above
    from moderation.screening import Screener  # noqa: PLC0415 - see above

    policy = load_policy(config)
    return Screener(classifier=Classifier.load(config.model), policy=policy, clock=now)


def load_policy(config: Config) -> Policy:
    """Load the policy alone.

    Raises:
        PolicyError: The policy cannot be used.
    """
    from moderation.policy import Policy  # noqa: PLC0415 - see above

    return Policy.load(config.policy)


def open_store(config: Config) -> Store:
    """Open the database.

    Raises:
        StoreError: It does not answer, or its tables are not those of this version.
    """
    return Store.open(config.database_url)


def upgrade_store(config: Config) -> None:
    """Bring the tables of the database up to this version; does nothing when they are.

    Raises:
        StoreError: It does not answer, or another version made its tables.
    """
    upgrade(config.database_url)


def is_embedded(config: Config) -> bool:
    """Tell whether the database is a file of ours alone, which the server may upgrade by itself."""
    return config.database_url.startswith("sqlite:")


def start_session(config: Config, store: Store, reviewer: str, which: Filter) -> Session:
    """Let a person review what is listed, with the summary of each rule in force at hand.

    Raises:
        PolicyError: The policy cannot be used.
    """
    from moderation.reviewing import Session  # noqa: PLC0415 - see above

    rules = {rule.code: rule.summary for rule in load_policy(config).rules.rules}
    return Session(store=store, reviewer=reviewer, clock=now, which=which, rules=rules)


def now() -> datetime:
    """Give the time: the one clock there is."""
    return datetime.now(UTC)
