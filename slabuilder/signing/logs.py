"""What pyHanko logs is not for those who sign: everything that matters to them comes as an error."""

from __future__ import annotations

import logging

_NOWHERE = logging.NullHandler()


def keep_logs_quiet() -> None:
    """Without a handler of somebody's own, Python would print pyHanko's warnings, with tracebacks."""
    for name in ("pyhanko", "pyhanko_certvalidator"):
        logging.getLogger(name).addHandler(_NOWHERE)
