"""The typed vocabulary of an agreement: what is known of a lead, and what conditions may ask."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

from slabuilder.agreement.base import Part, key
from slabuilder.agreement.values import FIELD_NAME, Line, Markdown, Reads
from slabuilder.conditions.literals import Field
from slabuilder.conditions.words import FIELD_NAME_PATTERN, RESERVED_NAMES, FieldType
from slabuilder.diagnostics.finding import Finding, Mark
from slabuilder.quantities import QuantityError


def _field_name(text: str) -> str:
    if text in RESERVED_NAMES:
        raise QuantityError("a name that is no word of the condition language", f"write for example lead_{text}")
    return str(FIELD_NAME.read(text))


NEW_FIELD_PATTERN = FIELD_NAME_PATTERN.replace("^", rf"^(?!({'|'.join(sorted(RESERVED_NAMES))})$)")
NewFieldName = Annotated[str, Reads(_field_name, {"type": "string", "pattern": NEW_FIELD_PATTERN})]


def _choice_has_options(field: LeadField) -> Iterator[Finding]:
    if field.type is FieldType.CHOICE and not field.options:
        help = "list the values that it can take: options: [one, two]"
        yield Finding("SLA010", "a choice needs its options", (), help, Mark.KEY)


def _only_choice_has_options(field: LeadField) -> Iterator[Finding]:
    if field.type is not FieldType.CHOICE and field.options:
        help = "write type: choice, or take the options out"
        yield Finding("SLA016", f"only a choice has options, not a field of type {field.type}", ("options",), help)


def _only_number_has_unit(field: LeadField) -> Iterator[Finding]:
    if field.unit is not None and field.type not in {FieldType.INTEGER, FieldType.DECIMAL}:
        help = "take unit: out"
        if field.type is FieldType.MONEY:
            help += "; amounts are in the agreement's currency"
        yield Finding("SLA016", f"only a number has a unit, not a field of type {field.type}", ("unit",), help)


def _options_differ(field: LeadField) -> Iterator[Finding]:
    for index, option in enumerate(field.options):
        first = field.options.index(option)
        if first < index:
            related = ((("options", first), "first here"),)
            path = ("options", index)
            yield Finding("SLA015", f"the option {option!r} stands twice", path, "take one out", related=related)


class LeadField(Part):
    """One thing that is known of a lead."""

    type: FieldType = key("What kind of value it holds.", "integer")
    label: Line = key("What people call it; sentences use it.", "company size")
    unit: Line | None = key("The unit of its numbers, as the document writes it.", "employees", default=None)
    options: tuple[Line, ...] = key("The values that a choice can take.", ["CT", "MA", "NY"], default=())
    means: Markdown | None = key(
        "What it means, where the label does not say.", "Everybody on the payroll.", default=None
    )

    rules = (_choice_has_options, _only_choice_has_options, _only_number_has_unit, _options_differ)

    @property
    def vocabulary(self) -> Field:
        """What conditions need to know of this field."""
        return Field(self.type, self.options)
