"""The first page of help, and the commands that it names."""

from __future__ import annotations

COMMANDS = {
    "new": "Write a new agreement, by questions or from a file of answers.",
    "check": "Say whether agreements are right, and what to mend.",
    "explain": "Say what the code of a finding means.",
    "targets": "Show the figures that an agreement promises, and why.",
    "whatif": "Show what would follow if some values were others.",
    "decide": "Decide about a lead, and say why, and who is due when.",
    "time": "Add business time to a time, or measure it between two.",
    "build": "Write the documents: HTML and PDF.",
    "workbook": "Write the figures as a spreadsheet, with live formulas.",
    "renew": "Write the next cycle of an agreement, and say what to review.",
    "amend": "Begin the next version of an agreement within its cycle.",
    "diff": "Say what a new text changes, for whom, and who has to sign.",
    "redline": "Write two versions as one document, every change marked.",
    "log": "List the cycles and versions that an agreement has had.",
    "keys": "Make keys to try signing with.",
    "sign": "Sign a PDF that was built for signature.",
    "verify": "Say whether a signed PDF is really it, and who signed.",
    "record": "File a fully signed PDF in the project.",
    "status": "Show which agreements are signed, in force, or due.",
    "schema": "Print the JSON Schema, for editors.",
}

_LINES = "\n".join(f"  {name:9}{words}" for name, words in COMMANDS.items())

HELP = f"""\
Usage: slabuilder COMMAND [OPTIONS] [FILES]

  Keep the agreement between marketing and sales as YAML: checked, computed,
  and made a document.

Commands:
{_LINES}

  slabuilder COMMAND --help says more about each.

Options:
  -h, --help  Show this page.
  --version   Show the version.

A first agreement: slabuilder new
"""
