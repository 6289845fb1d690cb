"""Kinds of households and the regions they live in.

Households by size as in the census of 2021 (National Statistical Institute, press release of 31.05.2023: 35.8 % one
person, 29.4 % two, 17.8 % three, 17.0 % more; 2.2 on average). Which kinds make up a size, their ages, and the
weights of the 28 regions are invented.
"""

from ..homes import Kind

KINDS = (
    # one person
    Kind(140, "a", 19, 64), Kind(95, "a", 62, 74), Kind(123, "a", 75, 96),
    # two
    Kind(75, "as", 22, 64), Kind(105, "as", 63, 90), Kind(44, "ac", 19, 52), Kind(25, "ag", 48, 88),
    Kind(20, "ea", 28, 60), Kind(20, "ap", 21, 75), Kind(5, "ao", 25, 80),
    # three
    Kind(88, "asc", 20, 50), Kind(22, "apc", 19, 45), Kind(24, "acc", 21, 48), Kind(30, "asg", 48, 75),
    Kind(10, "eac", 22, 48), Kind(4, "abe", 25, 55),
    # four and more
    Kind(96, "ascc", 22, 48), Kind(13, "apcc", 20, 44), Kind(18, "easc", 22, 50), Kind(13, "asccc", 24, 46),
    Kind(10, "easccc", 26, 46), Kind(8, "asgcc", 42, 50), Kind(6, "ascccc", 26, 45), Kind(4, "asgon", 50, 75),
    Kind(2, "easccccco", 30, 45),
)  # fmt: skip

REGIONS = {
    "Благоевград": 43, "Бургас": 58, "Варна": 67, "Велико Търново": 33, "Видин": 12, "Враца": 23, "Габрово": 15,
    "Добрич": 24, "Кърджали": 21, "Кюстендил": 17, "Ловеч": 18, "Монтана": 18, "Пазарджик": 36, "Перник": 18,
    "Плевен": 36, "Пловдив": 98, "Разград": 16, "Русе": 30, "Силистра": 15, "Сливен": 26, "Смолян": 15,
    "София-град": 198, "София-област": 36, "Стара Загора": 46, "Търговище": 16, "Хасково": 33, "Шумен": 24,
    "Ямбол": 17,
}  # fmt: skip
