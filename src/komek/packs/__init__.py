"""The countries' packs: law, facts, parameters and words. Only declarations; they import `komek.law` alone.

A pack is a folder with a `country.py`. Nothing is imported before it is asked for, and of a programme only its own
module, so that one family is assessed without reading the law of other countries. Folders that `KOMEK_PACKS` names
add further packs.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from komek.law.errors import FactsError

from .finding import Pack, found

if TYPE_CHECKING:
    from datetime import date

    from komek.law import Country, Programme
    from komek.law.payment import Payment
    from komek.law.procedure import Procedure

__all__ = ["countries", "country", "examples", "folder", "module", "payment", "procedure", "programme"]


def countries() -> list[Country]:
    """Every country that has a pack: our own first, then those of `KOMEK_PACKS`."""
    return [_declared(pack) for pack in found().values()]


def country(code: str) -> Country:
    """The country with this code, such as "bg". FactsError, with the nearest code, when there is none."""
    return _declared(_pack(code))


def programme(code: str) -> Programme:
    """The programme with this code, such as "bg.heating_aid". FactsError, with the nearest code, when there is none."""
    land, _, name = code.partition(".")
    if land not in found() or code not in country(land).programmes:
        raise _unknown("programme", code, _all_programmes())
    declared: Programme = _pack(land).module(name).programme
    return declared


def module(country: str, name: str) -> Any:
    """A module of a pack, such as `module("bg", "income")`: for a draft of a law, which names the rules it changes.

    Our own can be imported as well; those of `KOMEK_PACKS` have no name that is known before.
    """
    return _pack(country).module(name)


def examples(programme: Programme) -> list[Path]:
    """The worked examples of a programme: its facts files, in the order of their names."""
    land, _, name = programme.code.partition(".")
    return sorted((_pack(land).folder / "examples" / name).glob("*.yaml"))


def procedure(programme: str, received: date) -> Procedure:
    """How an application received on a day is dealt with; where the pack is silent, nothing is known."""
    from komek.law.procedure import in_force

    pack = _pack(programme.partition(".")[0])
    declared = pack.module("procedure").procedures if pack.has("procedure") else ()
    return in_force(declared, programme, received)


def payment(programme: str) -> Payment:
    """Into which accounts a programme is paid; where the pack is silent, into any of the country."""
    from komek.law.payment import payment_of

    pack = _pack(programme.partition(".")[0])
    declared = pack.module("payment").payments if pack.has("payment") else ()
    return payment_of(declared, programme)


def folder(country: str) -> Path:
    """The folder of a country's pack. FactsError, with the nearest code, when there is none."""
    return _pack(country).folder


def _declared(pack: Pack) -> Country:
    country: Country = pack.module("country").country
    return country


def _pack(code: str) -> Pack:
    try:
        return found()[code]
    except KeyError:
        raise _unknown("country", code, found()) from None


def _all_programmes() -> Iterator[str]:
    for land in countries():
        yield from land.programmes


def _unknown(what: str, code: str, known: Iterable[str]) -> FactsError:
    from difflib import get_close_matches  # only here: the usual way needs no hint

    nearest = get_close_matches(code, list(known), n=1, cutoff=0.0)
    hint = f"Did you mean “{nearest[0]}”?" if nearest else "No pack is installed."
    return FactsError(None, what, f"there is no {what} “{code}”.", hint)
