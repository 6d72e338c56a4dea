"""Serve the application with gunicorn."""

from __future__ import annotations

import gc
import logging
from threading import Event, Thread
from typing import TYPE_CHECKING, Any

import structlog
from gunicorn.app.base import BaseApplication
from gunicorn.glogging import Logger

from moderation.bootstrap import build_courier, build_screener, load_sites, open_store
from moderation.errors import ModerationError, StoreError
from moderation.web import logs
from moderation.web.app import create_app
from moderation.web.limits import require_counter
from moderation.webhooks import Delivery

if TYPE_CHECKING:
    from collections.abc import Callable

    from flask import Flask

    from moderation.config import Config
    from moderation.screening import Screener
    from moderation.store import Store
    from moderation.webhooks import Courier

_events = structlog.get_logger()

_THREADS = 8
"""Requests one process takes at a time; a slow sender holds a thread, not the process."""


_ROUND = 2
"""Seconds between two looks into the outbox."""

_log = structlog.get_logger()


def serve(config: Config, announce: Callable[[str], None] = lambda _: None) -> None:
    """Serve until SIGTERM or SIGINT; requests under way are finished.

    The policy and the model are loaded once, before the workers are forked, which then share that memory. The database
    is tried here too, and opened again by each worker: a connection does not survive a fork. SIGHUP loads policy and
    model again and then puts new workers in the place of the old; where they cannot be used, the old ones stay.

    Args:
        config: The settings of this deployment.
        announce: Told the address, such as ``http://127.0.0.1:8000``, once connections are accepted there.

    Raises:
        ConfigError: The file of sites, or what is to count requests, cannot be used.
        PolicyError: The policy cannot be used.
        ArtifactError: The model cannot be used.
        StoreError: The database does not answer, or its tables are not those of this version.
    """
    logs.configure(config.log_level)
    require_counter(config)
    screener = _load(config)
    store = open_store(config)
    try:
        store.ping()
    finally:
        store.close()
    _Server(config, screener, announce).run()


def _load(config: Config) -> Screener:
    screener = build_screener(config)
    screener.policy.rules.prepare()
    gc.freeze()  # the collector would otherwise touch, and so copy, every shared page
    return screener


class _Server(BaseApplication):  # type: ignore[misc] # gunicorn has no types
    """Gunicorn with our settings; it reads neither command line nor configuration files."""

    def __init__(self, config: Config, screener: Screener, announce: Callable[[str], None]) -> None:
        self._config = config
        self._screener = screener
        self._announce = announce
        self._store: Store | None = None
        self._stop = Event()
        self._rounds: Thread | None = None
        super().__init__()

    def load_config(self) -> None:
        """Turn our settings into gunicorn's."""
        host = f"[{self._config.host}]" if ":" in self._config.host else self._config.host
        settings: dict[str, Any] = {
            "bind": f"{host}:{self._config.port}",
            "workers": self._config.workers,
            "worker_class": "gthread",
            "threads": _THREADS,
            "control_socket_disable": True,
            "logger_class": _Log,
            "loglevel": self._config.log_level,
            "when_ready": lambda arbiter: self._announce(str(arbiter.LISTENERS[0])),
            "worker_exit": lambda _arbiter, _worker: self._close(),
        }
        for name, value in settings.items():
            self.cfg.set(name, value)

    def reload(self) -> None:
        """Load policy and model again; gunicorn calls this on SIGHUP, before it forks new workers."""
        try:
            self._screener = _load(self._config)
        except ModerationError as error:
            _events.error("reload_failed", reason=str(error))
        super().reload()

    def load(self) -> Flask:
        """Make the application; gunicorn calls this in each worker, after the fork."""
        self._store = open_store(self._config)
        courier = build_courier(self._config, self._store)
        if courier.webhooks:
            self._rounds = Thread(target=make_rounds, args=(courier, self._stop), name="courier", daemon=True)
            self._rounds.start()
        return create_app(self._screener, self._store, self._config, load_sites(self._config))

    def _close(self) -> None:
        self._stop.set()
        if self._rounds is not None:
            self._rounds.join()
        if self._store is not None:
            self._store.close()


def make_rounds(courier: Courier, stop: Event) -> None:
    """Deliver what is due every two seconds, until told to stop."""
    while not stop.wait(_ROUND):
        try:
            done = courier.deliver()
        except StoreError as error:
            _log.error("webhooks", error=type(error).__name__, cause=type(error.__cause__).__name__)
            continue
        if done != Delivery():
            _log.info("webhooks", delivered=done.delivered, postponed=done.postponed, dead=done.dead)


class _Log(Logger):  # type: ignore[misc] # gunicorn has no types
    """Gunicorn's own messages through our logging."""

    def setup(self, cfg: Any) -> None:
        """Let them pass on to the root logger instead of to handlers of their own."""
        super().setup(cfg)
        self.error_log.handlers = []
        self.error_log.propagate = True
        self.error_log.setLevel(logging.NOTSET)
