"""Wishes in free words, English and Spanish: what is one, what only sounds like one, and what must never be missed."""

from __future__ import annotations

import time

import pytest
from msgspec.structs import replace

from flows.manners import intents, reading
from flows.stage import Meant
from tests.flows.world import CENTER, TUESDAY, scene

ENGLISH = {
    "help": ("help", "hlep", "um what am i supposed to say here", "can you help me out here, im confused"),
    "about": ("whats this even for lol", "what's an informational interview", "are you a bot or a person"),
    "back": ("ugh can we go back i picked the wrong one", "undo that", "oops wrong button"),
    "skip": ("can we skip this one", "id rather not say", "next question pls"),
    "restart": ("start over", "can we start from scratch", "reset everything and start again"),
    "human": ("can i talk to a real person", "i'd rather speak with someone at the career center"),
    "status": ("where was i", "how much is left", "what have i done so far"),
    "pause": ("gotta run to class, can we finish this later", "brb", "i need a break"),
    "stop": ("can u stop texting me", "stop", "please quit sending me reminders", "unsubscribe"),
    "pause_messages": ("pause the reminders for two weeks",),
    "resume": ("turn reminders back on",),
    "delete": ("delete everything", "can you delete my data", "erase everything you know about me"),
    "export": ("what do you know about me",),
    "download": ("send me a copy of my data", "download everything", "give me my data"),
    "clothes": ("i dont have anything to wear to this", "what should i wear tho", "do i need a suit"),
    "room": ("is there a quiet place on campus i can do the zoom", "can i reserve a room"),
    "hours": ("when are you guys open", "office hours?", "where is the career center"),
    "duration": ("how long is it", "how much of their time should i ask for"),
    "privacy": ("who can see what i write here", "is this private", "are you saving all this"),
    "thanks": ("ok ty", "thank you so much this was really helpful"),
    "greeting": ("heyyy", "hey whats up", "good morning!"),
    "sent": ("ok sent it", "i sent the email this morning"),
    "replied": ("she said yes!!", "omg he wrote back"),
    "new": ("i want to set up another interview with someone else",),
    "people": ("show my interviews",),
}
SPANISH = {
    "help": ("ayúdame por favor", "no entiendo qué tengo que poner"),
    "about": ("y esto para qué sirve", "eres un bot o una persona"),
    "back": ("ay me equivoqué, regresa", "puedo volver atras?"),
    "skip": ("podemos saltarnos esta", "prefiero no contestar"),
    "restart": ("quiero empezar desde cero",),
    "human": ("quiero hablar con una persona", "prefiero hablar con un consejero"),
    "status": ("dónde me quedé", "cuánto me falta"),
    "pause": ("tengo que irme, seguimos luego", "adios"),
    "stop": ("deja de mandarme mensajes", "no quiero más recordatorios"),
    "delete": ("borra todo", "quiero que borren mis datos"),
    "export": ("qué sabes de mí",),
    "download": ("puedo descargar mis datos",),
    "clothes": ("qué me pongo", "no tengo ropa para esto"),
    "room": ("hay un lugar tranquilo en el campus para el zoom",),
    "hours": ("a qué hora abren", "dónde queda el centro de carreras"),
    "duration": ("cuánto dura",),
    "privacy": ("quién puede ver lo que escribo", "esto es privado"),
    "thanks": ("muchísimas gracias me ayudaste un montón",),
    "greeting": ("holaaa", "buenos días"),
}
ORDINARY = (
    "I want to help people",
    "start over the summer",
    "I stopped talking to my advisor",
    "my back hurts from nursing shifts",
    "she said yes to the internship",
    "help desk technician",
    "what do you wear to work",
    "how long is a typical shift",
    "i might go back to school",
    "if you could start over, what would you do differently?",
    "my aunt might know someone",
    "Dana Lee, a PT at Frederick Health, my bio prof gave me her name",
    "next tuesday at 3pm on zoom",
    "remove 2",
    "she keeps her private life private",
    "he thinks i should pause before grad school and work a year",
    "privacy lawyer",
    "we're meeting in room 204 of the science building",
    "thanks to my professor i met her",
    "hi im maya and i like biology",
    "she told me to stop worrying about grades",
    "can you help me get an internship",
    "who helped you the most?",
    "hablo español en casa",
    "quiero volver a mi país a trabajar",
    "me dijo que dejara de preocuparme por las notas",
    "quiero ayudar a la gente",
    "mi tía Rosa trabaja de enfermera en Mercy",
    "qué ropa usa para trabajar",
    "el martes a las 3",
)
ALARMING = (
    "i cant go on",
    "i feel sucidal",
    "kms",
    "i took too many pills",
    "no puedo más con la vida",
    "quisiera no existir",
    "I want to hurt myself",
    "honestly i kinda want to die",
    "thinking about suicide.",
    "kms, not joking this time",
    "everyone would be better off without me",
    "whats the point i dont want to be here anymore",
    "i took a bunch of pills",
    "i've been cutting again and i can't stop",
    "i'm gonna hurt somebody if this keeps going",
    "i wish i was dead",
    "i am a volunteer at a hotline but honestly i want to kill myself",
    "my ex hits me and im scared to go home",
    "me quiero morir",
    "ya no quiero vivir",
    "voy a matarme",
    "todos estarían mejor sin mi",
    "mi novio me pega y tengo miedo",
)
IDIOMS = (
    "this exam is killing me",
    "I'd kill for that job",
    "dying to know what she says",
    "suicide prevention counselor",
    "she works with kids who self-harm",
    "i shot her an email",
    "i hurt my knee playing soccer",
    "homicide detective",
    "i took a class on death and dying",
    "i want to stop people from getting hurt at work",
    "i beat him at chess",
    "me muero por saber qué pensó",
    "quiero morirme de risa",
    "i want to end it with a thank you",
    "i can't go on tuesday",
    "suicide prevention counselor",
    "i'm dying to work there",
    "este examen me está matando",
    "consejera de prevención del suicidio",
)


