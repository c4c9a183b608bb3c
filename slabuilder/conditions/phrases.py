"""One test in words, and its opposite. A field is called by its label, whatever that label's gender or number."""

from __future__ import annotations

from datetime import date

from slabuilder.conditions import tree
from slabuilder.conditions.values import Values
from slabuilder.language import Language


def phrase_of(test: tree.Test, field: str, values: Values, language: Language) -> str:
    """What `test` asks of the field that is called `field`."""
    phrase = language.phrase
    match test:
        case tree.Equals(bool(value)):
            return phrase("{field}: {answer}", field=field, answer=values.one(value))
        case tree.Equals(value):
            return phrase("{field} is {value}", field=field, value=values.one(value))
        case tree.AtLeast(value):
            return phrase("{field} is at least {value}", field=field, value=values.one(value))
        case tree.MoreThan(value):
            return phrase("{field} is more than {value}", field=field, value=values.one(value))
        case tree.AtMost(value):
            return phrase("{field} is at most {value}", field=field, value=values.one(value))
        case tree.LessThan(value):
            return phrase("{field} is less than {value}", field=field, value=values.one(value))
        case tree.Between(low, high):
            both = {"low": values.one(low), "high": values.one(high)}
            return phrase("{field} is between {low} and {high}, both included", field=field, **both)
        case tree.OneOf(options):
            return phrase("{field} is {value}", field=field, value=values.any(options))
        case tree.NoneOf(options):
            return phrase("{field} is known, but not {value}", field=field, value=values.any(options))
        case tree.Contains(texts):
            return phrase("{field} contains the word {texts}", field=field, texts=values.texts(texts))
        case tree.ContainsText(texts):
            return phrase("{field} contains {texts}, inside words too", field=field, texts=values.texts(texts))
        case tree.StartsWith(texts):
            return phrase("{field} starts with {texts}", field=field, texts=values.texts(texts))
        case tree.Before(day):
            return phrase("{field} is before {date}", field=field, date=values.one(day))
        case tree.After(day):
            return phrase("{field} is after {date}", field=field, date=values.one(day))
        case tree.WithinLast(duration):
            return phrase("{field} is within the last {duration}", field=field, duration=language.duration(duration))
        case tree.IsKnown(True):
            return phrase("{field} is known", field=field)
        case tree.IsKnown():
            return phrase("{field} is unknown", field=field)


def opposite_of(test: tree.Test, field: str, values: Values, language: Language) -> str:
    """What holds wherever `test` does not: since no test but `is_known` holds for a blank, the opposite does."""
    phrase = language.phrase
    match test:
        case tree.Equals(bool(value)):
            return phrase("{field}: {answer}, or unknown", field=field, answer=values.one(not value))
        case tree.Equals(value):
            return phrase("{field} is not {value}, or is unknown", field=field, value=values.one(value))
        case tree.AtLeast(value):
            return phrase("{field} is less than {value}, or is unknown", field=field, value=values.one(value))
        case tree.MoreThan(value):
            return phrase("{field} is at most {value}, or is unknown", field=field, value=values.one(value))
        case tree.AtMost(value):
            return phrase("{field} is more than {value}, or is unknown", field=field, value=values.one(value))
        case tree.LessThan(value):
            return phrase("{field} is at least {value}, or is unknown", field=field, value=values.one(value))
        case tree.Between(low, high):
            both = {"low": values.one(low), "high": values.one(high)}
            if isinstance(low, date):
                return phrase("{field} is before {low} or after {high}, or is unknown", field=field, **both)
            return phrase("{field} is less than {low} or more than {high}, or is unknown", field=field, **both)
        case tree.OneOf(options):
            return phrase("{field} is not {value}, or is unknown", field=field, value=values.any(options))
        case tree.NoneOf(options):
            return phrase("{field} is {value}, or is unknown", field=field, value=values.any(options))
        case tree.Contains(texts):
            quoted = values.texts(texts)
            return phrase("{field} does not contain the word {texts}, or is unknown", field=field, texts=quoted)
        case tree.ContainsText(texts):
            quoted = values.texts(texts)
            return phrase(
                "{field} does not contain {texts}, not even inside words, or is unknown", field=field, texts=quoted
            )
        case tree.StartsWith(texts):
            return phrase("{field} does not start with {texts}, or is unknown", field=field, texts=values.texts(texts))
        case tree.Before(day):
            return phrase("{field} is on or after {date}, or is unknown", field=field, date=values.one(day))
        case tree.After(day):
            return phrase("{field} is on or before {date}, or is unknown", field=field, date=values.one(day))
        case tree.WithinLast(duration):
            length = language.duration(duration)
            return phrase("{field} is not within the last {duration}, or is unknown", field=field, duration=length)
        case tree.IsKnown(True):
            return phrase("{field} is unknown", field=field)
        case tree.IsKnown():
            return phrase("{field} is known", field=field)


def opposite_of_score(test: tree.Test, score: str, values: Values, language: Language) -> str:
    """The same for the score of a lead, which is never blank."""
    match test:
        case tree.AtLeast(value):
            return phrase_of(tree.LessThan(value), score, values, language)
        case tree.MoreThan(value):
            return phrase_of(tree.AtMost(value), score, values, language)
        case tree.AtMost(value):
            return phrase_of(tree.MoreThan(value), score, values, language)
        case tree.LessThan(value):
            return phrase_of(tree.AtLeast(value), score, values, language)
        case tree.Between(low, high):
            both = {"low": values.one(low), "high": values.one(high)}
            return language.phrase("{field} is less than {low} or more than {high}", field=score, **both)
        case (
            tree.Equals()
            | tree.OneOf()
            | tree.NoneOf()
            | tree.Contains()
            | tree.ContainsText()
            | tree.StartsWith()
            | tree.Before()
            | tree.After()
            | tree.WithinLast()
            | tree.IsKnown()
        ):
            return opposite_of(test, score, values, language)
