"""The only place that puts the parts together: settings in, a screener and a store out."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from moderation.classifier import Classifier
from moderation.keys import Key
from moderation.policy import Policy
from moderation.reviewing import Session
from moderation.screening import Screener
from moderation.sites import load_sites as read_sites
from moderation.store import Store, upgrade
from moderation.webhooks import Courier

if TYPE_CHECKING:
    from collections.abc import Mapping

    from moderation.config import Config
    from moderation.keys import Scope
    from moderation.sites import Site


def build_screener(config: Config) -> Screener:
    """Load the policy and the model.

    Raises:
        PolicyError: The policy cannot be used.
        ArtifactError: The model's files are missing, altered, or made by another version of a library.
    """
    policy = load_policy(config)
    return Screener(classifier=Classifier.load(config.model), policy=policy, clock=_now)


def load_policy(config: Config) -> Policy:
    """Load the policy alone.

    Raises:
        PolicyError: The policy cannot be used.
    """
    return Policy.load(config.policy)


def load_sites(config: Config) -> Mapping[str, Site]:
    """Load what the deployment knows of its sites.

    Raises:
        ConfigError: The file cannot be used.
    """
    return {} if config.sites is None else read_sites(config.sites)


def open_store(config: Config) -> Store:
    """Open the database, whose outbox takes what the sites with a webhook want to hear of.

    Raises:
        ConfigError: The file of sites cannot be used.
        StoreError: It does not answer, or its tables are not those of this version.
    """
    sites = load_sites(config)
    return Store.open(config.database_url, frozenset(name for name, site in sites.items() if site.webhook))


def upgrade_store(config: Config) -> None:
    """Bring the tables of the database up to this version; does nothing when they are.

    Raises:
        StoreError: It does not answer, or another version made its tables.
    """
    upgrade(config.database_url)


def is_embedded(config: Config) -> bool:
    """Tell whether the database is a file of ours alone, which the server may upgrade by itself."""
    return config.database_url.startswith("sqlite:")


def start_session(store: Store, reviewer: str, site: str | None) -> Session:
    """Let a person review what waits, on one site or on all."""
    return Session(store=store, reviewer=reviewer, site=site, clock=_now)


def create_key(store: Store, site: str, scopes: frozenset[Scope], label: str) -> str:
    """Make a key and keep its hash.

    Returns:
        The key, which nobody can be shown again.

    Raises:
        ValueError: For a site or label that no key can have.
        StoreError: When the database fails; there is then no such key.
    """
    key, shown = Key.make(site, scopes, label, _now())
    store.keys.add(key)
    return shown


def build_courier(config: Config, store: Store) -> Courier:
    """Make what delivers the outbox.

    Raises:
        ConfigError: The file of sites cannot be used.
    """
    sites = load_sites(config)
    webhooks = {name: site.webhook for name, site in sites.items() if site.webhook}
    return Courier(outbox=store.outbox, webhooks=webhooks, clock=_now)


def revive_letters(store: Store) -> int:
    """Let dead letters be sent again; give their number.

    Raises:
        StoreError: When the database fails.
    """
    return store.outbox.revive(_now())


def revoke_key(store: Store, id: str) -> Key:  # noqa: A002 - the key's own word
    """Take a key back, at once and for good.

    Raises:
        KeyNotFoundError: When there is none of this id.
    """
    return store.keys.revoke(id, _now())


def _now() -> datetime:
    return datetime.now(UTC)
