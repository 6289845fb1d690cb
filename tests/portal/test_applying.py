"""Applying: from a result to a receipt, part by part, and nobody's draft but one's own."""

import re
from collections.abc import Iterator
from dataclasses import replace
from uuid import UUID, uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from komek.clock import FixedClock
from komek.documents import service as documents
from komek.intake import models, service
from komek.intake.service import Account, Content, Family
from tests.intake.families import HOME, IVAN, MARIA, ON, PENSIONER
from tests.intake.pictures import PICTURE
from tests.portal.applying import address, begun, citizen, holding, ivan, later, standing_still
from tests.portal.families import BULGARIA, visiting
from tests.portal.families import PENSIONER as ANSWERS

pytestmark = pytest.mark.django_db
READ = ["", "family/"]
FORMS = ["family/add/", "family/1/", "documents/", "account/", "contact/", "consents/", "check/", "delete/"]
PAGES = READ + FORMS
WHO = {
    "given": "Иван", "patronymic": "Георгиев", "surname": "Петров", "number_kind": "egn", "number": "4302016262",
    "birth_date-day": "1", "birth_date-month": "2", "birth_date-year": "1943",
}  # fmt: skip


@pytest.fixture(autouse=True)
def clock() -> Iterator[FixedClock]:
    with standing_still() as clock:
        yield clock


def text(client: Client, path: str) -> str:
    response = client.get(path)
    assert response.status_code == 200, path
    return response.content.decode()


class TestTheWayIn:
    def test_the_result_leads_to_applying_whatever_it_says(self) -> None:
        page = text(visiting(BULGARIA, ANSWERS), "/bg/check/result/")
        for name in ("monthly_assistance", "heating_aid", "restriction_aid"):
            assert f'href="/bg/apply/{name}/"' in page

    def test_answers_are_taken_over(self) -> None:
        client = visiting(BULGARIA, ANSWERS, headers={"accept-language": "en"})
        assert "taken over" in text(client, "/bg/apply/monthly_assistance/")
        draft = client.post("/bg/apply/monthly_assistance/").headers["Location"]
        kept = service.kept(UUID(draft.split("/")[-2]))
        (member,) = kept.content.family.members
        assert (member.given, member.facts["pension"], member.facts["birth_date"]) == ("Иван", 6000, "1943-02-01")
        assert kept.content.family.household["rooms"] == 1
        assert "Something is missing" in text(client, f"{draft}family/")

    def test_amounts_of_another_month_are_asked_again(self, clock: FixedClock) -> None:
        clock.forward(later(days=20) - clock.now())
        client = visiting(BULGARIA, ANSWERS)
        draft = client.post("/bg/apply/monthly_assistance/").headers["Location"]
        (member,) = service.kept(UUID(draft.split("/")[-2])).content.family.members
        assert "pension" not in member.facts
        assert member.facts["sole_trader"] is False

    def test_what_is_known_of_somebody_signed_in_is_shown_and_not_asked(self) -> None:
        person = ivan()
        client = citizen(person.id)
        draft = client.post("/bg/apply/monthly_assistance/").headers["Location"]
        page = text(client, f"{draft}family/1/")
        assert "4302016262" in page
        assert "Иван Георгиев Петров" in page
        assert 'name="number"' not in page
        assert 'name="given"' not in page
        assert 'value="гр. Приморско"' in text(client, f"{draft}contact/")

    def test_begun_twice_with_one_form_it_is_one_draft(self) -> None:
        client = Client()
        (key,) = re.findall(r'name="key" value="([^"]+)"', text(client, "/bg/apply/monthly_assistance/"))
        first, again, other = (
            client.post("/bg/apply/monthly_assistance/", sent).headers["Location"]
            for sent in ({"key": key}, {"key": key}, {"key": "none"})
        )
        assert first == again != other
        assert models.Draft.objects.count() == 2

    @pytest.mark.parametrize("path", ["/bg/apply/nothing/", "/xx/apply/monthly_assistance/", "/kz/apply/heating_aid/"])
    def test_what_is_not_published_cannot_be_applied_for(self, path: str) -> None:
        assert Client().get(path).status_code == 404
        assert Client().post(path).status_code == 404

    def test_a_wrong_link_says_so(self) -> None:
        answer = Client().get("/bg/apply/link/wrong/")
        assert answer.status_code == 410

    def test_the_right_link_opens_the_draft_in_another_browser(self) -> None:
        draft, other = begun(), Client()
        assert other.get(address(draft)).status_code == 404
        answer = other.get(f"/bg/apply/link/{service.resume_token(draft.id)}/")
        assert answer.headers["Location"] == address(draft)
        assert other.get(address(draft)).status_code == 200


