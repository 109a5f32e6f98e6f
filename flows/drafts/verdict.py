"""What a draft is judged to be: each thing it should have or leave out, and whether it does."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

Kind = Literal["request", "thanks", "reminder", "introduction"]

# What each kind should have, the most important first: what is missing is said in this order.
WANTED: dict[Kind, tuple[str, ...]] = {
    "request": (
        "greeting", "ask", "connection", "who", "learn", "specific", "minutes", "times", "thanks", "signature", "next",
    ),
    "thanks": ("greeting", "thanks", "echo", "signature"),
    "reminder": ("greeting", "earlier", "ask", "ease", "thanks", "signature"),
    "introduction": ("greeting", "seek", "ask", "learn", "minutes", "thanks", "signature"),
}  # fmt: skip
# And what it should leave out; one of these is worse than anything missing.
UNWANTED: dict[Kind, tuple[str, ...]] = {
    "request": ("placeholder", "wrong_name", "job", "asks", "too_long", "flattery"),
    "thanks": ("placeholder", "wrong_name", "job", "asks", "flattery"),
    "reminder": ("placeholder", "wrong_name", "blame", "job"),
    "introduction": ("placeholder", "wrong_name", "job", "asks", "flattery"),
}
# Words at most. A request is best under 100 (75 is better); a note is read standing up, a reminder in passing.
MOST: dict[Kind, int] = {"request": 100, "thanks": 100, "reminder": 60, "introduction": 100}


class Known(Struct, frozen=True):
    """What is known beside the text: to whom, by whom, and what the student told that the text should hold.

    ``name`` is whom it is to; ``subject`` is None where no subject was written yet; ``said`` is what a
    thank-you is for, already in the words of the note.
    """

    name: str = ""
    role: str = ""
    employer: str = ""
    connection: str = ""
    times: str = ""
    said: str = ""
    subject: str | None = None


class Point(Struct, frozen=True):
    """One thing a draft was looked at for. ``quote`` is the words that are wrong, where some are."""

    name: str
    good: bool
    quote: str = ""


class Verdict(Struct, frozen=True):
    """All points of one draft, the most important first, and its length in words."""

    kind: Kind
    points: tuple[Point, ...]
    words: int
    name: str = ""

    @property
    def most(self) -> int:
        """The words it should stay under."""
        return MOST[self.kind]

    @property
    def wrong(self) -> tuple[Point, ...]:
        """What is missing or should go."""
        return tuple(each for each in self.points if not each.good)

    def lacks(self, name: str) -> bool:
        """Whether that is among what is wrong."""
        return any(each.name == name for each in self.wrong)
