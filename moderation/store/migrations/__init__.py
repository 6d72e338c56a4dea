"""Alembic's home: how the tables came to be, one revision after another."""
