"""The work that studies put aside, in a queue of their own: letters never wait behind them."""

from komek.clock import site
from komek.jobs.service import task

from .running import run as run_study


@task("studies.run")
def run(study: int) -> None:
    """Run a study, or go on with one whose worker was killed; what has ended stays as it is."""
    run_study(study, site.now)
