"""Where this process runs: the settings of one deployment, read once from the environment.

What a newsroom decides stands in the policy (`moderation.policy`), never here.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Generic, TypeVar

from moderation.errors import ConfigError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

_PACKAGE = Path(__file__).parent
_SHIPPED = _PACKAGE / "shipped"
_HOME = _SHIPPED if _SHIPPED.is_dir() else _PACKAGE.parent
"""Where policy and model stand: inside the package once installed, beside it in a checkout."""

PREFIX = "MODERATION_"

_DATABASES = ("sqlite:///", "postgresql://", "postgresql+psycopg://")
_LIMIT = re.compile(r"[1-9][0-9]{0,8}/(second|minute|hour|day)")
_COUNTERS = ("redis://", "rediss://")
_LOG_LEVELS = ("debug", "info", "warning", "error", "critical")

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Setting(Generic[T]):
    """One environment variable: how it is read, what it is when unset or empty, and what is expected of it.

    Attributes:
        variable: Its name in the environment.
        default: Its value when it is unset or empty.
        expected: What a value must be, as an error says it.
        parse: Reads a value; raises ValueError for one that cannot be used.
    """

    variable: str
    default: T
    expected: str
    parse: Callable[[str], T]

    def read(self, environment: Mapping[str, str]) -> T:
        """Read the setting; raise ConfigError, which never echoes the value: a URL may hold a password."""
        value = environment.get(self.variable, "")
        if not value:
            return self.default
        try:
            return self.parse(value)
        except ValueError:
            raise ConfigError(f"{self.variable}: expected {self.expected}") from None


def _whole(lowest: int, highest: int) -> Callable[[str], int]:
    def parse(value: str) -> int:
        number = int(value)
        if not lowest <= number <= highest:
            raise ValueError
        return number

    return parse


def _text(value: str) -> str:
    if not value.isprintable() or value != value.strip():
        raise ValueError
    return value


def _database(value: str) -> str:
    if not value.startswith(_DATABASES) or value in _DATABASES:
        raise ValueError
    return _text(value)


def _log_level(value: str) -> str:
    if value.lower() not in _LOG_LEVELS:
        raise ValueError
    return value.lower()


def _limit(value: str) -> str:
    if not _LIMIT.fullmatch(value):
        raise ValueError
    return value


def _counters(value: str) -> str:
    if value != LIMITS_URL.default and (not value.startswith(_COUNTERS) or value in _COUNTERS):
        raise ValueError
    return _text(value)


def _path(value: str) -> Path:
    return Path(_text(value))


DATABASE_URL = Setting(
    "MODERATION_DATABASE_URL", "sqlite:///moderation.sqlite3", f"a URL that begins with {', '.join(_DATABASES[:-1])} or {_DATABASES[-1]}", _database
)  # fmt: skip
POLICY = Setting("MODERATION_POLICY", _HOME / "policy.toml", "the path of a policy file", _path)
MODEL = Setting("MODERATION_MODEL", _HOME / "models" / "minilm-5", "the path of a model's folder", _path)
SITES: Setting[Path | None] = Setting("MODERATION_SITES", None, "the path of a file of sites", _path)
HOST = Setting("MODERATION_HOST", "127.0.0.1", "a host name or an address to listen on", _text)
PORT = Setting("MODERATION_PORT", 8000, "a port from 0 to 65535, where 0 is any free one", _whole(0, 65535))
WORKERS = Setting("MODERATION_WORKERS", 2, "a number of processes from 1 to 256", _whole(1, 256))
LOG_LEVEL = Setting("MODERATION_LOG_LEVEL", "info", f"one of {', '.join(_LOG_LEVELS)}", _log_level)
MAX_BODY = Setting(
    "MODERATION_MAX_BODY", 8 * 1024 * 1024, "a number of bytes from 1024 to 1073741824", _whole(1024, 1024**3)
)
KEY_LIMIT = Setting("MODERATION_KEY_LIMIT", "60000/minute", "a limit such as 600/minute", _limit)
ADDRESS_LIMIT = Setting("MODERATION_ADDRESS_LIMIT", "30/minute", "a limit such as 30/minute", _limit)
LIMITS_URL = Setting(
    "MODERATION_LIMITS_URL", "memory://", f"memory:// or a URL that begins with {' or '.join(_COUNTERS)}", _counters
)  # fmt: skip
PROXIES = Setting("MODERATION_PROXIES", 0, "a number of proxies from 0 to 9", _whole(0, 9))

SETTINGS: tuple[Setting[str] | Setting[int] | Setting[Path] | Setting[Path | None], ...] = (
    DATABASE_URL, POLICY, MODEL, SITES, HOST, PORT, WORKERS, LOG_LEVEL, MAX_BODY,
    KEY_LIMIT, ADDRESS_LIMIT, LIMITS_URL, PROXIES,
)  # fmt: skip
"""Every setting there is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Config:
    """The settings of one deployment.

    Attributes:
        database_url: The database: the embedded SQLite or a PostgreSQL server.
        policy: Path of the policy file.
        model: Path of the folder that holds the artifact.
        sites: Path of the file of sites, or None: the deployment knows nothing of its sites.
        host: Where the server listens.
        port: Its port; 0 lets the system choose.
        workers: Server processes.
        log_level: The least serious level that is logged, lower case.
        max_body: Largest request body, in bytes.
        key_limit: Most requests of one key, as in ``600/minute``; of one address, where no key is wanted.
        address_limit: Most requests of one address at what is open to everybody.
        limits_url: Where they are counted: ``memory://``, in each process, or a Redis that servers share.
        proxies: Proxies in front of the server, whose word is taken for where a request comes from.
    """

    database_url: str = DATABASE_URL.default
    policy: Path = POLICY.default
    model: Path = MODEL.default
    sites: Path | None = SITES.default
    host: str = HOST.default
    port: int = PORT.default
    workers: int = WORKERS.default
    log_level: str = LOG_LEVEL.default
    max_body: int = MAX_BODY.default
    key_limit: str = KEY_LIMIT.default
    address_limit: str = ADDRESS_LIMIT.default
    limits_url: str = LIMITS_URL.default
    proxies: int = PROXIES.default

    @classmethod
    def from_env(cls, environment: Mapping[str, str]) -> Config:
        """Read the settings from an environment.

        Args:
            environment: Names and values, such as ``os.environ``; only names in ``MODERATION_*`` are looked at.

        Raises:
            ConfigError: For a value that cannot be used, and for a ``MODERATION_*`` name that does not exist: a
                misspelt name would otherwise leave its default in force unseen.
        """
        known = {setting.variable for setting in SETTINGS}
        for name in sorted(environment):
            if name.startswith(PREFIX) and name not in known:
                raise ConfigError(f"{name}: no such setting; expected one of {', '.join(sorted(known))}")
        return cls(
            database_url=DATABASE_URL.read(environment),
            policy=POLICY.read(environment),
            model=MODEL.read(environment),
            sites=SITES.read(environment),
            host=HOST.read(environment),
            port=PORT.read(environment),
            workers=WORKERS.read(environment),
            log_level=LOG_LEVEL.read(environment),
            max_body=MAX_BODY.read(environment),
            key_limit=KEY_LIMIT.read(environment),
            address_limit=ADDRESS_LIMIT.read(environment),
            limits_url=LIMITS_URL.read(environment),
            proxies=PROXIES.read(environment),
        )
