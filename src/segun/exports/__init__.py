"""Ledger -> files that others read; one file a format."""
