"""Names in the form of each country."""

import pytest

from komek.people.service import PersonName, form


@pytest.mark.parametrize(
    ("country", "name", "written"),
    [
        ("bg", PersonName("Иван", "Георгиев", "Петров"), "Иван Петров Георгиев"),
        ("bg", PersonName("Анна-Мария", "Д’Анджело", "Иванова"), "Анна-Мария Иванова Д’Анджело"),
        ("kz", PersonName("Серік", "Ахметов", "Болатұлы"), "Ахметов Серік Болатұлы"),
        ("kz", PersonName("Айгүл", "Сәрсенбаева"), "Сәрсенбаева Айгүл"),
        ("kz", PersonName("Aigul", "Sarsenbayeva"), "Sarsenbayeva Aigul"),
        ("az", PersonName("Əli", "Məmmədov", "Həsən oğlu"), "Məmmədov Əli Həsən oğlu"),
        ("az", PersonName("Leyla", "Əliyeva", "Həsən qizi"), "Əliyeva Leyla Həsən qızı"),
        ("az", PersonName("Elçin", "Quliyev", "Rəşad OGLU"), "Quliyev Elçin Rəşad oğlu"),
        ("bg", PersonName(" Иван ", "Георгиев\n", "Петров\u200b"), "Иван Петров Георгиев"),
    ],
)
def test_names_are_written_as_the_country_writes_them(country: str, name: PersonName, written: str) -> None:
    read, problems = form(country).names.read(name)
    assert (form(country).names.written(read), problems) == (written, [])


@pytest.mark.parametrize(
    ("country", "name", "fields", "said"),
    [
        ("bg", PersonName("Иван", "Георгиев"), ["patronymic"], "Enter this name"),
        ("bg", PersonName("", " ", ""), ["given", "patronymic", "surname"], "Enter this name"),
        ("kz", PersonName("", "Ахметов"), ["given"], "Enter this name"),
        ("az", PersonName("Əli", "Məmmədov", "Həsən"), ["patronymic"], "with oğlu or qızı"),
        ("az", PersonName("Əli", "Məmmədov", "oğlu"), ["patronymic"], "with oğlu or qızı"),
        ("bg", PersonName("Ивaн", "Георгиев", "Петров"), ["given"], "two alphabets"),  # a Latin a
        ("bg", PersonName("Иван1", "Георгиев", "Петров"), ["given"], "letters, hyphens"),
        ("bg", PersonName("И" * 101, "Георгиев", "Петров"), ["given"], "longer than 100"),
    ],
)
def test_what_is_wrong_with_a_name_is_told_by_its_part(
    country: str, name: PersonName, fields: list[str], said: str
) -> None:
    _, problems = form(country).names.read(name)
    assert [problem.where for problem in problems] == fields
    assert said in problems[0].sentence()


@pytest.mark.parametrize(
    ("country", "order"),
    [
        ("bg", ["given", "patronymic", "surname"]),
        ("kz", ["surname", "given", "patronymic"]),
        ("az", ["surname", "given", "patronymic"]),
    ],
)
def test_forms_ask_for_the_parts_in_the_order_of_writing(country: str, order: list[str]) -> None:
    assert [part.field for part in form(country).names.parts] == order
