"""Files of offices for tests, and the country's own offices as every installation has them."""

from pathlib import Path

from komek.offices.service import Imported, Office, import_file, office

HEADER = "country,code,kind,parent,name_bg,territory,telephone,emails,hours,calendar,valid_from,valid_until\n"
KITEN = "bg,КИТ,directorate,РД-БГС,Дирекция „Социално подпомагане“ – Китен,Бургас > Приморско > Китен,,,,,,\n"


def imported(folder: Path, *lines: str, header: str = HEADER, rehearse: bool = False) -> Imported:
    """Import a file of these lines."""
    return import_file(written(folder, *lines, header=header), rehearse=rehearse)


def written(folder: Path, *lines: str, header: str = HEADER) -> Path:
    """A file of these lines."""
    path = folder / "offices.csv"
    path.write_text(header + "".join(lines), encoding="utf-8")
    return path


def known(country: str, code: str) -> Office:
    """An office that is there."""
    found = office(country, code)
    assert found is not None
    return found
