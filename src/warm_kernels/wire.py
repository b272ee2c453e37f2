"""Messages between a nursery and those who ask it for kernels: JSON, a line each."""

from __future__ import annotations

import contextlib
import json
import os
import socket
from collections.abc import Mapping, Sequence
from typing import Any

Message = dict[str, Any]
_CHUNK = 65536


def send(
    connection: socket.socket, message: Mapping[str, Any], streams: Sequence[int] = ()
) -> None:
    """Send a message, and with it file descriptors."""
    line = json.dumps(message).encode() + b"\n"
    sent = socket.send_fds(connection, [line], streams) if streams else 0
    connection.sendall(line[sent:])


def receive(connection: socket.socket, streams: int = 0) -> tuple[Message, list[int]]:
    """Wait for one message and at most so many file descriptors.

    Raises
    ------
    ConnectionError
        When the other side has gone before the end of the message.
    """
    line, received = b"", list[int]()
    while not line.endswith(b"\n"):
        flags = socket.MSG_CMSG_CLOEXEC
        chunk, handed, _, _ = socket.recv_fds(connection, _CHUNK, streams, flags)
        received += handed
        if not chunk:
            close_all(received)
            raise ConnectionResetError("the other side has gone")
        line += chunk
    return json.loads(line), received


def messages(lines: bytes) -> list[Message]:
    """Return the messages in what was received at once."""
    return [json.loads(line) for line in lines.splitlines()]


def close_all(descriptors: Sequence[int]) -> None:
    """Close file descriptors, whether or not they are open."""
    for descriptor in descriptors:
        with contextlib.suppress(OSError):
            os.close(descriptor)
