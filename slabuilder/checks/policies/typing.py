"""Gives the literals of a policy's conditions the kinds of the facts that they are compared with, and tells what is wrong."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from slabuilder.checks.policies.facts import Fact, Kind, Subject, tests_of
from slabuilder.conditions import tree
from slabuilder.conditions.literals import Field, typed, word_of
from slabuilder.conditions.words import EQUALS, FieldType
from slabuilder.diagnostics.finding import Finding, Mark
from slabuilder.diagnostics.nearest import nearest
from slabuilder.diagnostics.wording import expected
from slabuilder.quantities.durations import duration
from slabuilder.quantities.numbers import QuantityError, share
from slabuilder.spans import Path


class Typing:
    """Types conditions on the facts of one subject; `findings` are at paths seen from the condition."""

    def __init__(self, subject: Subject) -> None:
        self.subject = subject
        self.findings: list[Finding] = []

    def condition(self, condition: tree.Condition, path: Path) -> tree.Condition:
        """`condition` with typed literals; those of durations stay as they are written."""
        match condition:
            case tree.AllOf(parts):
                return tree.AllOf(tuple(self.condition(part, (*path, "all", i)) for i, part in enumerate(parts)))
            case tree.AnyOf(parts):
                return tree.AnyOf(tuple(self.condition(part, (*path, "any", i)) for i, part in enumerate(parts)))
            case tree.Not(part):
                return tree.Not(self.condition(part, (*path, "not")))
            case tree.FieldTest(name, test):
                return self._fact_test(condition, name, test, path)
            case tree.StageReached() | tree.InBand() | tree.IsPersona() | tree.ScoreTest():
                message = "a policy speaks of the agreement, not of a lead"
                self.findings.append(Finding("SLA017", message, path, self._facts()))
                return condition

    def _facts(self) -> str:
        return f"the facts here are {', '.join(self.subject.facts)}"

    def _fact_test(self, condition: tree.FieldTest, name: str, test: tree.Test, path: Path) -> tree.Condition:
        fact = self.subject.facts.get(name)
        if fact is None:
            close = nearest(name, self.subject.facts)
            help = f"did you mean {close}?" if close else self._facts()
            message = f"{name!r} is no fact of {self.subject.name}"
            self.findings.append(Finding("SLA013", message, (*path, name), help, Mark.KEY))
            return condition
        match fact.kind:
            case Kind.NAMES:
                self._can_be_tested(fact, test, path)
                return condition
            case Kind.DURATION:
                return self._of_order(condition, fact, path, lambda text: (duration(text), text)[1])
            case Kind.SHARE:
                return self._of_order(condition, fact, path, share)
            case _:
                field = Field(FieldType(fact.kind.value), fact.options)
                found, findings = typed(condition, {name: field})
                self.findings += [finding.below(path) for finding in findings]
                return found

    def _can_be_tested(self, fact: Fact, test: tree.Test, path: Path) -> bool:
        word = word_of(test)
        if word in tests_of(fact.kind):
            return True
        how = "compared with one value" if word == EQUALS else f"tested with {word}"
        message = f"{fact.name!r} is of the kind {fact.kind} and cannot be {how}"
        help = f"write {', '.join(known for known in tests_of(fact.kind) if known != EQUALS)}"
        here, mark = ((*path, fact.name), Mark.VALUE) if word == EQUALS else ((*path, fact.name, word), Mark.KEY)
        self.findings.append(Finding("SLA017", message, here, help, mark))
        return False

    def _of_order(
        self, condition: tree.FieldTest, fact: Fact, path: Path, read: Callable[[str], tree.Literal]
    ) -> tree.Condition:
        test, word = condition.test, word_of(condition.test)
        here = (*path, fact.name) if word == EQUALS else (*path, fact.name, word)
        if not self._can_be_tested(fact, test, path):
            return condition
        match test:
            case (
                tree.Equals(value)
                | tree.AtLeast(value)
                | tree.MoreThan(value)
                | tree.AtMost(value)
                | tree.LessThan(value)
            ):
                return tree.FieldTest(fact.name, replace(test, value=self._read(value, here, read)))
            case tree.Between(low, high):
                low, high = (self._read(value, (*here, i), read) for i, value in enumerate((low, high)))
                return tree.FieldTest(fact.name, tree.Between(low, high))
            case _:
                return condition

    def _read(self, value: tree.Literal, path: Path, read: Callable[[str], tree.Literal]) -> tree.Literal:
        try:
            return read(value if isinstance(value, str) else "")
        except QuantityError as error:
            self.findings.append(Finding("SLA012", expected(str(error), value), path, error.help))
            return value
