"""The codes of changes that no rule has."""

from __future__ import annotations

UNEXPLAINED = "CHG000"
"""The code of a change that no rule explains."""

CODES = {
    UNEXPLAINED: (
        "unexplained",
        "No rule explains the change: it counts as material, and as another duty for both sides.",
    )
}
"""The name and the meaning of each."""
