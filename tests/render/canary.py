"""Files and a server with a secret, which notice everybody who opens a file or connects."""

from __future__ import annotations

import ctypes
import os
import socket
import struct
import subprocess
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from queue import Queue
from threading import Thread

from slabuilder.render.template_assets import font_bytes

SECRET = "Zarzuelakanarienvogel"
OPENED = 0x20
"""IN_OPEN of Linux's inotify: somebody opened a file of the folder."""

TYPES = {
    ".css": "text/css", ".html": "text/html", ".png": "image/png", ".svg": "image/svg+xml", ".ttf": "font/ttf",
    ".txt": "text/plain",
}  # fmt: skip


def picture() -> bytes:
    """A PNG of one row, whose colours spell the secret."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    assert len(SECRET) % 3 == 0
    header = struct.pack(">IIBBBBB", len(SECRET) // 3, 1, 8, 2, 0, 0, 0)
    row = zlib.compress(b"\0" + SECRET.encode())
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", row) + chunk(b"IEND", b"")


FILES = {
    "canary.css": f"body::before {{ content: '{SECRET}' }}".encode(),
    "canary.html": f"<p>{SECRET}".encode(),
    "canary.png": picture(),
    "canary.svg": (
        '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="20"><g id="x">'
        f'<text y="15" font-family="Agreement Serif">{SECRET}</text></g></svg>'
    ).encode(),
    "canary.ttf": font_bytes("serif-italic.ttf"),
    "canary.txt": SECRET.encode(),
}


@dataclass
class Canary:
    """The folder and the port; `noticed` gives what happened since it was asked last."""

    folder: Path
    server: _Server
    watch: int

    @property
    def host(self) -> str:
        """Host and port of the server."""
        return f"127.0.0.1:{self.server.server_port}"

    def noticed(self) -> list[str]:
        """The files that were opened, and the connections."""
        found = [f"a connection from {client}" for client in self._clients()]
        try:
            events = os.read(self.watch, 1 << 16)
        except BlockingIOError:
            events = b""
        while events:
            _, _, _, length = struct.unpack_from("iIII", events)
            found.append(events[16 : 16 + length].rstrip(b"\0").decode() or "the folder")
            events = events[16 + length :]
        return found

    def _clients(self) -> list[tuple[str, int]]:
        """Who connected. The server accepts one after the other: when it has our own call, it has all before it."""
        with socket.create_connection(("127.0.0.1", self.server.server_port)) as call:
            found = []
            while (client := self.server.clients.get(timeout=10)) != call.getsockname():
                found.append(client)
        return found


@contextmanager
def canary_in(folder: Path) -> Iterator[Canary]:
    """A canary in `folder`: the files, a link that leads to one from a folder `inside`, and the server."""
    for name, data in FILES.items():
        (folder / name).write_bytes(data)
    (folder / "inside").mkdir()
    (folder / "inside" / "link.png").symlink_to(folder / "canary.png")
    library = ctypes.CDLL(None, use_errno=True)
    watch = library.inotify_init1(os.O_NONBLOCK | os.O_CLOEXEC)
    assert library.inotify_add_watch(watch, os.fsencode(folder), OPENED) > 0
    server = _Server(("127.0.0.1", 0), _Handler)
    canary = Canary(folder, server, watch)
    thread = Thread(target=server.serve_forever, args=(0.05,))
    thread.start()
    try:
        yield canary
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
        os.close(watch)


class _Server(ThreadingHTTPServer):
    """Notes every connection, whatever is said in it."""

    def __init__(self, address: tuple[str, int], handler: type[BaseHTTPRequestHandler]) -> None:
        super().__init__(address, handler)
        self.clients: Queue[tuple[str, int]] = Queue()

    def verify_request(self, request: object, client_address: tuple[str, int]) -> bool:
        self.clients.put(client_address)
        return True

    def handle_error(self, request: object, client_address: object) -> None:
        """Who speaks something else than HTTP gets no answer."""


class _Handler(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        name = self.path.rpartition("/")[2]
        self.send_response(200 if name in FILES else 404)
        self.send_header("Content-Type", TYPES.get(Path(name).suffix, "text/plain"))
        self.end_headers()
        self.wfile.write(FILES.get(name, b""))

    def log_message(self, format: str, *values: object) -> None:
        """Nobody reads it."""


def tells(data: bytes, folder: Path, needs_tool: Callable[[str], str]) -> bool:
    """Whether the secret is in a PDF: in its text, its pictures, its attachments, or anywhere else."""
    (file := folder / "suspect.pdf").write_bytes(data)
    plain = folder / "plain.pdf"
    command: list[str | Path] = [
        needs_tool("qpdf"),
        "--qdf",
        "--object-streams=disable",
        "--decode-level=all",
        file,
        plain,
    ]
    subprocess.run(command, check=True, capture_output=True)
    text = subprocess.run([needs_tool("pdftotext"), file, "-"], check=True, capture_output=True).stdout
    return SECRET.encode() in plain.read_bytes() or SECRET.encode() in text
