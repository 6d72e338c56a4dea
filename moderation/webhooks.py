"""Tell sites by HTTP what changed: sign, send, try again, give up.

A site that answers with any 2xx has heard it; what it heard twice (an answer that was lost) it knows by the letter's id.
Signed is ``timestamp.body``, so that neither can be changed and a message that was overheard cannot be sent again
later; the header is made like Coral's: one signature for each secret, with a comma between.
"""

from __future__ import annotations

import hashlib
import hmac
import json
from dataclasses import dataclass
from datetime import timedelta
from http import HTTPStatus
from http.client import HTTPConnection, HTTPException, HTTPSConnection
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from moderation import __version__

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import datetime

    from moderation.sites import Webhook
    from moderation.store import Letter
    from moderation.store.outbox import Outbox

SIGNATURE, TIMESTAMP = "X-Moderation-Signature", "X-Moderation-Timestamp"

DELAYS = tuple(timedelta(seconds=10 * 3**power) for power in range(9))
"""How long to wait after each attempt that failed: 10 s to 18 h, 27 h in all; after the last there is no other."""

_TIMEOUT = 5
"""Seconds a site has to take each step of the conversation."""

_LEASE = timedelta(minutes=1)
"""How long a letter is its sender's: longer than sending takes, so that only a sender that died leaves it to another."""

_PAGE = 100
"""Letters read at a time."""


@dataclass(frozen=True, slots=True)
class Delivery:
    """What came of the letters that were due.

    Attributes:
        delivered: Taken by their site.
        postponed: Not taken, and to be sent again.
        dead: Not taken in the last attempt.
    """

    delivered: int = 0
    postponed: int = 0
    dead: int = 0

    def __add__(self, other: Delivery) -> Delivery:
        return Delivery(
            self.delivered + other.delivered, self.postponed + other.postponed, self.dead + other.dead
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Courier:
    """Delivers the outbox; any number of them may, in any number of processes.

    Attributes:
        outbox: Where the letters are.
        webhooks: Where each site wants to hear.
        clock: Gives the time, with a time zone.
    """

    outbox: Outbox
    webhooks: Mapping[str, Webhook]
    clock: Callable[[], datetime]

    def deliver(self) -> Delivery:
        """Send every letter that is due; where a site fails, its others wait for the next time.

        Raises:
            StoreError: When the database fails; what was delivered meanwhile may be sent once more.
        """
        done = Delivery()
        for site, webhook in self.webhooks.items():
            while letters := self.outbox.due(site, self.clock(), _PAGE):
                for letter in letters:
                    done += (sent := self._send(letter, webhook))
                    if sent.postponed or sent.dead:
                        break
                else:
                    continue  # the next letters of the same comments are due now
                break
        return done

    def _send(self, letter: Letter, webhook: Webhook) -> Delivery:
        now = self.clock()
        if not self.outbox.claim(letter, now + _LEASE):
            return Delivery()
        error = send(webhook, letter.payload.encode(), int(now.timestamp()))
        if not error:
            self.outbox.remove(letter)
            return Delivery(delivered=1)
        if letter.attempts < len(DELAYS):
            self.outbox.postpone(letter, self.clock() + DELAYS[letter.attempts], error)
            return Delivery(postponed=1)
        self.outbox.postpone(letter, None, error)
        return Delivery(dead=1)


def send(webhook: Webhook, body: bytes, timestamp: int) -> str:
    """Post a signed body.

    Args:
        webhook: Where to, and the secrets to sign with.
        body: What to send, JSON.
        timestamp: The time now, in seconds since 1970.

    Returns:
        What went wrong, in a few words that quote nobody; nothing when it was taken.
    """
    address = urlsplit(webhook.url)
    connect = HTTPSConnection if address.scheme == "https" else HTTPConnection
    headers = {
        "Content-Type": "application/json",
        "User-Agent": f"moderation/{__version__}",
        TIMESTAMP: str(timestamp),
        SIGNATURE: sign(webhook.secrets, timestamp, body),
    }
    connection = connect(address.hostname or "", address.port, timeout=_TIMEOUT)
    try:
        connection.request(
            "POST", address.path + (f"?{address.query}" if address.query else "") or "/", body, headers
        )
        status = connection.getresponse().status
    except (OSError, HTTPException) as error:
        return type(error).__name__
    finally:
        connection.close()
    return "" if HTTPStatus.OK <= status < HTTPStatus.MULTIPLE_CHOICES else f"answered {status}"


def sign(secrets: tuple[str, ...], timestamp: int, body: bytes) -> str:
    """Give the signatures of a body sent at a time: HMAC-SHA256 of ``timestamp.body`` under each secret."""
    signed = f"{timestamp}.".encode() + body
    digests = (hmac.new(secret.encode(), signed, hashlib.sha256).hexdigest() for secret in secrets)
    return ",".join(f"sha256={digest}" for digest in digests)


def describe(letter: Letter) -> Mapping[str, str]:
    """Tell what a letter is about: its `id`, `event`, `comment` and `verdict`."""
    told = json.loads(letter.payload)
    return {name: told[name] for name in ("id", "event", "comment", "verdict")}
