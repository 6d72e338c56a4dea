"""A WordPress of Debian's package, with a database of its own, where readers post and a moderator speaks."""

from __future__ import annotations

import html
import json
import os
import re
import shutil
import socket
import subprocess
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import httpx
import pytest

from moderation.domain import Verdict

if TYPE_CHECKING:
    from collections.abc import Iterator

    from moderation.store import Store

PLUGINS = Path(__file__).parents[2] / "integrations" / "wordpress"
PACKAGE = Path("/usr/share/wordpress")
DATABASE = Path("/usr/sbin/mariadbd")
_PATIENCE = 60

WELCOME = "Thank you for this report; the shelters should have been built last year."
THREAT = "Shut up or I will find you and kill you."
DOUBTFUL = "They met at Golden Goal Bets on Monday."
PHP = ["php", "-d", "sendmail_path=/bin/true"]
NOWHERE = "http://127.0.0.1:9"

CONFIG = """<?php
define( 'DB_NAME', 'wordpress' );
define( 'DB_USER', 'root' );
define( 'DB_PASSWORD', '' );
define( 'DB_HOST', 'localhost:{socket}' );
define( 'DB_CHARSET', 'utf8mb4' );
define( 'WP_HOME', 'http://127.0.0.1:{port}' );
define( 'WP_SITEURL', 'http://127.0.0.1:{port}' );
define( 'DISABLE_WP_CRON', true );
define( 'AUTOMATIC_UPDATER_DISABLED', true );
define( 'WP_DEBUG', true );
define( 'WP_DEBUG_DISPLAY', false );
define( 'WP_DEBUG_LOG', '{log}' );
define( 'MODERATE_AT', file_get_contents( '{folder}/at' ) );
define( 'MODERATE_KEY', file_get_contents( '{folder}/key' ) );
$table_prefix = 'wp_';
if ( ! defined( 'ABSPATH' ) ) {{ define( 'ABSPATH', __DIR__ . '/' ); }}
require_once ABSPATH . 'wp-settings.php';
"""

# A test posts faster than a reader may, sends no mail, and must not ask the network about updates.
QUIET = """<?php
add_filter( 'comment_flood_filter', '__return_false' );
add_filter( 'pre_wp_mail', '__return_true' );
add_filter( 'pre_http_request', function ( $answer, $arguments, $url ) {
    return $answer || preg_match( '#^http://127\\\\.0\\\\.0\\\\.1:#', $url ) ? $answer : new WP_Error( 'test', "asked for $url" );
}, 99, 3 );
"""

INSTALL = """
define( 'WP_INSTALLING', true );
require 'wp-load.php';
require 'wp-admin/includes/upgrade.php';
wp_install( 'News', 'hana', 'hana@news.example', true, '', 'a password of a test' );
update_option( 'active_plugins', array( 'akismet/akismet.php' ) );
update_option( 'blogdescription', 'Rockets strike Khelan valley' );
"""


