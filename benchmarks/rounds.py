"""Servers asked side by side, by turns: medians, and ratios of what was measured in the same second."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import AsyncExitStack
from dataclasses import dataclass
from statistics import median

from benchmarks.asking import AT_ONCE, CannotRun, Cost, Server, asker
from benchmarks.platforms import Platform

ROUNDS = 11

HEAD = (
    f"| | believes | turns/s, {AT_ONCE} at once | processor for one | one at a time | processor for one "
    "| turns/s, {ours} : this | processor, this : {ours} |"
)


@dataclass(frozen=True, slots=True)
class Row:
    """A line of a table: its name, whom it believes, what serves it, and who sends."""

    name: str
    believes: str
    server: Server
    platform: Callable[[], Platform]


@dataclass(frozen=True, slots=True)
class Round:
    """What one server was seen to cost at one time: many turns at once, and one after the other."""

    many: Cost
    single: Cost


Figure = Callable[[Round], float]


def rate(each: Round) -> float:
    """Turns a second, many at once."""
    return each.many.rate


def rate_alone(each: Round) -> float:
    """Turns a second, one after the other."""
    return each.single.rate


def cpu(each: Round) -> float:
    """Milliseconds of processor for one turn of many at once."""
    return each.many.cpu


def cpu_alone(each: Round) -> float:
    """Milliseconds of processor for one turn of one after the other."""
    return each.single.cpu


@dataclass(frozen=True, slots=True)
class Table:
    """All that was measured of some rows, by their names; or why a row was not."""

    rows: Sequence[Row]
    rounds: dict[str, list[Round]]
    left_out: dict[str, str]

    def ratio(self, of: Figure, one: str, other: str) -> float | None:
        """The median of what one had to the other in the same round; None where one of them was left out."""
        pairs = zip(self.rounds.get(one, ()), self.rounds.get(other, ()), strict=False)
        return median(ratios) if (ratios := [of(each) / of(beside) for each, beside in pairs]) else None

    def markdown(self, ours: str) -> str:
        """The rows, each beside ours."""
        lines = [HEAD.format(ours=ours), "|---" * 8 + "|"]
        for row in self.rows:
            if row.name in self.left_out:
                lines.append(f"| {row.name} | {row.believes} | left out: {self.left_out[row.name]} | | | | | |")
                continue
            many, one, spent, alone = (
                median(map(of, self.rounds[row.name])) for of in (rate, rate_alone, cpu, cpu_alone)
            )
            faster, dearer = self.ratio(rate, ours, row.name), self.ratio(cpu, row.name, ours)
            lines.append(
                f"| {row.name} | {row.believes} | {many:,.0f} | {spent:.2f} ms | {one:,.0f} | {alone:.2f} ms "
                f"| {told(faster)} | {told(dearer)} |"
            )
        return "\n".join(lines)


def told(ratio: float | None) -> str:
    """A ratio as it is written."""
    return "–" if ratio is None else f"{ratio:.2f}" if ratio < 10 else f"{ratio:.0f}"


async def measured(rows: Sequence[Row]) -> Table:
    """Every server started, then all of them asked by turns."""
    table = Table(rows, {}, {})
    async with AsyncExitStack() as servers:
        askers = {}
        for row in rows:
            try:
                askers[row.name] = await servers.enter_async_context(asker(row.server, row.platform()))
            except CannotRun as why:
                table.left_out[row.name] = str(why)
        for _ in range(ROUNDS):
            for row in rows:
                if (one := askers.get(row.name)) is not None:
                    turns = row.server.turns
                    costs = Round(await one.asks(turns, AT_ONCE), await one.asks(turns // 4, 1))
                    table.rounds.setdefault(row.name, []).append(costs)
    return table
