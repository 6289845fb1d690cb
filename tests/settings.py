"""The site's settings as the tests need them: the same pages, without what only a real installation needs."""

import tempfile
from pathlib import Path

from komek.web.settings import *

DEMO = False

# Static files straight from the source folders: no collecting before a test run.
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.InMemoryStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
WHITENOISE_AUTOREFRESH = True
WHITENOISE_USE_FINDERS = True

# Keys that sign nothing of an installation.
SIGNING_FOLDER = Path(tempfile.gettempdir()) / "komek-test-signing"

# No population of an installation.
POPULATIONS_FOLDER = Path(tempfile.gettempdir()) / "komek-test-populations"
STUDIES_FOLDER = Path(tempfile.gettempdir()) / "komek-test-studies"

# Slow on purpose in an installation.
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
