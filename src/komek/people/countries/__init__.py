"""One file per country: its numbers, names, addresses and spelling. Only declarations, and the checks they name."""

from komek.languages.problem import _
from komek.people.countries.azerbaijan import AZERBAIJAN
from komek.people.countries.bulgaria import BULGARIA
from komek.people.countries.kazakhstan import KAZAKHSTAN
from komek.people.country import CountryForm
from komek.people.errors import PeopleError, unknown

FORMS = {form.code: form for form in (BULGARIA, KAZAKHSTAN, AZERBAIJAN)}


def form(country: str) -> CountryForm:
    """The form of a country, by the code of its pack. Raises PeopleError where we know none."""
    try:
        return FORMS[country]
    except KeyError:
        text = _("Kömek does not know how people are registered in “{name}”. Countries: {names}.")
        raise PeopleError([unknown("country", text, country, FORMS)]) from None
