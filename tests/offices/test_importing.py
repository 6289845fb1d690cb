"""Offices from a file: every problem of every line, what would change, and nothing twice."""

from pathlib import Path

import pytest

from komek.languages.problem import FileError
from komek.offices import service
from komek.offices.models import Office as Row
from tests.offices.files import HEADER, KITEN, imported, known, written

pytestmark = pytest.mark.django_db
SOZOPOL = "bg,СОЗ,directorate,РД-БГС,ДСП – Созопол,Бургас > Созопол; Бургас > Приморско,0550/2-22-22,,,,,\n"


def problems(folder: Path, *lines: str, header: str = HEADER) -> list[str]:
    with pytest.raises(FileError) as refused:
        imported(folder, *lines, header=header)
    return [line.partition("offices.csv:")[2] for line in refused.value.lines()]


def test_new_offices_are_added_and_a_second_import_changes_nothing(tmp_path: Path) -> None:
    first, second = imported(tmp_path, KITEN), imported(tmp_path, KITEN)
    assert ([office.code for office in first.new], first.unchanged) == (["КИТ"], 0)
    assert (second.new, second.changed, second.unchanged) == ((), (), 1)
    assert first.left_out == second.left_out == 31


def test_a_change_is_told_cell_by_cell(tmp_path: Path) -> None:
    done = imported(tmp_path, SOZOPOL)
    ((office, changes),) = done.changed
    assert office.code == "СОЗ"
    assert [(change.column, change.old, change.new) for change in changes] == [
        ("name_bg", "Дирекция „Социално подпомагане“ – Созопол", "ДСП – Созопол"),
        ("name_en", "Social Assistance Directorate – Sozopol", ""),
        ("telephone", "", "0550/2-22-22"),
        ("source", "source 003", ""),
    ]
    assert known("bg", "СОЗ").telephone == "0550/2-22-22"


def test_a_rehearsal_says_the_same_and_changes_nothing(tmp_path: Path) -> None:
    done = imported(tmp_path, SOZOPOL, KITEN, rehearse=True)
    assert (len(done.new), len(done.changed)) == (1, 1)
    assert service.office("bg", "КИТ") is None
    assert known("bg", "СОЗ").telephone == ""


def test_what_an_operator_imported_stays_when_the_packs_are_loaded_again(tmp_path: Path) -> None:
    imported(tmp_path, SOZOPOL)
    service.load_packs()
    assert known("bg", "СОЗ").telephone == "0550/2-22-22"
    assert not known("bg", "СОЗ-ПРМ").by_operator


def test_lines_may_stand_in_any_order(tmp_path: Path) -> None:
    point = "bg,КИТ-1,reception_point,КИТ,Приемна,,,,,,,\n"
    assert len(imported(tmp_path, point, KITEN).new) == 2


def test_semicolons_quotes_and_a_mark_at_the_beginning_are_read(tmp_path: Path) -> None:
    header = "\ufeffcountry;code;kind;parent;name_bg;territory;emails\n"
    territory = '"Бургас > Приморско > Китен; Бургас > Созопол > Росен"'
    imported(tmp_path, f'bg;КИТ;directorate;РД-БГС;"Дирекция ""Китен""";{territory};a@b.bg\n', header=header)
    office = known("bg", "КИТ")
    assert office.name("bg") == 'Дирекция "Китен"'
    assert office.territory == (("Бургас", "Приморско", "Китен"), ("Бургас", "Созопол", "Росен"))
    assert office.emails == ("a@b.bg",)


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (KITEN.replace("bg,", "bgg,", 1), "country: “bgg” is none of: bg, kz, az. Did you mean “bg”?"),
        (KITEN.replace("КИТ,", "Кит,", 1), "code: Write a code of large letters, digits and hyphens, such as СОЗ."),
        (KITEN.replace("КИТ,", ",", 1), "code: Write a code of large letters"),
        (KITEN.replace("directorate", "directorat"), "Did you mean “directorate”?"),
        (KITEN.replace("РД-БГС", "РД-БГСС"), "parent: There is no office “РД-БГСС”. Did you mean “РД-БГС”?"),
        (KITEN.replace("РД-БГС", ""), "parent: Write the code of the office above it. Only an agency has none."),
        (KITEN.replace("РД-БГС", "СОЗ"), "An office of kind directorate does not stand below one of kind directorate."),
        (KITEN.replace("Дирекция „Социално подпомагане“ – Китен", ""), "name_bg: Write the name in the state’s"),
        (KITEN.replace("Бургас > Приморско", "Бургас > > Приморско"), "territory: Write territories such as"),
        (KITEN.replace("> Китен", ""), "“Бургас > Приморско” is served by СОЗ at the same time."),
        (KITEN.replace(",,,,,,", ",тел. 5,,,,,"), "telephone: Write digits, such as 0550/3-27-51, or leave it empty."),
        (KITEN.replace(",,,,,,", ",,a@b,,,,"), "emails: Write e-mail addresses such as name@example.org, with “;”"),
        (KITEN.replace(",,,,,,", ",,,9-17,,,"), "hours: Write hours such as “Mo-Fr 09:00-12:30,13:00-17:30”."),
        (KITEN.replace(",,,,,,", ",,,,dost,,"), "calendar: “dost” is none of: –."),
        (KITEN.replace(",,,,,,", ",,,,,1.1.2020,"), "valid_from: Write a date such as 2019-01-15, or leave it empty."),
        (KITEN.replace(",,,,,,", ",,,,,2020-01-02,2020-01-01"), "valid_until: This is before valid_from."),
        (KITEN.replace(",,,,,,", ",,,,,,,,"), "This line has more cells than there are columns."),
        (KITEN.replace(",,,,,,", f",{'1' * 101},,,,,"), "telephone: This is longer than 100 letters. Shorten it."),
    ],
)  # fmt: skip
def test_every_cell_is_told_what_was_expected(tmp_path: Path, line: str, said: str) -> None:
    (problem,) = problems(tmp_path, line)
    assert problem.startswith("2: ")
    assert said in problem
    assert service.office("bg", "КИТ") is None


