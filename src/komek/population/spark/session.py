"""The Spark that is asked: started, or found running, or told to be missing."""

from __future__ import annotations

import os
import re
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..problems import PopulationError, _, refusal

BATCH = 1 << 16  # rows that Spark hands over at a time
EXTENT = 400  # letters that are shown of what Spark says
ERROR = re.compile(r"\w+Error: ")


@dataclass(frozen=True)
class Cluster:
    """Where to scan: a Spark master ("local[2]", "yarn", None: as Spark is configured) and in how many partitions."""

    master: str | None = None
    partitions: int | None = None
    batch: int = BATCH

    def session(self) -> Any:
        """The running session, or a new one. PopulationError where PySpark or Java is missing."""
        try:
            from pyspark.errors import PySparkException
            from pyspark.sql import SparkSession
        except ImportError:
            text = _("PySpark is not installed. In the folder of Kömek: pip install '.[spark]'.")
            raise refusal(Path("spark"), text) from None
        _check_java()
        os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
        builder = SparkSession.builder.appName("komek scan")
        builder = builder.config("spark.sql.execution.arrow.maxRecordsPerBatch", self.batch)
        builder = builder.config("spark.ui.showConsoleProgress", sys.stderr.isatty())
        try:
            return (builder.master(self.master) if self.master else builder).getOrCreate()
        except PySparkException as fault:
            raise told(fault) from None


@contextmanager
def telling() -> Iterator[None]:
    """What Spark raises becomes a PopulationError."""
    from py4j.protocol import Py4JError
    from pyspark.errors import PySparkException

    try:
        yield
    except (PySparkException, Py4JError) as fault:
        raise told(fault) from fault


def told(fault: BaseException) -> PopulationError:
    """The line of Spark's many that says what happened: one of ours, else of a worker's Python, else of Java."""
    lines = [line.strip() for line in str(fault).splitlines() if line.strip()]
    marked = [line for line in lines if line.startswith("komek.")] or [line for line in lines if ERROR.match(line)]
    java = [line.removeprefix(": ") for line in lines if line.startswith(": ")]
    said = (marked or java or lines or [type(fault).__name__])[0]
    return refusal(Path("spark"), _("Spark broke off: {fault}"), fault=said[:EXTENT])


def _check_java() -> None:
    """Before PySpark looks for it: its own words for a missing Java name a script."""
    if "PYSPARK_GATEWAY_PORT" in os.environ or "SPARK_REMOTE" in os.environ:  # Spark runs already
        return
    home = os.environ.get("JAVA_HOME")
    if not (Path(home, "bin", "java").is_file() if home else shutil.which("java")):
        text = _("Java is not installed, which Spark needs: version 17 or newer. Or JAVA_HOME names a wrong folder.")
        raise refusal(Path("spark"), text)
