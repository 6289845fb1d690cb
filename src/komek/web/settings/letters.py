"""Letters: the address printed on them, at which they can be checked, and where the keys are that sign them."""

from komek.web.environment import data_folder, public_address

PUBLIC_ADDRESS = public_address() or "http://localhost:8000"
SIGNING_FOLDER = data_folder() / "signing"
