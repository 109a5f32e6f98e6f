"""HTTP on bare sockets, for who asks and for who takes the replies: what they cost must not hide what is measured."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Callable

_LENGTH = re.compile(rb"^content-length: *(\d+)", re.IGNORECASE | re.MULTILINE)

Answer = Callable[[bytes, bytes], bytes]  # from the head and the body of a request, the body of its answer


class Messages:
    """HTTP messages out of a stream of bytes; each says how long its body is."""

    def __init__(self) -> None:
        self._read = bytearray()

    def add(self, data: bytes) -> list[tuple[bytes, bytes]]:
        """The messages that are whole now, head and body each."""
        self._read += data
        found = []
        while (end := self._read.find(b"\r\n\r\n")) >= 0:
            head = bytes(self._read[:end])
            length = _LENGTH.search(head)
            whole = end + 4 + (int(length[1]) if length else 0)
            if len(self._read) < whole:
                break
            found.append((head, bytes(self._read[end + 4 : whole])))
            del self._read[:whole]
        return found


class Line(asyncio.Protocol):
    """A connection that stays: a request is written as it is, and its answer waited for."""

    def __init__(self) -> None:
        self._messages = Messages()
        self._transport: asyncio.WriteTransport | None = None
        self._answer: asyncio.Future[tuple[int, bytes]] | None = None

    @classmethod
    async def to(cls, address: str) -> Line:
        """A line to ``http://127.0.0.1:PORT``."""
        _, line = await asyncio.get_running_loop().create_connection(cls, "127.0.0.1", port(address))
        return line

    async def ask(self, request: bytes) -> tuple[int, bytes]:
        """The status and the body of the answer."""
        if self._transport is None:
            raise ConnectionError("the server hung up")
        self._answer = asyncio.get_running_loop().create_future()
        self._transport.write(request)
        return await self._answer

    def close(self) -> None:
        """Hang up."""
        if self._transport is not None:
            self._transport.close()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Called by asyncio."""
        if isinstance(transport, asyncio.WriteTransport):
            self._transport = transport

    def data_received(self, data: bytes) -> None:
        """Called by asyncio."""
        for head, body in self._messages.add(data):
            if self._answer is not None and not self._answer.done():
                self._answer.set_result((int(head.split(b" ", 2)[1]), body))

    def connection_lost(self, exc: Exception | None) -> None:
        """Called by asyncio."""
        self._transport = None
        if self._answer is not None and not self._answer.done():
            self._answer.set_exception(ConnectionError(f"the server hung up: {exc}"))


class Taker(asyncio.Protocol):
    """One connection of a server that answers 200 and JSON to everything."""

    def __init__(self, answer: Answer) -> None:
        self._messages = Messages()
        self._answer = answer
        self._transport: asyncio.WriteTransport | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Called by asyncio."""
        if isinstance(transport, asyncio.WriteTransport):
            self._transport = transport

    def data_received(self, data: bytes) -> None:
        """Called by asyncio."""
        for head, body in self._messages.add(data):
            told = self._answer(head, body)
            if self._transport is not None:
                length = str(len(told)).encode()
                self._transport.write(
                    b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: "
                    + length
                    + b"\r\n\r\n"
                    + told
                )


async def taking(answer: Answer) -> tuple[asyncio.Server, str]:
    """A server on a free port of this machine, and its address."""
    server = await asyncio.get_running_loop().create_server(lambda: Taker(answer), "127.0.0.1", 0)
    return server, f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"


def request(path: str, body: bytes, **headers: str) -> bytes:
    """A POST as it is written to the socket; in names of headers ``_`` stands for ``-``."""
    told = {"Host": "127.0.0.1", "Accept": "*/*", "Content-Type": "application/json", "Content-Length": str(len(body))}
    told |= {name.replace("_", "-"): value for name, value in headers.items()}
    lines = "".join(f"{name}: {value}\r\n" for name, value in told.items())
    return f"POST {path} HTTP/1.1\r\n{lines}\r\n".encode() + body


def port(address: str) -> int:
    """Of an address without a path."""
    return int(address.rpartition(":")[2])
