"""Wishes that hold everywhere, in free words: a false alarm is worse than a miss, for it swallows an answer."""

from __future__ import annotations

import functools
import re

from flows.center import Center
from flows.conversation import Scene
from flows.goal import reading as goal
from flows.language import LANGUAGES, detect
from flows.manners import intents
from flows.preparation import reading as preparation
from flows.stage import Meant
from flows.words import LONGEST, fold, near

SENT = 40_000  # characters of the longest message a platform takes
OVERLAP = 200  # characters: more than any alarm is long
COMMAND = re.compile(r"^\s*/?infointerview\b[\s:,]*", re.IGNORECASE)
AGREEING = ("yes", "send", "start", "add", "gap", "done", "use", "replied")
DECLINING = ("no", "cancel", "change", "not_yet", "nobody", "later")
SAYING = {"yes": AGREEING, "no": DECLINING, "not_yet": ("not_yet", *DECLINING), "maybe": ("maybe",)}
# A wish by its name alone gives way to one that says what it is about: "go back to questions".
LOOSE = (None, "back", "status", "new", "people", "export", "email", "thankyou_note", "skip", "help", "alumni")
LED = {"email": ("go", "email"), "thankyou_note": ("go", "thank-you")}  # wishes that are a way to a step
_ALUMNI = re.compile(r"\balum|\bgrad(?:s|uates)\b|\b(?:ex-?alum|egresad|graduad)", re.IGNORECASE)
_LOOKED = re.compile(
    r"(?:(?:show me|see|view|can i see) )?(?:my |the )?access log"
    r"|who(?: has| have| else)* (?:looked(?: at)?|seen|saw|read|accessed|opened|viewed) my (?:data|records?|info\w*|requests?)"
    r"|(?:registro de accesos?|qui[eé]n(?:es)? (?:ha |han )?(?:visto|vi[oó]|vieron|le[ií]do|mirado|consultado) mis? (?:datos|informaci[oó]n|solicitud(?:es)?))"
)
_FINISHED = re.compile(
    r"(?:(?:ya|i'?m|we'?re|all|ok|okay|yes|s[ií]|bueno) )*(?:done|finished|all set|good to go|that'?s (?:all|it)|nothing else|no more|listo|lista|"
    r"termin[eé]|ya est[aá]|eso es todo|nada m[aá]s|ser[ií]a todo)(?: (?:thanks|gracias|with (?:these|questions)))?"
)
_NAMED = re.compile(r"engl|ingl|span|espa|castell|langu|idiom", re.IGNORECASE)
_APART = re.compile(r"(?P<first>[^.!;,\n]{1,40})[.!;,\n]+\s+(?P<rest>\S.{2,})", re.DOTALL)
_FILES = re.compile(r"\b(?:down ?load|cop(?:y|ies)|files?|export|give me|descarg\w+|copia|archivos?|exporta\w*)\b")


def plain_answer(folded: str, offered: set[str], language: str = "en") -> str | None:
    """The choice a plain yes, no or maybe stands for among those offered; None where it could mean none of them."""
    if "done" in offered and _FINISHED.fullmatch(folded):
        return "done"
    said = answer(folded, language)
    return next((each for each in SAYING[said] if each in offered), None) if said else None


def answer(text: str, language: str = "en") -> str | None:
    """``yes``, ``no``, ``not_yet`` or ``maybe`` where a message says nothing else, in this language or the other."""
    return next((said for each in _tongues(text, language) if (said := intents.answer(text, each))), None)


def alarming(text: str, center: Center) -> bool:
    """Whether the institution's approved text must come first, whichever language and however late it is said in."""
    return any(_alarming(each, center) for each in _pieces(text))


def _alarming(text: str, center: Center) -> bool:
    folded = fold(text)
    return harmful(text) or any(fold(each) in folded for each in center.crisis.words)


def _pieces(text: str) -> tuple[str, ...]:
    """A text in parts as long as what is read of one, each beginning before the end of the one before."""
    if len(text) <= LONGEST:
        return (text,)
    return tuple(text[at : at + LONGEST] for at in range(0, min(len(text), SENT), LONGEST - OVERLAP))


@functools.lru_cache(maxsize=128)  # a message is asked about more than once on its way
def harmful(text: str) -> bool:
    """Whether a text tells of harm to somebody, said plainly or veiled. Rather once too often than once too seldom."""
    return any(intents.alarming(text, each) for each in LANGUAGES)


def without_command(text: str) -> str:
    """``infointerview status`` typed as words, as the words alone; a bare ``infointerview`` asks for help."""
    return COMMAND.sub("", text) or "help" if COMMAND.match(text) else text


