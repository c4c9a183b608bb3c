"""What is needed to sign and to verify, and what to do where it is missing."""

from __future__ import annotations

from importlib.util import find_spec

from slabuilder.errors import UsageError

_LIBRARIES = ("cryptography", "pyhanko")


def check_needs() -> None:
    """A UsageError if the libraries of the extra `signing` are not installed."""
    if missing := [name for name in _LIBRARIES if find_spec(name) is None]:
        help = "install them with: pip install 'slabuilder[signing]'"
        raise UsageError(f"signatures need {' and '.join(missing)}, which are not installed", help)
