"""Seats: when students can come, and a seat to take, wait for and give back; said anywhere, nothing is asked."""

from __future__ import annotations

from flows.seats import answers
from flows.seats.notes import SeatsNotes
from flows.seats.posts import post_of
from flows.stage import ANYWHERE, STAY, Meant, Stage, means, on, wished

__all__ = ["post_of", "stage"]

stage = Stage(
    name="seats",
    notes=SeatsNotes,
    prompts={},
    edges=(
        on(Meant, ANYWHERE, to=STAY, when=wished(answers.asks_hours, "hours"), say=answers.hours),
        on(
            Meant,
            ANYWHERE,
            to=STAY,
            when=wished(answers.chosen, "seat", "wait_seat"),
            say=answers.answer,
            wants=answers.take,
            ask=False,
        ),
        on(
            Meant,
            ANYWHERE,
            to=STAY,
            when=wished(answers.leaves, "leave_seat"),
            say=answers.left_it,
            wants=answers.leave,
            ask=False,
        ),
        on(Meant, ANYWHERE, to=STAY, when=means("my_seats", "seats"), say=answers.my_seats, ask=False),
    ),
    aside=True,
)
