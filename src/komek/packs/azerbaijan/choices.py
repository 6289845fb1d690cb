"""The answers that facts about people in Azerbaijan can have."""

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


class Sex(Choice):
    """Sex in the identity document; the pension age depends on it."""

    male = "Man"
    female = "Woman"


class CaresFor(Choice):
    """Whom a member looks after at home."""

    none = "Nobody who needs constant care"
    child_under_8 = "A child under 8"
    disabled_person = "A person with a disability of 81–100 percent"
    disabled_child = "A child with a disability"
