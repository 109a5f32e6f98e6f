"""The language a turn is held in: as it was asked for, else as the student first wrote."""

from __future__ import annotations

from flows.conversation import Conversation
from flows.heard import Asked, Event, Picked, Said
from flows.language import LANGUAGES, detect
from flows.manners import reading

ASKED = "ask:language "  # a button that switches
SENTENCE = 3  # words from which a message shows a language better than a first "hi" did


def spoken(conversation: Conversation, event: Event) -> str:
    """The language of this turn, or the empty text where nothing tells yet and the platform's is as good a guess.

    What is asked for holds for good. Else the first message tells; until anything is noted a whole sentence may tell
    otherwise. Later only a wish switches: questions and emails are often written in the other language.
    """
    match event.heard:
        case Picked(_, choice) if choice.startswith(ASKED):
            wanted = choice.removeprefix(ASKED)
            return wanted if wanted in LANGUAGES else conversation.language
        case Said(text):
            return _written(conversation, text)
        case Asked(command, words):
            return _written(conversation, f"{command} {words}")
        case _:
            return conversation.language


def _written(conversation: Conversation, text: str) -> str:
    if asked := reading.language_asked(text, conversation.language):
        return asked
    begun = any(each.notes for each in conversation.interviews) or conversation.aside
    if conversation.language and (begun or len(text.split()) < SENTENCE):
        return conversation.language
    return detect(text) or conversation.language
