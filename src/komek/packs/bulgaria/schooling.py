"""School age, attendance and absence, as чл. 9, ал. 3, т. 8 ППЗСП tells children apart."""

from komek.law import past, reached, rule, years

from .people import Person


@rule(law="ППЗСП чл. 9, ал. 3, т. 8")
def is_5_to_16(person: Person) -> bool:
    """Is aged 5 up to 16."""
    return reached(person, years(5)) and not past(person, years(16))


@rule(law="ППЗСП чл. 9, ал. 3, т. 8")
def is_in_school_up_to_20(person: Person) -> bool:
    """Is in school and not over 20."""
    return person.in_school and not past(person, years(20))


@rule(law="ППЗСП чл. 9, ал. 3, т. 8, б. „а“")
def is_up_to_16_or_in_school(person: Person) -> bool:
    """Is up to 16, or in school and not over 20."""
    return not past(person, years(16)) or is_in_school_up_to_20(person)


@rule(law="ППЗСП чл. 9, ал. 3, т. 8, б. „б“")
def missed_school(person: Person) -> bool:
    """Aged 5 or more, missed five or more lessons or three or more days of preschool in the month without an excuse."""
    missed = person.unexcused_absences >= 5 or person.unexcused_preschool_days >= 3
    return reached(person, years(5)) and is_up_to_16_or_in_school(person) and missed


@rule(law="ППЗСП чл. 9, ал. 3, т. 8, б. „г“")
def left_school_for_labour_office(person: Person) -> bool:
    """Aged 16 to 18, left school and registered with the labour office in time."""
    left = reached(person, years(16)) and not past(person, years(18)) and not person.in_school
    return left and person.labour_office_registered_in_time
