"""What others have found out and published, on which the parties rest a part of their agreement."""

from __future__ import annotations

from slabuilder.agreement.base import Part, key
from slabuilder.agreement.components import Component
from slabuilder.agreement.values import Id, Line, Markdown, Published, WebAddress


class Statistic(Part):
    """A statistic that the parties cite, and where it was published."""

    id: Id = key("The name of the statistic.", "an-hour")
    says: Markdown = key(
        "What it says.",
        "Firms that tried to reach a lead within an hour were nearly seven times as likely to qualify it.",
    )
    source: Line = key("Who published it, and where.", "Harvard Business Review, The Short Life of Online Sales Leads")
    published: Published = key("When it was published.", "2011-03")
    url: WebAddress | None = key(
        "Where it can be read.", "https://hbr.org/2011/03/the-short-life-of-online-sales-leads", default=None
    )
    supports: Component = key("The part of the agreement that rests on it.", "lead_management")
