"""The page of the Microsoft 365 Agents Playground 0.2.28 as a person uses it: say, click, fill in, read."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, time
from pathlib import Path

from playwright.sync_api import FloatRect, Locator, Page, expect

from tests.clients.playground import BOT_NAME, Playground
from tests.clients.window import WHOLE, Answer, as_read, heard

PERSONAL = "Personal Chat"
CHOOSE, SAVE = "Choose", "Save"  # the buttons beside a select and below a form
SEND = re.compile("^(Send Message|Post)$")  # in a chat, in a channel

# The rectangle of the window to the right of an element.
BESIDE = (
    "e => { const r = e.getBoundingClientRect(); return [r.right, r.top, innerWidth - r.right, innerHeight - r.top] }"
)

# What the coach wrote: a bubble in a chat; in a channel a post, or an answer under one, whose parts have no names.
FACE = f"[role=img][aria-label='{BOT_NAME}']"
POST, ANSWER = f".fui-CardHeader:has({FACE}) + div", f"[role=group] div:has(> div > {FACE}) > div:nth-child(2)"
COACH = f".fai-OutputCard, {POST}, {ANSWER}"

# Everything a card says, but not the labels of its fields nor what is hidden.
WORDS = ":is(.ac-textBlock, div.ac-richTextBlock):visible"


class TeamsPage:
    """One window of the Playground, in the personal chat at first.

    One window a Playground: loading the page installs the app again, and the page alone knows what was said.
    "New" is what the coach wrote since the last thing done here, or since the conversation was opened.
    """

    def __init__(self, page: Page, playground: Playground) -> None:
        self.page = page
        self.playground = playground
        self._known = 0
        page.goto(playground.url)
        page.get_by_role("treeitem", name=PERSONAL).wait_for()
        self._close_log()
        self._box.wait_for()

    # Where to be

    def open(self, name: str = PERSONAL) -> None:
        """Go to ``Personal Chat``, ``Career Services group``, ``General`` or ``career-center-staff``."""
        item = self.page.get_by_role("treeitem", name=name)
        item.click()
        self._box.wait_for()
        self._mark()

    # What to do

    def say(self, text: str) -> None:
        """Write a message of one line."""
        self._mark()
        self._box.fill(text)
        self._send()

    def mention(self, text: str) -> None:
        """Write a message that mentions the coach, as it must in a group or channel to be heard."""
        self._mark()
        self._box.click()
        self._box.press_sequentially(f"@{BOT_NAME[:3]}", delay=30)
        self.page.get_by_role("menuitem", name=BOT_NAME).click()
        self._box.press_sequentially(f" {text}")
        self._send()

    def click(self, label: str) -> None:
        """Click the newest card's button with this label, also one that sends a form."""
        self._mark()
        self._cards.get_by_role("button", name=label, exact=True).last.click()

    def choose(self, option: str) -> None:
        """Take an option of the newest card's select, and send it."""
        self._pick(self._cards.last.get_by_role("combobox"), option)
        self.click(CHOOSE)

    def fill_in(self, opener: str, answers: Mapping[str, Answer]) -> None:
        """Fill in the newest form and send it; where it is folded away, its button shows it first."""
        button = self._cards.last.get_by_role("button", name=opener, exact=True)
        if button.count():
            button.click()
        self.fill(answers)
        self.click(SAVE)

    def fill(self, answers: Mapping[str, Answer]) -> None:
        """Fill in the newest card by the labels of its fields: texts, dates, times, options by their titles."""
        for label, answer in answers.items():
            self._fill(self._field(label), answer)

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
        """Every message of the coach here, oldest first."""
        return [_words(message) for message in self._coach.all()]

    def buttons(self) -> list[str]:
        """The labels of the buttons of the newest card that has any, links too."""
        card = self._cards.filter(has=self.page.locator(".ac-actionSet")).last
        return [button.inner_text() for button in card.locator(".ac-actionSet button").all()]

    def link(self, label: str) -> str:
        """Where the newest card's link with this label leads."""
        return self._cards.get_by_role("link", name=label, exact=True).last.get_attribute("title") or ""

    def errors(self) -> list[str]:
        """What the newest card finds wrong in its fields, once it finds something."""
        wrong = self._cards.last.locator(".ac-input-container + .ac-textBlock")
        expect(wrong.first).to_be_visible()
        return [line.inner_text().strip() for line in wrong.all()]

    def screenshot(self, file: Path) -> None:
        """A picture of the conversation, its newest message in sight; the list of chats is left out."""
        self.page.evaluate("document.activeElement.blur()")
        self.page.mouse.move(0, 0)  # what is under it would look different
        self._coach.last.evaluate(WHOLE)
        x, y, width, height = self.page.get_by_role("region", name="Chat and Teams Channel").evaluate(BESIDE)
        self.page.screenshot(path=file, clip=FloatRect(x=x, y=y, width=width, height=height), animations="disabled")

    # How it is built

    @property
    def _box(self) -> Locator:
        return self.page.locator("div[role=textbox][contenteditable]").first

    @property
    def _coach(self) -> Locator:
        return self.page.locator(COACH)

    @property
    def _cards(self) -> Locator:
        return self.page.locator(".ac-adaptiveCard")

    def _send(self) -> None:
        self.page.get_by_role("button", name=SEND).first.click()
        expect(self._box).to_be_empty()

    def _mark(self) -> None:
        self._known = self._coach.count()

    def _field(self, label: str) -> Locator:
        """The input of the newest card with this label, less the star of a required one."""
        named = self.page.locator(".ac-textRun:first-child").get_by_text(label, exact=True)
        field = self._cards.last.locator("label.ac-richTextBlock").filter(has=named).get_attribute("for")
        return self.page.locator(f"[id='{field}']")

    def _fill(self, field: Locator, answer: Answer) -> None:
        if isinstance(answer, date):
            field.fill(f"{answer:%B} {answer.day}, {answer.year}")
            field.press("Tab")  # Enter may open the calendar over the next field
        elif isinstance(answer, time):
            self._pick(field, as_read(answer))
        elif isinstance(answer, list):
            for option in answer:
                field.get_by_text(option, exact=True).check()
        elif field.get_attribute("role") == "combobox":
            self._pick(field, answer)
        elif field.get_attribute("role") == "radiogroup":
            field.get_by_text(answer, exact=True).check()
        else:
            field.fill(answer)

    def _pick(self, field: Locator, option: str) -> None:
        field.click()
        self.page.get_by_role("option", name=option, exact=True).click()

    def _close_log(self) -> None:
        self.page.get_by_text("Log Panel", exact=True).locator("xpath=..").get_by_role("button").last.click()


def _words(message: Locator) -> str:
    """What a message says, a line each: a card by its texts, anything else as it stands."""
    card = message.locator(".ac-adaptiveCard")
    parts = card.locator(WORDS).all() if card.count() else [message]
    lines = "\n".join(part.inner_text() for part in parts).splitlines()
    return "\n".join(stripped for line in lines if (stripped := line.strip()))
