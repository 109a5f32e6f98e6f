"""What a student meant about the talk: how it went, and whom they were told to talk to next."""

from __future__ import annotations

import re
from typing import Literal

from msgspec.structs import replace

from flows.contact import reading
from flows.contact.reading import Someone

Outcome = Literal["", "good", "hard", "missed", "not_yet"]
LONGEST = 1000  # characters kept of a reflection

_OFF = (
    r"cancell?ed|fell through|(?:it'?s|it is|is) (?:been )?(?:off|called off)(?! (?:the|of|to|and))|called (?:it )?off|had to cancel|"
    r"can'?t (?:make it|do it) any ?more|(?:se )?cancel(?:[oó]|aron|amos|ada?)|no (?:se hizo|se dio|pudo (?:llegar|venir|ir)|va a poder)"
)
_MISSED = re.compile(
    r"\b(?:didn'?t (?:happen|show|come|work out|pick up|make it)|did not (?:happen|show)|never (?:happened|showed|came|called)|no[- ]?show|"
    r"(?:stood me|blew me) (?:up|off)|missed it|forgot|ghosted|no (?:lleg[oó]|apareci[oó]|vino|se conect[oó]|contest[oó] la llamada|pas[oó]|sucedi[oó])|"
    rf"me (?:plant[oó]|dej[oó] plantad[oa])|se me (?:olvid[oó]|pas[oó])|falt[eé]|{_OFF})\b",
    re.IGNORECASE,
)
_MOVED = re.compile(
    r"\b(?:postponed|rescheduled?|moved|pushed|put off|new (?:date|time)|another (?:day|time|date)|"
    r"(?:la |lo |se )?(?:pospus\w+|pospon\w+|aplaz\w+|reprogram\w+|movi(?:eron|mos|[oó])|cambi(?:aron|amos|[oó]) (?:para|la fecha|el d[ií]a|la hora))|"
    r"otro d[ií]a|otra (?:fecha|hora)|nueva (?:fecha|hora))\b",
    re.IGNORECASE,
)
_SILENT = re.compile(
    r"\b(?:never (?:answered|replied|wrote|responded)|no (?:answer|reply|response)|didn'?t (?:answer|reply|respond)|hasn'?t (?:answered|replied)|"
    r"(?:nunca|no) (?:me )?(?:ha |han )?(?:contest\w+|respond\w+)(?! la llamada)|sin respuesta)\b",
    re.IGNORECASE,
)
_NOT_YET = re.compile(
    r"\b(?:not yet|hasn'?t happened|hasn'?t been|haven'?t (?:had|talked|met|done)|still (?:to come|coming up)|upcoming|"
    r"todav[ií]a no|a[uú]n no|no ha sido|falta para)\b",
    re.IGNORECASE,
)
_HARD = re.compile(
    r"\b(?:awkward|(?<!not )(?<!not too )bad(?:ly)?|terrible|awful|rough|horrible|weird|boring|disappoint\w*|meh|not (?:so |that |very |too )?(?:great|good|well)|nervous|froze|disaster|"
    r"inc[oó]mod[oa]|mal(?!a suerte)|terrible|horrible|fatal|feo|rar[oa]|aburrid[oa]|decepcion\w*|m[aá]s o menos|no (?:muy|tan) bien|nervios\w*|desastre)\b",
    re.IGNORECASE,
)
_GOOD = re.compile(
    r"\b(?:great|good|well|amazing|awesome|fine|ok(?:ay)?|loved?|nice|helpful|interesting|fun|wonderful|fantastic|cool|perfect|learned|enjoyed|inspiring|not (?:too )?bad|happened|talked|spoke|met|happy|glad|"
    r"bien|genial|excelente|incre[ií]ble|buen[oa]?|buen[ií]sim[oa]|me (?:gust[oó]|encant[oó]|sirvi[oó]|ayud[oó])|[uú]til|interesante|divertid[oa]|"
    r"chid[oa]|padre|ch[eé]vere|perfect[oa]|aprend[ií]|inspirador\w*|hablamos|habl[eé]|platicamos|conversamos|ya (?:fue|pas[oó]|la (?:hice|tuve|tuvimos))|contenta?)\b",
    re.IGNORECASE,
)

