"""A plan of what goes wrong: which call, how, before or after it took effect, how many times."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field

from aiohttp import web

from tests.fakes.clock import Sleep
from tests.fakes.loopback import Json

ALWAYS = -1
DROP = 0
PASS = -1

Effect = Callable[[], Awaitable[web.StreamResponse]]
Body = Callable[[int], Json]


class Hold:
    """A call kept waiting. ``reached`` tells that it arrived; set ``release`` to let it go on."""

    def __init__(self) -> None:
        self.reached = asyncio.Event()
        self.release = asyncio.Event()

    async def wait(self) -> None:
        """Wait here until released."""
        self.reached.set()
        await self.release.wait()


@dataclass
class Fault:
    """One planned fault. ``status`` is the HTTP status, DROP for a cut connection or PASS for none."""

    method: str
    status: int = PASS
    applied: bool = False
    times: int = 1
    body: Json | None = None
    headers: dict[str, str] = field(default_factory=dict)
    delay: float = 0
    hold: Hold | None = None

    def concerns(self, method: str) -> bool:
        """Whether it is still to happen to this call."""
        return self.times != 0 and self.method in (method, "*")


class Faults:
    """The plan. Faults happen in the order they were planned; ``"*"`` stands for every method."""

    def __init__(self, body: Body, sleep: Sleep) -> None:
        self._body = body
        self._sleep = sleep
        self._plan: list[Fault] = []

    def rate_limit(self, method: str, seconds: int, *, times: int = 1) -> None:
        """Answer 429 with ``Retry-After: seconds``; nothing takes effect."""
        self._plan.append(Fault(method, 429, times=times, headers={"Retry-After": str(seconds)}))

    def fail(self, method: str, status: int = 503, *, applied: bool = False, times: int = 1) -> None:
        """Answer an error status, before the call takes effect or after."""
        self._plan.append(Fault(method, status, applied, times))

    def answer(self, method: str, status: int, body: Json, *, times: int = 1) -> None:
        """Answer exactly this; nothing takes effect."""
        self._plan.append(Fault(method, status, times=times, body=body))

    def redirect(self, method: str, address: str) -> None:
        """Send the caller elsewhere with all it brought; nothing takes effect."""
        self._plan.append(Fault(method, 307, headers={"Location": address}))

    def drop(self, method: str, *, applied: bool = False, times: int = 1) -> None:
        """Cut the connection without an answer, before the call takes effect or after."""
        self._plan.append(Fault(method, DROP, applied, times))

    def delay(self, method: str, seconds: float, *, times: int = 1) -> None:
        """Take effect and answer rightly, but only after ``seconds``."""
        self._plan.append(Fault(method, times=times, delay=seconds))

    def hold(self, method: str, *, times: int = 1) -> Hold:
        """Keep the call waiting until the Hold is released, then serve it rightly."""
        hold = Hold()
        self._plan.append(Fault(method, times=times, hold=hold))
        return hold

    def clear(self) -> None:
        """Let everything go right from now on."""
        self._plan.clear()

    async def meet(self, request: web.Request, method: str, effect: Effect) -> web.StreamResponse:
        """Serve a call by ``effect`` or by the fault planned for it."""
        fault = self._take(method)
        if fault is None:
            return await effect()
        if fault.hold is not None:
            await fault.hold.wait()
        if fault.delay:
            await self._sleep(fault.delay)
        if fault.status == PASS:
            return await effect()
        if fault.applied:
            await effect()
        return self._fail(request, fault)

    def _take(self, method: str) -> Fault | None:
        fault = next((fault for fault in self._plan if fault.concerns(method)), None)
        if fault is not None and fault.times != ALWAYS:
            fault.times -= 1
        return fault

    def _fail(self, request: web.Request, fault: Fault) -> web.StreamResponse:
        if fault.status == DROP:
            if request.transport is not None:
                request.transport.close()
            return web.Response()
        body = self._body(fault.status) if fault.body is None else fault.body
        return web.json_response(body, status=fault.status, headers=fault.headers)
