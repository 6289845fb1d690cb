"""The plain forms of `assess` and `ask`, read without Typer; anything unusual is left to it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from komek.cli.options import Options, default_language, is_language

Run = Callable[[], int]


def understood(arguments: Sequence[str]) -> Run | None:
    """What to run for `assess|ask FILE [--json] [--explain] [--lang xx]`; None for everything else."""
    command, *rest = arguments or [""]
    parsed = _parsed(rest) if command in ("assess", "ask") else None
    if parsed is None or (command == "ask" and parsed[1].explain):
        return None
    path, options = parsed
    if command == "ask":
        from komek.cli.ask import ask_file

        return lambda: ask_file(path, options)
    from komek.cli.assess import assess_path

    return lambda: assess_path(path, options)


def _parsed(arguments: Sequence[str]) -> tuple[Path, Options] | None:
    paths, flags, lang, waiting = [], set(), default_language(), False
    for argument in arguments:
        if waiting or argument.startswith("--lang="):
            lang, waiting = argument.removeprefix("--lang="), False
        elif argument == "--lang":
            waiting = True
        elif argument.startswith("-"):
            flags.add(argument)
        else:
            paths.append(Path(argument))
    if len(paths) != 1 or waiting or not is_language(lang) or not flags <= {"--json", "--explain"}:
        return None
    return paths[0], Options(lang, json="--json" in flags, explain="--explain" in flags)
