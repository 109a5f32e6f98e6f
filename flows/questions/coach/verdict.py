"""What the coach says of a question: its faults, the most important first, and better ways to ask it."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from flows.lines import Line

Fault = Literal["not_question", "job_ask", "personal", "lookup", "leading", "double", "broad", "closed"]
Kind = Literal["open"] | Fault
ORDER: tuple[Fault, ...] = ("not_question", "job_ask", "personal", "lookup", "leading", "double", "broad", "closed")


class Verdict(Struct, frozen=True):
    """``kind`` is the most important fault, else ``open``; ``why`` a sentence for the student; best rewrite first.

    Permission, referral and closing questions ("May I write to you again?") have no fault though one word answers them.
    """

    kind: Kind
    faults: tuple[Fault, ...]
    why: Line
    rewrites: tuple[str, ...] = ()
