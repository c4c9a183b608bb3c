"""What would follow, as JSON values for other programs: figures as shown, with what moves them."""

from __future__ import annotations

from typing import Any

from slabuilder.cycles.attribution.inputs import input_name
from slabuilder.cycles.changes.diff_json import moved_target_json
from slabuilder.cycles.what_if.concessions import Concession
from slabuilder.cycles.what_if.reach import Reach, Turned
from slabuilder.cycles.what_if.what_if import Compared, Shown, WhatIf
from slabuilder.language import Language, language_for
from slabuilder.spans import path_text
from slabuilder.targets.as_json import number


def what_if_json(found: WhatIf) -> dict[str, Any]:
    """`found` as JSON values; exact values are fractions written as texts, such as `4800/31`."""
    language = language_for("en-US", found.after.currency)
    return {
        "figures": [_compared(each) for each in found.compared],
        "targets": [moved_target_json(target, found.after) for target in found.moved if target.moved],
        "tenths": [_reach(each, found, language) for each in found.reaches],
        "concessions": [_concession(each, found, language) for each in found.concessions],
    }


def _compared(each: Compared) -> dict[str, Any]:
    return {
        "figure": each.figure,
        "of": each.subject,
        "now": _shown(each.now),
        "what_if": _shown(each.then),
        "difference": None if each.difference is None else number(each.difference),
    }


def _shown(shown: Shown | None) -> dict[str, Any] | None:
    if shown is None:
        return None
    return {"value": number(shown.value), "unit": shown.unit.value, "stage": shown.stage}


def _reach(reach: Reach, found: WhatIf, language: Language) -> dict[str, Any]:
    return {
        "input": input_name(reach, found.after, language),
        "path": path_text(reach.path),
        "value": number(reach.value),
        "leads": {"exact": str(reach.leads)},
        "tenth_less": _turned(reach.less),
        "tenth_more": _turned(reach.more),
    }


def _turned(turned: Turned | None) -> dict[str, Any] | None:
    if turned is None:
        return None
    return {"value": number(turned.value), "leads": {"exact": str(turned.leads), "value": number(turned.shown)}}


def _concession(concession: Concession, found: WhatIf, language: Language) -> dict[str, Any]:
    return {
        "input": input_name(concession, found.after, language),
        "path": path_text(concession.path),
        "step": number(concession.step),
        "value": number(concession.value),
        "leads_saved": number(concession.leads),
        "hours_saved": str(concession.hours),
    }
