"""My cabinet: one's own cases from the receipt to the appeal, and nobody else's."""

from collections.abc import Iterator
from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from komek.accounts import service as accounts
from komek.audit import service as audit
from komek.casework import service as casework
from komek.casework.lifecycle import Answer
from komek.clock import FixedClock
from komek.correspondence import service as correspondence
from komek.documents import service as documents
from komek.evidence import service as evidence
from komek.intake import service as intake
from komek.jobs import testing as jobs
from tests.accounts.users import signed_in, staff_user
from tests.casework.kept import ANNA, BORIS, refusal
from tests.intake.families import ON
from tests.intake.pictures import PICTURE
from tests.people.persons import registered
from tests.portal.applying import applied, begun, citizen, ivan, later, standing_still

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def clock() -> Iterator[FixedClock]:
    with standing_still() as clock:
        yield clock


@pytest.fixture
def mine() -> intake.Application:
    return applied(ivan().id)


@pytest.fixture
def client(mine: intake.Application) -> Client:
    return citizen(mine.applicant)


def text(client: Client, path: str) -> str:
    response = client.get(path)
    assert response.status_code == 200, path
    return response.content.decode()


def asked(case: int) -> None:
    """The office asks for another amount of the pension, and for the identity card."""
    applicant = casework.case(case).applicant
    casework.collect(case, ANNA, later(hours=1))
    items = [f"fact:p{applicant}.pension", "document:identity_cards"]
    casework.request_correction(case, items, None, "The pension slip says another amount.", ANNA, later(hours=2))


def refused(case: int, clock: FixedClock) -> None:
    casework.collect(case, ANNA, later(hours=1))
    casework.assess(case, ANNA, later(hours=2))
    refusal(case, later(hours=3))
    casework.decide(case, BORIS, later(days=1))
    clock.forward(later(days=2) - clock.now())


PAGES = ["", "correct/", "bring/", "withdraw/", "change/"]


class TestWhoseCase:
    @pytest.mark.parametrize("page", PAGES)
    def test_only_its_applicant_opens_it(self, mine: intake.Application, page: str) -> None:
        path = f"/cabinet/{mine.case}/{page}"
        stranger = citizen(registered(given="Мария").id)
        assert stranger.get(path).status_code == 404
        assert stranger.post(path).status_code in (404, 405)
        assert Client().get(path).headers["Location"].startswith("/account/sign-in/")
        assert citizen(mine.applicant).get(path).status_code in (200, 302)

    def test_staff_have_their_own_place(self, mine: intake.Application) -> None:
        worker = signed_in(staff_user(accounts.Role.CASEWORKER))
        assert worker.get("/cabinet/").status_code == 403
        assert worker.get(f"/cabinet/{mine.case}/").status_code == 403

    def test_who_represents_acts_after_choosing_so(self, mine: intake.Application) -> None:
        daughter = registered(given="Мария").id
        accounts.represent(daughter, mine.applicant, "power of attorney 5", date(2018, 1, 1))
        client = citizen(daughter)
        assert client.get(f"/cabinet/{mine.case}/").status_code == 404
        client.post("/account/acting-for/", {"person": mine.applicant})
        assert mine.registration_number in text(client, "/cabinet/")
        assert "You act for" in text(client, f"/cabinet/{mine.case}/")

    def test_no_cache_keeps_it(self, client: Client, mine: intake.Application) -> None:
        for path in ("/cabinet/", f"/cabinet/{mine.case}/", "/cabinet/looks/"):
            assert "no-store" in client.get(path).headers["Cache-Control"]


class TestTheList:
    def test_it_says_what_is_under_way_and_by_when(self, client: Client, mine: intake.Application) -> None:
        page = text(client, "/cabinet/")
        for said in (mine.registration_number, "Monthly social assistance", "Due: 4 February 2019", "Under way"):
            assert said in page, said

    def test_drafts_can_be_gone_on_with_and_deleted(self, client: Client, mine: intake.Application) -> None:
        draft = begun(person=mine.applicant)
        page = text(client, "/cabinet/")
        assert f"/bg/apply/draft/{draft.id}/" in page
        assert f"/bg/apply/draft/{draft.id}/delete/" in page

    def test_an_empty_one_says_what_to_do(self) -> None:
        assert "There is nothing here yet" in text(citizen(registered(given="Мария").id), "/cabinet/")

    def test_the_number_of_queries_does_not_grow(self, client: Client, mine: intake.Application) -> None:
        def counted() -> int:
            with CaptureQueriesContext(connection) as queries:
                text(client, "/cabinet/")
            return len(queries)

        client.get("/cabinet/")
        once = counted()
        for _ in range(3):
            begun(person=mine.applicant)
        assert counted() == once


