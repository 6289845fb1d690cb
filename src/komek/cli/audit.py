"""`komek audit verify`: whether history is as it was written."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from komek.cli.installation import NoInstallation, no_installation, reached, set_up
from komek.cli.options import Options
from komek.cli.output import prepare
from komek.clock import site

if TYPE_CHECKING:
    from komek.audit.service import Extent, Fault

FAULTS = 1


def verify_history(stream: str | None, options: Options) -> int:
    """Verify one stream, or all. 0 without a fault; 1 with the faults on standard error; 2 for no database."""
    prepare()
    set_up()
    from komek.audit import service

    try:
        with reached():
            faults, extent = service.verify(stream), service.extent()
            if stream is None:
                service.note_verification(len(faults), extent, site.now())
    except NoInstallation as error:
        return no_installation(error, options)
    return _tell(faults, options) if faults else _all_well(stream, extent, options)


def _tell(faults: list[Fault], options: Options) -> int:
    for fault in faults:
        print(fault.sentence(options.t), file=sys.stderr)
    print(options.t("Faults: {count}.").format(count=len(faults)), file=sys.stderr)
    return FAULTS


def _all_well(stream: str | None, extent: Extent, options: Options) -> int:
    if stream:
        print(options.t("{stream}: everything is as it was written.").format(stream=stream))
    else:
        text = options.t("Everything is as it was written. Streams: {streams}. Events: {events}.")
        print(text.format(streams=extent.streams, events=extent.events))
    return 0
