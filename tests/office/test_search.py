"""Search by number, person and name, in Cyrillic and Latin letters."""

from urllib.parse import quote

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.office.counter import Counter, a_case, now


def test_a_whole_number_leads_straight_to_the_case(counter: Counter) -> None:
    case = a_case()
    number = now(case).last.registration_number
    response = counter.get(f"search/?q={quote(number.lower())}")
    assert response["Location"] == f"/office/cases/{case}/"


@pytest.mark.parametrize("text", ["петров", "Petrov", "ivan pet", "Иван Петров"])
def test_a_name_is_found_by_its_beginning_in_either_alphabet(counter: Counter, text: str) -> None:
    a_case()
    assert "Иван Петров Георгиев" in counter.page(f"search/?q={quote(text)}")


def test_what_is_not_found_says_what_can_be_searched(counter: Counter) -> None:
    a_case()
    assert "Nothing was found" in counter.page(f"search/?q={quote('Зографов')}")
    assert "Nothing was found" in counter.page(f"search/?q={quote('Петров')}", "elsewhere")


def test_a_mistyped_number_is_told_and_nothing_typed_is_still_a_page(counter: Counter) -> None:
    assert counter.get("search/?q=7523169264").status_code == 200
    assert counter.get("search/").status_code == 200
    assert counter.get(f"search/?q={quote('%_<script>')}").status_code == 200


def test_where_more_are_found_than_shown_the_page_says_how_to_find_fewer(
    counter: Counter, monkeypatch: pytest.MonkeyPatch
) -> None:
    for _ in range(3):
        a_case()
    assert "Only the newest" not in counter.page("search/?q=petrov")
    monkeypatch.setattr("komek.casework.searching.PAGE_SIZE", 2)
    assert "Only the newest are shown here. More were found." in counter.page("search/?q=petrov")


@pytest.mark.parametrize("few", [2000, 0])
def test_the_number_of_queries_does_not_grow_with_what_is_found(
    counter: Counter, monkeypatch: pytest.MonkeyPatch, few: int
) -> None:
    monkeypatch.setattr("komek.casework.searching.FEW", few)
    counts = []
    for _ in range(3):
        a_case()
        with CaptureQueriesContext(connection) as queries:
            counter.page("search/?q=petrov")
        counts.append(len(queries))
    assert counts[2] == counts[1] <= 14
