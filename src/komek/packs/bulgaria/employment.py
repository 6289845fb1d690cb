"""A person's work: the labour office (monthly assistance) and the months of restriction (restriction aid)."""

from komek.law import Bool, Int, fact

from .earnings import Earner


class Worker(Earner):
    """What a person works at, and what kept a parent from working in the month of a restriction."""

    labour_office_registered_in_time = fact(
        Bool, "Registered with the labour office in time",
        question="Did {person} register with the labour office in time after leaving school?",
        section="work", register="employment", changeable=True,
    )  # fmt: skip
    labour_office_months = fact(
        Int, "Months of registration with the labour office",
        question="For how many whole months has {person} been registered with the labour office without a break?",
        section="work", register="employment", at_most=1000, changeable=True,
    )  # fmt: skip
    labour_office_exempt = fact(
        Bool, "Need not register with the labour office",
        question="Is {person} free from the duty to register with the labour office?",
        help="This is so for a parent of a child up to 3, a carer of a seriously ill person, a student, and after the "
        "third month of pregnancy.",
        section="work",
    )  # fmt: skip
    sole_trader = fact(
        Bool, "Sole trader", question="Does {person} trade as a sole trader?",
        section="work", register="revenue", changeable=True,
    )  # fmt: skip
    company_share = fact(
        Bool, "Owner of company capital", question="Does {person} own capital of a company?",
        section="work", register="revenue", document="property_documents", changeable=True,
    )  # fmt: skip
    unpaid_leave_days = fact(
        Int, "Working days of unpaid leave",
        question="How many working days of unpaid leave did {person} take in the month of the restriction?",
        section="restriction", document="employer_note", at_most=31, changeable=True,
    )  # fmt: skip
    remote_work_possible = fact(
        Bool, "Can work from home", question="Could {person} do the work from home?",
        section="restriction", document="employer_note",
    )  # fmt: skip
    paid_leave_possible = fact(
        Bool, "Can take paid leave", question="Could {person} take paid annual leave?",
        section="restriction", document="employer_note",
    )  # fmt: skip
    sickness_benefit = fact(
        Bool, "Receives sickness benefit", question="Did {person} receive sickness benefit in that month?",
        section="restriction", register="social_insurance", document="employer_note",
    )  # fmt: skip
    maternity_benefit = fact(
        Bool, "Receives maternity benefit",
        question="Did {person} receive benefit for pregnancy and childbirth in that month?",
        section="restriction", register="social_insurance", document="employer_note",
    )  # fmt: skip
    lost_job = fact(
        Bool, "Lost the job", question="Has {person} lost the job?",
        section="restriction", register="employment",
    )  # fmt: skip
    unemployment_benefit_right = fact(
        Bool, "Has a right to unemployment benefit", question="Does {person} have a right to unemployment benefit?",
        section="restriction", register="social_insurance",
    )  # fmt: skip
    self_employed_prevented = fact(
        Bool, "Self-employed and prevented from working",
        question="Is {person} self-employed and unable to work because of the restriction?",
        section="restriction", register="social_insurance",
    )  # fmt: skip
