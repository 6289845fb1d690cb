"""What an officer records: a fact from a source, a visit, a paper."""

from django.core.files.uploadedfile import SimpleUploadedFile

from komek.documents import service as documents
from komek.evidence import service as evidence
from tests.casework.kept import ON, assessed
from tests.intake.pictures import PICTURE
from tests.office.counter import Counter, a_case, now


def pension(case: int) -> evidence.Row:
    return next(row for row in evidence.sides(case, ON) if row.fact.name == "pension")


def test_an_officer_records_what_a_document_shows(counter: Counter) -> None:
    case = a_case()
    address = f"cases/{case}/facts/p{now(case).applicant}/pension/"
    assert "60.00" in counter.page(address)
    assert counter.send(address, value="62,40", source="document").status_code == 302
    row = pension(case)
    assert (row.effective.value, row.effective.source, row.disagrees) == (6240, evidence.Source.document, True)
    assert "A fact was recorded: Pension" in counter.page(f"cases/{case}/")


def test_bad_input_is_said_at_its_field_and_kept(counter: Counter) -> None:
    case = a_case()
    response = counter.send(f"cases/{case}/facts/p{now(case).applicant}/pension/", value="sixty")
    content = response.content.decode()
    assert response.status_code == 400
    assert "Enter the amount in figures" in content
    assert 'value="sixty"' in content
    assert "Say where the value comes from." in content


def test_the_applicants_own_correction_takes_the_place_of_what_was_declared(counter: Counter) -> None:
    case = a_case()
    address = f"cases/{case}/facts/p{now(case).applicant}/pension/"
    unsaid = counter.send(address, value="70", source="declared")
    assert unsaid.status_code == 409
    assert "Say whether the earlier value was wrong" in unsaid.content.decode()
    assert counter.send(address, value="70", source="declared", kind="wrong").status_code == 302
    assert (pension(case).effective.value, pension(case).disagrees) == (7000, False)


def test_a_change_names_its_month_and_leaves_the_months_before(counter: Counter) -> None:
    case = a_case()
    address = f"cases/{case}/facts/p{now(case).applicant}/pension/"
    told = {"value": "80", "source": "declared", "kind": "changed"}
    assert counter.send(address, **told).status_code == 400
    assert counter.send(address, **told, **{"since-month": "3", "since-year": "2019"}).status_code == 302
    assert pension(case).effective.value == 6000
    later = evidence.effective(case, ON.replace(month=3))
    assert later.persons[now(case).applicant]["pension"] == 8000


def test_a_new_fact_opens_an_assessment_again(counter: Counter) -> None:
    case = assessed()
    counter.send(f"cases/{case}/facts/household/rooms/", value="2", source="officer")
    assert now(case).last.status == "collecting"


def test_a_visit_is_reported_and_its_findings_count(counter: Counter) -> None:
    case = a_case()
    assert counter.send(f"cases/{case}/survey/", text="  ").status_code == 400
    sent = {"text": "Two rooms, one of them not heated.", "household-rooms": "2"}
    assert counter.send(f"cases/{case}/survey/", **sent).status_code == 302
    assert evidence.effective(case, ON).household["rooms"] == 2
    assert "Two rooms, one of them not heated." in counter.page(f"cases/{case}/")


def test_a_visit_finds_what_is_so_about_a_person(counter: Counter) -> None:
    case = a_case()
    person = now(case).applicant
    sent = {"text": "He has no certificate.", f"p{person}-health_certificate": "no"}
    assert counter.send(f"cases/{case}/survey/", **sent).status_code == 302
    assert evidence.effective(case, ON).persons[person]["health_certificate"] is False


def test_a_paper_is_seen_or_kept(counter: Counter) -> None:
    case = a_case()
    assert counter.send(f"cases/{case}/papers/identity_cards/", how="seen").status_code == 302
    file = SimpleUploadedFile("пенсия.png", PICTURE, "image/png")
    assert counter.send(f"cases/{case}/papers/income_documents/", how="file", file=file).status_code == 302
    states = {item.code: item for item in evidence.checklist(case, "bg.monthly_assistance", ON)}
    assert states["identity_cards"].shown
    (stored,) = documents.of(f"case:{case}")
    assert states["income_documents"].documents == (stored.id,)
    assert counter.get(f"cases/{case}/files/{stored.id}/").status_code == 200
    assert counter.get(f"cases/{case}/files/{stored.id}/", "elsewhere").status_code == 404


def test_a_file_that_is_none_is_refused_in_words(counter: Counter) -> None:
    case = a_case()
    address = f"cases/{case}/papers/income_documents/"
    assert "Choose the file." in counter.send(address, how="file").content.decode()
    bad = SimpleUploadedFile("virus.pdf", b"MZ not a pdf", "application/pdf")
    response = counter.send(address, how="file", file=bad)
    assert response.status_code == 409
    assert documents.of(f"case:{case}") == []


def test_facts_and_papers_that_the_law_does_not_know_are_not_there(counter: Counter) -> None:
    case = a_case()
    for address in ("facts/household/shoes/", "facts/p999999/pension/", "facts/me/pension/", "papers/poem/"):
        assert counter.get(f"cases/{case}/{address}").status_code == 404
