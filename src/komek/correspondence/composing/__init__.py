"""Composing: from what casework decided, asked for or received to what a letter says about it.

Nothing is asked of the clock: a letter is dated and signed at the moment of the event that it tells about, so that it
is the same letter whenever a worker comes to write it. `envelope` finds office, recipient and languages; `decision`,
`appeal`, `request`, `receipt` and `withdrawal` compose the rest; `calculation` tells how an amount came about.
"""

from komek.correspondence.composing.appeal import appeal
from komek.correspondence.composing.decision import decision
from komek.correspondence.composing.receipt import receipt
from komek.correspondence.composing.request import request
from komek.correspondence.composing.withdrawal import withdrawal

__all__ = ["appeal", "decision", "receipt", "request", "withdrawal"]
