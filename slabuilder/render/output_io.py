"""Writes documents so that nobody ever sees half of one."""

from __future__ import annotations

import contextlib
import os
import tempfile
from pathlib import Path

from slabuilder.errors import UnreadableError


def write_whole(path: Path, data: bytes) -> None:
    """Write `data` to `path` in one move: the file holds the old bytes or the new ones, never a part."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        _replace(path, data)
    except UnicodeEncodeError as error:
        help = "set the environment variable PYTHONUTF8=1, or LC_ALL to a locale with UTF-8 such as C.UTF-8"
        raise UnreadableError(
            f"{path} cannot be written: the locale of this machine lacks letters of its name", help
        ) from error
    except OSError as error:
        help = "check the folder and its permissions, and that the disk has room"
        raise UnreadableError(f"{path} cannot be written: {error.strerror}", help) from error


def _replace(path: Path, data: bytes) -> None:
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        umask = os.umask(0)
        os.umask(umask)
        Path(name).chmod(0o666 & ~umask)
        Path(name).replace(path)
    except BaseException:
        with contextlib.suppress(OSError):
            Path(name).unlink()
        raise
