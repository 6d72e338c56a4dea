"""Decide again: on what is stored, or on archives of files."""

from moderation.rescoring.changes import BINS, Changes, Move, Standing
from moderation.rescoring.database import (
    Piece,
    backtest,
    begin,
    pieces,
    rescore,
    rescore_next,
    versions,
)

__all__ = [
    "BINS",
    "Changes",
    "Move",
    "Piece",
    "Standing",
    "backtest",
    "begin",
    "pieces",
    "rescore",
    "rescore_next",
    "versions",
]
