"""What has to be brought follows from the law and from what is said."""

from uuid import uuid4

import pytest

from komek import packs
from komek.evidence.service import bring, checklist
from tests.evidence.cases import AT, ON, PROGRAMME, WORKER, pensioner

pytestmark = pytest.mark.django_db


def states(case: int = 17, **more: object) -> dict[str, str]:
    """The state of every paper on the list."""
    return {item.code: item.state for item in checklist(case, PROGRAMME, ON, **more)}  # type: ignore[arg-type]


def test_what_everybody_brings_is_asked_of_everybody() -> None:
    pensioner()
    always = {paper.code for paper in packs.programme(PROGRAMME).documents if paper.always}
    assert always <= states().keys()


def test_a_disability_asks_for_the_decision_that_proves_it() -> None:
    ivan = pensioner(work_capacity_loss=60)
    item = next(item for item in checklist(17, PROGRAMME, ON) if item.code == "disability_decision")
    assert [(why.person, why.fact.name) for why in item.why] == [(ivan, "work_capacity_loss")]


def test_what_the_law_still_has_to_know_asks_for_its_paper() -> None:
    pensioner()
    property_ = next(item for item in checklist(17, PROGRAMME, ON) if item.code == "property_documents")
    assert property_.state == "missing"
    assert "rooms" in {why.fact.name for why in property_.why}, "what is said and not usual"
    assert len(property_.why) > 1, "and what is not known"


def test_papers_are_missing_asked_for_or_brought() -> None:
    pensioner()
    assert states()["income_documents"] == "missing"
    assert states(asked={"income_documents"})["income_documents"] == "asked"
    file = uuid4()
    bring(17, "income_documents", WORKER, AT, file)
    bring(17, "identity_cards", WORKER, AT)
    items = {item.code: item for item in checklist(17, PROGRAMME, ON, asked={"income_documents"})}
    assert (items["income_documents"].state, items["income_documents"].documents) == ("brought", (file,))
    assert (items["identity_cards"].state, items["identity_cards"].shown) == ("brought", True)


def test_what_the_office_asks_for_beyond_the_law_is_on_the_list_too() -> None:
    pensioner()
    assert "other_documents" not in states()
    assert states(asked={"other_documents"})["other_documents"] == "asked"
