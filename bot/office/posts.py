"""What the office writes beside a turn's own replies: to the staff's channels, to somebody else, and anew."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

import msgspec

from bot import nudges
from bot.store import desk, sql
from bot.store.database import Session
from bot.writing import REPLIES
from flows.replies import Reply, Revise


@dataclass(frozen=True, slots=True)
class Channel:
    """A place several people read: ``person`` stands for it among people, ``address`` is its adapter's."""

    person: str
    address: Mapping[str, str]

    @property
    def destination(self) -> str:
        """Its name among those letters go to in order."""
        platform, tenant, _ = self.person.split("/", 2)
        return f"{platform}/{tenant}#{json.dumps(dict(self.address), sort_keys=True)}"


def post(session: Session, channels: Iterable[Channel], reply: Reply, now: int, subject: str = "") -> None:
    """Say something in channels; what has a subject can be shown anew later."""
    for each in channels:
        row = nudges.letter_row(each.person, json.dumps(dict(each.address)), reply, "staff", now, each.destination)
        sql.write_letters(session, [row])
        if subject:
            desk.note_post(session, str(row["id"]), subject)


def revise(session: Session, subject: str, reply: Reply, now: int) -> None:
    """Let all messages about a subject say this from now on; several changes at once are shown once."""
    revise_each(session, subject, lambda _: reply, now)


def revise_each(session: Session, subject: str, change: Callable[[Reply], Reply], now: int) -> None:
    """The same, where what a message says from now on depends on what it says."""
    for letter, person, destination, address in desk.posts(session, subject):
        found = sql.letter(session, letter)
        if found is None:
            continue
        desk.rewrite(session, letter, msgspec.json.encode(change(REPLIES.decode(found[1]))).decode())
        row = nudges.letter_row(person, address, Revise(letter), "staff", now, destination)
        if not desk.waits(session, destination, str(row["body"])):
            sql.write_letters(session, [row])


def tell(session: Session, person: str, replies: Iterable[Reply], now: int, kind: str = "reply") -> bool:
    """Write to somebody in private; False where they cannot be reached."""
    found = desk.reached(session, person)
    if found is None:
        return False
    sql.write_letters(session, [nudges.letter_row(person, found[0], each, kind, now) for each in replies])
    return True
