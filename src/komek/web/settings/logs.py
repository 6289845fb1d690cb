"""Warnings and faults go to standard error, for the terminal or the service manager that started the site.

Django's own default writes nothing where DEBUG is off, so a fault would leave no trace. Requests are not
logged: which pages a citizen read is nobody's business.
"""

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "%(asctime)s %(levelname)s %(name)s: %(message)s"}},
    "handlers": {"terminal": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["terminal"], "level": "WARNING"},
    "loggers": {"django": {"handlers": [], "level": "WARNING", "propagate": True}},
}
