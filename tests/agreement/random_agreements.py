"""Whole agreements at random, without a fault, that use every key of the format in every way sooner or later.

A seeded generator and not a strategy of Hypothesis: an agreement has hundreds of values, and thousands are needed.
Values are as `slabuilder.source` reads them: texts, booleans, lists and mappings.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from random import Random

from slabuilder.agreement.components import Component
from slabuilder.agreement.goals import Credit, DailyParts, Measure, PromisedIn, Rounding
from slabuilder.agreement.kpis import COMPUTED, PROMISED, Metric, Reviewed
from slabuilder.agreement.lead_management import Channel, Period, SilenceMeans, Starts
from slabuilder.agreement.qualified_lead import OnePer, Owner
from slabuilder.agreement.review import Cadence, Recalculated, RecalculationPeriod, WhoSigns
from slabuilder.conditions.words import FieldType
from slabuilder.source import Value
from tests.agreement import random_scalars as scalars
from tests.agreement.random_conditions import FIELDS, OPTIONS, Conditions, literal

STAGES = ("lead", "mql", "sal", "sql")
IDS = ("a", "hot", "rest", "ops-olivia", "x_1", "2026", "1e3", "A", "0x1F", "true", "no")
Part = dict[str, Value]


def agreement(random: Random) -> Part:
    """One agreement, always the same for the same state of `random`."""
    return _Writer(random).agreement()


class _Writer:
    def __init__(self, random: Random) -> None:
        self.random = random
        self.fields = random.sample([*FIELDS], random.randint(2, len(FIELDS)))
        self.personas = self.ids(random.randint(1, 3))
        self.bands = self.ids(random.randint(0, 3))
        self.calendars = self.ids(random.randint(1, 2))
        self.teams = self.ids(random.randint(1, 3))
        self.signatories = self.ids(4)
        self.on_fields = Conditions(random, self.fields)
        self.on_all = Conditions(random, self.fields, STAGES, self.bands, self.personas)

    def agreement(self) -> Part:
        return {
            "format": "1",
            **self.perhaps(wording="1", purpose=scalars.text(self.random)),
            "id": self.random.choice(IDS),
            "title": self.line(),
            "cycle": self.line(),
            "version": {"number": scalars.whole(self.random, 1), "effective": scalars.day(self.random, 2026)},
            "term": {"from": scalars.day(self.random, 2026), "to": scalars.day(self.random, 2027)},
            "currency": self.random.choice(["USD", "EUR", "JPY"]),
            "locale": self.random.choice(["en-US", "ja-JP", "de", "en-GB", "de-AT"]),
            "calendars": [self.calendar(id) for id in self.calendars],
            "parties": {
                "marketing": self.party(self.signatories[:2], self.perhaps(teams=self.team_list(self.ids(2)))),
                "sales": self.party(self.signatories[2:], {"teams": self.team_list(self.teams)}),
            },
            "lead_fields": {name: self.lead_field(FIELDS[name]) for name in self.fields},
            "buyer_personas": [self.persona(id) for id in self.personas],
            "qualified_lead": self.qualified_lead(),
            "goals": self.goals(),
            "kpis": [self.kpi(id) for id in self.ids(self.random.randint(1, 4))],
            "handoff": [self.route(id) for id in self.ids(self.random.randint(1, 3))],
            "lead_management": self.lead_management(),
            "review": self.review(),
            **self.perhaps(
                statistics=[self.statistic(id) for id in self.ids(self.random.randint(1, 3))],
                additional_clauses=[{"id": id, "title": self.line(), "text": self.text()} for id in self.ids(2)],
                accepted_findings=[self.accepted_finding() for _ in range(self.random.randint(1, 2))],
            ),
        }

    # ---- small things

    def perhaps(self, **entries: Value) -> Part:
        """Each of these entries, or not; a name that Python keeps for itself is written with `_` behind it."""
        return {key.removesuffix("_"): entry for key, entry in entries.items() if self.random.random() < 0.6}

    def ids(self, count: int) -> list[str]:
        return self.random.sample(IDS, count)

    def line(self) -> str:
        return scalars.line(self.random)

    def lines(self) -> Value:
        return [*scalars.lines(self.random)]

    def text(self) -> str:
        return scalars.text(self.random)

    def span(self) -> str:
        return scalars.duration(self.random)

    def share(self) -> str:
        return scalars.share(self.random)

    def one_of(self, options: type[StrEnum]) -> str:
        return str(self.random.choice([*options]))

    def some_of(self, options: Sequence[str]) -> list[Value]:
        return [*self.random.sample([str(option) for option in options], self.random.randint(1, len(options)))]

    # ---- around the components

    def calendar(self, id: str) -> Part:
        days = self.random.sample(["mon-thu", "fri", "sat", "sun"], self.random.randint(1, 4))
        return {
            "id": id,
            "timezone": self.random.choice(scalars.TIME_ZONES),
            "open": {day: self.random.choice(scalars.HOURS) for day in days},
            **self.perhaps(
                holidays={"country": "US", **self.perhaps(subdivision=self.random.choice(["NY", "01", "9"]))},
                closed={scalars.day(self.random, 2026): self.line()},
                half_days={scalars.day(self.random, 2026): "09:00-12:00"},
            ),
        }

    def party(self, signatories: list[str], more: Part) -> Part:
        people: list[Value] = [
            {"id": id, "name": self.line(), "title": self.line(), "email": "dana@acme.example"} for id in signatories
        ]
        return {"name": self.line(), **self.perhaps(company=self.line()), "signatories": people, **more}

    def accepted_finding(self) -> Part:
        return {
            "code": f"SLA{self.random.randint(100, 799)}",
            "reason": self.line(),
            "approved_by": self.some_of(self.signatories),
            "until": scalars.day(self.random, 2026),
            **self.perhaps(at=self.line()),
        }

    def team_list(self, ids: list[str]) -> Value:
        return [
            {
                "id": id,
                "name": self.line(),
                "reps": scalars.whole(self.random, 1),
                "calendar": self.random.choice(self.calendars),
            }
            for id in ids
        ]

    def lead_field(self, kind: FieldType) -> Part:
        numbers = {FieldType.INTEGER, FieldType.DECIMAL}
        return {
            "type": kind.value,
            "label": self.line(),
            **({"options": [*OPTIONS]} if kind is FieldType.CHOICE else {}),
            **(self.perhaps(unit=self.line()) if kind in numbers else {}),
            **self.perhaps(means=self.text()),
        }

    def statistic(self, id: str) -> Part:
        return {
            "id": id,
            "says": self.text(),
            "source": self.line(),
            "published": scalars.published(self.random),
            **self.perhaps(url="https://acme.example/a?b=c#d"),
            "supports": self.one_of(Component),
        }

    # ---- the seven components

    def persona(self, id: str) -> Part:
        return {
            "id": id,
            "name": self.line(),
            "role": self.line(),
            "goals": self.lines(),
            "challenges": self.lines(),
            **self.perhaps(
                background=self.text(),
                triggers=self.lines(),
                objections=self.lines(),
                looks_in=self.lines(),
                matches_when=self.on_fields.condition(),
            ),
        }

    def qualified_lead(self) -> Part:
        stages: list[Value] = [self.stage(id, STAGES[:index]) for index, id in enumerate(STAGES)]
        scoring: Part = {
            "scoring": [
                {
                    "points": scalars.points(self.random),
                    "when": self.on_fields.condition(),
                    **self.perhaps(because=self.line()),
                }
                for _ in range(2)
            ]
        }
        lowest = [500, 30, -10]
        bands: list[Value] = [{"id": id, "from": str(lowest[index])} for index, id in enumerate(self.bands)]
        return {
            "stages": stages,
            "counting": {
                "one_per": self.one_of(OnePer),
                **self.perhaps(again_after=self.span()),
                "rejected_counts": self.random.choice([True, False]),
            },
            **({**scoring, "bands": bands} if bands else self.perhaps(**scoring)),
        }

    def stage(self, id: str, above: Sequence[str]) -> Part:
        start: Part = {"id": id, "owner": self.one_of(Owner), "means": self.text()}
        name = self.random.choice([{}, {"name": self.line()}, {"name": self.line(), "plural": self.line()}])
        if self.random.random() < 0.3:
            decided = self.random.choice(["acceptance", "person"])
            return {**start, **name, "decided_by": decided, **self.perhaps(within=self.span())}
        when = Conditions(self.random, self.fields, above).condition()
        leads = self.perhaps(examples=[self.lead()], counter_examples=[self.lead(), self.lead()])
        return {**start, **name, "when": when, **leads}

    def lead(self) -> Value:
        names = self.random.sample(self.fields, self.random.randint(1, len(self.fields)))
        return {name: literal(self.random, FIELDS[name]) for name in names}

    def goals(self) -> Part:
        deal = self.perhaps(average_deal=scalars.amount(self.random))
        segments = self.segments(deal == {}) if not deal or self.random.random() < 0.4 else None
        cycle = self.perhaps(sales_cycle=scalars.calendar_duration(self.random))
        months = scalars.shares_of_a_whole(self.random, 3)
        results = {stage: scalars.whole(self.random) for stage in self.random.sample(["won", *STAGES], 2)}
        return {
            "sales_quota": scalars.amount(self.random),
            "marketing_share": self.share(),
            **deal,
            **self.rates(),
            **cycle,
            **(self.perhaps(lag=self.random.choice(["shifted", "unshifted"])) if cycle else {}),
            **({} if segments is None else {"segments": segments}),
            "promise": "mql",
            "why": self.perhaps(
                strengths=self.lines(),
                weaknesses=self.lines(),
                past_results={self.line(): {**results}},
                current_volume={"mql": f"{scalars.whole(self.random)} a {self.one_of(Period)}"},
            ),
            **self.perhaps(
                measure=self.one_of(Measure),
                credit=self.one_of(Credit),
                months={f"2026-1{index}": month for index, month in enumerate(months)},
                days=self.one_of(DailyParts),
                promised_in=self.one_of(PromisedIn),
                rounding=self.one_of(Rounding),
            ),
        }

    def rates(self) -> Part:
        if self.random.random() < 0.5:
            return {"close_rate": {"from": "mql", "rate": self.share(), **self.observed_or_why()}}
        steps: list[Value] = [
            {"from": start, "to": end, "rate": "100%", **self.observed_or_why()}
            for start, end in (("mql", "sql"), ("sql", "customer"))
        ]
        return {"funnel": steps}

    def observed_or_why(self) -> Part:
        between: Value = [scalars.day(self.random, 2025), scalars.day(self.random, 2026)]
        won = scalars.whole(self.random, 0, 50)
        entered, source = scalars.whole(self.random, 50, 5000), self.perhaps(source=self.line())
        observed: Part = {"entered": entered, "won": won, "between": between, **source}
        return self.perhaps(observed=observed, because=self.line())

    def segments(self, all_have_deals: bool) -> Value:
        count = self.random.randint(1, 3)
        shares = scalars.shares_of_a_whole(self.random, count)
        deal: Part = {"average_deal": scalars.amount(self.random)}
        return [
            {
                "id": id,
                **self.perhaps(name=self.line(), close_rate=self.share()),
                **({} if index == count - 1 and self.random.random() < 0.5 else {"when": self.on_all.condition()}),
                "share": shares[index],
                **(deal if all_have_deals else self.perhaps(**deal)),
            }
            for index, id in enumerate(self.ids(count))
        ]

    def kpi(self, id: str) -> Part:
        metric = self.random.choice([*Metric])
        targets: list[Value] = [{self.random.choice(["at_least", "at_most"]): scalars.target(self.random)}]
        targets += ["computed"] * (metric in COMPUTED) + ["as promised"] * (metric in PROMISED)
        words: Part = {"name": self.line(), "means": self.text()}
        return {
            "id": id,
            "metric": metric.value,
            **(words if metric is Metric.OTHER else self.perhaps(**words)),
            "owner": self.one_of(Owner),
            "target": self.random.choice(targets),
            "reviewed": self.one_of(Reviewed),
        }

    def route(self, id: str) -> Part:
        return {
            "id": id,
            "when": self.on_all.condition(),
            "to": self.random.choice(self.teams),
            "within": self.span(),
            "how": self.line(),
            **self.perhaps(with_=self.some_of(self.fields), expected=self.share()),
        }

    def lead_management(self) -> Part:
        return {
            "follow_up": [self.follow_up(id) for id in self.ids(self.random.randint(1, 3))],
            "acceptance": {
                "within": self.span(),
                "silence_means": self.one_of(SilenceMeans),
                "reasons": self.lines(),
            },
            "nurture": {
                "owner": self.one_of(Owner),
                "first_touch": self.span(),
                **self.perhaps(recycle_after=self.span(), how=self.text()),
            },
            "closed_loop": {"every": self.one_of(Period), "owner": self.one_of(Owner), "recorded_in": self.line()},
            "capacity": {
                "selling_hours_per_week": scalars.amount(self.random),
                "minutes_per_attempt": scalars.amount(self.random),
            },
        }

    def follow_up(self, id: str) -> Part:
        return {
            "id": id,
            **self.perhaps(
                when=self.on_all.condition(),
                channels=self.some_of([*Channel]),
                escalate=[{"after": self.span(), "to": self.line()}],
            ),
            "starts": self.one_of(Starts),
            "first_touch": {"within": self.span(), **self.perhaps(met_for=self.share())},
            "attempts": {
                "at_least": scalars.whole(self.random, 1, 9),
                "over": self.span(),
                **self.perhaps(at_most=scalars.whole(self.random, 9, 5000), spacing=self.span()),
            },
        }

    def review(self) -> Part:
        recalculation: Value = {
            "every": self.one_of(RecalculationPeriod),
            "may_change": self.some_of([*Recalculated]),
            "up_to": self.share(),
            "approved_by": self.some_of(self.signatories),
        }
        off_track: Value = {
            "below": self.share(),
            "tell": self.some_of(self.signatories),
            **self.perhaps(then=self.text()),
        }
        return {
            "cadence": self.one_of(Cadence),
            "next": scalars.day(self.random, 2027),
            "meetings": {"every": self.one_of(Period), "off_track": off_track},
            **self.perhaps(recalculation=recalculation),
            "amendments": {"material": self.one_of(WhoSigns), "editorial": self.one_of(WhoSigns)},
        }
