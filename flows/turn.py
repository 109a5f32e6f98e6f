"""One event through the house: what it means here, where it leads, and what can be taken back afterwards."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from msgspec.structs import replace

from flows import desk, reminders
from flows.conversation import Conversation, Interview, Notes, Scene, Turn, Undo
from flows.desk.reading import command, writes_to_student
from flows.heard import Arrived, Asked, Event, Filled, Heard, Left, Opened, Picked, Said, TimeCame
from flows.lines import Line, line
from flows.machine import Cursor, House
from flows.manners import home, invitation, labelled, lost, reading
from flows.manners.standing import seen_by
from flows.replies import Ask, Choose, Form, Home, Mark, Option, Reply, Say, options_of
from flows.seats import reminding
from flows.seats.reading import wish as seat_wish
from flows.stage import Corrected, Meant, Trigger
from flows.tongue import spoken
from flows.words import LONGEST, clean, fold, near

TRAIL = 60  # answers that can be taken back; a whole journey is about twenty messages
WISH = 3  # words: what is longer is a message where one is being written
PLEASANT = ("thanks", "greeting")  # in a message to a person they are for that person
WEEKS = timedelta(days=14)  # after that long, whatever is said is first answered with a welcome


def advance(house: House, conversation: Conversation, event: Event, scene: Scene) -> Turn:
    """What comes of one event. Pure; raises only where a stage is written wrongly."""
    house = house.visited()
    match event.heard:
        case Left():
            return _settled(house, conversation, replace(conversation, reachable=False), [], scene)
        case TimeCame(name) if reminding.is_one(name):
            return Turn(conversation, reminding.said(conversation, name, scene))
        case TimeCame(name):
            after, replies = reminders.said(house, conversation, name, scene)
            return _settled(house, conversation, after, list(replies), scene)
        case Arrived() if conversation.greeted and conversation.reachable:
            return Turn(conversation, ())
        case Opened():
            current = _overtaken(house, conversation, scene)
            return _settled(house, conversation, current, [_home(house, current, scene)], scene)
    if event.place.kind == "channel" and not (_for_one(event.heard) and event.place.private):
        return Turn(conversation, (), in_place=invitation(event.heard, scene))
    conversation = replace(conversation, language=spoken(conversation, event))
    turn = _answer(house, _overtaken(house, conversation, scene), event, scene)
    if event.place.kind == "home":
        return replace_replies(turn, (*turn.replies, _home(house, turn.conversation, scene)))
    if event.place.kind == "channel" and isinstance(event.heard, Asked):
        return Turn(turn.conversation, turn.replies, turn.effects, (Say((line("manners.answered_privately"),)),))
    return turn


def _home(house: House, conversation: Conversation, scene: Scene) -> Home:
    """The home page: of a student their interviews, of staff first of all what waits for them."""
    own = home(house.journey.stages, conversation, scene)
    return Home((*desk.board(scene), *own.cards)) if scene.staff else own


def _for_one(heard: Heard) -> bool:
    """Whether what was heard in a channel is one person's affair: a command, or a button that stands for a wish."""
    return isinstance(heard, Asked) or (isinstance(heard, Picked) and heard.choice.startswith("ask:"))


def replace_replies(turn: Turn, replies: tuple[Reply, ...]) -> Turn:
    """The same turn, saying something else."""
    return Turn(turn.conversation, replies, turn.effects, turn.in_place)


def pending(house: House, conversation: Conversation, scene: Scene) -> tuple[Reply, ...]:
    """The question that waits for an answer, as things stand now."""
    return house.prompt(_overtaken(house, conversation, scene), scene)


def form(house: House, conversation: Conversation, name: str, scene: Scene) -> Form | None:
    """The pending question's form by the name its button carries; None when that was an earlier one."""
    offered = (each.form for each in pending(house, conversation, scene) if isinstance(each, Ask))
    return next((each for each in offered if each.name == name), None)


def faults(house: House, conversation: Conversation, filled: Filled, scene: Scene) -> dict[str, Line]:
    """What is wrong with a form's answers, a Line by field name. An old form has no faults: it is answered."""
    menu, _, name = filled.form.rpartition(":")
    stage = house.steps[conversation.state]
    check = stage.faults.get(name)
    if menu != house.menu(conversation) or check is None:
        return {}
    if any(_alarming(conversation, each, scene) for each in filled.answers.values()):
        return {}  # the approved text comes first, and nothing else
    answers = {key: clean(value) for key, value in filled.answers.items()}
    return check(house.view(stage, conversation, conversation.interview, scene), answers)


