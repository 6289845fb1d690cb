"""Who gets which page, and who may send which form: one row for each route of the site, GET and POST.

In this order: nobody | owner, other citizen, representative | caseworker, caseworker elsewhere |
checker, head, regional manager | operator, auditor, administrator. What each gets:
O open · S is sent to sign in · N "there is no such page" · F "not open to you" · M no such form, or no page.

A new route needs its row here. `office:do/collect` is the route `office:do` with a placeholder that `SPECIAL` names.
"""

from functools import partial

from komek.office.screen.actions import AT_ONCE
from komek.office.views.acts import PAGES
from tests.access.scene import Meaning, Scene

ALL = "O OOO OO OOO OOO"
NO_FORM = "M MMM MM MMM MMM"
SHUT = "N NNN NN NNN NNN"
TO_SIGN_IN = "S SSS SS SSS SSS"
SIGNED_IN = "S OOO OO OOO OOO"
AGAIN = "S FFF FF FFF FFF"  # to prove oneself anew, for whoever has a password or a device to do so with
NO_DEVICE = "S NNN NN NNN NNN"  # nobody here has a second factor
CITIZENS = "S OOO FF FFF FFF"
MINE = "S ONO FF FFF FFF"
DRAFT = "N ONO NN NNN NNN"
WRITER = "N ONN NN NNN NNN"  # the owner wrote it for somebody else
STAFF = "S NNN OO OOO OON"
EVERYBODY = "S NNN OO OOO OOO"  # behind the counter
LISTS = "S NNN OO OOO NON"
ADMIN = "S NNN NN NNN NNO"
CALLS = "S NNN NN NNN ONN"
STUDY = "S NNN NN NOO NNO"
AUDIT = "S NNN NN NNN NON"
NOBODY_KNOWN = "S NNN NN NNN NNN"  # no caller has shown who they are
DESK = "S NNN OO FFF FFN"
SEE = "S NNN ON OOO NON"
WORK = "S NNN ON FFF NFN"
CHECK = "S NNN FN OOF NFN"
CLAIM = "S NNN ON OOF NFN"
NEWS = "S NNN NN FFF NFN"  # nothing new in this case, so there is no such page for whoever deals with news
ABOVE = "S NNN FN FOO NFN"  # who does not work on it records what became of an appeal
DUE = "S NNN NN FNF NFN"  # every step of this case has its day by law

