"""All that a document was made from, as a list of digests and versions; the build digest is the digest of that list.

It decides whether a document has to be made again, and tells years later with what it was made.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from slabuilder.render.settings import Settings
from slabuilder.targets.plan import Plan

SUFFIX = ".build.json"
"""The list of the documents `NAME.html` and `NAME.pdf` stands beside them as `NAME.build.json`."""

Inputs = Mapping[str, Any]
"""What goes in, as JSON values."""

HOLIDAYS = "holidays"
"""The input that is known only when the agreement has been read; it follows from the others."""


@dataclass(frozen=True, slots=True)
class Order:
    """Which documents are asked for: drafts, or those for signature; with or without a PDF."""

    for_signature: bool = False
    pdf: bool = True


@dataclass(frozen=True, slots=True)
class FileMark:
    """By what a written file is known again: its length in bytes, and its SHA-256."""

    size: int
    sha256: str

    @classmethod
    def of(cls, data: bytes) -> FileMark:
        """The mark of a file that holds `data`."""
        return cls(len(data), hashlib.sha256(data).hexdigest())


@dataclass(frozen=True, slots=True)
class BuildList:
    """What was made of the agreement in the file `agreement`, seen from the project's folder, and from what."""

    agreement: str
    content_digest: str
    inputs: Inputs
    files: Mapping[str, FileMark]

    def json(self) -> bytes:
        """The list as the bytes of its file."""
        values = {
            "agreement": self.agreement,
            "digests": digests(self.content_digest, self.inputs),
            "inputs": self.inputs,
            "files": {name: {"size": mark.size, "sha256": mark.sha256} for name, mark in self.files.items()},
        }
        return (json.dumps(values, indent=2, ensure_ascii=False) + "\n").encode()

    def made_from(self, inputs: Inputs) -> bool:
        """Whether `inputs`, which lack the holidays, are those from which the documents were made."""
        return {name: value for name, value in self.inputs.items() if name != HOLIDAYS} == inputs


def build_list(data: bytes) -> BuildList | None:
    """The list in the bytes of a file; nothing if they are none, for whatever reason."""
    try:
        values = json.loads(data)
        files = {name: FileMark(mark["size"], mark["sha256"]) for name, mark in values["files"].items()}
        return BuildList(values["agreement"], values["digests"]["content"], values["inputs"], files)
    except (ValueError, KeyError, TypeError, AttributeError):
        return None


def inputs(name: str, source: bytes, order: Order, settings: Settings, toolchain: Inputs) -> Inputs:
    """What goes into the documents of the agreement whose file is called `name` and holds `source`, but for holidays."""
    logo, look = settings.logo, settings.look
    own = {name: text.encode() for name, text in look.texts} | {f"fonts/{name}": data for name, data in look.fonts}
    return {
        "agreement": {"name": name, "sha256": hashlib.sha256(source).hexdigest()},
        "order": {"for_signature": order.for_signature, "pdf": order.pdf},
        "settings": {
            "company": settings.company,
            "accent": settings.accent,
            "logo": None if logo is None else hashlib.sha256(logo.data).hexdigest(),
            "templates": {name: hashlib.sha256(data).hexdigest() for name, data in own.items()},
        },
        **toolchain,
    }


def with_holidays(found: Inputs, plan: Plan) -> Inputs:
    """`found` and the days on which each calendar of `plan` is closed, as they were resolved."""
    closed = {
        name: {day.isoformat(): reason for day, reason in sorted(days.closures.items())}
        for name, days in plan.calendars.items()
    }
    return {**found, HOLIDAYS: closed}


def digests(content: str, found: Inputs) -> dict[str, str]:
    """Both digests by their names: of the content, and of the build from `found`."""
    text = json.dumps(found, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return {"content": content, "build": hashlib.sha256(text.encode()).hexdigest()}
