"""What a student meant by their goal: a job, a field or neither yet, and which advice they hope for."""

from __future__ import annotations

import functools
import re
from typing import Literal

from msgspec import Struct

from flows.goal import english, spanish, titles
from flows.goal.notes import TOPICS, Topic
from flows.goal.occupations import ready
from flows.language import detect
from flows.words import fold, mashed

LONGEST = 80  # characters of a target; longer is a story and is asked about again
READ = 600  # characters of a message that are read for a goal


class Aim(Struct, frozen=True):
    """What one message said of the goal; empty where it said nothing."""

    kind: Literal["", "job", "field", "unsure"] = ""
    target: str = ""
    topics: tuple[Topic, ...] = ()
    wish: str = ""


UNSURE = re.compile(rf"{english.UNSURE}|{spanish.UNSURE}", re.IGNORECASE)
_DAY = re.compile(  # an answer to when, and no work
    r"^(?:next |this |on |el |este |pr[oó]ximo )*(?:mon|tues?|wednes|wed|thurs?|thu|fri|satur|sat|sun)(?:day)?s?\b|^(?:tomorrow|tmrw|tonight|today|ma[nñ]ana|hoy)\b|"
    r"\b\d{1,2}(?::\d\d)? ?(?:am|pm|ish)\b|^(?:el |este |pr[oó]ximo )+(?:lunes|martes|mi[eé]rcoles|jueves|viernes|s[aá]bado|domingo)\b",
    re.IGNORECASE,
)
_ASSENT = re.compile(
    r"(?:yes|yeah|yep|yup|no|nope|nah|ok(?:ay)?|sure|cool|nice|good|great|fine|s[ií]|claro|vale|dale|bueno|bien)[.! ]*",
    re.IGNORECASE,
)
_MARKUP = re.compile(r"[*_~`\"“”«»]")
_DOUBT = re.compile(
    r"(?:\b(?:but|and|though|although|pero|aunque)\s+)?(?:\bi(?:'m| am|m)? ?)?\b(?:idk|don'?t know|not sure|unsure|wonder(?:ing)?|curious|worried|"
    r"wanna know|want to know|would like to know|no s[eé]|me pregunto|quiero saber|me preocupa)\s+(?:(?:if|whether|about|how|what|why|si|sobre)\s*)?(?P<doubt>.*)$",
    re.IGNORECASE,
)


@functools.cache
def _patterns(language: str) -> tuple[re.Pattern[str], re.Pattern[str], tuple[tuple[Topic, re.Pattern[str]], ...]]:
    """Adding, correcting, and the topics, as one language says them."""
    known = ready(language).speech
    also, correcting = (re.compile(each, re.IGNORECASE) for each in (known.also, known.correcting))
    return (
        also,
        correcting,
        tuple((each, re.compile(rf"(?<![\w'])(?:{known.topics[each]})(?!\w)", re.IGNORECASE)) for each in TOPICS),
    )


def spoken(text: str, language: str) -> str:
    """The language to read a text in: the one given, else the one it seems to be in."""
    return language or detect(text) or "en"


def topics(text: str, language: str = "") -> tuple[Topic, ...]:
    """The sorts of advice a text asks for, in our order."""
    straight = text[:READ].replace("’", "'")
    return tuple(topic for topic, words in _patterns(spoken(text, language))[2] if words.search(straight))


def target(text: str, language: str = "") -> str:
    """The job or field in a text, in the student's own words, without what leads up to it."""
    plain = _plain(text)
    language = spoken(text, language)
    found = titles.named(plain, language)
    return plain[found.start : found.end] if found else titles.trimmed(plain, language).strip(" .,!?;:'")


