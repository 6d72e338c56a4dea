"""What a deployment knows of each site it serves: a TOML file, so that secrets stay out of database and backups.

What a newsroom decides stands in the policy, never here.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated
from urllib.parse import urlsplit

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError

from moderation.domain import MAX_ID_LENGTH
from moderation.errors import ConfigError

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


def _origin(value: str) -> str:
    parts = urlsplit(value)
    if (
        parts.scheme not in {"http", "https"}
        or not parts.hostname
        or value != f"{parts.scheme}://{parts.netloc}"
    ):
        raise ValueError("expected an origin such as https://news.example, without a path")
    if value != value.lower() or "@" in value:
        raise ValueError("expected an origin in lower case")
    return value


def _url(value: str) -> str:
    parts = urlsplit(value)
    if parts.scheme not in {"http", "https"} or not parts.hostname or "@" in parts.netloc or parts.fragment:
        raise ValueError("expected a URL that begins with https:// or http://")
    if not value.isascii() or not value.isprintable() or " " in value:
        raise ValueError("expected a URL in ASCII")
    return value


_Name = Annotated[str, Field(min_length=1, max_length=MAX_ID_LENGTH, pattern=r"^[^/]+$")]
_Secrets = Annotated[
    tuple[Annotated[str, Field(min_length=16)], ...], Field(strict=False, min_length=1, max_length=5)
]


class _Table(BaseModel):
    """A table of the file; a key it does not know is refused."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


class _WebhookTable(_Table):
    url: Annotated[str, AfterValidator(_url)]
    secrets: _Secrets


class _CoralTable(_Table):
    secrets: _Secrets


class _SiteTable(_Table):
    origins: Annotated[tuple[Annotated[str, AfterValidator(_origin)], ...], Field(strict=False)] = ()
    webhook: _WebhookTable | None = None
    coral: _CoralTable | None = None


class _SitesFile(_Table):
    sites: dict[_Name, _SiteTable]


@dataclass(frozen=True, slots=True)
class Webhook:
    """Where a site wants to hear of changed decisions.

    Attributes:
        url: The address that is posted to.
        secrets: What messages are signed with, each; two while one takes the other's place.
    """

    url: str
    secrets: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """What a deployment knows of a site.

    Attributes:
        origins: The web origins whose pages may carry the embedded form.
        webhook: Where it wants to hear of changed decisions, if it does.
        coral_secrets: What its Coral signs with, any of them; none where it has no Coral that does.
    """

    origins: frozenset[str] = frozenset()
    webhook: Webhook | None = None
    coral_secrets: tuple[str, ...] = ()


def load_sites(path: Path) -> Mapping[str, Site]:
    """Read the file of sites.

    Raises:
        ConfigError: It cannot be read, or a key is missing, misspelt or not as expected. The message names the file and
            the key and never a secret.
    """
    try:
        table = _SitesFile.model_validate(tomllib.loads(path.read_text(encoding="utf-8")))
    except OSError as error:
        raise ConfigError(f"{path}: cannot be read: {error.strerror}") from error
    except ValidationError as error:
        problem = error.errors(include_url=False, include_context=False, include_input=False)[0]
        where = ".".join(str(part) for part in problem["loc"] if part != "[key]")
        raise ConfigError(f"{path}: {where}: {problem['msg'].removeprefix('Value error, ')}") from None
    except ValueError as error:  # not UTF-8, or not TOML
        raise ConfigError(f"{path}: {error}") from None
    return {name: _site(row) for name, row in table.sites.items()}


def _site(row: _SiteTable) -> Site:
    return Site(
        origins=frozenset(row.origins),
        webhook=Webhook(row.webhook.url, row.webhook.secrets) if row.webhook else None,
        coral_secrets=row.coral.secrets if row.coral else (),
    )