def test_all_problems_of_all_lines_are_told_at_once_and_nothing_is_changed(tmp_path: Path) -> None:
    found = problems(tmp_path, KITEN, KITEN.replace("directorate", "x"), KITEN.replace("bg,КИТ", "kk,КИТ"), SOZOPOL)
    assert [line.split(":")[0] for line in found] == ["3", "3", "4"]
    assert "3: code: This code stands in line 2 already." in found
    assert known("bg", "СОЗ").telephone == ""
    assert service.office("bg", "КИТ") is None


def test_two_offices_of_one_file_do_not_claim_one_territory_but_may_follow_each_other(tmp_path: Path) -> None:
    other = KITEN.replace("КИТ", "КИ2")
    assert problems(tmp_path, KITEN, other)[0].startswith("3: territory: ")
    first, then = KITEN.replace(",,\n", ",,2020-12-31\n"), other.replace(",,\n", ",2021-01-01,\n")
    assert len(imported(tmp_path, first, then).new) == 2


def test_an_office_does_not_change_into_a_kind_that_cannot_keep_those_below_it(tmp_path: Path) -> None:
    point = SOZOPOL.replace("directorate", "reception_point")
    assert problems(tmp_path, point) == [
        "2: parent: An office of kind reception_point does not stand below one of kind reception_point."
    ]


def test_a_territory_in_two_spellings_is_told(tmp_path: Path) -> None:
    twice = KITEN.replace("> Китен", "> Китен; Burgas > Primorsko > Kiten")
    assert "stands here in two spellings" in problems(tmp_path, twice)[0]


@pytest.mark.parametrize(
    ("header", "said"),
    [
        (HEADER.replace("telephone", "telefone"), ["1: There is no column “telefone”."]),
        (HEADER.replace("telephone", "emails"), ["1: emails: This column stands here twice."] * 2),
        (HEADER.replace("parent", "paren"), ["1: There is no column “paren”.", "1: The column “parent” is missing."]),
    ],
)
def test_columns_that_are_missing_or_unknown_are_told(tmp_path: Path, header: str, said: list[str]) -> None:
    found = problems(tmp_path, KITEN, header=header)
    assert all(any(line.startswith(one) for line in found) for one in said)


def test_what_is_no_file_of_offices_is_refused(tmp_path: Path) -> None:
    empty, latin = written(tmp_path, header=""), tmp_path / "latin.csv"
    latin.write_bytes("country,code\nbg,СОЗ".encode("cp1251"))
    for path, said in [(empty, "is empty"), (latin, "not in UTF-8"), (tmp_path / "none.csv", "cannot be read")]:
        with pytest.raises(FileError, match=said):
            service.import_file(path)


def test_problems_are_told_in_the_readers_language(tmp_path: Path) -> None:
    from komek.languages import translator

    with pytest.raises(FileError) as refused:
        imported(tmp_path, KITEN.replace("РД-БГС", "РД-БГСС"))
    assert refused.value.lines(translator("bg"))[0].endswith("Няма служба „РД-БГСС“. Имахте предвид „РД-БГС“?")


def test_an_office_with_children_cannot_vanish() -> None:
    from django.db.models import ProtectedError

    with pytest.raises(ProtectedError):
        Row.objects.get(code="РД-БГС").delete()
