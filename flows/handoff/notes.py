"""What is noted of a request to the Career Center before it is sent, and how one is begun."""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from flows.conversation import Conversation
from flows.office.handoffs import Kind

PREVIEW = "handoff.preview"


class HandoffNotes(Struct, frozen=True):
    """What kind of help is asked for, and the student's own words about it.

    ``about`` is the request, sent earlier, to which something is being added.
    """

    kind: Kind = "person"
    note: str = ""
    about: str = ""


def opening(conversation: Conversation, kind: Kind, note: str = "") -> Conversation:
    """This conversation with a request to staff laid open; answering it leads back to the pending question."""
    notes = {**conversation.notes, HandoffNotes: HandoffNotes(kind, note)}
    return replace(conversation, aside=PREVIEW, notes=notes)
