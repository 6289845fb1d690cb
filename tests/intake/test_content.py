"""What is kept comes back as it was, and nothing else is read."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from komek.intake.content import Content, Family, Member
from komek.intake.storing import Unreadable, plain, read, sha256
from tests.intake.families import PENSIONER

VALUES = st.none() | st.booleans() | st.integers(-(10**9), 10**9) | st.text(max_size=20)
FACTS = st.dictionaries(st.text(min_size=1, max_size=10), VALUES, max_size=5)
MEMBERS = st.builds(Member, given=st.text(max_size=9), number=st.text(max_size=9), facts=FACTS)
FAMILIES = st.builds(Family, members=st.lists(MEMBERS, max_size=3).map(tuple), household=FACTS, on=st.dates())


@given(FAMILIES)
def test_a_content_comes_back(family: Family) -> None:
    assert read(plain(Content(family=family))) == Content(family=family)


def test_a_complete_application_comes_back() -> None:
    assert read(plain(PENSIONER)) == PENSIONER


def test_a_yes_is_no_number() -> None:
    family = Family((Member(facts={"a": True, "b": 1}),))
    facts = read(plain(Content(family=family))).family.members[0].facts
    assert facts["a"] is True
    assert type(facts["b"]) is int


@pytest.mark.parametrize(
    "kept",
    [
        {"other": {}},
        {"family": {"members": [{"facts": {"pension": 1.5}}]}},
        {"family": {"on": "yesterday"}},
        {"family": []},
        {"contact": {"region": 5, "moon": ""}},
    ],
)
def test_what_is_no_content_is_not_read(kept: dict[str, object]) -> None:
    with pytest.raises(Unreadable):
        read(kept)


def test_the_hash_does_not_depend_on_the_order_of_writing() -> None:
    assert sha256({"a": 1, "b": "қ"}) == sha256({"b": "қ", "a": 1})
    assert sha256({"a": 1}) != sha256({"a": "1"})


@pytest.mark.parametrize(("told", "born"), [("1943-02-01", date(1943, 2, 1)), ("soon", None), (None, None), (7, None)])
def test_a_date_of_birth_is_a_date_or_nothing(told: object, born: date | None) -> None:
    assert Member(facts={"birth_date": told}).born == born  # type: ignore[dict-item]
