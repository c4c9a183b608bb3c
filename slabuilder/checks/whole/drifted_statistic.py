"""A cited statistic says something else than its source.

Figures on speed are copied from slide to slide, and change on the way: "21 times" is put in Harvard's mouth, which never
said it, and "to qualify" becomes "to close". Whoever looks it up believes the rest of the agreement less. These
publications are known, with all multiples and shares that they state:

- The Short Life of Online Sales Leads (Harvard Business Review, March 2011): 7 times ("nearly", as likely to qualify a lead
  when it was tried within an hour, as an hour later), 60 times ("more than", as after 24 hours); of the companies that
  were tested 37% answered within an hour, 16% within 24 hours, 24% later, 23% never.
- Lead Response Management (Oldroyd and InsideSales.com, 2007): 100 times and 21 times (the odds to reach, and to qualify, a
  lead that is called within 5 minutes rather than 30), 10 times and 6 times (by which they fall within the first hour).
"""

from __future__ import annotations

from collections.abc import Iterator

from slabuilder.checks.check import Found, check
from slabuilder.checks.judged import Judged
from slabuilder.checks.known_statistics import figures_in, known
from slabuilder.diagnostics.diagnostic import Severity


@check(
    code="SLA046",
    name="drifted-statistic",
    severity=Severity.WARNING,
    help="read the source, and write what it says, or cite the one that says this",
    fires="""
statistics:
  - id: speed
    says: Leads that are called within five minutes are 21 times as likely to qualify.
    source: Harvard Business Review, The Short Life of Online Sales Leads
    published: 2011-03
    supports: lead_management
""",
    quiet="""
statistics:
  - id: speed
    says: Leads that are tried within an hour are nearly seven times as likely to qualify as an hour later.
    source: Harvard Business Review, The Short Life of Online Sales Leads
    published: 2011-03
    supports: lead_management
""",
)
def drifted_statistic(judged: Judged) -> Iterator[Found]:
    """Each figure, and each year, that a publication of those that are known does not have."""
    for index, statistic in enumerate(judged.agreement.statistics):
        source = known(statistic)
        if source is None:
            continue
        for figure in figures_in(statistic.says):
            if figure not in source.figures:
                message = f"{source.title!r} has no {figure!r}; it has {', '.join(source.figures)}"
                yield Found(message, ("statistics", index, "says"))
        if statistic.published.year != source.year:
            message = f"{source.title!r} is of {source.year}"
            yield Found(message, ("statistics", index, "published"), f"write published: {source.year}")
