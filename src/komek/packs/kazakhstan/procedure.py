"""How the career centres and the akims deal with applications for targeted assistance.

The terms of order 320 also stand in the ministry's description of the service: seven working days from registration at
the centre, twenty-two from the day on which the papers were handed to a rural akim. Those of order 227, the time for
corrections, what follows when it passes, and the ways of appeal were not found.
"""

from datetime import date

from komek.law.procedure import Moment, Procedure, Step, working_days

RURAL_AKIM = "rural_akim"

procedures = [
    Procedure(
        programme="kz.targeted_assistance",
        steps=[
            Step(
                code="decision",
                label="Award or refusal",
                counted_from=Moment.registered,
                done=Moment.decided,
                term=working_days(7),
                law="Order 320 of 05.05.2015",
            ),
            Step(
                code="decision",
                label="Award or refusal",
                counted_from=Moment.received,
                done=Moment.decided,
                term=working_days(22),
                law="Order 320 of 05.05.2015",
                channel=RURAL_AKIM,
            ),
        ],
    ),
    Procedure(
        programme="kz.targeted_assistance",
        since=date(2023, 7, 1),
        steps=[
            Step(
                code="decision",
                label="Award or refusal",
                counted_from=Moment.registered,
                done=Moment.decided,
                term=None,
                law="Order 227 of 21.06.2023: the term was not found",
            ),
        ],
    ),
]
