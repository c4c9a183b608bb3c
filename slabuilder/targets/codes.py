"""The codes of what a plan cannot do, or what it tells before anyone signs."""

from __future__ import annotations

CODES: dict[str, tuple[str, str]] = {
    # code: (name, what it means)
    "SLA301": ("nothing-promised", "The quota or marketing's share of it is 0, so that nothing would be owed."),
    "SLA302": ("month-outside-window", "A month has a share, but none of its days is one on which leads are owed."),
    "SLA303": ("month-without-target", "Leads are owed by month, and one of the months has no share."),
    "SLA304": ("no-open-day", "Leads are owed on open days, and there is none."),
    "SLA305": ("unknown-holidays", "Nobody publishes the holidays of this country or subdivision."),
    "SLA306": ("expected-shares", "The shares of leads that routes expect do not sum to 100%."),
    "SLA307": ("capacity-shortfall", "A team has fewer hours than its leads need, in the term or in one month."),
}
