"""The benefit of `benefit/` once more, as one writes it for OpenFisca-Core: entities, variables, numpy formulas.

The parameters are the very same files. Runs in OpenFisca's own environment, never in the project's.
"""

# mypy: disable-error-code="misc,no-untyped-call,no-untyped-def,import-not-found"
from datetime import date
from pathlib import Path

from numpy import logical_not, round, select, where
from openfisca_core.entities import build_entity
from openfisca_core.periods import DateUnit
from openfisca_core.taxbenefitsystems import TaxBenefitSystem
from openfisca_core.variables import Variable

Person = build_entity(key="person", plural="persons", label="A member of the family", is_person=True)
Household = build_entity(
    key="household",
    plural="households",
    label="Everybody in the file",
    roles=[
        {"key": "applicant", "label": "Applicant", "max": 1},
        {"key": "spouse", "label": "Spouse", "max": 1},
        {"key": "child", "plural": "children", "label": "Children"},
    ],
)


class birth_date(Variable):
    value_type, entity, definition_period = date, Person, DateUnit.ETERNITY
    label = "Date of birth"


class wages(Variable):
    value_type, entity, definition_period = float, Person, DateUnit.MONTH
    label = "Wages last month"


class trade(Variable):
    value_type, entity, definition_period = float, Person, DateUnit.MONTH
    label = "Earnings from trade last month"


class pension(Variable):
    value_type, entity, definition_period = float, Person, DateUnit.MONTH
    label = "Pension last month"


class benefits(Variable):
    value_type, entity, definition_period = float, Person, DateUnit.MONTH
    label = "Other benefits last month"


class maintenance(Variable):
    value_type, entity, definition_period = float, Person, DateUnit.MONTH
    label = "Maintenance last month"


class savings(Variable):
    value_type, entity, definition_period = float, Household, DateUnit.MONTH
    label = "Savings"


class age(Variable):
    value_type, entity, definition_period = int, Person, DateUnit.MONTH
    label = "Completed years of life on the first day of the month"

    def formula(person, period):
        born = person("birth_date", period)
        month = born.astype("datetime64[M]")
        day = (born - month).astype(int) + 1
        months = (period.start.year * 12 + period.start.month - 1) - (month.astype(int) + 1970 * 12)
        return (months - (day > period.start.day)) // 12


class is_lone_parent(Variable):
    value_type, entity, definition_period = bool, Household, DateUnit.MONTH
    label = "The applicant raises children alone"

    def formula(household, period):
        return (household.nb_persons(Household.CHILD) > 0) * (household.nb_persons(Household.SPOUSE) == 0)


class share_of_base(Variable):
    value_type, entity, definition_period = float, Person, DateUnit.MONTH
    label = "Share of the base amount allotted to a member"

    def formula(person, period, parameters):
        share = parameters(period).share
        years, child = person("age", period), person.has_role(Household.CHILD)
        conditions = [
            child * (years >= 14),
            child,
            years >= 65,
            person.household("is_lone_parent", period),
            person.has_role(Household.APPLICANT),
        ]
        shares = [share.child_from_14, share.child_under_14, share.over_65, share.lone_parent, share.applicant]
        return select(conditions, shares, share.spouse)


class differentiated_minimum(Variable):
    value_type, entity, definition_period = float, Household, DateUnit.MONTH
    label = "The family's differentiated minimum"

    def formula(household, period, parameters):
        return household.sum(household.members("share_of_base", period)) * parameters(period).base_amount


class income(Variable):
    value_type, entity, definition_period = float, Person, DateUnit.MONTH
    label = "Income of a member last month"

    def formula(person, period):
        earned = person("wages", period) + person("trade", period)
        return earned + person("pension", period) + person("benefits", period) + person("maintenance", period)


class family_income(Variable):
    value_type, entity, definition_period = float, Household, DateUnit.MONTH
    label = "Income of the family last month"

    def formula(household, period):
        return household.sum(household.members("income", period))


class income_below_minimum(Variable):
    value_type, entity, definition_period = bool, Household, DateUnit.MONTH
    label = "The family's income is below its differentiated minimum"

    def formula(household, period):
        return household("family_income", period) < household("differentiated_minimum", period)


class savings_within_limit(Variable):
    value_type, entity, definition_period = bool, Household, DateUnit.MONTH
    label = "The savings for each member are not above the limit"

    def formula(household, period, parameters):
        return household("savings", period) <= parameters(period).savings_limit * household.nb_persons()


class minimum_income(Variable):
    value_type, entity, definition_period = float, Household, DateUnit.MONTH
    label = "What the family's income lacks to its differentiated minimum"

    def formula(household, period):
        refused = logical_not(household("income_below_minimum", period) * household("savings_within_limit", period))
        lacking = household("differentiated_minimum", period) - household("family_income", period)
        return where(refused, 0, round(lacking, 2))


def system() -> TaxBenefitSystem:
    """The benefit with its parameters, ready to calculate."""
    found = TaxBenefitSystem([Person, Household])
    found.load_parameters(str(Path(__file__).parent / "benefit" / "parameters"))
    found.add_variables(
        birth_date, wages, trade, pension, benefits, maintenance, savings, age, is_lone_parent, share_of_base,
        differentiated_minimum, income, family_income, income_below_minimum, savings_within_limit, minimum_income,
    )  # fmt: skip
    return found
