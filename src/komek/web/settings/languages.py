"""Five languages; every room and pack brings its own catalogue."""

from komek.languages import places

LANGUAGE_CODE = places.SOURCE_LANGUAGE
LANGUAGES = [(code, places.NAMES[code]) for code in places.LANGUAGES]
LOCALE_PATHS = [room / "locale" for room in places.rooms() if (room / "locale").is_dir()]
USE_I18N = True
USE_TZ = True
TIME_ZONE = "UTC"  # moments are kept and logged in UTC; an office's own zone is its pack's matter
