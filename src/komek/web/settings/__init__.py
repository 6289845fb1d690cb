"""Django's settings, one chapter per file. What an installation may change comes from its environment."""

from komek.web.settings.accounts import *
from komek.web.settings.apps import *
from komek.web.settings.audit import *
from komek.web.settings.database import *
from komek.web.settings.delivery import *
from komek.web.settings.demonstration import *
from komek.web.settings.languages import *
from komek.web.settings.letters import *
from komek.web.settings.logs import *
from komek.web.settings.security import *
from komek.web.settings.static import *
from komek.web.settings.studies import *
