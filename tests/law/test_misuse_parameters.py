"""Parameters that a rule reads as they cannot be read."""

import pytest

from komek.law import LawError
from tests.law.faults import Wrong, check, fault_of, table
from tests.law.writing import Writer

FILES = {
    "base": "metadata: {unit: currency-BGN}\nvalues: {2020-01-01: 10.00}",
    "by_region": "metadata: {unit: currency-BGN}\nnorth: {values: {2020-01-01: 1}}\nsouth: {values: {2020-01-01: 2}}",
    "by_other": "metadata: {unit: currency-BGN}\nwest: {values: {2020-01-01: 1}}",
    "tax": "metadata: {unit: currency-BGN}\nbrackets:\n- threshold: {2020-01-01: 0}\n  rate: {2020-01-01: 0.1}",
    "rates/first": "metadata: {unit: percent}\nvalues: {2020-01-01: 5}",
}
DECLARED = """
base, by_region, by_other = (parameter(Money, name) for name in ("base", "by_region", "by_other"))
tax, no_scale, no_parameter = scale(Money, "tax"), scale(Money, "base"), parameter(Money, "tax")
"""


def reading(what: str, body: str, problem: str, remedy: str, kind: str = "Money") -> Wrong:
    """A wrong reading of one of the parameters above."""
    return Wrong(what, body, problem, remedy, kind, DECLARED, FILES)


ROWS = [
    reading("a parameter indexed by a count", "by_region[1]", "by a choice, and this is a count", "by a Choice"),
    reading("an index of what has no children", "base[family.region]", "“base” has 0 children", "Do not index it"),
    reading("children without an index", "by_region", "“by_region” has 2 children", "Index it by one of north, south"),
    reading("an index by another choice", "by_region[family.applicant.relation]", "which is no member", "Rename"),
    reading("a child that is no member", "by_other[family.region]", "“by_other” has west", "Rename"),
    reading("indexed twice", "by_region[family.region][family.region]", "only a parameter is indexed", "line["),
    reading("an index after the date", "by_region.at(on)[family.region]", "only a parameter is indexed", "].at(day)"),
    reading("on a count", "base.at(5)", "a parameter is read on a date", "previous_quarter"),
    reading("on two dates", "base.at(on).at(on)", "has its date already", "once"),
    reading("on nothing", "base.at()", "a parameter has no “at”", "parameter.at(day)"),
    reading("another field", "base.value", "a parameter has no “value”", "parameter[choice]"),
    reading("a scale of a count", "tax.of(family.rooms)", "a scale applies to money, and this is a count", "an amount"),
    reading("a scale of nothing", "tax.of()", "is not in the law's language", "Read facts"),
    reading("a scale as a value", "tax", "“tax” is not a value", "Name"),
    reading("a scale without brackets", "no_scale.of(family.rent)", "“base” has no brackets", "parameter(Money"),
    reading("a scale read as a parameter", "no_parameter", "“tax” is a scale", ".of(amount)"),
    Wrong("a parameter of floats", "line", "float is not a kind", "Use Money",
          "Share", 'line = parameter(float, "base")',
          FILES),
]  # fmt: skip


@table(ROWS)
def test_a_wrong_reading_of_a_parameter_is_refused_at_its_line(wrong: Wrong, law: Writer) -> None:
    check(wrong, law)


DECLARATIONS = [
    Wrong("an unknown parameter", 'line = parameter(Money, "bsae")  # !', "no parameter “bsae”",
          "Did you mean “base”?"),
    Wrong("one like no other", 'line = parameter(Money, "zzz")  # !', "no parameter “zzz”",
          "Known are: base, by_other"),
    Wrong("one in a folder", 'line = parameter(Money, "rates.frist")  # !', "no parameter", "“rates.first”?"),
    Wrong("one of truths", 'line = parameter(bool, "base")  # !', "bool is not a kind of parameters", "Use Money"),
]  # fmt: skip


@table(DECLARATIONS)
def test_a_wrong_declaration_of_a_parameter_is_refused_at_its_line(wrong: Wrong, law: Writer) -> None:
    error = fault_of(law.asking("line", above=wrong.body, parameters=FILES).check)
    assert wrong.problem in error.problem
    assert wrong.remedy in error.remedy


@pytest.mark.parametrize(
    ("kind", "name", "problem", "remedy"),
    [
        ("Share", "base", "the unit currency-BGN does not suit Share", "percent, /1"),
        ("Money", "rates.first", "the unit percent does not suit Money", "currency-"),
        ("int", "base", "the unit currency-BGN does not suit int", "count, months, years, days"),
    ],
)
def test_a_parameter_of_another_unit_is_refused_at_its_file(
    kind: str, name: str, problem: str, remedy: str, law: Writer
) -> None:
    programme = law.asking("line", kind, f'line = parameter({kind}, "{name}")', parameters=FILES)
    with pytest.raises(LawError) as caught:
        programme.check()
    assert caught.value.file.endswith(f"parameters/{name.replace('.', '/')}.yaml")
    assert problem in caught.value.problem
    assert remedy in caught.value.remedy


def test_a_key_that_its_file_does_not_have_is_refused_at_that_file(law: Writer) -> None:
    programme = law.asking("line", above='line = parameter(Money, "base.north")', parameters=FILES)
    with pytest.raises(LawError, match="“north” is not in the file") as caught:
        programme.check()
    assert caught.value.file.endswith("parameters/base.yaml")
    assert caught.value.remedy == "It has: metadata, values."
