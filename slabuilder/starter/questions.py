"""What has to be asked before a first agreement can be written, in the order of asking."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Annotated, Any

from pydantic import TypeAdapter, ValidationError

from slabuilder.agreement import values
from slabuilder.diagnostics.nearest import nearest
from slabuilder.diagnostics.wording import expected
from slabuilder.quantities import QuantityError, numbers
from slabuilder.starter.writing import reads_back


def _above_zero(read: Callable[[str], Decimal]) -> values.Reads:
    """Reads what `read` reads, but for 0: no plan can be made of it."""

    def read_above_zero(text: str) -> Decimal:
        number = read(text)
        if number == 0:
            raise QuantityError("more than 0")
        return number

    return values.Reads(read_above_zero, {})


_SOME_MONEY = Annotated[Decimal, _above_zero(numbers.decimal_number)]
_SOME_SHARE = Annotated[Decimal, _above_zero(numbers.share)]


@dataclass(frozen=True, slots=True)
class Question:
    """One question: the name of its answer, its words, its default, and the type of value that answers it."""

    name: str
    words: str
    default: str
    type: Any

    def read(self, answer: str) -> str:
        """The answer as it goes into the file; a QuantityError says what was expected."""
        answer = answer.strip()
        try:
            TypeAdapter(self.type).validate_python(answer)
        except ValidationError as error:
            context = error.errors(include_url=False)[0]["ctx"]
            raise QuantityError(context["what"], context.get("help")) from None
        if not reads_back(answer):
            raise QuantityError("a text without control characters")
        return answer


def questions(today: date) -> tuple[Question, ...]:
    """Every question; the term's default is the quarter after the one of `today`."""
    first, last = next_quarter(today)
    return (
        Question("title", "What is the agreement called?", "Inbound lead agreement", values.Line),
        Question("company", "Which company is it for?", "Acme Ltd", values.Line),
        Question("marketing", "What is the marketing department called?", "Marketing", values.Line),
        Question("marketing_signatory", "Who signs for marketing?", "Dana Reyes", values.Line),
        Question("marketing_title", "What is that person's position?", "Chief Marketing Officer", values.Line),
        Question("marketing_email", "And e-mail address?", "dana@acme.example", values.Email),
        Question("sales", "What is the sales department called?", "Sales", values.Line),
        Question("sales_signatory", "Who signs for sales?", "Sam Okafor", values.Line),
        Question("sales_title", "What is that person's position?", "Chief Revenue Officer", values.Line),
        Question("sales_email", "And e-mail address?", "sam@acme.example", values.Email),
        Question("reps", "How many people in sales work on leads?", "5", values.Count),
        Question("locale", "Language and region of the document?", "en-US", values.Locale),
        Question("currency", "Currency, in three letters?", "USD", values.Currency),
        Question("timezone", "Time zone of the sales team?", "America/New_York", values.TimeZone),
        Question("country", "Country of its public holidays, in two letters?", "US", values.Country),
        Question("term_from", "First day of the term?", first.isoformat(), values.Date),
        Question("term_to", "Last day of the term?", last.isoformat(), values.Date),
        Question("sales_quota", "What does sales have to close in the term?", "1_200_000", _SOME_MONEY),
        Question("marketing_share", "Which share of it do marketing's leads bring?", "40%", _SOME_SHARE),
        Question("average_deal", "What does a customer bring on average?", "12_500", _SOME_MONEY),
        Question("close_rate", "Which share of qualified leads become customers?", "2.5%", _SOME_SHARE),
    )


def next_quarter(today: date) -> tuple[date, date]:
    """The first and the last day of the quarter after the one that `today` lies in."""
    quarter = (today.month - 1) // 3 + 1
    first = date(today.year + quarter // 4, quarter % 4 * 3 + 1, 1)
    beyond = date(first.year + (first.month + 3) // 13, (first.month + 2) % 12 + 1, 1)
    return first, beyond - timedelta(days=1)


def answers(given: Mapping[str, str], asked: tuple[Question, ...]) -> dict[str, str]:
    """The answers in `given`, and the default of every question that it leaves out.

    A QuantityError names the question whose answer does not do, or the nearest question for a name that is unknown.
    """
    known = {question.name: question for question in asked}
    for name in given:
        if name not in known:
            close = nearest(name, known)
            help = f"did you mean {close}?" if close else f"the questions are {', '.join(known)}"
            raise QuantityError(f"{name!r} is not a question", help)
    read = {name: _read(question, given.get(name, question.default)) for name, question in known.items()}
    if read["term_to"] < read["term_from"]:
        what = f"a day after {read['term_from']}"
        raise QuantityError(f"term_to: {expected(what, read['term_to'])}")
    return read


def _read(question: Question, answer: str) -> str:
    try:
        return question.read(answer)
    except QuantityError as error:
        raise QuantityError(f"{question.name}: {expected(str(error), answer)}", error.help) from None
