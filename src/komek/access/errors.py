"""The two answers of a closed door."""

from django.core.exceptions import PermissionDenied
from django.http import Http404

from komek.casework.lifecycle import Sentence


class NotHere(Http404):
    """There is no such thing, or none for this viewer: the same answer, so that nothing can be learnt from it."""


class NotYours(PermissionDenied):
    """The viewer sees it, but may not do this. `sentence` says why, as on the page."""

    def __init__(self, sentence: Sentence) -> None:
        super().__init__(sentence.say())
        self.sentence = sentence
