"""One thing at a time: what holds from a day on ends what held until then."""

from collections.abc import Mapping
from datetime import date

from komek.languages.problem import _
from komek.people.errors import refuse
from komek.people.models.spell import Spell


def succeed(kind: type[Spell], whose: Mapping[str, object], since: date, values: Mapping[str, object]) -> None:
    """Make `values` hold from `since` on, in place of what rows of this kind say of the same (`whose`: filters).

    What held before ends on that day. On the very day it began it is corrected instead. Raises PeopleError where
    something later is known already.
    """
    current = kind._default_manager.filter(**whose, until=None)
    began = current.values_list("since", flat=True).first()
    if began == since:
        current.update(**values)
        return
    if began and began > since:
        text = _("Something later is known already, from {day}. Give a later day.")
        raise refuse("since", text, day=began.isoformat())
    current.update(until=since)
    kind._default_manager.create(**whose, **values, since=since)