def wish(text: str, scene: Scene) -> Meant | None:
    """The wish a message is or holds, or None for an ordinary answer; ``words`` say what it is about."""
    if _LOOKED.fullmatch(fold(text).strip(" ?!.¿¡")):
        return Meant("looks")
    meant = intent(text, scene.language)
    if meant is None or (meant.wish == "alumni" and not _ALUMNI.search(text)):
        return None  # "nobody" alone is an answer to who it could be
    if meant.wish == "export" and _FILES.search(fold(text)):
        return Meant("download")  # the files themselves, not only the card that offers them
    return Meant(*LED[meant.wish]) if meant.wish in LED else meant


def intent(text: str, language: str) -> Meant | None:
    """The wish in a text by its own name, read in the language of the conversation and then in the other."""
    for each in _tongues(text, language):
        name = intents.find(text, each)
        if name in LOOSE and (meant := _aimed(text, each)) is not None:
            return meant
        if name is not None:
            return Meant(name, tongue(text) if name == "language" else "")
        if intents.answer(text, each) is not None:
            return None
    return None


def _tongues(text: str, language: str) -> tuple[str, ...]:
    """The languages a text is read in: the conversation's, and another one where the text may be in it."""
    seems = detect(text)
    return (language, *(each for each in LANGUAGES if each != language and seems in (None, each)))


def _aimed(text: str, language: str) -> Meant | None:
    """A wish that says what it is about: whom to switch to, what to change, where to go."""
    known = intents.speech(language)
    bare = re.sub(rf"^(?:(?:{known.polite})[ ,]+)+|(?:[ ,]+(?:{known.polite}))+$", "", intents.kept(text))
    if bare in known.entries:
        return Meant("go", known.entries[bare])
    if found := re.match(known.switch, bare):
        return Meant("switch", found["who"])
    if (found := re.search(known.respelled, bare)) is not None:
        return Meant("respell", _as_typed(text, found["to"]))
    if (found := re.match(known.date_now, bare)) is not None and preparation.names_a_day(found["to"], language):
        return Meant("change", f"date to {found['to']}")
    if (found := re.match(known.goal_now, bare)) is not None and _is_goal(found["to"], language):
        return Meant("change", f"goal to {_as_typed(text, found['to'])}")
    if found := re.match(known.change, bare):
        return Meant("change", _as_typed(text, found["what"]))
    if (found := re.match(known.go, bare)) and (step := near(found["what"], known.entries)):
        return Meant("go", known.entries[step])
    return None


def language_asked(text: str, language: str) -> str:
    """The language a message asks to be answered in, one of ours; empty where it asks for none."""
    if not _NAMED.search(text):  # nearly every message: the whole reading is not needed
        return ""
    meant = intent(text, language or "en")
    return meant.words if meant is not None and meant.wish == "language" else ""


def _as_typed(text: str, folded: str) -> str:
    """The student's own letters for what was found in the folded text."""
    start = text.casefold().find(folded)
    return text[start : start + len(folded)] if start >= 0 else folded


def _is_goal(text: str, language: str) -> bool:
    """Whether a text names a job or a field."""
    found = goal.aim(text, language)
    return found is not None and bool(found.target)


def apart(text: str) -> tuple[str, str]:
    """A short answer and what is said after it; both empty where a message is one thing."""
    found = _APART.match(text)
    return (found["first"], found["rest"]) if found else ("", "")


def part(what: str) -> str:
    """What can be changed, by the name the steps know it by."""
    folded = fold(what)
    known = (intents.speech(each) for each in LANGUAGES)
    return next((names[folded] for each in known for names in (each.parts, each.entries) if folded in names), folded)


def tongue(text: str) -> str:
    """The language asked for: ``en`` or ``es``, or the empty text where only another one is wanted."""
    folded = fold(text)
    spanish = re.search(r"espa[nñ]ol|spanish", folded)
    english = re.search(r"ingl[eé]s|english", folded)
    if spanish and english:  # "my english isn't great, can you use spanish": the last one counts
        return "es" if spanish.start() > english.start() else "en"
    return "es" if spanish else "en" if english else ""


def wants_change(text: str) -> bool:
    """Whether somebody wants to change something, whatever it is."""
    return any((meant := _aimed(text, each)) is not None and meant.wish == "change" for each in LANGUAGES)


def change(words: str) -> tuple[str, str]:
    """What is to be changed and, where it was said, to what: ``goal to nurse`` → ``("goal", "nurse")``."""
    what, _, value = re.sub(r" (?:to|into|a|al|para|por) ", "\0", words, count=1).partition("\0")
    return fold(what), value
