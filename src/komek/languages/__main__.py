"""`python -m komek.languages extract|compile [ROOM…]`: bring catalogues up to date, or compile them.

A room is a folder below `src/komek`: `law`, `cli`, `packs/bulgaria`. Without one: every room.
"""

import sys
from pathlib import Path

from komek.languages.places import KOMEK, LANGUAGES, catalogue, rooms


def _extract(chosen: list[Path]) -> None:
    from komek.languages.extract import update_room

    for room in chosen:
        missing = update_room(room)
        counts = ", ".join(f"{language} {count}" for language, count in missing.items())
        if missing:
            print(f"{room.relative_to(KOMEK.parent) if room.is_relative_to(KOMEK) else room}: to translate: {counts}")


def _compile(chosen: list[Path]) -> None:
    from komek.languages.compiling import compile_file

    for room in chosen:
        for language in LANGUAGES:
            if (path := catalogue(room, language)).is_file():
                compile_file(path)


def _chosen(names: list[str]) -> list[Path]:
    known = {_short(room): room for room in rooms()}
    unknown = [name for name in names if name.rstrip("/") not in known]
    if unknown:
        raise SystemExit(f"No room {', '.join(unknown)}. Rooms: {', '.join(known)}.")
    return [known[name.rstrip("/")] for name in names] or list(known.values())


def _short(room: Path) -> str:
    return room.relative_to(KOMEK).as_posix() if room.is_relative_to(KOMEK) else room.as_posix()


def main(arguments: list[str]) -> None:
    """Run one of the two commands."""
    commands = {"extract": _extract, "compile": _compile}
    if not arguments or arguments[0] not in commands:
        raise SystemExit(__doc__)
    commands[arguments[0]](_chosen(arguments[1:]))


if __name__ == "__main__":
    main(sys.argv[1:])
