"""The arguments that several commands share."""

from __future__ import annotations

from pathlib import Path

import click

paths_argument = click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
file_argument = click.argument("file", type=click.Path(path_type=Path))
