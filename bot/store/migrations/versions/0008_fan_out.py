"""Sending to many: indexes by which a step costs the same however many there are, and how far a run may go on."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    for name, kind in (("room", sa.Integer()), ("counted_at", sa.BigInteger())):
        op.add_column("runs", sa.Column(name, kind, nullable=False, server_default="0"))
    op.drop_index("ix_nudged_run", "nudged")
    op.create_index("ix_nudged_run", "nudged", ["run", "status", "draw"])
    gone = sa.text("opted_out_at IS NOT NULL")
    op.create_index("ix_nudged_opted_out", "nudged", ["run"], sqlite_where=gone, postgresql_where=gone)
    op.create_index("ix_conversations_zone", "conversations", ["zone"])
    op.create_index("ix_failures_person", "failures", ["person"])
    _index_due("done_at IS NULL")


def downgrade() -> None:
    _index_due("status IN ('waiting', 'sending')")
    op.drop_index("ix_failures_person", "failures")
    op.drop_index("ix_conversations_zone", "conversations")
    op.drop_index("ix_nudged_opted_out", "nudged")
    op.drop_index("ix_nudged_run", "nudged")
    op.create_index("ix_nudged_run", "nudged", ["run", "status"])
    for name in ("counted_at", "room"):
        op.drop_column("runs", name)


def _index_due(condition: str) -> None:
    """Letters by when they are due, those that are on the way."""
    where = sa.text(condition)
    op.drop_index("ix_letters_due", "letters")
    op.create_index("ix_letters_due", "letters", ["due_at"], sqlite_where=where, postgresql_where=where)
