"""Days as people type them: ``next tues``, ``dec 10``, ``12/1``, ``the 2nd``, ``a week from friday``."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta
from typing import TypeVar

from msgspec import Struct
from rapidfuzz.distance import OSA

from flows.words import near

AHEAD = 300  # days: nobody sets a date further away without naming the year, so such a day has just been
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTHS = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
           "november", "december")  # fmt: skip
_LONG = (*_WEEKDAYS, *_MONTHS, "tomorrow", "yesterday")
_ALIASES = {"tmrw": "tomorrow", "tmw": "tomorrow", "tmr": "tomorrow", "2moro": "tomorrow", "tomoro": "tomorrow",
            "tomo": "tomorrow", "2morrow": "tomorrow", "2mrw": "tomorrow", "tom": "tomorrow", "weds": "wednesday",
            "nxt": "next", "fri": "friday", "wensday": "wednesday", "wendsday": "wednesday",
            "tonite": "tonight"}  # fmt: skip
_NUMBERS = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_ORDINALS = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
    "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth",
    "twentieth", "twenty-first", "twenty-second", "twenty-third", "twenty-fourth", "twenty-fifth", "twenty-sixth",
    "twenty-seventh", "twenty-eighth", "twenty-ninth", "thirtieth", "thirty-first",
)  # fmt: skip
_MINUTES = {"oh five": "05", "ten": "10", "fifteen": "15", "twenty": "20", "thirty": "30", "forty": "40",
            "forty-five": "45", "forty five": "45", "fifty": "50"}  # fmt: skip
_HOURS = "|".join(("one", *_NUMBERS))
_WORD = re.compile(r"2mo+r+o?w?|[^\W\d_]+")

Found = re.Match[str]
T = TypeVar("T")


class Days(Struct, frozen=True):
    """The days a text names, the weekdays (0 is Monday) it gives beside them, and the text without either."""

    days: tuple[date, ...]
    weekdays: tuple[int, ...]
    rest: str


def plain(folded: str) -> str:
    """A folded text with its numbers as digits and near misses of a day's name put right."""
    spelt = _HOUR_AND_MINUTES.sub(lambda found: f"{_hour(found[1])}:{_MINUTES[found[2]]}", folded)
    spelt = _ONE.sub("1", spelt)
    spelt = _WORD.sub(lambda word: _spelled(word[0]), spelt)
    spelt = _ORDINAL.sub(_numbered, spelt)
    return _BEFORE_NOON.sub("morning", spelt)


def _numbered(found: Found) -> str:
    """A day of the month in letters as a number; another "first" stays what it is."""
    if not found["before"] and not found.string.startswith(" of", found.end()):
        return found[0]
    return f"{found['before'] or ''}{_ORDINALS.index(found['ordinal'].replace(' ', '-')) + 1}th"


def _hour(word: str) -> int:
    return 1 if word == "one" else _NUMBERS.index(word) + 2


def _spelled(word: str) -> str:
    if word in _NUMBERS:
        return str(_hour(word))
    return _ALIASES.get(word) or (_slip(word) if len(word) > 5 else None) or word


def _slip(word: str) -> str | None:
    """The long name a word is but for a slip: a letter swapped, doubled, missing or too many."""
    alike = (each for each in _LONG if each[0] == word[0] and OSA.distance(word, each, score_cutoff=1) <= 1)
    return next(alike, None) or near(word, _LONG)


def find(text: str, today: date) -> Days:
    """Every day a plain text names. Raises ValueError for one that is in no calendar."""
    weeks, text = _take(text, _LATER, _weeks, today)
    days: list[date] = []
    for pattern, read in _DATES:
        more, text = _take(text, pattern, read, today)
        days += more
    named, text = _take(text, _WEEKDAY, _weekday, today)
    shift = timedelta(weeks=sum(weeks))
    beside = tuple(day.weekday() for day in named) if days else ()
    return Days(tuple(dict.fromkeys(day + shift for day in days or named)), beside, text)


def _take(text: str, pattern: re.Pattern[str], read: Callable[[Found, date], T], today: date) -> tuple[list[T], str]:
    """What a pattern reads out of a text, and the text without it."""
    return [read(found, today) for found in pattern.finditer(text)], pattern.sub(" ", text)


def _count(found: Found) -> int:
    count: str = found["count"] or "a"
    return int(count) if count.isdecimal() else 2 if "couple" in count else 1


def _weeks(found: Found, _: date) -> int:
    return _count(found)


def _in(found: Found, today: date) -> date:
    return today + timedelta(days=_count(found) * (7 if found["unit"].startswith("week") else 1))


def _ago(found: Found, today: date) -> date:
    return today - (_in(found, today) - today)


