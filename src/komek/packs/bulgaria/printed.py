"""Amounts that documents print: checks of the law, never its sources.

All agree but one: the Sozopol notice prints 49.50 for 73 % of 75.00 (point 5), where the law gives 54.75.
"""

from komek.law import Printed

SOZOPOL = "Notice of the Social Assistance Directorate Sozopol, January 2019"
PAZARDZHIK = "Notice of the Regional Directorate for Social Assistance Pazardzhik, December 2020"
ON_NOTICE, ON_RESTRICTION = "2019-01-01", "2020-12-01"


ROWS = {
    "т. 1": "over 75, living alone",
    "т. 2": "over 65, living alone",
    "т. 3": "over 65",
    "т. 4": "living with others, each spouse",
    "т. 5": "up to 65, living alone",
    "т. 6": "work capacity reduced by 50 % or more",
    "т. 7": "work capacity reduced by 70 % or more",
}
AIDS = {
    ("one_child", "over_10_days"): "one child, over 10 working days",
    ("more_children", "over_10_days"): "two or more children, over 10 working days",
    ("one_child", "from_6_to_10_days"): "one child, 6 to 10 working days",
    ("more_children", "from_6_to_10_days"): "two or more children, 6 to 10 working days",
    ("one_child", "up_to_5_days"): "one child, up to 5 working days",
    ("more_children", "up_to_5_days"): "two or more children, up to 5 working days",
}


def _row(point: str, amount: str, share: str) -> Printed:
    """A row of the notice's table: a share of the guaranteed minimum income."""
    product = [f"monthly_assistance.{share}", "guaranteed_minimum_income"]
    law = f"ППЗСП чл. 9, ал. 3, {point}"
    return Printed(source=SOZOPOL, what=ROWS[point], amount=amount, on=ON_NOTICE, product=product, law=law)


def _aid(children: str, working_days: str, amount: str) -> Printed:
    """An amount of the restriction aid: a share of the minimum wage, by children and working days."""
    product = [f"restriction_aid.{children}", f"restriction_aid.{working_days}", "minimum_wage"]
    return Printed(
        source=PAZARDZHIK, what=AIDS[children, working_days], amount=amount, on=ON_RESTRICTION, product=product,
        law="ППЗСП чл. 16б",
    )  # fmt: skip


PRINTED = [
    Printed(
        source=SOZOPOL, what="guaranteed minimum income", amount="75.00", on=ON_NOTICE,
        product=["guaranteed_minimum_income"], law="ПМС № 305/19.12.2017",
    ),
    _row("т. 1", "123.75", "over_75_alone"),
    _row("т. 2", "105.00", "over_65_alone"),
    _row("т. 3", "75.00", "over_65"),
    _row("т. 4", "49.50", "cohabiting"),
    _row("т. 5", "49.50", "up_to_65_alone"),
    _row("т. 6", "75.00", "capacity_50"),
    _row("т. 7", "93.75", "capacity_70"),
    _aid("one_child", "over_10_days", "610.00"),
    _aid("more_children", "over_10_days", "915.00"),
    _aid("one_child", "from_6_to_10_days", "305.00"),
    _aid("more_children", "from_6_to_10_days", "457.50"),
    _aid("one_child", "up_to_5_days", "152.50"),
    _aid("more_children", "up_to_5_days", "228.75"),
]  # fmt: skip
