"""Where the command keeps what it has found out, and can find out again: the user's folder for that."""

from __future__ import annotations

import os
import sys
from pathlib import Path


def kept_proofs() -> Path | None:
    """The folder for proofs; nothing where the system names no folder of the user's."""
    folder = _users_folder()
    return None if folder is None else folder / "slabuilder" / "proofs"


def _users_folder() -> Path | None:
    if chosen := os.environ.get("XDG_CACHE_HOME"):
        return Path(chosen)
    if sys.platform == "win32":
        local = os.environ.get("LOCALAPPDATA")
        return Path(local) if local else None
    try:
        home = Path.home()
    except RuntimeError:
        return None
    return home / ("Library/Caches" if sys.platform == "darwin" else ".cache")