class TestTheCase:
    def test_it_says_what_happened_who_has_it_and_by_when(self, client: Client, mine: intake.Application) -> None:
        page = text(client, f"/cabinet/{mine.case}/")
        for said in ("The application was submitted.", "It was registered", "Sozopol", "4 February 2019", "Иван"):
            assert said in page, said

    def test_what_the_office_prepares_is_not_shown(self, client: Client, mine: intake.Application) -> None:
        casework.collect(mine.case, ANNA, later(hours=1))
        casework.assess(mine.case, ANNA, later(hours=2))
        refusal(mine.case, later(hours=3))
        page = text(client, f"/cabinet/{mine.case}/")
        assert "I saw the family" not in page
        assert "Refused" not in page

    def test_a_read_of_ones_own_is_noted_and_shown(self, client: Client, mine: intake.Application) -> None:
        text(client, f"/cabinet/{mine.case}/")
        assert any(read.purpose == "own" for read in audit.reads_of(mine.applicant))
        assert "Use by you" in text(client, "/cabinet/looks/")


class TestCorrections:
    def test_exactly_what_was_marked_is_asked(self, client: Client, mine: intake.Application) -> None:
        asked(mine.case)
        assert "14 days left, until 29 January 2019" in text(client, "/cabinet/")
        assert "The pension slip says another amount." in text(client, f"/cabinet/{mine.case}/")
        page = text(client, f"/cabinet/{mine.case}/correct/")
        fields = {f"fact-{mine.applicant}-pension", "paper-identity_cards"}
        for name in fields:
            assert f'name="{name}"' in page
        assert page.count('class="govuk-form-group question') == len(fields)
        assert 'value="60"' in page

    def test_it_is_recorded_brought_and_the_office_goes_on(self, client: Client, mine: intake.Application) -> None:
        asked(mine.case)
        answer = client.post(f"/cabinet/{mine.case}/correct/", self.sent(mine))
        assert answer.headers["Location"] == f"/cabinet/{mine.case}/"
        persons, _household = evidence.effective(mine.case, ON)
        assert persons[mine.applicant]["pension"] == 6150
        assert casework.case(mine.case).last.status == "collecting"
        (card,) = documents.of(f"case:{mine.case}")
        brought = {item.code: item.documents for item in evidence.checklist(mine.case, mine.programme, ON)}
        assert brought["identity_cards"] == (card.id,)
        assert client.get(f"/cabinet/{mine.case}/documents/{card.id}/").status_code == 200

    def test_sent_twice_it_is_brought_once(self, client: Client, mine: intake.Application) -> None:
        asked(mine.case)
        sent = self.sent(mine)
        client.post(f"/cabinet/{mine.case}/correct/", sent)
        again = client.post(f"/cabinet/{mine.case}/correct/", self.sent(mine) | {"version": sent["version"]})
        assert again.status_code == 302
        assert len(documents.of(f"case:{mine.case}")) == 1

    @pytest.mark.parametrize(
        ("change", "said"),
        [
            ({"pension": ""}, "Enter an amount"),
            ({"file": None}, "Choose a photo or a file."),
            ({"file": b"GIF89a"}, "This kind of picture is not taken"),
            ({"version": 0}, "Somebody changed this case"),
        ],
    )
    def test_what_is_wrong_is_said_and_nothing_changes(
        self, client: Client, mine: intake.Application, change: dict[str, object], said: str
    ) -> None:
        asked(mine.case)
        answer = client.post(f"/cabinet/{mine.case}/correct/", self.sent(mine, **change))
        assert said in answer.content.decode()
        assert casework.case(mine.case).last.status == "awaiting_correction"
        assert documents.of(f"case:{mine.case}") == []

    def sent(self, mine: intake.Application, **change: object) -> dict[str, object]:
        values: dict[str, object] = {"pension": "61,50", "file": PICTURE, "version": casework.case(mine.case).version}
        values |= change
        found = {f"fact-{mine.applicant}-pension": values["pension"], "version": values["version"]}
        file = values["file"]
        if isinstance(file, bytes):
            found["paper-identity_cards"] = SimpleUploadedFile("card.png", file)
        return found


