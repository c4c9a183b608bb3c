"""A logo is a picture that both page and PDF can have; what cannot be one is refused with what to do."""

from __future__ import annotations

from contextlib import suppress
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from slabuilder.errors import UnreadableError
from slabuilder.render.logo_io import logo_of


def jpeg(mode: str, **options: object) -> bytes:
    """A small JPEG in the colours of `mode`, as another program writes it."""
    Image.new(mode, (16, 8)).save(data := BytesIO(), "JPEG", **options)
    return data.getvalue()


@pytest.mark.parametrize("suffix", ["jpg", "JPEG"])
@pytest.mark.parametrize("options", [{}, {"progressive": True}, {"exif": b"Exif\0\0" + b"\xff\xc4" * 99}], ids=str)
def test_a_jpeg_for_print_is_refused(tmp_path: Path, suffix: str, options: dict[str, object]) -> None:
    (file := tmp_path / f"logo.{suffix}").write_bytes(jpeg("CMYK", **options))
    with pytest.raises(UnreadableError, match="CMYK") as caught:
        logo_of(file)
    assert "save it as RGB" in (caught.value.help or "")


@pytest.mark.parametrize("mode", ["RGB", "L"])
@pytest.mark.parametrize("progressive", [False, True])
def test_other_jpegs_are_taken(tmp_path: Path, mode: str, progressive: bool) -> None:
    (file := tmp_path / "logo.jpg").write_bytes(data := jpeg(mode, progressive=progressive))
    assert (logo_of(file).data, logo_of(file).media_type) == (data, "image/jpeg")


CMYK = jpeg("CMYK")


@given(st.integers(0, len(CMYK)), st.binary(max_size=9))
def test_a_broken_jpeg_is_no_accident(tmp_path_factory: pytest.TempPathFactory, cut: int, rest: bytes) -> None:
    (file := tmp_path_factory.getbasetemp() / "broken.jpg").write_bytes(CMYK[:cut] + rest)
    with suppress(UnreadableError):
        assert logo_of(file).data == CMYK[:cut] + rest
