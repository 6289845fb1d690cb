"""Kinds of households.

3.4 persons on average, as in the census of 2021 (Bureau of National Statistics: 19.2 million people in 5.6 million
households). Their distribution by size was not found: it, the kinds and the ages are invented.
"""

from ..homes import Kind

KINDS = (
    # one person, two
    Kind(85, "a", 18, 62), Kind(65, "a", 60, 92), Kind(75, "as", 20, 62), Kind(50, "as", 60, 84),
    Kind(50, "ac", 19, 48), Kind(20, "ea", 25, 58), Kind(10, "ap", 20, 60),
    # three, four
    Kind(110, "asc", 20, 46), Kind(15, "apc", 19, 42), Kind(35, "acc", 20, 46), Kind(25, "asg", 45, 72),
    Kind(15, "eac", 22, 46), Kind(145, "ascc", 21, 46), Kind(20, "easc", 22, 46), Kind(20, "accc", 24, 44),
    Kind(15, "asgg", 46, 68),
    # five and more
    Kind(90, "asccc", 23, 46), Kind(35, "eascc", 24, 46), Kind(40, "ascccc", 25, 46), Kind(25, "easccc", 25, 46),
    Kind(30, "easccccb", 28, 45), Kind(20, "asccccc", 27, 46), Kind(5, "asggnnn", 55, 75),
)  # fmt: skip
