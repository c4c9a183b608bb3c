"""What is proved of the rules, as templates see it: the claims of one kind as one, and where they do not hold."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from slabuilder.agreement.components import COMPONENTS
from slabuilder.checks.acceptances import acceptances
from slabuilder.conditions.lead import Value
from slabuilder.conditions.values import Values
from slabuilder.language.messages import marked
from slabuilder.render.view.writing import Writing
from slabuilder.rulebook.proofs.example import Example
from slabuilder.rulebook.proofs.proof import Proof, Verdict

SAYS = {
    "SLA591": marked("Every {stage} has a route to a team."),
    "SLA691": marked("Every lead has somebody who contacts it: sales, or nurture."),
    "SLA593": marked("Every route takes leads that no route before it takes."),
    "SLA692": marked("Every rule for following up applies to leads to which none before it applies."),
    "SLA291": marked("Every stage that a condition decides can be reached."),
    "SLA292": marked("Who fulfils the condition of a stage fulfils those of the stages before it."),
    "SLA293": marked("Every quality band can be reached with the points that there are."),
    "SLA294": marked("Every line of the score gives its points to some leads."),
    "SLA191": marked("Every buyer persona with a condition fits leads that fit none before it."),
    "SLA091": marked("Every test in a condition is met by some leads, and not by others."),
}
"""What the claims of each code say together, first those that matter most to whoever signs."""


@dataclass(frozen=True, slots=True)
class ClaimView:
    """Something that should hold of every lead, with the parts of the agreement that it is about.

    Where it is not proved, the numbers of the clauses for which it does not hold, and of those for which that is not
    decided; perhaps a lead for which it fails; and where it is accepted.
    """

    number: str
    says: str
    sections: tuple[str, ...]
    proved: bool
    fails: tuple[str, ...]
    not_decided: tuple[str, ...]
    example: str | None
    accepted: tuple[str, ...]


def claims(proofs: Sequence[Proof], writing: Writing) -> tuple[ClaimView, ...]:
    """What came of the claims about the rules, in the order of `SAYS`."""
    there = {proof.claim.code for proof in proofs}
    codes = [code for code in SAYS if code in there]
    return tuple(
        _claim(index, code, [proof for proof in proofs if proof.claim.code == code], writing)
        for index, code in enumerate(codes, start=1)
    )


def _claim(index: int, code: str, proofs: Sequence[Proof], writing: Writing) -> ClaimView:
    refuted = [proof for proof in proofs if proof.verdict is Verdict.REFUTED]
    not_decided = [proof for proof in proofs if proof.verdict is Verdict.NOT_DECIDED]
    example = next((proof.example for proof in refuted if proof.example is not None), None)
    return ClaimView(
        number=f"{writing.clauses.number('proofs')}.{index}",
        says=writing.language.text(SAYS[code], stage=writing.stage(writing.agreement.goals.promise)),
        sections=_sections(proofs, writing),
        proved=not refuted and not not_decided,
        fails=_clauses(refuted, writing),
        not_decided=_clauses(not_decided, writing),
        example=None if example is None else _lead(example, writing),
        accepted=_accepted([*refuted, *not_decided], writing),
    )


def _sections(proofs: Sequence[Proof], writing: Writing) -> tuple[str, ...]:
    """The numbers of the components that the claims are about."""
    about = {proof.claim.path[0] for proof in proofs}
    return tuple(writing.clauses.number(component) for component in COMPONENTS if component in about)


def _clauses(proofs: Iterable[Proof], writing: Writing) -> tuple[str, ...]:
    """The numbers of the clauses that the claims are about, once each."""
    return tuple(dict.fromkeys(writing.clauses.around(proof.claim.path) for proof in proofs))


def _accepted(proofs: Iterable[Proof], writing: Writing) -> tuple[str, ...]:
    """The numbers under which it is accepted that the claims are not proved."""
    findings = [finding for proof in proofs for finding in proof.findings]
    return tuple(
        writing.clauses.number(*acceptance.path)
        for acceptance in acceptances(writing.agreement)
        if any(acceptance.is_of(finding, writing.agreement) for finding in findings)
    )


def _lead(example: Example, writing: Writing) -> str:
    """`company size: 20 employees and state: CT`; what is not named is unknown."""
    language = writing.language
    known = [
        language.phrase("{label}: {value}", label=writing.names.label(name), value=_value(name, value, writing))
        for name, value in example.values.items()
    ]
    if any(isinstance(value, date) for value in example.values.values()):
        known.append(language.phrase("judged as of {moment}", moment=language.moment(example.as_of)))
    return language.both(known) if known else language.phrase("one of which nothing is known")


def _value(field: str, value: Value, writing: Writing) -> str:
    return Values(writing.language, writing.names.unit(field), writing.names.is_money(field)).one(value)
