"""What is compiled on first use, compiled before anybody waits for it."""

from __future__ import annotations

from flows.contact import reading as contact
from flows.goal import reading as goal
from flows.language import LANGUAGES
from flows.manners import reading as manners

SAID = "Dana Lee, a nurse at Mercy"


def warm() -> None:
    """Read something in every language, with every reader that keeps patterns: a third of a second, once."""
    manners.harmful(SAID)
    for language in LANGUAGES:
        manners.intent(SAID, language)
        goal.advice(SAID, language)
        goal.aim(SAID, language)
        contact.someone(SAID, language)
