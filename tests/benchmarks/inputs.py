"""What the benchmarks work on: one agreement of 400 lines, a thousand of them, and a rival's contract as long."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).parents[2]
LINES = 400


def agreement() -> str:
    """An agreement of 400 lines: the longest example, filled up with clauses."""
    text = (ROOT / "agreements" / "enterprise-funnel.yaml").read_text(encoding="utf-8")
    number = 0
    while text.count("\n") < LINES:
        number += 1
        text += f"  - id: clause-{number}\n    title: Clause {number}\n    text: Both sides keep clause {number}.\n"
    return text


def data_contract() -> str:
    """A data contract of 400 lines in the rival's format."""
    head = (
        "apiVersion: v3.0.2\nkind: DataContract\nid: leads\nname: leads\nversion: 1.0.0\nstatus: active\n"
        "schema:\n  - name: leads\n    physicalName: leads\n    logicalType: object\n    properties:\n"
    )
    column = "      - name: column_{0}\n        logicalType: string\n        physicalType: text\n        required: true\n        description: Column {0} of the leads.\n"
    count = (LINES - head.count("\n")) // column.count("\n")
    return head + "".join(column.format(number) for number in range(count))


def thousand(folder: Path) -> Path:
    """A folder of 1,000 agreements that differ in their id."""
    text = agreement()
    for number in range(1000):
        own = text.replace("id: enterprise-funnel", f"id: agreement-{number}", 1)
        (folder / f"agreement-{number}.yaml").write_text(own, encoding="utf-8")
    return folder


def copies(folder: Path, source: Path, count: int) -> Path:
    """A new folder with so many copies of the agreement in `source`, each with an id of its own."""
    folder.mkdir()
    text = source.read_text(encoding="utf-8")
    for number in range(count):
        own = text.replace(f"id: {source.stem}", f"id: copy-{number}", 1)
        (folder / f"{number}.yaml").write_text(own, encoding="utf-8")
    return folder


def without_public_holidays(text: str) -> str:
    """The same agreement, its calendars closed on days of their own instead of the public holidays of a country."""
    own = text.replace("    holidays: {country: GB, subdivision: ENG}\n", "")
    return own.replace("    holidays: {country: DE, subdivision: BE}\n", "    closed: {2027-03-26: Good Friday}\n")


def print_page(source: Path) -> str:
    """The HTML from which `build` makes the PDF of the agreement in `source`."""
    from slabuilder.agreement.content import content_digest
    from slabuilder.language import language_for
    from slabuilder.render.html import print_html
    from slabuilder.render.settings import Settings
    from slabuilder.render.view.document import view
    from slabuilder.rulebook.proofs.proofs_of import proofs_of
    from slabuilder.workflows.planning import computed

    found = computed(source, ROOT)
    assert found.agreement is not None
    assert found.plan is not None
    language = language_for(found.agreement.locale, found.agreement.currency)
    digest = content_digest(found.agreement)
    proofs = proofs_of(found.agreement)
    return print_html(view(found.agreement, found.plan, proofs, Settings(), language, digest, draft=True))
