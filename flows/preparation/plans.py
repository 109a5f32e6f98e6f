"""What a message says has become of the plan to talk: it is off, it is put off, or they have talked."""

from __future__ import annotations

import re
from collections.abc import Iterable

LONGEST = 14  # words: a longer message tells a story

_BEGUN = r"^(?:(?:ok(?:ay)?|oh|ugh|hey|hi|so|um|well|no|yes|yeah|sorry|actually|update|bad news|wait|but|and|damn|lol|pues|bueno|ay|malas noticias)[,:.!]* )*"
_TALK = r"(?:it|(?:(?:the|my|our|that|this) )?(?:\w+ )?(?:interview|meeting|talk|call|chat|zoom|appointment|conversation)(?: with \w+(?: \w+)?)?)"
_WHO = r"(?:she|he|they|we|i)"
_AUX = r"(?:'s|'ve|'d| is| was| has| have| had| got| just| unfortunately| (?:has|have|had|needs?|is going|wants?) to| be| been| will| said (?:she|he|they)| can)*"
_BACK = r"(?:cancel(?:l?ed|l?ing|s)?|call(?:ed|ing)? (?:it|the \w+|our \w+) off|call(?:ed)? off|back(?:ed|ing)? out|bail(?:ed|ing|s)?|flak(?:ed|ing|es)|drop(?:ped)? out)"
_CALLED_OFF = re.compile(
    rf"{_BEGUN}(?:{_WHO}{_AUX} {_BACK}\b(?! (?:my|the|a|an|his|her|some|our|their|all) (?!(?:\w+ )?(?:interview|meeting|talk|call|chat|zoom|appointment|conversation)))|{_TALK}{_AUX} (?:cancel(?:l?ed)|called off|off now|not happening|no longer happening|fell through)|{_TALK} (?:isn't|isnt|is not|won't|ain't) (?:going to )?happen(?:ing)?|"
    rf"{_WHO} (?:can't|cant|cannot|can not|couldn't|won't be able to|isn't able to|is not able to) (?:make it|do it|meet|talk)(?: any ?more| after all| now)?|"
    rf"{_WHO} (?:stood me up|ghosted me|didn't show(?: up)?|never showed(?: up)?|no[- ]?showed)|(?:(?:she|he|they) was |it was )?an? no[- ]?show|it (?:didn't|never) happen(?:ed)?|cancell?ed$|"
    r"(?:me |nos |se |la |lo |tuve que |tuvo que |ha |han |he |fue )*(?:cancel(?:ó|o|aron|é|amos|ar(?:on|la|lo)?|ada|ado)|suspend(?:ió|ieron|ida))\b|(?:ya )?no va a (?:poder|ser|pasar)\b|(?:al final )?no (?:se present(?:ó|aron)|apareci(?:ó|eron)|vino|vinieron)\b)",
    re.IGNORECASE,
)
_PUT_OFF = re.compile(
    rf"{_BEGUN}(?:(?:(?:can|could|should|may) )?{_WHO}{_AUX} (?:to )?(?:ask(?:ed)? (?:me )?(?:to|if we (?:can|could)) )?(?:(?:reschedul|postpon)(?:e|ed|ing)|put (?:it|the \w+) off|(?:move|push|moved|pushed) (?:it|the \w+|our \w+)(?: back)?|(?:find|need|pick|want|wants|needs|set) (?:a new|another|a different) (?:date|day|time))|"
    rf"{_TALK}{_AUX} (?:rescheduled|postponed|put off|pushed(?: back)?|moved)|(?:reschedul|postpon)(?:e|ed|ing)(?: (?:it|the \w+|our \w+|with \w+))?$|"
    r"(?:me |nos |se |la |lo |tenemos que |tengo que |quiere |hay que |podemos )*(?:(?:pospus|aplaz|reprogram)(?:o|ó|ieron|aron|ar(?:la|lo)?)|posponer(?:la|lo)?|cambiaron la (?:fecha|hora))\b)",
    re.IGNORECASE,
)
HAPPENED = re.compile(
    r"^(?:(?:yes|yeah|oh|actually|well|no)[, ]+)*(?:it (?:has |did )?(?:already |actually )?happen(?:ed)?|ya (?:fue|pas[oó]|hablamos|habl[eé]|nos vimos|la tuvimos|lo hicimos)|(?:we|i) (?:have |'ve )?(?:just |already |actually )?"
    r"(?:talked|spoke|spoken|met|did it|had (?:it|the (?:talk|interview|call|meeting|conversation)))|"
    r"it(?:'s| is| was) (?:already )?(?:done|over))(?: (?:with \w+|already|actually|after all|today|yesterday|earlier|this (?:morning|afternoon)|last \w+|on \w+))*[.! ]*$",
    re.IGNORECASE,
)


def called_off(text: str, names: Iterable[str] = ()) -> bool:
    """Whether the talk will not be, told as news; ``names`` are what the person it was to be with is called."""
    return _news(_CALLED_OFF, text, names)


def put_off(text: str, names: Iterable[str] = ()) -> bool:
    """Whether it will be another day."""
    return _news(_PUT_OFF, text, names)


def _news(pattern: re.Pattern[str], text: str, names: Iterable[str]) -> bool:
    if len(text.split()) > LONGEST or (text.endswith("?") and pattern is _CALLED_OFF):
        return False
    told = text.replace("’", "'")
    for name in filter(None, names):
        told = re.sub(rf"\b{re.escape(name)}\b", "she", told, flags=re.IGNORECASE)
    return bool(pattern.search(told))
