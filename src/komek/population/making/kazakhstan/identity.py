"""Who people are, how they are related and where they are registered. All shares invented."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from komek.packs.kazakhstan.choices import AssistanceStatus, LegalStatus, MaritalStatus, Relation

from ..dice import Dice
from ..facts import Columns, places
from ..homes import Homes, Kin
from ..lives import Lives

RELATIONS = {
    Kin.applicant: Relation.applicant, Kin.spouse: Relation.spouse, Kin.partner: Relation.cohabitant,
    Kin.child: Relation.child, Kin.grown: Relation.child, Kin.parent: Relation.parent,
    Kin.sibling: Relation.sibling, Kin.grandchild: Relation.grandchild, Kin.other: Relation.other,
}  # fmt: skip
LEGAL = {"citizen": 955, "kandas": 25, "refugee": 2, "foreigner": 12, "stateless": 6}
STATUS = {"none": 960, "awarded": 12, "paid": 18, "applied": 10}


def facts(dice: Dice, homes: Homes, lives: Lives) -> Columns:
    """The facts of families and of residence, and whether assistance was asked for before."""
    count, child = homes.people, homes.one_of(Kin.child) & (homes.age < 18)
    elsewhere = ~homes.one_of(Kin.applicant) & (homes.age >= 18)
    status = homes.of_home(coded(dice, len(homes), AssistanceStatus, STATUS))
    return {
        "birth_date": homes.born,
        "relation": places(RELATIONS)[homes.kin],
        "marital_status": _marital_status(dice, homes),
        "guardianship": child & dice.chance(count, 0.015),
        "adopted": child & dice.chance(count, 0.008),
        "full_time_student": lives.pupil | lives.student,
        "residence_registered": dice.chance_by(lives.fares(homes), (0.965, 0.975, 0.985, 0.995)),
        "legal_status": coded(dice, count, LegalStatus, LEGAL),
        "in_custody": elsewhere & dice.chance_by(lives.fares(homes), (0.03, 0.02, 0.004, 0.001)),
        "state_supported": ~homes.one_of(Kin.applicant) & dice.chance(count, 0.006),
        "assistance_status": np.where(homes.one_of(Kin.applicant), status, np.int8(AssistanceStatus.codes["none"])),
    }


def coded(dice: Dice, count: int, choice: type, weights: dict[str, int]) -> NDArray[np.int8]:
    """Places of codes by weight, whatever the order in which the choice declares them."""
    codes: dict[str, int] = choice.codes  # type: ignore[attr-defined]
    return dice.pick(count, [weights[code] for code in codes])


def _marital_status(dice: Dice, homes: Homes) -> NDArray[np.int8]:
    codes, age = MaritalStatus.codes, homes.age
    spouse = homes.of_home(homes.any(homes.one_of(Kin.spouse)))
    married = homes.one_of(Kin.spouse) | (homes.one_of(Kin.applicant) & spouse)
    widowed = dice.chance_by(np.minimum(age // 20, 4).astype(np.int8), (0.0, 0.01, 0.04, 0.3, 0.7))
    divorced = (age >= 25) & dice.chance(homes.people, 0.35)
    stages = [married, (age >= 20) & widowed, divorced]
    names = ("married", "widowed", "divorced")
    return np.select(stages, [np.int8(codes[name]) for name in names], np.int8(codes["single"]))
