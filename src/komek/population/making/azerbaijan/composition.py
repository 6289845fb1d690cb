"""Kinds of households and the economic regions they live in.

No census figure of households by size was found: 4.0 persons on average, the kinds, the ages and the weights of the
regions (about those of their population) are invented.
"""

from ..homes import Kind

KINDS = (
    # one person, two
    Kind(30, "a", 20, 62), Kind(45, "a", 60, 92), Kind(50, "as", 20, 64), Kind(40, "as", 60, 82),
    Kind(25, "ac", 20, 48), Kind(15, "ea", 25, 60),
    # three, four
    Kind(85, "asc", 20, 46), Kind(25, "acc", 22, 46), Kind(30, "asg", 45, 72), Kind(10, "eac", 22, 46),
    Kind(20, "apc", 20, 42), Kind(170, "ascc", 21, 46), Kind(30, "easc", 22, 46), Kind(50, "asgg", 46, 68),
    # five and more
    Kind(80, "asccc", 23, 46), Kind(80, "eascc", 23, 46), Kind(30, "asggn", 50, 70), Kind(45, "eeascc", 24, 44),
    Kind(40, "easccc", 25, 46), Kind(25, "ascccc", 25, 46), Kind(40, "eeasccc", 25, 44), Kind(25, "asggnnn", 52, 72),
    Kind(10, "eascccccb", 28, 45),
)  # fmt: skip

REGIONS = {
    "Bakı": 230, "Abşeron-Xızı": 57, "Dağlıq Şirvan": 33, "Gəncə-Daşkəsən": 61, "Qazax-Tovuz": 69, "Quba-Xaçmaz": 55,
    "Lənkəran-Astara": 96, "Mərkəzi Aran": 76, "Mil-Muğan": 52, "Naxçıvan": 46, "Qarabağ": 92, "Şəki-Zaqatala": 62,
    "Şərqi Zəngəzur": 34, "Şirvan-Salyan": 51,
}  # fmt: skip
