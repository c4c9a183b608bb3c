"""The typed vocabulary of an agreement: what is known of a lead, and what conditions may ask."""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import model_validator

from slabuilder.agreement.base import Part, key, refuse
from slabuilder.agreement.values import Line, Markdown, Reads
from slabuilder.conditions.literals import Field
from slabuilder.conditions.words import RESERVED_NAMES, FieldType
from slabuilder.diagnostics.finding import Finding
from slabuilder.quantities import QuantityError

_NAME = re.compile(r"[a-z][a-z0-9_]{0,39}")


def _field_name(text: str) -> str:
    if text in RESERVED_NAMES:
        raise QuantityError(f"another name for the field: {text} is a word of the condition language")
    if not _NAME.fullmatch(text):
        raise QuantityError("a field's name in small letters, digits and _, such as job_title")
    return text


NEW_FIELD_PATTERN = rf"^(?!({'|'.join(sorted(RESERVED_NAMES))})$)[a-z][a-z0-9_]{{0,39}}$"
NewFieldName = Annotated[str, Reads(_field_name, {"type": "string", "pattern": NEW_FIELD_PATTERN})]


class LeadField(Part):
    """One thing that is known of a lead."""

    type: FieldType = key("What kind of value it holds.", "integer")
    label: Line = key("What people call it; sentences use it.", "company size")
    unit: Line | None = key("The unit of its numbers, as the document writes it.", "employees", default=None)
    options: tuple[Line, ...] = key("The values that a choice can take.", ["CT", "MA", "NY"], default=())
    means: Markdown | None = key(
        "What it means, where the label does not say.", "Everybody on the payroll.", default=None
    )

    @model_validator(mode="after")
    def _options_fit(self) -> LeadField:
        findings = []
        if self.type is FieldType.CHOICE and not self.options:
            help = "list the values that it can take: options: [one, two]"
            findings.append(Finding("SLA010", "a choice needs its options", (), help))
        if self.type is not FieldType.CHOICE and self.options:
            findings.append(Finding("SLA016", f"only a choice has options, not a {self.type}", ("options",)))
        if self.unit is not None and self.type not in {FieldType.INTEGER, FieldType.DECIMAL}:
            findings.append(Finding("SLA016", f"only a number has a unit, not a {self.type}", ("unit",)))
        for index, option in enumerate(self.options):
            if option in self.options[:index]:
                first = ("options", self.options.index(option))
                findings.append(
                    Finding(
                        "SLA015",
                        f"the option {option!r} stands twice",
                        ("options", index),
                        related=((first, "first here"),),
                    )
                )
        refuse(findings)
        return self

    @property
    def vocabulary(self) -> Field:
        """What conditions need to know of this field."""
        return Field(self.type, self.options)
