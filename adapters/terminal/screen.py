"""A person before the keyboard: lines read with editing, replies written above them."""

from __future__ import annotations

import contextlib
import shutil
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import TextIO

from adapters.terminal.offers import Offers
from adapters.terminal.say import MARGIN, Page, shown
from adapters.terminal.script import Input
from adapters.terminal.text import paint
from bot.ports import Words
from flows.replies import Reply
from flows.words import fold

with contextlib.suppress(ImportError):  # Windows has none; lines are then edited as its console does it
    import readline

WIDEST = 92  # columns: longer lines are hard to read
PROMPT = "you › "
HINT = "[Buttons look like this]: type one, or its beginning, or just write. Bye or Ctrl-C leaves, and nothing is lost."
UPDATED = "(updated)"  # above a reply that was shown before and reads otherwise now
BYE = frozenset(("bye", "goodbye", "good bye", "bye bye", "exit", "quit", "adiós", "adios", "chao"))


class Screen:
    """Writes for a person and reads what they type.

    ``resume`` is the command that leads back here, ``kept`` says where the conversation is; ``colour`` is whether
    styles are welcome, should this be a terminal.
    """

    def __init__(
        self,
        resume: str,
        out: TextIO | None = None,
        typed: TextIO | None = None,
        *,
        kept: str = "",
        colour: bool = True,
    ) -> None:
        self.offers = Offers()
        self._resume = resume
        self._kept = kept
        self._out = out or sys.stdout
        self._typed = typed or sys.stdin
        self._terminal = self._out.isatty() and self._typed.isatty()
        self._colour = colour and self._out.isatty()
        self._reading = False
        self._lock = threading.Lock()

    def show(
        self,
        reply: Reply,
        words: Words,
        state: str,  # noqa: ARG002
        letter: str,
        saved: Path | None,
        *,
        again: bool = False,
    ) -> None:
        """Write a reply; above the line being typed, if one is."""
        self.offers.note(reply, letter, words)
        columns = min(shutil.get_terminal_size().columns, WIDEST) if self._terminal else WIDEST
        text = shown(reply, words, Page(columns, self._colour))
        if again and text:
            text = f"{MARGIN}{paint(UPDATED, 'dim', colour=self._colour)}\n{text}"
        if saved is not None:
            text += f"{MARGIN}{paint('⇣', 'dim', colour=self._colour)} {saved.name}\n"
        if text:
            self._write(f"{text}\n")

    def inputs(self) -> Iterator[Input]:
        """What is typed, a message a line, until Ctrl-D, Ctrl-C or a goodbye."""
        if self._terminal:
            self._complete()
        with contextlib.suppress(EOFError, KeyboardInterrupt):
            while True:
                text = self._line()
                if fold(text) in BYE:
                    break
                if text.strip():
                    self._write("\n")
                    yield {"say": text}

    def greet(self) -> None:
        """Say how this works, before anything else."""
        self._write("\n" + paint(MARGIN + HINT, "dim", colour=self._colour) + "\n\n")

    def leave(self) -> None:
        """Say where everything is kept, and how to come back."""
        where = f" in {self._kept}" if self._kept else ""
        resume = paint(self._resume, "bold", colour=self._colour)
        self._write(f"\n{MARGIN}Everything is saved{where}. To go on: {resume}\n")

    def _line(self) -> str:
        if not self._terminal:
            if not (line := self._typed.readline()):
                raise EOFError
            self._write(PROMPT + line.rstrip("\n") + "\n")
            return line
        # Between \x01 and \x02 stands what readline must not count as columns.
        styled = self._colour and "readline" in globals()
        prompt = "\x01\x1b[1m\x02" + PROMPT + "\x01\x1b[22m\x02" if styled else PROMPT
        self._reading = True
        try:
            return input(prompt)
        finally:
            self._reading = False

    def _write(self, text: str) -> None:
        with self._lock:
            if self._reading and self._terminal:
                begun = readline.get_line_buffer() if "readline" in globals() else ""
                text = f"\r\x1b[K\n{text}{paint(PROMPT, 'bold', colour=self._colour)}{begun}"
            self._out.write(text)
            self._out.flush()

    def _complete(self) -> None:
        """Let Tab finish the name of a button."""
        if "readline" not in globals():
            return
        readline.set_completer_delims("")
        readline.set_completer(self._completion)
        readline.parse_and_bind("tab: complete")

    def _completion(self, begun: str, number: int) -> str | None:
        found = [each for each in self.offers.labels() if each.casefold().startswith(begun.casefold())]
        return found[number] if number < len(found) else None
