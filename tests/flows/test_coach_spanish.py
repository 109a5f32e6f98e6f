"""The question coach in Spanish: the same, to tú, vos and usted, with and without marks and accents."""

from __future__ import annotations

import pytest

from flows.questions.coach import judge, split


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("¿Cómo llegaste a ser ingeniera?", "open"),
        ("como llegaste a ser ingeniera", "open"),
        ("que es lo mas dificil de tu trabajo", "open"),
        ("porque dejaste la docencia", "open"),
        ("¿Podría contarme cómo empezó su carrera?", "open"),
        ("¿Te molestaría contarme de tu primer año?", "open"),
        ("contame cómo es un rodaje por dentro", "open"),
        ("Como estudiante, ¿qué debería aprender ahora?", "open"),
        ("¿Puedo escribirle de nuevo?", "open"),
        ("¿Con quién más debería hablar?", "open"),
        ("¿Te gusta tu trabajo?", "closed"),
        ("es dificil", "closed"),
        ("¿Qué carrera estudió usted?", "closed"),
        ("Cuando eras estudiante, ¿sabías que querías esto?", "closed"),
        ("me puede decir si el trabajo es al aire libre", "closed"),
        ("tenes que trabajar los domingos", "closed"),
        ("¿No crees que les pagan muy poco?", "leading"),
        ("ser maestro es agotador, ¿no?", "leading"),
        ("¿Cómo aguantas esos horarios tan horribles?", "leading"),
        ("¿Cómo empezaste y qué haces todo el día?", "double"),
        ("¿Me puedes conseguir una pasantía?", "job_ask"),
        ("¿Cuánto ganas?", "personal"),
        ("¿A qué se dedica su empresa?", "lookup"),
        ("Cuéntame todo.", "broad"),
        ("muchas gracias", "not_question"),
        ("¿Cuánto gana un fisioterapeuta?", "closed"),
        ("¿Cómo consiguió su primer trabajo?", "open"),
        ("¿Cómo combina usted el trabajo con la familia?", "open"),
        ("¡Qué bien!", "not_question"),
    ],
)
def test_every_kind_is_known(question: str, kind: str) -> None:
    assert judge(question, "es").kind == kind


@pytest.mark.parametrize(
    ("question", "better"),
    [
        ("¿Te gusta tu trabajo?", "¿Qué te gusta de tu trabajo?"),
        ("es dificil ser abogado", "¿Qué hace que sea dificil ser abogado?"),
        ("¿Cuánto tiempo lleva trabajando ahí?", "¿Cómo ha sido trabajar ahí?"),
        ("¿Siempre quisiste ser dentista?", "¿Qué te hizo querer ser dentista?"),
        ("¿Recomendaría esta carrera?", "¿Qué lo haría recomendar esta carrera?"),
        ("¿Recomendarías esta carrera?", "¿Qué te haría recomendar esta carrera?"),
        ("¿Tiene algún consejo para mí?", "¿Qué consejo tiene para mí?"),
        (
            "Cuando eras estudiante, ¿sabías que querías hacer esto?",
            "Cuando eras estudiante, ¿cómo supiste que querías hacer esto?",
        ),
        ("¿Cuál es tu sueldo?", "¿Qué rango de sueldo es común en este campo para quien empieza?"),
        (
            "¿Por qué alguien querría trabajar en una industria tan tóxica?",
            "¿Qué lleva a la gente a trabajar en una industria como esta?",
        ),
    ],
)
def test_a_rewrite_says_tu_or_usted_as_the_student_did(question: str, better: str) -> None:
    assert judge(question, "es").rewrites[0] == better


def test_several_questions_come_apart_with_marks_and_accents() -> None:
    assert split("que haces todo el dia y como empezaste", "es") == ("¿Qué haces todo el dia?", "¿Cómo empezaste?")
    assert split("¿Qué le apasiona y por qué?", "es") == ("¿Qué le apasiona y por qué?",)
    assert split("¿Qué es lo mejor y lo peor de ser freelance?", "es") == (
        "¿Qué es lo mejor de ser freelance?",
        "¿Qué es lo peor de ser freelance?",
    )


def test_another_language_is_read_as_english() -> None:
    assert judge("Do you like your job?", "de").kind == "closed"
    assert judge("¿Te gusta tu trabajo?", "es-MX").kind == "closed"
