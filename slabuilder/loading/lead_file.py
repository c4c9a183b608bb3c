"""Reads the data of one lead: a JSON object, or `field=value` as the command line has them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any

from slabuilder.conditions.lead import LeadFault
from slabuilder.diagnostics import Diagnostic, Mark
from slabuilder.diagnostics.finding import Finding
from slabuilder.diagnostics.lines import Lines
from slabuilder.loading.files_io import file_bytes
from slabuilder.loading.locate import located
from slabuilder.source import Document, read
from slabuilder.source.decoding import decode, shown_text

COMMAND_LINE = "command line"
_WRITE_JSON = 'write for example {"employees": 40, "state": "CT"}'


@dataclass(frozen=True, slots=True)
class LeadData:
    """The values of a lead as JSON has them, numbers as decimals; and what kept the data from being read.

    `text` is what diagnostics speak of.
    """

    name: str
    text: str = ""
    values: Mapping[str, object] = field(default_factory=dict)
    diagnostics: tuple[Diagnostic, ...] = ()

    def faulty(self, faults: Iterable[LeadFault]) -> tuple[Diagnostic, ...]:
        """`faults` of these values, each at its place."""
        document = self._document()
        return tuple(_placed(fault, document, self.name) for fault in faults)

    def _document(self) -> Document | None:
        """The data as YAML, of which JSON is a part, to see where values stand."""
        return read(self.text.encode(), self.name)[0] if self.text else None


def json_lead(data: bytes, name: str) -> LeadData:
    """The lead that `data`, the bytes of the file that people know as `name`, writes in JSON."""
    text, unreadable = decode(data, name)
    if text is None:
        return LeadData(name, shown_text(data), diagnostics=unreadable)
    try:
        value = json.loads(
            text, parse_int=_decimal, parse_float=_decimal, parse_constant=_decimal, object_pairs_hook=_without_doubles
        )
    except json.JSONDecodeError as error:
        span = Lines(text).span(error.pos, min(error.pos + 1, len(text)))
        message = f"this is not JSON: {error.msg[:1].lower()}{error.msg[1:]}"
        return LeadData(name, text, diagnostics=(Diagnostic("SLA018", message, name, span, help=_WRITE_JSON),))
    except RecursionError:
        return LeadData(name, text, diagnostics=(_not_one(name, "these brackets are nested too deeply"),))
    if isinstance(value, _Doubled):
        return LeadData(name, text, diagnostics=(_not_one(name, f"{value.key!r} stands twice"),))
    if not isinstance(value, dict):
        return LeadData(name, text, diagnostics=(_not_one(name, "a lead is one object of fields and values"),))
    return LeadData(name, text, value)


def written_lead(pairs: Iterable[tuple[str, str]]) -> LeadData:
    """The lead that fields and their values on the command line write; of a field named twice, the last."""
    return LeadData(COMMAND_LINE, values=dict(pairs))


def lead_data(file: Path | None, name: str, pairs: Iterable[tuple[str, str]]) -> LeadData:
    """The lead in `file`, which people know as `name`, if there is one; `pairs` of fields and values go before it."""
    if file is None:
        return written_lead(pairs)
    data = json_lead(file_bytes(file), name)
    return replace(data, values={**data.values, **dict(pairs)})


class _Doubled(dict[str, Any]):
    """An object in which `key` stands twice."""

    def __init__(self, key: str) -> None:
        super().__init__()
        self.key = key


def _without_doubles(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for key, value in pairs:
        if key in found:
            return _Doubled(key)
        found[key] = value
    return found


def _decimal(text: str) -> Decimal:
    try:
        return Decimal(text)
    except InvalidOperation:
        return Decimal("NaN")


def _not_one(name: str, message: str) -> Diagnostic:
    return Diagnostic("SLA018", message, name, help=_WRITE_JSON)


def _placed(fault: LeadFault, document: Document | None, name: str) -> Diagnostic:
    mark = Mark.KEY if fault.code == "SLA013" else Mark.VALUE
    finding = Finding(fault.code, fault.message, (fault.field,), fault.help, mark)
    if document is None:
        return Diagnostic(finding.code, finding.message, name, path=finding.path, help=finding.help)
    return located(finding, document)
