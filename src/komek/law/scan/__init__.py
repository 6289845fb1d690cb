"""`scan`: the same law over a whole population, at the speed of memory and exact to the minor unit.

What enters: a programme on a day, and batches of whole households as columns of whole numbers. What leaves: for each
household its outcome, amount, first unmet requirement and what is still open; never anything but what `assess` would
say of the same family.

`columns` (what a batch is), `door` (what no family can be) ← `flat` (the rules of a programme as one graph of `values`
of households, of persons and of pairs; `uniform`: what is the same for everybody) → `stages` (in which order, in loops)
→ `operands`, `operations` (each value's text) → `writing`, `text` (Numba's Python) → `kernel` (compiled, kept on disk)
→ `scanner`; `interpreted` is the scanner that asks `assess`, and the reference.

Needs Numba and NumPy; nothing of `komek.law` outside of this folder imports it. No files, no `now()`.
"""

from .columns import ENTITLED, REFUSED, REJECTED, UNDETERMINED, Batch, Column, Outcomes, Problem

__all__ = ["ENTITLED", "REFUSED", "REJECTED", "UNDETERMINED", "Batch", "Column", "Outcomes", "Problem"]