def _shortened(prompt: tuple[Reply, ...], said: Say) -> Reply:
    """What the pending question offers, under a word on how to answer it: it was asked in full just before."""
    match next((each for each in reversed(prompt) if options_of(each)[1] or isinstance(each, Ask)), None):
        case Ask() as ask:
            return replace(ask, lines=said.lines)
        case None:
            return said
        case offer:
            return Choose(options_of(offer)[0], said.lines, options_of(offer)[1])


def _kept(reply: Reply, filled: Filled) -> Reply:
    """A form asked again, with what was put into it."""
    if not isinstance(reply, Ask):
        return reply
    fields = tuple(replace(each, value=filled.answers.get(each.name, each.value)) for each in reply.form.fields)
    return replace(reply, form=replace(reply.form, fields=fields))


def _answer(house: House, conversation: Conversation, event: Event, scene: Scene) -> Turn:
    """The turn of something a person did."""
    replies: list[Reply] = []
    if isinstance(event.heard, Picked | Filled) and event.heard.letter and event.place.kind != "channel":
        choice = event.heard.choice if isinstance(event.heard, Picked) else ""
        replies.append(Mark(event.heard.letter, choice))
    heard, rest = _two(house, conversation, event.heard, scene)
    if _long_ago(conversation, scene) and heard != Meant("greeting"):
        replies.append(Say((line("manners.welcome_back_short", name=scene.name),)))
    if isinstance(event.heard, Said) and len(event.heard.text) > LONGEST and heard != Meant("crisis"):
        replies.append(Say((line("manners.long", most=LONGEST),)))
    if (
        isinstance(event.heard, Filled)
        and isinstance(heard, Filled)
        and (wrong := faults(house, conversation, event.heard, scene))
    ):
        asked = (_kept(each, heard) for each in house.prompt(conversation, scene))
        replies += [Say(tuple(wrong.values())), *asked]
        return _settled(house, conversation, conversation, replies, scene)
    cursor = Cursor(conversation.state, conversation, scene, heard)
    if _takes(house, cursor):
        cursor.conversation = _heard_well(cursor.conversation)
        if rest:
            house.go_on(cursor)
            cursor.heard = understood(house, cursor.conversation, Said(rest), scene)
            cursor.hop = True
            _takes(house, cursor)
    else:
        cursor.conversation = replace(cursor.conversation, misses=conversation.misses + 1)
        hint = house.steps[conversation.state].hints.get(conversation.state)
        said = _varied(lost(heard, cursor.conversation.misses, hint), conversation)
        cursor.hop = False
        near_by = conversation.greeted and not _long_ago(conversation, scene)
        if hint and near_by and isinstance(said, Say) and isinstance(heard, Said):
            cursor.ask, said = False, _shortened(house.prompt(conversation, scene), said)
        cursor.replies.append(said)
    if (
        not conversation.greeted
        and not isinstance(heard, Meant | Arrived)
        and cursor.conversation.state != conversation.state
    ):
        cursor.replies.insert(0, Say((line("manners.introduction"),)))
    cursor.replies = [_varied(each, conversation) for each in cursor.replies]
    house.settle(cursor)
    if not conversation.greeted and heard != Meant("crisis") and not scene.staff:
        cursor.replies = _agreed(cursor.replies, scene)
    greeted = conversation.greeted or heard != Meant("crisis")  # after that text alone nothing is agreed to yet
    after = replace(cursor.conversation, greeted=greeted, reachable=True, heard_at=scene.now)
    return _settled(house, conversation, after, [*replies, *cursor.replies], scene, tuple(cursor.effects))


def _agreed(replies: list[Reply], scene: Scene) -> list[Reply]:
    """The first replies somebody ever gets, with what is kept of them and that going on is agreeing to it."""
    told = seen_by("manners.consent", scene)
    match replies:
        case [Say() | Choose() | Ask() as first, *others]:
            return [replace(first, lines=(*first.lines, *told)), *others]
    return [Say(told), *replies]


def _two(house: House, conversation: Conversation, heard: Any, scene: Scene) -> tuple[Trigger, str]:
    """What was heard, and what is still to be heard after it: "yes. wait, I want to change my goal"."""
    if isinstance(heard, Said) and not _alarming(conversation, heard.text, scene):
        first, rest = reading.apart(clean(heard.text))
        option = _named_option(house, conversation, first, scene) if rest else None
        meant = _said(house, conversation, rest, scene) if option is not None else None
        if option is not None and isinstance(meant, Meant):
            denied = option.choice in reading.DECLINING and meant.wish in ("respell", "correct", "go")
            return (meant, "") if denied else (understood(house, conversation, option, scene), rest)
    return understood(house, conversation, heard, scene), ""


def _takes(house: House, cursor: Cursor) -> bool:
    """Let the machine hear it, and what something is to be changed to; False when nothing was meant."""
    heard = cursor.heard
    if not (house.fire(cursor) or _fire_offer(house, cursor)):
        return False
    if isinstance(heard, Meant) and heard.value:
        _put_right(house, cursor, heard)
    return True


