"""CSV and JSON lines: what is read, how its lines are numbered, and what is told of rows that cannot be read."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from slabuilder.errors import UnreadableError, UsageError
from slabuilder.leads.rows import Row, RowFault, Told, without_faults
from slabuilder.leads.text_files_io import csv_rows, json_rows


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "leads.csv"


def numbers_of_faults(rows: list[Row | RowFault]) -> list[int]:
    return [row.number for row in rows if isinstance(row, RowFault)]


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("end", ["\n", "\r\n"], ids=["unix", "windows"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"], ids=["plain", "marked"])
def test_csv(delimiter: str, end: str, mark: bytes, file: Path) -> None:
    lines = [f"state{delimiter} job_title ", f'CT{delimiter}"VP, ""x""; é"', "", f"{delimiter}"]
    file.write_bytes(mark + end.join(lines).encode())
    assert list(csv_rows(file)) == [
        Row(2, {"state": "CT", "job_title": 'VP, "x"; é'}),
        Row(4, {"state": "", "job_title": ""}),
    ]


def test_a_cell_with_line_breaks_counts_its_lines(file: Path) -> None:
    file.write_text('state,job_title\nCT,"VP\nof\nSales"\nNY,CEO\n', encoding="utf-8")
    assert [(row.number, row.values["state"]) for row in without_faults(csv_rows(file), Told())] == [
        (2, "CT"),
        (5, "NY"),
    ]


@pytest.mark.parametrize(
    ("row", "words"),
    [
        (b"CT", "the row has 1 cells"),
        (b"CT,VP,x", "the row has 3 cells"),
        (b'CT,"VP" of Sales', "this is not CSV"),
        (b"CT,V\xfcP", "job_title: this text is not UTF-8"),
    ],
)
def test_a_row_that_cannot_be_read_is_told_and_the_next_is_read(row: bytes, words: str, file: Path) -> None:
    file.write_bytes(b"state,job_title\nMA,CEO\n" + row + b"\nNY,CEO\n")
    told = Told()
    assert [found.values["state"] for found in without_faults(csv_rows(file), told)] == ["MA", "NY"]
    assert [(fault.number, fault.message[: len(words)]) for fault in told.faults] == [(3, words)]


def test_a_quote_that_is_never_closed_says_where_it_was_opened(file: Path) -> None:
    file.write_text('state,job_title\nMA,CEO\nNY,"VP\nCT,CEO\n', encoding="utf-8")
    *rows, last = csv_rows(file)
    assert len(rows) == 1
    assert isinstance(last, RowFault)
    assert (last.number, "never closed" in last.message) == (3, True)


@pytest.mark.parametrize("text", ["", "\n", "state,state\nCT,NY\n"])
def test_a_header_that_names_nothing_or_something_twice_is_refused(text: str, file: Path) -> None:
    file.write_text(text, encoding="utf-8")
    with pytest.raises(UsageError, match=r"leads\.csv names"):
        list(csv_rows(file))


def test_json_lines(file: Path) -> None:
    leads = [{"state": "CT", "employees": 40}, {"job_title": 'x"\n', "demo": True, "growth": 0.1}]
    file.write_text("\n\n".join(map(json.dumps, leads)), encoding="utf-8")
    rows = list(json_rows(file))
    assert [row.number for row in rows] == [1, 3]
    assert next(row.values for row in rows if isinstance(row, Row)) == leads[0]
    assert [str(value) for row in rows[1:] if isinstance(row, Row) for value in row.values.values()] == [
        'x"\n',
        "True",
        "0.1",
    ]


@pytest.mark.parametrize("line", [b"{", b"[1]", b'"x"', b'{"a": 1, "a": 2}', b'{"a": "\xfc"}', b"[" * 99_999])
def test_a_line_that_is_no_lead_is_told_and_the_next_is_read(line: bytes, file: Path) -> None:
    file.write_bytes(b'{"a": 1}\n' + line + b'\n{"a": 3}\n')
    rows = list(json_rows(file))
    assert numbers_of_faults(rows) == [2]
    assert [row.number for row in rows] == [1, 2, 3]


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    for read in (csv_rows, json_rows):
        with pytest.raises(UnreadableError, match="missing"):
            list(read(tmp_path / "missing.csv"))
