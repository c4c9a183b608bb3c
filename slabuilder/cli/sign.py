"""`slabuilder sign`: one signature in a PDF that was built for signature."""

from __future__ import annotations

from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from slabuilder.cli.passphrases import asking, passphrase_options
from slabuilder.errors import UsageError
from slabuilder.workflows.projects import shown, workplace

if TYPE_CHECKING:
    from slabuilder.signing.credential import Credential
    from slabuilder.signing.passphrase import Ask
    from slabuilder.workflows.signing import Ready

_FILE = click.Path(path_type=Path, dir_okay=False)


@click.command()
@click.argument("pdf", type=_FILE)
@click.option("--as", "person", metavar="ID", help="Who signs, by the id in the agreement.")
@click.option("--key", type=_FILE, help="The key: a .p12 or .pfx file, or PEM.")
@click.option("--certificates", type=_FILE, multiple=True, help="A file with certificates that the key lacks.")
@click.option("--pkcs11", "module", metavar="MODULE", help="The key is in a token, which this PKCS#11 module drives.")
@click.option("--token", metavar="LABEL", help="Which token; without it, the only one.")
@click.option("--key-label", metavar="LABEL", help="Which key of the token; without it, the only one.")
@click.option("--cert-label", metavar="LABEL", help="Its certificate; without it, the one labelled like the key.")
@passphrase_options
@click.option(
    "--timestamp", metavar="URL", help="The timestamp authority; without it, that of slabuilder.yaml, if any."
)
@click.option("--output", type=_FILE, help="The file to write; without it, NAME-signed.pdf beside the PDF.")
def sign(
    pdf: Path,
    person: str | None,
    key: Path | None,
    certificates: tuple[Path, ...],
    module: str | None,
    token: str | None,
    key_label: str | None,
    cert_label: str | None,
    passphrase_env: str | None,
    passphrase_fd: int | None,
    timestamp: str | None,
    output: Path | None,
) -> None:
    """Sign PDF, which `slabuilder build --for-signature` wrote, in the field of one of its signatories.

    It is signed only if it is, byte for byte, what the agreement in it renders to, and if the signatures that are there
    hold. The first signature is written to NAME-signed.pdf; the others are added to that file.
    """
    from slabuilder.signing.needs import check_needs

    check_needs()
    from slabuilder.cli.posting import posting_to
    from slabuilder.signing.timestamping import Authority
    from slabuilder.workflows.signing import ready, signed, write_signed

    chosen = _Key(key, certificates, module, token, key_label, cert_label)
    chosen.check()
    here, ask = Path.cwd(), asking(passphrase_env, passphrase_fd)
    place = workplace(here, [pdf])
    at = datetime.now(UTC).replace(microsecond=0)
    what = ready(pdf, person, place, at)
    click.echo(_summary(what), err=True)
    url = timestamp or place.project.signing.timestamp
    authority = None if url is None else Authority(url, posting_to(url))
    with chosen.opened(at, ask) as credential:
        data = signed(what, credential, at, authority)
    click.echo(shown(write_signed(what, data, output), here))


def _summary(what: Ready) -> str:
    agreement, person = what.agreement, what.person
    title = f"{agreement.title}, {agreement.cycle}, version {agreement.version.number}"
    return f"Signing {title}\n     as {person.name}, {person.title}"


@dataclass(frozen=True, slots=True)
class _Key:
    """What the options say of the key."""

    file: Path | None
    certificates: tuple[Path, ...]
    module: str | None
    token: str | None
    label: str | None
    certificate: str | None

    def check(self) -> None:
        """A UsageError unless they name one key."""
        if self.file is None and self.module is None:
            raise UsageError("say with which key", "--key FILE, or --pkcs11 MODULE for a token; docs/signing tells how")
        if self.file is not None and self.module is not None:
            raise UsageError("a key is in a file or in a token, not in both", "leave out --key or --pkcs11")
        if self.module is None and (self.token or self.label or self.certificate):
            raise UsageError("a label names something in a token", "say which: --pkcs11 MODULE")

    def opened(self, at: datetime, ask: Ask) -> AbstractContextManager[Credential]:
        """The key, ready to sign."""
        from slabuilder.signing.certificates import read_certificates
        from slabuilder.signing.files_io import key_bytes
        from slabuilder.signing.key_files import from_file

        others = [each for file in self.certificates for each in read_certificates(key_bytes(file), str(file))]
        if self.file is not None:
            return nullcontext(from_file(key_bytes(self.file), str(self.file), others, at, ask))
        from slabuilder.signing.tokens import Token, in_token

        assert self.module is not None
        return in_token(Token(self.module, self.token, self.label, self.certificate), others, at, ask)
