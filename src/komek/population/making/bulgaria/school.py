"""Who is who in the family, children's school and kindergarten, and health. All shares invented."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from komek.packs.bulgaria.choices import Attends, ProtectionStatus, Relation

from ..dice import Dice
from ..facts import Columns, places
from ..homes import Homes, Kin
from ..lives import Lives

RELATIONS = {
    Kin.applicant: Relation.applicant, Kin.spouse: Relation.spouse, Kin.partner: Relation.cohabitant,
    Kin.child: Relation.child, Kin.grown: Relation.child, Kin.parent: Relation.parent,
    Kin.sibling: Relation.other, Kin.grandchild: Relation.other, Kin.other: Relation.other,
}  # fmt: skip
PROTECTED = {"none": 985, "refugee": 8, "humanitarian": 7}  # of a thousand
ABSENCES = ((0, 1, 4, 5, 6, 20), (86, 6, 4, 2, 1, 1))  # lessons or days missed, and of a hundred how many


def facts(dice: Dice, homes: Homes, lives: Lives) -> Columns:
    """The facts of identity, education and health."""
    count, age = homes.people, homes.age
    in_school = lives.pupil | (lives.student & (age < 21))
    attends = _attends(dice, homes, lives)
    closed = homes.of_home(dice.chance(len(homes), 0.75))
    missed = np.array(ABSENCES[0])
    return _identity(dice, homes) | {
        "in_school": in_school,
        "unexcused_absences": np.where(in_school & (age >= 7), missed[dice.pick(count, ABSENCES[1])], 0),
        "unexcused_preschool_days": np.where(
            in_school & (age < 7), np.minimum(missed[dice.pick(count, ABSENCES[1])], 3), 0
        ),
        "attends": attends,
        "kept_home_by_restriction": (attends != Attends.codes["none"]) & closed & (age < 16),
        "health_certificate": (age >= 18) | dice.chance(count, 0.97),
        "work_capacity_loss": lives.disability,
    }


def _identity(dice: Dice, homes: Homes) -> Columns:
    child = homes.one_of(Kin.child) & (homes.age < 18)
    protected = np.array([ProtectionStatus.codes[code] for code in PROTECTED], np.int8)
    return {
        "birth_date": homes.born,
        "relation": places(RELATIONS)[homes.kin],
        "protection_status": protected[dice.pick(homes.people, list(PROTECTED.values()))],
        "placed_outside_family": child & dice.chance(homes.people, 0.02),
    }


def _attends(dice: Dice, homes: Homes, lives: Lives) -> NDArray[np.int8]:
    age, codes = homes.age, Attends.codes
    goes = dice.chance(homes.people, 0.8)
    stages = [(age == 2) & goes, (age >= 3) & (age < 5) & goes, (age >= 5) & (age < 7) & lives.pupil, lives.pupil]
    names = ("nursery", "kindergarten", "preschool", "school")
    return np.select(stages, [np.int8(codes[name]) for name in names], np.int8(codes["none"]))
