"""Runs the migrations on the connection that is handed over, inside the transaction that is already open on it.

Alembic neither begins nor commits: on SQLite its own way leaves half a migration behind when it is cut short.
"""

from __future__ import annotations

from alembic import context

connection = context.config.attributes["connection"]
if not connection.in_transaction():
    raise AssertionError("a migration runs only inside a transaction")
context.configure(connection=connection, transactional_ddl=True)
with context.begin_transaction():
    context.run_migrations()
