"""The overview of staff: indexes that hold all it counts, and the weekly numbers that were sent."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    students = sa.text("staff = ''")
    for name, columns in (
        ("ix_conversations_overview", ["step", "moved_at", "staff"]),
        ("ix_conversations_interview_at", ["interview_at", "staff"]),
    ):
        op.create_index(name, "conversations", columns, sqlite_where=students, postgresql_where=students)
    op.create_index("ix_moves_stage", "moves", ["stage", "at", "person"])
    op.create_table(
        "digests",
        sa.Column("day", sa.Text(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("day", name=op.f("pk_digests")),
    )


def downgrade() -> None:
    op.drop_table("digests")
    op.drop_index("ix_moves_stage", "moves")
    op.drop_index("ix_conversations_interview_at", "conversations")
    op.drop_index("ix_conversations_overview", "conversations")
