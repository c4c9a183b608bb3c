"""The JavaScript gives the very fractions that the plan has: run by node."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable, Sequence
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from slabuilder.agreement.goals import Rounding
from slabuilder.targets.expressions import (
    Constant,
    Difference,
    Expression,
    Input,
    Named,
    Product,
    Quotient,
    Sum,
    Unit,
    evaluate,
)
from slabuilder.targets.javascript import PRELUDE, expression, rounded
from slabuilder.targets.planning import plan
from slabuilder.targets.rounding import rounded as as_the_plan
from tests.targets.agreements import SAMPLE, agreement
from tests.targets.expressions import EXPRESSIONS, figures, inputs

Run = Callable[[Sequence[str]], list[Fraction]]
"""Gives the values of JavaScript expressions."""


@pytest.fixture(scope="module")
def run(needs_tool: Callable[[str], str]) -> Run:
    node = needs_tool("node")

    def values(expressions: Sequence[str]) -> list[Fraction]:
        lines = ",\n".join(expressions)
        script = f"{PRELUDE}\nconsole.log(JSON.stringify([{lines}].map((x) => `${{x.n}}/${{x.d}}`)));"
        done = subprocess.run([node, "-"], input=script, capture_output=True, check=True, text=True)
        texts = json.loads(done.stdout)
        assert all(text == f"{Fraction(text).numerator}/{Fraction(text).denominator}" for text in texts), "not reduced"
        return [Fraction(text) for text in texts]

    return values


few = settings(max_examples=5, deadline=None, suppress_health_check=list(HealthCheck))


@few
@given(st.lists(EXPRESSIONS, min_size=40, max_size=80))
def test_expressions_give_the_exact_value(run: Run, expressions: list[Expression]) -> None:
    assert run([expression(each, {}) for each in expressions]) == [evaluate(each) for each in expressions]


@few
@given(st.lists(EXPRESSIONS, min_size=20, max_size=40))
def test_with_variables_too(run: Run, expressions: list[Expression]) -> None:
    scripts = []
    for each in expressions:
        named = sorted(inputs(each) | figures(each), key=repr)
        names: dict[Named, str] = {name: f"v{index}" for index, name in enumerate(named)}
        assigned = "".join(f"const {names[name]} = {expression(Constant(evaluate(name)), {})};" for name in named)
        scripts.append(f"(() => {{ {assigned} return {expression(each, names)}; }})()")
    assert run(scripts) == [evaluate(each) for each in expressions]


def test_reads_as_a_chain_of_exact_operations() -> None:
    a, b, c = (Input(name, Fraction(1), Unit.NUMBER, (name,)) for name in "abc")
    names: dict[Named, str] = {a: "a", b: "b", c: "c"}
    assert expression(Quotient(Product((a, b)), c), names) == "exact.div(exact.mul(a, b), c)"
    assert expression(Difference(Sum((a, b, c)), Constant(Fraction(1, 2))), names) == (
        "exact.sub(exact.add(exact.add(a, b), c), exact.fraction(1n, 2n))"
    )


@few
@given(
    st.lists(
        st.tuples(st.fractions(-1000, 1000, max_denominator=400), st.sampled_from(list(Rounding)), st.integers(0, 3)),
        min_size=50,
    )
)
def test_rounds_as_the_plan_does(run: Run, cases: list[tuple[Fraction, Rounding, int]]) -> None:
    scripts = [rounded(expression(Constant(value), {}), policy, decimals) for value, policy, decimals in cases]
    assert run(scripts) == [as_the_plan(*case) for case in cases]


@few
@given(st.lists(st.decimals(-(10**15), 10**15, places=6), min_size=50))
def test_reads_decimals(run: Run, numbers: list[Decimal]) -> None:
    assert run([f"exact.decimal('{number:f}')" for number in numbers]) == [Fraction(number) for number in numbers]


@pytest.mark.parametrize(
    "script", ["exact.decimal('1e3')", "exact.decimal('')", "exact.div(exact.fraction(1n), exact.fraction(0n))"]
)
def test_what_is_no_number_is_refused(run: Run, script: str) -> None:
    with pytest.raises(subprocess.CalledProcessError):
        run([script])


def test_the_sample_on_a_page(run: Run) -> None:
    found = plan(agreement(SAMPLE)).plan
    assert found is not None
    customers, leads = found.totals["customers"], found.totals["leads"]
    script = expression(customers.figure, {})
    assert run([script, rounded(script, Rounding.UP), expression(leads.figure, {})]) == [Fraction("38.4"), 39, 1536]
