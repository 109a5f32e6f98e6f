"""What the process tells its operator: one JSON line each on stderr, never a student's words, never a token."""

from __future__ import annotations

import contextlib
import hashlib
import logging
import sys

import msgspec
import structlog
from structlog.typing import EventDict, Processor, WrappedLogger

from bot.crash import places
from bot.turns import Done

# Libraries that write whole payloads into what they log below this; payloads hold what students write.
QUIET = {
    "slack_bolt": logging.ERROR,
    "slack_sdk": logging.ERROR,
    "botbuilder": logging.WARNING,
    "botframework": logging.WARNING,
    "transitions": logging.WARNING,
}


class Unfailing:
    """Writes a line to stderr as it is now, and lets it go where that cannot be: a full disk must not stop a letter."""

    def __init__(self, name: str) -> None:
        """Args: name: of the logger, for ``add_logger_name``."""
        self.name = name

    def msg(self, line: bytes) -> None:
        """Write one line, whole."""
        with contextlib.suppress(OSError, ValueError, AttributeError):  # full, closed, or none at all
            sys.stderr.buffer.write(line + b"\n")
            sys.stderr.buffer.flush()

    log = debug = info = warn = warning = error = err = fatal = critical = exception = failure = msg


def configure(level: int = logging.INFO) -> None:
    """Log from now on: our own lines from ``level`` on, other libraries' from WARNING on."""
    line: list[Processor] = [
        structlog.processors.add_log_level,
        structlog.stdlib.add_logger_name,
        structlog.processors.TimeStamper(fmt="iso", utc=True, key="at"),
        _where,
    ]
    structlog.configure(
        processors=[
            *line,
            structlog.processors.JSONRenderer(lambda line, **_: msgspec.json.encode(line, enc_hook=str)),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(level),
        logger_factory=lambda *names: Unfailing(names[0] if names else "infointerview"),
        cache_logger_on_first_use=True,
    )
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=[*line, _template],
            processors=[
                structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                structlog.processors.JSONRenderer(),
            ],
            use_get_message=False,
        )
    )
    logging.raiseExceptions = False  # what cannot be written is let go here too
    logging.basicConfig(handlers=[handler], level=max(level, logging.WARNING), force=True)
    for name, least in QUIET.items():
        logging.getLogger(name).setLevel(max(level, least))


def turn_line(done: Done, seconds: float) -> None:
    """One line a turn: which event, of whom (hashed), what kind, from where to where; ``seconds`` until committed."""
    event, who = done.event, hashed(done.event.person.key)
    structlog.get_logger("turn").log(
        logging.ERROR if done.failed else logging.INFO,
        "turn",
        event_id=event.id.replace(event.person.key, who),
        person=who,
        platform=event.person.platform,
        heard=type(event.heard).__name__,
        before=done.before,
        after=done.after,
        replies=done.posted,
        effects=done.effects,
        milliseconds=round(seconds * 1000, 1),
        **({"repeated": True} if done.repeated else {}),
        **({"failed": done.failed} if done.failed else {}),
    )


def hashed(key: str) -> str:
    """A person's key, or a letter's id, as it may stand in a log: the same every time, and not to be read back.

    The id of a letter that gives a file is the secret in that file's address.
    """
    return hashlib.sha256(key.encode()).hexdigest()[:12]


def _where(_: WrappedLogger, __: str, line: EventDict) -> EventDict:
    """An exception as its kind and the places it went through. Not its message: it may quote a student."""
    found = line.pop("exc_info", None)
    error = sys.exception() if found is True else found[1] if isinstance(found, tuple) else found
    if isinstance(error, BaseException):
        line.setdefault("error", type(error).__name__)
        line["where"] = places(error.__traceback__)
    return line


def _template(_: WrappedLogger, __: str, line: EventDict) -> EventDict:
    """Another library's message without what it put in, and its first line alone."""
    line["event"] = str(line["event"]).partition("\n")[0]
    return line
