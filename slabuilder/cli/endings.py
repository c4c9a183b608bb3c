"""How a command ends: its exit code, and the words with which it gives up."""

from __future__ import annotations

import click

FINE, FINDINGS, WRONG_USE, UNREADABLE, OUR_FAULT, STOPPED = 0, 1, 2, 3, 4, 130


def print_error(message: str, help: str | None) -> None:
    """Say on standard error what is wrong, and what to do about it."""
    click.echo(f"error: {message}", err=True)
    if help:
        click.echo(f"  = help: {help}", err=True)
