"""What is kept, as tables; times are whole milliseconds since 1970 UTC, structures are JSON text."""

from __future__ import annotations

from sqlalchemy import BigInteger, Boolean, Column, Index, Integer, MetaData, Table, Text, text

metadata = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
        "ix": "ix_%(table_name)s_%(column_0_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
    }
)

# A person is "platform/tenant/id". The columns beside body are what delivery looks at without reading it.
conversations = Table(
    "conversations",
    metadata,
    Column("person", Text, primary_key=True),
    Column("revision", BigInteger, nullable=False),
    Column("body", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("zone", Text, nullable=False),
    Column("language", Text, nullable=False),
    Column("private", Text, nullable=False),  # the address that reaches the person alone, or {}
    Column("messages", Text, nullable=False),  # on | off
    Column("quiet_until", BigInteger),
    Column("reachable", Boolean, nullable=False),
    Column("created_at", BigInteger, nullable=False),
    Column("heard_at", BigInteger, nullable=False),
)

# Every event that was taken, so that it is taken once.
heard = Table(
    "heard",
    metadata,
    Column("event", Text, primary_key=True),  # "platform/tenant/event id"
    Column("at", BigInteger, nullable=False),
    Index("ix_heard_at", "at"),
)

_OPEN = text("status IN ('waiting', 'sending')")
letters = Table(
    "letters",
    metadata,
    Column("seq", BigInteger().with_variant(Integer(), "sqlite"), primary_key=True, autoincrement=True),
    Column("id", Text, nullable=False, unique=True),  # opaque and unguessable: it is shown to the platform
    Column("person", Text, nullable=False),
    Column("destination", Text, nullable=False),  # letters to one leave in order
    Column("kind", Text, nullable=False),  # reply | reminder | staff | farewell
    Column("body", Text, nullable=False),  # a flows Reply: Lines, not prose
    Column("address", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("status", Text, nullable=False),  # waiting | sending | sent | dead
    Column("due_at", BigInteger, nullable=False),
    Column("attempts", Integer, nullable=False),
    Column("uncertain", Boolean, nullable=False),  # a try whose answer never came
    Column("fence", BigInteger, nullable=False),  # one more with each claim: who is late cannot write
    Column("lease_until", BigInteger),
    Column("receipt", Text),
    Column("reason", Text, nullable=False),
    Column("created_at", BigInteger, nullable=False),
    Column("done_at", BigInteger),
    Index("ix_letters_open", "destination", "seq", sqlite_where=_OPEN, postgresql_where=_OPEN),
    Index("ix_letters_due", "due_at", sqlite_where=_OPEN, postgresql_where=_OPEN),
    Index("ix_letters_person", "person"),
    Index("ix_letters_status", "status", "seq"),
)

reminders = Table(
    "reminders",
    metadata,
    Column("person", Text, primary_key=True),
    Column("name", Text, primary_key=True),
    Column("at", BigInteger, nullable=False),
    Index("ix_reminders_at", "at"),
)

handoffs = Table(
    "handoffs",
    metadata,
    Column("id", Text, primary_key=True),
    Column("person", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("card", Text, nullable=False),
    Column("created_at", BigInteger, nullable=False),
    Index("ix_handoffs_created_at", "created_at"),
)

# That somebody deleted what was kept of them: the receipt they were given, and not who.
deletions = Table(
    "deletions",
    metadata,
    Column("receipt", Text, primary_key=True),
    Column("at", BigInteger, nullable=False),
)

# Turns that raised: where in the code, never what was said.
failures = Table(
    "failures",
    metadata,
    Column("event", Text, primary_key=True),
    Column("person", Text, nullable=False),
    Column("trace", Text, nullable=False),
    Column("at", BigInteger, nullable=False),
)
