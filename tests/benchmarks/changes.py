"""What it costs to say what a new version changes."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from tests.benchmarks.goals import Goal
from tests.benchmarks.inputs import ROOT, agreement, copies
from tests.benchmarks.timing import costs

SLABUILDER = Path(sys.executable).with_name("slabuilder")
SHARE = ("marketing_share: 40%", "marketing_share: 41%")


def diff_of_two(folder: Path) -> Iterator[Goal]:
    """`diff` of two files against `check` of both, neither with proofs."""
    before, after = folder / "before.yaml", folder / "after.yaml"
    before.write_text(agreement(), encoding="utf-8")
    text = agreement().replace("average_deal: ", "average_deal: 1", 1)
    after.write_text(text, encoding="utf-8")
    found = costs(
        {
            "check of both": [SLABUILDER, "check", "--no-proofs", before, after],
            "diff": [SLABUILDER, "diff", "--no-proofs", after, "--from", before],
        },
        rounds=7,
    )
    ratio = found["diff"].cpu / found["check of both"].cpu
    yield Goal("`diff` of two files, of `check` of both, proofs aside", ratio, at_most=2.5)


def diff_of_many(folder: Path) -> Iterator[Goal]:
    """`diff` of 200 agreements in a repository, each of which has changed since the last commit."""
    many = copies(folder / "agreements", ROOT / "agreements" / "inbound.yaml", 200)
    git = ["git", "-C", str(folder), "-c", "user.name=a", "-c", "user.email=a@b.example"]
    for words in (["init", "--quiet"], ["add", "--all"], ["commit", "--quiet", "--message", "all"]):
        subprocess.run([*git, *words], check=True)
    for file in many.iterdir():
        file.write_text(file.read_text(encoding="utf-8").replace(*SHARE), encoding="utf-8")
    start = time.perf_counter()
    subprocess.run([SLABUILDER, "diff", many, "--from", "HEAD"], check=True, capture_output=True, cwd=folder)
    yield Goal("`diff` of 200 agreements of a repository", time.perf_counter() - start, at_most=20, unit=" s")
