"""Forms as modals, and what was filled in."""

from __future__ import annotations

from typing import Any

import pytest

from adapters.slack import forms
from bot.center import load
from bot.wording import wording
from flows.lines import verbatim
from flows.replies import Field, Form, Option
from tests.adapters.words import TemplateWords
from tests.fakes.slack.checks import check_view

WORDS = TemplateWords()


def modal(*fields: Field) -> dict[str, Any]:
    form = Form("preparation.when:1", verbatim("When is it?"), fields, verbatim("Save"), verbatim("Open"))
    return check_view(forms.modal(form, WORDS, "letter:1"), "modal")


def element(field: Field) -> dict[str, Any]:
    (block,) = modal(field)["blocks"]
    found: dict[str, Any] = block["element"]
    return found


def test_a_modal_brings_its_form_and_letter_back() -> None:
    view = modal(Field("who", verbatim("Who?"), hint=verbatim("Their name"), required=False))
    assert (view["callback_id"], view["private_metadata"]) == ("preparation.when:1", "letter:1")
    assert view["title"]["text"] == "When is it?"
    (block,) = view["blocks"]
    assert (block["block_id"], block["label"]["text"], block["hint"]["text"]) == ("who", "Who?", "Their name")
    assert block["optional"] is True


def test_text_comes_filled_in() -> None:
    assert element(Field("a", verbatim("A"), value="known"))["initial_value"] == "known"
    assert "initial_value" not in element(Field("a", verbatim("A")))
    assert element(Field("a", verbatim("A"), "long"))["multiline"] is True


def test_a_date_is_picked_and_an_impossible_one_is_left_out() -> None:
    assert element(Field("d", verbatim("D"), "date", value="2026-12-01"))["initial_date"] == "2026-12-01"
    assert "initial_date" not in element(Field("d", verbatim("D"), "date", value="next week"))


def test_times_are_offered_in_words_from_the_morning_on() -> None:
    made = element(Field("t", verbatim("T"), "time", value="15:10"))
    labels = [option["text"]["text"] for option in made["options"]]
    assert labels[0] == "7:00 AM"
    assert labels[-1] == "6:45 AM"
    assert len(labels) == 97
    assert made["initial_option"]["value"] == "15:10"
    assert "initial_option" not in element(Field("t", verbatim("T"), "time", value="soon"))


def test_times_are_worded_as_everything_else_is() -> None:
    form = Form("when", verbatim("When?"), (Field("t", verbatim("T"), "time"),), verbatim("Save"), verbatim("Open"))
    (block,) = forms.modal(form, wording("en", load(None)), "letter:1")["blocks"]
    assert block["element"]["options"][32]["text"]["text"] == "3:00 PM"


def test_choices_are_selected() -> None:
    options = (Option("zoom", verbatim("Zoom")), Option("phone", verbatim("By phone")))
    made = element(Field("how", verbatim("How?"), "choice", value="phone", options=options))
    assert made["initial_option"]["text"]["text"] == "By phone"


def test_answers_are_read_by_field_and_odd_ones_left_out() -> None:
    values = {
        "text": {"answer": {"type": "plain_text_input", "value": "words"}},
        "empty": {"answer": {"type": "plain_text_input", "value": None}},
        "date": {"answer": {"type": "datepicker", "selected_date": "2026-12-01"}},
        "time": {"answer": {"type": "static_select", "selected_option": {"value": "15:00"}}},
        "none": {"answer": {"type": "static_select", "selected_option": None}},
        "odd": {"other": {}},
        "odder": None,
    }
    assert forms.answers({"state": {"values": values}}) == {
        "text": "words",
        "empty": "",
        "date": "2026-12-01",
        "time": "15:00",
        "none": "",
    }
    assert forms.answers(None) == {}


def test_a_fault_stands_below_its_input_or_below_the_first() -> None:
    view = modal(Field("date", verbatim("D"), "date"), Field("time", verbatim("T"), "time"))
    told = forms.errors(view, {"time": "Too early.", "place": "Where?", "date": "In the past."})
    assert told == {"time": "Too early.", "date": "Where? In the past."}
    assert forms.errors(view, {}) == {}


@pytest.mark.parametrize(
    "view",
    [None, [], {}, {"blocks": None}, {"blocks": [None, "x", {"type": "input"}, {"type": "input", "block_id": 1}]}],
)
def test_a_fault_of_an_odd_form_is_shown_nowhere(view: Any) -> None:
    assert forms.errors(view, {"name": "Who is it?"}) == {}
