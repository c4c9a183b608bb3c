"""Runs every benchmark, or those that are named, and prints the table; exits with 1 if a goal is missed."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from tests.benchmarks.builds import cold_build, forty_agreements, one_changed, warm_pdf
from tests.benchmarks.business_time import business_time
from tests.benchmarks.changes import diff_of_many, diff_of_two
from tests.benchmarks.goals import Goal
from tests.benchmarks.history import history
from tests.benchmarks.inputs import agreement, data_contract, thousand, without_public_holidays
from tests.benchmarks.leads import decide
from tests.benchmarks.rivals import NotHereError, rival, version
from tests.benchmarks.timing import Cost, costs
from tests.benchmarks.verify import verify

ROOT = Path(__file__).resolve().parents[2]
PYTHON = Path(sys.executable)
SLABUILDER = PYTHON.with_name("slabuilder")
LIBRARIES = "from pydantic import BaseModel; import ruamel.yaml"
ROUND_TRIP = """
import sys; from pathlib import Path; from ruamel.yaml import YAML
for file in sorted(Path(sys.argv[1]).glob('*.yaml'))[:100]:
    YAML().load(file.read_text())
"""


def start_up(folder: Path) -> Iterator[Goal]:
    """`check --no-proofs` and `--help`, whole process, cold, processor time."""
    one, holidays, contract = folder / "one.yaml", folder / "holidays.yaml", folder / "contract.yaml"
    one.write_text(without_public_holidays(agreement()), encoding="utf-8")
    holidays.write_text(agreement(), encoding="utf-8")
    contract.write_text(data_contract(), encoding="utf-8")
    rivals: dict[str, list[str | Path]] = {"datacontract": ["lint", contract], "rendercv": ["--help"]}
    tools = {name: tool for name in rivals if (tool := _rival(name))}
    found = costs(
        {
            "python": [PYTHON, "-c", "pass"],
            "libraries": [PYTHON, "-c", LIBRARIES],
            "check": [SLABUILDER, "check", "--no-proofs", one],
            "check, public holidays": [SLABUILDER, "check", "--no-proofs", holidays],
            "help": [SLABUILDER, "--help"],
            **{name: [tool, *rivals[name]] for name, tool in tools.items()},
        },
        rounds=11,
    )
    _print_costs(found)
    libraries = found["libraries"].cpu
    yield Goal(
        "`check --no-proofs`, of importing pydantic and ruamel.yaml", found["check"].cpu / libraries, at_most=2.5
    )
    yield Goal("the same, with the public holidays of two countries", found["check, public holidays"].cpu / libraries)
    for name, words in rivals.items():
        named = f"{name} {version(tools[name])}" if name in tools else name
        ratio = found["check"].cpu / found[name].cpu if name in tools else None
        yield Goal(f"`check --no-proofs`, of `{named} {words[0]}`", ratio, at_most=0.4)
    yield Goal("`--help`, of bare Python", found["help"].cpu / found["python"].cpu, at_most=4)


def _rival(name: str) -> Path | None:
    """The command of the rival `name`; nothing where it is not to be had."""
    try:
        return rival(name)
    except NotHereError:
        return None


def thousand_agreements(folder: Path) -> Iterator[Goal]:
    """`check --no-proofs` of 1,000 agreements against the round-trip loader, which reads 100 of the same files."""
    many = folder / "many"
    many.mkdir()
    thousand(many)
    commands: dict[str, list[str | Path]] = {
        "check 1,000": [SLABUILDER, "check", "--no-proofs", many],
        "round-trip loader 100": [PYTHON, "-c", ROUND_TRIP, many],
    }
    found = costs(commands, rounds=3)
    _print_costs(found)
    speed = (found["round-trip loader 100"].wall / 100) / (found["check 1,000"].wall / 1000)
    yield Goal("files per second of `check --no-proofs`, of ruamel.yaml's round-trip loader alone", speed, at_least=4)


def proofs(folder: Path) -> Iterator[Goal]:
    """What `check` of the largest example takes longer with proofs: with new ones, and with those that it kept."""
    largest = max((ROOT / "agreements").glob("*.yaml"), key=lambda file: file.stat().st_size)
    found = costs(
        {
            "check --no-proofs": [SLABUILDER, "check", "--no-proofs", largest],
            "check, proofs anew": ["env", f"XDG_CACHE_HOME={largest}", SLABUILDER, "check", largest],
            "check, proofs kept": ["env", f"XDG_CACHE_HOME={folder}", SLABUILDER, "check", largest],
        },
        rounds=7,
    )
    _print_costs(found)
    without = found["check --no-proofs"].cpu
    anew, kept = found["check, proofs anew"].cpu - without, found["check, proofs kept"].cpu - without
    yield Goal("all proofs of the largest example, the import of Z3 included", anew, at_most=1, unit=" s")
    yield Goal("the same, when they are kept", kept, unit=" s")


def _print_costs(found: dict[str, Cost]) -> None:
    for name, cost in found.items():
        print(f"{name:28} {cost.cpu * 1000:9.1f} ms CPU {cost.wall * 1000:9.1f} ms wall", file=sys.stderr)


BENCHMARKS: dict[str, Callable[[Path], Iterator[Goal]]] = {
    "start-up": start_up,
    "thousand": thousand_agreements,
    "cold-build": cold_build,
    "warm-pdf": warm_pdf,
    "forty": forty_agreements,
    "one-changed": one_changed,
    "business-time": business_time,
    "proofs": proofs,
    "decide": decide,
    "diff": diff_of_two,
    "diff-many": diff_of_many,
    "history": history,
    "verify": verify,
}


def main(names: list[str]) -> int:
    """Run those benchmarks, or all, print the table, and say whether every goal was met."""
    goals: list[Goal] = []
    for name in names or BENCHMARKS:
        with tempfile.TemporaryDirectory() as folder:
            goals += BENCHMARKS[name](Path(folder))
    print("| what | ratio | goal | |\n|---|---|---|---|")
    for goal in goals:
        print(goal.row())
    return 0 if all(goal.met for goal in goals) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
