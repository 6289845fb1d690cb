"""State stipend (təqaüd): a proactive award whose conditions and amount were not found.

The programme is declared so that it can be named, asked for and counted. Every case is undetermined and goes to a
caseworker: the amount is a parameter without a value.
"""

from komek.law import Document, Money, Programme, parameter, rule

from .family import is_applicant
from .people import Family

LAW = "Təqaüd haqqında qanunvericilik (mətn tapılmayıb)"

stipend = parameter(Money, "stipend")


@rule(law=LAW)
def monthly_amount(family: Family) -> Money:
    """State stipend in a month."""
    return stipend


programme = Programme(
    "az.stipend",
    "State stipend",
    law=LAW,
    summary="A stipend that the state awards without an application; it is not for study. The conditions and the "
    "amount are not known to this service, so a caseworker decides.",
    belongs=is_applicant,
    requirements=[],
    amount=monthly_amount,
    per="month",
    documents=[Document("identity_document", "Identity document", how="an electronic copy", always=True)],
    where="You do not have to apply. Ask the call centre 142.",
    deadline="There is no time limit.",
    steps=["A caseworker checks whether you have a right to the stipend and tells you the answer."],
)
