"""The pages: each view reads the request, asks the pure modules, and shows a template."""
