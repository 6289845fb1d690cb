"""The states of open proceedings, in the order of a life, as the worklist names and colours them."""

from komek.casework.lifecycle import Answer
from komek.casework.lifecycle.closed import Decided
from komek.casework.lifecycle.under_way import Assessed, AwaitingCorrection, Collecting, Proposed, Registered

STATES: dict[str, str] = {
    "registered": Registered.label,
    "collecting": Collecting.label,
    "awaiting_correction": AwaitingCorrection.label,
    "assessed": Assessed.label,
    "proposed": Proposed.label,
    "decided": Decided.label,
}
"""Code and label (msgid)."""

CHIPS = {
    "registered": "plain",
    "collecting": "plain",
    "awaiting_correction": "still",
    "assessed": "wait",
    "proposed": "wait",
    "decided": "good",
    "in_effect": "good",
    "ended": "plain",
    "withdrawn": "plain",
}

ANSWERS = {Answer.granted: "good", Answer.partly_granted: "good", Answer.refused: "bad"}
"""How an answer is coloured where it stands in place of the state; the others are plain."""