class TestWhoseDraft:
    @pytest.mark.parametrize("path", PAGES)
    def test_nobody_else_sees_that_there_is_one(self, path: str) -> None:
        person, other = ivan(), begun()
        own = begun(person=person.id)
        for client in (Client(), holding(other), citizen(ivan_of("Мария"))):
            assert client.get(address(own, path)).status_code == 404
            assert client.post(address(own, path)).status_code == (405 if path in READ else 404)
        assert holding(own).get(address(own, path)).status_code == 404, "a key does not open what is somebody's"
        assert citizen(person.id).get(address(own, path)).status_code == 200

    @pytest.mark.parametrize("path", PAGES)
    def test_whoever_has_the_key_sees_it_and_no_cache_keeps_it(self, path: str) -> None:
        draft = begun()
        answer = holding(draft).get(address(draft, path))
        assert answer.status_code == 200
        assert "no-store" in answer.headers["Cache-Control"]

    def test_whoever_signs_in_takes_their_draft_along(self) -> None:
        person, draft = ivan(), begun()
        client = citizen(person.id)
        client.cookies.update(holding(draft).cookies)
        assert client.get(address(draft)).status_code == 200
        assert service.kept(draft.id).person == person.id

    def test_a_draft_that_never_was(self) -> None:
        assert Client().get(f"/bg/apply/draft/{uuid4()}/").status_code == 404

    def test_a_draft_of_another_country(self) -> None:
        draft = begun()
        assert holding(draft).get(f"/kz/apply/draft/{draft.id}/").status_code == 404


class TestTheParts:
    def test_of_an_empty_draft_nothing_is_done(self) -> None:
        draft = begun(Content())
        page = text(holding(draft), address(draft))
        assert "5 parts are still to be done" in page
        assert "First say who belongs to the family" in page

    def test_who_applies_is_said_with_name_and_number(self) -> None:
        draft = begun(Content())
        client = holding(draft)
        assert client.post(address(draft, "family/add/"), WHO).status_code == 302
        (member,) = service.kept(draft.id).content.family.members
        assert (member.given, member.number, member.facts["relation"]) == ("Иван", "4302016262", "applicant")

    def test_a_child_that_is_sent_twice_is_one_child(self) -> None:
        draft = begun()
        sent = {**WHO, "given": "Мария", "number": "", "no_number": "1", "relation": "child", "birth_date-year": "2010"}
        for _ in range(2):
            assert holding(draft).post(address(draft, "family/add/"), sent).status_code == 302
        assert [member.given for member in service.kept(draft.id).content.family.members] == ["Иван", "Мария"]

    @pytest.mark.parametrize(
        ("field", "value", "said"),
        [
            ("number", "4302016263", "do not fit together"),
            ("number", "", "Enter the ЕГН"),
            ("surname", "", "Enter this name"),
            ("birth_date-year", "2020", "Enter a date within this time"),
        ],
    )
    def test_what_is_wrong_stands_beside_its_field(self, field: str, value: str, said: str) -> None:
        draft = begun(Content())
        answer = holding(draft).post(address(draft, "family/add/"), WHO | {field: value})
        assert answer.status_code == 200
        assert said in answer.content.decode()
        assert service.kept(draft.id).content.family.members == ()

    def test_somebody_is_taken_out_but_never_the_applicant(self) -> None:
        draft = begun(replace(PENSIONER, family=Family((IVAN, MARIA), HOME, on=ON)))
        client = holding(draft)
        assert client.post(address(draft, "family/1/remove/")).status_code == 404
        assert client.post(address(draft, "family/2/remove/")).status_code == 302
        assert service.kept(draft.id).content.family.members == (IVAN,)

    def test_a_page_of_questions_keeps_its_answers(self) -> None:
        draft = begun(replace(PENSIONER, family=replace(PENSIONER.family, household={**HOME, "rooms": None})))
        client = holding(draft)
        path = address(draft, "questions/home/")
        names = re.findall(r'name="([a-z_]+)"[^>]*type="(text|radio)"', text(client, path))
        sent = {name: "0" if kind == "text" else "no" for name, kind in names} | {"rooms": "3", "dwellings": "1"}
        assert client.post(path, sent).headers["Location"] == address(draft)
        assert service.kept(draft.id).content.family.household["rooms"] == 3

    def test_what_is_wrong_with_an_account_is_said_and_kept(self) -> None:
        draft = begun(replace(PENSIONER, account=None))
        client = holding(draft)
        answer = client.post(address(draft, "account/"), {"own": "yes", "iban": "BG00", "holder": "Иван Петров"})
        assert "This is no account number" in answer.content.decode()
        assert service.kept(draft.id).content.account == Account(True, "BG00", "Иван Петров")
        assert client.post(address(draft, "account/"), {"own": "no", "iban": "", "holder": ""}).status_code == 302

    def test_every_part_says_what_is_missing(self) -> None:
        draft = begun(Content(family=PENSIONER.family))
        client = holding(draft)
        for part in ("account", "contact", "consents"):
            answer = client.post(address(draft, f"{part}/"))
            assert answer.status_code == 200
            assert "govuk-error-summary" in answer.content.decode(), part

    def test_documents_are_added_looked_at_and_removed(self) -> None:
        draft = begun()
        client = holding(draft)
        path = address(draft, "documents/")
        sent = {"code": "identity_cards", "file": SimpleUploadedFile("card.png", PICTURE)}
        assert client.post(path, sent).status_code == 302
        sent["file"] = SimpleUploadedFile("again.png", PICTURE)
        assert client.post(path, sent).status_code == 302
        ((file, code),) = service.kept(draft.id).content.papers.files.items()
        assert code == "identity_cards"
        shown = client.get(f"{path}{file}/")
        assert (shown.status_code, shown.headers["Content-Type"]) == (200, "image/png")
        assert Client().get(f"{path}{file}/").status_code == 404
        assert client.post(f"{path}{file}/remove/").status_code == 302
        assert documents.of(draft.owner) == []

    def test_a_file_that_cannot_be_taken_is_explained_beside_its_document(self) -> None:
        draft = begun()
        sent = {"code": "identity_cards", "file": SimpleUploadedFile("card.png", b"GIF89a....")}
        page = holding(draft).post(address(draft, "documents/"), sent).content.decode()
        assert "file-identity_cards-error" in page
        assert "This kind of picture is not taken" in page

    def test_a_document_that_nobody_asked_for_has_its_place(self) -> None:
        draft = begun()
        client = holding(draft)
        file = SimpleUploadedFile("x.png", PICTURE)
        assert client.post(address(draft, "documents/"), {"code": "moon", "file": file}).status_code == 404

    def test_a_draft_is_given_up_only_after_a_question(self) -> None:
        draft = begun()
        client = holding(draft)
        text(client, address(draft, "delete/"))
        assert client.post(address(draft, "delete/")).headers["Location"] == "/bg/"
        assert client.get(address(draft)).status_code == 404


