"""What Teams sends becomes Events, or nothing. Pure, and never surprised by a payload.

https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/conversation-messages and, for being
installed and removed, …/subscribe-to-conversation-events
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime

from adapters.teams.text import clean, typed
from flows.heard import Arrived, Asked, Event, Filled, Heard, Left, Person, Picked, Place, Profile, Said

NAME = "teams"
CHANNEL = "msteams"
LONGEST_NAME = 60  # characters of a person's name
CHOICE = "menu.choice"  # the id of the select that stands for many buttons; no field of a form has a dot
COMMANDS = ("help", "new", "status", "questions", "email", "prep", "people")
OF_STAFF = ("desk", "handoffs", "nudge", "nudges", "seats")  # heard too, and not offered to students

_KNOWN = frozenset((*COMMANDS, *OF_STAFF))
_CALL = re.compile(r"(?P<slash>/)?(?P<name>infointerview\b[\s:,]*)?", re.IGNORECASE)
_OURS = ("form", "menu", "choice", "letter", CHOICE)  # what the data of a submit holds beside a form's answers


def hear(activity: object, at: datetime) -> Event | None:
    """The Event an activity stands for; None for our own, edits, reactions, typing and all that is no answer.

    ``at`` is used where Teams does not tell the time.
    """
    if _string(activity, "channelId") != CHANNEL or _is_bot(activity):
        return None
    heard = _heard(activity)
    place = _place(activity, heard)
    person = Person(NAME, tenant(activity), _string(activity, "from", "aadObjectId") or _string(activity, "from", "id"))
    known = _id(activity)
    there = person.id and _string(activity, "conversation", "id") and place.address["service_url"]
    if heard is None or not (known and there):
        return None
    return Event(known, _moment(activity, at), person, place, heard, _profile(activity))


@dataclass(frozen=True, slots=True)
class Sender:
    """Whose doing an activity is, as Teams names them, and where they are listed; the same wherever they are met.

    ``directory_id`` is theirs in Entra, empty where Teams does not tell it.
    """

    tenant: str
    user: str
    directory_id: str
    service_url: str = field(compare=False)
    conversation: str = field(compare=False)


def sender(activity: object) -> Sender:
    """Who did this. A thread has no members of its own: they are its channel's."""
    return Sender(
        tenant(activity),
        _string(activity, "from", "id"),
        _string(activity, "from", "aadObjectId"),
        _string(activity, "serviceUrl"),
        _string(activity, "conversation", "id").partition(";")[0],
    )


def tenant(activity: object) -> str:
    """The organisation an activity comes from."""
    return _string(activity, "channelData", "tenant", "id") or _string(activity, "conversation", "tenantId")


def _heard(activity: object) -> Heard | None:
    personal = _personal(activity)
    match _string(activity, "type"):
        case "message":
            return _answered(_at(activity, "value")) if _at(activity, "value") else _said(activity)
        case "installationUpdate" if personal:
            return _installed(_string(activity, "action") == "add", _string(activity, "action") == "remove")
        case "conversationUpdate" if personal:
            us = _string(activity, "recipient", "id")
            return _installed(us in _ids(activity, "membersAdded"), us in _ids(activity, "membersRemoved"))
    return None


def _installed(added: bool, removed: bool) -> Heard | None:
    """Teams tells it twice, as an installation and as a member of the chat; an upgrade is neither."""
    return Arrived() if added else Left() if removed else None


def _answered(value: object) -> Heard | None:
    """What was picked or filled in on a card of ours."""
    letter, menu, form = (_string(value, key) for key in ("letter", "menu", "form"))
    if form and isinstance(value, dict):
        return Filled(form, {str(key): _answer(each) for key, each in value.items() if key not in _OURS}, letter)
    choice = _string(value, "choice") or _string(value, CHOICE)
    return Picked(menu, choice, letter) if choice else None


def _said(activity: object) -> Heard | None:
    """Words for us: anything in a personal chat; in a channel or a group what mentions us."""
    text, called = _text(activity)
    if not (called or _personal(activity)):
        return None
    return _asked(text, aloud=not _personal(activity)) or Said(text)


def _asked(text: str, *, aloud: bool) -> Asked | None:
    """A command: after a slash or, where everybody hears us and an answer is not for all, by its bare name."""
    call = _CALL.match(text)
    start = call.end() if call else 0
    command, _, words = text[start:].partition(" ")
    known = command.lower() in _KNOWN
    if call and call["slash"] and (known or call["name"]):
        return Asked(command.lower(), words.strip())
    return Asked(command.lower()) if aloud and known and not words else None


