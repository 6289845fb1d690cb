"""PDFs are kept as they came, because a signature in them must stay valid; so they are looked through instead.

Refused is what nobody could read later (encryption, damage) and what would do something by itself when it is opened:
programs, starting other programs, files hidden inside, sending the form somewhere.
"""

from collections.abc import Iterator
from io import BytesIO
from typing import Any

from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.decode_limits import DecodeLimits
from pyhanko.pdf_utils.misc import PdfError
from pyhanko.pdf_utils.reader import PdfFileReader

from komek.documents.errors import DocumentError, refuse
from komek.languages.problem import _

MOST_PAGES = 300
MOST_OBJECTS = 20_000
"""Ten times those of thirty scanned pages; a file made to be endless ends after some seconds."""

_ACTS = frozenset({"/JavaScript", "/Launch", "/SubmitForm", "/ImportData", "/Rendition", "/RichMediaExecute", "/GoToE"})
_CARRIES = frozenset({"/JS", "/EmbeddedFiles", "/EF", "/XFA", "/RichMediaContent", "/3DD"})
_UNREADABLE = (PdfError, ValueError, TypeError, LookupError, AttributeError, ArithmeticError, RecursionError, OSError)

_DAMAGED = _("This PDF is damaged or incomplete. Save or scan it again.")
_LOCKED = _("This PDF is protected by a password. Remove the protection, or take photos of its pages.")
_ACTIVE = _("This PDF contains programs or other files. Print it into a new PDF, or take photos of its pages.")
_LONG = _("This PDF has more than {most} pages. Send only the pages that are needed.")


def checked(data: bytes) -> int:
    """How many pages it has. Raises DocumentError for what is not taken."""
    try:
        reader = PdfFileReader(BytesIO(data), strict=False, decode_limits=DecodeLimits())
        if reader.encrypt_dict is not None:
            raise refuse(_LOCKED)
        if any(_active(thing) for thing in _reached(reader)):
            raise refuse(_ACTIVE)
        return _pages(reader)
    except DocumentError:
        raise
    except _UNREADABLE as error:  # pyHanko's reader raises any of these on a broken file
        raise refuse(_DAMAGED) from error


def _pages(reader: PdfFileReader) -> int:
    count = int(reader.root["/Pages"]["/Count"])
    if count < 1:
        raise refuse(_DAMAGED)
    if count > MOST_PAGES:
        raise refuse(_LONG, most=MOST_PAGES)
    return count


def _active(thing: Any) -> bool:
    if not isinstance(thing, generic.DictionaryObject):
        return False
    return not _CARRIES.isdisjoint(thing) or any(thing.raw_get(key) in _ACTS for key in ("/S", "/Type") if key in thing)


def _reached(reader: PdfFileReader) -> Iterator[Any]:
    """Every object that a reader of the file can come to, each once."""
    waiting: list[Any] = [reader.trailer_view.raw_get("/Root")]
    seen: set[tuple[int, int]] = set()
    for _step in range(MOST_OBJECTS * 20):
        if not waiting:
            return
        thing = waiting.pop()
        if isinstance(thing, generic.IndirectObject):
            if (thing.idnum, thing.generation) in seen:
                continue
            seen.add((thing.idnum, thing.generation))
            thing = reader.get_object(thing.reference)  # type: ignore[no-untyped-call]
        yield thing
        waiting.extend(_parts(thing))
        if len(seen) > MOST_OBJECTS:
            break
    raise refuse(_LONG, most=MOST_PAGES)


def _parts(thing: Any) -> list[Any]:
    if isinstance(thing, generic.DictionaryObject):
        return [thing.raw_get(key) for key in thing]
    return [thing.raw_get(place) for place in range(len(thing))] if isinstance(thing, generic.ArrayObject) else []
