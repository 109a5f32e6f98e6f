"""Goals in everyday sentences, English and Spanish: recovered whole, in the student's own words."""

from __future__ import annotations

import time

import pytest

from flows.goal import reading
from flows.goal.reading import Aim

ENGLISH = [
    ("UX designer", Aim("job", "UX designer")),
    ("the fbi", Aim("field", "the fbi")),
    ("something in tech", Aim("field", "tech")),
    ("work with animals", Aim("field", "work with animals")),
    (
        "pediatric nurse practitioner at a children's hospital",
        Aim("job", "pediatric nurse practitioner at a children's hospital"),
    ),
    ("i wanna be a paralegal one day", Aim("job", "paralegal")),
    (
        "thinking about becoming a dental hygienist, idk if the pay is good tho",
        Aim("job", "dental hygienist", ("pay",)),
    ),
    ("my dream is to be a marine biologist someday", Aim("job", "marine biologist")),
    ("maybe like a graphic designer or something", Aim("job", "graphic designer")),
    ("not a doctor, a nurse", Aim("job", "nurse")),
    ("nurse or PA", Aim("job", "nurse or PA")),
    ("my dad's an electrician but im more into being a game developer", Aim("job", "game developer")),
    ("i work as a barista rn but i want to be a data analyst", Aim("job", "data analyst")),
    ("i thought i wanted to be a doctor but now im thinking physician assistant", Aim("job", "physician assistant")),
    ("what does a forensic accountant actually do all day", Aim("job", "forensic accountant", ("day",))),
    ("how do you become an air traffic controller", Aim("job", "air traffic controller", ("path",))),
    ("suicide prevention counselor", Aim("job", "suicide prevention counselor")),
    ("a health and safety engineer", Aim("job", "health and safety engineer")),
    ("director of nursing", Aim("job", "director of nursing")),
    ("my mom wants me to be a pharmacist but i'd rather do social work", Aim("field", "social work")),
    ("honestly no clue", Aim("unsure")),
]
SPANISH = [
    (
        "quiero ser fisioterapeuta pero no sé si vale la pena tanta escuela",
        Aim("job", "fisioterapeuta", ("education",)),
    ),
    ("agente de bienes raíces por el dinero", Aim("job", "agente de bienes raíces", ("pay",))),
    ("me gustaría ser diseñadora gráfica", Aim("job", "diseñadora gráfica")),
    ("algo en tecnología", Aim("field", "tecnología")),
    ("mi mamá es cocinera pero yo quiero ser arquitecta", Aim("job", "arquitecta")),
    ("no un doctor, un enfermero", Aim("job", "enfermero")),
    ("salud pública", Aim("field", "salud pública")),
    ("no tengo idea", Aim("unsure")),
]


@pytest.mark.parametrize(
    ("text", "aim", "language"), [*((*each, "en") for each in ENGLISH), *((*each, "es") for each in SPANISH)]
)
def test_a_goal_in_an_everyday_sentence(text: str, aim: Aim, language: str) -> None:
    assert reading.aim(text, language) == aim
    assert reading.aim(text) == aim, "the language is told from the text where nobody says it"


@pytest.mark.parametrize(
    ("text", "aim"),
    [
        ("no, athletic *trainer*", Aim("job", "athletic trainer")),
        ("yes, also what a normal day looks like", Aim(topics=("day",))),
        ("add salary too", Aim(topics=("pay",))),
        ("no, entrenador atlético", Aim("job", "entrenador atlético")),
        ("sí, y también cuánto pagan", Aim(topics=("pay",))),
    ],
)
def test_a_correction_or_an_addition(text: str, aim: Aim) -> None:
    assert reading.more(text) == aim


@pytest.mark.parametrize(
    ("text", "topics"),
    [
        ("whether the schooling is worth it", ("education",)),
        ("pay and work life balance", ("pay", "balance")),
        ("how do people even get started in it", ("entry",)),
        ("if the people are nice and what the office is like", ("culture",)),
        ("will AI take this job in 10 yrs", ("outlook",)),
        ("what skills should i be working on", ("skills",)),
        ("do people move up fast or get stuck", ("growth",)),
        ("how they got where they are now", ("path",)),
        ("el sueldo y los horarios", ("pay", "balance")),
        ("cómo es un día normal", ("day",)),
    ],
)
def test_several_topics_in_one_message(text: str, topics: tuple[str, ...]) -> None:
    assert set(reading.topics(text)) == set(topics)


@pytest.mark.parametrize(
    "text", ["want to be " * 300, "nurse and " * 300, "a " * 2000, "x" * 4000, "like to " * 400, "school " * 400]
)
def test_no_text_however_hostile_takes_long(text: str) -> None:
    reading.aim("warm up")
    start = time.perf_counter()
    reading.aim(text)
    reading.more(text)
    reading.advice(text)
    assert time.perf_counter() - start < 1
