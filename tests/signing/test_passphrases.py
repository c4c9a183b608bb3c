"""A passphrase shows itself nowhere."""

from __future__ import annotations

import pickle
import traceback

import pytest

from slabuilder.signing.passphrase import Passphrase

SECRET = Passphrase("correct horse")


@pytest.mark.parametrize("shown", [str(SECRET), repr(SECRET), f"{SECRET}", f"{[SECRET]}"])
def test_it_is_hidden_where_it_is_printed(shown: str) -> None:
    assert "horse" not in shown


def test_it_is_sent_to_no_process() -> None:
    with pytest.raises(TypeError) as caught:
        pickle.dumps(SECRET)
    assert "horse" not in str(caught.value)


def test_it_is_in_no_traceback() -> None:
    def fail(passphrase: Passphrase) -> None:
        raise ValueError(passphrase)

    with pytest.raises(ValueError, match="hidden") as caught:
        fail(SECRET)
    whole = traceback.TracebackException.from_exception(caught.value, capture_locals=True)
    assert "correct horse" not in "".join(whole.format())


def test_bytes_that_are_no_text_come_back() -> None:
    assert Passphrase(b"p\xff".decode("utf-8", "surrogateescape")).reveal_bytes() == b"p\xff"
