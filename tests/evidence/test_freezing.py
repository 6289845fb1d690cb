"""Frozen facts: the same facts the same hash, and nobody changes them."""

import json
from collections.abc import Sequence
from datetime import date

import pytest
from django.db import DatabaseError, connection
from hypothesis import given
from hypothesis import strategies as st

from komek.evidence.freezing import canonical, digest
from komek.evidence.service import Source, bring, freeze, sides, snapshot, snapshots, survey
from komek.evidence.weighing import Statement
from tests.evidence.cases import AT, ON, WORKER, later, pensioner, say

statement = st.builds(
    Statement,
    id=st.just(0),
    round=st.just(1),
    person=st.none() | st.integers(1, 3),
    fact=st.sampled_from(["a", "b", "c"]),
    value=st.integers() | st.text() | st.booleans(),
    source=st.sampled_from(Source),
    by=st.just(WORKER),
    at=st.just(AT),
)


@given(st.lists(statement, unique_by=lambda one: (one.person, one.fact), max_size=6).flatmap(
    lambda said: st.tuples(st.just(said), st.permutations(said))
))  # fmt: skip
def test_the_hash_does_not_depend_on_the_order(said: tuple[Sequence[Statement], Sequence[Statement]]) -> None:
    one, other = (canonical(17, 0, ON, [1, 2], order) for order in said)
    assert digest(one) == digest(other)
    assert json.loads(one)["facts"] == json.loads(other)["facts"]


def test_the_hash_is_the_same_on_every_machine_and_in_every_year() -> None:
    one = Statement(id=5, round=1, person=None, fact="rooms", value=1, source=Source.declared, by=WORKER, at=AT)
    assert (
        digest(canonical(17, 0, ON, [1], [one])) == "a6f72dda08853841c5250c9a28112a78587fbe4de4e0c7d896ce87d2059aaed8"
    )


@pytest.mark.django_db
def test_the_same_facts_are_one_snapshot_and_other_facts_another() -> None:
    ivan = pensioner()
    first = freeze(17, 0, AT, ON)
    assert freeze(17, 0, later(hours=1), ON).id == first.id
    assert first.genuine
    say(Source.register, 6240, ivan)
    second = freeze(17, 0, later(hours=2), ON)
    assert second.sha256 != first.sha256
    assert [kept.id for kept in snapshots(17)] == [first.id, second.id]
    assert snapshot(first.id).content["facts"] != second.content["facts"]


@pytest.mark.django_db
def test_the_order_in_which_facts_came_in_is_not_frozen() -> None:
    ivan = pensioner()
    say(Source.register, 6240, ivan)
    say(Source.register, 2, None, "rooms")
    anna = pensioner(18)
    say(Source.register, 2, None, "rooms", case=18)
    say(Source.register, 6240, anna, case=18)
    facts = [freeze(case, 0, AT, ON).content["facts"] for case in (17, 18)]
    assert [{**fact, "person": None} for fact in facts[0]] == [{**fact, "person": None} for fact in facts[1]]


@pytest.mark.django_db
def test_the_sides_show_what_was_frozen_last() -> None:
    ivan = pensioner()
    freeze(17, 0, AT, ON)
    say(Source.officer, 7000, ivan)
    pension = next(row for row in sides(17, ON) if row.fact.name == "pension")
    assert (pension.decided, pension.effective.value) == (6000, 7000)
    born = next(row for row in sides(17, ON) if row.fact.name == "birth_date")
    assert born.decided == date(1943, 2, 1)


@pytest.mark.django_db
@pytest.mark.parametrize("table", ["snapshot", "statement", "declaration", "survey", "paper"])
@pytest.mark.parametrize("change", ["UPDATE {} SET at = now()", "DELETE FROM {}", "TRUNCATE {} CASCADE"])
def test_nothing_kept_is_changed_even_in_sql(table: str, change: str) -> None:
    pensioner()
    freeze(17, 0, AT, ON)
    survey(17, WORKER, AT, "Seen.", {})
    bring(17, "identity_cards", WORKER, AT)
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        with pytest.raises(DatabaseError, match="Evidence is not changed"):
            cursor.execute(change.format(f"evidence_{table}"))
