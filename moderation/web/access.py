"""Who asks: every door that decides, shows or takes reviews asks here, and nowhere else.

A deployment that never had a key asks for none, and whoever asks speaks for the site that the request names. From the
first key on, every request must show one that is good for what it asks, and sees the key's site alone; a deployment
whose last key was revoked stays shut.

For whoever builds a door::

    def register(app: Flask, door: Door, gate: Gate) -> None:
        blueprint = Blueprint("perspective", __name__)

        @blueprint.post("/v1alpha1/comments:analyze")
        @gate.guards(Scope.DECIDE, shown=(in_query("key"), bearer, in_header("X-Goog-Api-Key")))
        def analyze(access: Access) -> Response:
            site = access.site_for(None)  # the key's; a name instead of None where the request names a site
            ...

        blueprint.register_error_handler(AccessError, _in_the_doors_own_format)
        app.register_blueprint(blueprint)

`Gate.guards` gives the view an `Access` before its own arguments. `shown` says where the wire format carries the key, in
order; the first place that holds something counts. A place is any function that reads `flask.request`, so a door may
bring its own. What is raised is answered as problem details with 401 or 403 unless the door's blueprint registers a
handler of its own: `AccessError` (no key, or none that is good) and its child `ForbiddenError` (another site, or not
for this), and werkzeug's ``TooManyRequests`` (429), whose ``retry_after`` is in seconds. Where an answer is wanted instead of an error (Akismet's ``verify-key``), call `Gate.admit`.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import update_wrapper
from typing import TYPE_CHECKING, Concatenate, ParamSpec, TypeVar

from flask import request
from structlog.contextvars import bind_contextvars

from moderation.errors import AccessError, ForbiddenError
from moderation.keys import is_key, opens

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from moderation.keys import Scope
    from moderation.store import Store
    from moderation.web.limits import Limits

P = ParamSpec("P")
R = TypeVar("R")

DEFAULT_SITE = "default"
"""The site of a request that names none, where nobody shows a key."""

_SCHEME = "bearer "


@dataclass(frozen=True, slots=True)
class Access:
    """What whoever asks may see.

    Attributes:
        site: The one site, or None for any: no key is wanted.
        key: The id of the key, or None.
    """

    site: str | None = None
    key: str | None = None

    def site_for(self, named: str | None) -> str:
        """Give the site a request is about: the one it names, or the key's, or `DEFAULT_SITE`.

        Args:
            named: The site that the request names, if it names one.

        Raises:
            ForbiddenError: When it names another than the key's, whether there is such a site or not.
        """
        if self.site is None:
            return DEFAULT_SITE if named is None else named
        if named is not None and named != self.site:
            raise ForbiddenError("The key is for another site.")
        return self.site


@dataclass(frozen=True, slots=True)
class Gate:
    """Lets in who shows a good key, or everybody where there never was one, and neither too often.

    Attributes:
        store: Where the keys are.
        limits: What counts, or None: nobody asks too often.
    """

    store: Store
    limits: Limits | None = None

    def admit(self, shown: str | None, *scopes: Scope) -> Access:
        """Tell what somebody may see.

        Args:
            shown: What was shown as a key, if anything.
            scopes: What is asked for; one of these is enough.

        Raises:
            AccessError: No key was shown, or none that is good.
            ForbiddenError: The key is not for this.
            TooManyRequests: The key, or the address, has asked too often.
            StoreError: When the database fails.
        """
        key = self.store.keys.find(shown) if shown else None
        if shown and opens(shown, key) and key is not None:
            bind_contextvars(key=key.id)
            if self.limits is not None:
                self.limits.count_program(key.id)
            if not key.allows(*scopes):
                raise ForbiddenError("The key is not for this.")
            return Access(site=key.site, key=key.id)
        if self.store.keys.are_wanted():
            self.admit_reader()
            raise AccessError("A key is wanted." if not shown else "The key is not valid.")
        if self.limits is not None:
            self.limits.count_program(None)
        return Access()

    def admit_reader(self) -> None:
        """Let in whoever is at a door for everybody, such as a form.

        Raises:
            TooManyRequests: The address has asked too often.
        """
        if self.limits is not None:
            self.limits.count_reader()

    def guards(
        self, *scopes: Scope, shown: Sequence[Callable[[], str | None]]
    ) -> Callable[[Callable[Concatenate[Access, P], R]], Callable[P, R]]:
        """Make a view ask for a key; see the module for how.

        Args:
            scopes: What the view does; a key for one of these is enough.
            shown: Where a request may carry the key; see `bearer` and the like.
        """

        def guard(view: Callable[Concatenate[Access, P], R]) -> Callable[P, R]:
            def guarded(*args: P.args, **kwargs: P.kwargs) -> R:
                found = next(filter(None, (place() for place in shown)), None)
                return view(self.admit(found, *scopes), *args, **kwargs)

            return update_wrapper(guarded, view)

        return guard


def bearer() -> str | None:
    """Read the key from ``Authorization: Bearer KEY``."""
    value = request.headers.get("Authorization", "")
    return value[len(_SCHEME) :].strip() if value[: len(_SCHEME)].lower() == _SCHEME else None


def in_header(name: str) -> Callable[[], str | None]:
    """Read the key from a header."""
    return lambda: request.headers.get(name)


def in_query(name: str) -> Callable[[], str | None]:
    """Read the key from the query."""
    return lambda: request.args.get(name)


def in_form(name: str) -> Callable[[], str | None]:
    """Read the key from a form's field."""
    return lambda: request.form.get(name)


def in_host() -> str | None:
    """Read the key from the first label of the host name, as in ``KEY.rest.example.com``."""
    label = request.host.partition(".")[0].lower()
    return label if is_key(label) else None
