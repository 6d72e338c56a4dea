"""What every command shares: the settings, and errors that take one line and an exit code."""

from __future__ import annotations

import gc
import os
import sys
from collections import UserDict
from functools import update_wrapper
from importlib import import_module
from typing import TYPE_CHECKING, Concatenate, NoReturn, ParamSpec, TypeVar

import click

from moderation.cli.terminal import printable
from moderation.config import Config
from moderation.errors import ArtifactError, ConfigError, ModerationError, PolicyError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

P = ParamSpec("P")
R = TypeVar("R")

FAILED = 1
"""Something went wrong while working: a bad line, a comment that is not there, a database that does not answer."""

CANNOT_START = 2
"""Nothing was begun: wrong usage, a setting, the policy or the model."""

_INTERRUPTED = 130


def with_config(command: Callable[Concatenate[Config, P], R]) -> Callable[P, R]:
    """Give a command the settings as its first argument."""

    def run(*args: P.args, **kwargs: P.kwargs) -> R:
        return command(Config.from_env(os.environ), *args, **kwargs)

    return update_wrapper(run, command)


def fail(message: str, code: int = FAILED) -> NoReturn:
    """Say in one line on stderr what went wrong, and leave."""
    click.echo(f"moderation: {printable(' '.join(message.split()))}", err=True)
    sys.exit(code)


class Commands(UserDict[str, click.Command]):
    """Commands by their names, each imported when it is wanted: most need libraries that the others do without."""

    def __init__(self, **modules: str) -> None:
        super().__init__()
        self._modules = modules

    def __getitem__(self, name: str) -> click.Command:
        if name not in self.data:
            self.data[name] = getattr(import_module(self._modules[name]), name)
            gc.freeze()  # modules stay: the collector would look through them in vain, at the end once more
        return self.data[name]

    def __contains__(self, name: object) -> bool:
        return name in self._modules

    def __iter__(self) -> Iterator[str]:
        return iter(self._modules)

    def __len__(self) -> int:
        return len(self._modules)


class Program(click.Group):
    """The group of all commands: turns each error into one line on stderr and an exit code."""

    def main(self, args: Sequence[str] | None = None, **settings: object) -> NoReturn:  # type: ignore[override]
        """Run a command and leave with its exit code."""
        settings["standalone_mode"] = False
        try:
            code = super().main(args, **settings)  # type: ignore[call-overload]
            sys.stdout.flush()
        except (ConfigError, PolicyError, ArtifactError) as error:
            fail(str(error), CANNOT_START)
        except ModerationError as error:
            fail(str(error))
        except click.UsageError as error:
            path = error.ctx.command_path if error.ctx else "moderation"
            fail(f"{error.format_message()} See: {path} --help", error.exit_code)
        except click.ClickException as error:
            fail(error.format_message(), error.exit_code)
        except (click.Abort, KeyboardInterrupt):
            fail("interrupted", _INTERRUPTED)
        except BrokenPipeError:
            # The reader has left (`… | head`); nothing more can be said, not even when the interpreter flushes.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            sys.exit(FAILED)
        sys.exit(code if isinstance(code, int) else 0)
