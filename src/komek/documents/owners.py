"""To whom a document belongs, as text: the room that owns it knows what the text means."""

import re

DRAFT = "draft"
_FORM = re.compile(r"[a-z_]{1,20}:[0-9A-Za-z._-]{1,40}")


def known(owner: str) -> str:
    """The owner, in the right form: `draft:<uuid>`, `case:17`. ValueError otherwise: that is a fault of the caller."""
    if not _FORM.fullmatch(owner):
        raise ValueError(f"an owner is written as draft:<uuid> or case:17, not {owner!r}")
    return owner


def is_draft(owner: str) -> bool:
    """Whether it is still the person's own: nothing has been handed in, so it may be taken away again."""
    return owner.startswith(f"{DRAFT}:")
