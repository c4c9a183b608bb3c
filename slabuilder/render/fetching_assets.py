"""What WeasyPrint may load: the fonts that come with slabuilder, and data: URLs. Nothing from the disk or the network."""

from __future__ import annotations

from base64 import b64decode
from inspect import currentframe
from typing import Any
from urllib.parse import unquote_to_bytes

from weasyprint.urls import URLFetcher, URLFetcherResponse

from slabuilder.render.cjk import cjk_fonts, is_cjk
from slabuilder.render.fonts import FONTS, SCHEME, characters
from slabuilder.render.stuck import clause_at
from slabuilder.render.template_assets import FONT_TYPES, font_bytes

MOST = 16 << 20
"""The longest data: URL, in characters."""


class OwnAssets(URLFetcher):  # type: ignore[misc]  # WeasyPrint has no types
    """Serves the project's own fonts by name and data: URLs; keeps what it refused.

    It opens nothing by URLFetcher's own means, which ask the environment for a proxy even where the URL holds the data.
    """

    def __init__(self) -> None:
        super().__init__(allowed_protocols=(), allow_redirects=False)
        self.refused: list[str] = []
        """The URLs that were asked for in vain, each with the clause that asked, if that can be told."""

    def fetch(self, url: str, headers: Any = None) -> Any:
        """The response for `url`; a ValueError, which is kept, where it may not be loaded."""
        scheme, _, rest = url.partition(":")
        match scheme.lower():
            case "data" if len(url) <= MOST:
                media_type, body = _carried(rest)
            case _ if scheme == SCHEME and rest in FONTS:
                media_type, body = _font_type(rest), font_bytes(rest)
            case _ if scheme == SCHEME and rest in cjk_fonts():
                media_type, body = _font_type(rest), cjk_fonts()[rest].read_bytes()
            case _:
                clause = clause_at(currentframe())
                self.refused.append(url if clause is None else f"{url} (clause {clause})")
                raise ValueError("not part of the document")
        return URLFetcherResponse(url, body, {"Content-Type": media_type})


def _carried(rest: str) -> tuple[str, bytes]:
    """The media type and the data of a data: URL (RFC 2397)."""
    head, comma, data = rest.partition(",")
    if not comma:
        raise ValueError("a data: URL without data")
    media_type, body = head.removesuffix(";base64"), unquote_to_bytes(data)
    return media_type or "text/plain;charset=US-ASCII", b64decode(body) if media_type != head else body


def _font_type(name: str) -> str:
    return FONT_TYPES[name[name.rfind(".") :]]


def missing_cjk(html: str) -> list[str]:
    """The Chinese and Japanese characters of `html` that a font for them lacks, where it names these; sorted."""
    if not any(f"{SCHEME}:{file}" in html for file in cjk_fonts()):
        return []
    from fontTools.ttLib import TTFont  # type: ignore[import-untyped]  # comes with WeasyPrint

    tables = [TTFont(path, lazy=True).getBestCmap() for path in cjk_fonts().values()]
    wanted = (character for character in characters(html) if is_cjk(character))
    return sorted(character for character in wanted if any(ord(character) not in table for table in tables))
