"""Outlines of countries, states and municipalities: bundled, approximated, or official ones that a user loads."""
