"""Broken templates: what stands between « and » is what the frame has to underline.

Each is the project's own `cover.html`; lines before the broken one show that the place is counted, not guessed.
"""

from __future__ import annotations

from typing import NamedTuple


class Broken(NamedTuple):
    """A template, the code and the message that it gets, and a part of the help."""

    template: str
    code: str
    message: str
    help: str | None


SYNTAX, NAME, VALUE, REFUSED, ENDLESS = "SLA031", "SLA032", "SLA033", "SLA034", "SLA035"
IMPORT = '{% from "parts.html" import clause, amount, outline with context %}\n'

BROKEN = (
    # the text is no template
    Broken("<h1>x</h1>\n{{ view.title «}»", SYNTAX, "unexpected `}`", "{{ ends with }}"),
    Broken("{% if view.draft «}»", SYNTAX, "unexpected `}`", "{% ends with %}"),
    Broken("{{ «\"»view.title }}", SYNTAX, 'unexpected `"`', "ends with the sign that it begins with"),
    Broken("{{ view.title «&» 1 }}", SYNTAX, "unexpected `&`", None),
    Broken("{{ view«. »}}", SYNTAX, "expected a name behind the dot", "view.title"),
    Broken("{{ view.title «view».cycle }}", SYNTAX, "expected `}}`, not `view`", None),
    Broken("<p>\n{% for kpi «of» view.kpis %}{% endfor %}", SYNTAX, "expected `in`, not `of`", None),
    Broken("{{ _(\"{a}\" «a»=1) }}", SYNTAX, "expected `,`, not `a`", None),
    Broken("<p>\n«{% for kpi in view.kpis %}»\n<p>\n", SYNTAX, "{% for … %} is never closed", "write {% endfor %}"),
    Broken("{% if view.draft %}\n{% «endfor» %}", SYNTAX, "`endfor` does not belong to `if`", "write {% endif %} first"),
    Broken("<p>\r\n{% «endif» %}\r\n", SYNTAX, "`endif` closes nothing: nothing is open here", None),
    Broken("{% «foreach» kpi in view.kpis %}", SYNTAX, "there is no statement `foreach`", "there is: block, call, extends"),
    Broken("{% «includes» 'cover.html' %}", SYNTAX, "there is no statement `includes`", "did you mean `include`?"),
    Broken("<p>\n«{#» a remark", SYNTAX, "this begins a comment that never ends", "blank between { and #"),
    Broken("{% block a %}{% endblock %}\n«{% block a %}»<p></p>\n{% endblock %}", SYNTAX, "block 'a' defined twice", None),
    # a name that is not there
    Broken("<h1>{{ view.cycle }}</h1>\n<p>{{ view.«titel» }}</p>", NAME, "there is no `titel` in `view`", "did you mean `title`?"),
    Broken("{{ view.goals.«qota» }}", NAME, "there is no `qota` in `view.goals`", "did you mean `quota`?"),
    Broken("{{ view.sections.«goal».title }}", NAME, "there is no `goal` in `view.sections`", "did you mean `goals`?"),
    Broken("{{ _('{a}',\n   a=view.«tilte») }}", NAME, "there is no `tilte` in `view`", "did you mean `title`?"),
    Broken("{% set part = view.review %}{{ part.«nxt» }}", NAME, "there is no `nxt` in `part`", "did you mean `next`?"),
    Broken("{{ «views».title }}", NAME, "nothing here is called `views`", "did you mean `view`?"),
    Broken("{{ «loop».index }}", NAME, "nothing here is called `loop`", "{% for … %}"),
    Broken("{{ «clause»('1.1', 'x') }}", NAME, "nothing here is called `clause`", 'import clause with context %}'),
    Broken("{{ view.kpis.«name» }}", NAME, "`view.kpis` is a list and has no `name`", "in each there is: number, id, name"),
    Broken("{{ view.kpis[«99»].name }}", NAME, "this has no item 99", "counted from 0"),
    Broken("{{ view.settings.logo.«url» }}", NAME, "`view.settings.logo` is none and has no `url`", "is not none %}"),
    Broken("{{ view.title.«shown» }}", NAME, "`view.title` is a text and has no `shown`", "show it as it is"),
    Broken("{{ view.title|«uper» }}", NAME, "there is no filter `uper`", "did you mean `upper`?"),
    Broken("{{ view.purpose|«safe» }}", NAME, "there is no filter `safe`", "never HTML"),
    Broken("{{ view.kpis|«random» }}", NAME, "there is no filter `random`", "there is: abs"),
    Broken("{% if view.title is «nown» %}{% endif %}", NAME, "there is no test `nown`", "there is: boolean"),
    Broken("{% include «\"footr.html\"» %}", NAME, "there is no template `footr.html`", "did you mean `footer.html`?"),
    Broken("{% extends «'slabuilder/covr.html'» %}", NAME, "there is no template `slabuilder/covr.html`", "did you mean `slabuilder/cover.html`?"),
    Broken("{% include «'../errors.py'» %}", NAME, "there is no template `../errors.py`", "there is: cover.html"),
    Broken("{% include «'/etc/hostname'» %}", NAME, "there is no template `/etc/hostname`", None),
    Broken("{% from 'parts.html' import «claus» %}{{ claus('1') }}", NAME, "there is no macro `claus` in parts.html", "define it there"),
    Broken("{% import 'parts.html' as parts %}{{ parts.«claus»(1) }}", NAME, "there is no `claus` in `parts`", "did you mean `clause`?"),
    # a value that cannot be shown or calculated
    Broken("<p>\n«{{ view.settings.logo }}»\n</p>", VALUE, "this shows what is not there", "is not none %}"),
    Broken("«{{ view.draft }}»", VALUE, "this is true or false, not a text", "ask for it: {% if … %}"),
    Broken("«{{ view.kpis }}»", VALUE, "this shows a whole list", "{% for each in … %}"),
    Broken("«{{ view.marketing }}»", VALUE, "this shows no text, but something that has parts", "short, name, company"),
    Broken("«{{ 1 / 0 }}»", VALUE, "this cannot be calculated: division by zero", None),
    Broken("«{{ 1 + view.title }}»", VALUE, "this cannot be calculated: unsupported operand type(s) for +: 'int' and 'str'", None),
    Broken("«{{ view.title() }}»", VALUE, "this cannot be calculated: 'str' object is not callable", None),
    Broken("«{{ _('Hello {name}') }}»", VALUE, "this cannot be calculated: no value for {name} in 'Hello {name}'", None),
    Broken("«{{ _('a', 'b') }}»", VALUE, "this cannot be calculated: _() takes 1 positional argument but 2 were given", None),
    Broken(IMPORT + "{% call «clause»(1, 2, 3, 4) %}{% endcall %}", VALUE, "the macro `clause` takes not more than 3 argument(s)", None),
    Broken(IMPORT + "«{% call clause(1) %}»\n{% endcall %}", VALUE, "a macro was not given its `heading` (in slabuilder’s own parts.html)", "heading=…"),
    Broken(IMPORT + "«{{ outline(view.title) }}»", NAME, "this is a text and has no `children` (in slabuilder’s own parts.html)", None),
    Broken("{% extends 'slabuilder/cover.html' %}\n«{{ view.title }}»", VALUE, "what stands outside of blocks would not be shown", "put it into a block"),
    # what templates may not do
    Broken("{{ view.«__class__».__mro__ }}", REFUSED, "templates may not use `__class__`", "call nothing of it"),
    Broken("{{ view.language.«text»('x') }}", REFUSED, "templates may not use `text`", "call nothing of it"),
    Broken("{{ view.language.formats.locale.«parse»('de') }}", REFUSED, "templates may not use `parse`", None),
    Broken("{{ view.settings.look.«font»('x') }}", REFUSED, "templates may not use `font`", None),
    Broken("{{ ''.«__class__».__base__ }}", REFUSED, "templates may not use `__class__`", None),
    Broken("{% «autoescape» false %}{{ view.title }}{% endautoescape %}", REFUSED, "templates may not switch escaping off", "never HTML"),
    Broken("{{ «_»(view.title) }}", REFUSED, "`_` takes a sentence that is written in the template", "Hello {name}"),
    Broken("{% set write = «_» %}{{ write(view.title) }}", REFUSED, "`_` takes a sentence that is written in the template", None),
    Broken("{{ «ngettext»('one', view.title, 2) }}", REFUSED, "`ngettext` takes a sentence that is written in the template", None),
    # what never ends
    Broken("<p>\n{% «include» 'cover.html' %}", ENDLESS, "this comes back to itself without end", '"slabuilder/…"'),
    Broken("{% «extends» 'cover.html' %}", ENDLESS, "this comes back to itself without end", '"slabuilder/…"'),
    Broken("{% for n in «range»(10 ** 9) %}{% endfor %}", ENDLESS, "this counts too far", "100,000"),
)  # fmt: skip
