"""Alembic's environment and the numbered changes of the schema (:mod:`segun.ledger.schema` runs them)."""
