"""The command line: ``moderation``."""

import click

from moderation import __version__
from moderation.cli.check import check
from moderation.cli.command import Program
from moderation.cli.keys import keys
from moderation.cli.queue import queue
from moderation.cli.rescore import rescore
from moderation.cli.review import review
from moderation.cli.rules import rules
from moderation.cli.serve import db, serve
from moderation.cli.threshold import threshold
from moderation.cli.webhooks import webhooks

__all__ = ["main"]


@click.group(cls=Program, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="moderation", message="%(prog)s %(version)s")
def main() -> None:
    """Moderate the comments of a news site by its own published guidelines.

    Settings are read from the environment (MODERATION_*), what a newsroom decides from its policy file. Exit codes: 0
    done, 1 something failed, 2 could not start.
    """


for _command in (check, db, keys, queue, rescore, review, rules, serve, threshold, webhooks):
    main.add_command(_command)
