"""A whole journey from "hi" to being ready, once by buttons and once by typing, in whichever client."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from urllib.parse import unquote
from zoneinfo import ZoneInfo

from tests.clients.people import ZONE
from tests.clients.window import Window

GREETING = "you can stop any time"


def next_week() -> date:
    """The day of the talk, far enough away for every reminder."""
    return datetime.now(ZoneInfo(ZONE)).date() + timedelta(days=7)


def in_calendar(day: date) -> str:
    """When the talk begins, as a calendar file says it: three in the afternoon there, in UTC."""
    begins = datetime.combine(day, time(15), ZoneInfo(ZONE)).astimezone(UTC)
    return f"DTSTART:{begins:%Y%m%dT%H%M%SZ}"


def as_said(day: date) -> str:
    """A day as the coach says it: Tuesday, December 1."""
    return f"{day:%A, %B} {day.day}"


def say(window: Window, text: str, heard: str) -> str:
    """Type this and wait until that is said; everything that was answered."""
    window.say(text)
    return window.hears(heard)


def press(window: Window, label: str, heard: str) -> str:
    """Click this and wait until that is said; everything that was answered."""
    window.click(label)
    return window.hears(heard)


def by_buttons(window: Window) -> None:
    """Nothing is typed but what only the student can know. The window stands after the greeting."""
    to_contact_by_buttons(window)
    dana = {
        "Name": "Dana Lee",
        "What they do": "PT",
        "Where they work": "Frederick Health",
        "How you're connected": "My bio prof gave me your name",
        "Email address": "dana.lee@health.example",
    }
    press(window, "Yes", "Who is it?")
    window.fill_in("Fill in a form", dana)
    window.hears("Which days or times would suit you")
    press(window, "I'm flexible", "Here's the email")
    mail = window.link("Open in my email")
    assert mail.startswith("mailto:dana.lee@health.example?")
    assert "My bio prof gave me your name." in unquote(mail)
    press(window, "I sent it", "Has Dana answered?")
    press(window, "Questions next", "Use them all")
    press(window, "Use these", "That's 6 questions")
    press(window, "Done with questions", "When is it?")
    window.fill_in("Pick a date", {"Date": next_week(), "Time": time(15), "How you'll meet": "Zoom"})
    assert f"{as_said(next_week())}, 3:00 PM, on Zoom" in window.hears("quiet interview room")
    press(window, "Yes please", "lends business wear")
    press(window, "No, I'm set", "You're prepared.")


def to_contact_by_buttons(window: Window) -> None:
    """The goal, by a select and one typed word, up to the question whom to talk to."""
    press(window, "Start", "a specific job, or a field")
    press(window, "A specific job", "Which job?")
    say(window, "physical therapist", "What advice would be worth the most")
    window.choose("A normal day")
    window.hears("what a normal day looks like. Did I get that right?")
    press(window, "Yes", "who could you talk to?")


def by_typing(window: Window) -> None:
    """Not a button is clicked. The window stands after the greeting."""
    to_contact_by_typing(window)
    to_email_by_typing(window)
    say(window, "i sent it", "Has Dana answered?")
    say(window, "questions next", "Use them all")
    say(window, "1, 3 and 5", "That's 3 questions")
    assert "What do you wish" in say(window, "What do you wish you had known before school?", "That's 4 questions")
    say(window, "move 4 to 1", "1. What do you wish you had known before school?")
    say(window, "done", "When is it?")
    to_ready_by_typing(window)


def to_contact_by_typing(window: Window) -> None:
    """The goal, up to the question whom to talk to."""
    goal = "i kinda want to be a physical therapist but idk if the extra school is worth it"
    say(window, goal, "the schooling it takes. Did I get that right?")
    say(window, "yes, also what a normal day looks like", "the schooling it takes and what a normal day looks like.")
    say(window, "yes", "who could you talk to?")


def to_email_by_typing(window: Window) -> None:
    """Whom to talk to, up to the email."""
    say(window, "yes", "Who is it?")
    dana = "Dana Lee, she's a PT at Frederick Health, my bio prof gave me her name"
    assert "Got it: Dana Lee, PT at Frederick Health." in say(window, dana, "Which days or times would suit you")
    drafted = say(window, "tuesday or thursday after 2", "Here's the email")
    assert "I'm free Tuesday or Thursday after 2" in drafted
    assert "under 100 words" in drafted


def to_ready_by_typing(window: Window) -> None:
    """The date, up to being ready."""
    day = next_week()
    say(window, "what should i wear tho", "When is it?")
    say(window, f"{day:%B} {day.day} at 3pm on zoom", f"{as_said(day)}, 3:00 PM, on Zoom. Right?")
    assert "I'll remind you the day before and two hours before." in say(window, "yes", "quiet interview room")
    say(window, "yes please", "lends business wear")
    say(window, "no", "You're prepared.")
