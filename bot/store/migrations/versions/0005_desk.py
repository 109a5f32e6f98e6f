"""The staff's desk: who is staff, requests that are picked up, messages that are shown anew, and who did what."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    _add("conversations", sa.Column("staff", sa.Text(), nullable=False, server_default=""))
    staff = sa.text("staff <> ''")
    op.create_index("ix_conversations_staff", "conversations", ["staff"], sqlite_where=staff, postgresql_where=staff)
    for column in (
        sa.Column("student", sa.Text(), nullable=False, server_default=""),
        sa.Column("status", sa.Text(), nullable=False, server_default="open"),
        sa.Column("taken_by", sa.Text(), nullable=True),
        sa.Column("taken_name", sa.Text(), nullable=False, server_default=""),
        sa.Column("taken_at", sa.BigInteger(), nullable=True),
        sa.Column("done_at", sa.BigInteger(), nullable=True),
        sa.Column("escalated_at", sa.BigInteger(), nullable=True),
    ):
        _add("handoffs", column)
    op.create_index("ix_handoffs_status", "handoffs", ["status", "created_at"])
    op.create_index("ix_handoffs_person", "handoffs", ["person"])
    op.create_table(
        "posts",
        sa.Column("letter", sa.Text(), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("shown_at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("letter", name=op.f("pk_posts")),
    )
    op.create_index("ix_posts_subject", "posts", ["subject"])
    op.create_table(
        "audit",
        sa.Column("seq", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=True, nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("staff", sa.Text(), nullable=False),
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("about", sa.Text(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("seq", name=op.f("pk_audit")),
    )
    op.create_index("ix_audit_person", "audit", ["person"])
    op.create_index("ix_audit_at", "audit", ["at"])


def _add(table: str, column: sa.Column[Any]) -> None:
    """A column that old rows have a value for. The default is the migration's alone: what is new says it itself."""
    op.add_column(table, column)
    if column.server_default is not None:
        with op.batch_alter_table(table) as batch_op:
            batch_op.alter_column(column.name, existing_type=column.type, server_default=None)


def downgrade() -> None:
    op.drop_table("audit")
    op.drop_table("posts")
    op.drop_index("ix_handoffs_person", "handoffs")
    op.drop_index("ix_handoffs_status", "handoffs")
    with op.batch_alter_table("handoffs") as batch_op:
        for column in ("escalated_at", "done_at", "taken_at", "taken_name", "taken_by", "status", "student"):
            batch_op.drop_column(column)
    op.drop_index("ix_conversations_staff", "conversations")
    with op.batch_alter_table("conversations") as batch_op:
        batch_op.drop_column("staff")
