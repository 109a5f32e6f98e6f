"""Taking a description of somebody apart, whatever its order: name, role, employer, connection, address."""

from __future__ import annotations

import re

from flows.contact import parts
from flows.contact.parts import EDGES, Ready

READ = 500  # characters of a description that are read
LONGEST = 80  # characters of a name, role or employer
FIELDS = ("name", "role", "employer", "connection", "email")
EMAIL = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}")
_LINK = re.compile(
    r"(?:https?://|www\.)\S{1,300}|\b(?:linkedin|instagram|facebook|github)\.com/\S{0,200}", re.IGNORECASE
)
_BLANK = re.compile(r"\s+")
_NO_ROLE = re.compile(  # after "she is", these lead to no occupation
    r"(?:it|its|not|there|here|someone|somebody|in|at|from|so|very|really|my|her|his|him|your|what|who|going|gonna|able|"
    r"great|nice|awesome|cool|good|free|busy|around|sure)\b",
    re.IGNORECASE,
)
_DEGREES = frozenset({"msw", "mba", "phd", "ma", "ms", "bs", "ba", "bsn", "dpt", "esq", "jr", "sr", "md"})
_HERE = re.compile(r" (?:there|here|ahí|aquí)$", re.IGNORECASE)
_UNKNOWN = re.compile(r"\b(?:don'?t (?:really )?know|not sure|no idea|idk|no s[eé]|no conozco)\b", re.IGNORECASE)
_WORK_AT = re.compile(r"(?P<work>[^\W\d][^\d@]{1,39}?) (?:at|en|@) (?P<employer>.{2,80})")  # "marketing at the Orioles"
_REMARK = re.compile(
    r"\s+(?:lol|lmao|haha|jaja\w*|tho|though|btw|i think|i guess|creo|too|también|forever|a lot|pretty well|for now)$",
    re.IGNORECASE,
)


def described(text: str, language: str) -> dict[str, str]:
    """What a text says of a person, by field; the empty text where it says nothing."""
    with_ = parts.ready(language)
    found = dict.fromkeys(FIELDS, "")
    text = text[:READ].replace("’", "'")
    if address := EMAIL.search(text):
        found["email"] = address[0].rstrip(".")
        text = EMAIL.sub(" , ", text)
    text = _LINK.sub(" , ", text)
    if _labelled(text, found, with_):
        return found
    text = with_.lead.sub("", _BLANK.sub(" ", text).strip())
    for part in with_.splits.split(text):
        if bare := _bare(part):
            _read(bare, found, with_)
    return found


def _bare(part: str) -> str:
    """A part without blanks, signs and passing remarks around it."""
    while (trimmed := _REMARK.sub("", part.strip(EDGES))) != part:
        part = trimmed
    return part


def _labelled(text: str, found: dict[str, str], with_: Ready) -> bool:
    """Read "Name: …, job: …" where at least two labels are known."""
    pairs = [each.partition(":") for each in re.split(r"[,;\n]", text) if ":" in each]
    known = [
        (field, value.strip(EDGES))
        for label, _, value in pairs
        for field, pattern in with_.labels.items()
        if pattern.fullmatch(label.strip())
    ]
    if len(known) < 2:
        return False
    for field, value in known:
        found[field] = found[field] or (parts.cased(value) if field == "name" else value)[:LONGEST]
    return True


def _read(part: str, found: dict[str, str], with_: Ready) -> None:
    """Let one part of a description say what nothing before it has said."""
    about = with_.about.match(part) is not None
    if not found["name"] and _read_called(part, found, with_):
        return
    if with_.told.search(part) and (found["name"] or not _led_name(part, with_)):
        _tie(found, part)
    elif (mine := with_.mine.match(part)) and not (found["name"] and about):
        _read_mine(part, mine, found, with_)
    elif found["name"] and not about and with_.own.search(part) and with_.ties.search(part):
        _tie(found, part)
    else:
        part = with_.lead.sub("", part) or part
        if found["name"] or with_.about.match(part) or not _take_name(part, found, with_):
            _read_rest(part, found, with_)


