"""The only place that puts the parts together: settings in, a screener and a store out.

What takes time to import is imported where it is wanted: a look at the queue needs no model.
"""

from __future__ import annotations

import re
from contextlib import closing
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from moderation.errors import CandidateError, ConfigError
from moderation.shelf import Shelf, resolve_model, resolve_policy
from moderation.store import Store, upgrade

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from moderation.config import Config
    from moderation.keys import Key, Scope
    from moderation.policy import Policy
    from moderation.reviewing import Session
    from moderation.screening import Screener
    from moderation.sites import Site
    from moderation.store import Filter
    from moderation.webhooks import Courier

MOST_REVIEWS = 5000
"""How many reviewed comments are learned from: the last ones."""


def build_screener(config: Config) -> Screener:
    """Load the policy and the model.

    Raises:
        ConfigError: They lie on a shelf that cannot be used.
        PolicyError: The policy cannot be used.
        ArtifactError: The model's files are missing, altered, or made by another version of a library.
    """
    from moderation.classifier import Classifier  # noqa: PLC0415 - see above
    from moderation.screening import Screener  # noqa: PLC0415 - see above

    policy = load_policy(config)
    return Screener(classifier=Classifier.load(resolve_model(config.model)), policy=policy, clock=now)


def load_policy(config: Config) -> Policy:
    """Load the policy alone.

    Raises:
        ConfigError: It lies on a shelf that cannot be used.
        PolicyError: The policy cannot be used.
    """
    from moderation.policy import Policy  # noqa: PLC0415 - see above

    return Policy.load(resolve_policy(config.policy))


def load_sites(config: Config) -> Mapping[str, Site]:
    """Load what the deployment knows of its sites.

    Raises:
        ConfigError: The file cannot be used.
    """
    if config.sites is None:
        return {}
    from moderation.sites import load_sites as read_sites  # noqa: PLC0415 - see above

    return read_sites(config.sites)


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
    from moderation.keys import Key  # noqa: PLC0415 - see above

    key, shown = Key.make(site, scopes, label, now())
    store.keys.add(key)
    return shown


def build_courier(config: Config, store: Store) -> Courier:
    """Make what delivers the outbox.

    Raises:
        ConfigError: The file of sites cannot be used.
    """
    from moderation.webhooks import Courier  # noqa: PLC0415 - see above

    sites = load_sites(config)
    webhooks = {name: site.webhook for name, site in sites.items() if site.webhook}
    return Courier(outbox=store.outbox, webhooks=webhooks, clock=now)


def revive_letters(store: Store) -> int:
    """Let dead letters be sent again; give their number.

    Raises:
        StoreError: When the database fails.
    """
    return store.outbox.revive(now())


def revoke_key(store: Store, id: str) -> Key:  # noqa: A002 - the key's own word
    """Take a key back, at once and for good.

    Raises:
        KeyNotFoundError: When there is none of this id.
    """
    return store.keys.revoke(id, now())


def learn(
    config: Config, *, site: str, budget: float, since: datetime | None = None, out: Path | None = None
) -> tuple[Path, dict[str, Any]]:
    """Learn from a site's reviews; give the folder of the candidate and what its comparison says.

    Args:
        config: The settings.
        site: The site whose reviews are taken.
        budget: The share of good comments that may be rejected outright.
        since: Take reviews from this time on.
        out: Where the candidate goes; by default onto the shelf, under the site's name and the time.

    Raises:
        CandidateError: There is nothing to learn from, or the folder is not empty.
        ConfigError: There is no shelf, and no folder was named.
        StoreError: The database does not answer.
    """
    from moderation import learning  # noqa: PLC0415 - see above

    if out is None:
        name = _UNFIT.sub("-", site)[:40].strip("-") or "site"
        out = find_shelf(config).folder / f"{name}-{now():%Y%m%d-%H%M%S}"
    screener = build_screener(config)
    with closing(open_store(config)) as store:
        records = store.last_reviewed(site, limit=MOST_REVIEWS, since=since)
    source = learning.Source(
        site=site,
        model=resolve_model(config.model),
        policy=resolve_policy(config.policy),
        budget=budget,
        since=since,
    )
    return out, learning.learn(screener, records, source, out)


def promote(config: Config, candidate: Path) -> str:
    """Put a candidate on the shelf in force, if it may go live; give its name there.

    Raises:
        CandidateError: It breaks a gate, lies elsewhere, or is none.
        ConfigError: There is no shelf.
    """
    from moderation import learning  # noqa: PLC0415 - see above

    shelf = find_shelf(config)
    folder = shelf.folder / candidate if len(candidate.parts) == 1 else candidate
    if folder.resolve().parent != shelf.folder.resolve():
        raise CandidateError(f"{candidate}: expected a folder on the shelf {shelf.folder}")
    learning.check(build_screener(config), folder)
    shelf.put(folder.resolve().name, now())
    return folder.resolve().name


def use(config: Config, name: str) -> None:
    """Put an entry of the shelf in force; one that was learned must have been in force before.

    Raises:
        CandidateError: There is no such entry, or it was never promoted.
        ConfigError: There is no shelf.
        PolicyError: Its policy cannot be used.
        ArtifactError: Its model cannot be used.
    """
    from moderation import learning  # noqa: PLC0415 - see above
    from moderation.classifier import Classifier  # noqa: PLC0415 - see above
    from moderation.policy import Policy  # noqa: PLC0415 - see above

    shelf = find_shelf(config)
    if learning.is_candidate(shelf.folder / name) and not shelf.was_in_force(name):
        raise CandidateError(f"{name} was never in force: moderation learn --promote {name}")
    Policy.load(shelf.policy(name))
    Classifier.load(shelf.model(name))
    shelf.put(name, now())


def roll_back(config: Config) -> str:
    """Put in force what was in force before, and name it.

    Raises:
        CandidateError: Nothing was.
        ConfigError: There is no shelf.
    """
    return find_shelf(config).put_back(now())


def comparison_of(shelf: Shelf, name: str) -> dict[str, Any] | None:
    """Give what the comparison of an entry says; None of one that was not learned.

    Raises:
        CandidateError: It cannot be read.
    """
    from moderation import learning  # noqa: PLC0415 - see above

    folder = shelf.folder / name
    return learning.read_comparison(folder) if learning.is_candidate(folder) else None


def find_shelf(config: Config) -> Shelf:
    """Give the shelf that both settings name.

    Raises:
        ConfigError: They do not name one folder.
    """
    if config.model != config.policy or not config.model.is_dir():
        raise ConfigError(
            "MODERATION_MODEL, MODERATION_POLICY: expected both to name one folder, the shelf of what is learned"
        )
    return Shelf(config.model)


_UNFIT = re.compile(r"[^A-Za-z0-9_-]+")
"""What a site's name may hold and a folder's should not."""


def now() -> datetime:
    """Give the time: the one clock there is."""
    return datetime.now(UTC)
