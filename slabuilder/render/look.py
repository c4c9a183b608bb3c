"""A project's own look: templates, style sheets and fonts that stand in for the packaged ones of the same name."""

from __future__ import annotations

from dataclasses import dataclass

Texts = tuple[tuple[str, str], ...]
"""Templates and style sheets by name, sorted, as pairs: they can be hashed, kept, and sent to another process."""


@dataclass(frozen=True, slots=True)
class Look:
    """What a project's folder `templates` holds; people know the folder as `folder`.

    Names are paths within it: `cover.html`, `styles/print.css`; those of fonts have no folder: `serif-regular.ttf`.
    """

    folder: str = "templates"
    texts: Texts = ()
    fonts: tuple[tuple[str, bytes], ...] = ()

    def text(self, name: str) -> str | None:
        """The project's own template or style sheet `name`, if it has one."""
        return dict(self.texts).get(name)

    def font(self, face: str, *suffixes: str) -> tuple[str, bytes] | None:
        """The project's own font for `face`, such as `serif-regular`: its name and bytes, in the first suffix there is."""
        own = dict(self.fonts)
        return next(((name, own[name]) for suffix in suffixes if (name := face + suffix) in own), None)

    def shown(self, name: str) -> str:
        """The file of a template or style sheet as people know it: `templates/cover.html`."""
        return f"{self.folder}/{name}"
