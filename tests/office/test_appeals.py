"""Appeals at the office: read on the case, filed from paper, and closed with what the appeal body said."""

from typing import Any
from uuid import uuid4

import pytest
from django.db import connection

from komek.accounts import service as accounts
from komek.accounts.service import Role
from komek.casework import service as casework
from komek.casework.lifecycle import ProceedingType
from tests.accounts.users import SINCE, office_id
from tests.casework.kept import IVAN, assessed, moment, served
from tests.office.counter import Counter, day, hidden, now, text

GROUNDS = "My son is a pupil."
SAID = {"remarks": "Decision 7: the child was forgotten."}


@pytest.fixture(autouse=True)
def _nobody_here_is_anna_or_boris(db: None) -> None:
    """The story of `kept` is told with users 12 and 13, who take no part here."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT setval('accounts_user_id_seq', 1000 + nextval('accounts_user_id_seq'))")


def came(on: int, month: int = 1) -> dict[str, Any]:
    return {"day-day": str(on), "day-month": str(month), "day-year": "2019"}


def appealed(days: float = 10) -> int:
    case = served()
    casework.file_appeal(now(case).decisions[0].id, GROUNDS, IVAN, moment(days=days))
    return case


def close(counter: Counter, case: int, who: str, outcome: str, **more: Any) -> Any:
    with day(days=30):
        return counter.send(f"cases/{case}/appeal/", who, outcome=outcome, **{**SAID, **more})


@pytest.mark.parametrize(
    ("days", "timely"), [(10, "filed in time on 25 January 2019"), (18, "filed late, on 2 February 2019")]
)
def test_an_appeal_stands_on_the_case_with_its_decision_day_body_and_grounds(
    counter: Counter, days: float, timely: str
) -> None:
    case = appealed(days)
    order = now(case).decisions[0].order_number
    with day(days=30):
        page = counter.page(f"cases/{case}/")
    for part in ("Appeal : not decided yet", f"Order {order}", f"· {timely} · to: Director of the", GROUNDS):
        assert part.replace(" :", ":") in page.replace(" :", ":"), part


@pytest.mark.parametrize("who", ["head", "manager"])
def test_a_successful_appeal_opens_a_proceeding_and_leaves_the_decision(counter: Counter, who: str) -> None:
    case = appealed()
    before = now(case).decisions
    assert GROUNDS in counter.page(f"cases/{case}/appeal/", who)
    response = close(counter, case, who, "successful")
    found = now(case)
    assert response["Location"].endswith("?done=appeal-successful")
    assert found.open
    assert (found.open.type, found.decisions) == (ProceedingType.appeal_outcome, before)
    assert (found.appeals[0].outcome, found.appeals[0].decided_by) == ("successful", counter.user(who).actor)
    with day(days=30):
        page = counter.page(response["Location"].removeprefix("/office/"), who)
    for part in ("it is decided anew", SAID["remarks"], "successful, the case is decided anew"):
        assert part in page, part


@pytest.mark.parametrize(("outcome", "remarks"), [("upheld", "Decision 8."), ("withdrawn", "")])
def test_an_appeal_that_changes_nothing_opens_nothing(counter: Counter, outcome: str, remarks: str) -> None:
    case = appealed()
    assert close(counter, case, "manager", outcome, remarks=remarks).status_code == 302
    found = now(case)
    assert (found.appeals[0].outcome, found.appeals[0].remarks, found.open) == (outcome, remarks, None)


def test_an_outcome_is_chosen_and_explained(counter: Counter) -> None:
    case = appealed()
    bare = close(counter, case, "manager", "upheld", remarks=" ")
    assert bare.status_code == 400
    assert "Write what the appeal body said." in text(bare)
    assert "Choose what became of it." in text(close(counter, case, "manager", ""))
    assert now(case).appeals[0].outcome == ""


def test_who_checked_the_decision_does_not_close_the_appeal_and_reads_why(counter: Counter) -> None:
    case = assessed()
    for who in ("checker", "worker"):
        accounts.grant(counter.user(who), Role.HEAD, office_id(), SINCE)
    with day(days=2):
        counter.send(f"cases/{case}/propose/", how="confirm")
        counter.send(f"cases/{case}/review/", "checker", verdict="decide")
    casework.file_appeal(now(case).decisions[0].id, GROUNDS, IVAN, moment(days=10))
    with day(days=30):
        for who in ("checker", "worker"):
            for address in (f"cases/{case}/", f"cases/{case}/appeal/"):
                assert "You took part in this decision." in counter.page(address, who)
        form = {"key": str(uuid4()), "outcome": "upheld", **SAID}
        refused = counter.client("checker").post(f"/office/cases/{case}/appeal/", form)
    assert refused.status_code == 409
    assert "You took part in this decision." in refused.content.decode()


def test_a_worker_reads_why_somebody_else_closes_it(counter: Counter) -> None:
    case = appealed()
    page = counter.page(f"cases/{case}/")
    assert "Record the outcome of the appeal: Your role does not do this." in page
    assert counter.get(f"cases/{case}/appeal/").status_code == 403


def test_the_same_form_and_an_older_one_close_no_second_appeal(counter: Counter) -> None:
    case = appealed()
    with day(days=30):
        form = {**hidden(counter.get(f"cases/{case}/appeal/", "manager")), "outcome": "upheld", **SAID}
        client, address = counter.client("manager"), f"/office/cases/{case}/appeal/"
        old = {**hidden(counter.get(f"cases/{case}/appeal/", "manager")), "outcome": "successful", **SAID}
        assert client.post(address, form).status_code == 302
        assert client.post(address, form).status_code == 404, "nothing waits any more"
        casework.file_appeal(now(case).decisions[0].id, "Once more.", IVAN, moment(days=12))
        assert client.post(address, form).status_code == 302, "done before, so nothing is done"
        assert client.post(address, old).status_code == 409
    assert [one.outcome for one in now(case).appeals] == ["upheld", ""]


def test_an_appeal_from_paper_counts_from_the_day_it_came(counter: Counter) -> None:
    case = served()
    with day(days=30):
        assert "Record an appeal that came on paper" in counter.page(f"cases/{case}/")
        early = counter.send(f"cases/{case}/file-appeal/", grounds=GROUNDS, **came(2))
        assert early.status_code == 400
        assert "Write the grounds." in text(counter.send(f"cases/{case}/file-appeal/", grounds="", **came(30)))
        assert counter.send(f"cases/{case}/file-appeal/", grounds=GROUNDS, **came(30)).status_code == 302
        assert "file-appeal" not in counter.get(f"cases/{case}/").content.decode()
        assert "An appeal against every decision" in counter.page(f"cases/{case}/file-appeal/")
    [appeal] = now(case).appeals
    told = (str(appeal.filed_on), appeal.in_time, appeal.filed_by)
    assert told == ("2019-01-30", True, counter.user("worker").actor)


def test_of_several_decisions_one_is_chosen(counter: Counter) -> None:
    case = appealed()
    close(counter, case, "manager", "successful")
    with day(days=31):
        for event in ("collect", "assess"):
            counter.press(case, event)
        counter.send(f"cases/{case}/propose/", how="confirm")
        counter.send(f"cases/{case}/review/", "checker", verdict="decide")
        first, second = now(case).decisions
        address = f"cases/{case}/file-appeal/"
        assert "Choose the decision." in text(counter.send(address, grounds=GROUNDS, **came(14, 2)))
        sent = counter.send(address, grounds=GROUNDS, decision=str(second.id), **came(15, 2))
    assert sent.status_code == 302
    assert [one.decision for one in now(case).appeals] == [first.id, second.id]
