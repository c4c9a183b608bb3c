"""How a figure comes about, in words, with the lines of the file that its inputs stand on."""

from __future__ import annotations

from slabuilder.agreement.agreement import Agreement
from slabuilder.diagnostics.nearest import nearest
from slabuilder.errors import UsageError
from slabuilder.language import Language
from slabuilder.source import Document
from slabuilder.spans import Path, path_text
from slabuilder.targets.explain import derivation, quantity
from slabuilder.targets.plan import Plan, Target


def figure_names(plan: Plan) -> dict[str, Target]:
    """The figures that can be explained, by name."""
    return {**plan.stages, **plan.totals, "promised": plan.promised}


def explanation(agreement: Agreement, plan: Plan, document: Document, name: str, words: Language) -> str:
    """The derivation of the figure `name`, a step a line; a UsageError if there is none of that name."""
    known = figure_names(plan)
    target = known.get(name)
    if target is None:
        close = nearest(name, known)
        raise UsageError(
            f"there is no figure {name!r}", f"did you mean {close}?" if close else f"the figures are {', '.join(known)}"
        )
    stages = agreement.qualified_lead.stages
    lines = []
    for step in derivation(target.figure, words, stages):
        lines.append(step.text)
        lines += [f"    {_source(path, document)}" for path in step.paths]
    if target.value != target.exact:
        shown = quantity(target.value, target.figure.unit, target.figure.stage, words, stages)
        lines.append(f"rounded: {shown}")
    return "\n".join(lines)


def _source(path: Path, document: Document) -> str:
    """Where an input stands: `agreements/inbound.yaml:118  marketing_share: 40%`, as it is written there."""
    value = document.span(path)
    if value is None:
        return path_text(path)
    start = document.key_span(path) or value
    return f"{document.name}:{start.start.line}  {document.text[start.start.offset : value.end.offset]}"
