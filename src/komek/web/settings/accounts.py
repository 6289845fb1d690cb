"""Users, sign-in and sessions (ADR 0015)."""

from komek.web.environment import data_folder, eid, is_https, public_address

AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
]
LOGIN_URL = "account_sign_in"
LOGIN_REDIRECT_URL = "account_home"

SESSION_ENGINE = "django.contrib.sessions.backends.db"
SESSION_COOKIE_NAME = "__Host-komek_session" if is_https() else "komek_session"  # no other host may set it
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"  # the eID comes back by a link from its own site
SESSION_COOKIE_SECURE = is_https()
SESSION_COOKIE_AGE = 12 * 60 * 60  # a working day
SESSION_EXPIRE_AT_BROWSER_CLOSE = True

# What the processes of a site have to share for minutes: counts of attempts, the codes of the demonstration's eID.
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "accounts_shared_for_minutes",
        "OPTIONS": {"MAX_ENTRIES": 100_000},
    }
}

ACCOUNT_ADAPTER = "komek.accounts.adapters.AccountAdapter"
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "none"  # an administrator enters the address; nobody signs up
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_USER_DISPLAY = "komek.accounts.adapters.display"
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_LOGOUT_REDIRECT_URL = "portal:home"
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_RATE_LIMITS = {"login": "30/m/ip", "login_failed": "20/m/ip,5/5m/key", "document": "20/m/ip,5/15m/key"}
ACCOUNT_FORMS = {
    "login": "komek.accounts.staff_forms.StaffLogin",
    "change_password": "komek.accounts.staff_forms.Password",
    "reauthenticate": "komek.accounts.staff_forms.Again",
}

# The proxy that ends the encryption says whose request it is; without one, nobody is believed.
ALLAUTH_TRUSTED_PROXY_COUNT = 1 if public_address() else 0

MFA_ADAPTER = "komek.accounts.adapters.SecondFactorAdapter"
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes"]
MFA_ALLOW_UNVERIFIED_EMAIL = True
MFA_FORMS = {
    "authenticate": "komek.accounts.staff_forms.Code",
    "reauthenticate": "komek.accounts.staff_forms.CodeAgain",
    "activate_totp": "komek.accounts.staff_forms.FirstCode",
}
MFA_TOTP_ISSUER = "Kömek"
MFA_TOTP_TOLERANCE = 1  # a telephone's clock may be half a minute off

SOCIALACCOUNT_ADAPTER = "komek.accounts.eid.adapter.EidAdapter"
SOCIALACCOUNT_EMAIL_VERIFICATION = "none"
SOCIALACCOUNT_STORE_TOKENS = False
EID = eid()

IDP_OIDC_ADAPTER = "komek.accounts.identity.adapter.IdentityAdapter"
IDENTITY_KEY = data_folder() / "identity-key.pem"

# Where people go on when they have signed in.
HOME_OF_STAFF = "/office/"
HOME_OF_CITIZENS = "/cabinet/"