class WordPress:
    """A running WordPress, and what may be done there."""

    def __init__(self, folder: Path, port: int) -> None:
        self.folder = folder
        self.site = folder / "site"
        self.log = folder / "debug.log"
        self.url = f"http://127.0.0.1:{port}"

    def use(self, plugin: str, at: str, key: str) -> None:
        """Start afresh with one of our plugins, pointed at a service."""
        plugins = self.site / "wp-content" / "mu-plugins"
        shutil.rmtree(plugins, ignore_errors=True)
        plugins.mkdir()
        (plugins / "quiet.php").write_text(QUIET)
        shutil.copy(PLUGINS / plugin, plugins)
        (self.folder / "at").write_text(at)
        (self.folder / "key").write_text(key)
        self.php("require 'wp-load.php'; foreach ( get_comments( 'status=any' ) as $each ) {"
                 " wp_delete_comment( $each->comment_ID, true ); }"
                 " update_option( 'comment_moderation', '' );")  # fmt: skip
        self.log.unlink(missing_ok=True)

    @property
    def warnings(self) -> list[str]:
        """List what PHP has to say of our plugins; WordPress itself is older than this PHP."""
        lines = self.log.read_text().splitlines() if self.log.exists() else []
        return [line for line in lines if "mu-plugins" in line]

    def php(self, program: str) -> str:
        """Run a program of PHP in WordPress's folder."""
        done = subprocess.run(
            [*PHP, "-r", program], cwd=self.site, capture_output=True, text=True, check=False
        )
        assert (done.returncode, done.stderr) == (0, ""), done.stdout
        return done.stdout

    def post(self, text: str, author: str = "Dana", **more: str) -> httpx.Response:
        """Post a comment as a reader does, with the form under the article."""
        fields = {"comment": text, "author": author, "email": f"{author.encode().hex()}@mail.example"}
        fields |= {"comment_post_ID": "1", "comment_parent": "0"} | more
        return httpx.post(f"{self.url}/wp-comments-post.php", data=fields, timeout=_PATIENCE)

    def comments(self) -> list[dict[str, Any]]:
        """List the comments, oldest first, with their status and what our plugin and Akismet's noted."""
        printed = self.php(
            "require 'wp-load.php'; echo json_encode( array_map( function ( $each ) {"
            " return array( 'id' => (int) $each->comment_ID, 'text' => $each->comment_content,"
            " 'status' => wp_get_comment_status( $each ), 'meta' => array_map( 'current', get_comment_meta( $each->comment_ID ) ) );"
            " }, get_comments( array( 'status' => array( 'approve', 'hold', 'spam', 'trash' ), 'order' => 'ASC', 'orderby' => 'comment_ID' ) ) ) );"
        )
        found: list[dict[str, Any]] = json.loads(printed)
        return found

    def statuses(self) -> list[str]:
        """List the statuses of the comments, oldest first."""
        return [comment["status"] for comment in self.comments()]

    @contextmanager
    def moderator(self) -> Iterator[httpx.Client]:
        """Log in."""
        with httpx.Client(base_url=self.url, timeout=_PATIENCE, follow_redirects=True) as browser:
            browser.get("/wp-login.php")
            form = {"log": "hana", "pwd": "a password of a test", "testcookie": "1"}
            page = browser.post("/wp-login.php", data=form)
            assert "wp-admin" in str(page.url), page.text[:500]
            yield browser

    def click(self, browser: httpx.Client, action: str, comment: int) -> None:
        """Follow one of the links under a comment."""
        page = html.unescape(browser.get("/wp-admin/edit-comments.php?comment_status=all").text)
        page += html.unescape(browser.get("/wp-admin/edit-comments.php?comment_status=spam").text)
        [link, *_] = re.findall(rf"comment\.php\?[^'\"]*c={comment}&action={action}&[^'\"]*", page)
        assert browser.get(f"/wp-admin/{link}").status_code == 200


@pytest.fixture(scope="module")
def wordpress() -> Iterator[WordPress]:
    """Install a WordPress in a folder of its own and serve it."""
    if not (PACKAGE.exists() and DATABASE.exists() and shutil.which("php")):
        absent = "WordPress is not installed: apt-get install --no-install-recommends php-cli php-mysql mariadb-server wordpress wordpress-theme-twentytwentythree"  # fmt: skip
        if os.environ.get("CI") == "true":
            pytest.fail(absent)
        pytest.skip(absent)
    folder = Path(tempfile.mkdtemp(prefix="moderation-"))
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    try:
        with _database(folder) as path:
            made = WordPress(folder, port)
            shutil.copytree(PACKAGE, made.site)
            for name in ("at", "key"):
                (folder / name).write_text("")
            config = CONFIG.format(socket=path, port=port, folder=folder, log=made.log)
            (made.site / "wp-config.php").write_text(config)
            made.php(INSTALL)
            with _process([*PHP, "-S", f"127.0.0.1:{port}", "-t", str(made.site)], folder / "php.log"):
                _wait(lambda: httpx.get(made.url, timeout=_PATIENCE).status_code == 200)
                yield made
    finally:
        shutil.rmtree(folder)


