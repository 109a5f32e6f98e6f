"""The page of local-slack 0.1.8 as a person uses it: say, click, choose, fill in, read."""

from __future__ import annotations

import html
import re
from collections.abc import Mapping
from datetime import date, time
from pathlib import Path

from playwright.sync_api import Locator, Page, expect

from tests.clients.local_slack import BOT_NAME, LocalSlack
from tests.clients.people import MAYA, Person
from tests.clients.window import WHOLE, Answer, as_read, heard

# Everything a message says; its buttons and selects are what it offers.
WORDS = ".msg-text, .bk-header, .bk-text, .bk-field, .bk-context-text, .file-card-name"


class SlackPage:
    """One window of the local Slack, somebody sitting before it; Maya in her direct message at first.

    "New" is what the coach wrote since the last thing done here, or since the conversation was opened.
    """

    def __init__(self, page: Page, slack: LocalSlack) -> None:
        self.page = page
        self.slack = slack
        self.person = MAYA
        self._known = 0
        page.goto(slack.url)
        page.locator(".sidebar-item").first.wait_for()
        if self._form.count():  # this Slack has one form for all its windows: somebody left it open
            self.cancel()
        self.open_dm(MAYA)

    # Where to be

    def open_dm(self, person: Person) -> None:
        """Be this person, in their direct message with the coach."""
        self.page.get_by_label("Act as").select_option(label=person.name)
        self.person = person
        self._open(person.name, self.page.locator("button.sidebar-item:has(.dot)"))

    def open_channel(self, name: str) -> None:
        """Go to a channel: ``general`` or ``career-center-staff``."""
        self._open(name, self.page.locator("button.sidebar-item:has(.hash):not(:has(.app-dot))"))

    def open_home(self) -> None:
        """Open the coach's App Home and wait for something in it."""
        self.page.locator("button.sidebar-item:has(.app-dot)").filter(has_text=BOT_NAME).click()
        expect(self.page.locator(".home .blocks")).to_be_visible()

    # What to do

    def say(self, text: str) -> None:
        """Write a message; ``/infointerview help`` runs the command, ``@infointerview`` mentions the coach."""
        self._send(self.page.locator(".main .composer"), text)

    def say_in_thread(self, text: str, under: str) -> None:
        """Answer in the thread under the newest message that says ``under``."""
        # Its button appears under a mouse that rests there, and the next message may push it away.
        self._messages.filter(has_text=under).last.get_by_title("Reply in thread").dispatch_event("click")
        self._send(self.page.locator(".thread-pane .composer"), text)

    def click(self, label: str) -> None:
        """Click the newest button with this label, in the conversation or App Home."""
        self._mark()
        self._main.locator(".messages, .home").get_by_role("button", name=label, exact=True).last.click()

    def choose(self, option: str) -> None:
        """Take an option of the newest select that has it."""
        self._mark()
        self._main.locator("select").filter(has=_option(self.page, option)).last.select_option(label=option)

    def fill_in(self, opener: str, answers: Mapping[str, Answer]) -> None:
        """Open a form by its button, fill it in and send it."""
        self.click(opener)
        self.form()
        self.fill(answers)
        self.submit()

    def fill(self, answers: Mapping[str, Answer]) -> None:
        """Fill in the open form by its labels: texts, dates, times (as 3:00 PM), options by label.

        This Slack sends nothing for a field nobody touched, whatever it shows: fill in every field that matters.
        """
        for label, answer in answers.items():
            _fill(self._field(label), answer)

    def submit(self) -> None:
        """Send the open form."""
        self._mark()
        self._form.locator(".modal-btn.primary").click()

    def cancel(self) -> None:
        """Close the open form."""
        self._mark()
        self._form.locator(".modal-x").click()

    # What to see

    def replies(self, count: int = 1) -> list[str]:
        """The new messages of the coach, once there are ``count`` or more."""
        expect(self._coach.nth(self._known + count - 1)).to_be_visible()
        return [_words(message) for message in self._coach.all()[self._known :]]

    def hears(self, text: str) -> str:
        """The new messages up to the one that says this."""
        return heard(self, text)

    def wait_for(self, text: str) -> str:
        """Wait until the coach says this, new or in a message it changed; gives the whole newest such message."""
        found = self._coach.filter(has_text=text).last
        expect(found).to_be_visible()
        return _words(found)

    def texts(self) -> list[str]:
        """Every message here, oldest first, whoever wrote it."""
        return [_words(message) for message in self._messages.all()]

    def thread(self) -> list[str]:
        """Every message of the open thread, oldest first, beginning with the one it is under."""
        return [_words(message) for message in self.page.locator(".thread-pane .msg").all()]

    def buttons(self) -> list[str]:
        """The labels of the buttons of the newest message that has any."""
        actions = self._main.locator(".msg-body:has(.bk-button), .home-inner").last
        return [button.inner_text() for button in actions.locator(".bk-button").all()]

    def link(self, label: str) -> str:
        """Where the newest link button with this label leads; this page does not show or open it itself."""
        for message in reversed(self.slack.messages(self.person.slack_dm)):
            for block in message.get("blocks", ()):
                for element in block.get("elements", ()):
                    if element.get("type") == "button" and element["text"]["text"] == label:
                        return str(element["url"])
        raise LookupError(f"no button {label!r}")

    def home(self) -> str:
        """What App Home says."""
        return _words(self.page.locator(".home-inner"))

    def home_buttons(self) -> list[str]:
        """The labels of all buttons of App Home."""
        return [button.inner_text() for button in self.page.locator(".home-inner .bk-button").all()]

    def form(self) -> list[str]:
        """The title of the open form, then the labels of its fields."""
        expect(self._form).to_be_visible()
        return [line.inner_text() for line in self._form.locator(".modal-title, .bk-label").all()]

    def errors(self) -> dict[str, str]:
        """What the coach finds wrong in the open form, by block id, once it finds something."""
        expect(self._form.locator(".modal-error").first).to_be_visible()
        lines = (error.inner_text().partition(": ") for error in self._form.locator(".modal-error").all())
        return {block: html.unescape(message) for block, _, message in lines}

    def form_closed(self) -> None:
        """Wait until no form is open."""
        expect(self._form).to_have_count(0)

    def screenshot(self, file: Path) -> None:
        """A picture of the conversation, its newest message in sight; the list of everybody's chats is left out."""
        self.page.add_style_tag(content=".sidebar, .topbar { display: none }")
        self.page.mouse.move(0, 0)  # what is under it would look different
        if self._messages.count():
            self._messages.last.evaluate(WHOLE)
        self._main.screenshot(path=file, animations="disabled")

    # How it is built

    @property
    def _main(self) -> Locator:
        return self.page.locator("main.main")

    @property
    def _messages(self) -> Locator:
        return self._main.locator(".messages .msg")

    @property
    def _coach(self) -> Locator:
        return self._messages.filter(has=self.page.locator(".badge-app"))

    @property
    def _form(self) -> Locator:
        return self.page.locator(".modal")

    def _field(self, label: str) -> Locator:
        named = self.page.locator(".bk-label").get_by_text(label, exact=True)
        return self._form.locator(".bk-input").filter(has=named)

    def _open(self, name: str, items: Locator) -> None:
        items.filter(has_text=re.compile(rf"^\W*{re.escape(name)}$")).click()
        expect(self._main.locator(".channel-title")).to_contain_text(name)
        self._mark()

    def _send(self, composer: Locator, text: str) -> None:
        self._mark()
        composer.locator("textarea").fill(text)
        composer.get_by_role("button", name="Send", exact=True).click()
        expect(composer.locator("textarea")).to_be_empty()

    def _mark(self) -> None:
        self._known = self._coach.count()


def _option(page: Page, label: str) -> Locator:
    return page.locator("option").get_by_text(label, exact=True)


def _words(message: Locator) -> str:
    """What a message says, a line each. This page escapes once too often: it shows our ``&amp;`` as just that."""
    lines = "\n".join(part.inner_text() for part in message.locator(WORDS).all()).splitlines()
    return html.unescape("\n".join(stripped for line in lines if (stripped := line.strip())))


def _fill(field: Locator, answer: Answer) -> None:
    if isinstance(answer, date):
        answer = answer.isoformat()
    elif isinstance(answer, time):
        answer = as_read(answer)
    if field.locator("select").count():
        field.locator("select").select_option(label=answer)
    elif isinstance(answer, list) or field.locator(".bk-options").count():
        for option in [answer] if isinstance(answer, str) else answer:
            field.get_by_label(option, exact=True).check()
    else:
        field.locator("input").fill(answer)
