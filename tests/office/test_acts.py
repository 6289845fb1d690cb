"""From gathering to service: every form does what it says, once, and keeps what was typed when it cannot."""

from typing import Any

import pytest

from komek.casework.lifecycle import Answer
from tests.casework.kept import assessed, proposed
from tests.office.counter import Counter, a_case, hidden, now, register_says

FORM = {"reason": "The family's income is too high.", "law": "ППЗСП чл. 9, ал. 1"}


def status(case: int) -> str:
    return now(case).last.status


def test_a_form_sent_twice_is_done_once(counter: Counter) -> None:
    case = a_case()
    form = hidden(counter.get(f"cases/{case}/"))
    address = f"/office/cases/{case}/do/collect/"
    assert [counter.client("worker").post(address, form).status_code for _ in range(2)] == [302, 302]
    assert status(case) == "collecting"


def test_a_form_of_a_case_that_has_moved_on_does_nothing(counter: Counter) -> None:
    case = a_case()
    old = hidden(counter.get(f"cases/{case}/", "colleague"))
    counter.press(case, "collect")
    response = counter.client("colleague").post(f"/office/cases/{case}/do/assess/", old)
    assert response.status_code == 409
    assert "Somebody changed this case" in response.content.decode()
    assert status(case) == "collecting"


@pytest.mark.parametrize(
    "form", [{}, {"key": "nonsense"}, {"key": "5a1f8a3e-6d0b-4c7e-9a5e-000000000001", "version": "x"}]
)
def test_a_form_without_its_key_is_no_form(counter: Counter, form: dict[str, str]) -> None:
    case = a_case()
    assert counter.client("worker").post(f"/office/cases/{case}/do/collect/", form).status_code == 400


def test_what_cannot_be_done_now_is_said_on_the_case(counter: Counter) -> None:
    case = a_case()
    response = counter.press(case, "assess")
    assert response.status_code == 409
    assert "Collect the facts first." in response.content.decode()


def test_the_applicant_is_asked_for_exactly_what_was_marked(counter: Counter) -> None:
    case = a_case()
    ivan = now(case).applicant
    items = [f"fact:p{ivan}.pension", "document:income_documents"]
    sent: dict[str, Any] = {
        "items": items,
        "remarks": "The slip of December.",
        "until-day": "",
        "until-month": "",
        "until-year": "",
    }
    assert counter.send(f"cases/{case}/correction/", **sent).status_code == 302
    asked = now(case).last.awaited
    assert asked
    assert (set(asked.items), asked.remarks) == (set(items), "The slip of December.")
    page = counter.page(f"cases/{case}/")
    assert "The clock stands still" in page
    assert "Иван Петров Георгиев: Pension" in page
    assert counter.press(case, "receive_correction").status_code == 302
    assert status(case) == "collecting"


def test_less_time_than_the_law_gives_is_refused_and_what_was_typed_stays(counter: Counter) -> None:
    case = a_case()
    sent: dict[str, Any] = {"items": ["document:income_documents"], "remarks": "Bring it.",
            "until-day": "17", "until-month": "1", "until-year": "2019"}  # fmt: skip
    response = counter.send(f"cases/{case}/correction/", **sent)
    assert response.status_code == 409
    content = response.content.decode()
    assert "By law the applicant has until" in content
    assert "Bring it." in content
    assert 'value="17"' in content
    assert status(case) == "registered"


def test_nothing_marked_is_no_correction(counter: Counter) -> None:
    response = counter.send(f"cases/{a_case()}/correction/", remarks="Please")
    assert response.status_code == 400
    assert "Mark what has to be corrected." in response.content.decode()


def test_a_worker_confirms_and_another_person_decides(counter: Counter) -> None:
    case = a_case()
    counter.press(case, "collect")
    counter.press(case, "assess")
    assert counter.send(f"cases/{case}/propose/", how="confirm").status_code == 302
    review = counter.page(f"cases/{case}/review/", "checker")
    assert "Nothing: the sources agree" in review
    assert counter.send(f"cases/{case}/review/", "checker", verdict="decide").status_code == 302
    decision = now(case).decisions[0]
    assert (decision.answer, decision.proposer, decision.checker) == (
        Answer.granted,
        counter.user("worker").actor,
        counter.user("checker").actor,
    )


