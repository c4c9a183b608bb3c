"""Runs every benchmark and prints the table; exits with 1 if a goal is missed."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.benchmarks.inputs import agreement, data_contract, thousand
from tests.benchmarks.rivals import rival
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
HTML(sys.argv[1]).write_pdf(sys.argv[2], pdf_tags=True)
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
        bound = f"≤ {self.at_most}" if self.at_most is not None else f"≥ {self.at_least}"
        return f"| {self.words} | {self.ratio:.2f} | {bound} | {'met' if self.met else '**missed**'} |"


def start_up(folder: Path) -> Iterator[Goal]:
    """`check` and `--help`, whole process, cold, processor time."""
    one = folder / "one.yaml"
    one.write_text(agreement(), encoding="utf-8")
    contract = folder / "contract.yaml"
    contract.write_text(data_contract(), encoding="utf-8")
    commands: dict[str, list[str | Path]] = {
        "python": [PYTHON, "-c", "pass"],
        "libraries": [PYTHON, "-c", LIBRARIES],
        "check": [SLABUILDER, "check", one],
        "help": [SLABUILDER, "--help"],
    }
    datacontract, rendercv = rival("datacontract"), rival("rendercv")
    if datacontract:
        commands["datacontract lint"] = [datacontract, "lint", contract]
    if rendercv:
        commands["rendercv --help"] = [rendercv, "--help"]
    found = costs(commands, rounds=11)
    _print_costs(found)
    yield Goal(
        "`check`, of importing pydantic and ruamel.yaml", found["check"].cpu / found["libraries"].cpu, at_most=2.5
    )
    for name in ("datacontract lint", "rendercv --help"):
        if name in found:
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
    import subprocess

    one = folder / "one.yaml"
    one.write_text(agreement(), encoding="utf-8")
    subprocess.run(
        [SLABUILDER, "build", one, "--output", folder / "out", "--keep-print-html"],
        check=True,
        stdout=subprocess.DEVNULL,
    )
    page = next((folder / "out").glob("*.print.html"))
    commands: dict[str, list[str | Path]] = {
        "build": [SLABUILDER, "build", one, "--output", folder / "out"],
        "bare WeasyPrint": [PYTHON, "-c", BARE_WEASYPRINT, page, folder / "bare.pdf"],
    }
    found = costs(commands, rounds=5)
    _print_costs(found)
    yield Goal(
        "`build`, of bare WeasyPrint on the same HTML (wall)",
        found["build"].wall / found["bare WeasyPrint"].wall,
        at_most=1.5,
    )


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
