"""Which language somebody writes in: English, Spanish, or too little to tell."""

from __future__ import annotations

import functools
import re
from typing import Literal

Language = Literal["en", "es"]
LANGUAGES: tuple[Language, ...] = ("en", "es")

_NAME = re.compile(r"\b[^\W\d]*\d\w*")  # H39TE is the name of a request, and no "te"
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_MARKS = re.compile(r"[¿¡]")
_ACCENTED = re.compile(r"\b[a-zñ]*[áéíóú][a-zñáéíóú]*")  # in small letters: a name may have an accent in any language
_BORROWED = frozenset({"café", "cafés", "résumé", "résumés", "fiancé", "fiancée", "cliché", "clichés"})
# Small words, and the few large ones that open a first message; words of both languages count for neither.
_ENGLISH = frozenset(
    _WORD.findall(
        """
the and of is are was were be been am my your his her their our this that these those it its it's i'm i i'd i've
i'll to for with in on at from by about what what's how when where who why which can could would should will do
does did don't dont doesn't didn't have has had not but or if then than so just like want wanna would need help
hello hi hey thanks thank you u ur please pls yes yeah yep nope sure know think become be work works someone
something anything nobody maybe also really very because cuz idk im whats lol job field good morning she he they
we us there here back start school day into kinda gonna english
"""
    )
)
_SPANISH = frozenset(
    _WORD.findall(
        """
el la los las un una unos unas del al y o pero que qué como cómo cuando cuándo donde dónde quien quién por para
pa con sin sobre entre mi mis tu tus su sus nuestro nuestra este esta esto ese esa eso es soy eres somos son era
fue ser estar estoy está esta están hay tengo tiene tienes tienen quiero quisiera quieres gusta gustaría
gustaria puedo puedes puede podemos hacer hago hace ir voy va vamos muy más mas también tambien porque xq pq sí
gracias hola buenos buenas días dias tardes noches ayuda ayúdame ayudame nada nadie algo alguien todo todos tía
tio tío mamá papá amigo amiga trabajo trabaja trabajar necesito conozco conoce carrera persona favor porfa
porfavor ella ellos ya aún todavía todavia aquí allí año años señor señora niños niñas sueño diseño sé ahora
luego mañana yo le les lo se te nos en de español espanol inglés ingles tal vez claro dale bueno vale jaja oye
qué adiós adios estudiar maestra enfermera abogada ingeniero ingeniera meta correo ropa cita siguiente volver
borrar saltar
"""
    )
)
_BOTH = frozenset(
    {"no", "me", "a", "he", "son", "hay", "ya", "has", "come", "once", "sin", "red", "pan", "fin", "real", "yo"}
)


@functools.lru_cache(maxsize=128)  # asked about a message by nearly every reader of its turn
def detect(text: str) -> Language | None:
    """The language of a message by its small words; None when that is unsure ("ok", a name, a number)."""
    words = [each.casefold().replace("’", "'") for each in _WORD.findall(_NAME.sub(" ", text[:400]))]
    english = sum(each in _ENGLISH and each not in _BOTH for each in words)
    spanish = sum(each in _SPANISH and each not in _BOTH for each in words) + 2 * bool(_MARKS.search(text[:400]))
    spanish += sum(each.endswith(("ción", "ería", "ología", "ístico", "ística")) for each in words)
    spanish += sum(each not in _BORROWED for each in _ACCENTED.findall(text[:400]))
    if english == spanish:
        return None
    return "en" if english > spanish else "es"


def read_in(text: str, otherwise: str) -> str:
    """The language to read a message in: the one it is plainly written in, else the conversation's."""
    return detect(text) or otherwise
