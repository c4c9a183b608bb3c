"""A first agreement: the defaults make one without a fault, and answers read back as they were given."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import event, example, given, settings
from hypothesis import strategies as st

from slabuilder.loading import Loaded, load
from slabuilder.quantities import QuantityError
from slabuilder.spans import Path, at
from slabuilder.starter.questions import answers, next_quarter, questions
from slabuilder.starter.writing import agreement_id, agreement_text, cycle, scalar
from slabuilder.targets.planning import plan

TODAY = date(2026, 8, 15)
ASKED = questions(TODAY)
DEFAULTS = {question.name: question.default for question in ASKED}

PLACES: dict[str, list[Path]] = {
    "title": [("title",)],
    "company": [("parties", "marketing", "company"), ("parties", "sales", "company")],
    "marketing": [("parties", "marketing", "name")],
    "marketing_signatory": [("parties", "marketing", "signatories", 0, "name")],
    "marketing_title": [("parties", "marketing", "signatories", 0, "title")],
    "marketing_email": [("parties", "marketing", "signatories", 0, "email")],
    "sales": [("parties", "sales", "name")],
    "sales_signatory": [("parties", "sales", "signatories", 0, "name")],
    "sales_title": [("parties", "sales", "signatories", 0, "title")],
    "sales_email": [("parties", "sales", "signatories", 0, "email")],
    "reps": [("parties", "sales", "teams", 0, "reps")],
    "locale": [("locale",)],
    "currency": [("currency",)],
    "timezone": [("calendars", 0, "timezone")],
    "country": [("calendars", 0, "holidays", "country")],
    "term_from": [("term", "from"), ("version", "effective")],
    "term_to": [("term", "to")],
    "sales_quota": [("goals", "sales_quota")],
    "marketing_share": [("goals", "marketing_share")],
    "average_deal": [("goals", "average_deal")],
    "close_rate": [("goals", "close_rate", "rate")],
}


def values_of(given: dict[str, str]) -> object:
    """The plain values of the agreement that these answers make; it has no fault."""
    loaded = loaded_from(given)
    assert loaded.document is not None
    return loaded.document.value


def loaded_from(given: dict[str, str]) -> Loaded:
    """What comes of the file that these answers make; it has no fault."""
    loaded = load(agreement_text(given).encode(), "new.yaml")
    assert loaded.diagnostics == ()
    return loaded


def test_every_question_has_its_places() -> None:
    assert list(PLACES) == [question.name for question in ASKED]


@pytest.mark.parametrize("month", range(1, 13))
def test_the_defaults_make_an_agreement_without_a_fault(month: int) -> None:
    given = answers({}, questions(date(2026, month, 28)))
    value = values_of(given)
    assert {name: at(value, place) for name, places in PLACES.items() for place in places} == given


@pytest.mark.parametrize("month", [1, 4, 7, 10])
def test_the_default_teams_have_time_for_the_default_leads(month: int) -> None:
    agreement = loaded_from(answers({}, questions(date(2026, month, 28)))).agreement
    assert agreement is not None
    assert plan(agreement).findings == ()


NASTY = [
    "yes",
    "no",
    "True",
    "null",
    "~",
    "- a",
    "a: b",
    "# a",
    "a # b",
    "a'b\"c",
    "{a}",
    "[a]",
    "*a",
    "&a b",
    "!a",
    "%a",
]
NASTIER = ["${title}", "$$", "@a", "`a", "|", ">", "0040", "1e3", "2026-10-01", "12:30", "=", "<<", "a\\nb", "…", "İ", "株式会社", "e\u0301", "\u2028x", "a\u2028b", "a\x85b", "a\tb", "\ufeffa", "a\u200db", "a\x00b", "a\nb", "\ud800", "x" * 200]  # fmt: skip
TEXTS = st.one_of(
    st.sampled_from([*NASTY, *NASTIER]), st.text(max_size=30), st.text(st.characters(codec="utf-8"), max_size=210)
)


@given(st.dictionaries(st.sampled_from(list(DEFAULTS)), TEXTS, min_size=1, max_size=4))
@settings(max_examples=400, deadline=None)
@example({"title": "True"})
@example({"title": "a\u2028b", "company": "no"})
@example({"average_deal": "0"})
@example({"term_to": "2026-09-30"})
def test_any_answer_is_refused_by_name_or_reads_back_as_it_was_given(chosen: dict[str, str]) -> None:
    try:
        read = answers(chosen, ASKED)
    except QuantityError as error:
        event("refused")
        name, _, told = str(error).partition(": expected ")
        assert name in chosen or (name == "term_to" and "term_from" in chosen)
        assert told
        return
    event("read")
    value = values_of(read)
    for name, answer in (DEFAULTS | chosen).items():
        for place in PLACES[name]:
            assert at(value, place) == answer.strip()


REFUSED = [
    ("title", "", "title: expected a line of text, not ''"),
    ("title", "a\nb", "title: expected a text of one line, not 'a\\nb'"),
    ("company", "a\x07b", "company: expected a text without control characters, not 'a\\x07b'"),
    ("sales_email", "sam", "sales_email: expected an e-mail address such as dana@acme.example, not 'sam'"),
    ("reps", "0", "reps: expected a whole number from 1, such as 6 or 1_200, not '0'"),
    ("reps", "four", "reps: expected a whole number from 1, such as 6 or 1_200, not 'four'"),
    ("sales_quota", "0", "sales_quota: expected more than 0, not '0'"),
    ("sales_quota", "1,200,000", "sales_quota: expected a number such as 12_500 or 12_500.50, not '1,200,000'"),
    ("marketing_share", "0%", "marketing_share: expected more than 0, not '0%'"),
    ("close_rate", "250%", "close_rate: expected a share such as 40% or 0.4, from 0% to 100%, not '250%'"),
    ("average_deal", "0.00", "average_deal: expected more than 0, not '0.00'"),
    ("term_to", "2026-09-30", "term_to: expected a day after 2026-10-01, not '2026-09-30'"),
    ("term_from", "2026-02-30", "term_from: expected a date that exists, such as 2026-10-01, not '2026-02-30'"),
    ("currency", "XXQ", "currency: expected a currency that exists, such as USD, not 'XXQ'"),
    ("locale", "xx-XX", "locale: expected a language and a region that exist, such as en-US, not 'xx-XX'"),
]


@pytest.mark.parametrize(("name", "answer", "message"), REFUSED)
def test_an_answer_that_does_not_do_is_refused_by_name(name: str, answer: str, message: str) -> None:
    with pytest.raises(QuantityError) as refused:
        answers({name: answer}, ASKED)
    assert str(refused.value) == message


def test_a_zone_that_is_misspelt_is_refused_with_the_nearest() -> None:
    with pytest.raises(QuantityError) as refused:
        answers({"timezone": "Europe/Berln"}, ASKED)
    assert refused.value.help == "did you mean Europe/Berlin?"


@pytest.mark.parametrize(
    ("name", "help"), [("titel", "did you mean title?"), ("weather", "the questions are title, company")]
)
def test_an_unknown_question_is_refused(name: str, help: str) -> None:
    with pytest.raises(QuantityError, match=f"'{name}' is not a question") as refused:
        answers({name: "x"}, ASKED)
    assert (refused.value.help or "").startswith(help)


QUARTERS = [
    (date(2026, 1, 1), date(2026, 4, 1), date(2026, 6, 30)),
    (date(2026, 3, 31), date(2026, 4, 1), date(2026, 6, 30)),
    (date(2026, 6, 30), date(2026, 7, 1), date(2026, 9, 30)),
    (date(2026, 8, 15), date(2026, 10, 1), date(2026, 12, 31)),
    (date(2026, 12, 31), date(2027, 1, 1), date(2027, 3, 31)),
]


@pytest.mark.parametrize(("today", "first", "last"), QUARTERS)
def test_the_next_quarter(today: date, first: date, last: date) -> None:
    assert next_quarter(today) == (first, last)


CYCLES = [
    (date(2026, 10, 1), date(2026, 12, 31), "2026-Q4"),
    (date(2027, 1, 1), date(2027, 3, 31), "2027-Q1"),
    (date(2026, 1, 1), date(2026, 12, 31), "2026"),
    (date(2026, 11, 1), date(2027, 1, 31), "2026-11 to 2027-01"),
    (date(2026, 10, 1), date(2027, 9, 30), "2026-10 to 2027-09"),
    (date(2026, 10, 15), date(2026, 12, 31), "2026-10 to 2026-12"),
]


@pytest.mark.parametrize(("first", "last", "name"), CYCLES)
def test_the_name_of_a_cycle(first: date, last: date, name: str) -> None:
    assert cycle(first, last) == name


IDS = [
    ("Inbound lead agreement", "inbound-lead-agreement"),
    ("  Über-Deal 2026! ", "uber-deal-2026"),
    ("合意書", "agreement"),
    ("a" * 60, "a" * 40),
    ("a" * 39 + " bc", "a" * 39),
]


@pytest.mark.parametrize(("title", "id"), IDS)
def test_an_id_is_made_from_the_title(title: str, id: str) -> None:
    assert agreement_id(title) == id


@pytest.mark.parametrize(("text", "written"), [("Dana Reyes", "Dana Reyes"), ("O’Neil (Sales)", "O’Neil (Sales)"), ("no", '"no"'), ("a: b", '"a: b"'), ("4 reps", '"4 reps"')])  # fmt: skip
def test_only_what_needs_quotes_has_them(text: str, written: str) -> None:
    assert scalar(text) == written
