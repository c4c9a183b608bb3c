"""A build that is killed at any moment leaves whole files only, and none that a later build takes for fresh and is not."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from slabuilder.render.build_list import Order
from slabuilder.workflows.building import build_tasks, unchanged
from slabuilder.workflows.projects import workplace
from tests.end_to_end.conftest import Run

MOMENTS = 50
COUNT = 8
LIMIT = 120


def write(folder: Path, text: str, share: str) -> None:
    """The agreements of the project, all with this share."""
    for number in range(COUNT):
        own = text.replace("id: inbound", f"id: inbound-{number}", 1).replace("40%", share, 1)
        (folder / "agreements" / f"{number}.yaml").write_text(own, encoding="utf-8")


def contents(folder: Path) -> dict[str, bytes]:
    """What stands in the folder of documents, apart from files that are being written."""
    return {file.name: file.read_bytes() for file in folder.glob("*") if not file.name.startswith(".")}


@pytest.mark.slow
def test_fifty_random_moments(run: Run, example: Callable[[str], str], tmp_path: Path) -> None:
    (tmp_path / "agreements").mkdir()
    (tmp_path / "slabuilder.yaml").write_text("company: Northwind\n")
    whole, seconds = {}, 0.0
    for share in ("40%", "50%"):
        write(tmp_path, example("inbound"), share)
        started = time.monotonic()
        assert run("build", "--html-only").code == 0
        seconds = time.monotonic() - started
        whole[share] = contents(tmp_path / "out")
        assert len(whole[share]) == 2 * COUNT
    choose, broken_off = random.Random(8), 0
    for moment in range(MOMENTS):
        share = ("40%", "50%")[moment % 2]
        write(tmp_path, example("inbound"), share)
        command = [sys.executable, "-m", "slabuilder", "build", "--html-only"]
        process = subprocess.Popen(command, cwd=tmp_path, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        time.sleep(choose.uniform(0.3, 1.0) * seconds)
        process.kill()
        said = process.communicate(timeout=LIMIT)[1]
        assert b"Traceback" not in said
        left = contents(tmp_path / "out")
        assert [name for name, data in left.items() if data not in (whole["40%"][name], whole["50%"][name])] == []
        place = workplace(tmp_path, [tmp_path / "agreements"])
        tasks = build_tasks(
            place.agreements([]), tmp_path, place, Order(pdf=False), place.judging(date(2026, 9, 1), None)
        )
        fresh = unchanged(tasks, place).values()
        assert [name for name in fresh if left[f"{name}.html"] != whole[share][f"{name}.html"]] == []
        broken_off += process.returncode == -signal.SIGKILL and 0 < len({*fresh}) < COUNT
    assert broken_off > 2, "the moments were not those in which files are written"
    assert run("build", "--html-only").code == 0
    assert contents(tmp_path / "out") == whole[share]


def test_parts_that_were_left_behind_are_swept(run: Run, example: Callable[[str], str], tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(example("inbound"), encoding="utf-8")
    out = tmp_path / "out"
    out.mkdir()
    old, young = (out / f".inbound-2026-Q4-v1.html.{name}.part" for name in ("old", "young"))
    for part in (old, young):
        part.write_text("half")
    os.utime(old, (1, 1))
    assert run("build", "a.yaml", "--html-only").code == 0
    assert not old.exists()
    assert young.exists()
