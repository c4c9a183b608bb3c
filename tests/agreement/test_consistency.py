"""Values that are right one by one, and do not fit together."""

from __future__ import annotations

import pytest

from tests.loading.marked import Edit, Told, assert_told, edited


def unfit(message: str, help: str = "") -> Told:
    return Told("SLA016", message, help)


def lacking(message: str, help: str = "") -> Told:
    return Told("SLA010", message, help)


RATE = "  close_rate: {from: mql, rate: 2.5%, observed: {entered: 4120, won: 103, between: [2025-07-01, 2026-03-31]}}\n"
FUNNEL = "  funnel:\n    - {from: mql, to: sql, rate: 60%}\n    - {from: sql, to: customer, rate: 10%}\n"
MONTHS = "  months: {2026-10: 30%, 2026-11: 35%, 2026-12: 35%}\n"
LARGE = "    - {id: large, when: {band: A}, share: 60%, average_deal: 30_000, close_rate: 6%}\n"
OTHERS = "    - {id: others, share: 40%}\n"
SEGMENTS = f"  segments:\n{LARGE}{OTHERS}"

CASES: list[tuple[str, list[Edit], list[Told]]] = [
    ("term backwards", [("to: 2026-12-31", "to: «2026-09-30»")], [unfit("the term ends before it begins", "write a later day")]),
    ("term of one day", [("to: 2026-12-31", "to: 2026-10-01")], []),
    ("term of 10 years", [("to: 2026-12-31", "to: 2036-09-30"), (MONTHS, "")], []),
    ("term of more than 10 years", [("to: 2026-12-31", "to: «2036-10-01»"), (MONTHS, "")], [unfit("the term is longer than 10 years", "write an earlier day")]),
    # calendars
    ("weekday twice", [('{mon-fri: "09:00-17:00"}', '{mon-fri: "09:00-17:00", fri: "09:00-12:00"}'), ("    open:", "    «open»:")], [unfit("fri has opening hours twice", "name each weekday once")]),
    ("weekdays that meet", [('{mon-fri: "09:00-17:00"}', '{mon-thu: "09:00-17:00", fri: "09:00-12:00"}')], []),
    ("weekdays over the end of the week", [('{mon-fri: "09:00-17:00"}', '{fri-mon: "09:00-17:00", sun: "09:00-12:00"}'), ("    open:", "    «open»:")], [unfit("sun has opening hours twice")]),
    ("closed and half a day", [("{2026-12-31: ", "{«2026-12-24»: ")], [unfit("2026-12-24 is closed, and has opening hours", "take one out")]),
    # lead fields
    ("choice without options", [("  state: {type: choice, label: state, options: [CT, MA, NY]}", "  «state»: {type: choice, label: state}")], [lacking("a choice needs its options", "options: [one, two]")]),
    ("options of a text", [("label: job title}", "label: job title, options: «[a]»}")], [unfit("only a choice has options, not a field of type text", "write type: choice")]),
    ("unit of a boolean", [("label: asked for a demo}", "label: asked for a demo, unit: «demos»}")], [unfit("only a number has a unit, not a field of type boolean", "take unit: out")]),
    ("unit of money", [("type: integer, label: company size, unit: employees", "type: money, label: revenue, unit: «USD»")], [unfit("only a number has a unit, not a field of type money", "amounts are in the agreement's currency")]),
    # stages
    ("stage decided twice", [("      examples: [{employees: 40", "      decided_by: «person»\n      examples: [{employees: 40")], [unfit("a stage is decided once, not twice", "keep the condition, or decided_by")]),
    ("stage never decided", [("- {id: sql, owner: sales, means: Sales sees a deal., decided_by: person}", "- «{id: sql, owner: sales, means: Sales sees a deal.}»")], [lacking("nothing decides who reaches this stage", "decided_by: acceptance")]),
    ("condition with a time", [("      examples: [{employees: 40", "      within: «1 day»\n      examples: [{employees: 40")], [unfit("only a decision by people takes time", "take within: out")]),
    ("examples of a judgement", [("decided_by: person}", "decided_by: person, «examples»: [{state: CT}], «counter_examples»: [{state: NY}]}")], [unfit("examples need a condition", "take them out"), unfit("counter-examples need a condition")]),
    ("plural without name", [("decided_by: person}", "decided_by: person, plural: «SQLs»}")], [unfit("plural: needs name: beside it", "what one is called")]),
    ("name and plural", [("decided_by: person}", "decided_by: person, name: talk, plural: talks}")], []),
    # bands
    ("bands that ascend", [("from: 60}", "from: 0}"), ("{id: B, from: 0}", "{id: B, from: «60»}")], [unfit("band B must start below band A", "from the highest score to the lowest")]),
    ("bands that begin alike", [("{id: B, from: 0}", "{id: B, from: «60»}")], [unfit("band B must start below band A")]),
    ("bands without scoring", [("  scoring:\n    - {points: 40, when: {requested_demo: true}, because: it asked to talk}\n  bands:", "  «bands»:")], [unfit("bands need scoring", "add scoring: beside bands:")]),
    # rates
    ("neither rate nor funnel", [(RATE, ""), ("goals:\n  sales", "«goals»:\n  sales")], [lacking("the goals need a close rate, or a funnel", "write close_rate: with from: and rate:")]),
    ("rate and funnel", [(MONTHS, FUNNEL.replace("funnel", "«funnel»"))], [unfit("the goals have a funnel and a close rate", "keep one of the two")]),
    ("funnel with a gap", [(RATE, FUNNEL.replace("from: sql", "from: «sal»"))], [unfit("this step starts from sal, but the one above it leads to sql", "write from: sql")]),
    ("funnel that ends early", [(RATE, FUNNEL.replace("to: customer", "to: «opportunity»"))], [unfit("the last step leads to opportunity, not to the customer", "write to: customer")]),
    ("funnel that is whole", [(RATE, FUNNEL)], []),
    ("rate of zero", [("rate: 2.5%", "rate: «0%»")], [unfit("with a rate of 0% no number of leads gives a customer", "the rate that was observed")]),
    ("step of zero", [(RATE, FUNNEL.replace("rate: 10%", "rate: «0%»"))], [unfit("with a rate of 0%")]),
    ("segment's rate of zero", [("close_rate: 6%", "close_rate: «0%»")], [unfit("with a rate of 0%")]),
    ("segment's rate too high for the funnel", [(RATE, FUNNEL), ("close_rate: 6%", "close_rate: «10.1%»")], [unfit("a close rate above what the funnel's later steps leave", "at most 10%")]),
    ("segment's rate as high as can be", [(RATE, FUNNEL), ("close_rate: 6%", "close_rate: 10%")], []),
    ("promise without rate", [("promise: mql", "promise: «sql»")], [unfit("there is no rate from sql to the customer", "promise mql, or give a rate that starts from sql")]),
    ("promise within the funnel", [(RATE, FUNNEL), ("promise: mql", "promise: sql")], []),
    ("more won than entered", [("won: 103,", "won: «4121»,")], [unfit("more went on than had entered", "changed places")]),
    ("all won", [("won: 103,", "won: 4120,")], []),
    ("count backwards", [("[2025-07-01, 2026-03-31]", "«[2026-03-31, 2025-07-01]»")], [unfit("the count ends before it begins", "the earlier day first")]),
    # shares
    ("months of too little", [("  months: {2026-10: 30%", "  «months»: {2026-10: 29.9%")], [unfit("the months' shares sum to 99.9%, not to 100%", "0.1% are missing")]),
    ("months of too much", [("  months: {2026-10: 30%", "  «months»: {2026-10: 31%")], [unfit("the months' shares sum to 101%, not to 100%", "1% are too many")]),
    ("segments of too little", [("  segments:", "  «segments»:"), ("others, share: 40%", "others, share: 39%")], [unfit("the segments' shares sum to 99%, not to 100%", "1% are missing")]),
    ("others in the middle", [(f"{LARGE}{OTHERS}", f"    - «{{id: others, share: 40%}}»\n{LARGE}")], [unfit("this segment has no condition, and is not the last", "make it the last")]),
    ("others twice", [(LARGE, "    - «{id: large, share: 60%}»\n")], [unfit("this segment has no condition, and is not the last", "when: and a condition")]),
    ("no others", [(OTHERS, "    - {id: others, when: {band: B}, share: 40%}\n")], []),
    # deals
    ("no deal at all", [("  average_deal: 12_500\n", ""), (SEGMENTS, ""), ("goals:\n  sales", "«goals»:\n  sales")], [lacking("the average deal is missing", "write average_deal:")]),
    ("no deal for a segment", [("  average_deal: 12_500\n", ""), ("- {id: others, share: 40%}", "- «{id: others, share: 40%}»")], [lacking("the segment's average deal is missing", "write average_deal:")]),
    ("a deal for each segment", [("  average_deal: 12_500\n", ""), ("{id: others, share: 40%}", "{id: others, share: 40%, average_deal: 1}")], []),
    ("deal of nothing", [("average_deal: 12_500", "average_deal: «0»")], [unfit("an average deal of 0 never reaches the goal", "what a customer brings")]),
    ("segment's deal of nothing", [("average_deal: 30_000", "average_deal: «0»")], [unfit("an average deal of 0 never reaches the goal")]),
    # sales cycle
    ("shifted without cycle", [("  sales_cycle: 45 days\n", "  lag: «shifted»\n")], [lacking("a shifted promise needs the sales cycle", "write sales_cycle: beside it")]),
    ("shifted with cycle", [("  sales_cycle: 45 days\n", "  sales_cycle: 6 weeks\n  lag: shifted\n")], []),
    ("cycle in business time", [("cycle: 45 days", "cycle: «45 business days»")], [Told("SLA012", "expected calendar days or weeks, not '45 business days'", "45 days")]),
    ("cycle in hours", [("cycle: 45 days", "cycle: «45 hours»")], [Told("SLA012", "expected calendar days or weeks, not '45 hours'")]),
    # KPIs
    ("computed, but no figure is", [("target: {at_least: 85%}", "target: «computed»")], [unfit("no figure is computed for acceptance_rate", "state a target such as {at_least: 90%}")]),
    ("promised, but by no clause", [("target: {at_least: 85%}", "target: «as promised»")], [unfit("no other clause promises acceptance_rate", "state a target")]),
    ("computed, but promised", [("metric: mqls, owner: marketing, target: as promised", "metric: attempts, owner: sales, target: «computed»")], [unfit("no figure is computed for attempts", "write as promised, or state")]),
    ("promised, but computed", [("metric: mqls, owner: marketing, target: as promised", "metric: customers, owner: sales, target: «as promised»")], [unfit("no other clause promises customers", "write computed, or state")]),
    ("two limits", [("{at_least: 85%}", "{at_least: 85%, at_most: «90%»}")], [unfit("a target has one limit, not two", "make two KPIs")]),
    ("no limit", [("target: {at_least: 85%}", "«target»: {}")], [lacking("the target has no limit", "at_least: 90%")]),
    ("another metric without a name", [("- {id: accepted, metric: acceptance_rate,", "- «{id: accepted, metric: other, means: x,"), ("85%}, reviewed: weekly}", "85%}, reviewed: weekly}»")], [lacking("another metric needs name: and means:", "what it is called")]),
    ("another metric", [("metric: acceptance_rate,", "metric: other, name: x, means: y,")], []),
    # lead management
    ("most below fewest", [("at_most: 9", "at_most: «5»")], [unfit("the most attempts are fewer than the fewest", "write 6 or more")]),
    ("most as the fewest", [("at_most: 9", "at_most: 6")], []),
    ("no hours", [("hours_per_week: 20", "hours_per_week: «0»")], [unfit("with 0 hours a week nobody works on a lead", "such as 20")]),
    ("no minutes", [("minutes_per_attempt: 6", "minutes_per_attempt: «0.0»")], [unfit("with 0 minutes an attempt takes no time", "such as 6")]),
]  # fmt: skip


