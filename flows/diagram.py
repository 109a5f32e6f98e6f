"""The map of the journey as a Mermaid flowchart: ``python -m flows.diagram > docs/flow.mmd``."""

from __future__ import annotations

from collections.abc import Iterator

from flows.machine import House
from flows.stage import ANYWHERE, RETURN, STAY, Edge, Entered, Landed, Wished

_SIGN = {Entered: "already answered", Landed: "something missing"}


def draw(house: House) -> str:
    """Every step, every edge that leads somewhere else, and what is understood at every step."""
    lines = ["%% Drawn from the machine by `make diagram`; a test keeps it current.", "flowchart TD"]
    for stage in (each for each in (*house.journey.stages, *house.journey.asides) if each.prompts):
        lines.append(f"  subgraph {stage.name}")
        lines += [f'    {_node(step)}["{step.partition(".")[2]}"]' for step in stage.prompts]
        lines.append("  end")
    lines += [f'  {_node(source)} -- "{label}" --> {_node(target)}' for (source, target), label in _moves(house)]
    lines.append('  anywhere(("anywhere"))')
    lines += [f'  anywhere -- "{label}" --> {_node(target)}' for label, target in _from_anywhere(house)]
    return "\n".join(lines) + "\n"


def _moves(house: House) -> Iterator[tuple[tuple[str, str], str]]:
    """Pairs of steps and what leads from one to the other, all its ways in one label."""
    labels: dict[tuple[str, str], list[str]] = {}
    for source, stage, edge in house.edges():
        target = house.target(stage, edge)
        if edge.source != ANYWHERE and target not in (None, source):
            labels.setdefault((source, str(target)), []).append(_label(edge))
    for pair, ways in labels.items():
        yield pair, "<br/>".join(dict.fromkeys(ways))


def _from_anywhere(house: House) -> Iterator[tuple[str, str]]:
    """What is understood everywhere; it leads to a step, or answers and comes back."""
    for stage in house.stages.values():
        for edge in stage.edges:
            if edge.source == ANYWHERE and edge.to not in (STAY, RETURN):
                yield _label(edge), edge.to


def _label(edge: Edge[object]) -> str:
    if edge.hears in _SIGN:
        return _SIGN[edge.hears]
    match edge.when:
        case None:
            guard = ""
        case Wished(wishes):
            guard = " / ".join(wishes)
        case read:
            guard = read.__name__
    return f"{edge.hears.__name__.lower()} {guard.replace('_', ' ')}".strip().replace('"', "'")


def _node(step: str) -> str:
    return step.replace(".", "_")


if __name__ == "__main__":
    from flows import HOUSE

    print(draw(HOUSE), end="")
