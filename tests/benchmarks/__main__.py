"""Runs every benchmark and prints the table; exits with 1 if a goal is missed."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.benchmarks.inputs import ROOT, agreement, data_contract, print_page, thousand, without_public_holidays
from tests.benchmarks.rivals import rival, version
from tests.benchmarks.timing import Cost, costs

PYTHON = Path(sys.executable)
SLABUILDER = PYTHON.with_name("slabuilder")
LIBRARIES = "from pydantic import BaseModel; import ruamel.yaml"
ROUND_TRIP = """
import sys; from pathlib import Path; from ruamel.yaml import YAML
for file in sorted(Path(sys.argv[1]).glob('*.yaml'))[:100]:
    YAML().load(file.read_text())
"""
BARE_WEASYPRINT = """
import sys; from pathlib import Path; from weasyprint import HTML
HTML(sys.argv[1]).write_pdf(sys.argv[2], pdf_variant='pdf/a-3a', pdf_tags=True)
"""


@dataclass(frozen=True, slots=True)
class Goal:
    """A ratio that was measured, and what it may be at most, or must be at least."""

    words: str
    ratio: float
    at_most: float | None = None
    at_least: float | None = None

    @property
    def met(self) -> bool:
        """Whether the ratio keeps the bound."""
        return (self.at_most is None or self.ratio <= self.at_most) and (
            self.at_least is None or self.ratio >= self.at_least
        )

    def row(self) -> str:
        """The goal as a row of a Markdown table."""
        if self.at_most is None and self.at_least is None:
            return f"| {self.words} | {self.ratio:.2f} | | |"
        bound = f"≤ {self.at_most}" if self.at_most is not None else f"≥ {self.at_least}"
        return f"| {self.words} | {self.ratio:.2f} | {bound} | {'met' if self.met else '**missed**'} |"


def start_up(folder: Path) -> Iterator[Goal]:
    """`check` and `--help`, whole process, cold, processor time."""
    one, holidays, contract = folder / "one.yaml", folder / "holidays.yaml", folder / "contract.yaml"
    one.write_text(without_public_holidays(agreement()), encoding="utf-8")
    holidays.write_text(agreement(), encoding="utf-8")
    contract.write_text(data_contract(), encoding="utf-8")
    datacontract, rendercv = rival("datacontract"), rival("rendercv")
    lint, help = f"datacontract {version(datacontract)} lint", f"rendercv {version(rendercv)} --help"
    found = costs(
        {
            "python": [PYTHON, "-c", "pass"],
            "libraries": [PYTHON, "-c", LIBRARIES],
            "check": [SLABUILDER, "check", one],
            "check, public holidays": [SLABUILDER, "check", holidays],
            "help": [SLABUILDER, "--help"],
            lint: [datacontract, "lint", contract],
            help: [rendercv, "--help"],
        },
        rounds=11,
    )
    _print_costs(found)
    libraries = found["libraries"].cpu
    yield Goal("`check`, of importing pydantic and ruamel.yaml", found["check"].cpu / libraries, at_most=2.5)
    yield Goal("the same, with the public holidays of two countries", found["check, public holidays"].cpu / libraries)
    for name in (lint, help):
        yield Goal(f"`check`, of `{name}`", found["check"].cpu / found[name].cpu, at_most=0.4)
    yield Goal("`--help`, of bare Python", found["help"].cpu / found["python"].cpu, at_most=4)


def thousand_agreements(folder: Path) -> Iterator[Goal]:
    """`check` of 1,000 agreements against the round-trip loader, which reads 100 of the same files."""
    many = folder / "many"
    many.mkdir()
    thousand(many)
    commands: dict[str, list[str | Path]] = {
        "check 1,000": [SLABUILDER, "check", many],
        "round-trip loader 100": [PYTHON, "-c", ROUND_TRIP, many],
    }
    found = costs(commands, rounds=3)
    _print_costs(found)
    speed = (found["round-trip loader 100"].wall / 100) / (found["check 1,000"].wall / 1000)
    yield Goal("files per second of `check`, of ruamel.yaml's round-trip loader alone", speed, at_least=4)


def cold_build(folder: Path) -> Iterator[Goal]:
    """`build` of one agreement against a bare WeasyPrint process on the same HTML."""
    page = folder / "print.html"
    source = ROOT / "agreements" / "inbound.yaml"
    page.write_text(print_page(source), encoding="utf-8")
    commands: dict[str, list[str | Path]] = {
        "build": [SLABUILDER, "build", source, "--output", folder / "out"],
        "bare WeasyPrint": [PYTHON, "-c", BARE_WEASYPRINT, page, folder / "bare.pdf"],
    }
    found = costs(commands, rounds=7)
    _print_costs(found)
    build, bare = found["build"].wall, found["bare WeasyPrint"].wall
    yield Goal("`build`, of bare WeasyPrint on the same HTML, on the clock", build / bare, at_most=1.5)


def _print_costs(found: dict[str, Cost]) -> None:
    for name, cost in found.items():
        print(f"{name:28} {cost.cpu * 1000:9.1f} ms CPU {cost.wall * 1000:9.1f} ms wall", file=sys.stderr)


def main() -> int:
    """Run all, print the table, and say whether every goal was met."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        goals = [*start_up(folder), *thousand_agreements(folder), *cold_build(folder)]
    print("| what | ratio | goal | |\n|---|---|---|---|")
    for goal in goals:
        print(goal.row())
    return 0 if all(goal.met for goal in goals) else 1


if __name__ == "__main__":
    sys.exit(main())