EXPECTED: dict[str, tuple[str, str]] = {
    "health": (ALL, NO_FORM),
    "account_home": (SIGNED_IN, NO_FORM),
    "account_acting_for": (SIGNED_IN, SIGNED_IN),
    "account_sign_in": (ALL, NO_FORM),
    "account_document": (ALL, ALL),
    "account_login": (ALL, ALL),
    "mfa_authenticate": (SIGNED_IN, SIGNED_IN),
    "account_signup": (TO_SIGN_IN, TO_SIGN_IN),
    "account_logout": (ALL, ALL),
    "account_inactive": (ALL, NO_FORM),
    "account_reauthenticate": (AGAIN, AGAIN),
    "mfa_reauthenticate": (AGAIN, AGAIN),
    "account_change_password": (SIGNED_IN, SIGNED_IN),
    "account_set_password": (ALL, ALL),
    "mfa_index": (ALL, ALL),
    "mfa_activate_totp": (SIGNED_IN, SIGNED_IN),
    "mfa_deactivate_totp": (NO_DEVICE, NO_DEVICE),
    "mfa_view_recovery_codes": (NO_DEVICE, "S MMM MM MMM MMM"),
    "mfa_generate_recovery_codes": (SIGNED_IN, SIGNED_IN),
    "mfa_download_recovery_codes": (NO_DEVICE, NO_DEVICE),
    "openid_connect_login": (NO_FORM, SHUT),
    "openid_connect_callback": (SHUT, NO_FORM),
    "socialaccount_login_cancelled": (ALL, NO_FORM),
    "socialaccount_signup": (TO_SIGN_IN, TO_SIGN_IN),
    "socialaccount_connections": (TO_SIGN_IN, TO_SIGN_IN),
    # The eID and the story of a demonstration; this is an installation in earnest.
    "idp:oidc:root": (SHUT, SHUT),
    "idp:oidc:configuration": (SHUT, SHUT),
    "idp:oidc:jwks": (SHUT, SHUT),
    "idp:oidc:authorization": (SHUT, SHUT),
    "idp:oidc:token": (SHUT, SHUT),
    "idp:oidc:userinfo": (SHUT, SHUT),
    "demo:story": (SHUT, NO_FORM),
    "demo:as": (NO_FORM, SHUT),
    "demo:days": (NO_FORM, SHUT),
    "demo:phone": (SHUT, NO_FORM),
    # The office.
    "office:worklist": (EVERYBODY, EVERYBODY),
    "office:save-view": (NO_FORM, STAFF),
    "office:forget-view": (NO_FORM, STAFF),
    "office:search": (LISTS, LISTS),
    "office:statistics": (LISTS, LISTS),
    "office:keys": (EVERYBODY, EVERYBODY),
    "office:desk": (DESK, DESK),
    "office:case": (SEE, SEE),
    "office:slip": (SEE, SEE),
    "office:claim": (NO_FORM, CLAIM),
    "office:unclaim": (NO_FORM, CLAIM),
    "office:file": (SEE, SEE),
    "office:letter": (SEE, SEE),
    "office:fact": (WORK, WORK),
    "office:survey": (WORK, WORK),
    "office:paper": (WORK, WORK),
    "office:do/collect": (NO_FORM, WORK),
    "office:do/assess": (NO_FORM, WORK),
    "office:do/receive_correction": (NO_FORM, WORK),
    "office:do/resume": (NO_FORM, WORK),
    "office:do/lapse_correction": (NO_FORM, WORK),
    "office:act/correction": (WORK, WORK),
    "office:act/propose": (WORK, WORK),
    "office:act/review": (CHECK, CHECK),
    "office:act/discontinue": (WORK, WORK),
    "office:act/serve": (WORK, WORK),
    "office:act/withdraw": (WORK, WORK),
    "office:act/revision": (WORK, WORK),
    "office:act/suspend": (WORK, WORK),
    "office:act/dismiss": (NEWS, NEWS),
    "office:act/due": (DUE, DUE),
    "office:act/message": (NEWS, NEWS),
    "office:act/appeal": (ABOVE, ABOVE),
    "office:act/file-appeal": (WORK, WORK),
    # Administrators.
    "office:users": (ADMIN, ADMIN),
    "office:user-add": (ADMIN, ADMIN),
    "office:user": (ADMIN, ADMIN),
    "office:user-unlock": (ADMIN, ADMIN),
    "office:user-close": (ADMIN, ADMIN),
    "office:grant-choose": (ADMIN, ADMIN),
    "office:grant": (ADMIN, ADMIN),
    "office:role-end": (ADMIN, ADMIN),
    "office:offices": (ADMIN, ADMIN),
    "office:offices-file": (ADMIN, NO_FORM),
    "office:offices-import": (ADMIN, ADMIN),
    # The call centre.
    "office:calls": (CALLS, CALLS),
    "office:call": (CALLS, CALLS),
    "office:call-end": (NO_FORM, CALLS),
    "office:call-message": (NOBODY_KNOWN, NOBODY_KNOWN),
    # Auditors.
    "office:auditing": (AUDIT, AUDIT),
    "office:audit-person": (AUDIT, AUDIT),
    "office:audit-staff": (AUDIT, AUDIT),
    "office:audit-refused": (AUDIT, AUDIT),
    # Studies of populations.
    "office:studies": (STUDY, NO_FORM),
    "office:study-new": (STUDY, STUDY),
    "office:study-people": (STUDY, STUDY),
    "office:study-family": (STUDY, STUDY),
    "office:study": (STUDY, NO_FORM),
    "office:study-stop": (NO_FORM, STUDY),
    "office:study-file": (STUDY, NO_FORM),
    # Citizens' pages.
    "portal:home": (ALL, NO_FORM),
    "portal:privacy": (ALL, NO_FORM),
    "portal:cabinet": (CITIZENS, NO_FORM),
    "portal:cabinet-looks": (CITIZENS, NO_FORM),
    "portal:cabinet-case": (MINE, NO_FORM),
    "portal:cabinet-correct": (MINE, MINE),
    "portal:cabinet-bring": (MINE, MINE),
    "portal:cabinet-withdraw": (MINE, MINE),
    "portal:cabinet-report": (MINE, MINE),
    "portal:cabinet-appeal": (MINE, MINE),
    "portal:cabinet-document": (MINE, NO_FORM),
    "portal:cabinet-letter": (MINE, MINE),
    "portal:accessibility": (ALL, NO_FORM),
    "portal:verify": (ALL, ALL),
    "portal:law": (ALL, NO_FORM),
    "portal:law-country": (ALL, NO_FORM),
    "portal:law-programme": (ALL, NO_FORM),
    "portal:law-parameter": (ALL, NO_FORM),
    "portal:country": (ALL, NO_FORM),
    "portal:check": (ALL, NO_FORM),
    "portal:family": (ALL, NO_FORM),
    "portal:member-add": (ALL, ALL),
    "portal:member": (SHUT, SHUT),
    "portal:member-remove": (SHUT, SHUT),
    "portal:date": (ALL, ALL),
    "portal:section": (ALL, ALL),
    "portal:section-member": (ALL, ALL),
    "portal:answers": (ALL, NO_FORM),
    "portal:result": (ALL, NO_FORM),
    "portal:delete": (NO_FORM, ALL),
    "portal:deleted": (ALL, NO_FORM),
    "portal:apply": (ALL, ALL),
    "portal:apply-resume": (ALL, NO_FORM),
    "portal:apply-tasks": (DRAFT, NO_FORM),
    "portal:apply-delete": (DRAFT, DRAFT),
    "portal:apply-family": (DRAFT, NO_FORM),
    "portal:apply-member-add": (DRAFT, DRAFT),
    "portal:apply-member": (DRAFT, DRAFT),
    "portal:apply-member-remove": (DRAFT, DRAFT),
    "portal:apply-section": (DRAFT, DRAFT),
    "portal:apply-section-member": (DRAFT, DRAFT),
    "portal:apply-papers": (DRAFT, DRAFT),
    "portal:apply-paper": (DRAFT, NO_FORM),
    "portal:apply-paper-remove": (NO_FORM, DRAFT),
    "portal:apply-account": (DRAFT, DRAFT),
    "portal:apply-contact": (DRAFT, DRAFT),
    "portal:apply-consents": (DRAFT, DRAFT),
    "portal:apply-check": (DRAFT, DRAFT),
    "portal:apply-sign": (DRAFT, DRAFT),
    "portal:apply-receipt": (WRITER, NO_FORM),
    "portal:apply-receipt-letter": (WRITER, NO_FORM),
}


