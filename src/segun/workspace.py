"""A workspace: a folder with segun.toml, the ledger and the stored originals."""
