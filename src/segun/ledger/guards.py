"""Guards: triggers by which the database itself refuses to change or delete a row, whoever asks.

SQLite's ``INSERT OR REPLACE`` deletes the old row without firing delete triggers (unless ``recursive_triggers`` is on), so
a third trigger refuses an insert whose key exists. PostgreSQL also guards against TRUNCATE. Changing a table (Alembic's
batch mode copies it) drops its triggers silently: every migration ends with :func:`set_guards`, and every opening asks
:func:`missing_guards`.
"""

from collections.abc import Iterator

from sqlalchemy import Connection, Table, text

from segun.ledger.tables import metadata

REFUSAL = "the ledger is append-only"


def set_guards(connection: Connection) -> None:
    """Put every guard in place, replacing those of an earlier version."""
    postgres = connection.dialect.name == "postgresql"
    if postgres:
        connection.execute(text(_POSTGRES_FUNCTION))
    for table in metadata.sorted_tables:
        for name, statement in _guards(table, postgres):
            connection.execute(text(f"DROP TRIGGER IF EXISTS {name}" + (f" ON {table.name}" if postgres else "")))
            connection.execute(text(statement))


def missing_guards(connection: Connection) -> tuple[str, ...]:
    """The names of guards that are not there, or not as this version made them; empty if all is well."""
    postgres = connection.dialect.name == "postgresql"
    wanted = {name: statement for table in metadata.sorted_tables for name, statement in _guards(table, postgres)}
    found = connection.execute(text(_POSTGRES_TRIGGERS if postgres else _SQLITE_TRIGGERS)).all()
    # PostgreSQL rewrites a trigger's text, so there only its presence and that it is switched on can be compared.
    sound = {name for name, statement in found if postgres or statement == wanted.get(name)}
    return tuple(sorted(set(wanted) - sound))


def _guards(table: Table, postgres: bool) -> Iterator[tuple[str, str]]:
    if postgres:
        name = f"{table.name}_stays"
        yield (
            name,
            (
                f"CREATE TRIGGER {name} BEFORE UPDATE OR DELETE OR TRUNCATE ON {table.name} "
                "FOR EACH STATEMENT EXECUTE FUNCTION segun_refuse()"
            ),
        )
        return
    key = " AND ".join(f'"{column.name}" = NEW."{column.name}"' for column in table.primary_key)
    refuse = f"BEGIN SELECT RAISE(ABORT, '{REFUSAL}'); END"
    for verb in ("UPDATE", "DELETE"):
        name = f"{table.name}_no_{verb.lower()}"
        yield name, f"CREATE TRIGGER {name} BEFORE {verb} ON {table.name} {refuse}"
    name = f"{table.name}_no_replace"
    yield (
        name,
        (f"CREATE TRIGGER {name} BEFORE INSERT ON {table.name} WHEN EXISTS (SELECT 1 FROM {table.name} WHERE {key}) {refuse}"),
    )


_SQLITE_TRIGGERS = "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'"
_POSTGRES_TRIGGERS = (
    "SELECT tgname, '' FROM pg_trigger JOIN pg_class ON pg_class.oid = tgrelid "
    "WHERE NOT tgisinternal AND tgenabled = 'O' AND relnamespace = current_schema()::regnamespace"
)
_POSTGRES_FUNCTION = (
    f"CREATE OR REPLACE FUNCTION segun_refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION '{REFUSAL}'; END $$"
)
