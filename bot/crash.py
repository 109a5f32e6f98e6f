"""A crash is told by its kind and the places it went through: its message may quote a student."""

from __future__ import annotations

import json
import sys
import threading
import traceback
from datetime import UTC, datetime
from types import TracebackType

FRAMES = 8  # of a trace: the innermost tell enough


def install() -> None:
    """Tell of crashes like that from now on, in whichever thread and also where nobody could be told."""
    sys.excepthook = _crashed
    threading.excepthook = lambda told: _crashed(told.exc_type, told.exc_value, told.exc_traceback)
    sys.unraisablehook = lambda told: _crashed(told.exc_type, told.exc_value, told.exc_traceback)


def places(trace: TracebackType | None) -> list[str]:
    """Where something was raised, the outer places first."""
    return [f"{each.name} ({each.filename}:{each.lineno})" for each in traceback.extract_tb(trace)[-FRAMES:]]


def _crashed(kind: type[BaseException], error: BaseException | None, trace: TracebackType | None) -> None:
    if issubclass(kind, KeyboardInterrupt):  # somebody wanted it
        sys.__excepthook__(kind, error or kind(), trace)
        return
    told = {"event": "crashed", "level": "critical", "at": f"{datetime.now(UTC):%Y-%m-%dT%H:%M:%S.%fZ}"}
    line = json.dumps({**told, "error": kind.__name__, "where": places(trace)})
    if sys.stderr is not None:
        print(line, file=sys.stderr, flush=True)  # noqa: T201 – there may be no log any more
