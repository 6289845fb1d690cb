"""What a programme declares around its rules must fit its country: codes, sections, languages, documents."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .errors import LawError, nearest

if TYPE_CHECKING:
    from .programme import Programme

PER = ("month", "once")


def check_declarations(programme: Programme) -> None:
    """Raises LawError for the first declaration that fits nothing."""
    country = programme.country
    _known(programme, "per=", programme.per, PER)
    _known(programme, "the programme code", programme.code, country.programmes)
    for fact in programme.facts():
        _known(programme, f"the section of the fact {fact.name}", fact.section, country.sections)
    codes = [document.code for document in programme.documents]
    for code in codes:
        if codes.count(code) > 1:
            raise LawError(*programme.place, f"the document “{code}” stands twice.", "Keep one of the two.")


def _known(programme: Programme, what: str, code: Any, known: Any) -> None:
    if code not in known:
        near = nearest(str(code), known)
        remedy = f"Did you mean “{near}”?" if near else f"Write one of {', '.join(known)}."
        raise LawError(*programme.place, f"{programme.code}: {what} is “{code}”, which is not declared.", remedy)
