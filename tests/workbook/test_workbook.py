"""What stands in the file, read by openpyxl: texts, the sheets, the chart; and that the same agreement gives the same."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from slabuilder.agreement.agreement import Agreement
from slabuilder.language import language_for
from slabuilder.language.shipped_assets import SOURCE, translated
from slabuilder.render.settings import Settings
from slabuilder.render.workbook.workbook import workbook
from slabuilder.targets.planning import plan
from tests.targets.agreements import SAMPLE, agreement, sales, team
from tests.workbook.recalculated import formulas, opened, recalculated, table, values, zeroed

METRICS = [
    "Leads from marketing",
    "Of those leads, became customers",
    "Revenue of those customers",
    "Revenue closed this month that marketing sourced",
    "All revenue closed this month",
    "Average sales cycle of the deals closed, in days",
]


def made(source: Agreement, company: str | None = None) -> bytes:
    found = plan(source).plan
    assert found is not None
    return workbook(source, found, Settings(company), language_for(source.locale, source.currency))


@pytest.fixture(scope="module")
def sample() -> bytes:
    return made(agreement(SAMPLE))


def named(text: str) -> Agreement:
    """An agreement with this text in every place that a workbook takes one from."""
    segments = [
        {"id": "a", "name": text, "share": "50%", "when": {"email": {"is_known": True}}},
        {"id": "b", "share": "50%"},
    ]
    stages = [{"id": "mql", "name": text, "plural": text, "owner": "marketing", "means": "M.", "decided_by": "person"}]
    counted = {"stages": stages, "counting": {"one_per": "person", "rejected_counts": False}}
    parties = sales(team("inside", reps="10") | {"name": text})
    return agreement(SAMPLE | {"segments": segments}, title=text, cycle=text, qualified_lead=counted, parties=parties)


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "{=", "http://"])
def test_no_text_becomes_a_formula(sign: str) -> None:
    text = f"{sign}1+1"
    data = made(named(text), company=text)
    cells = [cell.value for sheet in opened(data) for row in sheet for cell in row if cell.data_type == "s"]
    assert f"{text} needed" in {f"{text[0]}{cell[1:]}" for cell in cells}  # a label begins with a capital
    assert formulas(data) == formulas(made(named("MQL")))
    assert opened(data).worksheets[0]._hyperlinks == []


COMMANDS = (
    "=cmd|' /C calc'!A0",
    "+1",
    "-1",
    "@SUM(1)",
    "=1+1",
    "\t=1+1",
    "'=1+1",
    '"=1+1"',
    '"&1+1&"',
    '=HYPERLINK("http://a.example","x")',
    "=DDE(1,2,3)",
    "{=1+1}",
    "|calc",
)


def test_libreoffice_takes_no_text_for_a_formula(needs_tool: Callable[[str], str], tmp_path: Path) -> None:
    books = {f"{number}": made(named(text), company=text) for number, text in enumerate(COMMANDS)}
    books["plain"] = made(named("MQL"))
    recalculated(needs_tool("soffice"), books, tmp_path)
    again = {name: (tmp_path / "out" / f"{name}.xlsx").read_bytes() for name in books}
    assert len(formulas(again["plain"])) > 400
    for name, text in enumerate(COMMANDS):
        assert formulas(again[f"{name}"]) == formulas(again["plain"])
        told = {cell.value for sheet in opened(again[f"{name}"]) for row in sheet for cell in row}
        assert text.strip() in told  # the team
        assert f"{text.strip()} needed" in told


def test_every_month_has_the_six_figures_that_are_tracked(sample: bytes) -> None:
    rows = table(opened(sample)["Tracking"], "Figure")
    assert [row["Figure"] for row in rows] == METRICS
    for row in rows:
        assert [*row][1:] == ["October 2026", "November 2026", "December 2026", "Total"]
        assert [row[month] for month in [*row][1:4]] == [None, None, None]


def test_the_daily_line_has_a_chart(sample: bytes) -> None:
    (chart,) = opened(sample)["Months"]._charts
    due, came = chart.series
    assert due.val.numRef.f == "Days!$D$5:$D$96"
    assert came.val.numRef.f == "Days!$F$5:$F$96"
    assert due.cat.numRef.f == came.cat.numRef.f == "Days!$A$5:$A$96"
    assert opened(sample)["Days"]["D4"].value == "Due so far"
    assert opened(sample)["Days"]["F4"].value == "Came in so far"


def test_viewers_that_do_not_calculate_see_the_figures(sample: bytes) -> None:
    signed = {row["Figure"]: row["As signed"] for row in table(values(io.BytesIO(sample))["Figures"], "Figure")}
    assert signed == {
        "Marketing revenue goal": 480_000,
        "Customers needed": 39,
        "MQLs needed": 1536,
        "Value of a lead: MQL": 312.5,
    }


def test_what_a_spreadsheet_might_round_otherwise_stands_as_a_value() -> None:
    goals = {"sales_quota": "38.000000", "marketing_share": "100%", "average_deal": "1"}
    rate = {"close_rate": {"from": "mql", "rate": "99.999999%"}}  # 38.00000038 MQLs: 39 are owed
    sheet = opened(made(agreement(SAMPLE | goals | rate)))["Figures"]
    rows = {row["Figure"]: row for row in table(sheet, "Figure")}
    assert rows["MQLs needed"]["As signed"] == 39
    assert rows["MQLs needed"]["How it comes about"].endswith(
        "a fixed value, which a spreadsheet might round otherwise"
    )
    assert rows["Customers needed"]["As signed"].startswith("=")


def test_the_same_agreement_gives_the_same_bytes(sample: bytes) -> None:
    assert made(agreement(SAMPLE)) == sample
    assert opened(sample).properties.created.isoformat() == "2026-10-01T00:00:00"


@pytest.mark.parametrize("locale", sorted({SOURCE, *translated(), "en-XA"}))
def test_every_language_gives_sheets_that_formulas_find(
    locale: str, needs_tool: Callable[[str], str], tmp_path: Path
) -> None:
    data = made(agreement(SAMPLE, locale=locale))
    names = opened(data).sheetnames
    assert len(names) == 5
    again = recalculated(needs_tool("soffice"), {"book": zeroed(data)}, tmp_path)["book"]
    assert again[names[2]]["D96"].value == 1536


@pytest.mark.parametrize(
    ("locale", "currency", "shape"),
    [
        ("en-US", "USD", '"$"#,##0.00'),
        ("de", "EUR", '#,##0.00"\N{NO-BREAK SPACE}€"'),
        ("ja-JP", "JPY", '"￥"#,##0'),
    ],
)
def test_money_is_written_as_the_locale_writes_it(locale: str, currency: str, shape: str) -> None:
    sheet = opened(made(agreement(SAMPLE, locale=locale, currency=currency))).worksheets[0]
    assert sheet["B5"].value == 1_200_000
    assert sheet["B5"].number_format == shape


def test_a_changed_input_changes_every_figure(sample: bytes, needs_tool: Callable[[str], str], tmp_path: Path) -> None:
    other = plan(agreement(SAMPLE | {"sales_quota": "1_777_777"})).plan
    assert other is not None
    changed = rewritten(zeroed(sample), "xl/worksheets/sheet1.xml", "<v>1200000</v>", "<v>1777777</v>")
    book = recalculated(needs_tool("soffice"), {"book": changed}, tmp_path)["book"]
    due = [row["Due in the month"] for row in table(book["Months"], "Month")]
    assert due == [*(month.value for month in other.months), other.promised.value]
    assert [row["Due so far"] for row in table(book["Days"], "Day")] == [day.cumulative for day in other.days]


def test_what_came_in_is_compared_with_what_was_due(
    sample: bytes, needs_tool: Callable[[str], str], tmp_path: Path
) -> None:
    data = zeroed(sample)
    for row, leads in ((5, 20), (6, 10)):
        blank = re.compile(rf'<c r="E{row}" (s="\d+")/>')
        found = blank.search(member(data, "xl/worksheets/sheet3.xml"))
        assert found is not None
        cell = f'<c r="E{row}" {found[1]}><v>{leads}</v></c>'
        data = rewritten(data, "xl/worksheets/sheet3.xml", found[0], cell)
    days = table(recalculated(needs_tool("soffice"), {"book": data}, tmp_path)["book"]["Days"], "Day")
    assert [(day["Due so far"], day["Came in so far"], day["Ahead or behind"]) for day in days[:2]] == [
        (16, 20, 4),
        (33, 30, -3),
    ]
    assert days[2]["Came in so far"] == "#N/A"
    assert not days[2]["Ahead or behind"]


def member(data: bytes, name: str) -> str:
    with zipfile.ZipFile(io.BytesIO(data)) as book:
        return book.read(name).decode()


def rewritten(data: bytes, name: str, old: str, new: str) -> bytes:
    """The workbook with one text replaced, which stands once in one of its files."""
    assert member(data, name).count(old) == 1
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as before, zipfile.ZipFile(made, "w") as after:
        for each in before.namelist():
            text = before.read(each)
            after.writestr(each, text.decode().replace(old, new).encode() if each == name else text)
    return made.getvalue()
