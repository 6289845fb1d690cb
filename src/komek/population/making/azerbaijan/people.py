"""Who people are, and why they cannot work. All shares invented."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from komek.packs.azerbaijan.choices import CaresFor, Relation, Sex

from ..dice import Dice
from ..facts import Columns, places
from ..homes import Homes, Kin
from ..lives import Lives

RELATIONS = {
    Kin.applicant: Relation.applicant, Kin.spouse: Relation.spouse, Kin.partner: Relation.cohabitant,
    Kin.child: Relation.child, Kin.grown: Relation.child, Kin.parent: Relation.parent,
    Kin.sibling: Relation.sibling, Kin.grandchild: Relation.grandchild, Kin.other: Relation.other,
}  # fmt: skip
REFUSED = (60, 22, 11, 4, 3)  # of a hundred registered as unemployed, who refused no offer, one, two …


def facts(dice: Dice, homes: Homes, lives: Lives) -> Columns:
    """The facts of identity, work, health and care."""
    count, age = homes.people, homes.age
    adult = age >= 18
    absent = ~homes.one_of(Kin.applicant) & adult & dice.chance(count, 0.02)
    refused = dice.pick(count, REFUSED).astype(np.int64)
    sexes = np.array([Sex.codes["male"], Sex.codes["female"]], np.int8)
    return {
        "birth_date": homes.born,
        "sex": sexes[homes.female.astype(np.int8)],
        "relation": places(RELATIONS)[homes.kin],
        "in_family_composition": ~absent,
        "full_time_student": lives.pupil | lives.student,
        "able_bodied": ~(adult & (lives.retired | (lives.disability >= 61))),
        "unemployed_registered": lives.registered & dice.chance(count, 0.4),
        "job_offers_refused": np.where(lives.registered, refused, 0),
        "disability_percent": lives.disability,
        "cares_for": _cares_for(dice, homes, lives),
    }


def _cares_for(dice: Dice, homes: Homes, lives: Lives) -> NDArray[np.int8]:
    """One in three women without work cares for whoever in the household needs it."""
    free = lives.jobless & homes.female & dice.chance(homes.people, 0.35)
    codes, age = CaresFor.codes, homes.age
    needs = [age < 8, (lives.disability >= 81) & (age >= 18), (lives.disability > 0) & (age < 18)]
    stages = [free & homes.of_home(homes.any(need)) & ~need for need in needs]
    names = ("child_under_8", "disabled_person", "disabled_child")
    return np.select(stages, [np.int8(codes[name]) for name in names], np.int8(codes["none"]))
