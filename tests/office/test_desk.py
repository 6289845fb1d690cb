"""An application at the desk, in one screen."""

from typing import Any
from urllib.parse import quote

from komek.intake import service as intake
from tests.office.counter import Counter, now
from tests.people.persons import IVAN, PRIMORSKO, registered

TYPED: dict[str, Any] = {
    "rows": "3", "programme": "bg.monthly_assistance",
    "m0-given": "Иван", "m0-patronymic": "Георгиев", "m0-surname": "Петров", "m0-number": "4302016262",
    "m0-birth_date-day": "1", "m0-birth_date-month": "2", "m0-birth_date-year": "1943",
    "region": "Бургас", "municipality": "Приморско", "settlement": "гр. Приморско", "street": "ул. „Ропотамо“ № 50",
    "preferred": "post", "language": "bg", "iban": "BG80 BNBG 9661 1020 3456 78", "holder": "Иван Петров",
    "truth": "1", "changes": "1", "registers": "yes",
}  # fmt: skip


def cases() -> int:
    return len(intake.applications_of(range(1, 10_000)))


def test_one_screen_registers_and_prints_a_slip(counter: Counter) -> None:
    response = counter.send("desk/", **TYPED)
    assert response.status_code == 302, [str(problem) for problem in response.context["problems"]]
    slip = counter.page(response["Location"].removeprefix("/office/"))
    (application,) = intake.applications_of(range(1, 10_000))
    assert application.registration_number in slip
    assert "Please bring" in slip
    assert (application.channel, now(application.case).last.status) == ("desk", "registered")
    assert now(application.case).last.opened_by == counter.user("worker").actor


def test_the_same_form_again_is_the_same_application(counter: Counter) -> None:
    from tests.office.counter import hidden

    form = {**hidden(counter.get("desk/")), **TYPED}
    for _ in range(2):
        counter.client("worker").post("/office/desk/", form)
    assert cases() == 1


def test_a_child_with_its_relation_belongs_to_the_family(counter: Counter) -> None:
    child = {
        "m1-given": "Ана", "m1-patronymic": "Иванова", "m1-surname": "Петрова", "m1-relation": "child",
        "m1-birth_date-day": "5", "m1-birth_date-month": "5", "m1-birth_date-year": "2010",
    }  # fmt: skip
    response = counter.send("desk/", **TYPED, **child)
    assert response.status_code == 302, [str(problem) for problem in response.context["problems"]]
    (application,) = intake.applications_of(range(1, 10_000))
    assert len(application.persons) == 2


def test_every_problem_stands_at_its_field_and_what_was_typed_stays(counter: Counter) -> None:
    wrong = {**TYPED, "m0-number": "4302016263", "iban": "BG00", "street": "", "m1-given": "Ана", "truth": ""}
    response = counter.send("desk/", **wrong)
    assert response.status_code == 400
    fields = {name for name, errors in response.context["form"].errors.items() if errors}
    assert {"m0-number", "iban", "street", "m1-surname", "truth"} <= fields
    assert 'value="4302016263"' in response.content.decode()
    assert cases() == 0


def test_another_row_is_given_without_judging_what_stands_there(counter: Counter) -> None:
    response = counter.send("desk/", **{**TYPED, "m0-number": "12"}, more="1")
    assert response.status_code == 200
    assert response.context["form"].rows == 4
    assert "m3-given" in response.content.decode()
    assert 'value="12"' in response.content.decode()
    assert "govuk-error-message" not in response.content.decode()


def test_who_is_known_is_found_and_not_typed_again(counter: Counter) -> None:
    ivan = registered(IVAN, address=PRIMORSKO)
    found = counter.get(f"desk/?who={quote('Иван Петров')}").content.decode()
    assert f"?person={ivan.id}" in found
    page = counter.get(f"desk/?person={ivan.id}").content.decode()
    assert 'value="7523169263"' in page
    assert 'value="1975"' in page
    assert "Nobody was found." in counter.page(f"desk/?who={quote('Зографов')}")


def test_the_desk_is_for_those_who_register(counter: Counter) -> None:
    assert counter.get("desk/", "auditor").status_code == 403
    assert counter.get("desk/", "checker").status_code == 403
