"""Simulating: a population scanned under two laws, joined household by household, and what that says.

`comparing` (two outcomes of a batch as countable numbers) ← `tally` (sums of groups), `income` (what a household has to
live on) → `deciles` (tenths of the people by it) → `running` (batch by batch, in bounded memory) → `result` (the whole)
→ `writing` (Parquet), `drawing` (charts). Every sum is exact.
"""
