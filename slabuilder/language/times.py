"""Messages for durations, and for what happens over and over."""

from __future__ import annotations

from slabuilder.language.messages import marked, marked_plural
from slabuilder.quantities import Clock, TimeUnit

DURATIONS = {
    (Clock.ALWAYS, TimeUnit.MINUTE): marked_plural("{count} minute", "{count} minutes"),
    (Clock.ALWAYS, TimeUnit.HOUR): marked_plural("{count} hour", "{count} hours"),
    (Clock.ALWAYS, TimeUnit.DAY): marked_plural("{count} day", "{count} days"),
    (Clock.ALWAYS, TimeUnit.WEEK): marked_plural("{count} week", "{count} weeks"),
    (Clock.BUSINESS, TimeUnit.MINUTE): marked_plural("{count} business minute", "{count} business minutes"),
    (Clock.BUSINESS, TimeUnit.HOUR): marked_plural("{count} business hour", "{count} business hours"),
    (Clock.BUSINESS, TimeUnit.DAY): marked_plural("{count} business day", "{count} business days"),
}
"""Every kind of duration that an agreement can write; weeks are never business weeks."""

EVERY = {
    "day": marked("every day"),
    "week": marked("every week"),
    "month": marked("every month"),
    "quarter": marked("every quarter"),
    "year": marked("every year"),
}

PER = {
    "day": marked("{amount} a day"),
    "week": marked("{amount} a week"),
    "month": marked("{amount} a month"),
    "quarter": marked("{amount} a quarter"),
    "year": marked("{amount} a year"),
}

CADENCES = {
    "daily": marked("daily"),
    "weekly": marked("weekly"),
    "monthly": marked("monthly"),
    "quarterly": marked("quarterly"),
    "twice a year": marked("twice a year"),
    "yearly": marked("yearly"),
}
"""How often something is looked at, in the words of the format."""
