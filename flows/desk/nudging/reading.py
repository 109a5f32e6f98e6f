"""A nudge in typed words: whom it is for, when it goes out, what it says and from whom."""

from __future__ import annotations

import re
from datetime import datetime, time

from msgspec.structs import replace

from flows.nudge import Channel, Day, Lack, Now, Nudge, Once, Step, Students, Weekly
from flows.preparation import reading as dates
from flows.stage import Meant

_TURNED = re.compile(
    r"(?:nudge (?P<how>pause|resume|cancel|report|csv|chart|see)|(?P<first>pause|resume|cancel|report) nudge) (?P<name>[0-9a-f]{6})"
)
_UNNAMED = re.compile(
    r"nudge (?:pause|resume|cancel|report|csv|chart|see)|(?:pause|resume|cancel|report|stop) (?:the |a |my )?nudges?|reports?"
    r"|(?:pausar|cancelar|reanudar) (?:el )?avisos?|informes?"
)
_AGAIN = re.compile(
    r"how many|who(?: gets| is| are)?|count|left out|numbers|show|cu[aá]nt[oa]s|qui[eé]n(?:es)?|mu[eé]stra",
    re.IGNORECASE,
)
_TEXT = re.compile(
    r"(?:text|message|mensaje|en|english|es|spanish|espa[nñ]ol)\s*:\s*(?P<text>.+)", re.IGNORECASE | re.DOTALL
)
_SPANISH = re.compile(r"es|spanish|espa[nñ]ol|mensaje", re.IGNORECASE)
_SENDER = re.compile(
    r"(?:from|sign(?:ed)?(?: it)?(?: by)?|de parte de|firma)\s*:?\s+(?P<sender>[^:]{2,60})", re.IGNORECASE
)
_HELD = re.compile(
    r"(?:hold|deja)\w*(?: back)?(?: out)?(?: fuera)? (?P<percent>\d{1,2}|nobody|none|nadie)", re.IGNORECASE
)
_SLOT = re.compile(r"(?:attach|with seats(?: of)?|adjunta[r]?)\s+(?P<slot>s[0-9a-z]{4})", re.IGNORECASE)
_STEPS: dict[str, Step] = {
    "goal": "goal", "contact": "contact", "questions": "questions", "preparation": "preparation", "prep": "preparation",
    "followup": "followup", "follow-up": "followup", "meta": "goal", "contacto": "contact", "preguntas": "questions",
    "preparación": "preparation", "seguimiento": "followup",
}  # fmt: skip
_AT = re.compile(
    rf"\b(?:at|in|on|stuck at|step|en|paso)\s+(?:the )?(?:step )?(?P<step>{'|'.join(_STEPS)})\b", re.IGNORECASE
)
_STILL = re.compile(r"(?P<days>\d{1,3})\+?\s*(?:days|d[ií]as)", re.IGNORECASE)
_LACKS = re.compile(
    r"\b(?:no|without|sin)\s+(?:a |any )?(?P<what>contacts?|questions|contacto|preguntas)\b", re.IGNORECASE
)
_NEAR = re.compile(r"\b(?:interview|entrevista)\w*\s+(?:within|in|en)\s+(?P<days>\d{1,2})", re.IGNORECASE)
_TONGUE = re.compile(
    r"\b(?:who (?:speak|write)|in|en)\s+(?P<language>english|spanish|ingl[eé]s|espa[nñ]ol)\b", re.IGNORECASE
)
_FIELD = re.compile(r"\b(?:interested in|who want|field|campo|interesad[oa]s en)\s+(?P<field>.{2,40})$", re.IGNORECASE)
_ALL = re.compile(r"\b(?:all|everybody|everyone|todos|todas)\b", re.IGNORECASE)
_NOW = re.compile(r"(?:right )?now|at once|ahora(?: mismo)?|ya", re.IGNORECASE)
_EVERY = re.compile(r"\b(?:every|each|cada|todos los|weekly)\b", re.IGNORECASE)
_UNTIL = re.compile(r"\b(?:until|till|hasta)\s+(?P<until>.+)$", re.IGNORECASE)
_DAYS: dict[str, Day] = {
    "mon": "mon", "tue": "tue", "wed": "wed", "thu": "thu", "fri": "fri", "sat": "sat", "sun": "sun",
    "lun": "mon", "mar": "tue", "mié": "wed", "mie": "wed", "jue": "thu", "vie": "fri", "sáb": "sat", "sab": "sat",
    "dom": "sun",
}  # fmt: skip
_DAY = re.compile(rf"\b(?P<day>{'|'.join(_DAYS)})\w*", re.IGNORECASE)


