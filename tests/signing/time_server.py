"""A timestamp authority (RFC 3161) on this machine, for tests: OpenSSL answers behind a server of Python's."""

from __future__ import annotations

import subprocess
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

from tests.signing.certificates import Holder

Answer = Callable[[bytes], tuple[int, bytes]]

_SETTINGS = """
[tsa]
default_tsa = one
[one]
serial = {folder}/serial
signer_cert = {folder}/tsa.pem
signer_key = {folder}/tsa.key
certs = {folder}/root.pem
signer_digest = sha256
default_policy = 1.3.6.1.4.1.13762.3
digests = sha256
ess_cert_id_chain = no
ess_cert_id_alg = sha256
"""


@contextmanager
def serving(answer: Answer) -> Iterator[str]:
    """The address of a server that answers each request so, until the `with` block ends."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:  # the name that the server looks for
            status, data = answer(self.rfile.read(int(self.headers["Content-Length"])))
            self.send_response(status)
            self.send_header("Content-Type", "application/timestamp-reply")
            self.send_header("Content-Length", str(len(data)))
            self.end_headers()
            self.wfile.write(data)

        def log_message(self, *_: object) -> None:
            """Nobody reads it."""

    with HTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/"
        finally:
            server.shutdown()
            thread.join()


def openssl_authority(openssl: str, folder: Path, authority: Holder, root: Holder) -> Answer:
    """Answers as OpenSSL does, with the key of `authority`; its files are in `folder`."""
    (folder / "tsa.pem").write_bytes(authority.pem)
    (folder / "tsa.key").write_bytes(authority.key_pem())
    (folder / "root.pem").write_bytes(root.pem)
    (folder / "serial").write_text("01\n")
    (folder / "settings").write_text(_SETTINGS.format(folder=folder))

    def answer(request: bytes) -> tuple[int, bytes]:
        (folder / "query").write_bytes(request)
        words = [
            openssl,
            "ts",
            "-reply",
            "-config",
            "settings",
            "-section",
            "one",
            "-queryfile",
            "query",
            "-out",
            "reply",
        ]
        subprocess.run(words, cwd=folder, capture_output=True, check=True)
        return 200, (folder / "reply").read_bytes()

    return answer
