"""The fonts for Chinese and Japanese characters, which the extra `cjk` brings."""

from __future__ import annotations

from functools import cache
from importlib.util import find_spec
from pathlib import Path

CJK_FAMILIES = {"NotoSerifJP-Regular.otf": "Agreement CJK Serif", "NotoSansJP-Regular.otf": "Agreement CJK Sans"}
"""The families by the names of their files in the package pylopdf-fonts-jp."""

_PACKAGE = "pylopdf_fonts_jp"
_BLOCKS = (
    (0x2E80, 0x303F),  # radicals, symbols and punctuation
    (0x3040, 0x30FF),  # hiragana, katakana
    (0x3100, 0x9FFF),  # bopomofo to the unified ideographs, between them enclosed and compatibility forms
    (0xF900, 0xFAFF),
    (0xFE30, 0xFE4F),
    (0xFF00, 0xFFEF),  # full and half width
    (0x20000, 0x323AF),
)


def is_cjk(character: str) -> bool:
    """Whether `character` is one that fonts for Chinese and Japanese have."""
    return any(first <= ord(character) <= last for first, last in _BLOCKS)


@cache
def cjk_fonts() -> dict[str, Path]:
    """The files of the fonts by name; none where the extra is not installed."""
    spec = find_spec(_PACKAGE)
    if spec is None or spec.origin is None:
        return {}
    folder = Path(spec.origin).parent
    return {file: folder / file for file in CJK_FAMILIES}
