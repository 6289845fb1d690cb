"""`komek assess FILE`: what the law gives a family. A folder is left to `folder`."""

from __future__ import annotations

from pathlib import Path

from komek.cli.options import Options
from komek.cli.output import complain, complaint, prepare, print_json
from komek.cli.shelf import put_on_shelf
from komek.factsfile import Difference, FactsFile, FactsFileError, differences, read_all
from komek.law import Assessment, LawError, assess
from komek.law.as_data import to_json

ASSESSED, DIFFERENT = 0, 1


def assess_path(path: Path, options: Options) -> int:
    """Assess a file or a folder and print the result; the exit status."""
    prepare()
    if path.is_dir():
        from komek.cli.folder import assess_folder

        return assess_folder(path, options)
    try:
        files = read_all(path)
        for file in files:
            put_on_shelf(file.case.programme)
        results = [assess(file.case) for file in files]
    except FactsFileError as error:
        return complaint(error, options.t)
    except LawError as error:
        return complain([str(error)])
    found = [differences(file, result) for file, result in zip(files, results, strict=True)]
    _print(files, results, found, options)
    return DIFFERENT if any(found) else ASSESSED


def _print(files: list[FactsFile], results: list[Assessment], found: list[list[Difference]], options: Options) -> None:
    """One object or one page for each; where a worked example differs, how, on standard error."""
    if options.json:
        objects = [to_json(result, options.t) for result in results]
        print_json(objects[0] if len(objects) == 1 else objects)
    else:
        from komek.cli.result import page

        for result in results:
            page(result, options).show()
    for file, different in zip(files, found, strict=True):
        complain(difference_lines(file, different, options))


def difference_lines(file: FactsFile, different: list[Difference], options: Options) -> list[str]:
    """What a worked example expected and what came out."""
    text = options.t("{place}: {key}: expected {expected}, got {got}")
    place = f"{file.path} ({file.name})" if file.name else str(file.path)
    return [text.format(place=place, key=item.key, expected=item.expected, got=item.got) for item in different]
