"""Moderate the comments of a news site by its own published guidelines."""

__version__ = "0.1.0"
