"""The command line: one file a command; each parses, calls one workflow, prints, and gives the exit code.

Exit codes: 0 fine, 1 findings, 2 wrong use, 3 a file cannot be read or written, 4 our own fault.
"""

from __future__ import annotations

import contextlib
import gc
import os
import sys

from slabuilder.cli.help import HELP


def main() -> None:
    """Run the command line, and exit. Asking for help waits for no library."""
    if sys.argv[1:] in ([], ["-h"], ["--help"]):
        sys.stdout.write(HELP)
        return
    # Pydantic would look through every installed package for plug-ins; a command that ends in a second needs neither
    # those nor a collection of garbage every few objects.
    os.environ["PYDANTIC_DISABLE_PLUGINS"] = "__all__"
    # Time zones are those of the package tzdata, which the lock files name: a deadline depends on no machine.
    os.environ["PYTHONTZPATH"] = ""
    gc.set_threshold(500_000, 50, 50)
    from slabuilder.cli.main import run

    code = run(sys.argv[1:])
    # Taking a hundred thousand objects down one by one costs a seventh of a short command, and tidies nothing:
    # files are closed, and child processes gone, when a workflow returns.
    for stream in (sys.stdout, sys.stderr):
        with contextlib.suppress(BrokenPipeError):
            stream.flush()
    os._exit(code)
