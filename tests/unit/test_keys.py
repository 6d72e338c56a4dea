"""Keys: only a hash is kept, and one is good until it is revoked."""

from __future__ import annotations

from dataclasses import asdict, replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import text

from moderation.cli import main
from moderation.errors import KeyNotFoundError
from moderation.keys import Key, Scope, is_key, opens
from moderation.store import Store, upgrade
from moderation.store.engine import connect, transaction

if TYPE_CHECKING:
    from pathlib import Path

NOW = datetime(2026, 11, 27, 12, 0, tzinfo=UTC)
DECIDE = frozenset({Scope.DECIDE})


def make(site: str = "news", scopes: frozenset[Scope] = DECIDE, label: str = "") -> tuple[Key, str]:
    return Key.make(site, scopes, label, NOW)


def test_a_key_opens_and_no_other_does() -> None:
    key, shown = make()
    _, another = make()
    assert opens(shown, key)
    assert not opens(another, key)
    assert not opens(shown[:12] + another[12:], key)
    assert not opens(shown, None)
    assert not opens("", None)
    assert not opens("\ud800", key)


def test_a_key_survives_a_host_name_and_wordpress() -> None:
    _, shown = make()
    assert is_key(shown)
    assert len(shown) <= 63
    assert set(shown) <= set("0123456789abcdef")


@pytest.mark.parametrize("shape", ["", "x" * 44, "A" * 44, "a" * 43, "a" * 45, "a" * 44 + "\n"])
def test_what_has_not_the_shape_of_a_key_is_none(shape: str) -> None:
    assert not is_key(shape)


def test_what_is_kept_does_not_hold_the_secret() -> None:
    key, shown = make()
    assert shown[12:] not in repr(asdict(key))


def test_a_scope_allows_itself_and_admin_all() -> None:
    decide, admin = make()[0], make(scopes=frozenset({Scope.ADMIN}))[0]
    assert decide.allows(Scope.DECIDE)
    assert decide.allows(Scope.REVIEW, Scope.DECIDE)
    assert not decide.allows(Scope.REVIEW)
    assert not decide.allows(Scope.ADMIN)
    assert all(admin.allows(scope) for scope in Scope)


@pytest.mark.parametrize("site", ["", "a/b", "x" * 201, "a\0"])
def test_a_site_no_comment_can_have_gets_no_key(site: str) -> None:
    with pytest.raises(ValueError, match="expected a site"):
        make(site)


def test_a_key_without_scope_is_none() -> None:
    with pytest.raises(ValueError, match="expected a scope"):
        make(scopes=frozenset())


def test_the_store_gives_back_what_it_was_given(store: Store) -> None:
    key, shown = make("ڕووداو", frozenset({Scope.DECIDE, Scope.REVIEW}), "WordPress")
    store.keys.add(key)
    assert store.keys.find(shown) == key
    assert store.keys.all_of() == [key]
    assert store.keys.all_of("news") == []
    assert store.keys.all_of("\ud800") == []


def test_nothing_is_found_for_what_is_no_key(store: Store) -> None:
    key, shown = make()
    store.keys.add(key)
    for other in ("", "a" * 44, shown[:12], shown + "0", "\0" * 44):
        assert store.keys.find(other) is None


def test_a_key_is_wanted_from_the_first_on_and_for_ever(store: Store) -> None:
    assert not store.keys.are_wanted()
    key, _ = make()
    store.keys.add(key)
    assert store.keys.are_wanted()
    store.keys.revoke(key.id, NOW)
    assert store.keys.are_wanted()


def test_a_revoked_key_opens_nothing_and_keeps_its_time(store: Store) -> None:
    key, shown = make()
    store.keys.add(key)
    revoked = store.keys.revoke(key.id, NOW)
    assert revoked == replace(key, revoked_at=NOW)
    assert not opens(shown, store.keys.find(shown))
    assert store.keys.revoke(key.id, NOW + timedelta(days=1)).revoked_at == NOW


@pytest.mark.parametrize("id", ["", "0" * 12, "\0", "\ud800"])
def test_no_key_of_an_unknown_id_is_revoked(store: Store, id: str) -> None:  # noqa: A002 - the key's own word
    with pytest.raises(KeyNotFoundError):
        store.keys.revoke(id, NOW)


@pytest.fixture
def url(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    made = f"sqlite:///{tmp_path / 'keys.sqlite3'}"
    monkeypatch.setenv("MODERATION_DATABASE_URL", made)
    return made


def run(*arguments: str) -> int:
    with pytest.raises(SystemExit) as left:
        main(list(arguments))
    return int(left.value.code or 0)


def test_the_command_makes_lists_and_revokes(url: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert (
        run("keys", "create", "--site", "news", "--scope", "decide", "--scope", "review", "--label", "Coral")
        == 0
    )
    shown = capsys.readouterr().out.strip()
    assert is_key(shown)
    assert run("keys", "list") == 0
    listed = capsys.readouterr().out
    assert shown[:12] in listed
    assert "decide, review" in listed
    assert "Coral" in listed
    assert shown[12:] not in listed
    assert run("keys", "revoke", shown[:12]) == 0
    assert capsys.readouterr().out == f"Revoked: {shown[:12]}, for news.\n"
    assert run("keys", "list", "--site", "other") == 0
    assert capsys.readouterr().out == "No keys.\n"


def test_the_database_holds_no_key_that_was_shown(url: str, capsys: pytest.CaptureFixture[str]) -> None:
    run("keys", "create", "--site", "news")
    shown = capsys.readouterr().out.strip()
    engine = connect(url)
    with transaction(engine) as connection:
        rows = str(connection.execute(text("SELECT * FROM keys")).all())
    engine.dispose()
    assert shown[:12] in rows
    assert shown[12:] not in rows


def test_a_label_cannot_steer_the_terminal(url: str, capsys: pytest.CaptureFixture[str]) -> None:
    run("keys", "create", "--site", "news\x1b[31m", "--label", "\x1b]0;title\x07")
    run("keys", "list")
    assert "\x1b" not in capsys.readouterr().out


def test_bad_usage_is_one_sentence(url: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("keys", "create", "--site", "a/b") == 2
    assert "expected a site of 1 to 200 characters and no slash" in capsys.readouterr().err
    upgrade(url)
    assert run("keys", "revoke", "nobody") == 1
    assert (
        capsys.readouterr().err
        == "moderation: there is no key with this id; `moderation keys list` shows them\n"
    )
