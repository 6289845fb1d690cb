"""`komek offices import`: offices from a CSV file, with what changes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from komek.cli.installation import NoInstallation, no_installation, reached, set_up
from komek.cli.options import Options
from komek.cli.output import complain, prepare
from komek.languages.problem import FileError

if TYPE_CHECKING:
    from komek.offices.service import Imported


def import_offices(path: Path, options: Options, *, rehearse: bool) -> int:
    """Import, or say what an import would change. 0 done; 2 for a file with problems or no database."""
    prepare()
    set_up()
    from komek.offices import service

    try:
        with reached():
            done = service.import_file(path, rehearse=rehearse)
    except FileError as error:
        return complain(error.lines(options.t))
    except NoInstallation as error:
        return no_installation(error, options)
    print("\n".join(_told(done, options, rehearse)))
    return 0


def _told(done: Imported, options: Options, rehearse: bool) -> Iterator[str]:
    t = options.t
    for office in done.new:
        yield t("{code}: new: {name}").format(code=office.code, name=office.name(options.lang))
    for office, changes in done.changed:
        for change in changes:
            text = t("{code}: {column}: “{old}” becomes “{new}”")
            yield text.format(code=office.code, column=change.column, old=change.old, new=change.new)
    text = t("{new} new, {changed} changed, {unchanged} as before.")
    yield text.format(new=len(done.new), changed=len(done.changed), unchanged=done.unchanged)
    if done.left_out:
        yield t("{count} more offices are known and stay as they are.").format(count=done.left_out)
    if rehearse:
        yield t("This was a rehearsal: nothing was changed.")
