"""What people see in their editor: completion, help and faults, from the language server that editors run."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from slabuilder.agreement.json_schema import schema_text
from slabuilder.checks.policies.schema import policies_schema_text
from tests.conftest import do_without
from tests.editor.language_server import LanguageServer

HERE = "@@"
"""Marks where the cursor is in a text."""


@pytest.fixture(scope="module")
def server(
    root: Path, needs_tool: Callable[[str], str], tmp_path_factory: pytest.TempPathFactory
) -> Iterator[LanguageServer]:
    """The language server, in a folder with the schema."""
    node = needs_tool("node")
    script = root / "tests/editor/node_modules/yaml-language-server/bin/yaml-language-server"
    if not script.is_file():
        do_without("the YAML language server is not installed (./run test does it)")
    folder = tmp_path_factory.mktemp("editor")
    (folder / "agreement.schema.json").write_text(schema_text(), encoding="utf-8")
    (folder / "policies.schema.json").write_text(policies_schema_text(), encoding="utf-8")
    with LanguageServer(node, script, folder) as running:
        yield running


@pytest.fixture(scope="module")
def agreement(root: Path) -> str:
    """An agreement that says by itself where its schema is, as all examples do."""
    text = (root / "tests/editor/agreement.yaml").read_text(encoding="utf-8")
    assert text.startswith("# yaml-language-server: $schema=agreement.schema.json\n")
    return text


def changed(text: str, old: str, new: str) -> str:
    assert text.count(old) == 1, old
    return text.replace(old, new)


def at_cursor(server: LanguageServer, text: str) -> tuple[str, int, int]:
    """Open `text` without its mark: the address, the line and the column of the mark."""
    assert text.count(HERE) == 1
    before = text[: text.index(HERE)].split("\n")
    uri = server.open(text.replace(HERE, ""))
    server.diagnostics(uri)
    return uri, len(before) - 1, len(before[-1])


def test_a_right_agreement_has_no_diagnostics(server: LanguageServer, agreement: str) -> None:
    assert server.diagnostics(server.open(agreement)) == []


@pytest.mark.parametrize("file", ["inbound.yaml", "enterprise-funnel.yaml", "japan-inbound.yaml"])
def test_the_example_agreements_have_no_diagnostics(server: LanguageServer, root: Path, file: str) -> None:
    text = (root / "agreements" / file).read_text(encoding="utf-8")
    assert "$schema=../agreement.schema.json" in text
    assert server.diagnostics(server.open(text.replace("$schema=../", "$schema="))) == []


@pytest.mark.parametrize(
    ("old", "new", "line", "message"),
    [
        ("currency: USD", "curency: USD", "curency", "Property curency is not allowed."),
        ("role: VP", "rle: VP", "rle", "Property rle is not allowed."),
        ("    owner: marketing  # of MQLs", "    ownr: marketing", "ownr", "Property ownr is not allowed."),
        ("promise: mql", "promise: [mql]", "promise", "Expected an id of letters"),
        ("lead_fields:\n", "lead_fields: none\nx:\n", "lead_fields", 'Incorrect type. Expected "object".'),
        ("goals: [cut unplanned downtime]", "goals: cut downtime", "goals: cut", 'Incorrect type. Expected "array".'),
        ("rejected_counts: false", "rejected_counts: never", "never", 'Incorrect type. Expected "boolean".'),
        (
            "credit: sourced",
            "credit: source",
            "source",
            'Value is not accepted. Valid values: "sourced", "influenced".',
        ),
        ("target: as promised", "target: promised", "target", "Expected computed, or as promised, or a target such as"),
        ("next: 2026-12-15", "next: in December", "next", "Expected a date such as 2026-10-01"),
        ("rate: 2.5%", "rate: 250%", "250", "Expected a share such as 40% or 0.4"),
        ("within: 1 business hour", "within: an hour", "an hour", "Expected a duration such as 4 business hours"),
        ("mon-fri:", "weekdays:", "weekdays", "Expected a weekday such as sat, or weekdays such as mon-fri"),
        ("counting: {one_per", "counting: {per", "counting: {per", "Property per is not allowed."),
        ("- stage: lead\n", "- {stage: lead, band: A}\n", "band: A}", "Object has more properties than limit of 1."),
        ("{at_least: 20}", "{at_lest: 20}", "at_lest", "Property at_lest is not allowed."),
        ("cadence: quarterly", "cadence:", "cadence", "Incorrect type."),
    ],
)
def test_a_fault_is_shown_where_it_stands(
    server: LanguageServer, agreement: str, old: str, new: str, line: str, message: str
) -> None:
    text = changed(agreement, old, new)
    expected = next(number for number, content in enumerate(text.split("\n")) if line in content)
    found = server.diagnostics(server.open(text))
    assert [text for place, text in found if place == expected and text.startswith(message)], found
    assert not [text for _, text in found if "multiple" in text]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("currency: USD\n", "@@\n", {"currency"}),
        ("    role: VP Operations\n", "    @@\n", {"role", "background", "triggers", "matches_when"}),
        ("  counting: {", "  @@\n  counting: {", {"scoring", "bands"}),
        ("  credit: sourced\n", "  @@\n", {"credit", "months", "funnel", "segments"}),
        ("    metric: mqls\n", "    @@\n", {"metric", "name", "means"}),
        ("    how: CRM task\n", "    @@\n", {"how", "with", "expected"}),
        ("      starts: handed_over\n", "      @@\n", {"starts", "when", "channels", "escalate"}),
        ("    within: 1 business day\n", "    @@\n", {"within"}),
        ("  cadence: quarterly\n", "  @@\n", {"cadence", "recalculation"}),
        ("        - stage: lead\n", "        - @@\n", {"all", "any", "not", "stage", "band", "persona", "score"}),
        ("        email: {is_known: true}\n", "        email:\n          i@@\n", {"contains", "one_of", "is_known"}),
    ],
    ids=[
        "the agreement", "buyer_personas", "qualified_lead", "goals", "kpis", "handoff", "lead_management",
        "acceptance", "review", "a condition", "a test",
    ],
)  # fmt: skip
def test_keys_are_offered(server: LanguageServer, agreement: str, old: str, new: str, expected: set[str]) -> None:
    offered = server.completions(*at_cursor(server, changed(agreement, old, new)))
    assert expected <= {*offered}
    assert all(offered[key] for key in expected), "each comes with its help"


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("credit: sourced", "credit: @@", {"sourced": "marketing brought", "influenced": "marketing touched"}),
        ("reviewed: daily", "reviewed: @@", {"daily": "", "quarterly": ""}),
        ("target: as promised", "target: @@", {"computed": "goals give", "as promised": "another clause"}),
        ("type: integer", "type: @@", {"choice": "options", "integer": "whole number"}),
        ("material: both sign", "material: @@", {"nobody signs": "", "the side that owes it signs": "duty"}),
        ("rejected_counts: false", "rejected_counts: @@", {"true": "", "false": ""}),
    ],
)
def test_values_are_offered(
    server: LanguageServer, agreement: str, old: str, new: str, expected: dict[str, str]
) -> None:
    offered = server.completions(*at_cursor(server, changed(agreement, old, new)))
    for value, meaning in expected.items():
        assert meaning in offered[value]


@pytest.mark.parametrize(
    ("place", "parts"),
    [
        ("sales_quota", ["What sales has to close in the term", "```yaml\nsales_quota: 1_200_000\n```"]),
        ("rate: 2.5%", ["The share of them that become customers.", "40% or 0.4", "```yaml\nrate: 2.5%\n```"]),
        ("handoff", ["the first route that fits takes it", "```yaml\nhandoff:\n  - id: rest\n"]),
        ("promise", ["The id of a stage.", "```yaml\npromise: mql\n```"]),
        ("rounding", ["How counts are rounded.", "If left out: `up`", "* `nearest`: To the nearest whole number."]),
        ("at_least: 20", ["This number, or more.", "```yaml\nemployees: {at_least: 20}\n```"]),
        ("follow_up", ["The rules for following up, in order."]),
    ],
)
def test_help_has_a_description_and_an_example(
    server: LanguageServer, agreement: str, place: str, parts: list[str]
) -> None:
    index = agreement.index(place) + 1
    help = server.hover(*at_cursor(server, agreement[:index] + HERE + agreement[index:]))
    for part in parts:
        assert part in help
    assert help.count("```yaml") == 1


POLICIES = """# yaml-language-server: $schema=policies.schema.json
format: 1
policies:
  - id: hot-leads-at-once
    of: follow_up
    when: {bands: {contains: A}}
    must:
      first_touch: {at_most: 15 business minutes}
    message: Leads of band A hear from us within 15 business minutes
  - id: a-fair-share
    must: {marketing_share: {between: [20%, 60%]}}
    message: Marketing's share is between 20 % and 60 %
    severity: warning
