"""A nudge on cards: before it is sent, while it is, and what came of it, told no surer than it is known."""

from __future__ import annotations

from collections.abc import Iterator
from zoneinfo import ZoneInfo

from flows.conversation import Scene
from flows.lines import Items, Line, Moment, line, verbatim
from flows.nudge import Channel, Now, Nudge, Once, Students, Weekly
from flows.nudge.times import instant
from flows.office.nudges import Count, Sending, Standing
from flows.replies import Card, Option, Row
from flows.seats.prompts import told
from flows.stage import asking

MENU = "nudges"


def before(name: str, nudge: Nudge, count: Count, faults: dict[str, Line], scene: Scene) -> Card:
    """What it says, whom it reaches and who is left out and why; or what keeps it from being sent."""
    rows = [Row(line("desk.nudging.row.text"), verbatim(nudge.text.get("en", "")))]
    if nudge.text.get("es"):
        rows.append(Row(line("desk.nudging.row.text_es"), verbatim(nudge.text["es"])))
    rows += [
        Row(line("desk.nudging.row.sender"), verbatim(nudge.sender)),
        Row(line("desk.nudging.row.button"), line(f"nudge.button.{nudge.button}")),
        Row(line("desk.nudging.row.who"), whom(nudge)),
        Row(line("desk.nudging.row.when"), timed(nudge, scene)),
    ]
    if nudge.slot:
        rows.append(Row(line("desk.nudging.row.slot"), _session(nudge.slot, scene)))
    editing = Option("edit", line("desk.nudging.button.edit")), Option("cancel", line("common.cancel"), style="danger")
    if faults:
        return Card(line("desk.nudging.wrong"), tuple(faults.values()), tuple(rows), options=editing)
    ways = (
        Option("schedule", line("desk.nudging.button.schedule"), style="primary"),
        Option("test", line("desk.nudging.button.test")),
        Option("preview", line("desk.nudging.button.preview")),
    )
    told = (line("desk.nudging.to_channel"),) if isinstance(nudge.who, Channel) else tuple(counted(count))
    return Card(line("desk.nudging.check", name=name), told, tuple(rows), options=(*ways, *editing))


def _session(id_: str, scene: Scene) -> Line:
    found = next((each for each in scene.office.seats.coming() if each.id == id_), None)
    return told(found) if found is not None else line("desk.nudging.no_session", id=id_)


def counted(count: Count) -> Iterator[Line]:
    """Who gets it, in sentences."""
    yield line("desk.nudging.matching", count=count.matching)
    out = [
        line(f"desk.nudging.out.{reason}", count=number)
        for reason, number in (
            ("opted_out", count.opted_out), ("budget", count.budget), ("unreachable", count.unreachable),
        )
        if number
    ]  # fmt: skip
    if out:
        left_out = count.opted_out + count.budget + count.unreachable
        yield line("desk.nudging.left_out", count=left_out, why=Items(tuple(out)))
    if count.later and count.later_until is not None:
        yield line("desk.nudging.later", count=count.later, until=Moment(count.later_until, "both"))
    if count.held:
        yield line("desk.nudging.held", count=count.held)
    if count.get > count.first:
        yield line("desk.nudging.first", count=count.first)


def whom(nudge: Nudge) -> Line:
    """Whom it is for, in a few words."""
    who = nudge.who
    if isinstance(who, Channel):
        return line("desk.nudging.whom.channel", id=who.id)
    parts = tuple(_parts(who))
    return line("desk.nudging.whom.some", which=Items(parts)) if parts else line("desk.nudging.whom.all")


def _parts(who: Students) -> Iterator[Line]:
    if who.steps:
        yield line("desk.nudging.whom.at", step=Items(tuple(line(f"desk.nudging.step.{each}") for each in who.steps)))
    if who.still_days:
        yield line("desk.nudging.whom.still", count=who.still_days)
    if who.interview_days:
        yield line("desk.nudging.whom.near", count=who.interview_days)
    for lack in who.lacks:
        yield line(f"desk.nudging.whom.no_{lack}")
    if who.field:
        yield line("desk.nudging.whom.field", field=who.field)
    if who.language:
        yield line("desk.nudging.whom.language", language=who.language)


