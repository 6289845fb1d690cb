"""Migrations of the studies."""
