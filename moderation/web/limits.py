"""How often somebody may ask: one count for each key, and one for each address that shows none.

Counts are kept in this process, or in Redis, where several servers and workers share them. Where Redis does not answer,
each process counts for itself until it does: comments are decided on all the same.
"""

from __future__ import annotations

import time
from ipaddress import IPv6Address, ip_address, ip_network
from math import ceil
from typing import TYPE_CHECKING

from flask import g, request
from flask_limiter import Limiter, RateLimitExceeded
from limits.errors import ConfigurationError
from limits.storage import storage_from_string
from werkzeug.exceptions import TooManyRequests

from moderation.config import LIMITS_URL
from moderation.errors import ConfigError

if TYPE_CHECKING:
    from collections.abc import Callable

    from flask import Flask

    from moderation.config import Config

_PATIENCE = 1
"""Seconds to wait for Redis."""

_IPV6_HOUSEHOLD = 64
"""Bits of an IPv6 address that tell one household from another; whoever has one network has 2**64 addresses."""


class Limits:
    """Counts requests; whoever asks too often is answered 429 with Retry-After."""

    def __init__(self, app: Flask, config: Config) -> None:
        """Count for an application.

        Raises:
            ConfigError: Redis is wanted and its driver missing.
        """
        require_counter(config)
        is_shared = config.limits_url != LIMITS_URL.default
        patience = {"socket_connect_timeout": _PATIENCE, "socket_timeout": _PATIENCE}
        self._limiter = Limiter(
            _counted,
            app=app,
            storage_uri=config.limits_url,
            storage_options=dict(patience) if is_shared else {},
            in_memory_fallback_enabled=is_shared,
            key_prefix="moderation",
        )
        self._count_program = self._counter(config.key_limit, "program")
        self._count_reader = self._counter(config.address_limit, "reader")

    def count_program(self, key: str | None) -> None:
        """Count a request of a program: by the id of its key, or by its address where it shows none.

        Raises:
            TooManyRequests: When there were too many already.
        """
        self._count(self._count_program, address() if key is None else f"key {key}")

    def count_reader(self) -> None:
        """Count a request that anybody may send: a reader's comment, or a key that is not good.

        Raises:
            TooManyRequests: When there were too many already.
        """
        self._count(self._count_reader, address())

    def _counter(self, limit: str, scope: str) -> Callable[[], None]:
        # The limiter counts the calls of what it decorates, and tells what it decorates apart by name.
        def count() -> None:
            pass

        count.__qualname__ = f"count_{scope}"
        return self._limiter.shared_limit(limit, scope)(count)

    def _count(self, counter: Callable[[], None], who: str) -> None:
        g.counted = who
        try:
            counter()
        except RateLimitExceeded:
            limit = self._limiter.current_limit
            seconds = 1 if limit is None else max(1, ceil(limit.window.reset_time - time.time()))
            raise TooManyRequests("Too many requests; please try again later.", retry_after=seconds) from None


def require_counter(config: Config) -> None:
    """Check that what is to count can be made; nothing is asked of it.

    Raises:
        ConfigError: Redis is wanted and its driver missing.
    """
    try:
        storage_from_string(config.limits_url)
    except ConfigurationError as error:
        raise ConfigError(
            "MODERATION_LIMITS_URL: Redis needs its driver: install it with `pip install 'moderation[redis]'`"
        ) from error


def address() -> str:
    """Give the address the request comes from: of IPv6 its network, which is what one household has."""
    shown = request.remote_addr or ""
    try:
        parsed = ip_address(shown)
    except ValueError:  # a Unix socket has none
        return f"address {shown}"
    if isinstance(parsed, IPv6Address) and parsed.ipv4_mapped is None:
        return f"address {ip_network((parsed, _IPV6_HOUSEHOLD), strict=False)}"
    return f"address {parsed}"


def _counted() -> str:
    who: str = g.counted
    return who
