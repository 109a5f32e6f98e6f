"""Where Alembic gets its connection: from the URL the command was given."""

from __future__ import annotations

from alembic import context

from bot.store.database import connect
from bot.store.tables import metadata

engine = connect(context.config.attributes["url"])
with engine.connect() as connection:
    context.configure(connection=connection, target_metadata=metadata, render_as_batch=True)
    if engine.dialect.name == "sqlite":
        connection.exec_driver_sql("PRAGMA foreign_keys=OFF")  # batch mode copies tables: children must not follow
    with context.begin_transaction():
        context.run_migrations()
    connection.commit()
engine.dispose()
