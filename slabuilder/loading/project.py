"""The settings of a project, `slabuilder.yaml`: whose agreements these are, what they look like, where output goes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from slabuilder.agreement.base import Part, key
from slabuilder.agreement.values import Line, matching
from slabuilder.diagnostics import Diagnostic, Severity
from slabuilder.diagnostics.order import in_order
from slabuilder.loading.locate import located
from slabuilder.loading.validation import validated
from slabuilder.source import Document, read

ACCENT = "#1f4e79"
"""The accent colour of a project that chose none."""

Colour = Annotated[str, matching(r"^#[0-9A-Fa-f]{6}$", 'a colour such as "#1f4e79"')]


class Colours(Part):
    """The colours of the document."""

    accent: Colour = key("The one accent colour; everything else is grey.", ACCENT, default=ACCENT)


CheckCode = Annotated[
    str, matching(r"^SLA[0-9]{0,3}$", "the code of a check such as SLA307, or the beginning of several such as SLA3")
]


class Checks(Part):
    """Which checks are run, and how bad what they find is."""

    select: tuple[CheckCode, ...] = key(
        "The checks that are run; without it, all.", ["SLA"], default=("SLA",), min_length=1
    )
    ignore: tuple[CheckCode, ...] = key("Those of them that are not.", ["SLA101"], default=())
    severity: dict[CheckCode, Severity] = key("How bad what they find is here.", {"SLA307": "error"}, default={})


Url = Annotated[str, matching(r"^https?://[^\s]{1,500}$", "an address such as https://tsa.example/tsr")]


class Signing(Part):
    """How documents are signed, and whose signatures count."""

    timestamp: Url | None = key(
        "The timestamp authority (RFC 3161) that is asked for each signature; without it, none.",
        "https://tsa.example/tsr",
        default=None,
    )
    trust: tuple[Line, ...] = key(
        "The certificates of the authorities that are trusted, as files seen from this file.",
        ["authorities/company-root.pem"],
        default=(),
    )


class Project(Part):
    """What all agreements of a project share."""

    company: Line | None = key("The company's name, as the document shows it.", "Acme Ltd", default=None)
    logo: Line | None = key("The logo: a PNG, JPEG or SVG file, seen from this file.", "logo.svg", default=None)
    colours: Colours = key("The colours of the document.", {"accent": ACCENT}, default_factory=Colours)
    agreements: Line = key("The folder of the agreements, seen from this file.", "agreements", default="agreements")
    checks: Checks = key("Which checks are run.", {"ignore": ["SLA101"]}, default_factory=Checks)
    signing: Signing = key(
        "How documents are signed, and whose signatures count.",
        {"trust": ["authorities/company-root.pem"]},
        default_factory=Signing,
    )
    output: Line = key("The folder that documents are written to, seen from this file.", "out", default="out")


@dataclass(frozen=True, slots=True)
class LoadedProject:
    """The settings, or every fault in them."""

    project: Project | None
    text: str
    document: Document | None
    diagnostics: tuple[Diagnostic, ...]


def load_project(data: bytes, name: str) -> LoadedProject:
    """The settings in `data`, the bytes of the file that people know as `name`."""
    document, faults = read(data, name)
    if document is None:
        return LoadedProject(None, "", None, faults)
    value = {} if document.value is None else document.value
    project, findings = validated(Project, value)
    diagnostics = in_order((*faults, *(located(finding, document) for finding in findings)))
    return LoadedProject(None if diagnostics else project, document.text, document, diagnostics)
