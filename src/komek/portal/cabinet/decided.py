"""A decision in words: the answer, from when how much, why, and before whom and until when it can be appealed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _

from komek import languages, packs
from komek.casework.lifecycle import Line, Reason
from komek.casework.service import AppealRecord, DecisionRecord
from komek.correspondence.service import LetterLine
from komek.portal.cabinet.appealed import Appealed, appealed
from komek.portal.wording import Words


@dataclass(frozen=True)
class Decided:
    """A decision, ready to be drawn. `grants`: how it is coloured. `appeal`: where to file one, while it may be."""

    answer: str
    grants: bool
    order: str
    on: str
    sums: tuple[tuple[str, str], ...]
    reasons: tuple[tuple[str, str], ...]
    appeal_body: str
    appeal_by: str
    then: str
    appeal: str
    appeals: tuple[Appealed, ...]


def decided(
    known: DecisionRecord, appeals: list[AppealRecord], words: Words, letters: Sequence[LetterLine] = ()
) -> Decided:
    """The decision in the reader's language."""
    right, own = known.appeal, [appeal for appeal in appeals if appeal.decision == known.id]
    spent = any(appeal.outcome != "withdrawn" for appeal in own)  # filed and under way, or answered: there is one only
    return Decided(
        answer=words.t(known.answer.value),
        grants=known.answer.grants,
        order=known.order_number,
        on=words.date(known.on),
        sums=tuple(_sum(line, known.programme, words) for line in known.lines.lines) if known.answer.grants else (),
        reasons=tuple(_reason(reason, words) for reason in known.reasons),
        appeal_body=words.t(right.body) if right else "",
        appeal_by=_until(known, words) if right else "",
        then=_then(known, words) if right else "",
        appeal="" if spent else reverse("portal:cabinet-appeal", args=[known.case, known.id]),
        appeals=tuple(appealed(appeal, letters, words) for appeal in own),
    )


def _then(known: DecisionRecord, words: Words) -> str:
    """Where one can go after the appeal."""
    after = packs.procedure(known.programme, known.on).appeal.then
    return words.t(after) if after else ""


def _sum(line: Line, programme: str, words: Words) -> tuple[str, str]:
    """For which months, and how much."""
    first = languages.month_year(line.first.first, words.language)
    if line.last is None:
        months = _("from %(month)s") % {"month": first}
    else:
        last = languages.month_year(line.last.last, words.language)
        months = first if line.last == line.first else f"{first} – {last}"
    amount = words.money(line.amount.minor, line.amount.currency)
    return months, _("%(amount)s a month") % {"amount": amount} if packs.programme(programme).per == "month" else amount


def _reason(reason: Reason, words: Words) -> tuple[str, str]:
    return words.t(reason.text), reason.law


def _until(known: DecisionRecord, words: Words) -> str:
    if known.appeal_by:
        return words.date(known.appeal_by)
    return _("counted from the day on which the decision reaches you")
