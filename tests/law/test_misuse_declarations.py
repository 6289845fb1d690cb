"""Facts and programmes that are declared wrongly are refused where they stand."""

import pytest

from tests.law.faults import fault_of
from tests.law.writing import AMOUNT, HERE, Writer

PEOPLE = (HERE / "people.py").read_text(encoding="utf-8")
PROGRAMME = 'programme = Programme("xx.given", "Given", law="x", requirements=[], amount=amount{more})  # !\n'


@pytest.mark.parametrize(
    ("declared", "problem", "remedy"),
    [
        ('fact(float, "Odd")', "float is not a kind of fact", "Use Money"),
        ('fact(list, "Odd")', "list is not a kind of fact", "a Choice"),
        ('fact(Money, "Odd", over="previous_month")', "over='previous_month' is not a window", "without quotation"),
        ('fact(Money, "Odd", at_most="ten")', "a bound or the default cannot be read", '"500.00"'),
        ('fact(Money, "Odd", default="0.001")', "a bound or the default cannot be read", '"500.00"'),
        ('fact(Int, "Odd", at_least="x")', "a bound or the default cannot be read", "day("),
        ('fact(Region, "Odd", default="west")', "the default “west” is not one of its values", "north, south, east"),
        ('fact(Int, "Odd", at_least=5, at_most=4)', "at_least is above at_most", "the lower one"),
        ('fact(Int, "Odd", default=11, at_most=10)', "the default 11 is no value of it", "within its bounds"),
        ('fact(Int, "Odd", default="5")', "the default '5' is no value of it", "of its kind"),
        ('fact(Int, "Odd", default=True)', "the default True is no value of it", "of its kind"),
        ('fact(Bool, "Odd", default=1)', "the default 1 is no value of it", "of its kind"),
        ('fact(Date, "Odd", default="2020-01-01")', "the default '2020-01-01' is no value of it", "of its kind"),
    ],
)
def test_a_wrong_fact_is_refused_where_it_is_declared(declared: str, problem: str, remedy: str, law: Writer) -> None:
    people = PEOPLE.replace(
        '    nickname = fact(Text, "Nickname", section="family")', f"    nickname = {declared}  # !"
    )
    assert people != PEOPLE
    error = fault_of(lambda: law.asking("zero", people=people))
    assert error.problem.startswith("fact “Odd”: ")
    assert problem in error.problem
    assert remedy in error.remedy


def test_a_share_is_no_fact_for_a_rule(law: Writer) -> None:
    people = PEOPLE.replace('fact(Text, "Nickname"', 'fact(Share, "Part"').replace("Text, fact", "Share, fact")
    error = fault_of(law.asking("family.rent * family.applicant.nickname  # !", people=people).check)
    assert "“nickname” is a share" in error.problem
    assert "Declare a count of percent" in error.remedy


@pytest.mark.parametrize(
    ("more", "problem", "remedy"),
    [
        (', per="week"', "per= is “week”, which is not declared", "month, once"),
        (', per="mounth"', "per= is “mounth”", "Did you mean “month”?"),
        (
            ', documents=[Document("card", "Card"), Document("card", "Another")]',
            "the document “card” stands twice",
            "one",
        ),
    ],
)
def test_a_wrong_declaration_of_a_programme_is_refused_there(more: str, problem: str, remedy: str, law: Writer) -> None:
    error = fault_of(law.load(AMOUNT + PROGRAMME.format(more=more)).check)
    assert problem in error.problem
    assert remedy in error.remedy


def test_a_section_or_a_code_that_the_country_does_not_have_is_refused(law: Writer) -> None:
    people = PEOPLE.replace('"Rent", section="home"', '"Rent", section="hom"')
    paying = AMOUNT.replace('money("10.00")', "family.rent")
    error = fault_of(law.load(paying + PROGRAMME.format(more=""), people=people).check)
    assert "the section of the fact rent is “hom”" in error.problem
    assert "“home”" in error.remedy
    other = PROGRAMME.format(more="").replace("xx.given", "xx.gift")
    assert "the programme code is “xx.gift”" in fault_of(law.load(AMOUNT + other).check).problem
