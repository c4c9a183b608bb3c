"""`python -m slabuilder` is the command `slabuilder`."""

from slabuilder.cli import main

main()
