"""Conversations to JSON and back, also those kept by older versions of the flows."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

import msgspec
from msgspec.structs import asdict

from flows.conversation import Conversation, Interview, Notes, Undo
from flows.stage import Journey

K = TypeVar("K", bound=msgspec.Struct)
VERSION = 1
Kept = dict[str, Any]
UPGRADES: dict[int, Callable[[Kept], Kept]] = {}  # from that version to the next one


class KeepingError(Exception):
    """What was kept cannot be read: it is damaged, or a newer version wrote it."""


class Keeper:
    """Knows which notes belong to which stage of a journey.

    Notes of a stage that no longer exists are left out; an interview standing at a step that no longer
    exists goes back to that stage's start, or to the journey's.
    """

    def __init__(self, journey: Journey) -> None:
        self._journey = journey
        self._names: dict[type, str] = {}
        self._types: dict[str, type] = {}
        for stage in (*journey.stages, *journey.asides):
            self._names[stage.notes] = stage.name
            self._types[stage.name] = stage.notes
        self._steps = {step for stage in (*journey.stages, *journey.asides) for step in stage.prompts}
        self._starts = {stage.name: stage.start for stage in journey.stages}
        self._encoder = msgspec.json.Encoder()
        self._decoder = msgspec.json.Decoder(dict[str, Any])

    def keep(self, conversation: Conversation) -> str:
        """The conversation as JSON text."""
        kept = {**asdict(conversation), "version": VERSION, "notes": self._named(conversation.notes)}
        kept["interviews"] = [
            {
                **asdict(each),
                "notes": self._named(each.notes),
                "trail": [{**asdict(undo), "notes": self._named(undo.notes)} for undo in each.trail],
            }
            for each in conversation.interviews
        ]
        return self._encoder.encode(kept).decode()

    def restore(self, text: str | bytes) -> Conversation:
        """The conversation kept as ``text``. Raises KeepingError, which never quotes what was kept."""
        try:
            kept = self._decoder.decode(text)
            version = kept.pop("version")
            while version < VERSION:
                kept, version = UPGRADES[version](kept), version + 1
            if version > VERSION:
                raise KeepingError(f"kept by a newer version ({version})")
            kept["notes"] = self._typed(kept.get("notes", {}))
            kept["interviews"] = tuple(self._interview(each) for each in kept["interviews"])
            kept["aside"] = kept["aside"] if kept.get("aside") in self._steps else ""
            return _convert(kept, Conversation)
        except (msgspec.MsgspecError, LookupError, TypeError, AttributeError) as damage:
            raise KeepingError(f"not a kept conversation ({type(damage).__name__})") from None

    def _named(self, notes: Notes) -> Kept:
        return {self._names[kind]: note for kind, note in notes.items()}

    def _typed(self, named: Kept) -> Notes:
        known = ((self._types.get(name), note) for name, note in named.items())
        return {kind: msgspec.convert(note, kind) for kind, note in known if kind is not None}

    def _interview(self, kept: Kept) -> Interview:
        kept["notes"] = self._typed(kept["notes"])
        kept["step"] = self._step(kept["step"])
        kept["back_to"] = kept["back_to"] if kept.get("back_to") in self._steps else ""
        undone = (each for each in kept["trail"] if each["step"] in self._steps)
        kept["trail"] = tuple(_convert({**each, "notes": self._typed(each["notes"])}, Undo) for each in undone)
        return _convert(kept, Interview)

    def _step(self, step: str) -> str:
        if step in self._steps:
            return step
        return self._starts.get(step.partition(".")[0], self._journey.stages[0].start)


def _convert(kept: Kept, kind: type[K]) -> K:
    """A struct from its fields; notes are already what they should be, the rest is checked."""
    ready = {name: kept.pop(name) for name in ("notes", "interviews", "trail") if name in kept}
    blanks: Kept = {"interviews": ()} if "interviews" in ready else {}
    return msgspec.structs.replace(msgspec.convert({**kept, **blanks}, kind), **ready)
