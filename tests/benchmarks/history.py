"""Earlier texts in a repository of 5,000 commits and 200 agreements, of which 50 were renamed."""

from __future__ import annotations

import random
import resource
import shutil
import statistics
import subprocess
import sys
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from tests.benchmarks.goals import Goal
from tests.benchmarks.inputs import ROOT
from tests.benchmarks.timing import costs

COMMITS, AGREEMENTS, RENAMES = 5_000, 200, 50
SLABUILDER = Path(sys.executable).with_name("slabuilder")
START = 1_600_000_000
HOUR = 3600


def history(folder: Path) -> Iterator[Goal]:
    """The previous cycle's text of one agreement and of all, in process; and `slabuilder log`, the whole command."""
    from slabuilder.workflows.history import earlier, earlier_or_new

    files, expected = _repository(folder)
    sample = random.Random(5).sample(range(AGREEMENTS), 9)
    found = earlier_or_new(files, folder)
    assert [each and each.data for each in found] == expected

    one = statistics.median(_seconds(partial(earlier, files[place], folder)) for place in sample)
    whole = min(_seconds(lambda: earlier_or_new(files, folder)) for _ in range(3))
    log = costs({"log": [SLABUILDER, "log", files[sample[0]]]}, rounds=5)["log"].cpu
    yield Goal("the text of the cycle before, one of 200 agreements, 5,000 commits", one, at_most=1, unit=" s")
    yield Goal("the same for all 200 at once", whole, at_most=3, unit=" s")
    yield Goal("`log` of one of them, the whole command", log, at_most=1, unit=" s")


def _seconds(action: Callable[[], object]) -> float:
    """The processor time that `action` takes, git's included."""
    start = _used()
    action()
    return _used() - start


def _used() -> float:
    used = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(each.ru_utime + each.ru_stime for each in used)


def _repository(folder: Path) -> tuple[list[Path], list[bytes]]:
    """Make the repository: the files of the agreements, and the last text that each had in the cycle before its last."""
    chance = random.Random(11)
    template = (ROOT / "agreements" / "inbound.yaml").read_text(encoding="utf-8")
    paths = [f"agreements/sla-{number}.yaml" for number in range(AGREEMENTS)]
    texts = [[_text(template, number, 0, 0)] for number in range(AGREEMENTS)]
    cycles = [0] * AGREEMENTS
    renamed = set(chance.sample(range(AGREEMENTS, COMMITS), RENAMES))
    before: list[bytes | None] = [None] * AGREEMENTS
    stream = []
    for commit in range(COMMITS):
        number = commit if commit < AGREEMENTS else chance.randrange(AGREEMENTS)
        changes = []
        if commit >= AGREEMENTS:
            if chance.random() < 0.3:
                before[number], cycles[number] = texts[number][-1], cycles[number] + 1
            texts[number].append(_text(template, number, cycles[number], commit))
        if commit in renamed:
            old, paths[number] = paths[number], f"agreements/moved-{commit}.yaml"
            changes.append(f"R {old} {paths[number]}\n".encode())
        data = texts[number][-1]
        changes.append(b"M 100644 inline %s\ndata %d\n%s\n" % (paths[number].encode(), len(data), data))
        who = f"Ops <ops@acme.example> {START + commit * HOUR} +0000"
        stream.append(f"commit refs/heads/main\ncommitter {who}\ndata 1\nx\n".encode() + b"".join(changes))
    git = shutil.which("git") or "git"
    subprocess.run([git, "init", "--quiet", "--initial-branch", "main", str(folder)], check=True)
    subprocess.run([git, "fast-import", "--quiet"], cwd=folder, input=b"".join(stream), check=True)
    subprocess.run([git, "reset", "--quiet", "--hard"], cwd=folder, check=True)
    expected = [then or _last_but_one(every) for then, every in zip(before, texts, strict=True)]
    return [folder / path for path in paths], expected


def _last_but_one(texts: list[bytes]) -> bytes:
    """What is compared with in a first cycle: the text before the last, if there is one."""
    return texts[-2] if len(texts) > 1 else texts[-1]


def _text(template: str, number: int, cycle: int, commit: int) -> bytes:
    """The agreement of that number in one of its cycles, with a quota that no other commit has."""
    year, quarter = 2020 + cycle // 4, cycle % 4
    first, last = (("01-01", "03-31"), ("04-01", "06-30"), ("07-01", "09-30"), ("10-01", "12-31"))[quarter]
    lines = {
        "id": f"id: sla-{number}",
        "cycle": f"cycle: {year}-Q{quarter + 1}",
        "version": f"version: {{number: 1, effective: {year}-{first}}}",
        "term": f"term: {{from: {year}-{first}, to: {year}-{last}}}",
        "  sales_quota": f"  sales_quota: {1_000_000 + commit}",
    }
    return "".join(lines.get(line.split(":")[0], line) + "\n" for line in template.splitlines()).encode()
