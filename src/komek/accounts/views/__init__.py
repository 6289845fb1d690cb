"""Pages of sign-in and of one's own account. Those of passwords and codes are django-allauth's views in our look."""
