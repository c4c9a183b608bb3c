"""`slabuilder keys`: keys to try signing with."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import click

from slabuilder.cli.options import file_argument
from slabuilder.cli.passphrases import asking, passphrase_options
from slabuilder.errors import UsageError
from slabuilder.workflows.projects import shown


@click.group()
def keys() -> None:
    """Make keys to try signing with."""


@keys.command()
@file_argument
@click.option("--for", "ids", multiple=True, metavar="ID", help="Only for this signatory; without it, for each.")
@click.option(
    "--output", type=click.Path(path_type=Path, file_okay=False), default=Path("trial-keys"), show_default=True
)
@passphrase_options
def new(file: Path, ids: tuple[str, ...], output: Path, passphrase_env: str | None, passphrase_fd: int | None) -> None:
    """Write a key for each signatory of the agreement in FILE, and an authority that vouches for them.

    They are for trying only: the certificates, and all that is signed with them, say “TRIAL – no legal effect”. One
    passphrase opens them all. The authority's own key is forgotten, so nobody can make more of them.
    """
    from slabuilder.signing.needs import check_needs

    check_needs()
    from slabuilder.workflows.trial_keys import wanted, write_trial_keys

    here = Path.cwd()
    what = wanted(file, ids, output)
    passphrase = asking(passphrase_env, passphrase_fd, new=True)("passphrase of the new keys")
    if not passphrase.reveal():
        raise UsageError("a key without a passphrase is open to everybody", "give a passphrase")
    write_trial_keys(what, passphrase, datetime.now(UTC).replace(microsecond=0))
    for person in what.people:
        click.echo(f"{shown(what.files[person.id], here)}  {person.name}")
    click.echo(f"{shown(what.authority, here)}  the authority, to verify with: slabuilder verify PDF --trust …")