WENT = re.compile(
    r"\b(?:(?:it|that|interview|talk|call|meeting|conversation) went|(?:me|nos) fue|(?:entrevista|charla|pl[aá]tica|llamada|conversaci[oó]n) (?:fue|sali[oó]|estuvo)|"
    r"(?:sali[oó]|estuvo) (?:muy )?(?:bien|mal|genial))\b",
    re.IGNORECASE,
)
_SUGGESTED = re.compile(
    r"\b(?:(?:talk|speak|chat|connect|meet|get in touch|reach out|write)(?: up)? (?:to|with)|contact|email|call|(?:told me about|mentioned|suggested|recommended|named|introduced? me to|put me in touch with|connect(?:ed)? me (?:to|with))|"
    r"(?:habl(?:ar|e|ara)|platic(?:ar|ara)|convers(?:ar|ara)|contact(?:ar|ara|e)|escrib(?:ir|iera|a)(?:le)?|conoc(?:er|iera))(?:le)? (?:con|a)|(?:me )?(?:recomend[oó]|sugiri[oó]|mencion[oó]|present[oó])(?: a)?)"
    r" (?P<who>(?!me\b|you\b|her\b(?! \w)|him\b|them\b|it\b|that\b|this\b|i\b).+)$",
    re.IGNORECASE,
)
_RELATION = re.compile(
    r"^(?P<relation>(?:(?:her|his|their|one of (?:her|his|their)|an?|the) (?:[\w-]+ ){0,2}?(?:friend|colleague|co-?worker|boss|manager|mentor|partner|husband|wife|sister|brother|cousin|classmate|roommate|neighbou?r|teammate|supervisor|director|contact|buddy)s?))\b[, ]*(?:named |called |who |is |- )?|"
    r"(?P<relacion>(?:su|un|una|el|la|una? de sus) (?:[\w-]+ ){0,2}?(?:amig[oa]|colega|compa[nñ]er[oa](?: de \w+)?|jef[ea]|gerente|mentor[a]?|esposo|esposa|herman[oa]|prim[oa]|supervisor[a]?|director[a]?|contacto|conocid[oa]))\b"
    r"[, ]*(?:llamad[oa] |que se llama |es |- )?",
    re.IGNORECASE,
)
_AT = re.compile(
    r"^(?P<name>[^,;]*?)\s*\b(?:at|from|over at|who works (?:at|for)|works (?:at|for)|(?:que )?trabaja (?:en|para)|en) (?P<employer>[^,;.!]{2,60})",
    re.IGNORECASE,
)


_NOT_HAPPENED: tuple[tuple[Outcome, re.Pattern[str]], ...] = (
    ("missed", _MISSED), ("missed", _MOVED), ("missed", _SILENT), ("not_yet", _NOT_YET),
)  # fmt: skip


def outcome(text: str) -> Outcome:
    """How it went, in one word; nothing where the message does not say."""
    for kind, pattern in _NOT_HAPPENED:
        if pattern.search(text):
            return kind
    if _GOOD.search(_HARD.sub(" ", text)):  # "awkward at first but really helpful" is good
        return "good"
    return "hard" if _HARD.search(text) else ""


def silent(text: str) -> bool:
    """Whether the person never answered."""
    return bool(_SILENT.search(text))


def moved(text: str) -> bool:
    """Whether there will be another date."""
    return bool(_MOVED.search(text))


def suggested(text: str) -> Someone | None:
    """Somebody the student was told to talk to, mentioned while telling something else: a name as names are written."""
    found = _SUGGESTED.search(text)
    named = referral(found["who"]) if found else None
    return named if named is not None and (named.connection or (named.name and named.name in text)) else None


def referral(text: str) -> Someone | None:
    """Somebody described: ``her friend Alex Kim at the Orioles``. The connection is who that is to the person."""
    text = text.strip(" .!")
    relation = _RELATION.match(text)
    rest = text[relation.end() :] if relation else text
    spanish = relation is not None and bool(relation["relacion"])
    if works := _AT.match(rest):
        rest = f"{works['name']}, {'trabaja en' if spanish else 'works at'} {works['employer']}{rest[works.end() :]}"
    found = reading.someone(rest, "es" if spanish else "")
    if found is None and relation is None:
        return None
    return replace(found or Someone(), connection=(relation["relation"] or relation["relacion"]) if relation else "")


def words(text: str) -> str:
    """An answer in the student's own words; empty for one without any."""
    return text[:LONGEST] if any(map(str.isalpha, text)) and len(text) > 1 else ""
