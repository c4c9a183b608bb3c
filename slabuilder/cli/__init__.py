"""The command line: one file a command; each parses, calls one workflow, prints, and gives the exit code.

Exit codes: 0 fine, 1 findings, 2 wrong use, 3 a file cannot be read or written, 4 our own fault.
"""

from __future__ import annotations

from slabuilder.cli.main import main

__all__ = ["main"]
