"""Letters: the address printed on them, at which they can be checked, and where the keys are that sign them."""

from komek.web.environment import data_folder, printed_address

PRINTED_ADDRESS = printed_address()
SIGNING_FOLDER = data_folder() / "signing"