def _text(activity: object) -> tuple[str, bool]:
    """The words without our own name, everybody else's name as it is shown, and whether ours was there."""
    text, called = _string(activity, "text"), False
    for entity in _list(activity, "entities"):
        if _string(entity, "type") != "mention" or not (tag := _string(entity, "text")):
            continue
        ours = _string(entity, "mentioned", "id") == _string(activity, "recipient", "id")
        called = called or ours
        # Never longer than what it stands for: a tag of one letter would make a book of a page.
        text = text.replace(tag, "" if ours else _string(entity, "mentioned", "name")[: len(tag)])
    return typed(text), called


def _place(activity: object, heard: Heard | None) -> Place:
    """Where it happened. Out of a channel, the private address is one whose conversation is still to be opened.

    All that is said in a channel is for all to read, so what is pressed there is answered in private; and a form,
    though its card stands in a channel, is between us and whoever has filled it in.
    """
    app = {
        "service_url": _string(activity, "serviceUrl"),
        "bot": _string(activity, "recipient", "id"),
        "tenant": tenant(activity),
    }
    person = {**app, "user": _string(activity, "from", "id")}
    here = {"conversation": _string(activity, "conversation", "id")}
    if _personal(activity):
        return Place("direct", person | here, person | here)
    if isinstance(heard, Picked | Filled):
        return Place("channel" if isinstance(heard, Picked) else "direct", person, person)
    return Place("channel", app | here, person)


def _profile(activity: object) -> Profile:
    zone = _string(activity, "localTimezone")
    if not zone:
        zone = next(filter(None, (_string(each, "timezone") for each in _list(activity, "entities"))), "")
    language = _string(activity, "locale").partition("-")[0].lower()
    name = " ".join(typed(_string(activity, "from", "name")).split())[:LONGEST_NAME]
    return Profile(first_name(name), zone, language, name)


def first_name(name: str) -> str:
    """What to call somebody the directory lists as ``Maya Rivera``, ``Rivera, Maya`` or ``Maya Rivera (Student)``."""
    _, comma, given = name.partition(",")
    words = (given if comma else name).split("(")[0].split()
    return words[0] if words else ""


def _id(activity: object) -> str:
    """The same for the same activity, and in a log nobody's; one without an id is known by all it says."""
    try:
        own = _string(activity, "id") or json.dumps(activity, sort_keys=True)
    except RecursionError:  # nested without end: nobody's, and heard by nobody
        return ""
    told = f"{_string(activity, 'conversation', 'id')} {own}".encode(errors="surrogatepass")  # JSON may hold halves
    return f"{NAME}:{hashlib.sha256(told).hexdigest()[:32]}"


def _moment(activity: object, otherwise: datetime) -> datetime:
    try:
        found = datetime.fromisoformat(_string(activity, "timestamp"))
        return found.astimezone(UTC) if found.tzinfo else otherwise
    except (ValueError, OverflowError):
        return otherwise


def _personal(activity: object) -> bool:
    return _string(activity, "conversation", "conversationType") == "personal"


def _is_bot(activity: object) -> bool:
    """Whether an app wrote it, we ourselves included: their ids begin with 28, people's with 29."""
    sender = _string(activity, "from", "id")
    return sender.startswith("28:") or sender == _string(activity, "recipient", "id")


def _answer(value: object) -> str:
    """An input's value as text: a toggle's or a number's too. No input has lists or objects."""
    match value:
        case str():
            return clean(value)
        case bool() | int() | float():
            return clean(json.dumps(value))
    return ""


def _ids(activity: object, key: str) -> Iterator[str]:
    return (_string(each, "id") for each in _list(activity, key))


def _list(value: object, key: str) -> list[object]:
    found = _at(value, key)
    return found if isinstance(found, list) else []


def _at(value: object, *path: str) -> object:
    """What a payload has at a path; None where there is nothing."""
    for key in path:
        value = value.get(key) if isinstance(value, dict) else None
    return value


def _string(value: object, *path: str) -> str:
    """The text a payload has at a path; empty where there is none."""
    for key in path:
        if not isinstance(value, dict):
            return ""
        value = value.get(key)
    return value if isinstance(value, str) else ""
