"""The pages a student or an administrator is pointed to: what is kept and why, and what this is and is not."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape
from importlib.resources import files

from flows.center import Center


def pages(center: Center) -> Mapping[str, str]:
    """/privacy and /terms as HTML, with the institution's own facts. Their long form is docs/privacy.md."""
    return {
        "/privacy": _page("Privacy", center, _privacy(center)),
        "/terms": _page("Terms of use", center, _terms(center)),
    }


_CRISIS = (
    " One thing beside that: if you write that you may hurt yourself, they are told your name, and not what you wrote."
)


def _privacy(center: Center) -> Sequence[tuple[str, str]]:
    keeping = center.keeping
    return (
        (
            "What is kept",
            (
                "What you tell the coach about your interview, your name, time zone and language as Slack or Teams "
                f"gives them, and what the coach sent you. It is kept by {center.university} "
                f"alone, to run the coach; nobody "
                "sells it, no advertising sees it, and no other company works on it."
            ),
        ),
        (
            "Who can read it",
            (
                f"You. Those who run the coach at {center.university} can reach its database. The "
                f"{center.name} reads "
                "only what you decide to send them, as it was shown to you before you sent it."
                + (_CRISIS if center.staff.crisis else "")
            ),
        ),
        (
            "How long",
            (
                f"Messages {_days(keeping.letters)} after they were sent; your record "
                f"{_days(keeping.conversations)} after you last wrote; requests to the "
                f"{center.name} {_days(keeping.requests)} after they were closed."
            ),
        ),
        (
            "What you can do",
            (
                "Write to the coach: “What do you know about me?” shows your record, “Download my data” gives you "
                "all of it, “Delete everything” deletes it at once and gives you a receipt, "
                "“Stop messages” ends reminders."
            ),
        ),
        ("Questions", f"{center.name}, {center.place}, {center.email}"),
    )


def _terms(center: Center) -> Sequence[tuple[str, str]]:
    return (
        ("What this is", f"A program of the {center.name} that helps students prepare informational interviews."),
        (
            "What it is not",
            "Not a person, and no emergency service: nobody reads along. In danger, call your local emergency number.",
        ),
        (
            "What you send stays yours",
            "The coach suggests; you decide what you send to whom. It writes to nobody outside in your name.",
        ),
        ("Fair use", "Somebody who sends a great many messages in a short time is answered more slowly."),
        ("Questions", f"{center.name}, {center.email}"),
    )


def _days(days: int) -> str:
    return f"{days} days"


def _page(title: str, center: Center, sections: Sequence[tuple[str, str]]) -> str:
    style = (files("bot") / "sheet.css").read_text(encoding="utf-8")
    body = "\n".join(
        f"<section>\n<h2>{escape(head)}</h2>\n<p>{escape(text)}</p>\n</section>" for head, text in sections
    )
    return f"""<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{escape(title)} – {escape(center.name)}</title>
<style>
{style}</style>
</head>
<body>
<main>
<h1>{escape(title)}</h1>
{body}
</main>
</body>
</html>
"""
