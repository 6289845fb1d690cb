"""Under any change of law the readers agree with each other, and the law in force says what it said."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from hypothesis import given, settings
from hypothesis import strategies as st

from komek.law import Assessment, Money, Programme, Reform, assess, percent
from komek.law.third_reading import UnknownValue, third_reading
from komek.packs.bulgaria.income import family_income
from komek.packs.bulgaria.monthly_assistance import differentiated_minimum_income, income_below_minimum
from komek.packs.bulgaria.people import Family as BulgarianFamily
from tests.law.families import EXAMPLES, PROGRAMMES, families

CODE = "bg.monthly_assistance"
SHARES = ("monthly_assistance.over_65_alone", "monthly_assistance.cohabiting", "monthly_assistance.child")


@cache
def reformed(base: str, part: str, lifted: bool) -> Programme:
    """The programme with another base and share and, where it is `lifted`, with a higher limit."""
    reform = Reform("Draft").set("guaranteed_minimum_income", base).set("share_of_poverty_line", part)
    for name in SHARES:
        reform.set(name, part, since="2018-01-01")
    if lifted:

        @reform.text(income_below_minimum, law="Draft, § 1")
        def _(family: BulgarianFamily) -> bool:
            return family_income(family) < percent(110) * differentiated_minimum_income(family)

    return PROGRAMMES[CODE].reformed(reform)


def told(result: Assessment) -> tuple[str, str | None, Money | int | None]:
    return result.outcome, result.reason, result.amount.minor if result.amount else None


reforms = st.builds(
    reformed, st.sampled_from(["0.00", "75.00", "85.00"]), st.sampled_from(["30", "66.5"]), st.booleans()
)


@settings(max_examples=EXAMPLES)
@given(data=st.data(), programme=reforms)
def test_a_reformed_programme_says_what_its_third_reading_says(data: st.DataObject, programme: Programme) -> None:
    family = data.draw(families(PROGRAMMES[CODE]))
    case = replace(family, programme=programme).case()
    try:
        again = third_reading(case)
    except UnknownValue:
        return
    assert told(assess(case)) == (again.outcome, again.reason, again.amount)


@settings(max_examples=EXAMPLES)
@given(data=st.data(), programme=reforms)
def test_the_law_in_force_says_what_it_said(data: st.DataObject, programme: Programme) -> None:
    family = data.draw(families(PROGRAMMES[CODE]))
    before = told(assess(family.case()))
    assess(replace(family, programme=programme).case())
    assert told(assess(family.case())) == before