def _written(found: Found, today: date) -> date:
    """A day with its month, and its year or the one that must be meant."""
    parts = found.groupdict()
    name, day = parts.get("month"), int(parts["day"])
    month = next(n for n, each in enumerate(_MONTHS, 1) if each.startswith(name[:3])) if name else int(parts["number"])
    if month > 12 >= day:
        month, day = day, month
    if year := parts.get("year"):
        return date(int(year) + (2000 if len(year) == 2 else 0), month, day)
    years = (today.year - 1, today.year, today.year + 1)
    known = [date(each, month, day) for each in years if day <= monthrange(each, month)[1]]
    if not known:
        raise ValueError(f"no month {month} has a day {day}")
    ahead = (each for each in known if 0 <= (each - today).days <= AHEAD)
    return next(ahead, None) or max((each for each in known if each < today), default=known[0])


def _of_month(found: Found, today: date) -> date:
    """The next day of that number: ``the 31st`` is in the next month that has one."""
    day, first = int(found["day"]), today.replace(day=1)
    if found["which"]:
        first = (first + timedelta(days=32)).replace(day=1)
    while day > monthrange(first.year, first.month)[1] or first.replace(day=day) < today:
        if not 0 < day <= 31:
            raise ValueError(f"no month has a day {day}")
        first = (first + timedelta(days=32)).replace(day=1)
    return first.replace(day=day)


def _weekday(found: Found, today: date) -> date:
    """The nearest one to come; ``next`` is next week's, and weeks begin on Monday."""
    number = next(n for n, each in enumerate(_WEEKDAYS) if each.startswith(found["weekday"][:3]))
    to_come, which = (number - today.weekday()) % 7, found["which"] or ""
    if which in ("last", "past"):
        return today + timedelta(days=to_come - 7)
    if "next" in which or found["after"]:
        return today + timedelta(days=number - today.weekday() + 7)
    return today + timedelta(days=to_come or (0 if which == "this" else 7))


_COUNT = r"(?P<count>\d{1,2}|an?|one|(?:a )?couple(?: of)?)"
_MONTH = (
    r"\b(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|"
    r"oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?![a-z])\.?"
)
_HOUR_AND_MINUTES = re.compile(rf"\b({_HOURS}) ({'|'.join(sorted(_MINUTES, key=len, reverse=True))})\b(?! of\b)")
_ONE = re.compile(r"\b(?<=at |by )one\b|\bone\b(?=(?: o'?clock| ?[ap]\.?m\b))")
_ORDINAL = re.compile(
    r"\b(?P<before>the |(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? )?"
    rf"(?P<ordinal>{'|'.join(sorted((each.replace('-', '[- ]') for each in _ORDINALS), key=len, reverse=True))})\b"
    r"(?= of\b| at\b| @| from\b| around\b| in the\b| noon| \d|$)"
)
_BEFORE_NOON = re.compile(r"\bbefore noon\b")
_LATER = re.compile(rf"\b(?:{_COUNT} )?weeks? (?:from|after)\b(?! now)")
_WEEKDAY = re.compile(
    r"\b(?:on )?(?:(?P<which>next week(?: on)?|next|this(?: coming)?|coming|last|past) )?"
    r"(?P<weekday>mon|tues?|wed(?:nes|s)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?s?\b(?P<after> (?:of )?next week\b)?"
)
_DATES: tuple[tuple[re.Pattern[str], Callable[[Found, date], date]], ...] = (
    (re.compile(r"\b(?P<year>20\d\d)-(?P<number>\d{1,2})-(?P<day>\d{1,2})(?!\d)t?"), _written),
    (re.compile(r"(?<![\d/:.])(?P<number>\d{1,2})/(?P<day>\d{1,2})(?:/(?P<year>20\d\d|\d\d))?(?![\d/])"), _written),
    (re.compile(_MONTH + r" ?(?:the )?(?P<day>\d{1,2})(?:st|nd|rd|th)?\b(?!:| ?[ap]m\b)(?: (?P<year>20\d\d)\b)?"),
     _written),
    (re.compile(r"(?<![\d:/])(?P<day>\d{1,2})(?:st|nd|rd|th)? (?:of )?" + _MONTH + r"(?: (?P<year>20\d\d)\b)?"),
     _written),
    (re.compile(r"\b(?:on )?(?:the )?(?P<day>\d{1,2})(?:st|nd|rd|th)\b(?: of (?P<which>next) month)?"), _of_month),
    (re.compile(r"\b(?:the )?day after tomorrow\b"), lambda _, today: today + timedelta(days=2)),
    (re.compile(r"\btomorrow\b"), lambda _, today: today + timedelta(days=1)),
    (re.compile(r"\b(?:today|tonight|this (?:morning|afternoon|evening))\b"), lambda _, today: today),
    (re.compile(r"\byesterday\b"), lambda _, today: today - timedelta(days=1)),
    (re.compile(rf"\bin {_COUNT} (?P<unit>days?|weeks?)\b"), _in),
    (re.compile(rf"\b{_COUNT} (?P<unit>days?|weeks?) from now\b"), _in),
    (re.compile(rf"\b{_COUNT} (?P<unit>days?|weeks?) ago\b"), _ago),
)  # fmt: skip
