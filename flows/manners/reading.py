"""Wishes that hold everywhere: recognised only where the whole message is one, for a false alarm is worse than a miss."""

from __future__ import annotations

import re

from flows.conversation import Scene
from flows.stage import Meant
from flows.words import fold, near

COMMAND = re.compile(r"^\s*/?infointerview\b[\s:,]*", re.IGNORECASE)

PHRASES: dict[str, tuple[str, ...]] = {
    "help": ("help", "help me", "what can i say", "what can you do", "commands", "options", "menu", "?"),
    "about": ("what is this", "what is it", "what's this", "what is it exactly", "who are you", "what are you",
              "what is an informational interview", "how does this work", "about"),
    "back": ("back", "go back", "undo", "undo that", "previous", "oops"),
    "skip": ("skip", "skip this", "skip it", "next", "pass", "not now"),
    "pause": ("pause", "later", "not today", "take a break", "i need a break", "gotta go", "bye", "goodbye"),
    "restart": ("start over", "restart", "begin again", "start again", "reset"),
    "status": ("status", "where am i", "where was i", "my progress", "progress", "what's next", "summary"),
    "human": ("talk to a person", "talk to a human", "talk to someone", "human", "person", "real person",
              "speak to a person", "contact staff", "career center", "talk to the career center"),
    "stop": ("stop", "stop messages", "stop reminders", "unsubscribe", "opt out", "stop sending me messages",
             "stop sending me reminders", "no more messages", "no more reminders", "stop messaging me"),
    "pause_messages": ("pause messages", "pause two weeks", "pause reminders", "pause messages for two weeks"),
    "resume": ("resume", "resume messages", "start messages", "turn back on", "turn reminders on", "subscribe"),
    "thanks": ("thanks", "thank you", "thx", "ty", "thanks a lot", "thank you so much", "cheers", "many thanks"),
    "greeting": ("hi", "hello", "hey", "hi there", "hello there", "hey there", "good morning", "good afternoon",
                 "good evening", "yo", "hello again", "hi again", "i'm back", "im back"),
    "new": ("new", "new one", "start a new one", "another one", "new interview", "add another", "new person"),
    "people": ("people", "my interviews", "interviews", "my people", "who do i have", "list", "show my interviews"),
    "sent": ("sent", "sent it", "i sent it", "i've sent it", "just sent it", "i sent the email", "i emailed her",
             "i emailed him", "i emailed them", "email sent", "done, i sent it"),
    "replied": ("she replied", "he replied", "they replied", "she answered", "he answered", "they answered",
                "she said yes", "he said yes", "they said yes", "she wrote back", "he wrote back", "they wrote back",
                "got a reply", "i got a reply", "she got back to me", "he got back to me", "they got back to me"),
    "clothes": ("what should i wear", "what do i wear", "what to wear", "clothes", "closet", "career closet",
                "what should i wear tho", "i have nothing to wear", "dress code"),
    "room": ("room", "rooms", "interview room", "is there a quiet room", "where can i zoom", "quiet room"),
    "hours": ("hours", "office hours", "when are office hours", "when are you open", "opening hours",
              "where is the career center", "contact", "email address of the career center"),
    "duration": ("how long is it", "how long does it take", "how long should it be", "how long is the interview",
                 "how long will this take", "how long"),
    "export": ("what do you know about me", "my data", "what do you have on me", "show my data", "export my data"),
    "download": ("download my data", "download everything", "give me my data"),
    "delete": ("delete everything", "delete my data", "delete me", "forget me", "forget everything", "erase my data"),
    "privacy": ("privacy", "is this private", "who can see this", "who sees this", "what do you keep"),
}  # fmt: skip
WISHES = {phrase: wish for wish, phrases in PHRASES.items() for phrase in phrases}

