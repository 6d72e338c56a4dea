"""The file of sites is read at start, and one that cannot be used is refused by its key, without its secrets."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from moderation.errors import ConfigError
from moderation.sites import Site, Webhook, load_sites

if TYPE_CHECKING:
    from pathlib import Path

SECRET = "whsec_0123456789abcdef"


def test_a_file_gives_its_sites(tmp_path: Path) -> None:
    path = tmp_path / "sites.toml"
    path.write_text(
        f"""
        [sites.news]
        origins = ["https://news.example", "http://localhost:8080"]
        webhook = {{ url = "https://news.example/hooks?a=b", secrets = ["{SECRET}", "{SECRET}2"] }}
        coral = {{ secrets = ["empsec_0123456789"] }}

        [sites."هەواڵ"]
        """
    )
    assert load_sites(path) == {
        "news": Site(
            origins=frozenset({"https://news.example", "http://localhost:8080"}),
            webhook=Webhook("https://news.example/hooks?a=b", (SECRET, f"{SECRET}2")),
            coral_secrets=("empsec_0123456789",),
        ),
        "هەواڵ": Site(),
    }


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("", "sites"),
        ("[sites.'a/b']", "sites.a/b"),
        ("[sites.news]\norigin = []", "sites.news.origin"),
        ("[sites.news]\norigins = ['https://news.example/']", "sites.news.origins.0"),
        ("[sites.news]\norigins = ['https://News.example']", "sites.news.origins.0"),
        ("[sites.news]\norigins = ['news.example']", "sites.news.origins.0"),
        ("[sites.news]\norigins = ['*']", "sites.news.origins.0"),
        ("[sites.news]\norigins = 'https://news.example'", "sites.news.origins"),
        (
            f"[sites.news.webhook]\nurl = 'ftp://news.example'\nsecrets = ['{SECRET}']",
            "sites.news.webhook.url",
        ),
        (
            f"[sites.news.webhook]\nurl = 'https://{SECRET}@news.example'\nsecrets = ['{SECRET}']",
            "sites.news.webhook.url",
        ),
        ("[sites.news.webhook]\nurl = 'https://news.example'\nsecrets = []", "sites.news.webhook.secrets"),
        (
            "[sites.news.webhook]\nurl = 'https://news.example'\nsecrets = ['whsec_short']",
            "sites.news.webhook.secrets.0",
        ),
        ("[sites.news.webhook]\nurl = 'https://news.example'", "sites.news.webhook.secrets"),
        ("[sites.news.coral]\nsecrets = [12]", "sites.news.coral.secrets.0"),
    ],
)
def test_a_bad_file_is_refused_by_its_key_and_not_echoed(tmp_path: Path, text: str, key: str) -> None:
    path = tmp_path / "sites.toml"
    path.write_text(text)
    with pytest.raises(ConfigError) as refused:
        load_sites(path)
    assert str(refused.value).startswith(f"{path}: {key}: ")
    assert "whsec" not in str(refused.value)


def test_what_is_not_toml_or_not_there_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "sites.toml"
    with pytest.raises(ConfigError, match="cannot be read"):
        load_sites(path)
    path.write_text("sites = [")
    with pytest.raises(ConfigError, match=r"sites\.toml: "):
        load_sites(path)
    path.write_bytes(b"\xff")
    with pytest.raises(ConfigError, match=r"sites\.toml: "):
        load_sites(path)
