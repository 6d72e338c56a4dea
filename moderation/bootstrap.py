"""The only place that puts the parts together: settings in, a screener and a store out.

What takes time to import is imported where it is wanted: a look at the queue needs no model.
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from moderation.keys import Key
from moderation.sites import load_sites as read_sites
from moderation.store import Store, upgrade

if TYPE_CHECKING:
    from collections.abc import Mapping

    from moderation.config import Config
    from moderation.keys import Scope
    from moderation.policy import Policy
    from moderation.reviewing import Session
    from moderation.screening import Screener
    from moderation.sites import Site
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


def load_sites(config: Config) -> Mapping[str, Site]:
    """Load what the deployment knows of its sites.

    Raises:
        ConfigError: The file cannot be used.
    """
    return {} if config.sites is None else read_sites(config.sites)


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


def create_key(store: Store, site: str, scopes: frozenset[Scope], label: str) -> str:
    """Make a key and keep its hash.

    Returns:
        The key, which nobody can be shown again.

    Raises:
        ValueError: For a site or label that no key can have.
        StoreError: When the database fails; there is then no such key.
    """
    key, shown = Key.make(site, scopes, label, now())
    store.keys.add(key)
    return shown


def revoke_key(store: Store, id: str) -> Key:  # noqa: A002 - the key's own word
    """Take a key back, at once and for good.

    Raises:
        KeyNotFoundError: When there is none of this id.
    """
    return store.keys.revoke(id, now())


def now() -> datetime:
    """Give the time: the one clock there is."""
    return datetime.now(UTC)
