"""Which checks a project wants, and how bad it takes what they find to be."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Protocol

from slabuilder.checks.check import Check
from slabuilder.checks.policies.codes import CODES as POLICY_CODES
from slabuilder.checks.registry import CHECKS
from slabuilder.diagnostics.codes import CODES as FAULTS
from slabuilder.diagnostics.diagnostic import Severity
from slabuilder.diagnostics.finding import Finding, Mark
from slabuilder.diagnostics.nearest import nearest_code
from slabuilder.spans import Path

ALL = ("SLA",)


class CheckWords(Protocol):
    """The choice as a project's settings write it: codes, or the beginnings of codes."""

    @property
    def select(self) -> tuple[str, ...]: ...
    @property
    def ignore(self) -> tuple[str, ...]: ...
    @property
    def severity(self) -> Mapping[str, Severity]: ...


@dataclass(frozen=True, slots=True)
class Choice:
    """The checks to run, by their codes or the beginnings of those; of two that fit, the longer one says more."""

    select: tuple[str, ...] = ALL
    ignore: tuple[str, ...] = ()
    severity: Mapping[str, Severity] = field(default_factory=dict)

    @classmethod
    def of(cls, words: CheckWords) -> Choice:
        """The choice of a project."""
        return cls(words.select, words.ignore, words.severity)

    @property
    def codes(self) -> tuple[str, ...]:
        """The codes of the checks that run."""
        return tuple(check.code for check in CHECKS if self.severity_of(check) is not None)

    def severity_of(self, check: Check) -> Severity | None:
        """How bad it is what this check finds; None if it is not to run. One that stops everything always runs."""
        if check.stops:
            return check.severity
        if len(_longest(check, self.select)) <= len(_longest(check, self.ignore)):
            return None
        return self.severity.get(_longest(check, self.severity), check.severity)


def _longest(check: Check, codes: Iterable[str]) -> str:
    """The longest of `codes` that `check`'s begins with; an empty text if there is none."""
    return max((code for code in codes if check.code.startswith(code)), key=len, default="")


def choice_findings(words: CheckWords) -> Iterator[Finding]:
    """Codes in a project's choice that name no check, or one about which there is no choice."""
    for key in ("select", "ignore"):
        for index, code in enumerate(getattr(words, key)):
            yield from _code_findings(code, (key, index), Mark.VALUE, chosen=key == "select")
    for code in words.severity:
        yield from _code_findings(code, ("severity", code), Mark.KEY, chosen=False)
    choice = Choice.of(words)
    if words.ignore and not any(choice.severity_of(check) for check in CHECKS if not check.stops):
        yield Finding("SLA016", "no check is left to run", ("ignore",), "name fewer, or longer codes", Mark.KEY)


def _code_findings(code: str, path: Path, mark: Mark, *, chosen: bool) -> Iterator[Finding]:
    checks = [check for check in CHECKS if check.code.startswith(code)]
    if any(own.startswith(code) for own in POLICY_CODES):
        return
    if not checks and code in FAULTS:
        message = f"{code} ({FAULTS[code][0]}) is a fault of the file itself, about which there is no choice"
        yield Finding("SLA016", message, path, "take it out", mark)
    elif not checks:
        close = nearest_code(code, [check.code for check in CHECKS])
        help = f"did you mean {close}?" if close else "slabuilder explain lists all"
        yield Finding("SLA013", f"no check has the code {code}", path, help, mark)
    elif not chosen and all(check.stops for check in checks):
        message = f"while {code} fires nothing can be computed, so that there is no choice about it"
        yield Finding("SLA016", message, path, "take it out", mark)
