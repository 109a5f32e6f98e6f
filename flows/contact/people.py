"""Taking a description of somebody apart, whatever its order: name, role, employer, connection, address."""

from __future__ import annotations

import functools
import re
from typing import NamedTuple

from flows.contact import english, spanish
from flows.contact.speech import Speech
from flows.goal import titles

READ = 500  # characters of a description that are read
LONGEST = 80  # characters of a name, role or employer
FIELDS = ("name", "role", "employer", "connection", "email")
EMAIL = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}")
_LINK = re.compile(r"(?:https?://|www\.)\S{1,300}|\b(?:linkedin|instagram|facebook|github)\.com/\S{0,200}", re.IGNORECASE)
_SPEECHES = {"en": english.SPEECH, "es": spanish.SPEECH}
_BLANK = re.compile(r"\s+")
_EDGES = " \t\n.,;:!?()<>[]—–-/"
_WORD = re.compile(r"[^\W\d_](?:[\w'’.-]*\w)?\.?$")
_NO_ROLE = frozenset("it its not there here someone somebody in at from so very really my her his him your what who going gonna able great nice awesome cool good free busy around sure".split())
_DEGREES = frozenset("msw mba phd ma ms bs ba bsn dpt esq jr sr md".split())
_HERE = re.compile(r" (?:there|here|ahí|aquí)$", re.IGNORECASE)
_UNKNOWN = re.compile(r"\b(?:don'?t (?:really )?know|not sure|no idea|idk|no s[eé]|no conozco)\b", re.IGNORECASE)
_REMARK = re.compile(r"\s+(?:lol|lmao|haha|jaja\w*|tho|though|btw|i think|i guess|creo|too|también|forever|a lot|pretty well|for now)$", re.IGNORECASE)


class _Ready(NamedTuple):
    speech: Speech
    language: str
    lead: re.Pattern[str]
    labels: dict[str, re.Pattern[str]]
    named: re.Pattern[str]
    mine: re.Pattern[str]
    works: tuple[re.Pattern[str], ...]
    about: re.Pattern[str]
    verbs: re.Pattern[str]
    ties: re.Pattern[str]
    own: re.Pattern[str]
    spelt: re.Pattern[str]
    told: re.Pattern[str]
    titled: re.Pattern[str]
    article: re.Pattern[str]
    splits: re.Pattern[str]


@functools.cache
def _ready(language: str) -> _Ready:
    known = _SPEECHES.get(language, english.SPEECH)

    def compiled(pattern: str) -> re.Pattern[str]:
        return re.compile(pattern, re.IGNORECASE)

    works = tuple(re.compile(rf"(?i:{each})" if "[A-Z" not in each else each) for each in known.works)
    return _Ready(
        known, language, compiled(known.lead), {field: compiled(each) for field, each in known.labels.items()},
        compiled(known.named), compiled(rf"^(?P<mine>{known.mine})(?=$|[\s'’])"), works, compiled(known.about), compiled(known.verbs),
        compiled(known.ties), compiled(known.own), compiled(known.spelt), compiled(known.told), compiled(rf"^{known.titles}(?=\s|$)"), compiled(known.article), compiled(known.splits),
    )  # fmt: skip


def described(text: str, language: str) -> dict[str, str]:
    """What a text says of a person, by field; the empty text where it says nothing."""
    with_ = _ready(language)
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
        while (trimmed := _REMARK.sub("", part.strip(_EDGES))) != part:
            part = trimmed
        if part:
            _read(part, found, with_)
    return found


def _labelled(text: str, found: dict[str, str], with_: _Ready) -> bool:
    """Read "Name: …, job: …" where at least two labels are known."""
    pairs = [each.partition(":") for each in re.split(r"[,;\n]", text) if ":" in each]
    known = [(field, value.strip(_EDGES)) for label, _, value in pairs for field, pattern in with_.labels.items() if pattern.fullmatch(label.strip())]
    if len(known) < 2:
        return False
    for field, value in known:
        found[field] = found[field] or (_cased(value) if field == "name" else value)[:LONGEST]
    return True


