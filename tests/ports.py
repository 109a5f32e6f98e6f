"""Ports of loopback for servers that are started here."""

from __future__ import annotations

import secrets
import socket

from tests.clients.loopback import HOST

LOWEST, HIGHEST = 15_000, 32_000  # below what kernels give to callers: who calls a server that is down takes its port


def free_port() -> int:
    """One nobody listens on now."""
    while True:
        port = LOWEST + secrets.randbelow(HIGHEST - LOWEST)
        with socket.socket() as probe:
            try:
                probe.bind((HOST, port))
            except OSError:
                continue
        return port
