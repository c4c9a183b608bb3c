"""The pages of change rules: an index of all codes, and a page for each component, from the registry."""

from __future__ import annotations

from collections.abc import Iterator

from docs.reference.checks_pages import MADE, WHOLE, anchor, table, yaml
from slabuilder.agreement.components import COMPONENTS
from slabuilder.cycles.changes.change import ChangeRule
from slabuilder.cycles.changes.codes import CODES
from slabuilder.cycles.changes.items import way_text
from slabuilder.cycles.changes.registry import RULES

INTRODUCTION = """
# Changes

What differs between two versions of an agreement is judged by a rule: for whom a duty became **heavier** or **lighter**, for
whom it is **different**, or whether the change is **editorial**, so that nobody owes anything else than before. All but
editorial changes are material; [the agreement itself says](format.md) who signs those. The code says where the rule looks:
`CHG3xx` are the goals, the third component; `CHG0xx` the agreement as a whole. `slabuilder explain CHG302` prints what
stands here.

The first rule that stands at the place of a difference, and has something to say of it, judges it. Nothing is passed over: what
no rule explains counts as material, and as another duty for both sides.
"""

EXAMPLES = """
Each rule has two examples. They are changes to [one small agreement](example_agreement.yaml): a path, and what takes the place
of what stands there; nothing, where it is taken out. A test runs them all.
"""


def changes_pages() -> dict[str, str]:
    """Every page by its path from the root of the repository."""
    pages = {"docs/reference/changes.md": _index()}
    for number, component in enumerate((WHOLE, *COMPONENTS)):
        of_it = [rule for rule in RULES if int(rule.code[3]) == number]
        pages[f"docs/reference/changes/{component}.md"] = _page(number, component, of_it)
    return pages


def _index() -> str:
    head = ("code", "name", "what it judges")
    rows = [(code, f"`{name}`", meaning) for code, (name, meaning) in CODES.items()]
    rows += [(f"[{rule.code}]({_place(rule)})", f"`{rule.name}`", rule.title) for rule in RULES]
    blocks = [MADE, INTRODUCTION.strip(), EXAMPLES.strip(), "## All rules"]
    return "\n\n".join([*blocks, table(head, rows)]) + "\n"


def _place(rule: ChangeRule) -> str:
    return f"changes/{(WHOLE, *COMPONENTS)[int(rule.code[3])]}.md#{anchor(_heading(rule))}"


def _heading(rule: ChangeRule) -> str:
    return f"{rule.code} {rule.name}"


def _page(number: int, component: str, rules: list[ChangeRule]) -> str:
    title = (
        "Changes of the agreement as a whole" if component == WHOLE else f"Changes of component {number}: `{component}`"
    )
    blocks = [MADE, f"# {title}", "All rules, and what the examples change: [changes](../changes.md)."]
    return "\n\n".join([*blocks, *(block for rule in rules for block in _section(rule))]) + "\n"


def _section(rule: ChangeRule) -> Iterator[str]:
    yield f"## {_heading(rule)}"
    yield f"**{rule.title}**"
    yield rule.why
    yield f"It stands at {', '.join(f'`{way_text(place)}`' for place in rule.places)}."
    if rule.from_:
        yield "Where the agreement has this:"
        yield yaml(rule.from_)
    yield "It judges:"
    yield yaml(rule.judges)
    yield "It leaves to others:"
    yield yaml(rule.leaves)
