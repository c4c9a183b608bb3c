"""A real git repository to try things in, made by somebody who has settings of their own."""

from __future__ import annotations

import os
import subprocess
from dataclasses import dataclass, field
from pathlib import Path

from tests.conftest import ROOT

INBOUND = (ROOT / "agreements" / "inbound.yaml").read_text(encoding="utf-8")
TERMS = {
    "2026-Q1": ("2026-01-01", "2026-03-31"),
    "2026-Q2": ("2026-04-01", "2026-06-30"),
    "2026-Q3": ("2026-07-01", "2026-09-30"),
    "2026-Q4": ("2026-10-01", "2026-12-31"),
}


def agreement(cycle: str, number: int = 1, *, share: int = 40, id: str = "inbound", comment: str = "") -> str:
    """The example agreement in another cycle and version, with another share of marketing's."""
    first, last = TERMS[cycle]
    lines = {
        "id": f"id: {id}",
        "cycle": f"cycle: {cycle}",
        "version": f"version: {{number: {number}, effective: {first}}}",
        "term": f"term: {{from: {first}, to: {last}}}",
    }
    text = "".join(
        lines.get(line.split(":")[0], line.rstrip("\n")) + "\n" for line in INBOUND.splitlines(keepends=True)
    )
    return text.replace("marketing_share: 40%", f"marketing_share: {share}%") + comment


@dataclass
class Repository:
    """A repository at `top`. Each commit is a day later than the one before, from 2026-01-01 on, in a zone of its own."""

    top: Path
    git_command: str
    day: int = field(default=0)

    def git(self, *words: str | Path) -> str:
        """What git says."""
        when = f"{1767225600 + 86400 * self.day} +0200"
        dates = {"GIT_AUTHOR_DATE": when, "GIT_COMMITTER_DATE": when}
        named = ["-c", "user.name=Ops", "-c", "user.email=ops@acme.example", "-c", "protocol.file.allow=always"]
        ran = subprocess.run(
            [self.git_command, *named, *map(str, words)],
            cwd=self.top,
            capture_output=True,
            text=True,
            check=False,
            env=os.environ | dates,
        )
        assert ran.returncode == 0, ran.stderr
        return ran.stdout.strip()

    def write(self, name: str, text: str) -> Path:
        """A file, not committed."""
        file = self.top / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
        return file

    def commit(self, **texts: str) -> str:
        """Commit what has changed and, under these names (`a` is `a.yaml`), these texts; the commit's id."""
        for name, text in texts.items():
            self.write(f"{name}.yaml", text)
        self.day += 1
        self.git("add", "--all")
        self.git("commit", "--quiet", "--allow-empty", "--message", f"Day {self.day}")
        return self.git("rev-parse", "HEAD")

    def branch(self, name: str, start: str = "HEAD") -> None:
        """Begin a branch, and go there."""
        self.git("checkout", "--quiet", "-b", name, start)

    def merge(self, other: str) -> str:
        """Merge another branch into this one; the merge's id."""
        self.day += 1
        self.git("merge", "--quiet", "--no-ff", "--no-edit", other)
        return self.git("rev-parse", "HEAD")
