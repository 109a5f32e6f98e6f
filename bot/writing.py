"""What a batch of turns is about to write: gathered while they think, written at once."""

from __future__ import annotations

import json
import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import msgspec

from bot.clock import elapsed, milliseconds
from bot.errors import Busy
from bot.store import nudging, sql
from bot.store.database import Session
from bot.store.sql import Kept, Letter
from flows.conversation import Conversation, Scene, Turn
from flows.heard import Event, Picked
from flows.nudge import MENU
from flows.nudge.reply import WAYS_OUT
from flows.progress import progress, reached, stepped
from flows.replies import Reply

REPLIES: msgspec.json.Decoder[Reply] = msgspec.json.Decoder(Reply)
LEASE = 8_000  # ms a claim on a letter holds: as long as a dead process can keep one back


class Conflict(Busy):
    """Another replica took a turn of the same conversation first: read it again."""


@dataclass(frozen=True, slots=True)
class Addressee:
    """Who is answered and where: the event, the address that reaches the person alone, the state and language."""

    event: Event
    private: Mapping[str, str]
    state: str
    language: str

    def place(self, address: Mapping[str, str]) -> str:
        """A place other people read too, as a destination."""
        return f"{self.event.person.platform}/{self.event.person.tenant}#{json.dumps(dict(address), sort_keys=True)}"


class Writing:
    """The rows of a batch. ``now`` is milliseconds."""

    def __init__(self, now: int) -> None:
        self.now = now
        self.heard: list[dict[str, Any]] = []
        self.rows: list[dict[str, Any]] = []
        self.letters: list[dict[str, Any]] = []
        self.reminders: list[dict[str, Any]] = []
        self.unreminders: list[dict[str, Any]] = []
        self.failures: list[dict[str, Any]] = []
        self.forgotten: list[tuple[str, str, str]] = []
        self.moves: list[dict[str, Any]] = []
        self.used: list[dict[str, Any]] = []
        self.opted_out: list[dict[str, Any]] = []
        self._busy: set[str] = set()

    def keep(
        self, to: Addressee, before: Conversation, turn: Turn, body: str, scene: Scene, kept: Kept | None, staff: str
    ) -> None:
        """The conversation as it is after the turn, with what delivery and nudges look at beside it."""
        conversation, person = turn.conversation, to.event.person.key
        quiet, facts = conversation.quiet_until, progress(conversation, scene.now)
        self.rows.append(
            {
                "person": person,
                "revision": (kept.revision if kept else 0) + 1,
                "body": body,
                "name": scene.name,
                "zone": scene.zone.key,
                "language": scene.language,
                "private": _json(to.private),
                "messages": conversation.messages,
                "quiet_until": milliseconds(quiet) if quiet else None,
                "reachable": conversation.reachable,
                "at": self.now,
                "step": facts.step,
                "stepped": int(stepped(before, conversation)),
                "interview_at": milliseconds(facts.interview_at) if facts.interview_at else None,
                "has_contact": facts.has_contact,
                "has_questions": facts.has_questions,
                "field": facts.field,
                "staff": staff,
                "lot": nudging.lot(person),
            }
        )
        self.moves += [
            {"person": person, "interview": number, "stage": stage, "at": self.now}
            for number, stage in reached(before, conversation)
        ]
        if _opted_out(before, conversation):
            self.opted_out.append({"person": person, "at": self.now})
        heard = to.event.heard
        if isinstance(heard, Picked) and heard.menu == MENU and heard.choice not in WAYS_OUT:
            self.used.append({"person": person, "letter": heard.letter, "at": self.now})

    def post(
        self, to: Addressee, kind: str, private: Sequence[Reply], in_place: Sequence[Reply] = ()
    ) -> tuple[Letter, ...]:
        """Letters for what is said in private and in place; none where there is no address to say it to."""
        person, here = to.event.person.key, to.event.place.address
        letters = [self._letter(to, kind, person, to.private, each) for each in private if to.private]
        letters += [self._letter(to, kind, to.place(here), here, each) for each in in_place]
        return tuple(letters)

    def forget(self, person: str, receipt: str, asked: str) -> None:
        """Everything of a person is to go, but for the letter it was asked on."""
        self.forgotten.append((person, receipt, asked))

    def write(self, session: Session) -> None:
        """Everything at once. Letters behind others on their way wait; the rest are ours to send at once."""
        if self.letters:
            destinations = sorted({row["destination"] for row in self.letters})
            self._busy = sql.busy_destinations(session, destinations, self.now)
        for row in self.letters:
            if row["destination"] in self._busy:
                row |= {"status": "waiting", "fence": 0, "lease": None}
        sql.note_heard(session, self.heard)
        if not sql.keep(session, self.rows):
            raise Conflict
        for person, receipt, asked in self.forgotten:
            sql.forget(session, person, receipt, asked, self.now)
        sql.write_letters(session, self.letters)
        sql.unremind(session, self.unreminders)
        sql.remind(session, self.reminders)
        nudging.note_moves(session, self.moves)
        nudging.note_used(session, self.used)
        nudging.note_opted_out(session, self.opted_out)
        for failure in self.failures:
            sql.note_failure(session, failure)

    def ours(self, letters: tuple[Letter, ...]) -> tuple[Letter, ...]:
        """Those of a turn's letters that were written claimed."""
        return tuple(each for each in letters if each.destination not in self._busy)

    def _letter(self, to: Addressee, kind: str, destination: str, address: Mapping[str, str], reply: Reply) -> Letter:
        letter = Letter(
            id=secrets.token_urlsafe(15),
            person=to.event.person.key,
            destination=destination,
            kind=kind,
            body=msgspec.json.encode(reply).decode(),
            address=_json(address),
            state=to.state,
            attempts=0,
            uncertain=False,
            fence=1,
            held_until=elapsed() + LEASE,
            language=to.language,
            created_at=self.now,
        )
        self.letters.append(
            {
                "id": letter.id,
                "person": letter.person,
                "destination": destination,
                "kind": kind,
                "body": letter.body,
                "address": letter.address,
                "state": letter.state,
                "status": "sending",
                "at": self.now,
                "uncertain": False,
                "fence": letter.fence,
                "lease": LEASE,
            }
        )
        return letter


def _json(address: Mapping[str, str]) -> str:
    return msgspec.json.encode(dict(address)).decode()


def _opted_out(before: Conversation, after: Conversation) -> bool:
    """Whether this turn asked for no more messages, for good or for a while."""
    for_good = after.messages == "off" and before.messages == "on"
    return for_good or (after.quiet_until is not None and after.quiet_until != before.quiet_until)
