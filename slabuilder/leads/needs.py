"""What is needed to decide tables of leads, and what to do where it is missing."""

from __future__ import annotations

from importlib.util import find_spec

from slabuilder.errors import UsageError

_LIBRARIES = ("duckdb", "sqlalchemy")


def check_needs() -> None:
    """A UsageError if the libraries of the extra `leads` are not installed."""
    if missing := [name for name in _LIBRARIES if find_spec(name) is None]:
        help = "install them with: pip install 'slabuilder[leads]'"
        raise UsageError(f"deciding many leads needs {' and '.join(missing)}, which are not installed", help)
