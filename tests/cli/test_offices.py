"""`komek offices import`: what people see, and what is left in the database."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytest_django import DjangoDbBlocker

from tests.cli.conftest import Run
from tests.site.server import database_address

OURS = Path("src/komek/packs/bulgaria/offices.csv").resolve()
KITEN = "country,code,kind,parent,name_bg,territory\nbg,КИТ,directorate,РД-БГС,ДСП – Китен,Бургас > Приморско > Китен\n"
WRONG = "country,code,kind,parent,name_bg\nbg,КИТ,directorat,РД-БГС,ДСП\nbg,кит,directorate,РД-БГС,\n"


def variables(address: str, folder: Path) -> dict[str, str]:
    """What names an installation."""
    return {"DATABASE_URL": address, "KOMEK_DATA": str(folder), "DJANGO_SETTINGS_MODULE": "komek.web.settings"}


@pytest.fixture
def installation(django_db_setup: None, django_db_blocker: DjangoDbBlocker, tmp_path: Path) -> Iterator[dict[str, str]]:
    """The test database as an installation; offices that a test adds are gone after it."""
    from komek.offices.models import Office

    yield variables(database_address(), tmp_path)
    with django_db_blocker.unblock():
        Office.objects.filter(code="КИТ").delete()


def test_a_file_that_is_known_changes_nothing(komek: Run, installation: dict[str, str]) -> None:
    done = komek("offices", "import", str(OURS), **installation)
    assert (done.returncode, done.stderr, done.stdout) == (0, "", "0 new, 0 changed, 31 as before.\n")


def test_a_rehearsal_is_followed_by_the_import_itself(komek: Run, installation: dict[str, str], tmp_path: Path) -> None:
    (tmp_path / "kiten.csv").write_text(KITEN, "utf-8")
    said = "КИТ: new: ДСП – Китен\n1 new, 0 changed, 0 as before.\n31 more offices are known and stay as they are.\n"
    rehearsal = "This was a rehearsal: nothing was changed.\n"
    assert komek("offices", "import", "kiten.csv", "--dry-run", **installation).stdout == said + rehearsal
    assert komek("offices", "import", "kiten.csv", **installation).stdout == said
    assert "1 as before" in komek("offices", "import", "kiten.csv", **installation).stdout


def test_2_for_a_file_with_problems_all_of_them_in_the_readers_language(
    komek: Run, installation: dict[str, str], tmp_path: Path
) -> None:
    (tmp_path / "wrong.csv").write_text(WRONG, "utf-8")
    done = komek("offices", "import", "wrong.csv", "--lang", "bg", **installation)
    assert (done.returncode, done.stdout) == (2, "")
    assert [line.split(": ")[:2] for line in done.stderr.splitlines()] == [
        ["wrong.csv:2", "kind"], ["wrong.csv:3", "code"], ["wrong.csv:3", "name_bg"],
    ]  # fmt: skip
    assert "Имахте предвид „directorate“?" in done.stderr


def test_2_where_no_database_answers(komek: Run, tmp_path: Path) -> None:
    nowhere = variables(f"postgresql://komek@/komek?host={tmp_path}", tmp_path)
    done = komek("offices", "import", str(OURS), **nowhere)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("The database does not answer (")
    assert done.stderr.endswith("Start Kömek with ./run, or set DATABASE_URL.\n")


@pytest.mark.parametrize("command", [("law", "check"), ("assess", "nothing.yaml"), ("--help",)])
def test_other_commands_do_not_load_django(komek: Run, command: tuple[str, ...]) -> None:
    """`komek assess` must stay fast: Python itself tells what it imported."""
    done = komek(*command, PYTHONPROFILEIMPORTTIME="1")
    assert "komek.cli" in done.stderr
    assert "django" not in done.stderr.replace("django.po", "").replace("django.mo", "")
