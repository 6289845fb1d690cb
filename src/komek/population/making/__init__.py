"""Makes invented people of a country, by the thousand or by the million; nobody in them is or was a real person.

`dice` (draws that are the same on every machine) → `homes` (who lives with whom, and how old they are) → `lives` (who
learns, works, is without work, retired, disabled) → one folder for each country (facts, regions, names) → `tables`
(columns of the population's schema, some of them unknown) → `parts` (a chunk of households made, a part of a file
written) → `making` (the whole folder).

What the figures are. Household sizes follow censuses where a census is named in the country's `composition`. Every
other figure (ages, wages, work, disability, property, how many are poor, how many registers are silent) is invented:
plausible, told in the tables that hold it, and not a statistic. The poor are many more than in any of the countries,
and some stand exactly at a limit of the law, a hundredth below or a hundredth above it, so that every requirement of
every programme decides something.
"""
