"""Letters that casework causes. A task that runs twice finds its letters written."""

from komek.clock import site
from komek.correspondence import composing
from komek.correspondence.reminding import remind
from komek.correspondence.writing import write
from komek.jobs import service as jobs


@jobs.task("correspondence.decision")
def decision(decision: int) -> None:
    """The letter of a decision."""
    write(*composing.decision(decision))


@jobs.task("correspondence.appeal")
def appeal(appeal: int) -> None:
    """The letter that says what became of an appeal."""
    write(*composing.appeal(appeal))


@jobs.periodic("correspondence.remind", "17 * * * *")
def every_hour() -> None:
    """Every hour, as the day begins at another hour in each country."""
    remind(site.now())


@jobs.task("correspondence.correction")
def correction(case: int, proceeding: int, n: int) -> None:
    """The letter that asks the applicant for something."""
    write(*composing.request(case, proceeding, n))


@jobs.task("correspondence.receipt")
def receipt(case: int, proceeding: int) -> None:
    """The receipt for an application."""
    write(*composing.receipt(case, proceeding))


@jobs.task("correspondence.withdrawal")
def withdrawal(case: int, proceeding: int) -> None:
    """The confirmation that an application was withdrawn."""
    write(*composing.withdrawal(case, proceeding, site.now()))
