"""The appeals of a case, as an officer reads them, and what this reader can do about them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from komek.access import service as access
from komek.casework.service import Action, AppealRecord, DecisionRecord
from komek.office.screen.case import CaseScreen

TONES = {"": "wait", "upheld": "bad", "partly": "good", "successful": "good", "withdrawn": "plain"}


@dataclass(frozen=True)
class AppealText:
    """One appeal. `line`: which decision, when, in time or late, to whom; `closing`: who recorded the outcome, when."""

    id: int
    open: bool
    tone: str
    outcome: str
    line: str
    grounds: str
    remarks: str
    closing: str


def appeals_context(screen: CaseScreen, actions: Sequence[Action]) -> dict[str, Any]:
    """By the names that `case.html` uses. `why_no_outcome`: what keeps this reader from recording one."""
    desk, record = screen.desk, screen.record
    outcome = next(action for action in actions if action.event == "decide_appeal")
    files = access.may(desk.viewer, "file_appeal", record) is None and bool(open_to_appeal(screen))
    return {
        "appeals": appeal_texts(screen),
        "files_appeal": files,
        "why_no_outcome": [desk.say(why) for why in outcome.why_not],
    }


def waiting(screen: CaseScreen) -> AppealRecord | None:
    """The appeal that waits longest for its outcome."""
    return next((one for one in screen.record.appeals if not one.outcome), None)


def open_to_appeal(screen: CaseScreen) -> list[DecisionRecord]:
    """The decisions against which no appeal is under way."""
    taken = {one.decision for one in screen.record.appeals if not one.outcome}
    return [decision for decision in screen.record.decisions if decision.id not in taken]


def appeal_texts(screen: CaseScreen) -> list[AppealText]:
    """Every appeal in words, the latest first."""
    return [appeal_text(one, screen) for one in reversed(screen.record.appeals)]


def appeal_text(one: AppealRecord, screen: CaseScreen) -> AppealText:
    """An appeal in words."""
    return AppealText(
        id=one.id,
        open=not one.outcome,
        tone=TONES[one.outcome],
        outcome=_outcome(one.outcome),
        line=" · ".join(_line(one, screen)),
        grounds=one.grounds,
        remarks=one.remarks,
        closing=_closing(one, screen),
    )


def _line(one: AppealRecord, screen: CaseScreen) -> list[str]:
    words = screen.words
    decision = next(known for known in screen.record.decisions if known.id == one.decision)
    parts = [decision_name(decision, screen), _filed(one) % {"day": words.date(one.filed_on)}]
    if decision.appeal:
        parts.append(_("to: %(body)s") % {"body": words.t(decision.appeal.body)})
    return parts


def decision_name(decision: DecisionRecord, screen: CaseScreen) -> str:
    """“Refused: Order 12 of 4 February 2019”."""
    told = {"number": decision.order_number, "day": screen.words.date(decision.on)}
    return f"{screen.words.t(decision.answer.value)}: " + _("Order %(number)s of %(day)s") % told


def _filed(one: AppealRecord) -> str:
    if one.in_time is None:
        return _("filed on %(day)s, when the time for it had not begun")
    return _("filed in time on %(day)s") if one.in_time else _("filed late, on %(day)s")


def _closing(one: AppealRecord, screen: CaseScreen) -> str:
    if one.decided_at is None:
        return ""
    day, _hour = screen.desk.moment(one.decided_at, screen.record.country)
    return f"{screen.actors.get(one.decided_by, one.decided_by)}, {screen.words.date(day)}"


def _outcome(code: str) -> str:
    return {
        "": _("not decided yet"),
        "upheld": _("the decision stays"),
        "partly": _("successful in part, the case is decided anew"),
        "successful": _("successful, the case is decided anew"),
        "withdrawn": _("withdrawn"),
    }[code]