def _put_right(house: House, cursor: Cursor, meant: Meant) -> None:
    """Led to the step to be changed, give it what was said in the same breath; it is asked where that says nothing."""
    cursor.heard, cursor.hop = Said(meant.value), True
    if not house.fire(cursor):
        cursor.hop = False
        return
    house.go_on(cursor)
    if meant.wish == "correct":
        cursor.heard = Corrected()
        house.fire(cursor)


def understood(house: House, conversation: Conversation, heard: Any, scene: Scene) -> Trigger:
    """What was heard, read against the pending question and the wishes that hold everywhere."""
    match heard:
        case Said(text):
            late = len(text) > LONGEST and _alarming(conversation, text, scene)
            return Meant("crisis") if late else _said(house, conversation, clean(text), scene)
        case Asked("", _):
            return Meant("help")
        case Asked(_, words) if len(words) > LONGEST and _alarming(conversation, words, scene):
            return Meant("crisis")
        case Asked(command, words):
            return _said(house, conversation, clean(f"{command} {words}"), scene)
        case Picked(_, choice) if choice.startswith("ask:"):
            wish, _, words = choice[4:].partition(" ")
            return _placed(house, conversation, Meant(wish, words))
        case Picked(menu) if menu != house.menu(conversation):
            return Meant("old")
        case Filled(name, answers, letter):
            if any(_alarming(conversation, each, scene) for each in answers.values()):
                return Meant("crisis")
            menu, _, own = name.rpartition(":")
            kept = {key: clean(value) for key, value in answers.items()}
            return Filled(own, kept, letter) if menu == house.menu(conversation) else Meant("old")
        case _:
            return heard  # type: ignore[no-any-return]


def _said(house: House, conversation: Conversation, text: str, scene: Scene) -> Trigger:
    """Typed words: alarming ones first, then the name of a button on offer, then a wish, then an answer."""
    if _alarming(conversation, text, scene):
        return Meant("crisis")
    text = reading.without_command(text)
    if (picked := _named_option(house, conversation, text, scene)) is not None:
        return understood(house, conversation, picked, scene)
    label, plain = labelled(text, scene), conversation.state in house.steps[conversation.state].plain
    if label is None and plain and len(text.split()) > WISH:
        return Said(text)
    wish = label or command(text, scene) or seat_wish(text, scene)
    wish = wish or _opening(house, conversation, text, scene) or reading.wish(text, scene)
    if wish is not None and plain and wish.wish in PLEASANT and _takes_words(house, conversation, scene):
        return Said(text)
    placed = _placed(house, conversation, wish) if wish is not None else None
    if placed is None or placed.wish == "change":
        return Said(text)  # what cannot be changed by its name may still be an answer: "change 2" in a list
    return Said(text) if placed.wish == "alumni" and _takes_alumni(house, conversation) else placed


def _alarming(conversation: Conversation, text: str, scene: Scene) -> bool:
    """Whether the approved text comes before all else; staff who write to a student about it are not stopped."""
    writing = scene.staff and (conversation.state == desk.REPLY or writes_to_student(text, scene))
    return not writing and reading.alarming(text, scene.center)


def _takes_words(house: House, conversation: Conversation, scene: Scene) -> bool:
    """Whether nothing but words of theirs is asked for, so that a "thanks" is for whoever gets them."""
    return any(isinstance(each, Ask) for each in pending(house, conversation, scene))


def _takes_alumni(house: House, conversation: Conversation) -> bool:
    """Whether alumni are an answer here, or may be what a question of the student's own is about."""
    return house.steps[conversation.state].name in ("contact", "questions")


def _fire_offer(house: House, cursor: Cursor) -> bool:
    """What no reader wanted may still be the number of an option on offer, or a word only its label has."""
    if not isinstance(cursor.heard, Said):
        return False
    offered = _offered(house, cursor.conversation, cursor.scene)
    folded = fold(cursor.heard.text)
    labels = [fold(cursor.scene.phrase(option.label)) for _, option in offered]
    found = [number for number, label in enumerate(labels) if len(folded) > 3 and f" {folded} " in f" {label} "]
    if folded.isdecimal() and 0 < int(folded[:3]) <= len(offered):
        found = [int(folded[:3]) - 1]
    if len(found) != 1:
        return False
    menu, option = offered[found[0]]
    cursor.heard = understood(house, cursor.conversation, Picked(menu, option.choice), cursor.scene)
    return house.fire(cursor)


