"""Replies as messages and cards."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from adapters.teams import limits
from adapters.teams.say import Message, marked, message
from bot.ports import Attachment
from flows.lines import line, verbatim
from flows.replies import (
    Ask,
    Calendar,
    Card,
    Choose,
    Field,
    Form,
    Give,
    Home,
    Link,
    Mail,
    Mark,
    Option,
    Reply,
    Row,
    Say,
    Sheet,
    Show,
)
from tests.adapters.teams.reading import read
from tests.adapters.teams.samples import refusals, rendered
from tests.adapters.words import TemplateWords

WORDS = TemplateWords()
YES, NO = Option("yes", line("Yes"), style="primary"), Option("no", line("Change it"), style="danger")
PAGE = Option("page", line("Guide"), opens=Link("https://example.edu/guide"))
FIELDS = (
    Field("name", line("Name"), hint=line("First and last")),
    Field("role", line("What they do"), value="Nurse", required=False),
    Field("body", line("Body"), "long"),
    Field("mail", line("Email"), "email", required=False),
    Field("day", line("Day"), "date", value="2026-12-01"),
    Field("time", line("Time"), "time"),
    Field("how", line("How"), "choice", options=(Option("zoom", line("Zoom")),)),
)
FORM = Form("contact.who#1:who", line("Who is it?"), FIELDS, line("Save"), line("Edit"))


def said(reply: Reply, attachment: Attachment | None = None) -> Message:
    """A Reply that Teams has a place for."""
    found = message(reply, WORDS, "letter-1", attachment)
    assert found is not None
    return found


def card(reply: Reply, attachment: Attachment | None = None) -> Any:
    """The card a Reply becomes."""
    return said(reply, attachment).card


def many(count: int) -> tuple[Option, ...]:
    """So many options."""
    return tuple(Option(f"c{n}", line(f"Label {n}")) for n in range(count))


def test_talk_is_a_message() -> None:
    reply = Say((line("So: **{x}**.", x="a <nurse>"), line("Right?")))
    assert said(reply) == Message("So: <b>a &#60;nurse&#62;</b>.<br/><br/>Right?")


def test_nothing_to_say_is_still_a_message() -> None:
    assert said(Say((verbatim(" "),))) == Message("…")
    assert card(Choose("m", (), ()))["body"]


def test_buttons_bring_back_their_menu_choice_and_letter() -> None:
    shown = card(Choose("goal.confirm", (line("Right?"),), (YES, NO)))
    assert shown["actions"][0] == {
        "type": "Action.Submit",
        "title": "Yes",
        "style": "positive",
        "associatedInputs": "none",
        "data": {"menu": "goal.confirm", "choice": "yes", "letter": "letter-1"},
    }
    assert shown["actions"][1]["style"] == "destructive"


def test_a_notification_says_how_a_card_begins() -> None:
    assert said(Choose("m", (line("So: **{x}**.", x="nurse"), line("Right?")), (YES,))).summary == "So: nurse."


def test_as_many_buttons_as_teams_shows() -> None:
    assert [each["title"] for each in card(Choose("m", (), many(6)))["actions"]] == [f"Label {n}" for n in range(6)]


def test_more_become_a_select_beside_the_links() -> None:
    shown = card(Choose("m", (line("Which?"),), (*many(6), PAGE)))
    select = shown["body"][-1]
    assert [each["value"] for each in select["choices"]] == [f"c{n}" for n in range(6)]
    assert select["isRequired"]
    assert [each["type"] for each in shown["actions"]] == ["Action.OpenUrl", "Action.Submit"]
    assert shown["actions"][1]["data"] == {"menu": "m", "letter": "letter-1"}


def test_links_and_mails_open() -> None:
    mail = Option("open", line("Open in my email"), opens=Mail("dana@example.com", line("Hi"), line("Dear Dana")))
    actions = card(Choose("m", (), (mail, PAGE)))["actions"]
    assert [each["type"] for each in actions] == ["Action.OpenUrl"] * 2
    assert actions[0]["url"] == "mailto:dana@example.com?subject=Hi&body=Dear%20Dana"


def test_a_mail_too_long_for_a_link_opens_without_its_words() -> None:
    mail = Option("open", line("Open"), opens=Mail("dana@example.com", line("Hi"), line("x" * limits.URL)))
    assert card(Choose("m", (), (mail,)))["actions"][0]["url"] == "mailto:dana@example.com?subject=Hi"


def test_a_link_nobody_may_be_sent_to_is_no_button() -> None:
    bad = Option("bad", line("Bad"), opens=Link("javascript:alert(1)"))
    assert [each["title"] for each in card(Choose("m", (), (YES, bad)))["actions"]] == ["Yes"]


def test_a_form_alone_is_there_at_once() -> None:
    shown = card(Ask(FORM, (line("Who is it?"),)))
    inputs = {each["id"]: each for each in shown["body"][1:]}
    assert list(inputs) == [field.name for field in FIELDS]
    assert inputs["name"]["isRequired"]
    assert inputs["name"]["errorMessage"]
    assert inputs["name"]["placeholder"] == "First and last"
    assert inputs["role"]["value"] == "Nurse"
    assert "isRequired" not in inputs["role"]
    assert inputs["body"]["isMultiline"]
    assert inputs["mail"]["style"] == "Email"
    assert [inputs[name]["type"] for name in ("day", "time", "how")] == ["Input.Date", "Input.Time", "Input.ChoiceSet"]


def test_what_is_left_empty_comes_back_empty() -> None:
    (submit,) = card(Ask(FORM, ()))["actions"]
    empty = {field.name: "" for field in FIELDS}
    assert submit["data"] == {**empty, "form": "contact.who#1:who", "letter": "letter-1"}


def test_a_form_beside_buttons_unfolds() -> None:
    shown = card(Ask(FORM, (line("A draft:"),), "m", (YES, PAGE)))
    assert [each["title"] for each in shown["actions"]] == ["Yes", "Guide", "Edit"]
    unfolded = shown["actions"][2]["card"]
    assert len(unfolded["body"]) == len(FIELDS)
    assert [each["title"] for each in unfolded["actions"]] == ["Save"]
    assert len(shown["body"]) == 1


def test_a_card_has_a_title_paragraphs_and_rows() -> None:
    shown = rendered(
        Show(Card(line("Where you are"), (line("Two open."),), (Row(line("Goal"), verbatim("a\nb")),), "m", (YES,))),
        WORDS,
    )
    assert read(shown).split("\n") == ["", "Where you are", "Two open.", "Goal", "a", "b", "Yes"]


def test_paragraphs_stand_apart_and_lines_do_not() -> None:
    body = card(Choose("m", (verbatim("a\nb\n\nc"), line("d")), ()))["body"]
    assert [each["spacing"] for each in body] == ["Default", "None", "Default", "Default"]


CALENDAR = Calendar(
    "interview",
    "1",
    datetime(2026, 12, 1, 15, tzinfo=UTC),
    30,
    line("Interview"),
    line("Bring questions"),
    line("Zoom"),
)
SHEET = Sheet("sheet", line("Your interview"), (Card(line("Goal"), (line("Learn"),)),))


def test_a_file_is_a_button_where_it_has_an_address() -> None:
    file = Attachment("interview.ics", "text/calendar", b"", "https://coach.example.edu/files/1")
    (button,) = card(Give(CALENDAR, (line("For your calendar:"),)), file)["actions"]
    assert (button["title"], button["url"]) == ("interview.ics", "https://coach.example.edu/files/1")


def test_a_file_without_one_is_read_here() -> None:
    for file in (None, Attachment("interview.ics", "text/calendar", b"")):
        found = said(Give(CALENDAR, (line("For your calendar:"),)), file)
        assert found.card is not None
        assert "actions" not in found.card
    words = read(rendered(Give(CALENDAR, (line("Here:"),)), WORDS)).split("\n")
    assert words == ["", "Here:", "Interview", "3:00 PM", "Zoom", "Bring questions"]
    assert read(rendered(Give(SHEET, ()), WORDS)).split("\n") == ["", "Your interview", "Goal", "Learn"]


def test_teams_has_no_home_page() -> None:
    assert message(Home((Card(line("Hi")),)), WORDS, "letter-1") is None
    assert message(Mark("letter-0", "yes"), WORDS, "letter-1") is None


def test_an_answered_card_shows_what_was_chosen_and_nothing_to_press() -> None:
    for target in (
        Choose("m", (line("Right?"),), (YES, NO)),
        Ask(FORM, (line("Right?"),), "m", (YES, NO)),
        Show(Card(line("Right?"), menu="m", options=(YES, NO))),
    ):
        found = marked(target, "yes", WORDS)
        assert found is not None
        assert found.card is not None
        assert "actions" not in found.card
        assert [each["inlines"][0]["text"] for each in found.card["body"]] == ["Right?", "✓ Yes"]


def test_an_old_card_only_loses_its_buttons() -> None:
    found = marked(Choose("m", (line("Right?"),), (YES, NO)), "", WORDS)
    assert found is not None
    assert found.card is not None
    assert [each["inlines"][0]["text"] for each in found.card["body"]] == ["Right?"]


def test_what_has_no_buttons_is_left_alone() -> None:
    assert marked(Say((line("Hi"),)), "yes", WORDS) is None


def test_a_marked_card_is_taken_by_teams() -> None:
    target = Show(Card(verbatim("x" * 5000), (verbatim("y" * 5000),) * 20, (), "m", (YES,)))
    found = marked(target, "yes", WORDS)
    assert found is not None
    assert found.card is not None
    assert found.card["body"][-1]["inlines"][0]["text"] == "✓ Yes"
    attached = [{"contentType": "application/vnd.microsoft.card.adaptive", "content": found.card}]
    assert list(refusals({"type": "message", "attachments": attached})) == []
