"""Why the coach says what it says: what it understood of one line, as a line of JSON."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from bot.wording import wording
from flows import explain
from flows.center import Center
from flows.language import detect


@dataclass(frozen=True, slots=True)
class Case:
    """How lines are to be read: what each is, where and when (aware) it is said, and in which language (or empty)."""

    subject: str
    state: str
    now: datetime
    language: str
    center: Center


def explained(case: Case, text: str) -> str:
    """What is understood of a line, as one line of JSON; see ``flows.explain`` for its fields."""
    return json.dumps(_understood(case, text), ensure_ascii=False)


def _understood(case: Case, text: str) -> dict[str, Any]:
    language = case.language or detect(text) or "en"
    match case.subject:
        case "question":
            return explain.question(text, language, wording(language, case.center).plain)
        case "date":
            return dict(explain.date(text, case.now, language))
        case "person":
            return dict(explain.person(text, language))
        case _:
            return explain.message(text, language, case.state)
