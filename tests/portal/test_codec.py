"""Answers as bytes: the same when read back, and nothing taken on trust."""

import json
import zlib
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from komek.portal.answers import MOST_PEOPLE, Answers, Member
from komek.portal.codec import LARGEST, VERSION, Unreadable, decode, encode
from tests.portal.families import BULGARIA, PENSIONER

MEMBERS = st.builds(
    Member,
    name=st.text(min_size=1, max_size=40),
    facts=st.fixed_dictionaries(
        {},
        optional={
            "birth_date": st.none() | st.dates(date(1900, 1, 1), date(2026, 1, 1)),
            "relation": st.sampled_from(["applicant", "spouse", "child"]),
            "pension": st.none() | st.integers(0, 10**9),
            "in_school": st.none() | st.booleans(),
            "work_capacity_loss": st.none() | st.integers(0, 100),
        },
    ),
)
ANSWERS = st.builds(
    Answers,
    on=st.none() | st.dates(date(2000, 1, 1), date(2030, 1, 1)),
    members=st.lists(MEMBERS, max_size=MOST_PEOPLE).map(tuple),
    household=st.fixed_dictionaries({}, optional={"rooms": st.none() | st.integers(0, 100)}),
    asked=st.frozensets(st.sampled_from(["who_wages", "who_work_capacity_loss"])),
)


@given(ANSWERS)
def test_answers_are_read_back_as_they_were(answers: Answers) -> None:
    assert decode(encode(answers), BULGARIA) == answers


def packed(household: Any, members: Any = (), version: int = VERSION) -> bytes:
    return zlib.compress(json.dumps([version, None, list(members), household, []]).encode())


@pytest.mark.parametrize(
    "household",
    [
        {"no_such_fact": 1},
        {"rooms": True},
        {"rooms": "1"},
        {"rooms": 1.5},
        {"rooms": 101},
        {"rooms": -1},
        {"income_bearing_property": 1},
        {"fuel": "nuclear"},
        {"fuel": 3},
        {"restriction_month": "2020-11-01"},
    ],
)
def test_what_does_not_suit_the_country_is_left_out(household: dict[str, Any]) -> None:
    assert decode(packed(household), BULGARIA).household == {}


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"no answers",
        zlib.compress(b"[]"),
        zlib.compress(b'{"a": 1}'),
        zlib.compress(b"[" * 5000),
        packed({}, version=VERSION + 1),
        packed({}, members=["Ivan"]),
        packed([1]),
        zlib.compress(b" " * (LARGEST + 1)),
        encode(PENSIONER)[:-9],
    ],
)
def test_other_bytes_are_refused(content: bytes) -> None:
    with pytest.raises(Unreadable):
        decode(content, BULGARIA)


def test_no_more_people_than_the_pages_allow() -> None:
    members = [["x", {}]] * (MOST_PEOPLE + 5)
    assert len(decode(packed({}, members), BULGARIA).members) == MOST_PEOPLE
