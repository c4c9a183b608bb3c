"""A difference as Markdown, made to be a comment on a pull request: the headline first, details folded.

Texts of an agreement come from whoever proposes it: nothing in them is markup, and nobody is called by them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from slabuilder.agreement.agreement import Agreement
from slabuilder.agreement.qualified_lead import Owner
from slabuilder.cycles.attribution.attribution import LABELS
from slabuilder.cycles.attribution.inputs import input_name
from slabuilder.cycles.changes.change import BOTH
from slabuilder.cycles.changes.diff import Diff
from slabuilder.cycles.changes.headline import bare, headline, signed, unit_word
from slabuilder.cycles.changes.judged_changes import Change
from slabuilder.language import Language

_DUTIES = {"heavier": "▲&nbsp;heavier", "lighter": "▽&nbsp;lighter", "different": "◇&nbsp;different"}


def diff_markdown(diff: Diff, before: str, language: Language) -> str:
    """`diff` with the version that people call `before`, under a heading of its own."""
    blocks = [
        f"### {_safe(_title(diff.compared.after))}",
        f"**{_safe(headline(diff, language))}**",
        *_folded(diff, language),
    ]
    blocks.append(f"<sub>Compared with {_safe(before)}.</sub>")
    return "\n\n".join(blocks) + "\n"


def new_markdown(agreement: Agreement) -> str:
    """What is said of an agreement that was not there before."""
    names = ", ".join(signers(agreement))
    return f"### {_safe(_title(agreement))}\n\n**New. To sign: {_safe(names)}.**\n"


def gone_markdown(paths: Sequence[str]) -> str:
    """What is said of agreements that are no longer there."""
    return f"**Taken out: {_safe(', '.join(paths))}.**\n"


def signers(agreement: Agreement) -> list[str]:
    """The names of all who sign `agreement`, marketing's first."""
    parties = agreement.parties
    return [person.name for party in (parties.marketing, parties.sales) for person in party.signatories]


def _title(agreement: Agreement) -> str:
    return f"{agreement.title}, {agreement.cycle}, version {agreement.version.number}"


def _folded(diff: Diff, language: Language) -> Iterator[str]:
    material = [change for change in diff.changes if change.judgement.material]
    words = [change for change in diff.changes if not change.judgement.material]
    if diff.targets:
        yield _details("Targets, and how much each input moved them", _targets(diff, language))
    if material:
        rows = [(_duty(change, BOTH[0]), _duty(change, BOTH[1]), _cell(change)) for change in material]
        yield _details(_counted(len(material), "change"), _table(("Marketing", "Sales", "What"), rows))
    if words:
        said = [(_cell(change),) for change in words]
        yield _details(f"{_counted(len(words), 'change')} of words", _table(("What",), said))


def _targets(diff: Diff, language: Language) -> str:
    rows: list[tuple[str, ...]] = []
    for target in diff.targets:
        label, unit = language.phrase(LABELS[target.id]), unit_word(target, diff, language)
        old, new = (bare(value, target, language) for value in (target.old_shown, target.new_shown))
        moved = signed(target.new_shown - target.old_shown, target, language)
        name = f"**{_safe(label)}**" + (f" ({_safe(unit)})" if unit else "")
        rows.append((name, _safe(old), _safe(new), f"**{_safe(moved)}**"))
        for part in target.parts:
            name = input_name(part.input, diff.compared.after, language)
            rows.append((f"· {_safe(name)}", "", "", _safe(signed(part.shown, target, language))))
    return _table(("", "was", "now", "moved by"), rows, align=("", "right", "right", "right"))


def _cell(change: Change) -> str:
    return f"{_safe(change.judgement.says)} <sub>{change.code}</sub>"


def _duty(change: Change, side: Owner) -> str:
    judgement = change.judgement
    kinds = {"heavier": judgement.heavier_for, "lighter": judgement.lighter_for, "different": judgement.different_for}
    return next((_DUTIES[word] for word, sides in kinds.items() if side in sides), "")


def _counted(count: int, word: str) -> str:
    return f"{count} {word}{'' if count == 1 else 's'}"


def _details(summary: str, text: str) -> str:
    return f"<details><summary>{summary}</summary>\n\n{text}\n\n</details>"


def _table(head: Sequence[str], rows: Sequence[Sequence[str]], align: Sequence[str] = ()) -> str:
    lines = ["---:" if index < len(align) and align[index] else "---" for index in range(len(head))]
    return "\n".join(f"| {' | '.join(row)} |" for row in (head, lines, *rows))


def _safe(text: str) -> str:
    """`text` as itself: no markup, no markup of HTML, no link, no mention."""
    one_line = " ".join(text.split())
    return re.sub(r"[^\w\s.,:;%$€£¥/()'’“”„+−→–—-]", lambda found: f"&#{ord(found[0])};", one_line)
