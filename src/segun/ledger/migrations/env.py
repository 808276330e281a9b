"""Run by Alembic, with the connection whose transaction holds the whole change."""

from alembic import context

from segun.ledger.guards import set_guards

connection = context.config.attributes["connection"]
context.configure(connection=connection, transactional_ddl=True)
with context.begin_transaction():
    context.run_migrations()
    set_guards(connection)  # a table that a migration copied has lost them
