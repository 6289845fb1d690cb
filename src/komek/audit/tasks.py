"""What comes round by itself: every night the heads of all streams are anchored."""

from komek.audit.anchoring import anchor
from komek.clock import site
from komek.jobs import service as jobs


@jobs.periodic("audit.anchor", "20 1 * * *")
def anchor_heads() -> None:
    """Every night; what has not grown is left out."""
    anchor(site.now())
