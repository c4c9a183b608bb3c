"""How much a file may say: far more than any agreement does, far less than what stops a computer."""

from __future__ import annotations

MAX_BYTES = 1_000_000
MAX_DEPTH = 40
MAX_VALUES = 50_000
MAX_REPEATED = 1_000_000
"""How many characters aliases may repeat in all: as many as a file may have."""
