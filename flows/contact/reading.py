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
    r"\b(?:might know|could know|may know|probably knows?|knows? (?:someone|somebody|people|one|some|a (?:guy|girl|lady|few))|could (?:connect|introduce)|maybe my|"
    r"(?:podr[ií]a|puede que) cono\w+|conoce (?:a )?(?:alguien|gente|un[oa]|vari[oa]s)|tal vez mi|quiz[aá]s? mi|a lo mejor mi)\b",
    re.IGNORECASE,
)
ALUMNI = re.compile(
    r"\balum(?:ni|n[ai]|nus|nae|s)?\b|\bcareer cent(?:er|re)\b|\bex[- ]?alumn[oa]s?\b|\begresad[oa]s\b|\bcentro de carreras?\b",
    re.IGNORECASE,
)

SILENT = re.compile(
    r"(?:no|nope|nah|not yet|not really|nothing|crickets|nada|todav[ií]a no|a[uú]n no)(?: (?:yet|so far|todav[ií]a|a[uú]n))?|"
    r".{0,30}\b(?:no (?:answer|reply|response|word|news)|still (?:waiting|nothing)|ghosted|(?:hasn'?t|haven'?t|didn'?t|did not|never) "
    r"(?:\w+ )?(?:answer\w*|repl\w+|respond\w*|hear\w*|g[eo]t(?:ten)? back|wr[io]t\w+ back)|no (?:me )?(?:ha |han )?(?:contest|respond)\w+|"
    r"sin respuesta|sigo esperando|ninguna respuesta)\b.{0,40}",
    re.IGNORECASE,
)
REFUSED = re.compile(
    r"\b(?:(?:she|he|they)(?: \w+)? (?:said no\b|declined|refused|passed|can'?t|cannot|isn'?t interested|aren'?t interested|is too busy|are too busy|"
    r"turned me down|doesn'?t (?:want|have time)|don'?t (?:want|have time))|turned me down|said (?:no|she'?s too busy|he'?s too busy|they'?re too busy)\b|"
    r"(?:me )?dij(?:o|eron) que no\b|no (?:puede|pueden|quiere|quieren|tiene tiempo|tienen tiempo)\b|me rechaz\w+)",
    re.IGNORECASE,
)
BOUNCED = re.compile(
    r"\b(?:bounced|undeliver\w+|(?:came|got|was) (?:sent )?back\b|wrong (?:e-?mail|address)|(?:e-?mail|address|it) (?:does ?n[o']t|did ?n[o']t) (?:exist|work|go through)|"
    r"rebot[oó]|(?:correo|direcci[oó]n) (?:no existe|equivocad\w+|incorrect\w+|no sirve)|me lo devolvieron|no le lleg[oó])\b",
    re.IGNORECASE,
)

LIKED = re.compile(
    r"(?:(?:it|that|this|the draft|email)(?:'s| is)? )?(?:looks?|sounds?|seems?|reads?|is)? ?(?:really |so |pretty |very |super )?"
    r"(?:good|great|perfect|fine|nice|awesome|amazing)(?: to me| enough)?|(?:i )?(?:love|like) (?:it|that|this)|works for me|"
    r"(?:se ve|est[aá]|suena|qued[oó]) (?:muy )?(?:bien|perfecto|genial)|me (?:gusta|encanta)|perfecto|genial|excelente|"
    r"yes|yep|yeah|yup|ok(?:ay)?|sure|cool|s[ií]|claro|vale|dale",
    re.IGNORECASE,
)
_TIME = re.compile(
    r"\d|\b(?:mon|tue|wed|thu|fri|sat|sun|lun|mar|mi[eé]|jue|vie|s[aá]b|dom)\w*|\b(?:noon|midday|mornings?|afternoons?|evenings?|nights?|lunch\w*|"
    r"weekends?|weekdays?|today|tonight|tomorrow|tmrw|next week|this week|after (?:class\w*|work|school|lab)|before (?:class\w*|work|school)|between|"
    r"mediod[ií]a|ma[nñ]anas?|tardes?|noches?|almuerzo|fin(?:es)? de semana|hoy|despu[eé]s de|antes de|entre semana|esta semana|pr[oó]xima semana)\b",
    re.IGNORECASE,
)
_ANY_TIME = re.compile(
    r"(?:(?:i'?m |i am |really |pretty |honestly |any|soy |estoy )*(?:flexible|free|open|libre|abiert[oa])(?: (?:all (?:week|day)|any ?time|whenever|always|siempre))?|"
    r"(?:literally |pretty much )?(?:any ?time|any day|whenever|always|cuando sea|cualquier (?:d[ií]a|hora|momento)|a cualquier hora|cuando (?:pueda|quiera|puedan)|siempre)(?: .{0,30})?|"
    r"yes|yeah|yep|ok(?:ay)?|sure|idk|i don'?t know(?: yet)?|dunno|not sure(?: yet)?|no idea|no s[eé](?: todav[ií]a)?|s[ií]|whatever(?: .{0,30})?|(?:it )?depends|depende|da igual|lo que sea|up to (?:her|him|them)|(?:her|his|their) (?:call|choice))",
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
    return text[:120] if _TIME.search(text) else None


def flexible(text: str) -> bool:
    """Whether any time would do, or none comes to mind."""
    return bool(_ANY_TIME.fullmatch(text.strip(" .!?")))
