"""The edge that speaks HTTP: the native API, its description, and the demonstration article."""

from moderation.web.app import create_app

__all__ = ["create_app"]
