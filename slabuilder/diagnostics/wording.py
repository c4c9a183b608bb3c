"""The words in which a value is refused, the same wherever it stands."""

from __future__ import annotations

_MOST = 40


def expected(what: str, given: object) -> str:
    """The message of a wrong value: `expected a date such as 2026-10-01, not 'soon'`."""
    return f"expected {what}, not {_shown(given)}"


def _shown(given: object) -> str:
    match given:
        case bool():
            return str(given).lower()
        case list():
            return "a list"
        case dict():
            return "keys and values"
        case _:
            text = str(given)
            return repr(text if len(text) <= _MOST else f"{text[: _MOST - 1]}…")
