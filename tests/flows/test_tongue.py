"""The language a conversation is held in: as it is begun, and as it is asked for."""

from __future__ import annotations

import pytest

from flows.heard import Picked
from tests.flows.world import Talk


@pytest.mark.parametrize(
    ("texts", "language"),
    [
        (("hola",), "es"),
        (("hi",), "en"),
        (("ok",), ""),
        (("hi", "quiero ser enfermera"), "es"),
        (("hola", "nurse"), "es"),
        (("hola", "in english please"), "en"),
        (("hi", "en español por favor"), "es"),
        (("hi", "i want to be a nurse", "quiero saber cómo es un día normal"), "en"),
        (("hola", "quiero ser enfermera", "what does a normal day look like?"), "es"),
        (("hola", "quiero ser enfermera", "puedes hablar en inglés"), "en"),
    ],
)
def test_it_is_told_by_the_first_words_and_then_only_asked_for(texts: tuple[str, ...], language: str) -> None:
    talk = Talk()
    talk.say(*texts)
    assert talk.conversation.language == language


def test_one_that_is_not_named_is_asked_about() -> None:
    talk = Talk()
    assert "English and Spanish" in talk.say("hi", "can i change the language")
    talk.hears(Picked("language", "ask:language es"))
    assert talk.conversation.language == "es"
    assert talk.state == "goal.start"