def _read(part: str, found: dict[str, str], with_: _Ready) -> None:
    """Let one part of a description say what nothing before it has said."""
    if not found["name"] and (called := with_.named.search(part)):
        name, rest = _name_in(part[called.end() :], with_)
        if name:
            found["name"] = _cased(name)
            if before := with_.lead.sub("", part[: called.start()].strip(_EDGES)).strip(_EDGES):
                _read_rest(before, found, with_)
            if rest:
                _read_rest(rest, found, with_)
            return
    if with_.told.search(part) and (found["name"] or not _led_name(part, with_)):
        found["connection"] = found["connection"] or part
        return
    if (mine := with_.mine.match(part)) and not (found["name"] and with_.about.match(part)):
        _read_mine(part, mine, found, with_)
        return
    if found["name"] and not with_.about.match(part) and with_.own.search(part) and with_.ties.search(part):
        found["connection"] = found["connection"] or part
        return
    part = with_.lead.sub("", part) or part
    if not found["name"] and not with_.about.match(part):
        name, rest = _name_in(part, with_)
        if name:
            found["name"] = _cased(name)
            if rest:
                _read_rest(rest, found, with_)
            return
    _read_rest(part, found, with_)


def _read_mine(part: str, mine: re.Match[str], found: dict[str, str], with_: _Ready) -> None:
    """"my aunt linda is a nurse": the tie, then perhaps a name, then perhaps what they do."""
    tie, rest = mine["mine"], part[mine.end() :].strip(_EDGES)
    if not rest:
        found["connection"] = found["connection"] or tie
        return
    name, after = ("", rest) if with_.about.match(rest) else _name_in(rest, with_)
    if name and not found["name"]:
        found["name"] = _cased(name)
        found["connection"] = found["connection"] or tie
        if after:
            _read_rest(after, found, with_)
    elif with_.about.match(rest):
        found["connection"] = found["connection"] or tie
        _read_rest(rest, found, with_)
    else:
        found["connection"] = found["connection"] or part


def _read_rest(part: str, found: dict[str, str], with_: _Ready) -> None:
    """A part that is no name: a tie, a role, an employer."""
    part = part.strip(_EDGES)
    about = with_.about.match(part) is not None
    if _UNKNOWN.search(part):
        return
    tied = (with_.own.search(part) and (found["name"] or with_.ties.search(part)) and not _opens_with_title(part, with_)) or (with_.ties.search(part) and not _is_title(part, with_) and not _is_titled(part))
    if not about and (with_.told.search(part) or tied):
        found["connection"] = found["connection"] or part
        return
    spelt = with_.spelt.sub(r"\1 is", part)
    for pattern in with_.works:
        if works := pattern.match(spelt):
            groups = works.groupdict()
            role, employer = groups.get("role") or "", groups.get("employer") or ""
            if (role and not about and not _is_title(role, with_)) or len(role) > LONGEST:
                continue
            if with_.own.search(role) or (role and role.split()[0].lower() in _NO_ROLE):
                break
            if employer and with_.own.match(employer) and not role:
                break
            _keep(found, with_, role, employer)
            return
    if about:
        if with_.own.search(part):
            found["connection"] = found["connection"] or part
        return
    bare = with_.article.sub("", part)
    if not found["role"] and (_is_title(part, with_) or _is_field(bare, with_)):
        found["role"] = bare
    elif bare.lower() in _DEGREES:
        return
    elif not found["employer"] and (found["name"] or found["role"]) and _is_place(bare, with_):
        found["employer"] = bare


def _keep(found: dict[str, str], with_: _Ready, role: str, employer: str) -> None:
    role = with_.article.sub("", role.strip(_EDGES))
    role = _HERE.sub("", role)
    employer = with_.article.sub("", employer.strip(_EDGES))
    found["role"] = found["role"] or role
    found["employer"] = found["employer"] or employer


