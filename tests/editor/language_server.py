"""A client of the YAML language server: just enough of the protocol to open a text and ask about a place in it."""

from __future__ import annotations

import json
import queue
import subprocess
import threading
from collections.abc import Mapping
from pathlib import Path
from types import TracebackType
from typing import IO, Any

SECONDS = 60
"""How long any answer may take before the test fails: the server starts in one or two."""

_SETTINGS = {"validate": True, "hover": True, "completion": True, "schemaStore": {"enable": False}}
_Message = dict[str, Any]


class LanguageServer:
    """A running server; a context manager that stops it."""

    def __init__(self, node: str, script: Path, folder: Path) -> None:
        self._folder = folder
        self._process = subprocess.Popen(
            [node, str(script), "--stdio"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            cwd=folder,
        )
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._input: IO[bytes] = self._process.stdin
        self._inbox: queue.Queue[_Message] = queue.Queue()
        self._output: IO[bytes] = self._process.stdout
        self._receiver = threading.Thread(target=_receive, args=(self._output, self._inbox), daemon=True)
        self._receiver.start()
        self._sent = 0
        self._texts = 0

    def __enter__(self) -> LanguageServer:
        capabilities = {
            "workspace": {"configuration": True},
            "textDocument": {
                "hover": {"contentFormat": ["markdown"]},
                "completion": {"completionItem": {"documentationFormat": ["markdown"], "snippetSupport": True}},
            },
        }
        self._ask("initialize", {"processId": None, "rootUri": self._folder.as_uri(), "capabilities": capabilities})
        self._tell("initialized", {})
        self._tell("workspace/didChangeConfiguration", {"settings": {"yaml": _SETTINGS}})
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        # Asked, not killed: `node` may be a script that started the server, which would then be left over.
        self._ask("shutdown", {})
        self._tell("exit", {})
        self._input.close()
        self._process.wait(SECONDS)
        self._receiver.join(SECONDS)
        self._output.close()

    def open(self, text: str) -> str:
        """The address of a new document with this text, opened in the server."""
        self._texts += 1
        uri = (self._folder / f"agreement-{self._texts}.yaml").as_uri()
        self._tell(
            "textDocument/didOpen",
            {"textDocument": {"uri": uri, "languageId": "yaml", "version": 1, "text": text}},
        )
        return uri

    def diagnostics(self, uri: str) -> list[tuple[int, str]]:
        """What the server finds wrong with the document: lines from 0, and messages."""
        answer = self._await(
            lambda message: (
                message.get("method") == "textDocument/publishDiagnostics" and message["params"]["uri"] == uri
            )
        )
        return [(fault["range"]["start"]["line"], fault["message"]) for fault in answer["params"]["diagnostics"]]

    def hover(self, uri: str, line: int, column: int) -> str:
        """The help for what stands there, as Markdown."""
        answer = self._ask("textDocument/hover", _place(uri, line, column))
        return str(answer["contents"]["value"]) if answer else ""

    def completions(self, uri: str, line: int, column: int) -> dict[str, str]:
        """What can be written there, with the help for it."""
        answer = self._ask("textDocument/completion", _place(uri, line, column))
        return {item["label"]: _text(item.get("documentation", "")) for item in answer["items"]}

    def _ask(self, method: str, parameters: _Message) -> Any:
        self._sent += 1
        number = self._sent
        self._send({"id": number, "method": method, "params": parameters})
        return self._await(lambda message: message.get("id") == number and "method" not in message)["result"]

    def _tell(self, method: str, parameters: _Message) -> None:
        self._send({"method": method, "params": parameters})

    def _send(self, message: _Message) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self._input.write(b"Content-Length: %d\r\n\r\n%b" % (len(body), body))
        self._input.flush()

    def _await(self, wanted: Any) -> _Message:
        """The next message that is wanted; questions of the server are answered meanwhile."""
        while True:
            message = self._inbox.get(timeout=SECONDS)
            if wanted(message):
                return message
            if "method" in message and "id" in message:
                self._send({"id": message["id"], "result": _answer(message)})


def _answer(question: Mapping[str, Any]) -> object:
    if question["method"] == "workspace/configuration":
        return [_SETTINGS if item.get("section") == "yaml" else None for item in question["params"]["items"]]
    return None


def _receive(stream: IO[bytes], inbox: queue.Queue[_Message]) -> None:
    while line := stream.readline():
        length = int(line.split(b":")[1])
        while stream.readline().strip():
            continue
        inbox.put(json.loads(stream.read(length)))


def _place(uri: str, line: int, column: int) -> _Message:
    return {"textDocument": {"uri": uri}, "position": {"line": line, "character": column}}


def _text(documentation: str | Mapping[str, str]) -> str:
    return documentation if isinstance(documentation, str) else documentation["value"]
