"""The parts of the format's page that are written by hand, as data that tests can try."""

from __future__ import annotations

INTRODUCTION = """\
# The format of an agreement

An agreement is one text file. Each line says one thing: a *key*, a colon, and what the agreement says about it.

```yaml
currency: USD
goals:
  sales_quota: 1_200_000     # what belongs to goals stands below it, two spaces further in
  marketing_share: 40%
```

- What belongs together is indented by two spaces, or written in braces on one line: `{from: mql, rate: 2.5%}`.
- A list has one item a line, each after a dash and a space, or stands in brackets: `[phone, email]`.
- What follows `#` is a remark. Remarks are never part of the agreement.
- Quotation marks are only needed where a text begins with a sign, or has a colon and a space in it: `"Note: …"`.
- No key may be empty, and none may stand twice. What you do not need, leave out.

You need not learn this page by heart: [your editor](../editor.md) offers the keys, explains them and underlines what
is wrong. `slabuilder check` sees [more than the editor can](#what-only-slabuilder-check-sees).
"""

VALUES: tuple[tuple[str, tuple[str, ...], str], ...] = (
    ("a whole number", ("40", "1_200"), "`_` may stand between groups of three digits, never a comma"),
    ("an amount of money", ("12_500", "12_500.50"), "in the agreement's currency, without its sign"),
    ("a share", ("40%", "2.5%", "0.025"), "from 0% to 100%; `2.5%` and `0.025` are the same"),
    ("a date", ("2026-10-01",), "year, month, day"),
    ("a month", ("2026-10",), "year, month"),
    ("opening hours", ("09:00-17:00", "09:00-12:00, 13:00-17:00"), "from 00:00 to 24:00"),
    ("a duration", ("5 minutes", "4 business hours", "1 business day", "14 days", "6 weeks"), "see below"),
    ("a number over time", ("480 a month", "30 a week"), "a day, week, month, quarter or year"),
    ("an id", ("mql", "ops-olivia", "2026"), "a short name by which other places refer to this one: letters, digits, - and _"),
    ("a line of text", ("Growth Marketing",), "at most 200 characters"),
    ("a text in Markdown", ("A lead that **marketing** vouches for.",), "at most 5,000 characters, on several lines if you like; a table at most 3,000 cells"),
)  # fmt: skip
"""What a value is called, examples of it, and what there is to know."""

DURATIONS = """\
A duration names its clock. `4 business hours` and `15 business minutes` run only while the team's calendar is open, and
`1 business day` is one opening day, however long that day is. `5 minutes`, `14 days` and `6 weeks` run always, at night
and on holidays too.

Numbers are kept exactly as you write them. Nothing is ever rounded but what is shown at the end.
"""

CONDITIONS = """\
A condition says which leads are meant. The simplest one is a field and a value, or a field and a test:

```yaml
when:
  state: CT
```

```yaml
when:
  employees: {at_least: 20}
```

One condition holds one test. Several are joined by `all` (each must hold) or `any` (one is enough), and `not` turns one
round. They may stand inside each other:

```yaml
when:
  all:
    - stage: lead
    - employees: {at_least: 20}
    - any:
        - job_title: {contains: [vp, director]}
        - requested_demo: true
```

Two rules decide what happens with leads of which little is known:

- **A blank field never matches.** A test of something that is not known does not hold, whatever the test. Only
  `is_known: false` finds blanks.
- **`not` turns that round.** `not: {state: NJ}` holds for a lead whose state is blank. `state: {none_of: [NJ]}` does not:
  there, the state has to be known.

Texts are compared without regard to capitals. Conditions may not refer to each other in a circle.
"""

ONLY_CHECK_SEES: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    (
        "SLA010",
        "Something is missing because of something else",
        (
            "goals without a close rate or a funnel, and without an average deal for each segment or for all",
            "a shifted promise without the length of the sales cycle",
            "a choice without options, and a metric `other` without a name and a meaning",
            "a stage that nothing decides",
        ),
    ),
    (
        "SLA012",
        "A value has the right form, but does not exist or does not suit its place",
        (
            "days that are not in the calendar, such as 2026-02-30, and opening hours that run backwards",
            "a time zone, a currency or a locale that does not exist",
            "a sales cycle in hours or in business days",
            "a value that a field cannot have: one that is not among its options, or a text for a number",
            "a text whose tables have more cells than it could fill",
            "numbers with more decimals than are kept, with an exponent (`1e3`), or with zeros in front",
        ),
    ),
    ("SLA013", "A name refers to nothing", ("a stage, band, persona, team, calendar, signatory or field that is not there",)),
    ("SLA014", "Conditions refer to each other in a circle", ("a stage that is decided by itself, over however many steps",)),
    ("SLA015", "Something stands twice", ("two items of a list with the same id, two options of the same name",)),
    (
        "SLA016",
        "Two values do not fit together",
        (
            "shares of months or segments that do not sum to 100%, and a segment for all others that is not the last",
            "a rate, an average deal, selling hours or minutes of 0",
            "a close rate and a funnel at once; a funnel with a gap, or without the customer at its end",
            "a promise of a stage from which no rate starts, and a segment's rate that the funnel cannot reach",
            "an end before its beginning: of the term, of a count, of a `between`; a term of more than 10 years; more won than entered",
            "a target of `computed` or `as promised` for a metric that has none",
            "a stage that is decided twice, or that has a time, examples or a plural without what they need",
            "bands that do not descend, or that have no scoring",
            "a unit or options for a field of another type; most attempts below the fewest",
            "a weekday with opening hours twice, and a day that is both closed and half open",
        ),
    ),
    ("SLA017", "A condition tests a field in a way that its type does not have", ("`contains` for a number, `at_least` for a text",)),
)  # fmt: skip
"""The faults that a JSON Schema cannot say: code, what it means, and which they are."""
