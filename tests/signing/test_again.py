"""The document is made anew from what it carries: the same bytes, others, or not comparable, and the figures in each case."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from slabuilder.bounded import Processes
from slabuilder.loading import load
from slabuilder.render.look import Look
from slabuilder.render.settings import Settings
from slabuilder.signing.verification.again import Remade, recorded, remade
from slabuilder.signing.verification.case import Rendering
from slabuilder.signing.verification.facts import File
from slabuilder.signing.verification.reading import files_of
from tests.signing.signed import EXAMPLE, built
from tests.signing.small import page

Task = tuple[bytes, tuple[File, ...], Settings]
OWN = Settings(company="Acme Software", accent="#7a1f1f", look=Look(texts=(("footer.html", "<p>Acme</p>"),)))


def made_again(data: bytes, files: tuple[File, ...] | None = None, settings: Settings | None = None) -> Remade | None:
    """What comes of making `data` anew, in a process of its own, from its own files if no others are given."""
    found = files_of(data) if files is None else files
    assert isinstance(found, tuple)
    modules = ["slabuilder.render.preloaded", "slabuilder.render.preloaded_pdf"]
    with Processes(1, modules=modules) as processes:
        [result] = processes.results(_made, [(data, found, settings or Settings())])
    assert result is None or isinstance(result, Remade), result
    return result


def _made(task: Task) -> Remade | None:
    return remade(*task)


def files(data: bytes) -> tuple[File, ...]:
    found = files_of(data)
    assert isinstance(found, tuple)
    return found


def test_a_file_without_an_agreement_or_with_two() -> None:
    assert remade(page(), (), Settings()) is None
    source = File("a.yaml", "Source", EXAMPLE.read_bytes())
    assert remade(page(), (source, replace(source, name="b.yaml")), Settings()) is None
    assert remade(page(), (replace(source, data=b"format: 1\n"),), Settings()) is None


def test_a_file_without_figures_is_not_ours() -> None:
    found = remade(page(), (File("a.yaml", "Source", EXAMPLE.read_bytes()),), Settings())
    assert found is not None
    assert (found.again.rendering, found.again.figures) == (Rendering.OTHER, False)


def test_holidays_are_those_of_the_file() -> None:
    agreement = load(EXAMPLE.read_bytes(), "inbound.yaml").agreement
    assert agreement is not None
    [calendar] = [each for each in agreement.calendars if each.holidays is not None][:1]
    assert calendar.holidays is not None
    closed = {each.id: {"2026-10-12": "A day of then"} for each in agreement.calendars}
    place = (str(calendar.holidays.country), calendar.holidays.subdivision)
    assert recorded(agreement, closed)(*place, 2026) == {date(2026, 10, 12): "A day of then"}
    assert recorded(agreement, closed)(*place, 2027) == {}


@pytest.mark.slow
@pytest.mark.parametrize("for_signature", [True, False])
def test_the_same_bytes(for_signature: bool) -> None:
    data = built(for_signature=for_signature)
    found = made_again(data + b"whatever is signed behind it")
    assert found is not None
    again = found.again
    assert (again.rendering, again.why, again.figures, again.content) == (Rendering.SAME, (), True, True)
    assert again.is_draft is not for_signature
    assert data[again.end :].startswith(b"xref\n")


@pytest.mark.slow
def test_another_source_gives_other_bytes() -> None:
    data = built()
    source, *rest = sorted(files(data), key=lambda file: file.relationship != "Source")
    changed = replace(source, data=source.data.replace(b"rate: 2.5%", b"rate: 2.4%"))
    found = made_again(data, (changed, *rest))
    assert found is not None
    assert found.again.rendering is Rendering.OTHER
    assert not found.again.figures
    assert not found.again.content


@pytest.mark.slow
def test_templates_that_are_not_at_hand_make_it_not_comparable() -> None:
    data = built(settings=OWN)
    found = made_again(data)
    assert found is not None
    assert found.again.rendering is Rendering.NOT_COMPARABLE
    assert found.again.why == ("other settings: templates",)
    assert found.again.figures
    at_hand = made_again(data, settings=Settings(look=OWN.look))
    assert at_hand is not None
    assert at_hand.again.rendering is Rendering.SAME
