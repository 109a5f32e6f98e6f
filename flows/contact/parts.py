"""What one part of a description can be: a name, an occupation, a place, a tie."""

from __future__ import annotations

import functools
import re
from typing import NamedTuple

from flows.contact import english, spanish
from flows.contact.speech import Speech
from flows.goal import occupations, titles

EDGES = " \t\n.,;:!?()<>[]—–-/"
_SPEECHES = {"en": english.SPEECH, "es": spanish.SPEECH}
_WORD = re.compile(r"[^\W\d_](?:[\w'’.-]*\w)?\.?$")


class Ready(NamedTuple):
    """A language's patterns, compiled."""

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
def ready(language: str) -> Ready:
    """The compiled patterns of a language; English for one we do not have."""
    known = _SPEECHES.get(language, english.SPEECH)

    def compiled(pattern: str) -> re.Pattern[str]:
        return re.compile(pattern, re.IGNORECASE)

    works = tuple(re.compile(rf"(?i:{each})" if "[A-Z" not in each else each) for each in known.works)
    return Ready(
        known, language,
        compiled(known.lead),
        {field: compiled(each) for field, each in known.labels.items()},
        compiled(known.named),
        compiled(rf"^(?P<mine>{known.mine})(?=$|[\s'’])"),
        works,
        compiled(known.about),
        compiled(known.verbs),
        compiled(known.ties),
        compiled(known.own),
        compiled(known.spelt),
        compiled(known.told),
        compiled(rf"^{known.titles}(?=\s|$)"),
        compiled(known.article),
        compiled(known.splits),
    )  # fmt: skip


def name_in(part: str, with_: Ready) -> tuple[str, str]:
    """A name that opens a part, and what follows it; two empty texts where it opens with something else."""
    part = part.strip(EDGES)
    verb = with_.verbs.search(part)
    name, rest = (part[: verb.start()].strip(EDGES), part[verb.start() :]) if verb else (part, "")
    if is_name(name, with_) and not mixed(name, with_):
        return name, rest
    words = name.split()
    capitals = next((index for index, each in enumerate(words) if not each[:1].isupper()), len(words))
    if (
        0 < capitals < len(words)
        and is_name(" ".join(words[:capitals]), with_)
        and is_title(" ".join(words[capitals:]), with_)
    ):
        return " ".join(words[:capitals]), f"{' '.join(words[capitals:])} {rest}".strip()
    for size in (2, 1, 3):  # "Aisha Khan data analyst"
        if size >= len(words):
            continue
        head, tail = " ".join(words[:size]), " ".join(words[size:])
        if is_name(head, with_) and is_title(tail, with_) and not is_title(name.split()[size - 1], with_):
            whole = titles.named(tail.lower(), with_.language)
            if whole is not None and whole.start == 0:
                return head, f"{tail} {rest}".strip()
    return "", ""


def mixed(name: str, with_: Ready) -> bool:
    """Whether what looks like a name ends in an occupation nobody is called by: "Aisha Khan data analyst"."""
    words = name.split()
    return len(words) > 2 and words[0][:1].isupper() and not words[-1][:1].isupper() and is_title(name, with_)


def is_titled(text: str) -> bool:
    """Whether a text is written like the name of an organisation."""
    return all(each[:1].isupper() for each in text.split() if len(each) > 3)


def is_name(text: str, with_: Ready) -> bool:
    """Whether a text can be a person's name: few words, none of them of another kind."""
    if not text or len(text) > 60:
        return False
    title = with_.titled.match(text)
    rest = (text[title.end() :] if title else text).strip(" .").replace('"', " ").split()
    if not rest or len(rest) > 4 or len(text) < 2:
        return False
    if not all(
        _WORD.match(each) and each.lower().strip(".").removesuffix("'s") not in with_.speech.not_names for each in rest
    ):
        return False
    if title:
        return True
    if is_field(text, with_):
        return False
    if len(rest) < 2 or not all(each[:1].isupper() for each in rest):
        return not is_title(text, with_)
    # "Mark Painter" is a name like any other; "Hair Stylist" is none.
    surely = occupations.grade(rest[-1].lower(), occupations.ready(with_.language)) == 2
    return not is_title(text, with_) or (len(rest) == 2 and not surely)


def is_title(text: str, with_: Ready) -> bool:
    """Whether a text holds an occupation."""
    return occupations.holds(text, occupations.ready(with_.language))


def opens_with_title(text: str, with_: Ready) -> bool:
    """Whether a text is an occupation and where it is done: "speech therapist at my old school"."""
    found = titles.named(text, with_.language)
    return found is not None and found.sort == "title" and len(text[: found.start].split()) <= 1


def is_field(text: str, with_: Ready) -> bool:
    """Whether a text is a field of work."""
    return text.lower() in occupations.ready(with_.language).speech.fields


def is_place(text: str, with_: Ready) -> bool:
    """Whether what is left can be an employer: short, and nobody speaks in it."""
    words = text.split()
    return (
        0 < len(words) <= 6
        and len(text) > 1
        and (not with_.ties.search(text) or is_titled(text))
        and not with_.about.match(text)
        and not with_.verbs.match(text)
    )


def cased(name: str) -> str:
    """A name as names are written, where it was typed in small letters."""
    return name.title() if name == name.lower() else name
