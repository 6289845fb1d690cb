"""Somebody with all rights changes history in SQL: verification says where."""

from pathlib import Path

import pytest
from pytest_django import DjangoCaptureOnCommitCallbacks, Settings

from komek.audit import service
from komek.audit.chain import link
from komek.audit.models import Event
from komek.audit.reading import event_in
from tests.audit.writing import AT, CASE, sentences, sql, three_events, triggers_off

HASH = "It is not what was written: its hash does not fit it and the event before."

ATTACKS: list[tuple[str, str, list[str]]] = [
    ("a value", "UPDATE audit_event SET data = '{\"amount\": 9999}' WHERE seq = 2", [f"{CASE}, event 2: {HASH}"]),
    ("who", "UPDATE audit_event SET by = 'user:13' WHERE seq = 1", [f"{CASE}, event 1: {HASH}"]),
    ("when", "UPDATE audit_event SET at = at - interval '1 microsecond' WHERE seq = 3", [f"{CASE}, event 3: {HASH}"]),
    ("what", "UPDATE audit_event SET kind = 'refused' WHERE seq = 3", [f"{CASE}, event 3: {HASH}"]),
    ("the first removed", "DELETE FROM audit_event WHERE seq = 1", [f"{CASE}, event 1: It is missing."]),
    ("one removed", "DELETE FROM audit_event WHERE seq = 2", [f"{CASE}, event 2: It is missing."]),
    ("the tail cut off", "DELETE FROM audit_event WHERE seq = 3", [f"{CASE}, event 3: It is missing."]),
    (
        "a long tail cut off", "DELETE FROM audit_event WHERE seq > 1",
        [f"{CASE}, event 2: The events from here to 3 are missing."],
    ),
    ("all removed", "DELETE FROM audit_event", [f"{CASE}, event 1: The events from here to 3 are missing."]),
    (
        "one removed and the rest moved up",
        "DELETE FROM audit_event WHERE seq = 2; UPDATE audit_event SET seq = 2 WHERE seq = 3",
        [f"{CASE}, event 2: {HASH}", f"{CASE}, event 3: It is missing."],
    ),
    (
        "two changed places",
        "UPDATE audit_event SET seq = 9 WHERE seq = 2; UPDATE audit_event SET seq = 2 WHERE seq = 3;"
        "UPDATE audit_event SET seq = 3 WHERE seq = 9",
        [
            f"{CASE}, event 2: {HASH}",
            f"{CASE}, event 3: It stands in another place than the one it was written to.",
            f"{CASE}, event 3: The stream ends with another event than its head says.",
        ],
    ),
    (
        "one put in at the end",
        "INSERT INTO audit_event (stream, seq, kind, by, at, data, hash) "
        "SELECT stream, 4, kind, by, at, data, hash FROM audit_event WHERE seq = 3",
        [f"{CASE}, event 4: {HASH}", f"{CASE}, event 4: It was put in later: the stream ended before it."],
    ),
    (
        "one put in twice",
        "ALTER TABLE audit_event DROP CONSTRAINT one_event_per_place_in_a_stream;"
        "INSERT INTO audit_event (stream, seq, kind, by, at, data, hash) "
        "SELECT stream, seq, kind, by, at, data, hash FROM audit_event WHERE seq = 2",
        [f"{CASE}, event 2: There is more than one event in this place."],
    ),
    (
        "a stream made up",
        "INSERT INTO audit_event (stream, seq, kind, by, at, data, hash) "
        "SELECT 'case:99', seq, kind, by, at, data, hash FROM audit_event WHERE seq = 1",
        [f"case:99, event 1: {HASH}", "case:99: The stream has no head."],
    ),
    (
        "the head set back", "DELETE FROM audit_event WHERE seq = 3; UPDATE audit_head SET seq = 2, "
        "hash = (SELECT hash FROM audit_event WHERE seq = 2)",
        [f"{CASE}: The head was not sealed by this installation."],
    ),
]  # fmt: skip


