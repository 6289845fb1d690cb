"""The WSGI application that Granian, or any other WSGI server, serves."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "komek.web.settings")
application = get_wsgi_application()
