"""The worklist: what is due next, filtered, counted, claimed, kept."""

from urllib.parse import urlencode

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from komek.casework import service as casework
from komek.office.models import SavedView
from tests.casework.kept import BORIS, assessed, decided, moment, proposed, refusal
from tests.office.counter import Counter, a_case, day, now


def test_without_work_the_page_says_where_work_comes_from(counter: Counter) -> None:
    page = counter.page("")
    assert "Nothing is open at your office" in page
    assert "New application at the desk" in page


def test_a_case_stands_with_its_applicant_number_state_and_what_is_due(counter: Counter) -> None:
    case = now(a_case())
    page = counter.page("")
    assert "Иван Петров Георгиев" in page
    assert case.last.registration_number in page
    assert "Registered" in page
    assert "working day" in page


def test_counts_are_of_all_in_reach_whatever_is_shown(counter: Counter) -> None:
    a_case()
    a_case()
    proposed()
    response = counter.get("?view=proposed")
    assert [(tab["name"], tab["count"]) for tab in response.context["tabs"] if tab["count"]] == [
        ("All open", 3),
        ("Registered", 2),
        ("Waiting to be checked", 1),
    ]
    assert len(response.context["items"]) == 1


@pytest.mark.parametrize(
    ("view", "shown"),
    [("mine", 1), ("free", 2), ("collecting", 0), ("registered", 2), ("assessed", 1), ("late", 0), ("nonsense", 3)],
)
def test_views_show_their_part(counter: Counter, view: str, shown: int) -> None:
    mine = a_case()
    a_case()
    assessed()
    counter.send(f"cases/{mine}/claim/", shown=f"cases/{mine}/")
    assert len(counter.get(f"?view={view}").context["items"]) == shown


def test_nobody_finds_their_own_proposals_among_those_to_check(counter: Counter) -> None:
    case = assessed()
    counter.send(f"cases/{case}/propose/", how="confirm")
    assert now(case).open.status == "proposed"  # type: ignore[union-attr]
    assert len(counter.get("?view=check", "checker").context["items"]) == 1


def test_the_order_can_be_chosen_and_a_wrong_one_is_the_usual_one(counter: Counter) -> None:
    a_case()
    for sort in ("due", "received", "newest", "price", ""):
        assert len(counter.get(f"?{urlencode({'sort': sort, 'page': 'x'})}").context["items"]) == 1


def test_a_number_filters_by_its_beginning(counter: Counter) -> None:
    case = now(a_case())
    number = case.last.registration_number
    assert len(counter.get(f"?{urlencode({'number': number[:6]})}").context["items"]) == 1
    page = counter.page(f"?{urlencode({'number': 'ВАР'})}")
    assert "Nothing here" in page
    assert "Show everything open" in page


def test_pages_of_a_long_list(counter: Counter) -> None:
    for _ in range(26):
        a_case()
    first, second = counter.get(""), counter.get("?page=2")
    assert (len(first.context["items"]), len(second.context["items"])) == (25, 1)
    assert [page["number"] for page in first.context["pages"]] == [1, 2]


def test_the_number_of_queries_does_not_grow_with_the_list(counter: Counter) -> None:
    a_case()
    counter.get("")
    with CaptureQueriesContext(connection) as few:
        counter.get("")
    for _ in range(6):
        a_case()
    with CaptureQueriesContext(connection) as many:
        counter.get("")
    assert len(many) <= len(few) + 1, "one more reading may be noted per office, none per case"
    assert len(many) <= 15


def test_taking_on_from_the_list_and_laying_back(counter: Counter) -> None:
    case = a_case()
    assert counter.send(f"cases/{case}/claim/", shown="").status_code == 302
    assert now(case).last.claimed_by == counter.user("worker").pk
    assert "Мария Иванова" in counter.page("")
    counter.send(f"cases/{case}/unclaim/", shown=f"cases/{case}/")
    assert now(case).last.claimed_by is None


def test_what_somebody_works_on_is_taken_over_only_knowingly(counter: Counter) -> None:
    case = a_case()
    counter.send(f"cases/{case}/claim/", shown=f"cases/{case}/")
    assert counter.send(f"cases/{case}/claim/", "colleague", shown=f"cases/{case}/").status_code == 409
    assert counter.send(f"cases/{case}/claim/", "colleague", shown=f"cases/{case}/", take_over="1").status_code == 302
    assert now(case).last.claimed_by == counter.user("colleague").pk


def test_a_view_is_kept_under_a_name_shown_and_removed_by_its_owner_only(counter: Counter) -> None:
    keep = {"name": " Late  ones ", "query": "view=late&sort=received&evil=1"}
    counter.client("worker").post("/office/views/", keep)
    view = SavedView.objects.get()
    assert (view.name, view.query) == ("Late ones", "view=late&sort=received")
    assert "Late ones" in counter.page("")
    assert "Late ones" not in counter.page("", "colleague")
    counter.client("colleague").post(f"/office/views/{view.pk}/remove/")
    assert SavedView.objects.exists()
    counter.client("worker").post(f"/office/views/{view.pk}/remove/")
    assert not SavedView.objects.exists()


def test_the_same_name_takes_the_place_of_the_old_view(counter: Counter) -> None:
    for query in ("view=late", "view=mine"):
        counter.client("worker").post("/office/views/", {"name": "Morning", "query": query})
    assert [view.query for view in SavedView.objects.all()] == ["view=mine"]


@pytest.mark.parametrize(("refuses", "chip"), [(False, 'chip--good">Granted'), (True, 'chip--bad">Refused')])
def test_an_answer_is_coloured_by_what_it_is(counter: Counter, refuses: bool, chip: str) -> None:
    case = assessed() if refuses else decided()
    if refuses:
        refusal(case, moment(hours=4))
        casework.decide(case, BORIS, moment(hours=5))
    number = now(case).last.registration_number
    with day(days=2):
        assert chip in counter.get(f"?view=decided&number={number}").content.decode()
