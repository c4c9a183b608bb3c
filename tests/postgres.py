"""A real Postgres for tests: in a folder of its own, reached through a socket there, gone afterwards."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from pwd import getpwnam

import psycopg

PATIENCE = 60
"""Seconds until a server that does not answer counts as broken."""
SETTINGS = {
    "listen_addresses": "",
    "fsync": "off",
    "full_page_writes": "off",
    "synchronous_commit": "off",
    "jit": "off",
}


def programs() -> Path | None:
    """The folder with the newest server's programs; Debian keeps them away from PATH."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: int(path.parts[-3]))
    on_path = shutil.which("initdb")
    return found[-1].parent if found else Path(on_path).parent if on_path else None


def user() -> str | None:
    """Who runs the server: nobody in particular, or someone without rights where we are root, whom Postgres refuses."""
    if os.getuid() != 0:
        return None
    for name in ("postgres", "nobody"):
        try:
            return getpwnam(name).pw_name
        except KeyError:
            continue
    raise RuntimeError("this system has neither of the users postgres and nobody")


@contextmanager
def running(bin: Path) -> Iterator[psycopg.Connection]:
    """A connection to a new server, whose database is in UTF-8 and compares texts by their bytes."""
    owner = user()
    with tempfile.TemporaryDirectory(prefix="pg", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        if owner:
            shutil.chown(folder, owner)
        data = folder / "data"
        options = ["--username=slabuilder", "--encoding=UTF8", "--locale=C", "--auth=trust", "--no-sync"]
        subprocess.run([bin / "initdb", "-D", data, *options], user=owner, cwd=folder, check=True, capture_output=True)
        settings = [word for key, value in SETTINGS.items() for word in ("-c", f"{key}={value}")]
        command: list[str | Path] = [bin / "postgres", "-D", data, "-k", folder, *settings]
        server = subprocess.Popen(command, user=owner, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            with _connected(server, folder) as connection:
                yield connection
        finally:
            server.send_signal(signal.SIGINT)
            server.wait()


def _connected(server: subprocess.Popen[bytes], folder: Path) -> psycopg.Connection:
    end = time.monotonic() + PATIENCE
    while True:
        try:
            return psycopg.connect(f"host={folder} user=slabuilder dbname=postgres", autocommit=True)
        except psycopg.OperationalError:
            if server.poll() is not None or time.monotonic() > end:
                raise
            time.sleep(0.05)