"""


def test_right_policies_have_no_diagnostics(server: LanguageServer) -> None:
    assert server.diagnostics(server.open(POLICIES)) == []


@pytest.mark.parametrize(
    ("old", "new", "line", "message"),
    [
        ("first_touch: {", "first_tuch: {", 7, "Property first_tuch is not allowed."),
        ("first_touch: {at_most: 15 business minutes}", "marketing_share: 20%", 7, "Property marketing_share is"),
        ("at_most: 15 business", "at_most: 15 busines", 7, "Expected a duration such as 4 business hours"),
        ("of: follow_up", "of: folow_up", 4, "Value is not accepted."),
        ("{between: [20%, 60%]}", "{between: [20%, 160%]}", 10, "Expected a share such as 40% or 0.4"),
        ("severity: warning", "severty: warning", 12, "Property severty is not allowed."),
    ],
)
def test_a_fault_of_a_policy_is_shown_where_it_stands(
    server: LanguageServer, old: str, new: str, line: int, message: str
) -> None:
    found = server.diagnostics(server.open(changed(POLICIES, old, new)))
    assert [text for place, text in found if place == line and text.startswith(message)], found


@pytest.mark.parametrize(
    ("old", "new", "expected", "other"),
    [
        ("      first_touch: {at_most: 15 business minutes}\n", "      f@@\n", {"first_touch", "bands", "all"}, "reps"),
        ("must: {marketing_share: {between: [20%, 60%]}}", "must:\n      m@@", {"marketing_share", "not"}, "bands"),
        ("      first_touch: {at_most: 15 business minutes}", "      first_touch:\n        a@@", {"at_most"}, "one_of"),
    ],
)
def test_the_facts_of_the_list_are_offered(
    server: LanguageServer, old: str, new: str, expected: set[str], other: str
) -> None:
    offered = server.completions(*at_cursor(server, changed(POLICIES, old, new)))
    assert expected <= {*offered}
    assert other not in offered
