"""What is typed, or written by a script, becomes Events, or nothing. Pure, and never surprised by a payload."""

from __future__ import annotations

from datetime import datetime

from flows.heard import Arrived, Event, Filled, Heard, Person, Picked, Place, Profile, Said

NAME = "terminal"
YOU = Person(NAME, "here", "you")
STAFF = Person(NAME, "here", "staff")  # somebody of the Career Center, at the same keyboard another time
HERE = Place("direct", {"to": "you"}, {"to": "you"})


def hear(payload: object, at: datetime, profile: Profile = Profile()) -> Event | None:  # noqa: B008 – frozen
    """The Event of one payload: ``id`` and one of ``say``, ``pick``, ``fill``, ``arrive``; None for anything else.

    ``{"say": text}``, ``{"pick": {"menu", "choice", "letter"}}``, ``{"fill": {"form", "answers", "letter"}}``
    and ``{"arrive": true}``.
    """
    heard, id_ = _heard(payload), _text(payload, "id")
    who = STAFF if profile.staff else YOU
    return Event(id_, at, who, HERE, heard, profile) if heard is not None and id_ else None


def _heard(payload: object) -> Heard | None:
    if text := _text(payload, "say").strip():
        return Said(text)
    pick, fill = _part(payload, "pick"), _part(payload, "fill")
    if menu := _text(pick, "menu"):
        return Picked(menu, _text(pick, "choice"), _text(pick, "letter"))
    if form := _text(fill, "form"):
        return Filled(form, _answers(_part(fill, "answers")), _text(fill, "letter"))
    return Arrived() if _part(payload, "arrive") is True else None


def _answers(given: object) -> dict[str, str]:
    """A form's answers; what is no text, no answer."""
    pairs = given.items() if isinstance(given, dict) else ()
    return {name: value for name, value in pairs if isinstance(name, str) and isinstance(value, str)}


def _part(payload: object, key: str) -> object:
    return payload.get(key) if isinstance(payload, dict) else None


def _text(payload: object, key: str) -> str:
    found = _part(payload, key)
    return found if isinstance(found, str) else ""