def timed(nudge: Nudge, scene: Scene) -> Line:
    """When it goes out, in the center's zone."""
    zone = ZoneInfo(scene.center.zone)
    match nudge.when:
        case Now():
            return line("desk.nudging.time.now")
        case Once(day, at):
            return line("desk.nudging.time.once", at=Moment(instant(day, at, zone).astimezone(zone)))
        case Weekly(days, at, until, _, skip):
            clock = Moment(instant(until, at, zone).astimezone(zone), "time")
            last = Moment(instant(until, at, zone).astimezone(zone), "day")
            which = Items(tuple(line(f"desk.nudging.day.{each}") for each in days))
            key = "weekly_but" if skip else "weekly"
            return line(f"desk.nudging.time.{key}", days=which, time=clock, until=last, count=len(skip))


def standing(found: Standing, zone: ZoneInfo) -> Card:
    """How far it is and what came of it, with what can be done about it."""
    lines = [line(f"desk.nudging.standing.{found.status}", why=_why(found.reason))]
    if found.next_at is not None and found.status == "active":
        lines.append(line("desk.nudging.next", at=Moment(found.next_at.astimezone(zone))))
    for each in found.sendings[-3:]:
        lines += _sent(each, zone)
    if found.sendings:
        lines += _moved(found)
    rows = (Row(line("desk.nudging.row.text"), verbatim(found.nudge.text.get("en", ""))),)
    return Card(line("desk.nudging.title", name=found.name), tuple(lines), rows, MENU, tuple(_ways(found)))


def _why(reason: str) -> Line:
    return line(f"desk.nudging.reason.{reason}") if reason in ("failures", "opt_outs") else verbatim("")


def _sent(sending: Sending, zone: ZoneInfo) -> Iterator[Line]:
    at = Moment(sending.at.astimezone(zone))
    yield line(
        "desk.nudging.sent.final" if sending.final else "desk.nudging.sent.running",
        at=at, sent=sending.sent, all=sending.all, used=sending.used, opted_out=sending.opted_out,
    )  # fmt: skip
    if sending.left is not None and not sending.final:
        yield line("desk.nudging.left", count=max(1, sending.left))
    if sending.uncertain:
        yield line("desk.nudging.uncertain", count=sending.uncertain)
    if sending.dropped:
        yield line("desk.nudging.dropped", count=sending.dropped)
    for reason, count in sending.failed:
        yield line("desk.nudging.failed", count=count, why=reason)


def _moved(found: Standing) -> Iterator[Line]:
    """Whether it made a difference, no surer than the numbers are."""
    if found.verdict == "too_few" or found.difference is None:
        yield line("desk.nudging.verdict.too_few")
        return
    gap = found.difference
    yield line(
        "desk.nudging.moved",
        nudged=found.nudged.percent,
        of=found.nudged.of,
        held=found.held.percent,
        rest=found.held.of,
    )
    yield line(
        f"desk.nudging.verdict.{found.verdict}",
        points=f"{gap.points:+.0f}", low=f"{gap.low:+.0f}", high=f"{gap.high:+.0f}",
    )  # fmt: skip
    yield line("desk.nudging.is_final" if found.final else "desk.nudging.not_final")


def _ways(found: Standing) -> Iterator[Option]:
    def way(wish: str) -> Option:
        return asking(f"nudge_{wish} {found.name}", line(f"desk.nudging.button.{wish}"))

    if found.status == "active":
        yield way("pause")
    if found.status in ("paused", "stopped"):
        yield way("resume")
    if found.status in ("active", "paused", "stopped"):
        yield way("cancel")
    yield way("see")
    if found.sendings:
        yield way("csv")
        yield way("chart")


def summary(found: Standing) -> Line:
    """One of several in a list."""
    sent = sum(each.sent for each in found.sendings)
    return line(
        f"desk.nudging.listed.{found.status}", name=found.name, text=found.nudge.text.get("en", "")[:60], count=sent
    )