@pytest.mark.parametrize(("edits", "told"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_what_does_not_fit_together_is_told(edits: list[Edit], told: list[Told]) -> None:
    assert_told(edited(*edits), *told)


PARTLY: list[tuple[str, list[Edit], list[Told]]] = [
    ("quota and months", [("quota: 1_200_000", "quota: «many»"), ("  months: {2026-10: 30%", "  «months»: {2026-10: 31%")], [Told("SLA012", "expected a number"), unfit("the months' shares sum to 101%")]),
    ("unknown key and backwards term", [("2026-10-01, to: 2026-12-31}", "2026-10-01, to: «2026-09-30», «days»: 92}")], [unfit("the term ends before it begins"), Told("SLA011", "'days' is not a key")]),
    ("below a faulty part above", [("promise: mql", "promises: mql"), ("  promises", "  «promises»"), ("won: 103,", "won: «5000»,")], [unfit("more went on"), Told("SLA011", "'promises'")]),
    ("share of one month, and the sum is not judged", [("2026-12: 35%", "2026-12: «350%»")], [Told("SLA012", "expected a share")]),
    ("from of a step, and its gap is not judged", [(RATE, FUNNEL.replace("from: sql", "from: «s q l»"))], [Told("SLA012", "expected an id")]),
    ("empty rate, and the lack of one is not told", [("rate: 2.5%, observed", "rate: «null», observed")], [Told("SLA012", "there is no value here")]),
    ("misspelt deal, and the lack of one is not told", [("  average_deal: 12_500\n", "  «averge_deal»: 12_500\n"), (SEGMENTS, "")], [Told("SLA011", "'averge_deal'", "average_deal?")]),
    ("stage with a faulty owner, decided twice", [("      owner: marketing\n      means: A lead", "      owner: «Marketing»\n      means: A lead"), ("      examples: [{employees: 40", "      decided_by: «person»\n      examples: [{employees: 40")], [Told("SLA012", "expected one of marketing or sales"), unfit("a stage is decided once")]),
    ("bands that ascend below a faulty count", [("one_per: person", "one_per: «lead»"), ("{id: B, from: 0}", "{id: B, from: «70»}")], [Told("SLA012", "expected one of person or company"), unfit("band B must start below band A")]),
]  # fmt: skip


@pytest.mark.parametrize(("edits", "told"), [case[1:] for case in PARTLY], ids=[case[0] for case in PARTLY])
def test_it_is_told_beside_other_mistakes_but_never_because_of_them(edits: list[Edit], told: list[Told]) -> None:
    assert_told(edited(*edits), *told)
