"""Inputs that find their own way: whatever reaches a line nothing reached before is kept and changed further.

``python -m tests.fuzz.guided slack|teams|readings -runs=1000000``, and whatever else libFuzzer takes. It ends with an
input that was not handled, or when it has had its runs.
"""

from __future__ import annotations

import json
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import atheris

with atheris.instrument_imports(include=["flows", "adapters"]):
    from flows.heard import Event
    from tests.flows.test_walk import TEXTS
    from tests.fuzz import test_reading as plain

Target = Callable[[bytes], None]


def hearing(name: str) -> tuple[Target, list[bytes]]:
    """An adapter given its platform's payloads with some parts replaced; and nothing to begin with."""
    module = plain.ADAPTERS[name]
    known = [*module.HEARD.values(), *module.IGNORED.values()]
    payloads = [(json.dumps(each), [way for way in plain.paths(each) if way]) for each in known]

    def hear(data: bytes) -> None:
        given = atheris.FuzzedDataProvider(data)
        text, ways = payloads[given.ConsumeIntInRange(0, len(payloads) - 1)]
        payload = json.loads(text)
        for _ in range(given.ConsumeIntInRange(1, 3)):
            _replace(payload, ways[given.ConsumeIntInRange(0, len(ways) - 1)], _value(given, 3))
        event = module.hear(payload)
        if not (event is None or isinstance(event, Event)):
            raise TypeError(type(event))

    return hear, []


def readings() -> tuple[Target, list[bytes]]:
    """Every reading in turn; beginning with what people say."""
    functions = list(plain.READERS.values())

    def read(data: bytes) -> None:
        which, turn = (*data[:2], 0, 0)[:2]
        text = data[2:].decode(errors="surrogateescape")
        function = functions[which % len(functions)]
        function(text, **plain.others(function, turn))

    return read, [bytes([at % 256, 0]) + each.encode() for at, each in enumerate(TEXTS)]


def _value(given: Any, depth: int) -> Any:
    match given.ConsumeIntInRange(0, 7 if depth else 5):
        case 0:
            return None
        case 1:
            return given.ConsumeBool()
        case 2:
            return given.ConsumeInt(8)
        case 3:
            return given.ConsumeFloat()
        case 6:
            return [_value(given, depth - 1) for _ in range(given.ConsumeIntInRange(0, 3))]
        case 7:
            return {given.ConsumeUnicode(10): _value(given, depth - 1) for _ in range(given.ConsumeIntInRange(0, 3))}
        case _:
            return given.ConsumeUnicode(given.ConsumeIntInRange(0, 200))


def _replace(payload: Any, way: tuple[Any, ...], value: Any) -> None:
    """Put a value there, if there is still such a place."""
    place = payload
    for key in way[:-1]:
        place = place[key] if _has(place, key) else None
    if _has(place, way[-1]):
        place[way[-1]] = value


def _has(place: Any, key: Any) -> bool:
    return (isinstance(place, dict) and key in place) or (
        isinstance(place, list) and isinstance(key, int) and key < len(place)
    )


def _escaped(word: bytes) -> str:
    return "".join(f"\\x{byte:02x}" for byte in word)


def main() -> None:
    """Go on until the runs are over."""
    name, *asked = sys.argv[1:]
    target, begin = readings() if name == "readings" else hearing(name)
    with tempfile.TemporaryDirectory() as folder:
        for at, each in enumerate(begin):
            (Path(folder) / str(at)).write_bytes(each)
        words = Path(folder) / "words.dict"
        said = {each.encode(errors="surrogatepass") for each in (*plain.PIECES, *TEXTS)}
        words.write_text("".join(f'"{_escaped(each)}"\n' for each in said if each), encoding="ascii")
        own = [f"-dict={words}", "-max_len=600", f"-artifact_prefix={Path.cwd()}/", "-print_final_stats=1"]
        atheris.Setup([sys.argv[0], *own, *asked, folder], target)
        atheris.Fuzz()


if __name__ == "__main__":
    main()
