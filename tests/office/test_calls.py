"""The call centre's pages: questions first, then words in the caller's language, and messages for the officer."""

import re
from typing import Any

from komek.casework import service as casework
from komek.intake import service as intake
from tests.intake.families import AT, PENSIONER
from tests.office.counter import Counter, hidden, text


def applied() -> intake.Application:
    """Ivan has applied, with address and account: enough for three questions."""
    draft = intake.draft("bg.monthly_assistance", intake.Submitter(), AT, language="bg", content=PENSIONER)
    return intake.submit(draft.id, "key-1", intake.Submitter(), AT)


def marked(counter: Counter, done: intake.Application, value: str) -> Any:
    """Every question of the page is marked so."""
    address = f"calls/{done.applicant}/"
    page = counter.get(address, "operator").content.decode()
    names = set(re.findall(r'name="(\w+)" type="radio"', page))
    assert len(names) == 3
    marks = {**hidden(counter.get(address, "operator")), **dict.fromkeys(names, value)}
    return counter.client("operator").post(f"/office/{address}", marks)


def test_a_number_leads_to_questions_and_right_answers_to_the_case(counter: Counter) -> None:
    done = applied()
    found = counter.get(f"calls/?q={done.registration_number}", "operator")
    assert found["Location"] == f"/office/calls/{done.applicant}/"
    asked = counter.page(f"calls/{done.applicant}/", "operator")
    assert "Георгиев" not in asked
    assert done.registration_number not in asked
    assert marked(counter, done, "right").status_code == 302
    told = counter.page(f"calls/{done.applicant}/", "operator")
    assert "Заявлението ви постъпи на" in told
    assert ".." not in told
    assert done.registration_number in told


def test_every_question_needs_a_mark_and_a_wrong_one_tells_nothing(counter: Counter) -> None:
    done = applied()
    address = f"calls/{done.applicant}/"
    assert "Mark whether the answer was right." in text(counter.send(address, "operator"))
    assert "The caller is not identified." in text(marked(counter, done, "wrong"))
    assert "2 attempts are left today." in counter.page(address, "operator")
    for _attempt in range(2):
        marked(counter, done, "wrong")
    assert "No information on the telephone today" in counter.page(address, "operator")


def test_a_message_is_answered_by_the_officer_and_the_call_ends(counter: Counter) -> None:
    done = applied()
    marked(counter, done, "right")
    message = f"calls/{done.applicant}/cases/{done.case}/message/"
    assert "Write a few words." in text(counter.send(message, "operator", text=" "))
    counter.send(message, "operator", text="Please call back about the account.")
    assert "Messages 1" in counter.page("?view=messages")
    assert "Please call back about the account." in counter.page(f"cases/{done.case}/")
    assert "Answer this message" not in counter.page(f"cases/{done.case}/message/")  # it is this page
    counter.send(f"cases/{done.case}/message/", answer="Called back.")
    assert "Called back." in counter.page(f"cases/{done.case}/")
    assert [one.answer for one in casework.case(done.case).messages] == ["Called back."]
    counter.client("operator").post(f"/office/calls/{done.applicant}/end/")
    assert "Three questions" in counter.page(f"calls/{done.applicant}/", "operator")


def test_who_is_not_found_and_half_a_number(counter: Counter) -> None:
    applied()
    assert "Nobody was found" in counter.page("calls/?q=Никой", "operator")
    assert "Nobody was found" in counter.page("calls/?q=СОЗ", "operator")