@functools.lru_cache(maxsize=128)  # a message is read as a goal by several guards
def aim(text: str, language: str = "") -> Aim | None:
    """Everything a free message says of a goal; None where it says nothing of one."""
    language = spoken(text, language)
    plain = _plain(text)
    kind = ready(language).speech.kinds.get(fold(plain))
    if kind is not None:
        return Aim(kind=kind)  # type: ignore[arg-type]
    found = titles.named(plain, language)
    doubtful = UNSURE.search(plain) is not None
    if found is None or (found.sort == "plain" and doubtful):
        return Aim(kind="unsure", topics=topics(plain, language)) if doubtful else None
    named = plain[found.start : found.end]
    if found.sort == "plain" and _DAY.search(named):
        return None
    if len(named) > LONGEST or mashed(named) or ("?" in plain and found.sort == "plain"):
        return None
    rest = f"{plain[: found.start]} , {plain[found.end :]}"
    wanted = topics(rest, language)
    doubt = _DOUBT.search(rest)
    wish = "" if wanted or not doubt or len(doubt["doubt"].split()) < 2 else doubt["doubt"].strip(" .!?,")[:200]
    if found.sort == "field" and (short := _without_the(named, language)):
        named = short
    loose = found.sort != "title" and plain[: found.start].lower().endswith((" with ", " con "))
    return Aim("unsure" if loose else _kind(found.sort, named), named, wanted, wish)


def _plain(text: str) -> str:
    """A text without emphasis and quotes, cut to what is read."""
    return " ".join(_MARKUP.sub(" ", text[:READ]).replace("’", "'").split())


def _without_the(named: str, language: str) -> str:
    """A field without the article that a sentence of ours would double: "the music industry"; "the fbi" keeps it."""
    first, _, rest = named.partition(" ")
    fields = ready(language)
    known = rest.lower() in fields.speech.fields or fields.field_endings.search(rest.lower()) is not None
    return rest if first.lower() in ("the", "la", "el", "los", "las") and known else ""


def _kind(sort: titles.Sort, named: str) -> Literal["job", "field", "unsure"]:
    """A title is a job; to work with something is a field; to help, make or change something is not settled yet."""
    if sort == "title":
        return "job"
    return "unsure" if sort == "wish" and not named.lower().startswith(("work", "trabaj")) else "field"


def kind_of(text: str, named: str, language: str = "") -> Literal["job", "field", "unsure"]:
    """Whether a named target is a job, a field, or only something to do."""
    found = titles.named(_plain(named), spoken(text, language))
    return _kind(found.sort, named) if found else "field"


def correction(text: str, language: str = "") -> Aim | None:
    """What a message that begins with a no, or another word of correction, says of the goal instead."""
    language = spoken(text, language)
    corrected = _patterns(language)[1].match(_plain(text))
    return aim(corrected["target"], language) if corrected else None


def more(text: str, language: str = "") -> Aim | None:
    """An added wish or a correction, said when the goal was said back."""
    language = spoken(text, language)
    also, correcting, _ = _patterns(language)
    plain = _plain(text)
    if added := also.match(plain):
        found = topics(added["wish"], language)
        return Aim(topics=found, wish="" if found else added["wish"])
    if corrected := correcting.match(plain):
        found_aim = aim(corrected["target"], language)
        if found_aim is not None and (found_aim.target or found_aim.topics):
            return found_aim
        wanted = topics(corrected["target"], language)
        return Aim(topics=wanted) if wanted else found_aim
    found_aim = aim(plain, language)
    if found_aim is not None and found_aim.target and titles.named(plain, language) is not None:
        wanted = topics(plain, language)
        led = titles.named(plain, language)
        if not wanted or (led is not None and led.sort == "title" and led.points > 6):
            return found_aim
    wanted = topics(plain, language)
    return Aim(topics=wanted) if wanted else found_aim


def advice(text: str, language: str = "") -> Aim | None:
    """Which advice would be worth most: topics where they are recognised, else the words themselves."""
    found = topics(text, language)
    if found:
        return Aim(topics=found)
    if _ASSENT.fullmatch(text.strip()):
        return None
    return Aim(wish=text[:200]) if sum(map(str.isalpha, text)) > 2 else None
