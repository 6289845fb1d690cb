"""Makes Django ready, with the settings of the tests and without a database; imported before the rooms that need it."""

import os
import sys
from pathlib import Path

import django

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))  # the letters that are measured are those of the tests
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.settings")
os.environ.setdefault("DATABASE_URL", "postgresql://nobody@localhost/nothing")  # asked for, and never connected to
django.setup()
