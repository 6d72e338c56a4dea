"""Settings are read once, and a value that cannot be used stops the process by name."""

from __future__ import annotations

from dataclasses import FrozenInstanceError, fields
from pathlib import Path

import pytest

from moderation.config import SETTINGS, Config
from moderation.errors import ConfigError


def test_an_empty_environment_gives_the_defaults() -> None:
    config = Config.from_env({})
    assert config == Config()
    assert config.database_url == "sqlite:///moderation.sqlite3"
    assert (config.host, config.port) == ("127.0.0.1", 8000)


def test_the_default_paths_are_those_of_the_checkout() -> None:
    root = Path(__file__).parents[2]
    assert Config().policy == root / "policy.toml"
    assert Config().model.parent == root / "models"


def test_every_setting_reaches_its_field() -> None:
    values: dict[str, tuple[str, object]] = {
        "DATABASE_URL": ("postgresql://u:p@db/m", "postgresql://u:p@db/m"),
        "POLICY": ("/etc/p.toml", Path("/etc/p.toml")),
        "MODEL": ("models/x", Path("models/x")),
        "SITES": ("/etc/sites.toml", Path("/etc/sites.toml")),
        "HOST": ("0.0.0.0", "0.0.0.0"),  # noqa: S104 - a value, nothing listens here
        "PORT": ("0", 0),
        "WORKERS": ("7", 7),
        "LOG_LEVEL": ("DEBUG", "debug"),
        "MAX_BODY": ("2048", 2048),
        "KEY_LIMIT": ("600/hour", "600/hour"),
        "ADDRESS_LIMIT": ("5/second", "5/second"),
        "LIMITS_URL": ("redis://counts:6379/0", "redis://counts:6379/0"),
        "PROXIES": ("1", 1),
    }
    assert {f"MODERATION_{name}" for name in values} == {setting.variable for setting in SETTINGS}
    assert {name.lower() for name in values} == {field.name for field in fields(Config)}
    config = Config.from_env({f"MODERATION_{name}": raw for name, (raw, _) in values.items()})
    for name, (_, parsed) in values.items():
        assert getattr(config, name.lower()) == parsed


def test_an_empty_value_counts_as_unset() -> None:
    assert Config.from_env({"MODERATION_PORT": ""}).port == 8000


@pytest.mark.parametrize(
    ("variable", "value"),
    [
        ("MODERATION_PORT", "65536"),
        ("MODERATION_PORT", "-1"),
        ("MODERATION_PORT", "eight thousand"),
        ("MODERATION_PORT", "tcp://10.0.0.1:8000"),
        ("MODERATION_WORKERS", "0"),
        ("MODERATION_WORKERS", "1.5"),
        ("MODERATION_LOG_LEVEL", "loud"),
        ("MODERATION_MAX_BODY", "1023"),
        ("MODERATION_KEY_LIMIT", "0/minute"),
        ("MODERATION_KEY_LIMIT", "10/fortnight"),
        ("MODERATION_ADDRESS_LIMIT", "10 per minute"),
        ("MODERATION_LIMITS_URL", "memcached://secret"),
        ("MODERATION_LIMITS_URL", "redis://"),
        ("MODERATION_PROXIES", "-1"),
        ("MODERATION_DATABASE_URL", "mysql://u:secret@h/d"),
        ("MODERATION_DATABASE_URL", "postgresql://"),
        ("MODERATION_HOST", " "),
        ("MODERATION_POLICY", "a\x1b[31mb"),
    ],
)
def test_a_value_that_cannot_be_used_is_refused_by_name_and_not_echoed(variable: str, value: str) -> None:
    with pytest.raises(ConfigError, match=f"^{variable}: expected ") as refused:
        Config.from_env({variable: value})
    assert "secret" not in str(refused.value)
    assert str(refused.value).isprintable()


def test_a_misspelt_setting_is_refused() -> None:
    with pytest.raises(ConfigError, match=r"^MODERATION_POLCIY: no such setting; .*MODERATION_POLICY"):
        Config.from_env({"MODERATION_POLCIY": "strict.toml"})


def test_names_of_others_are_left_alone() -> None:
    assert Config.from_env({"PORT": "nonsense", "moderation_port": "nonsense"}) == Config()


def test_a_config_cannot_be_changed() -> None:
    with pytest.raises(FrozenInstanceError):
        Config().port = 1  # type: ignore[misc]