GO = re.compile(
    r"^(?:please )?(?:go (?:back )?to|take me to|show(?: me)?|open|back to|continue with)(?: the| my)? (?P<what>.{2,40})$"
)
CHANGE = re.compile(
    r"^(?:wait,? )?(?:actually,? )?(?:please )?(?:i(?: want|'d like| need| would like) to |can i |let me |let's )?"
    r"(?:change|edit|fix|correct|update)(?: (?:my|the|her|his|their))? (?P<what>.{2,40})$"
)
SWITCH = re.compile(r"^(?:please )?(?:switch|change over|go over) to (?P<who>.{1,60})$")
ENTRIES = (
    "sheet",
    "take-away sheet",
    "calendar file",
    "checklist",
    "goal",
    "contact",
    "email",
    "questions",
    "prep",
    "preparation",
    "thank-you",
    "thank you note",
    "reflection",
)

ALARMS = re.compile(
    r"\b(?:kill(?:ing)? myself|suicid\w*|end(?:ing)? my life|take my (?:own )?life|want to die|wanna die|hurt(?:ing)? "
    r"myself|harm(?:ing)? myself|self[- ]?harm\w*|cut(?:ting)? myself|better off dead|don'?t want to (?:live|be alive)|"
    r"no reason to live|going to hurt (?:someone|somebody)|kill (?:him|her|them|someone|somebody))\b"
)  # plain alternatives, so linear; the institution adds its own words in center.toml


YES = frozenset(
    [
        "yes",
        "yeah",
        "yep",
        "yup",
        "ya",
        "yea",
        "sure",
        "ok",
        "okay",
        "k",
        "yes please",
        "sounds good",
        "correct",
        "right",
        "that's right",
        "thats right",
        "exactly",
        "perfect",
        "great",
        "good",
        "looks good",
        "definitely",
        "of course",
        "absolutely",
        "please do",
        "do it",
        "go ahead",
        "fine",
        "y",
        "true",
        "use that",
        "use it",
        "ok use that",
        "use",
        "keep",
        "let's go",
        "lets go",
        "ready",
        "i do",
        "yes i do",
        "ok yes",
        "cool",
        "got it",
    ]
)
NO = frozenset(
    [
        "no",
        "nope",
        "nah",
        "no thanks",
        "no thank you",
        "not really",
        "not now",
        "not yet",
        "n",
        "don't",
        "cancel",
        "never mind",
        "nevermind",
        "i'm good",
        "im good",
        "i'm set",
        "im set",
        "no need",
        "wrong",
        "incorrect",
        "not right",
    ]
)
AGREEING = ("yes", "send", "start", "add", "done")
DECLINING = ("no", "cancel", "change", "not_yet")


def plain_answer(folded: str, offered: set[str]) -> str | None:
    """The choice a plain yes or no stands for among those offered; None where it could mean several or none."""
    choices = AGREEING if folded in YES else DECLINING if folded in NO else ()
    return next((each for each in choices if each in offered), None)


def alarming(text: str, scene: Scene) -> bool:
    """Whether the institution's approved text must come first. Generous on purpose: a false alarm is cheap here."""
    folded = fold(text)
    return bool(ALARMS.search(folded)) or any(fold(each) in folded for each in scene.center.crisis.words)


def without_command(text: str) -> str:
    """``infointerview status`` typed as words, as the words alone; a bare ``infointerview`` asks for help."""
    return COMMAND.sub("", text) or "help" if COMMAND.match(text) else text


def wish(text: str, scene: Scene) -> Meant | None:
    """The wish a whole message is, or None for an ordinary answer. The words that came along are the text's own."""
    folded = fold(text) or text.strip()
    bare = folded.removeprefix("please ").removesuffix(" please")
    if (phrase := near(bare, WISHES)) is not None:
        return Meant(WISHES[phrase])
    if bare in ENTRIES:
        return Meant("go", bare)
    if found := SWITCH.match(bare):
        return Meant("switch", found["who"])
    if found := CHANGE.match(bare):
        return Meant("change", found["what"])
    if (found := GO.match(bare)) and near(found["what"], ENTRIES):
        return Meant("go", found["what"])
    return None


def wants_change(text: str) -> bool:
    """Whether somebody wants to change something, whatever it is."""
    return CHANGE.match(fold(text)) is not None
