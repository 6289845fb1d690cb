"""The auditor's pages: who looked, whom somebody looked at, what was refused, one case's history; and as files."""

from tests.office.counter import Counter, a_case, now


def test_who_looked_at_a_person_by_name_and_as_a_file(counter: Counter) -> None:
    case = a_case()
    counter.page(f"cases/{case}/")
    person = now(case).applicant
    assert "Иван" in counter.page("audit/?person=Иван&country=bg", "auditor")
    page = counter.page(f"audit/people/{person}/", "auditor")
    assert "Мария Иванова" in page
    assert "Handling of the case" in page
    file = counter.get(f"audit/people/{person}/?csv=1", "auditor")
    assert file["Content-Type"].startswith("text/csv")
    assert "Handling of the case" in file.content.decode("utf-8-sig")


def test_whom_somebody_looked_at_on_which_days(counter: Counter) -> None:
    case = a_case()
    counter.page(f"cases/{case}/")
    address = f"audit/staff/{counter.user('worker').pk}/"
    assert "Иван Петров Георгиев" in counter.page(address, "auditor")
    assert "Иван Петров Георгиев" in counter.get(f"{address}?csv=1", "auditor").content.decode()
    assert "Nothing here" in counter.page(f"{address}?first=2018-01-01&last=2018-12-31", "auditor")


def test_what_was_refused(counter: Counter) -> None:
    case = a_case()
    counter.get(f"cases/{case}/", "elsewhere")
    assert f"a case {case}" in counter.page("audit/refused/", "auditor")


def test_one_case_is_verified_by_its_number(counter: Counter) -> None:
    number = now(a_case()).last.registration_number
    assert "Everything is as it was written." in counter.page(f"audit/?number={number}&country=bg", "auditor")
    assert "There is no case" in counter.page("audit/?number=НЯМА&country=bg", "auditor")


def test_a_cell_that_a_spreadsheet_would_compute_stays_text() -> None:
    from komek.office.views.tables import csv_file

    assert "'=1+1" in csv_file("a", ["b"], [["=1+1"]]).content.decode("utf-8-sig")
