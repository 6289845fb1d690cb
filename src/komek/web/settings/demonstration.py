"""Whether this installation is a demonstration (see `komek.demo`)."""

from komek.web.environment import is_demo

DEMO = is_demo()
