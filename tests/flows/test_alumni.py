"""Contacts the university has: who fits a goal and why, offered by staff alone, taken over by the student."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

import pytest
from msgspec.structs import replace

from flows.alumni import Ally, Introduced, Known
from flows.alumni.matching import Suggested, suggest
from flows.alumni.news import introduction
from flows.alumni.terms import term_of
from flows.contact.notes import ContactNotes
from flows.effects import Feedback, Release
from flows.goal.notes import GoalNotes, sentence
from flows.heard import Picked
from flows.lines import line, verbatim
from flows.office.allies import Asker
from flows.office.handoffs import Handoff
from flows.replies import Card, Row
from tests.flows.world import TUESDAY, WORDS, Books, Requests, Talk, words

DANA = Ally("Dana Reyes", "dana@clinic.example", "Pediatric nurse", "Mercy Clinic", ("nursing",), 2, id=7)
SAM = Ally("Sam Lee", "sam@bank.example", "Branch manager", "M&T Bank", ("banking",), id=8)
ANA = Ally("Ana Díaz", "ana@health.example", "Hospital administrator", "Health", (), 3, languages=("en", "es"), id=9)
KIM = Ally("Kim Park", "kim@games.example", "Game designer", "Mega", (), 1, phone="555-0101", id=10)


MAYA = Asker()


@dataclass
class Friends:
    """A book of those who can be asked (flows.office.Allies)."""

    known: tuple[Known, ...] = (Known(DANA), Known(SAM), Known(ANA), Known(KIM))
    who: Asker = MAYA
    given: Introduced | None = None

    def everybody(self) -> tuple[Known, ...]:
        return self.known

    def find(self, id_: int) -> Known | None:
        return next((each for each in self.known if each.ally.id == id_), None)

    def asker(self, handoff: str) -> Asker:
        return self.who

    def introduced(self, offer: str) -> Introduced | None:
        return self.given if self.given and offer in ("", self.given.offer) else None


def asked(target: str = "nurse", status: str = "open") -> Handoff:
    """Maya asks for alumni."""
    goal = GoalNotes("job", target, ("day",))
    card = Card(line("handoff.title"), rows=(Row(line("handoff.row.goal"), sentence(goal)),))
    taken = "" if status == "open" else "Jordan Lee"
    return Handoff("H2AB4", "alumni", status, "Maya", card, TUESDAY, taken)  # type: ignore[arg-type]


def at_desk(friends: Friends, handoff: Handoff | None = None) -> Talk:
    return Talk(office=Books(Requests((handoff or asked(),)), friends), staff=True)


def wanted(talk: Talk) -> list[object]:
    assert talk.turn is not None
    return [each for each in talk.turn.effects if isinstance(each, Release | Feedback)]


def names(found: tuple[Suggested, ...]) -> list[str]:
    return [each.known.ally.name.split()[0] for each in found]


@pytest.mark.parametrize(
    ("target", "language", "best"),
    [
        ("nurse", "en", "Dana"),
        ("pediatric nursing", "en", "Dana"),
        ("enfermera", "es", "Ana"),
        ("hospital manager", "en", "Ana"),
        ("game designer", "en", "Kim"),
        ("bank analyst", "en", "Sam"),
    ],
)
def test_the_best_fit_comes_first(target: str, language: str, best: str) -> None:
    assert names(suggest(target, Friends().known, language))[0] == best


def test_who_has_nothing_in_common_is_not_suggested() -> None:
    assert names(suggest("nurse", Friends().known, "en")) == ["Dana", "Ana"]
    assert suggest("", Friends().known, "en") == ()
    assert suggest("lighthouse keeper", Friends().known, "en") == ()


def test_the_reason_is_told_in_plain_words() -> None:
    (first, *_) = suggest("nurse", (Known(DANA, wonderful=2, silent=1),), "en")
    told = WORDS["en"].plain(first.because)
    assert told == (
        "does this work, is in biology and health, was wonderful to 2 students, and did not answer 1 student"
    )
    (first, *_) = suggest("nursing", (Known(replace(DANA, role="Head of a ward")),), "en")
    assert WORDS["en"].plain(first.because) == "knows nursing"


def test_what_students_told_moves_people_up_and_down() -> None:
    twin = replace(DANA, id=11, name="Eve Stone", email="eve@x.example")
    alike = (Known(DANA), Known(twin))
    assert names(suggest("nurse", alike, "en")) == ["Dana", "Eve"]
    assert names(suggest("nurse", (Known(DANA), Known(twin, wonderful=1)), "en")) == ["Eve", "Dana"]
    assert names(suggest("nurse", (Known(DANA, silent=1), Known(twin)), "en")) == ["Eve", "Dana"]
    assert names(suggest("nurse", (Known(DANA, offered=1), Known(twin)), "en")) == ["Eve", "Dana"]


@pytest.mark.parametrize(
    ("day", "begun"),
    [
        (date(2026, 1, 9), date(2025, 8, 15)),
        (date(2026, 1, 10), date(2026, 1, 10)),
        (date(2026, 8, 14), date(2026, 5, 20)),
        (date(2026, 12, 31), date(2026, 8, 15)),
    ],
)
def test_a_term_goes_until_the_next_one_begins(day: date, begun: date) -> None:
    assert term_of(day, ("08-15", "01-10", "05-20")) == begun


@pytest.mark.parametrize("said", ["suggest H2AB4", "sugerir h2ab4", "release H2AB4"])
def test_staff_see_who_fits_with_their_load_and_a_button(said: str) -> None:
    talk = at_desk(Friends((Known(DANA, offered=1), Known(SAM), Known(ANA, offered=3))))
    told = talk.say(said)
    assert "7. Dana Reyes: Pediatric nurse at Mercy Clinic: does" in told
    assert "[Offer Dana Reyes (1 of 2 this term)]" in told
    assert "Sam" not in told
    assert "Ana" not in told
    assert "1 more fits" in told
    assert wanted(talk) == []


def test_the_request_itself_has_the_button() -> None:
    assert "[Suggest contacts]" in at_desk(Friends()).say("handoffs")
    assert "[Suggest contacts]" not in at_desk(Friends(), replace(asked(), kind="person")).say("handoffs")


def test_nobody_to_suggest_is_said() -> None:
    assert "Nobody on the list is close to lighthouse" in at_desk(Friends(), asked("lighthouse keeper")).say(
        "suggest H2AB4"
    )
    assert "as often as they agreed" in at_desk(Friends((Known(DANA, offered=2),))).say("suggest H2AB4")
    assert "contacts import" in at_desk(Friends(())).say("suggest H2AB4")
    assert "Nothing left" in at_desk(Friends(), asked(status="resolved")).say("suggest H2AB4")


@pytest.mark.parametrize("said", ["release H2AB4 7", "offer h2ab4 #7", "ofrecer H2AB4 7"])
def test_somebody_is_offered_by_number(said: str) -> None:
    talk = at_desk(Friends())
    assert "Dana Reyes" in talk.say(said)
    assert wanted(talk) == [Release("H2AB4", 7)]


def test_somebody_is_offered_by_button() -> None:
    talk = at_desk(Friends())
    talk.hears(Picked("suggested", "ask:release H2AB4 7"))
    assert wanted(talk) == [Release("H2AB4", 7)]


@pytest.mark.parametrize(
    ("friends", "status", "told"),
    [
        (Friends((Known(DANA, offered=2),)), "open", "2 students this term"),
        (Friends(who=Asker(met=frozenset({7}))), "open", "already"),
        (Friends(who=Asker(reachable=False)), "open", "can't be reached"),
        (Friends((Known(SAM),)), "open", "has that number"),
        (Friends(), "withdrawn", "Nothing left to do"),
    ],
)
def test_what_keeps_details_from_going_out_is_told(friends: Friends, status: str, told: str) -> None:
    talk = at_desk(friends, asked(status=status))
    assert told in talk.say("release H2AB4 7")
    assert wanted(talk) == []


def test_a_student_can_offer_nobody() -> None:
    talk = Talk(office=Books(Requests((asked(),)), Friends()))
    for choice in ("ask:suggest H2AB4", "ask:release H2AB4 7"):
        assert "is for Career Center staff" in "\n".join(
            words(each) for each in talk.hears(Picked("suggested", choice))
        )
        assert wanted(talk) == []


def given(talk: Talk) -> Talk:
    """Jordan has introduced Dana to whoever talks."""
    talk.office = Books(allies=Friends(given=Introduced("o1", DANA)))
    return talk


def started() -> Talk:
    talk = Talk()
    talk.say("hi", "nurse", "a normal day", "yes")
    return talk


def contact(talk: Talk) -> ContactNotes:
    return talk.conversation.interview.of(ContactNotes)


def test_the_student_reads_who_it_is_and_how_to_reach_them() -> None:
    told = words(introduction(Introduced("o1", KIM), "Jordan Lee"))
    for each in (
        "Jordan Lee",
        "Kim Park",
        "Game designer at Mega",
        "kim@games.example",
        "555-0101",
        "[Use this contact]",
    ):
        assert each in told
    assert "Languages: English, Español, and Tagalog" in words(
        introduction(Introduced("o1", replace(KIM, languages=("en", "es", "Tagalog"))), "Jordan Lee")
    )


@pytest.mark.parametrize("asks", ["button", "typed"])
def test_the_person_becomes_the_contact(asks: str) -> None:
    talk = given(started())
    if asks == "button":
        talk.hears(Picked("introduced", "ask:use_contact o1"))
    else:
        talk.say("use this contact")
    notes = contact(talk)
    assert (notes.name, notes.role, notes.employer, notes.email) == (
        DANA.name, DANA.role, DANA.employer, DANA.email,
    )  # fmt: skip
    assert talk.state == "contact.times"
    draft = talk.say("Tuesday after 2")
    assert "The Career Center at the Mount gave me your name." in draft
    assert "how you found" not in draft.casefold()


def test_in_spanish_too() -> None:
    talk = given(Talk(language="es"))
    talk.say("hola", "enfermera", "un día normal", "sí")
    talk.hears(Picked("introduced", "ask:use_contact o1"))
    assert talk.state == "contact.times"
    assert "me dieron su nombre" in talk.say("el martes después de las 2")


def test_taken_over_twice_is_taken_over_once() -> None:
    talk = given(started())
    talk.say("use this contact", "Tuesday after 2")
    talk.hears(Picked("introduced", "ask:use_contact o1"))
    assert len(talk.conversation.interviews) == 1
    assert talk.state == "contact.draft"


def test_who_has_somebody_already_begins_another_interview() -> None:
    talk = started()
    talk.say("Alex Kim, a nurse at Mercy")
    given(talk).say("use this contact")
    assert len(talk.conversation.interviews) == 2
    assert contact(talk).name == "Dana Reyes"
    assert talk.conversation.interview.of(GoalNotes).target == "nurse"
    assert talk.conversation.interviews[0].of(ContactNotes).name == "Alex Kim"


def test_who_went_on_to_questions_comes_back_to_them() -> None:
    talk = started()
    talk.say("ask the Career Center for alumni", "send", "questions first")
    before = talk.state
    assert before.startswith("questions.")
    given(talk).say("use this contact")
    assert talk.state == "contact.times"
    talk.say("Tuesday after 2")
    talk.pick("questions")
    assert talk.state == before


def test_before_a_goal_is_set_the_goal_comes_first() -> None:
    talk = Talk()
    talk.say("hi")
    given(talk).say("use this contact")
    assert talk.state.startswith("goal.")
    assert contact(talk).name == "Dana Reyes"


def test_one_that_is_gone_is_said_kindly() -> None:
    talk = started()
    assert "I don't have that contact any more" in talk.say("use this contact")


def written() -> Talk:
    """An email to Dana is out."""
    talk = given(started())
    talk.say("use this contact", "Tuesday after 2", "I sent it")
    assert talk.state == "contact.sent"
    return talk


def test_that_nobody_answered_can_be_told_once_it_is_late() -> None:
    talk = written()
    labels = [option.choice for _, option in talk.offered()]
    assert "ask:did_not_answer o1" not in labels
    talk.now += timedelta(days=10)
    assert "ask:did_not_answer o1" in [option.choice for _, option in talk.offered()]
    assert "Thank you" in talk.say("Tell them there was no answer")
    assert wanted(talk) == [Feedback("o1", "silent")]


def test_after_the_talk_staff_are_told_only_if_the_student_likes() -> None:
    talk = written()
    talk.say("they answered", "skip")
    talk.conversation = talk.conversation.with_interview(replace(talk.conversation.interview, step="followup.how"))
    told = talk.pick("well")
    assert "may I tell them?" in told
    assert wanted(talk) == []
    talk.hears(Picked("introduced", "ask:was_wonderful o1"))
    assert wanted(talk) == [Feedback("o1", "wonderful")]


def test_who_was_found_otherwise_is_nobody_elses_affair() -> None:
    talk = started()
    talk.say("Alex Kim, a nurse at Mercy, a friend of my mom")
    talk.conversation = talk.conversation.with_interview(replace(talk.conversation.interview, step="followup.how"))
    assert "may I tell" not in talk.pick("well")


def test_a_card_without_a_goal_has_no_target() -> None:
    talk = at_desk(Friends(), replace(asked(), card=Card(verbatim("Request"))))
    assert "names no job or field" in talk.say("suggest H2AB4")
