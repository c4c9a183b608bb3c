"""Where a passphrase comes from: a prompt, a variable of the environment, or an open file; never an argument."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from typing import Any, TypeVar

import click

from slabuilder.errors import UsageError
from slabuilder.signing.passphrase import Ask, Passphrase

F = TypeVar("F", bound=Callable[..., Any])

LONGEST = 4096


def passphrase_options(command: F) -> F:
    """The options that say where the passphrase comes from; without them it is asked for."""
    descriptor = click.option(
        "--passphrase-fd", metavar="N", type=click.IntRange(min=0), help="Take it from this open file descriptor."
    )
    variable = click.option(
        "--passphrase-env", metavar="NAME", help="Take the passphrase or PIN from this environment variable."
    )
    return variable(descriptor(command))


def asking(variable: str | None, descriptor: int | None, *, new: bool = False) -> Ask:
    """How the passphrase is asked for; a `new` one at the terminal twice."""
    if variable is not None and descriptor is not None:
        raise UsageError("the passphrase comes from one place only", "--passphrase-env or --passphrase-fd")
    if variable is not None:
        return lambda _: _from_environment(variable)
    if descriptor is not None:
        return lambda _: _from_descriptor(descriptor)
    return lambda what: _from_terminal(what, new)


def _from_environment(variable: str) -> Passphrase:
    text = os.environ.get(variable)
    if text is None:
        raise UsageError(f"the environment variable {variable} is not set", "set it, or leave out --passphrase-env")
    return Passphrase(text)


def _from_descriptor(descriptor: int) -> Passphrase:
    try:
        data = b""
        while len(data) < LONGEST and (more := os.read(descriptor, LONGEST)):
            data += more
    except OSError as error:
        help = "for example: --passphrase-fd 3 3<FILE"
        raise UsageError(f"the file descriptor {descriptor} cannot be read: {error.strerror}", help) from None
    return Passphrase(data.decode("utf-8", "surrogateescape").removesuffix("\n").removesuffix("\r"))


def _from_terminal(what: str, new: bool) -> Passphrase:
    if not sys.stdin.isatty():
        help = "name where it comes from: --passphrase-env NAME or --passphrase-fd N"
        raise UsageError(f"there is nobody to ask for the {what}", help)
    text = click.prompt(what[0].upper() + what[1:], hide_input=True, confirmation_prompt=new, err=True)
    return Passphrase(text)
