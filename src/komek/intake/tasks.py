"""What comes round by itself: drafts that nobody touches any more are deleted, and codes of yesterday."""

from komek.clock import site
from komek.intake.confirming import forget_codes
from komek.intake.drafts import tidy
from komek.jobs import service as jobs


@jobs.periodic("intake.tidy", "40 2 * * *")
def tidy_drafts() -> None:
    """Every night."""
    tidy(site.now())
    forget_codes(site.now())
