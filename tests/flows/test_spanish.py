"""A conversation in Spanish is in Spanish to the last word; and in either language no message is a long one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import timedelta

import pytest
from msgspec.structs import replace

import flows
from bot import files
from bot.wording import templates
from flows.contact.notes import ContactNotes
from flows.contact.reading import Someone
from flows.conversation import Conversation, Notes
from flows.effects import TellStaff
from flows.followup.notes import FollowupNotes
from flows.goal.notes import GoalNotes
from flows.handoff.notes import HandoffNotes
from flows.heard import Filled, Heard, Opened, Picked, Said, TimeCame
from flows.lines import Fact, Items, Line
from flows.preparation.notes import PreparationNotes
from flows.questions.notes import Question, QuestionsNotes
from flows.replies import Ask, Calendar, Card, Choose, Form, Give, Home, Option, Reply, Say, Sheet, Show
from tests.flows.test_walk import OFFICE, STEPS, reached
from tests.flows.world import TUESDAY, WORDS, Talk, scene

pytestmark = pytest.mark.xdist_group("walk")
LANGUAGES = tuple(WORDS)
MOST_WORDS = 60  # before the student can act
WISHES = (
    "help", "about", "human", "status", "people", "clothes", "room", "hours", "duration", "privacy", "back", "restart",
    "stop", "resume", "pause", "pause_messages", "thanks", "greeting", "new", "old", "switch nobody", "change goal",
    "export", "download", "delete", "sent", "replied", "seat", "leave_seat", "my_seats",
)  # fmt: skip
HEARD: tuple[Heard, ...] = (
    Said("%%% ###"), Opened(), Picked("earlier#1", "yes"), *(Picked("", f"ask:{wish}") for wish in WISHES),
)  # fmt: skip
ENGLISH = re.compile(
    r"\b(?:the|your?|you're|and|of|to|with|for|from|is|are|was|it|it's|this|that|what|how|when|who|my|i'm|i'll|can|will|"
    r"say|tell|please|thanks?|write|questions?|people|someone|yes|not|done|save|edit|send|needed|hi|hello|at|on|by|"
    r"january|february|march|june|july|october|december|monday|tuesday|wednesday|thursday|friday)\b",
    re.IGNORECASE,
)
NAMES = re.compile(r"Ropero Mount Suits You|mount\.example|Mount|careercenter@\S+|America/New_York|Infointerview")


def told(language: str) -> tuple[object, ...]:
    """What a student of that language might have told us by the end."""
    goal, work, note, held = {
        "en": ("physical therapist", "therapist", "I can come by on Monday.", "Do you like your job?"),
        "es": ("fisioterapeuta", "terapeuta", "Puedo pasar el lunes.", "¿Le gusta su trabajo?"),
    }[language]
    name = "Dana Ortiz"
    return (
        GoalNotes("job", goal, ("education", "day"), note),
        ContactNotes("own", name, work, "Clínica Azul", note, "dana@mount.example", "Sam Ruiz", note),
        QuestionsNotes((Question(bank="role.1"), Question(bank="employer.4", about="Clínica Azul")), held=(held,)),
        PreparationNotes(TUESDAY + timedelta(days=7), agreed=True, how="zoom", room="yes", closet="yes", ready=True),
        FollowupNotes("happened", said=note, surprised=note, referral=Someone(name="Alex Kim", role=work)),
    )  # fmt: skip


def talks(step: str, language: str) -> Iterator[Talk]:
    """A talk at a step: with all its student may have told, and with next to nothing."""
    found = reached()[step]
    held = {"en": "Do you like your job?", "es": "¿Le gusta su trabajo?"}[language]
    for notes in (told(language), (QuestionsNotes((Question(bank="role.1"),), held=(held,)),)):
        interview = replace(found.interview, notes={type(each): each for each in notes}, trail=(), back_to="")
        kept: Notes = {HandoffNotes: HandoffNotes("alumni")}
        conversation = Conversation(
            (interview,), interview.id, found.aside, kept, language=language, reminders=found.reminders, greeted=True
        )
        yield Talk(conversation=conversation, language=language, office=OFFICE)


def events(talk: Talk) -> list[Heard]:
    """Every button there is, the form, wishes, nonsense and old buttons."""
    picked = [Picked(menu, option.choice) for menu, option in talk.offered()]
    forms = [each.form for each in talk.pending() if isinstance(each, Ask)]
    filled = [Filled(form.name, answers) for form in forms for answers in (
        {each.name: each.value for each in form.fields}, {each.name: "" for each in form.fields})]  # fmt: skip
    return [*picked, *filled, *HEARD]


def all_said(talk: Talk) -> Iterator[Reply]:
    """Everything that can be answered here, and every reminder."""
    yield from talk.pending()
    for heard in events(talk):
        turn = Talk(conversation=talk.conversation, language=talk.language, office=OFFICE)
        yield from turn.hears(heard)
        assert turn.turn is not None
        yield from (Show(each.card) for each in turn.turn.effects if isinstance(each, TellStaff))
    for due in talk.conversation.reminders:
        yield from Talk(now=due.at, conversation=talk.conversation, language=talk.language).hears(TimeCame(due.name))


def shown(reply: object) -> Iterator[Line]:
    """Every Line of a reply: talk, cards, labels, inputs, hints, subjects, what is in a file."""
    match reply:
        case Line():
            yield reply
        case tuple() | list():
            for each in reply:
                yield from shown(each)
        case _ if hasattr(reply, "__struct_fields__"):
            for field in reply.__struct_fields__:
                yield from shown(getattr(reply, field))


@pytest.mark.parametrize("step", STEPS)
def test_a_spanish_conversation_has_no_english_word(step: str) -> None:
    """``WORDS`` are strict: a key Spanish lacks raises here instead of borrowing the English one."""
    for talk in talks(step, "es"):
        for reply in all_said(talk):
            for line in shown(reply):
                text = WORDS["es"].plain(line)
                assert not ENGLISH.search(NAMES.sub("", text)), text


@pytest.mark.parametrize("step", STEPS)
def test_wrong_answers_are_told_in_spanish(step: str) -> None:
    for talk in talks(step, "es"):
        for form in (each.form for each in talk.pending() if isinstance(each, Ask)):
            empty = Filled(form.name, {each.name: "x" for each in form.fields})
            for fault in flows.faults(talk.conversation, empty, talk.scene).values():
                assert not ENGLISH.search(WORDS["es"].plain(fault))


def test_files_are_in_spanish() -> None:
    (talk, _) = talks("preparation.ready", "es")
    for choice in ("sheet", "calendar"):
        (give,) = (each for each in _pressed(talk, choice) if isinstance(each, Give))
        assert isinstance(give.file, Calendar | Sheet)
        made = files.attachment(give.file, WORDS["es"])
        text = re.sub(
            r"<style>.*</style>|<[^>]+>|^[A-Z-]+[:;]", " ", made.content.decode(), flags=re.DOTALL | re.MULTILINE
        )
        assert made.name in ("hoja-dana.html", "entrevista-dana.ics")
        assert "Entrevista informativa con Dana" in text
        assert not ENGLISH.search(NAMES.sub("", text)), text
        assert choice == "calendar" or '<html lang="es">' in made.content.decode()


def _pressed(talk: Talk, choice: str) -> tuple[Reply, ...]:
    menu = next(menu for menu, option in talk.offered() if option.choice == choice)
    return talk.hears(Picked(menu, choice))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_label_typed_is_its_button(language: str) -> None:
    for step in STEPS:
        (talk, _) = talks(step, language)
        for menu, option in list(talk.offered()):
            pressed, typed = (Talk(conversation=talk.conversation) for _ in range(2))
            pressed.hears(Picked(menu, option.choice))
            typed.hears(Said(WORDS[language].plain(option.label)))
            assert typed.conversation == pressed.conversation, (step, option)


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_help_suggests_is_understood(language: str) -> None:
    told = f"{templates(language)['manners.help.text']} {templates(language)['manners.change']}"
    suggested = [each for each in re.findall(r"(?<!\w)_([^_]+)_(?!\w)", told) if each != "switch to"]
    assert len(suggested) > 12
    for phrase in suggested:
        (talk, _) = talks("contact.note", language)
        said = talk.say(phrase)
        assert not talk.conversation.misses, phrase
        assert WORDS[language].plain(Line("manners.change")) not in said, phrase


def test_what_is_said_often_is_not_always_said_alike() -> None:
    for language in LANGUAGES:
        first, second = (
            [
                Talk(language=language, conversation=reached()["goal.kind"]).say(*["%% ##"] * count)
                for count in (1, 2, 3)
            ]
            for _ in range(2)
        )
        assert first == second, "the same turn has the same words"
        assert len(set(first)) == 3
    talk = Talk()
    answers = {talk.say("hi", "nurse", "pay", "also the hours"), talk.say("also the training")}
    assert len({each.partition("\n")[0] for each in answers}) == 2


# What is long by its nature: the student's own and the bank's questions, whole emails, what is said of their points.
LONG = re.compile(r"verbatim|drafts\..*|.*\.(?:body|subject)(?:\..*)?|questions\.item|questions\.bank\..*")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("step", STEPS)
def test_no_message_is_longer_than_sixty_words(step: str, language: str) -> None:
    for talk in talks(step, language):
        for reply in all_said(talk):
            for one in said(reply):
                text = "\n".join(WORDS[language].plain(_short(each)) for each in one if not LONG.fullmatch(each.key))
                assert len(re.findall(r"\w+", text)) <= MOST_WORDS, text


def said(reply: Reply) -> Iterator[tuple[Line, ...]]:
    """What is read of a reply before its buttons, a message at a time."""
    match reply:
        case Say(lines) | Choose(lines=lines) | Ask(lines=lines) | Give(lines=lines):
            yield lines
        case Show(card):
            yield _card(card)
        case Home(cards):
            yield from map(_card, cards)


def _card(card: Card) -> tuple[Line, ...]:
    """A card's title and lines; its rows are what the student told."""
    return (card.title, *card.lines)


def _short(line: Line) -> Line:
    """A Line without the long things put in."""
    return Line(line.key, {name: _fact(fact) for name, fact in line.facts.items()})


def _fact(fact: Fact) -> Fact:
    return "…" if isinstance(fact, Line) and LONG.fullmatch(fact.key) else fact


def test_the_lines_of_everything_are_found() -> None:
    card = Card(Line("a"), (Line("b", {"x": Items(("y",))}),), options=(Option("z", Line("c")),))
    form = Form("f", Line("d"), (), Line("e"), Line("g"))
    found: Mapping[str, object] = {each.key: each for each in shown((Show(card), Ask(form, (Line("h"),))))}
    assert sorted(found) == ["a", "b", "c", "d", "e", "g", "h"]
    assert scene(TUESDAY, "es").language == "es"
