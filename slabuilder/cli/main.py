"""The group of commands, and what becomes of every exception."""

from __future__ import annotations

import importlib
import os

import click

from slabuilder import __version__
from slabuilder.cli.endings import FINDINGS, FINE, OUR_FAULT, STOPPED, UNREADABLE, WRONG_USE, print_error
from slabuilder.cli.help import COMMANDS, HELP
from slabuilder.diagnostics.faulty import FaultyFileError
from slabuilder.errors import SlabuilderError, UnreadableError


class LazyGroup(click.Group):
    """Imports a command when it is run; `--help` imports none."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names of the commands, in the order of the work."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name."""
        if cmd_name not in COMMANDS:
            return None
        module = importlib.import_module(f"slabuilder.cli.{cmd_name}")
        command: click.Command = getattr(module, cmd_name)
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that the arguments name; a misspelt one is told the nearest."""
        if args and args[0] not in COMMANDS and not args[0].startswith("-"):
            from slabuilder.diagnostics.nearest import nearest

            close = nearest(args[0], COMMANDS)
            hint = f"Did you mean {close!r}?" if close else f"The commands are {', '.join(COMMANDS)}."
            ctx.fail(f"There is no command {args[0]!r}. {hint}")
        return super().resolve_command(ctx, args)

    def get_help(self, ctx: click.Context) -> str:
        """The page of help, which imports no command."""
        return HELP.rstrip()


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 80})
@click.version_option(__version__, prog_name="slabuilder")
def commands() -> None:
    """Keep the agreement between marketing and sales as YAML: checked, computed, and made a document."""


def run(arguments: list[str]) -> int:
    """Run one command and give its exit code; no traceback ever reaches a user."""
    try:
        code = commands.main(arguments, prog_name="slabuilder", standalone_mode=False)
    except click.ClickException as error:
        error.show()
        return WRONG_USE
    except click.Abort:
        click.echo("Stopped.", err=True)
        return STOPPED
    except FaultyFileError as error:
        from slabuilder.cli.report import print_report

        files = (error, *error.others)
        diagnostics = [diagnostic for file in files for diagnostic in file.diagnostics]
        print_report(diagnostics, {file.name: file.text for file in files}, "text", err=True)
        return FINDINGS
    except SlabuilderError as error:
        print_error(str(error), error.help)
        return UNREADABLE if isinstance(error, UnreadableError) else WRONG_USE
    except BrokenPipeError:
        return FINE  # whoever read our output has had enough
    except Exception as error:  # the last stop before a user
        _our_fault(error)
        return OUR_FAULT
    return code if isinstance(code, int) else FINE


def _our_fault(error: Exception) -> None:
    if os.environ.get("SLABUILDER_TRACEBACK"):
        raise error
    print_error(
        f"slabuilder itself failed: {type(error).__name__}: {error}",
        "this is our fault, not yours; set SLABUILDER_TRACEBACK=1, run it again, and report what it prints",
    )
