"""A Spark on this machine, started once; without PySpark and Java these tests are skipped, which pytest tells."""

import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from komek.population.spark.session import Cluster


@pytest.fixture(scope="session")
def spark(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """The session, with two workers that share a cache of compiled law with this process."""
    pytest.importorskip("pyspark", reason="PySpark is not installed: ./test --spark installs it.")
    if not (shutil.which("java") or "JAVA_HOME" in os.environ):
        pytest.skip("Java is not installed, which Spark needs.")
    from pyspark.sql import SparkSession

    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("KOMEK_CACHE", str(tmp_path_factory.mktemp("cache")))
        patch.setenv("SPARK_LOCAL_IP", "127.0.0.1")
        patch.setenv("PYSPARK_PYTHON", sys.executable)  # which only a context that begins reads
        few: dict[str, Any] = {"spark.ui.enabled": False, "spark.sql.shuffle.partitions": 2}
        few["spark.sql.warehouse.dir"] = str(tmp_path_factory.mktemp("warehouse"))
        SparkSession.builder.master("local[2]").config(map=few).getOrCreate()  # which the next line then finds
        session = Cluster("local[2]").session()
        session.sparkContext.setLogLevel("OFF")
        yield session
        session.stop()


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """An empty folder whose name has what addresses may trip over."""
    found = tmp_path / "a place"
    found.mkdir()
    return found
