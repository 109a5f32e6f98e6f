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
            desk.note_post(session, str(row["id"]), subject, now)


def revise(session: Session, subject: str, reply: Reply, now: int, *, every: int = 0) -> None:
    """Let all messages about a subject say this from now on; several changes at once are shown once.

    With ``every`` one is shown anew only if that was so many ms ago: progress need not be told every second.
    """
    revise_each(session, subject, lambda _: reply, now, every=every)


def revise_each(session: Session, subject: str, change: Callable[[Reply], Reply], now: int, *, every: int = 0) -> None:
    """The same, where what a message says from now on depends on what it says."""
    for letter, person, destination, address, before in desk.posts(session, subject, now - every):
        body = msgspec.json.encode(change(REPLIES.decode(before))).decode()
        if body == before:
            continue
        desk.rewrite(session, letter, body, now)
        row = nudges.letter_row(person, address, Revise(letter), "staff", now, destination)
        if not desk.waits(session, destination, str(row["body"])):
            sql.write_letters(session, [row])


def tell(session: Session, person: str, replies: Iterable[Reply], now: int, subject: str = "") -> bool:
    """Write to somebody in private; what has a subject can be shown anew later. False where they cannot be reached."""
    found = desk.reached(session, person)
    if found is None:
        return False
    rows = [nudges.letter_row(person, found[0], each, "reply", now) for each in replies]
    sql.write_letters(session, rows)
    for row in rows if subject else ():
        desk.note_post(session, str(row["id"]), subject, now)
    return True
