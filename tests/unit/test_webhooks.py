"""Sites hear of what changed: once it is committed, signed, in order, again and again, and at last not any more."""

from __future__ import annotations

import hashlib
import hmac
import json
import subprocess
import sys
import threading
import time
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from moderation.cli import main
from moderation.domain import Comment, Decision, Guideline, Review, Verdict
from moderation.errors import CommentNotFoundError, StoreError
from moderation.sites import Webhook
from moderation.store import Store, upgrade
from moderation.web.server import make_rounds
from moderation.webhooks import DELAYS, SIGNATURE, TIMESTAMP, Courier, Delivery, sign

if TYPE_CHECKING:
    from collections.abc import Iterator

NOW = datetime(2026, 11, 27, 12, 0, tzinfo=UTC)
SECRET, OLDER = "whsec_0123456789abcdef", "whsec_fedcba9876543210"
TEXT = "They met at Golden Goal Bets on Monday"


def decision(verdict: Verdict = Verdict.REJECT, *, needs_review: bool = True, at: datetime = NOW) -> Decision:
    return Decision(
        verdict=verdict, needs_review=needs_review, scores=dict.fromkeys(Guideline, 0.0), findings=(), reason="r",
        policy_version="p", model_version="m", decided_at=at,
    )  # fmt: skip


def review(verdict: Verdict = Verdict.APPROVE, at: datetime = NOW) -> Review:
    return Review(verdict=verdict, reviewer="hana", reason="a secret of the newsroom", reviewed_at=at)


def comment(id: str = "c1", site: str = "news") -> Comment:  # noqa: A002 - the domain's word
    return Comment(id=id, text=TEXT, site=site)


@pytest.fixture
def store(database_url: str) -> Iterator[Store]:
    """Open a store on a new database, of each sort in turn, to which the site "news" listens."""
    upgrade(database_url)
    opened = Store.open(database_url, frozenset({"news"}))
    yield opened
    opened.close()


def told(store: Store) -> list[dict[str, Any]]:
    return [json.loads(letter.payload) for letter in store.outbox.all_of()]


def test_a_review_that_changes_the_verdict_is_told(store: Store) -> None:
    store.record(comment(), decision())
    assert told(store) == []
    store.review("news", "c1", review())
    [letter] = told(store)
    assert letter.pop("id")
    assert letter == {
        "event": "decision.changed",
        "site": "news",
        "comment": "c1",
        "verdict": "approve",
        "needs_review": False,
        "previous": {"verdict": "reject", "needs_review": True},
        "by": "person",
        "happened_at": "2026-11-27T12:00:00+00:00",
    }


def test_neither_the_comment_nor_what_a_person_wrote_is_told(store: Store) -> None:
    store.record(comment(), decision())
    store.review("news", "c1", review())
    [letter] = store.outbox.all_of()
    assert "Golden" not in letter.payload
    assert "newsroom" not in letter.payload
    assert "hana" not in letter.payload


def test_a_review_that_only_ends_the_waiting_is_told(store: Store) -> None:
    store.record(comment(), decision())
    store.review("news", "c1", review(Verdict.REJECT))
    [letter] = told(store)
    assert (letter["verdict"], letter["previous"]["verdict"]) == ("reject", "reject")
    assert (letter["needs_review"], letter["previous"]["needs_review"]) == (False, True)


def test_what_changes_nothing_is_not_told(store: Store) -> None:
    store.record(comment(), decision(needs_review=False))
    store.review("news", "c1", review(Verdict.REJECT))
    store.review("news", "c1", review(Verdict.REJECT))
    [(key, _)] = store.page(after=0, limit=1)
    store.add_decisions([(key, decision(Verdict.APPROVE))])  # a person has spoken
    assert told(store) == []


def test_rescoring_tells_what_it_changed_alone(store: Store) -> None:
    for id in ("c1", "c2", "c3"):  # noqa: A001 - the domain's word
        store.record(comment(id), decision())
    keys = [key for key, _ in store.page(after=0, limit=3)]
    new = [decision(), decision(Verdict.APPROVE, needs_review=False), decision(needs_review=False)]
    store.add_decisions(list(zip(keys, new, strict=True)))
    assert [(letter["comment"], letter["verdict"], letter["by"]) for letter in told(store)] == [
        ("c2", "approve", "machine"),
        ("c3", "reject", "machine"),
    ]


