"""The tables of audit."""
