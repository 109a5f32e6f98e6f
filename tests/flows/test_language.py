"""Which language somebody writes in, told from little."""

from __future__ import annotations

import pytest

from flows.language import detect


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("hola", "es"),
        ("hi", "en"),
        ("buenas tardes", "es"),
        ("quiero ser enfermera", "es"),
        ("i kinda want to be a nurse", "en"),
        ("no sé", "es"),
        ("idk", "en"),
        ("¿cómo?", "es"),
        ("in english please", "en"),
        ("en español por favor", "es"),
        ("ok", None),
        ("Maya", None),
        ("Dana Lee", None),
        ("15", None),
        ("release H39TE 1", None),
        ("", None),
        ("no", None),
        ("🙂", None),
    ],
)
def test_the_language_of_a_first_message(text: str, language: str | None) -> None:
    assert detect(text) == language