class TestBringing:
    def test_what_is_missing_and_another_are_offered_while_the_case_is_open(
        self, client: Client, mine: intake.Application, clock: FixedClock
    ) -> None:
        path = f"/cabinet/{mine.case}/bring/"
        assert f'href="{path}"' in text(client, f"/cabinet/{mine.case}/")
        page = text(client, path)
        for name in ("paper-identity_cards", "paper-other"):
            assert f'name="{name}"' in page
        refused(mine.case, clock)
        assert f'href="{path}"' not in text(client, f"/cabinet/{mine.case}/")
        assert client.get(path).headers["Location"] == f"/cabinet/{mine.case}/"
        assert "Everything in this case is answered." in client.post(path, self.sent()).content.decode()
        assert documents.of(f"case:{mine.case}") == []

    def test_it_stands_with_the_case_and_in_what_happened(
        self, client: Client, mine: intake.Application, clock: FixedClock
    ) -> None:
        clock.forward(later(hours=1) - clock.now())
        version = casework.case(mine.case).version
        answer = client.post(f"/cabinet/{mine.case}/bring/", self.sent())
        assert answer.headers["Location"] == f"/cabinet/{mine.case}/"
        (card,) = documents.of(f"case:{mine.case}")
        brought = {item.code: item.documents for item in evidence.checklist(mine.case, mine.programme, ON)}
        assert brought["identity_cards"] == (card.id,)
        assert casework.case(mine.case).version == version + 1
        assert text(client, f"/cabinet/{mine.case}/").count("A document was brought.") == 1
        assert 'name="paper-identity_cards"' not in text(client, f"/cabinet/{mine.case}/bring/")

    @pytest.mark.parametrize("code", ["identity_cards", "other"])
    def test_sent_twice_it_is_brought_once(self, client: Client, mine: intake.Application, code: str) -> None:
        for _ in range(2):
            assert client.post(f"/cabinet/{mine.case}/bring/", self.sent(code)).status_code == 302
        assert len(documents.of(f"case:{mine.case}")) == 1
        assert [event.kind for event in audit.events(f"case:{mine.case}")].count("evidence.paper") == 1

    @pytest.mark.parametrize("proposed", [False, True])
    def test_what_was_assessed_or_proposed_before_no_longer_counts(
        self, client: Client, mine: intake.Application, clock: FixedClock, proposed: bool
    ) -> None:
        casework.collect(mine.case, ANNA, later(hours=1))
        casework.assess(mine.case, ANNA, later(hours=2))
        if proposed:
            refusal(mine.case, later(hours=3))
        clock.forward(later(hours=4) - clock.now())
        client.post(f"/cabinet/{mine.case}/bring/", self.sent("other"))
        assert casework.case(mine.case).last.status == "collecting"
        page = text(client, f"/cabinet/{mine.case}/")
        assert "A document was brought." in page
        assert "News of a change" not in page

    def test_a_correction_goes_on_being_awaited(self, client: Client, mine: intake.Application) -> None:
        asked(mine.case)
        page = text(client, f"/cabinet/{mine.case}/bring/")
        assert 'name="paper-identity_cards"' not in page
        assert f"/cabinet/{mine.case}/correct/" in page
        client.post(f"/cabinet/{mine.case}/bring/", self.sent("other"))
        assert casework.case(mine.case).last.status == "awaiting_correction"

    @pytest.mark.parametrize(
        ("content", "said"), [(None, "for one of the documents."), (b"GIF89a", "This kind of picture is not taken")]
    )
    def test_what_is_wrong_is_said_and_nothing_changes(
        self, client: Client, mine: intake.Application, content: bytes | None, said: str
    ) -> None:
        version = casework.case(mine.case).version
        answer = client.post(f"/cabinet/{mine.case}/bring/", self.sent(content=content))
        assert said in answer.content.decode()
        assert documents.of(f"case:{mine.case}") == []
        assert casework.case(mine.case).version == version

    def test_a_good_file_is_kept_beside_a_bad_one(self, client: Client, mine: intake.Application) -> None:
        sent = self.sent() | self.sent("other", b"GIF89a")
        page = client.post(f"/cabinet/{mine.case}/bring/", sent).content.decode()
        assert "This kind of picture is not taken" in page
        assert 'name="paper-identity_cards"' not in page
        (card,) = documents.of(f"case:{mine.case}")
        assert card.name in page

    def sent(self, code: str = "identity_cards", content: bytes | None = PICTURE) -> dict[str, object]:
        return {} if content is None else {f"paper-{code}": SimpleUploadedFile("card.png", content)}


