"""The tools that we compare ourselves with, each in an environment of its own, outside our lock file."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
RIVALS = {
    "businesstimedelta": ("businesstimedelta", sys.executable),
    "datacontract": ("datacontract-cli", sys.executable),
    "rendercv": ("rendercv[full]", ">=3.12"),
}


class NotHereError(Exception):
    """A rival cannot be installed on this machine: its Python is missing, or the network is."""


def rival(name: str) -> Path:
    """The command of the rival `name`; a NotHereError if it cannot be had."""
    return _environment(name) / "bin" / name


def rival_python(name: str) -> Path:
    """A Python that has the rival `name`, for one without a command; a NotHereError if it cannot be had."""
    return _environment(name) / "bin" / "python"


def _environment(name: str) -> Path:
    """The folder of the rival `name`, its newest release, installed on first use with a Python that it runs on."""
    requirement, wanted = RIVALS[name]
    folder = ROOT / ".tools" / "rivals" / name
    whole = folder / "installed"
    if not whole.exists():
        uv = shutil.which("uv") or str(ROOT / ".tools" / "uv" / "bin" / "uv")
        python = str(folder / "bin" / "python")
        install = [uv, "pip", "install", "--quiet", "--compile-bytecode", "--python", python, requirement]
        try:
            subprocess.run([uv, "venv", "--quiet", "--clear", "--python", wanted, str(folder)], check=True)
            subprocess.run(install, check=True)
        except subprocess.CalledProcessError as error:
            raise NotHereError(name) from error
        whole.touch()
    return folder


def version(command: Path) -> str:
    """What the rival calls its version."""
    said = subprocess.run([command, "--version"], capture_output=True, text=True, check=True).stdout
    return said.split()[-1]
