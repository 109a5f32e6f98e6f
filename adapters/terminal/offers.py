"""What has been offered in this chat, newest last: so that a button can be pressed by its name."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field

from adapters.terminal.say import label
from bot.ports import Words
from flows.replies import Ask, Form, Reply, options_of

REMEMBERED = 200  # replies: older buttons are out of sight


@dataclass(frozen=True, slots=True)
class Offer:
    """A button as it was shown."""

    label: str
    menu: str
    choice: str
    letter: str


@dataclass(slots=True)
class Offers:
    """The buttons of the replies so far, and the form that was offered last."""

    _replies: deque[tuple[Offer, ...]] = field(default_factory=lambda: deque(maxlen=REMEMBERED))
    _form: tuple[Form, str] | None = None

    def note(self, reply: Reply, letter: str, words: Words) -> None:
        """Remember what a reply offers."""
        menu, options = options_of(reply)
        offers = (Offer(label(each.label, words), menu, each.choice, letter) for each in options if each.opens is None)
        if found := tuple(offers):
            self._replies.append(found)
        if isinstance(reply, Ask):
            self._form = (reply.form, letter)

    def labels(self) -> list[str]:
        """What the last reply with buttons has on them."""
        return [each.label for each in self._replies[-1]] if self._replies else []

    def pick(self, name: str) -> dict[str, str] | None:
        """The newest button of that label or choice, as its press is heard; None when there never was one."""
        wanted = name.strip().casefold()
        for offers in reversed(self._replies):
            for each in offers:
                if wanted in (each.label.casefold(), each.choice.casefold()):
                    return {"menu": each.menu, "choice": each.choice, "letter": each.letter}
        return None

    def fill(self) -> dict[str, str] | None:
        """The form that was offered last, as it is heard, answers apart; None before the first one."""
        if self._form is None:
            return None
        form, letter = self._form
        return {"form": form.name, "letter": letter}
