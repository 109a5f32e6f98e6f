"""How the work of a pattern grows with a text, worked out from the pattern alone: no clock, no text.

``re`` tries one way after the other, so its steps are at most as many as there are ways to read the beginnings of a
text. For the automaton of a pattern that number grows with the text's length n like a power of n, or faster than any.
Which, is known from its loops (Weber and Seidl, On the degree of ambiguity of finite automata, 1991):

- two different ways from a state back to it by the same word: faster than any power;
- a word that leads from p to p, from p to q and from q to q: one more in the power for each such pair in a row.

Of what must stand before or behind a place, the letter beside it is looked at, and whether it is of a word; the rest
of it is taken to hold, so that the answer may be too large and never too small. Looking for a pattern everywhere in a
text is a loop before it.

Our own because what there is reads other dialects (recheck) or is not kept any more (regexploit, 2021).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache, cached_property
from itertools import product
from re import _constants as c  # type: ignore[attr-defined]
from re import _parser  # type: ignore[attr-defined]
from typing import Any, Literal

EXPONENTIAL = 99
ENOUGH = 4  # ways to a state after which more are not counted
UNROLLED = 200  # a part that may be repeated more often than this counts as repeated without end

# One of each kind of character, beside those a pattern names itself.
KINDS = "aZ5_ \n\t-.,'é¿\u2028٣\x00"
_CATEGORIES = {
    c.CATEGORY_DIGIT: r"\d",
    c.CATEGORY_NOT_DIGIT: r"\D",
    c.CATEGORY_SPACE: r"\s",
    c.CATEGORY_NOT_SPACE: r"\S",
    c.CATEGORY_WORD: r"\w",
    c.CATEGORY_NOT_WORD: r"\W",
}

ASCII, DOTALL, IGNORECASE, MULTILINE = map(int, (re.ASCII, re.DOTALL, re.IGNORECASE, re.MULTILINE))

_ONE = (c.LITERAL, c.NOT_LITERAL, c.IN, c.ANY)  # what is one letter

Letters = frozenset[str]
Kind = Literal["word", "line", "sign"]


def degree(pattern: re.Pattern[str]) -> int:
    """The power of n with which the steps grow at most when the pattern is looked for; EXPONENTIAL for no power."""
    automaton = Automaton(pattern)
    return min(1 + automaton.ambiguity, EXPONENTIAL)


@dataclass(frozen=True)
class Free:
    """A step by nothing; only before one of ``next_``, and where it is told only behind one of those kinds of letters.

    ``boundary`` is whether a word begins or ends here, ``back`` whether it leads round a loop once more.
    """

    to: int
    next_: Letters | None = None
    behind: frozenset[Kind] | None = None
    boundary: bool | None = None
    back: bool = False

    def before(self, last: Kind, letters: Letters) -> Letters:
        """Of these letters, those that may follow when the last one was of that kind."""
        if self.behind is not None and last not in self.behind:
            return frozenset()
        if self.next_ is not None:
            letters &= self.next_
        if self.boundary is not None:
            inside = last == "word"
            letters = frozenset(each for each in letters if ((_kind(each) == "word") != inside) == self.boundary)
        return letters


@dataclass
class Automaton:
    """States are numbers; ``steps`` lead on by one of some letters, ``free`` ones by nothing."""

    pattern: re.Pattern[str]
    steps: list[list[tuple[Letters, int]]] = field(default_factory=list)
    free: list[list[Free]] = field(default_factory=list)
    accepted: dict[str, Letters] = field(default_factory=dict)

    def __post_init__(self) -> None:
        tree = _parser.parse(self.pattern.pattern, self.pattern.flags & ~re.DEBUG)
        self.letters = frozenset(KINDS) | frozenset(_named(tree))
        start = self._state()
        if not _begins(tree, self.pattern.flags):
            self.steps[start].append((self.letters, start))
        self._sequence(tree, start)

    @cached_property
    def ambiguity(self) -> int:
        """The power with which the number of ways grows."""
        return _degree(self.moves())

    # Building

    def _state(self) -> int:
        self.steps.append([])
        self.free.append([])
        return len(self.steps) - 1

    def _sequence(self, nodes: Iterable[Any], at: int) -> int:
        for node in nodes:
            at = self._node(node, at)
        return at

    def _node(self, node: Any, at: int) -> int:  # noqa: C901 – one case for each kind of node
        op, value = node
        match op:
            case c.LITERAL | c.NOT_LITERAL | c.IN | c.ANY:
                return self._step(self._accepted(op, value), at)
            case c.GROUPREF:  # of groups of one letter; another would need more
                return self._step(self.letters, at)
            case c.BRANCH:
                end = self._state()
                for each in value[1]:
                    self.free[self._sequence(each, at)].append(Free(end))
                return end
            case c.SUBPATTERN:
                return self._sequence(value[3], at)
            case c.ATOMIC_GROUP:
                return self._sequence(value, at)
            case c.MAX_REPEAT | c.MIN_REPEAT | c.POSSESSIVE_REPEAT:
                least, most, inner = value
                return self._repeated(least, most, inner, at)
            case c.AT:
                return self._only(self._at(value), at)
            case c.ASSERT | c.ASSERT_NOT:
                ahead, inner = value
                if ahead > 0:
                    self._sequence(inner, at)  # it is read from here, and then all goes on from here
                return self._only(self._beside(op, ahead, inner), at)
        raise NotImplementedError(f"{op} in {self.pattern.pattern}")

    def _step(self, letters: Letters, at: int) -> int:
        end = self._state()
        self.steps[at].append((letters, end))
        return end

    def _only(self, condition: Free, at: int) -> int:
        end = self._state()
        self.free[at].append(replace(condition, to=end))
        return end

    def _repeated(self, least: int, most: int, inner: Iterable[Any], at: int) -> int:
        for _ in range(min(least, UNROLLED)):
            at = self._sequence(inner, at)
        end = self._state()
        if most > UNROLLED:
            begin = self._state()
            self.free[at].append(Free(begin))
            self.free[self._sequence(inner, begin)].append(Free(begin, back=True))
            self.free[begin].append(Free(end))
            return end
        for _ in range(most - least):
            self.free[at].append(Free(end))
            at = self._sequence(inner, at)
        self.free[at].append(Free(end))
        return end

    def _at(self, value: Any) -> Free:
        match value:
            case c.AT_BOUNDARY | c.AT_NON_BOUNDARY:
                return Free(0, boundary=value is c.AT_BOUNDARY)
            case c.AT_END:
                return Free(0, next_=frozenset("\n"))
            case c.AT_END_STRING:
                return Free(0, next_=frozenset())
            case c.AT_BEGINNING if self.pattern.flags & MULTILINE:
                return Free(0, behind=frozenset({"line"}))
        return Free(0)

    def _beside(self, op: Any, ahead: int, inner: Any) -> Free:
        """What a look-around says of the letter beside it."""
        letters, sure = self._first(inner)
        one = inner.getwidth() == (1, 1) and all(each[0] in _ONE for each in inner)
        match op, ahead:
            case c.ASSERT, 1 if sure:
                return Free(0, next_=letters)
            case c.ASSERT_NOT, 1 if one:
                return Free(0, next_=self.letters - letters)
            case c.ASSERT, -1 if one:
                return Free(0, behind=frozenset(map(_kind, letters)))
            case c.ASSERT_NOT, -1 if one:
                return Free(0, behind=frozenset(map(_kind, self.letters - letters)) | {"line"})
        return Free(0)

    def _first(self, nodes: Iterable[Any]) -> tuple[Letters, bool]:
        """With which letters something can begin, and whether it must begin with one of them."""
        found: Letters = frozenset()
        for op, value in nodes:
            match op:
                case c.LITERAL | c.NOT_LITERAL | c.IN | c.ANY:
                    return found | self._accepted(op, value), True
                case c.AT if value in (c.AT_END, c.AT_END_STRING):
                    return found | {"\n"}, True
                case c.BRANCH:
                    several = [self._first(each) for each in value[1]]
                    letters, sure = frozenset[str]().union(*(each[0] for each in several)), all(e[1] for e in several)
                case c.SUBPATTERN:
                    letters, sure = self._first(value[3])
                case c.MAX_REPEAT | c.MIN_REPEAT | c.POSSESSIVE_REPEAT:
                    letters, sure = self._first(value[2])
                    sure = sure and value[0] > 0
                case c.ATOMIC_GROUP:
                    letters, sure = self._first(value)
                case c.GROUPREF:
                    letters, sure = self.letters, False
                case _:
                    letters, sure = frozenset(), False
            found |= letters
            if sure:
                return found, True
        return found, False

    def _accepted(self, op: Any, value: Any) -> Letters:
        if (known := self.accepted.get(key := f"{op}{value}")) is None:
            known = self.accepted[key] = self._letters(op, value)
        return known

    def _letters(self, op: Any, value: Any) -> Letters:
        flags = self.pattern.flags
        match op:
            case c.ANY:
                return self.letters if flags & DOTALL else self.letters - {"\n"}
            case c.LITERAL:
                return frozenset(each for each in self.letters if _same(each, chr(value), flags))
            case c.NOT_LITERAL:
                return frozenset(each for each in self.letters if not _same(each, chr(value), flags))
        negated = bool(value) and value[0][0] is c.NEGATE
        inside = value[1:] if negated else value
        return frozenset(each for each in self.letters if any(_is(each, part, flags) for part in inside) != negated)

    # Without steps by nothing: a state is one of the above and of what kind the last letter was

    def moves(self) -> Moves:
        """Where each state leads by each letter, as often as there are ways (twice where there are more)."""
        names: dict[tuple[int, Kind], int] = {(0, "line"): 0}
        found: list[dict[str, list[int]]] = []
        waiting = list(names)
        while waiting:
            batch, waiting = waiting, []
            for state, last in batch:
                onward: dict[str, list[int]] = {}
                for here, letters in self._freely(state, last):
                    for by, to in self.steps[here]:
                        for letter in by & letters:
                            target = (to, _kind(letter))
                            if target not in names:
                                names[target] = len(names)
                                waiting.append(target)
                            onward.setdefault(letter, []).append(names[target])
                found.append(onward)
        # Letters that lead from everywhere to the same places are one.
        alike: dict[tuple[tuple[int, ...], ...], str] = {}
        for letter in sorted(self.letters):
            alike.setdefault(tuple(tuple(each.get(letter, ())) for each in found), letter)
        kept = frozenset(alike.values())
        return [{by: to for by, to in each.items() if by in kept} for each in found]

    def _freely(self, state: int, last: Kind) -> list[tuple[int, Letters]]:
        """Where one comes by nothing, and before which letters; once for each way.

        No loop is gone round twice by nothing: ``re`` does not either.
        """
        found: list[tuple[int, Letters]] = []
        ways: Counter[int] = Counter()
        waiting: list[tuple[int, Letters, frozenset[int]]] = [(state, self.letters, frozenset())]
        while waiting:
            here, letters, rounds = waiting.pop()
            ways[here] += 1
            if ways[here] > ENOUGH:
                continue
            found.append((here, letters))
            for each in self.free[here]:
                left = each.before(last, letters)
                if left and not (each.back and each.to in rounds):
                    waiting.append((each.to, left, rounds | {each.to} if each.back else rounds))
        return found


Moves = Sequence[Mapping[str, Sequence[int]]]


def _degree(moves: Moves) -> int:
    """The degree of ambiguity, every state being an end."""
    component = _components([sorted({to for found in each.values() for to in found}) for each in moves])
    loops: dict[int, list[int]] = {}
    for state, number in enumerate(component):
        if any(component[to] == number for found in moves[state].values() for to in found):
            loops.setdefault(number, []).append(state)
    if any(_exponential(moves, states) for states in loops.values()):
        return EXPONENTIAL
    behind = _behind(moves, component, loops)
    before = _before(moves)
    longest: dict[int, int] = {}

    def most(number: int) -> int:
        """The most such pairs in a row from this loop on."""
        if number not in longest:
            others = behind[number] - {number}
            found = [most(other) + _parts(moves, before, loops[number], loops[other]) for other in others]
            longest[number] = max(found, default=0)
        return longest[number]

    return max(map(most, loops), default=0)


def _exponential(moves: Moves, states: Sequence[int]) -> bool:
    """Whether two different ways lead from one of these states back to it by the same word."""
    ways = _within(moves, states)
    if any(len(found) > len(set(found)) for each in ways.values() for found in each.values()):
        return True  # one step that can be made in two ways
    numbers = {(state, state): at for at, state in enumerate(states)}
    onward: list[list[int]] = []
    waiting = list(numbers)
    while waiting:  # the pairs that can be come to from two of the same
        batch, waiting = waiting, []
        for one, other in batch:
            targets = set()
            for by, found in ways[one].items():
                for pair in product(found, ways[other].get(by, ())):
                    if pair not in numbers:
                        numbers[pair] = len(numbers)
                        waiting.append(pair)
                    targets.add(numbers[pair])
            onward.append(sorted(targets))
    component = _components(onward)
    same = {component[at] for pair, at in numbers.items() if pair[0] == pair[1]}
    return any(pair[0] != pair[1] and component[at] in same for pair, at in numbers.items())


def _parts(  # noqa: C901 – two ways on, and what is asked of both
    moves: Moves, before: Sequence[set[int]], first: Sequence[int], second: Sequence[int]
) -> int:
    """1 if a word leads from a p of the first loop to p, from p to a q of the second, and from q to q; else 0."""
    one, two = _within(moves, first), _within(moves, second)
    leading, waiting_ = set(second), list(second)  # where the second can still be come to from
    while waiting_:
        for each in before[waiting_.pop()] - leading:
            leading.add(each)
            waiting_.append(each)

    def pairs(at: tuple[int, int]) -> Iterator[tuple[int, int]]:
        for by, found in two[at[1]].items():
            yield from product(one[at[0]].get(by, ()), found)

    def triples(at: tuple[int, int, int]) -> Iterator[tuple[int, int, int]]:
        for by, found in two[at[2]].items():
            if first_ := one[at[0]].get(by):
                yield from product(first_, [each for each in moves[at[1]].get(by, ()) if each in leading], found)

    # Every loop passes one of a few states, and what holds for a word holds for it begun elsewhere and said twice.
    begin = list(product(_turns(one), second))
    numbers = {pair: at for at, pair in enumerate(begin)}
    onward: list[list[int]] = []
    reached = begin
    while reached:
        batch, reached = reached, []
        for pair in batch:
            for to in (found := set(pairs(pair))):
                if to not in numbers:
                    numbers[to] = len(numbers)
                    reached.append(to)
            onward.append([numbers[to] for to in found])
    component = _components(onward)
    size = Counter(component)
    again = [each for at, each in enumerate(begin) if size[component[at]] > 1 or at in onward[at]]
    return int(any(_leads((p, p, q), (p, q, q), triples) for p, q in again))


def _turns(ways: Mapping[int, Mapping[str, Sequence[int]]]) -> list[int]:
    """Some states of a loop without which nothing in it would go round."""
    found: set[int] = set()
    done: set[int] = set()
    for root in ways:
        if root in done:
            continue
        path = [(root, iter(sorted({to for each in ways[root].values() for to in each})))]
        on_path = {root}
        while path:
            here, targets = path[-1]
            for to in targets:
                if to in on_path:
                    found.add(to)
                elif to not in done:
                    on_path.add(to)
                    path.append((to, iter(sorted({next_ for each in ways[to].values() for next_ in each}))))
                    break
            else:
                path.pop()
                on_path.discard(here)
                done.add(here)
    return sorted(found)


def _within(moves: Moves, states: Sequence[int]) -> dict[int, dict[str, list[int]]]:
    """The steps that stay within these states."""
    inside = set(states)
    return {
        state: {by: kept for by, found in moves[state].items() if (kept := [to for to in found if to in inside])}
        for state in states
    }


def _leads(begin: Any, end: Any, onward: Any) -> bool:
    """Whether one or more steps lead from here to there."""
    seen: set[Any] = set()
    waiting = [begin]
    while waiting:
        for each in onward(waiting.pop()):
            if each == end:
                return True
            if each not in seen:
                seen.add(each)
                waiting.append(each)
    return False


def _before(moves: Moves) -> list[set[int]]:
    """The states one step before each."""
    found: list[set[int]] = [set() for _ in moves]
    for state, each in enumerate(moves):
        for targets in each.values():
            for to in targets:
                found[to].add(state)
    return found


def _behind(moves: Moves, component: Sequence[int], loops: Mapping[int, Sequence[int]]) -> dict[int, set[int]]:
    """The loops that lie behind each loop."""
    found = {}
    for number, states in loops.items():
        seen, waiting = set(states), list(states)
        while waiting:
            for to in {to for each in moves[waiting.pop()].values() for to in each}:
                if to not in seen:
                    seen.add(to)
                    waiting.append(to)
        found[number] = {component[each] for each in seen} & loops.keys()
    return found


def _components(onward: Sequence[Sequence[int]]) -> list[int]:  # noqa: C901 – Tarjan's is one loop
    """The number of the strongly connected component of each state (Tarjan, without recursion)."""
    index, low, component = [-1] * len(onward), [0] * len(onward), [-1] * len(onward)
    stack: list[int] = []
    counter = components = 0
    for root in range(len(onward)):
        if index[root] >= 0:
            continue
        work = [(root, 0)]
        while work:
            state, at = work.pop()
            if at == 0:
                index[state] = low[state] = counter
                counter += 1
                stack.append(state)
            targets = onward[state]
            if at > 0:
                low[state] = min(low[state], low[targets[at - 1]])
            while at < len(targets):
                to = targets[at]
                at += 1
                if index[to] < 0:
                    work += [(state, at), (to, 0)]
                    break
                if component[to] < 0:
                    low[state] = min(low[state], index[to])
            else:
                if low[state] == index[state]:
                    while True:
                        each = stack.pop()
                        component[each] = components
                        if each == state:
                            break
                    components += 1
    return component


def _named(nodes: Iterable[Any]) -> Iterator[str]:  # noqa: C901 – one case for each kind of node
    """The characters a pattern names, the ends of its ranges and their neighbours, in both cases."""
    for op, value in nodes:
        match op:
            case c.LITERAL | c.NOT_LITERAL:
                yield from (chr(value), chr(value).lower(), chr(value).upper()[:1])
            case c.RANGE:
                yield from map(chr, {value[0], value[1], max(value[0] - 1, 0), min(value[1] + 1, 0x10FFFF)})
            case c.IN:
                yield from _named(value)
            case c.BRANCH:
                for each in value[1]:
                    yield from _named(each)
            case c.SUBPATTERN:
                yield from _named(value[3])
            case c.ATOMIC_GROUP:
                yield from _named(value)
            case c.MAX_REPEAT | c.MIN_REPEAT | c.POSSESSIVE_REPEAT:
                yield from _named(value[2])
            case c.ASSERT | c.ASSERT_NOT:
                yield from _named(value[1])


@cache
def _kind(letter: str) -> Kind:
    """What of a letter can be asked by what stands behind it: a line begins at the beginning too."""
    return "word" if letter == "_" or letter.isalnum() else "line" if letter == "\n" else "sign"


def _same(one: str, other: str, flags: int) -> bool:
    return one == other or bool(flags & IGNORECASE and one.casefold() == other.casefold())


def _is(letter: str, part: Any, flags: int) -> bool:
    op, value = part
    match op:
        case c.LITERAL:
            return _same(letter, chr(value), flags)
        case c.RANGE:
            forms = {letter, letter.lower(), letter.upper()} if flags & IGNORECASE else {letter}
            return any(len(each) == 1 and value[0] <= ord(each) <= value[1] for each in forms)
        case c.CATEGORY:
            return re.fullmatch(_CATEGORIES[value], letter, re.ASCII if flags & ASCII else 0) is not None
    raise NotImplementedError(op)


def _begins(nodes: Any, flags: int) -> bool:
    """Whether a pattern can only be found at the beginning of a text."""
    for op, value in nodes:
        match op:
            case c.AT:
                return value is c.AT_BEGINNING_STRING or (value is c.AT_BEGINNING and not flags & MULTILINE)
            case c.SUBPATTERN:
                return _begins(value[3], flags)
            case c.BRANCH:
                return all(_begins(each, flags) for each in value[1])
            case _:
                return False
    return False
