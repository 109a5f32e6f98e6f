"""Where Alembic gets its connection: from the URL the command was given."""

from __future__ import annotations

from alembic import context

from bot.store.database import connect
from bot.store.tables import metadata

PATIENCE = 300  # ms for a table that turns are using: less than PostgreSQL's 1 s, at which it would end one of them

engine = connect(context.config.attributes["url"])
try:
    with engine.connect() as connection:
        context.configure(
            connection=connection, target_metadata=metadata, render_as_batch=True, transaction_per_migration=True
        )
        if engine.dialect.name == "sqlite":
            connection.exec_driver_sql("PRAGMA foreign_keys=OFF")  # batch mode copies tables: children must not follow
        else:
            connection.exec_driver_sql(f"SET lock_timeout = '{PATIENCE}ms'")
            connection.commit()  # else all migrations would be one transaction: this one
        with context.begin_transaction():
            context.run_migrations()
        connection.commit()
finally:
    engine.dispose()