@contextmanager
def _database(folder: Path) -> Iterator[Path]:
    data, path = folder / "data", folder / "database"
    user = []
    if os.geteuid() == 0:
        shutil.chown(folder, "mysql")
        folder.chmod(0o755)
        user = ["--user=mysql"]
    make = ["mariadb-install-db", "--no-defaults", f"--datadir={data}", "--skip-test-db", *user]
    make.append("--auth-root-authentication-method=normal")
    subprocess.run(make, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    serve = [str(DATABASE), "--no-defaults", f"--datadir={data}", f"--socket={path}", "--skip-networking"]
    serve += [f"--pid-file={folder / 'pid'}", *user]
    ask = ["mariadb", "--no-defaults", f"--socket={path}", "-uroot", "-e"]
    with _process(serve, folder / "database.log"):
        create = [*ask, "CREATE DATABASE wordpress"]
        _wait(lambda: subprocess.run(create, stderr=subprocess.DEVNULL, check=False).returncode == 0)
        yield path


@contextmanager
def _process(command: list[str], log: Path) -> Iterator[None]:
    with log.open("wb") as out, subprocess.Popen(command, stdout=out, stderr=out) as process:
        try:
            yield
        finally:
            process.terminate()
            process.wait(_PATIENCE)


def _wait(is_there: Any) -> None:
    begin = time.monotonic()
    while True:
        try:
            if is_there():
                return
        except httpx.TransportError:
            pass
        assert time.monotonic() < begin + _PATIENCE
        time.sleep(0.1)


@pytest.mark.parametrize("path", sorted(PLUGINS.glob("*.php")), ids=lambda path: path.name)
def test_a_plugin_is_php(path: Path) -> None:
    if shutil.which("php") is None:
        absent = "PHP is not installed: apt-get install php-cli"
        if os.environ.get("CI") == "true":
            pytest.fail(absent)
        pytest.skip(absent)
    done = subprocess.run(["php", "-l", str(path)], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


class TestOurPlugin:
    @pytest.fixture(autouse=True)
    def used(self, wordpress: WordPress, port: int, key: str) -> None:
        wordpress.use("moderation.php", f"http://127.0.0.1:{port}", key)

    def test_a_comment_appears_waits_or_lies_in_the_trash(
        self, wordpress: WordPress, site_store: Store
    ) -> None:
        for text in (WELCOME, DOUBTFUL, THREAT):
            assert wordpress.post(text).status_code == 302
        comments = wordpress.comments()
        assert [(comment["text"], comment["status"]) for comment in comments] == [
            (WELCOME, "approved"),
            (DOUBTFUL, "unapproved"),
            (THREAT, "trash"),
        ]
        records = [record for _, record in site_store.page(after=0, limit=10)]
        assert [record.comment.text for record in records] == [WELCOME, DOUBTFUL, THREAT]
        assert [comment["meta"]["moderation_id"] for comment in comments] == [
            record.comment.id for record in records
        ]
        assert comments[2]["meta"]["moderation_reason"] == records[2].decision.reason
        assert wordpress.warnings == []

    def test_the_service_learns_article_author_and_parent(
        self, wordpress: WordPress, site_store: Store
    ) -> None:
        wordpress.post('The governor\'s "promised" shelters \\ were never built.')
        [parent] = wordpress.comments()
        wordpress.post(WELCOME, author="Kajîn", comment_parent=str(parent["id"]))
        [(_, first), (_, answer)] = site_store.page(after=0, limit=10)
        assert first.comment.text == parent["text"]
        assert first.comment.article_title == "Hello world!"
        assert first.comment.article_url == f"{wordpress.url}/?p=1"
        assert "Welcome to WordPress" in (first.comment.article_text or "")
        assert "<" not in (first.comment.article_text or "")
        assert answer.comment.author == "Kajîn"
        assert answer.comment.parent_id == first.comment.id
        assert answer.comment.parent_text == first.comment.text

    def test_where_everything_is_approved_by_hand_it_stays_so(self, wordpress: WordPress) -> None:
        wordpress.php("require 'wp-load.php'; update_option( 'comment_moderation', '1' );")
        for text in (WELCOME, THREAT):
            wordpress.post(text)
        assert wordpress.statuses() == ["unapproved", "trash"]

    @pytest.mark.parametrize("at", [NOWHERE, "service with a wrong key"])
    def test_when_the_service_does_not_answer_a_comment_waits(
        self, wordpress: WordPress, port: int, at: str
    ) -> None:
        wordpress.use("moderation.php", at if at == NOWHERE else f"http://127.0.0.1:{port}", "wrong")
        assert wordpress.post(WELCOME).status_code == 302
        assert wordpress.statuses() == ["unapproved"]

    def test_a_moderator_is_not_asked_about(self, wordpress: WordPress, site_store: Store) -> None:
        with wordpress.moderator() as browser:
            browser.post("/wp-comments-post.php", data={"comment": THREAT, "comment_post_ID": "1"})
        assert wordpress.statuses() == ["approved"]
        assert site_store.count() == 0


class TestInPlaceOfAkismet:
    @pytest.fixture(autouse=True)
    def used(self, wordpress: WordPress, port: int, key: str) -> None:
        wordpress.use("moderation-akismet.php", f"http://127.0.0.1:{port}", key)

    def test_akismets_plugin_asks_the_service(self, wordpress: WordPress, site_store: Store) -> None:
        for text in (WELCOME, DOUBTFUL, THREAT):
            assert wordpress.post(text).status_code == 302
        # WordPress itself holds the first comment of a reader it has not seen before.
        assert wordpress.statuses() == ["unapproved", "spam", "spam"]
        assert [comment["meta"]["akismet_result"] for comment in wordpress.comments()] == [
            "false",
            "true",
            "true",
        ]
        records = [record for _, record in site_store.page(after=0, limit=10)]
        assert [record.comment.text for record in records] == [WELCOME, DOUBTFUL, THREAT]
        assert records[0].comment.article_url == f"{wordpress.url}/?p=1"
        assert wordpress.warnings == []

    def test_what_a_moderator_clicks_is_a_review(self, wordpress: WordPress, site_store: Store) -> None:
        for text in ('The governor\'s "promised" shelters & roads \\ were never built.', DOUBTFUL):
            wordpress.post(text)
        [right, doubtful] = wordpress.comments()
        with wordpress.moderator() as browser:
            wordpress.click(browser, "spamcomment", right["id"])
            wordpress.click(browser, "unspamcomment", doubtful["id"])
        records = [record for _, record in site_store.page(after=0, limit=10)]
        reviews = [[(review.verdict, review.reviewer) for review in record.reviews] for record in records]
        assert reviews == [[(Verdict.REJECT, "akismet:hana")], [(Verdict.APPROVE, "akismet:hana")]]

    def test_its_page_finds_key_and_connection_good(self, wordpress: WordPress) -> None:
        with wordpress.moderator() as browser:
            page = browser.get("/wp-admin/options-general.php?page=akismet-key-config").text
        assert "invalid" not in page.lower()
        assert "Active" in page
        assert wordpress.warnings == []

    def test_when_the_service_does_not_answer_a_comment_waits(self, wordpress: WordPress, key: str) -> None:
        wordpress.use("moderation-akismet.php", NOWHERE, key)
        wordpress.post(WELCOME)
        [comment] = wordpress.comments()
        assert comment["status"] == "unapproved"
        assert "akismet_error" in comment["meta"]

    def test_nothing_goes_to_akismet(self, wordpress: WordPress, port: int) -> None:
        program = (
            "require 'wp-load.php'; $urls = array(); add_filter( 'pre_http_request', function ( $answer, $arguments, $url )"
            " use ( &$urls ) { $urls[] = $url; return $answer; }, 98, 3 );"
            " Akismet::check_key_status( 'k' ); Akismet::check_key_status( 'k', '192.0.2.1' );"
            " wp_remote_get( 'https://k.rest.akismet.com/1.1/test?a=b' ); wp_remote_get( 'https://akismet.example/' );"
            " echo json_encode( $urls );"
        )
        ours = f"http://127.0.0.1:{port}/1.1/"
        asked = json.loads(wordpress.php(program))
        assert [url for url in asked if url.startswith(ours)] == [
            f"{ours}verify-key",
            f"{ours}verify-key",
            f"{ours}test?a=b",
        ]
        assert asked[-1] == "https://akismet.example/"