def _word(word: str, scene: Scene) -> str:
    return word


SPECIAL: dict[str, dict[str, Meaning]] = {
    "account_document": {"code": lambda scene: "az"},
    "portal:law-programme": {"code": lambda scene: "bg.monthly_assistance"},
    "portal:law-parameter": {"name": lambda scene: "guaranteed_minimum_income"},
    "portal:cabinet-appeal": {"id": lambda scene: scene.decided},
    **{f"office:do/{event}": {"event": partial(_word, event)} for event in AT_ONCE},
    **{f"office:act/{page}": {"page": partial(_word, page)} for page in PAGES},
    "office:act/appeal": {"page": partial(_word, "appeal"), "id": lambda scene: scene.appealed},
    "office:act/file-appeal": {"page": partial(_word, "file-appeal"), "id": lambda scene: scene.decided},
    "office:fact": {"name": lambda scene: "pension"},
    "office:paper": {"code": lambda scene: "identity_cards"},
    "portal:apply-member-remove": {"number": lambda scene: 2},
    "portal:apply-receipt": {"draft": lambda scene: scene.submitted},
    "portal:apply-receipt-letter": {"draft": lambda scene: scene.submitted_and_answered},
    "portal:apply-paper": {"file": lambda scene: scene.document(scene.draft.owner).id},
    "portal:apply-paper-remove": {"file": lambda scene: scene.document(scene.draft.owner).id},
}
"""Placeholders that mean something else in one route than in the others."""
