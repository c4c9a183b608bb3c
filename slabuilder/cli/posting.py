"""Asks a timestamp authority over the network."""

from __future__ import annotations

from collections.abc import Callable
from http.client import HTTPException
from urllib.error import HTTPError
from urllib.request import Request, urlopen

from slabuilder.errors import UnreadableError, UsageError

SECONDS = 20
MOST = 1 << 20
"""Bytes of an answer."""


def posting_to(url: str) -> Callable[[bytes], bytes]:
    """Sends a request (RFC 3161, 3.4) to `url` and gives the answer; an UnreadableError if there is none."""
    if not url.startswith(("https://", "http://")):
        raise UsageError(f"{url} is no address of a timestamp authority", "it begins with https:// or http://")

    def post(request: bytes) -> bytes:
        headers = {"Content-Type": "application/timestamp-query", "Accept": "application/timestamp-reply"}
        try:
            asked = Request(url, request, headers)  # noqa: S310  # looked at above
            with urlopen(asked, timeout=SECONDS) as answer:  # noqa: S310
                data: bytes = answer.read(MOST)
        except HTTPError as error:
            raise _unreachable(url, f"it answered {error.code} {error.reason}") from None
        except (OSError, HTTPException, ValueError) as error:
            raise _unreachable(url, str(getattr(error, "reason", error)) or type(error).__name__) from None
        return data

    return post


def _unreachable(url: str, why: str) -> UnreadableError:
    help = "check the address and the network, or sign without a timestamp; nothing was signed"
    return UnreadableError(f"no timestamp from {url}: {why}", help)
