"""What the rules decide about all leads of a table, in one query.

It says of every lead what `rulebook.decide` says of one. Whatever conditions can refer to becomes a column of a query
over the one before, in the rulebook's order, so that nothing is computed twice.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Protocol, TypeAlias

from sqlalchemy import (
    BigInteger,
    ColumnElement,
    FromClause,
    Select,
    String,
    and_,
    case,
    false,
    literal,
    null,
    or_,
    select,
    true,
)
from sqlalchemy.sql.elements import quoted_name

from slabuilder.conditions.evaluate import AsOf
from slabuilder.conditions.query import Conditions, Truth
from slabuilder.conditions.tree import Condition
from slabuilder.leads.columns import KEPT, NUMBER, LeadColumns, stage_of
from slabuilder.leads.rows import DECIDED
from slabuilder.rulebook.order import SCORE, Node
from slabuilder.rulebook.rules import Rulebook

_ROUTE = "route of it"

Text: TypeAlias = ColumnElement[str | None]


class _Asked(Protocol):
    """A rule that a condition decides; one without a condition applies to all."""

    @property
    def id(self) -> str: ...

    @property
    def when(self) -> Condition | None: ...


def decisions(rules: Rulebook, leads: FromClause, as_of: AsOf) -> Select[Any]:
    """What is decided about each lead in `leads`, by its number, NULL where there is nothing; then what the file said."""
    known = leads
    for node in rules.order:
        asking = _Asking(rules, known, as_of, node)
        if (decided := asking.decided(node)) is not None:
            known = _with(known, decided, _column(node))
    known = _with(known, _first(_Asking(rules, known, as_of).each(rules.routes)), _ROUTE)
    asking = _Asking(rules, known, as_of)
    return select(
        known.columns[NUMBER],
        *(column.label(name) for name, column in zip(DECIDED, asking.answers(), strict=True)),
        *(column for column in known.columns if column.name.startswith(KEPT)),
    ).order_by(known.columns[NUMBER])


@dataclass(frozen=True, slots=True)
class _Asking:
    """Asks conditions over `known`, the leads and what has been decided of them, while `deciding` something or the last."""

    rules: Rulebook
    known: FromClause
    as_of: AsOf
    deciding: Node | None = None

    def decided(self, node: Node) -> ColumnElement[Any] | None:
        """A stage, a persona or the score; nothing for a stage that an event decides, which is a column from the start."""
        match node.kind:
            case "stage":
                when = next(rule.when for rule in self.rules.stages if rule.id == node.id)
                return None if when is None else self._truth(when)
            case "persona":
                when = next(rule.when for rule in self.rules.personas if rule.id == node.id)
                return false() if when is None else self._truth(when)
            case _:
                lines = (case((self._truth(line.when), line.points), else_=0) for line in self.rules.scoring)
                return sum(lines, start=literal(0, BigInteger()))

    def answers(self) -> tuple[ColumnElement[Any], ...]:
        """The columns that are named in DECIDED, when all of them is known."""
        route = self.known.columns[_ROUTE]
        follow_up = _first(self.each(self.rules.follow_up))
        return (
            _first((rule.id, self.known.columns[stage_of(rule.id)]) for rule in reversed(self.rules.stages)),
            self.score(),
            _first((band.id, self.score() >= band.lowest) for band in self.rules.bands),
            _first((rule.id, self.persona(rule.id)) for rule in self.rules.personas),
            route,
            case((route.is_not(None), follow_up), else_=null()),
        )

    def each(self, rules: Iterable[_Asked]) -> list[tuple[str, Truth]]:
        """Whether each of `rules` fits, whatever those before it do."""
        return [(rule.id, true() if rule.when is None else self._truth(rule.when)) for rule in rules]

    def _truth(self, condition: Condition) -> Truth:
        return Conditions(LeadColumns(self.known), self, self.as_of.zone, self.as_of.instant).truth(condition)

    # ---- what conditions refer to

    def stage(self, stage: str) -> Truth:
        """Whether a lead reached this stage or a later one, as far as that counts here."""
        counting = self.rules.stages_that_fulfil(stage, self.deciding)
        return or_(false(), *(self.known.columns[stage_of(one)] for one in counting))

    def band(self, band: str) -> Truth:
        """Whether a lead is in this quality band."""
        index = [one.id for one in self.rules.bands].index(band)
        better = (self.score() < one.lowest for one in self.rules.bands[:index])
        return and_(self.score() >= self.rules.bands[index].lowest, *better)

    def persona(self, persona: str) -> Truth:
        """Whether a lead fits this buyer persona."""
        return self.known.columns[_column(Node("persona", persona))]

    def score(self) -> ColumnElement[int]:
        """The scores of the leads."""
        return self.known.columns[_column(SCORE)]


def _column(node: Node) -> str:
    return stage_of(node.id) if node.kind == "stage" else f"{node.kind} {node.id}"


def _with(known: FromClause, column: ColumnElement[Any], name: str) -> FromClause:
    return select(known, column.label(quoted_name(name, True))).subquery()


def _first(choices: Iterable[tuple[str, Truth]]) -> Text:
    """The id of the first choice that is true."""
    whens: Sequence[tuple[Truth, ColumnElement[str]]] = [(truth, literal(id, String())) for id, truth in choices]
    return case(*whens, else_=null()) if whens else literal(None, String())
