"""Times whole processes side by side: interleaved, so that a busy machine slows all of them alike."""

from __future__ import annotations

import os
import statistics
import subprocess
import tempfile
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

Command = Sequence[str | Path]


@dataclass(frozen=True, slots=True)
class Cost:
    """What a process cost, in seconds: processor time of it and its children, and time on the wall."""

    cpu: float
    wall: float


def costs(commands: Mapping[str, Command], rounds: int) -> dict[str, Cost]:
    """The median cost of each command over `rounds` rounds, after one that is not counted and warms the caches."""
    runs: dict[str, list[Cost]] = {name: [] for name in commands}
    for number in range(rounds + 1):
        for name, command in commands.items():
            cost = _cost(command)
            if number:
                runs[name].append(cost)
    return {
        name: Cost(statistics.median(run.cpu for run in found), statistics.median(run.wall for run in found))
        for name, found in runs.items()
    }


def _cost(command: Command) -> Cost:
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    with tempfile.TemporaryFile() as output:
        start = time.perf_counter()
        process = subprocess.Popen(command, stdout=output, stderr=output, stdin=subprocess.DEVNULL, env=environment)
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode != 0:
            output.seek(0)
            raise RuntimeError(f"{' '.join(map(str, command))} failed:\n{output.read().decode()[-2000:]}")
    return Cost(usage.ru_utime + usage.ru_stime, wall)
