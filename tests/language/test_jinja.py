from __future__ import annotations

from fractions import Fraction

import pytest
from jinja2 import Environment, StrictUndefined
from markupsafe import Markup

from slabuilder.language import Language, jinja_globals
from tests.language.languages import ENGLISH, GERMAN, PSEUDO


def rendered(template: str, language: Language, **values: object) -> str:
    environment = Environment(autoescape=True, undefined=StrictUndefined)
    environment.globals.update(jinja_globals(language))
    return environment.from_string(template).render(**values)


def test_the_message_is_trusted_and_its_values_are_not() -> None:
    template = "{{ _('<b>{owner}</b> owes {leads} to A & B.', owner=owner, leads=leads) }}"
    assert rendered(template, ENGLISH, owner="<i>R&D</i>", leads=Markup("<em>5</em>")) == (
        "<b>&lt;i&gt;R&amp;D&lt;/i&gt;</b> owes <em>5</em> to A & B."
    )


def test_the_result_is_not_escaped_again_in_a_place_of_another() -> None:
    template = "{{ _('{first} to {last}', first=_('<b>{x}</b>', x='<'), last='>') }}"
    assert rendered(template, GERMAN) == "<b>&lt;</b> bis &gt;"


def test_numbers_are_written_as_the_locale_does() -> None:
    assert (
        rendered("{{ _('{first} to {last}', first=1536, last=half) }}", GERMAN, half=Fraction(1, 2)) == "1.536 bis 0,5"
    )


@pytest.mark.parametrize(("count", "shown"), [(1, "1 Lead"), (1536, "1.536 Leads"), (Fraction(3, 2), "1,5 Leads")])
def test_counts(count: int | Fraction, shown: str) -> None:
    assert rendered("{{ ngettext('{count} lead', '{count} leads', count) }}", GERMAN, count=count) == shown


def test_counts_with_other_places() -> None:
    template = "{{ ngettext('{team} has {count} rep.', '{team} has {count} reps.', 2, team='<A>') }}"
    assert rendered(template, ENGLISH) == "&lt;A&gt; has 2 reps."


def test_a_list_keeps_the_tags_of_its_items_and_escapes_their_text() -> None:
    assert rendered("{{ _('{team}: {list}', team='T', list=both([link, '<'])) }}", GERMAN, link=Markup("<a>1</a>")) == (
        "T: <a>1</a> und &lt;"
    )


def test_a_missing_value_is_an_error() -> None:
    with pytest.raises(LookupError, match="owner"):
        rendered("{{ _('{owner} signs.') }}", ENGLISH)


def test_the_pseudo_locale_leaves_tags_alone() -> None:
    assert rendered("{{ _('<b class=\"x\">Goals</b> &amp; {x}', x='abc') }}", PSEUDO) == (
        '[<b class="x">Ĝöåļš</b> &amp; abc]'
    )
