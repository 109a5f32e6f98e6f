"""Replies as messages and home pages."""

from __future__ import annotations

from typing import Any

from adapters.slack import limits, say
from adapters.slack.hear import hear
from flows.heard import Picked
from flows.lines import line, verbatim
from flows.replies import Ask, Card, Choose, Form, Home, Link, Mail, Option, Row, Say, Show
from tests.adapters.slack.payloads import action
from tests.adapters.slack.reading import read
from tests.adapters.slack.samples import NOON
from tests.adapters.words import TemplateWords

WORDS = TemplateWords()
YES, NO = Option("yes", verbatim("Yes"), style="primary"), Option("no", verbatim("No"))
DRAFT = Mail("dana@example.com", verbatim("Hello"), verbatim("May I ask?"))


def blocks(reply: Any, **how: Any) -> list[dict[str, Any]]:
    return say.message(reply, WORDS, "letter:1", **how).blocks


def test_a_line_is_a_paragraph() -> None:
    made = blocks(Say((verbatim("One"), line("**Two**"))))
    assert [block["text"]["text"] for block in made] == ["One", "*Two*"]


def test_buttons_carry_menu_choice_and_letter_back() -> None:
    *_, row = blocks(Choose("goal.confirm:2", (verbatim("Right?"),), (YES, NO)))
    pressed = action("1.5", **{key: row["elements"][1][key] for key in ("type", "action_id", "value")})
    pressed["actions"][0]["block_id"] = row["block_id"]
    told = hear(pressed, NOON)
    assert told is not None
    assert told.heard == Picked("goal.confirm:2", "no", "letter:1")
    assert row["elements"][0]["style"] == "primary"


def test_more_than_five_become_a_select_beside_the_links() -> None:
    many = tuple(Option(str(n), verbatim(f"Choice {n}")) for n in range(6))
    *_, row = blocks(
        Choose("m", (verbatim("Which?"),), (*many, Option("page", verbatim("Page"), Link("https://a.b/"))))
    )
    assert [element["type"] for element in row["elements"]] == ["static_select", "button"]
    assert len(row["elements"][0]["options"]) == 6
    assert row["elements"][0]["action_id"] == "select:m"


def test_links_open_and_are_not_heard() -> None:
    *_, row = blocks(Choose("m", (verbatim("Here."),), (Option("mail", verbatim("Open in my email"), DRAFT), NO)))
    assert row["elements"][0]["url"] == "mailto:dana@example.com?subject=Hello&body=May%20I%20ask%3F"
    assert "value" not in row["elements"][0]


def test_a_mail_can_be_a_link_in_the_text() -> None:
    reply = Choose("m", (verbatim("Here."),), (Option("mail", verbatim("Open"), DRAFT), NO))
    _, link, row = blocks(reply, mail_buttons=False)
    assert link["text"]["text"] == "<mailto:dana@example.com?subject=Hello&amp;body=May%20I%20ask%3F|Open>"
    assert [element["text"]["text"] for element in row["elements"]] == ["No"]


def test_a_link_too_long_for_slack_is_left_out() -> None:
    long = Mail("dana@example.com", verbatim("Hello"), verbatim("Ünïcode " * 400))
    (said,) = blocks(Choose("m", (verbatim("Here."),), (Option("mail", verbatim("Open"), long),)))
    assert said["type"] == "section"


def test_a_form_is_behind_a_button_beside_the_others() -> None:
    form = Form("preparation.when:1", verbatim("When?"), (), verbatim("Save"), verbatim("Pick a date"))
    *_, row = blocks(Ask(form, (verbatim("When is it?"),), "preparation.when", (NO,)))
    opener, no = row["elements"]
    assert opener == {
        "type": "button",
        "action_id": "form",
        "text": {"type": "plain_text", "text": "Pick a date", "emoji": False},
        "value": "preparation.when:1",
        "style": "primary",
    }
    assert no["value"] == "no"


def test_the_option_to_take_stays_in_front_of_a_form() -> None:
    form = Form("contact.draft:email", verbatim("Draft"), (), verbatim("Save"), verbatim("Edit"))
    *_, row = blocks(Ask(form, (verbatim("Here it is."),), "contact.draft", (YES, NO)))
    assert [element["text"]["text"] for element in row["elements"]] == ["Yes", "Edit", "No"]
    assert "style" not in row["elements"][1]


def test_a_card_has_a_title_and_short_facts_side_by_side() -> None:
    rows = (
        Row(verbatim("Goal"), verbatim("nurse")),
        Row(verbatim("Who"), verbatim("Dana Lee")),
        Row(verbatim("Draft"), verbatim("long " * 60)),
        Row(verbatim("When"), verbatim("Tue")),
    )
    made = blocks(Show(Card(verbatim("Your interview"), (verbatim("So far:"),), rows)))
    assert [block["type"] for block in made] == ["header", *["section"] * 4]
    assert [len(block.get("fields", [])) for block in made] == [0, 0, 2, 0, 1]
    assert "Goal\nnurse" in read(made)


def test_a_marked_message_says_what_was_chosen_and_has_no_buttons() -> None:
    made = say.marked(Choose("m", (verbatim("Right?"),), (YES, NO)), "yes", WORDS).blocks
    assert [block["type"] for block in made] == ["section", "context"]
    assert read(made) == "Right?\n✓ Yes"


def test_a_message_marked_as_old_only_loses_its_buttons() -> None:
    made = say.marked(Choose("m", (verbatim("Right?"),), (YES, NO)), "", WORDS).blocks
    assert [block["type"] for block in made] == ["section"]


def test_the_fallback_has_all_the_words_and_nothing_acts_in_it() -> None:
    made = say.message(Say((verbatim("<!channel> & co"), verbatim("Bye"))), WORDS, "1")
    assert made.text == "&lt;!channel&gt; &amp; co\nBye"


def test_a_home_page_has_its_cards_apart() -> None:
    cards = (
        Card(verbatim("Dana Lee"), menu="home", options=(YES,)),
        Card(verbatim("Sam Ortiz"), menu="home", options=(YES,)),
    )
    view = say.home(Home(cards), WORDS)
    assert [block["type"] for block in view["blocks"]] == ["header", "actions", "divider", "header", "actions"]
    ids = [block["block_id"] for block in view["blocks"] if "block_id" in block]
    assert len(set(ids)) == 2


def test_an_empty_home_page_is_still_a_page() -> None:
    assert say.home(Home(()), WORDS)["blocks"]


def test_what_does_not_fit_is_marked_and_the_buttons_stay() -> None:
    made = blocks(Choose("m", tuple(verbatim("x" * 2900) for _ in range(9)), (YES, NO)))
    assert read(made).endswith("…\nYes\nNo")
    assert limits.measured(*made) <= limits.MESSAGE


def test_exactly_as_many_blocks_as_fit_are_shown_whole() -> None:
    assert "…" not in read(blocks(Say(tuple(verbatim(f"Line {n}") for n in range(50)))))
    assert len(blocks(Say(tuple(verbatim(f"Line {n}") for n in range(51))))) == 50
