"""What is kept, as tables; times are whole milliseconds since 1970 UTC, structures are JSON text."""

from __future__ import annotations

from sqlalchemy import BigInteger, Boolean, Column, Index, Integer, MetaData, Table, Text, UniqueConstraint, text

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
    # What nudges aim at, of the interview in focus (flows.progress).
    Column("step", Text, nullable=False),
    Column("moved_at", BigInteger, nullable=False),  # when any interview last went to another step
    Column("interview_at", BigInteger),  # the soonest agreed date to come
    Column("has_contact", Boolean, nullable=False),
    Column("has_questions", Boolean, nullable=False),
    Column("field", Text, nullable=False),
    Column("staff", Text, nullable=False),  # the e-mail (or "group") by which somebody is staff; empty for students
    Column("lot", BigInteger, nullable=False),  # a number drawn from the person's key: who is held back, who is first
    Index(
        "ix_conversations_overview",
        "step",
        "moved_at",
        "staff",
        sqlite_where=text("staff = ''"),
        postgresql_where=text("staff = ''"),
    ),
    Index(
        "ix_conversations_interview_at",
        "interview_at",
        "staff",
        sqlite_where=text("staff = ''"),
        postgresql_where=text("staff = ''"),
    ),
    Index("ix_conversations_zone", "zone"),
    Index("ix_conversations_staff", "staff", sqlite_where=text("staff <> ''"), postgresql_where=text("staff <> ''")),
)

# When an interview first came to a stage: whether a nudge moved anybody is read from here.
moves = Table(
    "moves",
    metadata,
    Column("person", Text, primary_key=True),
    Column("interview", Integer, primary_key=True),
    Column("stage", Text, primary_key=True),
    Column("at", BigInteger, nullable=False),
    Index("ix_moves_stage", "stage", "at", "person"),
)

# Every event that was taken, so that it is taken once.
heard = Table(
    "heard",
    metadata,
    Column("event", Text, primary_key=True),  # "platform/tenant/event id"
    Column("at", BigInteger, nullable=False),
    Index("ix_heard_at", "at"),
)

# Two indexes of the open letters, each under a condition of its own: what asks by destination cannot be answered by
# the other one, which PostgreSQL took where it believed that hardly any letter is open (200 ms a claim, of 500).
_OPEN = text("status IN ('waiting', 'sending')")
_NOT_DONE = text("done_at IS NULL")
KINDS = ("reply", "reminder", "staff", "nudge", "farewell", "check")  # of letters
letters = Table(
    "letters",
    metadata,
    Column("seq", BigInteger().with_variant(Integer(), "sqlite"), primary_key=True, autoincrement=True),
    Column("id", Text, nullable=False, unique=True),  # opaque and unguessable: it is shown to the platform
    Column("person", Text, nullable=False),
    Column("destination", Text, nullable=False),  # letters to one leave in order
    Column("kind", Text, nullable=False),  # one of KINDS
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
    Index("ix_letters_due", "due_at", sqlite_where=_NOT_DONE, postgresql_where=_NOT_DONE),
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
    Column("kind", Text, nullable=False),  # person | alumni | crisis
    Column("card", Text, nullable=False),
    Column("student", Text, nullable=False),  # what to call who asked
    Column("status", Text, nullable=False),  # open | taken | resolved | withdrawn
    Column("taken_by", Text),  # a person
    Column("taken_name", Text, nullable=False),
    Column("created_at", BigInteger, nullable=False),
    Column("taken_at", BigInteger),
    Column("done_at", BigInteger),
    Column("escalated_at", BigInteger),
    Index("ix_handoffs_created_at", "created_at"),
    Index("ix_handoffs_status", "status", "created_at"),
    Index("ix_handoffs_person", "person"),
)

# Who outside the university agreed to be asked; a number that was somebody's never becomes another's.
allies = Table(
    "allies",
    metadata,
    Column("id", BigInteger().with_variant(Integer(), "sqlite"), primary_key=True, autoincrement=True),
    Column("name", Text, nullable=False),
    Column("email", Text, nullable=False, unique=True),  # in small letters: who they are when a list is read again
    Column("role", Text, nullable=False),
    Column("employer", Text, nullable=False),
    Column("fields", Text, nullable=False),
    Column("per_term", Integer, nullable=False),
    Column("phone", Text, nullable=False),
    Column("link", Text, nullable=False),
    Column("languages", Text, nullable=False),
    Column("created_at", BigInteger, nullable=False),
    sqlite_autoincrement=True,
)

# Whose details which student was given. They outlive both, without the student's name, for the count.
offers = Table(
    "offers",
    metadata,
    Column("id", Text, primary_key=True),
    Column("ally", BigInteger, nullable=False),
    Column("handoff", Text, nullable=False),
    Column("person", Text, nullable=False),
    Column("term", Text, nullable=False),  # the day it began, as 2026-08-15
    Column("at", BigInteger, nullable=False),
    Column("outcome", Text, nullable=False),  # wonderful | silent, or empty while nothing was told
    UniqueConstraint("ally", "person"),
    Index("ix_offers_person", "person"),
)

