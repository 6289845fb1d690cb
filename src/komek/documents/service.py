"""Documents: the public face of this room. Other rooms import from here, and nothing else of it.

1. `store` what somebody brought: told by content, made harmless, kept; DocumentError says in words why not;
2. `keep` a PDF that the system itself made, byte for byte;
3. `of` an owner, one `document`, its `content`, `as_response` to a browser;
4. `hand_over` a draft's documents to its case; `remove` and `remove_all` only while they are a draft's.

What was decided here: PDF, JPEG and PNG up to 10 MB, 50 files in a draft. Pictures are drawn anew, 4000 pixels at most
and without any data about place or device. PDFs stay as they came (a signature in one must stay valid), and those with
a password, programs or files inside are refused with advice. An owner is text (`draft:<uuid>`, `case:17`); whoever
asks for a document has asked `access` before.
"""

from komek.documents.errors import DocumentError
from komek.documents.kinds import ACCEPTED, LARGEST
from komek.documents.reading import Damaged, content, document, of
from komek.documents.records import Stored
from komek.documents.responses import as_response
from komek.documents.storing import MOST_IN_A_DRAFT, hand_over, keep, remove, remove_all, store

__all__ = [
    "ACCEPTED",
    "LARGEST",
    "MOST_IN_A_DRAFT",
    "Damaged",
    "DocumentError",
    "Stored",
    "as_response",
    "content",
    "document",
    "hand_over",
    "keep",
    "of",
    "remove",
    "remove_all",
    "store",
]
