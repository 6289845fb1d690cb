"""Where the audit's anchors are kept: beside the database, never in it. Back it up with the secret key."""

from komek.web.environment import data_folder

AUDIT_ANCHORS = data_folder() / "audit-anchors.txt"
