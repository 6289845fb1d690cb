"""A small benefit to measure with: what a family's income lacks to its minimum. `../openfisca_benefit.py` is its twin.

No country's law: the articles and figures are made up. `KOMEK_PACKS` makes it a pack while the benchmark runs.
"""
