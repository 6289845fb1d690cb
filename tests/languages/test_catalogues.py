"""Every text of the program and of the packs is translated; a catalogue keeps what translators wrote."""

from pathlib import Path

import pytest

from komek.languages import translator
from komek.languages.check import faults
from komek.languages.compiling import compile_file, is_stale
from komek.languages.extract.catalogue import read, strings, update
from komek.languages.extract.message import Message
from komek.languages.places import KOMEK, TRANSLATED, catalogues, rooms


@pytest.mark.parametrize("room", rooms(), ids=lambda room: room.relative_to(KOMEK).as_posix())
def test_every_text_is_translated_with_its_placeholders(room: Path) -> None:
    assert not list(faults(room))


@pytest.mark.parametrize("language", TRANSLATED)
def test_rooms_say_the_same_text_in_the_same_words(language: str) -> None:
    """Merged, the translation of one room would win. What means two things has two English texts, or a context."""
    said: dict[object, set[tuple[str, ...]]] = {}
    for path in catalogues(language):
        for entry in read(path, language):
            if entry.id:
                said.setdefault((entry.id, entry.context), set()).add(strings(entry))
    assert {text: ways for text, ways in said.items() if len(ways) > 1} == {}


def test_updating_keeps_translations_guesses_nothing_and_drops_what_is_gone(tmp_path: Path) -> None:
    po = tmp_path / "django.po"
    assert update(po, "bg", [Message("Family", "a.py"), Message("Old", "a.py")]) == 2
    po.write_text(po.read_text("utf-8").replace('"Family"\nmsgstr ""', '"Family"\nmsgstr "Семейство"'), "utf-8")
    assert update(po, "bg", [Message("Family", "b.py"), Message("Families", "b.py")]) == 1
    catalogue = read(po, "bg")
    assert {message.id: message.string for message in catalogue if message.id} == {
        "Family": "Семейство",
        "Families": "",
    }
    assert "fuzzy" not in po.read_text("utf-8")
    assert "Old" not in po.read_text("utf-8")


def test_updating_twice_writes_nothing(tmp_path: Path) -> None:
    po = tmp_path / "django.po"
    update(po, "kk", [Message("Family", "a.py")])
    before = po.stat().st_mtime_ns
    update(po, "kk", [Message("Family", "a.py")])
    assert po.stat().st_mtime_ns == before


@pytest.mark.parametrize(
    ("string", "fault"),
    [
        ("", "not translated"),
        ("Здравейте", "placeholders differ"),
        ("Здравейте, {people}", "placeholders differ"),
        ("Здравейте, {person}", None),
    ],
)
def test_faults_are_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, string: str, fault: str | None) -> None:
    pack = tmp_path / "land"
    pack.mkdir()
    (pack / "country.py").write_text('country = Country("xx", "Hello, {person}", languages=["bg"])', "utf-8")
    monkeypatch.setenv("KOMEK_PACKS", str(tmp_path))
    po = pack / "locale" / "bg" / "LC_MESSAGES" / "django.po"
    po.parent.mkdir(parents=True)
    po.write_text(f'msgid "Hello, {{person}}"\nmsgstr "{string}"\n', "utf-8")
    found = list(faults(pack))
    assert (fault in found[0]) if fault else (found == [])


def test_a_catalogue_is_compiled_when_it_is_newer_than_its_compilation(tmp_path: Path) -> None:
    po = tmp_path / "django.po"
    po.write_text('msgid "Family"\nmsgstr "Семейство"\n', "utf-8")
    assert is_stale(po, po.with_suffix(".mo"))
    compile_file(po)
    assert not is_stale(po, po.with_suffix(".mo"))


def test_english_is_the_text_itself_and_what_is_not_translated_stays_english() -> None:
    assert translator("en")("Family") == "Family"
    assert translator("bg")("No such text has ever been written.") == "No such text has ever been written."
