"""What WeasyPrint may load: the fonts that come with slabuilder, and data: URLs. Nothing from the disk or the network."""

from __future__ import annotations

from typing import Any

from weasyprint.urls import URLFetcher, URLFetcherResponse

from slabuilder.render.cjk import cjk_fonts, is_cjk
from slabuilder.render.fonts import FONTS, SCHEME, characters
from slabuilder.render.template_assets import FONT_TYPES, font_bytes

MOST = 16 << 20
"""The longest data: URL, in characters."""


class OwnAssets(URLFetcher):  # type: ignore[misc]  # WeasyPrint has no types
    """Serves the project's own fonts by name and data: URLs; keeps what it refused."""

    def __init__(self) -> None:
        super().__init__(allowed_protocols={"data"}, allow_redirects=False)
        self.refused: list[str] = []

    def fetch(self, url: str, headers: Any = None) -> Any:
        """The response for `url`; a ValueError, which is kept, where it may not be loaded."""
        scheme, _, name = url.partition(":")
        match scheme.lower():
            case "data" if len(url) <= MOST:
                return super().fetch(url, headers)
            case _ if scheme == SCHEME and name in FONTS:
                body = font_bytes(name)
            case _ if scheme == SCHEME and name in cjk_fonts():
                body = cjk_fonts()[name].read_bytes()
            case _:
                self.refused.append(url)
                raise ValueError("not part of the document")
        suffix = name[name.rfind(".") :]
        return URLFetcherResponse(url, body, {"Content-Type": FONT_TYPES[suffix]})


def missing_cjk(html: str) -> list[str]:
    """The Chinese and Japanese characters of `html` that a font for them lacks, where it names these; sorted."""
    if not any(f"{SCHEME}:{file}" in html for file in cjk_fonts()):
        return []
    from fontTools.ttLib import TTFont  # type: ignore[import-untyped]  # comes with WeasyPrint

    tables = [TTFont(path, lazy=True).getBestCmap() for path in cjk_fonts().values()]
    wanted = (character for character in characters(html) if is_cjk(character))
    return sorted(character for character in wanted if any(ord(character) not in table for table in tables))
