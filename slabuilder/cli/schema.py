"""`slabuilder schema`: the JSON Schemas of agreements and of policies, for editors."""

from __future__ import annotations

import click

AGREEMENT, POLICIES = "agreement", "policies"


@click.command()
@click.argument("of", type=click.Choice([AGREEMENT, POLICIES]), default=AGREEMENT)
def schema(of: str) -> None:
    """Print the JSON Schema (draft-07) of agreements, or of policy files.

    Save it beside your files, and editors complete and check them:

    \b
        slabuilder schema > agreement.schema.json
        # yaml-language-server: $schema=agreement.schema.json   (the first line)
    \b
        slabuilder schema policies > policies/policies.schema.json
        # yaml-language-server: $schema=policies.schema.json    (the first line)
    """
    if of == POLICIES:
        from slabuilder.checks.policies.schema import policies_schema_text as text
    else:
        from slabuilder.agreement.json_schema import schema_text as text
    click.echo(text(), nl=False)
