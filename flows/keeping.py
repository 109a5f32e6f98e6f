"""Conversations to JSON and back, also those kept by older versions of the flows."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import msgspec
from msgspec import NODEFAULT, Raw, Struct
from msgspec.structs import asdict, fields

from flows.conversation import Conversation, Interview, Notes, Undo
from flows.stage import Journey

VERSION = 1
Kept = dict[str, Any]
Unread = dict[str, Raw]  # notes by their stage's name, each to be read as what that stage keeps now
UPGRADES: dict[int, Callable[[Kept], Kept]] = {}  # from that version to the next one


class KeepingError(Exception):
    """What was kept cannot be read: it is damaged, or a newer version wrote it."""


class _Undo(Struct):
    step: str
    notes: Unread
    back_to: str = ""


class _Interview(Struct):
    id: int
    step: str
    notes: Unread
    back_to: str = ""
    trail: tuple[_Undo, ...] = ()


def _as_kept() -> Any:
    """A conversation's own fields, but for those in which there are notes."""
    instead = {"interviews": tuple[_Interview, ...], "notes": Unread}
    return msgspec.defstruct(
        "_Conversation",
        [
            (each.name, instead.get(each.name, each.type), each.default)
            if each.default_factory is NODEFAULT
            else (each.name, instead.get(each.name, each.type), msgspec.field(default_factory=each.default_factory))
            for each in fields(Conversation)
        ],
    )


class _Version(Struct):
    version: int


class Keeper:
    """Knows which notes belong to which stage of a journey.

    Notes of a stage that no longer exists are left out; an interview standing at a step that no longer
    exists goes back to that stage's start, or to the journey's.
    """

    def __init__(self, journey: Journey) -> None:
        stages = (*journey.stages, *journey.asides)
        self._names = {each.notes: each.name for each in stages}
        self._notes = {each.name: (each.notes, msgspec.json.Decoder(each.notes)) for each in stages}
        self._steps = {step for each in stages for step in each.prompts}
        self._starts = {each.name: each.start for each in journey.stages}
        self._first = journey.stages[0].start
        self._encoder = msgspec.json.Encoder()
        self._version = msgspec.json.Decoder(_Version)
        self._conversation = msgspec.json.Decoder(_as_kept())

    def keep(self, conversation: Conversation) -> str:
        """The conversation as JSON text."""
        kept = {**asdict(conversation), "version": VERSION, "notes": self._named(conversation.notes)}
        kept["interviews"] = [
            {
                "id": each.id, "step": each.step, "notes": self._named(each.notes), "back_to": each.back_to,
                "trail": [
                    {"step": undo.step, "notes": self._named(undo.notes), "back_to": undo.back_to}
                    for undo in each.trail
                ],
            }
            for each in conversation.interviews
        ]  # fmt: skip
        return self._encoder.encode(kept).decode()

    def restore(self, text: str | bytes) -> Conversation:
        """The conversation kept as ``text``. Raises KeepingError, which never quotes what was kept."""
        try:
            if (version := self._version.decode(text).version) != VERSION:
                text = self._upgraded(text, version)
            kept = asdict(self._conversation.decode(text))
            kept["notes"] = self._typed(kept["notes"])
            kept["interviews"] = tuple([self._interview(each) for each in kept["interviews"]])
            kept["aside"] = kept["aside"] if kept["aside"] in self._steps else ""
            return Conversation(**kept)
        except (msgspec.MsgspecError, LookupError, TypeError, AttributeError) as damage:
            raise KeepingError(f"not a kept conversation ({type(damage).__name__})") from None

    def _upgraded(self, text: str | bytes, version: int) -> bytes:
        if version > VERSION:
            raise KeepingError(f"kept by a newer version ({version})")
        kept: Kept = msgspec.json.decode(text, type=Kept)
        while version < VERSION:
            kept, version = UPGRADES[version](kept), version + 1
        return self._encoder.encode(kept)

    def _named(self, notes: Notes) -> Kept:
        return {self._names[kind]: note for kind, note in notes.items()}

    def _typed(self, unread: Unread) -> Notes:
        notes: Notes = {}
        for name, note in unread.items():
            if (known := self._notes.get(name)) is not None:
                kind, reader = known
                notes[kind] = reader.decode(note)
        return notes

    def _interview(self, kept: _Interview) -> Interview:
        steps = self._steps
        trail = [Undo(each.step, self._typed(each.notes), each.back_to) for each in kept.trail if each.step in steps]
        back_to = kept.back_to if kept.back_to in steps else ""
        return Interview(kept.id, self._step(kept.step), self._typed(kept.notes), back_to, tuple(trail))

    def _step(self, step: str) -> str:
        if step in self._steps:
            return step
        return self._starts.get(step.partition(".")[0], self._first)
