"""What staff type: a word, the name of what it is about, and maybe a message to somebody."""

from __future__ import annotations

import re

from flows.conversation import Scene
from flows.desk.nudging import reading as nudging
from flows.stage import Meant
from flows.words import fold

# The words by themselves, each with the wish it is. Spanish beside English: staff switch languages like anybody.
ALONE = {
    "desk": "desk",
    "overview": "desk",
    "escritorio": "desk",
    "resumen": "desk",
    "requests": "handoffs",
    "handoffs": "handoffs",
    "hand-offs": "handoffs",
    "solicitudes": "handoffs",
    "seats": "seats",
    "lugares": "seats",
}
ABOUT_ONE = {
    "claim": "claim",
    "take": "claim",
    "tomar": "claim",
    "reply": "reply",
    "answer": "reply",
    "responder": "reply",
    "resolve": "resolve",
    "close": "resolve",
    "resolver": "resolve",
    "suggest": "suggest",
    "sugerir": "suggest",
    "release": "release",
    "offer": "release",
    "ofrecer": "release",
}
# Without a name: what there is to name is shown. To a student these are words like any other.
UNNAMED = {
    "claim": "handoffs",
    "reply": "handoffs",
    "resolve": "handoffs",
    "suggest": "handoffs",
    "release": "handoffs",
    "tomar": "handoffs",
    "responder": "handoffs",
    "resolver": "handoffs",
    "sugerir": "handoffs",
    "post seats": "seats",
    "publicar lugares": "seats",
}
# A name that is mistyped is told: a word with a digit after h can be nothing else.
_ABOUT = re.compile(
    rf"(?P<word>{'|'.join(ABOUT_ONE)})\s+#?(?P<id>h[0-9a-z]{{4}}|h(?=[a-z]*\d)[0-9a-z]{{1,6}})\b[\s:,]*(?P<rest>.*)",
    re.IGNORECASE | re.DOTALL,
)
_POST = re.compile(
    r"(?:post|publicar) (?:the )?(?:seats|lugares)\s+#?(?P<id>s[0-9a-z]{4})(?:\s+(?:in\s+|en\s+)?(?P<channel>\S+))?",
    re.IGNORECASE,
)
_MENTION = re.compile(r"<#(?P<id>\w+)(?:\|[^>]*)?>|#?(?P<plain>\S+)")  # Slack names a channel <#C012|general>


def command(text: str, scene: Scene) -> Meant | None:
    """The staff command a message is, as its whole; a student's only where the word stands alone.

    A message to a student keeps its capitals and lines: ``Meant("reply", "H2AB See you Tuesday")``.
    """
    if (wish := ALONE.get(fold(text))) is not None:
        return Meant(wish)
    if (nudge := nudging.command(text, staff=scene.staff)) is not None:
        return nudge
    if scene.staff and (wish := UNNAMED.get(fold(text))) is not None:
        return Meant(wish)
    if scene.staff and (post := _POST.fullmatch(text.strip())):
        return Meant("post_seats", f"{post['id'].upper()} {_channel(post['channel'] or '')}".strip())
    found = _ABOUT.fullmatch(text.strip()) if scene.staff else None
    if found is None:
        return None
    return Meant(ABOUT_ONE[found["word"].casefold()], f"{found['id'].upper()} {found['rest'].strip()}".strip())


def _channel(said: str) -> str:
    """The platform's own id of a channel that is named; empty where none is."""
    found = _MENTION.fullmatch(said)
    return (found["id"] or found["plain"]) if found else ""


def writes_to_student(text: str, scene: Scene) -> bool:
    """Whether a message is staff's to a student: what alarms in it is what the student said."""
    meant = command(text, scene)
    return scene.staff and meant is not None and meant.wish == "reply"
