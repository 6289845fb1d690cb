"""Who signs."""

from dataclasses import dataclass


@dataclass(frozen=True)
class OfficeIdentity:
    """An office as it stands in its certificate: its name in the state's language. Another name, another certificate.

    `country` is the code of the pack (bg, kz, az), which is the ISO code as well; `code` is the office's own.
    """

    country: str
    code: str
    name: str
