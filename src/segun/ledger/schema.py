"""The schema's version: make the tables in an empty database, bring an older one to this version, refuse a newer one.

Migrations are Alembic's, numbered ``0001``, ``0002``, … in ``migrations/versions``. Alembic is imported only when there is
something to do, because the version of a database that is up to date is one look at one row.
"""

from sqlalchemy import Connection, inspect, text

from segun.errors import LedgerDamaged, NewerWorkspace
from segun.ledger.guards import missing_guards
from segun.ledger.tables import SCHEMA


def version(connection: Connection) -> str | None:
    """The version of the schema in a database; None where it holds no ledger. Raises NewerWorkspace."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    found: str | None = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    if found is not None and found > SCHEMA:
        raise NewerWorkspace(f"ledger {found}", f"ledger {SCHEMA}")
    return found


def check(connection: Connection) -> None:
    """Check that the guards of an up-to-date ledger stand. Raises LedgerDamaged, naming those that do not."""
    missing = missing_guards(connection)
    if missing:
        raise LedgerDamaged(0, f"its guards against change were removed: {', '.join(missing)}")


def migrate(connection: Connection) -> None:
    """Bring the schema to this version, within the transaction of ``connection``. Raises NewerWorkspace."""
    if version(connection) == SCHEMA:  # another process was first
        return
    from alembic.command import upgrade
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", "segun.ledger:migrations")
    config.attributes["connection"] = connection
    upgrade(config, "head")
