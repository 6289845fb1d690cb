"""Which of several statements counts."""

from datetime import UTC, datetime, timedelta
from itertools import permutations
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from komek.clock import Month
from komek.evidence.sources import Source
from komek.evidence.weighing import Statement, disagree, standing

AT = datetime(2019, 1, 15, tzinfo=UTC)
JANUARY = Month(2019, 1)
HERE = (None, "rooms")


def statement(id: int, value: int, source: Source = Source.declared, **more: Any) -> Statement:
    """One more word on the rooms of the dwelling."""
    fields = {"round": 1, "person": None, "fact": "rooms", "by": "user:2", "at": AT + timedelta(minutes=id)}
    return Statement(id=id, value=value, source=source, **(fields | more))


def counting(*statements: Statement, month: Month = JANUARY) -> Any:
    """The value that counts in a month."""
    stands = standing(statements, month).get(HERE)
    return stands[0].value if stands else None


def test_an_officer_stands_above_a_register_a_paper_and_the_applicant() -> None:
    said = [statement(place, place, source) for place, source in enumerate(reversed(Source), 1)]
    heaviest_first = [Source.officer, Source.register, Source.document, Source.declared]
    for kept in range(4):
        counts = standing(said[kept:], JANUARY)[HERE]
        assert [one.source for one in counts] == heaviest_first[kept:]


def test_of_one_source_the_latest_counts() -> None:
    assert counting(statement(1, 1), statement(2, 2)) == 2


def test_a_correction_makes_the_record_as_if_it_had_never_been_wrong() -> None:
    wrong = statement(1, 1)
    right = statement(2, 2, corrects=1, since=Month(2019, 3))
    assert counting(wrong, right, month=Month(2019, 3)) == 2
    assert counting(wrong, right) is None, "what was wrong does not shine through where the correction says nothing"


def test_a_succession_leaves_the_earlier_months_as_they_were() -> None:
    then, now = statement(1, 1), statement(2, 2, since=Month(2019, 3))
    assert [counting(then, now, month=Month(2019, month)) for month in (1, 2, 3, 12)] == [1, 1, 2, 2]


def test_a_statement_counts_in_its_own_months_only() -> None:
    brief = statement(2, 2, since=Month(2019, 3), until=Month(2019, 4))
    assert [counting(statement(1, 1), brief, month=Month(2019, month)) for month in (2, 3, 4, 5)] == [1, 2, 2, 1]


def test_what_a_renewal_declares_stands_above_what_was_found_before() -> None:
    found = statement(1, 1, Source.officer)
    anew = statement(2, 2, round=2, since=Month(2020, 1))
    assert counting(found, anew, month=Month(2020, 1)) == 2
    assert counting(found, anew, month=Month(2019, 12)) == 1


def test_what_a_renewal_does_not_repeat_still_counts() -> None:
    other = statement(2, 5, round=2, fact="dwellings", since=Month(2020, 1))
    assert counting(statement(1, 1), other, month=Month(2020, 1)) == 1


def test_sides_that_differ_disagree() -> None:
    assert disagree([statement(1, 1), statement(2, 2, Source.register)])
    assert not disagree([statement(1, 1), statement(2, 1, Source.register)])
    assert not disagree([statement(1, 1)])


sources = st.sampled_from(Source)
said = st.lists(st.tuples(sources, st.integers(0, 3), st.integers(1, 2)), min_size=1, max_size=5)


@given(said)
def test_the_order_in_which_statements_come_out_of_the_store_makes_no_difference(
    told: list[tuple[Source, int, int]],
) -> None:
    all_said = [statement(place, value, source, round=round) for place, (source, value, round) in enumerate(told, 1)]
    results = {tuple(one.id for one in standing(shuffled, JANUARY)[HERE]) for shuffled in permutations(all_said)}
    (order,) = results
    last_round = max(round for _, _, round in told)
    counts = next(one for one in all_said if one.id == order[0])
    assert counts.round == last_round
    assert counts.source.weight == max(source.weight for source, _, round in told if round == last_round)
