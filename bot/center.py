"""The institution's facts, read from ``center.toml`` and checked before anything starts."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from datetime import date, time
from importlib.resources import files
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import msgspec
from msgspec.structs import asdict, replace

from bot.errors import SettingsError
from flows.center import Center, Contacts, Feed, Keeping, Nudging, Session, Staff
from flows.nudge.times import DAYS

_DIGEST = re.compile(rf"({'|'.join(DAYS)}) ([01]\d|2[0-3]):[0-5]\d")


def load(path: Path | None) -> Center:
    """The facts in that file, or in the example that comes with the house. Raises SettingsError naming the key."""
    source = path or files("manifest") / "center.toml"
    try:
        facts = tomllib.loads(source.read_text(encoding="utf-8"))
        center = msgspec.convert(facts, Center)
    except OSError as error:
        raise SettingsError(f"CENTER_FILE: {path} cannot be read ({error.strerror})") from None
    except UnicodeDecodeError:
        raise SettingsError(f"{source.name}: save it as UTF-8") from None
    except tomllib.TOMLDecodeError as error:
        raise SettingsError(f"{source.name}: {error}") from None
    except msgspec.ValidationError as error:
        raise SettingsError(f"{source.name}: {_friendly(str(error))}") from None
    _check(center, source.name)
    return _beside(center, path) if path is not None else center


def _check(center: Center, name: str) -> None:
    """What types alone do not tell."""
    try:
        ZoneInfo(center.zone)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise SettingsError(f"{name}: zone: there is no time zone {center.zone!r}") from None
    if not center.crisis.text.get("en", "").strip():
        raise SettingsError(f"{name}: crisis.text needs at least an English text (en)")
    known = msgspec.to_builtins(center)
    for language, facts in center.languages.items():
        if stray := next(_strangers(facts, known), ""):
            raise SettingsError(f"{name}: languages.{language}.{stray}: there is no such text to translate")
    for hour in (center.quiet_from, center.quiet_to):
        if not 0 <= hour < 24:  # noqa: PLR2004 – hours of a day
            raise SettingsError(f"{name}: quiet hours are full hours from 0 to 23, not {hour}")
    _check_nudges(center.nudges, name)
    _check_staff(center.staff, name)
    _check_contacts(center.contacts, name)
    _check_keeping(center.keeping, name)
    for session in center.sessions:
        _check_session(session, name)
    for feed in center.feeds:
        _check_feed(feed, name)


def _beside(center: Center, path: Path) -> Center:
    """The facts with calendar files found where ``center.toml`` lies."""
    feeds = (replace(each, file=str(path.parent / each.file)) if each.file else each for each in center.feeds)
    return replace(center, feeds=tuple(feeds))


def _check_keeping(keeping: Keeping, name: str) -> None:
    """Nothing is let go on the day it came."""
    for key, days in asdict(keeping).items():
        if days < 1:
            raise SettingsError(f"{name}: keeping.{key} must be at least 1")


def _check_session(session: Session, name: str) -> None:
    """Times are times, in their order, and there is at least one seat."""
    try:
        start, end = time.fromisoformat(session.start), time.fromisoformat(session.end)
    except ValueError:
        raise SettingsError(f"{name}: sessions: from and to are times like 13:30") from None
    if start.tzinfo or end.tzinfo or not start < end:
        raise SettingsError(f"{name}: sessions: from {session.start} to {session.end} is no time of one day")
    if session.seats < 1 or session.slot_minutes < 0 or not session.days:
        raise SettingsError(f"{name}: sessions need days, and at least one seat")
    length = (end.hour - start.hour) * 60 + end.minute - start.minute
    if session.slot_minutes > length:
        raise SettingsError(f"{name}: sessions.slot_minutes is longer than from {session.start} to {session.end}")


def _check_feed(feed: Feed, name: str) -> None:
    """One place to read from, and only the web's."""
    if bool(feed.url) == bool(feed.file):
        raise SettingsError(f"{name}: feeds: each needs either a url or a file")
    if feed.url and not feed.url.startswith(("https://", "http://")):
        raise SettingsError(f"{name}: feeds.url must begin with https:// or http://")
    if feed.seats < 1:
        raise SettingsError(f"{name}: feeds.seats must be at least 1")


def _check_contacts(contacts: Contacts, name: str) -> None:
    """Days that every year has."""
    if contacts.per_term < 1:
        raise SettingsError(f"{name}: contacts.per_term must be at least 1")
    if not contacts.terms:
        raise SettingsError(f"{name}: contacts.terms needs at least one day a term begins on")
    for each in contacts.terms:
        try:
            date.fromisoformat(f"2001-{each}")  # no leap year
        except ValueError:
            raise SettingsError(f"{name}: contacts.terms: {each!r} is no day like 08-15") from None


def _check_staff(staff: Staff, name: str) -> None:
    """Addresses are addresses, and whoever a late request is put before is staff."""
    for key, addresses in (("emails", staff.emails), ("escalate_to", staff.escalate_to)):
        if wrong := next((each for each in addresses if not re.fullmatch(r"[^@\s]+@[^@\s]+", each)), ""):
            raise SettingsError(f"{name}: staff.{key}: {wrong!r} is no e-mail address")
    if staff.digest and not _DIGEST.fullmatch(staff.digest):
        raise SettingsError(f"{name}: staff.digest: {staff.digest!r} is no day and time like mon 09:00")
    if staff.escalate_hours < 1:
        raise SettingsError(f"{name}: staff.escalate_hours must be at least 1")


def _check_nudges(nudges: Nudging, name: str) -> None:
    """Shares are shares, and a limit that is none would be a trap."""
    for key in ("held_back", "then", "stop_failures", "stop_opt_outs"):
        if not 0 <= asdict(nudges)[key] <= 100:  # noqa: PLR2004 – percent
            raise SettingsError(f"{name}: nudges.{key} is a percentage, from 0 to 100")
    for key in ("every_days", "first", "expires_hours"):
        if asdict(nudges)[key] < 1:
            raise SettingsError(f"{name}: nudges.{key} must be at least 1")
    for each in nudges.blackout:
        if each.last < each.first:
            raise SettingsError(f"{name}: nudges.blackout ends on {each.last}, before it begins")


def _strangers(facts: Mapping[str, str | Mapping[str, str]], known: Mapping[str, Any]) -> Iterator[str]:
    """The names in a translation that are no text of the institution's."""
    for key, value in facts.items():
        if isinstance(value, str):
            yield from () if isinstance(known.get(key), str) else (key,)
        else:
            inner = known.get(key)
            yield from (f"{key}.{each}" for each in _strangers(value, inner if isinstance(inner, dict) else {}))


def _friendly(reason: str) -> str:
    """The reason msgspec gives, with the key first, as it is written in the file."""
    text, _, place = reason.partition(" - at `$")
    key = place.strip("`.")
    return f"{key}: {text}" if key else text
