"""People described in any order, English and Spanish."""

from __future__ import annotations

import time

import pytest

from flows import explain
from flows.contact.reading import Someone, someone

ENGLISH = [
    (
        "Dana Lee, she's a PT at Frederick Health, my bio prof gave me her name",
        Someone("Dana Lee", "PT", "Frederick Health", "my bio prof gave me her name"),
    ),
    (
        "my neighbor mr. ortiz works for the orioles in marketing",
        Someone("Mr. Ortiz", "marketing", "the orioles", "my neighbor"),
    ),
    (
        "sam.ortiz@orioles.example — Sam, my mom's coworker",
        Someone("Sam", connection="my mom's coworker", email="sam.ortiz@orioles.example"),
    ),
    ("my aunt linda is a nurse practitioner at hopkins", Someone("Linda", "nurse practitioner", "hopkins", "my aunt")),
    (
        "UX designer at Spotify named Elena Ruiz, we met at a hackathon",
        Someone("Elena Ruiz", "UX designer", "Spotify", "we met at a hackathon"),
    ),
    (
        "Jordan Price (jprice@bank.example), loan officer at BB&T",
        Someone("Jordan Price", "loan officer", "BB&T", email="jprice@bank.example"),
    ),
    (
        "Name: Leo Fitz, job: game developer, company: Bethesda, how i know him: discord",
        Someone("Leo Fitz", "game developer", "Bethesda", "discord"),
    ),
    ("My roommate's mom, Karen Hill, is a lawyer", Someone("Karen Hill", "lawyer", "", "My roommate's mom")),
    (
        "her name is Priya Shah and she's a software engineer at Capital One",
        Someone("Priya Shah", "software engineer", "Capital One"),
    ),
    ("dana lee", Someone("Dana Lee")),
]
SPANISH = [
    ("mi tía Rosa trabaja de enfermera en Mercy", Someone("Rosa", "enfermera", "Mercy", "mi tía")),
    (
        "Dana Lee, es fisioterapeuta en Frederick Health, mi profe de bio me dio su nombre",
        Someone("Dana Lee", "fisioterapeuta", "Frederick Health", "mi profe de bio me dio su nombre"),
    ),
    ("se llama Luz Salas y es abogada", Someone("Luz Salas", "abogada")),
    (
        "Carmen Ruiz, contadora en Deloitte, amiga de mi mamá",
        Someone("Carmen Ruiz", "contadora", "Deloitte", "amiga de mi mamá"),
    ),
]


@pytest.mark.parametrize(
    ("text", "person", "language"), [*((*each, "en") for each in ENGLISH), *((*each, "es") for each in SPANISH)]
)
def test_a_person_in_any_order(text: str, person: Someone, language: str) -> None:
    assert someone(text, language) == person


@pytest.mark.parametrize("text", ["I don't know", "what do you mean", "who is it", "???", "no sé", "", "next tuesday"])
def test_a_remark_names_nobody(text: str) -> None:
    found = someone(text)
    assert found is None or not found.name


@pytest.mark.parametrize(
    "text",
    ["my friend's " * 300, "is a " * 500, "at at " * 500, "a@" * 900, "Dana " * 500, ", " * 1000, "named " * 400],
)
def test_no_description_however_hostile_takes_long(text: str) -> None:
    someone("warm up")
    start = time.perf_counter()
    someone(text)
    assert time.perf_counter() - start < 1


def test_one_judgement_as_plain_data() -> None:
    said = explain.message(
        "i kinda want to be a physical therapist but idk if the extra school is worth it", state="goal.kind"
    )
    assert said == {"intent": None, "goal": {"kind": "job", "target": "physical therapist", "topics": ["education"]}}
    assert explain.message("can u stop texting me") == {"intent": "stop", "goal": None}
    assert explain.message("ya no quiero vivir")["intent"] == "crisis"
    assert explain.message("go to the email")["intent"] == "email"
    assert explain.message("My neighbor is a nurse", state="contact.start") == {"intent": None, "goal": None}
    assert explain.person("Dana Lee, a PT") == {
        "name": "Dana Lee",
        "role": "PT",
        "employer": None,
        "connection": None,
        "email": None,
    }
