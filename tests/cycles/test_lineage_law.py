"""In any history without renames, a file's texts are those that git lists when it is asked for the file's history."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from random import Random

from slabuilder.cycles.history.history_io import histories
from tests.cycles.repository import Repository

COMMITS = 60
TEXTS = ("id: a\ncycle: 1\n", "id: a\ncycle: 2\n", "id: a\ncycle: 3\n", None)


def test_as_git_lists_it(repository: Repository, tmp_path: Path) -> None:
    merged = 0
    for seed in range(12):
        made = Repository(tmp_path / str(seed), repository.git_command)
        made.top.mkdir()
        made.git("init", "--quiet", "--initial-branch", "main")
        stream = "".join(commits(Random(seed))).encode()
        subprocess.run([made.git_command, "fast-import", "--quiet"], cwd=made.top, input=stream, check=True)
        texts = histories([made.top / "a.yaml"])[0].texts
        listed = made.git("log", "--format=%H", "main", "--", "a.yaml").split()
        there = [id for id in listed if "a.yaml" in made.git("ls-tree", "--name-only", id)]
        assert sorted(text.commit.id for text in texts) == sorted(there)
        for text in texts:
            assert made.git("rev-parse", f"{text.commit.id}:a.yaml") == text.blob
        assert_parents_come_after(made, [text.commit.id for text in texts])
        merged += sum(len(made.git("rev-parse", f"{id}^@").split()) == 2 for id in there)
    assert merged > 10


def assert_parents_come_after(repository: Repository, ids: list[str]) -> None:
    """No text stands before one that came of it."""
    for newer, older in pairwise(ids):
        assert repository.git("merge-base", newer, older) != newer


def commits(chance: Random) -> Iterator[str]:
    """A random history for fast-import: branches and merges, in which a file changes, goes, and comes back."""
    tips = [0]
    texts: dict[int, str | None] = {0: None}
    for number in range(1, COMMITS):
        first, *others = chance.sample(tips, min(len(tips), chance.choice((1, 1, 2))))
        if number == COMMITS - 1:
            first, *others = tips
        text = chance.choice([texts[parent] for parent in (first, *others)] + ([chance.choice(TEXTS)] * 2))
        texts[number] = text
        yield f"commit refs/heads/main\nmark :{number}\ncommitter Ops <o@acme.example> {1_600_000_000 + number} +0000\n"
        yield "data 1\nx\n"
        yield f"from :{first}\n" if first else ""
        yield "".join(f"merge :{other}\n" for other in others if other)
        yield "deleteall\n"
        yield f"M 100644 inline b.yaml\ndata 5\nx: {number % 7}\n\n"
        yield "" if text is None else f"M 100644 inline a.yaml\ndata {len(text)}\n{text}\n"
        gone = {*others, first} if chance.random() < 0.75 else {*others}
        tips = [*[tip for tip in tips if tip not in gone][-4:], number]