@pytest.mark.django_db
class TestVerifying:
    def test_what_was_written_is_without_fault(self) -> None:
        three_events()
        assert sentences() == []

    @pytest.mark.parametrize(("attack", "found"), [case[1:] for case in ATTACKS], ids=[case[0] for case in ATTACKS])
    def test_a_superuser_changes_rows(self, attack: str, found: list[str]) -> None:
        three_events()
        with triggers_off():
            for statement in attack.split(";"):
                sql(statement)
        assert sentences() == found

    def test_hashes_computed_anew_break_the_seal(self) -> None:
        three_events()
        with triggers_off():
            sql("UPDATE audit_event SET by = 'user:13' WHERE seq = 3")
            before, forged = Event.objects.filter(seq__gt=1).order_by("seq")
            sql("UPDATE audit_event SET hash = %s WHERE seq = 3", link(before.hash, event_in(forged)))
            sql("UPDATE audit_head SET hash = (SELECT hash FROM audit_event WHERE seq = 3)")
        assert sentences() == [f"{CASE}: The head was not sealed by this installation."]

    def test_other_streams_are_left_out_when_one_is_asked_for(self) -> None:
        three_events()
        three_events("case:18")
        with triggers_off():
            sql("UPDATE audit_event SET kind = 'x' WHERE seq = 3")
        assert sentences(CASE) == [f"{CASE}, event 3: {HASH}"]
        assert len(sentences()) == 2

    def test_the_list_of_readings_is_held_to_what_was_read(self) -> None:
        service.log_read([34, 35], "user:12", "handling", AT)
        with triggers_off():
            sql("UPDATE audit_read SET person = 36 WHERE person = 34")
        assert sentences() == [
            "reads:user:12, event 1: The list of readings does not show that person 34 was read.",
            "reads:user:12, event 1: The list of readings shows person 36, of whom the event knows nothing.",
        ]

    def test_a_key_that_was_replaced_is_still_trusted(self, settings: Settings) -> None:
        three_events()
        settings.SECRET_KEY_FALLBACKS = [settings.SECRET_KEY]
        settings.SECRET_KEY = "another key"
        assert sentences() == []
        settings.SECRET_KEY_FALLBACKS = []
        assert sentences() == [f"{CASE}: The head was not sealed by this installation."]


@pytest.mark.django_db
class TestTriggers:
    @pytest.mark.parametrize(
        "how", ["DISABLE TRIGGER ALL", "DISABLE TRIGGER USER", "ENABLE REPLICA TRIGGER audit_event_kept"]
    )
    def test_one_that_is_switched_off_is_noticed(self, how: str) -> None:
        sql(f"ALTER TABLE audit_event {how}")
        assert "audit_event: The trigger audit_event_kept is switched off: rows can be changed." in sentences()

    def test_one_that_is_gone_is_noticed(self) -> None:
        sql("DROP TRIGGER audit_read_kept ON audit_read")
        assert sentences() == ["audit_read: The trigger audit_read_kept is not there: rows could be changed."]

    def test_one_that_does_something_else_is_noticed(self) -> None:
        sql(
            "CREATE OR REPLACE FUNCTION audit_only_forward() RETURNS trigger "
            "LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'"
        )
        assert sentences() == ["audit_head: The trigger audit_head_forward does something else than it was made for."]


@pytest.fixture
def anchored(
    settings: Settings, tmp_path: Path, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
) -> Path:
    """Three events, anchored."""
    settings.AUDIT_ANCHORS = tmp_path / "audit-anchors.txt"
    three_events()
    with django_capture_on_commit_callbacks(execute=True):
        assert service.anchor(AT) == 1
    return tmp_path / "audit-anchors.txt"


@pytest.mark.django_db
class TestAnchors:
    def test_only_what_has_grown_is_anchored(self, anchored: Path) -> None:
        assert service.anchor(AT) == 0
        three_events()
        assert service.anchor(AT) == 1
        assert sentences() == []

    def test_an_old_state_with_its_own_seals_is_noticed(self, anchored: Path) -> None:
        with triggers_off():
            sql("DELETE FROM audit_event WHERE stream = %s", CASE)
            sql("DELETE FROM audit_head WHERE stream = %s", CASE)
        assert sentences() == [f"{CASE}, event 3: It is not the event that anchor 1 holds."]

    def test_an_old_state_of_the_whole_database_is_noticed(self, anchored: Path) -> None:
        with triggers_off():
            sql("DELETE FROM audit_event")
            sql("DELETE FROM audit_head")
        assert sentences() == [
            "anchors, event 1: The file of anchors has another anchor 1, or the database has lost it."
        ]

    def test_a_file_that_is_gone_or_broken_is_noticed(self, anchored: Path) -> None:
        anchored.write_text("1\n")
        assert sentences() == ["anchors: The file of anchors cannot be read."]
        anchored.unlink()
        assert sentences() == ["anchors: The file of anchors is not there."]


@pytest.mark.django_db
def test_every_night_the_worker_anchors(anchored: Path) -> None:
    from komek.audit.tasks import anchor_heads

    three_events("case:18")
    anchor_heads()
    assert [event.kind for event in service.events("anchors")] == ["anchored", "anchored"]
