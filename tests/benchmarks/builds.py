"""What many documents cost, what none cost that have not changed, and what we add to WeasyPrint."""

from __future__ import annotations

import gc
import shutil
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from tests.benchmarks.goals import Goal
from tests.benchmarks.inputs import ROOT, copies, print_page
from tests.benchmarks.timing import costs

PYTHON = Path(sys.executable)
SLABUILDER = PYTHON.with_name("slabuilder")
BARE_WEASYPRINT = """
import sys; from pathlib import Path; from weasyprint import HTML
HTML(sys.argv[1]).write_pdf(sys.argv[2], pdf_variant='pdf/a-3a', pdf_tags=True)
"""
INBOUND = ROOT / "agreements" / "inbound.yaml"


def cold_build(folder: Path) -> Iterator[Goal]:
    """`build` of one agreement against a bare WeasyPrint process on the same HTML."""
    page = folder / "print.html"
    page.write_text(print_page(INBOUND), encoding="utf-8")
    found = costs(
        {
            "build": [SLABUILDER, "build", INBOUND, "--output", folder / "out", "--force"],
            "bare WeasyPrint": [PYTHON, "-c", BARE_WEASYPRINT, page, folder / "bare.pdf"],
        },
        rounds=7,
    )
    build, bare = found["build"].wall, found["bare WeasyPrint"].wall
    yield Goal("`build`, of bare WeasyPrint on the same HTML, on the clock", build / bare, at_most=1.5)


def warm_pdf(folder: Path) -> Iterator[Goal]:
    """Our PDF against WeasyPrint's, both in this process, by turns, from the same HTML with the same options."""
    from slabuilder.render.pdf import load_libraries, pdf

    load_libraries()
    from weasyprint import HTML

    from slabuilder.render.fetching_assets import OwnAssets

    page = print_page(INBOUND)

    def bare() -> None:
        HTML(string=page, url_fetcher=OwnAssets()).write_pdf(pdf_variant="pdf/a-3a", pdf_tags=True)

    ours, theirs = by_turns(lambda: pdf(page), bare, rounds=11)
    yield Goal("the PDF, warm, in process, of bare WeasyPrint on the same HTML", ours / theirs, at_most=1.05)


def forty_agreements(folder: Path) -> Iterator[Goal]:
    """`build` of 40 agreements in two processes and in one, and when nothing has changed."""
    many, out = copies(folder / "forty", INBOUND, 40), folder / "out"
    seconds = {jobs: timed([SLABUILDER, "build", many, "--output", out, "--force", "--jobs", jobs]) for jobs in "12"}
    again = timed([SLABUILDER, "build", many, "--output", out])
    yield Goal(
        "40 agreements in one process, of the same in two, on the clock", seconds["1"] / seconds["2"], at_least=1.6
    )
    yield Goal("40 agreements of which none has changed, of their first build", again / seconds["2"], at_most=0.05)
    shutil.rmtree(out)


def one_changed(folder: Path) -> Iterator[Goal]:
    """`build` of 1,000 agreements of which one has changed, by turns with a bare WeasyPrint on that one's HTML."""
    many, out, page = copies(folder / "thousand", INBOUND, 1000), folder / "out", folder / "print.html"
    page.write_text(print_page(INBOUND), encoding="utf-8")
    build: list[str | Path] = [SLABUILDER, "build", many, "--output", out]
    timed(build)
    changed_one, bare = [], []
    for number in range(3):
        changed = many / f"{number}.yaml"
        changed.write_text(changed.read_text(encoding="utf-8").replace("40%", "41%", 1), encoding="utf-8")
        changed_one.append(timed(build))
        bare.append(timed([PYTHON, "-c", BARE_WEASYPRINT, page, folder / "bare.pdf"]))
    ours, theirs = statistics.median(changed_one), statistics.median(bare)
    yield Goal("1,000 agreements of which one has changed", ours, at_most=3, unit=" s")
    yield Goal("the same, of bare WeasyPrint on the HTML of that one, on the clock", ours / theirs)
    yield Goal("the same, on top of what bare WeasyPrint takes", ours - theirs, unit=" s")


def timed(command: list[str | Path]) -> float:
    """The seconds on the clock of one run of `command`."""
    import subprocess

    start = time.perf_counter()
    subprocess.run(command, check=True, capture_output=True)
    return time.perf_counter() - start


def by_turns(one: Callable[[], object], other: Callable[[], object], rounds: int) -> tuple[float, float]:
    """The median seconds of both, after a round that is not counted, each with no garbage left from before."""
    runs: dict[Callable[[], object], list[float]] = {one: [], other: []}
    for number in range(rounds + 1):
        for each, seconds in runs.items():
            gc.collect()
            start = time.perf_counter()
            each()
            if number:
                seconds.append(time.perf_counter() - start)
    return statistics.median(runs[one]), statistics.median(runs[other])
