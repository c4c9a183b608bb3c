"""Says in plain words why a text is not YAML: which explanation belongs to which of the parser's complaints."""

from __future__ import annotations

import re
from collections.abc import Callable

from slabuilder.source import blocks, brackets, quotes
from slabuilder.source.events import NotYaml
from slabuilder.source.faults import Faults
from slabuilder.source.refusals import NOT_YAML
from slabuilder.source.scene import Explanation, Scene

_EXPLAINERS: tuple[tuple[str, Callable[[Scene], Explanation]], ...] = (
    ("cannot start any token", quotes.bad_beginning),
    ("mapping values are not allowed", blocks.second_colon),
    ("could not find expected ':'", blocks.no_colon),
    ("expected <block end>, but found '-'", blocks.stray_item),
    ("expected <block end>", blocks.block_not_ended),
    ("expected ',' or", brackets.not_closed),
    ("expected the node content", quotes.bad_beginning),
    ("sequence entries are not allowed", blocks.list_on_line),
    ("mapping keys are not allowed", quotes.bad_beginning),
    ("unexpected end of stream", quotes.quote_not_closed),
    ("unexpected document separator", quotes.quote_not_closed),
    ("expected chomping|a comment or a line break|indentation indicator", quotes.block_sign),
    ("alphabetic or numeric|URI|expected '!'|expected '>'|expected ' '|tag handle", quotes.sign_at_beginning),
    ("unknown escape|escape sequence|OverflowError|chr\\(\\)", quotes.backslash),
    ("<document start>|non-comment content", blocks.after_the_end),
    ("more indented follow up", blocks.block_text_indent),
)


def explain(faults: Faults, error: NotYaml) -> None:
    """Notes the fault where the parser gave up."""
    scene = Scene(faults.lines, error)
    explainer = next((how for problem, how in _EXPLAINERS if re.search(problem, error.problem)), _unknown)
    found = explainer(scene)
    faults.add(NOT_YAML, found.start, found.end, found.message, found.help, label=found.label)


def _unknown(scene: Scene) -> Explanation:
    return Explanation(
        *scene.word(scene.offset),
        "from here on the text cannot be read as YAML",
        "compare with the lines above: the spaces they begin with, a space after each colon, quotes and brackets closed",
    )
