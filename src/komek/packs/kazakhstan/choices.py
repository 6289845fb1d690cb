"""The answers that facts about people and households in Kazakhstan can have."""

from komek.law import Choice


class Relation(Choice):
    """What a member of the household is to the applicant."""

    applicant = "Applicant"
    spouse = "Husband or wife"
    child = "Child"
    parent = "Parent"
    sibling = "Brother or sister"
    grandparent = "Grandparent"
    grandchild = "Grandchild"
    cohabitant = "Partner without a registered marriage"
    other = "Other member of the household"


class Disability(Choice):
    """Established disability: the group of an adult, or a child with a disability."""

    none = "No disability"
    first = "Group I"
    second = "Group II"
    third = "Group III"
    child = "Child with a disability"


class CaresFor(Choice):
    """Whom a member looks after at home."""

    none = "Nobody who needs constant care"
    child_under_3 = "A child under 3"
    disabled_child = "A child with a disability"
    disabled_person = "A person with a disability of group I or II"
    elderly_person = "An elderly person who needs care"


class LegalStatus(Choice):
    """The status under which a member lives in Kazakhstan."""

    citizen = "Citizen of Kazakhstan"
    kandas = "Kandas"
    refugee = "Refugee"
    foreigner = "Foreign citizen"
    stateless = "Person without citizenship"


class AssistanceStatus(Choice):
    """Whether targeted assistance was already asked for, awarded or paid."""

    none = "Neither awarded, paid nor applied for"
    awarded = "Awarded"
    paid = "Being paid"
    applied = "Applied for, not yet decided"


class MaritalStatus(Choice):
    """Marital status in the civil register."""

    single = "Never married"
    married = "Married"
    divorced = "Divorced"
    widowed = "Widowed"


class Region(Choice):
    """Where the poverty line is set: a region or city, or the whole country."""

    national = "The whole country"
    karaganda = "Karaganda region"
    astana = "City of Astana (Nur-Sultan)"
    almaty = "City of Almaty"
    shymkent = "City of Shymkent"
    aktobe = "Aktobe region"


class AssistanceKind(Choice):
    """Whether taking part in employment measures is a condition of the award."""

    unconditional = "Unconditional: without a social contract"
    conditional = "Conditional: with a social contract and employment measures"
