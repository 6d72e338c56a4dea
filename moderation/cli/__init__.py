"""The command line: ``moderation``."""

import click

from moderation import __version__
from moderation.cli.command import Commands, Program

__all__ = ["main"]

_COMMANDS = Commands(
    appeal="moderation.cli.appeal",
    audit="moderation.cli.audit",
    check="moderation.cli.check",
    db="moderation.cli.serve",
    explain="moderation.cli.appeal",
    export="moderation.cli.export",
    keys="moderation.cli.keys",
    learn="moderation.cli.learn",
    models="moderation.cli.models",
    queue="moderation.cli.queue",
    rescore="moderation.cli.rescore",
    review="moderation.cli.review",
    rules="moderation.cli.rules",
    serve="moderation.cli.serve",
    stats="moderation.cli.stats",
    threshold="moderation.cli.threshold",
    webhooks="moderation.cli.webhooks",
)


@click.group(cls=Program, commands=_COMMANDS, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="moderation", message="%(prog)s %(version)s")
def main() -> None:
    """Moderate the comments of a news site by its own published guidelines.

    Settings are read from the environment (MODERATION_*), what a newsroom decides from its policy file. Exit codes: 0
    done, 1 something failed, 2 could not start.
    """