# When students can come: office hours, rooms, the closet.
sessions = Table(
    "sessions",
    metadata,
    Column("id", Text, primary_key=True),  # short enough to be typed
    Column("kind", Text, nullable=False),  # office_hours | room | closet
    Column("starts_at", BigInteger, nullable=False),
    Column("ends_at", BigInteger, nullable=False),
    Column("seats", Integer, nullable=False),
    Column("title", Text, nullable=False),
    Column("place", Text, nullable=False),
    Column("host", Text, nullable=False),
    Column("cancelled", Boolean, nullable=False),
    Column("source", Text, nullable=False),  # center.toml, or which calendar
    Column("occurrence", Text, nullable=False),  # which of that source's: by it one that is moved is known again
    UniqueConstraint("source", "occurrence"),
    Index("ix_sessions_starts_at", "starts_at"),
)

# Who has a seat, and who waits for one.
seats = Table(
    "seats",
    metadata,
    Column("session", Text, primary_key=True),
    Column("person", Text, primary_key=True),
    Column("status", Text, nullable=False),  # held | waiting | released
    Column("at", BigInteger, nullable=False),
    Column("number", Integer, nullable=False),  # their order
    Index("ix_seats_person", "person"),
)

# Messages that are shown anew when what they are about changes: a request by "handoff:H7F3".
posts = Table(
    "posts",
    metadata,
    Column("letter", Text, primary_key=True),
    Column("subject", Text, nullable=False),
    Column("shown_at", BigInteger, nullable=False),
    Index("ix_posts_subject", "subject"),
)

# What staff did, and to whose record: kept when the student's own is deleted, then without the name.
audit = Table(
    "audit",
    metadata,
    Column("seq", BigInteger().with_variant(Integer(), "sqlite"), primary_key=True, autoincrement=True),
    Column("at", BigInteger, nullable=False),
    Column("staff", Text, nullable=False),  # a person, or "shell:user" for the command line
    Column("what", Text, nullable=False),
    Column("about", Text, nullable=False),  # a request, a nudge, a session
    Column("person", Text, nullable=False),  # the student concerned, or empty
    Index("ix_audit_person", "person"),
    Index("ix_audit_at", "at"),
)

# The weekly numbers that were sent to staff, by their day: each is sent once.
digests = Table(
    "digests",
    metadata,
    Column("day", Text, primary_key=True),  # as 2026-11-23
    Column("at", BigInteger, nullable=False),
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
    Index("ix_failures_person", "person"),
)

# What staff have scheduled; body is a flows Nudge.
nudges = Table(
    "nudges",
    metadata,
    Column("id", Text, primary_key=True),
    Column("body", Text, nullable=False),
    Column("status", Text, nullable=False),  # active | paused | stopped | cancelled | done
    Column("reason", Text, nullable=False),  # why it stopped by itself: failures | opt_outs
    Column("next_at", BigInteger),  # when the next run is due
    Column("created_at", BigInteger, nullable=False),
    Index("ix_nudges_next_at", "next_at"),
)

# One sending of a nudge. It goes by its date, so that each date has one.
runs = Table(
    "runs",
    metadata,
    Column("id", Text, primary_key=True),  # "nudge:date"
    Column("nudge", Text, nullable=False),
    Column("phase", Text, nullable=False),  # choosing | sending | done | lapsed
    Column("at", BigInteger, nullable=False),
    Column("expires_at", BigInteger, nullable=False),
    Column("cursor", Text, nullable=False),  # the last person who was looked at
    Column("wave", Integer, nullable=False),  # 0 the first few, 1 some percent, 2 the rest
    Column("watched_from", BigInteger),  # since when this wave is out
    Column("room", Integer, nullable=False, server_default="0"),  # letters to write before it is counted again
    Column("counted_at", BigInteger, nullable=False, server_default="0"),
    Column("finished_at", BigInteger),
    Index("ix_runs_nudge", "nudge"),
)

# Who a run is for, each once, and what became of it.
nudged = Table(
    "nudged",
    metadata,
    Column("run", Text, primary_key=True),
    Column("person", Text, primary_key=True),
    Column(
        "status", Text, nullable=False
    ),  # chosen | posted | sending | sent | uncertain | failed | out | held | lapsed
    Column("reason", Text, nullable=False),
    Column("draw", BigInteger, nullable=False),
    Column("letter", Text),
    Column("at", BigInteger, nullable=False),  # when it was sent, or decided
    Column("used_at", BigInteger),
    Column("opted_out_at", BigInteger),
    Index("ix_nudged_letter", "letter"),
    Index("ix_nudged_person", "person", "at"),
    Index("ix_nudged_run", "run", "status", "draw"),
    Index(
        "ix_nudged_opted_out",
        "run",
        sqlite_where=text("opted_out_at IS NOT NULL"),
        postgresql_where=text("opted_out_at IS NOT NULL"),
    ),
)

# An app that was installed by a click. ``secret`` is encrypted (bot/vault.py); nothing here is a student's.
installations = Table(
    "installations",
    metadata,
    Column("platform", Text, primary_key=True),
    Column("team", Text, primary_key=True),  # a workspace or an organisation
    Column("name", Text, nullable=False),
    Column("scopes", Text, nullable=False),
    Column("secret", Text, nullable=False),
    Column("revision", BigInteger, nullable=False),  # another one with each change of the tokens
    Column("obtained_at", BigInteger, nullable=False),
    Column("expires_at", BigInteger),
    Column("claimed_until", BigInteger, nullable=False),  # until then one process has the tokens to itself
    Column("installed_at", BigInteger, nullable=False),
)

# That an installation was begun here: a hash, so that what is read here cannot be sent back. Good once, for minutes.
install_states = Table(
    "install_states",
    metadata,
    Column("state", Text, primary_key=True),
    Column("expires_at", BigInteger, nullable=False),
)
