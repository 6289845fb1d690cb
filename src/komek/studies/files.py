"""The files of a study to take away, each by a name that we give; PNG is painted when it is asked for."""

from __future__ import annotations

import re
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO
from zipfile import ZIP_STORED, ZipFile

from .folders import study_folder
from .models import Study

PARQUET = "application/vnd.apache.parquet"
CHART = re.compile(r"(?P<name>[\w-]{1,80})\.(?P<form>svg|png)")
LARGEST_ZIP = 500_000_000  # bytes; what is larger is taken from the data folder by the operator


def names(study: Study) -> list[str]:
    """The tables that can be taken away; charts stand by themselves."""
    if study.state != Study.State.finished or study.kind == Study.Kind.make:
        return []
    if study.kind == Study.Kind.simulate:
        return ["tables.parquet", "changes.parquet"]
    return ["rejects.parquet", *(["households.zip"] if _size(study) <= LARGEST_ZIP else [])]


def read(study: Study, name: str, language: str) -> tuple[IO[bytes], str] | None:
    """A file, opened to be read, and its type; None where there is none of this name."""
    chart = CHART.fullmatch(name)
    if chart:
        return _chart(study, chart["name"], chart["form"], language)
    if name not in names(study):
        return None
    if name == "households.zip":
        return _zip(study), "application/zip"
    folder = study_folder(study.pk)
    path = (folder / "scan" if study.kind == Study.Kind.scan else folder) / name
    return (path.open("rb"), PARQUET) if path.is_file() else None


def drawing(study: Study, name: str, language: str) -> str:
    """A chart as SVG; "" where its file is gone."""
    known = {chart["name"] for chart in study.result.get("told", {}).get(language, {}).get("charts", ())}
    path = study_folder(study.pk) / language / f"{name}.svg"
    return path.read_text(encoding="utf-8") if name in known and path.is_file() else ""


def _chart(study: Study, name: str, form: str, language: str) -> tuple[IO[bytes], str] | None:
    svg = drawing(study, name, language)
    if not svg:
        return None
    if form == "svg":
        return BytesIO(svg.encode()), "image/svg+xml"
    from komek.population.charts.png import png
    from komek.population.charts.svg import Picture

    chart = next(one for one in study.result["told"][language]["charts"] if one["name"] == name)
    return BytesIO(png(Picture(svg, chart["title"], chart["alt"]))), "image/png"


def _parts(study: Study) -> list[Path]:
    return sorted((study_folder(study.pk) / "scan" / study.programme).glob("part-*.parquet"))


def _size(study: Study) -> int:
    return sum(path.stat().st_size for path in _parts(study))


def _zip(study: Study) -> IO[bytes]:
    """A row for each household, in parts as they were scanned; on the disk of the data, gone when it is closed."""
    made = TemporaryFile(dir=study_folder(study.pk))  # noqa: SIM115 whoever is given it closes it
    with ZipFile(made, "w", ZIP_STORED) as archive:
        for path in _parts(study):
            archive.write(path, path.name)
    made.seek(0)
    return made