def test_a_site_that_does_not_listen_is_told_nothing(store: Store) -> None:
    store.record(comment(site="weather"), decision(), told=False)
    store.review("weather", "c1", review())
    assert told(store) == []


def test_a_decision_that_nobody_was_answered_is_told_once(store: Store) -> None:
    for _ in range(2):
        store.record(comment(), decision(), told=False)
    [letter] = told(store)
    assert (letter["event"], letter["previous"]) == ("decision.made", None)


def test_what_was_rolled_back_is_not_told(store: Store) -> None:
    store.record(comment(), decision())
    with pytest.raises(CommentNotFoundError):
        store.add_decisions([(1, decision(Verdict.APPROVE)), (99, decision())])
    assert told(store) == []


class Receiver(ThreadingHTTPServer):
    """A site that hears; answers with `statuses` in turn, then with 204."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Hearing)
        self.heard: list[tuple[dict[str, str], bytes]] = []
        self.statuses: list[int] = []

    @property
    def webhook(self) -> Webhook:
        return Webhook(f"http://127.0.0.1:{self.server_port}/hooks?kind=comments", (SECRET, OLDER))


class _Hearing(BaseHTTPRequestHandler):
    server: Receiver

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"]))
        self.server.heard.append((dict(self.headers) | {"path": self.path}, body))
        status = self.server.statuses.pop(0) if self.server.statuses else 204
        self.send_response(status)
        if status == 302:
            self.send_header("Location", "/elsewhere")
        self.end_headers()

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def receiver() -> Iterator[Receiver]:
    with running() as server:
        yield server


@contextmanager
def running() -> Iterator[Receiver]:
    with Receiver() as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield server
        server.shutdown()
        thread.join()


class Clock:
    now = NOW

    def __call__(self) -> datetime:
        return self.now


def courier(store: Store, receiver: Receiver, clock: Clock | None = None) -> Courier:
    return Courier(outbox=store.outbox, webhooks={"news": receiver.webhook}, clock=clock or Clock())


def changed(store: Store, id: str = "c1") -> None:  # noqa: A002 - the domain's word
    store.record(comment(id), decision())
    store.review("news", id, review())


def test_a_letter_is_signed_with_every_secret_and_its_time(store: Store, receiver: Receiver) -> None:
    changed(store)
    assert courier(store, receiver).deliver() == Delivery(delivered=1)
    [(headers, body)] = receiver.heard
    assert headers["path"] == "/hooks?kind=comments"
    assert headers["Content-Type"] == "application/json"
    assert json.loads(body)["comment"] == "c1"
    timestamp = headers[TIMESTAMP]
    assert datetime.fromtimestamp(int(timestamp), UTC) == NOW
    signatures = headers[SIGNATURE].split(",")
    for secret, signature in zip((SECRET, OLDER), signatures, strict=True):
        expected = hmac.new(secret.encode(), timestamp.encode() + b"." + body, hashlib.sha256).hexdigest()
        assert signature == f"sha256={expected}"


def test_a_signature_holds_for_its_body_time_and_secret_alone() -> None:
    one = sign((SECRET,), 1, b"{}")
    assert len({one, sign((SECRET,), 2, b"{}"), sign((SECRET,), 1, b"{ }"), sign((OLDER,), 1, b"{}")}) == 4


def test_what_was_delivered_is_not_sent_again(store: Store, receiver: Receiver) -> None:
    changed(store)
    for expected in (Delivery(delivered=1), Delivery()):
        assert courier(store, receiver).deliver() == expected
    assert len(receiver.heard) == 1
    assert store.outbox.all_of() == []


@pytest.mark.parametrize("status", [302, 400, 404, 410, 500, 503])
def test_whatever_is_no_2xx_is_tried_again_the_same(store: Store, receiver: Receiver, status: int) -> None:
    changed(store)
    receiver.statuses = [status]
    clock = Clock()
    assert courier(store, receiver, clock).deliver() == Delivery(postponed=1)
    [letter] = store.outbox.all_of()
    assert (letter.attempts, letter.error) == (1, f"answered {status}")
    assert courier(store, receiver, clock).deliver() == Delivery()
    clock.now += DELAYS[0]
    assert courier(store, receiver, clock).deliver() == Delivery(delivered=1)
    assert receiver.heard[0][1] == receiver.heard[1][1]
    assert receiver.heard[0][0][SIGNATURE] != receiver.heard[1][0][SIGNATURE]


def test_after_the_last_attempt_a_letter_is_dead_until_it_is_revived(
    store: Store, receiver: Receiver
) -> None:
    changed(store)
    clock = Clock()
    receiver.statuses = [500] * (len(DELAYS) + 1)
    for delay in DELAYS:
        assert courier(store, receiver, clock).deliver() == Delivery(postponed=1)
        clock.now += delay
    assert courier(store, receiver, clock).deliver() == Delivery(dead=1)
    [letter] = store.outbox.all_of("news")
    assert (letter.due_at, letter.attempts) == (None, len(DELAYS) + 1)
    clock.now += timedelta(days=365)
    assert courier(store, receiver, clock).deliver() == Delivery()
    assert store.outbox.revive(clock.now, "weather") == 0
    assert store.outbox.revive(clock.now) == 1
    assert courier(store, receiver, clock).deliver() == Delivery(delivered=1)


def test_the_attempts_span_more_than_a_day() -> None:
    assert timedelta(days=1) < sum(DELAYS, timedelta()) < timedelta(days=2)


def test_a_site_that_is_away_is_waited_for(store: Store) -> None:
    changed(store)
    with running() as gone:
        away = gone.webhook
    office = Courier(outbox=store.outbox, webhooks={"news": away}, clock=Clock())
    assert office.deliver() == Delivery(postponed=1)
    assert store.outbox.all_of()[0].error == "ConnectionRefusedError"


def test_a_site_that_fails_holds_up_no_other(database_url: str, receiver: Receiver) -> None:
    upgrade(database_url)
    store = Store.open(database_url, frozenset({"news", "weather"}))
    for site in ("news", "weather"):
        for id in ("c1", "c2"):  # noqa: A001 - the domain's word
            store.record(comment(id, site), decision(), told=False)
    away = Webhook("http://127.0.0.1:1/", (SECRET,))
    office = Courier(outbox=store.outbox, webhooks={"news": away, "weather": receiver.webhook}, clock=Clock())
    assert office.deliver() == Delivery(delivered=2, postponed=1)
    store.close()


def test_a_site_hears_the_changes_of_a_comment_in_their_order(store: Store, receiver: Receiver) -> None:
    changed(store)
    store.review("news", "c1", review(Verdict.REJECT))
    changed(store, "c2")
    receiver.statuses = [500]
    clock = Clock()
    courier(store, receiver, clock).deliver()
    clock.now += timedelta(seconds=1)
    courier(store, receiver, clock).deliver()
    clock.now += DELAYS[0]
    courier(store, receiver, clock).deliver()
    heard = [json.loads(body) for _, body in receiver.heard]
    assert [(letter["comment"], letter["verdict"]) for letter in heard] == [
        ("c1", "approve"),
        ("c2", "approve"),
        ("c1", "approve"),
        ("c1", "reject"),
    ]


def test_a_letter_that_another_took_is_left_alone(store: Store, receiver: Receiver) -> None:
    changed(store)
    [letter] = store.outbox.all_of()
    assert store.outbox.claim(letter, NOW + timedelta(minutes=1))
    assert not store.outbox.claim(letter, NOW + timedelta(minutes=1))
    assert courier(store, receiver).deliver() == Delivery()
    clock = Clock()
    clock.now += timedelta(minutes=1)  # whoever took it has died
    assert courier(store, receiver, clock).deliver() == Delivery(delivered=1)


def test_couriers_at_once_deliver_each_letter_once(store: Store, receiver: Receiver) -> None:
    for number in range(20):
        changed(store, f"c{number}")
    threads = [threading.Thread(target=courier(store, receiver).deliver) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    heard = sorted(json.loads(body)["comment"] for _, body in receiver.heard)
    assert heard == sorted(f"c{number}" for number in range(20))


def test_rounds_go_on_when_the_database_fails_and_end_when_told(monkeypatch: pytest.MonkeyPatch) -> None:
    stop, rounds = threading.Event(), []

    class Broken:
        def deliver(self) -> Delivery:
            rounds.append(1)
            if len(rounds) == 2:
                stop.set()
            raise StoreError("gone")

    monkeypatch.setattr("moderation.web.server._ROUND", 0.01)
    make_rounds(Broken(), stop)  # type: ignore[arg-type] # all that is wanted of a courier
    assert len(rounds) == 2


SITES = """
[sites.news.webhook]
url = "{url}"
secrets = ["whsec_0123456789abcdef"]
"""


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, receiver: Receiver) -> Store:
    """Make a deployment of which "news" hears at the receiver; give its store."""
    url = f"sqlite:///{tmp_path / 'moderation.sqlite3'}"
    path = tmp_path / "sites.toml"
    path.write_text(SITES.format(url=receiver.webhook.url))
    monkeypatch.setenv("MODERATION_DATABASE_URL", url)
    monkeypatch.setenv("MODERATION_SITES", str(path))
    upgrade(url)
    return Store.open(url, frozenset({"news"}))


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    with pytest.raises(SystemExit) as left:
        main(list(arguments))
    assert not left.value.code
    return capsys.readouterr().out


def test_the_commands_list_deliver_and_revive(
    site: Store, receiver: Receiver, capsys: pytest.CaptureFixture[str]
) -> None:
    changed(site)
    receiver.statuses = [500]
    assert run(capsys, "webhooks", "list").splitlines()[-1] == "1 waiting, 0 dead."
    assert run(capsys, "webhooks", "deliver") == "0 delivered, 1 postponed, 0 given up.\n"
    [letter] = site.outbox.all_of()
    site.outbox.postpone(letter, None, letter.error)
    listed = run(capsys, "webhooks", "list", "--site", "news")
    assert "dead" in listed.splitlines()[1]
    assert "answered 500" in listed
    assert run(capsys, "webhooks", "list", "--site", "weather") == "0 waiting, 0 dead.\n"
    assert run(capsys, "webhooks", "deliver") == "0 delivered, 0 postponed, 0 given up.\n"
    assert run(capsys, "webhooks", "deliver", "--dead") == "1 delivered, 0 postponed, 0 given up.\n"
    assert run(capsys, "webhooks", "list") == "0 waiting, 0 dead.\n"
    site.close()


def test_a_verdict_given_in_a_terminal_is_told(site: Store, receiver: Receiver) -> None:
    site.record(comment(), decision())
    site.close()
    command = Path(sys.executable).with_name("moderation")
    approve = [command, "queue", "approve", comment().id, "--site", comment().site, "--reviewer", "hana"]
    subprocess.run(approve, check=True, capture_output=True)
    subprocess.run([command, "webhooks", "deliver"], check=True, capture_output=True)
    [(_, body)] = receiver.heard
    assert json.loads(body)["verdict"] == "approve"


def test_the_check_on_the_page_takes_what_is_genuine_and_nothing_else() -> None:
    page = (Path(__file__).parents[2] / "docs" / "operate.md").read_text(encoding="utf-8")
    code = page[page.index("def is_genuine") :].split("```")[0]
    names: dict[str, Any] = {"hashlib": hashlib, "hmac": hmac, "time": time}
    exec(code, names)  # noqa: S102 - what the page tells people to run
    now = int(time.time())

    def genuine(body: bytes = b"{}", secret: str = SECRET, at: int = now) -> bool:
        headers = {TIMESTAMP: str(at), SIGNATURE: sign((OLDER, SECRET), at, b"{}")}
        return bool(names["is_genuine"](headers, body, secret))

    assert genuine()
    assert genuine(secret=OLDER)
    assert not genuine(body=b"{ }")
    assert not genuine(secret="whsec_another")
    assert not genuine(at=now - 301)
