"""Writes files so that nobody ever sees half of one."""

from __future__ import annotations

import contextlib
import glob
import os
import tempfile
from pathlib import Path

from slabuilder.errors import UnreadableError

PART = ".part"
"""What ends the name of a file while it is written."""

LEFT_BEHIND = 3600
"""After so many seconds, a part is one that a killed command left behind."""


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


def write_secret(path: Path, data: bytes) -> None:
    """Write `data` to `path`, which only its owner may read; a file that is there is never written over."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        help = "check the folder and its permissions, that the disk has room, and that the file is not there already"
        raise UnreadableError(f"{path} cannot be written: {error.strerror}", help) from error


def _replace(path: Path, data: bytes) -> None:
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=PART)
    _sweep(path, Path(name))
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


def _sweep(path: Path, fresh: Path) -> None:
    """Remove the parts of `path` that were left behind, going by the clock of the file system, which dated `fresh`."""
    with contextlib.suppress(OSError):
        now = fresh.stat().st_mtime
        for part in path.parent.glob(f".{glob.escape(path.name)}.*{PART}"):
            if now - part.stat().st_mtime > LEFT_BEHIND:
                part.unlink()
