"""What is proved of the rules stands in an appendix; what is not is said there, and on the one page, with a lead."""

from __future__ import annotations

from functools import partial

import pytest

from slabuilder.agreement.agreement import Agreement
from slabuilder.checks.proved import BY_PROOF
from slabuilder.render.html import html
from slabuilder.render.view.document import DocumentView
from slabuilder.render.view.proofs import SAYS, ClaimView
from slabuilder.rulebook.proofs.proof import Verdict
from slabuilder.rulebook.proofs.prove import prove
from tests.render.documents import EXAMPLES, example, proofs, texts, values, viewed

NAMES = sorted(file.stem for file in EXAMPLES.glob("*.yaml"))
FINDINGS_ONLY = {"SLA090", "SLA092"}
"""That nothing was decided is told of any claim, and that a part always holds of the claim of SLA091."""

ROUTE = SAYS["SLA591"].format(stage="MQL")
SOMEBODY = SAYS["SLA691"]


def shown(document: DocumentView) -> str:
    return " ".join(texts(html(document))).replace("\u00a0", " ")


def broken(**keys: object) -> DocumentView:
    """An agreement of which an MQL with 20 employees has no route."""
    plain = values("inbound") | keys
    plain["handoff"][-1]["when"] = {"all": [{"stage": "mql"}, {"employees": {"more_than": "20"}}]}
    return viewed(plain)


def row(document: DocumentView, code: str) -> ClaimView:
    said = SAYS[code].format(stage="MQL")
    return next(claim for claim in document.claims if claim.says.replace("\u00a0", " ") == said)


def test_every_claim_has_words() -> None:
    assert set(SAYS) == BY_PROOF - FINDINGS_ONLY


@pytest.mark.parametrize("name", NAMES)
def test_what_is_proved_of_an_example_stands_in_its_page(name: str) -> None:
    document = example(name)
    codes = {proof.claim.code for proof in proofs(Agreement.model_validate(values(name)))}
    letter = document.sections["proofs"].number
    assert [claim.number for claim in document.claims] == [f"{letter}.{n}" for n in range(1, len(codes) + 1)]
    assert len(codes) >= 8
    assert all(claim.proved for claim in document.claims)
    assert all(not (claim.fails or claim.not_decided or claim.example or claim.accepted) for claim in document.claims)
    page, text = html(document), shown(document)
    for claim in document.claims:
        assert f'id="c{claim.number}"' in page
        assert claim.says.replace("\u00a0", " ") in text


def test_each_claim_names_the_parts_that_it_is_about() -> None:
    about = {code: row(example("enterprise-funnel"), code).sections for code in SAYS}
    assert about == {
        "SLA591": ("5",),
        "SLA691": ("5", "6"),
        "SLA593": ("5",),
        "SLA692": ("6",),
        "SLA291": ("2",),
        "SLA292": ("2",),
        "SLA293": ("2",),
        "SLA294": ("2",),
        "SLA191": ("1",),
        "SLA091": ("1", "2", "5", "6"),
    }


def test_the_one_page_says_what_is_proved() -> None:
    text = shown(example("inbound"))
    assert f"Proved of all leads that there can be {ROUTE} D.1 {SOMEBODY} D.2" in text
    assert "Not proved" not in text


def test_a_claim_that_fails_is_told_with_its_clause_and_a_lead() -> None:
    document = broken()
    claim = row(document, "SLA591")
    assert (claim.proved, claim.fails, claim.not_decided) == (False, ("5",), ())
    assert [other.number for other in document.claims if not other.proved] == [claim.number]
    text = shown(document)
    assert f"Not proved {ROUTE} D.1 Next review" in text
    assert "It fails for this lead: company size: 20 employees" in text
    assert "does not hold: 5" in text
    assert "keeps this document from being signed" in text


def test_a_rule_that_fails_is_told_by_its_clause() -> None:
    plain = values("inbound")
    plain["handoff"][0]["when"] = {"stage": "lead"}
    document = viewed(plain)
    assert row(document, "SLA593").fails == ("5.2",)
    assert row(document, "SLA593").example is None


def test_the_lead_is_written_in_the_language_of_the_document() -> None:
    plain = values("inbound")
    plain["handoff"][-1]["when"] = {"all": [{"stage": "mql"}, {"employees": {"more_than": "20"}}]}
    text = " ".join(texts(html(viewed(plain, "de-DE")))).replace("\u00a0", " ")
    assert "Sie trifft nicht zu für diesen Lead: company size: 20 employees" in text
    assert "asked for a demo: ja" in text or "asked for a demo: nein" in text


def test_a_lead_with_a_date_is_judged_as_of_a_time() -> None:
    plain = values("inbound")
    plain["lead_fields"]["asked_on"] = {"type": "date", "label": "asked on"}
    late = {"asked_on": {"before": "2026-10-20"}}
    plain["handoff"][-1]["when"] = {"all": [{"stage": "mql"}, {"not": late}]}
    plain["handoff"][0]["when"] = {"all": [{"stage": "mql"}, {"not": late}, {"band": "A"}]}
    example = row(viewed(plain), "SLA591").example
    assert example is not None
    assert "asked on: " in example
    assert "judged as of " in example


def test_what_is_not_decided_is_said() -> None:
    plain = values("inbound")
    agreement = Agreement.model_validate(plain)
    undecided = {proof.claim.code for proof in prove(agreement, 1) if proof.verdict is Verdict.NOT_DECIDED}
    document = viewed(plain, proved=partial(prove, steps=1))
    assert undecided
    assert {code for code in SAYS if row(document, code).not_decided} == undecided
    assert "not decided: " in shown(document)
    assert "does not hold: " not in shown(document)


def test_what_is_accepted_is_named_beside_it() -> None:
    entry = {"code": "SLA591", "reason": "They wait", "approved_by": ["cro", "cmo"], "until": "2026-12-31"}
    other = entry | {"code": "SLA307"}
    document = broken(accepted_findings=[other, entry])
    assert row(document, "SLA591").accepted == ("E.2",)
    assert "accepted: E.2" in shown(document)
