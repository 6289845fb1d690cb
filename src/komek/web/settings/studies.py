"""Where populations are and what studies of them leave. An operator may put populations there too."""

from komek.web.environment import data_folder

POPULATIONS_FOLDER = data_folder() / "populations"
STUDIES_FOLDER = data_folder() / "studies"
