"""Which apps there are and the way of a request through them."""

DEBUG = False
ROOT_URLCONF = "komek.web.urls"
WSGI_APPLICATION = "komek.web.wsgi.application"

INSTALLED_APPS = [
    "komek.jobs",
    "komek.delivery",
    "komek.audit",
    "komek.people",
    "komek.offices",
    "komek.accounts",
    "komek.documents",
    "komek.services",
    "komek.studies",
    "komek.evidence",
    "komek.casework",
    "komek.correspondence",
    "komek.intake",
    "komek.access",
    "komek.portal",
    "komek.office",
    "komek.demo",
    "procrastinate.contrib.django",  # finds each room's tasks.py
    "django.contrib.auth",  # passwords and the user of a request; users and roles themselves are in komek.accounts
    "django.contrib.contenttypes",  # wanted by the one above
    "django.contrib.sessions",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
    "allauth.idp.oidc",  # the demonstration's own eID
    "django.contrib.postgres",  # ranges, exclusion constraints and text search of PostgreSQL itself; no extensions
    "django.contrib.staticfiles",
]

# Sessions are read only where somebody signed in, or is about to: an anonymous visitor's answers travel in the portal's
# own encrypted cookie.
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "komek.web.content_policy.ContentPolicy",
    "django.middleware.gzip.GZipMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "komek.portal.language.PortalLanguage",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "komek.accounts.middleware.Viewing",
    "komek.accounts.middleware.SecondFactor",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "komek.accounts.context.visitor",
                "komek.portal.views.page.frame",
            ]
        },
    }
]

DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
