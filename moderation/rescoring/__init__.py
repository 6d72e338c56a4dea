"""Decide again: on what is stored, or on archives of files."""

from moderation.rescoring.archive import Done, Work, sources
from moderation.rescoring.changes import BINS, Changes, Move, Standing
from moderation.rescoring.cluster import rescore_files
from moderation.rescoring.database import (
    Piece,
    backtest,
    begin,
    pieces,
    rescore,
    rescore_next,
    versions,
)
from moderation.rescoring.forms import Form

__all__ = [
    "BINS",
    "Changes",
    "Done",
    "Form",
    "Move",
    "Piece",
    "Standing",
    "Work",
    "backtest",
    "begin",
    "pieces",
    "rescore",
    "rescore_files",
    "rescore_next",
    "sources",
    "versions",
]
