"""What several commands are asked for."""

from __future__ import annotations

from pathlib import Path

import click

paths_argument = click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
