"""Territories: paths from a region down, `Бургас > Приморско > Китен`, and whether an address lies in one."""

from collections.abc import Sequence

from komek.people.service import Address, form

WHOLE_COUNTRY = "*"
DEEPEST = 3  # region, municipality, settlement
Path = tuple[str, ...]
Keys = tuple[str, str, str]


def read(text: str) -> Path:
    """A path from its text; () is the whole country. ValueError where a part is empty, or there are too many."""
    if text.strip() == WHOLE_COUNTRY:
        return ()
    parts = tuple(part.strip() for part in text.split(">"))
    if not all(parts) or len(parts) > DEEPEST:
        raise ValueError(text)
    return parts


def written(path: Path) -> str:
    """The text of a path."""
    return " > ".join(path) or WHOLE_COUNTRY


def keys(country: str, places: Sequence[str]) -> Keys:
    """Region, municipality and settlement as keys that are equal for every spelling; empty where none is named."""
    known = form(country)
    found = [known.place_key(place) if place else "" for place in places]
    region, municipality, settlement = [*found, "", "", ""][:DEEPEST]
    return region, municipality, settlement


def keys_of(country: str, address: Address) -> Keys:
    """The keys of an address."""
    return keys(country, (address.region, address.municipality, address.settlement))