def _name_in(part: str, with_: _Ready) -> tuple[str, str]:
    """A name that opens a part, and what follows it; two empty texts where it opens with something else."""
    part = part.strip(_EDGES)
    verb = with_.verbs.search(part)
    name, rest = (part[: verb.start()].strip(_EDGES), part[verb.start() :]) if verb else (part, "")
    if _is_name(name, with_) and not _mixed(name, with_):
        return name, rest
    words = name.split()
    capitals = next((index for index, each in enumerate(words) if not each[:1].isupper()), len(words))
    if 0 < capitals < len(words) and _is_name(" ".join(words[:capitals]), with_) and _is_title(" ".join(words[capitals:]), with_):
        return " ".join(words[:capitals]), f"{' '.join(words[capitals:])} {rest}".strip()
    for size in (2, 1, 3):  # "Aisha Khan data analyst"
        if size >= len(words):
            continue
        head, tail = " ".join(words[:size]), " ".join(words[size:])
        if _is_name(head, with_) and _is_title(tail, with_) and not _is_title(name.split()[size - 1], with_):
            whole = titles.named(tail.lower(), with_.language)
            if whole is not None and whole.start == 0:
                return head, f"{tail} {rest}".strip()
    return "", ""


def _mixed(name: str, with_: _Ready) -> bool:
    """Whether what looks like a name ends in an occupation nobody is called by: "Aisha Khan data analyst"."""
    words = name.split()
    return len(words) > 2 and words[0][:1].isupper() and not words[-1][:1].isupper() and _is_title(name, with_)


def _is_titled(text: str) -> bool:
    """Whether a text is written like the name of an organisation."""
    return all(each[:1].isupper() for each in text.split() if len(each) > 3)


def _led_name(part: str, with_: _Ready) -> bool:
    """Whether a part opens with a name that is not somebody's tie: "Dana gave me her card"."""
    return not with_.mine.match(part) and bool(_name_in(part, with_)[0])


def _is_name(text: str, with_: _Ready) -> bool:
    """Whether a text can be a person's name: few words, none of them of another kind."""
    if not text or len(text) > 60:
        return False
    title = with_.titled.match(text)
    rest = (text[title.end() :] if title else text).strip(" .").replace('"', " ").split()
    if not rest or len(rest) > 4 or len(text) < 2:
        return False
    if not all(_WORD.match(each) and each.lower().strip(".").removesuffix("'s") not in with_.speech.not_names for each in rest):
        return False
    if title:
        return True
    lowered = [each.lower() for each in rest]
    if all(each[:1].isupper() for each in rest) and len(rest) > 1:
        return not _is_title(text, with_) or len(rest) == 2 and not _is_field(text.lower(), with_) and titles.strength(lowered[-1], with_.language) < 2
    return not _is_title(text, with_) and not _is_field(" ".join(lowered), with_)


def _is_title(text: str, with_: _Ready) -> bool:
    """Whether a text holds an occupation."""
    return titles.holds(text, with_.language)


def _opens_with_title(text: str, with_: _Ready) -> bool:
    """Whether a text is an occupation and where it is done: "speech therapist at my old school"."""
    found = titles.named(text, with_.language)
    return found is not None and found.sort == "title" and len(text[: found.start].split()) <= 1


def _is_field(text: str, with_: _Ready) -> bool:
    return text.lower() in titles.ready(with_.language).speech.fields


def _is_place(text: str, with_: _Ready) -> bool:
    """Whether what is left can be an employer: short, and nobody speaks in it."""
    words = text.split()
    return 0 < len(words) <= 6 and len(text) > 1 and (not with_.ties.search(text) or _is_titled(text)) and not with_.about.match(text) and not with_.verbs.match(text)


def _cased(name: str) -> str:
    """A name as names are written, where it was typed in small letters."""
    return name.title() if name == name.lower() else name
