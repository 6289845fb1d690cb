"""The screen of a case: everything on it, and what can be done now."""

from dataclasses import replace

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from komek.intake import service as intake
from komek.intake.service import Signature, Submitter
from komek.intake.signature import digest
from komek.people.service import Period, found_household
from tests.casework.kept import HOME, ON, SAID, assessed, decided, person, proposed, served
from tests.intake.families import AT, PENSIONER
from tests.office.counter import Counter, a_case, day, now, register_says


def test_who_what_clock_next_step_facts_law_and_history_stand_on_one_screen(counter: Counter) -> None:
    case = a_case()
    page = counter.page(f"cases/{case}/")
    for part in (
        now(case).last.registration_number, "Monthly social assistance", "working day", "Begin to gather the facts",
        "Rooms of the dwelling", "ППЗСП чл. 9, ал. 1", "63.75", "Identity cards", "Registered", "At the desk",
    ):  # fmt: skip
        assert part in page, part


def test_a_disagreement_is_marked_and_the_register_counts(counter: Counter) -> None:
    case = a_case()
    register_says(case, 6240)
    response = counter.get(f"cases/{case}/")
    rows = [row for group in response.context["s"].table.groups for row in group.rows if row.differs]
    assert [row.fact for row in rows] == ["pension"]
    assert "they differ" in response.content.decode()
    assert "61.35" in response.content.decode(), "the law is applied to what the register says"


def test_what_is_usual_is_folded_and_what_is_telling_is_not(counter: Counter) -> None:
    case = a_case()
    group = counter.get(f"cases/{case}/").context["s"].table.groups[0]
    assert "pension" in {row.fact for row in group.telling}
    assert "wages" in {row.fact for row in group.usual}


def test_what_the_law_still_has_to_know_stands_among_the_facts(counter: Counter) -> None:
    ivan = person()
    said = {name: value for name, value in SAID.items() if name != "pension"}
    case = a_case(applicant=ivan, declared={"persons": {ivan: said}, "household": HOME})
    response = counter.get(f"cases/{case}/")
    missing = [row.fact for group in response.context["s"].table.groups for row in group.rows if row.missing]
    assert missing == ["pension"]
    assert "Nothing can be calculated yet" in response.content.decode()


def test_the_next_step_is_one_and_the_others_say_why_not(counter: Counter) -> None:
    case = a_case()
    steps = counter.get(f"cases/{case}/").context["steps"]
    assert steps.first.event == "collect"
    assert steps.later.event == "assess"
    assert steps.later.why_not == ("Collect the facts first.",)
    assert {"request_correction", "discontinue", "withdraw"} <= {step.event for step in steps.others}
    assert all(step.why_not for step in steps.refused)


def test_the_way_leads_from_one_step_to_the_next(counter: Counter) -> None:
    case = a_case()
    first = []
    for press in ("collect", "assess"):
        first.append(counter.get(f"cases/{case}/").context["steps"].first.event)
        assert counter.press(case, press).status_code == 302
    first.append(counter.get(f"cases/{case}/").context["steps"].first.event)
    assert first == ["collect", "assess", "propose"]


def test_two_of_one_name_are_told_apart(counter: Counter) -> None:
    ivan, namesake = person(), person()
    child = {**SAID, "relation": "child", "birth_date": "2010-05-05", "pension": 100}
    case = a_case(
        applicant=ivan,
        household=found_household("bg", [ivan, namesake], Period(ON)),
        persons=(ivan, namesake),
        declared={"persons": {ivan: SAID, namesake: child}, "household": HOME},
    )
    names = {group.name for group in counter.get(f"cases/{case}/").context["s"].table.groups}
    assert len(names) == 3


def test_the_number_of_queries_does_not_grow_with_the_family(counter: Counter) -> None:
    small = a_case()
    family = [person(given) for given in ("Ана", "Борис", "Вера", "Георги")]
    child = {**SAID, "relation": "child", "birth_date": "2010-05-05"}
    said = {one: SAID if one == family[0] else child for one in family}
    large = a_case(
        applicant=family[0],
        household=found_household("bg", family, Period(ON)),
        persons=tuple(family),
        declared={"persons": said, "household": HOME},
    )
    counts = []
    for case in (small, small, large):
        with CaptureQueriesContext(connection) as queries:
            counter.page(f"cases/{case}/")
        counts.append(len(queries))
    assert counts[2] <= counts[1]
    assert counts[2] < 40


def test_a_decision_stands_on_top_with_its_order_and_the_term_of_appeal(counter: Counter) -> None:
    case = served()
    with day(days=5):
        page = counter.page(f"cases/{case}/", "worker")
    assert "Decision: Granted" in page
    assert now(case).decisions[0].order_number in page
    assert "served on" in page
    assert "What is due" in page


def test_the_clock_says_when_it_is_late(counter: Counter) -> None:
    case = a_case()
    with day(days=90):
        response = counter.get(f"cases/{case}/")
    assert response.context["s"].clock.tone == "bad"
    assert "late" in response.context["s"].clock.left


def test_a_proposal_is_shown_to_everybody_who_reads_the_case(counter: Counter) -> None:
    case = proposed()
    assert "Proposed: Granted" in counter.page(f"cases/{case}/", "checker")


def test_nothing_can_be_changed_on_an_answered_case(counter: Counter) -> None:
    case = decided()
    with day(days=2):
        content = counter.get(f"cases/{case}/").content.decode()
    assert "/facts/" not in content
    assert "Record the service" in content


def test_an_assessed_case_names_the_step_that_waits(counter: Counter) -> None:
    steps = counter.get(f"cases/{assessed()}/").context["steps"]
    assert (steps.first.event, steps.later.event) == ("propose", "decide")


@pytest.mark.parametrize(
    ("by", "said"),
    [
        (
            Submitter(signature=Signature("sms", AT, "•••• 567", "…")),
            "Signature By a code that came by SMS to •••• 567 15 January 2019, 11:30",
        ),
        (
            Submitter(signature=Signature("email", AT, "i•••@example.org", "…")),
            "By a code that came by e-mail to i•••@example.org",
        ),
        (Submitter(assurance="substantial"), "The applicant had signed in with an eID."),
        (Submitter(assurance="low"), "Not signed Ask for a signature, or look at the identity card."),
    ],
    ids=["sms", "e-mail", "eID", "not at all"],
)
def test_how_an_application_was_signed_stands_beside_the_way_it_came(
    counter: Counter, by: Submitter, said: str
) -> None:
    draft = intake.draft("bg.monthly_assistance", by, AT, language="bg", content=PENSIONER)
    if by.signature:
        by = replace(by, signature=replace(by.signature, digest=digest(draft.programme, draft.content)))
    done = intake.submit(draft.id, "key-1", by, AT)
    assert said in counter.page(f"cases/{done.case}/")


def test_what_was_taken_down_at_the_desk_says_nothing_of_a_code(counter: Counter) -> None:
    assert "Signature" not in counter.page(f"cases/{a_case()}/")
