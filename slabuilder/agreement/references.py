"""Do the names in an agreement refer to something? Judged on plain values, so that one run tells all faults.

Also here: ids that stand twice, conditions that test a field in a way that its type does not have, and conditions
that refer to each other in a circle.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from slabuilder.agreement.agreement import Agreement
from slabuilder.agreement.circles import circles
from slabuilder.agreement.forms import OnLead, Scalar
from slabuilder.agreement.names import SIGNATORIES, Names, declared, ids_at
from slabuilder.agreement.vocabulary import Vocabulary, vocabulary
from slabuilder.agreement.walk import Site, has_ids, sites
from slabuilder.conditions.literals import literal, typed
from slabuilder.conditions.parser import parse
from slabuilder.conditions.references import references
from slabuilder.conditions.tree import Condition
from slabuilder.conditions.words import JOINERS
from slabuilder.diagnostics.finding import Finding, Mark
from slabuilder.diagnostics.nearest import nearest
from slabuilder.diagnostics.wording import expected
from slabuilder.quantities import QuantityError
from slabuilder.spans import Path, at

_PLURALS = {
    "stage": "stages",
    "stage or won": "stages",
    "band": "bands",
    "persona": "buyer personas",
    "team": "sales teams",
    "signatory": "signatories",
    "calendar": "calendars",
    "lead field": "lead fields",
}


def reference_findings(value: object) -> Iterator[Finding]:
    """Every fault of reference in `value`, the plain values of an agreement."""
    names, fields = declared(value), vocabulary(at(value, ("lead_fields",)))
    everything = list(sites(Agreement, value))
    conditions = list(_conditions(everything))
    yield from _duplicates(value, everything)
    yield from _dangling(everything, names)
    for path, condition in conditions:
        for finding in (*_dangling_in(condition, names), *_wrong_tests(condition, fields, names)):
            yield finding.below(path)
    yield from circles(conditions, value)
    yield from _examples(value, fields)


def _conditions(everything: Iterable[Site]) -> Iterator[tuple[Path, Condition]]:
    for site in everything:
        if isinstance(site.form, OnLead):
            yield from _readable(site.value, site.path)


def _readable(value: object, path: Path) -> Iterator[tuple[Path, Condition]]:
    """The condition that `value` writes; where it has a fault, those of its parts that have none."""
    condition, _ = parse(value)
    if condition is not None:
        yield path, condition
    elif isinstance(value, dict):
        for word in (word for word in JOINERS if word in value):
            if isinstance(value[word], list):
                for index, part in enumerate(value[word]):
                    yield from _readable(part, (*path, word, index))
            else:
                yield from _readable(value[word], (*path, word))


def _duplicates(value: object, everything: Iterable[Site]) -> Iterator[Finding]:
    for site in everything:
        if has_ids(site.form) and site.path not in SIGNATORIES:
            yield from _second([(name, (*site.path, *path)) for name, path in ids_at(site.value, ())])
    yield from _second([found for path in SIGNATORIES for found in ids_at(value, path)])


def _second(found: Iterable[tuple[str, Path]]) -> Iterator[Finding]:
    seen: dict[str, Path] = {}
    for name, path in found:
        if name in seen:
            related = ((seen[name], "first here"),)
            help = "give one of the two another id"
            yield Finding("SLA015", f"the id {name!r} stands twice", path, help, related=related)
        seen.setdefault(name, path)


def _dangling(everything: Iterable[Site], names: Mapping[str, Names]) -> Iterator[Finding]:
    for site in everything:
        if isinstance(site.form, Scalar) and site.form.refers_to is not None and isinstance(site.value, str):
            yield from _unless_declared(site.value, site.form.refers_to, names, site.path, site.mark)


def _dangling_in(condition: Condition, names: Mapping[str, Names]) -> Iterator[Finding]:
    for reference in references(condition):
        if reference.kind != "score":
            yield from _unless_declared(reference.name, reference.kind, names, reference.path, Mark.VALUE)


def _unless_declared(name: str, kind: str, names: Mapping[str, Names], path: Path, mark: Mark) -> Iterator[Finding]:
    known = names[kind]
    if known is None or name in known:
        return
    close = nearest(name, sorted(known))
    if not known:
        help = f"there are no {_PLURALS[kind]} in this agreement yet"
    elif close is not None:
        help = f"did you mean {close}?"
    else:
        help = f"the {_PLURALS[kind]} are {', '.join(sorted(known))}"
    yield Finding("SLA013", f"{name!r} is not one of the {_PLURALS[kind]}", path, help, mark)


def _wrong_tests(condition: Condition, fields: Vocabulary, names: Mapping[str, Names]) -> Iterator[Finding]:
    """What is wrong with the tests of fields in `condition`; nothing of fields whose own description has a fault."""
    for finding in typed(condition, fields.known)[1]:
        unsure = finding.code == "SLA013" and names["lead field"] is None
        if not unsure and not fields.broken.intersection(finding.path):
            yield finding


def _examples(value: object, fields: Vocabulary) -> Iterator[Finding]:
    stages = at(value, ("qualified_lead", "stages"))
    for index, stage in enumerate(stages if isinstance(stages, list) else []):
        for name in ("examples", "counter_examples"):
            examples = at(stage, (name,))
            for number, example in enumerate(examples if isinstance(examples, list) else []):
                path: Path = ("qualified_lead", "stages", index, name, number)
                yield from _example(example, path, fields)


def _example(example: object, path: Path, fields: Vocabulary) -> Iterator[Finding]:
    for name, entry in example.items() if isinstance(example, dict) else ():
        if name in fields.known and name not in fields.broken and isinstance(entry, str | bool):
            try:
                literal(entry, fields.known[name])
            except QuantityError as error:
                yield Finding("SLA012", expected(str(error), entry), (*path, name), error.help)
