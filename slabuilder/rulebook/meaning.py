"""All that decides which leads are in a group, in one form: equal meanings mean the same leads.

Rules that say the same in other words have equal meanings; not all that hold for the same leads do.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from slabuilder.conditions import tree
from slabuilder.conditions.canonical import canonical
from slabuilder.conditions.references import references
from slabuilder.conditions.words import FieldType
from slabuilder.rulebook.groups import AtStage, FollowedUp, Fulfilling, Group, OfBand, OfPersona, OnRoute, up_to
from slabuilder.rulebook.order import SCORE, Node
from slabuilder.rulebook.rules import Rulebook


@dataclass(frozen=True, slots=True)
class Meaning:
    """`rules` has every rule that plays a part, by what it decides, and `fields` the type of every field asked for.

    `zone` is that in which days begin, where a time is asked for.
    """

    rules: Mapping[object, object]
    fields: Mapping[str, FieldType]
    zone: str | None


def meaning(group: Group, rules: Rulebook) -> Meaning:
    """What `group` means where `rules` decide."""
    found = _Meaning(rules)
    found.group(group)
    times = {FieldType.DATE, FieldType.TIMESTAMP} & {*found.fields.values()}
    return Meaning(found.rules, found.fields, found.book.zone if times else None)


@dataclass
class _Meaning:
    book: Rulebook
    rules: dict[object, object] = field(default_factory=dict)
    fields: dict[str, FieldType] = field(default_factory=dict)

    def group(self, group: Group) -> None:
        match group:
            case Fulfilling(condition):
                self.rules["condition"] = self._form(condition, None)
            case AtStage(id):
                self._stage(id)
            case OfBand(id):
                self._score()
                self.rules["band"] = id
            case OfPersona(id):
                self._persona(id)
            case OnRoute(id):
                self.rules["routes"] = [self._form(route.when, None) for route in up_to(id, self.book.routes)]
            case FollowedUp(id):
                handed_over = tree.AnyOf(tuple(route.when for route in self.book.routes))
                self.rules["handed over"] = self._form(handed_over, None)
                self.rules["follow-up"] = [self._form(rule.when, None) for rule in up_to(id, self.book.follow_up)]

    def _form(self, condition: tree.Condition | None, deciding: Node | None) -> tree.Condition | None:
        """The one form of `condition`, which decides `deciding`; all that it asks for is noted."""
        if condition is None:
            return None
        for name in _fields(condition):
            self.fields[name] = self.book.fields[name].type
        for reference in references(condition):
            match reference.kind:
                case "stage":
                    fulfil = self.book.stages_that_fulfil(reference.name, deciding)
                    self.rules[deciding, "reached", reference.name] = fulfil
                    for stage in fulfil:
                        self._stage(stage)
                case "persona":
                    self._persona(reference.name)
                case _:
                    self._score()
        return canonical(condition)

    def _stage(self, id: str) -> None:
        node = Node("stage", id)
        if node not in self.rules:
            self.rules[node] = None  # known before its condition is looked at, which may name it again
            when = next(rule.when for rule in self.book.stages if rule.id == id)
            self.rules[node] = self._form(when, node)

    def _persona(self, id: str) -> None:
        node = Node("persona", id)
        if node not in self.rules:
            when = next(rule.when for rule in self.book.personas if rule.id == id)
            self.rules[node] = self._form(when, node)

    def _score(self) -> None:
        if SCORE not in self.rules:
            self.rules[SCORE] = None
            lines = [(line.points, self._form(line.when, SCORE)) for line in self.book.scoring]
            self.rules[SCORE] = (sorted(lines, key=str), [(band.id, band.lowest) for band in self.book.bands])


def _fields(condition: tree.Condition) -> set[str]:
    match condition:
        case tree.AllOf(parts) | tree.AnyOf(parts):
            return {name for part in parts for name in _fields(part)}
        case tree.Not(part):
            return _fields(part)
        case tree.FieldTest(name):
            return {name}
        case tree.ScoreTest() | tree.StageReached() | tree.InBand() | tree.IsPersona():
            return set()
