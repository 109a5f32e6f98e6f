"""What answers about people mean and what is noted of them: names gathered, circles passed, one picked."""

from __future__ import annotations

from msgspec.structs import replace

from flows.contact.network import reading
from flows.contact.network.acquaintance import CIRCLES, Acquaintance
from flows.contact.network.prompts import left, ranking
from flows.contact.network.ranking import Ranked
from flows.contact.notes import ContactNotes
from flows.heard import Picked, Said
from flows.lines import line
from flows.stage import Landed, View

Contact = View[ContactNotes]
People = tuple[Acquaintance, ...]
MOST = 20  # people kept; more names are no help


def named(view: Contact, said: Said) -> People | None:
    """Everybody named for the circle that is asked about."""
    return reading.people(said.text, view.notes.circle, view.scene.language) or None


def several(view: Contact, said: Said) -> People | None:
    """More than one person at once, where one was asked for."""
    found = reading.people(said.text, "", view.scene.language)
    return found if len(found) > 1 else None


def nobody_there(view: Contact, said: Said) -> bool:
    return reading.nobody(said.text, view.scene.language)


def another(view: Contact, said: Said) -> bool:
    return reading.another(said.text, view.scene.language)


def just_one(view: Contact, said: Said) -> Ranked | None:
    """A single name for the one circle that was picked, where no list exists yet: no list is needed for it."""
    found = named(view, said)
    if view.notes.walking or view.notes.network or found is None or len(found) > 1:
        return None
    return ranking(View(gathered(view, found), view.conversation, view.scene))[0]


def begin_circle(view: Contact, choice: str) -> ContactNotes:
    """One circle, because it was picked."""
    return replace(view.notes, way="nobody", circle=choice, walking=False)


def begin_walk(view: Contact, _: object) -> ContactNotes:
    """Every circle not asked about yet, one after the other."""
    return replace(view.notes, way="nobody", circle=next(iter(left(view.notes)), CIRCLES[0]), walking=True)


def gathered(view: Contact, found: People) -> ContactNotes:
    """The names added to those before; one named again is told more of, and not listed twice."""
    known = {each.name.casefold(): each for each in view.notes.network}
    for each in found:
        before = known.get(each.name.casefold())
        known[each.name.casefold()] = replace(before, told=each.told or before.told) if before else each
    return replace(view.notes, network=tuple(known.values())[:MOST])


def keep_named(view: Contact, found: People) -> ContactNotes:
    """The names, and on to the next circle when they are asked about one by one."""
    return _passed(gathered(view, found))


def pass_by(view: Contact, _: object) -> ContactNotes:
    """Nobody there: on to the next circle."""
    return _passed(view.notes)


def enough(view: Contact, _: object) -> ContactNotes:
    """No more circles for now; they can be asked about later."""
    return replace(view.notes, circle="", walking=False)


def _passed(notes: ContactNotes) -> ContactNotes:
    asked = replace(notes, circles=(*notes.circles, notes.circle) if notes.circle else notes.circles)
    following = next(iter(left(asked)), "") if notes.walking else ""
    return replace(asked, circle=following, walking=bool(following))


def asked_all(view: Contact, _: Landed) -> bool:
    """No circle is being asked about."""
    return not view.notes.circle


def no_list(view: Contact, _: Landed) -> bool:
    return not view.notes.network


def _picked(view: Contact, picked: Picked) -> Ranked | None:
    number = picked.choice.removeprefix("who:")
    return next((each for each in ranking(view) if picked.choice != number and str(each.number) == number), None)


def pick_does(view: Contact, picked: Picked) -> Ranked | None:
    """Somebody who does such work: to be asked for the talk."""
    found = _picked(view, picked)
    return found if found is not None and found.step == "ask" else None


def pick_written(view: Contact, picked: Picked) -> Ranked | None:
    """Somebody written to already, who is the contact as it stands."""
    found = _picked(view, picked)
    return found if found is not None and found.step == "wait" and found.who.name == view.notes.name else None


def pick_connects(view: Contact, picked: Picked) -> Ranked | None:
    """Anybody else: to be asked whom they know."""
    return _picked(view, picked)


def one_does(view: Contact, said: Said) -> Ranked | None:
    found = just_one(view, said)
    return found if found is not None and found.step == "ask" else None


def keep_person(view: Contact, found: Ranked) -> ContactNotes:
    """The one to talk to; the email is begun anew, the list remains."""
    known = listing(view, found)
    if found.who.name == known.name:
        return known
    circle = found.who.circle
    connection = view.scene.phrase(line(f"contact.knows.{circle}")) if circle else ""
    return replace(known.anew(), way="own", name=found.who.name, role=found.who.told, connection=connection)


def keep_connector(view: Contact, found: Ranked) -> ContactNotes:
    """The one to ask; their note is begun anew."""
    known = listing(view, found)
    return replace(known, way="connector", connector=found.who.name, note="")


def listing(view: Contact, found: Ranked) -> ContactNotes:
    """The notes with somebody on the list who was named just now, and no circle asked about."""
    return _passed(replace(gathered(view, (found.who,)), walking=False))


def tried(notes: ContactNotes, name: str) -> ContactNotes:
    """Somebody on the list has been written to."""
    marked = (replace(each, tried=True) if each.name == name else each for each in notes.network)
    return replace(notes, network=tuple(marked))
