"""Writes what is generated from the format: `python -m docs.reference.generate`. A test checks that it is current."""

from __future__ import annotations

from pathlib import Path

from docs.reference.changes_pages import changes_pages
from docs.reference.checks_pages import checks_pages
from docs.reference.format_page import format_page
from docs.reference.policies_page import policies_page
from docs.reference.templates_page import templates_page
from slabuilder.agreement.json_schema import schema_text
from slabuilder.checks.policies.schema import policies_schema_text

ROOT = Path(__file__).resolve().parents[2]


def generated() -> dict[str, str]:
    """Every generated file, by its path from the root of the repository."""
    return {
        "agreement.schema.json": schema_text(),
        "policies.schema.json": policies_schema_text(),
        "docs/reference/format.md": format_page(),
        "docs/reference/policies.md": policies_page(),
        "docs/reference/templates.md": templates_page(),
        **checks_pages(),
        **changes_pages(),
    }


if __name__ == "__main__":
    for name, text in generated().items():
        (ROOT / name).parent.mkdir(exist_ok=True)
        (ROOT / name).write_text(text, encoding="utf-8")
        print(name)
