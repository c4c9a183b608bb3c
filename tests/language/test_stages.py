from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

import pytest

from slabuilder.language.cldr import formats
from tests.language.languages import ENGLISH, GERMAN, JAPANESE


@dataclass(frozen=True)
class Stage:
    id: str
    name: str | None = None
    plural: str | None = None


STAGES = (Stage("mql"), Stage("trial", "evaluation", "evaluations"), Stage("sql", "Termin"), Stage("won"))


@pytest.mark.parametrize(
    ("count", "shown"),
    [
        (0, "0 MQLs"),
        (1, "1 MQL"),
        (2, "2 MQLs"),
        (1536, "1,536 MQLs"),
        (Fraction(384, 10), "38.4 MQLs"),
        (Fraction(1, 2), "0.5 MQLs"),
        (Fraction(1), "1 MQL"),
        (Decimal("1.0"), "1 MQL"),
        (Fraction(1001, 1000), "1 MQL"),
        (Fraction(101, 100), "1.01 MQLs"),
        (21, "21 MQLs"),
    ],
)
def test_the_form_fits_the_number_that_is_shown(count: int | Fraction | Decimal, shown: str) -> None:
    assert ENGLISH.stage("mql", count, STAGES) == shown


@pytest.mark.parametrize(
    ("locale", "like"),
    [
        ("fr-FR", {0, 1}),  # jusqu'à 2, le singulier : 1,5 jour
        ("en-US", {0, *range(2, 200)}),
        ("ar-EG", {*range(100, 103)}),  # "other" has no smaller whole number in Arabic
    ],
)
def test_a_fraction_takes_the_form_that_cldr_gives_it(locale: str, like: set[int]) -> None:
    assert formats(locale, "EUR").like(Fraction(3, 2)) in like


def test_the_fields_own_names() -> None:
    ids = ("lead", "mql", "sal", "sql", "opportunity", "customer")
    assert [ENGLISH.stage(stage, 2, ()) for stage in ids] == [
        "2 leads",
        "2 MQLs",
        "2 SALs",
        "2 SQLs",
        "2 opportunities",
        "2 customers",
    ]
    assert [GERMAN.stage(stage, 1, ()) for stage in ("lead", "customer")] == ["1 Lead", "1 Kunde"]
    assert [GERMAN.stage(stage, 2, ()) for stage in ("lead", "customer")] == ["2 Leads", "2 Kunden"]
    assert [ENGLISH.stage_name(stage, ()) for stage in ("opportunity", "mql")] == ["opportunity", "MQL"]
    assert [ENGLISH.stage_plural(stage, ()) for stage in ("opportunity", "mql")] == ["opportunities", "MQLs"]
    assert JAPANESE.stage("lead", 3, ()) == "3件のリード"


def test_what_the_agreement_calls_a_stage_comes_first() -> None:
    assert [ENGLISH.stage("trial", count, STAGES) for count in (1, 2)] == ["1 evaluation", "2 evaluations"]
    assert [ENGLISH.stage("sql", count, STAGES) for count in (1, 2)] == ["1 Termin", "2 Termin"]
    assert (ENGLISH.stage_name("sql", STAGES), ENGLISH.stage_plural("trial", STAGES)) == ("Termin", "evaluations")


def test_a_stage_without_a_name_is_called_by_its_id() -> None:
    assert ENGLISH.stage("won", 2, STAGES) == "2 won"
    assert (ENGLISH.stage_name("won", STAGES), ENGLISH.stage_plural("won", STAGES)) == ("won", "won")


def test_a_sentence_in_the_plural_fills_the_count() -> None:
    say = ENGLISH.plural
    assert say("{team} gets {count} lead.", "{team} gets {count} leads.", 1, team="A") == "A gets 1 lead."
    assert say("{team} gets {count} lead.", "{team} gets {count} leads.", 1200, team="A") == "A gets 1,200 leads."
