"""How the Social Assistance Agency deals with applications: survey, decision, order, correction, appeal.

The design notes give the steps without their articles, so none is cited. Not verified, and therefore not applied: that
a term in days which ends on a day off ends on the next working day (АПК чл. 144 and ГПК чл. 60, from memory).
"""

from komek.law.procedure import Appeal, Correction, Moment, Procedure, Step, calendar_days

LAW = "ППЗСП"

SURVEY = Step(
    code="survey",
    label="Social survey and report",
    counted_from=Moment.received,
    done=Moment.assessed,
    term=calendar_days(20),
    law=LAW,
)
DECISION = Step(
    code="decision",
    label="Decision of the director",
    counted_from=Moment.assessed,
    done=Moment.decided,
    term=calendar_days(7),  # from memory
    law=LAW,
    unverified=True,
)
# Without a survey the seven days are counted from the application: an inference, as unverified as the seven days.
DECISION_ON_PAPERS = Step(
    code="decision",
    label="Decision of the director",
    counted_from=Moment.received,
    done=Moment.decided,
    term=calendar_days(7),
    law=LAW,
    unverified=True,
)
SERVICE = Step(
    code="service",
    label="Service of the order",
    counted_from=Moment.decided,
    done=Moment.served,
    term=calendar_days(14),
    law=LAW,
)
CORRECTION = Correction(
    law="source 003",
    term=calendar_days(14),
    lapse="refused",
    reason="The application was not put in order, or the missing documents were not brought, within 14 days.",
)
APPEAL = Appeal(
    law=LAW,
    body="Director of the Regional Directorate for Social Assistance",
    term=calendar_days(14),  # from memory
    then="Administrative court, whose judgment is final",
    unverified=True,
)

procedures = [
    Procedure(
        programme="bg.monthly_assistance",
        steps=[SURVEY, DECISION, SERVICE],
        correction=CORRECTION,
        appeal=APPEAL,
    ),
    Procedure(
        programme="bg.heating_aid",
        steps=[SURVEY, DECISION, SERVICE],
        correction=CORRECTION,
        appeal=APPEAL,
    ),
    Procedure(
        programme="bg.restriction_aid",
        steps=[DECISION_ON_PAPERS, SERVICE],
        correction=CORRECTION,
        appeal=APPEAL,
    ),
]