def _named_option(house: House, conversation: Conversation, text: str, scene: Scene) -> Picked | None:
    """The option whose label was typed, or its beginning, or that a yes or a no must mean."""
    folded = fold(text)
    offered = _offered(house, conversation, scene)
    labels = {fold(scene.phrase(option.label)): Picked(menu, option.choice) for menu, option in offered}
    if (label := near(folded, labels)) is not None:
        return labels[label]
    choices = {option.choice: Picked(menu, option.choice) for menu, option in offered}
    if (answer := reading.plain_answer(folded, set(choices), scene.language)) is not None:
        return choices[answer]
    begun = [label for label in labels if len(folded) > 2 and label.startswith(f"{folded} ")]
    return labels[begun[0]] if len(begun) == 1 else None


def _opening(house: House, conversation: Conversation, text: str, scene: Scene) -> Meant | None:
    """The wish for what only a button can do: open the student's mail program, or a page."""
    menus = (options_of(each) for each in house.prompt(conversation, scene))
    labels = [fold(scene.phrase(each.label)) for _, options in menus for each in options if each.opens is not None]
    return Meant("opens") if near(fold(text), labels) is not None else None


def _offered(house: House, conversation: Conversation, scene: Scene) -> list[tuple[str, Option]]:
    """What the pending question offers to choose from, each with its menu; what only opens a page is no answer."""
    menus = (options_of(each) for each in house.prompt(conversation, scene))
    return [(menu, option) for menu, options in menus for option in options if option.opens is None]


def _placed(house: House, conversation: Conversation, meant: Meant) -> Meant:
    """A wish to go somewhere or to change something, with the step it leads to.

    A step of an earlier stage is a correction: the student is led back afterwards. A button that leads to
    what no longer exists is an old one.
    """
    if meant.wish == "visit":
        number, _, step = meant.words.partition(" ")
        known = number in {str(each.id) for each in conversation.interviews} and step in house.steps
        return meant if known else Meant("old")
    if meant.wish not in ("go", "change"):
        return meant
    what, value = (fold(meant.words), "") if meant.wish == "go" else reading.change(meant.words)
    if value and what == "name":
        return Meant("respell", value)
    if "@" in value:
        what = "contact"  # "change her email to dana@…" is no change of the draft
    word = near(reading.part(what), house.entries) if not any(map(str.isdigit, what)) else None
    if word is None:
        return Meant("change", meant.words)
    step = house.entries[word]
    order = [each.name for each in house.journey.stages]
    here, there = (order.index(house.steps[each].name) for each in (conversation.interview.step, step))
    if value and there > here:
        return Meant("change", meant.words)  # nothing to put right yet: it may be an answer here
    return Meant("correct" if there < here else "go", step, value)


def _overtaken(house: House, conversation: Conversation, scene: Scene) -> Conversation:
    """Carry on the interviews that time has overtaken: a date that has passed wants other questions."""
    for interview in conversation.interviews:
        for stage in house.journey.stages:
            if stage.overtaken is None:
                continue
            step = stage.overtaken(house.view(stage, conversation, interview, scene))
            if step is not None and step != interview.step:
                conversation = conversation.with_interview(replace(interview, step=step, back_to=""))
    return conversation


def _settled(
    house: House,
    before: Conversation,
    after: Conversation,
    replies: list[Reply],
    scene: Scene,
    effects: tuple[Any, ...] = (),
) -> Turn:
    """The turn's end: what it changed can be taken back, and reminders are what they should be."""
    kept, reminding = reminders.reschedule(house, _trailed(before, after), scene)
    return Turn(kept, tuple(replies), (*effects, *reminding))


def _trailed(before: Conversation, after: Conversation) -> Conversation:
    """Remember what this turn replaced in the interview it was about, unless it went back itself."""
    was = before.interview
    now: Interview = next(each for each in after.interviews if each.id == was.id)
    changed: Notes = {kind: was.of(kind) for kind, note in now.notes.items() if note != was.of(kind)}
    lost_ = {kind: note for kind, note in was.notes.items() if kind not in now.notes}
    if now.trail is not was.trail or (now.step == was.step and not changed and not lost_):
        return after
    trail = (*was.trail, Undo(was.step, {**changed, **lost_}, was.back_to))[-TRAIL:]
    return after.with_interview(replace(now, trail=trail))


def _heard_well(conversation: Conversation) -> Conversation:
    """No misses any more; nearly always it had none and is the very same, whose question is known already."""
    return replace(conversation, misses=0) if conversation.misses else conversation


def _varied(reply: Reply, conversation: Conversation) -> Reply:
    """A remark whose lines know the turn they are said in: what is said often is not always said in the same words."""
    if not isinstance(reply, Say):
        return reply
    turn = len(conversation.interview.trail) + conversation.misses
    return Say(tuple(Line(each.key, {**each.facts, "turn": turn}) for each in reply.lines))


def _long_ago(conversation: Conversation, scene: Scene) -> bool:
    return conversation.heard_at is not None and scene.now - conversation.heard_at >= WEEKS
