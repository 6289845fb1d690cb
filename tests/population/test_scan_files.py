"""However a population lies on disk, a scan reads the same households and writes the same results."""

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
import pyarrow.parquet as pq
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from komek.law import Case, assess
from komek.law.scan.interpreted import Interpreted
from tests.population.small import ON, PROGRAMME, People, people, results, save, scanned

SIZES = st.lists(st.integers(1, 6), max_size=30)
FEWER = settings(max_examples=settings().max_examples // 4)  # each writes and reads files


@pytest.fixture(autouse=True, scope="module")
def _without_waiting_for_the_disk() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("os.fsync", lambda file: None)
        yield


def plainly(given: People, folder: Path) -> list[dict[str, object]]:
    """The results of the population in one file, scanned in one batch."""
    scanned(save(given, folder / "plain"), folder / "plainly")
    return results(folder / "plainly")


@FEWER
@given(
    SIZES,
    st.integers(1, 4),
    st.integers(1, 30),
    st.integers(1, 12),
    st.integers(1, 20),
    st.sampled_from([".parquet", ".arrow"]),
)
def test_any_partition_gives_the_same(
    sizes: list[int], parts: int, group: int, block: int, part: int, suffix: str
) -> None:
    whole = people(sizes)
    with TemporaryDirectory() as place:
        folder = Path(place)
        total = scanned(save(whole, folder / "other", parts, group, suffix), folder / "to", block=block, part=part)
        assert results(folder / "to") == plainly(whole, folder)
        assert sum(total.summaries[PROGRAMME.code].outcomes.values()) == len(sizes)
        assert total.summaries[PROGRAMME.code].amount == sum(row["amount"] for row in results(folder / "to"))


@FEWER
@given(SIZES, st.integers(0, 99), st.integers(1, 40), st.booleans(), st.integers(1, 3))
def test_shuffled_rows_give_the_same(sizes: list[int], seed: int, run: int, texts: bool, parts: int) -> None:
    """Runs of a few hundred bytes, so that many are merged."""
    whole = people(sizes).keyed_by_text() if texts else people(sizes)
    with TemporaryDirectory() as place:
        folder = Path(place)
        scanned(save(whole.shuffled(seed), folder / "other", parts), folder / "to", run=run * 100, block=7)
        assert results(folder / "to") == plainly(whole, folder)
        assert not [path for path in (folder / "to").iterdir() if path.name.startswith(".sorting")]


def test_a_scan_of_files_says_what_assess_says(tmp_path: Path) -> None:
    whole = people([1, 3, 2, 1, 4, 2, 2, 5])
    scanned(save(whole, tmp_path / "in"), tmp_path / "to", Interpreted(PROGRAMME, ON), block=3)
    persons, households = whole.persons.to_pylist(), whole.households.to_pylist()
    for row, household in zip(results(tmp_path / "to"), households, strict=True):
        key = household.pop("household")
        mine = {
            str(p["person"]): {k: v for k, v in p.items() if k not in ("household", "person")}
            for p in persons
            if p["household"] == key
        }
        told = assess(Case(PROGRAMME, ON, mine, household))
        assert (row["household"], row["outcome"], row["reason"]) == (key, told.outcome, told.reason)
        assert row["amount"] == (told.amount.minor if told.amount else 0)
        assert set(row["needed"]) == {m.fact.name for m in told.missing} | {
            f"parameter:{p}" for p in told.missing_parameters
        }
        unsaid = {finding.code for finding in told.requirements if finding.met is None}
        assert set(row["open"]) - {"amount"} == (unsaid if told.outcome == "undetermined" else set())


def test_results_say_what_they_are_about(tmp_path: Path) -> None:
    scanned(save(people([1]), tmp_path / "in"), tmp_path / "to")
    about = pq.read_schema(tmp_path / "to" / PROGRAMME.code / "part-00000.parquet").metadata
    assert {
        b"programme": b"bg.monthly_assistance",
        b"currency": b"BGN",
        b"on": b"2025-03-04",
        b"per": b"month",
    }.items() <= about.items()


@pytest.mark.parametrize("needed", [True, False])
def test_what_is_needed_is_written_where_it_is_asked_for(tmp_path: Path, needed: bool) -> None:
    scanned(save(people([1, 2, 3] * 9), tmp_path / "in"), tmp_path / "to", needed=needed)
    rows = results(tmp_path / "to")
    assert all(("needed" in row) == needed for row in rows)
    assert any(row.get("needed") for row in rows) == needed


def test_without_a_folder_only_counts_are_kept(tmp_path: Path) -> None:
    folder = save(people([1, 2, 3] * 5), tmp_path / "in")
    assert scanned(folder, None).as_data() == scanned(folder, tmp_path / "to").as_data()


def test_nobody_at_all(tmp_path: Path) -> None:
    total = scanned(save(people([]), tmp_path / "in"), tmp_path / "to")
    assert results(tmp_path / "to") == []
    assert not total.rejects


def test_a_table_of_more_runs_than_are_read_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("komek.population.sorting.MOST", 3)
    whole = people([2] * 60)
    folder = save(whole.shuffled(4), tmp_path / "in", parts=20)
    scanned(folder, tmp_path / "to", run=1)
    assert results(tmp_path / "to") == plainly(whole, tmp_path)


def test_further_columns_are_handed_on(tmp_path: Path) -> None:
    from komek.population.population import Population
    from komek.population.running import facts_of

    whole = people([1] * 5)
    regions = np.array(["north", "south", "north", "west", "south"])
    more = People(whole.persons, whole.households.append_column("region", [regions]))
    with Population(save(more, tmp_path / "in"), facts_of([PROGRAMME], ON), also=["region"]) as population:
        found = [region for batch in population.batches(block=2) for region in batch.further["region"].to_pylist()]
    assert found == regions.tolist()
