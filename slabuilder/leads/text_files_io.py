"""Reads leads from CSV and from JSON lines, one after the other. No row is dropped: what cannot be read becomes a fault."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from slabuilder.errors import UnreadableError, UsageError
from slabuilder.leads.rows import Row, RowFault, Rows
from slabuilder.loading.lead_file import json_lead

if TYPE_CHECKING:
    from _csv import Reader

_DELIMITERS = ",;\t"
_UTF8 = "save the file in UTF-8"
_BROKEN = range(0xDC80, 0xDD00)
"""What Python puts in the place of bytes that are not UTF-8."""


def csv_rows(file: Path) -> Rows:
    """The rows of a CSV file whose first line names the columns, which are divided by commas, semicolons or tabs."""
    with _opened(file) as lines:
        first = lines.readline()
        delimiter = max(_DELIMITERS, key=first.count)
        header = next(csv.reader([first], delimiter=delimiter), [])
        names = [name.strip() for name in header]
        _check_header(file, names)
        yield from _csv_rows(csv.reader(lines, delimiter=delimiter, strict=True), names)


def _csv_rows(reader: Reader, names: list[str]) -> Iterator[Row | RowFault]:
    read = 1  # lines so far; a cell may hold line breaks
    while True:
        number = read + 1
        try:
            cells = next(reader, None)
        except csv.Error as error:
            yield _not_csv(number, str(error))
            read = 1 + reader.line_num
            continue
        if cells is None:
            return
        read = 1 + reader.line_num
        if cells:
            yield _csv_row(number, cells, names)


def _not_csv(number: int, reason: str) -> RowFault:
    if reason == "unexpected end of data":
        message = "a quote that is opened here is never closed; nothing after it can be read"
        return RowFault(number, None, message, "close the quote")
    return RowFault(number, None, f"this is not CSV: {reason}", "write a quote within quotes twice")


def _csv_row(number: int, cells: list[str], names: list[str]) -> Row | RowFault:
    if len(cells) != len(names):
        message = f"the row has {len(cells)} cells, and the first line names {len(names)} columns"
        return RowFault(number, None, message, "put quotes around a cell that holds the delimiter")
    for name, cell in zip(names, cells, strict=True):
        if not cell.isascii() and any(ord(character) in _BROKEN for character in cell):
            return RowFault(number, name, f"{name}: this text is not UTF-8", _UTF8)
    return Row(number, dict(zip(names, cells, strict=True)))


def _check_header(file: Path, names: list[str]) -> None:
    if not any(names):
        raise UsageError(f"{file} names no columns in its first line", "write the names of the lead fields there")
    if twice := sorted({name for name in names if names.count(name) > 1}):
        raise UsageError(f"{file} names a column twice: {', '.join(twice)}", "rename one of them")


def json_rows(file: Path) -> Rows:
    """The rows of a file with one JSON object a line."""
    with _opened(file) as lines:
        for number, line in enumerate(lines, start=1):
            if line.strip():
                yield _json_row(number, line)


def _json_row(number: int, line: str) -> Row | RowFault:
    try:
        data = json_lead(line.strip().encode(), "")
    except UnicodeEncodeError:
        return RowFault(number, None, "this line is not UTF-8", _UTF8)
    if data.diagnostics:
        fault = data.diagnostics[0]
        return RowFault(number, None, fault.message, fault.help)
    return Row(number, data.values)


def _opened(file: Path) -> TextIO:
    try:
        return file.open(encoding="utf-8-sig", errors="surrogateescape", newline="")
    except OSError as error:
        raise UnreadableError(f"{file} cannot be read: {error.strerror}") from error
