"""`slabuilder schema`: the JSON Schema of the format, for editors."""

from __future__ import annotations

import click

from slabuilder.agreement.json_schema import schema_text


@click.command()
def schema() -> None:
    """Print the JSON Schema (draft-07) of the agreement format.

    Save it beside your agreements, and editors complete and check them:

    \b
        slabuilder schema > agreement.schema.json
        # yaml-language-server: $schema=agreement.schema.json   (first line of the agreement)
    """
    click.echo(schema_text(), nl=False)
