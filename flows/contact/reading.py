"""What a student meant by a person: a name, what they do and where, how they are connected, how to write to them."""

from __future__ import annotations

import re

from msgspec import Struct

from flows.contact import people
from flows.language import detect


class Someone(Struct, frozen=True):
    """What one message said of a person, in the student's own words; empty where it said nothing."""

    name: str = ""
    role: str = ""
    employer: str = ""
    connection: str = ""
    email: str = ""


EMAIL = people.EMAIL
NOBODY = re.compile(
    r"\b(?:nobody|no one|noone|don'?t (?:really |even )?know any(?:one|body)|not really|none|no idea who|can'?t think of any(?:one|body)|zero connections|no connections|"
    r"nadie|ningun[oa]?|no conozco|no se me ocurre|no tengo contactos)\b",
    re.IGNORECASE,
)
MAYBE = re.compile(
    r"\b(?:might know|could know|may know|probably knows?|knows? (?:someone|somebody|people|a (?:guy|girl|lady|few))|could (?:connect|introduce)|maybe my|"
    r"(?:podr[ií]a|puede que) cono\w+|conoce a (?:alguien|gente|un[oa]?)|tal vez mi|quiz[aá]s? mi|a lo mejor mi)\b",
    re.IGNORECASE,
)
ALUMNI = re.compile(
    r"\balum(?:ni|n[ai]|nus|nae|s)?\b|\bcareer cent(?:er|re)\b|\bex-?alumn[oa]s?\b|\begresad[oa]s\b|\bcentro de carreras?\b",
    re.IGNORECASE,
)


def someone(text: str, language: str = "") -> Someone | None:
    """A person described in any order; None where no part can be read."""
    found = people.described(text, language or detect(text) or "en")
    return Someone(**found) if any(found.values()) else None


def connection(text: str) -> str | None:
    """How they are connected, as said; None for what has no words in it."""
    return text[:200] if sum(map(str.isalpha, text)) > 2 else None


def times(text: str) -> str | None:
    """When the student could talk, as said; None for what names no time."""
    return text[:120] if sum(map(str.isalnum, text)) > 2 else None