def command(text: str, *, staff: bool) -> Meant | None:
    """``nudge``, ``nudges``, ``nudge pause a1b2c3`` or ``nudge: text``; of a student's messages, the bare words only."""
    said = text.strip()
    folded = " ".join(said.casefold().strip(" .!").split())
    if folded in ("nudge", "new nudge", "aviso", "nuevo aviso"):
        return Meant("nudge")
    if folded in ("nudges", "avisos"):
        return Meant("nudges")
    if not staff:
        return None
    if _UNNAMED.fullmatch(folded):  # which one? here they are
        return Meant("nudges")
    if found := _TURNED.fullmatch(folded):
        how = found["how"] or found["first"]
        return Meant({"report": "nudge_see", "see": "nudge_see"}.get(how, f"nudge_{how}"), found["name"])
    if opened := re.match(r"(?:nudge|aviso)\s*:\s*(?=\S)", said, re.IGNORECASE):
        return Meant("nudge", said[opened.end() :])
    return None


def looks_again(text: str) -> bool:
    """Whether a message asks how many it reaches, and who is left out."""
    return _AGAIN.match(text.strip()) is not None


def amended(text: str, nudge: Nudge, now: datetime, language: str) -> Nudge | None:
    """The nudge with what a message changes of it; ``now`` in the center's zone. None where it changes nothing."""
    if found := _TEXT.fullmatch(text):
        tongue = "es" if _SPANISH.match(text) else "en"
        return replace(nudge, text={**nudge.text, tongue: found["text"].strip()})
    if found := _SENDER.fullmatch(text):
        return replace(nudge, sender=found["sender"].strip(" ."))
    if found := _SLOT.fullmatch(text):
        return replace(nudge, slot=found["slot"].upper())
    if found := _HELD.search(text):
        return replace(nudge, held_back=int(found["percent"]) if found["percent"].isdecimal() else 0)
    who, when = _who(text, nudge), _when(text, now, language)
    if who is None and when is None:
        return None
    return replace(nudge, who=who or nudge.who, when=when or nudge.when)


def _who(text: str, nudge: Nudge) -> Students | None:
    """Whom it is for; what is said adds to what was, and "all" begins anew."""
    if _ALL.search(text) and not _EVERY.search(text):
        return Students()
    who = nudge.who if not isinstance(nudge.who, Channel) else Students()
    before = who
    if found := _AT.search(text):
        who = replace(who, steps=(_STEPS[found["step"].casefold()],))
    if found := _NEAR.search(text):
        who = replace(who, interview_days=int(found["days"]))
    elif found := _STILL.search(text):
        who = replace(who, still_days=int(found["days"]))
    if found := _LACKS.search(text):
        lack: Lack = "contact" if found["what"].casefold().startswith("contact") else "questions"
        who = replace(who, lacks=(lack,))
    if found := _TONGUE.search(text):
        who = replace(who, language="en" if found["language"].casefold().startswith(("en", "in")) else "es")
    if found := _FIELD.search(text):
        who = replace(who, field=found["field"].strip(" ."))
    return who if who != before else None


def _when(text: str, now: datetime, language: str) -> Now | Once | Weekly | None:
    """When it goes out."""
    if _NOW.fullmatch(text.strip(" .!")):
        return Now()
    if _EVERY.search(text):
        return _weekly(text, now, language)
    found = dates.when(_STILL.sub("", text), now, language=language)
    if found is None or found.at is None:
        return None
    at = found.at.astimezone(now.tzinfo)
    return Once(at.date(), at.time().replace(tzinfo=None))


def _weekly(text: str, now: datetime, language: str) -> Weekly | None:
    """``every tue and thu at noon until dec 15``."""
    until = _UNTIL.search(text)
    head = text[: until.start()] if until else text
    days = tuple(dict.fromkeys(_DAYS[each.casefold()] for each in _DAY.findall(head)))
    last = dates.when(f"{until['until']} at noon", now, language=language) if until else None
    if not days or last is None or last.at is None:
        return None
    clock = dates.when(_DAY.sub("", head), now, language=language)
    at = None if clock is None else clock.time if clock.at is None else clock.at.astimezone(now.tzinfo).time()
    return Weekly(days, at or time(12), last.at.astimezone(now.tzinfo).date())
