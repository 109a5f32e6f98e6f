"""What must hold whatever breaks, as pure checks over what platforms saw, what was acknowledged, what is stored."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

CLOCK = "clock"  # what was done to a process whose clock was set
OURS = "could not be made"  # how the reason begins where no platform refused anything


@dataclass(frozen=True, slots=True)
class Letter:
    """A row of the letters table; ``said`` is enough of it to know it by. ``silent`` ones change what is there."""

    id: str
    seq: int
    person: str
    destination: str
    kind: str
    status: str
    said: str = ""
    uncertain: bool = False
    reason: str = ""
    silent: bool = False


@dataclass(frozen=True, slots=True)
class Shown:
    """One message a platform made visible. Times are seconds of one monotonic clock.

    ``process`` asked for it at ``asked``; ``answered`` says whether the platform told it so, ``late`` that it may have
    been too late; ``kept`` whether the message is still there at the end.
    """

    letter: str
    platform: str
    asked: float
    process: str = ""
    answered: bool = True
    kept: bool = True
    late: bool = False


@dataclass(frozen=True, slots=True)
class Disruption:
    """Something broken from one moment to another, for good where a process was killed.

    Without a process it was the database all of them share.
    """

    what: str
    since: float
    until: float
    process: str = ""


@dataclass(frozen=True, slots=True)
class Evidence:
    """Everything a run leaves behind. Events are named as the heard table names them: platform/tenant/id.

    ``shown`` is in the order of appearance, ``expected`` what each person is told by a coach that nothing befalls,
    ``silenced`` when each wanted no messages. ``grace`` is how long, in seconds, what was decided before may take
    to arrive.
    """

    acknowledged: frozenset[str] = frozenset()
    people: Mapping[str, str] = field(default_factory=dict)  # who caused which event
    heard: Sequence[str] = ()
    revisions: Mapping[str, int] = field(default_factory=dict)
    letters: Sequence[Letter] = ()
    shown: Sequence[Shown] = ()
    disruptions: Sequence[Disruption] = ()
    expected: Mapping[str, Sequence[str]] = field(default_factory=dict)
    silenced: Mapping[str, Sequence[tuple[float, float]]] = field(default_factory=dict)
    grace: float = 0.0
    gone: Mapping[str, Sequence[Letter]] = field(default_factory=dict)  # who had everything deleted, and their letters

    def letter(self) -> dict[str, Letter]:
        """The letters by id, those that were deleted included."""
        return {
            each.id: each for each in (*(each for several in self.gone.values() for each in several), *self.letters)
        }

    def appearances(self, platform: str) -> dict[str, list[Shown]]:
        """What appeared on one platform, by letter."""
        found = defaultdict(list)
        for each in self.shown:
            if each.platform == platform:
                found[each.letter].append(each)
        return found


def acknowledged_is_committed(run: Evidence) -> Iterator[str]:
    """I1: what a platform was told is stored."""
    for event in sorted(run.acknowledged - set(run.heard)):
        yield f"{event} was acknowledged and is not stored"


def heard_once(run: Evidence) -> Iterator[str]:
    """I2: an event changes its conversation at most once: there are as many revisions as events."""
    for event, times in Counter(run.heard).items():
        if times > 1:
            yield f"{event} was heard {times} times"
        if event not in run.people:
            yield f"{event} was heard and never sent"
    turns = Counter(run.people[event] for event in set(run.heard) if run.people.get(event, "") not in ("", *run.gone))
    for person in sorted(turns.keys() | run.revisions.keys()):
        if turns[person] != run.revisions.get(person, 0):
            yield f"{person} has {run.revisions.get(person, 0)} revisions from {turns[person]} events"


def letters_of_committed_turns(run: Evidence) -> Iterator[str]:
    """I3: the letters of a conversation are those of its turns, no more, no fewer, in their order."""
    told: dict[str, list[str]] = {person: [] for person in run.expected}
    for letter in sorted(run.letters, key=lambda each: each.seq):
        if letter.kind == "reply":
            told.setdefault(letter.person, []).append(letter.said)
    for person, said in told.items():
        expected = [] if person in run.gone else list(run.expected.get(person, ()))
        if said != expected:
            at = next((n for n, (a, b) in enumerate(zip(said, expected, strict=False)) if a != b), None)
            where = f"the first other one is number {at}" if at is not None else "the longer list goes on as expected"
            yield f"{person} was written {len(said)} letters for turns worth {len(expected)}; {where}"


def letters_end(run: Evidence) -> Iterator[str]:
    """I4: every letter ends sent (then somebody saw it) or dead with a reason."""
    seen = {each.letter for each in run.shown}
    for letter in run.letters:
        if letter.status not in ("sent", "dead"):
            yield f"letter {letter.id} ({letter.kind}) is still {letter.status}: {letter.reason or 'never tried'}"
        elif letter.status == "dead" and not letter.reason:
            yield f"letter {letter.id} ({letter.kind}) is dead without a reason"
        elif letter.status == "dead" and letter.reason.startswith(OURS):
            yield f"letter {letter.id} ({letter.kind}) is dead by our own fault: {letter.reason}"
        elif letter.status == "sent" and not letter.silent and letter.id not in seen:
            yield f"letter {letter.id} ({letter.kind}) is said to be sent, and nobody saw it"


def nothing_without_its_letter(run: Evidence) -> Iterator[str]:
    """I5: whatever is visible is a letter of ours."""
    known = run.letter()
    for each in run.shown:
        if each.letter not in known:
            yield f"{each.platform} shows a message of letter {each.letter or '?'}, which is not stored"


def in_order(run: Evidence) -> Iterator[str]:
    """I6: letters to one destination first appear in their order; nudges may be overtaken."""
    known, first = run.letter(), dict[str, int]()
    for number, each in enumerate(run.shown):
        first.setdefault(each.letter, number)
    destinations = defaultdict(list)
    for letter in sorted(known.values(), key=lambda each: each.seq):
        if letter.id in first and letter.kind != "nudge":
            destinations[letter.destination].append(letter)
    for destination, letters in destinations.items():
        for before, after in pairwise(letters):
            if first[before.id] > first[after.id]:
                yield f"{destination} saw letter {after.id} before letter {before.id}"


def slack_shows_once(run: Evidence) -> Iterator[str]:
    """I7: nothing is visible twice in Slack; in a channel, which cannot be read back, only what is in doubt."""
    known = run.letter()
    for id_, copies in run.appearances("slack").items():
        kept, letter = [each for each in copies if each.kept], known.get(id_)
        if letter is not None and letter.destination != letter.person:
            yield from _repeated_for_nothing(run, id_, copies)
        elif len(kept) > 1:
            end = f", and it is {letter.status}: {letter.reason}" if letter else ""
            yield f"Slack shows letter {id_} {len(kept)} times{_story(run, copies)}{end}"


def teams_repeats_only_what_is_in_doubt(run: Evidence) -> Iterator[str]:
    """I8: in Teams a copy follows only one of which nobody can know; a nudge is never repeated, a doubt is told."""
    known = run.letter()
    for id_, copies in run.appearances("teams").items():
        yield from _repeated_for_nothing(run, id_, copies)
        letter = known.get(id_)
        if letter is None or letter.kind != "nudge":
            continue
        if len(copies) > 1:
            yield f"Teams shows nudge {id_} {len(copies)} times"
        if not copies[0].answered and not (letter.status == "dead" and letter.uncertain):
            yield f"nudge {id_} is {letter.status}, and nobody can know whether it arrived"


def none_who_opted_out(run: Evidence) -> Iterator[str]:
    """I9: who wanted no messages before a nudge was sent got none."""
    known = run.letter()
    for each in run.shown:
        letter = known.get(each.letter)
        if letter is None or letter.kind != "nudge":
            continue
        for since, until in run.silenced.get(letter.person, ()):
            if since + run.grace < each.asked < until:
                late = f"{each.asked - since:.1f} s later{_story(run, [each])}"
                yield f"{letter.person} wanted no messages, and got nudge {letter.id} {late}"


INVARIANTS: Mapping[str, Callable[[Evidence], Iterator[str]]] = {
    "I1": acknowledged_is_committed,
    "I2": heard_once,
    "I3": letters_of_committed_turns,
    "I4": letters_end,
    "I5": nothing_without_its_letter,
    "I6": in_order,
    "I7": slack_shows_once,
    "I8": teams_repeats_only_what_is_in_doubt,
    "I9": none_who_opted_out,
}


def violations(run: Evidence) -> dict[str, list[str]]:
    """What does not hold, a sentence each, by invariant; all of them are named."""
    return {name: list(check(run)) for name, check in INVARIANTS.items()}


def _repeated_for_nothing(run: Evidence, id_: str, copies: Sequence[Shown]) -> Iterator[str]:
    """Copies after one of which it was known that it had arrived.

    By when they were asked for: what takes effect late was asked for before the copy that replaced it.
    """
    for before, after in pairwise(sorted(copies, key=lambda each: each.asked)):
        if before.answered and not before.late and not _disrupted(run, before, after):
            letter = run.letter().get(id_)
            why = f", sent again for: {letter.reason}" if letter else ""
            yield f"{before.platform} shows letter {id_} again though it told that it arrived{_story(run, copies)}{why}"


def _disrupted(run: Evidence, before: Shown, after: Shown) -> bool:
    """Whether who asked for the first copy may have been kept from noting the answer before the second."""
    return any(
        each.what != CLOCK
        and each.process in ("", before.process)
        and each.since <= after.asked
        and each.until >= before.asked
        for each in run.disruptions
    )


def _story(run: Evidence, copies: Sequence[Shown]) -> str:
    """When and by whom it was asked for, and what was broken around then: for whoever has to find out why."""
    first, last = min(each.asked for each in copies), max(each.asked for each in copies)
    askers = {"", *(each.process for each in copies)}
    asked = (f"{each.asked:.2f} by {each.process}{_told(each)}" for each in copies)
    broken = (
        f"{each.what} {each.process} {each.since:.2f} to {each.until:.2f}"
        for each in run.disruptions
        if each.process in askers and each.since <= last and each.until >= first
    )
    return f" (asked at {', '.join(asked)}; meanwhile: {', '.join(broken) or 'nothing'})"


def _told(shown: Shown) -> str:
    return (", late" if shown.late else "") if shown.answered else " without an answer"
