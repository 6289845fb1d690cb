"""The scan beyond one machine: the same kernel in every worker of a Spark cluster, by `mapInArrow`.

`session` (Spark itself) → `tables` (both as one, distributed and sorted by household) → `partition` (in the worker: a
partition's batches taken apart into the two tables again, joined and asked as on one machine) → `rows` (results,
rejects and counts as rows of one table) → `driver` (the counts added up) and `folder` (what is written). A household
may span two Arrow batches; it is carried over, as everywhere in this room.

Needs PySpark 4 and Java 17, which Kömek does not install: see docs/population.md.
"""

from .driver import Found, scan_by_spark
from .session import Cluster

__all__ = ["Cluster", "Found", "scan_by_spark"]
