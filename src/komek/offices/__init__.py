"""Offices: the authorities that serve people, where each is competent, and the numbers under which they register.

What may enter: the tree of a country's offices (agency, region, directorate or centre, reception point), their names,
territories, hours and how to reach them, and the counters of registration numbers. What may not: who works there, and
which calendar days they are open, which the clock knows (an office only names its calendar).

Offices come from CSV files: each pack brings its country's `offices.csv`, an operator may import more. Only
`service.py` is public.
"""
