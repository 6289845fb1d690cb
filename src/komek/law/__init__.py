"""The law engine: one text of the law, read by people and by the program.

What enters: rules as typed Python functions in a checked subset, parameters as dated YAML with references, facts
declared once. What leaves: assessments with explanations (`assess`), the facts that still matter (`ask`), what would
have to change (`changes`). Money is whole minor units, ratios are exact, an unknown is an interval.

`errors`, `money`, `periods`, `choice` ← `facts`, `parameters`, `rules`, `words` (what authors write)
← `source`, `lowering` → `graph` (typed) → `emit`, `plan` (compiled) → `assess`, `ask`, `changes`, `explain`.
No Django, no input or output but the parameter files, no `now()`.
"""

from .ask import ask
from .assess import Assessment, Finding, Missing, assess
from .case import Case, decode, encode
from .changes import Change, changes
from .choice import Choice
from .country import Country, Document, Printed
from .errors import FactsError, LawError
from .facts import AnyHousehold, AnyPerson, Bool, Date, Fact, Int, Text, fact
from .money import Amount, Money, Quotient, Share
from .parameters import Parameter, Scale, parameter, scale
from .period import Line, assess_period
from .periods import (
    Window,
    current_month,
    last_2_years,
    last_5_years,
    previous_6_months,
    previous_12_months,
    previous_month,
    previous_quarter,
)  # fmt: skip
from .programme import Programme
from .reform import Reform
from .rules import Ground, Requirement, Rule, Version, ground, requirement, rule
from .words import (
    age,
    cited,
    count,
    day,
    days,
    down,
    end_of_month,
    end_of_quarter,
    end_of_year,
    exact_money,
    half_even,
    half_up,
    members,
    money,
    month,
    month_of,
    months,
    on,
    past,
    percent,
    reached,
    round_money,
    share,
    start_of_month,
    start_of_quarter,
    start_of_year,
    total,
    up,
    year_of,
    years,
    zero,
)  # fmt: skip

__all__ = [
    "Amount",
    "AnyHousehold",
    "AnyPerson",
    "Assessment",
    "Bool",
    "Case",
    "Change",
    "Choice",
    "Country",
    "Date",
    "Document",
    "Fact",
    "FactsError",
    "Finding",
    "Ground",
    "Int",
    "LawError",
    "Line",
    "Missing",
    "Money",
    "Parameter",
    "Printed",
    "Programme",
    "Quotient",
    "Reform",
    "Requirement",
    "Rule",
    "Scale",
    "Share",
    "Text",
    "Version",
    "Window",
    "age",
    "ask",
    "assess",
    "assess_period",
    "changes",
    "cited",
    "count",
    "current_month",
    "day",
    "days",
    "decode",
    "down",
    "encode",
    "end_of_month",
    "end_of_quarter",
    "end_of_year",
    "exact_money",
    "fact",
    "ground",
    "half_even",
    "half_up",
    "last_2_years",
    "last_5_years",
    "members",
    "money",
    "month",
    "month_of",
    "months",
    "on",
    "parameter",
    "past",
    "percent",
    "previous_6_months",
    "previous_12_months",
    "previous_month",
    "previous_quarter",
    "reached",
    "requirement",
    "round_money",
    "rule",
    "scale",
    "share",
    "start_of_month",
    "start_of_quarter",
    "start_of_year",
    "total",
    "up",
    "year_of",
    "years",
    "zero",
]  # fmt: skip
