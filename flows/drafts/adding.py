"""A sentence put into a draft where it belongs, the student's own words left as they are."""

from __future__ import annotations

from flows.drafts.judging import is_name
from flows.drafts.tongue import Tongue

FIRST = "connection"  # opens the letter, after the greeting
OPENING = ("who", "learn", "specific")  # end its first paragraph
ENDING = ("minutes", "times", "next")  # end its last one
SIGNED = 4  # lines at the end among which the closing words and the name are looked for


def added(tongue: Tongue, text: str, point: str, sentence: str) -> str:
    """The draft with one more sentence. A name goes to the end; what is asked or offered, before the closing."""
    if not sentence:
        return text
    lines = text.strip().split("\n")
    start = _after_greeting(tongue, lines)
    end = _closing(tongue, lines, start)
    if point == "signature":
        lines += ["", sentence]
    elif start == len(lines) or (not start and point == FIRST):
        return _inline(tongue, text.strip(), sentence)
    elif point == FIRST:
        lines[start] = f"{sentence} {lines[start]}"
    elif point in OPENING:
        lines[start] = f"{lines[start]} {sentence}"
    elif point in ENDING:
        last = max(number for number in range(start, max(end, start + 1)) if lines[number].strip() or number == start)
        lines[last] = f"{lines[last]} {sentence}"
    else:
        lines[end:end] = [sentence, ""] if end < len(lines) else ["", sentence]
    return "\n".join(lines)


def _inline(tongue: Tongue, text: str, sentence: str) -> str:
    """A sentence right after a greeting that shares its line with the letter, or before everything."""
    found = tongue.greeting.match(text)
    if found is None or not found["hail"]:
        return f"{sentence} {text}"
    head = text[: found.end() + 1]
    return " ".join(each for each in (head, sentence, text[len(head) :].strip()) if each)


def _after_greeting(tongue: Tongue, lines: list[str]) -> int:
    """The first line that says something; 0 where the greeting shares its line with the letter."""
    found = tongue.greeting.match(lines[0])
    if found is None or len(lines) == 1 or lines[0][found.end() + 1 :].strip():
        return 0
    return next((number for number, each in enumerate(lines) if number and each.strip()), len(lines))


def _closing(tongue: Tongue, lines: list[str], start: int) -> int:
    """The line the closing begins at: farewell, thanks or name; past the end where there is none."""
    for number in range(max(start + 1, len(lines) - SIGNED), len(lines)):
        said = lines[number].strip()
        short = 0 < len(said.split()) <= 4
        if short and (is_name(tongue, said) or tongue.farewell.match(said) or tongue.signs["thanks"].search(said)):
            return number
    return len(lines)
