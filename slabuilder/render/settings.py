"""What a project decides about the look of its documents."""

from __future__ import annotations

import base64
from dataclasses import dataclass, field

from slabuilder.loading.project import ACCENT
from slabuilder.render.colours import legible
from slabuilder.render.look import Look


@dataclass(frozen=True, slots=True)
class Logo:
    """A picture, and its media type such as `image/png`."""

    data: bytes
    media_type: str

    @property
    def url(self) -> str:
        """The picture as a data: URL."""
        return f"data:{self.media_type};base64,{base64.b64encode(self.data).decode('ascii')}"


@dataclass(frozen=True, slots=True)
class Settings:
    """The company's name and logo, the one accent colour (`#rrggbb`), and the project's own templates."""

    company: str | None = None
    logo: Logo | None = None
    accent: str = ACCENT
    look: Look = field(default_factory=Look)

    @property
    def accent_on_paper(self) -> str:
        """The accent, darkened until it can be read on white."""
        return legible(self.accent, "#ffffff")

    @property
    def accent_on_dark(self) -> str:
        """The accent, lightened until it can be read on the page's dark ground."""
        return legible(self.accent, "#16181b")
