"""A name is found however it is spelled."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from komek.people.service import form

BULGARIAN = "абвгдежзийклмнопрстуфхцчшщъюя"
STREAMLINED = {
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ж": "zh", "з": "z", "и": "i", "й": "y", "к": "k",
    "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f", "х": "h",
    "ц": "ts", "ч": "ch", "ш": "sh", "щ": "sht", "ъ": "a", "ь": "y", "ю": "yu", "я": "ya",
}  # fmt: skip
SYLLABLES = st.lists(
    st.tuples(st.sampled_from("бвгджзклмнпрстфхцчшщ"), st.sampled_from("аеиоуъюя")), min_size=1, max_size=6
)


@pytest.mark.parametrize(
    ("country", "spellings"),
    [
        ("bg", ["Щерьо", "Shteryo", "Shterio", "ЩЕРЬО"]),
        ("bg", ["Мария", "Maria", "Mariya"]),
        ("bg", ["Цветан", "Tsvetan", "Tzvetan"]),
        ("bg", ["Йордан", "Yordan", "Jordan"]),
        ("bg", ["Александър", "Aleksandar", "Alexandar"]),
        ("kz", ["Нұрсұлтан", "Нурсултан", "Nursultan", "Nūrsūltan"]),
        ("kz", ["Әбішұлы", "Абишулы", "Abishuly", "Äbişūly"]),
        ("kz", ["Қасым", "Касым", "Kassym", "Qasym"]),
        ("kz", ["Назарбаев", "Nazarbayev", "Nazarbaev"]),
        ("kz", ["Ержан", "Yerzhan", "Erzhan", "Erjan"]),
        ("kz", ["Юрий", "Yuriy", "Yury", "Iurii"]),
    ],
)
def test_spellings_of_one_name_have_one_key(country: str, spellings: list[str]) -> None:
    assert len({form(country).spelling.key(name) for name in spellings}) == 1


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("Əliyev", ["Eliyev", "Aliyev", "Алиев", "ƏLİYEV"]),
        ("Cəfər", ["Cefer", "Jafar", "Джафар"]),
        ("Gülnarə", ["Gulnare", "Gulnara", "Гюльнара"]),
        ("Xəlilov", ["Xelilov", "Khalilov", "Халилов"]),
        ("Qasımov", ["Qasimov", "Gasimov", "Гасымов"]),
        ("İlqar", ["Ilqar", "Ilgar", "Ильгар"]),
        ("Çingiz", ["Cingiz", "Chingiz", "Чингиз"]),
    ],
)
def test_azerbaijani_names_are_read_without_their_marks_and_as_in_passports(name: str, typed: list[str]) -> None:
    spelling = form("az").spelling
    kept = set(spelling.key(name).split())
    assert all(kept & set(spelling.readings(word.replace("İ", "i").lower())) for word in typed)


@given(SYLLABLES)
def test_bulgarian_names_are_found_by_the_streamlined_system(syllables: list[tuple[str, str]]) -> None:
    name = "".join(sign for syllable in syllables for sign in syllable)
    spelling = form("bg").spelling
    assert spelling.key("".join(STREAMLINED[sign] for sign in name)) == spelling.key(name)


@given(st.text(BULGARIAN, min_size=1, max_size=12), st.integers(1, 12))
@example("ие", 1)
@example("ереван", 1)
def test_the_key_of_a_beginning_is_the_beginning_of_the_key(name: str, length: int) -> None:
    spelling = form("bg").spelling
    assert spelling.key(name).startswith(spelling.key(name[:length]))


@given(st.sampled_from(["bg", "kz", "az"]), st.text(max_size=30))
def test_any_text_has_a_key_of_plain_words(country: str, text: str) -> None:
    key = form(country).spelling.key(text)
    assert all(word.isascii() and word.isalpha() and word.islower() for word in key.split())
