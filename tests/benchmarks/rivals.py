"""The tools that we compare ourselves with, each in an environment of its own, outside our lock file."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

ROOT = Path(__file__).parents[2]
RIVALS = {"datacontract": ("datacontract-cli==1.2.8", "3.11"), "rendercv": ("rendercv[full]==2.8", "3.12")}


def rival(name: str) -> Path | None:
    """The command of the rival `name`, installed on first use; None where its Python cannot be had."""
    requirement, python = RIVALS[name]
    folder = ROOT / ".tools" / "rivals" / name
    command = folder / "bin" / name
    uv = shutil.which("uv") or str(ROOT / ".tools" / "bin" / "uv")
    if not command.exists():
        made = subprocess.run([uv, "venv", "--quiet", "--python", python, folder], check=False)
        if made.returncode != 0:
            return None
        install = [
            uv,
            "pip",
            "install",
            "--quiet",
            "--compile-bytecode",
            "--python",
            folder / "bin" / "python",
            requirement,
        ]
        subprocess.run(install, check=True)
    return command
