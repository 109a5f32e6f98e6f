"""Nudges: what they aim at, who got them, and what came of it."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from hashlib import sha256
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    _conversations()
    op.create_table(
        "moves",
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("interview", sa.Integer(), nullable=False),
        sa.Column("stage", sa.Text(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("person", "interview", "stage", name=op.f("pk_moves")),
    )
    op.create_table(
        "nudges",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("next_at", sa.BigInteger(), nullable=True),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_nudges")),
    )
    op.create_index("ix_nudges_next_at", "nudges", ["next_at"])
    op.create_table(
        "runs",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("nudge", sa.Text(), nullable=False),
        sa.Column("phase", sa.Text(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("expires_at", sa.BigInteger(), nullable=False),
        sa.Column("cursor", sa.Text(), nullable=False),
        sa.Column("wave", sa.Integer(), nullable=False),
        sa.Column("watched_from", sa.BigInteger(), nullable=True),
        sa.Column("finished_at", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_runs")),
    )
    op.create_index("ix_runs_nudge", "runs", ["nudge"])
    op.create_table(
        "nudged",
        sa.Column("run", sa.Text(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("draw", sa.BigInteger(), nullable=False),
        sa.Column("letter", sa.Text(), nullable=True),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("used_at", sa.BigInteger(), nullable=True),
        sa.Column("opted_out_at", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("run", "person", name=op.f("pk_nudged")),
    )
    op.create_index("ix_nudged_letter", "nudged", ["letter"])
    op.create_index("ix_nudged_person", "nudged", ["person", "at"])
    op.create_index("ix_nudged_run", "nudged", ["run", "status"])


def downgrade() -> None:
    for table in ("nudged", "runs", "nudges", "moves"):
        op.drop_table(table)
    with op.batch_alter_table("conversations") as batch_op:
        for column in ("lot", "field", "has_questions", "has_contact", "interview_at", "moved_at", "step"):
            batch_op.drop_column(column)


def _conversations() -> None:
    """The new columns, filled from what is kept: who is stuck does not write, and so would never be filled in."""
    columns: tuple[sa.Column[Any], ...] = (
        sa.Column("step", sa.Text(), nullable=True),
        sa.Column("moved_at", sa.BigInteger(), nullable=True),
        sa.Column("interview_at", sa.BigInteger(), nullable=True),
        sa.Column("has_contact", sa.Boolean(), nullable=True),
        sa.Column("has_questions", sa.Boolean(), nullable=True),
        sa.Column("field", sa.Text(), nullable=True),
        sa.Column("lot", sa.BigInteger(), nullable=True),
    )
    for column in columns:
        op.add_column("conversations", column)
    names = ("person", *(each.name for each in columns))
    bind, table = op.get_bind(), sa.table("conversations", *(sa.column(each) for each in names))
    kept = bind.execute(sa.text("SELECT person, body, heard_at FROM conversations")).all()
    for person, body, heard_at in kept:
        bind.execute(table.update().where(table.c.person == person).values(moved_at=heard_at, **_facts(person, body)))
    with op.batch_alter_table("conversations") as batch_op:
        for column in columns:
            if column.name != "interview_at":
                batch_op.alter_column(column.name, existing_type=column.type, nullable=False)


def _facts(person: str, body: str) -> dict[str, Any]:
    """What flows.progress reads, as conversations were kept when this was written."""
    conversation = json.loads(body)
    interview = next(each for each in conversation["interviews"] if each["id"] == conversation["focus"])
    notes = interview["notes"]
    dated = (each["notes"].get("preparation", {}) for each in conversation["interviews"])
    ahead = [datetime.fromisoformat(each["at"]) for each in dated if each.get("at") and each.get("agreed")]
    ahead = [each for each in ahead if each > datetime.now(UTC)]
    return {
        "step": interview["step"],
        "interview_at": int(min(ahead).timestamp() * 1000) if ahead else None,
        "has_contact": bool(notes.get("contact", {}).get("name")),
        "has_questions": bool(notes.get("questions", {}).get("items")),
        "field": notes.get("goal", {}).get("target", "").casefold(),
        "lot": int.from_bytes(sha256(person.encode()).digest()[:4], "big") >> 1,
    }