class TestDecisions:
    def test_a_refusal_says_why_and_where_to_appeal(
        self, client: Client, mine: intake.Application, clock: FixedClock
    ) -> None:
        refused(mine.case, clock)
        page = text(client, f"/cabinet/{mine.case}/")
        for said in ("Decision: Refused", "not below its differentiated minimum", "Director of the Regional", "Appeal"):
            assert said in page, said

    def test_to_open_the_letter_is_its_service(
        self, client: Client, mine: intake.Application, clock: FixedClock
    ) -> None:
        refused(mine.case, clock)
        jobs.run_all(only=["correspondence.decision"])
        line = next(one for one in correspondence.letters_of(mine.case) if one.kind is correspondence.Kind.DECISION)
        path = f"/cabinet/{mine.case}/letters/{line.id}/"
        assert "counts as delivered" in text(client, path)
        assert casework.case(mine.case).decisions[0].served_on is None
        opened = client.post(path)
        assert (opened.status_code, opened.headers["Content-Type"]) == (200, "application/pdf")
        decision = casework.case(mine.case).decisions[0]
        assert (decision.served_on, decision.appeal_by) == (date(2019, 1, 17), date(2019, 1, 31))
        assert client.get(path).headers["Content-Type"] == "application/pdf"
        assert "31 January 2019" in text(client, f"/cabinet/{mine.case}/")

    def test_nobody_else_opens_a_letter(self, mine: intake.Application, clock: FixedClock) -> None:
        refused(mine.case, clock)
        jobs.run_all(only=["correspondence.decision"])
        line = correspondence.letters_of(mine.case)[0]
        for stranger in (citizen(registered(given="Мария").id), Client()):
            assert stranger.post(f"/cabinet/{mine.case}/letters/{line.id}/").status_code in (302, 404)
        assert casework.case(mine.case).decisions[0].served_on is None
        assert citizen(mine.applicant).get(f"/cabinet/{mine.case}/letters/0/").status_code == 404

    def test_an_appeal_is_filed_once(self, client: Client, mine: intake.Application, clock: FixedClock) -> None:
        refused(mine.case, clock)
        decision = casework.case(mine.case).decisions[0]
        path = f"/cabinet/{mine.case}/appeal/{decision.id}/"
        assert "Director of the Regional" in text(client, path)
        assert "Write in a few words why." in client.post(path, {"grounds": " "}).content.decode()
        assert client.post(path, {"grounds": "My pension is smaller."}).status_code == 302
        client.post(path, {"grounds": "My pension is smaller."})
        assert [appeal.grounds for appeal in casework.case(mine.case).appeals] == ["My pension is smaller."]
        assert "not decided yet" in text(client, f"/cabinet/{mine.case}/")

    def test_a_decision_of_another_case_is_none(self, client: Client, mine: intake.Application) -> None:
        assert client.get(f"/cabinet/{mine.case}/appeal/99/").status_code == 404


class TestActs:
    def test_an_application_is_withdrawn_after_a_question(self, client: Client, mine: intake.Application) -> None:
        path = f"/cabinet/{mine.case}/withdraw/"
        text(client, path)
        version = casework.case(mine.case).version
        assert client.post(path, {"version": version}).status_code == 302
        assert casework.case(mine.case).last.answer is Answer.withdrawn
        assert "Withdrawn" in text(client, "/cabinet/")

    def test_a_change_is_reported_in_ones_own_words(self, client: Client, mine: intake.Application) -> None:
        path = f"/cabinet/{mine.case}/change/"
        sent = {
            "cause": "income",
            "note": "From February my pension is 70.",
            "version": casework.case(mine.case).version,
        }
        assert "Choose one of the answers." in client.post(path, {**sent, "cause": ""}).content.decode()
        assert client.post(path, sent).status_code == 302
        assert "News of a change reached the office." in text(client, f"/cabinet/{mine.case}/")
        assert "Somebody changed this case" in client.post(path, sent).content.decode()
