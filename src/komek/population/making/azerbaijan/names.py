"""Azerbaijani names: family name, given name, father's name with oğlu (son of) or qızı (daughter of)."""

from ..naming import Names

MEN = (
    "Anar", "Araz", "Azər", "Aqil", "Bəhruz", "Cavid", "Ceyhun", "Elçin", "Eldar", "Elnur", "Elşən", "Emin", "Əli",
    "Ərəstun", "Fərid", "Fuad", "Hikmət", "Həsən", "Hüseyn", "İbrahim", "İlqar", "İlkin", "Kamran", "Kənan", "Mahir",
    "Mehman", "Murad", "Mübariz", "Namiq", "Natiq", "Nicat", "Orxan", "Pərviz", "Ramil", "Rauf", "Rəşad", "Rövşən",
    "Samir", "Səbuhi", "Tural", "Vüqar", "Xəyal", "Yusif", "Zaur",
)  # fmt: skip
WOMEN = (
    "Afaq", "Aygün", "Aynur", "Aysel", "Aytən", "Bahar", "Cəmilə", "Çinarə", "Dilarə", "Elnarə", "Elmira", "Esmira",
    "Fidan", "Gülnar", "Gülşən", "Günay", "Gözəl", "Həcər", "İlahə", "İradə", "Könül", "Kəmalə", "Lalə", "Leyla",
    "Lamiyə", "Məleykə", "Mətanət", "Nərgiz", "Nigar", "Pərvanə", "Rəna", "Sevda", "Sevinc", "Səbinə", "Şəbnəm",
    "Tahirə", "Tünzalə", "Ülviyyə", "Vəfa", "Xatirə", "Zeynəb", "Zümrüd",
)  # fmt: skip
FAMILIES = (
    "Abbasov", "Abdullayev", "Ağayev", "Axundov", "Allahverdiyev", "Aslanov", "Babayev", "Bağırov", "Cabbarov",
    "Cəfərov", "Dadaşov", "Əhmədov", "Əlizadə", "Əsgərov", "Fərzəliyev", "Hacıyev", "Həsənov", "Hüseynov", "İbrahimov",
    "İsgəndərov", "İsmayılov", "Kazımov", "Kərimov", "Qasımov", "Quliyev", "Qurbanov", "Məhərrəmov", "Məmmədov",
    "Mirzəyev", "Musayev", "Mustafayev", "Nəbiyev", "Novruzov", "Orucov", "Paşayev", "Rəhimov", "Rüstəmov",
    "Sadıqov", "Səfərov", "Süleymanov", "Şirinov", "Tağıyev", "Vəliyev", "Yusifov", "Zeynalov",
)  # fmt: skip


def family(man: str) -> tuple[str, str]:
    """Məmmədov, Məmmədova; names in -zadə have one form."""
    return man, man if man.endswith("zadə") else f"{man}a"


def patronymic(father: str) -> tuple[str, str]:
    """Rauf oğlu, Rauf qızı."""
    return f"{father} oğlu", f"{father} qızı"


NAMES = Names(MEN, WOMEN, FAMILIES, family, patronymic, (2, 0, 1))
