"""The Flask application: parts put together, and the headers every answer carries."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flask import Flask
from werkzeug.middleware.proxy_fix import ProxyFix

from moderation.web import akismet, api, coral, embed, form, logs, openai, openapi, perspective, problems
from moderation.web.access import Gate
from moderation.web.limits import Limits

if TYPE_CHECKING:
    from collections.abc import Mapping

    from flask import Response

    from moderation.config import Config
    from moderation.screening import Screener
    from moderation.sites import Site
    from moderation.store import Store

_CONTENT_SECURITY_POLICY = (
    "default-src 'none'; connect-src 'self'; img-src 'self'; script-src 'self'; style-src 'self'; "
    "base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
)
"""Our own files and nothing else: no inline script, no inline style, no frame around us."""

_HEADERS = {
    "Content-Security-Policy": _CONTENT_SECURITY_POLICY,
    "X-Content-Type-Options": "nosniff",
    # Not no-referrer: with that, a browser sends "Origin: null" with our own form.
    "Referrer-Policy": "same-origin",
}


def create_app(
    screener: Screener, store: Store, config: Config, sites: Mapping[str, Site] | None = None
) -> Flask:
    """Make the application.

    Args:
        screener: Decides; shared by all requests.
        store: Keeps; shared by all requests, so it is safe to use from several threads.
        config: What concerns requests: `max_body`, the limits and `proxies`.
        sites: What the deployment knows of its sites, if anything.

    Raises:
        ConfigError: What counts requests cannot be used.
    """
    sites = sites or {}
    app = Flask(__name__)
    app.config["MAX_CONTENT_LENGTH"] = config.max_body
    if config.proxies:
        near = config.proxies
        app.wsgi_app = ProxyFix(app.wsgi_app, x_for=near, x_proto=near, x_host=near)  # type: ignore[method-assign] # the way Flask means it
    logs.register(app)
    problems.register(app)
    gate = Gate(store, Limits(app, config))
    api.register(app, api.Api(screener, store), gate)
    akismet.register(app, akismet.Door(screener, store), gate)
    secrets = {name: site.coral_secrets for name, site in sites.items() if site.coral_secrets}
    coral.register(app, coral.Door(screener, store, secrets), gate)
    openai.register(app, openai.Door(screener, store), gate)
    perspective.register(app, perspective.Door(screener, store), gate)
    openapi.register(app, max_length=screener.policy.max_length)
    form.register(app, form.Form(screener, store, gate))
    embed.register(app, embed.Embed(screener, store, embed.Tickets(store)), gate, sites)
    app.after_request(_protect)
    return app


def _protect(response: Response) -> Response:
    response.headers.update(_HEADERS)
    response.headers.setdefault("Cache-Control", "no-store")
    return response
