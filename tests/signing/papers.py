"""Documents built for signature, and keys of their signatories, for tests."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path

from slabuilder.agreement.agreement import Agreement
from slabuilder.bounded import Processes
from slabuilder.loading import load
from slabuilder.render.build_list import Order, inputs
from slabuilder.render.documents import Source, documents
from slabuilder.render.settings import Settings
from slabuilder.render.toolchain_assets import toolchain
from slabuilder.rulebook.proofs.proofs_of import proofs_of
from slabuilder.signing.credential import Credential
from slabuilder.signing.key_files import from_file
from slabuilder.signing.passphrase import Passphrase
from slabuilder.signing.trial_keys import TrialKeys, trial_keys
from slabuilder.targets.planning import plan

EXAMPLES = Path(__file__).resolve().parents[2] / "agreements"
NOW = datetime(2026, 10, 1, 14, 5, tzinfo=UTC)
SECRET = Passphrase("correct horse")


def agreement(text: bytes) -> Agreement:
    found = load(text, "a.yaml").agreement
    assert found is not None
    return found


@cache
def paper(name: str = "inbound", *, for_signature: bool = True) -> bytes:
    """The PDF of an example agreement, as `build` makes it in a project without settings."""
    file = EXAMPLES / f"{name}.yaml"
    return paper_of(file.read_bytes(), file.name, for_signature=for_signature)


def paper_of(source: bytes, name: str, *, for_signature: bool = True, settings: Settings | None = None) -> bytes:
    """The PDF of the agreement `source`."""
    with Processes(1, None, ["slabuilder.render.preloaded", "slabuilder.render.preloaded_pdf"]) as processes:
        (made,) = processes.results(_made, [(source, name, Order(for_signature=for_signature), settings or Settings())])
    assert isinstance(made, bytes)
    return made


def _made(asked: tuple[bytes, str, Order, Settings]) -> bytes:
    source, name, order, look = asked
    read = agreement(source)
    planned = plan(read).plan
    assert planned is not None
    found = inputs(name, source, order, look, toolchain())
    made = documents(read, planned, proofs_of(read), Source(name, name, source), look, order, found)
    return made.files[f"{made.name}.pdf"]


@cache
def keys(name: str) -> TrialKeys:
    """Trial keys of an example's signatories, valid since the day before NOW."""
    parties = agreement((EXAMPLES / f"{name}.yaml").read_bytes()).parties
    people = (*parties.marketing.signatories, *parties.sales.signatories)
    return trial_keys(people, SECRET, NOW - timedelta(days=1))


def credential(person: str, name: str = "inbound") -> Credential:
    """The opened key of a signatory."""
    return from_file(keys(name).keys[person], f"{person}.p12", [], NOW, lambda _: SECRET)
