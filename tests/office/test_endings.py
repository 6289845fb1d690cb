"""After the decision, and instead of one: service, discontinuation, withdrawal, revision, suspension."""

from tests.casework.kept import PROGRAMME, decided
from tests.office.counter import Counter, a_case, day, now


def status(case: int) -> str:
    return now(case).last.status


def test_the_service_is_recorded_with_its_day(counter: Counter) -> None:
    case = decided()
    with day(days=10):
        early = counter.send(f"cases/{case}/serve/", **{"day-day": "1", "day-month": "1", "day-year": "2019"})
        assert early.status_code == 400
        served = counter.send(f"cases/{case}/serve/", **{"day-day": "20", "day-month": "1", "day-year": "2019"})
    assert served.status_code == 302
    assert str(now(case).decisions[0].served_on) == "2019-01-20"


def test_discontinuing_needs_a_reason_with_its_law(counter: Counter) -> None:
    case = a_case()
    assert counter.send(f"cases/{case}/discontinue/", reason="He died.", law="").status_code == 409
    assert counter.send(f"cases/{case}/discontinue/", reason="He died.", law="АПК чл. 56").status_code == 302
    assert status(case) == "proposed"


def test_a_withdrawal_is_recorded(counter: Counter) -> None:
    case = a_case()
    assert counter.send(f"cases/{case}/withdraw/").status_code == 302
    assert status(case) == "withdrawn"


def test_a_decision_is_taken_up_again(counter: Counter) -> None:
    case = decided()
    with day(days=20):
        assert counter.send(f"cases/{case}/revision/", cause="income").status_code == 302
        assert len(now(case).proceedings) == 2
        assert "Revision" in counter.page(f"cases/{case}/")
    assert now(case).programme == PROGRAMME


def test_payments_are_suspended_and_resumed(counter: Counter) -> None:
    case = decided()
    with day(days=20):
        sent = {"since-month": "3", "since-year": "2019", "reason": "He moved away.", "law": "ППЗСП чл. 14"}
        assert counter.send(f"cases/{case}/suspend/", **sent).status_code == 302
        assert counter.press(case, "resume").status_code == 302


def test_an_unknown_page_or_button_is_not_there(counter: Counter) -> None:
    case = a_case()
    assert counter.get(f"cases/{case}/celebrate/").status_code == 404
    assert counter.press(case, "celebrate").status_code == 404