def cases(said: dict[str, tuple[str, ...]], language: str) -> list[tuple[str, str, str]]:
    return [(text, wish, language) for wish, texts in said.items() for text in texts]


@pytest.mark.parametrize(("text", "wish", "language"), [*cases(ENGLISH, "en"), *cases(SPANISH, "es")])
def test_a_wish_in_free_words(text: str, wish: str, language: str) -> None:
    assert reading.wish(text, scene(TUESDAY, language)) == Meant(wish)


@pytest.mark.parametrize("text", ORDINARY)
@pytest.mark.parametrize("language", ["en", "es"])
def test_an_ordinary_answer_is_no_wish(text: str, language: str) -> None:
    assert reading.wish(text, scene(TUESDAY, language)) is None


@pytest.mark.parametrize("text", ALARMING)
@pytest.mark.parametrize("language", ["en", "es"])
def test_alarming_words_are_heard_in_either_language(text: str, language: str) -> None:
    assert reading.alarming(text, CENTER)


@pytest.mark.parametrize("before", [3_000, 3_790, 3_990, 4_000, 7_600, 20_000, 39_900])
@pytest.mark.parametrize("alarm", ["i want to kill myself", "ya no quiero vivir", "mi puerta azul"])
def test_alarming_words_are_heard_however_long_the_message_is(alarm: str, before: int) -> None:
    center = replace(CENTER, crisis=replace(CENTER.crisis, words=("puerta azul",)))
    story = ("It was a long day and nobody was there. " * 1_000)[:before]
    assert reading.alarming(f"{story} {alarm}. {story}", center)
    assert not reading.alarming(f"{story} {story}", center)


@pytest.mark.parametrize("text", IDIOMS)
def test_idioms_and_helping_professions_alarm_nobody(text: str) -> None:
    assert not reading.harmful(text)


@pytest.mark.parametrize(
    ("text", "language"),
    [("in english please", "en"), ("en español por favor", "es"), ("my english isn't great can you use spanish", "es")],
)
def test_a_language_is_asked_for_in_either(text: str, language: str) -> None:
    for now in ("en", "es"):
        assert reading.wish(text, scene(TUESDAY, now)) == Meant("language", language)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("go back to questions", Meant("go", "questions")),
        ("can you take me to prep", Meant("go", "prep")),
        ("can you help me write the email", Meant("go", "email")),
        ("can you help with the thank you note", Meant("go", "thank-you")),
        ("switch to Dana", Meant("switch", "dana")),
        ("wait, actually i want to change my goal", Meant("change", "goal")),
        ("quiero cambiar mi meta", Meant("change", "meta")),
        ("vamos a las preguntas", Meant("go", "questions")),
    ],
)
def test_a_wish_to_go_somewhere_says_where(text: str, meant: Meant) -> None:
    assert reading.wish(text, scene(TUESDAY, "es" if "m" in meant.words[:1] or "vamos" in text else "en")) == meant


@pytest.mark.parametrize(
    ("text", "choice"),
    [
        ("yep thats it", "yes"),
        ("ok lets do it", "yes"),
        ("bet", "yes"),
        ("sounds good to me", "yes"),
        ("claro que sí", "yes"),
        ("nah im good", "no"),
        ("no that's not what i meant", "no"),
        ("never mind", "no"),
        ("para nada", "no"),
        ("i guess", "maybe"),
        ("tal vez", "maybe"),
        ("physical therapist", None),
        ("tuesday", None),
    ],
)
def test_a_plain_answer_in_its_many_forms(text: str, choice: str | None) -> None:
    assert reading.plain_answer(text, {"yes", "no", "maybe"}) == choice


@pytest.mark.parametrize(
    "text",
    [
        "a" * 4000,
        "go back " * 500,
        "i want to " * 400,
        "no " * 1300,
        "i " * 2000,
        "stop, " * 600,
        "kill " * 800,
        "((((" * 1000,
        "do not " * 570,
        "the the " * 500,
    ],
)
def test_no_message_however_hostile_takes_long(text: str) -> None:
    reading.wish("warm up", scene(TUESDAY))
    start = time.perf_counter()
    reading.wish(text, scene(TUESDAY))
    reading.alarming(text, CENTER)
    reading.plain_answer(text, {"yes"})
    assert time.perf_counter() - start < 1


def test_a_slip_of_the_finger_is_put_right_only_in_words_that_matter() -> None:
    assert intents.plain("dleete my dta", "en") == "delete my data"
    assert intents.plain("massage therapist", "en") == "massage therapist"


@pytest.mark.parametrize(
    ("words", "change"),
    [
        ("goal", ("goal", "")),
        ("goal to athletic trainer", ("goal", "athletic trainer")),
        ("meta a enfermera", ("meta", "enfermera")),
    ],
)
def test_a_change_may_say_to_what(words: str, change: tuple[str, str]) -> None:
    assert reading.change(words) == change
