"""What a student is asked after the talk, step by step."""

from __future__ import annotations

from collections.abc import Callable

from flows import drafts
from flows.contact.notes import ContactNotes
from flows.followup import thanks
from flows.followup.notes import FollowupNotes
from flows.lines import Fact, line, verbatim
from flows.replies import Ask, Card, Choose, Field, Form, Option, Reply, Row, Say
from flows.stage import View, asking

Followup = View[FollowupNotes]


def them(view: Followup) -> Fact:
    """The person's first name, or a word for somebody unnamed."""
    return view.of(ContactNotes).first_name or line("followup.them")


def how(view: Followup) -> Reply:
    """How it went."""
    options = (
        Option("well", line("followup.button.well"), style="primary"),
        Option("missed", line("followup.button.missed")),
        Option("not_yet", line("common.not_yet")),
    )
    return Choose("", (line("followup.ask_how", name=them(view)),), options)


def missed(view: Followup) -> Reply:
    """What to do about a talk that did not happen."""
    options = tuple(Option(each, line(f"followup.button.{each}")) for each in ("again", "silent", "leave"))
    return Choose("", (line("followup.ask_missed"),), options)


def open_ones(view: Followup) -> tuple[Option, ...]:
    """What is worth doing while it is fresh, as far as it is not done."""
    notes = view.notes
    who = notes.referral
    start = line("followup.button.refer_to", who=who.name or who.connection) if who else line("followup.button.refer")
    return (
        *(() if notes.thanked else (Option("thanks", line("followup.button.thanks"), style="primary"),)),
        Option("reflect", line(f"followup.button.{'reflected' if notes.reflected else 'reflect'}")),
        Option("refer", start),
    )


def menu(view: Followup) -> Reply:
    """A thank-you, what was learned, the next person."""
    notes = view.notes
    key = "both" if not (notes.thanked or notes.reflected) else "more" if notes.thanked else "thanks"
    return Choose("", (line(f"followup.menu.{key}"),), (*open_ones(view), Option("finish", line("common.done"))))


def said(view: Followup) -> Reply:
    """The one thing that makes a thank-you theirs."""
    return Say((line("followup.ask_said", name=them(view)),))


def draft(view: Followup) -> Reply:
    """The note, what it has and lacks, and what to do with it."""
    fields = (
        Field("subject", line("followup.form.subject"), value=view.scene.phrase(thanks.subject(view))),
        Field("body", line("followup.form.body"), kind="long", value=view.scene.phrase(thanks.body(view))),
    )
    form = Form("thanks", line("followup.form.title"), fields, line("common.save"), line("common.edit"))
    options = (
        Option("open", line("followup.button.open"), opens=thanks.mail(view), style="primary"),
        Option("sent", line("followup.button.sent")),
        Option("later", line("followup.button.later")),
    )
    verdict = thanks.verdict(view)
    lines = (
        line("followup.draft.here", count=verdict.words),
        line("followup.draft.subject", subject=thanks.subject(view)),
        thanks.body(view),
        *drafts.told(verdict),
    )
    return Ask(form, lines, options=options)


def rewrite(_: Followup) -> Reply:
    """The note in the student's own words."""
    return Choose("", (line("followup.ask_rewrite"),), (Option("keep", line("followup.button.keep")),))


def reflecting(part: str) -> Callable[[Followup], Reply]:
    """One of the three reflections."""

    def ask(view: Followup) -> Reply:
        return Say((line(f"followup.ask_{part}", name=them(view)),))

    return ask


def reflections(view: Followup) -> Card:
    """The reflections, to keep."""
    notes = view.notes
    parts = {"surprised": notes.surprised, "learned": notes.learned, "planned": notes.planned}
    rows = tuple(Row(line(f"followup.row.{part}"), verbatim(text)) for part, text in parts.items() if text)
    return Card(line("followup.kept", name=them(view)), rows=rows)


def who(view: Followup) -> Reply:
    """Whom they named; the name of somebody known only as her friend."""
    known = view.notes.referral
    asked = line("followup.ask_name", who=known.connection or known.employer) if known else line("followup.ask_who")
    options = (Option("unnamed", line("followup.button.unnamed")), Option("no", line("followup.button.nobody")))
    return Choose("", (asked,), options)


def start(view: Followup) -> Reply:
    """The next person, said back; a new interview begins only when they want it."""
    referral = view.notes.referral
    detail = ", ".join(filter(None, (referral.name, referral.role, referral.employer))) if referral else ""
    options = (Option("yes", line("followup.button.start"), style="primary"), Option("no", line("common.not_now")))
    return Choose("", (line("followup.ask_start", who=detail, name=them(view)),), options)


def done(view: Followup) -> Reply:
    """The end of one interview, and the door to the next."""
    fresh = (asking("new", line("followup.button.new")),)
    if view.notes.outcome == "missed":
        return Choose("", (line("followup.left"),), (Option("again", line("followup.button.again")), *fresh))
    lines = (line("followup.done", name=view.scene.name), line("followup.done_later", person=them(view)))
    return Choose("", lines, (*open_ones(view), *fresh))
