"""The facts of Bulgaria that are one of a few."""

from komek.law import Choice


class Relation(Choice):
    """Who somebody is to the applicant."""

    applicant = "Applicant"
    spouse = "Spouse"
    child = "Child"
    parent = "Parent"
    cohabitant = "Person who lives with the applicant without marriage"
    other = "Another person in the home"


class ProtectionStatus(Choice):
    """International protection granted by the State Agency for Refugees."""

    none = "No such status"
    refugee = "Refugee status"
    humanitarian = "Humanitarian status"


class Attends(Choice):
    """Where a child is enrolled."""

    none = "Nowhere"
    nursery = "Nursery"
    kindergarten = "Kindergarten"
    preschool = "Preschool group"
    school = "School"


class Fuel(Choice):
    """What the home is heated with."""

    electricity = "Electricity"
    central = "Central heating"
    gas = "Natural gas"
    solid = "Wood or coal"
