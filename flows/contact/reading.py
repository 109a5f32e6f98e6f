"""What a student meant by a person: a name, what they do and where, how they are connected, how to write to them."""

from __future__ import annotations

import re

from msgspec import Struct

from flows.words import fold


class Someone(Struct, frozen=True):
    """What one message said of a person, in the student's own words; empty where it said nothing."""

    name: str = ""
    role: str = ""
    employer: str = ""
    connection: str = ""
    email: str = ""


EMAIL = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}")
NOBODY = re.compile(
    r"\b(?:nobody|no one|noone|don'?t know any(?:one|body)|not really|none|no idea who|can'?t think of any(?:one|body))\b",
    re.IGNORECASE,
)
MAYBE = re.compile(
    r"\b(?:might know|could know|knows? (?:someone|somebody|people)|could (?:connect|introduce)|maybe my)\b",
    re.IGNORECASE,
)
ALUMNI = re.compile(r"\balum(?:ni|n[ai]|nus|nae|s)?\b|\bcareer cent(?:er|re)\b", re.IGNORECASE)

_LEAD = re.compile(
    r"^(?:(?:yes|yeah|yep|sure|ok|well|so|um|maybe|actually)[,.! ]+)*(?:(?:it(?:'s| is| would be)|that(?:'s| is| would be)|"
    r"(?:her|his|their|the) name(?:'s| is)|i(?: could| can| want to| would like to|'d like to)? (?:know|talk to|ask|write to)|"
    r"to|there(?:'s| is)|named|called) )?",
    re.IGNORECASE,
)
_WORKS = re.compile(
    r"^(?:(?:who|she|he|they)(?:'s|'re| is| are)? ?)?(?:works? as |is |are )?(?:an? |the )?(?P<role>[^,;]{2,60}?) (?:at|for|with|in) "
    r"(?:the )?(?P<employer>[^,;]{2,60})$",
    re.IGNORECASE,
)
_IS = re.compile(
    r"^(?:who|she|he|they)(?:'s|'re| is| are| works as) (?:an? |the )?(?P<role>[^,;]{2,60})$", re.IGNORECASE
)
_BARE_ROLE = re.compile(r"^(?:an? )(?P<role>[^,;]{2,60})$", re.IGNORECASE)
_WORKS_AT = re.compile(
    r"^(?:(?:who|she|he|they) )?works? (?:at|for|with) (?:the )?(?P<employer>[^,;]{2,60})$", re.IGNORECASE
)
_CONNECTED = re.compile(
    r"\b(?:my|our|friend|prof(?:essor)?|mom|mother|dad|father|uncle|aunt|cousin|sister|brother|met|knows|taught|teacher|gave me|"
    r"introduced|class(?:mate)?|neighbou?r|coach|boss|supervisor|club|church|worked (?:with|for)|linkedin|alum\w*|through)\b",
    re.IGNORECASE,
)
_POSSESSED = re.compile(
    r"^(?P<connection>my (?:[\w'-]+ ){0,3}?(?:mom|mother|dad|father|uncle|aunt|cousin|sister|brother|friend|neighbor|neighbour|"
    r"boss|supervisor|coach|prof|professor|teacher|advisor|adviser|roommate|manager|ta))[, ]+(?P<name>[A-Z][\w.'-]+(?: [A-Z][\w.'-]+){0,3})$"
)
_PRONOUNS = ("it", "that", "this", "she", "he", "they", "there")
_NAME = re.compile(
    r"^(?:(?:dr|mr|mrs|ms|prof)\.? |professor |coach )?[^\W\d_][\w.'-]*(?: [^\W\d_][\w.'-]*){0,3}$", re.IGNORECASE
)
_NOT_NAMES = re.compile(
    r"\b(?:i|me|my|a|an|the|is|are|was|no|not|yes|don'?t|know|someone|somebody|nobody|who|what|how|they|she|he|it|works?|at|question|questions|email)\b",
    re.IGNORECASE,
)


def someone(text: str) -> Someone | None:
    """A person described in any order, parts set off by commas; None where no part can be read."""
    address = EMAIL.search(text)
    found = {"email": address[0] if address else ""}
    body = EMAIL.sub("", text)
    for part in re.split(r"[,;\n]| - | – ", _LEAD.sub("", body.strip())):
        _read_part(part.strip(" .!()<>"), found)
    return Someone(**found) if any(found.values()) else None


def _read_part(part: str, found: dict[str, str]) -> None:
    """Let one part of a description say what nothing before it has said."""
    if not part:
        return
    if not found.get("name"):
        if mine := _POSSESSED.match(part):
            found |= {"connection": mine["connection"], "name": mine["name"]}
            return
        if _is_name(part):
            found["name"] = part if part != part.lower() else part.title()
            return
    if (
        not found.get("connection")
        and _CONNECTED.search(part)
        and not part.lower().startswith(("she's", "he's", "works"))
    ):
        found["connection"] = part
    elif not found.get("employer") and (works := _WORKS_AT.match(part)):
        found["employer"] = works["employer"]
    elif not found.get("role") and (works := _WORKS.match(part)):
        found |= {"role": works["role"], "employer": found.get("employer") or works["employer"]}
    elif (
        not found.get("role")
        and (works := _IS.match(part) or _BARE_ROLE.match(part))
        and works["role"] not in _PRONOUNS
    ):
        found["role"] = works["role"]


def _is_name(part: str) -> bool:
    return bool(_NAME.match(part)) and not _NOT_NAMES.search(part) and len(part) <= 60 and len(fold(part)) > 1


def connection(text: str) -> str | None:
    """How they are connected, as said; None for what has no words in it."""
    return text[:200] if sum(map(str.isalpha, text)) > 2 else None


def times(text: str) -> str | None:
    """When the student could talk, as said; None for what names no time."""
    return text[:120] if sum(map(str.isalnum, text)) > 2 else None
