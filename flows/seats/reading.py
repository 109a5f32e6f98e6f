"""What students say of seats: to take one, to give one back, to see theirs. Strict: a miss is better than a swallow."""

from __future__ import annotations

import re
from datetime import date, datetime, time

from flows.center import Kind
from flows.conversation import Scene
from flows.preparation import reading as preparation
from flows.stage import Meant
from flows.words import fold

_SEAT = r"(?:seats?|spots?|slots?|lugar(?:es)?|cupos?|asientos?)"  # no "place": that is where people meet
_POLITE = r"(?:(?:please|por favor|hi|hola|hey|ok|okay|and|y|can i|could i|may i|i want to|i'?d like to|i would like to|i need to|quiero|quisiera|puedo|me gustaria) )*"
_IN = r"(?:(?:in|for|at|on|en|para|de|del) )?(?:(?:the|las|los|la|el|your|next|proximas?|una?|an?) )*(?:office hours?|horas? de (?:oficina|consulta)|(?:interview )?rooms?|salon(?:es)?|closet|ropero)"
_TAKE = r"(?:take|claim|book|reserve|save|get|have|grab|want|tomar|toma|tomo|reservar|reserva|reservo|apartar|aparta|aparto)"
_LEAVE = r"(?:release|cancel|give up|give back|drop|free|free up|leave|let go of|soltar|suelto|cancelar|cancela|cancelo|dejar|dejo|devolver|liberar)"
_TAKES = re.compile(
    rf"{_POLITE}(?:{_TAKE} (?:(?:me|a|an|the|un|el|one|my) )*{_SEAT}|(?:sign (?:me )?up|apunta(?:me|rme)|inscrib(?:eme|irme)) {_IN}"
    rf"|{_TAKE} (?:(?:an?|the|un|una|el) )?(?:interview room|room|salon|closet (?:appointment|time|visit)|cita en el ropero)|{_SEAT} (?=(?:on|at|el|a las) ))(?P<rest>.*)"
)
_LEAVES = re.compile(
    rf"{_POLITE}(?:{_LEAVE} (?:my|the|mi|el|mis) (?:{_SEAT}|{_IN}|place (?:in|on) the waiting list)"
    rf"|(?:(?:leave|take me off|get off|salir de|sacame de) )(?:the |la )?(?:waiting list|waitlist|lista de espera))(?P<rest>.*)"
)
_MINE = re.compile(
    rf"{_POLITE}(?:(?:show|see|list|what are|which are|ver|muestra(?:me)?|cuales son) )?(?:me )?(?:my seats?|my spots|my slots|mis lugares|mis cupos|mis asientos)(?: please| por favor)?"
)
_ASKS = re.compile(  # what English calls office hours is a wish of manners; Spanish has its own names for them
    rf"{_POLITE}(?:(?:cuando|que dias?|a que hora|como) (?:son|hay|tienen|es) )?(?:(?:las|los|sus|proximas?|proximos?) )*(?:horas?|horarios?) de (?:oficina|consulta|atencion)"
)
_ID = re.compile(r"\bs[2-9a-hjkmnp-tv-z]{4}\b")
_ROOM = re.compile(r"\b(?:rooms?|salon(?:es)?)\b")
_CLOSET = re.compile(r"\b(?:closet|ropero|clothes|ropa)\b")
_HOURS = re.compile(r"\b(?:office hours?|horas? de (?:oficina|consulta))\b")
_SMALL = frozenset(
    (
        *(
            "please",
            "por",
            "favor",
            "on",
            "at",
            "in",
            "for",
            "the",
            "a",
            "an",
            "el",
            "la",
            "las",
            "los",
            "en",
            "para",
            "de",
            "del",
            "y",
        ),
        *("and", "one", "uno", "next", "this", "proximo", "este", "with", "you", "me", "thanks", "gracias", "session"),
        *(
            "office",
            "hours",
            "hour",
            "horas",
            "hora",
            "oficina",
            "consulta",
            "interview",
            "room",
            "rooms",
            "salon",
            "closet",
            "ropero",
        ),
        *("waiting", "list", "lista", "espera"),
    )
)
_LONGEST = 16  # words: what is longer tells of something


def wish(text: str, scene: Scene) -> Meant | None:
    """The wish about seats a message is as its whole, with the message as its words; None for anything else.

    A room or clothes are asked for in other ways too: they are meant here only where there are seats for them.
    """
    folded = _plain(text)
    if len(folded.split()) > _LONGEST:
        return None
    if _ASKS.fullmatch(folded):
        return Meant("hours")
    if _MINE.fullmatch(folded):
        return Meant("my_seats")
    if found := _LEAVES.fullmatch(folded):
        return Meant("leave_seat", folded)
    if (found := _TAKES.fullmatch(folded)) and _only_when(found["rest"]):
        about = kind(folded)
        known = about in (None, "office_hours") or scene.office.seats.coming(about)
        return Meant("seat", folded) if known else None
    return None


def named(words: str) -> str:
    """The name of the slot that words hold, in capitals; empty where they name none."""
    found = _ID.search(fold(words))
    return found[0].upper() if found else ""


def kind(words: str) -> Kind | None:
    """What kind of slot is meant; None where that is not said."""
    folded = fold(words)
    if _HOURS.search(folded):
        return "office_hours"
    return "room" if _ROOM.search(folded) else "closet" if _CLOSET.search(folded) else None


def when(words: str, scene: Scene) -> tuple[date | None, time | None]:
    """The day and the time of day that are meant, as far as they are said."""
    found = preparation.when(words, scene.now, language=scene.language)
    if found is None:
        return None, None
    at = _local(found.at, scene)
    clock = found.time or (at.time() if at else None)
    return found.day or (at.date() if at else None), clock


def _local(at: datetime | None, scene: Scene) -> datetime | None:
    return at.astimezone(scene.zone) if at is not None else None


def _plain(text: str) -> str:
    """Without the punctuation a sentence ends with, and without accents, as the patterns are written."""
    plain = fold(text).translate(str.maketrans("áéíóúü", "aeiouu"))
    return re.sub(r"[.,!?¡¿]+(?= |$)|[¡¿]", "", plain).strip()


def _only_when(rest: str) -> bool:
    """Whether what follows is a day, a time, a name of a slot and small words: "take a place in history" is none."""
    others = [each for each in rest.split() if each not in _SMALL]
    return (
        not others
        or bool(_ID.search(rest))
        or (len(others) <= 4 and preparation.names_a_day(rest, "en"))
        or (len(others) <= 4 and preparation.names_a_day(rest, "es"))
    )