def test_nobody_checks_their_own_proposal(counter: Counter) -> None:
    from komek.accounts import service as accounts
    from komek.accounts.service import Role
    from tests.accounts.users import SINCE, office_id

    accounts.grant(counter.user("worker"), Role.CHECKER, office_id(), SINCE)
    case = assessed()
    counter.send(f"cases/{case}/propose/", how="confirm")
    assert "Somebody else has to check it." in counter.page(f"cases/{case}/review/")
    key = hidden(counter.get(f"cases/{case}/"))
    response = counter.client("worker").post(f"/office/cases/{case}/review/", {**key, "verdict": "decide"})
    assert response.status_code == 409
    assert status(case) == "proposed"


def test_a_departure_needs_reasons_and_the_checker_sees_it(counter: Counter) -> None:
    case = assessed()
    bare = counter.send(f"cases/{case}/propose/", how="depart", answer="refused")
    assert bare.status_code == 400
    assert "Write why you depart" in bare.content.decode()
    told = {"how": "depart", "answer": "refused", "departure": "I saw a second income.", **FORM}
    assert counter.send(f"cases/{case}/propose/", **told).status_code == 302
    review = counter.page(f"cases/{case}/review/", "checker")
    assert "The proposal departs from the assessment." in review
    assert "gives another answer or amount" in review
    assert "I saw a second income." in review


def test_another_amount_is_granted_for_the_months_that_are_named(counter: Counter) -> None:
    case = assessed()
    told = {
        "how": "depart", "answer": "partly_granted", "amount": "50,00", "since-month": "1", "since-year": "2019",
        "until-month": "6", "until-year": "2019", "departure": "Half a year.", **FORM,
    }  # fmt: skip
    assert counter.send(f"cases/{case}/propose/", **told).status_code == 302
    page = counter.page(f"cases/{case}/")
    assert "50.00" in page
    assert "January 2019 – June 2019" in page


def test_months_that_cross_are_refused_and_kept(counter: Counter) -> None:
    told = {
        "how": "depart", "answer": "granted", "amount": "5O", "since-month": "6", "since-year": "2019",
        "until-month": "1", "until-year": "2019", "departure": "So.",
    }  # fmt: skip
    response = counter.send(f"cases/{assessed()}/propose/", **told)
    assert response.status_code == 400
    content = response.content.decode()
    assert "The last month lies before the first." in content
    assert 'value="5O"' in content


def test_a_checker_gives_back_with_remarks_that_the_proposer_reads(counter: Counter) -> None:
    case = proposed()
    assert counter.send(f"cases/{case}/review/", "checker", verdict="give_back").status_code == 400
    sent = {"verdict": "give_back", "remarks": "Look at the pension of December."}
    assert counter.send(f"cases/{case}/review/", "checker", **sent).status_code == 302
    assert status(case) == "assessed"
    assert "Look at the pension of December." in counter.page(f"cases/{case}/")


def test_what_the_sources_disagree_on_stands_before_the_checker(counter: Counter) -> None:
    case = a_case()
    register_says(case, 6240)
    counter.press(case, "collect")
    counter.press(case, "assess")
    counter.send(f"cases/{case}/propose/", how="confirm")
    review = counter.page(f"cases/{case}/review/", "checker")
    assert "Facts on which the sources disagree" in review
    assert "Declared: 60.00" in review
    assert "Register: 62.40" in review


def test_facts_that_change_behind_a_proposal_are_noticed(counter: Counter) -> None:
    case = proposed()
    register_says(case, 6240)
    assert "Facts have changed since the proposal." in counter.page(f"cases/{case}/review/", "checker")
    response = counter.send(f"cases/{case}/review/", "checker", verdict="decide")
    assert response.status_code == 409
    assert status(case) == "proposed"
