"""How applications for targeted assistance are dealt with in VEMTAS; the other programmes are awarded proactively.

The time for corrections, what follows when it passes, and the ways of appeal were not found; nor were time limits of
the proactive awards, which nobody applies for.
"""

from komek.law.procedure import Moment, Procedure, Step, Suspension, working_days

procedures = [
    Procedure(
        programme="az.targeted_assistance",
        steps=[
            Step(
                code="decision",
                label="Examination and decision",
                # The agency's page says that applications are examined within 15 working days, not from when: the day
                # on which the application was received is the stricter reading.
                counted_from=Moment.received,
                done=Moment.decided,
                term=working_days(15),
                law="Cabinet decision 37 of 05.02.2016",
            ),
        ],
        suspension=Suspension(
            # Read in a copy of the rules, not in the act. They name a third cause, which the registers of payments
            # will know: assistance that was not taken for three months in a row.
            law="Cabinet decision 37 of 05.02.2016, rules 4.3 and 4.4",
            causes=["death", "family", "income"],
            reason="The family or its income has changed, so its right to the assistance is looked at again.",
            unverified=True,
        ),
    ),
]
