"""`build` from the outside: the main job on the example agreements, and what it does where it cannot."""

from __future__ import annotations

import json
import re
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.end_to_end.conftest import Run

EXAMPLES = ("enterprise-funnel", "inbound", "japan-inbound", "partner-referrals")
Example = Callable[[str], str]


@pytest.fixture(scope="module")
def documents(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of all example documents, made by one command."""
    import sys

    folder = tmp_path_factory.mktemp("documents")
    command: list[str | Path] = [sys.executable, "-m", "slabuilder", "build", root / "agreements", "--output", folder]
    made = subprocess.run(command, capture_output=True, text=True, check=False)
    assert made.returncode == 0, made.stderr
    assert made.stderr == ""
    return folder


def test_one_command_builds_every_example(documents: Path) -> None:
    for suffix in (".html", ".pdf"):
        assert len([file for file in documents.iterdir() if file.suffix == suffix]) == len(EXAMPLES)


@pytest.mark.parametrize("name", EXAMPLES)
def test_every_figure_of_targets_stands_in_the_pdf(
    run: Run, root: Path, documents: Path, needs_tool: Callable[[str], str], name: str
) -> None:
    figures = json.loads(run("targets", root / "agreements" / f"{name}.yaml", "--format", "json").out)
    (file,) = documents.glob(f"{name}-*.pdf")
    text = subprocess.run([needs_tool("pdftotext"), "-layout", file, "-"], capture_output=True, check=True).stdout
    shown = set(re.findall(r"\d[\d,]*(?:\.\d+)?", text.decode()))
    wanted = {f"{each['value']:,.2f}".removesuffix(".00") for each in figures["totals"].values()}
    wanted |= {f"{stage['value']:,}" for stage in figures["stages"].values()}
    wanted |= {f"{month['value']:,}" for month in figures["months"].values()}
    wanted |= {f"{day['cumulative']:,}" for day in figures["days"].values() if day["value"]}
    wanted |= {f"{segment['leads']['value']:,}" for segment in figures["segments"].values()}
    wanted |= {f"{team['value']:,}" for team in figures["teams"].values()}
    assert len(wanted) > 90
    assert wanted - shown == set()


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_pdf_carries_the_file_and_its_figures(
    run: Run, root: Path, documents: Path, needs_tool: Callable[[str], str], name: str
) -> None:
    source = root / "agreements" / f"{name}.yaml"
    (file,) = documents.glob(f"{name}-*.pdf")

    def attached(name: str) -> bytes:
        command: list[str | Path] = [needs_tool("qpdf"), f"--show-attachment={name}", file]
        return subprocess.run(command, capture_output=True, check=True).stdout

    assert attached(source.name) == source.read_bytes()
    data = json.loads(attached("figures.json"))
    assert data["figures"] == json.loads(run("targets", source, "--format", "json").out)
    listed = json.loads(file.with_suffix(".build.json").read_text(encoding="utf-8"))
    assert (data["digests"], data["inputs"]) == (listed["digests"], listed["inputs"])


@pytest.mark.parametrize(
    ("name", "title", "most", "result"),
    [
        ("enterprise-funnel", "What is proved of the rules", "Every MQL has a route to a team.", "proved"),
        ("inbound", "What is proved of the rules", "Every MQL has a route to a team.", "proved"),
        (
            "japan-inbound",
            "規則について証明したこと",
            "ステージ「MQL」のリードにはすべて、チームへの経路がある。",
            "証明済み",
        ),
    ],
)
def test_what_is_proved_stands_in_the_pdf(
    documents: Path, needs_tool: Callable[[str], str], name: str, title: str, most: str, result: str
) -> None:
    (file,) = documents.glob(f"{name}-*.pdf")
    text = subprocess.run([needs_tool("pdftotext"), "-layout", file, "-"], capture_output=True, check=True).stdout
    lines = [re.sub(r"[\s\u00a0]+", " ", line).strip() for line in text.decode().splitlines()]
    assert f"D {title}" in lines
    assert f"D.1 {most} {result} 5" in lines
    assert f"{most} D.1" in lines  # on the page that sums up
    assert sum(bool(re.match(rf"D\.\d+ .* {result} [1256]\b", line)) for line in lines) >= 5


def test_a_draft_says_what_is_not_proved(run: Run, example: Example, tmp_path: Path) -> None:
    text, last = example("inbound"), "    when:\n      stage: mql\n    to: inside"
    assert text.count(last) == 1
    wide = "    when:\n      all: [{stage: mql}, {employees: {more_than: 20}}]\n    to: inside"
    (tmp_path / "a.yaml").write_text(text.replace(last, wide), encoding="utf-8")
    ran = run("build", "a.yaml", "--html-only")
    assert ran.code == 0, ran.err
    page = re.sub(r"<[^>]*>", "", (tmp_path / "out" / "inbound-2026-Q4-v1.html").read_text(encoding="utf-8"))
    page = re.sub(r"[\s\u00a0]+", " ", page)
    assert "It fails for this lead: company size: 20 employees" in page
    assert "does not hold: 5" in page


def test_the_same_file_gives_the_same_bytes_everywhere(run: Run, root: Path, documents: Path, tmp_path: Path) -> None:
    source = root / "agreements" / "inbound.yaml"
    ran = run("build", source, "--output", tmp_path, PYTHONHASHSEED="7", TZ="Asia/Kathmandu", LC_ALL="C")
    assert ran.code == 0, ran.err
    files = sorted(documents.glob("inbound-*.[hp]*"))
    assert len(files) == 2
    for file in files:
        assert (tmp_path / file.name).read_bytes() == file.read_bytes()


def test_an_agreement_with_an_error_gets_no_document(run: Run, example: Example, tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(example("inbound").replace("40%", "140%", 1), encoding="utf-8")
    ran = run("build", "a.yaml")
    assert ran.code == 1
    assert "expected a share" in ran.err
    assert not (tmp_path / "out").exists()


def test_the_others_are_built_all_the_same(run: Run, example: Example, tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(example("inbound").replace("40%", "140%", 1), encoding="utf-8")
    (tmp_path / "b.yaml").write_text(example("inbound"), encoding="utf-8")
    ran = run("build", "a.yaml", "b.yaml", "--html-only")
    assert ran.code == 1
    assert ran.out == "out/inbound-2026-Q4-v1.html\n"


def test_two_agreements_never_write_the_same_file(run: Run, example: Example, tmp_path: Path) -> None:
    for name in ("a.yaml", "b.yaml"):
        (tmp_path / name).write_text(example("inbound"), encoding="utf-8")
    ran = run("build", "--html-only")
    assert ran.code == 2
    assert "a.yaml and b.yaml would both be written to inbound-2026-Q4-v1" in ran.err.replace("\n", " ")


def test_settings_decide_the_folder_the_company_and_the_colour(run: Run, example: Example, tmp_path: Path) -> None:
    (tmp_path / "agreements").mkdir()
    (tmp_path / "agreements" / "a.yaml").write_text(example("inbound"), encoding="utf-8")
    (tmp_path / "logo.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')
    (tmp_path / "slabuilder.yaml").write_text(
        'company: Northwind Traders\nlogo: logo.svg\noutput: documents\ncolours: {accent: "#7a1f3d"}\n'
    )
    ran = run("build", "--html-only")
    assert ran.code == 0, ran.err
    page = (tmp_path / "documents" / "inbound-2026-Q4-v1.html").read_text(encoding="utf-8")
    assert "Northwind Traders" in page
    assert "#7a1f3d" in page
    assert "data:image/svg+xml" in page


def test_a_logo_that_is_not_there_is_named(run: Run, example: Example, tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(example("inbound"), encoding="utf-8")
    (tmp_path / "slabuilder.yaml").write_text("logo: logo.svg\n")
    ran = run("build", "a.yaml", "--html-only")
    assert ran.code == 3
    assert "logo.svg cannot be read" in ran.err


def test_a_folder_for_temporary_files_may_have_a_long_name(run: Run, example: Example, tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(example("inbound"), encoding="utf-8")
    (folder := tmp_path / ("x" * 100) / ("y" * 100)).mkdir(parents=True)
    ran = run("build", "a.yaml", "--html-only", TMPDIR=str(folder))
    assert (ran.code, ran.err) == (0, "")
    assert [*folder.iterdir()] == []


def test_a_folder_that_cannot_be_written_is_named(run: Run, example: Example, tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(example("inbound"), encoding="utf-8")
    (tmp_path / "out").write_text("in the way")
    ran = run("build", "a.yaml", "--html-only")
    assert ran.code == 3
    assert "cannot be written" in ran.err
    assert (tmp_path / "out").read_text() == "in the way"


def test_nothing_but_the_document_and_its_list_is_left_behind(run: Run, example: Example, tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(example("inbound"), encoding="utf-8")
    assert run("build", "a.yaml", "--html-only").code == 0
    left = sorted(file.name for file in (tmp_path / "out").iterdir())
    assert left == ["inbound-2026-Q4-v1.build.json", "inbound-2026-Q4-v1.html"]


def test_a_character_without_a_glyph_is_shown_where_it_stands(run: Run, example: Example, tmp_path: Path) -> None:
    text = "# ก in a comment\n" + example("inbound").replace("a failed audit", "a failed ก audit", 1)
    line = next(number for number, line in enumerate(text.splitlines(), 1) if "failed ก" in line)
    column = text.splitlines()[line - 1].index("ก") + 1
    (tmp_path / "a.yaml").write_text(text, encoding="utf-8")
    ran = run("build", "a.yaml")
    assert ran.code == 1
    assert f"a.yaml:{line}:{column}" in ran.err
    assert "“ก” (U+0E01, thai character ko kai) (clause 1.1)" in " ".join(ran.err.split())
    assert not (tmp_path / "out").exists()


def test_a_name_that_the_machine_cannot_write_is_told(run: Run, example: Example, tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(example("japan-inbound"), encoding="utf-8")
    ran = run("build", "a.yaml", "--html-only", LC_ALL="C", PYTHONUTF8="0", PYTHONCOERCECLOCALE="0")
    assert ran.code == 3
    assert "the locale of this machine lacks letters of its name" in ran.err.replace("\n", " ")
    assert "PYTHONUTF8=1" in ran.err
