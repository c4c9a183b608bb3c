"""Timestamps of an authority (RFC 3161), asked through whatever reaches it."""

from __future__ import annotations

from collections.abc import Callable

from asn1crypto import cms, core, tsp
from pyhanko.sign.timestamps import TimeStamper

from slabuilder.signing.faults import SigningError

Post = Callable[[bytes], bytes]
"""Sends a request to the authority and gives its answer; an UnreadableError says why it could not."""

_NO_ANSWER = "ask whoever runs it, try again later, or sign without --timestamp"


class Authority(TimeStamper):
    """An authority that answers through `post`. Whatever is wrong with its answer is a SigningError."""

    def __init__(self, name: str, post: Post) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self._name, self._post = name, post

    async def async_timestamp(self, message_digest: bytes, md_algorithm: str) -> cms.ContentInfo:
        """The token for a digest."""
        nonce, request = self.request_cms(message_digest, md_algorithm)  # type: ignore[no-untyped-call]
        answer = self._post(request.dump())
        try:
            return self._token(answer, message_digest, nonce)
        except (ValueError, TypeError, KeyError, AttributeError):
            raise self._wrong("its answer is none that a timestamp authority gives") from None

    def _token(self, answer: bytes, digest: bytes, nonce: int) -> cms.ContentInfo:
        # Read on its own, since asn1crypto takes no answer that refuses, and so has no token.
        status = tsp.PKIStatusInfo.load(core.Sequence.load(answer)[0].dump())
        if status["status"].native not in ("granted", "granted_with_mods"):
            said = "; ".join(status["status_string"].native or []) or status["status"].native
            raise self._wrong(f"it refused: {said}")
        token = tsp.TimeStampResp.load(answer)["time_stamp_token"]
        about = token["content"]["encap_content_info"]["content"].parsed
        if about["message_imprint"]["hashed_message"].native != digest:
            raise self._wrong("it timed something else")
        if about["nonce"].native != nonce:
            raise self._wrong("it answered another question")
        return token

    def _wrong(self, what: str) -> SigningError:
        return SigningError(f"no timestamp from {self._name}: {what}", _NO_ANSWER)
