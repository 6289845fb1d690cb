"""Keys, hosts, cookies and headers. Strict by default, and stricter over HTTPS."""

from komek.web.environment import data_folder, eid_origin, hosts, is_https, public_address
from komek.web.secret import former_keys, secret_key

SECRET_KEY = secret_key(data_folder())
SECRET_KEY_FALLBACKS = former_keys()
ALLOWED_HOSTS = hosts()
CSRF_TRUSTED_ORIGINS = [address for address in [public_address()] if address]
CSRF_COOKIE_HTTPONLY = True
CSRF_FAILURE_VIEW = "komek.portal.views.errors.csrf_failure"
CSRF_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_SECURE = is_https()
LANGUAGE_COOKIE_SAMESITE = "Lax"
LANGUAGE_COOKIE_SECURE = is_https()

SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
SECURE_REFERRER_POLICY = "same-origin"
SECURE_HSTS_SECONDS = 31_536_000 if is_https() else 0  # a year, counted anew with every answer
X_FRAME_OPTIONS = "DENY"

# Only a proxy that the operator named by an https address may say that a request came encrypted.
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if is_https() else None

# Read by komek.web.content_policy. No inline scripts or styles, nothing from other sites, no frames.
CONTENT_POLICY = {
    "default-src": "'self'",
    "img-src": "'self' data:",
    "object-src": "'none'",
    "base-uri": "'self'",
    "form-action": " ".join(["'self'", *eid_origin()]),  # the form that begins a sign-in is led on to the eID
    "frame-ancestors": "'none'",
}