class TestSubmission:
    def test_a_complete_draft_becomes_an_application(self) -> None:
        draft = begun()
        client = holding(draft)
        assert "Submit the application" in text(client, address(draft, "check/"))
        assert client.post(address(draft, "check/")).headers["Location"] == address(draft, "receipt/")
        page = text(client, address(draft, "receipt/"))
        for said in ("СОЗ-2019-000001", "15 January 2019", "4 February 2019", "Social survey and report", "Sozopol"):
            assert said in page, said

    def test_what_is_missing_is_told_with_the_way_there(self) -> None:
        draft = begun(replace(PENSIONER, account=None))
        client = holding(draft)
        for page in (text(client, address(draft, "check/")), client.post(address(draft, "check/")).content.decode()):
            assert f'href="{address(draft, "account/")}"' in page
            assert "Submit the application</button>" not in page
        assert not models.Application.objects.exists()

    def test_pressed_twice_it_is_one(self) -> None:
        draft = begun()
        client = holding(draft)
        for _ in range(3):
            assert client.post(address(draft, "check/")).headers["Location"] == address(draft, "receipt/")
        assert models.Application.objects.count() == 1

    def test_afterwards_every_page_of_the_draft_is_the_receipt(self) -> None:
        draft = begun()
        client = holding(draft)
        client.post(address(draft, "check/"))
        for path in PAGES:
            assert client.get(address(draft, path)).headers["Location"] == address(draft, "receipt/")
        assert Client().get(address(draft, "receipt/")).status_code == 404

    def test_a_second_one_for_the_same_help_is_refused_in_words(self) -> None:
        first, second = begun(), begun()
        holding(first).post(address(first, "check/"))
        client = holding(second)
        page = client.post(address(second, "check/")).content.decode()
        assert "govuk-error-summary" in page
        assert models.Application.objects.count() == 1

    def test_the_form_is_protected(self) -> None:
        draft = begun()
        client = holding(draft)
        client.handler.enforce_csrf_checks = True
        assert client.post(address(draft, "check/")).status_code == 403


def ivan_of(given: str) -> int:
    from tests.people.persons import registered

    return registered(given=given).id
