"""Workbooks calculated anew by LibreOffice: every value beside a formula is zeroed first, so that none can be a memory."""

from __future__ import annotations

import io
import os
import re
import subprocess
import warnings
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import openpyxl

PROFILE = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load">
<prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
"""
CELL = re.compile(r'(<c [^>]*?)(?: t="\w+")?>(<f>.*?</f>)<v>[^<]*</v>')


def zeroed(data: bytes) -> bytes:
    """The workbook with 0 beside every formula."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(made, "w") as new:
        for name in old.namelist():
            text = old.read(name)
            if name.startswith("xl/worksheets/sheet"):
                text = CELL.sub(r"\1>\2<v>0</v>", text.decode()).encode()
            new.writestr(name, text)
    return made.getvalue()


def recalculated(soffice: str, books: Mapping[str, bytes], folder: Path) -> dict[str, Any]:
    """Each of `books`, which were zeroed, as LibreOffice calculates it; in one run of it."""
    profile = folder / "profile"
    (profile / "user").mkdir(parents=True)
    (profile / "user" / "registrymodifications.xcu").write_text(PROFILE, encoding="utf-8")
    (folder / "in").mkdir()
    for name, data in books.items():
        (folder / "in" / f"{name}.xlsx").write_bytes(data)
    command = [soffice, "--headless", f"-env:UserInstallation={profile.as_uri()}", "--convert-to", "xlsx", "--outdir"]
    files = sorted((folder / "in").iterdir())
    # What was drawn in this process before has told fontconfig, below Python, to know the document's fonts alone.
    subprocess.run(
        [*command, folder / "out", *files],
        check=True,
        capture_output=True,
        timeout=60 + 5 * len(files),
        env=dict(os.environ),
    )
    return {name: values(folder / "out" / f"{name}.xlsx") for name in books}


def values(file: Any) -> Any:
    """What viewers see that do not calculate."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)  # openpyxl cannot read charts as LibreOffice writes them
        return openpyxl.load_workbook(file, data_only=True)


def opened(data: bytes) -> Any:
    """The workbook with its formulas."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)  # as above
        return openpyxl.load_workbook(io.BytesIO(data))


def formulas(data: bytes) -> dict[tuple[str, str], str]:
    """Every formula by sheet and cell."""
    cells = (cell for sheet in opened(data) for row in sheet for cell in row)
    return {(cell.parent.title, cell.coordinate): cell.value for cell in cells if cell.data_type == "f"}


def table(sheet: Any, head: str) -> list[dict[str, Any]]:
    """The rows under the heading that begins with `head`, by the titles of the columns, down to the first blank one."""
    rows = [[cell.value for cell in row] for row in sheet]
    start = next(index for index, row in enumerate(rows) if row[0] == head)
    found = []
    for row in rows[start + 1 :]:
        if row[0] is None:
            break
        found.append(dict(zip(rows[start], row, strict=True)))
    return found
