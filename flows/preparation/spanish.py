"""Days and times as Spanish says them, put into the English the calendar is read in: ``a la una y media`` → ``at 1:30``."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from datetime import date

from rapidfuzz.distance import OSA

NEARER = 60  # days: "12/1" is the 12th of January, unless the 1st of December is that near and January is not
_ACCENT = re.compile("[\u0300-\u036f]")
_DAYS = {"lunes": "monday", "martes": "tuesday", "miercoles": "wednesday", "jueves": "thursday", "viernes": "friday",
         "sabado": "saturday", "domingo": "sunday", "lun": "monday", "mie": "wednesday", "jue": "thursday",
         "vie": "friday", "sab": "saturday", "dom": "sunday"}  # fmt: skip
_MONTHS = {"enero": "january", "febrero": "february", "marzo": "march", "abril": "april", "mayo": "may", "junio": "june",
           "julio": "july", "agosto": "august", "septiembre": "september", "setiembre": "september",
           "octubre": "october", "noviembre": "november", "diciembre": "december", "ene": "january", "feb": "february",
           "abr": "april", "ago": "august", "sept": "september", "sep": "september", "oct": "october",
           "nov": "november", "dic": "december"}  # fmt: skip
_NUMBERS = {each: str(number) for number, each in enumerate(
    ("dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis diecisiete dieciocho "
     "diecinueve veinte veintiuno veintidos veintitres veinticuatro veinticinco veintiseis veintisiete veintiocho "
     "veintinueve treinta").split(), 2)}  # fmt: skip
_LONG = tuple(each for each in (*_DAYS, *_MONTHS) if len(each) > 4)
_WORD = re.compile(r"[a-zñ]+")

Found = re.Match[str]
_DAY = "|".join(dict.fromkeys(_DAYS.values()))
_MONTH = "|".join(dict.fromkeys(_MONTHS.values()))
_N = r"(\d{1,2})"


def english(text: str, today: date) -> str:
    """A folded Spanish text with its days, times and numbers in English; everything else stays as it is."""
    plain = _ACCENT.sub("", unicodedata.normalize("NFD", text))
    plain = _SLASHED.sub(lambda found: _slashed(found, today), plain)
    for pattern, instead in (*_PHRASES, (_WORD, _word), *_ORDERED):
        plain = pattern.sub(instead, plain)
    return plain


def _word(found: Found) -> str:
    word = found[0]
    if word in _MONTHS or word in _DAYS or word in _NUMBERS:
        return _MONTHS.get(word) or _DAYS.get(word) or _NUMBERS[word]
    if len(word) > 4 and word not in _REAL:
        for each in _LONG:
            if each[0] == word[0] and abs(len(each) - len(word)) < 2 and OSA.distance(word, each) == 1:
                return _MONTHS.get(each) or _DAYS[each]
    return word


def _slashed(found: Found, today: date) -> str:
    """A day and its month in the order that must be meant, as month and day."""
    first, second = int(found[1]), int(found[2])
    readings = [(month, day) for day, month in ((first, second), (second, first)) if month <= 12 and day <= 31]
    if len(readings) > 1 and not found[3] and _ahead(readings[0], today) > NEARER >= _ahead(readings[1], today):
        readings.reverse()
    month, day = readings[0] if readings else (second, first)
    return f"{month}/{day}{found[3] or ''}"


def _ahead(month_day: tuple[int, int], today: date) -> int:
    """About how many days from today that is, in this year or the next."""
    month, day = month_day
    return ((month - today.month) * 30 + day - today.day) % 365


def _less(found: Found) -> str:
    """An hour less some minutes: ``4 menos 10`` is 3:50."""
    return f"at {(int(found[1]) - 2) % 12 + 1}:{60 - int(found[2]):02}"


_REAL = frozenset({"vienes", "viene", "parte", "partes", "manera", "mayor"})
_SLASHED = re.compile(r"(?<![\d/])(\d{1,2})/(\d{1,2})(/(?:20)?\d\d)?(?![\d/])")
_Rules = tuple[tuple[re.Pattern[str], str | Callable[[Found], str]], ...]


def _rules(*rules: tuple[str, str | Callable[[Found], str]]) -> _Rules:
    return tuple((re.compile(pattern), instead) for pattern, instead in rules)


# Over the Spanish words, before they are put into English one by one.
_PHRASES = _rules(
    (r"\bmananas?\b(?= (?:es|que) )", "manana"),
    (r"\bpasado manana\b", "day after tomorrow"),
    (r"\besta manana\b", "this morning"),
    (r"\b(?:(?:de|por|en|a) la|temprano(?: en la)?) manana\b|\b(?<=manana )temprano\b", "in the morning"),
    (r"\bmanana\b", "tomorrow"),
    (r"\besta tarde\b", "this afternoon"),
    (r"\b(?:hoy )?(?:esta|hoy en la|hoy por la) noche\b", "tonight"),
    (r"\b(?:de|por|en|a) la (?:tarde|tardecita)\b", "in the afternoon"),
    (r"\b(?:de|por|en|a) la noche\b", "in the evening"),
    (r"\b(?:al? |el )?medio ?dia\b", "at noon"),
    (r"\b(?:a la )?media ?noche\b", "at midnight"),
    (r"\bvienes\b(?= (?:a las?|\d))", "viernes"),
    (r"\bmar\b(?=.*\b(?:dic|nov|oct|ene|feb|abr|diciembre|noviembre|octubre|enero|febrero|abril|mayo)\b)", "martes"),
    (r"\bmar\b(?= (?:a las?|que|de la|\d{1,2}(?::\d\d)? ?[ap]m))", "martes"),
    (r"(?<!\w)mar\b", "march"),
    (r"\b(?:en|dentro de) media hora\b", "in half an hour"),
    (r"\bla una\b", "la 1"),
    (r"\b(?:una|un)\b(?= (?:horas?|semanas?|dias?|minutos?))", "1"),
    (r"\b(?:treinta y un[oa]?)\b", "31"),
    (r"\bprimero\b|\b1(?:ro|ero|er|o)\b", "1st"),
    (r"\bhoy\b", "today"),
    (r"\b(?:ayer|anoche)\b", "yesterday"),
    (r"\bfin de semana\b|\bfinde\b", "weekend"),
    (r"\b(?:pronto|algun dia|un dia de estos)\b", "soon"),
    (r"\b(?:prox|prxm|proxim[oa])\b", "proximo"),
    (r"\bel proximo mes\b|\bel mes (?:que (?:viene|entra)|proximo)\b", "next month"),
    (r"\b(?:de |en )?la (?:proximo semana|(?:otra )?semana (?:que (?:viene|entra)|proximo|entrante))\b|\b(?:de |en )?la otra semana\b", "next week"),
    (r"\bhora(?: del?)? (?:este|esta)\b", "eastern"),
    (r"\bhora(?: del?)? pacifico\b", "pacific"),
    (r"\bhora(?: del?)? centro\b|\bhora central\b", "central"),
    (r"\bhora(?: de)? (?:la )?montana\b", "mountain"),
)  # fmt: skip
# Over English words in Spanish order.
_ORDERED = _rules(
    (rf"\b(?:el )?proximo ({_DAY})\b|\b({_DAY}) (?:proximo|que (?:viene|entra)|siguiente|entrante)\b", lambda found: f"coming {found[1] or found[2]}"),
    (rf"\b({_DAY}) pasado\b|\bpasado ({_DAY})\b", lambda found: f"last {found[1] or found[2]}"),
    (rf"\beste ({_DAY})\b", r"this \1"),
    (rf"\bnext week(?: el)? ({_DAY})\b", r"next week \1"),
    (rf"\bde (today|(?:this |el )?(?:{_DAY})|tomorrow) en (?:8|1 semana)(?: dias?)?\b", lambda found: f"a week from {found[1].removeprefix('el ').removeprefix('this ')}"),
    (rf"\b({_DAY}) en 8\b(?! dias)", r"a week from \1"),
    (rf"\bhace {_N} dias?\b", r"\1 days ago"),
    (rf"\bhace {_N} semanas?\b", r"\1 weeks ago"),
    (rf"\b(?:en|dentro de|de aqui a) {_N} dias?\b", r"in \1 days"),
    (rf"\b(?:en|dentro de|de aqui a) {_N} semanas?\b", r"in \1 weeks"),
    (rf"\b(?:en|dentro de) {_N} horas?\b", r"in \1 hours"),
    (rf"\b(?:en|dentro de) {_N} min(?:utos?)?\b", r"in \1 minutes"),
    (rf"\b(?:en|a) (?:{_MONTH})\b", "in december"),
    (rf"\b(?:un )?cuarto para las? {_N}\b|\b(?:a )?las? {_N} menos cuarto\b|\b{_N} menos cuarto\b", lambda found: f"quarter to {found[1] or found[2] or found[3]}"),
    (rf"\b{_N} (?:minutos )?para las? {_N}\b", lambda found: f"at {(int(found[2]) - 2) % 12 + 1}:{60 - int(found[1]):02}"),
    (rf"\b(?:a )?las? {_N} menos (5|10|20|25)\b", _less),
    (rf"\b{_N} y (?:media|30)\b", r"\1:30"),
    (rf"\b{_N} y (?:cuarto|15)\b", r"\1:15"),
    (rf"\b{_N} y (5|10|20|25|40|45|50)\b", lambda found: f"{found[1]}:{int(found[2]):02}"),
    (rf"\b{_N} y pico\b", r"\1"),
    (r"\b(?:de|desde|entre)(?: las?)? (\d{1,2}(?::\d\d)?) (?:a|y|hasta)(?: las?)? (\d{1,2}(?::\d\d)?)", r"from \1-\2"),
    (r"\b(?:a eso de|como a|tipo|sobre|hacia|alrededor de|mas o menos a|a|de)? ?\blas? (?=\d)", " at "),
    (r"\b(?:tipo|a eso de|como)(?= (?:at )?\d)", " at "),
    (r"\bat +at\b", "at"),
    (rf"\b{_N} (?:de )?({_MONTH})(?:,? (?:de|del) (20\d\d))?\b", lambda found: f"{found[1]} of {found[2]} {found[3] or ''}"),
    (rf"\b(?:el )?dia {_N}\b", r"the \1th"),
    (r"\bel 1st\b(?: de)?|\b1st de\b", "the 1st of"),
    (rf"\bel {_N}(?![\d:/]| ?[ap]\.?m\b| of\b|st\b)\b", r"the \1th"),
    (rf"\b({_DAY}),? {_N}(?![\d:/-]| ?[ap]\.?m\b| ?h\b| ?hrs\b| of\b| in the\b|th\b|st\b)\b", r"\1 the \2th"),
    (r"\b1st of(?! (?:" + _MONTH + r"))", "1st"),
    (r"\bo(?: el)?\b", "or"),
)  # fmt: skip
