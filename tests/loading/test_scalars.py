"""Values of the wrong type, form or size, one of every kind."""

from __future__ import annotations

import pytest

from tests.loading.marked import Edit, Told, assert_told, edited, found

SHARE = "expected a share such as 40% or 0.4, from 0% to 100%, not"
MONEY = "expected a number such as 12_500 or 12_500.50, not"
WHOLE = "expected a whole number such as 40 or 1_200, not"
COUNT = "expected a whole number from 1, such as 6 or 1_200, not"
DATE = "expected a date such as 2026-10-01, not"
DURATION = "expected a duration such as 4 business hours, 1 business day, 15 minutes or 14 days, not"
ID = "expected an id of letters, digits, - and _, such as ops-olivia, not"
QUOTES = "put quotes around it"
LIST = "write one item a line, each after a dash and a space"
KEYS = "write one a line, each as key: value, indented below"


def wrong(message: str, help: str = "") -> Told:
    return Told("SLA012", message, help)


WRONG: list[tuple[str, Edit, Told]] = [
    ("share above one", ("marketing_share: 40%", "marketing_share: «140%»"), wrong(f"{SHARE} '140%'")),
    ("share below none", ("marketing_share: 40%", "marketing_share: «-40%»"), wrong(f"{SHARE} '-40%'")),
    ("share as a number above one", ("marketing_share: 40%", "marketing_share: «40»"), wrong(f"{SHARE} '40'", "write 40%")),
    ("share with a comma", ("rate: 2.5%", 'rate: «"2,5%"»'), wrong(f"{SHARE} '2,5%'", "write 2.5%")),
    ("share as a list", ("marketing_share: 40%", "marketing_share: «[40%]»"), wrong(f"{SHARE} a list")),
    ("share as keys", ("marketing_share: 40%", "marketing_share: «{of: 40%}»"), wrong(f"{SHARE} keys and values")),
    ("share as a boolean", ("marketing_share: 40%", "marketing_share: «true»"), wrong(f"{SHARE} true")),
    ("money with commas", ("quota: 1_200_000", "quota: «1,200,000»"), wrong(f"{MONEY} '1,200,000'", "write 1_200_000")),
    ("money as a power", ("quota: 1_200_000", "quota: «1.2e6»"), wrong(f"{MONEY} '1.2e6'")),
    ("money below none", ("quota: 1_200_000", "quota: «-5»"), wrong(f"{MONEY} '-5'")),
    ("money with its currency", ("quota: 1_200_000", "quota: «$1_200_000»"), wrong(f"{MONEY} '$1_200_000'", "write 1_200_000")),
    ("money that is infinite", ("quota: 1_200_000", "quota: «.inf»"), wrong(f"{MONEY} '.inf'")),
    ("money in odd groups", ("quota: 1_200_000", "quota: «12_00_000»"), wrong(f"{MONEY} '12_00_000'")),
    ("money of sixteen digits", ("quota: 1_200_000", "quota: «1234567890123456»"), wrong(MONEY)),
    ("whole number with a part", ("won: 34", "won: «34.5»"), wrong(f"{WHOLE} '34.5'")),
    ("whole number as a power", ("won: 34", "won: «1e3»"), wrong(f"{WHOLE} '1e3'")),
    ("whole number with zeros before it", ("won: 34", "won: «034»"), wrong(f"{WHOLE} '034'")),
    ("no reps", ("reps: 2", "reps: «0»"), wrong(f"{COUNT} '0'")),
    ("no attempts", ("{at_least: 4, over", "{at_least: «0», over"), wrong(f"{COUNT} '0'")),
    ("version zero", ("{number: 1", "{number: «0»"), wrong(f"{COUNT} '0'")),
    ("points with a part", ("points: 40", "points: «4.5»"), wrong("expected a whole number such as 40 or -20, not '4.5'")),
    ("date that does not exist", ("to: 2026-12-31", "to: «2026-02-30»"), wrong("expected a date that exists, such as")),
    ("date of another order", ("to: 2026-12-31", "to: «31.12.2026»"), wrong(f"{DATE} '31.12.2026'")),
    ("date with a time", ("to: 2026-12-31", "to: «2026-12-31T00:00:00»"), wrong(f"{DATE} '2026-12-31T00:00:00'")),
    ("date of small numbers", ("to: 2026-12-31", "to: «2026-12-1»"), wrong(f"{DATE} '2026-12-1'")),
    ("date as a key", ("closed: {2026-12-24:", "closed: {«24 December»:"), wrong(f"{DATE} '24 December'")),
    ("publication in words", ("published: 2011-03", "published: «March 2011»"), wrong("expected a year, a month or a date, such as 2011, 2011-03 or 2011-03-01, not 'March 2011'")),
    ("address without its scheme", ("url: https://a.example", "url: «a.example»"), wrong("expected a web address that begins with https://, such as https://acme.example/x, not 'a.example'")),
    ("address that is not safe", ("url: https://a.example", "url: «http://a.example»"), wrong("expected a web address that begins with https://")),
    ("address with a blank", ("url: https://a.example", "url: «https://a.example/x y»"), wrong("expected a web address that begins with https://")),
    ("month thirteen", ("2026-12: 35%", "«2026-13»: 35%"), wrong("expected a month such as 2026-10, not '2026-13'")),
    ("month in words", ("2026-12: 35%", "«December»: 35%"), wrong("expected a month such as 2026-10, not 'December'")),
    ("unit in one word", ("within: 4 business hours", "within: «4 businesshours»"), wrong(f"{DURATION} '4 businesshours'", "write 4 business hours")),
    ("business week", ("within: 4 business hours", "within: «1 business week»"), wrong(f"{DURATION} '1 business week'", "in days, such as 5 business days")),
    ("no time at all", ("within: 4 business hours", "within: «0 business hours»"), wrong(f"{DURATION} '0 business hours'")),
    ("duration without unit", ("within: 4 business hours", "within: «4»"), wrong(f"{DURATION} '4'")),
    ("duration of months", ("again_after: 90 days", "again_after: «3 months»"), wrong(f"{DURATION} '3 months'", "write days or weeks, such as 90 days")),
    ("half a duration", ("over: 3 weeks", "over: «2.5 weeks»"), wrong(f"{DURATION} '2.5 weeks'")),
    ("rate over no time", ("480 a month", "«480»"), wrong("expected a number over time such as 480 a month or 30 a week")),
    ("rate per", ("480 a month", "«480 per month»"), wrong("expected a number over time such as 480 a month or 30 a week")),
    ("hours backwards", ('"09:00-17:00"', '«"17:00-09:00"»'), wrong("expected opening hours such as 09:00-17:00")),
    ("hours of twelve", ('"09:00-17:00"', "«9am-5pm»"), wrong("expected opening hours such as 09:00-17:00")),
    ("hours that overlap", ('"09:00-12:00"', '«"09:00-12:00, 11:00-17:00"»'), wrong("in the order of the day")),
    ("weekday in full", ("{mon-fri:", "{«monday»:"), wrong("expected a weekday such as sat, or weekdays such as mon-fri", "write mon")),
    ("weekday to itself", ("{mon-fri:", "{«mon-mon»:"), wrong("expected a weekday such as sat, or weekdays such as mon-fri")),
    ("zone misspelt", ("zone: America/New_York", "zone: «America/New_Yrok»"), wrong("expected a time zone that exists", "did you mean America/New_York?")),
    ("zone by letters", ("zone: America/New_York", "zone: «XYZ»"), wrong("expected a time zone that exists")),
    ("zone with an offset", ("zone: America/New_York", "zone: «+02:00»"), wrong("expected a time zone such as America/New_York")),
    ("zone outside the database", ("zone: America/New_York", "zone: «../../etc/passwd»"), wrong("expected a time zone such as")),
    ("zone with leap seconds", ("zone: America/New_York", "zone: «right/Europe/Berlin»"), wrong("expected a time zone that exists", "write a zone such as America/New_York")),
    ("zone of the machine", ("zone: America/New_York", "zone: «localtime»"), wrong("expected a time zone that exists", "write a zone such as America/New_York")),
    ("currency that is none", ("currency: USD", "currency: «XXQ»"), wrong("expected a currency that exists, such as USD, not 'XXQ'")),
    ("currency by its sign", ("currency: USD", "currency: «$»"), wrong("expected a currency's three letters, such as USD, not '$'")),
    ("currency in small letters", ("currency: USD", "currency: «usd»"), wrong("expected a currency's three letters", "write USD")),
    ("locale that is none", ("locale: en-US", "locale: «xx-XX»"), wrong("expected a language and a region that exist, such as en-US, not 'xx-XX'")),
    ("region that is none", ("locale: en-US", "locale: «en-UK»"), wrong("expected a language and a region that exist")),
    ("locale with an underscore", ("locale: en-US", "locale: «en_US»"), wrong("expected a locale such as en-US or ja-JP, not 'en_US'", "write en-US")),
    ("country in words", ("country: US", "country: «USA»"), wrong("expected a country's two letters, such as US, not 'USA'")),
    ("subdivision in words", ("subdivision: NY", "subdivision: «New York»"), wrong("expected a state or region in up to three letters")),
    ("address without domain", ("email: dana@acme.example", "email: «dana»"), wrong("expected an e-mail address such as dana@acme.example, not 'dana'")),
    ("address with its name", ("email: dana@acme.example", "email: «Dana <dana@acme.example>»"), wrong("expected an e-mail address")),
    ("id with a blank", ("id: inbound\n", "id: «in bound»\n"), wrong(f"{ID} 'in bound'", "write in-bound")),
    ("id with an accent", ("id: inbound\n", "id: «entrée»\n"), wrong(f"{ID} 'entrée'")),
    ("id of too many letters", ("id: inbound\n", f"id: «{'x' * 41}»\n"), wrong(f"{ID} '{'x' * 39}…'")),
    ("text of two lines", ("title: Inbound lead agreement", 'title: «"Inbound\\nlead"»'), wrong("expected a text of one line")),
    ("text that is blank", ("title: Inbound lead agreement", 'title: «" "»'), wrong("expected a line of text, not ' '")),
    ("text that is too long", ("title: Inbound lead agreement", f"title: «{'x' * 201}»"), wrong("expected a line of text of at most 200 characters, not 'xxx", "it has 201")),
    ("text that is a boolean", ("title: Inbound lead agreement", "title: «true»"), wrong("expected a line of text, not true", QUOTES)),
    ("text that is a list", ("strengths: [a webinar programme that converts]", "strengths: [«[a]»]"), wrong("expected a line of text, not a list")),
    ("Markdown that is too long", ("means: Sales took it on.", f"means: «{'x' * 5001}»"), wrong("of at most 5000 characters, not 'xxx", "it has 5001")),
    ("word of no list", ("rounding: up", "rounding: «down»"), wrong("expected one of up, nearest or exact, not 'down'")),
    ("word misspelt", ("cadence: quarterly", "cadence: «quaterly»"), wrong("twice a year or yearly, not 'quaterly'", "did you mean quarterly?")),
    ("word with a capital", ("reviewed: daily", "reviewed: «Daily»"), wrong("or quarterly, not 'Daily'", "did you mean daily?")),
    ("word that is a list", ("rounding: up", "rounding: «[up]»"), wrong("expected one of up, nearest or exact, not a list")),
    ("yes for true", ("rejected_counts: false", "rejected_counts: «yes»"), wrong("expected true or false, not 'yes'")),
    ("target that is bare", ("{at_least: 85%}", "«85%»"), wrong("expected computed, or as promised, or a target", "write {at_least: 85%}, or {at_most: 85%}")),
    ("target misspelt", ("target: as promised", "target: «as promissed»"), wrong("expected computed", "did you mean as promised?")),
    ("target of no kind", ("{at_least: 85%}", "{at_least: «most»}"), wrong("expected a target such as 90%, 4 business hours or 120")),
    ("format of the future", ("format: 1", "format: «2»"), wrong("expected 1, the only version there is, not '2'")),
    ("field name with a capital", ("  last_visit: {type", "  «Last visit»: {type"), wrong("expected a field's name in small letters", "write last_visit")),
    ("field called like a word", ("  last_visit: {type", "  «stage»: {type"), wrong("expected a name that is no word of the condition language, not 'stage'", "write for example lead_stage")),
    ("field of no type", ("type: timestamp", "type: «time»"), wrong("date or timestamp, not 'time'", "")),
    ("text for a list", ("goals: [cut unplanned downtime]", "goals: «cut unplanned downtime»"), wrong("expected a list, not", LIST)),
    ("keys for a list", ("bands:\n    - {id: A, from: 60}\n    - {id: B, from: 0}", "«bands»:\n    A: 60\n    B: 0"), wrong("expected a list, not keys and values", LIST)),
    ("list for keys", ("counting: {one_per: person, again_after: 90 days, rejected_counts: false}", "counting: «[person]»"), wrong("expected keys and values, not a list", KEYS)),
    ("text for keys", ("holidays: {country: US, subdivision: NY}", "holidays: «US»"), wrong("expected keys and values, not 'US'", KEYS)),
    ("text for months", ("{2026-10: 30%, 2026-11: 35%, 2026-12: 35%}", "«even»"), wrong("expected keys and values, not 'even'", KEYS)),
    ("text for an item", ("- {id: A, from: 60}", "- «A»"), wrong("expected keys and values, not 'A'", KEYS)),
    ("empty list", ("goals: [cut unplanned downtime]", "goals: «[]»"), wrong("at least one is needed here", LIST)),
    ("no entries", ('open: {mon-fri: "09:00-17:00"}', "open: «{}»"), wrong("at least one is needed here", KEYS)),
    ("one day for two", ("between: [2025-07-01, 2026-03-31]", "between: «[2025-07-01]»"), wrong("expected two values, not one", "[first, last]")),
    ("three days for two", ("[2025-07-01, 2026-03-31]", "«[2025-07-01, 2025-08-01, 2026-03-31]»"), wrong("expected 2 values, not 3")),
    ("empty value", ("title: Inbound lead agreement", "title:«»"), wrong("there is no value here", "take the line out")),
    ("empty value that need not be", ("again_after: 90 days", "again_after: «~»"), wrong("there is no value here")),
    ("empty item", ("strengths: [a webinar programme that converts]", "strengths: [a, «null»]"), wrong("there is no value here")),
    ("empty condition", ("when: {requested_demo: true}", "when: «null»"), wrong("there is no value here")),
    ("empty part of a condition", ("when: {requested_demo: true}", "when: {requested_demo: «null»}"), wrong("there is no value here")),
    ("empty close rate", ("  months:", "  funnel:«»\n  months:"), wrong("there is no value here")),
]  # fmt: skip


@pytest.mark.parametrize(("edit", "told"), [case[1:] for case in WRONG], ids=[case[0] for case in WRONG])
def test_a_wrong_value_is_told_where_it_stands(edit: Edit, told: Told) -> None:
    assert_told(edited(edit), told)


def test_the_agreement_without_mistakes_has_none() -> None:
    assert_told(edited())


def test_only_what_can_be_a_text_is_to_be_quoted() -> None:
    (share,) = found(edited(("marketing_share: 40%", "marketing_share: true")))
    (title,) = found(edited(("title: Inbound lead agreement", "title: false")))
    assert (share.help, title.help) == (None, "put quotes around it if it is meant as a text")