def _tie(found: dict[str, str], part: str) -> None:
    """Keep how they are connected, as it was said first."""
    found["connection"] = found["connection"] or part


def _take_name(part: str, found: dict[str, str], with_: Ready) -> bool:
    """Take the name that opens a part, and read on behind it; False where there is none."""
    name, rest = parts.name_in(part, with_)
    if name:
        found["name"] = parts.cased(name)
        if rest:
            _read_rest(rest, found, with_)
    return bool(name)


def _read_called(part: str, found: dict[str, str], with_: Ready) -> bool:
    """Read "a lady from church named Doris": the name first, then what stands around it."""
    called = with_.named.search(part)
    if called is None or not _take_name(part[called.end() :], found, with_):
        return False
    if before := with_.lead.sub("", part[: called.start()].strip(EDGES)).strip(EDGES):
        _read_rest(before, found, with_)
    return True


def _read_mine(part: str, mine: re.Match[str], found: dict[str, str], with_: Ready) -> None:
    """Read "my aunt linda is a nurse": the tie, then perhaps a name, then perhaps what they do."""
    tie, rest = mine["mine"], part[mine.end() :].strip(EDGES)
    about = with_.about.match(rest) is not None
    if not rest:
        _tie(found, tie)
    elif about:
        _tie(found, tie)
        _read_rest(rest, found, with_)
    elif not found["name"] and _take_name(rest, found, with_):
        _tie(found, tie)
    else:
        _tie(found, part)


def _read_rest(part: str, found: dict[str, str], with_: Ready) -> None:
    """A part that is no name: a tie, a role, an employer."""
    part = part.strip(EDGES)
    about = with_.about.match(part) is not None
    if _UNKNOWN.search(part):
        return
    if not about and _is_tie(part, found, with_):
        _tie(found, part)
    elif _read_work(part, found, with_, about=about):
        return
    elif about:
        if with_.own.search(part):
            _tie(found, part)
    else:
        _read_bare(with_.article.sub("", part), part, found, with_)


def _is_tie(part: str, found: dict[str, str], with_: Ready) -> bool:
    """Whether a part tells how they are connected rather than what somebody does."""
    if with_.told.search(part):
        return True
    tied = with_.ties.search(part) is not None
    if with_.own.search(part):
        return (bool(found["name"]) or tied) and not parts.opens_with_title(part, with_)
    return tied and not parts.is_title(part, with_) and not parts.is_titled(part)


def _read_work(part: str, found: dict[str, str], with_: Ready, *, about: bool) -> bool:
    """Read "she works as a nurse at Mercy"; False where nobody's work is told."""
    spelt = with_.spelt.sub(r"\1 is", part)
    for pattern in with_.works:
        works = pattern.match(spelt)
        if works is None:
            continue
        groups = works.groupdict()
        role, employer = groups.get("role") or "", groups.get("employer") or ""
        if (role and not about and not parts.is_title(role, with_)) or len(role) > LONGEST:
            continue
        if with_.own.search(role) or _NO_ROLE.match(role) or (not role and with_.own.match(employer)):
            return False
        found["role"] = found["role"] or _HERE.sub("", with_.article.sub("", role.strip(EDGES)))
        found["employer"] = found["employer"] or employer.strip(EDGES)
        return True
    return False


def _read_bare(bare: str, part: str, found: dict[str, str], with_: Ready) -> None:
    """A few words alone: an occupation, else where somebody works."""
    if not found["role"] and (parts.is_title(part, with_) or parts.is_field(bare, with_)):
        found["role"] = bare
    elif not (found["role"] or found["employer"]) and found["name"] and (works := _WORK_AT.fullmatch(bare)):
        found["role"], found["employer"] = works["work"], works["employer"]
    elif bare.lower() not in _DEGREES and not found["employer"] and (found["name"] or found["role"]):
        found["employer"] = bare if parts.is_place(bare, with_) else ""


def _led_name(part: str, with_: Ready) -> bool:
    """Whether a part opens with a name that is not somebody's tie: "Dana gave me her card"."""
    return not with_.mine.match(part) and bool(parts.name_in(part, with_)[0])
